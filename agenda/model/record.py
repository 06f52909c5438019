"""What every record is: immutable, closed, and able to say what it rests on."""

import re
from typing import Annotated, Any, ClassVar, Final

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
from agenda.model.kinds import KINDS, REGISTRY
from agenda.model.rows import KindError

_WORDS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
MODELS: Final[dict[str, type["Record"]]] = {}
"""The model of each kind that has a row, by the kind's name."""


def _named(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Tell the proposal form what a record is called in references and by people."""
    if issubclass(model, Record):
        kind = model.of_kind if model.of_kind in KINDS else Record.of_kind
        schema |= {"x-kind": kind, "x-word": model.swedish}


class Record(BaseModel):
    """A frozen record. ``of_kind`` is its name in references, ``swedish`` its word for people.

    The first is made of the class's name. The second stands in the row of its kind, or in the
    class for what has no id and only stands inside others.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_named)

    of_kind: ClassVar[str] = "record"
    swedish: ClassVar[str] = "Post"

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Name the kind, and give it the word of its row."""
        cls.of_kind = _WORDS.sub("_", cls.__name__).lower()
        if cls.of_kind in KINDS:
            cls.swedish = KINDS[cls.of_kind].label
            MODELS[cls.of_kind] = cls


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

    @classmethod
    def __pydantic_init_subclass__(cls, **more: Any) -> None:
        """Demand a row. Raises :class:`KindError`."""
        super().__pydantic_init_subclass__(**more)
        if cls.of_kind not in KINDS:
            raise KindError([f"Posttypen {cls.of_kind} ({cls.__name__}) saknar rad i {REGISTRY}."])


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

    id: Id = field("Id", "Permanent namn på beslutet.")
    body: Annotated[Id, Reference(("actor",))] = field("Beslutande organ", "Id för aktören.")
    form: DecisionForm = field("Form", "decision (beslut) eller position (ställningstagande).")
    date: PartialDate | None = field(
        "Beslutsdatum", "År, månad eller dag.", None, unknown="när det beslutades"
    )
    approximate: Flag = field("Ungefärligt datum", "true om datumet är ungefärligt.", False)
    paragraph: Line | None = field(
        "Paragraf", "Paragraf i protokollet.", None, unknown="vilken paragraf beslutet har"
    )
    diary_number: Line | None = field(
        "Diarienummer", "Ärendets diarienummer.", None, unknown="vilket diarienummer beslutet har"
    )


class Period(Record):
    """When something runs. Either end may be unknown."""

    swedish = "Period"

    start: PartialDate | None = field("Start", "År, månad eller dag.", None)
    end: PartialDate | None = field("Slut", "År, månad eller dag.", None)
    ongoing: Flag = field("Pågår", "true om arbetet pågår utan bestämt slut.", False)
