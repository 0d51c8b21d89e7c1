"""Questions below headings, or below bare numbers, each with its answer below another."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from nlp.matching.patterns import compiled
from nlp.names import fracties
from nlp.questions.found import FoundQuestion, Paragraph, trim
from nlp.questions.groups import group_in, groups_above
from nlp.questions.headings import (
    ANSWERED_BY,
    BARE_NUMBERS,
    ENDS,
    QUESTION_HEADING,
    answer_heading,
    expand,
)

_LEADING_NUMBER = compiled(r"(?P<numbers>\d{1,3})\s?[.)]?\s+(?=[A-ZÀ-Ö«\"“‘'(])")
_LIST = compiled(r"(?:Nr\.?\s\w+\s+)?(?:VERSLAG HOUDENDE EEN )?LIJST VAN VRAGEN EN ANTWOORDEN\b")
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
    parties = ", ".join(_head_parties(text, rows)) or None
    asked: list[_Asked] = []
    waiting: dict[str, list[_Asked]] = {}
    for block in _blocks(rows, bare):
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
    starts, groups = groups_above(rows) if parties is None else ([0], [parties])
    found: list[FoundQuestion] = []
    for question in asked:
        party = groups[bisect_right(starts, question.start) - 1]
        one = _paired(text, question, party)
        if one.party is None and found and _THESE.search(text, question.start, question.end):
            one.party = found[-1].party  # who asked the one before goes on asking
        found.append(one)
    return found


def _blocks(rows: list[Paragraph], bare: bool) -> list[_Block]:
    """Questions and answers in order; in the bare form a number stands alone above each."""
    blocks: list[_Block] = []
    answering = False
    seen: set[str] = set()
    repeated = bare and _numbers_twice(rows)
    waiting = False
    closed = False
    for at, row in enumerate(rows):
        following = rows[at + 1] if at + 1 < len(rows) else None
        answer = answer_heading(row.text)
        number = (BARE_NUMBERS if bare else QUESTION_HEADING).match(row.text)
        if answer:
            answering = True
            below = row.start + (answer.end() if answer.string == row.text else len(row.text))
            below_it = [each.text for each in rows[at + 1 : at + 3]]
            if below_it and ANSWERED_BY.match(below_it[0]):
                below_it.pop(0)  # "Antwoord van minister X", with the answers counted behind it
            counted = bare and below_it and BARE_NUMBERS.match(below_it[0])
            if not counted:
                blocks.append(_Block(expand(answer["numbers"] or ""), True, below, row.end))
                waiting = False
            closed = False
        elif answering and ENDS.match(row.text):
            break
        elif not waiting and group_in(row.text):
            # The next group begins to ask, and may count from one again.
            answering, closed = False, True
            seen.clear()
        elif ANSWERED_BY.match(row.text):
            # "Antwoord van Minister X (Financiën)" stands above all answers, or above its own.
            answering = bare
            closed = following is None or bool(_ABOVE_ALL.match(following.text))
            if not closed:
                blocks.append(_Block([], True, row.end, row.end))
        elif number:
            numbers = expand(number["numbers"])
            # All answers behind all questions count again; else a new number asks.
            answering = (answering or repeated) and bare and seen.issuperset(numbers)
            seen.update(numbers)
            waiting = not answering
            below = row.start + number.end()
            blocks.append(_Block(numbers, answering, below, row.end))
            closed = False
        elif blocks and not closed:
            blocks[-1].end = row.end
    return blocks


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
    """Where the asking stops when no heading says so: behind the paragraph of the last "?"."""
    mark = text.rfind("?", start, end)
    stop = text.find("\n", mark, end) if mark >= 0 else -1
    if stop < 0:
        return end, None
    answer = trim(text, stop, end)
    return stop, answer if answer[0] < answer[1] else None


def numbers_on_lines(rows: list[Paragraph]) -> bool:
    printed = [m["numbers"] for row in rows if (m := BARE_NUMBERS.match(row.text))]
    numbers = [number for each in printed[:2] for number in expand(each)]
    answers = any(
        answer_heading(row.text) or ANSWERED_BY.match(row.text) or row.text == "Antwoord"
        for row in rows
    )
    if not any("?" in row.text for row in rows):
        return False
    if numbers == ["1"]:  # all that is left of a list that says it is one
        return any(_LIST.match(row.text) for row in rows) and _answers_follow(rows)
    if _numbers_twice(rows):
        return True
    return numbers[:2] == ["1", "2"] and (answers or _answers_follow(rows))


def _numbers_twice(rows: list[Paragraph]) -> bool:
    """ "1 / Kent u het bericht? / 1 / Ja.": above each answer the number of its question again."""
    printed = [m["numbers"] for row in rows if (m := BARE_NUMBERS.match(row.text))]
    return (
        printed[:1] == ["1"]
        and len(printed) > 3
        and printed[::2][: len(printed) // 2] == printed[1::2]
    )


def _answers_follow(rows: list[Paragraph]) -> bool:
    """Whether below most numbers a paragraph asks and another one answers, without a heading."""
    at = [i for i, row in enumerate(rows) if BARE_NUMBERS.match(row.text)]
    ends = [*at[1:], len(rows)]
    both = [
        any("?" in row.text for row in rows[i + 1 : end - 1]) and end - i > 2
        for i, end in zip(at, ends, strict=True)
    ]
    return sum(both) > 0.8 * len(both)


def _asked_and_answered(rows: list[Paragraph]) -> set[str]:
    """The numbers of "1. Bent u bekend met ...?", where most have an answer right below them."""
    fronts = [_LEADING_NUMBER.match(row.text) if row.text[-1] == "?" else None for row in rows]
    numbers = [front["numbers"] for front in fronts if front]
    if numbers[:2] != ["1", "2"]:
        return set()
    below = sum(
        not _LEADING_NUMBER.match(row.text)
        for row, front in zip(rows[1:], fronts, strict=False)
        if front
    )
    return set(numbers) if below > len(numbers) / 2 else set()


def numbers_in_front(rows: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with a heading of its own for each that asks as "2. Wat gaat u doen?".

    Only where the answers name the numbers, or stand right below, and only the next number in
    order: an answer can hold a numbered list.
    """
    answered = {
        number
        for row in rows
        if (answer := answer_heading(row.text)) and not answer["before"]
        for number in expand(answer["numbers"] or "")
    }
    answered |= _asked_and_answered(rows)
    found: list[Paragraph] = []
    last = 0
    for row in rows:
        front = _LEADING_NUMBER.match(row.text)
        if front and front["numbers"] in answered and int(front["numbers"]) == last + 1:
            last += 1
            body, heading = row.start + front.end(), f"Vraag {last}"
            found.append(Paragraph(body - len(heading), body, heading))
            row = Paragraph(body, row.end, row.text[front.end() :])
        found.append(row)
    return found


def _head_parties(text: str, rows: list[Paragraph]) -> list[str]:
    """The groups of the members that asked, from the heading above the first question."""
    end = next(
        (
            row.start
            for row in rows
            if QUESTION_HEADING.match(row.text) or row.text in {"1", "1.", "1)"}
        ),
        len(text),
    )
    head = text[max(0, end - 6000) : end]
    for pattern in (
        r"[Vv]ragen\s+(?:gesteld\s+)?(?:door|van)?\s*(?:van\s+)?(?:het\s+)?(?:de\s+)?(?:leden|lid)\b.*",
    ):
        for match in re.finditer(pattern, head):
            sentence = re.split(r"\bover\b|\baan\b|\bnaar aanleiding", match[0])[0]
            if names := fracties.in_brackets(sentence):
                return names
    return fracties.in_brackets(head)[:1]
