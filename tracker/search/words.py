"""Words as the index sees them: folded to lower case, without accents."""

import re
import unicodedata

# Letters, digits, and accents that stand by themselves; an underscore parts words.
_WORD = re.compile(r"[\w\u0300-\u036f]+")


def folded(word: str) -> str:
    """ "Financiën" and "financien" are one word."""
    lower = word.lower()
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFD", lower)
    return "".join(part for part in parts if not unicodedata.combining(part))


def printed(text: str) -> list[str]:
    """The words of a text as they stand in it."""
    return _WORD.findall(text.replace("_", " "))


def words(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return [word for found in printed(text) if (word := folded(found))]


def placed(text: str) -> list[tuple[int, int, str]]:
    """The same with their places: start, end, word."""
    found = _WORD.finditer(text.replace("_", " "))
    return [(match.start(), match.end(), folded(match[0])) for match in found]
