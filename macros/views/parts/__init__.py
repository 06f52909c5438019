"""What views are made of: targets, facts, sources, and plots."""
