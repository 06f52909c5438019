"""Numbers in ids are counted, not spelled."""

from agenda.natural_order import natural


def test_two_comes_before_ten() -> None:
    spelled = ["skola-10", "skola-2", "a", "10", "2-b", "skola", "skola-2-1"]
    assert sorted(spelled)[0] == "10"
    assert sorted(spelled, key=natural) == [
        *("2-b", "10", "a", "skola", "skola-2", "skola-2-1", "skola-10"),
    ]
