"""Shows what was found in the way spaCy shows things: `doc.spans` and `doc.sents`.

Our own rules read characters; tokens and spans are for whoever works with the pipeline.
"""

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.components.letter import (
    COMMITMENTS,
    DEADLINES,
    KAMERSTUKKEN,
    MOTIONS,
    OCCASIONS,
    QUESTIONS,
)
from nlp.pipeline.carried import letter_of

# Its name in the pipeline.
SPANS = "spans"
_SHOWN = (QUESTIONS, KAMERSTUKKEN, MOTIONS, DEADLINES, OCCASIONS, COMMITMENTS)
_Starts = np.ndarray[Any, np.dtype[np.int64]]


@Language.factory(SPANS, assigns=["doc.spans", "token.is_sent_start", "doc.sents"])
class SpanWriter:
    """Puts findings into `doc.spans` under their kind, and sets where sentences start.

    The exact characters stay with the value in `doc._.found`: a token can be wider than a finding.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        begins: _Starts = doc.to_array("IDX").astype("int64")
        starts = np.full(len(doc), -1, dtype="int64")
        starts[0] = 1
        at = np.searchsorted(begins, letter_of(doc).sentence_starts[1:])
        starts[at[at < len(doc)]] = 1
        # from_array and not token.is_sent_start: that one looks through the whole Doc each time.
        doc = doc.from_array(["SENT_START"], starts.astype("uint64"))  # type: ignore[arg-type]  # one column is allowed
        for key in _SHOWN:
            doc.spans[key] = _spans(doc, key, begins)
        return doc


def _spans(doc: Doc, key: str, begins: _Starts) -> list[Span]:
    """The tokens that each finding touches. `doc.char_span` would rebuild the text for each."""
    found = letter_of(doc).get(key)
    first = np.searchsorted(begins, [start for start, _, _ in found], side="right") - 1
    last = np.searchsorted(begins, [end for _, end, _ in found], side="left")
    return [
        Span(doc, int(begin), max(int(stop), int(begin) + 1), label=key.upper())
        for begin, stop in zip(first, last, strict=True)
    ]
