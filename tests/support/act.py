"""The workflows run under act: on this machine, without containers, against a forge of our own.

What a runner would fetch is replaced: the actions (by a few lines of shell each), the set-up (by
a .venv that sees the packages of this one, and the code of what was checked out), and ``make
test`` (by a word). All else is what the workflows say. Of a forge's own doings, act knows neither
``concurrency`` nor ``permissions``, and here a proposal is checked out as it stands, not merged.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final

from tests.support.forge_state import FakeForge
from tests.support.proposals import BRANCH, proposal_repository
from tests.support.repository import git
from tests.support.site import ROOT
from tests.support.tools import wheel

WORKFLOWS: Final = ROOT / ".github" / "workflows"
_RUNS: Final = count(1)
_ACTION: Final = """name: stub
description: In place of an action that is fetched.
inputs: {{{inputs}}}
runs:
  using: composite
  steps:
    - shell: bash
      env: {{{env}}}
      run: |
{script}"""
_CHECKOUT: Final = """\
        git init --quiet --initial-branch=main . && git remote add origin "$ORIGIN"
        git fetch --quiet origin '+refs/heads/*:refs/remotes/origin/*'
        [ -z "$REF" ] || REF=origin/$REF
        git checkout --quiet --force "${REF:-$COMMIT}"
"""
_SAVE: Final = """\
        cd "$(dirname "$SAVED")" && name=$(basename "$SAVED")
        [ -d "$name" ] && cd "$name" && name=.
        python3 -m zipfile --create "$RUNNER_TEMP/saved.zip" "$name"
        curl --silent --fail --header 'Content-Type: application/zip' \\
          --data-binary "@$RUNNER_TEMP/saved.zip" "$GITHUB_API_URL/saved/$GITHUB_RUN_ID/$NAME"
"""
_MAKE: Final = """#!/bin/sh
case "$*" in
  setup)
    "{python}" -m venv --without-pip .venv
    for site in .venv/lib/python*/site-packages; do
      printf '%s\\n' "$PWD" {paths} > "$site/light.pth"
    done
    cp -r "{venv}"/ordbok* .venv/ ;;
  *test*) echo "make test, kortad" ;;
  *) exit 2 ;;
esac
"""


@dataclass(frozen=True)
class Runner:
    """A machine of the forge's: runs one workflow for one event."""

    home: Path
    forge: FakeForge
    origin: Path
    place: Path
    variables: dict[str, str] = field(default_factory=dict)

    def run(self, workflow: str, event: str, payload: dict[str, Any], commit: str = "") -> str:
        """Run it, fail unless every job that started ended well, and give what was printed."""
        done = self.started(workflow, event, payload, commit)
        assert done.returncode == 0, done.stdout[-6000:] + done.stderr
        return done.stdout

    def started(
        self, workflow: str, event: str, payload: dict[str, Any], commit: str = ""
    ) -> subprocess.CompletedProcess[str]:
        number = next(_RUNS)
        work = self.home / f"run-{number}"
        work.mkdir()
        about = {"default_branch": "main", "full_name": self.forge.repository}
        (work / "event.json").write_text(json.dumps({**payload, "repository": about}), "utf-8")
        command = [str(wheel("bin/act")), event, "-W", str(WORKFLOWS / f"{workflow}.yml")]
        command += ["-e", str(work / "event.json"), "-P", "ubuntu-24.04=-self-hosted"]
        command += ["--no-skip-checkout", "--no-cache-server", "-s", "GITHUB_TOKEN=hemlig"]
        command += ["-s", "PREVIEW_TOKEN=hemlig", "--action-cache-path", str(work / "cache")]
        variables = {"PREVIEW_REMOTE": str(self.place), **self.variables}
        environment = {
            "GITHUB_API_URL": self.forge.address,
            "GITHUB_REPOSITORY": self.forge.repository,
            "GITHUB_RUN_ID": str(number),
            "GIT_CONFIG_GLOBAL": str(self.home / "gitconfig"),
            "ORIGIN": str(self.origin),
            "COMMIT": commit or "origin/main",
            "CHROMIUM": "/bin/true",
            "SOURCE_DATE_EPOCH": "1790000000",
        }
        command += [word for key in variables for word in ("--var", f"{key}={variables[key]}")]
        command += [word for key in environment for word in ("--env", f"{key}={environment[key]}")]
        command += [word for stub in self._stubs() for word in ("--local-repository", stub)]
        path = f"{self.home / 'bin'}{os.pathsep}{os.environ['PATH']}"
        env = {**os.environ, "PATH": path, "HOME": str(work), "TMPDIR": str(work)}
        return subprocess.run(
            command,
            cwd=self.home / "seen",
            env=env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def _stubs(self) -> list[str]:
        text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS.glob("*.yml"))
        used = sorted(set(re.findall(r"uses: (\S+@[0-9a-f]{40})", text)))
        return [f"{one}={self.home / one.partition('@')[0].rpartition('/')[2]}" for one in used]


def runner(home: Path, forge: FakeForge, data: Path | None = None) -> Runner:
    """Give one, with a repository of this code and the fictional region behind the forge.

    ``data`` is another folder of data than the region's, beside its prose.
    """
    seed = proposal_repository(home / "seed")
    if data:
        shutil.rmtree(seed / "data")
        shutil.copytree(data, seed / "data")
    for name in (".ci", ".github"):
        subprocess.run(["cp", "-r", str(ROOT / name), str(seed)], check=True)
    (seed / ".gitignore").write_text(".venv\nbuild\nsite\npreview\n.cache\n", encoding="utf-8")
    git(seed, "switch", "--quiet", "main")
    git(seed, "branch", "--quiet", "--delete", "--force", BRANCH)  # in the way of forslag/…
    git(seed, "add", "--all")
    git(seed, "commit", "--quiet", "--message", "Arbetsflöden")
    origin, place = home / "origin.git", home / "place.git"
    git(home, "clone", "--quiet", "--bare", str(seed), str(origin))
    git(home, "clone", "--quiet", "--bare", str(seed), str(place))
    git(home, "clone", "--quiet", str(origin), "seen")
    address = f"https://github.com/{forge.repository}"
    git(home / "seen", "remote", "set-url", "origin", address)
    (home / "gitconfig").write_text(
        f'[url "{origin}"]\n\tinsteadOf = {address}\n[safe]\n\tdirectory = *\n', encoding="utf-8"
    )
    _stub(home / "checkout", ["ref", "persist-credentials", "fetch-depth"], "REF: ref", _CHECKOUT)
    asked = ["name", "path", "if-no-files-found", "retention-days"]
    _stub(home / "upload-artifact", asked, "NAME: name, SAVED: path", _SAVE)
    paths = " ".join(f'"{one}"' for one in sys.path if one.endswith("site-packages"))
    make = home / "bin" / "make"
    make.parent.mkdir()
    make.write_text(_MAKE.format(python=sys.executable, paths=paths, venv=ROOT / ".venv"), "utf-8")
    make.chmod(0o755)
    forge.origin = origin
    return Runner(home, forge, origin, place)


def _stub(folder: Path, inputs: list[str], env: str, script: str) -> None:
    folder.mkdir()
    taken = ", ".join(f'{name}: {{description: x, default: ""}}' for name in inputs)
    given = re.sub(r"(\w+): ([\w-]+)", r'\1: "${{ inputs.\2 }}"', env)
    text = _ACTION.format(inputs=taken, env=given, script=script)
    (folder / "action.yml").write_text(text, encoding="utf-8")
