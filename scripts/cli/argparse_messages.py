"""What ``argparse`` says of its own, in Swedish: the one place for it.

It asks gettext for every text, by the English one. A table beside the code takes the place of
compiled catalogues; a text that is not in it, of a Python to come, stays as it is.
"""

from __future__ import annotations

import argparse

TEXTS = {
    "usage: ": "användning: ",
    "positional arguments": "argument",
    "options": "val",
    "optional arguments": "val",
    "show this help message and exit": "visa den här hjälpen",
    "show program's version number and exit": "visa versionen",
    "%(prog)s: error: %(message)s\n": "%(prog)s: fel: %(message)s\n",
    "%(prog)s: warning: %(message)s\n": "%(prog)s: varning: %(message)s\n",
    " (default: %(default)s)": " (annars %(default)s)",
    "argument %(argument_name)s: %(message)s": "argumentet %(argument_name)s: %(message)s",
    "the following arguments are required: %s": "det här saknas: %s",
    "one of the arguments %s is required": "ange ett av %s",
    "not allowed with argument %s": "går inte ihop med %s",
    "unrecognized arguments: %s": "okänt: %s (--help visar vad som går att ange)",
    "expected one argument": "värdet saknas",
    "expected at most one argument": "högst ett värde går att ange",
    "expected at least one argument": "värdet saknas",
    "expected %s argument": "%s värde ska anges",
    "expected %s arguments": "%s värden ska anges",
    "ignored explicit argument %r": "tar inget värde, men fick %r",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s kan betyda flera: %(matches)s"
    ),
    "unexpected option string: %s": "%s står på fel plats",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "”%(value)s” går inte att välja. Välj bland %(choices)s"
    ),
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "”%(value)s” går inte att välja. Välj bland %(choices)s. Menade du ”%(closest)s”?"
    ),
    "invalid %(type)s value: %(value)r": "”%(value)s” passar inte här",
    "option '%(option)s' is deprecated": "%(option)s är på väg bort",
    "argument '%(argument_name)s' is deprecated": "%(argument_name)s är på väg bort",
}


def speak_swedish() -> None:
    """Let every parser that is made from now on say what it says in Swedish."""
    vars(argparse).update(_=_text, ngettext=_number)


def _text(english: str) -> str:
    return TEXTS.get(english, english)


def _number(one: str, many: str, number: int) -> str:
    return _text(one if number == 1 else many)
