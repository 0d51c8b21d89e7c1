"""Finds every expression of when something is due or to come.

All time expressions of a document are kept under `times`, for whoever reads commitments; those
that are deadlines also under `deadlines`, resolved forwards from the document's day. A date that
names a meeting or looks back ("op 12 maart jl. sprak ik") is a time, and no deadline.
"""

import re
from bisect import bisect_right
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from nlp.components.extensions import DEADLINES, TIMES
from nlp.components.occasions import MEETING
from nlp.components.sentences import sentence_starts
from nlp.components.spans import keep, put, text_of
from nlp.dates.expressions import Bound, Direction, Lean, Role, TimeExpression
from nlp.dates.finding import find
from nlp.dates.resolving import deadline, resolve
from nlp.dates.words import MONTH
from nlp.findings import Deadline, Precision

_PAST = re.compile(
    r"\b(?:werd|werden|was|waren|had|hadden|heb|heeft|sprak|spraken|vond|vonden|zegde|gaf|gaven"
    r"|kwam|kwamen|ging|gingen|stuurde|ontving|ontvingen|bleek|nam|namen|deed|deden|vroeg|vroegen"
    r"|schreef|meldde|informeerde|besloot|bood|startte|begon|verzocht|kondigde|stelde|liet|zond)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:zal|zullen|gaat|gaan|verwacht\w*|voorzien|voorzie|voornemens|streef\w*|word|wordt|worden"
    r"|ontvangt|ontvangen|stuur|zend|informeer|bericht|kom|komt|komen|volgt|volgen|start|starten"
    r"|uiterlijk|gepland|planning|plan|beoogd|moet|moeten|dient|dienen|kan|kunnen|verzoek\w*|bied"
    r"|treedt|treden|wil|wilt|hoop|beoog\w*|termijn|deadline|gereed|toegezegd|af te ronden)\b",
    re.IGNORECASE,
)
_MEETING_BEFORE = re.compile(rf"(?:{MEETING})(?:\s+[\w-]+){{0,4}}\s*$", re.IGNORECASE)
# "Werd toegezegd in september" was said before; its term may lie on either side of the letter.
_REPORTED = re.compile(
    r"\b(?:werd|was|is|zijn|waren|had|heb|heeft|hebben)\b[^.;]*"
    r"\b(?:toegezegd|aangekondigd|beloofd|voorzien was)"
    r"|\bzegde\b[^.;]*\btoe\b|\bwas voorzien\b",
    re.IGNORECASE,
)
# How far before a date its meeting can be named.
_REACH = 80
_STRICT = re.compile(r"uiterlijk|vóór|voor (?:het )?einde?|voor \d|nog", re.IGNORECASE)
_BARE = re.compile(rf"\d|{MONTH}", re.IGNORECASE)
_AMOUNT_BEHIND = re.compile(r" (?:ca\.|circa|ongeveer|ruim|zo'n)? ?(?:€|euro|\d)")
_COMING = re.compile(
    r"\b(?:zal|zullen|wordt|worden|betrokken|betrek|kom|ontvangt|stuur|informeer)\b"
)
_BY = (Bound.BY, Bound.BEFORE)


@Language.factory("deadlines", assigns=["doc.spans"])
class DeadlineFinder:
    """Puts the times and deadlines of a document on it."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        times = find(text)
        keep(doc, TIMES, [(time.start, time.end, time) for time in times])
        day = doc._.published_on
        sentences = sentence_starts(doc)
        found: list[tuple[int, int, Deadline]] = []
        alone = len(times) <= 2 and len(text.strip()) < 80 and _only(text, times)
        for time in times:
            sentence, place = _sentence(text, sentences, time.start)
            if alone or is_deadline(time, sentence, place, day):
                reported = _REPORTED.search(sentence, 0, place) is not None
                direction = Direction.NEAREST if reported else Direction.FORWARDS
                found.append((time.start, time.end, deadline(time, day, direction)))
        put(doc, DEADLINES, found)
        return doc


def _only(text: str, times: list[TimeExpression]) -> bool:
    """Whether a text consists of nothing but a time, as a phrase that is looked up does."""
    rest = text
    for time in times:
        rest = rest.replace(time.words, "")
    return bool(times) and not re.search(r"\w\w\w\w", rest)


def _sentence(text: str, starts: list[int], at: int) -> tuple[str, int]:
    """The sentence around a place, and where in it the place is."""
    index = bisect_right(starts, at)
    begin = starts[index - 1] if index else 0
    end = starts[index] if index < len(starts) else len(text)
    # A text without full stops is one sentence; a window of it will do.
    begin, end = max(begin, at - 600), min(end, at + 600)
    return text[begin:end], at - begin


def is_deadline(time: TimeExpression, sentence: str, place: int, day: date | None) -> bool:
    """Whether a time in its sentence says when something is due or to come."""
    if time.role is not Role.TIME or time.lean in (Lean.PAST, Lean.GONE):
        return False
    ahead = _looks_ahead(sentence, place)
    due = resolve(time, day)
    over = bool(day and due.last_day and due.last_day < day)
    if time.recurrence:
        return _AMOUNT_BEHIND.match(sentence, place + time.end - time.start) is None
    if time.bound in _BY:
        # What was due is told too, where the words leave no doubt that it was a term.
        return bool(_STRICT.match(time.words)) if over else ahead is not False
    if _MEETING_BEFORE.search(sentence, max(0, place - _REACH), place):
        return False
    if due.precision is Precision.VAGUE:
        return True
    if due.precision is Precision.EVENT:
        return ahead is True and not over and _COMING.search(sentence) is not None
    if due.precision is Precision.CONDITIONAL:
        return ahead is not False
    if over:
        return False
    if _BARE.match(time.words) and time.lean is None:
        # A date without a word in front belongs to a letterhead, unless it is still to come.
        return bool(day and due.first_day and due.first_day > day)
    if day and time.moment.dated and due.first_day and due.first_day > day:
        return True
    return ahead is not False


def _looks_ahead(sentence: str, place: int) -> bool | None:
    """Whether the verb nearest to a place speaks of the future; None where there is no telling."""

    def nearest(cue: re.Pattern[str]) -> int | None:
        return min((abs(match.start() - place) for match in cue.finditer(sentence)), default=None)

    past, future = nearest(_PAST), nearest(_FUTURE)
    if past is None:
        return None if future is None else True
    return future is not None and future <= past
