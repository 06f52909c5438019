"""The document that a proposal is, whichever way it came: what it was, and what it becomes.

Form, issue, e-mail and downloaded file carry the same one. It is YAML that a person can read;
``CHANGELOG.md`` keeps its format. A value is a text, a list or keys, as the loader reads data.
"""

from typing import Annotated, Any, Final, Literal

from pydantic import StringConstraints

from agenda.model import Record
from agenda.model.fields import Id, Line, Text, Typed, field, listed

VERSION: Final = "1"
MOST_CHANGES: Final = 40
MOST_FIELDS: Final = 100
WAY: Final = r"^[a-z0-9_-]+(/[a-z0-9_-]+)*$"
KIND: Final = r"^[a-z]+(_[a-z]+)*$"
PAGE: Final = r"^([a-z0-9][a-z0-9-]*/)*$"
SUM: Final = r"^[0-9a-f]{16}$"

Way = Annotated[str, StringConstraints(pattern=WAY, max_length=200)]
"""The way from an entry to a value: ``goals/rus-1/basis``."""
Kind = Annotated[str, StringConstraints(pattern=KIND, max_length=40)]
PageAddress = Annotated[str, StringConstraints(pattern=PAGE, max_length=200), Typed("key")]
"""The address of a page below the site's: ``om/``; nothing for the start page."""


class FieldChange(Record):
    """One value of an entry: what the proposer saw, and what is wished in its place."""

    swedish = "Fält"

    at: Way = field("Plats", "Vägen till värdet i posten, till exempel summary.")
    was: Any = field("Var", "Det som stod. Utelämnas om inget stod där.", None)
    becomes: Any = field("Blir", "Det som ska stå. Utelämnas om inget ska stå där.", None)


class Changed(Record):
    """Other values in an entry that is there."""

    swedish = "Ändring"

    what: Literal["change"] = field("Vad", "change.")
    kind: Kind = field("Typ", "Postens typ, till exempel initiative.")
    id: Id = field("Id", "Postens id.")
    fields: tuple[FieldChange, ...] = listed("Fält", "Ett eller flera fält.", most=MOST_FIELDS)


class New(Record):
    """An entry that is not there yet."""

    swedish = "Ny post"

    what: Literal["new"] = field("Vad", "new.")
    kind: Kind = field("Typ", "Postens typ, till exempel initiative.")
    entry: dict[str, Any] = field("Post", "Hela posten, nyckel för nyckel.")


class Removed(Record):
    """An entry that should go."""

    swedish = "Borttagning"

    what: Literal["remove"] = field("Vad", "remove.")
    kind: Kind = field("Typ", "Postens typ, till exempel initiative.")
    id: Id = field("Id", "Postens id.")
    reason: Text = field("Skäl", "Varför den ska bort.")
    replaced_by: Id | None = field("Ersatt av", "Id för det som ersätter den.", None)


class Moved(Record):
    """An entry that should stand somewhere else among its own."""

    swedish = "Flytt"

    what: Literal["move"] = field("Vad", "move.")
    kind: Kind = field("Typ", "Postens typ, till exempel priority.")
    id: Id = field("Id", "Postens id.")
    after: Id | None = field("Efter", "Id för den som den ska stå efter. Utelämnas om först.", None)
    parent: Id | None = field("Under", "Id för det som den flyttas till.", None)


class Wording(Record):
    """A wish for another wording of a priority; the agenda's own words stand as they are."""

    swedish = "Önskemål om lydelse"

    what: Literal["wording"] = field("Vad", "wording.")
    id: Id = field("Id", "Prioriteringens id.")
    was: Text = field("Var", "Lydelsen som önskemålet gäller.")
    becomes: Text = field("Blir", "Lydelsen som önskas.")


class Remark(Record):
    """Something about some words, for a person to read."""

    swedish = "Anmärkning"

    what: Literal["remark"] = field("Vad", "remark.")
    id: Id | None = field("Id", "Postens id.", None)
    page: PageAddress = field("Sida", "Sidans adress, om det inte gäller en post.", "")
    words: Text | None = field("Ord", "Orden som det gäller.", None)
    remark: Text = field("Anmärkning", "Vad som ska sägas om orden.")


class PageWords(Record):
    """Other words on a page of prose."""

    swedish = "Ändring av en sida"

    what: Literal["page"] = field("Vad", "page.")
    page: PageAddress = field(
        "Sida", "Sidans adress, till exempel om/. Utelämnas för startsidan.", ""
    )
    was: Text = field("Var", "Orden som de står på sidan.")
    becomes: Text | None = field("Blir", "Orden som ska stå. Utelämnas om de ska bort.", None)


Change = Changed | New | Removed | Moved | Wording | Remark | PageWords
CHANGES: Final[dict[str, type[Change]]] = {
    "change": Changed,
    "new": New,
    "remove": Removed,
    "move": Moved,
    "wording": Wording,
    "remark": Remark,
    "page": PageWords,
}
"""Each kind of change by what it is called in a document."""


class By(Record):
    """On whose behalf: an actor of the agenda, or another organisation by its name."""

    swedish = "Avsändare"

    actor: Id | None = field("Aktör", "Id för organisationen, om den finns i agendan.", None)
    name: Line | None = field("Namn", "Organisationens namn, om den inte finns i agendan.", None)


class Head(Record):
    """What a document says of itself, beside its changes."""

    swedish = "Förslaget"

    proposal: Literal["1"] = field("Förslag", f"Formatets version: {VERSION}.")
    made_from: Annotated[str, StringConstraints(pattern=SUM)] | None = field(
        "Gjort från", "Versionen av agendans data som förslaget gjordes från.", None
    )
    why: Text | None = field("Varför", "Skälet till förslaget.", None)
    by: By | None = field("Från", "Organisationen som förslaget kommer från.", None)
    changes: tuple[Any, ...] = listed("Ändringar", "En eller flera ändringar.", most=MOST_CHANGES)


class Document(Record):
    """A proposal as it was read: sound in itself, and not yet held against any data."""

    swedish = "Förslaget"

    made_from: str | None
    why: str | None
    by: By | None
    changes: tuple[Change, ...]
