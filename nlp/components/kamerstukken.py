"""Finds references to printed papers: the rules are in `nlp.papers`."""

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.carried import put, text_of
from nlp.components.extensions import KAMERSTUKKEN
from nlp.papers.kamerstukken import references


@Language.factory("kamerstukken")
class KamerstukFinder:
    """Finds every reference, with its parts."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        found = references(text_of(doc))
        put(doc, KAMERSTUKKEN, [(f.start, f.end, f) for f in found])
        return doc
