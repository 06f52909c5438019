"""A remark is held against what it is about: an entry or a page that is there, and no person.

No file changes by it, so no later check reads it.
"""

from pathlib import Path
from typing import Final

from agenda.rules.person_signs import ways_to_a_person
from agenda.rules.persons import ADVICE
from macros.views.changes.kind_words import in_words
from review.proposals.document import Remark
from review.proposals.fields import is_there
from review.proposals.ground import Ground
from review.proposals.outcome import Remarked
from review.proposals.pages import page_file
from review.proposals.progress import Progress

_MADE: Final = ("forslag/",)
_COMPARED: Final = "andringar/"
"""Pages of their own that no file of prose stands for: what is proposed, and what has changed."""
_FROM_BROWSER: Final = (
    "Skriv sidans adress som den står i webbläsaren, utan webbplatsens namn, eller postens id."
)


def take_remark(change: Remark, docs: Path, ground: Ground, progress: Progress) -> None:
    """Keep a remark for a person to read, or tell what it lacks."""
    is_gone = change.id in ground.removed  # what is said of it may be why it should come back
    if change.id and not is_gone and not is_there(change.id, ground, progress):
        return
    if not change.id and not _is_page(change.page, docs, ground):
        progress.lack(f"Det finns ingen sida ”/{change.page}”.", _FROM_BROWSER)
        return
    told = dict.fromkeys(
        what for text in (change.words or "", change.remark) for what in ways_to_a_person(text)
    )
    if told:
        progress.lack(f"Anmärkningen verkar ha {in_words(list(told))}.", ADVICE)
        return
    about = change.id or f"/{change.page}"
    progress.posts.append(change.id or change.page or "startsidan")
    progress.remarks.append(Remarked(about, change.words or "", change.remark))


def _is_page(page: str, docs: Path, ground: Ground) -> bool:
    """Say whether the site has a page: one of prose, one that an entry has, or one of its own."""
    if page_file(docs, page) or page in _MADE or page.startswith(_COMPARED):
        return True
    *home, own = page.rstrip("/").split("/")
    has_home = bool(home) and bool(page_file(docs, "".join(f"{step}/" for step in home)))
    return has_home and (own in ground or own in ground.removed)
