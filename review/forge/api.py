"""The forge's interface for programs: GitHub's, which Forgejo answers to in most of what we ask.

A client of our own over the standard library, since jobs that hold a secret install nothing, and
since what one can point at another address can be tried. Where it is and who we are is read from
what a runner sets: GITHUB_API_URL, GITHUB_REPOSITORY and GH_TOKEN. What somebody wrote goes in
the body of a request as JSON, never in an address that is put together.
"""

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

SIGN_IN: Final = (
    'credential.helper=!f() { test "$1" = get && echo username=x-access-token '
    '&& echo "password=${GIT_TOKEN:-$GH_TOKEN}"; }; f'
)
"""Lets git ask for the token in the environment, which so is written down nowhere."""
ROBOT: Final = "github-actions[bot]"
"""Who writes on GitHub with a workflow's own token; ROBOT in the environment says another."""
_PAGE: Final = 100
_PATIENCE: Final = 60.0


class ForgeError(Exception):
    """What the forge or git did not do; a Swedish sentence with their own words at its end.

    ``status`` is the forge's own number for why, and 0 where it gave none.
    """

    def __init__(self, sentence: str, status: int = 0) -> None:
        self.status = status
        super().__init__(sentence)


@dataclass(frozen=True)
class Api:
    """One repository on a forge, as programs speak with it."""

    base: str
    repository: str
    token: str = field(repr=False, default="")
    robot: str = ROBOT

    @classmethod
    def here(cls) -> "Api":
        """Give the forge whose runner started us. Raises ForgeError when none did."""
        repository = os.environ.get("GITHUB_REPOSITORY", "")
        if not repository and os.environ.get("GITLAB_CI"):
            raise ForgeError(
                "Kommandot talar med GitHub och Forgejo. GitLab svarar på andra frågor, "
                "så där görs det för hand."
            )
        if not repository:
            raise ForgeError("GITHUB_REPOSITORY saknas. Ange arkivet, som ägare/namn.")
        return cls(
            os.environ.get("GITHUB_API_URL") or "https://api.github.com",
            repository,
            os.environ.get("GH_TOKEN", ""),
            os.environ.get("ROBOT") or ROBOT,
        )

    def get(self, path: str, **query: Any) -> Any:
        """Give what lies at a path below the repository. Raises ForgeError."""
        return self.send("GET", path, query=query)

    def every(self, path: str, within: str = "", **query: Any) -> Iterator[Any]:
        """Give the rows of a list, page after page; ``within`` is the key that holds them.

        The header ``Link`` says whether there are more. GitHub documents it under "Using
        pagination in the REST API", and Gitea and Forgejo under "API Usage": theirs have pages of
        their own length, and answer some lists whole whatever page is asked for.
        """
        page, before = 1, None
        while True:
            raw, link = self._answer("GET", path, query={**query, "per_page": _PAGE, "page": page})
            found = json.loads(raw)
            rows = found[within] if within else found
            if rows == before:
                return
            yield from rows
            if 'rel="next"' not in link and (link or len(rows) < _PAGE):
                return
            page, before = page + 1, rows

    def send(self, method: str, path: str, body: Any = None, *, query: Any = None) -> Any:
        """Ask for something to be done, and give what was answered; None for nothing."""
        raw = self.raw(method, path, body, query=query)
        return json.loads(raw) if raw.strip() else None

    def raw(self, method: str, path: str, body: Any = None, *, query: Any = None) -> bytes:
        """Give an answer byte for byte. Raises ForgeError with the forge's own words."""
        return self._answer(method, path, body, query=query)[0]

    def _answer(
        self, method: str, path: str, body: Any = None, *, query: Any = None
    ) -> tuple[bytes, str]:
        """Give an answer, and what its header ``Link`` says."""
        asked = f"?{urlencode(query)}" if query else ""
        below = f"/{quote(path)}" if path else ""
        url = f"{self.base.rstrip('/')}/repos/{self.repository}{below}{asked}"
        request = Request(url, method=method, data=None if body is None else _packed(body))
        request.add_header("Accept", "application/vnd.github+json")
        if body is not None:
            request.add_header("Content-Type", "application/json")
        if self.token:  # and never to where the forge sends us on
            request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        try:
            with urlopen(request, timeout=_PATIENCE) as answer:  # an address of the runner's
                return bytes(answer.read()), str(answer.headers.get("Link") or "")
        except HTTPError as error:
            said, status = f"HTTP {error.code}: {_words(error)}", error.code
        except (OSError, HTTPException) as error:
            said, status = str(error), 0
        raise ForgeError(f"”{method} {path}” gick inte på platsen. Svaret var: {said}", status)


def _packed(body: Any) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()


def _words(error: HTTPError) -> str:
    """Give the forge's reason on one line, whatever it sent."""
    try:
        said = json.loads(error.read(20_000))
        more = [str(one.get("message", "")) for one in said.get("errors", []) if one]
        return " ".join(" ".join([str(said["message"]), *more]).split())[:300]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return str(error.reason)


def run(command: Sequence[str], given: str = "") -> str:
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
    except OSError:
        raise ForgeError(f"Programmet ”{command[0]}” finns inte eller går inte att köra.") from None
    if done.returncode:
        said = done.stderr.strip().splitlines()[-1:] or ["inget"]
        raise ForgeError(f"”{' '.join(command[:3])}” gick inte. Svaret var: {said[0]}")
    return done.stdout
