"""Answers that come late, told by the paper that gives them: late they were, and here they are.

"Helaas is het niet gelukt deze vragen tijdig te beantwoorden" stands among the answers themselves.
Read by itself it puts them off; shown as late ever after, it would be wrong the day it was written.
"""

import re

from nlp.commitments.late.lateness import ANSWERS_LATE
from nlp.findings import CommitmentMention, EventKind, Reading

# Some of the questions are still to be answered.
_NOT_ALL = re.compile(r"\bvra(?:ag|gen) \d|\b(?:overige|resterende|laatste|andere)\b")


def is_answered_here(found: CommitmentMention, reading: Reading) -> bool:
    """Whether a sentence says of questions that this very paper answers that they came late."""
    return (
        found.event is EventKind.POSTPONED
        and ANSWERS_LATE in found.certainty.rules
        and found.deadline is None
        and any(question.answer for question in reading.questions)
        and _NOT_ALL.search(found.quote.text.lower()) is None
    )
