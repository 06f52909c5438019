"""Letting mike put versions beside one another on the branch, and take them away."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from mike import commands
from mike.git_utils import GitError

from agenda.editions import Released, load_editions
from agenda.model.choices import State
from macros.context.versions import titled
from publishing.commit_time import told_to_builds
from publishing.repository import BRANCH, PublishError, Repository
from publishing.version_build import build_version, surroundings
from publishing.version_list import IN_FORCE

_ON_BRANCH: Final = {"branch": BRANCH, "allow_empty": True}
_ALIAS: Final = {"update_aliases": True, "alias_type": commands.AliasType.copy}


class Mike:
    """mike at work in a repository, for the agenda in ``root``."""

    def __init__(self, root: Path, repository: Repository, site_url: str | None) -> None:
        self.root, self.repository, self.site_url = root, repository, site_url
        self.editions = load_editions(root / "data")

    def put(self, version: str, site: Path) -> None:
        """Build a version and put it beside the others. Raises :class:`PublishError`."""
        released = next((one for one in self.editions if one.edition.id == version), None)
        aliases = [IN_FORCE] if version == self.in_force else []
        with self._at_work(MIKE_DOCS_VERSION=version, **self._told(released, site)):
            # mike asks only where the site lies, and lets whoever calls build it.
            placed = {"site_dir": str(site), "use_directory_urls": True}
            about: dict[str, Any] = {**self._about(released), "message": "deploy"}
            with commands.deploy(placed, version, aliases=aliases, **about, **_ALIAS, **_ON_BRANCH):
                build_version(self.root.resolve() / "mkdocs.yml")

    def take_away(self, version: str) -> None:
        """Take a version and its aliases from the branch."""
        with self._at_work():
            commands.delete([version], message="delete", **_ON_BRANCH)

    def call_in_force(self, version: str) -> None:
        """Let the alias of the edition in force be a copy of a version that is there."""
        with self._at_work():
            commands.alias({}, version, [IN_FORCE], message="alias", **_ALIAS, **_ON_BRANCH)

    @property
    def in_force(self) -> str | None:
        """Give the edition in force, as main says; None while none has been adopted."""
        adopted = [one.edition.id for one in self.editions if one.edition.state == State.adopted]
        return adopted[-1] if adopted else None

    def _told(self, released: Released | None, site: Path) -> dict[str, str]:
        """Say to a build what it is of: an edition has its own time, a draft that of its commit."""
        own = {"SITE_DIR": str(site), "AGENDA_DATA": str(self.root.resolve() / "data")}
        address = {"SITE_URL": self.site_url} if self.site_url else {}
        return {**own, **address, **({} if released else told_to_builds(self.root))}

    def _about(self, released: Released | None) -> dict[str, Any]:
        """Say to mike what a version is called, and what is to be known of it."""
        if released is None:
            return {"title": "Utkast"}
        known = {"order": released.edition.order, "sha256": released.sha256}
        known |= {"withdrawn": len(released.withdrawals)} if released.withdrawals else {}
        return {"title": titled(released.edition, self.editions), "set_props": [("", known)]}

    @contextmanager
    def _at_work(self, **told: str) -> Iterator[None]:
        """Stand where mike looks for the branch. Raises :class:`PublishError` if it gives up."""
        with surroundings({**self.repository.environment, **told}, self.repository.folder):
            try:
                yield
            except GitError as error:
                raise PublishError(f"mike kunde inte ändra grenen {BRANCH}: {error}") from None
