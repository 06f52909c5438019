"""What somebody who begins an agenda says of it, and what is wrong with it, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from agenda.model.choices import Language
from agenda.model.fields import Email, Line, PartialDate
from macros.settings.forge_kinds import FORGE_KINDS, kind_of
from review.proposals.new_ids import made_id, sound_id

SITE: Final = "https://agenda.example/"
FORGE: Final = "https://forge.example/agenda/agenda"
"""Where the site and the files are until somebody says otherwise: no real place."""
_EXAMPLES: Final = {"kompetens", "trygghet", "invanare"}
"""Ids of the examples that are one word, as a body's name may be."""


class WishRefusedError(Exception):
    """What of the wish can't be used, as Swedish sentences that say what to do."""


@dataclass(frozen=True)
class Wish:
    """Whose agenda it is, what it is called, and where it will be found."""

    name: str
    body: str
    today: str
    id: str = ""
    """Made of the name when it is not given."""
    language: str = Language.sv.value
    site: str = SITE
    forge: str = FORGE
    forge_kind: str = ""
    """Needed where the address of the forge does not show which kind it is."""
    contact: str = ""

    @property
    def agenda_id(self) -> str:
        return self.id or made_id(self.name, "agenda", lambda name: not sound_id(name))

    @property
    def actor_id(self) -> str:
        taken = {self.agenda_id, *_EXAMPLES}
        return made_id(self.body, "aktör", lambda name: name in taken or not sound_id(name))

    @property
    def organisation(self) -> str:
        """Give the owner of the repository on its forge."""
        steps = self.forge.split("://", 1)[1].strip("/").split("/")
        return steps[1] if len(steps) > 1 else "agenda"


def refuse(wish: Wish) -> None:
    """Raise :class:`WishRefusedError` with all that can't be used, if anything can't."""
    told = list(_faults(wish))
    if told:
        raise WishRefusedError("\n".join(told))


def _faults(wish: Wish) -> Iterator[str]:
    for said, value in (("--name (agendans namn)", wish.name), ("--body (vems den är)", wish.body)):
        if not _fits(Line, value):
            yield f"{said} ska vara en rad text, till exempel ”Digital plan för Lövdalen”."
    if wish.id and not sound_id(wish.id):
        yield (
            f"--id: ”{wish.id}” kan inte vara id. Använd små bokstäver a–z, siffror och "
            "bindestreck, till exempel digital-agenda-lovdalen."
        )
    if not _fits(Language, wish.language):
        known = ", ".join(one.value for one in Language)
        yield f"--language: ”{wish.language}” finns inte. Välj bland: {known}."
    if wish.contact and not _fits(Email, wish.contact):
        yield f"--contact: ”{wish.contact}” är ingen e-postadress, som agenda@lovdalen.example."
    if not _fits(PartialDate, wish.today):
        yield f"--today: ”{wish.today}” är ingen dag. Skriv den som 2027-03-04."
    yield from _of_the_forge(wish)


def _of_the_forge(wish: Wish) -> Iterator[str]:
    kinds = ", ".join(FORGE_KINDS)
    if not wish.forge.startswith("https://"):
        yield f"--forge: ”{wish.forge}” är ingen adress, som {FORGE}."
    elif wish.forge_kind and wish.forge_kind not in FORGE_KINDS:
        yield f"--forge-kind: ”{wish.forge_kind}” är ingen känd sort. Välj bland: {kinds}."
    elif not kind_of(wish.forge, wish.forge_kind):
        yield f"Det syns inte på {wish.forge} vilken sort det är. Ange --forge-kind: {kinds}."


def _fits(kind: Any, value: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True
