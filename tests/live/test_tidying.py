"""What an edit leaves behind is looked for when nobody waits, and Python looks for itself after."""

import gc
from threading import Event
from unittest.mock import patch

from tests.support.live import tidying


def test_it_looks_in_the_quiet_after_an_edit() -> None:
    looked = Event()
    with patch.object(tidying, "_QUIET", 0.01), patch.object(gc, "collect", looked.set):
        made = tidying.Tidying()
        assert not gc.isenabled()
        made.left_behind()
        assert looked.wait(10)
        made.close()
    assert gc.isenabled()


def test_it_waits_for_no_quiet_when_much_is_left() -> None:
    looked = Event()
    with patch.object(tidying, "_QUIET", 1000), patch.object(gc, "collect", looked.set):
        made = tidying.Tidying()
        for _ in range(4):
            made.left_behind()
        assert not looked.wait(0.05)
        made.left_behind()
        assert looked.wait(10)
        made.close()
