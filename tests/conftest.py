"""Hypothesis profiles: ``ci``, small and the same each time, unless HYPOTHESIS_PROFILE says so."""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from typing import Final

import pytest
from _pytest.terminal import TerminalReporter
from hypothesis import HealthCheck, is_hypothesis_test, settings

from tests.engines.installed import word_of_lacking
from tests.support.browser import browser, open_page, pages, site_folder, site_url
from tests.support.examples import Counted, examples_of
from tests.support.golden import Golden
from tests.support.programs import NO_GRAMMAR
from tests.support.silence import LOG

__all__ = ("browser", "open_page", "pages", "site_folder", "site_url")

SELDOM: Final = (50_000, 20, 100)
"""How much is made before it is looked through: a page or a site is thrown away all at once."""
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "ci")

settings.register_profile(
    "ci",
    max_examples=50,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "soak",
    max_examples=2_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(PROFILE)

# What is compiled is kept, whatever the surroundings ask for: some hundred processes would else
# each compile the whole project, and each worker the asserts of every test.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# jsonschema is imported by some of the modules that each worker collects.
sys.modules[NO_GRAMMAR] = None  # type: ignore[assignment]

# A document takes two seconds to set, in each of a hundred builds: tests that read it ask for it.
os.environ["AGENDA_PDF"] = "-1"
os.environ["AGENDA_SHARE"] = "-1"  # and a hundred pictures three seconds to draw


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let ``make soak``, which runs what is marked, run every property with its full numbers.

    What takes longest, the hour of fuzzing and the attacks, begins first: both are of the whole
    project, so their files stand outermost.
    """
    if PROFILE != "soak":
        return
    for item in items:
        if isinstance(item, pytest.Function) and is_hypothesis_test(item.obj):
            item.add_marker(pytest.mark.soak)
    items.sort(key=lambda item: (len(item.path.parts), item.path.name != "test_fuzz.py"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take ``--accept``, which ``make accept`` gives: golden cases then say what comes today."""
    parser.addoption("--accept", action="store_true", help="write what comes into golden cases")


_GOLDEN: Final = pytest.StashKey[Golden]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_GOLDEN] = Golden(bool(config.getoption("--accept")))


@pytest.fixture(scope="session")
def golden(pytestconfig: pytest.Config) -> Golden:
    """What golden cases are held to, or written by."""
    return pytestconfig.stash[_GOLDEN]


def pytest_collection_finish() -> None:
    """Let the rubbish collector look at what a test makes, and not at all tests again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Whoever silences MkDocs lets it speak again, or no strict build after it would stop."""
    yield
    assert LOG.level == logging.NOTSET


COUNTED: Final = Counted()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Note how many examples a property has had, where the report of its end takes it along."""
    item.user_properties += examples_of(str(getattr(item, "hypothesis_statistics", "")))
    yield


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Count the examples of a property that has run, here or in a worker."""
    if report.when == "teardown":
        COUNTED.take(report.nodeid, report.user_properties)


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Tell what was accepted and which engines lack; after a soak, how many examples by what."""
    for difference in terminalreporter.config.stash[_GOLDEN].differences:
        terminalreporter.write_line(difference)
    if lacking := word_of_lacking():
        terminalreporter.write_line(lacking)
    if PROFILE == "soak" and (COUNTED.found or COUNTED.told):
        terminalreporter.section("prövade exempel")
        for line in COUNTED.table():
            terminalreporter.write_line(line)
