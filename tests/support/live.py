"""What `make serve` is made of, for the tests: it lies beside the commands and is no package."""

import sys
from unittest.mock import patch

from tests.support.site import ROOT

with patch.object(sys, "path", [str(ROOT / "scripts"), *sys.path]):
    from live import changes, running, tidying

__all__ = ["changes", "running", "tidying"]
