"""Publishing in a bucket: the branch is one object in it, and what readers see follows from that.

``.publicerat/gren.bundle`` is the published state as a bundle of git, without history: it is
moved in one step, on the condition that nobody has moved it since it was read. Then the objects
that readers are given are brought to that state, by whoever holds the lock; whoever comes after
one that was killed goes on from where that one was.
"""

from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from publishing.branch_state import versions_of
from publishing.repository import BRANCH, PublishError, Repository, begins_anew, new_repository
from publishing.store.bucket import NEW, OWN, Bucket, Stored
from publishing.store.lock import PATIENCE, alone
from publishing.store.plan import (
    Plan,
    Record,
    Sent,
    create_record,
    planned,
    read_record,
    said_of,
    sums,
)
from publishing.version_list import Published

STATE: Final = f"{OWN}gren.bundle"
RECORD: Final = f"{OWN}skickat"
_FORGET: Final = " utan det som var"
"""Ends what is noted of a state before which nothing is to be kept, until nothing is."""
_AT_ONCE: Final = 8


class StoreTarget:
    """A bucket, or a part of one, that somebody shows to readers."""

    def __init__(self, bucket: Bucket, moment: str, patience: float = PATIENCE) -> None:
        self._bucket, self._moment, self._patience = bucket, moment, patience
        self._read: Stored | None = None
        self._marks: dict[str | None, str] = {}
        self._left = ""

    @property
    def forgets(self) -> bool:
        """The bundle never has more than what is shown."""
        return True

    def fetched(self, repository: Repository) -> str | None:
        """Bring the published state to a repository; give its commit, None for none yet.

        Raises :class:`PublishError`, also for a place that holds something of somebody else.
        """
        state = self._state()
        if state is None:
            self._refuse_others()
            self._marks[None] = NEW
            return None
        commit = _unbundled(repository, state.body)
        self._marks[commit] = state.etag
        return commit

    def landed(self, repository: Repository, commit: str, before: str | None) -> str | None:
        """Move the state in one step; give its commit, None when somebody else was first."""
        single = _without_history(repository, commit)
        body, note = _bundled(repository, single), single
        if begins_anew(repository, commit) or self._has_yet_to_forget():
            note += _FORGET
        if self._bucket.put(STATE, body, match=self._marks[before], note=note):
            return single
        there = self._state()  # the answer may have been lost, and the move not
        return single if there and there.note == note else None

    def _has_yet_to_forget(self) -> bool:
        """Say whether the state that is followed was to forget what was before, and has not yet."""
        last = self._read
        return bool(last and last.note.endswith(_FORGET) and not self._record().shows(last.etag))

    def shown(self) -> None:
        """Bring what readers see to the state, unless all of it is there already."""
        state = self._state()
        if state is None or self._record().shows(state.etag):
            return
        with (
            alone(self._bucket, self._patience) as check,
            TemporaryDirectory(prefix="publicera-") as folder,
        ):
            state = self._state()
            assert state is not None
            repository = new_repository(Path(folder) / "repository", self._moment)
            commit = _unbundled(repository, state.body)
            files = Path(folder) / "state"
            files.mkdir()
            repository.unpack(commit, files)
            self._bring(state, versions_of(repository, commit), files, check)

    def remembers(self, before: str, *, anew: bool) -> Iterator[str]:
        yield f"I {self._bucket.place} är orden borta. Säkerhetskopior har kvar dem.{self._left}"

    def _state(self) -> Stored | None:
        """Read the state, or remember it if it is the same as last."""
        known = self._read.etag if self._read else ""
        found = self._bucket.get(STATE, unless=known)
        self._read = found or self._read
        return self._read

    def _record(self) -> Record:
        found = self._bucket.get(RECORD)
        return read_record(found.body) if found else Record()

    def _refuse_others(self) -> None:
        other = self._bucket.holds_others()
        if other:
            place = self._bucket.place
            raise PublishError(
                f"{place} har redan annat i sig ({other}) och är ingen plats som agendan har "
                f"publicerats på. Ange en ny eller tom, till exempel {place}/agenda. "
                "Inget är publicerat."
            )

    def _bring(
        self,
        state: Stored,
        versions: Collection[Published],
        files: Path,
        check: Callable[[], None],
    ) -> None:
        """Send what differs, stage by stage, and take away what is gone.

        The record names what may be there before it is, so that whoever goes on after one that
        was killed knows of it.
        """
        wanted, record = sums(files), self._record()
        listed = self._bucket.listed()
        plan = planned(wanted, record, listed, versions)
        coming = {path: Sent("", "") for stage in plan.stages for path in stage}
        known = dict(record.files) | coming
        self._keep(Record(state.etag, files=known))
        self._carry_out(plan, files, known, wanted, check)
        if state.note.endswith(_FORGET):
            self._left = self._forget()
        check()
        shown = {path: one for path, one in known.items() if path in wanted}
        self._keep(Record(state.etag, is_whole=True, files=shown))

    def _carry_out(
        self,
        plan: Plan,
        files: Path,
        known: dict[str, Sent],
        wanted: dict[str, str],
        check: Callable[[], None],
    ) -> None:
        def send(path: str) -> None:
            check()
            mark = self._bucket.put(path, (files / path).read_bytes(), said_of(path))
            known[path] = Sent(wanted[path], mark or "")

        def remove(path: str) -> None:
            check()
            self._bucket.delete(path)

        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for stage in plan.stages:
                list(pool.map(send, stage))
            list(pool.map(remove, plan.gone))

    def _keep(self, record: Record) -> None:
        self._bucket.put(RECORD, create_record(record))

    def _forget(self) -> str:
        """Take away what a bucket with versions keeps of what was; say what nobody could see to."""
        try:
            for name, version in self._bucket.earlier() if self._bucket.keeps_versions() else ():
                self._bucket.delete(name, version)
        except PublishError as error:
            return f" Har hinken versioner, ta bort de äldre för hand, för det gick inte: {error}"
        return ""


def _without_history(repository: Repository, commit: str) -> str:
    """Give a commit of the same, with the same words, that follows nothing."""
    said = repository.git("log", "-1", "--format=%B", commit)
    return repository.git("commit-tree", f"{commit}^{{tree}}", "-m", said)


def _bundled(repository: Repository, commit: str) -> bytes:
    repository.git("update-ref", f"refs/heads/{BRANCH}", commit)
    with TemporaryDirectory(prefix="publicera-") as folder:
        path = Path(folder) / "gren.bundle"
        repository.git("bundle", "create", "--quiet", str(path), f"refs/heads/{BRANCH}")
        return path.read_bytes()


def _unbundled(repository: Repository, bundle: bytes) -> str:
    """Give the commit of a bundle, once it is in a repository. Raises :class:`PublishError`."""
    with TemporaryDirectory(prefix="publicera-") as folder:
        path = Path(folder) / "gren.bundle"
        path.write_bytes(bundle)
        spec = f"+refs/heads/{BRANCH}:refs/heads/{BRANCH}"
        repository.git("fetch", "--quiet", "--no-tags", "--update-head-ok", str(path), spec)
    commit = repository.tip()
    assert commit is not None
    return commit
