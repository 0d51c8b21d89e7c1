"""Whether two sentences call a thing by the same name: pure, and blind to how they are built.

`likeness.similarity` weighs what part a word plays; a letter that comes back to a promise may turn
the sentence round and still name it fully. Here only the words count: how much of what the shorter
one names the other names too, and whether both say that it is the same sort of paper.
"""

from tracker.linking.likeness import PART, compounds
from tracker.linking.subjects import Subject
from tracker.linking.words import kinds_of, light_stems, weight

# How much must be shared as a sum of weights; and which part of what the shorter one names. A
# single telling word ("de Luchtvaartnota") must be nearly all that either names.
SHARED, COVERED = 1.3, 0.8
RARE, ALL = 0.95, 0.8
# How much of what is shared the words of its own must weigh, and the least part that they play.
OWN, OWN_ROLE = 0.6, 0.34
# What a word must tell to set two promises apart that stand side by side.
TOLD_APART = 0.6


def names_the_same(one: Subject, other: Subject) -> bool:
    """Whether the shorter of two names is, but for a word, part of the longer one."""
    mine, theirs = one.named, other.named
    shared = _shared(one, other)
    if shared < RARE:
        return False
    less, more = sorted((sum(mine.values()), sum(theirs.values())))
    named = (shared >= SHARED and shared >= COVERED * less) or shared >= ALL * more
    return named and not other_kind(one, other) and not _other_core(one, other)


def other_kind(one: Subject, other: Subject) -> bool:
    """Whether both say what sort of paper it is, and not the same sort."""
    mine, theirs = one.kinds, other.kinds
    return bool(mine) and bool(theirs) and not mine & theirs


def each_names_its_own(one: Subject, other: Subject, *, side_by_side: bool = False) -> bool:
    """Whether both say which, and not the same: damage of gas winning, damage of salt winning.

    Words of their own count only beside what they share: who names a thing in five words may leave
    one out, and tell another. Not so of two that stand side by side: there a word is chosen.
    """
    shared = sum(value for stem, value in one.named.items() if stem in other.named)
    own = min(_own(one, other), _own(other, one))
    return shared > 0 and own >= (min(TOLD_APART, OWN * shared) if side_by_side else OWN * shared)


def _own(subject: Subject, other: Subject) -> float:
    """How much the words tell that only the one has, where they play a part in the sentence."""
    known = other.stems
    return sum(
        weight(stem)
        for stem, value in subject.weights
        if stem not in known
        and value >= OWN_ROLE * weight(stem)
        and not kinds_of(stem)
        and not _has_part(stem, other)
    )


def _has_part(stem: str, subject: Subject) -> bool:
    return stem in light_stems() or bool(compounds(stem, subject))


def _other_core(one: Subject, other: Subject) -> bool:
    """Whether both tell what is done or sent, and it is not the same: one may go into the other."""
    mine, theirs = one.strong, other.strong
    if not mine or not theirs or mine & theirs:
        return False
    return not any(whole in theirs for stem in mine for whole in compounds(stem, other))


def _shared(one: Subject, other: Subject) -> float:
    mine, theirs = one.named, other.named
    shared = sum(value for stem, value in mine.items() if stem in theirs)
    for stem, value in mine.items():
        if stem in theirs:
            continue
        wholes = compounds(stem, other)
        if alike := [theirs[whole] for whole in wholes if whole in theirs and whole not in mine]:
            shared += PART * min(value, max(alike))
    return shared
