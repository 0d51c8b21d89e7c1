"""Finds what a letter sends along without a word of a promise: the rules are in `nlp.papers`."""

from nlp.components.letter import COMMITMENTS, QUESTIONS, SENDINGS, Letter
from nlp.findings import DocumentKind
from nlp.papers.sendings import sendings_in


def put_sendings(letter: Letter) -> None:
    """Keeps every sentence that sends something along, unless it is a commitment's already."""
    if letter.frame is not None and letter.frame.kind is DocumentKind.MOTIE:
        return
    spoken = [(start, end) for start, end, _ in letter.get(COMMITMENTS)]
    spoken += [q.question for _, _, q in letter.get(QUESTIONS) if q.question]
    found = sendings_in(letter.text, letter.sentence_starts, spoken)
    letter.put(SENDINGS, [(start, end, None) for start, end in found])
