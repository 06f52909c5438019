"""Every kind of record that has an id: one row a kind, the one place that says what it is.

A kind is named after its model: ``FocusArea`` is ``focus_area`` in references, files and
addresses. A model finds its row by that name when the class is made (``Record``), and what rows
and models lack of each other is told by name when :mod:`agenda.model` is imported. How a kind is
shown is the row of the same name in ``macros/kinds.py``.
"""

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import Annotated, Any, Final, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from agenda.model.rows import COLUMNS, KindError, by_name, row_maker

REGISTRY: Final = "agenda/model/kinds.py"
Word = Annotated[str, Field(min_length=1)]


class Shown(Enum):
    """An output has the kind: by code of its own, or as it has any record."""

    own = "own"
    plain = "plain"


@dataclasses.dataclass(frozen=True)
class LeftOut:
    """An output does not have the kind. ``reason`` is one Swedish sentence."""

    reason: Word = ""


Standing = Shown | LeftOut
OWN: Final = Shown.own
PLAIN: Final = Shown.plain


@dataclass(frozen=True, config=COLUMNS)
class RecordKind:
    """What a kind is called, where it is written, and how the standards have it."""

    name: Word
    label: Word
    """What it is called by itself: *Fokusområde*."""
    definite: Word
    """*fokusområdet*"""
    article: Literal["en", "ett"]
    word: str = ""
    """*fokusområde*: the label with a small letter, unless it is said otherwise."""
    list: str = ""
    """The agenda's list of them; empty for what only stands inside other records."""
    file: str = "agenda.yaml"
    """Where the list is written: in a file, or a record a file (``initiatives/*.yaml``)."""
    removable: int = 0
    """Each has a page, so its address must answer when it is gone: it leaves a tombstone.

    The number is the kind's place in the published list of such kinds; 0 for all others.
    """
    correctable: bool = True
    """A correction may be about it."""
    linked: Standing = PLAIN
    """How JSON-LD has it."""
    stratml: Standing = PLAIN
    """How StratML has it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "word", self.word or self.label.lower())

    @property
    def neuter(self) -> bool:
        return self.article == "ett"

    @property
    def one(self) -> str:
        """Give one of them: *ett fokusområde*. There is only one agenda."""
        return self.definite if self.name == "agenda" else f"{self.article} {self.word}"

    @property
    def new(self) -> str:
        """Give it as something that came: *nytt fokusområde*."""
        return f"{'nytt' if self.neuter else 'ny'} {self.word}"

    @property
    def removed(self) -> str:
        """Give what is said of one that went: *borttaget*."""
        return "borttaget" if self.neuter else "borttagen"


_K: Final = row_maker(RecordKind, REGISTRY)
_SITE: Final = LeftOut("Handlar om webbplatsen, inte om agendan.")
_SEARCH: Final = LeftOut("Hjälper bara den som söker på webbplatsen.")
_EDITION: Final = LeftOut("Varje utgåva har en egen fil.")
_WISH: Final = LeftOut("Är ett önskemål, och inget som agendan säger.")
_NO_WORD: Final = LeftOut("Det saknas ett ord för beslut i schema.org. Agendans läge finns med.")
_GONE: Final = LeftOut("Det som är borttaget sägs inte längre.")

_ROWS: Final = (
    _K("agenda", "Agenda", "agendan", "en", linked=OWN, stratml=OWN),
    _K("framework", "Ramverk", "ramverket", "ett", list="frameworks", linked=OWN, stratml=OWN),
    _K("goal", "Mål", "målet", "ett", linked=OWN, stratml=OWN),
    _K("principle", "Princip", "principen", "en", linked=OWN, stratml=OWN),
    _K("domain", "Domän", "domänen", "en", list="domains", linked=OWN),
    _K("aspect", "Sida av digitaliseringen", "sidan av digitaliseringen", "en",
       list="aspects", linked=OWN),
    _K("audience", "Målgrupp", "målgruppen", "en", list="audiences", removable=6,
       linked=OWN, stratml=OWN),
    _K("focus_area", "Fokusområde", "fokusområdet", "ett", list="focus_areas", removable=1,
       linked=OWN, stratml=OWN),
    _K("priority", "Prioritering", "prioriteringen", "en", list="priorities", removable=2,
       linked=OWN, stratml=OWN),
    _K("initiative", "Initiativ", "initiativet", "ett", list="initiatives",
       file="initiatives/*.yaml", removable=3, linked=OWN, stratml=OWN),
    _K("indicator", "Indikator", "indikatorn", "en", linked=OWN, stratml=OWN),
    _K("section", "Avsnitt", "avsnittet", "ett", list="sections", file="background.yaml",
       removable=5, linked=OWN),
    _K("paragraph", "Stycke", "stycket", "ett", linked=OWN),
    _K("actor", "Aktör", "aktören", "en", list="actors", file="actors.yaml", removable=4,
       linked=OWN, stratml=OWN),
    _K("term", "Begrepp", "begreppet", "ett", list="terms", file="glossary.yaml", linked=OWN),
    _K("synonym", "Sökord", "gruppen av sökord", "en", "grupp av sökord", list="synonyms",
       file="synonyms.yaml", correctable=False, linked=_SEARCH, stratml=_SEARCH),
    _K("source", "Källa", "källan", "en", list="sources", file="sources.yaml", linked=OWN),
    _K("event", "Händelse", "händelsen", "en", list="events", file="history.yaml", linked=OWN),
    _K("consultation", "Remiss", "remissen", "en", list="consultations",
       file="consultations/*/consultation.yaml", linked=OWN),
    _K("reply", "Remissvar", "remissvaret", "ett", list="replies",
       file="consultations/*/*.yaml", linked=OWN),
    _K("wording_proposal", "Önskemål om lydelse", "önskemålet om lydelse", "ett",
       list="wordings", file="wordings/*.yaml", correctable=False, linked=_WISH, stratml=_WISH),
    _K("correction", "Rättelse", "rättelsen", "en", list="corrections", correctable=False,
       linked=OWN),
    _K("shortcoming", "Brist", "bristen", "en", correctable=False, linked=_SITE, stratml=_SITE),
    _K("decision", "Beslut", "beslutet", "ett", correctable=False, linked=_NO_WORD),
    _K("edition", "Utgåva", "utgåvan", "en", correctable=False, linked=_EDITION,
       stratml=_EDITION),
    _K("tombstone", "Borttagen post", "raden om det borttagna", "en", "rad om något borttaget",
       list="tombstones", file="tombstones.yaml", correctable=False, linked=_GONE),
)  # fmt: skip
KINDS: Final = by_name(_ROWS, REGISTRY)
"""Every kind by its name, in the order of the model."""
REMOVABLE: Final = tuple(
    sorted((row for row in _ROWS if row.removable), key=lambda row: row.removable)
)
"""The kinds that leave a tombstone."""
CORRECTABLE: Final = tuple(row.name for row in _ROWS if row.correctable)
"""The kinds that a correction may be about."""


def need_code(rows: Mapping[str, Any], column: str, module: str, code: str) -> None:
    """Demand that the kinds with OWN in a column are those that a module has ``code`` for.

    ``code`` is their names with spaces between. Raises :class:`KindError`.
    """
    own, told = {kind for kind in rows if getattr(rows[kind], column) is OWN}, {*code.split()}
    says, file = f"{column}=OWN på sin rad", module.replace(".", "/") + ".py"
    wrong = [f"Posttypen {one} säger {says}, men {file} har inget för den." for one in own - told]
    wrong += [f"Posttypen {one} säger inte {says}, men {file} har den." for one in told - own]
    if wrong:
        raise KindError(sorted(wrong))


def left_out(standing: Standing) -> str:
    """Give why an output does not have a kind; empty where it does."""
    return standing.reason if isinstance(standing, LeftOut) else ""
