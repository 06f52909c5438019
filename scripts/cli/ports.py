"""A port on this machine, asked for before any work is done in the hope of it."""

from __future__ import annotations

import re
import socket
from argparse import ArgumentTypeError

LARGEST = 65535
_HOST_AND_PORT = re.compile(r"([\w.-]+|\[[0-9a-fA-F:.]+\]):([0-9]{1,5})")


def host_and_port(text: str) -> str:
    """Let an address of this machine through, if it is one."""
    found = _HOST_AND_PORT.fullmatch(text)
    if not found or int(found[2]) > LARGEST:
        raise ArgumentTypeError(f"”{text}” är ingen adress med port, som 127.0.0.1:8000")
    return text


def port(text: str) -> int:
    """Read the number of a port."""
    if not (text.isascii() and text.isdigit()) or int(text) > LARGEST:
        raise ArgumentTypeError(f"”{text}” är ingen port: ange ett heltal, högst {LARGEST}")
    return int(text)


def must_be_free(address: str) -> None:
    """Raise OSError, which ``perform`` puts into words, unless a program can listen there."""
    host, _, number = address.rpartition(":")
    where = socket.getaddrinfo(host.strip("[]"), int(number), type=socket.SOCK_STREAM)[0]
    with socket.socket(where[0], where[1]) as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(where[4])
        except OSError as error:
            raise OSError(error.errno, error.strerror, address) from None
