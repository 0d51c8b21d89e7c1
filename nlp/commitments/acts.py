"""What an act is: an event that a sentence says of a commitment, before it becomes a finding."""

from dataclasses import dataclass

from nlp.commitments.clauses import Clause
from nlp.findings import Certainty, CommitmentKind, Deadline, EventKind, Towards
from nlp.raised import without_marks

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

    @property
    def certainty(self) -> Certainty:
        """How sure, and why."""
        return Certainty(
            self.score, without_marks(self.cue), self.rules, to_check=self.score < _SURE
        )
