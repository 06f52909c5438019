"""Days and times as somebody gives them to a command."""

import argparse
import datetime


def day(text: str) -> str:
    """Read a day and give it as ``2027-01-31``. Raises ArgumentTypeError with what is expected."""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        message = f"”{text}” ska vara en dag, till exempel 2027-01-31"
        raise argparse.ArgumentTypeError(message) from None


def moment(text: str) -> str:
    """Read a time after 1970, and give it as ISO 8601 to the second, in UTC where no zone is given.

    Raises ArgumentTypeError with what was expected; git can keep no earlier time.
    """
    try:
        read = datetime.datetime.fromisoformat(text)
        read = read if read.tzinfo else read.replace(tzinfo=datetime.UTC)
        if read.timestamp() >= 0:
            return read.isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        pass
    message = f"”{text}” ska vara en tid efter 1970, till exempel 2027-01-31T12:00:00+00:00"
    raise argparse.ArgumentTypeError(message)
