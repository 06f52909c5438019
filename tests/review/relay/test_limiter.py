"""How often somebody may hand something in: by a clock of the test's own."""

from review.relay.limiter import WINDOW, Limiter


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def test_each_has_so_many_an_hour_and_then_waits() -> None:
    clock = Clock()
    limiter = Limiter(2, 100, clock)
    assert [limiter.wait("192.0.2.1") for _ in range(2)] == [0, 0]
    clock.time = 600
    assert limiter.wait("192.0.2.1") == WINDOW - 600 + 1
    assert limiter.wait("192.0.2.2") == 0
    clock.time = WINDOW
    assert limiter.wait("192.0.2.1") == 0


def test_all_together_have_so_many() -> None:
    limiter = Limiter(5, 3, Clock())
    assert [limiter.wait(f"192.0.2.{one}") > 0 for one in range(4)] == [False, False, False, True]


def test_one_household_is_one_address() -> None:
    limiter = Limiter(1, 100, Clock())
    assert limiter.wait("2001:db8:1:2::1") == 0
    assert limiter.wait("2001:db8:1:2:ffff::9") > 0
    assert limiter.wait("2001:db8:1:3::1") == 0
    assert limiter.wait("::ffff:192.0.2.1") == 0
    assert limiter.wait("192.0.2.1") > 0


def test_no_address_is_kept_and_memory_has_an_end() -> None:
    limiter = Limiter(1, 10**9, Clock())
    for number in range(10_050):
        limiter.wait(f"10.{number // 65_536}.{number // 256 % 256}.{number % 256}")
    assert len(limiter._seen) == 10_000
    assert "10.0.0.9" not in repr(vars(limiter))
    assert all(len(key) == 16 for key in limiter._seen)
