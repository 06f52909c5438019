"""Words on their way to a page: escaping, and what is done to finished text."""
