"""What was published: an edition that stays as it was, and its place among the others."""

from agenda.model.choices import State
from agenda.model.fields import Id, Line, PartialDate, Sha256, Text, Whole, field
from agenda.model.record import Decision, Record


class Edition(Record):
    """A published edition. Its snapshot never changes; editions form a chain by their sums."""

    of_kind = "edition"
    swedish = "Utgåva"

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
