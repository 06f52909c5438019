"""Building one version of the site, in surroundings that say which."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from macros.settings.load import read_settings
from publishing.repository import PublishError


@contextmanager
def surroundings(own: Mapping[str, str], folder: Path) -> Iterator[None]:
    """Let these variables, and no others, be the environment meanwhile, in that folder.

    MkDocs' settings and mike ask the process that they run in. Versions are built one after the
    other in ours, so that what is read and worked out once serves them all.
    """
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(own)
    try:
        with chdir(folder):
            yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def build_version(config_file: Path) -> MkDocsConfig:
    """Build what the settings and the environment say; give the settings.

    Raises :class:`PublishError` with all that the build said, when it stopped.
    """
    with _overheard() as said:
        try:
            config = read_settings(config_file)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            raise PublishError("\n".join(["Bygget stannade:", *said, str(error)])) from None
    return config


class _Ear(logging.Handler):
    """Keeps what is warned of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _overheard() -> Iterator[list[str]]:
    """Keep what MkDocs says, so that it is shown where a build stopped and nowhere else.

    Warnings that are not listened for would stop no build, so nobody's silence counts here.
    """
    log, ear = logging.getLogger("mkdocs"), _Ear()
    before = (log.propagate, log.level)
    log.addHandler(ear)
    log.propagate = False
    log.setLevel(logging.WARNING)
    try:
        yield ear.said
    finally:
        log.removeHandler(ear)
        log.propagate = before[0]
        log.setLevel(before[1])
