"""Texts of any length that tempt a rule to look further and further.

Each begins as a Dutch letter does, or the reader would see no Dutch in it and look no further.
"""

import random
from collections.abc import Callable

OPENING = (
    "Geachte voorzitter,\n"
    "In het commissiedebat van 12 januari jl. heb ik toegezegd dat de Kamer voor de zomer over het "
    "onderzoek wordt geïnformeerd. Met deze brief voldoe ik aan die toezegging.\n"
) * 4
_LETTERS = "abcdefghijklmnoprstuvwz"


def repeated(unit: str) -> Callable[[int], str]:
    """The same characters again and again, without a line break that they do not hold."""

    def text(size: int) -> str:
        return OPENING + unit * (size // len(unit))

    return text


def random_words(size: int) -> str:
    """Words that no list knows, the same each time."""
    chance = random.Random(1)
    words: list[str] = []
    length = 0
    while length < size:
        words.append("".join(chance.choices(_LETTERS, k=chance.randint(2, 11))))
        length += len(words[-1]) + 1
    return OPENING + " ".join(words)


SHAPES: dict[str, Callable[[int], str]] = {
    "no full stop": repeated("de minister zal de kamer over het onderzoek informeren en "),
    "only digits": repeated("1234567890"),
    "all capitals": repeated("DE MINISTER ZAL DE KAMER INFORMEREN. "),
    "names in capitals": repeated(
        "De VERENIGING GEMEENTEN PROVINCIES WATERSCHAPPEN STEUNPUNT x zal "
    ),
    "random words": random_words,
    "motie": repeated("motie "),
    "uiterlijk 1": repeated("uiterlijk 1 "),
    "numbered, on one line": repeated("12. Aa "),
    "brackets": repeated("()[]("),
    "white space": repeated(" \n\t"),
    "one line": repeated("Ik zal de Kamer in mei informeren over de motie van het lid Van Dijk. "),
    "short lines": repeated("ab cd ef gh ij kl mn op qr\n"),
    "broken words": repeated("over-\nheids-\n"),
}
