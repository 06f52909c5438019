"""What is said to whoever filled in a form, as Markdown for the forge.

What somebody wrote comes back only within the faults, and these stand in a fence: nothing in
it is markup, and every line of it begins with words of ours, so that none can close it.
"""

from typing import Final

from review.issues.outcome import Change, Lack

MARKER: Final = "<!-- agenda:arende -->"
"""First in every reply, so that the next one can take its place."""

_THANKS: Final = "Tack för förslaget!"
_MORE: Final = (
    "Något saknas innan det kan bli en ändring. Redigera ärendet högst upp, så prövas det på nytt."
)


_NOT_NOW: Final = (
    "Just nu går det inte att göra en ändring av det: agendans egna data har ett fel. "
    "Det beror inte på dig. En förvaltare rättar felet. "
    "Redigera sedan ärendet högst upp, så prövas det på nytt."
)
_FAILED: Final = (
    "Det gick inte att göra en ändring av det. Det beror på ett fel i vårt program. "
    "Ditt ärende är kvar, och en förvaltare läser det och svarar här. "
    "Du kan också redigera ärendet högst upp, så prövas det på nytt."
)


def not_now() -> str:
    """Say that the data must be mended first."""
    return "\n".join([MARKER, _THANKS, _NOT_NOW, ""])


def failed() -> str:
    """Say that a fault of ours stands in the way, and that somebody will answer."""
    return "\n".join([MARKER, _THANKS, _FAILED, ""])


def lacking(lacks: tuple[Lack, ...]) -> str:
    """Give a polite list of all that is missing or wrong, and what to do."""
    lines = [f"- {lack.field}: {_on_a_line(lack)}" for lack in lacks]
    return "\n".join([MARKER, _THANKS, _MORE, "", "~~~text", *lines, "~~~", ""])


def made(change: Change) -> str:
    """Give the text of the pull request that a change becomes: whence, and what happens now."""
    files = [f"- `data/{name}`" for name in change.files]
    number = change.branch.rpartition("-")[2]
    return "\n".join(
        [
            f"Kommer från ärende #{number}. Där står varför.",
            "",
            "Ändrar:",
            "",
            *files,
            "",
            "Ett program har gjort ändringen av det ifyllda formuläret.",
            "En förvaltare läser. Att ta in är inte att besluta.",
            "",
        ]
    )


def _on_a_line(lack: Lack) -> str:
    return " ".join(f"{lack.message} {lack.advice}".split())
