"""The text that the sample is said to rest on, and where everything stands in it.

Whatever is quoted is first written here: so every quotation is true of the text.
"""

import hashlib
import textwrap
from dataclasses import dataclass, field
from typing import Final

from agenda.model import Citation, SetAside, Source
from agenda.sample.random_text import RandomText
from agenda.sample.vocabulary import AIMS, MARK, REGION, THEMES

TEXT_ID: Final = "pahittad-text"
APPENDIX_ID: Final = "pahittad-bilaga"
TEXT_FILE: Final = "pahittad-text.txt"
PRIORITIES: Final = 3
"""Priorities of each focus area."""

_WIDTH: Final = 72


@dataclass(frozen=True)
class Passage:
    """A paragraph of the text, and the lines that it fills."""

    words: str
    lines: tuple[int, int]

    def cited(self, *, quoted: bool = False, page: int | None = None) -> Citation:
        quote = self.words if quoted else None
        return Citation(source=TEXT_ID, lines=self.lines, quote=quote, page=page)


@dataclass
class _Writer:
    """Writes the text line by line."""

    lines: list[str] = field(default_factory=list)
    aside: list[SetAside] = field(default_factory=list)

    def say(self, words: str) -> Passage:
        wrapped = textwrap.wrap(words, _WIDTH, break_on_hyphens=False)
        first = len(self.lines) + 1
        self.lines += [*wrapped, ""]
        return Passage(words, (first, first + len(wrapped) - 1))

    def page_foot(self, number: int) -> None:
        passage = self.say(f"Sida {number}. {MARK}")
        self.aside.append(SetAside(lines=passage.lines, reason="Sidfot utan innehåll."))


@dataclass(frozen=True)
class SourceText:
    """The finished text, and the passages that records cite."""

    text: str
    aside: tuple[SetAside, ...]
    opening: Passage
    vision: Passage
    overall_goal: Passage
    principles: tuple[tuple[Passage, Passage], ...]
    goals: tuple[tuple[Passage, ...], ...]
    areas: tuple[Passage, ...]
    priorities: tuple[tuple[Passage, ...], ...]
    needs: tuple[tuple[Passage, ...], ...]
    background: tuple[Passage, ...]


def create_source_text(seed: int) -> SourceText:
    """Write the text. Its length does not hang on the number of initiatives."""
    writer, chance = _Writer(), RandomText(seed, "text")
    opening = writer.say(f"Digital agenda för {REGION}. {MARK} Ingen sådan region finns.")
    vision = writer.say(f"{REGION} är platsen där det digitala är till för alla")
    overall = writer.say(f"{REGION} ska vara bäst på att ta vara på det som redan finns")
    principles = tuple(
        (writer.say(title), writer.say(chance.steps(2))) for title in ("öppenhet", "återbruk")
    )
    goals = tuple(_goals(writer, years) for years in ("2025", "2035"))
    writer.page_foot(1)
    areas, priorities, needs = zip(
        *(_area(writer, chance, n) for n in range(len(THEMES))), strict=True
    )
    writer.page_foot(2)
    background = tuple(writer.say(chance.steps(3)) for _ in range(8))
    return SourceText(
        "\n".join(writer.lines),
        tuple(writer.aside),
        opening,
        vision,
        overall,
        principles,
        goals,
        areas,
        priorities,
        needs,
        background,
    )


def _goals(writer: _Writer, year: str) -> tuple[Passage, ...]:
    return tuple(
        writer.say(f"År {year} är {theme.subject} en självklarhet i {REGION}.") for theme in THEMES
    )


def _area(
    writer: _Writer, chance: RandomText, number: int
) -> tuple[Passage, tuple[Passage, ...], tuple[Passage, ...]]:
    theme = THEMES[number]
    heading = writer.say(f"Området {theme.title} handlar om {theme.subject}.")
    aims = chance.some(AIMS, PRIORITIES)
    priorities = tuple(writer.say(f"Att {aim.format(theme.subject)}.") for aim in aims)
    needs = tuple(writer.say(f"Länet behöver {_small(work)}.") for work in theme.works)
    return heading, priorities, needs


def _small(work: str) -> str:
    """Write a name in the middle of a sentence: only its first letter is small."""
    return work[0].lower() + work[1:]


def sources(text: SourceText) -> tuple[Source, ...]:
    """Give the text and an appendix that has no file, as entries of the agenda."""
    return (
        Source(
            id=TEXT_ID,
            title=f"Digital agenda för {REGION} (påhittad)",
            cited_as="den påhittade agendan",
            publisher=f"Region {REGION} (påhittad)",
            file=TEXT_FILE,
            line_count=len(text.text.splitlines()),
            sha256=hashlib.sha256(text.text.encode()).hexdigest(),
            published_on="2023-05",
            set_aside=text.aside,
            updated_on="2024-02-01",
        ),
        Source(
            id=APPENDIX_ID,
            title="Bilaga med mätvärden (påhittad)",
            publisher=f"Region {REGION} (påhittad)",
            url="https://alvmark.example/bilaga",
            published_on="2023",
            retrieved_on="2024-01-15",
            citations=(text.opening.cited(),),
        ),
    )


def in_appendix(page: int) -> Citation:
    """Cite a page of the source that has no text file."""
    return Citation(source=APPENDIX_ID, page=page)
