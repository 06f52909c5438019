"""What is asked of the forge: its own program, called with a list of words and never a shell.

The program (``gh``) reads its token and the repository's name out of the environment. What
somebody wrote goes to it on the standard input or in a file.
"""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MINE: Final = "github-actions[bot]"
_COMMENTS: Final = "repos/{owner}/{repo}/issues/%d/comments"
_COMMENT: Final = "repos/{owner}/{repo}/issues/comments/%d"
CHECKS: Final = ("check.yml", "test.yml")
"""The workflows whose jobs a proposal must pass."""
SIGN_IN: Final = "credential.helper=!gh auth git-credential"
"""Lets git ask the forge's program for the token, which so is written down nowhere."""


class ForgeError(Exception):
    """What the forge or git did not do; a Swedish sentence with their own words at its end."""


@dataclass(frozen=True)
class Proposal:
    """A change of ``data/`` that lies in the working tree, and what it is to be called."""

    branch: str
    title: str
    message: str
    body: str


def put_comment(number: int, text: str) -> None:
    """Put a comment on an issue or a proposal, in place of the last one of the same kind.

    The first line of the text is its kind: a mark that readers do not see. Only a comment by
    the workflow itself is replaced, so that nobody can lead it astray with a mark of theirs.
    Raises ForgeError for an empty text, and when the forge says no.
    """
    mark = text.partition("\n")[0]
    if not text.strip():
        raise ForgeError("Kommentaren är tom, så den skickas inte.")
    body = json.dumps({"body": text})
    query = f'.[] | select(.user.login == "{_MINE}") | {{id, body}}'
    found = asked(["gh", "api", "--paginate", _COMMENTS % number, "--jq", query])
    for row in found.splitlines():
        comment = json.loads(row)
        if str(comment["body"]).splitlines()[:1] == [mark]:
            path = _COMMENT % int(comment["id"])
            asked(["gh", "api", "--method", "PATCH", path, "--input", "-"], given=body)
            return
    asked(["gh", "api", "--method", "POST", _COMMENTS % number, "--input", "-"], given=body)


def propose(repository: Path, proposal: Proposal, base: str) -> int:
    """Commit what has changed in ``data/`` on a branch of its own, and open a pull request.

    A proposal that is open already is brought up to date. Gives its number on the forge. Raises
    ForgeError when git or the forge says no.
    """
    asked(["git", "-C", str(repository), "switch", "--quiet", "--force-create", proposal.branch])
    asked(["git", "-C", str(repository), "add", "--", "data"])
    commit = ["git", "-C", str(repository), "commit", "--quiet", "--file", "-"]
    asked(commit, given=proposal.message)
    push = ["push", "--quiet", "--force", "origin", f"HEAD:refs/heads/{proposal.branch}"]
    asked(["git", "-C", str(repository), "-c", SIGN_IN, *push])
    number = _open_number(proposal.branch)
    words = ["--title", proposal.title, "--body-file", "-"]
    if number is not None:
        asked(["gh", "pr", "edit", str(number), *words], given=proposal.body)
        return number
    create = ["gh", "pr", "create", "--base", base, "--head", proposal.branch]
    asked([*create, *words], given=proposal.body)
    number = _open_number(proposal.branch)
    if number is None:
        raise ForgeError("Förslaget öppnades inte.")
    return number


def start(number: int, branch: str) -> None:
    """Start what tries it: a proposal opened with a workflow's token starts nothing itself."""
    for workflow in CHECKS:
        asked(["gh", "workflow", "run", workflow, "--ref", branch])
    asked(["gh", "workflow", "run", "preview.yml", "--field", f"number={number}"])


def _open_number(branch: str) -> int | None:
    listing = ["gh", "pr", "list", "--head", branch, "--state", "open", "--json", "number"]
    found = json.loads(asked(listing))
    return int(found[0]["number"]) if found else None


def asked(command: Sequence[str], given: str = "") -> str:
    """Run a program and give what it printed. Raises :class:`ForgeError` with its last words."""
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise ForgeError(f"”{command[0]}” går inte att köra ({error.strerror}).") from None
    if done.returncode:
        said = done.stderr.strip().splitlines()[-1:] or ["inget"]
        raise ForgeError(f"”{' '.join(command[:3])}” gick inte. Svaret var: {said[0]}")
    return done.stdout
