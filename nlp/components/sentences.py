"""Tells spaCy where sentences begin."""

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.spans import text_of, token_starts
from nlp.sentence_ends import sentence_ends

_STARTS = "sentence_starts"


def sentence_starts(doc: Doc) -> list[int]:
    """Where sentences begin, in characters; `doc.sents` would build a Span for each."""
    starts: list[int] | None = doc.user_data.get(_STARTS)
    if starts is None:
        text = text_of(doc)
        starts = [0, *(end for end in sentence_ends(text) if end < len(text))]
    return starts


@Language.factory("sentences", assigns=["token.is_sent_start", "doc.sents"])
class SentenceSplitter:
    """Sets where sentences start."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        text = text_of(doc)
        ends = [end for end in sentence_ends(text) if end < len(text)]
        doc.user_data[_STARTS] = [0, *ends]
        starts = np.full(len(doc), -1, dtype="int64")
        starts[0] = 1
        at = np.searchsorted(token_starts(doc), np.asarray(ends, dtype="int64"))
        starts[at[at < len(doc)]] = 1
        # from_array and not token.is_sent_start: that one looks through the whole Doc each time.
        return doc.from_array(["SENT_START"], starts.astype("uint64"))  # type: ignore[arg-type]  # one column is allowed
