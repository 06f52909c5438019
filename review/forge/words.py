"""What the robot says on an issue, turn by turn; the comment before it is replaced."""

from typing import Final

MARKER: Final = "<!-- agenda:arende -->"
"""The first line, that readers do not see: the same as under what is missing."""
EDITED: Final = "<!-- agenda:omgranska -->"
_THANKS: Final = "Tack för förslaget!"
_ON: Final = "Vill du ändra något redigerar du ärendet högst upp, så följer förslaget med."


def opened(number: int) -> str:
    """Say that it is a proposal, and that a person reads it."""
    return _said(
        f"{_THANKS} Det är öppet som förslag #{number}, och en förvaltare läser det.",
        f"Här står sedan hur det går. {_ON}",
    )


def renewed(number: int) -> str:
    """Say that an edited issue has come into its proposal."""
    return _said(
        f"Tack! Ändringen är med i förslag #{number}, och en förvaltare läser det på nytt.",
        f"Här står sedan hur det går. {_ON}",
    )


def touched(number: int | None) -> str:
    """Say that somebody else has written in the branch, which is theirs to go on with."""
    where = f"förslag #{number}" if number else "förslagets gren"
    return _said(
        f"Någon har arbetat vidare i {where}, så programmet ändrar inget där.",
        "Det du nu har skrivit här är alltså inte med. En förvaltare läser det och svarar här.",
    )


def declined_before(number: int) -> str:
    """Say that a closed proposal stays closed."""
    return _said(
        f"Förslag #{number} är stängt och öppnas inte av att ärendet ändras.",
        "Skälet står där. Vill du föreslå något nytt öppnar du ett nytt ärende.",
    )


def taken_in_before(number: int) -> str:
    """Say that what has been taken in is not changed by its issue."""
    return _said(
        f"Förslag #{number} är redan intaget och ändras inte av att ärendet ändras.",
        "Vill du föreslå något mer öppnar du ett nytt ärende.",
    )


def taken_in(number: int) -> str:
    """Say that it was taken in, and what that is not."""
    return _said(
        f"Förslag #{number} är intaget, och syns på webbplatsen när den har publicerats.",
        "Tack för hjälpen! Att ta in är inte att besluta.",
    )


def declined(number: int) -> str:
    """Say that it was not taken in, and where the reason stands."""
    return _said(
        f"Förslag #{number} togs inte in. Skälet står i förslaget, av den som stängde det.",
        "Saknas det frågar du här, så svarar en förvaltare.",
    )


def read_anew(number: int) -> str:
    """Say under the proposal that its words are others than those somebody approved."""
    text = (
        f"Ärende #{number} har redigerats sedan någon granskade det här, och ändringen ligger "
        "överst som en egen ändring. Läs den innan förslaget tas in."
    )
    return f"{EDITED}\n{text}\n"


def _said(*sentences: str) -> str:
    return "\n".join([MARKER, *sentences, ""])
