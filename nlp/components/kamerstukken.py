"""Finds references to printed papers: the rules are in `nlp.papers`."""

from nlp.components.letter import KAMERSTUKKEN, Letter
from nlp.papers.kamerstukken import references


def put_kamerstukken(letter: Letter) -> None:
    """Finds every reference, with its parts."""
    found = references(letter.text)
    letter.put(KAMERSTUKKEN, [(f.start, f.end, f) for f in found])
