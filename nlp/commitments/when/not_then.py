"""Times beside a "niet" that are neither the term that was nor one to come."""

import re

from nlp.commitments.grammar.sentence import Sentence
from nlp.dates.meaning.expressions import Bound, TimeExpression
from nlp.matching.patterns import compiled

_THIS_TIME = compiled(r"(?:in )?(?:dit|deze) \w+$", re.IGNORECASE)
_NOT_THEN = compiled(r"(?: (?:is|was|kan|zal|lukt|blijkt|het|dit|ik|dat|helaas)){0,3} niet\b")


def fails_then(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Lukt dit jaar niet voor 1 december": when it was not done, and not when it will be."""
    this = _THIS_TIME.match(time.words)
    return this is not None and _NOT_THEN.match(sentence.lower, time.end) is not None


def no_sooner(time: TimeExpression) -> bool:
    """ "Niet mogelijk de brief eerder dan begin december te sturen": from then on it may come."""
    return time.bound is Bound.FROM and time.words.lower().startswith("eerder dan ")
