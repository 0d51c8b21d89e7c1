"""Numbers of questions that stand without the word: on lines of their own, or in front."""

import re
from collections.abc import Sequence

from nlp.matching.patterns import compiled
from nlp.questions.found import FoundQuestion, Paragraph
from nlp.questions.groups import RETELLS
from nlp.questions.headings import (
    ANSWERED_BY,
    BARE_NUMBERS,
    NUMBERS,
    QUESTION_HEADING,
    answer_heading,
    expand,
)

_SENDS_ANSWERS = compiled(
    r"\bantwoord(?:en)?(?: [\w-]+){0,2} op (?:de )?(?:schriftelijke |kamer)?vragen\b"
    r"|\bbeantwoording van (?:de )?(?:schriftelijke |kamer)?vragen\b",
    re.IGNORECASE,
)
_BARE = compiled(rf"(?P<numbers>{NUMBERS})\s*\.?$")
_SIGNS = str.maketrans("", "", ").")
_YES_OR_NO = compiled(r"(?:Ja|Nee|Neen)\b")
_HEAD = 3000
# Of fewer numbers it may be an enumeration.
_FEWEST = 3
# A page that lost its lines prints it behind the title.
LIST = compiled(r"\bLIJST VAN VRAGEN EN ANTWOORDEN\b")
# A question, with the mark of a footnote or a closing quote behind it.
_ASKS = compiled(r"\?[»”\"')\d]{0,3}$")
# "Wat kost dit? Graag een toelichting."
_ASKS_MORE = compiled(
    r"\?[»”\"')\d]{0,3} (?:Graag|Gaarne|Zo (?:ja|nee|niet)|Kunt u|Wilt u)\b[^?]{0,300}$"
)


def numbers_on_lines(rows: list[Paragraph]) -> bool:
    """Whether bare numbers head the questions, with answers behind or below them."""
    printed = [m["numbers"] for row in rows if (m := BARE_NUMBERS.match(row.text))]
    numbers = [number for each in printed[:2] for number in expand(each)]
    if numbers[:1] not in (["1"], ["1a"]):
        return False
    headings = sum(answer_heading(row.text) is not None for row in rows)
    answers = headings > 0 or any(
        ANSWERED_BY.match(row.text) or row.text == "Antwoord" for row in rows
    )
    marked = any("?" in row.text for row in rows)
    if not (headings >= len(printed) or marked or _answers_follow(rows)):
        return False  # "De leden vragen wat het kost." asks too, with a heading below each
    if numbers == ["1"]:  # all that is left of a list that says it is one
        return any(LIST.search(row.text) for row in rows) and _answers_follow(rows)
    if numbers_twice(rows):
        return True
    return numbers[:2] in (["1", "2"], ["1a", "1b"]) and (answers or _answers_follow(rows))


def numbers_twice(rows: list[Paragraph]) -> bool:
    """ "1 / Kent u het bericht? / 1 / Ja.": above each answer the number of its question again."""
    printed = [m["numbers"] for row in rows if (m := BARE_NUMBERS.match(row.text))]
    return (
        printed[:1] == ["1"]
        and len(printed) > 3
        and printed[::2][: len(printed) // 2] == printed[1::2]
    )


def last_asking(below: Sequence[str]) -> int | None:
    """Which paragraph below a number is the last of those that ask; None where none does.

    What stands behind it answers, also where that asks something in passing.
    """
    asks = [ends_asking(text) for text in below]
    if True not in asks:
        return next((at for at, text in enumerate(below) if "?" in text), None)
    last = asks.index(True)
    while last + 1 < len(asks) and asks[last + 1]:
        last += 1
    return last


def ends_asking(text: str) -> bool:
    """Whether a paragraph ends asking: "Wat kost dit?1", "Wat kost dit? Graag een overzicht."."""
    if "?" in text and (_ASKS.search(text, max(0, len(text) - 4)) or _ASKS_MORE.search(text)):
        return True
    return "leden" in text and RETELLS.search(text) is not None  # "De leden vragen wat dit kost."


def may_ask(text: str) -> bool:
    return "?" in text or ends_asking(text)


def labelled_alone(rows: list[Paragraph]) -> bool:
    """Whether "Vraag 1" heads what is asked, and nothing heads what is answered below it."""
    headings = [(i, m) for i, row in enumerate(rows) if (m := QUESTION_HEADING.match(row.text))]
    if len(headings) < 2:
        return False
    both = 0
    ends = [*(at for at, _ in headings[1:]), len(rows)]
    for (at, heading), end in zip(headings, ends, strict=True):
        same_line = rows[at].text[heading.end() :].strip()
        below = [same_line] * bool(same_line) + [row.text for row in rows[at + 1 : end]]
        asking = last_asking(below)
        both += asking is not None and asking + 1 < len(below)
    return both > len(headings) / 2


def _answers_follow(rows: list[Paragraph]) -> bool:
    """Whether below most numbers a paragraph asks and another one answers, without a heading."""
    at = [i for i, row in enumerate(rows) if BARE_NUMBERS.match(row.text)]
    ends = [*at[1:], len(rows)]
    both = [
        any(may_ask(row.text) for row in rows[i + 1 : end - 1]) and end - i > 2
        for i, end in zip(at, ends, strict=True)
    ]
    if len(both) > 1 and not both[-1] and any(LIST.search(row.text) for row in rows):
        both.pop()  # the last one can be cut off before its answer
    # "2 / Hoe vaak? / 3 / Waarom?": one answer to both, below the second
    shared = sum(
        then and not answered and i + 2 == end and ends_asking(rows[i + 1].text)
        for i, end, answered, then in zip(at, ends, both, both[1:], strict=False)
    )
    return sum(both) > max(0.8 * (len(both) - shared), shared)


def answers_alone(text: str, rows: list[Paragraph]) -> list[FoundQuestion]:
    """ "1) / Ja. / 2) / Nee.": answers by the number of questions that are printed elsewhere."""
    if not _SENDS_ANSWERS.search(text[:_HEAD]):
        return []
    heads = [(i, m) for i, row in enumerate(rows) if (m := _BARE.match(row.text.translate(_SIGNS)))]
    counted = [number for _, head in heads for number in expand(head["numbers"])]
    in_order = counted == [str(n + 1) for n in range(len(counted))]
    if len(counted) < _FEWEST or not in_order:
        return []
    first = rows[heads[0][0] + 1 :][:1]
    if not (first and _YES_OR_NO.match(first[0].text)):
        return []
    ends = [*(at for at, _ in heads[1:]), len(rows)]
    return [
        FoundQuestion(number, None, None, (rows[at + 1].start, rows[end - 1].end))
        for (at, head), end in zip(heads, ends, strict=True)
        if end > at + 1
        for number in expand(head["numbers"])
    ]
