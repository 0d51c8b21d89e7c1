"""A sentence about a commitment as linking looks at it, and how it stands to another one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nlp.findings import EventKind
from tracker.linking.likeness import compounds
from tracker.linking.naming import other_kind
from tracker.linking.subjects import NAMED, Subject
from tracker.linking.words import names_a_paper, paper_stems, weight

# A sentence right behind another one, give or take a note or a line end.
NEXT = 80
# "Het advies" is the one that was spoken of last.
RECENT = 400
YEAR = timedelta(days=366)
# What two sentences must share at least to tell of one thing, as a sum of the weights of stems.
SHARED = 0.8

# What stands behind the letters of a number says which one, and not whose.
_REGISTER = re.compile(r"[\d-].*$")

NOT_DONE = {EventKind.MADE, EventKind.POSTPONED, EventKind.REFERRED, EventKind.IN_PROGRESS}
REPORTS = {
    EventKind.IN_PROGRESS,
    EventKind.POSTPONED,
    EventKind.PARTLY_FULFILLED,
    EventKind.FULFILLED,
    EventKind.WITHDRAWN,
    EventKind.REFERRED,
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence about a commitment, as linking looks at it."""

    document_id: int
    start: int
    end: int
    event: EventKind
    subject: Subject
    first_day: date | None = None
    last_day: date | None = None
    previous_last_day: date | None = None
    occasion_on: date | None = None
    numbers: frozenset[str] = frozenset()
    recurs: bool = False
    towards: str | None = None
    ministry: str | None = None
    dossiers: frozenset[str] = frozenset()
    day: date | None = None
    # The letter by the key of its paper: letters of one day have an order by it.
    key: str = ""
    # The paper in which it stands, and the papers that it, or the sentence before it, names.
    paper: str | None = None
    cites: frozenset[str] = frozenset()
    # Where the sentence before it begins, if that was looked up.
    behind: int = 0


def is_next(new: Seen, old: Seen) -> bool:
    """Whether the one stands right behind the other, with no sentence in between."""
    if new.document_id != old.document_id or new.behind >= old.end:
        return False
    return 0 <= new.start - old.end <= NEXT


def other_number(new: Seen, *told: Seen) -> bool:
    """Whether one register numbers both, and not the same: TZ202303-118 and TZ202303-119.

    A promise that a person joined from two has both their numbers.
    """
    known = frozenset[str]().union(*(one.numbers for one in told))
    if not new.numbers or not known or new.numbers & known:
        return False
    return _registers(new.numbers) == _registers(known)


def _registers(numbers: frozenset[str]) -> set[str]:
    return {_REGISTER.sub("", number) for number in numbers}


def leans(new: Seen) -> bool:
    """Whether a sentence has no subject of its own and reports on what was just named.

    "Het kabinet zal hierover een reactie sturen" leans too, but promises something new.
    """
    new_promise = new.event is EventKind.MADE and new.subject.telling
    return new.subject.bare and not new_promise


def goes_on(new: Seen, old: Seen) -> bool:
    """Whether a sentence goes on about what the one right before it named."""
    if other_year(new, old) or other_number(new, old):
        return False
    subject = new.subject
    if subject.again and not _names_again(new, old) and new.event in REPORTS:
        return False
    # "Hierbij het onderzoek. Mijn beleidsreactie volgt, zoals gemeld, in mei": two sorts of paper.
    if other_kind(subject, old.subject) and not subject.pointing:
        return False
    # "Gezien de demissionaire status laat ik dit over aan mijn opvolger."
    only_points = new.event in REPORTS and subject.pointing and not subject.strong
    return is_next(new, old) and (leans(new) or only_points or _tells_when(new, old))


def is_of_told_promise(new: Seen, old: Seen) -> bool:
    """Whether it may go on about a promise that the sentence before it told, whatever it names.

    "Alle stations zijn klaar, waarmee deze toezegging is afgedaan", or "de gesprekken lopen; ik
    verwacht u hierover in mei te informeren". What else it names so well goes before that.
    """
    if old.event is not EventKind.REFERRED or not new.subject.of_promise or not is_next(new, old):
        return False
    if new.event in REPORTS:
        return True
    later = new.last_day is not None and (old.last_day is None or new.last_day > old.last_day)
    return later and new.subject.telling and old.subject.telling


def is_rest(new: Seen, old: Seen, named_there: frozenset[str] | None = None) -> bool:
    """Whether it names what was left, where the other tells that a part was done.

    "Ook het tweede deel, over de huisvesting, is afgedaan", or behind it in the same letter "over
    de huisvesting informeer ik u in mei".
    """
    right_there = new.document_id == old.document_id and 0 <= new.start - old.end <= RECENT
    left = new.subject.rest or (right_there and new.event in (EventKind.MADE, EventKind.POSTPONED))
    # "De overzichten van het OM" are of what was told of it: a paper has no part in its name.
    papers = paper_stems()
    named = (new.subject.strong - papers) or (new.subject.named.keys() - papers)
    there = named_there or old.subject.stems
    # "Over de ontheffingen in de zeehavens voer ik gesprekken; ik kom daar in mei op terug."
    shared = new.subject.named.keys() & there
    enough = right_there and sum(weight(stem) for stem in shared) >= NAMED
    return left and bool(named) and (named <= there or enough)


def _tells_when(new: Seen, old: Seen) -> bool:
    """Whether it gives what the sentence before told of its term: "Die reactie volgt in mei".

    What was sent is no more to come, and a sort of paper that was not named there is a new one.
    """
    if new.event is not EventKind.MADE or not new.subject.again or old.event is EventKind.FULFILLED:
        return False
    if tells_what_is_done(new, old):
        return False
    return _names_again(new, old)


def _names_again(new: Seen, old: Seen) -> bool:
    """Whether the sorts of papers that it names were named in the sentence before."""
    return _all_named(new.subject.strong, old)


def _all_named(stems: frozenset[str], old: Seen) -> bool:
    """Whether those of the stems that stand for papers are named in a sentence, or end a name."""
    named = old.subject.strong
    return all(
        named & set(compounds(stem, old.subject)) or any(one.endswith(stem) for one in named)
        for stem in filter(names_a_paper, stems)
    )


def tells_what_is_done(new: Seen, old: Seen) -> bool:
    """Whether the one promises to tell of what the other promises to do: two things to deliver.

    "De studie stuur ik u in mei" is the study itself; "na dit advies volgt mijn reactie" tells.
    """
    itself = new.subject.again and _all_named(new.subject.stems, old)
    tells = new.event is EventKind.MADE and new.subject.telling and not itself
    return tells and not (old.subject.telling or old.towards)


def was_over(new: Seen, known: Sequence[Seen]) -> bool:
    """Whether one of them tells that it was done before `new`, or the other way round.

    Which came in first does not matter. What recurs is due again, and what was said to be done by
    mistake is not over.
    """
    if new.recurs or any(one.recurs for one in known):
        return False
    return any(
        (_done_before(new, one) and not _opened_again(one, new, known))
        or (_done_before(one, new) and not _opened_again(new, one, known))
        for one in known
    )


def _opened_again(done: Seen, later: Seen, known: Sequence[Seen]) -> bool:
    """Whether in between, or beside it in the same letter, it was said to be late after all."""
    return any(
        one.event is EventKind.POSTPONED
        and one is not later
        and done.day is not None
        and later.day is not None
        and one.day is not None
        and done.day < one.day <= later.day
        for one in known
    )


def _done_before(new: Seen, old: Seen) -> bool:
    """Whether it was said to be done before: what is promised or late after it is another."""
    if new.event not in NOT_DONE or old.event is not EventKind.FULFILLED:
        return False
    if new.event is EventKind.POSTPONED and cites(new, old):
        return False  # "In mijn brief van 3 mei staat ten onrechte dat dit is afgedaan"
    if new.document_id == old.document_id:
        # "Bijgaand ontvangt u de monitor. De volgende stuur ik u in december."
        due = new.event in (EventKind.MADE, EventKind.POSTPONED) and new.last_day is not None
        return due and old.start < new.start
    return new.day is not None and old.day is not None and old.day < new.day


def put_off(seen: Seen) -> bool:
    """Whether it gives a term up without a new one: the next that is heard has another."""
    return seen.event is EventKind.POSTPONED and seen.last_day is None


def side_by_side(new: Seen, old: Seen) -> bool:
    """Whether these are two promises that one paragraph makes, each with a term."""
    if new.document_id != old.document_id or not new.event is old.event is EventKind.MADE:
        return False
    if new.last_day is None or (new.last_day != old.last_day and not terms_apart(new, old)):
        return False
    return max(new.start, old.start) - min(new.end, old.end) <= RECENT


def in_view(new: Seen, old: Seen) -> bool:
    """Whether the sentence before a leaning one names the thing in more than one word."""
    named = new.subject.stems & old.subject.strong
    return len(named) > 1 and sum(weight(stem) for stem in named) >= SHARED


def nameless(seen: Seen) -> bool:
    """Whether neither the sentence nor the one that it goes on about names the thing."""
    return seen.subject.bare and sum(seen.subject.named.values()) < NAMED


def other_year(new: Seen, old: Seen) -> bool:
    """Whether both say over which year, and not the same: two papers, in one letter or in two."""
    years, others = new.subject.years, old.subject.years
    return bool(years and others and not years & others)


def terms_apart(new: Seen, old: Seen) -> bool:
    """Whether two terms have no day in common: two promises of one kind, such as yearly reports."""
    if not (new.first_day and new.last_day and old.first_day and old.last_day):
        return False
    return max(new.first_day, old.first_day) > min(new.last_day, old.last_day)


def long_after(new: Seen, old: Seen) -> bool:
    """Whether it promises something a year after the other's term, and looks back on nothing."""
    if new.day is None or old.last_day is None:
        return False
    return new.day - old.last_day > YEAR and not cites(new, old)


def cites(new: Seen, old: Seen) -> bool:
    """Whether a sentence names the letter in which the other one stands, by number or by day."""
    by_day = new.occasion_on is not None and new.occasion_on == old.day
    same = new.ministry is not None and new.ministry == old.ministry
    return (old.paper is not None and old.paper in new.cites) or (by_day and same)
