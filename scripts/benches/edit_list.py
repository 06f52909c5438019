"""The edits of the bench: what somebody changes, and how it is seen in a page that it came there.

Each is done over and over, with a word that stood nowhere before. ``change`` saves a file of a
checkout's copy; ``page`` is what is then looked at, and ``seen`` what is looked for in it.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from macros.kinds import PAGE_FOLDERS

INITIATIVES: Final = "data/initiatives"
_STATUSES: Final = {"late": "Försenat", "paused": "Pausat", "on_track": "Följer planen"}
_TITLE: Final = re.compile(r"^title:.*$", re.MULTILINE)
_STATUS: Final = re.compile(r"^status:.*\n", re.MULTILINE)
_COLOUR: Final = re.compile(r"--area-1: light-dark\(#\w+")
_ENTRY: Final = "macros/templates/pages/initiative.html"
_COLOURS: Final = "theme/styles/10-colours.css"
_PROSE: Final = "docs/om/index.md"


class Answer(NamedTuple):
    """What the server gave: a status, and the text of the page (with its style sheet, if asked)."""

    status: int
    text: str


class Edit(NamedTuple):
    """An edit, one row in :data:`EDITS`. ``number`` is which time it is done, from 0."""

    name: str
    change: Callable[[Path, int], None]
    page: Callable[[Path, int], str]
    seen: Callable[[Answer, int], bool]
    with_style: bool = False


def word(stem: str, number: int) -> str:
    """A word that nobody writes, another one for each edit and each time."""
    return f"{stem}prov{number:03}"


def first(checkout: Path) -> Path:
    """The initiative that is edited."""
    return sorted((checkout / INITIATIVES).glob("*.yaml"))[0]


def shows(stem: str) -> Callable[[Answer, int], bool]:
    return lambda answer, number: word(stem, number) in answer.text


def status(number: int) -> tuple[str, str]:
    """Give a status that is not the one before, and what it is called on a page."""
    return [*_STATUSES.items()][number % len(_STATUSES)]


def _page_of(path: Path) -> str:
    return f"/{PAGE_FOLDERS['initiative']}/{path.stem}/"


def _page_of_first(checkout: Path, _: int) -> str:
    return _page_of(first(checkout))


def _new(checkout: Path, number: int) -> Path:
    return checkout / INITIATIVES / f"{word('fil', number)}.yaml"


def _replace(path: Path, pattern: re.Pattern[str] | str, new: str) -> None:
    """Put new text in the place of the first that matches; the file is saved whole."""
    text, count = re.subn(pattern, lambda _: new, path.read_text(encoding="utf-8"), count=1)
    assert count, f"{path.name}: {pattern}"
    path.write_text(text, encoding="utf-8")


def _set_title(checkout: Path, number: int) -> None:
    _replace(first(checkout), _TITLE, f"title: Ett {word('titel', number)}")


def _set_status(checkout: Path, number: int) -> None:
    text = _STATUS.sub("", first(checkout).read_text(encoding="utf-8")).rstrip("\n")
    first(checkout).write_text(f"{text}\nstatus: {status(number)[0]}\n", encoding="utf-8")


def _add(checkout: Path, number: int) -> None:
    """Lay a copy of the first initiative beside it: with no ids in it but its own."""
    text = first(checkout).read_text(encoding="utf-8")
    text = re.sub(r"^indicators:\n(?:[ -].*\n|\n)*", "", text, flags=re.MULTILINE)
    text = re.sub(r"^id:.*$", f"id: {word('fil', number)}", text, count=1, flags=re.MULTILINE)
    text = _TITLE.sub(f"title: Ett nytt {word('fil', number)}", text, count=1)
    _new(checkout, number).write_text(text, encoding="utf-8")


def _set_term(checkout: Path, number: int) -> None:
    pattern = re.compile(r"^    explanation:.*\n(?:      .*\n)*", re.MULTILINE)
    _replace(
        checkout / "data/glossary.yaml", pattern, f"    explanation: Ett {word('ord', number)}.\n"
    )


def _set_colour(checkout: Path, number: int) -> None:
    _replace(checkout / _COLOURS, _COLOUR, f"--area-1: light-dark(#{_colour(number)}")


def _colour(number: int) -> str:
    return f"1443{number + 16:02x}"


def _add_sentence(checkout: Path, number: int) -> None:
    with (checkout / _PROSE).open("a", encoding="utf-8") as page:
        page.write(f"\nEtt {word('text', number)}.\n")


def _set_heading(checkout: Path, number: int) -> None:
    _replace(checkout / _ENTRY, r"Fakta[\w ]*</h2>", f"Fakta {word('mall', number)}</h2>")


EDITS: Final = (
    Edit("a title", _set_title, _page_of_first, shows("titel")),
    Edit("a status", _set_status, _page_of_first, lambda a, n: f">{status(n)[1]}<" in a.text),
    Edit("a new file", _add, lambda c, n: _page_of(_new(c, n)), shows("fil")),
    Edit(
        "a removed file",
        lambda c, n: _new(c, n).unlink(),
        lambda c, n: _page_of(_new(c, n)),
        lambda a, _: a.status == 404,  # noqa: PLR2004
    ),
    Edit("a term of the glossary", _set_term, lambda *_: "/ordlista/", shows("ord")),
    Edit(
        "a focus area's colour",
        _set_colour,
        lambda *_: "/",
        lambda a, n: f"#{_colour(n)}" in a.text,
        with_style=True,
    ),
    Edit("a prose page", _add_sentence, lambda *_: "/om/", shows("text")),
    Edit("a template", _set_heading, _page_of_first, shows("mall")),
)
"""In this order: what the third adds, the fourth takes away."""
