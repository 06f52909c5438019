"""What an earlier job of the same run has saved, fetched with nothing but the standard library."""

import os
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from review.forge.api import Api, ForgeError


def fetch_artifact(api: Api, name: str, folder: Path) -> None:
    """Unpack what this run saved under a name into a folder. Raises ForgeError."""
    run = os.environ.get("GITHUB_RUN_ID", "")
    if not run.isdecimal():
        raise ForgeError("GITHUB_RUN_ID saknas. Det här körs bara i ett arbetsflöde.")
    rows = api.every(f"actions/runs/{run}/artifacts", "artifacts", name=name)
    found = [int(row["id"]) for row in rows if row["name"] == name and not row["expired"]]
    if not found:
        raise ForgeError(f"Körningen har inte sparat något med namnet ”{name}”.")
    packed = api.raw("GET", f"actions/artifacts/{max(found)}/zip")
    try:
        with ZipFile(BytesIO(packed)) as files:
            files.extractall(folder)
    except BadZipFile:
        raise ForgeError(f"”{name}” är inget paket som går att packa upp.") from None
