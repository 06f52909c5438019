"""Numbers in ids are counted, not spelled."""

from agenda.natural_order import natural


def test_two_comes_before_ten() -> None:
    spelled = ["kompetens-10", "kompetens-2", "a", "10", "2-b", "kompetens", "kompetens-2-1"]
    assert sorted(spelled)[0] == "10"
    assert sorted(spelled, key=natural) == [
        *("2-b", "10", "a", "kompetens", "kompetens-2", "kompetens-2-1", "kompetens-10"),
    ]
