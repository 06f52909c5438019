"""What the commands say, in Swedish, of an argument that they can't use."""

import pytest

from tests.support.checkout import command
from tests.support.site import ROOT


@pytest.mark.parametrize(
    ("script", "arguments", "said"),
    [
        ("publish", ("--folder", "x", "--republish", "fel"), "--republish behöver en utgåvas id"),
        ("archive", ("remissversion", "--day", "igår"), "”igår” ska vara en dag"),
        ("stale", ("--months", "999999"), "ska vara ett antal månader"),
        ("stale", ("--months", "många"), "ska vara ett antal månader"),
    ],
)
def test_an_argument_of_no_use_is_said_so(
    script: str, arguments: tuple[str, ...], said: str
) -> None:
    done = command(ROOT, f"scripts/{script}.py", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
