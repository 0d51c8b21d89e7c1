"""Finds what a letter sends along without a word of a promise: the rules are in `nlp.papers`."""

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.carried import get, put, sentence_starts, text_of
from nlp.components.extensions import COMMITMENTS, QUESTIONS, SENDINGS
from nlp.findings import DocumentKind
from nlp.papers.sendings import sendings_in


@Language.factory("sendings")
class SendingFinder:
    """Keeps every sentence that sends something along, unless it is a commitment's already."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        if doc._.frame is not None and doc._.frame.kind is DocumentKind.MOTIE:
            return doc
        spoken = [(start, end) for start, end, _ in get(doc, COMMITMENTS)]
        spoken += [q.question for _, _, q in get(doc, QUESTIONS) if q.question]
        found = sendings_in(text_of(doc), sentence_starts(doc), spoken)
        put(doc, SENDINGS, [(start, end, None) for start, end in found])
        return doc
