"""Swedish word forms, compiled to a file that opens at once.

Simplemma has the words (MIT, one dictionary of near a million forms). To read them all takes most
of a small build, and a build asks for few of them. As a trie (marisa-trie, MIT) they are there at
once, asked both ways: the base of a form, and the forms of a base.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Final, Self

from marisa_trie import BytesTrie

from agenda.atomic_write import write_file

LANGUAGE: Final = "sv"
_BASE_OF, _FORMS_OF = "f", "b"
_SUM: Final = 64


class Dictionary(Mapping[str, str]):
    """Each form with its base, the form that a dictionary lists it under."""

    def __init__(self, trie: BytesTrie) -> None:
        self._trie = trie

    @classmethod
    def of(cls, bases: Mapping[str, str]) -> Self:
        """Compile a dictionary, in some seconds."""
        told = ((_BASE_OF + form, base.encode()) for form, base in bases.items())
        asked = ((_FORMS_OF + base, form.encode()) for form, base in bases.items())
        return cls(BytesTrie(chain(told, asked)))

    def __getitem__(self, form: str) -> str:
        found: list[bytes] = self._trie[_BASE_OF + form]
        return found[0].decode()

    def __iter__(self) -> Iterator[str]:
        return (key[1:] for key in self._trie.iterkeys(_BASE_OF))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def forms_of(self, base: str) -> list[str]:
        """Give every form of a base; none for a word that is no base."""
        found: list[bytes] = self._trie.get(_FORMS_OF + base, [])
        return [form.decode() for form in found]

    def saved(self) -> bytes:
        """Give it as a file."""
        raw: bytes = self._trie.tobytes()
        return blake2b(raw).digest() + raw

    @classmethod
    def read(cls, file: bytes) -> Self:
        """Open what was saved. Raises ValueError for what is cut, or is something else."""
        if blake2b(file[_SUM:]).digest() != file[:_SUM]:
            raise ValueError("no dictionary")
        return cls(BytesTrie().frombytes(file[_SUM:]))


def place() -> Path:
    """Give where the compiled dictionary lies: with the packages, and by what it was made with.

    Outside a virtual environment it lies beside this file, which only its owner writes to.
    """
    folder = Path(sys.prefix) if sys.prefix != sys.base_prefix else Path(__file__).parent
    made_with = "-".join(version(name) for name in ("simplemma", "marisa-trie"))
    return folder / f"ordbok-{made_with}.marisa"


@cache
def dictionary() -> Dictionary:
    """Give the dictionary that all of this process asks."""
    return opened(place(), _words)


def renew() -> None:
    """Compile it anew, as set-up does when this file has changed."""
    with suppress(OSError):
        place().unlink(missing_ok=True)
    dictionary()


def opened(file: Path, words: Callable[[], Mapping[str, str]]) -> Dictionary:
    """Open a compiled dictionary. One that is not there, cut or foreign is compiled anew.

    Set-up does that once. Where nothing can be written, each process has to.
    """
    with suppress(OSError, ValueError, RuntimeError):  # the last is what marisa says of its format
        return Dictionary.read(file.read_bytes())
    compiled = Dictionary.of(words())
    with suppress(OSError):
        write_file(file, compiled.saved())
    return compiled


def _words() -> Mapping[str, str]:
    # Imported here, for it is seldom asked: the rules of fifty languages come with it.
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415

    return DefaultDictionaryFactory().get_dictionary(LANGUAGE)
