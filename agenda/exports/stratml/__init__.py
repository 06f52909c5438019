"""StratML Part 1 (ISO 17469-1): the agenda as a strategic plan."""
