"""Puts one form of heading above what is asked and answered, where all marks tell which is which.

A single mark proves little: a letter can begin a sentence with "Reactie kabinet:", a list with
"V:", an answer with "1.". Together they do where they take turns, or count alike. Then each
becomes a heading of its own, "Vraag 3" or "Antwoord 3", and the printed form no longer matters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nlp.matching.patterns import compiled
from nlp.questions.found import Paragraph
from nlp.questions.groups import ALONE, group_in
from nlp.questions.headings import ANSWERED_BY
from nlp.questions.marks import Mark, mark_of
from nlp.questions.numbers import ends_asking, labelled_alone, may_ask

# Behind "Antwoord", on the lines that the page broke it into.
_RECEIVED = compiled(
    r"(?:Antwoord van\b|[^?]{0,80}\()[^?]{0,300}\bontvangen [^()?]{6,30}\)"
    r"\.?(?:,? zie ook aanhangsel [^?]{0,80})?$",
    re.IGNORECASE,
)
_FEWEST = 2
_MOST_ANSWERED = 0.7


class _Marked(NamedTuple):
    """A mark in the paragraph `at`; what stands from `first` up to there is part of it."""

    first: int
    at: int
    mark: Mark


def with_uniform_headings(rows: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, with "Vraag 3" and "Antwoord 3" above what is marked so in any way."""
    marks = list(_with_words(rows, _marks(rows)))
    kinds = {one.mark.kind for one in marks}
    tells = {one.at for one in marks if one.mark.kind == "tell"}
    if {"ask", "tell"} <= kinds:
        marks = [one for one in marks if one.mark.kind != "count"]
    else:
        marks = list(_counted(rows, marks))
    if taken := _answered(marks):
        return list(_rewritten(rows, taken))
    # Without marks for what is asked, or for what is answered, the others get theirs as well.
    if {"ask", "tell"} <= kinds:
        return rows
    if "ask" in kinds:
        marks = [one for one in marks if one.mark.kind == "ask"]
    else:  # "1. Wat kost het?", but no heading "1. Inleiding" of a section
        marks = [one for one in marks if one.at in tells or _asks(rows, one)]
    if any(one.mark.kind == "ask" for one in marks):
        found = list(_rewritten(rows, marks))
        return found if labelled_alone(found) else rows
    if kinds == {"tell"} and _ask_above(rows, marks):
        return list(_rewritten(rows, marks))
    return rows


def _asks(rows: Sequence[Paragraph], one: _Marked) -> bool:
    return ends_asking(rows[one.at].text[one.mark.body :])


def _ask_above(rows: Sequence[Paragraph], tells: Sequence[_Marked]) -> bool:
    """Whether right above most answers, two or more, something is asked."""
    asks = sum(one.first > 0 and may_ask(rows[one.first - 1].text) for one in tells)
    return asks >= _FEWEST and asks >= _MOST_ANSWERED * len(tells)


def _marks(rows: Sequence[Paragraph]) -> Iterator[_Marked]:
    """The marks in order; a number right above "Vraag:" is its number."""
    above: _Marked | None = None
    for at, row in enumerate(rows):
        mark = mark_of(row.text)
        if mark and mark.kind == "count" and group_in(row.text):
            mark = None  # "1. Vragen en opmerkingen van de VVD-fractie"
        first = at
        if mark and above and mark.kind != "count" and not mark.numbers:
            mark = mark._replace(numbers=above.mark.numbers)
            first = above.at
        elif above:
            yield above
        above = None
        if mark and mark.kind == "count" and mark.body == len(row.text):
            above = _Marked(at, at, mark)
        elif mark:
            yield _Marked(first, at, mark)
    if above:
        yield above


def _with_words(rows: Sequence[Paragraph], marks: Iterable[_Marked]) -> Iterator[_Marked]:
    """The marks; "Antwoorden" right above that of the first is part of it."""
    above: _Marked | None = None
    for one in marks:
        between = rows[above.at + 1 : one.first] if above else ()
        if above and _says_who_answers(between):
            one = one._replace(first=above.first)
        elif above:
            yield above
        alone = one.mark.kind == "tell" and one.mark.body == len(rows[one.at].text)
        above = one if alone and not one.mark.numbers else None
        if not above:
            yield one
    if above:
        yield above


def _says_who_answers(rows: Sequence[Paragraph]) -> bool:
    """Whether this is "Antwoord van minister Bos (Financiën). (Ontvangen 3 mei 1997)"."""
    if all(ANSWERED_BY.match(row.text) for row in rows):
        return True
    return len(rows) < 6 and _RECEIVED.match(" ".join(row.text for row in rows)) is not None


def _counted(rows: Sequence[Paragraph], marks: list[_Marked]) -> Iterator[_Marked]:
    """Which numbers ask and which answer: the next one that asks, and the one that was asked.

    A list in an answer counts from one for itself.
    """
    waiting: set[str] = set()
    last = listed = ""
    told = False
    following = [*(one.first for one in marks), len(rows)][1:]
    for one, then in zip(marks, following, strict=True):
        numbers = one.mark.numbers
        if one.mark.kind == "ask":
            waiting.update(numbers)
            yield one
            continue
        if one.mark.kind == "tell":
            waiting = waiting.difference(numbers) if numbers else set()
            told, listed = True, ""
            yield one
            continue
        below = [rows[one.at].text[one.mark.body :], *(row.text for row in rows[one.at + 1 : then])]
        asks = any(map(may_ask, below))
        if waiting.issuperset(numbers) and not any(map(ends_asking, below)):
            waiting.difference_update(numbers)
            told, listed = True, ""
            yield one._replace(mark=one.mark._replace(kind="tell"))
        elif not asks and (numbers[0] == "1" or _follows(listed, numbers[0])):
            listed = numbers[-1]
        elif (_follows(last, numbers[0]) and (asks or told)) or (
            asks
            and _follows("", numbers[0])
            and (not waiting or group_in(rows[max(one.first - 1, 0)].text))
        ):
            waiting.update(numbers)
            last, told, listed = numbers[-1], False, ""
            yield one._replace(mark=one.mark._replace(kind="ask"))


def _follows(last: str, number: str) -> bool:
    """ "2" behind "1", "1b" behind "1a", "1" or "1a" behind nothing."""
    if not last:
        return number in {"1", "1a"}
    if last[-1].isalpha() and number == last[:-1] + chr(ord(last[-1]) + 1):
        return True
    counted = int(last.rstrip("abcdefghijklmnopqrstuvwxyz"))
    return number in {str(counted + 1), f"{counted + 1}a"}


def _answered(marks: Sequence[_Marked]) -> list[_Marked]:
    """The marks that ask with those that answer them; none where too few are answered."""
    waiting: set[str] = set()
    taken: list[_Marked] = []
    asked = told = astray = 0
    for one in marks:
        mark = one.mark
        if mark.kind == "ask":
            asked += 1
            mark = mark._replace(numbers=mark.numbers or (str(asked),))
            waiting.update(mark.numbers)
        elif not waiting or (mark.numbers and waiting.isdisjoint(mark.numbers)):
            astray += 1
            continue
        else:
            told += 1
            waiting.difference_update(mark.numbers or list(waiting))
        taken.append(one._replace(mark=mark))
    enough = told >= _FEWEST and len(waiting) <= (1 - _MOST_ANSWERED) * asked
    return taken if enough and astray <= told / 2 else []


def _rewritten(rows: Sequence[Paragraph], taken: Sequence[_Marked]) -> Iterator[Paragraph]:
    marks = {one.at: one for one in taken}
    parts = {at for one in taken for at in range(one.first, one.at)}
    for at, row in enumerate(rows):
        if at in parts:
            continue
        if one := marks.get(at):
            mark = one.mark
            body = row.start + mark.body
            word = "Vraag" if mark.kind == "ask" else "Antwoord"
            heading = f"{word} {', '.join(mark.numbers)}".rstrip()
            if mark.asked_by:
                yield Paragraph(row.start, body, ALONE + mark.asked_by)
            yield Paragraph(body - len(heading), body, heading)
            row = Paragraph(body, row.end, row.text[mark.body :])
        if row.text:
            yield row
