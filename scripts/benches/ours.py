"""Our own build beside the peers': from the ground each time, its parts apart, and the floor."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from agenda.exports import DATA
from agenda.sample import create_sample
from benches.process import ROOT, Run, python
from tests.support.checkout import copied
from tests.support.files import write_files

CACHE: Final = ".cache"
WITHOUT_PDF: Final = "-1"
WITH_PDF: Final = "1000000"
_EXPORTS: Final = """
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from macros.engine.export_files import site_to_export, write_exports
def worked():
    return sum(u.ru_utime + u.ru_stime for u in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))
site = site_to_export(Path(sys.argv[1]), Path("mkdocs.yml"))
before = worked()
write_exports(site, Path(sys.argv[2]))
print(worked() - before)
"""
_FLOOR: Final = """
import sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
import yaml
data, site, left_out, out = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
names = [path.relative_to(site) for path in sorted(site.rglob("*")) if path.is_file()]
files = {name: (site / name).read_bytes() for name in names if name.parts[0] != left_out}
before = getrusage(RUSAGE_SELF)
for path in sorted(data.rglob("*.yaml")):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
for name, content in files.items():
    (out / name).parent.mkdir(parents=True, exist_ok=True)
    (out / name).write_bytes(content)
after = getrusage(RUSAGE_SELF)
print(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
"""


class Place(NamedTuple):
    """Where one agenda is built: its data, a copy of this checkout, and the site that comes."""

    data: Path
    work: Path
    is_real: bool

    @property
    def laid(self) -> Path:
        """A copy of the checkout that nothing is built in, as set-up leaves one: compiled."""
        return self.work / "laid"

    @property
    def checkout(self) -> Path:
        return self.work / "checkout"

    @property
    def site(self) -> Path:
        return self.work / "site"


def place(size: int, work: Path) -> Place:
    """Write a made-up agenda of a size, or that of this checkout for 0, in a folder of its own."""
    if size:
        data = write_files(create_sample(size), work / "data")
    else:
        data = Path(shutil.copytree(ROOT / "data", work / "data"))
    found = Place(data, work, is_real=not size)
    found.laid.mkdir()
    python("-m", "compileall", "-q", ".", folder=copied(found.laid))
    return found


def build(place: Place, *, pdf: str = WITHOUT_PDF) -> Run:
    """Build from the ground: nothing that an earlier build has kept is there any more."""
    _empty(place)
    site = ("--data", place.data, "--site", place.site)
    return _ours(place, "scripts/build.py", *site, AGENDA_PDF=pdf)


def exports(place: Place) -> Run:
    """Write the exports alone; what is read before, as a build has too, is left out of the time."""
    out = place.work / "exports"
    run = _ours(place, "-c", _EXPORTS, place.data, out, AGENDA_PDF=WITHOUT_PDF)
    shutil.rmtree(out)
    return run._replace(seconds=0, processor=float(run.output))


def check(place: Place, *, kept: bool) -> Run:
    """Check data and texts with nothing kept, or with what a check right before it has kept."""
    shutil.rmtree(place.checkout / CACHE, ignore_errors=True)
    if kept:
        _ours(place, "scripts/check.py", "--data", place.data)
    return _ours(place, "scripts/check.py", "--data", place.data)


def floor(place: Place) -> Run:
    """Read the YAML and write the pages' bytes, and no more; the process around it is left out."""
    out = place.work / "floor"
    run = python("-c", _FLOOR, place.data, place.site, DATA.strip("/"), out)
    shutil.rmtree(out)
    return Run(0, float(run.output), 0, "")


def _empty(place: Place) -> None:
    """Lay the checkout anew, with a home and a cache of its own."""
    for folder in (place.checkout, place.work / "home", place.site):
        shutil.rmtree(folder, ignore_errors=True)
    (place.work / "home").mkdir(parents=True)
    shutil.copytree(place.laid, place.checkout)


def _ours(place: Place, *arguments: str | Path, **settings: str) -> Run:
    home = str(place.work / "home")
    around: Mapping[str, str] = {"HOME": home, "XDG_CACHE_HOME": f"{home}/.cache", **settings}
    return python(*arguments, folder=place.checkout, environment=around)
