"""Falls a consultation or a set of answers into questions, each with its answer and who asked.

Printed forms differ: "Vraag 3 / Antwoord op vragen 3 en 4", "15. Antwoord van het kabinet:",
numbers on lines of their own with all answers behind, or a paragraph that asks and one headed
"Antwoord". Each form is a way to label paragraphs; what belongs together follows from the labels.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from nlp import fracties
from nlp.components.extensions import QUESTIONS
from nlp.components.fraction_blocks import pairs, turns
from nlp.components.spans import put, text_of

_NUMBERS = r"\d{1,3}[a-z]?(?:\s*(?:,\s*en|,|en|t/m|tot en met|&|/|-)\s*\d{1,3}[a-z]?)*"
_WHO = (
    r"(?i:\s+van\s+(?:het\s+kabinet|de\s+(?:minister|staatssecretaris|regering|bewindspersoon"
    r"|bewindslieden|initiatiefnemers?)[^:.\n]{0,80}))?"
)
_QUESTION_HEADING = re.compile(
    rf"(?:Vraag|Vragen)\s+(?:nr\.?\s*)?(?P<numbers>{_NUMBERS})(?:\s*\([^)]{{0,40}}\))?\s*[.:]?(?=\s|$)",
    re.IGNORECASE,
)
_ANSWER_HEADING = re.compile(
    rf"(?:(?P<before>\d{{1,3}})\s*[.)]?\s*)?A(?i:ntwoord(?:en)?){_WHO}"
    rf"(?i:\s+(?:op\s+)?(?:de\s+)?(?:vraag|vragen)?\s*(?P<numbers>{_NUMBERS}))?\s*(?:[.:]|(?=$))"
)
_REACTION_HEADING = re.compile(
    r"(?:Reactie|Beantwoording)\s+(?:van\s+)?(?:het\s+kabinet|de\s+(?:minister|staatssecretaris|"
    r"regering|bewindspersoon)).{0,40}$",
    re.IGNORECASE,
)
# Antwoord, Reactie, Beantwoording; most paragraphs begin otherwise, and need no pattern.
_HEADINGS_BEGIN = frozenset("ARrBb")
_BARE_NUMBERS = re.compile(rf"(?:Vraag\s+)?(?P<numbers>{_NUMBERS})\s*[.)]?$")
_LEADING_NUMBER = re.compile(r"(?P<numbers>\d{1,3})\s?[.)]?\s+(?=[A-ZÀ-Ö«\"“‘'(])")
_ANSWERED_BY = re.compile(r"Antwoord(?:en)?\s+van\s+(?:de\s+)?(?:minister|staatssecretaris)", re.I)
_ABOVE_ALL = re.compile(r"(?:Zie ook|Mede namens|Vraag|Antwoord|\d{1,3}[.)]?$)", re.IGNORECASE)
_ENDS = re.compile(
    r"(?:X Noot|Toelichting:|Noten?$|Bijlage\b.{0,30}$|\[?1[\])]\s+(?:http|www)"
    r"|Volledige agenda|De (?:griffier|voorzitter) van)"
)
_ASKS = re.compile(r"\?|\b(?:deze|de|genoemde|voorgenoemde|die) leden\b|\bleden van de\b", re.I)
_SPEAKERS_TURN = re.compile(
    r"(?:Vragen en opmerkingen|Inbreng|Vragen)\s+van\s+(?:de\s+leden\s+van\s+)?(?:de\s+)?.{2,60}$",
    re.IGNORECASE,
)


class Paragraph(NamedTuple):
    """A paragraph of the mended text, without the line break behind it."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class FoundQuestion:
    """A question with its answer, in characters of the mended text."""

    number: str
    party: str | None
    question: tuple[int, int] | None
    answer: tuple[int, int] | None


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


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, blank ones left out."""
    found = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            found.append(Paragraph(start, at + len(line.rstrip()), line.strip()))
        at += len(line) + 1
    return found


def questions(text: str) -> list[FoundQuestion]:
    """All questions in order; empty for a text that is no answer to questions."""
    if "ntwoord" not in text and "NTWOORD" not in text and "eactie" not in text:
        return []
    rows = paragraphs(text)
    labelled = sum(bool(_QUESTION_HEADING.match(row.text)) for row in rows)
    if labelled and any(_answer_heading(row.text) for row in rows):
        return _headed(text, rows)
    if sum(bool((m := _answer_heading(row.text)) and m["before"]) for row in rows) >= 2:
        return _answers_numbered(text, rows)
    if _numbers_on_lines(rows):
        return _headed(text, rows, bare=True)
    numbered = _numbers_in_front(rows)
    if len(numbered) != len(rows):
        return _headed(text, numbered)
    if found := _by_group(rows):
        return found
    if sum(bool(_answer_heading(row.text)) for row in rows) >= 2:
        return _answers_numbered(text, rows)
    return []


def _by_group(rows: list[Paragraph]) -> list[FoundQuestion]:
    """Without numbers, what a group asked is one question: they count in order of asking."""
    return [
        FoundQuestion(str(n), ask.party, (ask.start, ask.end), (answer.start, answer.end))
        for n, (ask, answer) in enumerate(pairs(turns(rows)), start=1)
    ]


def _answer_heading(text: str) -> re.Match[str] | None:
    if text[0] not in _HEADINGS_BEGIN and not text[0].isdigit():
        return None
    match = _ANSWER_HEADING.match(text) or _REACTION_HEADING.match(text)
    if not match or _ANSWERED_BY.match(text):
        return None
    # A heading stands alone, or ends in a sign, or names numbers: "Antwoord 3 Ja."
    alone = match.end() >= len(text)
    if alone or text[match.end() - 1] in ":." or match.groupdict().get("numbers"):
        return match if "numbers" in match.groupdict() else _ANSWER_HEADING.match("Antwoord")
    return None


def expand(printed: str) -> list[str]:
    """ "3, 4 en 6" → 3 4 6; "2 t/m 5" → 2 3 4 5."""
    found: list[str] = []
    joint = ""
    for part in re.finditer(r"\d{1,3}[a-z]?|t/m|tot en met|-", printed):
        if not part[0][0].isdigit():
            joint = part[0]
            continue
        if joint and found and part[0].isdigit() and found[-1].isdigit():
            last = int(part[0])
            if int(found[-1]) < last <= int(found[-1]) + 60:
                found.extend(str(n) for n in range(int(found[-1]) + 1, last))
        joint = ""
        found.append(part[0])
    return list(dict.fromkeys(found))


def _headed(text: str, rows: list[Paragraph], bare: bool = False) -> list[FoundQuestion]:
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
    return [_paired(text, question, parties) for question in asked]


def _blocks(rows: list[Paragraph], bare: bool) -> list[_Block]:
    """Questions and answers in order; in the bare form a number stands alone above each."""
    blocks: list[_Block] = []
    answering = False
    seen: set[str] = set()
    closed = False
    for at, row in enumerate(rows):
        following = rows[at + 1] if at + 1 < len(rows) else None
        answer = _answer_heading(row.text)
        number = (_BARE_NUMBERS if bare else _QUESTION_HEADING).match(row.text)
        if answer:
            answering = True
            below = row.start + (answer.end() if answer.string == row.text else len(row.text))
            below_it = [each.text for each in rows[at + 1 : at + 3]]
            if below_it and _ANSWERED_BY.match(below_it[0]):
                below_it.pop(0)  # "Antwoord van minister X", with the answers counted behind it
            counted = bare and below_it and _BARE_NUMBERS.match(below_it[0])
            if not counted:
                blocks.append(_Block(expand(answer["numbers"] or ""), True, below, row.end))
            closed = False
        elif answering and _ENDS.match(row.text):
            break
        elif _ANSWERED_BY.match(row.text):
            # "Antwoord van Minister X (Financiën)" stands above all answers, or above its own.
            answering = bare
            closed = following is None or bool(_ABOVE_ALL.match(following.text))
            if not closed:
                blocks.append(_Block([], True, row.end, row.end))
        elif number:
            numbers = expand(number["numbers"])
            # All answers behind all questions count again; else a new number asks.
            answering = answering and bare and seen.issuperset(numbers)
            seen.update(numbers)
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
    asked = _trim(text, question.start, end)
    return FoundQuestion(question.number, parties, asked, _trim(text, *answer) if answer else None)


def _unheaded_answer(text: str, start: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Where the asking stops when no heading says so: behind the paragraph of the last "?"."""
    mark = text.rfind("?", start, end)
    stop = text.find("\n", mark, end) if mark >= 0 else -1
    if stop < 0:
        return end, None
    answer = _trim(text, stop, end)
    return stop, answer if answer[0] < answer[1] else None


def _numbers_on_lines(rows: list[Paragraph]) -> bool:
    numbers = [m["numbers"] for row in rows if (m := _BARE_NUMBERS.match(row.text))]
    answers = any(
        _answer_heading(row.text) or _ANSWERED_BY.match(row.text) or row.text == "Antwoord"
        for row in rows
    )
    in_order = numbers[:2] == ["1", "2"] and any("?" in row.text for row in rows)
    return in_order and (answers or _answers_follow(rows))


def _answers_follow(rows: list[Paragraph]) -> bool:
    """Whether below most numbers a paragraph asks and another one answers, without a heading."""
    at = [i for i, row in enumerate(rows) if _BARE_NUMBERS.match(row.text)]
    ends = [*at[1:], len(rows)]
    both = [
        any("?" in row.text for row in rows[i + 1 : end - 1]) and end - i > 2
        for i, end in zip(at, ends, strict=True)
    ]
    return sum(both) > 0.8 * len(both)


def _numbers_in_front(rows: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with a heading of its own for each that asks as "2. Wat gaat u doen?".

    Only where the answers name the numbers, and only the next number in order: an answer can hold
    a numbered list.
    """
    answered = {
        number
        for row in rows
        if (answer := _answer_heading(row.text)) and not answer["before"]
        for number in expand(answer["numbers"] or "")
    }
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


def _answers_numbered(text: str, rows: list[Paragraph]) -> list[FoundQuestion]:
    """ "15. Antwoord van het kabinet:" behind paragraphs that ask, without a heading."""
    headings = [i for i, row in enumerate(rows) if _answer_heading(row.text)]
    found: list[FoundQuestion] = []
    party: str | None = None
    asked_from = 0
    for place, at in enumerate(headings):
        heading = _answer_heading(rows[at].text)
        assert heading is not None
        ask = rows[asked_from:at]
        following = headings[place + 1] if place + 1 < len(headings) else len(rows)
        stop = _answer_stop(rows, at, following, place + 1 == len(headings))
        names = _asking(ask)
        party = names[-1] if names else party
        start = rows[at].start + (heading.end() if heading.string == rows[at].text else 9**9)
        end = rows[stop - 1].end
        answer = _trim(text, min(start, rows[at].end), end)
        number = heading["before"] or heading["numbers"] or str(place + 1)
        question = (ask[0].start, ask[-1].end) if ask else None
        found.append(FoundQuestion(number, party, question, answer))
        asked_from = stop
    return found


def _answer_stop(rows: list[Paragraph], at: int, following: int, last: bool) -> int:
    """The first paragraph behind the answer: where the next one begins to ask."""
    for i in range(at + 1, following):
        row = rows[i]
        if _ENDS.match(row.text) or _SPEAKERS_TURN.match(row.text):
            return i
        if i == at + 1 and rows[at].text[-1:] in ":.":
            continue  # the answer itself
        if (
            not last
            and ("?" in row.text or "leden" in row.text.lower())
            and _ASKS.search(row.text)
            and (_asks(row.text) or _ends_asking(rows, i, following))
        ):
            # A heading without a full stop right above belongs to the question.
            above = rows[i - 1]
            headed = i - 1 > at + 1 and len(above.text) < 90 and above.text[-1:] not in ".?!:;"
            return i - 1 if headed else i
    return following


def _asks(text: str) -> bool:
    return bool(
        re.search(r"\?(?:\s|$)|[Dd]e leden van de \S+-\s?fractie|leden van de fractie", text)
    )


def _ends_asking(rows: list[Paragraph], at: int, following: int) -> bool:
    return at < following and "?" in rows[following - 1].text


def _asking(rows: list[Paragraph]) -> list[str]:
    """The group that asks: the last one named as the subject of asking."""
    names: list[str] = []
    for row in rows:
        names.extend(fracties.named_in(row.text))
    return names


def _head_parties(text: str, rows: list[Paragraph]) -> list[str]:
    """The groups of the members that asked, from the heading above the first question."""
    end = next(
        (row.start for row in rows if _QUESTION_HEADING.match(row.text) or row.text in {"1", "1."}),
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


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ":"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def parts(found: list[FoundQuestion]) -> Iterator[tuple[int, int, str]]:
    """Which characters ask and which answer, for those who must know who speaks."""
    for question in found:
        if question.question:
            yield (*question.question, "QUESTION")
        if question.answer:
            yield (*question.answer, "ANSWER")


@Language.factory("questions", assigns=["doc.spans"])
class QuestionFinder:
    """Adds every question to `doc.spans`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        mended = doc._.mended
        text = text_of(doc)
        text = text[: mended.body_end] if mended else text
        put(doc, QUESTIONS, [(*_whole(q), q) for q in questions(text)])
        return doc


def _whole(found: FoundQuestion) -> tuple[int, int]:
    ends = [part for part in (found.question, found.answer) if part]
    return (min(start for start, _ in ends), max(end for _, end in ends)) if ends else (0, 0)
