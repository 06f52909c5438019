"""What else in a repository names the agenda: its settings, its first page, its owners, its forms.

Each of them is this checkout's own file with the names replaced, so that what a later version of
the code brings can be merged. A place that is not found is a fault of the code, told as one.
"""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from agenda import load_agenda
from macros.settings.forge_kinds import kind_of
from review.issues.form_files import create_form_files
from starting.wish import Wish

_FILES: Final = Path(__file__).parent / "files"
_FORMS: Final = ".github/ISSUE_TEMPLATE"


class TextError(Exception):
    """A file of this checkout that does not look as the code knows it."""


def create_own_files(wish: Wish, before: Mapping[str, str]) -> dict[str, str]:
    """Give the new text of each file that names the agenda, from what it was ``before``."""
    found = {name: change(before[name], wish) for name, change in _CHANGES.items()}
    pages = (name for name in before if name.startswith("docs/") and name.endswith(".md"))
    found |= {name: _dated(before[name], wish.today) for name in pages}
    return found


def create_forms(wish: Wish, data: Path) -> dict[str, str]:
    """Give the issue forms of the agenda in ``data``, by name from the top of the repository."""
    files = create_form_files(load_agenda(data), wish.site, wish.forge)
    return {f"{_FORMS}/{name}": text for name, text in files.items()}


def _settings(text: str, wish: Wish) -> str:
    kind = kind_of(wish.forge, wish.forge_kind)
    named = kind.name if kind and not kind_of(wish.forge) else ""
    text = _lines(text, r"  # Teckningen av länet.*\n  ribbon: .*\n", "", least=0)
    for pattern, line in (
        (r"site_name: .*", f"site_name: {_quoted(wish.name)}"),
        (r"site_description: .*", f"site_description: {_quoted(_description(wish))}"),
        (r"site_url: .*", f"site_url: !ENV [SITE_URL, {_quoted(wish.site)}]"),
        (r"repo_url: .*", f"repo_url: !ENV [REPO_URL, {_quoted(wish.forge)}]"),
        (r"  forge: .*", f"  forge: !ENV [REPO_KIND, {_quoted(named)}]"),
    ):
        text = _lines(text, pattern, line)
    return text


def _description(wish: Wish) -> str:
    return f"{wish.name}, som öppna data och läsbar webbplats."


def _readme(text: str, wish: Wish) -> str:
    head = _template("first-page.md", wish)
    text = _lines(text, r"\A# [\s\S]*?(?=^## What it is$)", f"{head}\n")
    text = _lines(text, r"(!\[[^\n]*\]\(pictures/[^\n]*\n\n)+", "", least=0)
    text = _lines(text, r"\| `pictures/` \|.*\n", "", least=0)
    status = "## Status\n\nWhat `data/` says is an example until it has been replaced.\n\n"
    return _lines(text, r"## Status\n[\s\S]*?(?=^## )", status)


def _changelog(text: str, wish: Wish) -> str:
    text = _lines(text, r"## Unreleased – .*", f"## Unreleased – {wish.today}")
    text = _lines(text, r"- Focus areas: .*", "- Focus areas: `kompetens`, `trygghet` (examples).")
    ids = "`kompetens-1`, `kompetens-2`, `trygghet-1` (examples)"
    return _lines(text, r"- Priorities: .*", f"- Priorities: {ids}.")


def _contributing(text: str, wish: Wish) -> str:
    first = "Den här sidan är för dig som vill ändra vad agendan säger.\n"
    told = "En del exempel nämner poster som inte finns här: de visar hur det skrivs.\n"
    return _lines(text, f"{re.escape(first)}({re.escape(told)})?", first + told)


def _owners(text: str, wish: Wish) -> str:
    return re.sub(r"@[\w-]+\b", f"@{wish.organisation}", text)


def _own_tests(text: str, wish: Wish) -> str:
    return _lines(text, r"AGENDA: Final = .*", f'AGENDA: Final = "{wish.agenda_id}"')


_CHANGES: Final[Mapping[str, Callable[[str, Wish], str]]] = {
    "mkdocs.yml": _settings,
    "README.md": _readme,
    "CHANGELOG.md": _changelog,
    "CONTRIBUTING.md": _contributing,
    ".github/CODEOWNERS": _owners,
    "tests/this_agenda/conftest.py": _own_tests,
}
OWN_FILES: Final = tuple(_CHANGES)


def _dated(text: str, today: str) -> str:
    """Say of a page that it is of today: when another agenda changed it is nothing here."""
    return re.sub(r"\A(---\n(?:.*\n)*?updated_on: ).*", rf"\g<1>{today}", text)


def _template(name: str, wish: Wish) -> str:
    text = (_FILES / name).read_text("utf-8")
    return text.replace("$name", wish.name).replace("$body", wish.body)


def _lines(text: str, pattern: str, becomes: str, least: int = 1) -> str:
    """Replace what stands there once; where it may be gone already, ``least`` is 0."""
    found, times = re.subn(f"^{pattern}", lambda _: becomes, text, flags=re.MULTILINE)
    if not least <= times <= 1:
        raise TextError(f"”{pattern}” står {times} gånger, men ska stå en. Felet är kodens.")
    return found


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
