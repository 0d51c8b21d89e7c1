"""Dutch words to what they share: "bouwstenen" and "bouwsteen", "pensioenfondsen" and "fonds"."""

import re
from functools import lru_cache

from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY, RulesStrategy

from tracker.search.words import folded

_DUTCH = "nl"
_RULES = RulesStrategy()
# A part of a compound that is shorter says too little by itself.
_SHORTEST_PART = 4
_SHORTEST_COMPOUND = 8
_PLURAL = ("en", "s", "ën")
# In front of a word these make another verb or noun of it, not a compound: "toestand", "onderzoek".
_PREFIXES = frozenset(
    """aan achter af be bij door ge her her in mis na om on onder ont oor op over samen tegen terug
    toe tussen uit ver voor vol wan weer wel""".split()  # noqa: SIM905  a list runs over pages
)
_LETTERS = re.compile(r"[^\W\d_]+")
_DOTLESS_PLURAL = re.compile(r"[ei]een$")
# Without those that are nearly always one sound: "oe", "ui".
_TWO_VOWELS = re.compile(r"a(?=[ei])|e(?=[eiu])|i(?=e)|o(?=[io])|u(?=e)")
_DOTS = str.maketrans("eiou", "ëïöü")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The dictionary form of a word, folded; the word itself where none is known."""
    if not _LETTERS.fullmatch(word):
        return word
    if not word.isascii():
        return _stem(word)
    return _stem(_accented(word))


def _stem(word: str) -> str:
    lemma = _lemma(word)
    if lemma == word and word.endswith(_PLURAL) and len(word) >= _SHORTEST_COMPOUND:
        lemma = _by_last_part(word)
    return folded(lemma).replace("_", "")


def _lemma(word: str) -> str:
    """What `simplemma.lemmatize` says of a word of letters; for Dutch it has these ways alone."""
    return _known(word) or _RULES.get_lemma(word, _DUTCH) or word


@lru_cache(maxsize=20_000)
def _known(word: str) -> str | None:
    """The dictionary form of a word that the dictionary has, also as a name."""
    dictionary = DEFAULT_DICTIONARY_FACTORY.get_dictionary(_DUTCH)
    return dictionary.get(word) or dictionary.get(word.capitalize())


def _is_known(word: str) -> bool:
    return _known(word) is not None


def _accented(word: str) -> str:
    """A word as a dictionary prints it: the index knows "categorieën" without its dots."""
    if _DOTLESS_PLURAL.search(word):
        return f"{word[:-2]}ën"
    pairs = list(_TWO_VOWELS.finditer(word))
    if not pairs or _is_known(word):
        return word
    for found in reversed(pairs):
        at = found.start() + 1
        dotted = word[:at] + word[at].translate(_DOTS) + word[at + 1 :]
        if _is_known(dotted):
            return dotted
    return word


def _by_last_part(word: str) -> str:
    """ "Kamerbrieven" is in no dictionary, "brieven" is: "kamerbrief"."""
    if _is_known(word):
        return word
    for at in range(3, len(word) - _SHORTEST_PART + 1):
        last = word[at:]
        if _is_known(last):
            return word[:at] + _lemma(last)
    return word


def load() -> None:
    """Read the dictionary, which takes half a second, before somebody waits for it."""
    _is_known("woord")


def can_be_part(word: str) -> bool:
    """Whether to look for the word inside compounds too."""
    return len(word) >= _SHORTEST_PART and word.isalpha()


@lru_cache(maxsize=100_000)
def is_compound(word: str, last: str) -> bool:
    """Whether a word that ends in `last` is put together with it: "klimaat" + "fonds"."""
    first = word.removesuffix(last)
    if len(first) < 3 or first in _PREFIXES or first == word:
        return False
    # "volk-s-huisvesting", "boer-en-bond"
    stems = (first, first.removesuffix("s"), first.removesuffix("en"))
    return any(len(each) >= 3 and _is_known(each) for each in stems)
