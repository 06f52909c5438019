"""Linked data: the agenda in the words of schema.org, as JSON-LD."""
