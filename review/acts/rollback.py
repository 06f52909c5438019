"""Taking back an edition that came out by mistake, before another one builds on it."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from agenda.editions import Released, load_editions
from agenda.editions.acts import ROLLBACKS, create_rollbacks, load_rollbacks
from agenda.load import load
from agenda.load.layout import EDITIONS
from agenda.model import Rollback
from agenda.problems import RefusedError
from review.acts.commit import Act, ActRefusedError, alone, faults_of, git, refuse, save
from review.acts.log import faults_of_person, faults_of_reason, listed
from review.acts.log import row as made
from review.acts.release import tag_name
from review.git import run
from review.git_trees import take_agenda


@dataclass(frozen=True)
class TakeBack:
    """Which edition to take back, why, and on which day."""

    root: Path
    edition_id: str
    reason: str
    day: str


def roll_back(asked: TakeBack) -> tuple[str, ...]:
    """Take the edition back in one commit, and give what to tell. Raises ActRefusedError."""
    faults = [
        *faults_of_reason(asked.reason, 'till exempel REASON="fel version gavs ut"'),
        *faults_of_person(asked.reason, "Skälet"),
    ]
    with alone(asked.root):
        data = asked.root / "data"
        editions, known = load_editions(data), load_rollbacks(data)
        if asked.edition_id in {row.id for row in known}:
            refuse([f"Utgåvan ”{asked.edition_id}” är redan tillbakatagen.", *faults])
        found: list[Released] = []
        faults = faults_of(lambda: _refuse_used(asked)) + faults
        refuse(faults_of(lambda: found.append(_last(asked, editions))) + faults)
        edition = found[0].edition
        row = made(
            Rollback,
            id=edition.id,
            order=edition.order,
            title=edition.title,
            state=edition.state,
            released_on=edition.released_on,
            rolled_back_on=asked.day,
            reason=asked.reason.strip(),
            sha256=edition.sha256,
        )
        home = f"data/{EDITIONS}"
        files = {f"{home}/{ROLLBACKS}": create_rollbacks((*known, row)).encode()}
        there = (data / EDITIONS / edition.id).is_dir()
        folders = [f"{home}/{edition.id}"] if there else []
        message = f"Roll back edition {edition.id}\n\nSkäl: {row.reason}"
        commit = save(asked.root, Act(files, message, folders))
    return tuple(_told(asked.root, row, commit, load_editions(data)))


def _last(asked: TakeBack, editions: tuple[Released, ...]) -> Released:
    """Give the edition, if it is the last one; one that was reverted is found in the history."""
    found = next((one for one in editions if one.edition.id == asked.edition_id), None)
    if found is None:
        found = _reverted(asked)
        if found.edition.order <= len(editions):
            raise ActRefusedError(
                f"Utgåvan ”{asked.edition_id}” hade nummer {found.edition.order}, "
                f"som nu är ”{editions[found.edition.order - 1].edition.id}”."
            )
    later = [one.edition.id for one in editions if one.edition.order > found.edition.order]
    if later:
        raise ActRefusedError(
            f"”{later[0]}” kom ut efter ”{asked.edition_id}” och bygger på den. "
            "Bara den senaste utgåvan kan tas tillbaka. "
            "Text som måste bort ur en äldre återtas med make withdraw."
        )
    return found


def _reverted(asked: TakeBack) -> Released:
    """Find an edition whose files somebody has removed, such as by reverting its release."""
    card = f"data/{EDITIONS}/{asked.edition_id}/edition.yaml"
    commits = run(asked.root, "log", "--format=%H", "--diff-filter=D", "-1", "--", card).stdout
    gone = commits.decode("ascii").strip()
    if gone:
        with TemporaryDirectory(prefix="utgava-") as folder:
            take_agenda(asked.root, f"{gone}^", Path(folder))
            try:
                editions = load_editions(Path(folder) / "data")
            except RefusedError:
                editions = ()
            for one in editions:
                if one.edition.id == asked.edition_id:
                    return one
    known = ", ".join(one.edition.id for one in load_editions(asked.root / "data")) or "ingen"
    raise ActRefusedError(f"Utgåvan ”{asked.edition_id}” är inte utgiven. Utgivna: {known}.")


def _refuse_used(asked: TakeBack) -> None:
    """Who has replied to an edition has built on it."""
    try:
        loaded = load(asked.root / "data")
    except RefusedError:
        return
    agenda = loaded.agenda
    asking = {one.id for one in agenda.consultations if one.edition == asked.edition_id}
    found = [
        f"- {loaded.places.of(('replies', number))}"
        for number, reply in enumerate(agenda.replies)
        if reply.consultation in asking
    ]
    head = f"Remissvar bygger på utgåvan ”{asked.edition_id}”, så den tas inte tillbaka:"
    if found:
        raise ActRefusedError(listed(head, found, ""))


def _told(root: Path, row: Rollback, commit: str, left: tuple[Released, ...]) -> list[str]:
    tag = tag_name(row.id)
    said = [
        f"Utgåva {row.order}, ”{row.id}”, är tillbakatagen. Sparat i git ({commit[:12]}).",
        f"Nästa utgåva får nummer {len(left) + 1}. Id ”{row.id}” används inte igen: "
        "välj ett nytt i edition i data/agenda.yaml.",
    ]
    if git(root, "tag", "--list", tag):
        git(root, "tag", "--delete", tag)
        said.append(f"Taggen {tag} är borttagen här. Hos andra: git push --delete origin {tag}")
    said.append("Skicka till huvudgrenen och publicera. Då försvinner utgåvan från webbplatsen.")
    return said
