"""Which of the times in a sentence is the deadline of what it says."""

import re
from dataclasses import replace

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import (
    deadline_on,
    is_condition,
    is_dated,
    is_event,
    is_sharp,
    is_to_come,
    names_a_thing,
    tells_which_years,
)
from nlp.commitments.when.counted_from import counted_from
from nlp.dates.meaning.expressions import Bound, Direction, Role, TimeExpression
from nlp.dates.meaning.resolving import deadline_of
from nlp.dates.meaning.writing import Written, due_on
from nlp.findings import Deadline, Precision
from nlp.matching.patterns import compiled

_I_DO = compiled(r" [a-z]{2,20} (?:ik|wij|we|het kabinet|uw kamer|de kamer|u)\b")
_ABOUT = compiled(
    r"(?:^|[;.:] )\W*(?:over|omtrent|inzake|ten aanzien van|met betrekking tot) [^,;]{3,120}$"
)
# "De dienst start per 1 april en een half jaar later, | in oktober, krijgt de Kamer".
_AND_LATER = compiled(r" en [^,;]{3,40}, $")
_RELATIVE = compiled(r",? (?:die|dat|welke|hetgeen) (?:(?!uitgesteld|eerder)[\w-]+ ){0,6}")
_SAID_AGAIN = compiled(
    r"^[,(]? ?\(?(?:(?:naar verwachting|waarschijnlijk|vermoedelijk|bij voorkeur|rond) )?$"
    r"|(?P<surely>\b(?:te weten|namelijk|en wel) )$"
)
# "Tweemaal per jaar, in mei en november": the moments of what comes back.
_NAMELY = compiled(r"(?:,|:| \()(?: (?:te weten|namelijk|telkens|steeds|en wel))? ?")
# "Het tarief voor 2017 meld ik u in mei": the year it is for, and not when it is told.
_FOR_YEAR = compiled(
    r"voor (?:het (?:jaar )?)?(?:20\d\d|(?:volgend|dit|komend) jaar)", re.IGNORECASE
)
_LONG = (Precision.RECESS, Precision.SEASON, Precision.QUARTER, Precision.YEAR)
_THING = compiled(r"\W*(?:de|het|mijn|onze) (?:[\w-]+ ){1,4}$")
# "Om de wet op 1 juli te laten ingaan, ...": in front of a time and behind it.
# "Bij de Voorjaarsnota" is by its last day, but says no more than "rond eind april" behind it.
_LOOSE = compiled(r"(?:gelijktijdig met|samen met|bij|met|in|rond) (?:de|het) ", re.IGNORECASE)
_FOR_MEETING = compiled(
    r"(?:ten behoeve van|met het oog op|ter voorbereiding (?:op|van)|in (?:de )?aanloop naar)\b",
    re.IGNORECASE,
)
_THEREAFTER = compiled(r" (?:daarna|nadien|hierna|daaropvolgend)\b")
_AND_YOU_GET = compiled(
    r"[^,;]{0,60}?,? en (?:u|uw kamer|de kamer|ik|wij) (?:ontvangt|krijgt|wordt|zal|zult|zullen"
    r"|kunt|kan|stuur|zend|informeer|bericht|bied|kom)\b"
)
_FOR_THIS = compiled(r"(?:^|, )(?:teneinde|om)\b[^,;]*$")
# "Het verzoek van de commissie om het advies na ontvangst toe te zenden": what they asked.
_ASKED_TO = compiled(r"\bverzoek [^,;.]{0,200}\bom [^,;.]*$")
_TO_DO = compiled(r"(?: (?!te\b)[\w-]+){0,8} te [^,;]{3,60}?(?:,| [a-z]{2,20} (?:ik|wij|we)\b)")
_PURPOSE_REACH = 120
_IN_A_PAPER = compiled(
    r"\b(?:in|met|bij) (?:de|het|mijn|onze) [\w-]*(?:brief|rapportage|nota|bericht|verslag) $"
)
# "Vooruitlopend op de bekostiging per 2021 zal ik in het voorjaar": which one it is. "Vanwege de
# verkiezingen op 22 november ontvangt u de brief in januari": why.
_LEANING_ON = compiled(
    r"\b(?:vooruitlopend op|in vervolg op|in aanvulling op|naar aanleiding van|op basis van"
    r"|op grond van|met het oog op|vanwege|wegens|in verband met|gezien|gelet op|als gevolg van"
    r"|ondanks|rekening houdend met|na (?:het|de|een|dit|dat) (?:\w+ )?\w*(?:gesprek(?:ken)?"
    r"|overleg|bijeenkomst|bezoek|conferentie|vergadering|consultatie)) "
    r"(?:(?!\b(?:zal|zullen|wordt|worden|kan|kunnen|is|zijn|ik|wij|het kabinet|u|ontvangt|krijgt"
    r"|volgt|verschijnt|komt)\b)[^,;.]){0,80}$|\bin verband $"
)
_OR = compiled(r",? (?:of|dan ?wel|en(?= anders))(?: (?:anders|eventueel|zo nodig|desnoods))? ")
# "In week 24 is er overleg, de uitkomsten meld ik u | in week 26".
_I_DO_BEHIND_COMMA = compiled(
    r", [^,;.]{2,60} [a-z]{2,20} (?:ik|wij|we|het kabinet)"
    r"(?: (?:u|uw kamer|de kamer|hierover|daarover|dan|nader))* $"
)
_POINTING = compiled(
    r"\b(?:zoals|conform|overeenkomstig)\b[^,;]{0,60}\b(?:toegezegd|aangekondigd|afgesproken|brief"
    r"|kamerbrief|toezegging|debat|overleg)\b[^,;]{0,30}$"
    # "Het verzoek, gedaan tijdens de regeling van werkzaamheden": where that was done.
    r"|\b(?:gedaan|gesteld|ingediend|geuit|uitgesproken|verzocht|gevraagd) $"
)


def due_of(sentence: Sentence, clause: Clause | None) -> tuple[TimeExpression, Deadline] | None:
    """The deadline of what a clause undertakes: its own time, else a condition or a neighbour's."""
    day = sentence.setting.written
    own, near = _times_to_come(sentence, clause)
    chosen = _own_time(sentence, clause, own)
    if chosen is not None:  # "in het najaar (oktober)"
        chosen = next((t for t in near if _is_sharper(sentence, chosen, t)), chosen)
    # A date behind a hard bound beats a softer one: "in het najaar, uiterlijk 1 november".
    # In a letter without a day a month is as good as a date: its year is all that is missing.
    if chosen is None or not (is_dated(chosen, day) or (day is None and is_sharp(chosen, day))):
        chosen = _neighbours_time(sentence, clause, near, chosen) or chosen
    if chosen is None:
        return _announced_paper(sentence, clause)
    chosen = counted_from(sentence, _coming_back(sentence, own, chosen))
    return chosen, deadline_on(chosen, day)


def _coming_back(
    sentence: Sentence, own: list[TimeExpression], chosen: TimeExpression
) -> TimeExpression:
    """ "Vanaf 2023 jaarlijks", "tweemaal per jaar, in mei en november": it comes back as well."""
    if chosen.recurrence:
        return chosen
    for time in own:
        between = sentence.lower[time.end : chosen.start]
        if time.recurrence and (
            chosen.bound is Bound.FROM or (time.end < chosen.start and _NAMELY.fullmatch(between))
        ):
            return replace(chosen, recurrence=time.recurrence)
    return chosen


def _times_to_come(
    sentence: Sentence, clause: Clause | None
) -> tuple[list[TimeExpression], list[TimeExpression]]:
    """The times of the clause itself, and those of the rest of the sentence."""
    own: list[TimeExpression] = []
    near: list[TimeExpression] = []
    for time in sentence.times:
        if is_to_come(time, sentence.setting.written) and not _is_told_about(sentence, time):
            here = clause is None or clause.holds(time.start, time.end)
            (own if here else near).append(time)
    return own, near


def _own_time(
    sentence: Sentence, clause: Clause | None, own: list[TimeExpression]
) -> TimeExpression | None:
    day = sentence.setting.written
    # "Om dit op 1 juli te laten ingaan, zal ik in april": what it is for has a day of its own.
    aside = [
        t
        for t in own
        if _in_purpose(sentence, t)
        or names_a_thing(sentence, t)
        or _leant_on(sentence, t)
        or _is_for_year(clause, t)
    ]
    # "De proef eindigt op 1 april en u hoort binnen een maand daarna": counted from that day.
    counted = [t for t in own if _THEREAFTER.match(sentence.lower, t.end)]
    # "Zo spoedig mogelijk daarna, maar nog voor de zomer" counts nothing.
    counted = [t for t in counted if not t.words.endswith("mogelijk")]
    if counted:
        return counted[0]
    chosen = _best([time for time in own if time not in aside] or own, day)
    return _promised_at(sentence, clause, own, chosen, day) if chosen else None


def _neighbours_time(
    sentence: Sentence,
    clause: Clause | None,
    near: list[TimeExpression],
    chosen: TimeExpression | None,
) -> TimeExpression | None:
    """The time of another clause, where it may take the place of the one in this."""
    day = sentence.setting.written
    others = [time for time in near if _applies(sentence, clause, time)]
    plain = [time for time in others if not _tells_of_a_thing(sentence, time)]
    # "Na ontvangst van het advies, dat in maart komt": the day of the advice, and none of ours.
    others = plain if chosen is not None and is_condition(chosen) else plain or others
    dated = _best(others, day)
    if dated is None or chosen is None:
        return dated
    hard = dated.bound in (Bound.BY, Bound.BEFORE)
    told = _tells_when(sentence, chosen, dated)
    # "Waarna ik binnen zes weken reageer": the day before it is that of something else.
    counted = clause is not None and clause.opener == "waarna"
    free = is_condition(chosen) or (hard and not counted) or told
    if not free or not is_dated(dated, day):
        return None
    # "Vóór het overleg, dat op 18 november begint": the day before it.
    before = told and chosen.bound is Bound.BEFORE
    return replace(dated, bound=Bound.BEFORE) if before else dated


def _announced_paper(
    sentence: Sentence, clause: Clause | None
) -> tuple[TimeExpression, Deadline] | None:
    """ "Hierop ga ik in in de voortgangsbrief van 19 mei": a paper whose day is still to come."""
    day = sentence.setting.written
    for time in sentence.times if day else ():
        before = sentence.lower[max(time.start - 60, 0) : time.start]
        if time.role is not Role.MENTION or time.lean or not _IN_A_PAPER.search(before):
            continue
        due = due_on(time, day, Direction.NEAREST)
        held = clause is None or clause.holds(time.start, time.end)
        if held and day and due.first_day and due.last_day and due.first_day > day[1]:
            return time, deadline_of(time, due)
    return None


def _best(times: list[TimeExpression], day: Written | None) -> TimeExpression | None:
    # "Ten behoeve van het debat van 12 mei stuur ik op 4 april": what it is for.
    plain = [time for time in times if not _FOR_MEETING.match(time.words)]
    times = plain if any(is_sharp(time, day) for time in plain) else times
    dated = [time for time in times if is_dated(time, day)]
    hard = [time for time in dated if _is_hard(time)]
    # "Ter voorbereiding op het overleg van 20 juni ontvangt u uiterlijk 15 juni".
    hard = [time for time in hard if not is_event(time)] or hard
    # "Op het verzoek bij de regeling van heden zal ik u deze week": the meeting says where.
    dated = [time for time in dated if not (is_event(time) and time.bound is Bound.IN)] or dated
    for group in (hard[:1], dated, [t for t in times if not is_condition(t)], times):
        if group:
            return group[0]
    return None


def _is_hard(time: TimeExpression) -> bool:
    return time.bound in (Bound.BY, Bound.BEFORE) and not _LOOSE.match(time.words)


def _is_sharper(sentence: Sentence, chosen: TimeExpression, time: TimeExpression) -> bool:
    """ "In het najaar, te weten in oktober", "voor de zomer, uiterlijk 1 juli": said again."""
    again = _SAID_AGAIN.search(sentence.lower[chosen.end : time.start])
    if again is None or time.start < chosen.end:
        return False
    day = sentence.setting.written
    hard = _is_hard(chosen) and not (_is_hard(time) and due_on(chosen, day).precision in _LONG)
    return (not hard or again["surely"] is not None) and _lies_in(time, chosen, day)


def _lies_in(time: TimeExpression, around: TimeExpression, day: Written | None) -> bool:
    inner, outer = due_on(time, day), due_on(around, day)
    if not (inner.first_day and inner.last_day and outer.first_day and outer.last_day):
        return False
    return outer.first_day <= inner.first_day and inner.last_day <= outer.last_day


def _ends_later(time: TimeExpression, other: TimeExpression, day: Written | None) -> bool:
    mine, last = due_on(time, day).last_day, due_on(other, day).last_day
    return mine is None or last is None or mine > last


def _in_purpose(sentence: Sentence, time: TimeExpression) -> bool:
    before = sentence.lower[max(time.start - _PURPOSE_REACH, 0) : time.start]
    return bool(_FOR_THIS.search(before) and _TO_DO.match(sentence.lower, time.end))


def _leant_on(sentence: Sentence, time: TimeExpression) -> bool:
    before = sentence.lower[max(time.start - _PURPOSE_REACH, 0) : time.start]
    return time.bound is Bound.IN and _LEANING_ON.search(before) is not None


def _promised_at(
    sentence: Sentence,
    clause: Clause | None,
    own: list[TimeExpression],
    chosen: TimeExpression,
    day: Written | None,
) -> TimeExpression:
    """Of several dates in one clause the one that the promise itself names."""
    has_verb = clause is not None and clause.at < chosen.start
    about = _ABOUT.search(sentence.lower[: chosen.start]) and _I_DO.match(
        sentence.lower, chosen.end
    )
    for time in own:
        if time.start <= chosen.start or not is_dated(time, day):
            continue
        between = sentence.lower[chosen.end : time.start]
        # "Vóór 1 juli of uiterlijk voor het reces": the last day on which it can come.
        if _OR.fullmatch(between) and _ends_later(time, chosen, day):
            return time
        # "Per kwartaal, voor het eerst in oktober": that is when it begins to come back.
        if chosen.recurrence and between.endswith("voor het eerst "):
            return replace(time, recurrence=chosen.recurrence)
        if _is_sharper(sentence, chosen, time):
            return time
        if _I_DO_BEHIND_COMMA.search(between) or _told_behind(sentence, chosen, between):
            return time
        # "Over de naleving in het tweede halfjaar bericht ik u in mei".
        if about:
            return time
        # "De pilot start in mei en in juli zend ik u de resultaten".
        behind = time.end + sentence.lower.startswith(",", time.end)
        joined = (has_verb and between.endswith(" en ")) or _AND_LATER.search(between)
        if joined and _I_DO.match(sentence.lower, behind):
            return time
    return chosen


def _told_behind(sentence: Sentence, chosen: TimeExpression, between: str) -> bool:
    """ "De proef eindigt op 1 april en u ontvangt de evaluatie in mei": that is when."""
    receiver = sentence.receiver
    behind = receiver is not None and receiver.start >= chosen.end
    return behind and _AND_YOU_GET.match(between) is not None


def _tells_when(sentence: Sentence, event: TimeExpression, time: TimeExpression) -> bool:
    """ "In de volgende rapportage, die u in mei ontvangt": the event has its day behind it."""
    if not is_event(event):
        return False
    return _RELATIVE.fullmatch(sentence.lower[event.end : time.start]) is not None


def _is_told_about(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a time says when something was promised, asked to be done, or is the case."""
    before = sentence.lower[: time.start]
    if _POINTING.search(before, max(time.start - 90, 0)):
        return True
    if _ASKED_TO.search(before) and _TO_DO.match(sentence.lower, time.end):
        return True
    return tells_which_years(sentence, time)


def _is_for_year(clause: Clause | None, time: TimeExpression) -> bool:
    if clause is None or clause.opener or not clause.start <= time.start < clause.at:
        return False
    return bool(
        _FOR_YEAR.fullmatch(time.words) and _THING.fullmatch(clause.text[clause.start : time.start])
    )


def _tells_of_a_thing(sentence: Sentence, time: TimeExpression) -> bool:
    """ "De pilots, die tot eind 2012 lopen, worden in 2013": how long they run, not when."""
    home = next((c for c in sentence.clauses if c.holds(time.start, time.end)), None)
    return home is not None and home.opener in ("die", "dat", "welke", "waarvan")


def _applies(sentence: Sentence, clause: Clause | None, time: TimeExpression) -> bool:
    """Whether a time in another clause can be the term of this one."""
    home = next((c for c in sentence.clauses if c.holds(time.start, time.end)), None)
    if home is None:
        return True
    if home.tense is Tense.PERFECT and is_condition(time):
        return True  # "Zodra de Raad advies heeft uitgebracht": it has not yet
    if home.tense in (Tense.PAST, Tense.WOULD, Tense.PERFECT):
        return False
    return home.opener not in ("zoals", "omdat", "hoewel", "aangezien", "doordat")
