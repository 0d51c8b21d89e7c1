"""Cuts a text into words and signs for spaCy.

Our rules read characters; tokens only carry the spans. So the cut is simple and fast, and finer
than spaCy's own for Dutch: "Diks/Van" are two names, "sectoren19" a word with a footnote mark.
"""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

# Its name in the configuration of a pipeline.
TOKENIZER = "toezegd.plain.v1"
# The first space behind a word or sign belongs to it; any other is a token of its own.
_WORD_OR_SIGN = re.compile(r"([^\W\d_]+|\d+|\s|[^\w\s]|_+|\w)( ?)")


class PlainTokenizer:
    """Words, numbers and single signs, with nothing lost: `doc.text` is the text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        cut = _WORD_OR_SIGN.findall(text)
        return Doc(
            self.vocab, words=[word for word, _ in cut], spaces=[bool(space) for _, space in cut]
        )

    def to_disk(self, path: object, **kwargs: object) -> None:
        """Nothing to save; spaCy asks."""

    def from_disk(self, path: object, **kwargs: object) -> "PlainTokenizer":
        """Nothing to load; spaCy asks."""
        return self


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]  # spaCy says no more
def plain_tokenizer() -> Callable[[Language], PlainTokenizer]:
    """For the configuration of a pipeline, so that spaCy does not build its own tokenizer first."""
    return lambda language: PlainTokenizer(language.vocab)
