"""What our components hang on a spaCy Doc, registered in one place."""

from functools import partial
from typing import Any

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


# The first and last day on which it can have been written; of an undated text from its words.
WRITTEN = "written"
PUBLISHED_ON = "published_on"
MENDED = "mended"
FRAME = "frame"
# Values found, as (start, end, value) in characters of doc.text, by kind of finding.
FOUND = "found"


def register() -> None:
    """Register the attributes; force, since a reloading dashboard runs this a second time.

    They are kept in `doc.user_data` under their own names, where the components find them: a
    reading asks some ninety times, and through `doc._` that takes ten times as long.
    """
    for name in (PUBLISHED_ON, WRITTEN, MENDED, FRAME, FOUND):
        Doc.set_extension(name, getter=partial(_get, name), setter=partial(_set, name), force=True)


def _get(name: str, doc: Doc) -> Any:
    return doc.user_data.get(name)


def _set(name: str, doc: Doc, value: Any) -> None:
    doc.user_data[name] = value
