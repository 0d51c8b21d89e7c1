"""Cuts a text into words and signs for spaCy.

Our rules read characters; tokens only carry the spans. So the cut is simple and fast, and finer
than spaCy's own for Dutch: "Diks/Van" are two names, "sectoren19" a word with a footnote mark.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from struct import Struct

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

# Its name in the configuration of a pipeline.
TOKENIZER = "toezegd.plain.v1"
# The first words a process meets are the commonest; keeping those costs some MB, all would grow.
_MOST_KEPT = 50_000
_LONGEST_KEPT = 40
# The number of a word in the vocabulary, and whether a space follows.
_ROW = np.dtype([("word", "<u8"), ("space", "?")])
_PACKED = Struct("<Q?")
_WORD_OR_SIGN = re.compile(r"[^\W\d_]+|\d+|\s|[^\w\s]|_+|\w")


class _Chunks(dict[str, bytes]):
    """What stands before a space, cut into words and signs, with whether a space follows each.

    Letters repeat most of their words and those of one another: looking a word up as the number
    that it has in the vocabulary is four times as fast as telling spaCy its letters again. Packed
    as rows of `_ROW`, so that the rows of a whole text are one array.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._in_zone = False
        self._met: list[str] = []

    def __missing__(self, chunk: str) -> bytes:
        cut = self._cut(chunk, passing=self._in_zone)
        if len(self) < _MOST_KEPT and len(chunk) <= _LONGEST_KEPT:
            self[chunk] = cut
            if self._in_zone:
                self._met.append(chunk)
        return cut

    def _cut(self, chunk: str, passing: bool) -> bytes:
        # Between two spaces in a row stands nothing: the first of them is a token of its own.
        words = _WORD_OR_SIGN.findall(chunk) or [" "]
        add = self.vocab.strings.add
        numbers = [add(word, allow_transient=passing) for word in words]  # type: ignore[call-arg]  # newer than the stubs
        inner = [_PACKED.pack(number, False) for number in numbers[:-1]]
        return b"".join([*inner, _PACKED.pack(numbers[-1], bool(chunk))])

    def begin_zone(self) -> None:
        """Tell the vocabulary for good what it forgot with the zone before this one."""
        for chunk in self._met:
            self[chunk] = self._cut(chunk, passing=False)
        self._met.clear()
        self._in_zone = True

    def end_zone(self) -> None:
        """Forget what the vocabulary is about to forget."""
        for chunk in self._met:
            del self[chunk]
        self._in_zone = False


class PlainTokenizer:
    """Words, numbers and single signs, with nothing lost: `doc.text` is the text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._chunks = _Chunks(vocab)

    def __call__(self, text: str) -> Doc:
        chunks = text.split(" ")
        if not chunks[-1]:
            chunks.pop()  # behind a last space stands nothing
        rows = np.frombuffer(b"".join(map(self._chunks.__getitem__, chunks)), _ROW)
        spaces = rows["space"].tolist()
        if spaces and text[-1] != " ":
            spaces[-1] = False
        return Doc(self.vocab, words=rows["word"].tolist(), spaces=spaces)

    @contextmanager
    def memory_zone(self, mem: object = None) -> Iterator[object]:
        """Called by `Language.memory_zone`, inside the zone of the vocabulary."""
        self._chunks.begin_zone()
        try:
            yield mem
        finally:
            self._chunks.end_zone()

    def to_disk(self, path: object, **kwargs: object) -> None:
        """Nothing to save; spaCy asks."""

    def from_disk(self, path: object, **kwargs: object) -> "PlainTokenizer":
        """Nothing to load; spaCy asks."""
        return self


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]  # spaCy says no more
def plain_tokenizer() -> Callable[[Language], PlainTokenizer]:
    """For the configuration of a pipeline, so that spaCy does not build its own tokenizer first."""
    return lambda language: PlainTokenizer(language.vocab)
