"""XML: the one place that makes text safe in it, for StratML and RDF/XML alike.

The libraries that write the XML escape its signs. What is left is what XML 1.0 can't hold at
all, however it is written (https://www.w3.org/TR/xml/#charsets).
"""

import re
from typing import Final

_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Give a text that any XML parser reads back as it is: what can't be held becomes U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
