"""The relay as a WSGI application: one address that takes one proposal, and answers in JSON.

Werkzeug reads the request and writes the answer, and is all of a framework that one address needs.
No cookie is set, nothing is stored, and nothing of what somebody wrote is logged.
"""

import json
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Request, Response

from review.forge.api import Api, ForgeError
from review.relay.issue import RefusedError, issue_of
from review.relay.limiter import Limiter

MOST_BYTES: Final = 262_144
"""Four bytes for each sign that an issue may hold."""

_LOG: Final = logging.getLogger("agenda.relay")
_SAVE: Final = "Ladda ner förslaget som en fil så länge, så går det inte förlorat."
_ONLY_FORM: Final = "Förslag tas bara emot från formuläret på webbplatsen."
_ONLY_POST: Final = "Här lämnas förslag. Det finns inget att läsa."
_TOO_LARGE: Final = "Förslaget är för stort. Dela det på flera, eller ladda ner det som en fil."
_NOT_TEXT: Final = "Förslaget går inte att läsa, för det är inte text i UTF-8."
_TOO_MANY: Final = "Många förslag har kommit på kort tid. Försök igen om {}. " + _SAVE
_DOWN: Final = f"Förslaget kom inte fram, för platsen för förslag svarar inte just nu. {_SAVE}"
_OUR_FAULT: Final = f"Förslaget kom inte fram, för något är fel hos oss. {_SAVE}"
_HOUR: Final = 3600
_MOST_SAID: Final = 3
"""Faults that are said in the message; all of them stand beside it."""
TRIES: Final = 6
"""So many times as often may something be sent as be passed on."""

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@dataclass(frozen=True)
class Relay:
    """Where proposals come from, where they go, and how often.

    ``origin`` is the site's: ``https://agenda.example``. With ``proxied`` the address of who sends
    is what the proxy before us says in ``X-Real-IP``; else that header is nobody's word.
    """

    origin: str
    api: Api
    limiter: Limiter
    tries: Limiter
    """For all that is sent, sound or not: who is told of a fault mends it and tries again."""
    proxied: bool = False


class _Answer(Exception):  # noqa: N818 - it is one, and mostly no error
    """An answer that ends the work: a status, and what is said."""

    def __init__(
        self, status: int, message: str, problems: tuple[str, ...] = (), wait: int = 0
    ) -> None:
        self.status, self.wait = status, wait
        said = " ".join((message, *problems[:_MOST_SAID]))
        self.told = {"message": said} | ({"problems": list(problems)} if problems else {})
        super().__init__(message)


def create_app(relay: Relay) -> Wsgi:
    """Give the application."""

    def app(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        request = Request(environ)
        request.max_content_length = MOST_BYTES
        response = _respond(relay, request)
        _LOG.info("%s %s", request.method, response.status_code)
        return response(environ, start)

    return app


def _respond(relay: Relay, request: Request) -> Response:
    try:
        if request.method == "OPTIONS":
            _insist_on_origin(relay, request)
            return _written(relay, 204, None)
        return _written(relay, 201, {"address": _handed_in(relay, request)})
    except _Answer as answer:
        response = _written(relay, answer.status, answer.told)
        if answer.wait:
            response.headers["Retry-After"] = str(answer.wait)
        return response
    except HTTPException as error:
        told = {"message": _TOO_LARGE if error.code == _TOO_LARGE_CODE else _NOT_TEXT}
        return _written(relay, error.code or _BAD, told)
    except Exception as error:
        _LOG.error("fel: %s", type(error).__name__)
        return _written(relay, 500, {"message": _OUR_FAULT})


_TOO_LARGE_CODE: Final = 413
_BAD: Final = 400


def _handed_in(relay: Relay, request: Request) -> str:
    """Open the issue of a proposal and give its address."""
    if request.method != "POST":
        raise _Answer(405, _ONLY_POST)
    _insist_on_origin(relay, request)
    if (request.content_length or 0) > MOST_BYTES:
        raise _Answer(_TOO_LARGE_CODE, _TOO_LARGE)
    _insist_on_patience(relay.tries, relay, request)
    text = _text(request)
    try:
        issue = issue_of(text)
    except RefusedError as refused:
        raise _Answer(422, "Förslaget går inte att ta emot.", refused.sentences) from None
    _insist_on_patience(relay.limiter, relay, request)
    try:
        sent = {"title": issue.title, "body": issue.body, "labels": list(issue.labels)}
        return str(relay.api.send("POST", "issues", sent)["html_url"])
    except (ForgeError, ValueError, KeyError, TypeError) as error:
        _LOG.error("platsen tog inte emot: %s", type(error).__name__)
        raise _Answer(502, _DOWN) from None


def _insist_on_origin(relay: Relay, request: Request) -> None:
    """Refuse what another page than the site's makes a reader's browser send."""
    if request.headers.get("Origin") != relay.origin:
        raise _Answer(403, _ONLY_FORM)


def _insist_on_patience(limiter: Limiter, relay: Relay, request: Request) -> None:
    wait = limiter.wait(_sender(relay, request))
    if wait:
        raise _Answer(429, _TOO_MANY.format(_in_words(wait)), wait=wait)


def _text(request: Request) -> str:
    """Give the document: the body itself, or ``document`` in a body of JSON."""
    try:
        text = request.get_data(cache=False).decode("utf-8")
    except UnicodeDecodeError:
        raise _Answer(_BAD, _NOT_TEXT) from None
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return text
    named = told.get("document") if isinstance(told, dict) else None
    return named if isinstance(named, str) else text


def _sender(relay: Relay, request: Request) -> str:
    said = request.headers.get("X-Real-IP") if relay.proxied else None
    return said or request.remote_addr or ""


def _in_words(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return "en minut" if minutes == 1 else f"{minutes} minuter"


def _written(relay: Relay, status: int, told: dict[str, Any] | None) -> Response:
    body = json.dumps(told, ensure_ascii=False) + "\n" if told is not None else ""
    response = Response(body, status, content_type="application/json; charset=utf-8")
    response.headers.update(
        {
            "Access-Control-Allow-Origin": relay.origin,
            "Access-Control-Allow-Methods": "POST",
            "Access-Control-Allow-Headers": "Content-Type",
            "Access-Control-Max-Age": str(_HOUR),
            "Vary": "Origin",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }
    )
    return response
