"""A wholly fictional agenda of any size, for tests and benchmarks.

Pure: the same number and seed give the same bytes, and the first initiatives are the same
however many follow.
"""

from typing import Final

from agenda.data_files import create_files
from agenda.sample.initiatives import MAX_INITIATIVES
from agenda.sample.sample_agenda import create_agenda
from agenda.sample.source import TEXT_FILE, create_source_text
from agenda.sample.vocabulary import MARK

__all__ = ["MARK", "MARKER_FILE", "MAX_INITIATIVES", "SOURCE_FOLDER", "create_sample"]

MARKER_FILE: Final = ".pahittad"
"""Stands in every sample: a folder that has it may be written over by another sample."""

SOURCE_FOLDER: Final = ".kallor"
"""Holds the source text, hidden so that the folder as a whole is a data folder."""


def create_sample(initiatives: int, seed: int = 1) -> dict[str, str]:
    """Give the text of every file of a sample by its name within a data folder.

    Beside the YAML files: the marker, and the source text that all quotations are true of.
    Raises ValueError for a number of initiatives below 0 or above :data:`MAX_INITIATIVES`.
    """
    text = create_source_text(seed)
    return {
        MARKER_FILE: f"{MARK} {initiatives} initiativ, slumptal från {seed}.\n",
        f"{SOURCE_FOLDER}/{TEXT_FILE}": text.text,
        **create_files(create_agenda(text, initiatives, seed), MARK),
    }
