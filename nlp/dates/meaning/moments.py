"""What the core of a time expression means: which periods it could stand for, seen from a day.

A moment answers `candidates(day)` in the order of time. One with a year of its own has a single
candidate; "september" has one in every year, and `resolving` chooses by direction.
Without a document day only a moment that needs none has candidates.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from nlp.dates.meaning.counting import Amount
from nlp.dates.meaning.periods import Period
from nlp.findings import Precision

# Any day will do to ask a moment how sharp it is; this one has a 29 February near.
_ANY_DAY = date(2024, 1, 15)
# Wide enough for the next 29 February, also around 1900 and 2100.
_FAR = 9
# What is announced for a day further off has nothing to do with what comes next.
_SOON = timedelta(400)


class Moment(Protocol):
    """The meaning of a core, before bound and direction."""

    def candidates(self, day: date | None) -> list[Period]:
        """The periods it may stand for, in the order of time."""

    @property
    def dated(self) -> bool:
        """Whether the words fix the year themselves."""


def precision_of(moment: Moment) -> Precision:
    """How sharp the words are, whether or not days follow from them."""
    if isinstance(moment, Undated):
        return moment.precision
    found = moment.candidates(_ANY_DAY)
    return found[0].precision if found else Precision.VAGUE


@dataclass(frozen=True, slots=True)
class Year:
    """A year as written: a number, or counted from the document's own ("volgend jaar" is +1).

    "Het nieuwe jaar" is the next one too, but in January the one that has just begun.
    """

    number: int | None = None
    shift: int = 0
    new: bool = False

    def on(self, day: date | None) -> int | None:
        """The year that is meant in a document of that day."""
        if self.number is not None:
            return self.number
        if day and self.new and day.month == 1:
            return day.year
        return day.year + self.shift if day else None


@dataclass(frozen=True, slots=True)
class Annual:
    """Something that every year has: 1 May, a quarter, a season, a recess, Prinsjesdag."""

    within: Callable[[int], Period | None]
    year: Year | None = None

    @property
    def dated(self) -> bool:
        return self.year is not None

    def candidates(self, day: date | None) -> list[Period]:
        if self.year is not None:
            number = self.year.on(day)
            years: tuple[int, ...] | range = () if number is None else (number,)
        elif day is None:
            return []
        else:
            years = range(day.year - 2, day.year + 2)
        found = [period for year in years if (period := self.within(year))]
        if len(found) < len(years) and self.year is None and day:
            wide = range(day.year - _FAR, day.year + _FAR)
            found = [period for year in wide if (period := self.within(year))]
        return found


@dataclass(frozen=True, slots=True)
class Rolling:
    """Something counted from the document's own day: this week, within two months, tomorrow.

    `own` says that it is counted from the promise: reported later, its days are unknown.
    """

    around: Callable[[date], Period]
    own: bool = False

    @property
    def dated(self) -> bool:
        return True

    def candidates(self, day: date | None) -> list[Period]:
        return [self.around(day)] if day else []


@dataclass(frozen=True, slots=True)
class Following:
    """ "In het vierde kwartaal van 2018 begint de proef en in maart volgt": not before the first.

    Only where that one is still to come, and not far off: "in 2030 is het af en in maart volgt".
    """

    moment: Annual
    since: Moment

    @property
    def dated(self) -> bool:
        return False

    def candidates(self, day: date | None) -> list[Period]:
        found = self.moment.candidates(day)
        begun = self.since.candidates(day)
        first = begun[0].first if begun else None
        if day is None or first is None or not day < first <= day + _SOON:
            return found
        years = range(first.year, first.year + _FAR)
        behind = (self.moment.within(year) for year in years)
        return [p for p in behind if p and p.first and p.first >= first]


@dataclass(frozen=True, slots=True)
class Span:
    """From the beginning of one moment to the end of another: "april of mei"."""

    first: Moment
    last: Moment
    precision: Precision
    # "Tussen het kerstreces en het voorjaarsreces": what lies in between, without the two.
    between: bool = False

    @property
    def dated(self) -> bool:
        return self.first.dated or self.last.dated

    def candidates(self, day: date | None) -> list[Period]:
        found = []
        if self.between:
            for begin in self.first.candidates(day):
                after = [p for p in self.last.candidates(begin.first) if _later(p, begin)]
                found += [gap for p in after[:1] if (gap := _gap(begin, p, self.precision))]
            return found
        if self.first.dated and not self.last.dated:
            for begin in self.first.candidates(day):
                ends = [p for p in self.last.candidates(begin.first) if _later(p, begin)]
                found += [self._from_to(begin, end) for end in ends[:1]]
            return found
        for end in self.last.candidates(day):
            # "Eind dit jaar of begin volgend jaar": both are seen from the document.
            seen = day if self.first.dated else end.first
            begins = [p for p in self.first.candidates(seen) if _later(end, p)]
            found += [self._from_to(begin, end) for begin in begins[-1:]]
        return found

    def _from_to(self, begin: Period, end: Period) -> Period:
        return Period(begin.first, end.last, self.precision, begin.sure and end.sure)


def _gap(begin: Period, end: Period, precision: Precision) -> Period | None:
    if begin.last is None or end.first is None:
        return None
    first, last = begin.last + timedelta(1), end.first - timedelta(1)
    sure = begin.sure and end.sure
    return Period(first, last, precision, sure) if first <= last else None


def _later(end: Period, begin: Period) -> bool:
    return bool(begin.first and end.first and begin.first <= end.first)


@dataclass(frozen=True, slots=True)
class Undated:
    """Words from which no day follows: "spoedig", "zodra het advies er is"."""

    precision: Precision

    @property
    def dated(self) -> bool:
        return True

    def candidates(self, day: date | None) -> list[Period]:
        return [Period(None, None, self.precision)]


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting or the like, with its day where it is written: "het AO van 12 juni"."""

    held: Moment | None = None
    lead_time: Amount | None = None

    @property
    def dated(self) -> bool:
        return self.held is None or self.held.dated

    def candidates(self, day: date | None) -> list[Period]:
        if self.held is None:
            return [Period(None, None, Precision.EVENT)]
        return [self._of(period) for period in self.held.candidates(day)]

    def _of(self, period: Period) -> Period:
        if period.precision is not Precision.DAY or not (period.first and period.last):
            return Period(None, None, Precision.EVENT)
        first, last = period.first, period.last
        if self.lead_time:
            back = Amount(-self.lead_time.halves, self.lead_time.unit)
            first, last = (back.after(d) + timedelta(1) for d in (first, last))
        return Period(first, last, Precision.EVENT)


class Side(StrEnum):
    """On which side of a period a term is counted off."""

    BEFORE = "before"
    IN = "in"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class WeekBehind:
    """The seven days behind something ("in de eerste week na het reces"), or those before it."""

    moment: Moment
    number: int
    side: Side

    @property
    def dated(self) -> bool:
        return self.moment.dated

    def candidates(self, day: date | None) -> list[Period]:
        found = []
        for period in self.moment.candidates(day):
            edge = period.last if self.side is Side.BEHIND else period.first
            if edge and self.side is Side.BEFORE:
                last = edge - timedelta(1)
                found.append(Period(last - timedelta(6), last, Precision.WEEK, period.sure))
            elif edge:
                first = edge + timedelta(7 * self.number - 7 + (self.side is Side.BEHIND))
                last = first + timedelta(6)
                found.append(Period(first, last, Precision.WEEK, period.sure))
        return found


@dataclass(frozen=True, slots=True)
class CountedOff:
    """The day that lies a term before the beginning of something, or behind its end."""

    moment: Moment
    amount: Amount
    side: Side

    @property
    def dated(self) -> bool:
        return self.moment.dated

    def candidates(self, day: date | None) -> list[Period]:
        found = []
        for period in self.moment.candidates(day):
            edge = period.last if self.side is Side.BEHIND else period.first
            if edge:
                sign = -1 if self.side is Side.BEFORE else 1
                there = Amount(sign * self.amount.halves, self.amount.unit).after(edge)
                there -= timedelta(1) if self.side is Side.IN else timedelta(0)
                found.append(Period(there, there, Precision.DAY, period.sure))
        return found
