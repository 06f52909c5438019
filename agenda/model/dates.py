"""Dates that may be a year, a month or a day."""

import calendar


def earliest(value: str) -> str:
    """Give the first day that a partial date can mean: ``2021`` gives ``2021-01-01``."""
    return (value + "-01-01")[:10]


def latest(value: str) -> str:
    """Give the last day that a partial date can mean: ``2021-02`` gives ``2021-02-28``."""
    year, month, *day = [int(part) for part in f"{value}-12"[:7].split("-")] + [
        int(part) for part in value.split("-")[2:]
    ]
    return f"{year:04}-{month:02}-{day[0] if day else calendar.monthrange(year, month)[1]:02}"
