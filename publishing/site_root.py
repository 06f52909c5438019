"""What lies at the root, above all versions: the way in, a page for what is missing, the feed."""

from collections.abc import Iterator, Sequence
from typing import Final

from agenda.model import Rollback
from macros.context.render import environment
from macros.context.versions import DRAFT
from macros.settings.security_txt import SECURITY
from macros.views.changes.feed import FEED
from publishing.latest_data import latest_data
from publishing.repository import Blob, Repository
from publishing.version_list import FILE, Published, current, read_versions

MISSING: Final = "404.html"
LOG: Final = "publicerat.txt"
MADE: Final = "rotfiler.txt"
"""The list of what a publishing put at the root, a name a line: the next takes away no more.

What somebody else has laid there stays, such as ``CNAME`` and ``.well-known/``.
"""
_INDEX: Final = "index.html"


def create_root(
    repository: Repository,
    commit: str,
    taken_back: Sequence[Rollback] = (),
    before: str | None = None,
) -> dict[str, bytes | Blob]:
    """Give the files of the root for what a commit publishes, by name.

    The addresses of an edition that was taken back say so; ``before`` is what was shown last.

    Every address that a version has answers at the root too: it leads to the version that is
    current, or to the newest that still has the page. The data of the version that is current
    lies there too, since programs and harvesters know one address for ever.
    """
    versions = read_versions(repository.read(commit, FILE))
    pages = {one.id: _pages(repository, commit, one.id) for one in versions}
    now = current(versions)
    taken = {one.id for one in versions} | {alias for one in versions for alias in one.aliases}
    redirects = {
        page: _redirect(page, target).encode()
        for page, target in _targets(versions, now, pages)
        if page.split("/")[0] not in taken
    }
    told = {
        page: create_taken_back(row, page.removeprefix(f"{row.id}/"), pages[now.id]).encode()
        for row in taken_back
        if row.id not in taken
        for page in _once(repository, (commit, before), row.id)
    }
    taken_over = _taken_over(repository, commit, versions, now.id)
    return {**redirects, **told, **taken_over, **latest_data(repository, commit, versions)}


def _taken_over(
    repository: Repository, commit: str, versions: Sequence[Published], now: str
) -> dict[str, bytes]:
    """Give the files of the root that a version has made: they are found at one address for ever.

    The page for what is missing and the sitemap are always there.
    """
    newest = [one.id for one in versions if one.is_edition][-1:]
    asked = [(MISSING, now), ("sitemap.xml", now)]
    maybe = [*((FEED, one) for one in newest), (SECURITY, DRAFT)]
    asked += [(name, one) for name, one in maybe if repository.tree(commit, f"{one}/{name}")]
    return {name: repository.read(commit, f"{one}/{name}") for name, one in asked}


def _once(repository: Repository, commits: Sequence[str | None], gone: str) -> Iterator[str]:
    """Give the pages that an edition had when it was shown, or that have told of it since."""
    names = {name for commit in commits if commit for name in repository.files(commit, f"{gone}/")}
    yield from sorted(name for name in names if name.rpartition("/")[2] == _INDEX)


def create_taken_back(row: Rollback, page: str, there: frozenset[str]) -> str:
    """Give the page that an address answers with, and a way to the same page of what is current."""
    up = "../" * (page.count("/") + 1)
    way = page.removesuffix(_INDEX) if page in there else ""
    template = environment().get_template("taken_back.html")
    return template.render(row=row, href=f"{up}{way}") + "\n"


def _pages(repository: Repository, commit: str, version: str) -> frozenset[str]:
    """Give the pages of a version, from its own root: ``om/index.html``."""
    files = repository.files(commit, f"{version}/")
    return frozenset(name.partition("/")[2] for name in files if name.rpartition("/")[2] == _INDEX)


def _targets(
    versions: tuple[Published, ...], now: Published, pages: dict[str, frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Give each page and the version that it leads to. A draft's own pages have no such way."""
    editions = [one for one in versions if one.is_edition] or list(versions)
    for page in sorted(frozenset().union(*(pages[one.id] for one in editions))):
        there = [one for one in editions if page in pages[one.id]]
        target = now if page in pages[now.id] else there[-1]
        yield page, target.aliases[0] if target is now and target.aliases else target.id


def _redirect(page: str, version: str) -> str:
    up = "../" * page.count("/")
    href = f"{up}{version}/{page.removesuffix(_INDEX)}"
    return environment().get_template("redirect.html").render(href=href) + "\n"


def replace_root(repository: Repository, commit: str, files: dict[str, bytes | Blob]) -> str:
    """Give the tree of a commit with these files at its root instead of those made before."""
    index = {"GIT_INDEX_FILE": str(repository.folder / ".git" / "root-index")}
    repository.git("read-tree", commit, extra=index)
    rows = [f"0 {'0' * 40}\t{name}" for name in _made(repository, commit)]
    made = "".join(f"{name}\n" for name in sorted({*files, MADE}))
    for name, content in {**files, MADE: made.encode()}.items():
        rows.append(f"100644 {_blob(repository, content)}\t{name}")
    given = "".join(f"{row}\0" for row in rows).encode()
    repository.git("update-index", "-z", "--index-info", given=given, extra=index)
    return repository.git("write-tree", extra=index)


def _blob(repository: Repository, content: bytes | Blob) -> str:
    if isinstance(content, Blob):
        return content.name
    return repository.git("hash-object", "-w", "--stdin", given=content)


def _made(repository: Repository, commit: str) -> list[str]:
    """Give what the publishing before put at the root, none of which is in a version."""
    if not repository.tree(commit, MADE):
        return []
    versions = read_versions(repository.read(commit, FILE))
    kept = {one.id for one in versions} | {alias for one in versions for alias in one.aliases}
    names = repository.read(commit, MADE).decode("utf-8").splitlines()
    return [name for name in names if name.split("/")[0] not in kept]
