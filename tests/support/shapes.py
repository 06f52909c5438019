"""Agendas of another shape than ours: none, one and nine areas, one long list, long names."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.support.checkout import REGION
from tests.support.rewrite import Values, write_folder
from tests.support.shared import shared
from tests.support.site import ROOT, BuiltSite, build

LONG: Final = "Namnet är långt. Här står kommunikationsinfrastrukturutbyggnadsplaneringen. " * 4
"""Plans of others have titles of 260 signs."""


@dataclass(frozen=True)
class Shape:
    """How much there is of each, and how long its names are."""

    areas: int
    priorities: int = 2
    initiatives: int = 0
    long: bool = False
    kind: str = "strategy"
    levels: bool = False
    """Whether it has words of its own for its levels: pelare, mål, insats."""


SHAPES: Final[Mapping[str, Shape]] = {
    "none": Shape(areas=0),
    "one": Shape(areas=1, priorities=1),
    "two": Shape(areas=2, initiatives=1),
    "nine": Shape(areas=9, initiatives=2, long=True),
    "forty": Shape(areas=1, priorities=40),
    "bare": Shape(areas=2, priorities=0),
    "own": Shape(areas=2, initiatives=1, kind="action_plan", levels=True),
}


def shape_site(factory: pytest.TempPathFactory, name: str) -> BuiltSite:
    """Give the site of a shape, with the prose that every agenda starts from: this checkout's."""

    def make(folder: Path) -> None:
        data = write_folder(values(SHAPES[name]), folder / "data")
        build(folder / "site", config=REGION / "mkdocs.yml", data=data, docs=ROOT / "docs")

    return BuiltSite(shared(factory, f"shape-{name}", make) / "site")


def values(shape: Shape) -> Values:
    """Give an agenda that says what it must, and nothing else."""
    return {
        "id": "skogsplanen",
        "title": "Plan för Skogsbygden",
        "kind": shape.kind,
        "language": "sv",
        "publisher": "skogsbygden",
        "about": "skogsbygden",
        "official": True,
        "state": "draft",
        "edition": "forsta",
        "summary": "Planen säger vad bygden vill.",
        "contact": {"email": "plan@skogsbygden.example"},
        "actors": [{"id": "skogsbygden", "name": "Skogsbygdens kommun", "kind": "municipality"}],
        **({"levels": LEVELS} if shape.levels else {}),
        "focus_areas": [_area(shape, area) for area in _numbers(shape.areas)],
        "priorities": [
            _priority(area, number)
            for area in _numbers(shape.areas)
            for number in _numbers(shape.priorities)
        ],
        "initiatives": [
            _initiative(shape, area, number)
            for area in _numbers(shape.areas)
            for number in _numbers(shape.initiatives)
        ],
    }


def _level(article: str, *forms: str) -> Values:
    names = ("singular", "definite", "plural", "definite_plural")
    return {"article": article, **dict(zip(names, forms, strict=True))}


LEVELS: Final = {
    "focus_area": _level("en", "pelare", "pelaren", "pelare", "pelarna"),
    "priority": _level("ett", "delmål", "delmålet", "delmål", "delmålen"),
    "initiative": _level("en", "insats", "insatsen", "insatser", "insatserna"),
}


def _numbers(many: int) -> range:
    return range(1, many + 1)


def _area(shape: Shape, area: int) -> Values:
    return {
        "id": f"omrade-{area}",
        "order": area,
        "title": _named(shape, f"Område {area}"),
        "summary": f"Det här är område {area}.",
    }


def _priority(area: int, number: int) -> Values:
    """Give one without a short name; the first of each area has the words of all the others'."""
    words = "Bygden ska göra det som behövs för att alla ska kunna bo kvar och ha det bra"
    return {
        "id": f"omrade-{area}-{number}",
        "focus_area": f"omrade-{area}",
        "order": number,
        "wording": f"{words}." if number == 1 else f"Gör sak {number} på plats {area}.",
        "plain_language": f"Sak {number} ska bli gjord.",
        "audiences": [],
    }


def _initiative(shape: Shape, area: int, number: int) -> Values:
    return {
        "id": f"arbete-{area}-{number}",
        "title": _named(shape, f"Arbete {area} {number}"),
        "summary": "Ett arbete som behövs.",
        "priorities": [f"omrade-{area}-1"],
        "origin": "proposed",
    }


def _named(shape: Shape, name: str) -> str:
    return f"{name}. {LONG}"[:259].strip() + "!" if shape.long else name
