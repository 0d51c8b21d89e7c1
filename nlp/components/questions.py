"""Finds every question, its answer and who asked it: the rules are in `nlp.questions`."""

from nlp.components.letter import QUESTIONS, Letter
from nlp.questions.found import FoundQuestion
from nlp.questions.reading import questions_in
from nlp.questions.tabled import tabled


def put_questions(letter: Letter) -> None:
    """Finds every question with its answer."""
    mended = letter.mended
    text = letter.text[: mended.body_end] if mended else letter.text
    found = questions_in(text)
    if not found and mended and any(mark in mended.original for mark in "\t|"):
        found = tabled(mended)
    letter.put(QUESTIONS, [(*_whole(q), q) for q in found])


def _whole(found: FoundQuestion) -> tuple[int, int]:
    """From where it is asked to the end of the answer, or the other way round."""
    ends = [part for part in (found.question, found.answer) if part]
    return min(start for start, _ in ends), max(end for _, end in ends)
