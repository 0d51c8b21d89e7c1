"""What there is to ask of one time in a sentence: is it to come, is it sharp, what are its days?"""

from datetime import timedelta
from functools import lru_cache

from nlp.commitments.grammar.finite_verbs import COMING, Tense
from nlp.commitments.grammar.sentence import Sentence
from nlp.dates.meaning.expressions import Bound, Direction, Lean, Role, TimeExpression
from nlp.dates.meaning.resolving import deadline_of
from nlp.dates.meaning.writing import Written, due_on
from nlp.findings import NO_DAYS, Deadline, Precision
from nlp.matching.patterns import compiled

# What began in the month of the letter is still news.
_JUST_BEGUN = timedelta(days=31)
# "Niet al begin november", in a letter of 12 November, is of these days.
_JUST_OVER = timedelta(days=45)
_OF_NOW = (*COMING, Tense.MODAL)
_IS_NOT = compiled(
    r"\bniet (?:\w+ )?(?:haalbaar|realistisch|reëel|mogelijk|houdbaar)\b(?! gebleken)"
)
_TIME, _OVER = Role.TIME, (Lean.PAST, Lean.GONE)
_DONE_THEN = compiled(
    r" (?:(?:aan|door) (?:\w+ ){1,2})?(?:toegezegde|aangekondigde|beloofde|gedane|gestarte"
    r"|verschenen|uitgebrachte|afgeronde|ingediende|gepubliceerde|gehouden|aangenomen|verzonden"
    r"|vastgestelde)\b"
)

_OF_YEARS = compiled(r"(?:in|over|voor|tijdens) (?:de )?(?:periode|jaren) ")
_COMING_YEARS = compiled(
    r"(?P<of>voor|in|tijdens|gedurende) de komende (?:jaren|decennia|periode)\b"
)
_THING_OF = compiled(r"\b(?:van|over|naar|aan) (?:(?:de|het|onze|een) )?(?:[\w-]+ (?:en )?){1,3}$")
_ABOUT_REACH = 120


def is_time(time: TimeExpression) -> bool:
    """Whether something happens or is due at it: no date of a paper or debate, nothing past."""
    return time.role is _TIME and time.lean not in _OVER


def is_condition(time: TimeExpression) -> bool:
    """Whether it is a condition alone ("zodra het advies er is")."""
    return due_on(time, None).precision is Precision.CONDITIONAL


def is_event(time: TimeExpression) -> bool:
    """Whether it names a meeting or paper rather than a time ("bij de begrotingsbehandeling")."""
    return due_on(time, None).precision is Precision.EVENT


def deadline_on(
    time: TimeExpression, day: Written | None, direction: Direction = Direction.FORWARDS
) -> Deadline:
    """What it says when something is due, as a finding."""
    return deadline_of(time, due_on(time, day, direction))


@lru_cache(maxsize=512)
def is_to_come(time: TimeExpression, day: Written | None) -> bool:
    """Whether it lies ahead of the letter (or may, where it is vague)."""
    if not is_time(time):
        return False
    due = due_on(time, day)
    if day is None:
        return True
    if time.bound is Bound.IN and time.lean is None and is_event(time):
        # "Tijdens het debat van 17 juni" in a letter of 24 June was last week's.
        near = due_on(time, day, Direction.NEAREST)
        if near.last_day and near.last_day < day[0]:
            return False
    if due.last_day is not None:
        return due.last_day >= day[0]
    # "Vanaf 1 april 2007" in a letter of 2008 tells of what goes on.
    return due.first_day is None or due.first_day >= day[0] - _JUST_BEGUN


@lru_cache(maxsize=512)
def is_sharp(time: TimeExpression, day: Written | None) -> bool:
    """Whether days follow from it, or would if the letter's own day were known."""
    return is_to_come(time, day) and due_on(time, day).precision not in NO_DAYS


def has_sharp_time(sentence: Sentence) -> bool:
    return any(is_sharp(time, sentence.setting.written) for time in sentence.times)


def given_up_on(
    sentence: Sentence, time: TimeExpression, new: TimeExpression | None = None
) -> Deadline:
    """The days of a term that is given up, for a `new` one maybe: those nearest to the letter.

    "Kan niet op 1 januari in werking treden", in a letter of May, is of the next one.
    """
    day = sentence.setting.written
    near = due_on(time, day, Direction.NEAREST)
    home = next((c for c in sentence.clauses if c.holds(time.start, time.end)), None)
    if day is None or near.last_day is None or home is None:
        return deadline_of(time, near)
    of_now = home.tense in _OF_NOW or _IS_NOT.search(home.text)
    if not of_now or near.last_day >= day[0] - _JUST_OVER:
        return deadline_of(time, near)
    ahead, later = due_on(time, day), due_on(new, day).last_day if new else None
    sooner = later and ahead.last_day and ahead.last_day >= later
    return deadline_of(time, near if sooner else ahead)


def is_dated(time: TimeExpression, day: Written | None) -> bool:
    due = due_on(time, day)
    return due.first_day is not None or due.last_day is not None


def names_a_thing(sentence: Sentence, time: TimeExpression) -> bool:
    """ "De in 2017 toegezegde evaluatie": which one it is, not when it comes."""
    return _DONE_THEN.match(sentence.lower, time.end) is not None


def tells_which_years(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Over de uitgaven in de periode 2030-2033", "de projecten in de komende jaren".

    What happens in them is told about; nothing is due.
    """
    before = sentence.lower[max(time.start - _ABOUT_REACH, 0) : time.start]
    if coming := _COMING_YEARS.match(sentence.lower, time.start):
        return coming["of"] == "voor" or _THING_OF.search(before) is not None
    return " over " in before and _OF_YEARS.match(sentence.lower, time.start) is not None
