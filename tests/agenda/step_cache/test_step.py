"""A step is done once for what it takes: told by how often it was done."""

import multiprocessing
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from agenda.step_cache import Step, flush, kept_in
from agenda.step_cache.code_digest import code_digest
from agenda.step_cache.place import FILE, place
from agenda.step_cache.store import Store

WORDS: Final = Step[list[str]]("words", ("agenda.step_cache",))
PAIR: Final = Step[tuple[int, str]]("pair", ("agenda.step_cache",), list, tuple, shared=True)


class Work:
    """Counts how often it is done."""

    def __init__(self, gives: Any) -> None:
        self.gives = gives
        self.done = 0

    def __call__(self) -> Any:
        self.done += 1
        return self.gives


def test_nothing_is_kept_before_a_command_says_where() -> None:
    work = Work(["a"])
    assert [WORDS.result(("x",), work) for _ in range(2)] == [["a"], ["a"]]
    assert work.done == 2


def test_it_is_done_once_and_known_in_the_next_run(tmp_path: Path) -> None:
    work = Work(["å", "b"])
    for _ in range(2):
        with kept_in(tmp_path):
            assert [WORDS.result(("x", b"y"), work) for _ in range(2)] == [["å", "b"]] * 2
    assert work.done == 1


@pytest.mark.parametrize("takes", [("xy",), (b"x", "y"), ("x",), ("x", "y", ""), ("", "x", "y")])
def test_other_things_are_never_taken_for_the_same(takes: tuple[Any, ...], tmp_path: Path) -> None:
    with kept_in(tmp_path):
        WORDS.result(("x", "y"), lambda: ["first"])
        assert WORDS.result(takes, lambda: ["second"]) == ["second"]


def test_two_steps_with_the_same_things_are_two(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        WORDS.result(("x",), lambda: ["a"])
        other = Step[list[str]]("other", ("agenda.step_cache",))
        assert other.result(("x",), lambda: ["b"]) == ["b"]


def test_what_is_given_may_be_changed_by_who_asked(tmp_path: Path) -> None:
    with kept_in(tmp_path):
        WORDS.result(("x",), lambda: ["a"]).append("b")
        WORDS.result(("x",), lambda: ["a"]).append("c")
        assert WORDS.result(("x",), lambda: []) == ["a"]


def test_what_is_shared_is_the_same_object_and_the_same_value_in_the_next_run(
    tmp_path: Path,
) -> None:
    with kept_in(tmp_path):
        first = PAIR.result(("x",), lambda: (1, "a"))
        assert PAIR.result(("x",), lambda: (2, "b")) is first
    with kept_in(tmp_path):
        assert PAIR.result(("x",), lambda: (2, "b")) == (1, "a")


def test_what_json_does_not_give_back_is_refused_at_once(tmp_path: Path) -> None:
    with kept_in(tmp_path), pytest.raises(TypeError, match="plain data"):
        Step[Any]("odd", ("agenda",)).result((), lambda: (1, 2))


def test_what_has_another_shape_than_the_step_gives_is_made_anew(tmp_path: Path) -> None:
    """What is sealed rightly but has another shape costs time, and never runs."""
    with kept_in(tmp_path):
        PAIR.result(("x",), lambda: (1, "a"))
        where = place()
        assert where
        keys = [*where._waiting]
    for forged in (b"7", b"{", b"\xff", b"[" * 100_000):
        store = Store(tmp_path / FILE, 10_000_000)
        store.put({keys[0]: forged})
        store.close()
        with kept_in(tmp_path):
            assert PAIR.result(("x",), lambda: (3, "c")) == (3, "c"), forged


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "a_package_of_its_own"
    folder.mkdir()
    (folder / "__init__.py").write_text("A = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    code_digest.cache_clear()
    sys.modules.pop(folder.name, None)


def test_other_code_makes_it_anew(package: Path, tmp_path: Path) -> None:
    step = Step[str]("of code", (package.name,))
    for said in ("A = 2", "A = 2", "A = 3"):
        code_digest.cache_clear()
        (package / "__init__.py").write_text(said)
        with kept_in(tmp_path / "cache"):
            assert step.result((), lambda said=said: said) == said  # type: ignore[misc]


def test_what_may_be_of_newer_code_than_its_key_is_not_kept(package: Path, tmp_path: Path) -> None:
    step = Step[str]("of code", (package.name,))
    with kept_in(tmp_path / "cache"):
        assert step.result((), lambda: "old or new") == "old or new"
        (package / "more.py").write_text("B = 1")
    with kept_in(tmp_path / "cache"):
        assert step.result((), lambda: "made anew") == "made anew"


def test_a_package_that_nobody_knows_is_told(tmp_path: Path) -> None:
    with kept_in(tmp_path), pytest.raises(LookupError):
        Step[str]("odd", ("no_such_package",)).result((), lambda: "")


def keep_many(folder: Path, own: str) -> None:
    with kept_in(folder):
        for at in range(200):
            made = WORDS.result((str(at),), lambda at=at: [str(at)])  # type: ignore[misc]
            assert made == [str(at)]
            WORDS.result((own, str(at)), lambda: [own])
            if at % 20 == 0:
                flush()


def test_several_processes_at_once_keep_and_read_the_same_file(tmp_path: Path) -> None:
    with kept_in(tmp_path):  # the forks are not to use their parent's connection
        WORDS.result(("0",), lambda: ["0"])
        fork = multiprocessing.get_context("fork")
        runs = [fork.Process(target=keep_many, args=(tmp_path, str(at))) for at in "abcd"]
        for run in runs:
            run.start()
        for run in runs:
            run.join()
        assert [run.exitcode for run in runs] == [0] * 4
        work = Work(["made anew"])
        for own in "abcd":
            for at in range(200):
                assert WORDS.result((own, str(at)), work) == [own]
    assert work.done == 0


def test_a_fork_that_keeps_on_where_its_parent_was(tmp_path: Path) -> None:
    def child() -> None:
        WORDS.result(("child",), lambda: ["child"])
        flush()

    with kept_in(tmp_path):
        WORDS.result(("parent",), lambda: ["parent"])
        run = multiprocessing.get_context("fork").Process(target=child)
        run.start()
        run.join()
        assert run.exitcode == 0
        assert WORDS.result(("child",), lambda: []) == ["child"]
        assert WORDS.result(("parent",), lambda: []) == ["parent"]
