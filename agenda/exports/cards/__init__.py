"""Pictures that stand for a page where somebody shares it: its title, in one colour on paper.

Typst sets them with the document's fonts (``draw``), and ``one_colour`` makes them a third as
heavy, so that no library for pictures is needed. Which pages have one, somebody else decides.
"""

from agenda.exports.cards.draw import HEIGHT, WIDTH, Card, create_pictures

__all__ = ["HEIGHT", "WIDTH", "Card", "create_pictures"]
