"""Cuts a text into words and signs for spaCy.

Our rules read characters; tokens only carry the spans. So the cut is simple and fast, and finer
than spaCy's own for Dutch: "Diks/Van" are two names, "sectoren19" a word with a footnote mark.
"""

import re

from spacy.tokens import Doc
from spacy.vocab import Vocab

_TOKEN = re.compile(r"([^\W\d_]+|\d+|\s|[^\w\s]|_+|\w)( ?)")


class PlainTokenizer:
    """Words, numbers and single signs, with nothing lost: `doc.text` is the text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        tokens = _TOKEN.findall(text)
        words = [word for word, _ in tokens]
        spaces = [space == " " for _, space in tokens]
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_disk(self, path: object, **kwargs: object) -> None:
        """Nothing to save; spaCy asks."""

    def from_disk(self, path: object, **kwargs: object) -> "PlainTokenizer":
        """Nothing to load; spaCy asks."""
        return self
