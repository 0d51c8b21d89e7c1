"""How alike two subjects are, and whether more than a common word joins them."""

from tracker.linking.phrases import SIDE
from tracker.linking.subjects import LEANING, PART_LENGTH, Subject, ends_of
from tracker.linking.words import light_stems, paper_stems, sequel_stems, weight

# Stems below this weight name kinds of things: evaluatie, onderzoek, advies.
TELLING, OF_ITS_OWN = 0.72, 0.25
# What a part of a compound counts for: "stimuleringscampagne" is a "campagne".
PART = 0.6


def similarity(one: Subject, other: Subject) -> float:
    """From 0 to 1: how much of what the one is about the other is about too."""
    if not one.norm or not other.norm:
        return 0.0
    theirs, shared = other.values, 0.0
    for stem, value in one.weights:
        if stem in theirs:
            shared += value * theirs[stem]
        elif alike := [theirs[whole] for whole in compounds(stem, other)]:
            shared += PART * value * max(alike)
    return min(1.0, shared / (one.norm * other.norm))


def covered(one: Subject, other: Subject) -> bool:
    """Whether all that the one is about is what the other is about too."""
    return bool(one.strong) and one.strong <= other.strong


def shared_weight(one: Subject, other: Subject) -> float:
    """How much the stems tell that both have, whatever part they play."""
    told = (one.stems & other.stems) - light_stems() - sequel_stems()
    return sum(weight(stem) for stem in told)


def differ(one: Subject, other: Subject, *, either: bool = False) -> bool:
    """Whether only a common word joins them: "evaluatie van de wet", "evaluatie van het fonds".

    With `either` it is enough that one of the two says which: "de financiële ondersteuning" need
    not be "de ondersteuning van de convenanten".
    """
    shared = one.stems & other.stems
    own, theirs = one.stems - shared, other.stems - shared
    if any(whole in theirs for stem in own for whole in compounds(stem, other)):
        return False
    # "De handreiking vakantieparken" shares a sort of paper with "de handreiking huisvesting".
    common = all(weight(stem) < TELLING or stem in paper_stems() for stem in shared)
    said = _says(one, own), _says(other, theirs)
    return common and (any(said) if either else all(said))


def _says(subject: Subject, stems: frozenset[str]) -> bool:
    """Whether these stems tell it from others; what stands in a subordinate clause does not."""
    # What a sentence has of the one before it counts for less.
    least = 0.99 * SIDE * (LEANING if subject.bare else 1.0)
    telling = (
        value
        for stem, value in subject.weights
        if stem in stems and value >= least * weight(stem) and stem not in light_stems()
    )
    return sum(telling) > OF_ITS_OWN


def compounds(stem: str, subject: Subject) -> list[str]:
    """The long stems of a subject that begin or end with this one, or that this one does so with.

    Nearly always none, which how they begin and end tells at once.
    """
    if len(stem) < PART_LENGTH or subject.ends.isdisjoint(ends_of(stem)):
        return []
    return [whole for whole in subject.long if _is_part(stem, whole)]


def _is_part(stem: str, other: str) -> bool:
    less, more = sorted((stem, other), key=len)
    return more.startswith(less) or more.endswith(less)
