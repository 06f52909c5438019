"""Let wrk ask nginx, with the handbook's settings, for all that a first visit fetches.

The figure is requests for each second that nginx works, so that it holds for one core whatever
else the machine does and however many cores wrk takes. Files lie packed beside the others in one
run, as a host with `gzip_static` has them, and are packed at each request in the other.
"""

import argparse
import gzip
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from cli import at_least_one, perform, startup

ROOT: Final = Path(__file__).resolve().parent.parent
# As in bench_pages.py: the server and the scales are the tests' own.
sys.path.insert(0, str(ROOT))

with startup():
    import psutil

    from tests.support.nginx import running
    from tests.support.tools import program
    from tests.support.weight import asked_for

VISITS: Final = 1_000_000
DAY: Final = 24 * 60 * 60
PEAK: Final = 10
"""How many times the mean of a day the busiest second is taken to be."""
PACKED: Final = ("html", "css", "js", "json", "svg", "xml", "csv")
_ANSWERED: Final = re.compile(r"(\d+) requests in [\d.]+\w+, ([\d.]+)([KMG]?)B read")
_FAILED: Final = re.compile(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.+)")
_MANY: Final = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3}
_ASK: Final = """\
local paths, at = {{{paths}}}, 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], {{["Accept-Encoding"] = "gzip"}})
end
"""


class Load(NamedTuple):
    """What nginx answered, and what it took."""

    requests: int
    sent: float
    seconds: float

    @property
    def each_second(self) -> float:
        return self.requests / self.seconds


def main() -> int:
    found = argparse.ArgumentParser(
        description="Mäter hur många frågor i sekunden en kärna svarar på, bakom nginx."
    )
    found.add_argument("--seconds", type=at_least_one, default=10, help="hur länge (annars 10)")
    seconds = found.parse_args().seconds
    program("nginx"), program("wrk")  # before anything is built
    with tempfile.TemporaryDirectory() as name:
        folder, site = Path(name), Path(name) / "site"
        command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--site", str(site)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        paths = visit(site)
        runs = {"Packat vid varje fråga": measured(folder / "1", site, paths, seconds)}
        pack(site)
        runs["Packat i förväg"] = measured(folder / "2", site, paths, seconds)
    print(table(runs, len(paths)))
    return 0


def visit(site: Path) -> Sequence[str]:
    """Give all that a first visit to the start page fetches."""
    html = (site / "index.html").read_text(encoding="utf-8")
    return ["/", *(f"/{path}" for path in sorted(asked_for(html, "")))]


def pack(site: Path) -> None:
    """Lay each text beside itself, packed."""
    for path in [path for ends in PACKED for path in site.rglob(f"*.{ends}")]:
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def measured(folder: Path, site: Path, paths: Sequence[str], seconds: int) -> Load:
    """Let wrk ask for the paths in turn, and read what nginx has worked meanwhile."""
    with running(folder, site) as served:
        ask = folder / "fraga.lua"
        ask.write_text(_ASK.format(paths=", ".join(f'"{path}"' for path in paths)))
        wrk = [shutil.which("wrk") or "wrk", "-t1", "-c32", f"-d{seconds}s", "-s", str(ask)]
        before = worked(served.process)
        done = subprocess.run([*wrk, served.address], check=True, capture_output=True, text=True)
        taken = worked(served.process) - before
    answered, failed = _ANSWERED.search(done.stdout), _FAILED.search(done.stdout)
    if failed or not answered:
        raise ChildProcessError(f"nginx svarade inte på allt: {done.stdout.strip()}")
    return Load(int(answered[1]), float(answered[2]) * _MANY[answered[3]], taken)


def worked(process: int) -> float:
    """Give the CPU seconds of nginx, all its processes together."""
    first = psutil.Process(process)
    times = [one.cpu_times() for one in (first, *first.children(recursive=True))]
    return sum(one.user + one.system for one in times)


def table(runs: Mapping[str, Load], fetched: int) -> str:
    """Give the figures, and what a million visits a day takes by them."""
    lines = [f"En första visning av startsidan är {fetched} frågor. nginx, en kärna:"]
    mean = VISITS * fetched / DAY
    for name, load in runs.items():
        share = 100 * mean * PEAK / load.each_second
        gigabytes = VISITS * fetched * load.sent / load.requests / 1e9
        lines += [
            f"{name}: {load.each_second:.0f} frågor i sekunden.",
            f"  En miljon besök om dagen är {mean:.0f} frågor i sekunden i medel. {PEAK} gånger så "
            f"många på en gång tar {share:.1f} procent av en kärna; {gigabytes:.0f} GB om dagen "
            "skickas.",
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    perform(main)
