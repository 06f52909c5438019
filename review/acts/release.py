"""Publishing an edition into the repository: read, freeze, write, commit, tag."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from agenda.atomic_write import beside
from agenda.editions import Released, Settings, load_editions
from agenda.editions.acts import load_rollbacks
from agenda.editions.freeze import Release, ReleaseRefusedError, freeze
from agenda.editions.others import editions_of_others
from agenda.editions.owner import agenda_id_in, agenda_id_of
from agenda.editions.restore import edition_files
from agenda.load.layout import EDITIONS
from macros.engine.check import examine
from macros.kinds import PAGE_FOLDERS
from macros.prose.allowed_files import PAGE, docs_files
from macros.settings.load import read_settings
from macros.views.changes.renderers import release_notes
from review.acts.commit import faults_after

_BUILT = ("assets", "data", "search", "javascripts", "stylesheets")
"""First words of addresses that the builder makes itself."""


@dataclass(frozen=True)
class Wish:
    """What somebody asks to publish: which edition, from where, on which day."""

    edition_id: str
    data: Path
    docs: Path
    config: Path
    released_on: str
    note: str | None = None
    tagged: bool = True
    """Whether it is to be saved in git with a tag, which must be free then."""


def release(wish: Wish) -> Released:
    """Freeze an edition below the data folder. Raises ReleaseRefusedError, and writes nothing.

    The commit that it names is the one that the files were saved in, so they must be saved.
    """
    repository = wish.data.resolve().parent
    _refuse_another_agendas(wish)
    if wish.tagged:
        _refuse_released(repository, wish.edition_id, wish.data / EDITIONS / wish.edition_id)
        _free_tag(repository, wish.edition_id)
    checked = examine(wish.data, wish.docs, wish.config)
    if checked.problems or checked.site is None:
        raise ReleaseRefusedError("\n".join(map(str, checked.problems)))
    agenda, before = checked.site.context.agenda, load_editions(wish.data)
    _refuse_taken_back(wish)
    _refuse_pictures(wish.docs)
    prose = {source: page.text for source, page in checked.pages.items()}
    taken = {*PAGE_FOLDERS.values(), *_BUILT, *(name.split("/")[0] for name in prose)}
    asked = Release(
        wish.edition_id,
        agenda,
        prose,
        settings_of(wish.config),
        wish.released_on,
        _saved_commit(repository, wish),
        wish.note,
    )
    released = freeze(asked, before, taken)
    notes = release_notes(before[-1].agenda if before else None, agenda, released.edition)
    files = edition_files(released, notes)
    _refuse_unreadable(wish.data, files)
    _write(wish.data, files, wish.edition_id)
    return released


def _refuse_unreadable(data: Path, files: Mapping[str, bytes]) -> None:
    """What is released stays for ever, so it is read once before it is there."""
    faults = faults_after(data.parent, {f"data/{name}": raw for name, raw in files.items()})
    if faults:
        raise ReleaseRefusedError("\n".join(dict.fromkeys(faults)))


def _refuse_released(repository: Path, edition_id: str, folder: Path) -> None:
    """Say of an edition that is there what it is: out, without its tag here, or broken off."""
    if not folder.exists():
        return
    if git(repository, "status", "--porcelain", "--", str(folder.resolve())):
        raise ReleaseRefusedError(
            f"Utgåvan ”{edition_id}” är skriven men inte sparad i git, kanske efter ett avbrott. "
            f"Ta bort {folder} och kör igen."
        )
    tag = tag_name(edition_id)
    told = f"Utgåvan ”{edition_id}” är redan utgiven"
    if git(repository, "tag", "--list", tag):
        raise ReleaseRefusedError(
            f"{told}, och ändras inte. Skriv ett nytt id i edition i data/agenda.yaml."
        )
    added = git(repository, "log", "--diff-filter=A", "--format=%h", "-1", "--", str(folder))
    raise ReleaseRefusedError(
        f"{told} och sparad i git, men taggen {tag} finns inte här. "
        "Hämta taggarna med git fetch --tags och kör igen. Finns den ingenstans, sätt den med "
        f"git tag --annotate --message {tag} {tag} {added} och skicka den."
    )


def _refuse_another_agendas(wish: Wish) -> None:
    """What another agenda has published is not written over."""
    for one in editions_of_others(wish.data, agenda_id_in(wish.data)):
        if one.edition.id == wish.edition_id:
            raise ReleaseRefusedError(
                f"Mappen {wish.data / EDITIONS / wish.edition_id} hör till agendan "
                f"”{agenda_id_of(one.raw)}”. Ta bort den, eller välj ett annat id i edition i "
                "agenda.yaml."
            )


def _refuse_taken_back(wish: Wish) -> None:
    """An id that has been out keeps meaning what it meant: that the edition was taken back."""
    if wish.edition_id in {row.id for row in load_rollbacks(wish.data)}:
        raise ReleaseRefusedError(
            f"Utgåvan ”{wish.edition_id}” har varit utgiven och är tillbakatagen. "
            "Dess adress säger det. Välj ett nytt id i edition i agenda.yaml, "
            f"till exempel {wish.edition_id}-2."
        )


def tag_name(edition_id: str) -> str:
    """Give the name of the tag that an edition gets in git."""
    return f"utgava-{edition_id}"


def commit_and_tag(data: Path, edition_id: str, *, tagged: bool = True) -> str | None:
    """Save the edition in git with a tag, and give the tag's name.

    Without ``tagged`` the tag waits until main has the edition, and None is given.

    Raises ReleaseRefusedError, and then the edition is gone again, from git and the folder.
    """
    repository, folder = data.resolve().parent, data.resolve() / EDITIONS / edition_id
    before = git(repository, "rev-parse", "HEAD")
    try:
        return _commit_and_tag(repository, str(folder), edition_id, tagged)
    except ReleaseRefusedError:
        shutil.rmtree(folder)
        if git(repository, "rev-parse", "HEAD") != before:
            git(repository, "reset", "--quiet", "--soft", before)
        git(repository, "reset", "--quiet", "--", str(folder))
        raise


def _commit_and_tag(repository: Path, folder: str, edition_id: str, tagged: bool) -> str | None:
    tag = _free_tag(repository, edition_id)
    git(repository, "add", "--", folder)
    git(repository, "commit", "--quiet", "-m", f"Release edition {edition_id}", "--", folder)
    if not tagged:
        return None
    git(repository, "tag", "--annotate", "-m", f"Utgåva {edition_id}", tag)
    return tag


def _free_tag(repository: Path, edition_id: str) -> str:
    tag = tag_name(edition_id)
    if git(repository, "tag", "--list", tag):
        raise ReleaseRefusedError(f"Taggen {tag} finns redan i git. Ta bort den om den är fel.")
    return tag


def git(repository: Path, *arguments: str) -> str:
    """Run git and give what it printed. Raises ReleaseRefusedError with what it complained of."""
    command = ["git", "-C", str(repository), *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise ReleaseRefusedError(f"git {arguments[0]} gick inte: {done.stderr.strip()}")
    return done.stdout.strip()


def _saved_commit(repository: Path, wish: Wish) -> str:
    paths = [str(path.resolve()) for path in (wish.data, wish.docs, wish.config)]
    if git(repository, "status", "--porcelain", "--", *paths):
        raise ReleaseRefusedError(
            "Det finns ändringar i data/, docs/ eller mkdocs.yml som inte är sparade i git. "
            "Spara dem först, så att utgåvan kan säga vilken version den är gjord av."
        )
    return git(repository, "rev-parse", "HEAD")


def _refuse_pictures(docs: Path) -> None:
    """Only words are frozen: a page that shows a file would lead nowhere in its edition."""
    shown = [f"docs/{source}" for source, _ in docs_files(docs, []) if not source.endswith(PAGE)]
    if shown:
        raise ReleaseRefusedError(
            f"Bilder och andra filer kan inte frysas än: {', '.join(shown)}. "
            "Ta bort dem ur docs/, och ur texterna som visar dem."
        )


def settings_of(config: Path) -> Settings:
    """Give what the settings say that an edition shows."""
    found = read_settings(config)
    return Settings(
        site_name=found.site_name,
        site_description=found.site_description or "",
        nav=tuple(found.nav or ()),
    )


def _write(data: Path, files: Mapping[str, bytes], edition_id: str) -> None:
    """Write all of an edition or nothing: it is moved into place when it is whole."""
    with beside(data / EDITIONS / edition_id) as made:
        for name, content in files.items():
            (made.folder / Path(name).name).write_bytes(content)
        made.settle()
