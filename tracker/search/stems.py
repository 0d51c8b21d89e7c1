"""Dutch words to what they share: "bouwstenen" and "bouwsteen", "pensioenfondsen" and "fonds"."""

import re
from functools import lru_cache

import simplemma

_WORDS = re.compile(r"\w+")
# Longer than these a part of a compound says something by itself.
_SHORTEST_PART = 4


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The dictionary form of a word; the word itself where none is known."""
    lemma: str = simplemma.lemmatize(word, lang="nl")
    return lemma.lower().replace("_", "")


def stems(text: str) -> str:
    """The dictionary forms of the words of a text, for the second column of the index."""
    return " ".join(stem(word) for word in _WORDS.findall(text.lower()))


def can_be_part(word: str) -> bool:
    """Whether to look for the word inside compounds too."""
    return len(word) >= _SHORTEST_PART and word.isalpha()
