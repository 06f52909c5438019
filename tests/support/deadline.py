"""A plugin that begins no test after so many seconds, for ``make test-fast``."""

import time
from typing import Final

import pytest

OPTION: Final = "--begin-within"
LEFT: Final = "hann inte: make test kör allt"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OPTION, type=int, default=0, help="seconds after which no test is begun")


def pytest_configure(config: pytest.Config) -> None:
    seconds = config.getoption(OPTION)
    if seconds:
        config.pluginmanager.register(Deadline(time.monotonic() + seconds))


class Deadline:
    """Skips what is left when the time is out, and says at last how much that was."""

    def __init__(self, out: float) -> None:
        self.out = out
        self.begun = self.left = 0

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        if time.monotonic() > self.out:
            self.left += 1
            pytest.skip(LEFT)
        self.begun += 1

    def pytest_unconfigure(self) -> None:
        if self.left:
            print(f"{self.begun} av {self.begun + self.left} prov hann. Resten kör make test.")
