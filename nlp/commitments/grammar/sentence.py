"""A sentence as the rules see it: its words in lower case, its clauses, the times in it."""

from dataclasses import dataclass, field
from functools import cached_property

from nlp.commitments.grammar.clauses import Clause, clauses
from nlp.commitments.grammar.cues import holds_any
from nlp.commitments.grammar.parties import (
    ABROAD,
    AWAITED,
    RESULT_OF_IT,
    WORKS_ON,
    Actor,
    Receiver,
    Side,
    actor_of,
    awaited_of,
    is_passive,
    named_agent,
    named_author,
    named_subject,
    receiver_of,
)
from nlp.dates.meaning.expressions import TimeExpression
from nlp.dates.meaning.writing import Written
from nlp.findings import Towards
from nlp.matching.patterns import Sifted, compiled
from nlp.matching.searching import lowered
from nlp.matching.sifting import SIFTING
from nlp.text.raised import loosened

# Who they are says the sentence before.
_THEY = compiled(r"(?:zij|hij|deze partijen|beide)\b")
# A clause that says more of what the main one spoke of; "waarna" tells what happens next.
_OF_IT = ("die", "dat", "welke", "waarvan", "waarin", "waarmee", "waarbij")
# "NAM heeft toegezegd": a name in capitals that would be a finite verb.
_NAMES = ("NAM", "IS", "KAN", "HAD", "WAS", "WIL", "ZOU", "Leiden")
_NO_VERB = compiled(rf"\b(?:{'|'.join(_NAMES)})\b")
_COMMITTEE = compiled(r"\bde(?= commissie\b)")
_LAST_SENTENCE = compiled(r"(?:^|[.:;] )([^.;]{12,})[.;]\s*$")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the letter as a whole says of its sentences."""

    # The day it is of; of an undated letter the days it must lie between.
    written: Written | None = None
    # The Chamber that "uw Kamer" and "u" are, and whether "u" is one at all.
    home: Towards | None = Towards.TWEEDE_KAMER
    you: bool = True
    # Whether "de commissie" is one of that Chamber.
    committee: bool = False


@dataclass(frozen=True)
class Sentence:
    """One sentence of the mended text, from `start` to `end`."""

    text: str
    start: int
    end: int
    setting: Setting = field(default_factory=Setting)
    # The times in it; their offsets count from the beginning of the sentence.
    times: tuple[TimeExpression, ...] = ()
    # What stands right before it in the paragraph, in lower case.
    before: str = ""
    # Stands in what a fraction asked.
    asked: bool = False
    # Its lower case, where that of the whole letter is at hand.
    low: str = ""

    @cached_property
    def lower(self) -> Sifted:
        """Lower case of the same length."""
        words = loosened(self.low or lowered(self.text))
        # What is true of "uw commissie" is true of it then.
        words = _COMMITTEE.sub("uw", words) if self.setting.committee else words
        return SIFTING.sentence(words)

    @cached_property
    def clauses(self) -> list[Clause]:
        """Main clauses first."""
        words: str = self.lower
        if holds_any(self.text, _NAMES) and not self.text.isupper():
            for name in _NO_VERB.finditer(self.text):
                words = words[: name.start()] + "x" * len(name[0]) + words[name.end() :]
        return clauses(words, self.lower.ruled_out)

    @cached_property
    def _actors(self) -> dict[tuple[int, int], Actor]:
        """Who acts in which clause, by its place: several rules ask."""
        return {}

    @cached_property
    def receiver(self) -> Receiver | None:
        """The Chamber that is named anywhere in the sentence."""
        return self.receiver_in(self.lower)

    def receiver_in(self, text: str) -> Receiver | None:
        """The Chamber that is named in this part of it."""
        return receiver_of(text, self.setting.home, self.setting.you)

    def actor(self, clause: Clause) -> Actor:
        """Who acts in a clause; a second conjunct without a subject has that of the first."""
        place = (clause.start, clause.end)
        if place not in self._actors:
            self._actors[place] = self._actor(clause)
        return self._actors[place]

    def _actor(self, clause: Clause) -> Actor:
        actor = actor_of(clause)
        if actor.words == "nederland" and (name := named_subject(self.text, clause)):
            return Actor(Side.OTHER, name)  # "Netbeheer Nederland heeft"
        if actor.side is Side.UNSAID and clause.opener is None:
            for other in self.clauses:
                if other is clause:
                    break
                if other.opener is None and not is_passive(clause) and clause.at - clause.start < 1:
                    return actor_of(other)
        if actor.side is Side.UNSAID and (
            ABROAD.search(self.before + clause.text if AWAITED.search(clause.text) else clause.text)
            or awaited_of(clause)
            or self._of_others_before(clause)
        ):
            return Actor(Side.OTHER)
        if actor.side is Side.UNSAID and (
            name := named_subject(self.text, clause)
            or named_agent(self.text, clause)
            or named_author(self.text, clause)
        ):
            return Actor(Side.OTHER, name)
        return actor

    def _of_others_before(self, clause: Clause) -> bool:
        """ "De VNG werkt aan een model, dat in mei gereed is": what others do, and its result."""
        if clause.opener in _OF_IT:
            main = next((c for c in self.clauses if c.opener is None), None)
            return (
                main is not None
                and self.actor(main).side is Side.OTHER
                and "kamer" not in main.text
            )
        if clause.opener is not None or not RESULT_OF_IT.search(clause.text):
            return False
        first = self.clauses[0]
        if first.end <= clause.start and WORKS_ON.search(first.text):
            return self.actor(first).side is Side.OTHER  # "de VNG onderzoekt dit; de cijfers"
        last = _LAST_SENTENCE.search(self.before)
        if last is not None and _THEY.match(last[1]):
            last = _LAST_SENTENCE.search(self.before[: last.start() + 1]) or last
        if last is None:
            return False
        sides = [actor_of(told).side for told in clauses(last[1]) if WORKS_ON.search(told.text)]
        return Side.OTHER in sides and Side.GOVERNMENT not in sides

    def times_in(self, clause: Clause) -> list[TimeExpression]:
        """The times that belong to this clause; those between brackets to the main one."""
        own = [time for time in self.times if clause.holds(time.start, time.end)]
        if own or clause.opener is not None:
            return own
        asides = [c for c in self.clauses if c.opener == "(" and c.tense is None]
        return [t for t in self.times for c in asides if c.holds(t.start, t.end)]
