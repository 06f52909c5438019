"""What a command needs around it, put right first: its folder, its streams as UTF-8, Swedish."""

from __future__ import annotations

import gc
import io
import os
import sys

from cli.argparse_messages import speak_swedish

GONE = "Mappen som du står i finns inte längre: gå till en som finns och kör kommandot igen."
_SELDOM = (10_000, 20, 20)
"""How much is made before Python looks for what nobody holds: an agenda is held to the end."""
_STANDARD = ("stdin", "stdout", "stderr")
"""By their number."""


def prepare() -> None:
    """See to the three standard streams, to UTF-8, to Swedish and to the working folder.

    Raises SystemExit for what can't be put right.
    """
    _open_closed()
    _speak_utf8()
    speak_swedish()
    gc.set_threshold(*_SELDOM)
    try:
        os.getcwd()  # noqa: PTH109 - Path.cwd() asks the same
    except OSError:
        sys.exit(GONE)


def _open_closed() -> None:
    """Let no file that is opened later be taken for a stream that was closed at the start.

    Python has no stream for one that was closed; whoever writes gets one that leads nowhere.
    """
    for number, name in enumerate(_STANDARD):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free: this one
        if getattr(sys, name) is None:
            # The stream is Python's own for as long as the command runs.
            stream = open(number, "w" if number else "r", encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)


def _speak_utf8() -> None:
    """Write and read UTF-8, whatever the machine's language is set to.

    Names of files and what other programs say follow a setting that only a start can change,
    so this one is started anew, once.
    """
    was = os.environ.get("PYTHONUTF8")
    os.environ.update(PYTHONUTF8="1", PYTHONIOENCODING="utf-8")  # for what is started from here
    words = getattr(sys, "orig_argv", [])
    if sys.getfilesystemencoding() != "utf-8" and was != "1" and sys.argv[0] in words:
        os.execv(sys.executable, [sys.executable, *words[1:]])
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            errors = "strict" if stream is sys.stdin else "backslashreplace"
            stream.reconfigure(encoding="utf-8", errors=errors)
