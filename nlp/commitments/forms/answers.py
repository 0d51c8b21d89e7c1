""" "Ja" to "bent u bereid de Kamer te informeren": a promise whose content is the question."""

import re
from collections.abc import Iterable
from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.sentence import Sentence, Setting
from nlp.commitments.when.terms import due_of
from nlp.dates.finding import find
from nlp.findings import CommitmentKind, EventKind, Quote
from nlp.matching.patterns import compiled

_DELIVERING = cues("delivering")
_WILLING = compiled(
    r"\b(?:bent u|is (?:de minister|de staatssecretaris|het kabinet|de regering))\b[^?]{0,60}?"
    r"\b(?:bereid|voornemens|van plan)\b"
    r"|\b(?:kunt|wilt|zult|kan|wil|zal) (?:u|de minister|de staatssecretaris|het kabinet"
    r"|de regering)\b[^?]{0,40}?\b(?:toezeggen|de kamer)\b"
)
_YES = compiled(
    r"\W*(?:ja|zeker|uiteraard)\b"
    r"(?!,? (?:maar|mits|dat (?:is|klopt)|ik (?:ben bekend|heb)|hiervan))"
    # "Daartoe ben ik gaarne bereid.", "Dat zal ik doen.", and no more than that
    r"|\W*(?:(?:daar|hier)toe ben ik|ik ben (?:daar|hier)toe)(?: graag| gaarne| zeker)? bereid\W*$"
    r"|\W*(?:dat|dit) (?:zal ik|zullen wij|doe ik|doen wij)"
    r"(?: graag| gaarne| zeker)?(?: doen)?\W*$",
    re.IGNORECASE,
)
# What is asked there is answered there.
_THESE_ANSWERS = compiled(r"\b(?:deze|de|alle|mijn) (?:\w+ )?vragen\b[^?]*\bbeantwoorden\b")
_ASIDE = compiled(
    r"^\W*(?:zo (?:ja|nee|niet)|indien|waarom|op welke termijn|wanneer)\b", re.IGNORECASE
)
_ASKED = compiled(r"[^\s?][^?]*\?")
_FIRST = compiled(r"[^.?!\n]*[.!]?")

_SHORT = 50

Place = tuple[int, int]


def promised_by_yes(
    text: str, exchanges: Iterable[tuple[Place, Place]], setting: Setting
) -> list[tuple[int, int, Act]]:
    """The answers that promise what was asked, as (start, end, act) in the text."""
    found = []
    for (asked, asked_end), (answered, answered_end) in exchanges:
        answer = _FIRST.match(text, answered, answered_end)
        if not answer or not _YES.match(answer[0]) or len(answer[0]) > _SHORT:
            continue  # a longer answer says for itself what it promises
        begin = answer.end() - len(answer[0].lstrip())
        if act := _promise(text, asked, asked_end, begin, setting):
            found.append((begin, answer.end(), act))
    return found


def _promise(text: str, start: int, end: int, answered: int, setting: Setting) -> Act | None:
    parts = [part for part in _ASKED.finditer(text, start, end) if not _ASIDE.match(part[0])]
    if len(parts) != 1:
        return None  # "Ja" to several questions says yes to we do not know which
    part = parts[0]
    asked = Sentence(part[0], part.start(), part.end(), setting, tuple(find(part[0])))
    willing = _WILLING.search(asked.lower)
    if willing is None or asked.receiver is None or "toezegd" in asked.lower:
        return None
    if _THESE_ANSWERS.search(asked.lower):
        return None
    verb = _DELIVERING.first(asked.lower)
    if verb is None:
        return None
    found = due_of(asked, None)
    due = found[1] if found else None
    if due is not None:
        # Places of an act count from its own sentence, which is the answer.
        moved = due.quote.start + part.start() - answered
        due = replace(due, quote=Quote(due.quote.text, moved, moved + len(due.quote.text)))
    rules = (f"antwoordt ja op: {willing[0][:40]}", f"levering: {verb[0].name}")
    return Act(
        EventKind.MADE,
        CommitmentKind.TOEZEGGING,
        0.7,
        "ja",
        rules,
        towards=asked.receiver.towards,
        deadline=due,
    )
