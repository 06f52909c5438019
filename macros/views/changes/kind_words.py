"""The Swedish words for entries in a sentence about what changed."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class KindWords:
    """What a kind is called: ``initiativet``, ``nytt initiativ``, ``borttaget``."""

    definite: str
    plain: str
    neuter: bool

    @property
    def new(self) -> str:
        return f"{'nytt' if self.neuter else 'ny'} {self.plain}"

    @property
    def removed(self) -> str:
        return "borttaget" if self.neuter else "borttagen"


def _n(definite: str, plain: str) -> KindWords:
    return KindWords(definite, plain, neuter=False)


def _t(definite: str, plain: str) -> KindWords:
    return KindWords(definite, plain, neuter=True)


KINDS: Final = {
    "agenda": _n("agendan", "agenda"),
    "framework": _t("ramverket", "ramverk"),
    "goal": _t("målet", "mål"),
    "principle": _n("principen", "princip"),
    "domain": _n("domänen", "domän"),
    "aspect": _n("sidan av digitaliseringen", "sida av digitaliseringen"),
    "audience": _n("målgruppen", "målgrupp"),
    "focus_area": _t("fokusområdet", "fokusområde"),
    "priority": _n("prioriteringen", "prioritering"),
    "initiative": _t("initiativet", "initiativ"),
    "indicator": _n("indikatorn", "indikator"),
    "section": _t("avsnittet", "avsnitt"),
    "paragraph": _t("stycket", "stycke"),
    "actor": _n("aktören", "aktör"),
    "term": _t("begreppet", "begrepp"),
    "synonym": _n("gruppen av sökord", "grupp av sökord"),
    "source": _n("källan", "källa"),
    "event": _n("händelsen", "händelse"),
    "consultation": _n("remissen", "remiss"),
    "reply": _t("remissvaret", "remissvar"),
    "correction": _n("rättelsen", "rättelse"),
    "tombstone": _n("raden om det borttagna", "rad om något borttaget"),
    "shortcoming": _n("bristen", "brist"),
}
"""Every kind of entry; a test demands that none is missing."""


def in_words(items: list[str]) -> str:
    """Write a list the way it is said: ``a, b och c``."""
    return " och ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))
