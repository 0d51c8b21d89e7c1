"""What a cell or an item says of how a promise stands: "afgedaan", "vertraagd, volgt in mei"."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from nlp.commitments.acts.act import Act
from nlp.commitments.grammar.sentence import Setting
from nlp.commitments.grammar.times import deadline_on, is_sharp
from nlp.dates.meaning.expressions import TimeExpression
from nlp.findings import CommitmentKind, Deadline, EventKind
from nlp.matching.patterns import compiled

# What a cell begins with, or says of a letter that was sent.
_STATES = (
    (EventKind.PARTLY_FULFILLED, compiled(r"(?:deels|gedeeltelijk|ten dele)\b")),
    (
        EventKind.FULFILLED,
        compiled(
            r"(?:(?:is|de toezegging is|deze toezegging is|toezegging) )?(?:inmiddels )?"
            r"(?:(?:afgedaan|voldaan|nagekomen|uitgevoerd|afgehandeld|ingelost|afgerond|gereed)\b"
            r"|(?:(?:kamer)?brief )?(?:verzonden|verstuurd|toegezonden|aangeboden|beantwoord)"
            r" (?:op|bij|met|per|d\.d\.|aan|in)\s)"
            r"|(?:met|bij|in|per) (?:deze|de|mijn) (?:kamer)?brief\b[^.;]{0,80}"
            r"\b(?:afgedaan|voldaan|nagekomen|afgehandeld)\b"
        ),
    ),
    (
        EventKind.WITHDRAWN,
        compiled(r"(?:(?:is|komt te) )?(?:vervallen|vervalt|ingetrokken)\b|hiervan zie ik af\b"),
    ),
    (
        EventKind.POSTPONED,
        compiled(
            r"(?:(?:is|wordt) )?(?:vertraagd|vertraging|uitgesteld|verschoven|doorgeschoven)\b"
            r"|(?:ver)?schui(?:ft|ven)\b|(?:was|stond) (?:gepland|voorzien) (?:in|op|voor)\b"
        ),
    ),
    (
        EventKind.IN_PROGRESS,
        compiled(
            r"(?:loopt|lopende?|in behandeling|in uitvoering|in voorbereiding|onderhanden|open\b"
            r"|openstaande?|nog niet|wordt (?:\w+ )?aan gewerkt"
            r"|(?:(?:de |een )?\w*(?:brief|reactie|nota|notitie|rapportage) )?"
            r"(?:volgt|komt|wordt verwacht|verwacht|gepland|voorzien))\b"
        ),
    ),
)
# Behind other words: "Loopt. De brief is vertraagd en volgt in mei".
_LATE = compiled(
    r"\b(?:is|zijn|wordt|worden|heeft|loopt) (?:\w+ ){0,2}(?:vertraagd|vertraging|uitgesteld)\b"
    r"|\bniet (?:in|voor|vóór|op) [^,;.]{3,40} maar (?:pas |eerst )?(?:in|voor|vóór|op|na)\b"
)
_TOLD = compiled(
    r"\b(?:de|uw) kamer is\b[^.;]{0,80}\bge[iï]nformeerd\b"
    r"|\b(?:brief|rapport|onderzoek|evaluatie|reactie) is\b[^.;]{0,80}\b(?:verzonden|verstuurd"
    r"|gestuurd|aangeboden)\b"
    r"|\b(?:hieraan|hiermee|daarmee|toezegging) (?:is|wordt)\b[^.;]{0,60}"
    r"\b(?:voldaan|afgedaan|nagekomen|gestand gedaan)\b"
)
_DENIED = compiled(r"\b(?:niet|nog|zal|deels|gedeeltelijk)\b")
_INSTEAD_OF = compiled(r"\b(?:in plaats van|i\.p\.v\.|ipv)\b")
_RULE = "lijst van toezeggingen met hun stand"


def state_in(cell: str) -> EventKind | None:
    words = cell.lstrip(" \u00ab\u201c\"'(")
    for event, pattern in _STATES:
        if pattern.match(words):
            is_late = event is EventKind.IN_PROGRESS and _LATE.search(cell)
            return EventKind.POSTPONED if is_late else event
    if (told := _TOLD.search(cell)) and not _DENIED.search(told[0]):
        return EventKind.FULFILLED
    return EventKind.POSTPONED if _LATE.search(cell) else None


def terms_in(
    start: int,
    begin: int,
    stop: int,
    times: Sequence[TimeExpression],
    setting: Setting,
    words: str,
) -> tuple[Deadline | None, Deadline | None]:
    """The term to come between two places and the one it came in place of.

    Counted from `start`, where the row or the item begins.
    """
    dues: list[Deadline] = []
    for time in times[bisect_left(times, begin, key=attrgetter("start")) :]:
        if time.end > stop:
            break
        if is_sharp(time, setting.written):
            dues.append(deadline_on(time.seen_from(start), setting.written))
    if len(dues) != 2:
        return (dues[0] if dues else None), None
    first, second = dues
    return (first, second) if _INSTEAD_OF.search(words) else (second, first)


def act_of(
    event: EventKind, cue: str, setting: Setting, due: Deadline | None, was: Deadline | None
) -> Act:
    termed = event in (EventKind.POSTPONED, EventKind.REFERRED)
    return Act(
        event,
        CommitmentKind.TOEZEGGING,
        0.8,
        cue.strip()[:60],
        (_RULE,),
        towards=setting.home,
        deadline=due if termed else None,
        previous_deadline=was if event is EventKind.POSTPONED else None,
    )
