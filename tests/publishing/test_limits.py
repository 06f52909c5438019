"""A command ends, whatever its work does, says so in Swedish, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import Mock, patch

import psutil
import pytest

from publishing.limits import BUILD, CHECK, MEGABYTES, PREVIEW, SECONDS
from publishing.process_watch import PATIENCE, _Watch
from tests.support.checkout import command
from tests.support.endless import GROW, SHORT, SPIN
from tests.support.here import run_here
from tests.support.site import ROOT

STUB = "tests.support.endless"
PATIENT = 60
"""Seconds to wait for a process on a machine that has much else to do."""


def run(work: str, temporary: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run one piece of work, and see that it leaves neither a process nor a file."""
    done = command(ROOT, "-m", STUB, work, environment={"TMPDIR": str(temporary), **settings})
    assert [*temporary.iterdir()] == []
    assert left() == []
    return done


def left() -> list[str]:
    """Give what does not go away of our work, in the time that a process may take to go."""
    found = [(one, " ".join(one.info["cmdline"] or ())) for one in psutil.process_iter(["cmdline"])]
    ours = {one: line for one, line in found if any(s in line for s in (STUB, SPIN, SHORT, GROW))}
    _, staying = psutil.wait_procs([*ours], timeout=10)
    return [ours[one] for one in staying]


@pytest.mark.parametrize("work", ["expression", "page", "spinning", "started", "ended"])
def test_work_without_end_is_ended_and_says_how_to_raise_the_limit(
    work: str, tmp_path: Path
) -> None:
    done = run(work, tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith(
        "Provet räknade i mer än 1 sekunder och avbröts. Inget är ändrat."
    )
    assert f"höj gränsen med {SECONDS}=2." in done.stderr
    assert "hört: Provet " in done.stdout


def test_work_that_only_waits_is_ended_by_the_clock(tmp_path: Path) -> None:
    done = run("waiting", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Provet var inte klar efter {PATIENCE} sekunder, mest av väntan")
    assert f"höj gränsen med {SECONDS}=2." in done.stderr
    assert "hört: Provet " in done.stdout


def test_time_that_passes_without_work_does_not_count(tmp_path: Path) -> None:
    done = run("sleeping", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("work", ["memory", "child"])
def test_memory_without_end_is_seen_in_the_work_and_in_what_it_started(
    work: str, tmp_path: Path
) -> None:
    done = run(work, tmp_path, **{SECONDS: "20"})
    assert done.returncode == 1
    assert done.stderr.startswith("Provet tog mer än 300 megabyte minne och avbröts.")
    assert f"höj gränsen med {MEGABYTES}=600." in done.stderr


def test_work_that_the_machine_ends_is_told_of(tmp_path: Path) -> None:
    done = run("abort", tmp_path, **{SECONDS: "20"})
    assert done.returncode == 1
    assert done.stderr.startswith("Provet avbröts av datorn (SIGABRT), oftast för att minnet tog")


@pytest.mark.parametrize(("work", "status", "said"), [("status", 3, "gjort\n"), ("wrong", 2, "")])
def test_work_that_ends_gives_its_own_status(
    work: str, status: int, said: str, tmp_path: Path
) -> None:
    done = run(work, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (status, said, "")


def test_work_may_say_that_the_rest_has_no_limit(tmp_path: Path) -> None:
    assert run("lifted", tmp_path).returncode == 0


def test_work_that_has_no_limit_is_waited_for_and_not_asked_all_the_time() -> None:
    """As a preview that is shown until somebody has seen it: each turn waits a moment."""
    watch = object.__new__(_Watch)
    watch.signals, watch.passed_on, watch.status, watch.family = [], set(), 0, Mock()
    alive, waits = iter([True] * 5 + [False]), iter([False, True, False, False, False])
    with patch.multiple(_Watch, _is_alive=lambda _: next(alive), _heard=lambda _: next(waits)):
        assert watch.until_the_end(0, 0).status == 0
    assert [*waits] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_is_passed_on_and_the_work_tidies_up(
    number: signal.Signals, tmp_path: Path
) -> None:
    with begin(tmp_path) as started:
        started.send_signal(number)
        assert started.communicate(timeout=PATIENT)[0] == "städat\n"
    assert started.returncode in (-number, 128 + number)
    assert [*tmp_path.iterdir()] == []
    assert left() == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP])
def test_a_signal_that_is_ignored_from_the_start_stays_so(
    number: signal.Signals, tmp_path: Path
) -> None:
    with begin(tmp_path, ignored=number) as started:
        started.send_signal(number)
        started.send_signal(signal.SIGTERM)
        assert started.communicate(timeout=PATIENT)[0] == "städat\n"
    assert started.returncode in (-signal.SIGTERM, 128 + signal.SIGTERM)


def test_a_signal_before_the_work_has_begun_is_not_lost(tmp_path: Path) -> None:
    assert run("early", tmp_path).returncode == 128 + signal.SIGTERM


def test_the_work_does_not_live_on_when_the_command_is_killed(tmp_path: Path) -> None:
    with begin(tmp_path) as started:
        started.kill()
    assert left() == []
    assert len([*tmp_path.iterdir()]) == 1
    run("status", tmp_path)  # takes away what the one before could not


def begin(temporary: Path, ignored: signal.Signals | None = None) -> subprocess.Popen[str]:
    """Start work that waits, without a limit that matters, and heed all signals but one.

    Tests that are run in the background are begun with Ctrl+C ignored, as is what they start.
    """
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), SECONDS: "60"}
    with ExitStack() as around:
        for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            handler = signal.SIG_IGN if one == ignored else signal.default_int_handler
            around.callback(signal.signal, one, signal.signal(one, handler))
        started = subprocess.Popen(
            [sys.executable, "-m", STUB, "waiting"],
            cwd=ROOT, env=settings, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    assert started.stdout
    assert started.stdout.readline() == "börjar\n"
    return started


@pytest.mark.parametrize("written", ["mycket", "-1", "1.5", "99999999", "١"])
def test_a_limit_is_a_number(written: str, tmp_path: Path) -> None:
    done = run("status", tmp_path, **{SECONDS: written})
    assert done.returncode == 1
    assert done.stderr == (f"{SECONDS} är ”{written}” men ska vara ett heltal, till exempel 600.\n")


def test_a_proposal_has_ended_within_a_minutes_work_and_a_gigabyte() -> None:
    grace, late = 2, 1.1
    for limits in (CHECK, PREVIEW):
        assert limits.seconds + grace <= 60
        assert limits.megabytes * late <= 1000
    assert BUILD.seconds > CHECK.seconds


@pytest.mark.parametrize("script", ["check", "build", "preview"])
def test_a_command_tells_how_its_limits_are_raised(script: str) -> None:
    told = run_here(f"scripts/{script}.py", "--help").stdout
    assert SECONDS in told
    assert MEGABYTES in told


@pytest.mark.parametrize("script", ["check", "build"])
def test_a_command_stands_under_its_limit(script: str) -> None:
    done = command(ROOT, f"scripts/{script}.py", environment={MEGABYTES: "40"})
    assert done.returncode == 1
    assert "tog mer än 40 megabyte minne och avbröts." in done.stderr
