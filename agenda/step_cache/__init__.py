"""Steps that are not done again: what a pure step once gave is kept, by all that it takes.

A step is named once, beside what it does, and asked with what it takes::

    WORDS: Final = Step[list[str]]("words of a page", packages=("agenda",))

    def words(text: str) -> list[str]:
        return WORDS.result((text,), lambda: text.split())

What is kept is found by the digest of what the step takes, of its name, of the code of its
``packages``, and of the versions of Python and of every installed package: so nothing is ever
out of date, and nothing has to be told. What is kept is JSON and checked when it is read, so that
a file that is cut, corrupt or another's costs time and nothing else.

Nothing is kept until a command says where: ``with kept_in(folder)``. Then results lie on disk
between runs, and those of a step that is ``shared`` in memory too.
"""

from agenda.step_cache.place import flush, kept_in
from agenda.step_cache.step import Plain, Step

__all__ = ["Plain", "Step", "flush", "kept_in"]
