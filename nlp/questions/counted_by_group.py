"""Questions that count from one for each group, all asked first and all answered behind.

"Inbreng van de VVD-fractie / 1. Wat kost dit? / Inbreng van de SP-fractie / 1. Waarom?" and then
the same headings again, with "1. Niets." below the first and "1. Daarom." below the second.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nlp.questions.found import FoundQuestion, Paragraph
from nlp.questions.groups import group_in, speaks_of_all
from nlp.questions.headings import ENDS
from nlp.questions.marks import mark_of
from nlp.questions.numbers import may_ask

# Two groups count from one, first to ask and then to be answered.
_FEWEST = 4
_MOST = 0.7


@dataclass(slots=True)
class _Numbered:
    numbers: tuple[str, ...]
    asks: bool
    start: int
    end: int


@dataclass(slots=True)
class _Part:
    """What stands below a heading that names a group."""

    group: str
    each: list[_Numbered] = field(default_factory=list)


def counted_by_group(text: str, rows: Sequence[Paragraph]) -> list[FoundQuestion]:
    """Each question with the answer of its number below the same group; none in another form."""
    if text.count("\n1") < _FEWEST or sum(_opens(row.text) for row in rows) < _FEWEST:
        return []
    asked: dict[str, _Part] = {}
    answers: dict[str, dict[str, _Numbered]] = {}
    for part in _parts(rows):
        if part.group not in asked:
            asked[part.group] = part
        else:
            answers.setdefault(part.group, {}).update(
                {number: one for one in part.each for number in one.numbers}
            )
    each = [
        (part.group, one, number)
        for part in asked.values()
        for one in part.each
        for number in one.numbers
    ]
    told = [answers.get(group, {}).get(number) for group, _, number in each]
    fits = sum(
        one.asks and answer is not None and not answer.asks
        for (_, one, _), answer in zip(each, told, strict=True)
    )
    if len(answers) < 2 or fits < _MOST * len(each):
        return []
    return [
        FoundQuestion(number, group, (one.start, one.end), _place(answer))
        for (group, one, number), answer in zip(each, told, strict=True)
    ]


def _place(answer: _Numbered | None) -> tuple[int, int] | None:
    return (answer.start, answer.end) if answer else None


def _opens(text: str) -> bool:
    mark = mark_of(text) if text[0] == "1" else None
    return mark is not None and mark.numbers[:1] == ("1",)


def _parts(rows: Iterable[Paragraph]) -> list[_Part]:
    """The parts that have numbers; a number that does not count on belongs to a list."""
    parts: list[_Part] = []
    last = 0
    closed = True
    for row in rows:
        if group := group_in(row.text):
            parts.append(_Part(group))
            last, closed = 0, False
        elif closed or ENDS.match(row.text) or speaks_of_all(row.text):
            closed = True
        elif (mark := mark_of(row.text)) and mark.numbers and mark.numbers[0] == str(last + 1):
            asks = may_ask(row.text[mark.body :])
            parts[-1].each.append(_Numbered(mark.numbers, asks, row.start + mark.body, row.end))
            last = int(mark.numbers[-1]) if mark.numbers[-1].isdigit() else last + 1
        elif parts[-1].each:
            one = parts[-1].each[-1]
            one.start = one.start if one.start < one.end else row.start
            one.end = row.end
            one.asks = one.asks or may_ask(row.text)
    return [part for part in parts if part.each]
