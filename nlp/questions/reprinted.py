"""Questions that are printed twice: as they were put, and again, each with its answer.

A consultation of the Eerste Kamer is two letters, and the second repeats what the first asks; a
part "Reactie van de minister" often does so with the part in front of it.
"""

import re
from collections.abc import Iterator

from nlp.matching.patterns import compiled
from nlp.questions.found import Paragraph
from nlp.questions.numbers import may_ask

_ANSWERS = compiled(
    r"(?:[IVX]+\.?\s+)?(?:antwoord|reactie|brief)(?:\s?/\s?reactie)? van "
    r"(?:het kabinet|de (?:minister|staatssecretaris|regering|bewinds))",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.?!](?=[\s\d»”\"')]|$)")
# As many letters of the end of a question tell it from others; of fewer, two can be alike.
_LONGEST = 40
_SHORTEST = 20
_FEWEST = 2
_MOST = 0.6


def from_second_print(rows: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs from where most that was asked is asked again; all where nothing is."""
    printed: dict[str, int] = {}
    first: list[int] = []
    again: list[int] = []
    for at, row in enumerate(rows):
        ends = list(_ends(row.text))
        if ends and may_ask(row.text) and printed.get(ends[-1], at) < at:
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


def _ends(text: str) -> Iterator[str]:
    """The last letters in front of each end of a sentence."""
    for stop in _SENTENCE_END.finditer(text):
        letters = "".join(filter(str.isalpha, text[max(0, stop.start() - 60) : stop.start()]))
        if len(letters) >= _SHORTEST:
            yield letters[-_LONGEST:].lower()
