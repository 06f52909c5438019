"""The server, what it shows, and what it follows, from start to Ctrl+C."""

import ast
import atexit
import os
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from threading import Thread
from time import perf_counter
from types import TracebackType
from urllib.parse import urlsplit

from live.afterwards import Afterwards
from live.changes import Changes
from live.server import Server
from live.session import Session, Told
from live.settings import CODE, Shown
from live.tidying import Tidying
from macros.settings.errors import RefusedBuildError

_BEGINNING = """
import sys
sys.path[:0] = sys.argv[1:]
import macros.engine.hooks, live.running
"""


class Running:
    """Shows a site as soon as it is entered, and leaves nothing behind."""

    def __init__(self, shown: Shown) -> None:
        self.address = shown.address
        self._shown = shown
        self._afterwards = Afterwards(shown)
        self._session = Session(shown, self._afterwards, _tell)
        where = urlsplit(shown.address)
        self._server = Server(where.hostname or "", where.port or 0, self._session)

    def __enter__(self) -> "Running":
        self._changes = Changes(self._sources())
        self._tidying = Tidying()
        self._session.refresh()
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._changes.close()
        self._tidying.close()
        self._server.shutdown()
        self._server.server_close()
        self._session.close()
        self._afterwards.close()

    def _sources(self) -> tuple[Path, ...]:
        """Give what is followed; where the settings can't be read, their file."""
        try:
            return tuple(self._shown.sources())
        except RefusedBuildError:
            return (self._shown.file,)

    def follow(self) -> None:
        """Show each change, until the process is told to end."""
        while True:
            changed = self._changes.wait()
            began = perf_counter()
            code = self._code(changed)
            if code and _can_be_read(code) and _can_begin():
                self._begin_anew()
            if self._shown.file in changed:
                self._follow_anew()
            self._session.refresh()
            self._tidying.left_behind()
            if not self._session.told.stops:
                _say_what(changed, self._shown.file.parent, perf_counter() - began)

    def _follow_anew(self) -> None:
        """Follow what the settings name by now. All is read after this, so nothing is missed."""
        self._changes.close()
        self._changes = Changes(self._sources())

    def _code(self, changed: Collection[Path]) -> list[Path]:
        homes = [self._shown.file.parent / name for name in CODE]
        return [
            path
            for path in sorted(changed)
            if path.suffix == ".py" and any(path.is_relative_to(home) for home in homes)
        ]

    def _begin_anew(self) -> None:
        """Let a new process take this one's place: what is imported is not read again."""
        print("Koden är ändrad: startar om …", file=sys.stderr, flush=True)
        self.__exit__()
        atexit._run_exitfuncs()
        os.execv(sys.executable, [sys.executable, *sys.argv])


def _can_be_read(code: Collection[Path]) -> bool:
    """Say of code that is not even Python what is wrong with it."""
    for path in (path for path in code if path.is_file()):
        try:
            ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, ValueError) as error:
            print(f"{path.name}:{getattr(error, 'lineno', 1)}: {error}", file=sys.stderr)
            return False
    return True


def _can_begin() -> bool:
    """Say whether a new process would begin; what stops it is told, and this one goes on."""
    tried = subprocess.run(
        [sys.executable, "-c", _BEGINNING, *sys.path], capture_output=True, text=True, check=False
    )
    if tried.returncode:
        where = [line.strip() for line in tried.stderr.splitlines() if line.startswith("  File")]
        said = [*where[-1:], *tried.stderr.splitlines()[-1:]]
        print("Koden går inte att läsa in:", *said, "Rätta den och spara.", file=sys.stderr)
    return not tried.returncode


def _tell(told: Told) -> None:
    """Tell of problems where the server was started."""
    for problem in told.problems:
        print(problem, file=sys.stderr)
    count = len(told.problems)
    if count:
        end = "Rätta det och spara." if told.stops else "Rätta det innan du skickar."
        print(f"{count} problem. {end}", file=sys.stderr, flush=True)


def _say_what(changed: Collection[Path], root: Path, seconds: float) -> None:
    names = sorted(
        (path.relative_to(root) if path.is_relative_to(root) else Path(*path.parts[-2:])).as_posix()
        for path in changed
    )
    more = f" och {len(names) - 1} till" if len(names) > 1 else ""
    shown = f"{seconds:.2f}".replace(".", ",")
    print(f"Ändrat: {names[0]}{more} ({shown} s).", file=sys.stderr, flush=True)
