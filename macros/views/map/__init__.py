"""The strategy map: what it holds, where everything stands, and how it is drawn."""
