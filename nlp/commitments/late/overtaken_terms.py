"""A term that is not met, and beside it in one sentence the one that comes in its place."""

import re
from itertools import pairwise

from nlp.commitments.acts.telling import clause_at
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.cues import holds_any
from nlp.commitments.grammar.finite_verbs import COMING, Tense
from nlp.commitments.grammar.moods import matrix, negated
from nlp.commitments.grammar.parties import RUNS_BY_ITSELF
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_sharp, is_time, is_to_come
from nlp.commitments.late.missed_terms import (
    AND_NOT,
    BUT,
    ENDS_IN,
    HOLDS_OR_IS,
    NOT_AT,
    comes_early,
    is_later,
)
from nlp.commitments.late.things import DELIVERABLE
from nlp.commitments.when.earlier_terms import planned_aside
from nlp.dates.meaning.expressions import Direction, TimeExpression
from nlp.dates.meaning.writing import due_on
from nlp.matching.patterns import compiled

# "De voor mei aangekondigde nota ontvangt u in juni".
_FOR = compiled(r"(?:voor|vóór|uiterlijk|tegen) ", re.IGNORECASE)
_NAMED_FOR = compiled(r" (?:\w+ )?(?:toegezegde|aangekondigde|beloofde|geplande|voorziene)\b")
_IN_PLACE_OF = compiled(
    r"\bin plaats van (?:(?:een|de|het) [\w-]+ )?(?:in |op |voor |vóór )?[\w-]+"
)
_BEGINS = compiled(r"\b(?:begin(?:t|nen)|start(?:en)?|ga(?:at|an)|tre(?:edt|den)|kom(?:t|en))\b")
_LATER_THAN_PLANNED = compiled(r"\b(?:pas|eerst|zoals|conform)\b")
_PROMISED_FOR = compiled(r"\b(?:toegezegd|aangekondigd|beloofd) (?:voor|vóór|in|uiterlijk|om)\b")
_PROMISED_BUT = compiled(
    r"\b(?:is|was|zijn|waren|heb|had)\b[^;]{0,160}\b(toegezegd|aangekondigd|beloofd)"
    r"(?:,? (?:maar|doch) (?:zal|zullen|wordt|worden|komt|volgt|verschijnt)|; (?:dat|dit) wordt)\b"
)
TOLD_BEFORE = compiled(
    r"\b(?:had|hadden|heb|hebben|was|waren|is|werd)\b.*\b(?:toegezegd|aangekondigd|beloofd)\b"
    r"|\b(?:toegezegd|aangekondigd|beloofd) (?:had|hadden|heb|was|is|werd)\b"
    r"|\b(?:toezegden?|aankondigden?|beloofden?)\b|\bin het vooruitzicht (?:stelden?|\w+ gesteld)\b"
)
_INSTEAD = compiled(r"\b(?:maar|pas|nu|nieuwe?|zal|zullen|streef|verwacht|uiterlijk)\b")
_DONE = compiled(
    r"\b(?:ingediend|verzonden|toegezonden|toegestuurd|gestuurd|gezonden|aangeboden|verschenen"
    r"|gepubliceerd|afgerond|uitgebracht|opgeleverd|plaatsgevonden|gestart|begonnen|ingegaan)\W*$"
)
_STOOD_FOR = compiled(
    r"\b(?:voorzien|gepland|beoogd) (?:was|waren|stond|stonden)\b|\b(?:was|waren|stond|stonden)"
    r" (?:voorzien|gepland|beoogd)\b|\bop het programma stond(?:en)?\b"
)
_HAD_TO = ("zou", "moeten")
_BUT_THAT = compiled(r"\b(?:maar|doch) dat (?:wordt|zal) (?:(?!niet\b)\w+ ){0,2}$")


def overtaken_term(sentence: Sentence) -> str | None:
    """The words that tell an old term from the new one beside it."""
    if len(sentence.times) < 2:
        return None
    return (
        _in_place_of(sentence)
        or _not_then_but(sentence)
        or _then_and_not(sentence)
        or _promised_for(sentence)
        or _named_for(sentence)
        or _promised_but(sentence)
        or _meant_for(sentence)
        or _would_have_come(sentence)
    )


def _in_place_of(sentence: Sentence) -> str | None:
    """ "In plaats van in mei in juni"."""
    instead = _IN_PLACE_OF.search(sentence.lower)
    if instead is None:
        return None
    old = [time for time in sentence.times if time.start in range(*instead.span())]
    new = [time for time in sentence.times if time not in old]
    return instead[0] if old and not (new and _is_sooner(sentence, new[0], old[0])) else None


def _is_sooner(sentence: Sentence, new: TimeExpression, old: TimeExpression) -> bool:
    """ "Is in juni gereed in plaats van in juli": nothing of it comes late."""
    day = sentence.setting.written
    due, was = due_on(new, day).last_day, due_on(old, day).last_day
    return bool(due and was and due < was)


def _not_then_but(sentence: Sentence) -> str | None:
    """ "Ontvangt u niet in maart maar in mei", where no other word tells of a delay."""
    low, day = sentence.lower, sentence.setting.written
    owed = sentence.receiver or DELIVERABLE.search(low) or _begins_or_ends_late(low)
    if HOLDS_OR_IS.search(low) or not owed or _was_done(sentence):
        return None
    for first, second in pairwise(sentence.times):
        begin = first.start + len("niet ") * first.words.lower().startswith("niet ")
        if (
            NOT_AT.search(low[:begin])
            and not _says_who(sentence, first.start)
            and BUT.fullmatch(low[first.end : second.start])
            and is_to_come(second, day)
            and not comes_early(sentence, first)
        ):
            return f"niet {first.words}"
    return None


def _then_and_not(sentence: Sentence) -> str | None:
    """ "Komt in maart en niet, zoals gezegd, in februari": the new one stands in front."""
    low, day = sentence.lower, sentence.setting.written
    if HOLDS_OR_IS.search(low) or not (sentence.receiver or DELIVERABLE.search(low)):
        return None
    for new, was in pairwise(sentence.times):
        begin = was.start + len("niet ") * was.words.lower().startswith("niet ")
        if (
            AND_NOT.fullmatch(low[new.end : begin])
            and is_to_come(new, day)
            and is_later(sentence, was, new)
        ):
            return f"niet {was.words}"
    return None


def _says_who(sentence: Sentence, at: int) -> bool:
    """ "De aanvrager die niet op 1 mei maar op 1 juni komt": which one, and no thing of ours."""
    clause = clause_at(sentence, at)
    if clause is None or clause.opener not in ("die", "welke"):
        return False
    return DELIVERABLE.search(sentence.lower, max(clause.start - 60, 0), clause.start) is None


def _begins_or_ends_late(low: str) -> bool:
    """ "De bouw begint niet in mei, maar pas in juni"; a season does so by itself.

    Without "pas" or "zoals gepland" it may only set right who thought otherwise.
    """
    begins_or_ends = _BEGINS.search(low) or ENDS_IN.search(low)
    was_planned = begins_or_ends and _LATER_THAN_PLANNED.search(low)
    return bool(was_planned) and not RUNS_BY_ITSELF.match(low)


def _promised_for(sentence: Sentence) -> str | None:
    """ "In mijn brief toegezegd voor eind januari; dit wordt maart": the first was the term."""
    promised = _PROMISED_FOR.search(sentence.lower)
    if promised is None or not any(
        time.start <= promised.end() <= time.end for time in sentence.times if is_time(time)
    ):
        return None
    clause = clause_at(sentence, promised.start())
    for time in sentence.times:
        other = clause_at(sentence, time.start) if time.start > promised.end() else None
        if (
            other is not None
            and other is not clause
            and other.opener is None
            and other.tense in COMING
            and is_sharp(time, sentence.setting.written)
        ):
            return promised[0]
    return None


def _named_for(sentence: Sentence) -> str | None:
    """ "De voor mei aangekondigde nota ontvangt u in juni": later than it was named for."""
    day = sentence.setting.written
    for old in sentence.times:
        named = _FOR.match(old.words) and _NAMED_FOR.match(sentence.lower, old.end)
        if not (named or planned_aside(sentence, old)):
            continue
        was = due_on(old, day, Direction.NEAREST).last_day
        for new in sentence.times:
            due = due_on(new, day).last_day if is_sharp(new, day) else None
            if new.start > old.end and was and due and due > was:
                return sentence.lower[old.start : old.end]
    return None


def _promised_but(sentence: Sentence) -> str | None:
    """ "Is voor eind dit jaar toegezegd maar zal in mei worden verzonden"."""
    contrast = _PROMISED_BUT.search(sentence.lower)
    if contrast is None:
        return None
    day, at = sentence.setting.written, contrast.end()
    was = any(is_time(time) and time.end < at for time in sentence.times)
    ahead = any(time.start >= at and is_sharp(time, day) for time in sentence.times)
    return contrast[1] if was and ahead else None


def _would_have_come(sentence: Sentence) -> str | None:
    """ "De nota, die u in mei zou ontvangen, volgt in juni"."""
    for clause in sentence.clauses:
        if clause.opener not in ("die", "dat") or not (
            clause.tense is Tense.WOULD
            or TOLD_BEFORE.search(clause.text)
            or _STOOD_FOR.search(clause.text)
        ):
            continue
        if old := sentence.times_in(clause):
            # Behind "toegezegd dat" the other day is the one on which it was said.
            at = clause.end if clause.opener == "dat" else 0
            rest = (time for time in sentence.times if time not in old and time.start >= at)
            if not is_done(sentence) and any(
                is_to_come(time, sentence.setting.written) for time in rest
            ):
                return f"zou {old[0].words}"
    return None


def _that_becomes(sentence: Sentence, clause: Clause) -> bool:
    """ "Het zou in mei ingaan, maar dat wordt juni"."""
    return clause.opener == "dat" and any(
        _BUT_THAT.search(sentence.lower, 0, time.start) for time in sentence.times_in(clause)
    )


def is_done(sentence: Sentence) -> bool:
    """ "Het voorstel, dat voor mei was aangekondigd, is op 1 juli ingediend"."""
    return _was_done(sentence) and not negated(matrix(sentence))


def _was_done(sentence: Sentence) -> bool:
    """ "De toetsing is niet in maart maar in mei gestart": late then, and done."""
    main = next((clause for clause in sentence.clauses if clause.opener is None), None)
    return (
        main is not None
        and main.tense in (Tense.STATE, Tense.PERFECT)
        and _DONE.search(main.text) is not None
    )


def _meant_for(sentence: Sentence) -> str | None:
    """ "Het zou op 1 mei ingaan; dat wordt nu juni"."""
    if not holds_any(sentence.lower, _HAD_TO):
        return None
    for clause in sentence.clauses:
        had_to = clause.tense is Tense.PAST and " moeten " in clause.text
        if clause.opener is not None or not (had_to or clause.tense is Tense.WOULD):
            continue
        if not (old := sentence.times_in(clause)):
            continue
        for other in sentence.clauses:
            main = other.opener is None or _that_becomes(sentence, other)
            told = other.start >= clause.end and main and other.tense in COMING
            if (
                told
                and _INSTEAD.search(sentence.lower, max(other.start - 8, 0), other.end)
                and any(is_sharp(t, sentence.setting.written) for t in sentence.times_in(other))
            ):
                return f"zou {old[0].words}"
    return None
