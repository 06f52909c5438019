"""A file of results that is cut, corrupt, another's or can't be written costs time only."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from agenda.step_cache.store import Store

KEYS: Final = [bytes([at]) * 20 for at in range(200)]
VALUES: Final = {key: b"%d" % at * 300 for at, key in enumerate(KEYS)}
MOST: Final = 10_000_000


def filled(folder: Path) -> Path:
    file = folder / "steps.sqlite"
    store = Store(file, MOST)
    store.put(VALUES)
    store.close()
    return file


def kept(file: Path) -> dict[bytes, bytes]:
    """Give what a new store finds, and see to it that it can be filled again."""
    store = Store(file, MOST)
    found = {key: value for key in KEYS if (value := store.get(key)) is not None}
    store.put(VALUES)
    store.close()
    again = Store(file, MOST)
    assert [again.get(key) for key in KEYS] == [*VALUES.values()]
    again.close()
    return found


def test_what_is_put_is_found_by_the_next(tmp_path: Path) -> None:
    assert kept(filled(tmp_path)) == VALUES


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def cut_in_its_head(file: Path) -> None:
    os.truncate(file, 40)


def emptied(file: Path) -> None:
    os.truncate(file, 0)


def overwritten(file: Path) -> None:
    held = bytearray(file.read_bytes())
    for at in range(4096, len(held), 97):
        held[at] ^= 0xFF
    file.write_bytes(bytes(held))


def another_kind(file: Path) -> None:
    file.write_text("no database at all, but long enough to be read as one\n" * 50)


def another_layout(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE steps (key, value)")
    database.close()


def older(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA application_id = 7")
    database.close()


def a_copy(file: Path) -> None:
    shutil.copy(file, file.with_name("copy"))
    file.with_name("copy").replace(file)


@pytest.mark.parametrize(
    "harm",
    [cut, cut_in_its_head, emptied, overwritten, another_kind, another_layout, older, a_copy],
)
def test_a_harmed_file_gives_nothing_wrong_and_is_begun_anew(
    harm: Callable[[Path], None], tmp_path: Path
) -> None:
    file = filled(tmp_path)
    harm(file)
    found = kept(file)
    assert len(found) < len(VALUES)
    assert found.items() <= VALUES.items()


@pytest.mark.parametrize("column", ["value", "seal", "key"])
def test_a_value_that_was_altered_or_swapped_is_not_given(column: str, tmp_path: Path) -> None:
    file = filled(tmp_path)
    with sqlite3.connect(file) as database:
        rows = database.execute(f"SELECT rowid, {column} FROM steps LIMIT 2").fetchall()
        database.execute("UPDATE steps SET key = x'00' WHERE rowid = ?", (rows[0][0],))
        if column == "key":
            database.execute("UPDATE steps SET key = ? WHERE rowid = ?", (rows[0][1], rows[1][0]))
        else:
            database.execute(f"UPDATE steps SET {column} = ?", (rows[0][1],))
    database.close()
    store = Store(file, MOST)
    found = {key: value for key in KEYS if (value := store.get(key)) is not None}
    store.close()
    assert found.items() <= VALUES.items()
    assert len(found) < len(VALUES)


def test_it_harms_no_other_file_that_a_link_leads_to(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("mine")
    file = tmp_path / "steps.sqlite"
    file.symlink_to(other)
    store = Store(file, MOST)
    store.put(VALUES)
    assert store.get(KEYS[0]) is None
    assert other.read_text() == "mine"
    assert file.is_symlink()


def test_a_folder_that_is_a_link_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".cache").symlink_to(tmp_path / "elsewhere")
    Store(tmp_path / ".cache/steps.sqlite", MOST).put(VALUES)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_place_that_can_not_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder would be")
    store = Store(tmp_path / ".cache/steps.sqlite", MOST)
    store.put(VALUES)
    assert store.get(KEYS[0]) is None


def test_a_full_disk_is_done_without(tmp_path: Path) -> None:
    file = filled(tmp_path)
    store = Store(file, MOST)
    database = store._database
    assert database
    database.execute("PRAGMA max_page_count = 1")
    store.put({key[::-1] + b"x": value * 100 for key, value in VALUES.items()})
    assert kept(file) == VALUES


def test_a_file_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    file = filled(tmp_path)
    store = Store(file, MOST)
    database = store._database
    assert database
    database.execute("PRAGMA query_only = ON")
    store.put({b"new": b"new"})
    assert kept(file) == VALUES


def test_the_oldest_go_when_the_file_gets_too_big(tmp_path: Path) -> None:
    file, most = tmp_path / "steps.sqlite", 200_000
    store = Store(file, most)
    for at, (key, value) in enumerate(VALUES.items()):
        store.put({key: value * 10})
        assert store.get(key) == value * 10, at
        assert store.get(KEYS[0]), "what is asked for stays"
    store.close()
    assert file.stat().st_size < 2 * most
    store = Store(file, most)
    found = [at for at, key in enumerate(KEYS) if store.get(key)]
    assert 0 in found
    assert 1 not in found
    assert len(KEYS) - 1 in found


def test_a_value_bigger_than_all_room_leaves_a_sound_file(tmp_path: Path) -> None:
    store = Store(tmp_path / "steps.sqlite", 50_000)
    store.put({KEYS[0]: b"x" * 100_000})
    assert store.get(KEYS[0]) is None
    store.put({KEYS[1]: b"x"})
    assert store.get(KEYS[1]) == b"x"
