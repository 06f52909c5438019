"""Renew theme/vendor: the libraries of others that the proposal form brings to the browser.

They are bundled from the packages that tests/tools/package-lock.json locks with hashes, one
file a library, with its licence beside it. theme/vendor/vendor.json says version and checksum
of each, and a test holds the files to it. Needs Node.js; nothing else here does.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from cli import perform, startup

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the proofs' tools are no installed package

with startup():
    from agenda.atomic_write import write_files
    from tests.support.tools import tool

VENDOR: Final = ROOT / "theme" / "vendor"
LIBRARIES: Final = {
    "yaml": "isMap, isScalar, isSeq, parseDocument",
    "diff": "diffWordsWithSpace",
}
"""What the form uses of each; the rest is left out."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description="Förnyar biblioteken i theme/vendor, som formuläret för förslag använder."
    )
    parser.parse_args(arguments)
    bundler = tool("esbuild/bin/esbuild")
    files: dict[str, bytes] = {}
    told = {name: renew(name, names, bundler, files) for name, names in LIBRARIES.items()}
    files["vendor.json"] = (json.dumps(told, indent=2, sort_keys=True) + "\n").encode()
    write_files(VENDOR, files)
    return 0


def renew(name: str, names: str, bundler: Path, files: dict[str, bytes]) -> dict[str, str]:
    """Put one library and its licence among the files; tell version, licence and checksum."""
    package = bundler.parents[2] / name
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    options = ("--bundle", "--format=esm", "--minify", "--platform=browser", "--charset=utf8")
    done = subprocess.run(
        [bundler, *options],
        input=f'export {{ {names} }} from "{name}";',
        cwd=package.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    code = f"/* {name} {about['version']}, {about['license']}: {name}.txt */\n{done.stdout}"
    files[f"{name}.js"] = code.encode()
    files[f"{name}.txt"] = (package / "LICENSE").read_bytes()
    checksum = sha256(code.encode()).hexdigest()
    return {"version": about["version"], "licence": about["license"], "sha256": checksum}


if __name__ == "__main__":
    perform(main)
