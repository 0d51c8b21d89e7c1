"""Which of the times in a sentence is the deadline of what it says."""

import re
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from nlp.commitments.clauses import Clause
from nlp.commitments.finite_verbs import Tense
from nlp.commitments.sentence import Sentence
from nlp.dates.expressions import Bound, Direction, Lean, Role, TimeExpression
from nlp.dates.resolving import deadline_of
from nlp.dates.writing import Written, resolve_written
from nlp.findings import Deadline, Precision

# What stands before an earlier term, and before a new one.
_EARLIER = re.compile(
    r"\b(?:oorspronkelijk|aanvankelijk|eerder|eerdere|aangekondigd|aangekondigde|toegezegd|beloofd"
    r"|niet|zou|zouden|was|waren|termijn|termijn van|in plaats van|anders dan|planning"
    r"|streefdatum|beoogde"
    r"|voorzien was)"
    r"(?:\W+\w+){0,4}\W*$"
)
# A comparison that names no term of its own: what stands behind its comma is the new one.
_THAN_TOLD = re.compile(
    r"\bdan (?:\w+ ){0,4}(?:gemeld|aangegeven|toegezegd|gepland|verwacht|voorzien|aangekondigd"
    r"|beoogd|bericht)(?: was| is| werd)?,"
)
_TERM_OF = re.compile(r"\b(?:termijn|plaats)(?: van)?\s*(?:van\s?)?$")
_WAS_SAID = re.compile(r"\s*(?:heb|heeft|hebben|had|is|werd|zegde)\b")
_BECAUSE_OF = re.compile(
    r"\b(?:vanwege|wegens|door|gezien|gelet op|in verband met)(?: het| de)?\s*$"
)
_VERB_BEHIND_COMMA = re.compile(
    r", (?:is|zijn|wordt|worden|zal|zullen|zult|kan|kunt|kunnen|ontvangt|krijgt|volgt|komt|stuur"
    r"|zend|verschijnt"
    r"|verwacht)\b[^,]*$"
)
_SENT_IN = re.compile(r"\b(?:ingezonden|ontvangen|gesteld|gedateerd|d\.d\.|kenmerk)(?: op)?\s*$")
_NEW = re.compile(
    r"\b(?:nu|namelijk|te weten|thans|tot|naar|maar|pas|alsnog|uiterlijk|streven|wordt|zal"
    r"|inmiddels)(?:\W+\w+){0,3}\W*$"
)
_BEHIND_EARLIER = re.compile(
    r"\W*(?:toegezegde?|geplande?|voorziene?|aangekondigde?|beoogde?|niet (?:halen|haalbaar"
    r"|meer))\b"
    r"|[^,;]{0,40}\b(?:toegezegd|aangekondigd|beloofd),? (?:maar|doch)\b"
)
_DENIED = re.compile(r"niet (?:al )?(?=v[oó]{2}r\b)", re.IGNORECASE)
_I_DO = re.compile(r" [a-z]{2,20} (?:ik|wij|we|het kabinet|uw kamer|de kamer|u)\b")
_RELATIVE = re.compile(r",? (?:die|dat|welke|hetgeen) (?:(?!uitgesteld|eerder)[\w-]+ ){0,6}")
_SAID_AGAIN = re.compile(
    r"^[,(]? ?\(?(?:(?:naar verwachting|waarschijnlijk|vermoedelijk|bij voorkeur|rond) )?$"
    r"|(?P<surely>\b(?:te weten|namelijk|en wel) )$"
)
# "Om de wet op 1 juli te laten ingaan, ...": in front of a time and behind it.
_FOR_THIS = re.compile(r"(?:^|, )(?:teneinde|om)\b[^,;]*$")
_TO_DO = re.compile(r"(?: (?!te\b)[\w-]+){0,8} te [^,;]{3,60},")
_PURPOSE_REACH = 120
_POINTING = re.compile(
    r"\b(?:zoals|conform|overeenkomstig)\b[^,;]{0,60}\b(?:toegezegd|aangekondigd|afgesproken|brief"
    r"|kamerbrief|toezegging|debat|overleg)\b[^,;]{0,30}$"
)


# What began in the month of the letter is still news.
_JUST_BEGUN = timedelta(days=31)


def is_time(time: TimeExpression) -> bool:
    """Whether something happens or is due at it: no date of a paper or debate, nothing past."""
    return time.role is Role.TIME and time.lean not in (Lean.PAST, Lean.GONE)


def denied(time: TimeExpression) -> TimeExpression | None:
    """ "Kan niet vóór 1 mei gereed zijn": the term that is not met, without its "niet"."""
    match = _DENIED.match(time.words)
    if match is None:
        return None
    words = time.words[match.end() :]
    return replace(time, start=time.start + match.end(), words=words, bound=Bound.BEFORE)


def is_condition(time: TimeExpression) -> bool:
    """Whether it is a condition alone ("zodra het advies er is")."""
    return _of(time, None).precision is Precision.CONDITIONAL


def is_event(time: TimeExpression) -> bool:
    """Whether it names a meeting or paper rather than a time ("bij de begrotingsbehandeling")."""
    return _of(time, None).precision is Precision.EVENT


@lru_cache(maxsize=512)
def _of(
    time: TimeExpression, day: Written | None, direction: Direction = Direction.FORWARDS
) -> Deadline:
    return deadline_of(time, resolve_written(time, day, direction))


def is_to_come(time: TimeExpression, day: Written | None) -> bool:
    """Whether it lies ahead of the letter (or may, where it is vague)."""
    if not is_time(time):
        return False
    due = _of(time, day)
    if day is None:
        return True
    if due.last_day is not None:
        return due.last_day >= day[0]
    # "Vanaf 1 april 2007" in a letter of 2008 tells of what goes on.
    return due.first_day is None or due.first_day >= day[0] - _JUST_BEGUN


def is_sharp(time: TimeExpression, day: Written | None) -> bool:
    """Whether days follow from it, or would if the letter's own day were known."""
    soft = (Precision.VAGUE, Precision.EVENT, Precision.CONDITIONAL)
    return is_to_come(time, day) and _of(time, day).precision not in soft


def due_of(sentence: Sentence, clause: Clause | None) -> tuple[TimeExpression, Deadline] | None:
    """The deadline of what a clause undertakes: its own time, else a condition or a neighbour's."""
    day = sentence.setting.written
    own: list[TimeExpression] = []
    near: list[TimeExpression] = []
    for time in sentence.times:
        if not is_to_come(time, day) or _POINTING.search(
            sentence.lower[max(time.start - 90, 0) : time.start]
        ):
            continue
        if clause is None or clause.holds(time.start, time.end):
            own.append(time)
        else:
            near.append(time)
    # "Om dit op 1 juli te laten ingaan, zal ik in april": what it is for has a day of its own.
    chosen = _best([time for time in own if not _in_purpose(sentence, time)] or own, day)
    if chosen:
        chosen = _promised_at(sentence, own, chosen, day)
    # A date behind a hard bound beats a softer one: "in het najaar, uiterlijk 1 november".
    if chosen is None or not _is_dated(chosen, day):
        others = [time for time in near if _applies(sentence, clause, time)]
        dated = _best(others, day)
        hard = dated is not None and dated.bound in (Bound.BY, Bound.BEFORE)
        told = chosen is not None and _tells_when(sentence, chosen, dated)
        # "Waarna ik binnen zes weken reageer": the day before it is that of something else.
        counted = chosen is not None and clause is not None and clause.opener == "waarna"
        free = chosen is None or is_condition(chosen) or (hard and not counted) or told
        if dated and free and (chosen is None or _is_dated(dated, day)):
            chosen = dated
    if chosen is None:
        return None
    return chosen, _of(chosen, day)


def _best(times: list[TimeExpression], day: Written | None) -> TimeExpression | None:
    dated = [time for time in times if _is_dated(time, day)]
    hard = [time for time in dated if time.bound in (Bound.BY, Bound.BEFORE)]
    for group in (hard[:1], dated, [t for t in times if not is_condition(t)], times):
        if group:
            return group[0]
    return None


def _lies_in(time: TimeExpression, around: TimeExpression, day: Written | None) -> bool:
    inner, outer = _of(time, day), _of(around, day)
    if not (inner.first_day and inner.last_day and outer.first_day and outer.last_day):
        return False
    return outer.first_day <= inner.first_day and inner.last_day <= outer.last_day


def _in_purpose(sentence: Sentence, time: TimeExpression) -> bool:
    before = sentence.lower[max(time.start - _PURPOSE_REACH, 0) : time.start]
    return bool(_FOR_THIS.search(before) and _TO_DO.match(sentence.lower, time.end))


def _promised_at(
    sentence: Sentence, own: list[TimeExpression], chosen: TimeExpression, day: Written | None
) -> TimeExpression:
    """Of several dates in one clause the one that the promise itself names."""
    for time in own:
        if time.start <= chosen.start or not _is_dated(time, day):
            continue
        between = sentence.lower[chosen.end : time.start]
        # "Vóór 1 juli of uiterlijk voor het reces": the last day on which it can come.
        if between.strip() == "of" and time.bound in (Bound.BY, Bound.BEFORE):
            return time
        # "In het najaar, te weten in oktober": said again, and sharper.
        again = _SAID_AGAIN.search(between)
        plainly = again and (again["surely"] or chosen.bound is Bound.IN)
        if plainly and _lies_in(time, chosen, day):
            return time
        # "De pilot start in mei en in juli zend ik u de resultaten".
        if between.endswith(" en ") and _I_DO.match(sentence.lower, time.end):
            return time
    return chosen


def _tells_when(sentence: Sentence, event: TimeExpression, time: TimeExpression | None) -> bool:
    """ "In de volgende rapportage, die u in mei ontvangt": the event has its day behind it."""
    if time is None or not is_event(event):
        return False
    return _RELATIVE.fullmatch(sentence.lower[event.end : time.start]) is not None


def _is_dated(time: TimeExpression, day: Written | None) -> bool:
    due = _of(time, day)
    return due.first_day is not None or due.last_day is not None


def _applies(sentence: Sentence, clause: Clause | None, time: TimeExpression) -> bool:
    """Whether a time in another clause can be the term of this one."""
    home = next((c for c in sentence.clauses if c.holds(time.start, time.end)), None)
    if home is None:
        return True
    if home.tense in (Tense.PAST, Tense.WOULD, Tense.PERFECT):
        return False
    return home.opener not in ("zoals", "omdat", "hoewel", "aangezien", "doordat")


def earlier_and_new(sentence: Sentence) -> tuple[Deadline | None, Deadline | None]:
    """The term that was given up and the one that came in its place."""
    day = sentence.setting.written
    earlier: Deadline | None = None
    new: Deadline | None = None
    given_up = 0
    for printed in sentence.times:
        time = denied(printed) or printed
        before = sentence.lower[max(time.start - 70, given_up) : time.start]
        if before.endswith("in plaats "):
            before += "van "  # which is read as the beginning of the time
        if time.role is not Role.TIME and not _TERM_OF.search(before + time.words[:4].lower()):
            continue
        if _SENT_IN.search(before) or _BECAUSE_OF.search(before):
            continue
        home = next((c for c in sentence.clauses if c.holds(time.start, time.end)), None)
        past = home is not None and home.tense in (Tense.PAST, Tense.WOULD)
        if home is not None and home.opener is None and _VERB_BEHIND_COMMA.search(before):
            before = before[before.rfind(",") :]  # "die u in mei zou ontvangen, komt in juni"
        if told := _THAN_TOLD.search(before):
            before = before[told.end() :]  # "later dan eerder gemeld, begin volgend jaar"
        behind = sentence.lower[time.end : time.end + 60]
        if not _is_new(before) and (
            past or _EARLIER.search(before) or _BEHIND_EARLIER.match(behind)
        ):
            # An earlier term may lie on either side of the letter that gives it up.
            earlier = earlier or _of(time, day, Direction.NEAREST)
            if "in plaats van" in before:
                given_up = time.end  # "in plaats van in mei in juni": only the first was meant
        elif is_to_come(time, day) and (
            new is None or (new.last_day is None and _is_dated(time, day))
        ):
            new = _of(time, day)
    return earlier, new


def _is_new(before: str) -> bool:
    new, earlier = _NEW.search(before), _EARLIER.search(before)
    return new is not None and (earlier is None or new.start() > earlier.start())


def reported(
    sentence: Sentence, clause: Clause | None, ahead: bool
) -> tuple[Deadline | None, Deadline | None]:
    """Deadline and previous deadline of something that is reported of the past."""
    day = sentence.setting.written
    times = [
        t
        for t in sentence.times
        if t.role is Role.TIME and not is_condition(t) and not _is_day_of_promise(sentence, t)
    ]
    if not times:
        return None, None
    own = [t for t in times if clause is None or clause.holds(t.start, t.end)]
    time = (own or times)[0]
    due = _of(time, day, Direction.FORWARDS if ahead else Direction.NEAREST)
    if day and due.last_day and due.last_day < day[0]:
        return None, due
    return due, None


def _is_day_of_promise(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Op 15 februari jl. heb ik toegezegd": when it was said, not when it is due."""
    day = sentence.setting.written
    if day is None or time.bound in (Bound.BY, Bound.BEFORE):
        return False
    said = _of(time, day, Direction.NEAREST)
    if said.last_day is None or said.last_day >= day[0]:
        return False
    return said.precision in (Precision.DAY, Precision.EVENT) or bool(
        _WAS_SAID.match(sentence.lower[time.end : time.end + 12])
    )
