"""What is written is there whole or not at all, whoever is killed and whoever else is at it."""

import os
import random
from pathlib import Path

import pytest

from agenda.atomic_write import MARK, PlaceError, beside, write_file, write_files
from tests.support.killing import killed_at

OLD = {"index.html": b"gammal", "a/b.txt": b"gammal"}
NEW = {"index.html": b"ny", "a/c.txt": b"ny", "d.txt": b"ny"}


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def fill(folder: Path, files: dict[str, bytes]) -> None:
    for name, raw in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)


def make(place: Path) -> None:
    with beside(place) as made:
        fill(made.folder, NEW)
        made.settle()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    fill(tmp_path / "plats", OLD)
    return tmp_path / "plats"


def test_what_is_made_takes_the_place_of_what_was_there(place: Path) -> None:
    place.chmod(0o750)
    make(place)
    assert contents(place) == NEW
    assert place.stat().st_mode & 0o777 == 0o750
    assert [path.name for path in place.parent.iterdir()] == ["plats"]


def test_work_that_comes_to_nothing_leaves_what_was_there(place: Path) -> None:
    with pytest.raises(ZeroDivisionError), beside(place) as made:
        fill(made.folder, NEW)
        raise ZeroDivisionError
    with beside(place) as made:
        fill(made.folder, NEW)
    assert contents(place.parent) == {f"plats/{name}": raw for name, raw in OLD.items()}


def test_folders_that_were_made_for_nothing_are_gone(tmp_path: Path) -> None:
    with beside(tmp_path / "a" / "b" / "c"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_kill_before_each_step_is_mended_by_the_next_run(place: Path) -> None:
    """Every moment there is: twenty and more of them."""
    moment = 0
    while killed_at(moment, lambda: make(place)):
        workshop = place.with_name(".plats.bygge")
        seen = place if place.exists() else workshop / "gammalt"
        assert contents(seen) in (OLD, NEW)
        with beside(place):
            assert contents(place) in (OLD, NEW)
        assert not workshop.exists()
        moment += 1
        if contents(place) == NEW:
            fill(place, OLD)
            for name in NEW.keys() - OLD.keys():
                (place / name).unlink()
    assert moment > 20
    assert contents(place) == NEW


def test_two_at_once_and_the_second_says_so(place: Path) -> None:
    with beside(place) as made:
        with pytest.raises(PlaceError, match="Ett annat kommando skriver till"):
            make(place)
        fill(made.folder, NEW)
        made.settle()
    assert contents(place) == NEW


def test_what_only_looks_like_ours_is_left_alone(place: Path) -> None:
    own = place.with_name(".plats.bygge") / "brev.txt"
    fill(own.parent, {"brev.txt": b"viktigt"})
    with pytest.raises(PlaceError, match="är inte vår"):
        make(place)
    assert own.read_bytes() == b"viktigt"
    assert contents(place) == OLD


def test_links_are_never_followed_out(place: Path, tmp_path: Path) -> None:
    fill(tmp_path / "annat", {"kvar.txt": b"kvar"})
    workshop = place.with_name(".plats.bygge")
    fill(workshop, {MARK: b""})
    (workshop / "nytt").symlink_to("../annat")
    (place / "ut").symlink_to("../annat")
    make(place)
    assert contents(tmp_path / "annat") == {"kvar.txt": b"kvar"}


def test_a_link_to_a_place_stays_a_link(place: Path, tmp_path: Path) -> None:
    (tmp_path / "lank").symlink_to("plats")
    make(tmp_path / "lank")
    assert (tmp_path / "lank").is_symlink()
    assert contents(place) == NEW


def test_a_disk_of_its_own_is_no_place(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "ismount", lambda path: path == place)
    with pytest.raises(PlaceError, match="är en egen disk"):
        make(place)


def full_disk(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    real = Path.write_bytes

    def write(path: Path, raw: bytes) -> int:
        if name in path.name:
            real(path, raw[:1])
            raise OSError(28, "No space left on device", str(path))
        return real(path, raw)

    monkeypatch.setattr(Path, "write_bytes", write)


def test_files_are_written_when_all_have_found_room(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full_disk(monkeypatch, "d.txt")
    with pytest.raises(OSError, match="No space"):
        write_files(place, NEW)
    assert contents(place) == OLD
    monkeypatch.undo()
    write_files(place, NEW)
    assert contents(place) == OLD | NEW


def test_a_file_that_is_there_is_written_over_only_when_asked(place: Path) -> None:
    with pytest.raises(FileExistsError):
        write_files(place, NEW, over=False)
    assert contents(place) == OLD


def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "ror"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(pipe, b"ord")
    assert os.read(reader, 3) == b"ord"
    os.close(reader)
    assert pipe.is_fifo()
    write_file(tmp_path / "ny" / "fil", b"ord")
    assert (tmp_path / "ny" / "fil").read_bytes() == b"ord"


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_kills_one_after_another_lose_nothing(seed: int, place: Path) -> None:
    """Nobody mends in between but whoever is killed next: two hundred kills in all."""
    chance = random.Random(seed)
    for _ in range(20):
        killed_at(chance.randrange(60), lambda: make(place))
    with beside(place):
        assert contents(place) in (OLD, NEW)
