"""The walls, each alone: the checker; the build without the checker; the preview; the comment."""

from collections.abc import Iterable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from agenda import RefusedError, load_agenda
from agenda.compare import compare
from agenda.problems import Problem
from macros.engine.build import build_site
from macros.engine.check import check_all
from macros.views.changes.renderers import ChangeFormat, tell
from review.git_trees import is_agenda
from tests.support.attacks.commands import command_side
from tests.support.attacks.corpus import BUILD, CHECK, COMMENT, PREVIEW, Attack
from tests.support.attacks.judge import Ordinary, evidence, shown_on, texts
from tests.support.attacks.lenient import unchecked
from tests.support.attacks.region import has_page, page_of, write_region
from tests.support.folders import BASE
from tests.support.silence import silence

READER: Final = MarkdownIt("gfm-like", {"html": True})
_SPOKEN: Final = frozenset(
    [
        "html",
        "head",
        "body",
        "p",
        "ul",
        "ol",
        "li",
        "blockquote",
        "strong",
        "em",
        "code",
        "del",
        "ins",
        "h1",
        "h2",
        "h3",
        "h4",
        "br",
        "hr",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "details",
        "summary",
        "-comment",
    ]
)


@dataclass(frozen=True)
class Answer:
    """What a wall said, and what came through it; nothing when it held."""

    said: str
    through: tuple[str, ...] = ()


def check_side(attack: Attack) -> Answer:
    """Ask the checker alone."""
    if attack.wants == "hangs":
        return Answer(*command_side(attack, "check"))
    with TemporaryDirectory() as folder:
        region = write_region(Path(folder), [attack])
        try:
            found = check_all(region / "data", region / "docs", region / "mkdocs.yml")
        except Exception as error:
            return Answer(f"{type(error).__name__}", (f"ett undantag: {error}"[:100],))
        return _judged(attack, found)


def pages_side(attacks: Sequence[Attack]) -> dict[str, Answer]:
    """Ask the checker of many pages at once; each answers for what is said of its own page."""
    with TemporaryDirectory() as folder:
        region = write_region(Path(folder), attacks)
        found = check_all(region / "data", region / "docs", region / "mkdocs.yml")
    return {one.id: _judged(one, _said_of(one, found)) for one in attacks}


def _said_of(attack: Attack, found: Sequence[Problem]) -> list[Problem]:
    return [one for one in found if one.place.file.endswith(f"/{page_of(attack)}")]


def _judged(attack: Attack, found: Sequence[Problem]) -> Answer:
    lines = [str(one) for one in found]
    said = lines[0] if lines else "Inga problem."
    faults = [f"obegriplig rad: {str(one)[:60]!r}" for one in found if not is_sentence(one)]
    errors = [line for line in lines if ": varning: " not in line]
    if attack.inert:
        return Answer(said, (*faults, *(f"nekad i onödan: {line}" for line in errors)))
    hits = [line for line in lines if attack.says in line] if attack.says else errors
    return Answer(hits[0] if hits else said, (*faults, *(() if hits else ("inte sagt",))))


def is_sentence(one: Problem) -> bool:
    """Say whether a problem is one line that can be printed, with a message that is a sentence."""
    return str(one).isprintable() and one.message.endswith((".", "?"))


@dataclass(frozen=True)
class Found:
    """What a build with no checker gave: why it stopped, or what is alive in it, by file."""

    stopped: str
    signs: tuple[tuple[str, str], ...] = ()
    shown: str = ""
    files: tuple[tuple[str, str], ...] = ()


def build_side(attacks: Sequence[Attack], known: Ordinary) -> dict[str, Answer]:
    """Build with the checker off: together where that says nothing, else in smaller parts."""
    slow = [one for one in attacks if one.wants == "hangs"]
    answers = {one.id: Answer(*command_side(one, "build")) for one in slow}
    rest = [one for one in attacks if one not in slow]
    for batch in batches(rest):
        answers |= _split(batch, known)
    return answers


def batches(attacks: Iterable[Attack]) -> list[list[Attack]]:
    """Put together those that touch nothing of each other's."""
    found: list[list[Attack]] = [[]]
    for one in attacks:
        if one.alone or one.files or one.append:
            found.append([one])
        elif one.own_page or not _places(one) & {p for o in found[0] for p in _places(o)}:
            found[0].append(one)
        else:
            found.append([one])
    return [batch for batch in found if batch]


def _places(attack: Attack) -> set[tuple[str, str]]:
    return {(file, way.split(".")[0]) for file, ways in attack.fields.items() for way in ways}


def _split(batch: list[Attack], known: Ordinary) -> dict[str, Answer]:
    """Build a batch; whom a build that stops names is answered for, and the others built anew.

    Where it names nobody, or something is alive, each half is tried by itself.
    """
    found = built(batch, known)
    named = next((one for one in batch if _is_named(one, found.stopped)), None)
    if named and len(batch) > 1:
        answer = Answer(found.stopped, _through(named, found, alone=True))
        return {named.id: answer} | _split([one for one in batch if one is not named], known)
    faults = {one.id: _through(one, found, alone=len(batch) == 1) for one in batch}
    if len(batch) == 1:
        return {batch[0].id: Answer(found.stopped or "byggd", faults[batch[0].id])}
    if not found.stopped and not found.signs and not any(faults.values()):
        return {one.id: Answer("byggd, bara text") for one in batch}
    half = len(batch) // 2
    return _split(batch[:half], known) | _split(batch[half:], known)


def _is_named(attack: Attack, stopped: str) -> bool:
    """Say whether a build stopped for the page of an attack, and not for another's."""
    return has_page(attack) and f"docs/{page_of(attack)}:" in stopped


def _through(attack: Attack, found: Found, *, alone: bool) -> tuple[str, ...]:
    if found.stopped:
        return ("bygget stannade",) if attack.inert else ()
    signs = [f"{sign} i {file}" for file, sign in found.signs] if alone else []
    if attack.marker:
        signs += [f"”{attack.marker}” i {file}" for file, text in found.files
                  if attack.marker in text]  # fmt: skip
    if attack.shown and " ".join(attack.shown.split()) not in found.shown:
        signs += ["texten syns inte"]
    return tuple(signs)


def built(attacks: Sequence[Attack], known: Ordinary) -> Found:
    """Build these attacks together with no checker before, and look at the site."""
    with silence(), TemporaryDirectory() as folder:
        region, site = write_region(Path(folder) / "region", attacks), Path(folder) / "site"
        try:
            stopped = _build(region, site, attacks)
        except (Exception, SystemExit) as error:
            stopped = f"{type(error).__name__}: {error}".splitlines()[0][:100]
        if stopped:
            return Found(stopped)
        files = tuple(texts(site).items())
        return Found("", tuple(evidence(site, known)), shown_on(site), files)


def _build(region: Path, site: Path, attacks: Sequence[Attack]) -> str:
    extra = {"check_prose": False, "pdf": -1}
    loader = unchecked(attacks)
    own = any(one.fields for one in attacks)
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        if own:
            with patch("macros.context.agenda_context.load", loader):
                problems = build_site(region / "mkdocs.yml", site, extra=extra)
        else:
            problems = build_site(region / "mkdocs.yml", site, extra=extra)
    return str(problems[0]) if problems else ""


def preview_side(attack: Attack) -> Answer:
    """Ask what a preview takes of a proposal with these files."""
    taken = [file for file in attack.files if is_agenda(file)]
    return Answer("tas inte med" if not taken else "tas med", tuple(taken))


def comment_side(attack: Attack) -> Answer:
    """Tell the reviewer of the change, and read what was told as a forge does."""
    with TemporaryDirectory() as folder:
        region = write_region(Path(folder), [attack])
        try:
            head = load_agenda(region / "data")
        except RefusedError:
            return Answer("nekad före kommentaren")
    base = load_agenda(BASE)
    said = str(READER.render(tell(compare(base, head), base, head, ChangeFormat.markdown)))
    tags = {node.tag or "" for node in LexborHTMLParser(said).css("*")}
    return Answer("berättad", tuple(f"<{tag}> i kommentaren" for tag in sorted(tags - _SPOKEN)))


def ask(attack: Attack, known: Ordinary) -> dict[str, Answer]:
    """Try one attack against each wall that it is meant for."""
    one_by_one = {CHECK: check_side, PREVIEW: preview_side, COMMENT: comment_side}
    found = {wall: ask(attack) for wall, ask in one_by_one.items() if wall in attack.walls}
    return found | (build_side([attack], known) if BUILD in attack.walls else {})
