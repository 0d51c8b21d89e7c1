"""What stands before a sentence, and what that speaks of."""

import re

from nlp.text.mending import mend
from tracker.linking.subjects import subject_of
from tracker.linking.words import again_stems, stem_of

# How much of the text before a sentence may tell what it points to.
AROUND = 300
# From so many words on it is a sentence of its own.
FULL = 5
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z«“])|\n\s*\n")
_PAPER_ABOUT = re.compile(
    r"\b(?:de|het|mijn|onze) (?:\w+ )?(?P<what>\w+) "
    r"(?P<about>(?:over|naar|inzake|omtrent|van) [^.;?]+)",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(r"(?:'s-Gravenhage|Den Haag),? \d{1,2} [a-z]+ \d{4}")


def sentence_before(text: str, start: int) -> str:
    """The sentence before the one that starts here."""
    return _sentences_before(text, start)[-1]


def second_before(text: str, start: int) -> str:
    """The sentence before the one before; nothing where that is none, or stands too far."""
    *_, further, _ = ["", "", *_sentences_before(text, start)]
    return further if further.endswith((".", "?", "!")) and len(further.split()) >= FULL else ""


def last_with(words: str, text: str, start: int) -> str:
    """The last of the sentences before the one that starts here that has these words."""
    return next((one for one in reversed(_sentences_before(text, start)) if words in one), "")


def _sentences_before(text: str, start: int) -> list[str]:
    return _SENTENCE_END.split(text[max(0, start - AROUND) : start].strip())


def is_place_and_day(sentence: str) -> bool:
    """Whether it is "Den Haag, 3 mei 2021": what opens the letter does not lean on The Hague."""
    return _PLACE_AND_DAY.fullmatch(sentence) is not None


def begins_before(text: str, start: int) -> int:
    """Where the sentence before the one that starts here begins; of a heading or a note, nowhere.

    What is no sentence ("1 Kamerstuk 29 362, nr. 3", "Deelonderwerp") does not part two.
    """
    window = text[max(0, start - AROUND) : start].rstrip()
    last = _SENTENCE_END.split(window)[-1]
    if not last.endswith((".", "?", "!")) or len(last.split()) < FULL:
        return 0
    return max(0, start - AROUND) + len(window) - len(last)


def names_paper(sentence: str) -> frozenset[str]:
    """What a sentence says that some paper is about: "de brief over snus"; nothing of no paper."""
    papers = again_stems()
    for found in _PAPER_ABOUT.finditer(mend(sentence).text):
        if stem_of(found["what"].lower()) in papers:
            return frozenset(subject_of(found["about"]).named) - papers
    return frozenset()
