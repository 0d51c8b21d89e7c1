"""How well a sentence fits a thread: a score from 0 to 1, with the reasons in Dutch.

Pure. From SURE on it is linked, from MAYBE on a person is asked, below it is another promise.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from nlp.findings import EventKind
from tracker.linking.likeness import compounds, covered, differ, shared_weight, similarity
from tracker.linking.naming import each_names_its_own, names_the_same, other_kind
from tracker.linking.offices import kin
from tracker.linking.subjects import NAMED as WELL_NAMED
from tracker.linking.subjects import Subject
from tracker.linking.words import again_stems, weight

SURE, MAYBE = 0.5, 0.34

# From here on one sentence is enough, whatever the others of its thread say.
CERTAIN, LEANING, BEST_COUNTS = 0.8, 0.8, 0.75

# What sentences of two letters must share at least, as a sum of the weights of stems.
SHARED, FAR = 0.8, 1.1

# A sentence right behind another one, give or take a note or a line end.
NEXT = 80
# "Het advies" is the one that was spoken of last.
RECENT = 400
# Words in common count for less between papers that have nothing else in common, and somewhat less
# where one of them does not say from which ministry it is.
STRANGERS, UNKNOWN = 0.75, 0.85
# What names the same thing in full, however the sentence is built, is at least this much alike.
NAMED = 0.65

# Likely enough to ask a person, and no more.
ASKED = 0.49
TELL_A_TERM = {EventKind.MADE, EventKind.REFERRED}
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
    towards: str | None = None
    ministry: str | None = None
    dossiers: frozenset[str] = frozenset()
    day: date | None = None
    # The paper in which it stands, and the papers that it, or the sentence before it, names.
    paper: str | None = None
    cites: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Score:
    """How well it fits, and why."""

    value: float
    reasons: tuple[str, ...] = ()


NOTHING = Score(0.0)


def fits(new: Seen, known: Sequence[Seen]) -> Score:
    """How well a sentence fits a thread: mostly as well as it fits the best sentence of it.

    The others count too, or each sentence could pull in one a little further away.
    """
    scores = sorted((_pair(new, one) for one in known), key=lambda s: s.value, reverse=True)
    best, rest = scores[0], [score.value for score in scores[1:4]]
    if rest and best.value < CERTAIN:
        value = BEST_COUNTS * best.value + (1 - BEST_COUNTS) * sum(rest) / len(rest)
        best = Score(value, best.reasons)
    if best.value >= SURE and not new.numbers and any(_is_over(new, one) for one in known):
        return Score(ASKED, (*best.reasons, "was toen al afgedaan"))
    return best


def _is_over(one: Seen, other: Seen) -> bool:
    """Whether one of them tells that it was done before the other: whichever came in first."""
    return _done_before(one, other) or _done_before(other, one)


def _done_before(new: Seen, old: Seen) -> bool:
    """Whether it was said to be done before: what is promised or late after it is another."""
    if new.event not in NOT_DONE or old.event is not EventKind.FULFILLED:
        return False
    if new.document_id == old.document_id:
        # "Bijgaand ontvangt u de monitor. De volgende stuur ik u in december."
        due = new.event in (EventKind.MADE, EventKind.POSTPONED) and new.last_day is not None
        return due and old.start < new.start
    return new.day is not None and old.day is not None and old.day < new.day


def looks_back(new: Seen, known: Sequence[Seen]) -> Score:
    """How well a sentence fits the ones of a thread that told the term it looks back on."""
    told = [one for one in known if one.last_day and one.last_day == new.previous_last_day]
    return max((_pair(new, one) for one in told), key=lambda s: s.value, default=NOTHING)


def is_next(new: Seen, old: Seen) -> bool:
    """Whether the one stands right behind the other."""
    return new.document_id == old.document_id and 0 <= new.start - old.end <= NEXT


def goes_on(new: Seen, old: Seen) -> bool:
    """Whether a sentence goes on about what the one right before it named."""
    if _other_year(new, old):
        return False
    subject = new.subject
    # "Gezien de demissionaire status laat ik dit over aan mijn opvolger."
    only_points = new.event in REPORTS and subject.pointing and not subject.strong
    return is_next(new, old) and (leans(new) or only_points or _tells_when(new, old))


def _tells_when(new: Seen, old: Seen) -> bool:
    """Whether it gives what the sentence before told of its term: "Die reactie volgt in mei".

    What was sent is no more to come, and a sort of paper that was not named there is a new one.
    """
    if new.event is not EventKind.MADE or not new.subject.again or old.event is EventKind.FULFILLED:
        return False
    if _tells_what_is_done(new, old):
        return False
    own, named = new.subject.strong & again_stems(), old.subject.strong
    return all(named & {stem, *compounds(stem, old.subject)} for stem in own)


def leans(new: Seen) -> bool:
    """Whether a sentence has no subject of its own and reports on what was just named.

    "Het kabinet zal hierover een reactie sturen" leans too, but promises something new.
    """
    new_promise = new.event is EventKind.MADE and new.subject.telling
    return new.subject.bare and not new_promise


def _pair(new: Seen, old: Seen) -> Score:
    # Which letter came in first says nothing; which was written first does.
    if new.day is not None and old.day is not None and new.day < old.day:
        new, old = old, new
    if shared := new.numbers & old.numbers:
        return Score(1.0, (f"zelfde nummer {', '.join(sorted(shared))}",))
    likeness = similarity(new.subject, old.subject)
    reasons = [f"onderwerp lijkt voor {likeness:.0%}"] if likeness >= 0.2 else []
    value = likeness
    tells = new.event in REPORTS or new.subject.again
    if likeness < NAMED and tells and names_the_same(new.subject, old.subject):
        value = NAMED
        reasons = ["noemt hetzelfde"]
    if goes_on(new, old):
        return Score(0.85, ("verwijst naar de zin ervoor",))
    if new.document_id == old.document_id and leans(new) and _in_view(new, old):
        return Score(LEANING, ("de zin ervoor noemt het",))
    if not value:
        return NOTHING
    if value >= 0.2:
        for bonus, reason in _signs(new, old):
            value += bonus
            reasons.append(reason)
    if new.document_id != old.document_id and not _telling(new, old):
        value = min(value, MAYBE)
        reasons.append("deelt weinig met de andere brief")
    side_by_side = _side_by_side(new, old)
    if (
        value > ASKED
        and _apart_by_words(new, old)
        and each_names_its_own(new.subject, old.subject, side_by_side=side_by_side)
    ):
        value = min(value, ASKED)
        reasons.append("elk noemt iets eigens")
    if new.document_id != old.document_id and _nameless(new) and _nameless(old):
        value = min(value, ASKED)
        reasons.append("noemen geen van beide het onderwerp")
    apart = new.subject.again and is_next(new, old) and _tells_what_is_done(new, old)
    if apart or _other_year(new, old):
        value = min(value, ASKED)
    if (share := _related(new, old)) < 1:
        value *= share
        reasons.append("andere bewindspersoon of ander dossier")
    return Score(min(value, 1.0), tuple(reasons))


def _nameless(seen: Seen) -> bool:
    """Whether neither the sentence nor the one that it goes on about names the thing."""
    return seen.subject.bare and sum(seen.subject.named.values()) < WELL_NAMED


def _in_view(new: Seen, old: Seen) -> bool:
    """Whether the sentence before a leaning one names the thing in more than one word."""
    named = new.subject.stems & old.subject.strong
    return len(named) > 1 and sum(weight(stem) for stem in named) >= SHARED


def _signs(new: Seen, old: Seen) -> Sequence[tuple[float, str]]:
    """What else speaks for or against it, once the subjects are alike."""
    signs = []
    near = is_next(new, old)
    two_letters = new.document_id != old.document_id
    recent = new.document_id == old.document_id and 0 <= new.start - old.end <= RECENT
    # Two promises far apart; a report may well name what was promised by its kind alone.
    promises = new.event is EventKind.MADE and old.event is EventKind.MADE and not recent
    if new.last_day is not None and (new.first_day, new.last_day) == (old.first_day, old.last_day):
        signs.append((0.2, "zelfde termijn"))
    if new.previous_last_day is not None and new.previous_last_day == old.last_day:
        signs.append((0.25, "noemt de eerdere termijn"))
    if new.occasion_on is not None and new.occasion_on == old.occasion_on:
        signs.append((0.2, "zelfde gelegenheid"))
    if cites(new, old):
        signs.append((0.25, "noemt de brief waarin het stond"))
    if new.towards and old.towards and new.towards != old.towards:
        signs.append((-0.1, "andere Kamer"))
    if new.document_id == old.document_id and covered(new.subject, old.subject):
        signs.append((0.25 if recent else 0.2, "noemt hetzelfde in dezelfde brief"))
    if near and new.event in REPORTS and new.subject.strong & old.subject.strong:
        signs.append((0.25, "sluit aan op de zin ervoor"))
    if _tells_what_is_done(new, old):
        signs.append((-0.45, "het een is doen, het ander melden"))
    if new.event in TELL_A_TERM and old.event in TELL_A_TERM and _apart(new, old):
        # "Ik streef ernaar dat voor april alsnog te doen" promises nothing else.
        both_new = new.event is old.event is EventKind.MADE and not new.subject.bare
        if both_new and two_letters and names_the_same(new.subject, old.subject):
            both_new = False
        signs.append((-0.3 if both_new else -0.15, "een andere termijn"))
    if new.subject.progress != old.subject.progress:
        signs.append((-0.25, "het een bericht over de voortgang van het ander"))
    if new.subject.involving != old.subject.involving:
        signs.append((-0.4, "het een wordt elders bij betrokken"))
    if differ(new.subject, old.subject, either=promises):
        signs.append((-0.25, "deelt alleen een algemeen woord"))
    if other_kind(new.subject, old.subject):
        signs.append((-0.25, "een ander soort stuk"))
    if _other_year(new, old):
        signs.append((-0.6, "over een ander jaar"))
    return signs


def _tells_what_is_done(new: Seen, old: Seen) -> bool:
    """Whether the one promises to tell of what the other promises to do: two things to deliver."""
    tells = new.event is EventKind.MADE and new.subject.telling
    return tells and not (old.subject.telling or old.towards)


def _other_year(new: Seen, old: Seen) -> bool:
    """Whether both say over which year, and not the same: two papers, in one letter or in two."""
    years, others = new.subject.years, old.subject.years
    return bool(years and others and not years & others)


def _apart_by_words(new: Seen, old: Seen) -> bool:
    """Whether words of their own may set two sentences apart.

    Not where the words are of the sentence before. In one letter only two promises side by side:
    further on it may well name by another word what was promised. One term joins two letters, but
    not two promises that share only a common word: of "tarieven", by two members of government.
    """
    if new.subject.bare or old.subject.bare:
        return False
    if new.document_id == old.document_id:
        return _side_by_side(new, old)
    if new.event is old.event is EventKind.MADE and differ(new.subject, old.subject):
        return True
    return new.last_day is None or new.last_day != old.last_day


def _side_by_side(new: Seen, old: Seen) -> bool:
    """Whether these are two promises that one paragraph makes, with the same term."""
    if new.document_id != old.document_id or not new.event is old.event is EventKind.MADE:
        return False
    if new.last_day is None or new.last_day != old.last_day:
        return False
    return max(new.start, old.start) - min(new.end, old.end) <= RECENT


def _telling(new: Seen, old: Seen) -> bool:
    """Whether what two letters share is more than a common word: there are many evaluations."""
    same_term = new.last_day is not None and new.last_day == old.last_day
    same_occasion = new.occasion_on is not None and new.occasion_on == old.occasion_on
    looks_back = new.previous_last_day is not None and new.previous_last_day == old.last_day
    return same_term or same_occasion or looks_back or cites(new, old) or _names_enough(new, old)


def _names_enough(new: Seen, old: Seen) -> bool:
    """Whether the words that both have tell what it is, and more so between two dossiers.

    There it takes two words, or one that says what is done or sent: much is told of "datacenters".
    """
    shared = shared_weight(new.subject, old.subject)
    if new.dossiers & old.dossiers:
        return shared >= SHARED
    strong = (new.subject.strong | old.subject.strong) & new.subject.stems & old.subject.stems
    return shared >= FAR or any(weight(stem) >= SHARED for stem in strong)


def _apart(new: Seen, old: Seen) -> bool:
    """Whether two terms have no day in common: two promises of one kind, such as yearly reports."""
    if not (new.first_day and new.last_day and old.first_day and old.last_day):
        return False
    return max(new.first_day, old.first_day) > min(new.last_day, old.last_day)


def _related(new: Seen, old: Seen) -> float:
    """How far two letters may be expected to speak of the same."""
    if new.document_id == old.document_id or new.dossiers & old.dossiers or cites(new, old):
        return 1.0
    if new.ministry and old.ministry:
        return 1.0 if kin(new.ministry, old.ministry) else STRANGERS
    return UNKNOWN if new.dossiers and old.dossiers else 1.0


def cites(new: Seen, old: Seen) -> bool:
    """Whether a sentence names the letter in which the other one stands, by number or by day."""
    by_day = new.occasion_on is not None and new.occasion_on == old.day
    same = new.ministry is not None and new.ministry == old.ministry
    return (old.paper is not None and old.paper in new.cites) or (by_day and same)
