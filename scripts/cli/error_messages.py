"""What may go wrong in a command, said in Swedish: the one place for it.

A kind of exception has one function here. What our own packages raise says itself what is
wrong; what nobody foresaw ends in a sentence that tells how to report it.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import traceback
from functools import singledispatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS = ("agenda", "benches", "macros", "publishing", "review", "starting", "tests")
AGAIN = "och kör samma kommando igen"
RIGHT = ("Du har inte rätt att använda den", f"ändra rättigheterna eller ange en annan, {AGAIN}")
FULL = ("Disken är full", f"gör plats, {AGAIN}")

_SYSTEM = {
    errno.EACCES: RIGHT,
    errno.EPERM: RIGHT,
    errno.EROFS: ("Disken går bara att läsa", f"ange en annan plats, {AGAIN}"),
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: ("Filen blir större än den får vara", f"höj gränsen (ulimit -f), {AGAIN}"),
    errno.ENOENT: ("Filen eller mappen finns inte", f"rätta sökvägen, {AGAIN}"),
    errno.ENOTDIR: ("En del av sökvägen är en fil och ingen mapp", f"rätta den, {AGAIN}"),
    errno.EISDIR: ("Det är en mapp och ingen fil", f"rätta sökvägen, {AGAIN}"),
    errno.EEXIST: ("Det finns redan något med det namnet", f"ange ett annat, {AGAIN}"),
    errno.ENAMETOOLONG: ("Namnet är för långt", f"ange ett kortare, {AGAIN}"),
    errno.ELOOP: ("Sökvägen är en länk till sig själv", f"rätta länken, {AGAIN}"),
    errno.EBUSY: ("Ett annat program använder den", f"stäng det, {AGAIN}"),
    errno.EMFILE: ("För många filer är öppna", f"höj gränsen (ulimit -n), {AGAIN}"),
    errno.EADDRINUSE: ("Porten används redan", f"ange en annan port, {AGAIN}"),
    errno.EAGAIN: ("Datorn har inte plats för fler program", f"stäng några, {AGAIN}"),
    errno.ENOMEM: ("Minnet räcker inte", f"stäng andra program, {AGAIN}"),
    errno.EIO: ("Disken svarar inte som den ska", f"prova en annan, {AGAIN}"),
}


def sentences(error: BaseException) -> str:
    """Say what is wrong and what to do about it, without any sign that a terminal acts on."""
    said = _own_words(error) if _is_ours(error) else _said(error)
    return "".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in said)


def _is_ours(error: BaseException) -> bool:
    """Say whether an exception is one whose text is written for people.

    What is also one of Python's own kinds is a slip of the code, and says nothing to anybody.
    """
    slips = (ValueError, TypeError, LookupError, ArithmeticError, AssertionError)
    return type(error).__module__.split(".")[0] in OURS and not isinstance(error, slips)


def _own_words(error: BaseException) -> str:
    problems = getattr(error, "problems", ())
    return "\n".join(map(str, problems)) if problems else str(error)


@singledispatch
def _said(error: BaseException) -> str:
    """Tell what comes from a library that this file knows by name only; else the last resort."""
    kinds = {f"{kind.__module__.split('.')[0]}.{kind.__name__}" for kind in type(error).__mro__}
    if "mkdocs.MkDocsException" in kinds:
        return f"MkDocs stannade: {_first_line(error)}"
    if "yaml.YAMLError" in kinds:
        return f"En fil är inte riktig YAML, så rätta den {AGAIN}: {_first_line(error)}"
    if "playwright.Error" in kinds:
        return f"Webbläsaren stannade, så kör »make setup-test« {AGAIN}: {_first_line(error)}"
    return (
        f"Ett fel som ingen har tänkt på stoppade kommandot ({_where(error)}): kör det igen med "
        "AGENDA_DEBUG=1 framför, och anmäl felet med allt som då visas."
    )


@_said.register
def _(error: OSError) -> str:
    if isinstance(error.filename, str) and _starts_program(error):
        name = os.fsdecode(error.filename)
        return f"Programmet {name} går inte att köra: installera det {AGAIN}."
    known = _SYSTEM.get(error.errno or 0)
    why, what = known or (str(error.strerror or _first_line(error)), f"åtgärda det {AGAIN}")
    names = [os.fsdecode(name) for name in (error.filename, error.filename2) if _is_name(name)]
    return f"{why}{f' ({chr(32).join(names)})' if names else ''}: {what}."


@_said.register
def _(error: ChildProcessError) -> str:
    return str(error)  # raised by a script that has said it all


@_said.register
def _(error: ImportError) -> str:
    name = (error.name or "?").split(".")[0]
    return (
        f"Paketet {name} saknas för {sys.executable}: kör »make setup« och sedan kommandot "
        "med .venv/bin/python."
    )


@_said.register
def _(error: UnicodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"En fil som lästes är inte UTF-8 (byte {error.start}): spara den som UTF-8 {AGAIN}."
    return f"En text har tecken som inte går att skriva: rätta den {AGAIN}."


@_said.register
def _(error: MemoryError) -> str:
    return f"Minnet räcker inte: stäng andra program, eller minska det som läses, {AGAIN}."


@_said.register
def _(error: subprocess.SubprocessError) -> str:
    command = getattr(error, "cmd", "?")
    name = command if isinstance(command, str) else os.fsdecode(next(iter(command)))
    told = getattr(error, "stderr", None) or ""
    said = (told if isinstance(told, str) else told.decode("utf-8", "replace")).strip()
    last = f" ({said.splitlines()[-1]})" if said else ""
    return f"Programmet {Path(name).name} stannade med ett fel{last}: åtgärda det {AGAIN}."


def _is_name(name: object) -> bool:
    return isinstance(name, (str, bytes))


def _starts_program(error: OSError) -> bool:
    """Say whether it is a program that could not be started, and no file that was not there."""
    frames = traceback.extract_tb(error.__traceback__)
    return (
        bool(frames)
        and Path(frames[-1].filename).name == "subprocess.py"
        and "/" not in str(error.filename)
    )


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]


def _where(error: BaseException) -> str:
    """Name the kind of fault, and the last place in our own code that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [one for one in frames if Path(one.filename).is_relative_to(ROOT)] or frames
    kind = type(error).__name__
    return f"{kind}, {Path(own[-1].filename).name} rad {own[-1].lineno}" if own else kind
