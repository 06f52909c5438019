"""What is shown, compressed beforehand beside it, for hosts that send files as they lie.

They are made when a state is unpacked into a folder, and lie beside the state's own files until the
whole state goes. Nothing else has them: not a build, not the branch, not the archive. So what is
held to what was published, looked through for withdrawn words or read back is never such a copy,
and a branch does not grow by files that differ in every byte. A host that shows a branch, or a
network before an object store, compresses by itself.
"""

import gzip
import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import brotli

SMALLEST: Final = 1_000
"""Bytes: what is smaller goes in one packet, however it is sent."""
_WAITED_FOR: Final = frozenset({".html", ".css", ".js", ".svg"})
_FETCHED_LATER: Final = frozenset(
    {".csv", ".json", ".jsonld", ".map", ".rdf", ".txt", ".xml", ".yaml"}
)
_BEST, _QUICK = 10, 5
"""Brotli's qualities: for what a reader waits for, and for the rest. The best takes 17 times as
long for a tenth less, and 11 twice as long again for a hundredth."""


@dataclass(frozen=True)
class Way:
    """A way to compress: to the same bytes each time."""

    pack: Callable[[bytes, bool], bytes]
    unpack: Callable[[bytes], bytes]


def _brotli(raw: bytes, is_waited_for: bool) -> bytes:
    return bytes(brotli.compress(raw, quality=_BEST if is_waited_for else _QUICK))


def _gzip(raw: bytes, _: bool) -> bytes:
    return gzip.compress(raw, mtime=0)


WAYS: Final[Mapping[str, Way]] = {
    ".br": Way(_brotli, brotli.decompress),
    ".gz": Way(_gzip, gzip.decompress),
}
"""By the ending that is added to a file's name; nginx and others look for these."""


def write_variants(folder: Path, earlier: Path) -> None:
    """Compress each text in a folder that gains by it. A file that is there already is left.

    What the folder before had of the very same text is taken from there.
    """
    seen: dict[bytes, Path] = {}
    for path in list(_texts(folder)):
        raw = path.read_bytes()
        same = seen.setdefault(sha256(raw).digest(), path)
        known = earlier / path.relative_to(folder) if same == path else same
        for ending, way in WAYS.items():
            target = path.with_name(path.name + ending)
            packed = _known(known, ending, raw) or way.pack(raw, path.suffix in _WAITED_FOR)
            if len(packed) < len(raw) and not target.exists():
                target.write_bytes(packed)
                _same_time(target, path)


def _texts(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        is_text = path.suffix in _WAITED_FOR | _FETCHED_LATER
        if is_text and path.is_file() and path.stat().st_size >= SMALLEST:
            yield path


def _known(path: Path, ending: str, raw: bytes) -> bytes | None:
    """Give what lies compressed beside a file, if it is this very text."""
    try:
        packed = path.with_name(path.name + ending).read_bytes()
        return packed if WAYS[ending].unpack(packed) == raw else None
    except (OSError, EOFError, zlib.error, brotli.error):
        return None


def _same_time(target: Path, path: Path) -> None:
    """Let both be of one time: a host tells a browser that of the file which it sends."""
    times = path.stat()
    os.utime(target, ns=(times.st_atime_ns, times.st_mtime_ns))
