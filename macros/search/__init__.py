"""The search index: what the site says, made at build time into files that a query can open.

``entries`` reads pages, ``lexicon`` knows Swedish, ``scoring`` weighs words and ``shards`` makes
the files. HACKING.md describes their format; ``theme/search/`` is the half in the browser.
"""
