"""A build changes how often Python looks for what is forgotten, and changes it back."""

import gc

import pytest

from macros.engine.unhurried import unhurried


@pytest.mark.parametrize("frozen", [False, True])
def test_what_was_before_is_again_even_after_an_error(*, frozen: bool) -> None:
    gc.freeze() if frozen else gc.unfreeze()
    before = gc.get_threshold(), bool(gc.get_freeze_count())
    with pytest.raises(ValueError, match="bygget"), unhurried():
        assert gc.get_threshold() != before[0]
        assert gc.get_freeze_count()
        raise ValueError("bygget stannade")
    assert (gc.get_threshold(), bool(gc.get_freeze_count())) == before
