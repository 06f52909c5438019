"""A start of one's own: from a checkout of this agenda to the repository of another one."""
