"""A merge that git could not finish, finished by id and field: only true conflicts are left.

Git compares lines. Two that have changed different fields, or added an entry each, are no conflict
here; two that have changed the same field are told in words, and a steward says which stands.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import yaml

from agenda.edits import Edit, EditError, edited, model_of
from agenda.edits.yaml_positions import read
from review.git import run
from review.proposals.plain_data import with_value
from review.proposals.three_way import Clash, merged

WHOLE: Final = "allt"
"""What a clash about a whole file is called, where one side has taken it away."""
_OURS, _THEIRS = "2", "3"
_COMMENT: Final = re.compile(r"#.*[^\s#]")

Choice = tuple[str, str]
"""An id and a field, as a steward names them."""


class ConflictError(Exception):
    """What is no conflict that can be mended here; a Swedish sentence."""


@dataclass(frozen=True)
class Left:
    """A field that both sides have changed: ours is the branch that one stands on."""

    file: str
    id: str
    field: str
    ours: Any
    theirs: Any


@dataclass(frozen=True)
class Comment:
    """A comment that one side has, and that stands in what goes, or where nothing is taken."""

    is_ours: bool
    words: str


@dataclass(frozen=True)
class Mended:
    """A file as it is to be: its text, or None when it goes; and what nobody has chosen yet."""

    file: str
    text: str | None
    left: tuple[Left, ...] = ()
    comments: tuple[Comment, ...] = ()
    """What the text does not take along."""


def conflicted(repository: Path, home: str) -> list[str]:
    """Give the files of the data folder that git could not merge, by name from the top.

    Raises :class:`ConflictError` where there is no git.
    """
    done = run(repository, "diff", "--name-only", "--diff-filter=U", "-z")
    if done.returncode:
        raise ConflictError(f"{repository} är inget förråd i git. Ange en mapp som är det.")
    names = [name.decode("utf-8", "replace") for name in done.stdout.split(b"\0") if name]
    fits = [name for name in names if name.startswith(f"{home}/") and name.endswith(".yaml")]
    return [name for name in fits if not name.startswith(f"{home}/editions/")]


def mended(
    repository: Path, name: str, ours: Collection[Choice], theirs: Collection[Choice]
) -> Mended:
    """Merge a file by id and field. Raises :class:`ConflictError` for what can't be read."""
    base, mine, other = (_side(repository, name, stage) for stage in ("1", _OURS, _THEIRS))
    model = model_of(name.partition("/")[2])
    if mine is None or other is None:
        return _of_whole(name, mine, other, ours, theirs)
    try:
        was, now, becomes = (read(text).data if text else None for text in (base, mine, other))
        one = merged(was, becomes, now, model)
        value, left = one.value, []
        for clash in one.clashes:
            told = _left(name, clash, now)
            if (told.id, told.field) in theirs:
                value = with_value(value, clash.at, clash.becomes)
            elif (told.id, told.field) not in ours:
                left.append(told)
        text = edited(mine, [Edit((), value)], model)
        return Mended(name, text, tuple(left), _left_out(base or "", mine, other, text))
    except (EditError, LookupError) as error:
        raise ConflictError(f"{name}: {error} Lös krocken för hand.") from None


def _left_out(base: str, mine: str, other: str, text: str) -> tuple[Comment, ...]:
    """Give what one side says in comments and the text does not, unless the other took it away."""
    was, now = (set(_comments(one)) for one in (base, text))
    ours, theirs = (dict.fromkeys(_comments(one)) for one in (mine, other))
    gone = {one for one in was if one not in ours or one not in theirs} | now
    found = [Comment(True, one) for one in ours if one not in gone]
    return (*found, *(Comment(False, one) for one in theirs if one not in {*gone, *ours}))


def _comments(text: str) -> list[str]:
    """Give the comments of a file: what begins with # between values, and never within one."""
    tokens = list(yaml.scan(text, Loader=yaml.SafeLoader))
    gaps = (text[one.end_mark.index : other.start_mark.index] for one, other in pairwise(tokens))
    return [found for gap in gaps for found in _COMMENT.findall(gap)]


def _of_whole(
    name: str,
    mine: str | None,
    other: str | None,
    ours: Collection[Choice],
    theirs: Collection[Choice],
) -> Mended:
    there = mine or other or ""
    own = str(read(there).data.get("id", Path(name).stem)) if there else Path(name).stem
    left = Left(name, own, WHOLE, _called(mine), _called(other))
    if (own, WHOLE) in theirs:
        return Mended(name, other)
    return Mended(name, mine, () if (own, WHOLE) in ours else (left,))


def _called(text: str | None) -> str | None:
    """Give a file in a few words: what its entry is called."""
    if text is None:
        return None
    values = read(text).data
    return str(values.get("title") or values.get("name") or values.get("id") or "finns")


def _side(repository: Path, name: str, stage: str) -> str | None:
    done = run(repository, "show", f":{stage}:{name}")
    return None if done.returncode else done.stdout.decode("utf-8", "replace")


def _left(name: str, clash: Clash, now: Any) -> Left:
    """Name the place of a clash by the nearest id around it, and the way on from there."""
    own = str(now.get("id", "")) if isinstance(now, dict) else ""
    field: list[str] = []
    data = now
    for step in clash.at:
        before = data
        data = _step(data, step)
        if isinstance(before, list):
            own, field = step, []
        else:
            field.append(step)
    return Left(name, own or Path(name).stem, "/".join(field) or WHOLE, clash.now, clash.becomes)


def _step(data: Any, step: str) -> Any:
    if isinstance(data, list):
        return next((one for one in data if isinstance(one, dict) and step in one.values()), None)
    return data.get(step) if isinstance(data, dict) else None


def told(left: Left) -> Iterator[str]:
    """Tell a true conflict in words, and how it is chosen."""
    yield f"{left.file}: {left.id} {left.field}"
    yield f"  er gren (--ours):     {_words(left.ours)}"
    yield f"  den andra (--theirs): {_words(left.theirs)}"


def _words(value: Any) -> str:
    if value is None:
        return "(inget)"
    if isinstance(value, list):
        return ", ".join(_words(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_words(one)}" for key, one in value.items())
    return " ".join(str(value).split())
