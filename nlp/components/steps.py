"""The components in the order in which a letter goes through them."""

from collections.abc import Callable

from nlp.components.commitments import put_commitments
from nlp.components.deadlines import put_deadlines
from nlp.components.kamerstukken import put_kamerstukken
from nlp.components.letter import Letter
from nlp.components.motions import put_motions
from nlp.components.occasions import put_occasions
from nlp.components.questions import put_questions
from nlp.components.sendings import put_sendings

# Each may use what stands before it.
STEPS: dict[str, Callable[[Letter], None]] = {
    "questions": put_questions,
    "kamerstukken": put_kamerstukken,
    "motions": put_motions,
    "deadlines": put_deadlines,
    "occasions": put_occasions,
    "commitments": put_commitments,
    "sendings": put_sendings,
}
