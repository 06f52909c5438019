"""One version made visible: built, put beside the others, checked, and moved in as one commit."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from agenda.editions import Released, load_editions
from agenda.load.display import shown
from macros.context.versions import DRAFT
from publishing.branch_state import DRAFT_MARK, versions_of, whole
from publishing.mike import Mike
from publishing.page_texts import differing_files
from publishing.repository import (
    AGAIN,
    ATTEMPTS,
    PublishError,
    Repository,
    another_sum,
    new_repository,
)
from publishing.targets import Target
from publishing.version_list import Published


@dataclass(frozen=True)
class Order:
    """What to publish: a version of the agenda in ``root``. ``again`` is why, for a rebuild."""

    root: Path
    version: str
    moment: str
    again: str | None = None
    site_url: str | None = None
    forget: bool = False
    """Whether the branch begins anew, so that what was on it before can be forgotten."""


def unpublished(root: Path, target: Target, moment: str) -> list[str]:
    """Give what a full publishing has to do: each edition that is not out, then the draft."""
    with TemporaryDirectory(prefix="publicera-") as folder:
        repository = new_repository(Path(folder), moment)
        before = target.fetched(repository)
        out = {one.id for one in versions_of(repository, before)}
    editions = load_editions(root / "data")
    return [*(one.edition.id for one in editions if one.edition.id not in out), DRAFT]


def publish(order: Order, target: Target) -> str:
    """Publish and give the commit. Raises :class:`PublishError`, and then nothing has changed."""
    target.shown()  # mends what somebody who was killed had begun
    released = _edition(order)
    for _ in range(ATTEMPTS):
        with TemporaryDirectory(prefix="publicera-") as folder:
            repository = new_repository(Path(folder) / "repository", order.moment)
            before = target.fetched(repository)
            _may_publish(order, released, versions_of(repository, before))
            Mike(order.root, repository, order.site_url).put(order.version, Path(folder) / "site")
            said, lines = _message(order), _lines(order)
            commit = whole(order.root, repository, before, said, lines, anew=order.forget)
            _keeps(order, repository, before, commit)
            landed = target.landed(repository, commit, before)
            if landed:
                target.shown()
                return landed
    raise PublishError(AGAIN)


def _edition(order: Order) -> Released | None:
    """Find the edition to publish; None for the draft."""
    if order.version == DRAFT:
        return None
    editions = load_editions(order.root / "data")
    found = [one for one in editions if one.edition.id == order.version]
    if not found:
        known = ", ".join(one.edition.id for one in editions) or "ingen"
        name = shown(order.version)
        raise PublishError(f"Utgåvan ”{name}” är inte utgiven. Utgivna: {known}.")
    return found[0]


def _may_publish(order: Order, released: Released | None, out: tuple[Published, ...]) -> None:
    """What is published stays: an edition comes out once, in order, and with the same sum."""
    if released is None:
        return
    edition, published = released.edition, {one.id: one for one in out if one.is_edition}
    there = published.get(edition.id)
    if there and there.sha256 != released.sha256:
        raise PublishError(another_sum(edition.id))
    if there and not order.again:
        raise PublishError(f"Utgåvan ”{edition.id}” är redan publicerad. Använd --republish.")
    if order.again and not there:
        raise PublishError(f"Utgåvan ”{edition.id}” är inte publicerad än, så inget görs om.")
    later = [one.id for one in published.values() if one.order > edition.order]
    if later and not there:
        raise PublishError(f"”{later[0]}” är redan publicerad, och kom ut efter ”{edition.id}”.")


def _message(order: Order) -> str:
    if order.version == DRAFT:
        return f"Publicera utkastet\n\n{DRAFT_MARK}"
    if order.again:
        return f"Publicera om utgåvan {order.version}\n\nSkäl: {order.again}"
    return f"Publicera utgåvan {order.version}"


def _lines(order: Order) -> list[str]:
    """Give what the log says of it; a draft is nothing to remember."""
    if order.version == DRAFT:
        return []
    return [f"{order.moment} {_message(order).replace(chr(10) * 2, '. ')}"]


def _keeps(order: Order, repository: Repository, before: str | None, after: str) -> None:
    """Refuse a state in which something that was published is not as it was."""
    for one in versions_of(repository, before):
        if one.id == order.version or not one.is_edition:
            continue
        if repository.tree(str(before), one.id) != repository.tree(after, one.id):
            raise PublishError(f"Utgåvan ”{one.id}” skulle ändras. Inget är publicerat.")
    if order.again and before:
        changed = list(differing_files(repository, before, after, order.version))
        if changed:
            raise PublishError(
                f"Innehållet skulle ändras i {len(changed)} filer, först {changed[0]}. "
                "Det som är utgivet säger alltid samma sak. Inget är publicerat."
            )
