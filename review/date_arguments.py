"""Days and times as somebody gives them to a command."""

import argparse
import datetime


def day(text: str) -> str:
    """Read a day, or let argparse say what was expected."""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        message = f"”{text}” ska vara en dag, till exempel 2027-01-31"
        raise argparse.ArgumentTypeError(message) from None


def moment(text: str) -> str:
    """Read a time that git can keep, in UTC where no zone is given; else say what was expected."""
    try:
        read = datetime.datetime.fromisoformat(text)
        read = read if read.tzinfo else read.replace(tzinfo=datetime.UTC)
        if read.timestamp() >= 0:
            return read.isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        pass
    message = f"”{text}” ska vara en tid efter 1970, till exempel 2027-01-31T12:00:00+00:00"
    raise argparse.ArgumentTypeError(message)
