"""The ways to propose: from the foot of a page, and for whoever does not use the form."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from agenda.model import Contact, Priority, Record
from agenda.model.levels import OURS, LevelName
from agenda.model.shape import shapes
from macros.context.forge import Forge
from macros.kinds import kinds_on

_FORMS: Final = {
    "nytt-initiativ.yml": "Föreslå {new}",
    "rattelse.yml": "Rätta ett fel i en text",
    "fraga.yml": "Ställ en fråga",
    "fel.yml": "Berätta om ett tekniskt fel",
}
"""The issue forms in ``.github/ISSUE_TEMPLATE`` that people fill in themselves."""

QUESTION: Final = "fraga.yml"
FAULT: Final = "fel.yml"
_SAY: Final = "Säg något om det här"


@dataclass(frozen=True)
class Way:
    """A way to propose something: what it is for, and where it is."""

    label: str
    url: str


def ways_in(forge: Forge | None, work: LevelName = OURS["initiative"]) -> tuple[Way, ...]:
    """Give the issue forms; none without a forge. ``work`` is what an initiative is called."""
    if forge is None:
        return ()
    labels = {form: label.format(new=work.one_new) for form, label in _FORMS.items()}
    return tuple(Way(label, forge.issue(form)) for form, label in labels.items())


@dataclass(frozen=True)
class HandingIn:
    """How a proposal is handed in from the site, so that every page says the same of it."""

    contact: Contact | None
    relay: bool
    forge: bool

    @property
    def email(self) -> str | None:
        """Give the address that a proposal may be mailed to."""
        return self.contact.email if self.contact else None

    @property
    def is_open(self) -> bool:
        """Say whether somebody without an account can hand a proposal in."""
        return self.relay or self.email is not None

    @property
    def has_contact(self) -> bool:
        """Say whether the site tells how to reach those who run it."""
        return self.contact is not None and bool(self.contact.email or self.contact.url)


@dataclass(frozen=True)
class Propose:
    """What the foot of a page offers. ``asked`` follows the address of the form.

    ``fields`` lead straight to the texts of an entry, ``wishes`` to what is no change of it.
    """

    label: str
    asked: str
    is_entry: bool = False
    question: str | None = None
    fields: tuple[Way, ...] = ()
    wishes: tuple[Way, ...] = ()


def propose_entry(record_id: str, record: Record | None = None) -> Propose:
    """Give the form filled in for an entry, its texts, and what may be wished of it."""
    asked = f"?post={record_id}"
    fields = tuple(Way(label, f"{asked}&falt={name}") for name, label in _texts(record))
    wording = (Way("Önska en annan lydelse", f"{asked}&gor=lydelse"),)
    wishes = (
        *(wording if isinstance(record, Priority) else ()),
        Way(_SAY, f"{asked}&gor=anmarkning"),
    )
    return Propose("Föreslå en ändring", asked, is_entry=True, fields=fields, wishes=wishes)


def _texts(record: Record | None) -> Iterator[tuple[str, str]]:
    """Give the fields of an entry that are texts of the editors', with what they are called."""
    if record is None:
        return
    for name, shape in shapes(type(record)).items():
        if shape.type == "text" and not (shape.many or shape.verbatim) and getattr(record, name):
            title = type(record).model_fields[name].title or name
            yield name, title[:1].lower() + title[1:]


def propose_page(forge: Forge | None, address: str) -> Propose:
    """Give the choice among the entries that a page of prose shows, or the form's beginning."""
    kinds = kinds_on(address)
    page = f"?sida={address}"
    asked = f"{page}&andra={','.join(kinds)}" if kinds else page
    question = forge.issue(QUESTION) if forge else None
    wishes = (Way(_SAY, f"{page}&gor=anmarkning"),)
    return Propose("Föreslå en ändring", asked, question=question, wishes=wishes)
