"""A relay that a steward may run, so that whoever has no account can hand a proposal in.

It takes one proposal, opens an issue with an account of its own, and keeps nothing. It is off until
somebody runs it (``scripts/relay.py``, ``handbook/relay.md``) and names it in ``extra.relay``.
"""
