"""Edits a checkout at random, and holds a site that follows against one that is built anew.

Run in the folder of a checkout, with its code: ``python live_edits.py SEED EDITS``. One process
follows all the edits with all that it keeps from one to the next. For each edit another one, that
has never built anything, builds the whole site. Prints each edit, and what differs.
"""

import os
import re
import sys
from collections.abc import Callable
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Final

from macros.engine.build import build_site
from macros.engine.live_site import LiveSite
from macros.settings.errors import RefusedBuildError
from macros.settings.load import read_settings

EXTRA: Final = {"generated_at": 1_790_000_000, "pdf": 200 if "pdf" in sys.argv else -1}
Made = dict[str, str]
"""A mark for each file of a site by its address; the problems where there is none."""

INITIATIVES: Final = Path("data/initiatives")
BROKEN: Final = INITIATIVES / "trasig.yaml"
WORDS: Final = ("bro", "skolan", "öppna data", "3 < 5 & 7", "”citat”", "än en gång", "Å")


def _text(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=3))


def _replace(path: Path, pattern: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, lambda _: new, text, count=1, flags=re.M), encoding="utf-8")


def _any(random: Random, folder: str, pattern: str) -> Path:
    return random.choice(sorted(Path(folder).rglob(pattern)))


def title(random: Random) -> None:
    _replace(_any(random, "data/initiatives", "*.yaml"), r"^title: .*$", f"title: {_text(random)}")


def status(random: Random) -> None:
    phase = random.choice(("not_started", "planning", "implementation", "completed"))
    path = _any(random, "data/initiatives", "*.yaml")
    if "\nphase:" in path.read_text(encoding="utf-8"):
        _replace(path, r"^phase: .*$", f"phase: {phase}")
    else:
        _replace(path, r"^title:", f"phase: {phase}\ntitle:")


def new_file(random: Random) -> None:
    number = random.randrange(10_000)
    old = _any(random, "data/initiatives", "*.yaml")
    path = INITIATIVES / f"nytt-{number}.yaml"
    path.write_bytes(old.read_bytes())
    _replace(path, r"^id: .*$", f"id: nytt-{number}")


def removed_file(random: Random) -> None:
    """Remove one that was added; what something else names would be missed."""
    added = sorted(INITIATIVES.glob("nytt-*.yaml"))
    if added:
        random.choice(added).unlink()
    else:
        new_file(random)


def glossary(random: Random) -> None:
    found = re.findall(r"^    term: .*$", Path("data/glossary.yaml").read_text("utf-8"), re.M)
    word = random.choice(("bro", "skolan", "data", random.choice(found).removeprefix("    term: ")))
    _replace(Path("data/glossary.yaml"), re.escape(random.choice(found)), f"    term: {word}")


def colour(random: Random) -> None:
    sign = random.randrange(1, 5)
    colour = f"--area-{sign}: #{random.randrange(16**6):06x};"
    _replace(Path("theme/styles/10-colours.css"), rf"--area-{sign}: [^;]*;", colour)


def prose(random: Random) -> None:
    path = _any(random, "docs", "*.md")
    path.write_text(path.read_text("utf-8") + f"\n{_text(random)}.\n", encoding="utf-8")


def template(random: Random) -> None:
    path = Path("macros/templates/pages", random.choice(("priority.html", "initiative.html")))
    path.write_text(path.read_text("utf-8") + f"<p>{random.random()}</p>\n", encoding="utf-8")


def theme(random: Random) -> None:
    path = Path("theme/partials/footer.html")
    path.write_text(path.read_text("utf-8") + f"<p>{random.random()}</p>\n", encoding="utf-8")


def settings(random: Random) -> None:
    _replace(Path("mkdocs.yml"), r"^site_name: .*$", f"site_name: Prov {random.random()}")


def broken(random: Random) -> None:
    """Write what can't be read; the next edit takes it away again."""
    BROKEN.write_text("id: [\n", encoding="utf-8")


EDITS: Final[tuple[Callable[[Random], None], ...]] = (
    title,
    status,
    new_file,
    removed_file,
    glossary,
    colour,
    prose,
    template,
    theme,
    settings,
    broken,
)


def followed(_: object) -> Made:
    """Give what a site has that follows, all its files."""
    config = read_settings(Path("mkdocs.yml"))
    config.extra.update(EXTRA, live=True)
    try:
        site = LiveSite(config)
        return {name: _mark(site.get(name) or b"") for name in site.addresses()}
    except RefusedBuildError:
        return {}


def built(number: int) -> Made:
    """Give what a build makes. It checks more, so it may refuse what the other shows."""
    folder = Path("byggd", str(number))
    problems = build_site(Path("mkdocs.yml"), folder, extra=EXTRA)
    if problems:
        print(*problems, sep="\n", flush=True)
        return {}
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): _mark(path.read_bytes()) for path in found}


def _mark(content: bytes) -> str:
    return sha256(content).hexdigest()


def main(seed: int, edits: int) -> int:
    random, context = Random(seed), get_context("fork")
    wanted = [edit for edit in EDITS if edit.__name__ in sys.argv] or EDITS
    wrong = compared = 0
    with context.Pool(1) as one, context.Pool(1, maxtasksperchild=1) as others:
        one.map(followed, [0])
        for number in range(edits):
            edit = wanted[number] if number < len(wanted) else random.choice(wanted)
            BROKEN.unlink(missing_ok=True)
            edit(random)
            (mine,), (theirs,) = one.map(followed, [0]), others.map(built, [number])
            differing = sorted(n for n in {*mine, *theirs} if mine.get(n) != theirs.get(n))
            compared += bool(theirs)
            told = differing[:5] if theirs else "refused"
            print(f"{number} {edit.__name__}: {told}", flush=True)
            wrong += bool(theirs and differing)
    print(f"{edits} edits, {compared} compared, {wrong} wrong")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
