"""Take proposals from the form without an account, and open issues of them, until Ctrl+C."""

import argparse
import logging
import os
import re
import sys

from cli import at_least_one, must_be_free, perform, port, startup

with startup():
    from waitress import serve

    from review.forge.api import Api
    from review.relay.app import MOST_BYTES, TRIES, Relay, create_app
    from review.relay.limiter import Limiter

_ORIGIN = re.compile(
    r"https://[a-z0-9.-]+(:[0-9]{1,5})?|http://(127\.0\.0\.1|localhost)(:[0-9]{1,5})?"
)
_TOKEN = "RELAY_TOKEN"
_LACKING = (
    "RELAY_TOKEN saknas. Sätt den till nyckeln för det konto som öppnar ärenden. "
    "Den skrivs aldrig på kommandoraden."
)


def main() -> int:
    """Serve on this machine alone; a proxy before it meets the world. Gives 1 without a token."""
    options = _options()
    token = os.environ.get(_TOKEN, "")
    if not token:
        print(_LACKING, file=sys.stderr)
        return 1
    address = f"127.0.0.1:{options.port}"
    must_be_free(address)
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO, stream=sys.stderr)
    relay = Relay(
        options.origin,
        Api(options.api, options.repository, token),
        Limiter(options.each, options.together),
        Limiter(TRIES * options.each, TRIES * options.together),
        options.behind_proxy,
    )
    print(f"Reläet tar emot på http://{address}/ tills du trycker Ctrl+C.", file=sys.stderr)
    serve(
        create_app(relay),
        listen=address,
        threads=4,
        max_request_body_size=MOST_BYTES,
        ident="",
        _quiet=True,
    )
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Tar emot förslag från formuläret och öppnar ärenden, utan att spara något.",
        epilog="Nyckeln läses ur RELAY_TOKEN. handbook/relay.md berättar hur ett relä drivs.",
    )
    parser.add_argument(
        "origin", type=_origin, help="webbplatsens ursprung, som https://agenda.example"
    )
    parser.add_argument(
        "repository", type=_repository, help="arkivet som ärendena öppnas i: ägare/namn"
    )
    parser.add_argument("--api", default="https://api.github.com", help="plattformens gränssnitt")
    parser.add_argument("--port", type=port, default=8010, help="port på den egna datorn (8010)")
    parser.add_argument(
        "--behind-proxy", action="store_true", help="läs avsändarens adress i X-Real-IP"
    )
    parser.add_argument(
        "--each", type=at_least_one, default=5, help="förslag i timmen från samma avsändare (5)"
    )
    parser.add_argument(
        "--together", type=at_least_one, default=60, help="förslag i timmen i allt (60)"
    )
    return parser.parse_args()


def _origin(text: str) -> str:
    origin = text.rstrip("/").lower()
    if not _ORIGIN.fullmatch(origin):
        raise argparse.ArgumentTypeError(f"”{text}” är inget ursprung. Skriv https:// och namnet.")
    return origin


def _repository(text: str) -> str:
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", text):
        raise argparse.ArgumentTypeError(f"”{text}” är inget arkiv. Skriv ägare/namn.")
    return text


if __name__ == "__main__":
    perform(main)
