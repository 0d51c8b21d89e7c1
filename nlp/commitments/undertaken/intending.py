"""An action of the government's own with a time: a voornemen."""

from datetime import timedelta

from nlp.commitments.acts.act import Act, surest
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import NOUNS_TOO, RANK, Tense
from nlp.commitments.grammar.moods import (
    asks,
    hangs_on_asking,
    is_content,
    is_relative,
    matrix_undertakes,
    negated,
)
from nlp.commitments.grammar.parties import Actor, Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_condition, is_to_come
from nlp.commitments.grammar.word_classes import SUBORDINATING
from nlp.commitments.undertaken.actions import is_action
from nlp.commitments.undertaken.no_plans import (
    compares,
    goes_on_until,
    happens_by_itself,
    is_lasting_effort,
    is_meant_for,
    is_something_else,
    is_subjects,
    names_meeting,
    tells_which,
)
from nlp.commitments.when.terms import due_of
from nlp.dates.grammar.words import MONTHS
from nlp.dates.meaning.expressions import TimeExpression
from nlp.dates.meaning.writing import Written
from nlp.findings import CommitmentKind, Deadline, EventKind, Precision
from nlp.matching.patterns import compiled

# "Het overleg Water dat op 3 mei zal plaatsvinden".
_MEETING_BEFORE = compiled(
    r"\b(?:\w*overleg|\w*debat|\w*vergadering|bijeenkomst|\w*behandeling)\b[^,;]*$"
)
# "Dit neem ik mee in de brief over de havens die in mei wordt verstuurd".
_IN_OUR_LETTER = compiled(
    r"\b(?:ik|wij) [^,;]{0,40}\b(?:in|bij) (?:de|een|mijn|onze) [\w-]*(?:brief|rapportage)\b"
    r"[^,;]{0,80}$"
)
# But "het is denkbaar dat", "vindt het belangrijk dat" say something of what follows.
_NOUN_BEFORE = compiled(
    r"\b(?:een|het|dit|geen|ook een) (?!is\b|zou\b|lijkt\b|kan\b|(?:van |zeer |heel )?(?:belang"
    r"|wenselijk|goed|nodig|noodzakelijk|onwenselijk|essentieel|cruciaal|zaak|denkbaar|mogelijk))"
    r"\S+(?: \S+)?(?: zijn)?$"
)
_SOMEDAY = compiled(r"toekomst|op (?:de )?(?:\w+e )?termijn$")
_SOON = compiled(r"kort|afzienbare")
_FAR = timedelta(days=6 * 365)
_FURTHER = timedelta(days=9 * 365)
# "Met als doel dat scholen in 2024 meedoen": when others should, and not when this is done.
_GOAL = compiled(r"\bmet (?:als|tot) doel\b")
# "Nederland zal zich tijdens de Raad uitspreken voor een open markt": what it stands for there.
_SPEAKS_UP = compiled(
    r"\b(?:uitspreken voor|pleiten voor|verwelkomen|benadrukken|onderstrepen|steunen)\b"
)
_DAY_OF_ANY_YEAR = compiled(
    r"(?:(?:op|in|per|rond|begin|half|medio|eind|voor|vóór|uiterlijk) )*(?:\d{1,2} )?"
    rf"(?:{'|'.join(MONTHS)})"
)


def intention(sentence: Sentence) -> Act | None:
    """An action of the government's own, with a time."""
    day = sentence.setting.written
    if not any(is_to_come(time, day) for time in sentence.times):
        return None
    return surest(_intention_in(sentence, clause) for clause in sentence.clauses)


def _intention_in(sentence: Sentence, clause: Clause) -> Act | None:
    if clause.opener in SUBORDINATING or clause.tense in (None, Tense.PAST, Tense.WOULD):
        return None
    times = _times_of_action(sentence, clause)
    if all(_is_routine(time, clause) or _is_someday(time) for time in times):
        return None
    if _is_every_year(times, clause):
        return None
    if (
        compares(sentence, clause)
        or is_lasting_effort(clause, times)
        or asks(clause.text)
        or negated(clause.text)
        or hangs_on_asking(sentence, clause)
        or is_something_else(sentence, clause)
    ):
        return None
    actor = sentence.actor(clause)
    if actor.side is Side.OTHER or not is_action(sentence, clause, actor):
        return None
    if actor.side is Side.UNSAID and (
        happens_by_itself(sentence, clause) or goes_on_until(clause, times)
    ):
        return None
    if not actor.first_person and _is_restrictive(sentence, clause):
        return None
    if (
        clause.opener == "dat"
        and not matrix_undertakes(sentence, clause)
        and not _is_relative(sentence, clause)
    ):
        return None
    found = due_of(sentence, clause)
    if found is None or _is_far_off(found[1], sentence.setting.written):
        return None
    return _plan(clause, actor, *found)


def _times_of_action(sentence: Sentence, clause: Clause) -> list[TimeExpression]:
    """The times to come at which something of the clause happens, not those it speaks about."""
    text, day = clause.text, sentence.setting.written
    times = [t for t in sentence.times_in(clause) if is_to_come(t, day) and not is_condition(t)]
    times = [t for t in times if not tells_which(t, clause)]
    if " doel" in text and (goal := _GOAL.search(text)):
        times = [t for t in times if t.start < goal.start()]
    if clause.tense is Tense.PRESENT:
        times = [t for t in times if not is_content(text, t, day)]
    if clause.tense is not Tense.FUTURE or _SPEAKS_UP.search(text):
        times = [t for t in times if not (names_meeting(t, clause) or is_meant_for(t, clause))]
        times = [t for t in times if not is_subjects(t, clause)]
    return times


def _is_far_off(due: Deadline, day: Written | None) -> bool:
    """Whether it lies so many years ahead that it is a target, and no plan."""
    if day is None:
        return False
    return bool(
        (due.first_day and due.first_day - day[1] > _FAR)
        or (due.last_day and due.last_day - day[1] > _FURTHER)
    )


def _plan(clause: Clause, actor: Actor, time: TimeExpression, due: Deadline) -> Act:
    vague = due.precision in (Precision.VAGUE, Precision.EVENT)
    score = 0.85 if actor.side is Side.GOVERNMENT else 0.75
    score -= 0.1 * vague + 0.1 * (clause.opener is not None)
    rules = (
        f"eigen handeling met termijn: {time.words}",
        f"tijd: {clause.tense} ({clause.verb})",
        f"spreker: {actor.words or 'onpersoonlijk'}",
    )
    return Act(
        EventKind.MADE,
        CommitmentKind.VOORNEMEN,
        round(score, 2),
        time.words[:60],
        rules,
        actor.words,
        deadline=due,
        clause=clause,
    )


def _is_routine(time: TimeExpression, clause: Clause) -> bool:
    """ "De monitor verschijnt jaarlijks" describes; "zal jaarlijks" undertakes."""
    return time.recurrence is not None and clause.tense is not Tense.FUTURE


def _is_every_year(times: list[TimeExpression], clause: Clause) -> bool:
    """ "De indexatie vindt jaarlijks plaats op 1 januari"."""
    return any(_is_routine(time, clause) for time in times) and all(
        time.recurrence is not None or _DAY_OF_ANY_YEAR.fullmatch(time.words.lower())
        for time in times
    )


def _is_someday(time: TimeExpression) -> bool:
    words = time.words.lower()
    return _SOMEDAY.search(words) is not None and _SOON.search(words) is None


def _is_relative(sentence: Sentence, clause: Clause) -> bool:
    """Whether a "dat" clause says more of a noun: "een onderwerp dat dit najaar ..."."""
    before = sentence.lower[: clause.start].rstrip()
    if before.endswith(("het feit", "het gegeven", "het bericht")):
        return False  # told, and nothing said of the fact itself
    last = before.rsplit(" ", 1)[-1]
    if last in RANK and last not in NOUNS_TOO:
        return False  # "het bedrijf meldde dat"
    return is_relative(sentence, clause) or bool(_NOUN_BEFORE.search(before))


def _is_restrictive(sentence: Sentence, clause: Clause) -> bool:
    """ "De proeven die in mei beginnen": says which ones are meant, and undertakes nothing."""
    before = sentence.lower[: clause.start].rstrip()
    if before.endswith(",") or _IN_OUR_LETTER.search(before):
        return False
    return clause.opener in ("die", "welke") or (
        clause.opener == "dat"
        and _MEETING_BEFORE.search(before, max(len(before) - 90, 0)) is not None
    )
