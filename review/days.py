"""Days as somebody gives them to a command."""

import argparse
import datetime


def day(text: str) -> str:
    """Read a day, or let argparse say what was expected."""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        message = f"”{text}” ska vara en dag, till exempel 2027-01-31"
        raise argparse.ArgumentTypeError(message) from None
