"""Finds who undertakes what, and what became of it: the rules are in `nlp.commitments`."""

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from nlp.commitments.reading import commitments_in
from nlp.commitments.sentence import Setting
from nlp.components.extensions import COMMITMENTS, HEADINGS, QUESTIONS, TIMES
from nlp.components.spans import get, put
from nlp.dates.expressions import TimeExpression
from nlp.dates.finding import find
from nlp.findings import DocumentKind, Frame, Towards

_SENT_START = "SENT_START"


@Language.factory("commitments", assigns=["doc.spans"])
class CommitmentFinder:
    """Adds every commitment sentence to `doc.spans`, with its act as value."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        answers = [q for _, _, q in get(doc, QUESTIONS)]
        asked = sorted(q.question for q in answers if q.question)
        sections = {min(part[0] for part in (q.question, q.answer) if part) for q in answers}
        sections.update(start for start, _, _ in get(doc, HEADINGS))
        found = commitments_in(
            doc.text, _starts(doc), _times(doc), setting_of(doc), asked, sorted(sections)
        )
        put(doc, COMMITMENTS, [(mention.start, mention.end, mention) for mention in found])
        return doc


def _starts(doc: Doc) -> list[int]:
    if not len(doc):
        return []
    columns = doc.to_array([_SENT_START, "IDX"]).astype("int64")
    starts = columns[columns[:, 0] == 1][:, 1]
    first: list[int] = np.asarray(starts).tolist()
    return first if first and first[0] == 0 else [0, *first]


def _times(doc: Doc) -> list[TimeExpression]:
    if TIMES in (doc._.found or {}):
        return [time for _, _, time in get(doc, TIMES)]
    return find(doc.text)


def setting_of(doc: Doc) -> Setting:
    """Who "u" is in this letter."""
    frame: Frame | None = doc._.frame
    published = doc._.published_on
    written = doc._.written or ((published, published) if published else None)
    if frame is None:
        return Setting(written)
    to = (frame.addressee or "").lower()
    chamber = any(word in to for word in ("kamer", "staten", "voorzitter", "griffier"))
    if (to and not chamber) or frame.kind is DocumentKind.ADVIESAANVRAAG:
        return Setting(written, None, you=False)
    home = (
        Towards.EERSTE_KAMER
        if "eerste kamer" in to and "tweede" not in to
        else Towards.TWEEDE_KAMER
    )
    return Setting(written, home)
