"""How well a sentence fits a thread: a score from 0 to 1, with the reasons in Dutch.

Pure. From SURE on it is linked, from MAYBE on a person is asked, below it is another promise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from nlp.findings import EventKind
from tracker.linking.likeness import covered, differ, shared_weight, similarity
from tracker.linking.naming import each_names_its_own, names_the_same, other_kind
from tracker.linking.offices import kin
from tracker.linking.seen import (
    RECENT,
    REPORTS,
    SHARED,
    Seen,
    cites,
    goes_on,
    in_view,
    is_next,
    is_rest,
    leans,
    long_after,
    nameless,
    other_number,
    other_year,
    put_off,
    side_by_side,
    tells_what_is_done,
    terms_apart,
    was_over,
)
from tracker.linking.words import sequel_stems, weight

SURE, MAYBE = 0.5, 0.34
# Alike but for what is lost in counting.
WHOLLY = 0.999
# Likely enough to ask a person, and no more.
ASKED = 0.49

# From here on one sentence is enough, whatever the others of its thread say.
CERTAIN, LEANING, BEST_COUNTS = 0.8, 0.8, 0.75

# What sentences of letters in two dossiers must share, as a sum of the weights of stems.
FAR = 1.1
# Words in common count for less between papers that have nothing else in common, and somewhat less
# where one of them does not say from which ministry it is.
STRANGERS, UNKNOWN = 0.75, 0.85
# What names the same thing in full, however the sentence is built, is at least this much alike.
NAMED = 0.65
# Below this nothing else is looked at: many a letter has a term or a Chamber in common.
HARDLY = 0.2

MONTH = timedelta(days=31)
REST = "noemt de rest van wat deels is nagekomen"
TELL_A_TERM = {EventKind.MADE, EventKind.REFERRED}

# How much it speaks for or against one promise, and why.
Sign = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Score:
    """How well it fits, and why."""

    value: float
    reasons: tuple[str, ...] = ()
    # How well it fits all sentences of a thread, where it has several.
    overall: float = 0.0


NOTHING = Score(0.0)


def fits(new: Seen, known: Sequence[Seen]) -> Score:
    """How well a sentence fits a thread: mostly as well as it fits the best sentence of it.

    The others count too, or each sentence could pull in one a little further away.
    """
    if other_number(new, *known):
        return NOTHING
    if _is_rest_of(new, known):
        return Score(LEANING, (REST,), LEANING)
    pairs = [(_pair(new, one), one) for one in known]
    scores = sorted((score for score, _ in pairs), key=lambda s: s.value, reverse=True)
    best, rest = scores[0], [score.value for score in scores[1:4]]
    value, reasons = best.value, best.reasons
    overall = (value + sum(rest)) / (1 + len(rest))
    if rest and value < CERTAIN:
        value = BEST_COUNTS * value + (1 - BEST_COUNTS) * sum(rest) / len(rest)
    if value >= SURE and not new.numbers and was_over(new, known):
        return Score(ASKED, (*reasons, "was toen al afgedaan"), overall)
    apart = any(_told_apart(new, one) for score, one in pairs if score.value <= NAMED)
    apart = apart and not any(put_off(one) for one in known)
    if value >= SURE and apart and not new.numbers:
        return Score(ASKED, (*reasons, "een andere toezegging, met een eigen termijn"), overall)
    return Score(value, reasons, overall) if rest else best


def looks_back(new: Seen, known: Sequence[Seen]) -> Score:
    """How well a sentence fits the ones of a thread that told the term it looks back on."""
    told = [one for one in known if one.last_day and one.last_day == new.previous_last_day]
    return max((_pair(new, one) for one in told), key=lambda s: s.value, default=NOTHING)


def _pair(new: Seen, old: Seen) -> Score:
    # Which came in, or is looked at, first says nothing; which was written first does.
    if new.document_id == old.document_id:
        new, old = (old, new) if new.start < old.start else (new, old)
    elif new.day is not None and old.day is not None and new.day < old.day:
        new, old = old, new
    return _told(new, old) or _weighed(new, old)


def _told(new: Seen, old: Seen) -> Score | None:
    """Where no words need weighing: a number, or a sentence that goes on about the one before."""
    if shared := new.numbers & old.numbers:
        return Score(1.0, (f"zelfde nummer {', '.join(sorted(shared))}",))
    if goes_on(new, old):
        return Score(0.85, ("verwijst naar de zin ervoor",))
    same_letter = new.document_id == old.document_id
    if same_letter and leans(new) and in_view(new, old):
        return Score(LEANING, ("de zin ervoor noemt het",))
    return None


def _is_rest_of(new: Seen, known: Sequence[Seen]) -> bool:
    """Whether it tells of the rest of what its letter keeps in part, by any name that it had."""
    partly = EventKind.PARTLY_FULFILLED
    here = [one for one in known if one.event is partly and one.document_id == new.document_id]
    if not here:
        return False
    names = frozenset(stem for one in known for stem in one.subject.stems)
    return any(is_rest(new, one, names) for one in here)


def _weighed(new: Seen, old: Seen) -> Score:
    likeness = similarity(new.subject, old.subject)
    reasons = [f"onderwerp lijkt voor {likeness:.0%}"] if likeness >= HARDLY else []
    value = likeness
    tells = new.event in REPORTS or new.subject.again
    if likeness < NAMED and tells and names_the_same(new.subject, old.subject):
        value = NAMED
        reasons = ["noemt hetzelfde"]
    if old.event is EventKind.PARTLY_FULFILLED and value < NAMED and is_rest(new, old):
        value, reasons = NAMED, [REST]
    if not value:
        return NOTHING
    if value >= HARDLY:
        for bonus, reason in (*_signs_around(new, old), *_signs_in_words(new, old)):
            value += bonus
            reasons.append(reason)
    value, doubts = _held_back(new, old, value)
    reasons += doubts
    if (share := _related(new, old)) < 1:
        value *= share
        reasons.append("andere bewindspersoon of ander dossier")
    return Score(min(value, 1.0), tuple(reasons))


def _held_back(new: Seen, old: Seen, value: float) -> tuple[float, list[str]]:
    """No more than a person may be asked about, where they may well be two promises; and why."""
    doubts = []
    two_letters = new.document_id != old.document_id
    if two_letters and not _telling(new, old):
        value = min(value, MAYBE)
        doubts.append("deelt weinig met de andere brief")
    if (
        value > ASKED
        and _apart_by_words(new, old)
        and each_names_its_own(new.subject, old.subject, side_by_side=side_by_side(new, old))
    ):
        value = ASKED
        doubts.append("elk noemt iets eigens")
    if two_letters and (new.subject.bare or old.subject.bare) and _related(new, old) < 1:
        value = min(value, MAYBE)
        doubts.append("noemt zelf geen onderwerp")
    if two_letters and nameless(new) and nameless(old):
        value = min(value, ASKED)
        doubts.append("noemen geen van beide het onderwerp")
    apart = new.subject.again and is_next(new, old) and tells_what_is_done(new, old)
    if apart or other_year(new, old):
        value = min(value, ASKED)
    return value, doubts


def _signs_around(new: Seen, old: Seen) -> Iterator[Sign]:
    """What the letters tell besides: the term, the occasion, the letter meant, the Chamber."""
    if new.last_day is not None and (new.first_day, new.last_day) == (old.first_day, old.last_day):
        yield 0.2, "zelfde termijn"
    if new.previous_last_day is not None and new.previous_last_day == old.last_day:
        yield 0.25, "noemt de eerdere termijn"
    if new.occasion_on is not None and new.occasion_on == old.occasion_on:
        yield 0.2, "zelfde gelegenheid"
    if cites(new, old):
        yield 0.25, "noemt de brief waarin het stond"
    if new.towards and old.towards and new.towards != old.towards:
        yield -0.1, "andere Kamer"


def _signs_in_words(new: Seen, old: Seen) -> Iterator[Sign]:
    """How the two speak of it, once their subjects are alike."""
    same_letter = new.document_id == old.document_id
    recent = same_letter and 0 <= new.start - old.end <= RECENT
    if same_letter and covered(new.subject, old.subject):
        yield 0.25 if recent else 0.2, "noemt hetzelfde in dezelfde brief"
    if is_next(new, old) and new.event in REPORTS and new.subject.strong & old.subject.strong:
        yield 0.25, "sluit aan op de zin ervoor"
    if tells_what_is_done(new, old):
        yield -0.45, "het een is doen, het ander melden"
    if new.event in TELL_A_TERM and old.event in TELL_A_TERM and terms_apart(new, old):
        yield -0.3 if _both_promise(new, old) else -0.15, "een andere termijn"
    if new.event is EventKind.MADE and long_after(new, old):
        yield -0.3, "lang na de termijn"
    if new.subject.progress != old.subject.progress:
        yield -0.25, "het een bericht over de voortgang van het ander"
    if new.subject.involving != old.subject.involving:
        yield -0.4, "het een wordt elders bij betrokken"
    # Two promises far apart; a report may well name what was promised by its kind alone.
    promises = new.event is EventKind.MADE and old.event is EventKind.MADE and not recent
    if differ(new.subject, old.subject, either=promises):
        yield -0.25, "deelt alleen een algemeen woord"
    if other_kind(new.subject, old.subject):
        yield -0.25, "een ander soort stuk"
    if other_year(new, old):
        yield -0.6, "over een ander jaar"


def _both_promise(new: Seen, old: Seen) -> bool:
    """Whether each promises something by its own name.

    "Ik streef ernaar dat voor april alsnog te doen" promises nothing else; nor does a second
    letter that names the same.
    """
    if not new.event is old.event is EventKind.MADE or new.subject.bare:
        return False
    two_letters = new.document_id != old.document_id
    return not (two_letters and names_the_same(new.subject, old.subject))


def _told_apart(new: Seen, old: Seen) -> bool:
    """Whether each tells, in a letter of its own, of what was promised for a term of its own.

    "Toegezegd in februari te berichten over de stand van de bouwstenen", and in a later letter "in
    september de stand van het traject": had the first only moved, that letter would say so.
    """
    if not new.event is old.event is EventKind.REFERRED or new.document_id == old.document_id:
        return False
    # A term that was over when it was told is kept as the one that was.
    mine, theirs = new.last_day or new.previous_last_day, old.last_day or old.previous_last_day
    return mine is not None and theirs is not None and abs(mine - theirs) > MONTH


def _apart_by_words(new: Seen, old: Seen) -> bool:
    """Whether words of their own may set two sentences apart.

    Not where the words are of the sentence before. In one letter only two promises side by side:
    further on it may well name by another word what was promised; but a promise that shares only a
    common word with what was put off ("de studie naar") is another. One term joins two letters, but
    not two promises that share only a common word: of "tarieven", by two members of government.
    """
    if new.subject.bare or old.subject.bare:
        return False
    if new.document_id == old.document_id:
        another = {new.event, old.event} == {EventKind.MADE, EventKind.POSTPONED}
        return side_by_side(new, old) or (another and differ(new.subject, old.subject))
    if new.event is old.event is EventKind.MADE and differ(new.subject, old.subject):
        return True
    return new.last_day is None or new.last_day != old.last_day


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
    strong -= sequel_stems()
    return shared >= FAR or any(weight(stem) >= SHARED for stem in strong)


def _related(new: Seen, old: Seen) -> float:
    """How far two letters may be expected to speak of the same."""
    if new.document_id == old.document_id or new.dossiers & old.dossiers or cites(new, old):
        return 1.0
    if new.ministry and old.ministry:
        return 1.0 if kin(new.ministry, old.ministry) else STRANGERS
    return UNKNOWN if new.dossiers and old.dossiers else 1.0
