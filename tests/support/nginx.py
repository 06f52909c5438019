"""nginx on loopback with the handbook's own settings, but for the port and where the site lies."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from publishing.hosting import LISTEN, NGINX, ROOT, create_hosting
from tests.support.tools import program

_AROUND = """\
{user}
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/a;
    proxy_temp_path {folder}/b;
    fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d;
    scgi_temp_path {folder}/e;
    include {folder}/agenda.conf;
}}
"""


@dataclass(frozen=True)
class Served:
    """Where it is, and the process that started the one that answers."""

    address: str
    process: int


@contextmanager
def running(folder: Path, site: Path) -> Iterator[Served]:
    """Serve a folder. Raises MissingToolError without nginx."""
    nginx, port = program("nginx"), _free_port()
    folder.mkdir()
    settings = create_hosting()[NGINX]
    assert LISTEN in settings
    assert ROOT in settings
    ours = settings.replace(LISTEN, f"listen 127.0.0.1:{port};").replace(ROOT, f"root {site};")
    (folder / "agenda.conf").write_text(ours, encoding="utf-8")
    user = "user root;" if os.getuid() == 0 else ""
    around = folder / "nginx.conf"
    around.write_text(_AROUND.format(folder=folder, user=user), encoding="utf-8")
    command = [nginx, "-p", str(folder), "-c", str(around), "-e", str(folder / "error.log")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as started:
        try:
            _wait_for(port, started)
            yield Served(f"http://127.0.0.1:{port}", started.pid)
        finally:
            started.terminate()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, started: subprocess.Popen[str]) -> None:
    while started.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(started.stderr.read() if started.stderr else "")
