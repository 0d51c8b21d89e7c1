"""What a core names: a moment with its bound, and what its parts and neighbours make of it."""

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from nlp.dates.grammar.leads import Lead
from nlp.dates.grammar.words import COMING, EVERY, GONE, LAST, NEXT, year_of
from nlp.dates.meaning import moments, periods
from nlp.dates.meaning.expressions import Bound, Lean, Role
from nlp.dates.meaning.moments import Annual, Moment, Span, Year
from nlp.dates.meaning.periods import Part
from nlp.matching.patterns import Pattern


class Core(NamedTuple):
    """One moment that a core names, from `start` to `end`."""

    start: int
    end: int
    moment: Moment
    bound: Bound
    lean: Lean | None = None
    role: Role = Role.TIME
    recurrence: str | None = None


# A reader looks behind a lead; `alone` tells it that nothing else stands in the text, so that a
# bare "2024-2025" is meant as a time.
Read = Callable[[re.Match[str], Lead, bool], list[Core]]
Reader = tuple[Pattern, Read]


def read_with(readers: tuple[Reader, ...], folded: str, lead: Lead, alone: bool) -> list[Core]:
    """What the first fitting reader finds right behind a lead."""
    for pattern, read in readers:
        match = pattern.match(folded, lead.end)
        if match and (found := read(match, lead, alone)):
            return found
    return []


def one(
    match: re.Match[str],
    moment: Moment,
    lead: Lead,
    lean: Lean | None = None,
    bound: Bound | None = None,
    role: Role | None = None,
    recurrence: str | None = None,
) -> list[Core]:
    bound, role = bound or lead.bound, role or lead.role
    return [Core(match.start(), match.end(), moment, bound, lean, role, recurrence)]


def parts(within: Callable[..., periods.Period | None], lead: Lead, year: Year | None) -> Moment:
    """The part of a period that the lead asks for; two parts ("begin/medio 2022") span both."""
    first = Annual(partial(within, part=lead.part), year)
    if lead.part_to is None:
        return first
    last = Annual(partial(within, part=lead.part_to), year)
    return Span(first, last, moments.precision_of(last))


def ending(lead: Lead, closing: Part | None = None) -> Lead:
    """ "Vóór eind oktober" is by the end of October, so the whole month bounds it."""
    if lead.end_of and lead.bound in (Bound.BY, Bound.BEFORE):
        return lead._replace(part=closing, bound=Bound.BY)
    return lead


def which_one(which: str | None, lead: Lead) -> tuple[Year | None, Lean | None, Role, str | None]:
    """What "dit", "komend", "volgend", "vorig" and "elk" in front of a yearly period say."""
    if not which:
        return None, None, lead.role, None
    if which in COMING:
        return None, Lean.COMING, lead.role, None
    if which in GONE or which in LAST:
        return None, Lean.GONE, Role.PAST, None
    if which in EVERY:
        return None, None, lead.role, "P1Y"
    return Year(shift=1 if which in NEXT else 0), None, lead.role, None


def yearly(match: re.Match[str], lead: Lead, within: Callable[[int], periods.Period]) -> list[Core]:
    year, lean, role, recurrence = which_one(match["which"], lead)
    moment = Annual(within, year_of(match) or year)
    return one(match, moment, lead, lean, lead.bound, role, recurrence)
