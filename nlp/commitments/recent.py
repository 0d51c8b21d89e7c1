"""What the sentences just before spoke of."""

from dataclasses import dataclass

from nlp.commitments.acts import Act
from nlp.dates.writing import Written
from nlp.findings import CommitmentKind, EventKind

_REACH = 6


@dataclass(frozen=True, slots=True)
class Taken:
    """A plan that was taken for the new term of a delay, and what was made of the two."""

    plan: Act
    delay: Act
    both: Act
    # Where the sentence that told of the delay begins.
    said: int

    def is_overtaken_by(self, act: Act, late: Act) -> bool:
        """Whether a promise to the Chamber gives the term that a mere plan was taken for."""
        return (
            late is self.both
            and self.plan.kind is CommitmentKind.VOORNEMEN
            and self.delay.kind is CommitmentKind.TOEZEGGING
            and act.kind is CommitmentKind.TOEZEGGING
            and act.event is EventKind.MADE
            and act.has_sharp_term
        )


class Recent:
    """What the sentences just before spoke of; a new section begins with nothing."""

    def __init__(self) -> None:
        self.last: Act | None = None
        self.distance = 99
        # The last of them that said that something comes late, which a new term still waits for.
        self.delay: Act | None = None
        self.delayed = 99
        self.taken: Taken | None = None
        # The last of them that named what is still to be given.
        self.open: Act | None = None
        self.opened = 99
        # The last of them that named what was promised for a time that has not come yet.
        self.due: Act | None = None
        self.due_since = 99
        # How long ago something announced or promised was pointed at without being recorded.
        self.pointed = 99
        # How long ago the Chamber asked for something.
        self.asked = 99

    def note(self, act: Act | None, pointed: bool = False, asked: bool = False) -> None:
        """Take in what the next sentence said."""
        if act is not None and act.event is not EventKind.MADE:
            self.last, self.distance = act, 0
        else:
            self.distance += 1
        if act is not None and act.event is EventKind.POSTPONED:
            self.delay, self.delayed = act, 0
        else:
            self.delayed += 1
        if act is not None and act.event in (EventKind.REFERRED, EventKind.POSTPONED):
            self.open, self.opened = act, 0
        elif act is not None and act.event is EventKind.FULFILLED:
            self.open = None
        else:
            self.opened += 1
        if act is not None and act.event is EventKind.REFERRED and act.deadline:
            self.due, self.due_since = act, 0
        else:
            self.due_since += 1
        self.pointed = 0 if pointed else self.pointed + 1
        self.asked = 0 if asked else self.asked + 1

    def skip(self, sentences: int) -> None:
        """Sentences went by in which nothing was said."""
        self.distance += sentences
        self.delayed += sentences
        self.due_since += sentences
        self.opened += sentences
        self.pointed += sentences
        self.asked += sentences

    def late(self, within: int) -> Act | None:
        """The last delay, if it stands at most so many sentences back."""
        return self.delay if self.delayed < within else None

    def overdue(self, day: Written | None) -> Act | None:
        """What was promised for a time that is over, if the sentence before or the one before it
        tells so and nothing else."""
        told = self.act(within=2)
        if told is None or day is None or told.event is not EventKind.REFERRED:
            return None
        due = told.previous_deadline
        return told if due and due.last_day and due.last_day < day[0] else None

    def outrun(self, act: Act) -> Act | None:
        """What was promised a few sentences back for an earlier day than `act` names for it."""
        told = self.due if self.due_since < _REACH else None
        if told is None or told.deadline is None or act.deadline is None:
            return None
        ours = told.kind is act.kind is CommitmentKind.TOEZEGGING
        was, now = told.deadline.last_day, act.deadline.last_day
        later = was is not None and now is not None and was < now
        return told if ours and later and act.event is EventKind.MADE else None

    def unkept(self, within: int) -> Act | None:
        """What was named and not yet given, whatever was told of the work on it since."""
        return self.open if self.opened < within else None

    def act(self, within: int) -> Act | None:
        """The last report, if it stands at most so many sentences back."""
        return self.last if self.distance < within else None
