"""A sentence as the rules see it: its words in lower case, its clauses, the times in it."""

from dataclasses import dataclass, field
from functools import cached_property

from nlp.commitments.clauses import Clause, clauses
from nlp.commitments.parties import (
    ABROAD,
    AWAITED,
    Actor,
    Receiver,
    Side,
    actor_of,
    is_passive,
    receiver_of,
)
from nlp.dates.expressions import TimeExpression
from nlp.dates.writing import Written
from nlp.findings import Towards


@dataclass(frozen=True, slots=True)
class Setting:
    """What the letter as a whole says of its sentences."""

    # The day it is of; of an undated letter the days it must lie between.
    written: Written | None = None
    # The Chamber that "uw Kamer" and "u" are, and whether "u" is one at all.
    home: Towards | None = Towards.TWEEDE_KAMER
    you: bool = True


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

    @cached_property
    def lower(self) -> str:
        """Lower case of the same length ("İ" would grow)."""
        low = self.text.lower()
        return low if len(low) == len(self.text) else "".join(c.lower()[:1] for c in self.text)

    @cached_property
    def clauses(self) -> list[Clause]:
        """Main clauses first."""
        return clauses(self.lower)

    @cached_property
    def receiver(self) -> Receiver | None:
        """The Chamber that is named anywhere in the sentence."""
        return self.receiver_in(self.lower)

    def receiver_in(self, text: str) -> Receiver | None:
        """The Chamber that is named in this part of it."""
        return receiver_of(text, self.setting.home, self.setting.you)

    def actor(self, clause: Clause) -> Actor:
        """Who acts in a clause; a second conjunct without a subject has that of the first."""
        actor = actor_of(clause)
        if actor.side is Side.UNSAID and clause.opener is None:
            for other in self.clauses:
                if other is clause:
                    break
                if other.opener is None and not is_passive(clause) and clause.at - clause.start < 1:
                    return actor_of(other)
        if actor.side is Side.UNSAID and ABROAD.search(
            self.before + clause.text if AWAITED.search(clause.text) else clause.text
        ):
            return Actor(Side.OTHER)
        return actor

    def times_in(self, clause: Clause) -> list[TimeExpression]:
        """The times that belong to this clause."""
        return [time for time in self.times if clause.holds(time.start, time.end)]
