"""The pages of a site and the macros that a page in docs/ may call."""
