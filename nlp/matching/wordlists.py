"""Lists of words, written as lines of text where a word a line would run over pages."""

import re
from collections.abc import Iterable


def words(listed: str) -> list[str]:
    """The words in order."""
    return listed.split()


def wordset(listed: str) -> frozenset[str]:
    """The words, to ask whether one is among them."""
    return frozenset(listed.split())


def alternatives(words: Iterable[str], space: str = r"\ ") -> str:
    """A regex of any of these words; `space` is what may stand for a space in one.

    The longest first, or "voortgezet" would be "voor" and "tgezet"; and in the same order in every
    process, also of a set.
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", space) for word in longest_first)
