"""Pairs what each parliamentary group asked with what the government said to that group.

The form of a consultation without numbers: headings such as "Vragen en opmerkingen van de leden
van de VVD-fractie", first above the questions, then again above the answers; or each followed by
a reaction of its own.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nlp import fracties

_TURN = re.compile(
    r"(?:\d{1,2}\.?\d?\.?\s+|[IVX]+\.?\s+)?(?:(?:vragen|opmerkingen)(?:\s+en\s+opmerkingen)?|inbreng|reactie\s+op\s+vragen"
    r"|antwoord(?:en)?\s+op\s+(?:de\s+)?vragen|beantwoording\s+(?:van\s+)?(?:de\s+)?vragen)?"
    r"\s*(?:van|door|vanuit)?\s*(?:de\s+)?(?:leden|fracties?|lid|.{2,20}fractie)\b.{0,80}$",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:[IVX]+\.?\s+)?(?:antwoord(?:en)?|reactie|beantwoording)(?:\s*(?:/|en)\s*(?:antwoord|reactie))?"
    r"\s+(?:van|door)\s+(?:het\s+kabinet|de\s+(?:minister|staatssecretaris|bewinds|regering)).{0,90}$",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    r"(?:[IVX]+\.?\s+)?vragen\s+en\s+opmerkingen\s+(?:vanuit|van)\s+de\s+fracties.{0,40}$",
    re.IGNORECASE,
)
# Below what one group asked: "Antwoord", "Reactie".
_BARE_ANSWER = re.compile(r"(?:Antwoord|Reactie|Beantwoording)\s*:?$")
_LONGEST_HEADING = 130


@dataclass(slots=True)
class Turn:
    """What stands below one heading: who it is about, and whether the government speaks."""

    party: str
    is_answer: bool
    start: int
    end: int


def turns(rows: Sequence[tuple[int, int, str]]) -> list[Turn]:
    """The turns in order, given paragraphs as (start, end, text); empty ones left out."""
    found: list[Turn] = []
    waiting: Counter[str] = Counter()  # who asked and was not answered yet
    party: str | None = None
    answering = False
    fresh = False
    for start, end, text in rows:
        heading = len(text) <= _LONGEST_HEADING and text[-1] not in ".?!;"
        if heading and _QUESTIONS.match(text):
            party, answering = None, False
        elif (heading and _ANSWERS.match(text)) or (party and _BARE_ANSWER.match(text)):
            answering = fresh = True
        elif heading and _TURN.match(text) and (names := fracties.named_in(text)):
            party, fresh = ", ".join(names), True
            # One that waits for no answer begins to ask: each group has a reaction of its own.
            answering = answering and waiting[party] > 0
        elif party and fresh:
            found.append(Turn(party, answering, start, end))
            waiting[party] += -1 if answering else 1
            fresh = False
        elif party and found:
            found[-1].end = end
    return found


def pairs(found: Sequence[Turn]) -> list[tuple[Turn, Turn]]:
    """Each asking turn with the first answering turn of the same group behind it."""
    asked: dict[str, list[Turn]] = {}
    matched = []
    for turn in found:
        if not turn.is_answer:
            asked.setdefault(turn.party, []).append(turn)
        elif asked.get(turn.party):
            matched.append((asked[turn.party].pop(0), turn))
    return sorted(matched, key=lambda pair: pair[0].start)
