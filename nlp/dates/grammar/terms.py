"""Terms counted from the document's day: "binnen zes weken", "over een maand", "lang geleden"."""

import re
from functools import partial

from nlp.dates.grammar.cores import Core, Reader, one
from nlp.dates.grammar.leads import Lead
from nlp.dates.grammar.words import (
    COMING,
    GONE,
    NEXT,
    NUMBER,
    UNITS,
    halves,
)
from nlp.dates.meaning import counting
from nlp.dates.meaning.counting import Amount, Unit
from nlp.dates.meaning.expressions import Bound, Role
from nlp.dates.meaning.moments import Rolling, Undated
from nlp.findings import Precision
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import alternatives

_UNIT = rf"(?:{alternatives(UNITS)})"
_ABOUT = (
    r"(?:ongeveer |circa |ca\. |zo'n |maximaal |uiterlijk |ten hoogste |hooguit |minimaal |precies "
    r"|exact )?"
)
_AMOUNT = (
    rf"{_ABOUT}(?P<least>{NUMBER})(?: \(\d{{1,3}}\))?(?:(?: a | tot | of |-)(?P<most>{NUMBER}))? "
    rf"(?P<unit>{_UNIT}|half ?jaar|halfjaar)\b"
)
_AT_MOST = ("uiterlijk", "maximaal", "hooguit", "ten hoogste")
_COMING = rf"(?:{alternatives(COMING | NEXT)})"
_VAGUE_NUMBER = r"(?:enkele|enige|een paar|een aantal|meerdere|verscheidene|luttele)"
_VAGUE_UNIT = r"(?:dagen|weken|maanden|jaren|kwartalen)"

# So as in: binnen zes weken na dagtekening; binnen een termijn van twee maanden.
_WITHIN = compiled(
    r"(?:binnen|uiterlijk binnen|uiterlijk over|in)(?: de)?(?: komende| eerstkomende| volgende)?"
    r"(?: (?:een |de )?(?:(?:daarvoor|hiervoor) )?(?:gebruikelijke |wettelijke |reguliere "
    r"|gestelde |gevraagde )?(?:termijn|periode) van| nu en)?"
    rf" {_AMOUNT}"
    r"(?P<today>,? (?:na|vanaf) (?:heden|vandaag|nu|dagtekening(?: van deze brief)?|deze brief))?"
)
# "Uiterlijk 14 dagen na deze brief".
_AFTER_TODAY = compiled(
    rf"{_AMOUNT},? (?:na|vanaf) (?:heden|vandaag|nu|dagtekening(?: van deze brief)?|deze brief)"
)
_COUNTED_FROM = compiled(r"\b(?:waarna|daarna|nadien|hierna)\b[^.;:]{0,70}$")
_THEREAFTER = compiled(r" (?:daarna|nadien|hierna|daaropvolgend)\b")
_TERM = compiled(rf"(?:op|binnen) (?:een )?termijn van {_AMOUNT}")
_AHEAD = compiled(rf"over {_AMOUNT}")
# "Over een week of zes" is over some six weeks.
_OR_SO = compiled(
    rf"(?:over|binnen) een (?P<unit>dag|week|maand|jaar) of (?P<least>{NUMBER})\b(?P<most>)"
)
_COMING_TERM = compiled(rf"(?:de |het )?{_COMING} {_AMOUNT}")
_AGO = compiled(rf"(?:(?:{_VAGUE_NUMBER}|{NUMBER}) {_UNIT}|lang) geleden\b")
_VAGUE_TERM = compiled(
    r"(?:(?:binnen|over|in|gedurende) )?(?:de )?(?:komende |eerstkomende )?"
    rf"{_VAGUE_NUMBER} {_VAGUE_UNIT}\b(?: langer| later| meer)?"
)
# "Over ruim een maand", "over bijna een jaar": how much more or less nobody says.
_SOME_TIME_AHEAD = compiled(
    rf"over (?:ruim|krap|bijna|meer dan|minder dan|minstens|ten ?minste|een klein|een kleine"
    rf"|een dikke) {_AMOUNT}"
)
_VAGUE_COMING = compiled(
    rf"(?<!een )(?:de |het )?{_COMING} (?:paar )?(?:{_VAGUE_UNIT}|tijd|periode|fase)\b"
)
_GONE_TERM = compiled(
    rf"(?:de |het )?(?:{alternatives(GONE | {'laatste'})}) (?:{NUMBER} |{_VAGUE_NUMBER} )?"
    rf"(?:{_UNIT}|tijd|periode)\b(?! van)"
)


def amount(match: re.Match[str], number: str = "most") -> Amount:
    """The number of units that an _AMOUNT matched; of two numbers the larger unless asked."""
    words, unit = match[number] or match["least"], match["unit"]
    if unit in ("half jaar", "halfjaar"):
        return Amount(6 * halves(words), Unit.MONTH)
    return Amount(halves(words), UNITS[unit])


def _within(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if match[0].startswith("in ") and not re.match(
        r"in (?:de (?:komende|eerstkomende|volgende)|uiterlijk|maximaal|hooguit|ten hoogste) ",
        match[0],
    ):
        return []
    if _COUNTED_FROM.search(match.string, max(0, match.start() - 80), match.start()) or (
        _THEREAFTER.match(match.string, match.end())
    ):
        # "Waarna ik binnen zes weken reageer": counted from a day that is not known yet.
        return one(match, Undated(Precision.VAGUE), lead._replace(bound=Bound.IN))
    term = Rolling(partial(counting.within, amount=amount(match)), own=True)
    return one(match, term, lead._replace(bound=Bound.IN))


def _ahead(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    if match[0].removeprefix("over ").startswith(_AT_MOST):
        return _within(match, lead, alone)
    term = Rolling(
        partial(counting.ahead, least=amount(match, "least"), most=amount(match)), own=True
    )
    return one(match, term, lead)


def _or_so(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    return (_within if match[0].startswith("binnen") else _ahead)(match, lead, alone)


def _after_today(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    at_latest = lead.bound is Bound.BY or lead.word == "binnen" or match[0].startswith(_AT_MOST)
    return (_within if at_latest else _ahead)(match, lead, alone)


def _ago(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    return one(match, Undated(Precision.VAGUE), lead, role=Role.PAST)


def _vague(match: re.Match[str], lead: Lead, alone: bool) -> list[Core]:
    # "Met enkele weken uitstellen" tells how long, not when.
    role = Role.MENTION if lead.word == "met" else None
    return one(match, Undated(Precision.VAGUE), lead._replace(bound=Bound.IN), role=role)


COUNTED: tuple[Reader, ...] = (
    (_AGO, _ago),
    (_VAGUE_TERM, _vague),
    (_SOME_TIME_AHEAD, _vague),
    (_OR_SO, _or_so),
    (_WITHIN, _within),
    (_AFTER_TODAY, _after_today),
    (_TERM, _within),
    (_AHEAD, _ahead),
    (_COMING_TERM, _within),
)
VAGUE_COMING: Reader = (_VAGUE_COMING, _vague)
VAGUE_GONE: Reader = (_GONE_TERM, _ago)
