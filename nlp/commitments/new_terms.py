"""Whether an undertaking gives the new term of a delay told before it, and the two as one."""

from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.late.lateness import ANSWERS_LATE, PASSED_ON
from nlp.commitments.told.promises import NAMES_PROMISED
from nlp.findings import CommitmentKind, Deadline, EventKind, Quote
from nlp.matching.common_words import THE, THIS
from nlp.matching.patterns import compiled

# What a sentence says that leans on the delay before it.
THEREBY = compiled(
    r"\blukt (?:dat|dit) (?:\w+ )?niet\b|\bdat (?:dit|deze|die) (?:\w+ ){0,4}later\b"
    r"|\b(?:daardoor|hierdoor|daarom|daarmee|derhalve|om (?:die|deze) reden)\b"
)
_NEW_PLAN = compiled(
    rf"\W*{THIS}"
    r" (?:tijdpad|planning|termijn|datum|streven|voornemen|komt|volgt|verschijnt)\b"
    r"|\W*(?:de|het|mijn) nieuwe (?:beoogde )?(?:planning|termijn|streefdatum|datum|streven) is\b"
    r"|[^,;]{3,60} (?:is|zijn|wordt|worden) nu (?:voorzien|gepland|beoogd|verwacht)\b"
)
_ANSWER_TO = compiled(rf"\b\w*(?:reactie|appreciatie) (?:op|over) {THE}\b")
# "Binnen enkele weken", "over enige maanden": no day, and yet a term of its own.
_IN_A_WHILE = compiled(r"(?:binnen|over) (?:enkele|enige|een paar) (?:dagen|weken|maanden)")


def is_new_term(act: Act, late: Act) -> bool:
    """Whether an undertaking gives the term that the delay just reported was waiting for.

    Answers that come late are another matter: they were asked for, and are promised only now.
    """
    if late.rules == (ANSWERS_LATE,):
        return False
    if act.event is not EventKind.MADE and act.rules != (NAMES_PROMISED,):
        return False
    # "Dat laat ik aan mijn opvolger. In juni spreek ik de bestuurders": another thing, done before.
    others = is_told(late) or late.rules == (PASSED_ON,)
    if others and act.kind is not CommitmentKind.TOEZEGGING:
        return False
    if act.clause is not None and act.clause.opener in ("die", "welke"):
        return False  # what a relative clause tells of something else
    if late.kind is CommitmentKind.VOORNEMEN and act.clause and _ANSWER_TO.search(act.clause.text):
        return False  # "binnen een maand stuur ik u mijn reactie op dit advies"
    if late.has_sharp_term:
        return False
    soon = act.deadline and _IN_A_WHILE.fullmatch(act.deadline.quote.text.lower())
    return act.has_sharp_term or soon is not None


def is_same_delay(sentence: Sentence, act: Act, late: Act) -> bool:
    """ "Mei wordt niet gehaald. De invoering schuift op naar juni.": the second has the term.

    Or "het overleg duurt langer. Daarom kan ik u de nota niet in mei sturen": the first is why.
    """
    thereby = THEREBY.search(sentence.lower) is not None
    return (
        act.event is late.event is EventKind.POSTPONED
        and (act.kind is late.kind or thereby or _NEW_PLAN.match(sentence.lower) is not None)
        and (act.has_sharp_term or (thereby and act.previous_deadline is not None))
        and not late.has_sharp_term
        and late.rules != (ANSWERS_LATE,)
    )


def is_told(late: Act) -> bool:
    """Whether it only tells what was promised, for a day that went by."""
    return late.event is EventKind.REFERRED


def postponed_to(act: Act, late: Act, back: int) -> Act:
    """An undertaking with a new term, read as the delay that an earlier sentence reported.

    That one begins `back` characters before it; so does the term that was, as evidence.
    """
    return replace(
        act,
        event=EventKind.POSTPONED,
        kind=late.kind if late.kind is CommitmentKind.TOEZEGGING else act.kind,
        previous_deadline=moved(late.previous_deadline, -back),
        towards=act.towards or late.towards,
        rules=(*late.rules, "noemt de nieuwe termijn", *act.rules),
    )


def moved(deadline: Deadline | None, by: int) -> Deadline | None:
    """A term whose quote counts from the sentence that told of it, counting from another."""
    if deadline is None:
        return None
    quote = deadline.quote
    return replace(deadline, quote=Quote(quote.text, quote.start + by, quote.end + by))
