"""Build a proposal as it would look, with the code of this checkout and never the proposal's."""

import argparse
import logging
import os
import re
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from cli import full_path, must_be_free, perform, port, startup

with startup():
    from agenda.atomic_write import write_file
    from macros.context.forge import Forge
    from macros.engine.write_guard import insist, refused_file
    from publishing.limits import HELP, PREVIEW, limited
    from publishing.process_watch import lift
    from review.comment import MARKER, create_comment, create_refusal
    from review.git import RevisionError
    from review.preview_build import PREVIEW_FOLDER, Outcome, build_preview
    from review.proposal import Proposal, folder_proposal, revision_proposal
    from review.reason import reason_in_event

ROOT = Path(__file__).resolve().parent.parent
_ADDRESS = re.compile(r"https?://[\w.:-]+(/[\w.~-]+)*/")


def main() -> int:
    """Build and return 0; tell what stands in the way and return 1."""
    options = _options()
    if options.comment:
        insist(refused_file(options.comment, options.repository, "--comment", _is_comment))
    logging.basicConfig(format="%(message)s", level=logging.WARNING, stream=sys.stderr)
    if options.serve is None:
        return _preview(options)
    with _server(options.site, options.serve) as server:
        return _preview(options) or _serve(server)


def _preview(options: argparse.Namespace) -> int:
    with TemporaryDirectory(prefix="preview-") as folder:
        try:
            proposal = _proposal(options, Path(folder))
        except RevisionError as error:
            print(error, file=sys.stderr)
            _write(options.comment, create_refusal(str(error), options.number))
            return 1
        event = os.environ.get("GITHUB_EVENT_PATH")
        outcome = build_preview(
            proposal,
            ROOT,
            options.site,
            number=options.number,
            address=options.address,
            why=reason_in_event(Path(event) if event else None),
        )
    _write(options.comment, create_comment(outcome, _forge()))
    _tell(outcome, options.site)
    return 0 if outcome.built else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Bygger en förhandsvisning av ett förslag.", epilog=HELP
    )
    parser.add_argument("base", help="gren, tagg eller commit att jämföra med")
    parser.add_argument(
        "head", nargs="?", help="gren, tagg eller commit med förslaget (annars filerna i mappen)"
    )
    parser.add_argument("--number", type=_number, help="förslagets nummer")
    parser.add_argument(
        "--site", type=full_path, default=ROOT / PREVIEW_FOLDER, help="mapp att bygga till"
    )
    parser.add_argument(
        "--repository", type=full_path, default=ROOT, help="mapp med git, om en annan än den här"
    )
    parser.add_argument("--comment", type=full_path, help="fil att skriva kommentaren till")
    parser.add_argument("--address", type=_address, help="adress där förhandsvisningen ska ligga")
    parser.add_argument(
        "--serve",
        type=port,
        nargs="?",
        const=8001,
        metavar="PORT",
        help="visa sedan webbplatsen på den egna datorn",
    )
    return parser.parse_args()


def _number(text: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,8}", text):
        raise argparse.ArgumentTypeError(f"”{text}” är inget nummer på ett förslag")
    return int(text)


def _address(text: str) -> str:
    address = text if text.endswith("/") else f"{text}/"
    if not _ADDRESS.fullmatch(address):
        raise argparse.ArgumentTypeError(f"”{text}” är ingen adress som börjar med https://")
    return address


def _is_comment(head: bytes) -> bool:
    return head.startswith(MARKER.encode())


def _proposal(options: argparse.Namespace, folder: Path) -> Proposal:
    if options.head is None:
        return folder_proposal(options.repository, options.base, folder)
    return revision_proposal(options.repository, options.base, options.head, folder)


def _forge() -> Forge | None:
    """Give the forge that a workflow says it runs on, so that faults can lead to their lines."""
    server, name = os.environ.get("GITHUB_SERVER_URL"), os.environ.get("GITHUB_REPOSITORY")
    return Forge.of(
        os.environ.get("REPO_URL") or (f"{server}/{name}" if server and name else None),
        {"forge": os.environ.get("REPO_KIND")},
    )


def _write(file: Path | None, comment: str) -> None:
    if file:
        write_file(file, comment.encode())


def _refuse(sentence: str) -> None:
    """Let the proposal hear that a limit stopped it."""
    options = _options()
    _write(options.comment, create_refusal(sentence, options.number))


def _tell(outcome: Outcome, site: Path) -> None:
    """Say what came of it: on the error stream, since what is built is the result."""
    for problem in outcome.problems:
        print(problem, file=sys.stderr)
    if outcome.built:
        print(f"Förhandsvisningen ligger i {site}", file=sys.stderr)
    else:
        print(f"{len(outcome.problems)} problem. Inget är byggt.", file=sys.stderr)


class _Files(SimpleHTTPRequestHandler):
    """Files of one folder, and not a line for each of them."""

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    """Says nothing of a reader who goes away in the middle of a file."""

    def handle_error(self, *_: object) -> None:
        pass


def _server(site: Path, number: int) -> _Server:
    """Take the port before any work is done; who asks there meanwhile waits."""
    address = f"127.0.0.1:{number}"
    must_be_free(address)
    return _Server(("127.0.0.1", number), partial(_Files, directory=str(site)))


def _serve(server: _Server) -> int:
    """Show the built preview on this machine, and to nobody else, until Ctrl+C."""
    address = f"http://127.0.0.1:{server.server_port}/"
    print(f"Den visas på {address} tills du trycker Ctrl+C.", file=sys.stderr)
    try:
        lift()
        server.serve_forever()
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return 0


if __name__ == "__main__":
    perform(main, limits=partial(limited, limits=PREVIEW, told=_refuse))
