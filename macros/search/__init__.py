"""The search index: what the site says, made at build time into files that a query can open.

``entries`` reads pages, ``lexicon`` knows Swedish, ``scoring`` weighs words and ``shards`` makes
the files. FORMAT.md beside this file describes them; ``theme/search/`` is the half in the browser.
"""
