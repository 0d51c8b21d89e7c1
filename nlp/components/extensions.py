"""What our components hang on a spaCy Doc, registered in one place."""

from spacy.tokens import Doc

QUESTIONS = "questions"
HEADINGS = "headings"
KAMERSTUKKEN = "kamerstukken"
MOTIONS = "motions"
DEADLINES = "deadlines"
OCCASIONS = "occasions"
# Every time expression, deadline or not.
TIMES = "times"
COMMITMENTS = "commitments"
SENDINGS = "sendings"


def register() -> None:
    """Register the attributes; force, since a reloading dashboard runs this a second time."""
    Doc.set_extension("published_on", default=None, force=True)
    # The first and last day on which it can have been written; of an undated text from its words.
    Doc.set_extension("written", default=None, force=True)
    Doc.set_extension("mended", default=None, force=True)
    Doc.set_extension("frame", default=None, force=True)
    # Values found, as (start, end, value) in characters of doc.text, by kind of finding.
    Doc.set_extension("found", default=None, force=True)
