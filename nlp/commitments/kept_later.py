"""Sentences about something promised that is worked on and comes then, or never comes."""

from nlp.commitments.clauses import Clause
from nlp.commitments.sentence import Sentence
from nlp.commitments.telling import clause_at
from nlp.commitments.times import is_sharp
from nlp.patterns import compiled

# "De toegezegde rapportage zal ik u niet toesturen"; with a time it only comes later.
_NOT_SENT = compiled(
    r"\b(?:zal|zullen|ga) (?:ik|wij)\b[^;?]{0,60}\bniet (?:meer |langer )?(?:toesturen|toezenden"
    r"|sturen|zenden|aanbieden|toekomen|versturen|verzenden)\b"
)
# "Kan ik melden dat het is begonnen en dat ik de resultaten in mei verwacht".
_COMES_ON = compiled(
    r"\b(?:verwacht|verwachten|volgt|volgen|ontvangt|zal|zullen|stuur|zend|informeer|verschijnt"
    r"|gereed|afgerond|opgeleverd)\b"
)


def never_sent(sentence: Sentence) -> str | None:
    """What says that it will not be sent at all."""
    never = None if sentence.times else _NOT_SENT.search(sentence.lower)
    return never[0] if never else None


def clause_of_term(sentence: Sentence, behind: int) -> Clause | None:
    """The clause behind the work on a promise that tells when it is to come."""
    day = sentence.setting.written
    for time in sentence.times:
        if time.start < behind or not is_sharp(time, day):
            continue
        clause = clause_at(sentence, time.start)
        if clause and not clause.holds(behind - 1, behind) and _COMES_ON.search(clause.text):
            return clause
    return None
