"""How many commitments are found in passages that were made up before the rules read them.

A floor under generality, not a list of rules: a change may lose a passage where it wins others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from nlp.findings import CommitmentMention, EventKind
from nlp.reader import read

PASSAGES = Path(__file__).with_name("passages.txt")
_MARK = re.compile(
    r"\[\[(?P<unsure>~?)(?P<event>\w+):(?P<kind>\w+)(?:@(?P<days>\S+))? (?P<words>.*?)\]\]",
    re.DOTALL,
)


@dataclass(frozen=True)
class Wanted:
    """A marked stretch of a passage."""

    start: int
    end: int
    event: str
    kind: str
    unsure: bool

    def is_in(self, found: CommitmentMention) -> bool:
        shared = min(self.end, found.quote.end) - max(self.start, found.quote.start)
        shorter = min(self.end - self.start, found.quote.end - found.quote.start)
        return shared >= shorter / 2

    def is_said_by(self, found: CommitmentMention) -> bool:
        made = self.event == EventKind.MADE
        return found.event == self.event and (not made or found.kind == self.kind)


def passages() -> Iterator[tuple[date, str, list[Wanted]]]:
    for block in PASSAGES.read_text(encoding="utf-8").split("\n== ")[1:]:
        day, marked = block.split("\n", 1)
        text, wanted, at = "Geachte voorzitter,\n\n", [], 0
        for mark in _MARK.finditer(marked):
            text += marked[at : mark.start()]
            start = len(text)
            text += mark["words"]
            wanted.append(
                Wanted(start, len(text), mark["event"], mark["kind"], bool(mark["unsure"]))
            )
            at = mark.end()
        text += marked[at:] + "\nDe minister van Financiën,\nM. de Vries\n"
        yield date.fromisoformat(day.strip()), text, wanted


def test_most_of_what_is_undertaken_is_found_and_little_else() -> None:
    right = found_at_all = missed = surplus = 0
    for day, text, wanted in passages():
        left = list(read(text, day).commitments)
        for each in sorted(wanted, key=lambda each: each.unsure):
            here = sorted(filter(each.is_in, left), key=each.is_said_by, reverse=True)
            if here:
                left.remove(here[0])
            if not each.unsure:
                found_at_all += bool(here)
                missed += not here
                right += bool(here) and each.is_said_by(here[0])
        surplus += len(left)
    both = 2 * found_at_all + missed + surplus
    detect, typed = 2 * found_at_all / both, 2 * right / both
    assert detect > 0.95, f"found {detect:.3f}"
    assert typed > 0.94, f"named rightly {typed:.3f}"
