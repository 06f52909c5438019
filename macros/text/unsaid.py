"""What nobody has said, in one Swedish sentence: each thing is named, and nothing is filled in."""

from collections.abc import Sequence
from typing import Final

AGENDA: Final = "Agendan säger inte"
PROPOSAL: Final = "Förslaget säger inte"
HERE: Final = "Här framgår inte"
PUBLISHER: Final = "Den som driver webbplatsen har inte sagt"

MOST_NAMED: Final = 4
"""So many things are named in a sentence that can be read in one breath."""


def unsaid_sentence(opening: str, words: Sequence[str], most: int = MOST_NAMED) -> str:
    """Join what is not said to a sentence; of many things, the first.

    >>> unsaid_sentence(AGENDA, ["vem som ansvarar", "när det ska vara klart"])
    'Agendan säger inte vem som ansvarar eller när det ska vara klart.'
    >>> unsaid_sentence(AGENDA, ["vem det rör"])
    'Agendan säger inte vem det rör.'
    """
    *before, last = words[:most]
    return f"{opening} {', '.join(before)} eller {last}." if before else f"{opening} {last}."
