"""Looks for patterns where a word stands that they begin with.

A pattern that minds no case, or that opens with a choice, is tried at every character of a text;
looking for a few letters in its lower case first is tens of times as fast.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.matching.patterns import Pattern

# A text of more characters is a letter, or much of one: several rules want its lower case.
_WHOLE = 2000


def lowered(text: str) -> str:
    """Lower case of the same length ("İ" would grow)."""
    return _lowered_whole(text) if len(text) > _WHOLE else _lowered(text)


def _lowered(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower()[:1] for c in text)


# Of the letter in hand: as it came, mended, and its beginning.
_lowered_whole = lru_cache(maxsize=4)(_lowered)


def line_start(text: str, at: int, reach: int = 60) -> int | None:
    """Where the line around a place begins; None where that is further back than `reach`.

    Looking further would take a text of one endless line quadratic time.
    """
    back = max(at - reach, 0)
    found = text.rfind("\n", back, at)
    return found + 1 if found >= 0 else (None if back else 0)


def places_of(low: str, *words: str) -> list[int]:
    """Where one of the words stands, in order."""
    places = []
    for word in words:
        at = low.find(word)
        while at >= 0:
            places.append(at)
            at = low.find(word, at + 1)
    return sorted(places)


def matches_at(pattern: Pattern, text: str, low: str, *words: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with one of the words; `low` is the text in lower case.

    As `finditer` gives them: in order and without overlap.
    """
    end = 0
    for at in places_of(low, *words):
        if at >= end and (match := pattern.match(text, at)):
            yield match
            end = match.end()
