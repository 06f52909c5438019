"""The table that ``scripts/attacks.py`` prints: a line an attack, then a sum."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.attacks.corpus import BUILD, CHECK, COMMENT, PREVIEW, Attack, corpus
from tests.support.attacks.judge import Ordinary, ordinary
from tests.support.attacks.region import write_region
from tests.support.attacks.walls import Answer, build_side, check_side, comment_side, preview_side
from tests.support.site import build


def known_site() -> Ordinary:
    """Read the site of the base agenda without any attack."""
    with TemporaryDirectory() as folder:
        region = write_region(Path(folder) / "region", [])
        site = build(Path(folder) / "site", config=region / "mkdocs.yml")
        return ordinary(site.folder)


def table(
    *, theme: str | None = None, only: str | None = None, slow: bool = True, brief: bool = False
) -> tuple[Iterator[str], Callable[[], int]]:
    """Give the lines as they come, and what tells afterwards how many came through."""
    chosen = [
        one
        for one in corpus()
        if theme in (None, one.theme) and only in (None, one.id) and (slow or one.wants != "hangs")
    ]
    through: list[str] = []
    return _lines(chosen, through, brief=brief), lambda: len(through)


def _lines(chosen: list[Attack], through: list[str], *, brief: bool) -> Iterator[str]:
    known = known_site()
    yield "| angrepp | tema | granskaren | bygget utan granskare | utfall |"
    yield "|---|---|---|---|---|"
    for name in dict.fromkeys(one.theme for one in chosen):
        attacks = [one for one in chosen if one.theme == name]
        built = build_side([one for one in attacks if BUILD in one.walls], known)
        for one in attacks:
            line, passed = _line(one, built.get(one.id))
            through += [one.id] if passed else []
            if passed or not brief:
                yield line
    yield f"\n{len(chosen)} angrepp, {len(through)} igenom."


def _line(attack: Attack, built: Answer | None) -> tuple[str, bool]:
    asked = {CHECK: check_side, PREVIEW: preview_side, COMMENT: comment_side}
    answers = [(wall, ask(attack)) for wall, ask in asked.items() if wall in attack.walls]
    first = answers[0][1] if answers else Answer("prövas inte")
    all_answers = [*answers, *([(BUILD, built)] if built else [])]
    passed = [f"{wall}: {', '.join(a.through)}" for wall, a in all_answers if a.through]
    cells = (attack.id, attack.theme, first.said, built.said if built else "prövas inte")
    told = "; ".join(passed)[:300]
    row = [*map(_cell, cells), f"IGENOM ({_cell(told)})" if passed else "stoppat"]
    if attack.inert and not passed:
        row[-1] = "bara text"
    return f"| {' | '.join(row)} |", bool(passed)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "¦")[:110]
