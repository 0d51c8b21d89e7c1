"""Numbers from footnotes whose marks were lost.

Some texts print their footnotes at the end without numbers: "[voetnoten] / Kamerstukken II 2022/23,
22343, nr. 344." Where the running text has exactly as many places that call for a paper as there
are papers among the notes, they belong together in order. That is likely and not certain, so
whoever uses it says so.
"""

import re
from collections.abc import Iterator, Sequence

from nlp.findings import Kamerstuk
from nlp.matching.common_words import MONTH_NAME
from nlp.matching.patterns import compiled
from nlp.papers.kamerstukken import FoundReference

_MARKER = compiled(r"^\W{0,2}(?:voetnoten|eindnoten|noten)\W{0,2}$", re.IGNORECASE | re.MULTILINE)
_NUMBERED = compiled(r"\s*\[?\d{1,3}[\]).]?\s")
_CUE_ONLY = compiled(
    r"[\s.;]*(?:Zie )?(?:Kamerstuk(?:ken)?|TK|EK)?(?: I{1,2})?,? ?(?:\d{4} ?[-–/] ?\d{2,4})?,? *"
)
_DAY = rf"\d{{1,2}} {MONTH_NAME}(?: \d{{4}}| jl\.)"
# What a writer puts a footnote with a number to, beside a motion.
_CALLS = compiled(
    rf"\b(?:\w*brief|\w*bericht|\w*nota|kabinetsreactie|verslag)\b[^.;()]{{0,30}}\b{_DAY}"
    r"(?!,? ?\(|, nr)"
    rf"|\b[Oo]p {_DAY} (?:heb|is|hebben) (?:ik|wij|uw Kamer|u)\b[^.;()]{{0,30}}"
    r"\b(?:bericht|geïnformeerd|gemeld|laten weten)\b(?! \()"
    r"|\binitiatiefnota\b(?![^.;]{0,80}\()"
)
# Calls this near to each other are one: "de kabinetsreactie van 3 mei op de initiatiefnota".
_SAME_CALL = 80


def numbers_in_order(
    text: str, waiting: Sequence[tuple[int, int]], papers: Sequence[FoundReference]
) -> dict[int, Kamerstuk]:
    """For the motions at `waiting`, by where they start, the number that must be theirs."""
    marker = _MARKER.search(text)
    if marker is None or not waiting or _NUMBERED.match(text, marker.end()):
        return {}
    notes = list(_notes(text, marker.end(), papers))
    calls = [(start, end) for start, end in waiting if start < marker.start()]
    if len(calls) != len(notes):
        calls = sorted([*calls, *_other_calls(text, marker.start())])
    if len(calls) != len(notes):
        return {}
    motions = {start for start, _ in waiting}
    return {
        start: note.kamerstuk
        for (start, _), note in zip(calls, notes, strict=True)
        if start in motions and note.kamerstuk
    }


def _notes(text: str, begin: int, papers: Sequence[FoundReference]) -> Iterator[FoundReference]:
    """The notes that begin with a paper's number; two can stand on one line."""
    previous = begin
    for paper in papers:
        if paper.start < begin or paper.kamerstuk is None:
            continue
        start = max(text.rfind("\n", previous, paper.start) + 1, previous)
        if _CUE_ONLY.fullmatch(text, start, paper.start):
            yield paper
        previous = paper.end


def _other_calls(text: str, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    named = False
    for match in _CALLS.finditer(text, 0, end):
        # A paper that is named again is not annotated again.
        again = named and match[0].startswith("initiatiefnota")
        named = named or "initiatiefnota" in text[match.start() : match.end() + _SAME_CALL]
        if again or (found and match.start() - found[-1][1] < _SAME_CALL):
            continue
        found.append((match.start(), match.end()))
    return found
