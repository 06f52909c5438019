"""Firefox over WebDriver BiDi: commands in JSON over one WebSocket, and their answers."""

import json
import os
import re
import socket
import struct
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL, Popen, TimeoutExpired
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any, Final

from tests.engines.engine import PATIENCE, Engine, clicked, pressed

START: Final = 60.0
"""Seconds that an engine may take to begin, on a machine that does much else."""
_LARGE, _LARGEST = 126, 127
_SETTINGS: Final = {
    "remote.active-protocols": 1,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "accessibility.tabfocus": 7,
    "fission.bfcacheInParent": True,
}


class Socket:
    """As much of a WebSocket (RFC 6455) as a client on the same machine needs."""

    def __init__(self, port: int, path: str) -> None:
        self._held = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE / 1000 * 4)
        self._held.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self._read = self._held.makefile("rb")
        if b" 101 " not in self._read.readline():
            raise ConnectionError("the engine takes no WebSocket")
        while self._read.readline().strip():
            pass

    def send(self, text: str) -> None:
        raw, mask = text.encode(), os.urandom(4)
        size = len(raw)
        length = (
            struct.pack("!B", 0x80 | size)
            if size < _LARGE
            else struct.pack("!BH", 0x80 | _LARGE, size)
            if size < 1 << 16
            else struct.pack("!BQ", 0x80 | _LARGEST, size)
        )
        masked = bytes(one ^ mask[at % 4] for at, one in enumerate(raw))
        self._held.sendall(b"\x81" + length + mask + masked)

    def receive(self) -> str:
        """Give the next message, of however many frames."""
        text, last = b"", False
        while not last:
            first, size = self._read.read(2)
            if size == _LARGE:
                (size,) = struct.unpack("!H", self._read.read(2))
            elif size == _LARGEST:
                (size,) = struct.unpack("!Q", self._read.read(8))
            part, kind, last = self._read.read(size), first & 0x0F, bool(first & 0x80)
            if kind in {0, 1, 2}:
                text += part
            else:
                last = False  # a sign of life between the frames of a message
        return text.decode()

    def close(self) -> None:
        self._read.close()
        self._held.close()


class Firefox(Engine):
    """A Firefox with a profile of its own, and without a window to be seen."""

    name = "firefox"

    def __init__(self, program: str, settings: Mapping[str, object] | None = None) -> None:
        self._folder = TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True)
        folder = Path(self._folder.name)
        told = {**_SETTINGS, **(settings or {})}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(told[name])});\n" for name in told]
        (folder / "user.js").write_text("".join(lines), encoding="utf-8")
        self._log = folder / "log"
        flags = ("--headless", "--no-remote", "--remote-debugging-port=0")
        with self._log.open("wb") as log:
            self._process = Popen(
                [program, *flags, "--profile", str(folder), "about:blank"],
                stdout=DEVNULL,
                stderr=log,
                env={**os.environ, "MOZ_DISABLE_AUTO_SAFE_MODE": "1", "HOME": str(folder)},
            )
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def _begin(self) -> None:
        self._socket = Socket(self._port(), "/session")
        self._told = 0
        self._tell("session.new", capabilities={})
        # The first tab, which the process began with, never tells a page that it has the focus.
        self._page = self._tell("browsingContext.create", type="tab")["context"]

    def _port(self) -> int:
        """Wait for the line that says where it listens."""
        end = monotonic() + START
        while monotonic() < end and self._process.poll() is None:
            said = self._log.read_text(encoding="utf-8", errors="replace")
            if found := re.search(r"WebDriver BiDi listening on ws://127.0.0.1:(\d+)", said):
                return int(found[1])
            sleep(0.05)
        raise TimeoutError(f"Firefox did not begin: {self._log.read_text(errors='replace')}")

    def _tell(self, method: str, **params: Any) -> Any:
        self._told += 1
        self._socket.send(json.dumps({"id": self._told, "method": method, "params": params}))
        while (answer := json.loads(self._socket.receive())).get("id") != self._told:
            pass
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['error']}: {answer['message']}")
        return answer["result"]

    def visit(self, address: str) -> None:
        self._tell("browsingContext.navigate", context=self._page, url=address, wait="complete")

    def ask(self, expression: str) -> Any:
        told = self._tell(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})) ?? 'null')()",
            target={"context": self._page},
            awaitPromise=True,
        )
        if told["type"] == "exception":
            raise AssertionError(told["exceptionDetails"]["text"])
        return json.loads(told["result"]["value"])

    def press(self, *keys: str) -> None:
        self._tell("input.performActions", context=self._page, actions=pressed(keys))

    def click_at(self, x: int, y: int) -> None:
        self._tell("input.performActions", context=self._page, actions=clicked(x, y))

    def back(self) -> None:
        self._tell("browsingContext.traverseHistory", context=self._page, delta=-1)

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self._tell("browsingContext.setViewport", context=self._page, viewport=size)

    def close(self) -> None:
        """End the process that was begun here, and those that it began."""
        if held := getattr(self, "_socket", None):
            with suppress(OSError, RuntimeError):
                self._tell("browser.close")
            held.close()
        with suppress(TimeoutExpired):
            self._process.wait(10 if held else 0)
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._folder.cleanup()
