"""What an act is: an event that a sentence says of a commitment, before it becomes a finding."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from nlp.commitments.grammar.clauses import Clause
from nlp.findings import NO_DAYS, Certainty, CommitmentKind, Deadline, EventKind, Towards
from nlp.text.raised import without_marks

# Below this a person had better look.
_SURE = 0.65


@dataclass(frozen=True, slots=True)
class Act:
    """An event read from one sentence, with why, in words that can be shown."""

    event: EventKind
    kind: CommitmentKind
    score: float
    cue: str
    rules: tuple[str, ...]
    actor: str | None = None
    towards: Towards | None = None
    deadline: Deadline | None = None
    previous_deadline: Deadline | None = None
    # The clause that carries it, for who compares acts with each other.
    clause: Clause | None = None
    # It tells what became of the promise right before it: "dit treft u hierbij aan".
    of_last: bool = False

    @property
    def has_sharp_term(self) -> bool:
        """Whether it has a term from which days follow, or would if the letter's day were known."""
        due = self.deadline
        if due is None:
            return False
        return due.first_day is not None or due.last_day is not None or due.precision not in NO_DAYS

    @property
    def told_term(self) -> Deadline | None:
        """The term that was named for what is told of, whether it is over or not."""
        return self.deadline or self.previous_deadline

    def is_later(self, told: "Act") -> bool:
        """Whether its term lies behind the one that was told of before."""
        was, now = told.told_term, self.deadline
        if was is None or now is None or was.last_day is None or now.last_day is None:
            return False
        return was.last_day < now.last_day

    @property
    def certainty(self) -> Certainty:
        """How sure, and why."""
        return Certainty(
            self.score, without_marks(self.cue), self.rules, to_check=self.score < _SURE
        )


def surest(acts: Iterable[Act | None]) -> Act | None:
    """The one with the highest score, the first of equals."""
    return max((act for act in acts if act), key=attrgetter("score"), default=None)


@dataclass(frozen=True, slots=True)
class FoundCommitment:
    """A commitment sentence, in characters of the mended text."""

    start: int
    end: int
    act: Act
    numbers: tuple[str, ...] = ()
