"""mkdocs.yml: the one reading of it, our rules for it, and what is said of a fault."""
