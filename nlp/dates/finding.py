"""Finds the time expressions of a text: `find(text)`.

A cheap scan looks for words that only times have (a month, a year, "kwartaal"); around each hit
the grammar reads what stands there. Work is linear in the text, whatever it holds.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.dates.dated import read_dated
from nlp.dates.drafts import Draft
from nlp.dates.events import EVENT_NOUN, read_event
from nlp.dates.expressions import TimeExpression
from nlp.dates.joining import join
from nlp.dates.undated import CONDITION, VAGUE, read_condition, read_vague
from nlp.dates.words import (
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    alternatives,
    fold,
    words,
)

_CALENDAR = (
    r"(?:(?:zomer|kerst|voorjaars?|krokus|mei|herfst)-? ?)?(?:reces|vakantie)(?:periode|week)?"
    rf"|{alternatives(SEASONS)}|(?:zomer|winter)(?:maanden|periode|seizoen)|{alternatives(MONTHS)}"
    r"|(?:19|20)\d\d(?:-?q[1-4])?|[qkh][1-4]|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d"
    rf"|(?:half|kalender|begrotings|school)?jaar|jaarhelft|semester|{alternatives(UNITS)}|tijd|periode"
    r"|trimester|tertaal|viermaandsperiode|geleden"
    rf"|{alternatives(WEEKDAYS)}|vandaag|heden|(?:over)?morgen|(?:eer)?gisteren"
    r"|(?:[a-z]+-?)?(?:jaarlijks|maandelijks|wekelijks)"
    r"|prinsjesdag|verantwoordingsdag|gehaktdag|jaarwisseling|kerst(?:mis|dagen)?|pasen|pinksteren"
    r"|hemelvaart|koningsdag|sinterklaas|(?:voorjaars|najaars|miljoenen)nota|(?:ontwerp|rijks)begroting(?:en)?"
)
_TRIGGER = re.compile(
    rf"\b(?:(?P<vague>{VAGUE})|(?P<event>{EVENT_NOUN})|(?P<calendar>{_CALENDAR})"
    rf"|(?P<condition>{CONDITION}))(?!\w)"
)
# Words that may stand between the beginning of an expression and its trigger.
_BEFORE = frozenset(
    words(
        "uiterlijk nog pas al reeds alsnog direct meteen onmiddellijk kort snel vlak ruim "
        "ruimschoots tijdig ergens vroeg later laat zeker in op aan met bij gedurende tijdens "
        "binnen over te beginnen startend voor vóór voorafgaand voorafgaande tot en t/m t.m. "
        "na vanaf ingang van ingaande per tussen rond rondom omstreeks omtrent tegen richting "
        "circa ca. ongeveer sinds sedert d.d. dd. dd de dato het een 't loop verloop maand "
        "maanden week weken begin aanvang primo half medio midden mid halverwege eind einde "
        "ultimo helft volle eerste laatste tweede derde vierde vroege late hele ten niet dan "
        "zijn z'n laatst eerder periode tijde ieder geval om termijn nu zo'n maximaal hooguit "
        "hoogste minimaal enkele enige paar aantal meerdere verscheidene luttele of a dit "
        "deze lopende lopend huidige huidig volgend volgende nieuwe opvolgende komend komende "
        "aankomend aankomende aanstaand aanstaande eerstvolgend eerstvolgende eerstkomend "
        "eerstkomende vorig vorige afgelopen voorbije verstreken elk elke iedere hetzelfde "
        "datzelfde dezelfde keer maal eens eenmaal tweemaal driemaal jaar kwartaal anderhalf "
        "anderhalve tweeenhalf"
    )
) | frozenset(NUMBERS | ORDINALS | WEEKDAYS)
_MOST_WORDS = 14
_LONGEST_WORD = 16
_SPACES = re.compile(r" {2,}")


def find(text: str) -> list[TimeExpression]:
    """Every time expression of the text, in order and without overlap."""
    folded, origin = _single_spaced(fold(text))
    drafts = join(list(_drafts(text if origin is None else _at(text, origin), folded)), folded)
    if origin is None:
        return [_expression(text, draft) for draft in drafts]
    return [_expression(text, _moved(draft, origin)) for draft in drafts]


def _drafts(text: str, folded: str) -> Iterator[Draft]:
    begin = 0
    stripped = folded.strip(" .,;:")
    lone = len(stripped) < 60
    for trigger in _TRIGGER.finditer(folded):
        if trigger.start() < begin:
            continue
        for draft in _read(text, folded, trigger, begin, lone):
            if draft.end > begin:
                yield draft
                begin = draft.end


def _read(text: str, folded: str, trigger: re.Match[str], begin: int, lone: bool) -> list[Draft]:
    match trigger.lastgroup:
        case "vague":
            return [read_vague(folded, trigger.start(), trigger.end())]
        case "condition":
            found = read_condition(folded, trigger.start())
            return [found] if found else []
        case "event":
            event = read_event(text, folded, trigger, begin)
            if event:
                return [event]
    for start in _starts(folded, trigger.start(), begin):
        alone = lone and not folded[:start].strip(" .,;:")
        if drafts := read_dated(folded, start, trigger.start(), alone):
            return drafts
    return []


def _starts(folded: str, trigger: int, begin: int) -> list[int]:
    """Where the expression around a trigger can begin, the leftmost first."""
    starts = [trigger]
    at = trigger
    for _ in range(_MOST_WORDS):
        end = at - 1
        if end < begin or folded[end] not in " ":
            break
        start = folded.rfind(" ", max(begin, end - _LONGEST_WORD), end) + 1
        if start == 0 and end - begin > _LONGEST_WORD:
            break
        start = max(start, begin)
        word = folded[start:end].lstrip("(\"'")
        start = end - len(word)
        if word.rstrip(",") not in _BEFORE and not word[:1].isdigit():
            break
        starts.append(start)
        at = start
    return starts[::-1]


def _single_spaced(folded: str) -> tuple[str, list[int] | None]:
    """The text with single spaces, and where each of its characters stood before."""
    if "  " not in folded:
        return folded, None
    origin: list[int] = []
    pieces: list[str] = []
    at = 0
    for gap in _SPACES.finditer(folded):
        pieces.append(folded[at : gap.start() + 1])
        origin.extend(range(at, gap.start() + 1))
        at = gap.end()
    pieces.append(folded[at:])
    origin.extend(range(at, len(folded) + 1))
    return "".join(pieces), origin


def _at(text: str, origin: list[int]) -> str:
    return "".join([text[i] for i in origin[:-1]])


def _moved(draft: Draft, origin: list[int]) -> Draft:
    condition = draft.condition and (origin[draft.condition[0]], _last(origin, draft.condition[1]))
    return replace(
        draft,
        start=origin[draft.start],
        end=_last(origin, draft.end),
        condition=condition,
    )


def _last(origin: list[int], end: int) -> int:
    return origin[end - 1] + 1 if end else 0


def _expression(text: str, draft: Draft) -> TimeExpression:
    condition = draft.condition and text[draft.condition[0] : draft.condition[1]]
    return TimeExpression(
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        draft.moment,
        draft.bound,
        draft.lean,
        draft.role,
        draft.recurrence,
        " ".join(condition.split()) if condition else None,
    )
