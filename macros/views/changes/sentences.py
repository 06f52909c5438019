"""One change as it is told: which sentence, and the words that go into it."""

from dataclasses import dataclass, replace
from typing import Any, Final

from agenda.compare import Change, ChangeKind, Mark, Stretch
from agenda.compare.entries import holds_entries, kinds, owner_of
from agenda.model.choices import Origin, Phase
from agenda.model.shape import shapes
from macros.context.addresses import page_address
from macros.kinds import PAGE_FOLDERS
from macros.views.changes.kind_words import in_words
from macros.views.changes.names import Names, begun, ended, quoted

_NAMES: Final = ("title", "name", "term", "heading", "short_title")
_KEPT_WORDS: Final = 14
"""Words of what is the same that are told on each side of a difference."""


@dataclass(frozen=True)
class Told:
    """A change in words. ``form`` picks the sentence in ``changes/sentences.txt``."""

    form: str
    subject: str
    pronoun: str
    """The word for it in the sentence after: ``Det`` or ``Den``."""
    mark: str
    """The Swedish name of the kind of change."""
    change: Change
    label: str = ""
    before: str = ""
    after: str = ""
    joined: str = ""
    left: str = ""
    new: str = ""
    """``nytt initiativ``; with the entry it is a part of in ``after``."""
    name: str = ""
    removed: str = ""
    words: tuple[Stretch, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    """Label and text of each field of a new entry."""
    reason: str = ""
    undecided: bool = False

    @property
    def named(self) -> str:
        """Give the words of the sentence that name the entry, for a format that makes a link."""
        return self.name if self.form in ("added", "proposed") else self.subject

    @property
    def quiet(self) -> bool:
        """Say whether it is only about when; another source is no small thing."""
        return self.change.path == ("updated_on",)


def told(change: Change, names: Names, *, undecided: bool = False) -> Told:
    """Choose the sentence for a change, and give the words for it."""
    start = Told(
        form=change.kind.value,
        subject=begun(_placed(change, names)),
        pronoun="Det" if names.neuter(change.node.kind) else "Den",
        mark=_mark(change),
        change=change,
        label=_label(change),
        reason=ended(change.reason or ""),
        undecided=undecided,
    )
    if not change.path:
        return _whole(start, change, names)
    if change.path == ("within",):
        before, after = names.named(str(change.before)), names.named(str(change.after))
        return replace(start, form="regrouped", before=before, after=after)
    if change.words:
        return _reworded(start, change)
    return _valued(start, change, names)


def _mark(change: Change) -> str:
    """Name the kind of change; only the agenda's own words have a wording."""
    is_text = change.kind == ChangeKind.reworded and not change.official
    return "Ny text" if is_text else change.kind.label


def _placed(change: Change, names: Names) -> str:
    """Give what a change is about, with the entry that it is a part of."""
    within = change.node.within
    return names.subject(change.node) + (f" i {names.named(within)}" if within else "")


def _label(change: Change) -> str:
    """Give the labels on the way to the field: ``Period: Start``."""
    if not change.path or change.path == ("within",):
        return change.label
    labels: list[str] = []
    for length in range(1, len(change.path)):
        model, name = owner_of(change.node.kind, change.path[:length])
        info = model.model_fields.get(name)
        labels += [info.title or name] if info else []
    return ": ".join([*labels, change.label])


def _whole(start: Told, change: Change, names: Names) -> Told:
    node = change.node
    around = names.named(node.within) if node.within else ""
    found = replace(
        start,
        new=begun(names.new(node.kind)),
        name=quoted(node.title),
        after=around,
        removed="borttaget" if names.neuter(node.kind) else "borttagen",
    )
    if change.kind == ChangeKind.removed and change.renamed:
        address = f"/{page_address(node.kind, node.id)}" if node.kind in PAGE_FOLDERS else ""
        return replace(
            found, form="renumbered", mark="Nytt id", after=change.renamed, before=address
        )
    if change.kind == ChangeKind.removed or not isinstance(change.after, dict):
        return found
    model, values = kinds()[node.kind], change.after
    facts = tuple(
        (info.title or name, names.said(model, name, values[name]))
        for name, info in model.model_fields.items()
        if name != "id" and values.get(name) not in (None, [], info.default)
    )
    proposed = values.get("origin") == Origin.proposed
    return replace(found, form="proposed" if proposed else "added", facts=facts)


def _reworded(start: Told, change: Change) -> Told:
    before, after = change.before or "", change.after or ""
    found = replace(start, before=str(before), after=str(after), words=trimmed(change.words))
    if change.kind == ChangeKind.correction:
        return replace(found, form="declared" if change.because else "correction")
    if change.label == "Lydelse":
        return replace(found, form="wording")
    if change.path[-1] in _NAMES and len(change.path) == 1 and before and after:
        return replace(found, form="renamed", before=quoted(str(before)), words=())
    return replace(found, form="text" if before and after else ("new" if after else "gone"))


def _valued(start: Told, change: Change, names: Names) -> Told:
    model, name = owner_of(change.node.kind, change.path)
    shape, before, after = shapes(model)[name], change.before, change.after
    found = replace(
        start,
        before="" if holds_entries(shape) else names.said(model, name, before),
        after="" if holds_entries(shape) else names.said(model, name, after),
    )
    if shape.many and change.kind not in (ChangeKind.moved, ChangeKind.correction):
        return _list(found, change, names)
    form = _form(change, name)
    if form == "phase":
        found = replace(found, before=found.before.lower(), after=found.after.lower())
    return replace(found, form=form if found.after or form != "value" else "value_gone")


def _form(change: Change, name: str) -> str:
    """Choose the sentence for a value that is no text and no list."""
    before, after = change.before, change.after
    stated = before and after
    if change.kind == ChangeKind.correction:
        return "declared_value"
    if change.kind == ChangeKind.moved:
        return name if name in ("order", "focus_area") else "reordered"
    if change.path == ("origin",) and after == Origin.decided:
        return "decided"
    if change.path == ("phase",) and stated and Phase.unknown not in (before, after):
        return "phase"
    return "status" if change.kind == ChangeKind.status_changed and stated else "value"


def _list(start: Told, change: Change, names: Names) -> Told:
    """Tell a list by what joined it and what left it."""
    model, name = owner_of(change.node.kind, change.path)
    old, new = _members(change.before), _members(change.after)
    came = [one for one in new if one not in old]
    went = [one for one in old if one not in new]
    is_link = change.kind == ChangeKind.reconnected

    def said(members: list[Any]) -> str:
        named = [names.named(one) for one in members] if is_link else None
        return in_words(named or names.items(model, name, members))

    found = replace(start, joined=said(came), left=said(went), before="också" if old else "")
    belongs = is_link and change.node.kind == "initiative" and name == "priorities"
    return replace(found, form="belongs" if belongs else ("connected" if is_link else "list"))


def _members(value: Any) -> list[Any]:
    """Give the members of a list: of connections only what they lead to."""
    return [one["to"] if isinstance(one, dict) and "to" in one else one for one in value or ()]


def trimmed(words: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Give the words as they are read.

    The middle of what is the same is left out when it is long, and no difference begins or
    ends with a space.
    """
    last = len(words) - 1
    found: list[Stretch] = []
    for place, stretch in enumerate(words):
        if stretch.mark == Mark.same:
            found.append(_cut(stretch, start=place > 0, end=place < last))
            continue
        text = stretch.text.strip()
        before, _, after = stretch.text.partition(text) if text else ("", "", "")
        close = bool(found) and found[-1].mark != Mark.same
        found += [_space(before or " ")] if before or close else []
        found.append(stretch.model_copy(update={"text": text or stretch.text}))
        found += [_space(after)] if after else []
    return tuple(found)


def _space(text: str) -> Stretch:
    return Stretch(mark=Mark.same, text=text)


def _cut(stretch: Stretch, *, start: bool, end: bool) -> Stretch:
    """Keep the words that stand beside a difference: at the start, at the end or at both."""
    parts = stretch.text.split(" ")
    head, tail = (_KEPT_WORDS if start else 0), (_KEPT_WORDS if end else 0)
    if len(parts) <= head + tail + _KEPT_WORDS:
        return stretch
    kept = [*parts[:head], "…", *(parts[-tail:] if tail else [])]
    return stretch.model_copy(update={"text": " ".join(kept)})
