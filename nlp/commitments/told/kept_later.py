"""Sentences about something promised that is to be kept, comes later, or never comes."""

from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.telling import clause_at, telling
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.moods import negated
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_sharp
from nlp.findings import EventKind
from nlp.matching.patterns import compiled

# "Teneinde deze toezegging gestand te doen zal ik in het navolgende ingaan op".
TO_KEEP = compiled(
    r"\b(?:teneinde|ten einde|om) (?:aan )?(?:deze|die|mijn|de) toezegging(?:en)?\b[^;,]{0,60}"
    r"\b(?:gestand te doen|na te komen|te voldoen|in te lossen)\b"
)
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

# "Ik verwacht dat dit in mei zal lukken": what was late, and when it comes.
_WILL_WORK = compiled(
    r"\b(?:dit|dat|het)\b[^;]{0,60}\b(?:lukt|lukken|gereed (?:is|zal zijn)|kan gebeuren)\W*$"
)
# "Naar verwachting is deze in mei gereed": of what was just late.
_READY_THEN = compiled(
    r"\W*(?:naar verwachting )?(?:(?:is|zijn|zal|zullen|wordt|worden|kan|kunnen) )?(?:dit|deze|het)"
    r"[^;?]{0,80}\b(?:gereed|klaar|afgerond|beschikbaar|voltooid)"
    r"(?: (?:is|zijn|worden))?\W*$"
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


def works_then(sentence: Sentence, late: Act | None) -> Act | None:
    """ "Dat is niet gelukt. Ik verwacht dat dit in mei zal lukken.": the new term."""
    if late is None or late.has_sharp_term or negated(sentence.lower):
        return None
    said = _WILL_WORK.search(sentence.lower) or _READY_THEN.match(sentence.lower)
    day = sentence.setting.written
    if said is None or not any(is_sharp(time, day) for time in sentence.times):
        return None
    act = telling(sentence, EventKind.POSTPONED, 0.75, said[0], "lukt later", kind=late.kind)
    return replace(act, previous_deadline=None) if act.deadline else None
