"""Entries good and bad, made by chance from the model: the same seed gives the same ones."""

from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any, Final

from agenda import load_agenda
from agenda.index import Index
from agenda.model import Agenda, Record
from agenda.model.shape import shapes
from agenda.schema import record_schemas
from tests.support.folders import BASE
from tests.support.verdicts import ELSEWHERE, homes, model_of_kind

KINDS: Final = tuple(sorted(homes()))
"""Every kind that the form may be asked to change."""
BAD_ONES: Final = 0.04
"""How often a value is a bad one: low, so that many entries have none, and some have one."""

_GOOD: Final[dict[str, tuple[Any, ...]]] = {
    "text": ("Kort.", "Två stycken.\n\nDet andra: med kolon.", "  luft  ", "Emoji 📚 och ”citat”"),
    "line": ("En titel", "En titel ", "007", "null", "a" * 300, "Åäö – é"),
    "date": ("2021", "2021-03", "2024-02-29", "2020-12-31"),
    "address": ("https://exempel.example/a?b=c#d", "https://a.example"),
    "whole": ("1", "12", "0", "-3"),
    "number": ("12.5", "0", "-1.25", "200"),
    "flag": ("true", "false"),
    "email": ("a@b.example",),
    "file": ("agenda.txt",),
    "checksum": ("0" * 64,),
    "organisation_number": ("123456-1234",),
    "key": ("title", "period.start", "finns_inte", "citations.source"),
    "criterion": ("1.4.3",),
}
_BAD: Final[dict[str, tuple[Any, ...]]] = {
    "text": ("", "   ", "x" * 6001, ["lista"], {"a": "b"}, "osynligt\u200btecken", "e\u0301"),
    "line": (
        "",
        "två\nrader",
        "b" * 301,
        ["lista"],
        {},
        "mjukt\u00adbindestreck",
        "\x85",
        "titel\ufeff",
    ),
    "date": ("21", "2021-13", "2021-02-30", "0000", "igår", ["2021"], "2021-1"),
    "address": ("http://exempel.example", "https://", "https://a b", "javascript:x", ""),
    "whole": ("1.5", "007", "tre", "1_000", ["1"], ""),
    "number": ("1,5", "1e5", ".5", "NaN", {}),
    "flag": ("yes", "ja", "True", ["true"]),
    "id": ("Stora", "å-ä", "a--b", "index", "x" * 61, "1a", "", ["a"]),
    "choice": ("finns-inte", "", "Planering", ["own"]),
    "span": (["1"], ["1", "2", "3"], [], "1", ["a", "2"], ["9", "2"], ["1", "40"], ["0", "3"]),
    "record": ("text", ["lista"]),
    "special": ("", "x", "a@b", ["a"]),
    "list": ("text", {"a": "b"}, [None], []),
}


def generated(
    number: int, seed: int = 1, kinds: tuple[str, ...] = KINDS
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give so many entries, each with its kind."""
    maker = _Maker(Random(seed))
    for _ in range(number):
        kind = maker.random.choice(kinds)
        yield kind, maker.record(model_of_kind(kind))


@cache
def _ids() -> dict[str, list[str]]:
    index = Index(load_agenda(BASE))
    found: dict[str, list[str]] = {}
    for one in index.ids:
        found.setdefault(index.kind(one), []).append(one)
    return found


class _Maker:
    """Makes values by what the schema says of them."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.schemas = record_schemas()
        self.made = 0

    def record(self, model: type[Record]) -> dict[str, Any]:
        schema = self.schemas[model.__name__]
        found: dict[str, Any] = {}
        for name, shape in shapes(model).items():
            if model is Agenda and (name,) in ELSEWHERE:
                continue
            needed = name in schema.get("required", ())
            if self.random.random() > (1 - BAD_ONES / 2 if needed else 0.35):
                continue
            found[name] = self.field(schema["properties"][name], name, shape.model)
        if self.random.random() < BAD_ONES / 2:
            found["okand"] = "x"
        return found

    def field(self, schema: dict[str, Any], name: str, model: type[Record] | None) -> Any:
        inner = self.target(schema)
        if inner.get("type") == "array" and "prefixItems" not in inner:
            if self.is_bad():
                return self.random.choice(_BAD["list"])
            item = self.target(inner["items"])
            kinds = schema.get("x-reference") or item.get("x-reference")
            count = self.random.randint(1, 2)
            made = [self.value(item, name, model, kinds) for _ in range(count)]
            return made[:1] if made[1:] == made[:1] and not self.is_bad() else made
        return self.value(inner, name, model, inner.get("x-reference"))

    def value(
        self, schema: dict[str, Any], name: str, model: type[Record] | None, kinds: Any
    ) -> Any:
        sort = self.sort(schema, model)
        if self.is_bad():
            return self.random.choice(_BAD[sort])
        if model is not None:
            made = self.record(model)
            return {**made, "to": self.reference(kinds)} if kinds and "to" in made else made
        return self.plain(sort, schema, name, kinds)

    def plain(self, sort: str, schema: dict[str, Any], name: str, kinds: Any) -> Any:
        if sort == "choice":
            return self.random.choice(schema["enum"])
        if sort == "span":
            first = self.random.randint(1, 30)
            return [str(first), str(first + self.random.randint(0, 9))]
        if sort == "id":
            return self.reference(kinds) if kinds else self.fresh(name)
        return self.random.choice(_GOOD[schema["x-type"]])

    def reference(self, kinds: Any) -> str:
        if self.is_bad():
            return self.random.choice(("finns-inte", "larande-1", "biblioteket", "agendatexten"))
        return self.random.choice([one for kind in kinds for one in _ids().get(kind, ["saknas"])])

    def fresh(self, name: str) -> str:
        self.made += 1
        if self.random.random() < BAD_ONES:
            return self.random.choice(("bibliotekskvallar", "gamla-kvallar", "larande-1"))
        return f"ny-{self.made}" if name == "id" else "nagot"

    def is_bad(self) -> bool:
        return self.random.random() < BAD_ONES

    def target(self, schema: dict[str, Any]) -> dict[str, Any]:
        if "anyOf" in schema:
            schema = next(part for part in schema["anyOf"] if part.get("type") != "null")
        if "$ref" in schema:
            return {**self.schemas[schema["$ref"].split("/")[-1]], **schema}
        return schema

    def sort(self, schema: dict[str, Any], model: type[Record] | None) -> str:
        if model is not None:
            return "record"
        found: str = schema["x-type"]
        return found if found in _BAD else "special"
