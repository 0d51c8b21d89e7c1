"""Whether a sentence says again what its section said before, so that it does not count twice."""

import re
from collections.abc import Sequence

from nlp.commitments.acts.act import Act, FoundCommitment
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.patterns import compiled

_WORDS = compiled(r"[^\W\d_]{4,}")
# Words of sending, not of what is sent: two promises share them that are not the same.
_SENDING = {
    "kamer", "informeer", "informeren", "geïnformeerd", "stuur", "sturen", "gestuurd", "zend",
    "zenden", "gezonden", "aanbieden", "aangeboden", "ontvangt", "ontvangen", "bericht",
    "berichten", "delen", "gedeeld", "toesturen", "toezenden", "toekomen", "bieden", "zullen",
    "worden", "wordt", "over", "voor", "deze", "hierover", "daarover",
}  # fmt: skip
# "Eveneens op verzoek van de Kamer zullen wij": besides what was promised, if it names a thing.
_BESIDES = compiled(r"\W*(?:eveneens|tevens|daarnaast|voorts|verder|ook)\b", re.IGNORECASE)
_THING = compiled(r"[^\W\d_]{7,}")
_SHORT_THING = compiled(r"[^\W\d_]{5,}")
_SAME = 0.5
# "U ontvangt ook een plan voor de bushaltes": beside what was promised, and not the same again.
_BESIDE = compiled(r"\b(?:ook|eveneens|tevens|daarnaast|verder|ten slotte|voorts)\b")
# The last so many commitments are looked at.
_BACK = 8


def restates(mention: FoundCommitment, earlier: Sequence[FoundCommitment], text: str) -> bool:
    """Whether one of those before it makes the same promise for the same days."""
    act = mention.act
    if act.event is not EventKind.MADE or act.kind is CommitmentKind.VOORNEMEN:
        return False
    here = text[mention.start : mention.end]
    return any(
        _is_same(act, other.act)
        and not _is_beside(act, text[other.start : other.end])
        and _says_the_same(here, text[other.start : other.end])
        for other in reversed(earlier[-_BACK:])
    )


def _is_same(one: Act, other: Act) -> bool:
    return (one.event, one.kind, _days(one)) == (other.event, other.kind, _days(other))


def _says_the_same(one: str, other: str) -> bool:
    if _is_parallel(one, other) or _adds(one, other):
        return False
    these, those = _content(one), _content(other)
    if not these:
        return False
    return len(these & those) / min(len(these), len(those) or 1) > _SAME


def _is_beside(act: Act, other: str) -> bool:
    """Whether what is promised is said to come beside the other, and names a thing of its own."""
    own, said = act.clause.text if act.clause else "", other.lower()
    return _BESIDE.search(own) is not None and any(
        thing[:7] not in said
        for thing in _SHORT_THING.findall(_BESIDE.sub(" ", own))
        if thing not in _SENDING
    )


def _adds(one: str, other: str) -> bool:
    """Whether a sentence says by its first word that it adds to the other, and names a thing."""
    said = other.lower()
    return _BESIDES.match(one) is not None and any(
        thing[:7] not in said for thing in _THING.findall(one.lower()) if thing not in _SENDING
    )


def _is_parallel(one: str, other: str) -> bool:
    """Whether two sentences are alike but for the thing that is promised in each."""
    these, those = one.rstrip(" .;").split(), other.rstrip(" .;").split()
    shortest = min(len(these), len(those))
    head = next((i for i in range(shortest) if these[i] != those[i]), shortest)
    left = shortest - head
    tail = next((i for i in range(left) if these[-1 - i] != those[-1 - i]), left)
    apart = [" ".join(words[head : len(words) - tail]) for words in (these, those)]
    return 2 * (head + tail) > shortest and all(_content(words) - _SENDING for words in apart)


def _days(act: Act) -> tuple[object, object]:
    return (act.deadline.first_day, act.deadline.last_day) if act.deadline else (None, None)


def _content(sentence: str) -> set[str]:
    return {word.lower() for word in _WORDS.findall(sentence)}
