"""How a list is said in a sentence about what changed."""


def in_words(items: list[str]) -> str:
    """Write a list the way it is said: ``a, b och c``."""
    return " och ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))
