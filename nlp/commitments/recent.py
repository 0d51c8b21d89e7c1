"""What the sentences just before spoke of."""

from nlp.commitments.acts import Act
from nlp.findings import EventKind


class Recent:
    """What the sentences just before spoke of; a new section begins with nothing."""

    def __init__(self) -> None:
        self.last: Act | None = None
        self.distance = 99
        # How long ago something announced or promised was pointed at without being recorded.
        self.pointed = 99

    def note(self, act: Act | None, pointed: bool = False) -> None:
        """Take in what the next sentence said."""
        if act is not None and act.event is not EventKind.MADE:
            self.last, self.distance = act, 0
        else:
            self.distance += 1
        self.pointed = 0 if pointed else self.pointed + 1

    def skip(self, sentences: int) -> None:
        """Sentences went by in which nothing was said."""
        self.distance += sentences
        self.pointed += sentences

    def act(self, within: int) -> Act | None:
        """The last report, if it stands at most so many sentences back."""
        return self.last if self.distance < within else None
