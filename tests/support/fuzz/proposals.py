"""Valid proposals by chance: edits of data, new entries, new prose, pictures.

All that is made here passes the check; that is tried, and what does not is a fault of ours.
"""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, Final

from agenda.edits import Edit, edited, model_of, new_file
from agenda.model import Initiative
from agenda.model.choices import Funding, Origin, Phase, Status
from tests.support.fuzz.folder import Files

WORDS: Final = (
    *("agendan", "bygden", "nätet", "kunskap", "öva", "lära", "boende", "företag", "bibliotek"),
    *("kvällar", "karta", "mål", "vision", "tillsammans", "öppet", "år", "ä", "é", "–", "”", "12"),
    *("3,5", "%", "&", "<", ">", '"', "'", "*", "_", "`", "[x]", "{y}", "|", "$", "~", "^", "+"),
    *("=", "@", "📚"),
)
PRIORITIES: Final = ("larande-1", "larande-2", "natet-1")
ACTORS: Final = ("exempelbygden", "biblioteket", "bygderadet")
CALLS: Final = ("agenda_title()", "glossary()", "scales()", 'priority_page("natet-1")')
PNG: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360"
    "60606000000005000157cff2360000000049454e44ae426082"
)
TARGET: Final = "initiatives/natets-karta.yaml"


def sentence(random: Random) -> str:
    """Give words with any signs between letters: text in data is only text."""
    words = [random.choice(WORDS) for _ in range(random.randint(2, 9))]
    return f"Vi {' '.join(words)} här."


def plain_words(random: Random) -> str:
    """Give words that mean nothing in Markdown either."""
    letters = [word for word in WORDS if word.isalpha()]
    return f"Vi {' '.join(random.choice(letters) for _ in range(random.randint(2, 12)))} här."


def edit(random: Random, files: Files) -> str:
    """Set some fields of an initiative."""
    said = sentence(random)
    changes = [Edit(("note",), said)]
    others: dict[str, Callable[[], Any]] = {
        "title": lambda: f"Karta {plain_words(random)}"[:60],
        "description": lambda: f"{sentence(random)}\n\n{sentence(random)}",
        "phase": lambda: random.choice([*Phase]).value,
        "funding": lambda: [random.choice([*Funding]).value],
        "lead": lambda: random.choice(ACTORS),
        "period": lambda: {"start": str(random.randint(2000, 2020)), "ongoing": "true"},
        "links": lambda: [{"label": plain_words(random), "url": "https://exempel.example/a?b=c"}],
        "updated_on": lambda: f"20{random.randint(10, 24)}-0{random.randint(1, 9)}",
    }
    for name in random.sample(sorted(others), random.randint(0, 3)):
        changes.append(Edit((name,), others[name]()))
    path = f"data/{TARGET}"
    files[path] = edited(files[path].decode(), changes, model_of(TARGET)).encode()
    return said


def new_initiative(random: Random, files: Files) -> str:
    """Propose an initiative of its own."""
    name, said = f"nytt-{random.randint(1, 10**6)}", sentence(random)
    record = {
        "id": name,
        "title": f"Nytt {plain_words(random)}"[:80],
        "summary": said,
        "priorities": random.sample(PRIORITIES, random.randint(1, 3)),
        "origin": Origin.proposed.value,
        "status": random.choice([*Status]).value,
        "partners": random.sample(ACTORS, random.randint(0, 2)),
    }
    files[f"data/initiatives/{name}.yaml"] = new_file(record, Initiative).encode()
    return said


def new_term(random: Random, files: Files) -> str:
    """Explain a word."""
    said, number = sentence(random), random.randint(1, 10**6)
    text = files["data/glossary.yaml"].decode()
    record = {"id": f"begrepp-nytt-{number}", "term": f"nyord{number}", "explanation": said}
    path = ("terms", 1)
    files["data/glossary.yaml"] = edited(
        text, [Edit(path, record)], model_of("glossary.yaml")
    ).encode()
    return said


def prose(random: Random, files: Files) -> str:
    """Write more on a page: headings, lists, links, quotations, code, calls.

    Words stand after each list: two that touch are one to Markdown, and the checker says so.
    """
    said = plain_words(random)
    parts: dict[str, Callable[[], str]] = {
        "rubrik": lambda: f"## Rubrik {random.randint(1, 10**6)}",
        "lista": lambda: f"- {plain_words(random)}\n- {plain_words(random)}\n\nSå är det.",
        "numrerad": lambda: f"1. {plain_words(random)}\n2. {plain_words(random)}\n\nSå är det.",
        "länk": lambda: (
            f"Se [{plain_words(random)}](../ordlista/index.md) och <https://a.example/>."
        ),
        "citat": lambda: f"> {plain_words(random)}",
        "betoning": lambda: f"Det är *{plain_words(random)}* och **viktigt**.",
        "kod": lambda: "Skriv `title: något` i filen.",
    }
    chosen = [parts[name]() for name in random.sample(sorted(parts), random.randint(1, 4))]
    path = "docs/personuppgifter/index.md"
    text = files[path].decode().rstrip()
    files[path] = "\n\n".join([text, said, *chosen, ""]).encode()
    return said


def macro(random: Random, files: Files) -> str:
    """Call a macro on a page."""
    said, path = plain_words(random), "docs/personuppgifter/index.md"
    text = files[path].decode().rstrip()
    files[path] = f"{text}\n\n{said}\n\n{{{{ {random.choice(CALLS)} }}}}\n".encode()
    return said


def picture(random: Random, files: Files) -> str:
    """Put a picture beside a page."""
    said, path = plain_words(random), "docs/om/index.md"
    files["docs/om/bild.png"] = PNG
    text = files[path].decode().rstrip()
    files[path] = f"{text}\n\n{said}\n\n![En bild](bild.png)\n".encode()
    return said


GENERATORS: Final[dict[str, Callable[[Random, Files], str]]] = {
    "data: fält": edit,
    "data: nytt initiativ": new_initiative,
    "data: nytt begrepp": new_term,
    "text: stycken": prose,
    "text: makro": macro,
    "text: bild": picture,
}
"""Each makes one change and gives words that a reader must then see."""


def changed(before: Files, after: Files) -> Iterator[str]:
    """Give the files that a proposal touches."""
    yield from (name for name in sorted(after) if before.get(name) != after[name])
