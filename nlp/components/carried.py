"""What a Doc carries from one component to the next: text, words, sentences, what was found."""

from collections.abc import Iterable
from typing import Any

from spacy.tokens import Doc

from nlp.components.extensions import FOUND, MENDED, register
from nlp.matching.scanning import Scan, fold
from nlp.text.mending import Mended
from nlp.text.sentence_ends import sentence_ends

_SCAN = "scan"
_STARTS = "sentence_starts"

# Whatever component is used alone finds its attributes here.
register()


def text_of(doc: Doc) -> str:
    """The text that components read.

    Not `doc.text`: that puts the whole text together from its tokens each time it is asked.
    """
    mended: Mended | None = doc.user_data.get(MENDED)
    return doc.text if mended is None else mended.text


def scan_of(doc: Doc) -> Scan:
    """The text folded and cut into words, once for all components."""
    scan: Scan | None = doc.user_data.get(_SCAN)
    if scan is None:
        scan = doc.user_data[_SCAN] = Scan(fold(text_of(doc)))
    return scan


def sentence_starts(doc: Doc) -> list[int]:
    """Where sentences begin, in characters of the text; worked out once for all components."""
    starts: list[int] | None = doc.user_data.get(_STARTS)
    if starts is None:
        text = text_of(doc)
        ends = (end for end in sentence_ends(text) if end < len(text))
        starts = doc.user_data[_STARTS] = [0, *ends]
    return starts


def put(doc: Doc, key: str, found: Iterable[tuple[int, int, Any]]) -> None:
    """Keep findings, each as (start, end, value) in characters of the text, under `key`."""
    doc.user_data.setdefault(FOUND, {})[key] = list(found)


def get(doc: Doc, key: str) -> list[tuple[int, int, Any]]:
    """The findings under `key`, as (start, end, value); empty when that component did not run."""
    found: dict[str, list[tuple[int, int, Any]]] = doc.user_data.get(FOUND, {})
    return found.get(key, [])
