"""Joins neighbouring expressions: lists share a year or a "jl.", ranges become one span."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from nlp.dates.grammar.drafts import Draft
from nlp.dates.grammar.earliest import from_now, opened
from nlp.dates.grammar.words import NUMBER, ORDINALS, UNITS, halves
from nlp.dates.meaning import periods
from nlp.dates.meaning.counting import Amount
from nlp.dates.meaning.expressions import Bound, Role
from nlp.dates.meaning.moments import (
    Annual,
    CountedOff,
    Following,
    Moment,
    Rolling,
    Side,
    Span,
    Undated,
    WeekBehind,
    Year,
    precision_of,
)
from nlp.findings import NO_DAYS, Precision
from nlp.matching.patterns import compiled

_LIST = compiled(r"(?:, en | en |, | en/of | respectievelijk |, respectievelijk | dan wel )")
_RANGE = compiled(r"(?: ?[-/] ?| of | a | dan wel |, dan wel )")
# "In mei of anders in juni": until the end of the last.
_OR_IN = compiled(r",? (?:of|dan ?wel|of anders|of eventueel|of wellicht|of mogelijk) ")
_THEN = compiled(r"[ ,(]*(?:(?:telkens|steeds|en wel|te beginnen|voor het eerst) )*")
_TERM = compiled(
    r"\b(?P<bound>uiterlijk |binnen |ten ?minste |minstens |minimaal )?"
    rf"(?:(?P<number>{NUMBER})|de(?: eerste| laatste)?(?= dag ))"
    r" (?P<unit>dag|dagen|week|weken|maand|maanden|jaar) $"
)
_WEEK = compiled(
    r"\b(?P<bound>uiterlijk )?(?:in )?de (?P<which>eerste |tweede |derde |laatste )?"
    r"(?:vergader|werk|kamer)?week"
    r" (?:direct |vlak |kort )?$"
)
_BEFORE_OR = compiled(r"\b(?:(?:nog|vlak|kort|net) )*v[oó]{2}r (?:of|dan ?wel) $")
_IN_OR = compiled(r"\b(?:nog )?(?:in|tijdens|gedurende) (?:of|dan ?wel) $")
# "Voor de zomer of kort daarna".
_OR_BEHIND = compiled(r",? (?:of|dan wel) (?:(?:kort|vlak|direct|snel) )?(?:daar|er)na\b")
_TERM_REACH = 40
# Further apart than this two expressions have nothing to do with each other.
_NEAR = 40
_THAT_YEAR = compiled(r" van dat jaar\b")
_YEAR_REACH = 200
# "Begin 2024, uiterlijk in maart", "in het najaar van 2024 (oktober)": said again and sharper.
_SHARPER = compiled(
    r"(?:,| \()? ?(?:(?:en wel|namelijk|te weten|maar|doch|naar verwachting|vermoedelijk"
    r"|waarschijnlijk|bij voorkeur|zo mogelijk|in elk geval) )*"
)
_AND_THEN = compiled(
    r"[^.;:!?\n]*\b(?:en|waarna|daarna|vervolgens)(?: (?:dan|daarna|vervolgens))? "
)
_UNTIL = frozenset({"tot", "tot en met", "t/m", "t.m.", "tot aan"})
_FROM = frozenset({"", "van", "in", "tussen", "vanaf", "in de periode van", "in de periode"})
_SAMPLE = date(2022, 6, 15)
_BEFORE = Bound.BEFORE


def join(drafts: list[Draft], folded: str) -> list[Draft]:
    """The same expressions, neighbours joined where the words between them ask for it."""
    drafts = _counted_off(_sharpened(_of_that_year(drafts, folded), folded), folded)
    joined: list[Draft] = []
    # Backwards, so that "12 maart, 3 april en 14 mei jl." hands its "jl." on to all three.
    for draft in reversed(drafts):
        if joined and (both := _both(draft, joined[-1], folded)):
            joined[-1:] = reversed(both)
        else:
            joined.append(_opened(draft, folded))
    return _in_order([opened(draft, folded) for draft in reversed(joined)], folded)


def _in_order(drafts: list[Draft], folded: str) -> list[Draft]:
    """ "In het najaar van 2018 begint de proef en in maart volgt de nota": the March behind it."""
    found: list[Draft] = []
    for draft in drafts:
        before = found[-1] if found else None
        if before and _is_next(before, draft, folded) and isinstance(draft.moment, Annual):
            draft = draft._replace(moment=Following(draft.moment, before.moment))
        found.append(draft)
    return found


def _is_next(before: Draft, draft: Draft, folded: str) -> bool:
    """Whether a time without a year is told behind one that has a year in figures."""
    if draft.lean or draft.recurrence or {draft.role, before.role} != {Role.TIME}:
        return False
    year = before.moment.year if isinstance(before.moment, Annual) else None
    mine = draft.moment.year if isinstance(draft.moment, Annual) else None
    if year is None or not year.number or mine or before.bound is not Bound.IN:
        return False
    if precision_of(before.moment) is Precision.YEAR or draft.start - before.end > _YEAR_REACH:
        return False
    return _AND_THEN.fullmatch(folded, before.end, draft.start) is not None


def _of_that_year(drafts: list[Draft], folded: str) -> list[Draft]:
    """ "De wet gaat in 2010 in. In het voorjaar van dat jaar": of the year named before."""
    found: list[Draft] = []
    for draft in drafts:
        that = _THAT_YEAR.match(folded, draft.end)
        if that and found and isinstance(draft.moment, Annual) and draft.moment.year is None:
            before = found[-1]
            year = before.moment.year if isinstance(before.moment, Annual) else None
            if year and year.number and draft.start - before.end < _YEAR_REACH:
                moment = replace(draft.moment, year=year)
                draft = draft._replace(moment=moment, end=that.end())
        found.append(draft)
    return found


def _sharpened(drafts: list[Draft], folded: str) -> list[Draft]:
    """ "Begin 2024, uiterlijk in maart": that March, since it lies in what stands before it."""
    found: list[Draft] = []
    for draft in drafts:
        before, moment = (found[-1] if found else None), draft.moment
        if (
            before is not None
            and isinstance(moment, Annual)
            and isinstance(before.moment, Annual)
            and moment.year is None
            and before.moment.year is not None
            and before.bound is Bound.IN
            and before.role is draft.role is Role.TIME
            and draft.lean is None
            and folded[before.end : draft.start].strip()
            and _SHARPER.fullmatch(folded, before.end, draft.start)
            and _lies_in(moment, before.moment)
        ):
            draft = draft._replace(moment=replace(moment, year=before.moment.year))
        found.append(draft)
    return found


def _lies_in(sharp: Annual, soft: Annual) -> bool:
    year = _SAMPLE.year
    part, whole = sharp.within(year), soft.within(year)
    if not (part and whole and part.first and part.last and whole.first and whole.last):
        return False
    return whole.first <= part.last <= whole.last and precision_of(soft) is not Precision.DAY


def _opened(draft: Draft, folded: str) -> Draft:
    """ "Tussen Prinsjesdag en de behandeling": what closes it has no day."""
    if draft.bound is _BEFORE and (behind := _OR_BEHIND.match(folded, draft.end)):
        return _or_behind(draft._replace(end=behind.end()))
    alone = draft.word == "tussen" and folded.startswith(" en ", draft.end)
    return draft._replace(bound=Bound.FROM) if alone else draft


def _counted_off(drafts: list[Draft], folded: str) -> list[Draft]:
    """ "Een week vóór het zomerreces": the term in front counts off from what follows."""
    found: list[Draft] = []
    for draft in drafts:
        behind = draft.word.startswith("na")
        if not (behind or draft.bound is _BEFORE) or _undated(draft):
            found.append(draft)
            continue
        edge = _week_beside(draft, folded) or (_on_either_side(draft, folded) if behind else None)
        if edge:
            while found and found[-1].start >= edge.start:
                found.pop()
            found.append(edge)
            continue
        term = _TERM.search(folded, max(0, draft.start - _TERM_REACH), draft.start)
        if term is None:
            found.append(draft)
            continue
        while found and found[-1].end > term.start():
            found.pop()
        amount = Amount(halves(term["number"] or "een"), UNITS[term["unit"]])
        # "Na de zomer" is the time behind the recess itself, so it is counted from its first day.
        side = Side.BEFORE if not behind else Side.IN if draft.bound is Bound.IN else Side.BEHIND
        moment = CountedOff(draft.moment, amount, side)
        bound = Bound.BY if term["bound"] else Bound.IN
        found.append(draft._replace(start=term.start(), moment=moment, bound=bound, word=""))
    return found


def _week_beside(draft: Draft, folded: str) -> Draft | None:
    """ "In de eerste week na het zomerreces", "in de week voor Prinsjesdag"."""
    week = _WEEK.search(folded, max(0, draft.start - _TERM_REACH), draft.start)
    if week is None:
        return None
    number = abs(ORDINALS.get((week["which"] or "eerste").strip(), 1))
    side = Side.IN if draft.bound is Bound.IN else Side.BEHIND
    if draft.bound is Bound.BEFORE:
        side = Side.BEFORE
    bound = Bound.BY if week["bound"] else Bound.IN
    moment = WeekBehind(draft.moment, number, side)
    return draft._replace(start=week.start(), moment=moment, bound=bound, word="")


def _on_either_side(draft: Draft, folded: str) -> Draft | None:
    """ "Voor of kort na het reces": any day until the end of what is behind it."""
    reach = max(0, draft.start - _TERM_REACH)
    if within := _IN_OR.search(folded, reach, draft.start):
        return _in_or_behind(draft._replace(start=within.start(), word=""), folded)
    before = _BEFORE_OR.search(folded, reach, draft.start)
    if before is None:
        return None
    draft = draft._replace(start=before.start(), word="")
    if draft.bound is Bound.IN and isinstance(draft.moment, Annual):
        return draft._replace(bound=Bound.BY)
    ends = draft.moment if draft.bound is Bound.IN else None
    return from_now(draft, ends)


def _or_behind(draft: Draft) -> Draft:
    """ "Voor de zomer of kort daarna": until the end of what is behind it, where that has one."""
    moment, sample = draft.moment, _SAMPLE.year
    summer = isinstance(moment, Annual) and moment.within(sample) == periods.recess_in(
        sample, "zomer"
    )
    if isinstance(moment, Annual) and summer:
        return draft._replace(moment=Annual(periods.after_summer_in, moment.year), bound=Bound.BY)
    return from_now(draft)


def _in_or_behind(draft: Draft, folded: str) -> Draft | None:
    """ "In of kort na de zomer": from its first day; "in of na het kerstreces" has no last one."""
    if draft.bound is Bound.AFTER:
        return draft._replace(bound=Bound.FROM)
    if not isinstance(draft.moment, Annual):
        return None
    recess = "reces" in folded[draft.start : draft.end]
    summer = partial(periods.recess_in if recess else periods.season_in, name="zomer")
    begins = Annual(summer, draft.moment.year)
    return draft._replace(moment=Span(begins, draft.moment, precision_of(draft.moment)))


def _both(first: Draft, last: Draft, folded: str) -> list[Draft] | None:
    if last.start - first.end >= _NEAR:
        return None
    gap = folded[first.end : last.start]
    if (
        gap == " "
        and isinstance(first.moment, Rolling)
        and folded.startswith(("na ", "nadat "), last.start)
    ):
        # "Binnen zes weken na ontvangst van het advies": no day follows.
        return [last._replace(start=first.start)] if last.condition else None
    if gap == " " and _is_vague(first) and last.word == "na" and not _undated(last):
        return [last._replace(start=first.start)]  # "zo snel mogelijk na de zomer"
    if _undated(last) or _undated(first):
        return None
    # "Twee keer per jaar, in mei en november" lists times of its own.
    begins = "eerst" in gap or last.word.startswith("te beginnen")
    listed = "," in gap and first.recurrence != "P1Y" and not begins
    if first.recurrence and not last.recurrence and not listed and _THEN.fullmatch(gap):
        return [last._replace(start=first.start, recurrence=first.recurrence)]
    if not _comparable(first.moment, last.moment):
        return None
    # "Van 2016 tot en met 2018", "in de jaren 2016 tot en met 2018".
    begins = first.word in _FROM or " jaren " in folded[first.start : first.end]
    until = gap == " " and last.word in _UNTIL and begins
    if until or (first.word == "tussen" and gap == " en "):
        return [_span(first, last)]
    if _RANGE.fullmatch(gap) and last.bound is Bound.IN and not last.word:
        return [_span(first, last)]
    if last.word == first.word == "in" and last.bound is Bound.IN and _OR_IN.fullmatch(gap):
        return [_span(first, last)]
    if gap == ", " and _turns(first, last, folded):
        return [_span(first, last)]
    if _LIST.fullmatch(gap) and last.bound is Bound.IN:
        if not last.word and _follow(first, last):
            return [_span(first, last)]
        role = last.role if last.word else first.role
        bound = last.bound if last.word else first.bound
        return [_like(first, last), last._replace(role=role, bound=bound)]
    return None


def _follow(first: Draft, last: Draft) -> bool:
    """ "In september en oktober" is one stretch; "27 en 28 mei" and "mei en juli" are two times."""
    if first.role is not Role.TIME or last.role is not Role.TIME:
        return False
    if Precision.DAY in (precision_of(first.moment), precision_of(last.moment)):
        return False
    for end in last.moment.candidates(_SAMPLE):
        seen = _SAMPLE if first.moment.dated else end.first
        for begin in first.moment.candidates(seen):
            if begin.last and end.first and begin.last + timedelta(1) == end.first:
                return True
    return False


def _turns(first: Draft, last: Draft, folded: str) -> bool:
    """ "Eind november, begin december" is one stretch around the turn."""
    return "eind" in folded[first.start : first.end] and folded.startswith("begin", last.start)


def _is_vague(draft: Draft) -> bool:
    return precision_of(draft.moment) is Precision.VAGUE and isinstance(draft.moment, Undated)


def _undated(draft: Draft) -> bool:
    return precision_of(draft.moment) in NO_DAYS


def _comparable(first: Moment, last: Moment) -> bool:
    return isinstance(first, Annual | Span) and isinstance(last, Annual | Span)


def _like(first: Draft, last: Draft) -> Draft:
    """The first of a list, with the year and the "jl." that the last one says for both."""
    moment = first.moment
    if isinstance(moment, Annual) and moment.year is None and isinstance(last.moment, Annual):
        moment = replace(moment, year=_year_before(moment, last.moment))
    return first._replace(moment=moment, lean=first.lean or last.lean)


def _year_before(first: Annual, last: Annual) -> Year | None:
    """ "28 december en 14 januari 2021": the first lies in 2020."""
    year = last.year
    if year is None:
        return None
    sample = 2024
    begin, end = first.within(sample), last.within(sample)
    if begin and end and begin.first and end.first and begin.first > end.first:
        number = None if year.number is None else year.number - 1
        return Year(number, year.shift - 1)
    return year


def _span(first: Draft, last: Draft) -> Draft:
    sharper = precision_of(last.moment)
    bound = Bound.IN if last.word in _UNTIL else first.bound
    between = first.word == "tussen" and {precision_of(first.moment), sharper} == {Precision.RECESS}
    return Draft(
        first.start,
        last.end,
        Span(first.moment, last.moment, sharper, between),
        bound,
        last.lean or first.lean,
        # "Van 1 tot en met 3 juni" is a time; "het overleg van maart of april" a mention, and so
        # is "over de jaren 2016 tot en met 2018".
        Role.TIME if last.word in _UNTIL and first.word else first.role,
        last.recurrence or first.recurrence,
        word=first.word,
    )
