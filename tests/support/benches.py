"""What the benches have in common, for the tests: it lies beside the commands and is no package."""

import sys
from unittest.mock import patch

from tests.support.site import ROOT

with patch.object(sys, "path", [str(ROOT / "scripts"), *sys.path]):
    from benches import (
        builds,
        edit_list,
        edits,
        figures,
        handbook,
        pages,
        peers,
        plot,
        process,
        signals,
        tables,
    )

__all__ = [
    "builds",
    "edit_list",
    "edits",
    "figures",
    "handbook",
    "pages",
    "peers",
    "plot",
    "process",
    "signals",
    "tables",
]
