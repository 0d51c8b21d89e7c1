"""Questions below headings, or below bare numbers, each with its answer below another."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from nlp.matching.patterns import compiled
from nlp.names import fracties
from nlp.questions.found import FoundQuestion, Paragraph, paragraphs, trim
from nlp.questions.groups import ALONE, group_in, groups_above
from nlp.questions.headings import (
    ANSWERED_BY,
    BARE_NUMBERS,
    ENDS,
    QUESTION_HEADING,
    answer_heading,
    expand,
)
from nlp.questions.numbers import LIST, last_asking, may_ask, numbers_twice

_ASKED_BY = re.compile(
    r"[Vv]ragen\s+(?:gesteld\s+)?(?:door|van)?\s*(?:van\s+)?(?:het\s+)?(?:de\s+)?(?:[Kk]amer)?(?:leden|lid)\b.*"
)
_BEHIND_WHO_ASKED = re.compile(r"\bover\b|\baan\b|\bnaar aanleiding")
_THESE = compiled(r"\b(?:deze|genoemde|voornoemde) leden\b", re.IGNORECASE)
_ABOVE_ALL = compiled(r"(?:Zie ook|Mede namens|Vraag|Antwoord|\d{1,3}[.)]?$)", re.IGNORECASE)


@dataclass(slots=True)
class _Block:
    """A heading and what stands below it, up to the next heading."""

    numbers: list[str]
    is_answer: bool
    start: int
    end: int


@dataclass(slots=True)
class _Asked:
    number: str
    start: int
    end: int
    answer: tuple[int, int] | None = None


def headed(text: str, rows: list[Paragraph], bare: bool = False) -> list[FoundQuestion]:
    """ "Vraag 3 ... Antwoord op vragen 3 en 4 ...": by what the headings say."""
    parties = ", ".join(who_asked(text, rows)) or None
    asked: list[_Asked] = []
    waiting: dict[str, list[_Asked]] = {}
    blocks = _Reader(rows, bare).read()
    for block in blocks:
        if block.is_answer:
            # For the questions that it names, else for all that wait for an answer.
            for number in block.numbers or list(waiting):
                for question in waiting.pop(number, []):
                    question.answer = (block.start, block.end)
            continue
        for number in block.numbers:
            question = _Asked(number, block.start, block.end)
            asked.append(question)
            waiting.setdefault(number, []).append(question)
    starts, groups = groups_above(rows)
    if parties and asked and not any(start > asked[0].start for start in starts):
        starts, groups = [0], [parties]  # one heading above them all
    found: list[FoundQuestion] = []
    for question in asked:
        party = groups[bisect_right(starts, question.start) - 1]
        one = _paired(text, question, party)
        if one.party is None and found and _THESE.search(text, question.start, question.end):
            one.party = found[-1].party  # who asked the one before goes on asking
        found.append(one)
    if not any(block.is_answer for block in blocks):
        _share(found)
    return found


def _share(found: list[FoundQuestion]) -> None:
    """ "2 / Hoe vaak? / 3 / Waarom?": what stands below the last of them answers them all."""
    for one, following in pairwise(reversed(found)):
        if following.answer is None and following.party == one.party:
            following.answer = one.answer


class _Reader:
    """Goes down the paragraphs, and knows whether questions or answers are being printed.

    In the bare form a number stands alone above each question and each answer.
    """

    def __init__(self, rows: list[Paragraph], bare: bool) -> None:
        self.rows = rows
        self.bare = bare
        self.blocks: list[_Block] = []
        self.asked: set[str] = set()
        self.repeated = bare and numbers_twice(rows)
        self.answering = False
        # A question stands open, so that a group named in it does not begin to ask; where no answer
        # has a heading, one always does.
        self.waiting = False
        numbered = BARE_NUMBERS if bare else QUESTION_HEADING
        first = next((at for at, row in enumerate(rows) if numbered.match(row.text)), 0)
        self.unheaded = not any(answer_heading(row.text) for row in rows[first:])
        # What follows belongs to no block until the next heading.
        self.closed = False

    def read(self) -> list[_Block]:
        """Questions and answers, in order."""
        numbered = BARE_NUMBERS if self.bare else QUESTION_HEADING
        for at, row in enumerate(self.rows):
            if answer := answer_heading(row.text):
                self._answer(at, answer)
            elif self.answering and ENDS.match(row.text):
                break
            elif self._may_close(row) and group_in(row.text):
                # The next group begins to ask, and may count from one again.
                self.answering, self.closed = False, True
                self.asked.clear()
            elif ANSWERED_BY.match(row.text):
                self._answered_by(at)
            elif number := numbered.match(row.text):
                self._number(row, number)
            elif self.blocks and not self.closed:
                self.blocks[-1].end = row.end
        return self.blocks

    def _may_close(self, row: Paragraph) -> bool:
        return not self.waiting or self.unheaded or row.text.startswith(ALONE)

    def _answer(self, at: int, heading: re.Match[str]) -> None:
        row = self.rows[at]
        self.answering, self.closed = True, False
        below = [each.text for each in self.rows[at + 1 : at + 3]]
        if below and ANSWERED_BY.match(below[0]):
            below.pop(0)  # "Antwoord van minister X", with the answers counted behind it
        alone = heading.end() >= len(row.text)  # else the answer stands on this line
        if self.bare and alone and below and BARE_NUMBERS.match(below[0]):
            return
        start = row.start + (heading.end() if heading.string == row.text else len(row.text))
        self.blocks.append(_Block(expand(heading["numbers"] or ""), True, start, row.end))
        self.waiting = False

    def _answered_by(self, at: int) -> None:
        """ "Antwoord van Minister X (Financiën)" stands above all answers, or above its own."""
        self.answering = self.bare
        last = at + 1 == len(self.rows)
        self.closed = last or _ABOVE_ALL.match(self.rows[at + 1].text) is not None
        if not self.closed:
            end = self.rows[at].end
            self.blocks.append(_Block([], True, end, end))

    def _number(self, row: Paragraph, number: re.Match[str]) -> None:
        numbers = expand(number["numbers"])
        # All answers behind all questions count again; else a new number asks.
        self.answering = (
            (self.answering or self.repeated) and self.bare and self.asked.issuperset(numbers)
        )
        self.asked.update(numbers)
        self.waiting, self.closed = not self.answering, False
        start = row.start + number.end()
        self.blocks.append(_Block(numbers, self.answering, start, row.end))


def _paired(text: str, question: _Asked, parties: str | None) -> FoundQuestion:
    end, answer = question.end, question.answer
    if answer is None:
        end, answer = _unheaded_answer(text, question.start, question.end)
    asked = trim(text, question.start, end)
    if parties is None:
        rows = fracties.rows_in(text[asked[0] : asked[1]])
        asking = list(dict.fromkeys(", ".join(row) for row in rows if row))
        parties = asking[0] if len(asking) == 1 else None
    return FoundQuestion(question.number, parties, asked, trim(text, *answer) if answer else None)


def _unheaded_answer(text: str, start: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Where the asking stops when no heading says so: behind the first paragraphs that ask."""
    below = paragraphs(text[start:end])
    asking = last_asking([row.text for row in below])
    if asking is None:
        return end, None
    stop = start + below[asking].end
    answer = trim(text, stop, end)
    return stop, answer if answer[0] < answer[1] else None


def who_asked(text: str, rows: list[Paragraph]) -> list[str]:
    """The groups of the members that asked, from the heading above the first question."""
    first = [
        at
        for at, row in enumerate(rows)
        if QUESTION_HEADING.match(row.text) or row.text in {"1", "1.", "1)"}
    ]
    # "Bijlagen / 1" stands in the head of a letter.
    below = (at for at in first if rows[at].text[0] != "1" or _asks_below(rows, at))
    at = next(below, first[0] if first else None)
    end = len(text) if at is None else rows[at].start
    head = text[max(0, end - 6000) : end]
    for asked in _ASKED_BY.finditer(head):
        if names := fracties.in_brackets(_BEHIND_WHO_ASKED.split(asked[0])[0]):
            return names
    if "ijst van vragen" in head or LIST.search(head):
        return []  # a committee asks; the member named above it is its chair
    lines = (fracties.in_brackets(line) for line in head.split("\n") if "inister" not in line)
    return next(filter(None, lines), fracties.in_brackets(head)[:1])


def _asks_below(rows: list[Paragraph], at: int) -> bool:
    return any(may_ask(row.text) for row in rows[at + 1 : at + 2])
