"""What every record is: immutable, closed, and able to say what it rests on."""

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict

from agenda.model.choices import Basis, DecisionForm
from agenda.model.fields import (
    Flag,
    Id,
    Line,
    LineSpan,
    PartialDate,
    Reference,
    Text,
    Url,
    Verbatim,
    Whole,
    field,
    listed,
)


def _named(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Tell the proposal form what a record is called in references and by people."""
    if issubclass(model, Record):
        schema |= {"x-kind": model.of_kind, "x-word": model.swedish}


class Record(BaseModel):
    """A frozen record. ``of_kind`` is its name in references, ``swedish`` its word for people."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_named)

    of_kind: ClassVar[str] = "record"
    swedish: ClassVar[str] = "Post"


class Citation(Record):
    """Where in a source something stands: lines are counted from 1, both ends included."""

    swedish = "Källhänvisning"

    source: Annotated[Id, Reference(("source",))] = field("Källa", "Id för källan i sources.yaml.")
    lines: LineSpan | None = field(
        "Rader", "Första och sista raden i källans textfil, till exempel [12, 15].", None
    )
    page: Whole | None = field("Sida", "Sida i källan, om den är känd.", None)
    quote: Annotated[Text, Verbatim()] | None = field(
        "Citat", "Ord för ord det som står på raderna.", None
    )


class Entry(Record):
    """A record with an id of its own: it can be pointed at, cited, dated and changed."""

    id: Id = field("Id", "Permanent namn: små bokstäver a–z, siffror och bindestreck.")
    updated_on: PartialDate | None = field("Senast ändrad", "Dag då posten ändrades.", None)
    citations: tuple[Citation, ...] = listed(
        "Källor", "Ställen i källorna som detta bygger på.", ()
    )


class Link(Record):
    """A connection, and who made it: the source itself, or the editors with a reason.

    Which kinds ``to`` may name is marked on the field that holds the link.
    """

    swedish = "Koppling"

    to: Id = field("Till", "Id för det som kopplingen leder till.")
    basis: Basis = field("Grund", "source om källan säger det, annars editorial.")
    citation: Citation | None = field("Källa", "Var källan säger det.", None)
    reason: Text | None = field("Skäl", "Varför redaktionen gör kopplingen.", None)


class WebLink(Record):
    """A link out from the site, always with words of its own."""

    swedish = "Länk"

    label: Line = field("Länktext", "Vad länken leder till.")
    url: Url = field("Adress", "Adress som börjar med https://.")


class Decision(Record):
    """A decision or a position, and the body that took it. It has an id but no page."""

    of_kind = "decision"
    swedish = "Beslut"

    id: Id = field("Id", "Permanent namn på beslutet.")
    body: Annotated[Id, Reference(("actor",))] = field("Beslutande organ", "Id för aktören.")
    form: DecisionForm = field("Form", "decision (beslut) eller position (ställningstagande).")
    date: PartialDate | None = field("Beslutsdatum", "År, månad eller dag.", None)
    approximate: Flag = field("Ungefärligt datum", "true om datumet är ungefärligt.", False)
    paragraph: Line | None = field("Paragraf", "Paragraf i protokollet.", None)
    diary_number: Line | None = field("Diarienummer", "Ärendets diarienummer.", None)


class Period(Record):
    """When something runs. Either end may be unknown."""

    swedish = "Period"

    start: PartialDate | None = field("Start", "År, månad eller dag.", None)
    end: PartialDate | None = field("Slut", "År, månad eller dag.", None)
    ongoing: Flag = field("Pågår", "true om arbetet pågår utan bestämt slut.", False)
