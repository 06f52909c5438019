"""Attacks as data: read, laid out over the base agenda, tried against each wall, and judged.

``tests/attacks/README.md`` says how one is written.
"""
