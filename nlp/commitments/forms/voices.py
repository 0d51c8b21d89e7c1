"""Where somebody else than the government speaks: a committee's letter printed with the answer."""

import re
from bisect import bisect_right

from nlp.commitments.grammar.cues import holds_any
from nlp.matching.patterns import compiled
from nlp.matching.searching import lowered

# Each begins with the line break in front, which is found faster than "^".
_REPORT = compiled(
    r"\n[^\w\n]{0,20}(?:\w{1,4}\W+)?verslag van een (?:nader )?schriftelijk overleg",
    re.IGNORECASE | re.MULTILINE,
)
_TO_GOVERNMENT = compiled(
    r"\n[^\w\n]{0,20}brief (?:aan (?:de|het) (?:minister|staatssecretaris|kabinet)"
    r"|van de (?:voorzitter|griffier|vaste|algemene|commissie))",
    re.IGNORECASE | re.MULTILINE,
)
# Without one of these nothing above can match.
_ADDRESSED = ("brief aan ", "brief van de ")
_FROM_GOVERNMENT = compiled(
    r"\n[^\w\n]{0,20}brief van (?:de |het )?(?:minister|staatssecretaris|kabinet|bewinds)",
    re.IGNORECASE | re.MULTILINE,
)

Place = tuple[int, int]


def others(text: str) -> list[Place]:
    """The parts of a printed exchange of letters in which the government is spoken to."""
    if not holds_any(lowered(text), _ADDRESSED):
        return []
    lines = "\n" + text  # so that the place of the break is where the line begins in `text`
    starts = [match.start() for match in _TO_GOVERNMENT.finditer(lines)]
    if starts and (report := _REPORT.search(lines, 0, starts[0] + 1)):
        # The committee tells how the exchange went before it prints the letters.
        starts.insert(0, report.start())
    if not starts:
        return []
    answers = [match.start() for match in _FROM_GOVERNMENT.finditer(lines)]
    ends = [*answers, len(text)]
    return [(start, ends[bisect_right(answers, start)]) for start in starts]


def merged(places: list[Place]) -> list[Place]:
    """Places in order, with those that overlap made one."""
    found: list[Place] = []
    for start, end in sorted(places):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
