"""The agenda as a document for print: PDF/UA-1, set by Typst from templates and fonts of our own.

``typeset`` calls Typst, ``plain`` is the one road that text takes there, ``characters`` says
which signs can be printed. What stands in the document, somebody else decides.
"""

from agenda.exports.pdf.typeset import NAME, create_pdf

__all__ = ["NAME", "create_pdf"]
