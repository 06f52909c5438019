"""How many pages have a picture of their own for whoever shares them: ``extra.share``."""

from collections.abc import Iterator
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from macros.settings.positions import written_value

SETTING: Final = "share"
MOST_PAGES: Final = 300
"""With more, pictures would weigh more than all the rest of a site, and take a minute to draw."""


def most_pictures(config: MkDocsConfig) -> int:
    """Give up to how many pages all have their own; a negative number is never any picture.

    Raises ValueError for what is no number.
    """
    asked = config.extra.get(SETTING)
    return MOST_PAGES if asked is None else int(str(asked))


def share_faults(config: MkDocsConfig) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Tell of a setting that is no number."""
    try:
        most_pictures(config)
    except ValueError:
        value = written_value(config.extra.get(SETTING))
        message = f"share (AGENDA_SHARE) är {value}, och det är inget tal."
        advice = "Ange hur många sidor som får egna bilder att dela, eller -1 för inga."
        yield ("extra", SETTING), message, advice
