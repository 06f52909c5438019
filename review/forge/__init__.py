"""What the project asks of the forge, and how its robot behaves there."""
