"""A proposal merged with what the data says now: nothing that has come meanwhile is taken back."""

from pathlib import Path

from agenda.edits import EditError
from agenda.load import Loaded
from review.proposals.document import Changed, Document
from review.proposals.fields import change_fields
from review.proposals.ground import Ground
from review.proposals.outcome import Result
from review.proposals.progress import Progress


def merge(document: Document, loaded: Loaded, data: Path) -> Result:
    """Give what comes of a proposal in the data folder that ``loaded`` was read from.

    Writes nothing. What two sides have changed each its own way is a question in the result,
    and what stands now stands; whatever can't be done is told as lacking.
    """
    ground, progress = Ground(data, loaded), Progress()
    for change in document.changes:
        if isinstance(change, Changed):
            progress.posts.append(change.id)
            progress.told.append(f"ändring av {change.id}")
            change_fields(change, ground, progress)
    files: dict[str, str | None] = {}
    try:
        files = ground.files()
    except EditError as error:
        progress.lack(str(error), "Skriv texten på nytt.")
    return Result(
        files,
        progress.pages,
        tuple(dict.fromkeys(progress.posts)),
        tuple(progress.already),
        tuple(progress.questions),
        tuple(progress.remarks),
        tuple(progress.lacks),
        tuple(progress.told),
    )
