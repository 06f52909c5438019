"""The place where the repository lies and proposals are made: every address that leads there.

The forge is GitHub-like. An address that carries a text is made by adding parameters to one
of these; how long it may then be is ``LONGEST_ADDRESS``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode

LONGEST_ADDRESS: Final = 8000
"""Signs in an address that a forge and the programs on the way to it take: servers commonly
stop at 8 190 for the whole first line of a request, and answer 414 beyond that."""


@dataclass(frozen=True)
class Forge:
    """One repository on a forge, and the branch that the site is built from."""

    repository: str
    branch: str = "main"

    @classmethod
    def of(cls, repository: str | None, extra: Mapping[str, Any]) -> "Forge | None":
        """Give the forge that the site's settings name, or None when they name none."""
        if not repository:
            return None
        return cls(repository.rstrip("/"), str(extra.get("branch") or "main"))

    def edit(self, file: str, line: int | None = None) -> str:
        """Give where a file is edited."""
        anchor = f"#L{line}" if line else ""
        return f"{self.repository}/edit/{self.branch}/{quote(file)}{anchor}"

    def page(self, file: str) -> str:
        """Give where a file is read."""
        return f"{self.repository}/blob/{self.branch}/{quote(file)}"

    def line(self, file: str, line: int, commit: str) -> str:
        """Give where a line of a file is read, as it stands in a commit."""
        return f"{self.repository}/blob/{commit}/{quote(file)}#L{line}"

    @property
    def new_file(self) -> str:
        """Give where a file is made: takes ``filename``, ``value``, ``message``."""
        return f"{self.repository}/new/{self.branch}"

    def issue(self, form: str, **filled: str) -> str:
        """Give where an issue form is filled in; ``filled`` is by the ids of its fields."""
        return f"{self.repository}/issues/new?{urlencode({'template': form, **filled})}"

    def proposals(self, record_id: str) -> str:
        """Give the search for open issues and pull requests that name a record."""
        query = f'is:open "{record_id}"'
        return f"{self.repository}/issues?{urlencode({'q': query})}"
