"""What stands before a quote, where the quote alone does not say what it is about."""

import re

from nlp.text.sentence_ends import sentence_ends
from tracker.words.quotes import on_one_line

# "hierover", "daarvan"; "deze brief" and "dit najaar" point at nothing that was said before.
_POINTS = re.compile(
    r"\b(?:(?:hier|daar|er)(?:aan|bij|door|in|mee|na|naar|onder|op|over|toe|tussen|uit|van|voor)"
    r"|(?:deze|dit)\b(?! (?:brief|dag|week|maand|kwartaal|jaar|voorjaar|zomer|najaar|winter"
    r"|kabinetsperiode|moment))|dergelijke|hieromtrent|daaromtrent)\b",
    re.IGNORECASE,
)
# So short a sentence leans on the one before: "Ik zal uw Kamer over de uitkomsten informeren."
_SHORT = 12
_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"[.?!][”»’\")\d]*$")


def sentence_before(before: str, quote: str) -> str:
    """The sentence of the same paragraph that a quote leans on; empty where it needs none."""
    if not (_POINTS.search(quote) or len(quote.split()) < _SHORT):
        return ""
    *others, paragraph = _BETWEEN_PARAGRAPHS.split(before)
    # A line that just ran out of paper is no end of a sentence, as a line of a heading would be.
    line = on_one_line(paragraph)
    begins = [0, *(end for end in sentence_ends(f"{line} ") if line[end:].strip())]
    said = line[begins[-1] :].strip()
    if not _SENTENCE.search(said):
        return ""
    # Of a letter only so much is at hand: its first sentence may have begun before.
    return said if others or begins[-1] else f"… {said.removeprefix('…')}"
