"""Questions that are printed twice: as they were put, and again, each with its answer.

A consultation of the Eerste Kamer is two letters, and the second repeats what the first asks; a
part "Reactie van de minister" often does so with the part in front of it.
"""

import re
from collections.abc import Iterator

from nlp.matching.patterns import compiled
from nlp.matching.searching import places_of
from nlp.questions.found import Paragraph
from nlp.questions.numbers import may_ask

_ANSWERS = compiled(
    r"(?:[IVX]+\.?\s+)?(?:antwoord|reactie|brief)(?:\s?/\s?reactie)? van "
    r"(?:het kabinet|de (?:minister|staatssecretaris|regering|bewinds))",
    re.IGNORECASE,
)
_BEHIND_END = re.compile(r"[\s\d»”\"')]|$")
# As many letters of the end of a question tell it from others; of fewer, two can be alike.
_LONGEST = 40
_SHORTEST = 20
_REACH = 60
_NO_LETTERS = bytes(code for code in range(256) if not chr(code).isalpha())
_FEWEST = 2
_MOST = 0.6


def from_second_print(rows: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs from where most that was asked is asked again; all where nothing is."""
    asks = _twice(rows)
    if len(asks) < _FEWEST:
        return rows
    printed: dict[bytes, int] = {}
    first: list[int] = []
    again: list[int] = []
    for at, row in enumerate(rows):
        ends = list(_ends(row.text))
        if at in asks and printed.get(ends[-1], at) < at:
            first.append(printed[ends[-1]])
            again.append(at)
        for end in ends:
            printed.setdefault(end, at)
    if len(again) < _FEWEST or max(first) >= again[0]:
        return rows
    between = range(max(first) + 1, again[0])
    # A last question that was put in other words stands in front of the part that answers.
    begins = [at for at in between if _ANSWERS.match(rows[at].text)]
    behind = rows[(begins or between)[0] if between else again[0] :]
    asked = sum("?" in row.text for row in rows[: again[0]])
    return behind if len(again) >= _MOST * asked else rows


def _twice(rows: list[Paragraph]) -> set[int]:
    """Which paragraphs ask and end in letters that stand twice in all: few, in most texts."""
    asks = [at for at, row in enumerate(rows) if may_ask(row.text)]
    whole = _letters("".join(row.text for row in rows)) if len(asks) >= _FEWEST else b""
    ends = {at: list(_ends(rows[at].text)) for at in asks if whole}
    return {at for at, letters in ends.items() if letters and whole.count(letters[-1]) > 1}


def _ends(text: str) -> Iterator[bytes]:
    """The last letters in front of each end of a sentence."""
    for stop in places_of(text, ".", "?", "!"):
        letters = _letters(text[max(0, stop - _REACH) : stop])
        if len(letters) >= _SHORTEST and _BEHIND_END.match(text, stop + 1):
            yield letters[-_LONGEST:]


def _letters(text: str) -> bytes:
    """The letters alone, small."""
    return text.lower().encode("latin-1", "replace").translate(None, _NO_LETTERS)
