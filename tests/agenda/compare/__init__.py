"""Comparing: what differs, all of it, and nothing else."""
