"""How alike two subjects are, and whether more than a common word joins them."""

from collections.abc import Iterable

from tracker.linking.subjects import SIDE, Subject
from tracker.linking.words import light_stems, weight

# Stems below this weight name kinds of things: evaluatie, onderzoek, advies.
TELLING, OF_ITS_OWN = 0.72, 0.25
# A stem of this length that begins or ends another is taken for a part of a compound.
PART_LENGTH, PART = 6, 0.6


def similarity(one: Subject, other: Subject) -> float:
    """From 0 to 1: how much of what the one is about the other is about too."""
    if not one.norm or not other.norm:
        return 0.0
    theirs = dict(other.weights)
    compounds = [(stem, value) for stem, value in other.weights if len(stem) >= PART_LENGTH]
    shared = 0.0
    for stem, value in one.weights:
        if stem in theirs:
            shared += value * theirs[stem]
        elif len(stem) >= PART_LENGTH:
            # "stimuleringscampagne" is a "campagne".
            alike = [v for s, v in compounds if is_part(stem, s)]
            if alike:
                shared += PART * value * max(alike)
    return min(1.0, shared / (one.norm * other.norm))


def covered(one: Subject, other: Subject) -> bool:
    """Whether all that the one is about is what the other is about too."""
    core = one.strong()
    return bool(core) and core <= other.strong()


def shared_weight(one: Subject, other: Subject) -> float:
    """How much the stems tell that both have, whatever part they play."""
    return sum(weight(stem) for stem in one.stems & other.stems if stem not in light_stems())


def differ(one: Subject, other: Subject, *, either: bool = False) -> bool:
    """Whether only a common word joins them: "evaluatie van de wet", "evaluatie van het fonds".

    With `either` it is enough that one of the two says which: "de financiële ondersteuning" need
    not be "de ondersteuning van de convenanten".
    """
    shared = one.stems & other.stems
    own, theirs = one.stems - shared, other.stems - shared
    if any(is_part(a, b) for a in _long(own) for b in _long(theirs)):
        return False
    common = all(weight(stem) < TELLING for stem in shared)
    said = _says(one, own), _says(other, theirs)
    return common and (any(said) if either else all(said))


def _long(stems: Iterable[str]) -> list[str]:
    return [stem for stem in stems if len(stem) >= PART_LENGTH]


def _says(subject: Subject, stems: frozenset[str]) -> bool:
    """Whether these stems tell it from others; what stands in a subordinate clause does not."""
    telling = (
        value
        for stem, value in subject.weights
        if stem in stems and value >= 0.99 * SIDE * weight(stem) and stem not in light_stems()
    )
    return sum(telling) > OF_ITS_OWN


def is_part(stem: str, other: str) -> bool:
    """Whether one of two long stems begins or ends with the other."""
    if len(stem) > len(other):
        return stem.startswith(other) or stem.endswith(other)
    return other.startswith(stem) or other.endswith(stem)
