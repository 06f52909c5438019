"""An entry that has got another id: one that went and one that came are the same.

Ids are permanent, so this is nearly always a mistake, and it is told as what it is: told as an
entry that is gone and one that is new, nobody would see that only its address has died.
"""

from agenda.compare.changes import Change, ChangeKind
from agenda.compare.nodes import title_of

_NO_CONTENT = ("id", "updated_on")


def renamed(changes: list[Change]) -> list[Change]:
    """Give the changes, those of a pair with each other's id in ``renamed``.

    A pair is of one kind, and has the same content or the same name; where more than one could
    be meant, none is.
    """
    gone = [one for one in changes if one.kind == ChangeKind.removed]
    came = [one for one in changes if one.kind == ChangeKind.added]
    other: dict[tuple[str, str], str] = {}
    for was in gone:
        fits = [one for one in came if is_same(was, one)] or [
            one for one in came if _is_named_as(was, one)
        ]
        others = [one for one in gone if fits and _is_named_as(one, fits[0])]
        if len(fits) == 1 and len(others) == 1:
            other[was.kind, was.node.id] = fits[0].node.id
            other[fits[0].kind, fits[0].node.id] = was.node.id
    return [
        one.model_copy(update={"renamed": other[one.kind, one.node.id]})
        if not one.path and (one.kind, one.node.id) in other
        else one
        for one in changes
    ]


def is_same(was: Change, now: Change) -> bool:
    """Say whether what went and what came differ by nothing but their ids."""
    return was.node.kind == now.node.kind and _content(was.before) == _content(now.after)


def _content(values: object) -> object:
    if not isinstance(values, dict):
        return None
    return {name: value for name, value in values.items() if name not in _NO_CONTENT}


def _is_named_as(was: Change, now: Change) -> bool:
    if was.node.kind != now.node.kind or not isinstance(was.before, dict):
        return False
    return isinstance(now.after, dict) and title_of(was.before) == title_of(now.after)
