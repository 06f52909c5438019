"""The place where the repository lies and proposals are made: every address that leads there.

How addresses look on each kind of forge stands in
``macros/settings/forge_kinds.py``. An address that carries a
text is made by adding parameters to one of these; how long it may then be is
``LONGEST_ADDRESS``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

from macros.settings.forge_kinds import GITHUB, ForgeKind, kind_of

LONGEST_ADDRESS: Final = 8000
"""Signs in an address that a forge and the programs on the way to it take: servers commonly
stop at 8 190 for the whole first line of a request, and answer 414 beyond that."""


@dataclass(frozen=True)
class Forge:
    """One repository on a forge, and the branch that the site is built from."""

    repository: str
    branch: str = "main"
    kind: ForgeKind = GITHUB

    @classmethod
    def of(cls, repository: str | None, extra: Mapping[str, Any]) -> "Forge | None":
        """Give the forge that the site's settings name, or None when they name none.

        None too where nobody can tell which kind it is: no link is better than one that leads
        nowhere. ``macros/settings/rules.py`` refuses that in words before anything is built.
        """
        kind = kind_of(repository, str(extra.get("forge") or "")) if repository else None
        if not repository or not kind:
            return None
        return cls(repository.rstrip("/"), str(extra.get("branch") or "main"), kind)

    def edit(self, file: str, line: int | None = None) -> str:
        """Give where a file is edited."""
        anchor = f"#L{line}" if line else ""
        return self._below(self.kind.edit.format(at=self.branch, file=quote(file))) + anchor

    def page(self, file: str) -> str:
        """Give where a file is read."""
        return self._below(self.kind.page.format(at=self.branch, file=quote(file)))

    def line(self, file: str, line: int, commit: str) -> str:
        """Give where a line of a file is read, as it stands in a commit."""
        page = self.kind.page_at_commit.format(at=commit, file=quote(file))
        return f"{self._below(page)}#L{line}"

    def new_file(self, file: str) -> str:
        """Give where a file is made."""
        asked = urlencode({self.kind.file_name: file})
        return f"{self._below(self.kind.new_file.format(at=self.branch))}?{asked}"

    def issue(self, form: str, **filled: str) -> str:
        """Give where an issue form is filled in; ``filled`` is by the ids of its fields.

        A forge without forms gets an empty issue, with what is filled in as its text.
        """
        kind = self.kind
        if kind.form_field:
            template = {"template": kind.template.format(form)}
            asked = {**template, **{kind.form_field.format(key): filled[key] for key in filled}}
        else:
            asked = {kind.body: "\n\n".join(filled.values())} if filled else {}
        return self._below(kind.new_issue) + (f"?{urlencode(asked)}" if asked else "")

    def filled_by(self, *fields: str) -> dict[str, str]:
        """Give the parameters that fill in an issue: ``title``, and the fields by their ids.

        Of a forge without forms only ``title`` and ``body``, which takes all of it.
        """
        if not self.kind.form_field:
            return {"title": self.kind.title, "body": self.kind.body}
        return {
            "title": self.kind.title,
            **{one: self.kind.form_field.format(one) for one in fields},
        }

    def compare(self, base: str, head: str) -> str:
        """Give where two branches, tags or commits are compared."""
        return self._below(self.kind.compare.format(base=quote(base), head=quote(head)))

    @property
    def host(self) -> str:
        """Give what the place is called in its addresses: there an account is needed."""
        return urlsplit(self.repository).hostname or self.repository

    @property
    def all_proposals(self) -> str:
        """Give where what is proposed is listed, with questions and answers."""
        return self._below(self.kind.issues)

    def edit_uri(self, folder: str) -> str:
        """Give the way from the repository to where the files of a folder are edited."""
        return self.kind.edit.format(at=self.branch, file=f"{folder.strip('/')}/")

    def _below(self, way: str) -> str:
        return f"{self.repository}/{way}"
