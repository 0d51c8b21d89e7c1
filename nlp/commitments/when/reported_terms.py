"""The term of a promise that was made before, and the times that only tell of the promising."""

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import (
    deadline_on,
    is_condition,
    is_event,
    names_a_thing,
    tells_which_years,
)
from nlp.dates.meaning.expressions import Bound, Direction, Role, TimeExpression
from nlp.findings import Deadline, Precision
from nlp.matching.patterns import compiled

_WAS_SAID = compiled(r"\s*(?:heb|heeft|hebben|had|is|werd|zegde)\b")
# "Heb ik u in april | een visie toegezegd": in front of what was promised it says when. "Heb ik u
# een visie in april toegezegd" has a term.
_SAID_TO_YOU = compiled(
    r"\b(?:heb|hebben|heeft|is|zijn|werd)(?: (?:ik|wij|het kabinet|(?:de|mijn) \w+))?"
    r"(?: (?:u|(?:aan )?(?:uw|de) kamer))? $"
)
_A_THING_PROMISED = compiled(
    r" (?:u |(?:aan )?(?:uw|de) kamer )?(?:een|het|de|deze|dit|mijn|onze)\b[^;?]*"
    r"\b(?:toegezegd|beloofd|aangekondigd|in het vooruitzicht gesteld)\b"
)
# What was promised begins: "toegezegd dit ...", "toezegging om ...".
_PROMISED_TO = compiled(
    r"\b(?:toegezegd|toegezegde|toezegging|toezeggingen|beloofd|aangegeven|aangekondigd|afgesproken"
    r"|gemeld)\b,? (?:[\w-]+ ){0,8}?"
    r"(?:om|dat|dit|deze|hierop|hierover|daarop|daarover|terug|over|inzake|u|uw kamer|de kamer)\b"
)
_TOLD_THAT = compiled(
    r"(?: (?:aan )?(?:u|uw kamer|de kamer))?(?: (?:laten weten|gemeld|bericht|geschreven|aangegeven"
    r"|me[de]*gedeeld|toegezegd|aangekondigd))?,? dat "
)
# "Zoals ik u in maart berichtte", "zoals in maart gemeld".
_AS_TOLD = compiled(
    r" (?:(?:heb|heeft|hebben|is|werd) )?(?:berichtte|bericht|meldde|gemeld|schreef|geschreven"
    r"|aangaf|aangegeven|mededeelde|medegedeeld|liet weten|laten weten|informeerde)\b"
)
# "Voor de zomer zei ik u toe in september te komen": when it was said.
_SAID_I = compiled(r" (?:zei|zegde|meldde|schreef|berichtte|beloofde) (?:ik|wij|mijn) ")
_DONE_AT = compiled(r"\b(?:gedaan|toegezegd|toegezegde|aangegeven|aangekondigd|gemeld),? $")


def reported(
    sentence: Sentence, clause: Clause | None, ahead: bool
) -> tuple[Deadline | None, Deadline | None]:
    """Deadline and previous deadline of something that is reported of the past."""
    day = sentence.setting.written
    times = [
        t
        for t in sentence.times
        if t.role is Role.TIME
        and not is_condition(t)
        and not _is_day_of_promise(sentence, t)
        and not is_of_the_telling(sentence, t)
        and not tells_which_years(sentence, t)
    ]
    times = [t for t in times if not names_a_thing(sentence, t)] or times
    if not times:
        return None, None
    own = [t for t in times if clause is None or clause.holds(t.start, t.end)]
    time = (own or times)[0]
    due = deadline_on(time, day, Direction.FORWARDS if ahead else Direction.NEAREST)
    if day and due.last_day and due.last_day < day[0]:
        return None, due
    return due, None


def is_of_the_telling(sentence: Sentence, time: TimeExpression) -> bool:
    """Whether a time says where or when something was promised or told, and is no term of it."""
    return _is_where_it_was_said(sentence, time) or _is_when_it_was_told(sentence, time)


def _is_when_it_was_told(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Meldde uw Kamer in maart dat": the day of telling, and not of what was told."""
    if _SAID_I.match(sentence.lower, time.end):
        return True
    home = next((c for c in sentence.clauses if c.holds(time.start, time.end)), None)
    if home is None or time.bound in (Bound.BY, Bound.BEFORE):
        return False
    if home.opener == "zoals":
        return _AS_TOLD.match(sentence.lower, time.end) is not None
    behind = _TOLD_THAT.match(sentence.lower, time.end)
    past = home.tense in (Tense.PAST, Tense.PERFECT)
    return behind is not None and home.opener is None and past


def _is_where_it_was_said(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Tijdens het debat heb ik toegezegd": the meeting of the promise, and no term of it.

    "Toegezegd dit tijdens het debat te bespreken" is one: what was promised stands before it.
    """
    words = time.words.lower()
    if words.startswith("ter voorbereiding"):
        return is_event(time)  # "in mijn brief ter voorbereiding op het overleg heb ik toegezegd"
    if not words.startswith(("tijdens", "bij ", "gedurende")) or not is_event(time):
        return False
    said = _PROMISED_TO.search(sentence.lower, 0, time.start)
    return said is None or _DONE_AT.search(sentence.lower, said.start(), time.start) is not None


def _is_day_of_promise(sentence: Sentence, time: TimeExpression) -> bool:
    """ "Op 15 februari jl. heb ik toegezegd": when it was said, not when it is due."""
    day = sentence.setting.written
    if day is None or time.bound in (Bound.BY, Bound.BEFORE):
        return False
    said = deadline_on(time, day, Direction.NEAREST)
    if said.last_day is None or said.last_day >= day[0]:
        return False
    return said.precision in (Precision.DAY, Precision.EVENT) or bool(
        _WAS_SAID.match(sentence.lower[time.end : time.end + 12])
        or (
            _SAID_TO_YOU.search(sentence.lower, 0, time.start)
            and _A_THING_PROMISED.match(sentence.lower, time.end)
        )
    )
