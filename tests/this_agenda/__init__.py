"""What only the agenda in ``data/`` must hold: its wordings, its language, its own documents.

Every other test reads the fictional region in ``tests/regions/alvmark``, the small agenda in
``tests/cases/base`` or a sample, or asks of this checkout's site only what any sound agenda's
site must hold. So another region's ``data/`` leaves them all green, and leaves out this folder,
which knows the agenda by its id. That region puts its own in: the id in ``conftest.py``, and
what its own agenda must hold. ``tests/test_house.py`` holds that no other test names an entry
of ``data/``.
"""
