"""What the site is made with, as CycloneDX: each locked package and all that is brought along.

A function of the checkout: the same files give the same bytes. Who reads it can ask a list of
known holes about the very versions, and hold what was installed to its checksum.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_URL, uuid5

import yaml
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.bom_ref import BomRef
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from publishing.lockfile import Locked, read_lock

ROOT: Final = Path(__file__).resolve().parents[1]
NAME: Final = "programvara.cdx.json"
PROJECT: Final = "regional-digital-agenda"
_BROUGHT: Final = Path("theme/vendor/vendor.json")
_STEMMER: Final = Path("theme/vendor/snowball/ORIGIN.yaml")
_FONTS: Final = Path("agenda/exports/pdf/fonts/ORIGIN.yaml")
_EPOCH: Final = 0


def create_sbom(root: Path = ROOT, seconds: int = _EPOCH) -> str:
    """Give the list as JSON. ``seconds`` since 1970 is the time that it bears."""
    locked = read_lock((root / "requirements.lock").read_text(encoding="utf-8"))
    main = Component(name=PROJECT, type=ComponentType.APPLICATION, bom_ref=PROJECT)
    packages = [_package(one) for one in locked]
    brought = [*_libraries(root), *_fonts(root)]
    bom = Bom(components=[*packages, *brought], dependencies=_dependencies(locked, brought))
    bom.metadata = BomMetaData(component=main, timestamp=datetime.fromtimestamp(seconds, UTC))
    bom.serial_number = uuid5(NAMESPACE_URL, _sum(locked, brought))
    written = json.loads(JsonV1Dot6(bom).output_as_string())
    return json.dumps(written, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def has_lock(root: Path = ROOT) -> bool:
    """Say whether a list can be made: an installed package has no lock beside it."""
    return (root / "requirements.lock").is_file() and (root / _BROUGHT).is_file()


def _sum(locked: tuple[Locked, ...], brought: list[Component]) -> str:
    named = [f"{one.ref} {' '.join(one.hashes)}" for one in locked]
    named += [f"{one.bom_ref} {[str(h.content) for h in one.hashes]}" for one in brought]
    return sha256("\n".join(sorted(named)).encode()).hexdigest()


def _package(one: Locked) -> Component:
    """One of the checksums is that of the file that is installed: there is one a platform."""
    return Component(
        name=one.name,
        version=one.version,
        type=ComponentType.LIBRARY,
        bom_ref=one.ref,
        purl=PackageURL("pypi", name=one.name, version=one.version),
        hashes=_hashes(one.hashes),
        properties=[Property(name="marker", value=one.marker)] if one.marker else (),
    )


def _hashes(found: tuple[str, ...] | list[str]) -> list[HashType]:
    return [HashType(alg=HashAlgorithm.SHA_256, content=one) for one in found]


def _libraries(root: Path) -> Iterator[Component]:
    """Give what the browser gets that others wrote."""
    told = json.loads((root / _BROUGHT).read_text(encoding="utf-8"))
    for name, one in told.items():
        yield _brought(name, one["version"], one["licence"], [one["sha256"]], npm=True)
    stemmer = yaml.safe_load((root / _STEMMER).read_text(encoding="utf-8"))
    sums = list(stemmer["sha256"].values())
    yield _brought("snowball-stemmer-swedish", stemmer["version"], stemmer["licence"], sums)


def _fonts(root: Path) -> Iterator[Component]:
    told = yaml.safe_load((root / _FONTS).read_text(encoding="utf-8"))
    for font in told["fonts"]:
        stem = re.sub(r"\W+", "-", font["name"].lower())
        sums = [sum_ for file, sum_ in told["sha256"].items() if file.startswith(stem)]
        yield _brought(stem, font["version"], font["licence"], sums, kind=ComponentType.FILE)


def _brought(
    name: str,
    version: str,
    licence: str,
    sums: list[str],
    *,
    npm: bool = False,
    kind: ComponentType = ComponentType.LIBRARY,
) -> Component:
    return Component(
        name=name,
        version=str(version),
        type=kind,
        bom_ref=f"{name}@{version}",
        purl=PackageURL("npm" if npm else "generic", name=name, version=str(version)),
        licenses=[LicenseExpression(licence.split(",", maxsplit=1)[0])],
        hashes=_hashes(sums),
    )


def _dependencies(locked: tuple[Locked, ...], brought: list[Component]) -> list[Dependency]:
    """Tell who asked for what, by the lock's own notes."""
    refs: dict[str, list[str]] = {}
    for one in locked:
        refs.setdefault(one.name, []).append(one.ref)
    asked: dict[str, set[str]] = {PROJECT: {str(one.bom_ref) for one in brought}}
    for one in locked:
        for by in one.asked_by:
            for ref in refs.get(by, [PROJECT]):
                asked.setdefault(ref, set()).add(one.ref)
    return [
        Dependency(
            ref=BomRef(ref), dependencies=[Dependency(ref=BomRef(o)) for o in sorted(others)]
        )
        for ref, others in sorted(asked.items())
    ]
