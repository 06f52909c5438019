"""One kind of work that is not done twice with the same things."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from agenda.step_cache.place import Place, place

Plain = Any
"""What JSON holds and gives back as it was: texts, whole numbers, lists, dicts by text, None."""
_Made = TypeVar("_Made")
_NOT_OURS: Final = (ValueError, TypeError, LookupError, AttributeError, RecursionError)


def _as_it_is(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Step(Generic[_Made]):
    """A pure step: what it gives depends on what it takes, and on the code of ``packages``.

    ``plain`` turns what it gives into plain data and ``made`` turns that back; without them it
    gives plain data. ``shared`` lets the same object be given again while the process lives: only
    for what nobody changes.
    """

    name: str
    packages: tuple[str, ...]
    plain: Callable[[_Made], Plain] = _as_it_is
    made: Callable[[Plain], _Made] = _as_it_is
    shared: bool = False

    def result(self, takes: Iterable[str | bytes], make: Callable[[], _Made]) -> _Made:
        """Give what ``make`` gives, which is not called where that is known by what it takes."""
        where = place()
        if where is None:
            return make()
        key = self._key(where, takes)
        if self.shared:
            found: _Made | None = where.shared(key)
            if found is not None:
                return found
        value = self._result(where, key, make)
        if self.shared:
            where.share(key, value)
        return value

    def _result(self, where: Place, key: bytes, make: Callable[[], _Made]) -> _Made:
        kept = where.read(key)
        if kept is not None:
            try:
                return self.made(json.loads(kept))
            except _NOT_OURS:
                pass  # sealed by somebody who knew how, and yet nothing that this step gives
        value = make()
        written = _written(self.plain(value))
        if written is not None:
            where.write(key, written)
        return value

    def _key(self, where: Place, takes: Iterable[str | bytes]) -> bytes:
        found = where.begun(self.name, self.packages)
        for one in takes:
            taken = one.encode("utf-8", "surrogatepass") if isinstance(one, str) else one
            found.update(b"%s%d\0" % (b"t" if isinstance(one, str) else b"b", len(taken)))
            found.update(taken)
        return found.digest()


def _written(plain: Plain) -> bytes | None:
    """Give plain data as it is kept; None for a text that no file can hold.

    Raises TypeError for what would not come back as it was.
    """
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    if json.loads(text) != plain:
        raise TypeError("a step gives what JSON does not give back: turn it into plain data")
    try:
        return text.encode()
    except UnicodeEncodeError:
        return None
