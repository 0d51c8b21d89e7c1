"""Where an answer ends: in front of the heading of a section in which the next question stands."""

import re
from bisect import bisect_left

from nlp.matching.patterns import compiled
from nlp.questions.found import FoundQuestion, paragraphs
from nlp.questions.groups import group_in, speaks_of_all

# As "Artikel 2: Water", "3.1 Toezicht" or "Overige onderwerpen" stands above questions.
_HEADING = compiled(
    r"(?:(?P<counted>(?:Artikel(?:en)?|Hoofdstuk|Thema|Onderdeel|Paragraaf|Deel)"
    r" [\dIVXLa-z.]{1,6}[\s:.–-]*)"
    r"|[IVX]{1,4}\.? |\d{1,2}(?:\.\d{1,2}){0,2}\.? )?(?:$|[A-ZÀ-Ö«‘“'][^\t|?!;]{2,80}$)"
)
# A sentence that lost its full stop, or a short answer: "Zie bijlage 2"
_SAYS = compiled(
    r"\b(?:is|zijn|wordt|worden|werd|werden|was|waren|heeft|hebben|had|kan|kunnen|zal|zullen|moet"
    r"|moeten|geldt|gelden|bedraagt|bedragen|zie|verwijst?|ik|wij|ja|neen?|niet|geen|idem|nvt"
    r"|onbekend|conform|bron|noot|toelichting)\b",
    re.IGNORECASE,
)
_SENTENCE_END = compiled(r"[.!?][»”\"')]?\d{0,2}$")
_YEAR = compiled(r" (?:19|20)\d\d$")  # "Rapport bij het Jaarverslag 2015"
_LONGEST = 90
# Between the heading and what is asked below it stand "Vraag 3" or who asks.
_NEAR = 160


def without_section_headings(text: str, found: list[FoundQuestion]) -> None:
    """Ends each answer in front of the headings that stand above the next question."""
    starts = sorted(part[0] for one in found for part in (one.question, one.answer) if part)
    for one in found:
        if one.question:
            one.question = (one.question[0], _question_end(text, *one.question))
        if one.answer is None:
            continue
        following = bisect_left(starts, one.answer[1])
        if following < len(starts) and starts[following] - one.answer[1] <= _NEAR:
            one.answer = (one.answer[0], _end(text, *one.answer))


def _question_end(text: str, start: int, end: int) -> int:
    """Without the heading of the next group, or of the part that answers."""
    if text[end - 1] in ".?!;:" or "\n" not in text[start:end]:
        return end
    below = paragraphs(text[start:end])
    while len(below) > 1 and (group_in(below[-1].text) or speaks_of_all(below[-1].text)):
        below.pop()
    return start + below[-1].end


def _end(text: str, start: int, end: int) -> int:
    # Most answers end in a sentence, and need no look at their paragraphs.
    if text[end - 1] in ".?!;:":
        return end
    below = paragraphs(text[start:end])
    while len(below) > 1 and _is_heading(below[-1].text):
        below.pop()
    whole = _SENTENCE_END.search(below[-1].text) is not None
    return start + below[-1].end if whole else end


def _is_heading(line: str) -> bool:
    if len(line) > _LONGEST or line[-1] in ".,:":
        return False
    heading = _HEADING.match(line)
    if heading is None or _SAYS.search(line):
        return False
    return heading["counted"] is not None or not line[-1].isdigit() or bool(_YEAR.search(line))
