"""How addresses look on each kind of forge: one row a kind, and no address put together elsewhere.

Each row is that forge's own documentation, or its source where that says nothing:

- GitHub: https://docs.github.com/en/issues/tracking-your-work-with-issues/creating-an-issue
  (``title``, ``template``, and the ids of a form's fields); ``/blob/``, ``/edit/`` and ``/new/``
  are the addresses of its own buttons.
- GitLab: https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values
  (``issue[title]``, ``issue[description]``); every page below a project stands under ``/-/``.
- Forgejo and Codeberg: https://forgejo.org/docs/latest/user/issue-pull-request-templates/
  (``title``, ``body``); fields are ``field:`` and their id, and ``template`` is a file's whole
  path, as ``routers/web/repo/issue.go`` reads them; ``/_edit/``, ``/_new/`` and ``/src/`` in
  ``routers/web/web.go``.
"""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit


@dataclass(frozen=True)
class ForgeKind:
    """What stands after a repository's address. ``at`` is a branch or a commit.

    ``title`` and ``form_field`` are the parameters that fill in an issue; a kind without forms
    (``form_field`` is empty) takes all in ``body``. ``hosts`` are what its known places are called:
    a whole name, or a first part of one that ends in a dot.
    """

    name: str
    hosts: tuple[str, ...]
    edit: str
    page: str
    page_at_commit: str
    new_file: str
    file_name: str
    new_issue: str
    template: str
    title: str
    form_field: str
    body: str
    compare: str
    issues: str


GITHUB: Final = ForgeKind(
    name="github",
    hosts=("github.com", "github."),
    edit="edit/{at}/{file}",
    page="blob/{at}/{file}",
    page_at_commit="blob/{at}/{file}",
    new_file="new/{at}",
    file_name="filename",
    new_issue="issues/new",
    template="{}",
    title="title",
    form_field="{}",
    body="body",
    compare="compare/{base}...{head}",
    issues="issues",
)
GITLAB: Final = ForgeKind(
    name="gitlab",
    hosts=("gitlab.com", "gitlab."),
    edit="-/edit/{at}/{file}",
    page="-/blob/{at}/{file}",
    page_at_commit="-/blob/{at}/{file}",
    new_file="-/new/{at}",
    file_name="file_name",
    new_issue="-/issues/new",
    template="",
    title="issue[title]",
    form_field="",
    body="issue[description]",
    compare="-/compare/{base}...{head}",
    issues="-/issues",
)
FORGEJO: Final = ForgeKind(
    name="forgejo",
    hosts=("codeberg.org", "forgejo.", "gitea."),
    edit="_edit/{at}/{file}",
    page="src/branch/{at}/{file}",
    page_at_commit="src/commit/{at}/{file}",
    new_file="_new/{at}",
    file_name="filename",
    new_issue="issues/new",
    template=".github/ISSUE_TEMPLATE/{}",
    title="title",
    form_field="field:{}",
    body="body",
    compare="compare/{base}...{head}",
    issues="issues",
)
FORGE_KINDS: Final = {kind.name: kind for kind in (GITHUB, GITLAB, FORGEJO)}
_EXAMPLE: Final = ".example"
"""Ends a host that can't be any: addresses on it are only examples, and look like GitHub's."""


def kind_of(repository: str, named: str = "") -> ForgeKind | None:
    """Give the kind that is named, else what the address shows; None when nobody can tell."""
    if named:
        return FORGE_KINDS.get(named)
    host = urlsplit(repository).hostname or ""
    if host.endswith(_EXAMPLE):
        return GITHUB
    for kind in FORGE_KINDS.values():
        if any(host == known or _begins(host, known) for known in kind.hosts):
            return kind
    return None


def _begins(host: str, known: str) -> bool:
    return known.endswith(".") and host.startswith(known)
