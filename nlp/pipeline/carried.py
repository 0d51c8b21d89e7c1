"""The letter that a Doc carries from one component to the next, and what `doc._` shows of it."""

from functools import partial
from typing import Any

from spacy.tokens import Doc

from nlp.components.letter import Letter

_LETTER = "letter"
_SHOWN = ("mended", "frame", "published_on", "written", "found")


def hold(doc: Doc, letter: Letter) -> None:
    """Let a Doc carry this letter."""
    doc.user_data[_LETTER] = letter


def letter_of(doc: Doc) -> Letter:
    """The letter of a Doc; its characters are those of `doc.text`."""
    letter: Letter | None = doc.user_data.get(_LETTER)
    if letter is None:
        letter = doc.user_data[_LETTER] = Letter(doc.text)
    return letter


def register() -> None:
    """Register the attributes; force, since a reloading dashboard runs this a second time."""
    for name in _SHOWN:
        Doc.set_extension(name, getter=partial(_get, name), setter=partial(_set, name), force=True)


def _get(name: str, doc: Doc) -> Any:
    return getattr(letter_of(doc), name)


def _set(name: str, doc: Doc, value: Any) -> None:
    setattr(letter_of(doc), name, value)
