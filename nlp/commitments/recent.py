"""What the sentences just before spoke of."""

from nlp.commitments.acts import Act
from nlp.findings import EventKind


class Recent:
    """What the sentences just before spoke of; a new section begins with nothing."""

    def __init__(self) -> None:
        self.last: Act | None = None
        self.distance = 99
        # The last of them that said that something comes late, which a new term still waits for.
        self.delay: Act | None = None
        self.delayed = 99
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
        self.pointed = 0 if pointed else self.pointed + 1
        self.asked = 0 if asked else self.asked + 1

    def skip(self, sentences: int) -> None:
        """Sentences went by in which nothing was said."""
        self.distance += sentences
        self.delayed += sentences
        self.pointed += sentences
        self.asked += sentences

    def late(self, within: int) -> Act | None:
        """The last delay, if it stands at most so many sentences back."""
        return self.delay if self.delayed < within else None

    def act(self, within: int) -> Act | None:
        """The last report, if it stands at most so many sentences back."""
        return self.last if self.distance < within else None
