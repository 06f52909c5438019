"""Building a proposal for those who are to judge it, with trusted code and nothing else.

The code, the theme and the settings are those of the checkout that this runs in; of the
proposal come text and pictures, which the checker has read first. What is built can't be
published by mistake: it goes to a folder of its own kind, and every page says what it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from agenda import load_agenda
from agenda.compare import compare
from agenda.compare.word_diff import stretches
from agenda.model import Agenda
from agenda.natural_order import natural
from agenda.problems import Place, Problem, RefusedError, Severity
from macros.context.agenda_context import AgendaContext
from macros.engine.build import build_site
from macros.engine.check import Checked, examine
from macros.engine.preview_mode import is_published
from macros.views.changes.overview import ChangesView, changes_view
from macros.views.changes.preview import PageChange, Preview
from macros.views.changes.sentences import trimmed
from review.proposal import Proposal

SETTINGS = "mkdocs.yml"
_LONGEST_PAGE = 100_000
"""Signs of a page that are compared: far more than any page has."""

PREVIEW_FOLDER = "preview"
"""The only place within a checkout where a preview may be built."""


@dataclass(frozen=True)
class Outcome:
    """What came of it: the preview, built if nothing stood in the way, and what the check said.

    ``context`` is the proposed agenda, when it can be read.
    """

    preview: Preview
    context: AgendaContext | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()

    @property
    def built(self) -> bool:
        return not self.problems


def build_preview(
    proposal: Proposal,
    checkout: Path,
    site: Path,
    *,
    number: int | None = None,
    address: str | None = None,
    why: str = "",
) -> Outcome:
    """Check a proposal, compare it, and build it into ``site`` with the code of ``checkout``.

    ``number`` is what the forge calls it, ``address`` where it will stand, ``why`` the
    reason that its text gives there. Whatever is wrong comes back as problems, and then nothing
    is built.
    """
    data, docs, settings = proposal.after / "data", proposal.after / "docs", checkout / SETTINGS
    checked = examine(data, docs, settings)
    preview = Preview(
        base=proposal.base,
        number=number,
        changes=_changes(proposal, checked),
        pages=tuple(page_changes(proposal.before / "docs", docs)),
        not_built=proposal.elsewhere,
        address=address,
        why=why or proposal.why,
        commit=proposal.commit,
    )
    problems = (*refused_place(site, checkout), *proposal.faults, *checked.problems)
    if not problems:
        problems = build_site(settings, site.resolve(), data=data, docs=docs, preview=preview)
    own = {*checked.all_problems} - {*checked.to_publisher}
    warnings = sorted(one for one in own if one.severity == Severity.warning)
    context = checked.site.context if checked.site else None
    return Outcome(preview, context, tuple(problems), tuple(warnings))


def refused_place(site: Path, checkout: Path) -> Iterator[Problem]:
    """Say why a preview may not be built into a folder, if so: it could come to be published."""
    place, home = site.resolve(), checkout.resolve()
    own = home / PREVIEW_FOLDER
    advice = f"Ange en annan med --site, eller utelämna den för att få {PREVIEW_FOLDER}/."
    if any(is_published(folder) for folder in (place, *place.parents)):
        message = "Mappen hör till en webbplats som kan vara publicerad."
    elif home.is_relative_to(place) or (
        place.is_relative_to(home) and not place.is_relative_to(own)
    ):
        message = "Mappen hör till filerna som webbplatsen byggs av."
    else:
        return
    yield Problem(Place(str(site)), message, advice)


def page_changes(before: Path, after: Path) -> Iterator[PageChange]:
    """Give the prose pages whose own words differ, in order of name."""
    old, new = _pages(before), _pages(after)
    for source in sorted(old.keys() | new.keys(), key=natural):
        if old.get(source) != new.get(source):
            words = trimmed(stretches(old.get(source), new.get(source)))
            title = _title(new.get(source) or old[source])
            yield PageChange(source, words, source not in new, source not in old, title)


def _title(page: str) -> str:
    """Give what a page calls itself: in its head, or in its first heading."""
    starts = ("title:", "# ")
    found = (line[len(s) :] for s in starts for line in page.splitlines() if line.startswith(s))
    return next(found, "").strip().strip("\"'")


def _pages(docs: Path) -> dict[str, str]:
    """Give the text of each page. What is no text is told by the checker, and stands as it can."""
    found = [path for path in docs.rglob("*.md") if path.is_file() and not path.is_symlink()]
    return {path.relative_to(docs).as_posix(): _words(path) for path in found}


def _words(page: Path) -> str:
    """Give what stands on a page, its head too, without the lines that only divide it."""
    lines = page.read_text(encoding="utf-8", errors="replace")[:_LONGEST_PAGE].splitlines()
    return "\n".join(line for line in lines if line.rstrip() != "---")


def _changes(proposal: Proposal, checked: Checked) -> ChangesView | None:
    """Compare the agendas; None when one of them can't be read."""
    before = _agenda(proposal.before / "data")
    if before is None or checked.site is None:
        return None
    after = checked.site.context.agenda
    return changes_view(compare(before, after), before, after)


def _agenda(data: Path) -> Agenda | None:
    try:
        return load_agenda(data)
    except RefusedError:
        return None
