"""What an earlier letter had wrong: "stond abusievelijk juni, dit moet september zijn"."""

from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.recent import Recent
from nlp.commitments.acts.telling import telling
from nlp.commitments.grammar.cues import holds_any
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import deadline_on, is_sharp, is_time
from nlp.dates.meaning.expressions import Direction, TimeExpression
from nlp.findings import EventKind
from nlp.matching.patterns import compiled

_WRONGLY = compiled(
    r"\b(?:abusievelijk|per abuis)\b[^;]{0,200}\b(?:u|kamer)\b"
    r"|\b(?:u|kamer)\b[^;]{0,200}\b(?:abusievelijk|per abuis)\b"
)
_WRONGLY_DONE = compiled(
    r"\b(?:abusievelijk|per abuis|ten onrechte)\b[^;]{0,60}\b(?:dat|als)\b[^;]{0,200}"
    r"\b(?:afgedaan|voldaan|nagekomen|uitgevoerd)\b"
    r"|\b(?:abusievelijk|per abuis|ten onrechte) (?:als )?"
    r"(?:afgedaan|voldaan|nagekomen|uitgevoerd)\b"
)
_SAID = compiled(r"\b(?:brief|antwoord(?:en)?|beantwoording|rapportage|nota|bericht|kamerstuk)\b")
_RIGHTLY = compiled(
    r"(?:^\W*|[;,] )(?:(?:dit|dat|hier|daar) (?:moet|moest|had)\b|bedoeld (?:is|was|werd)\b"
    r"|(?:de )?juiste (?:datum|termijn|maand|planning)\b|correct is\b)"
)
_WRONG = "noemt een termijn die verkeerd in een eerdere brief stond"
_RIGHT = "verbetert de termijn van een eerdere brief"
_NOT_DONE = "is ten onrechte als nagekomen gemeld"
_HINTS = ("abusievelijk", "per abuis")


def corrected(sentence: Sentence, recent: Recent) -> Act | None:
    """What a sentence says of a term that was misstated, or of the right one."""
    if "toezegging" in sentence.lower and _WRONGLY_DONE.search(sentence.lower):
        return telling(sentence, EventKind.POSTPONED, 0.75, "afgedaan", _NOT_DONE)
    before = recent.act(within=1)
    goes_on = before is not None and before.rules == (_WRONG,)
    wrongly = holds_any(sentence.lower, _HINTS) and _is_of_a_letter(sentence.lower)
    if not (goes_on or wrongly):
        return None
    day = sentence.setting.written
    right = _RIGHTLY.search(sentence.lower)
    behind = right.end() if right else len(sentence.lower)
    new = [time for time in sentence.times if time.start >= behind and is_sharp(time, day)]
    old = [time for time in sentence.times if time.start < behind and is_time(time)]
    if new:
        act = telling(sentence, EventKind.POSTPONED, 0.75, "abusievelijk", _RIGHT)
        return replace(
            act,
            deadline=deadline_on(new[0], day),
            previous_deadline=deadline_on(old[0], day, Direction.NEAREST) if old else None,
        )
    return _told(sentence, old) if wrongly and old else None


def _is_of_a_letter(low: str) -> bool:
    return _WRONGLY.search(low) is not None and _SAID.search(low) is not None


def _told(sentence: Sentence, old: list[TimeExpression]) -> Act:
    act = telling(sentence, EventKind.REFERRED, 0.7, "abusievelijk", _WRONG)
    due = deadline_on(old[0], sentence.setting.written, Direction.NEAREST)
    return replace(act, deadline=None, previous_deadline=due)
