"""One version made visible: built, put beside the others, checked, and moved in as one commit."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from agenda.editions import Released, load_editions
from agenda.load.shown import shown
from agenda.model.choices import State
from macros.shelf import DRAFT, titled
from publishing.building import must_be_built
from publishing.moment import told_to_builds
from publishing.repository import BRANCH, PublishError, Repository, new_repository
from publishing.root import LOG, create_root, replace_root
from publishing.targets import Target, fetch, land
from publishing.texts import differing_files
from publishing.versions import FILE, IN_FORCE, Published, read_versions

_MIKE: Final = (sys.executable, "-c", "import sys, mike.driver; sys.exit(mike.driver.main())")
ATTEMPTS: Final = 6
AGAIN: Final = "Någon annan publicerade samtidigt. Inget gick förlorat. Kör samma kommando igen."
_DRAFT_MARK: Final = "Ett utkast: nästa publicering tar dess plats."


@dataclass(frozen=True)
class Order:
    """What to publish: a version of the agenda in ``root``. ``again`` is why, for a rebuild."""

    root: Path
    version: str
    moment: str
    again: str | None = None
    site_url: str | None = None


def unpublished(root: Path, target: Target, moment: str) -> list[str]:
    """Give what a full publishing has to do: each edition that is not out, then the draft."""
    with TemporaryDirectory(prefix="publicera-") as folder:
        repository = new_repository(Path(folder), moment)
        before = fetch(repository, target.url)
        out = {one.id for one in _versions(repository, before)}
    editions = load_editions(root / "data")
    return [*(one.edition.id for one in editions if one.edition.id not in out), DRAFT]


def publish(order: Order, target: Target) -> str:
    """Publish and give the commit. Raises :class:`PublishError`, and then nothing has changed."""
    target.shown()  # mends what somebody who was killed had begun
    released = _edition(order)
    for _ in range(ATTEMPTS):
        with TemporaryDirectory(prefix="publicera-") as folder:
            repository = new_repository(Path(folder) / "repository", order.moment)
            before = fetch(repository, target.url)
            _may_publish(order, released, _versions(repository, before))
            _build(order, released, repository, Path(folder) / "site")
            commit = _whole(order, repository, before)
            if land(repository, target.url, commit, before):
                target.shown()
                return commit
    raise PublishError(AGAIN)


def _versions(repository: Repository, commit: str | None) -> tuple[Published, ...]:
    if commit is None or not repository.tree(commit, FILE):
        return ()
    return read_versions(repository.read(commit, FILE))


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
    if there and there.sha256 != edition.sha256:
        raise PublishError(
            f"Utgåvan ”{edition.id}” är publicerad med en annan kontrollsumma. "
            "Det som är utgivet ändras aldrig. Hämta tillbaka data/editions/ som det var."
        )
    if there and not order.again:
        raise PublishError(f"Utgåvan ”{edition.id}” är redan publicerad. Använd --republish.")
    if order.again and not there:
        raise PublishError(f"Utgåvan ”{edition.id}” är inte publicerad än, så inget görs om.")
    later = [one.id for one in published.values() if one.order > edition.order]
    if later and not there:
        raise PublishError(f"”{later[0]}” är redan publicerad, och kom ut efter ”{edition.id}”.")


def _build(order: Order, released: Released | None, repository: Repository, site: Path) -> None:
    """Let mike build the version and put it beside the others, in the repository at hand."""
    config = str((order.root / "mkdocs.yml").resolve())
    address = {"SITE_URL": order.site_url} if order.site_url else {}
    # An edition says its own time; a draft has that of its commit.
    time = {} if released else told_to_builds(order.root)
    own = {"SITE_DIR": str(site), "AGENDA_DATA": str(order.root.resolve() / "data")}
    extra = {**own, "NO_MKDOCS_2_WARNING": "1", **address, **time}
    path = f"{Path(sys.executable).parent}:{repository.environment.get('PATH', '')}"
    done = subprocess.run(
        [*_MIKE, "deploy", "-F", config, *_options(order, released)],
        cwd=repository.folder,
        env={**repository.environment, **extra, "PATH": path, "MIKE_DOCS_VERSION": order.version},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    must_be_built(done)


def _options(order: Order, released: Released | None) -> list[str]:
    """Say to mike what the version is called, and what is to be known of it."""
    title, aliases, properties = "Utkast", [], {}
    if released:
        editions = load_editions(order.root / "data")
        title = titled(released.edition, editions)
        newest = [one for one in editions if one.edition.state == State.adopted][-1:]
        in_force = [one.edition.id for one in newest] == [order.version]
        aliases = [IN_FORCE] if in_force else []
        properties = {"order": released.edition.order, "sha256": released.edition.sha256}
    options = ["--branch", BRANCH, "--alias-type", "copy", "--update-aliases", "--allow-empty"]
    options += ["--ignore-remote-status", "--title", title, "--message", _message(order)]
    options += ["--prop-set-all", json.dumps(properties)] if properties else []
    return [*options, order.version, *aliases]


def _message(order: Order) -> str:
    if order.version == DRAFT:
        return f"Publicera utkastet\n\n{_DRAFT_MARK}"
    if order.again:
        return f"Publicera om utgåvan {order.version}\n\nSkäl: {order.again}"
    return f"Publicera utgåvan {order.version}"


def _whole(order: Order, repository: Repository, before: str | None) -> str:
    """Give one commit with the version, the root and the log, after checking what it keeps."""
    built = repository.tip()
    assert built is not None
    files = create_root(repository, built)
    files[LOG] = _log(order, repository, before).encode()
    tree = replace_root(repository, built, files)
    parent = _parent(repository, before)
    parents = ["-p", parent] if parent else []
    commit = repository.git("commit-tree", tree, *parents, "-m", _message(order))
    _keeps(order, repository, before, commit)
    return commit


def _parent(repository: Repository, before: str | None) -> str | None:
    """Give what the new state follows: a draft that is replaced leaves no trace that grows."""
    if before and _DRAFT_MARK in repository.git("log", "-1", "--format=%B", before):
        return repository.tip(f"{before}^")
    return before


def _log(order: Order, repository: Repository, before: str | None) -> str:
    """Give the log of what was published, with this last; a draft is nothing to remember."""
    there = before and repository.tree(before, LOG)
    old = repository.read(before, LOG).decode("utf-8") if before and there else ""
    if order.version == DRAFT:
        return old
    return f"{old}{order.moment} {_message(order).replace(chr(10) * 2, '. ')}\n"


def _keeps(order: Order, repository: Repository, before: str | None, after: str) -> None:
    """Refuse a state in which something that was published is not as it was."""
    for one in _versions(repository, before):
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
