"""Letting mike put versions beside one another on the branch, and take them away."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from agenda.editions import Released, load_editions
from agenda.model.choices import State
from macros.context.versions import titled
from publishing.build_process import must_be_built
from publishing.commit_time import told_to_builds
from publishing.repository import BRANCH, Repository
from publishing.version_list import IN_FORCE

_MIKE: Final = (sys.executable, "-c", "import sys, mike.driver; sys.exit(mike.driver.main())")
_ON_BRANCH: Final = ("--branch", BRANCH, "--allow-empty", "--ignore-remote-status")


class Mike:
    """mike at work in a repository, for the agenda in ``root``."""

    def __init__(self, root: Path, repository: Repository, site_url: str | None) -> None:
        self.root, self.repository, self.site_url = root, repository, site_url
        self.editions = load_editions(root / "data")

    def put(self, version: str, site: Path) -> None:
        """Build a version and put it beside the others. Raises :class:`PublishError`."""
        released = next((one for one in self.editions if one.edition.id == version), None)
        address = {"SITE_URL": self.site_url} if self.site_url else {}
        # An edition says its own time; a draft has that of its commit.
        time = {} if released else told_to_builds(self.root)
        own = {"SITE_DIR": str(site), "AGENDA_DATA": str(self.root.resolve() / "data")}
        extra = {**own, "NO_MKDOCS_2_WARNING": "1", **address, **time}
        options = ["--alias-type", "copy", "--update-aliases", *self._about(released)]
        aliases = [IN_FORCE] if version == self.in_force else []
        self._run("deploy", *options, version, *aliases, MIKE_DOCS_VERSION=version, **extra)

    def take_away(self, version: str) -> None:
        """Take a version and its aliases from the branch."""
        self._run("delete", version)

    def call_in_force(self, version: str) -> None:
        """Let the alias of the edition in force be a copy of a version that is there."""
        self._run("alias", "--alias-type", "copy", "--update-aliases", version, IN_FORCE)

    @property
    def in_force(self) -> str | None:
        """Give the edition in force, as main says; None while none has been adopted."""
        adopted = [one.edition.id for one in self.editions if one.edition.state == State.adopted]
        return adopted[-1] if adopted else None

    def _about(self, released: Released | None) -> list[str]:
        """Say to mike what a version is called, and what is to be known of it."""
        if released is None:
            return ["--title", "Utkast"]
        known = {"order": released.edition.order, "sha256": released.sha256}
        known |= {"withdrawn": len(released.withdrawals)} if released.withdrawals else {}
        title = titled(released.edition, self.editions)
        return ["--title", title, "--prop-set-all", json.dumps(known)]

    def _run(self, command: str, *arguments: str, **extra: str) -> None:
        config = str((self.root / "mkdocs.yml").resolve())
        own = self.repository.environment
        path = f"{Path(sys.executable).parent}:{own.get('PATH', '')}"
        done = subprocess.run(
            [*_MIKE, command, "-F", config, *_ON_BRANCH, "--message", command, *arguments],
            cwd=self.repository.folder,
            env={**own, **extra, "PATH": path},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        must_be_built(done)
