"""Which times of a text are deadlines: something is due or to come then."""

import re
from dataclasses import replace
from datetime import date

from nlp.dates.grammar.words import MONTH
from nlp.dates.meaning.expressions import Bound, Direction, Lean, Role
from nlp.dates.meaning.resolving import resolve
from nlp.dates.meaning.writing import Written, due_on
from nlp.dates.occasions import MEETING
from nlp.dates.placing import Placed
from nlp.findings import Precision
from nlp.matching.patterns import compiled

# Between a meeting and its day stands its name, and no verb.
_NAME_WORD = r"(?!(?:werd|is|heb|heeft|zal|wordt|ben|zijn|hebben|worden|zijn|kan|moet)\b)[\w-]+"
_MEETING_BEFORE = compiled(rf"(?:{MEETING})(?: +{_NAME_WORD}){{0,4}} ?$")
# How far before a date its meeting can be named, in characters.
REACH = 80
_STRICT = compiled(r"uiterlijk|vóór|voor (?:het )?einde?|voor \d\d? |nog", re.IGNORECASE)
_BARE = compiled(rf"\d|{MONTH}", re.IGNORECASE)
_AMOUNT_BEHIND = compiled(r" (?:ca\.|circa|ongeveer|ruim|zo'n)? ?(?:¤|euro|\d)")
_COMING = compiled(r"\b(?:zal|zullen|wordt|worden|betrokken|betrek|kom|ontvangt|stuur|informeer)\b")
_COMING_BACK = compiled(r"periode|termijn|volgende|komende|aanstaande")
# A day without a year that is told of with a perfect lies behind, however far the next one is.
_STILL_TO_BE = (
    r"(?![^.;]{0,200}\b(?<!dan )(?:gepland|voorzien|gereed|beschikbaar|klaar|afgerond|bekend"
    r"|verwacht|beoogd"
    r"|sprake|getild|haalbaar|mogelijk|realistisch|reeel|houdbaar)\b)"
)
_HAVE_DONE = r"(?:is|zijn|heb|heeft|hebben|werd|werden|was|waren)"
_WAS_DONE = compiled(rf" {_HAVE_DONE}\b(?! (?:er|dit|dat|het) ){_STILL_TO_BE}")
# "Zijn op 4 augustus nieuwe bedragen gepubliceerd", "besproken op 21 januari".
_HAVING = compiled(
    rf"\b{_HAVE_DONE}(?:, [^,;.]{{3,40}},)?"
    r"(?: (?:ik|wij|daarom|dan ook|reeds|al|u|uw kamer|de kamer))* $"
)
_GOES = r"(?:wordt|worden|geldt|gelden|is|zijn|kan|kunnen|heeft|hebben|loopt|lopen|moet|moeten)"
_GOES_ON = compiled(rf" {_GOES}\b")
_GOING_ON = compiled(rf"\b{_GOES} (?:\w+ )?$")
_DONE_LATER = compiled(
    rf"{_STILL_TO_BE}[^.;]{{0,160}}\b(?:\w{{0,9}}ge\w{{3,}}|(?:ver|be|ont)\w{{3,}}[dt])\b"
)
_DONE_ON = compiled(
    r"\b(?:besproken|verzonden|gepubliceerd|gehouden|ontvangen|aangenomen|ingediend|gestuurd"
    r"|behandeld|verschenen|gestart|aangeboden|toegezonden) $"
)
_LONG_AHEAD = 120
_BY = (Bound.BY, Bound.BEFORE)
_TIME, _OVER = Role.TIME, (Lean.PAST, Lean.GONE)
_WEAK_CONDITION = compiled(r"(?:als|wanneer|(?:op|vanaf) het moment dat) ", re.IGNORECASE)
_TO_HEAR = compiled(
    r"\b(?:informeren|berichten|rapporteren|(?:toe|te )?(?:ge)?stu(?:ren|urd)|(?:toe|te )?zenden"
    r"|op de hoogte|voor te leggen|terug te komen|kamer)\b[^;]*$"
)


def is_deadline(each: Placed, written: Written | None) -> bool:
    """Whether a time in its sentence says when something is due or to come."""
    time, sentence = each.time, each.sentence
    if each.is_named_term:
        return True
    if time.role is not _TIME or time.lean in _OVER:
        return False
    due = due_on(time, written)
    day = written[0] if written else None
    over = bool(day and due.last_day and due.last_day < day)
    if time.recurrence:
        return _AMOUNT_BEHIND.match(sentence, each.behind) is None
    if time.bound in _BY:
        # What was due is told too, where the words leave no doubt that it was a term.
        if over:
            return bool(_STRICT.match(time.words))
        return each.ahead is not False or each.reported
    if due.precision is Precision.VAGUE:
        return True
    if due.precision is Precision.EVENT:
        if _COMING_BACK.search(time.condition or ""):
            return not over and each.ahead is not False
        return not over and each.ahead is True and _COMING.search(sentence) is not None
    if due.precision is Precision.CONDITIONAL:
        return each.waits or each.reported
    if over or (due.precision is Precision.DAY and _names_a_meeting(each)):
        return False
    sharp = due.precision in (Precision.DAY, Precision.MONTH)
    if sharp and _BARE.match(time.words) and time.lean is None:
        # A date without a word in front belongs to a letterhead or a source, unless it is still
        # to come on the last day on which this can have been written.
        return bool(written and due.first_day and due.first_day > written[1])
    if day and time.moment.dated and due.first_day and due.first_day > day:
        return True
    return each.ahead is not False or each.reported


def is_a_rule(each: Placed) -> bool:
    """ "Op te treden als er haat wordt gezaaid", in a motion: when a rule holds, and no term.

    Where the Chamber is to hear of it, it is one: "te informeren als het advies er is".
    """
    if not _WEAK_CONDITION.match(each.time.words):
        return False
    lead = each.sentence[max(0, each.place - REACH) : each.place]
    return _TO_HEAR.search(lead) is None


def as_told(each: Placed, day: date | None) -> Placed:
    """A day without a year that is told of as past is the last one, however it would read alone.

    "Op 1 oktober is de Kamer geïnformeerd", in a letter of 3 October: not a year from now.
    """
    time = each.time
    if day is None or time.lean or time.recurrence or time.bound in _BY or time.moment.dated:
        return each
    due = due_on(time, (day, day))
    if due.first_day is None or (due.first_day - day).days <= _LONG_AHEAD:
        return each
    told = _goes_on(each, day) if time.bound is Bound.FROM else False
    past = told or _is_told_done(each)
    return each._replace(time=replace(time, lean=Lean.PAST)) if past else each


def _goes_on(each: Placed, day: date) -> bool:
    """ "Vanaf 6 januari wordt gevaccineerd", in a letter of April: since then, and still."""
    begun = resolve(each.time, day, Direction.BACKWARDS).first_day
    if begun is None or (day - begun).days > _LONG_AHEAD:
        return False
    sentence, before = each.sentence, max(0, each.place - 40)
    return bool(
        _GOES_ON.match(sentence, each.behind) or _GOING_ON.search(sentence, before, each.place)
    )


def _is_told_done(each: Placed) -> bool:
    """Whether a perfect stands right behind a time, or right before it."""
    sentence, before = each.sentence, max(0, each.place - 40)
    if _WAS_DONE.match(sentence, each.behind) or _DONE_ON.search(sentence, before, each.place):
        return True
    having = _HAVING.search(sentence, before, each.place)
    return having is not None and _DONE_LATER.match(sentence, each.behind) is not None


def _names_a_meeting(each: Placed) -> bool:
    """ "Het commissiedebat Natuur op 12 november": the day of the debate, not of a promise."""
    begin = max(0, each.place - REACH)
    return _MEETING_BEFORE.search(each.sentence, begin, each.place) is not None
