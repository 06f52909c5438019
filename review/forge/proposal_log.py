"""What has been proposed and how it went, asked of the forge: whole, or not at all.

A proposal is an issue of one of our forms (its label begins with ``forslag-``) with the change that
was made of it, or a pull request of somebody's own that changes ``data/`` or ``docs/``. Of what
is written there only this is told: the title, which entries, the days, how it stands, and a reason
that a maintainer has given for all to read, on a line that begins with ``Skäl:``; neither
title nor reason when it points out a private person. What a steward has given the label
``visas-inte``, and what is locked as spam, is not told.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from agenda.problems import visible
from agenda.rules.person_signs import signs_of_a_person
from macros.context.proposal_log import (
    MOST,
    REASON,
    TITLE,
    LoggedProposal,
    ProposalLog,
    Standing,
)
from review.forge.api import Api, ForgeError
from review.forge.outcome import issue_of

OURS: Final = "forslag-"
HIDDEN: Final = "visas-inte"
_MAINTAINERS: Final = frozenset({"OWNER", "MEMBER", "COLLABORATOR"})
_WRITERS: Final = frozenset({"owner", "admin", "write"})
_REASON: Final = re.compile(r"^\W{0,4}skäl\W{0,3}:\W{0,3}\s*(.+)$", re.IGNORECASE | re.MULTILINE)
_POST: Final = re.compile(r"^### (?:Gäller|Var står det|Post)[ \t]*\n+[ \t]*(\S+)", re.MULTILINE)
_ID: Final = re.compile(
    r"""^[ \t]*(?:- )?["']?(?:id|about)["']?[ \t]*:"""
    r"""[ \t]*["']?([a-z][a-z0-9-]{0,59})["']?,?[ \t]*$""",
    re.MULTILINE,
)
_FILE: Final = re.compile(r"data/initiatives/([a-z][a-z0-9-]{0,59})\.yaml")
_MOST_ENTRIES: Final = 20


def fetch_log(api: Api, today: str, known: ProposalLog | None = None) -> ProposalLog:
    """Give all that is proposed, the newest first; ``known`` is what was fetched before.

    What has not changed on the forge since then is not asked for again. Raises ForgeError.
    """
    before = {one.number: one for one in known.proposals} if known else {}
    pulls = list(api.every("pulls", state="all"))
    made_of = {issue: pull for pull in pulls if (issue := issue_of(api, pull)) is not None}
    own = [pull for pull in pulls if issue_of(api, pull) is None]
    issues = [one for one in api.every("issues", state="all") if _is_proposal(one)]
    rows = sorted(
        (
            *((one, made_of.get(int(one["number"])), False) for one in issues),
            *((one, one, True) for one in own if not _is_hidden(one)),
        ),
        key=lambda row: -int(row[0]["number"]),
    )
    found = (_logged(api, one, pull, before, files=files) for one, pull, files in rows[:MOST])
    return ProposalLog(fetched_on=today, proposals=tuple(one for one in found if one))


def _is_proposal(issue: Mapping[str, Any]) -> bool:
    ours = any(name.startswith(OURS) for name in _labels(issue))
    # Forgejo has the key in every issue, with nothing in it where it is none.
    return ours and not issue.get("pull_request") and not _is_hidden(issue)


def _is_hidden(row: Mapping[str, Any]) -> bool:
    return HIDDEN in _labels(row) or row.get("active_lock_reason") == "spam"


def _labels(row: Mapping[str, Any]) -> list[str]:
    return [str(one["name"]) for one in row.get("labels") or ()]


def _logged(
    api: Api,
    row: Mapping[str, Any],
    pull: Mapping[str, Any] | None,
    before: Mapping[int, LoggedProposal],
    *,
    files: bool,
) -> LoggedProposal | None:
    """Give a proposal as it is told; None for a change of code alone."""
    number = int(row["number"])
    seen = " ".join(str(one.get("updated_at") or "") for one in (row, pull) if one)
    old = before.get(number)
    if old and old.seen == seen and seen.strip():
        return old
    names = _names(api, number) if files else []
    if files and not any(name.startswith(("data/", "docs/")) for name in names):
        return None
    standing, closed = _standing(row, pull)
    about = pull if pull and pull.get("closed_at") else row
    numbers = [number, *([int(pull["number"])] if pull and not files else [])]
    return LoggedProposal(
        number=number,
        title=_told(str(row["title"]), TITLE) or f"Förslag {number}",
        standing=standing,
        opened_on=str(row["created_at"])[:10],
        closed_on=str(about.get("closed_at") or row.get("closed_at") or "")[:10] or None
        if closed
        else None,
        entries=tuple(dict.fromkeys(_entries(str(row.get("body") or ""), names)))[:_MOST_ENTRIES],
        reason=_reason(api, numbers) if standing == Standing.declined else "",
        url=str(row["html_url"]),
        seen=seen,
    )


def _names(api: Api, number: int) -> list[str]:
    return [str(one["filename"]) for one in api.every(f"pulls/{number}/files")]


def _standing(row: Mapping[str, Any], pull: Mapping[str, Any] | None) -> tuple[Standing, bool]:
    """Say how a proposal stands, and whether it is closed: the change made of it knows best."""
    if pull and pull.get("merged_at"):
        return Standing.taken_in, True
    if row["state"] == "open" and not (pull and pull["state"] == "closed"):
        return Standing.open, False
    completed = row.get("state_reason") == "completed" and not pull
    return (Standing.taken_in if completed else Standing.declined), True


def _entries(body: str, names: list[str]) -> Iterator[str]:
    """Give the ids that a proposal names; the page leaves out those that no entry has."""
    for found in _POST.findall(body):
        last = found.rstrip("/").rpartition("/")[2].rpartition("#")[2]
        yield from [last] if re.fullmatch(r"[a-z][a-z0-9-]{0,59}", last) else ()
    yield from _ID.findall(body)
    for name in names:
        yield from _FILE.findall(name)


def _reason(api: Api, numbers: list[int]) -> str:
    """Give the last reason that a maintainer has given for all to read."""
    said = [
        found
        for number in numbers
        for row in api.every(f"issues/{number}/comments")
        if _is_maintainer(api, row)
        for found in _REASON.findall(str(row.get("body") or ""))
    ]
    return _told(said[-1], REASON) if said else ""


def _is_maintainer(api: Api, comment: Mapping[str, Any]) -> bool:
    """Say whether who commented may write in the repository.

    GitHub says it in the comment; of Forgejo it is asked (``RepoCollaboratorPermission`` in
    ``modules/structs/repo_collaborator.go``), and what it does not answer counts as no.
    """
    if "author_association" in comment:
        return comment["author_association"] in _MAINTAINERS
    try:
        found = api.get(f"collaborators/{comment['user']['login']}/permission")
    except ForgeError:
        return False
    return found["permission"] in _WRITERS


def _told(text: str, most: int) -> str:
    """Give words that may stand on the site: none that point a private person out."""
    return "" if any(signs_of_a_person(text)) else _short(text, most)


def _short(text: str, most: int) -> str:
    words = visible(" ".join(text.split()))
    return words if len(words) <= most else f"{words[:most].rstrip()}…"
