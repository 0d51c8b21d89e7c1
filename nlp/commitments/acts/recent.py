"""What the sentences just before spoke of."""

from dataclasses import dataclass

from nlp.commitments.acts.act import Act
from nlp.dates.meaning.writing import Written
from nlp.findings import CommitmentKind, EventKind

_NEVER = -99
# A reason and what was promised lie at most so many sentences apart.
_REACH = 6


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence said, and which one it was."""

    act: Act | None = None
    at: int = _NEVER


_NOTHING = _Said()


class Recent:
    """What the sentences just before spoke of; a new section begins with nothing.

    `within=1` asks of the sentence right before the present one, `within=2` also of the one
    before that.
    """

    def __init__(self) -> None:
        # The number of the sentence that is being read.
        self.now = 0
        # The last that told of a commitment made before.
        self._last = _NOTHING
        # The last that said that something comes late, which a new term still waits for.
        self._delay = _NOTHING
        # The last that named what is still to be given.
        self._open = _NOTHING
        # The last that named what was promised for a time, be it over or still to come.
        self._due = _NOTHING
        # The last that named what was promised or was to come, with a term or without.
        self._told = _NOTHING
        # The last that pointed at something announced or promised, recorded or not.
        self._pointed_at = _NEVER
        # The last in which somebody asked for something.
        self._asked_at = _NEVER
        # The first sentence under the last heading.
        self._headed_at = _NEVER

    def turn(self) -> None:
        """Take in that a heading stands in front of the present sentence."""
        self._headed_at = self.now

    def note(self, act: Act | None, pointed: bool = False, asked: bool = False) -> None:
        """Take in what the present sentence said."""
        if act is not None:
            self._note(_Said(act, self.now), act)
        if pointed:
            self._pointed_at = self.now
        if asked:
            self._asked_at = self.now

    def _note(self, said: _Said, act: Act) -> None:
        if act.event is not EventKind.MADE:
            self._last = said
        if act.event is EventKind.POSTPONED:
            self._delay = said
        if act.event in (EventKind.REFERRED, EventKind.POSTPONED):
            self._open = said
        elif act.event in (EventKind.FULFILLED, EventKind.WITHDRAWN):
            self._open = self._due = self._told = _NOTHING
        told, moved = self._told.act, act.event is EventKind.POSTPONED and act.has_sharp_term
        if moved and told and told.kind is act.kind:
            self._due = self._told = _NOTHING  # put off, and no more to say of it
        if act.event is EventKind.REFERRED:
            self.expect(act)

    def expect(self, act: Act) -> None:
        """Take in what was to come, whether anybody promised it or not."""
        self._told = _Said(act, self.now)
        if act.told_term:
            self._due = self._told

    def act(self, within: int) -> Act | None:
        """The last report, if it stands at most so many sentences back."""
        return self._near(self._last, within)

    def late(self, within: int) -> Act | None:
        """The last delay, if it stands at most so many sentences back under the same heading."""
        return self._near(self._delay, within) if self._delay.at >= self._headed_at else None

    def unkept(self) -> Act | None:
        """What was named and not yet given, whatever was told of the work on it since."""
        return self._near(self._open, within=4)

    def owed(self, within: int) -> Act | None:
        """What was named under the same heading and not yet given or dropped."""
        return self._near(self._open, within) if self._open.at >= self._headed_at else None

    def was_pointed_at(self) -> bool:
        """Whether something announced or promised was, not long ago under the same heading."""
        return self.now - self._pointed_at <= 5 and self._pointed_at >= self._headed_at

    def goes_on(self) -> bool:
        """Whether the last report stands under the same heading."""
        return self._last.at >= self._headed_at

    def was_asked(self, within: int) -> bool:
        """Whether somebody asked for something."""
        return self.now - self._asked_at <= within

    def expected(self) -> Act | None:
        """What the sentence before named as promised or to come, if that is all it told of it."""
        told = self._near(self._told, within=1)
        return told if told and self._delay.at < self._told.at else None

    def overdue(self, day: Written | None) -> Act | None:
        """What was promised for a time that is over, if the sentence before or the one before it
        tells so and nothing else."""
        told = self.act(within=2)
        if told is None or day is None or told.event is not EventKind.REFERRED:
            return None
        due = told.previous_deadline
        return told if due and due.last_day and due.last_day < day[0] else None

    def due(self, within: int) -> Act | None:
        """What was promised or announced for a time, so many sentences back."""
        return self._near(self._due, within)

    def named_since_delay(self) -> bool:
        """Whether another promise was named behind the last delay."""
        return self._told.at > self._delay.at

    def termed(self) -> Act | None:
        """What was named last as promised or expected, if a term was named with it."""
        told = self._near(self._told, _REACH)
        return told if told and told.told_term else None

    def outrun(self, act: Act, reach: int = _REACH) -> Act | None:
        """What was promised a few sentences back for an earlier day than `act` names for it.

        A mere plan only counts near the sentence that told of it.
        """
        told = self._near(self._due, reach)
        if told is None or act.event is not EventKind.MADE or not act.is_later(told):
            return None
        ours = told.kind is act.kind is CommitmentKind.TOEZEGGING
        return told if ours or self.due(within=3) else None

    def _near(self, said: _Said, within: int) -> Act | None:
        return said.act if self.now - said.at <= within else None
