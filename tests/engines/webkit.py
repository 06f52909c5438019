"""WebKit by its driver: WebDriver over HTTP, in a window on a screen that nobody sees."""

import json
import os
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from shutil import which
from socket import socket
from subprocess import DEVNULL, Popen
from tempfile import TemporaryDirectory
from threading import Timer
from time import monotonic, sleep
from typing import Any, Final

from tests.engines.bidi import START
from tests.engines.engine import PATIENCE, Engine, clicked, pressed

BROWSERS: Final = tuple(
    one
    for root in ("/usr/lib", "/usr/libexec")
    for one in Path(root).glob("**/webkit2gtk-4.*/MiniBrowser")
)
_ASK: Final = """const done = arguments[arguments.length - 1];
(async () => JSON.stringify(await (WHAT)) ?? "null")()
  .then(found => done({found}), fault => done({fault: String(fault)}));"""


def found() -> tuple[str, str] | None:
    """Give where driver and browser lie, if both and a screen are there."""
    driver, browser = which("WebKitWebDriver"), next(iter(BROWSERS), None)
    return (driver, str(browser)) if driver and browser and which("Xvfb") else None


def _free_port() -> int:
    with socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


class WebKit(Engine):
    """A MiniBrowser of WebKitGTK. Each process that it needs is ended when it is closed."""

    name = "webkit"

    def __init__(self, driver: str, browser: str) -> None:
        self._folder = TemporaryDirectory(prefix="webkit-", ignore_cleanup_errors=True)
        self._processes: list[Popen[bytes]] = []
        # A driver that hangs while it begins is ended, and what asks it then fails with a word.
        guard = Timer(START, self._kill)
        guard.start()
        try:
            self._begin(driver, browser)
        except BaseException:
            self.close()
            raise
        finally:
            guard.cancel()

    def _begin(self, driver: str, browser: str) -> None:
        home = self._folder.name
        environment = {**os.environ, "DISPLAY": self._screen(), "GDK_BACKEND": "x11"}
        environment |= {"HOME": home, "XDG_RUNTIME_DIR": home, "XDG_CACHE_HOME": home}
        environment |= {"XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "NO_AT_BRIDGE": "1"}
        environment |= {"LIBGL_ALWAYS_SOFTWARE": "1", "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
        self._port = _free_port()
        self._start([driver, f"--port={self._port}", "--host=127.0.0.1"], environment)
        self._session = "/session"
        options = {"binary": browser, "args": ["--automation"]}
        asked = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        self._wait_for_driver()
        begun = self._tell("POST", "", {"capabilities": asked})
        self._session = f"/session/{begun['sessionId']}"
        self._tell("POST", "/timeouts", {"script": PATIENCE * 2, "pageLoad": PATIENCE * 4})

    def _screen(self) -> str:
        """Begin a screen under a free number, and give that."""
        read, write = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(write),
            "-screen",
            "0",
            "1600x1200x24",
            "-nolisten",
            "tcp",
        ]
        self._start(command, dict(os.environ), pass_fds=(write,))
        os.close(write)
        with os.fdopen(read, "rb") as told:
            number = told.readline().strip()
        if not number:
            raise TimeoutError("Xvfb did not begin")
        return f":{number.decode()}"

    def _start(
        self, command: list[str], environment: dict[str, str], pass_fds: tuple[int, ...] = ()
    ) -> None:
        process = Popen(
            command,
            stdin=DEVNULL,
            stdout=DEVNULL,
            stderr=DEVNULL,
            env=environment,
            pass_fds=pass_fds,
            start_new_session=True,
        )
        self._processes.append(process)

    def _wait_for_driver(self) -> None:
        end = monotonic() + START
        while monotonic() < end and self._processes[-1].poll() is None:
            with suppress(OSError):
                self._request("GET", "/status", None)
                return
            sleep(0.05)
        raise TimeoutError("WebKitWebDriver did not begin")

    def _request(self, method: str, path: str, body: Any) -> Any:
        asked = HTTPConnection("127.0.0.1", self._port, timeout=START)
        text = None if body is None else json.dumps(body)
        try:
            asked.request(method, path, text, {"Content-Type": "application/json"})
            return json.loads(asked.getresponse().read())["value"]
        finally:
            asked.close()

    def _tell(self, method: str, path: str, body: Any = None) -> Any:
        value = self._request(method, f"{self._session}{path}", body)
        if isinstance(value, dict) and "error" in value:
            raise RuntimeError(f"{path}: {value['error']}: {value['message']}")
        return value

    def visit(self, address: str) -> None:
        self._tell("POST", "/url", {"url": address})

    def ask(self, expression: str) -> Any:
        script = _ASK.replace("WHAT", expression)
        told = self._tell("POST", "/execute/async", {"script": script, "args": []})
        if "fault" in told:
            raise AssertionError(told["fault"])
        return json.loads(told["found"])

    def press(self, *keys: str) -> None:
        self._tell("POST", "/actions", {"actions": pressed(keys)})

    def click_at(self, x: int, y: int) -> None:
        self._tell("POST", "/actions", {"actions": clicked(x, y)})

    def back(self) -> None:
        self._tell("POST", "/back", {})

    def resize(self, width: int, height: int) -> None:
        """Make the page, and not the window around it, as large as this."""
        for _ in range(2):
            around = self.ask("[outerWidth - innerWidth, outerHeight - innerHeight]")
            size = {"width": width + around[0], "height": height + around[1]}
            self._tell("POST", "/window/rect", size)
            self.until(f"Math.abs(innerWidth - {width}) < 400")

    def close(self) -> None:
        if getattr(self, "_session", "/session") != "/session":
            with suppress(OSError, RuntimeError, HTTPException):
                self._tell("DELETE", "")
        self._kill()
        self._folder.cleanup()

    def _kill(self) -> None:
        for process in reversed(self._processes):
            process.kill()
            process.wait()
