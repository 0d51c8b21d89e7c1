"""A text on its way through the components: what is known of it, and what they found in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from nlp.dates.meaning.writing import Written
from nlp.findings import Frame
from nlp.matching.scanning import Scan, fold
from nlp.text.mending import Mended
from nlp.text.sentence_ends import sentence_ends

QUESTIONS = "questions"
HEADINGS = "headings"
KAMERSTUKKEN = "kamerstukken"
MOTIONS = "motions"
DEADLINES = "deadlines"
OCCASIONS = "occasions"
# Every time expression, deadline or not.
TIMES = "times"
COMMITMENTS = "commitments"
SENDINGS = "sendings"


@dataclass
class Letter:
    """A text for reading; `found` holds (start, end, value) in its characters, by kind."""

    text: str
    mended: Mended | None = None
    frame: Frame | None = None
    published_on: date | None = None
    # The first and last day on which it can have been written; of an undated text from its words.
    written: Written | None = None
    found: dict[str, list[tuple[int, int, Any]]] = field(default_factory=dict)

    @cached_property
    def scan(self) -> Scan:
        """The text folded and cut into words, once for all components."""
        return Scan(fold(self.text))

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where sentences begin, in characters; worked out once for all components."""
        size = len(self.text)
        return [0, *(end for end in sentence_ends(self.text) if end < size)]

    def put(self, key: str, found: Iterable[tuple[int, int, Any]]) -> None:
        """Keep findings, each as (start, end, value), under `key`."""
        self.found[key] = list(found)

    def get(self, key: str) -> list[tuple[int, int, Any]]:
        """The findings under `key`; empty when that component did not run."""
        return self.found.get(key, [])
