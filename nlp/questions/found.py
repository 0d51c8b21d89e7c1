"""What is found of questions and answers, and the paragraphs they are looked for in."""

from dataclasses import dataclass
from typing import NamedTuple


class Paragraph(NamedTuple):
    """A paragraph of the mended text, without the line break behind it."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class FoundQuestion:
    """A question with its answer, in characters of the mended text."""

    number: str
    party: str | None
    question: tuple[int, int] | None
    answer: tuple[int, int] | None


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, blank ones left out."""
    found = []
    at = 0
    for line in text.split("\n"):
        if words := line.strip():
            start = at + line.index(words[0])
            found.append(Paragraph(start, start + len(words), words))
        at += len(line) + 1
    return found


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] == ":"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
