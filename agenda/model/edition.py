"""What was published: an edition that stays as it was, and the two acts that may touch it."""

from agenda.model.choices import State
from agenda.model.fields import Id, Line, PartialDate, Sha256, Text, Whole, field
from agenda.model.fields import field as declare
from agenda.model.record import Decision, Record


class Edition(Record):
    """A published edition, as it came out; editions form a chain by their sums.

    The card keeps the sum that the snapshot had then. Where something has been withdrawn since,
    the rows of :class:`Withdrawal` lead from that sum to the one that it has now.
    """

    id: Id = field("Id", "Utgåvans namn i adresser, till exempel remissversion.")
    order: Whole = field("Nummer", "1 för den första utgåvan, 2 för nästa.")
    title: Line = field("Namn", "Vad utgåvan kallas.")
    state: State = field("Beslutsläge", "Agendans läge när den gavs ut.")
    released_on: PartialDate = field("Utgiven", "Dag då webbplatsens redaktion gav ut den.")
    commit: Line | None = field("Version i git", "Den version av filerna som frystes.", None)
    decision: Decision | None = field("Beslut", "Beslutet som antog agendan.", None)
    note: Text | None = field("Redaktionens anmärkning", "Till exempel vad datumet avser.", None)
    sha256: Sha256 = field("Kontrollsumma", "sha256 för snapshot.json.")
    previous: Sha256 | None = field("Föregående", "Kontrollsumman för utgåvan före.", None)


class Withdrawal(Record):
    """Words that were taken out of a published edition, openly: what and why, never the words."""

    swedish = "Återtagande"

    kind: Line = declare("Typ", "Postens typ, till exempel initiative; prose för en sida i docs/.")
    entry: Line = declare("Post", "Postens id, eller sidans fil.")
    field: Line | None = declare(
        "Fält",
        "Fältet som återtogs, eller rader på en sida. Utan fält gäller det hela posten.",
        None,
    )
    withdrawn_on: PartialDate = declare("Återtagen", "Dag då texten återtogs.")
    reason: Text = declare("Skäl", "Varför, utan att texten upprepas.")
    decided_by: tuple[Line, ...] = declare("Beslutat av", "Två roller, aldrig personnamn.")
    before: Sha256 = declare("Summa före", "Kontrollsumman för snapshot.json före återtagandet.")
    after: Sha256 = declare("Summa efter", "Kontrollsumman för snapshot.json efter återtagandet.")


class Rollback(Record):
    """An edition that came out by mistake and was taken back before another built on it."""

    swedish = "Tillbakatagen utgåva"

    id: Id = field("Id", "Utgåvans id. Det används inte igen.")
    order: Whole = field("Nummer", "Numret som den hade. Nästa utgåva får det.")
    title: Line = field("Namn", "Vad utgåvan kallades.")
    state: State = field("Beslutsläge", "Läget som den gavs ut i.")
    released_on: PartialDate = field("Utgiven", "Dag då den gavs ut.")
    rolled_back_on: PartialDate = field("Tillbakatagen", "Dag då den togs tillbaka.")
    reason: Text = field("Skäl", "Varför den togs tillbaka.")
    sha256: Sha256 = field("Kontrollsumma", "sha256 för snapshot.json när den gavs ut.")
