"""MkDocs without a word, for builds that are to go on whatever they warn of."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

LOG: Final = logging.getLogger("mkdocs")


@contextmanager
def silence() -> Iterator[None]:
    """Say nothing meanwhile. A strict build stops for warnings that it hears, so it ends here."""
    before = LOG.level
    LOG.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        LOG.setLevel(before)
