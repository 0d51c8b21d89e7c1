"""From characters to spaCy spans and back."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from spacy.tokens import Doc, Span

from nlp.components.extensions import register
from nlp.dates.scanning import Scan, fold

_TOKEN_STARTS = "token_starts"
_SCAN = "scan"

# Whatever component is used alone finds its attributes here.
register()


def text_of(doc: Doc) -> str:
    """The text that components read.

    Not `doc.text`: that puts the whole text together from its tokens each time it is asked.
    """
    return str(doc._.mended.text) if doc._.mended is not None else doc.text


def scan_of(doc: Doc) -> Scan:
    """The text folded and cut into words, once for all components."""
    scan: Scan | None = doc.user_data.get(_SCAN)
    if scan is None:
        scan = doc.user_data[_SCAN] = Scan(fold(text_of(doc)))
    return scan


def put(doc: Doc, key: str, found: Iterable[tuple[int, int, Any]]) -> None:
    """Store findings, given as characters of `doc.text`, under `key` in `doc.spans`.

    The exact characters stay with the value in `doc._.found[key]`: a token can be wider than a
    finding, and two spans over the same words would share their attributes.
    """
    values = list(found)
    keep(doc, key, values)
    doc.spans[key] = _spans(doc, key.upper(), values)


def _spans(doc: Doc, label: str, values: list[tuple[int, int, Any]]) -> list[Span]:
    """The tokens that a finding touches. `doc.char_span` would rebuild the text for each."""
    if not values or not len(doc):
        return []
    begins = token_starts(doc)
    first = np.searchsorted(begins, [start for start, _, _ in values], side="right") - 1
    last = np.searchsorted(begins, [end for _, end, _ in values], side="left")
    return [
        Span(doc, int(begin), max(int(stop), int(begin) + 1), label=label)
        for begin, stop in zip(first, last, strict=True)
    ]


def token_starts(doc: Doc) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Where each token begins, worked out once for all components."""
    starts: np.ndarray[Any, np.dtype[np.int64]] | None = doc.user_data.get(_TOKEN_STARTS)
    if starts is None:
        starts = doc.user_data[_TOKEN_STARTS] = doc.to_array("IDX").astype("int64")
    return starts


def keep(doc: Doc, key: str, found: list[tuple[int, int, Any]]) -> None:
    """Store findings without spans, for what only other components read."""
    if doc._.found is None:
        doc._.found = {}
    doc._.found[key] = found


def get(doc: Doc, key: str) -> list[tuple[int, int, Any]]:
    """The findings under `key`, as (start, end, value); empty when that component did not run."""
    found: dict[str, list[tuple[int, int, Any]]] = doc._.found or {}
    return found.get(key, [])
