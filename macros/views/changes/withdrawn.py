"""What has been withdrawn from an edition, in words: what, when and why, never the words."""

from dataclasses import dataclass
from typing import Final

from agenda.editions.positions import EDITION, PROSE, SETTINGS
from agenda.model import Record, Withdrawal
from agenda.model.record import MODELS
from agenda.model.shape import shapes
from macros.context.addresses import page_address
from macros.context.agenda_context import AgendaContext
from macros.kinds import PAGE_FOLDERS
from macros.text.escape import swedish_date

_OUTSIDE: Final = {PROSE: "sidan", SETTINGS: "inställningarna", EDITION: "utgåvan"}


@dataclass(frozen=True)
class WithdrawnLine:
    """One withdrawal, told: ``what`` begins with a small letter."""

    what: str
    field: str
    date: str
    reason: str
    decided_by: str
    before: str
    after: str


def what(act: Withdrawal) -> str:
    """Say what an act took: ``initiativ ”natets-karta”, sammanfattning``."""
    field = field_name(act)
    model = _model(act)
    kind = _OUTSIDE.get(act.kind) or (model.swedish.lower() if model else act.kind)
    return f"{kind} ”{act.entry}”, {field}"


def field_name(act: Withdrawal) -> str:
    """Say which field an act took, by its label; all of an entry has none."""
    if act.field is None:
        return "hela posten"
    if act.kind == PROSE:
        return f"{'raderna' if '-' in act.field else 'raden'} {act.field.replace('-', '–')}"
    model = _model(act)
    labels: list[str] = []
    for step in act.field.split("."):
        shape = shapes(model).get(step) if model else None
        if shape and model:
            labels.append((model.model_fields[step].title or step).lower())
            model = shape.model
    return ", ".join(labels) or act.field


def withdrawn_line(act: Withdrawal) -> WithdrawnLine:
    """Give what is told of a withdrawal: what, when and why, never the words."""
    return WithdrawnLine(
        what(act),
        field_name(act),
        swedish_date(act.withdrawn_on),
        act.reason,
        " och ".join(act.decided_by),
        act.before,
        act.after,
    )


def withdrawn_here(context: AgendaContext, url: str, source: str) -> tuple[WithdrawnLine, ...]:
    """Give what has been withdrawn from a page of an edition, by its address or its file."""
    here = context.versions.here
    acts = here.released.withdrawals if here and here.released else ()
    return tuple(withdrawn_line(act) for act in acts if _is_on(context, act, url, source))


def _is_on(context: AgendaContext, act: Withdrawal, url: str, source: str) -> bool:
    if act.kind == PROSE:
        return act.entry == f"docs/{source}"
    if act.entry in context.index:
        return context.address(act.entry).partition("#")[0] == url
    return act.kind in PAGE_FOLDERS and page_address(act.kind, act.entry) == url


def _model(act: Withdrawal) -> type[Record] | None:
    """Give the model of what an act took from; None outside the agenda."""
    return None if act.kind in _OUTSIDE else MODELS.get(act.kind)
