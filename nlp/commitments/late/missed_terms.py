"""A term that is not met, as the sentence prints it: given up, or overtaken by a new one."""

import re
from dataclasses import replace
from itertools import pairwise

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.telling import clause_at, telling
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.cues import holds_any
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.moods import negated
from nlp.commitments.grammar.parties import RUNS_BY_ITSELF, Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import due_on, is_dated, is_sharp, is_time, is_to_come
from nlp.commitments.late.things import DELIVERABLE
from nlp.commitments.when.earlier_terms import denied
from nlp.dates.meaning.expressions import Direction, TimeExpression
from nlp.dates.meaning.writing import Written
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.patterns import compiled

_NOT_AT = compiled(
    r"\bniet(?:,? (?:zoals|conform) [^,;]{3,80},| meer| langer| eerder dan| reeds| al)?\s*$"
)
_NOT_THEN = compiled(r"\bniet (?:meer |langer |al |reeds )?$")
# "De voor mei aangekondigde nota ontvangt u in juni".
_FOR = compiled(r"(?:voor|vóór|uiterlijk|tegen) ", re.IGNORECASE)
_NAMED_FOR = compiled(r" (?:\w+ )?(?:toegezegde|aangekondigde|beloofde|geplande|voorziene)\b")
# "De regeling geldt niet vanaf 2020 maar vanaf 2021": nothing of it comes.
_AT_ONCE = compiled(r"van vandaag\b")
_LATER_THAN = compiled(r"\b(?<!niet )(?<!uiterlijk )later(?: in werking| van start| gereed)? dan $")
_HOLDS_OR_IS = compiled(
    r"\b(?:geldt|gelden|gaa[tn] (?:het )?(?:om|over)|gaa[tn] het) (?:om |over )?niet\b|\bbetreft\b"
    # A target that is missed.
    r"|\b(?:doelstelling(?:en)?|streefcijfer|streefwaarde)\b"
    # What a Chamber or council has on its agenda.
    r"|\b(?:behandeld|besproken|ingepland|geagendeerd)\b|\bop de agenda\b"
)
_CAN_NOT = compiled(
    r"\b(?:kan|kunnen|kon|konden|zal|zullen|wordt|worden|lukt|haal|halen|ga|doen)\b"
)
# "U ontvangt de antwoorden niet binnen drie weken."
_GETS = compiled(r"\b(?:ontvangt|krijgt|bereikt|bereiken)\b")
_COMES = compiled(r"\b(?:die|dat|deze|dit|dit stuk) (?:komt|volgt|verschijnt) niet\b")
_NOT_READY = compiled(
    r"\b(?:gereed|klaar|beschikbaar) (?:is|zijn)\b|\b(?:is|zijn)\b.*\b(?:gereed|klaar"
    r"|beschikbaar)\b"
)
_ENDS_IN = compiled(
    r"\b(?:afgerond|gereed|ingevoerd|uitgevoerd|opgeleverd|toekomen|toesturen|toezenden|aanbieden|aangeboden"
    r"|informeren"
    r"|gehaald|halen|sturen|zenden|verzonden|gestuurd|ingediend|indienen|gepubliceerd|voltooid"
    r"|starten|gestart"
    r"|van start|in werking|beantwoord|beantwoorden|bereiken|ontvangen|voorleggen|voorgelegd"
    r"|ingaan|opengaan|aanvangen|vastgesteld|vaststellen|plaatsvinden|gerealiseerd|beschikbaar|voorgehangen|geschieden|afronden|opleveren|uitgebracht|uitbrengen|verschijnen)\b"
)
_IN_PLACE_OF = compiled(
    r"\bin plaats van (?:(?:een|de|het) [\w-]+ )?(?:in |op |voor |vóór )?[\w-]+"
)
_BUT = compiled(r"(?:,? (?:zoals|conform) [^,;]{3,60})?,? (?:maar|doch) (?:pas |eerst |wel )?")
_ALREADY = compiled(r"(?:al|reeds) ", re.IGNORECASE)
_BEGINS = compiled(r"\b(?:begin(?:t|nen)|start(?:en)?|ga(?:at|an)|tre(?:edt|den)|kom(?:t|en))\b")
_LATER_THAN_PLANNED = compiled(r"\b(?:pas|eerst|zoals|conform)\b")
_PROMISED_FOR = compiled(r"\b(?:toegezegd|aangekondigd|beloofd) (?:voor|vóór|in|uiterlijk|om)\b")
_PROMISED_BUT = compiled(
    r"\b(?:is|was|zijn|waren)\b[^;]{0,160}\b(toegezegd|aangekondigd|beloofd),? (?:maar|doch) "
    r"(?:zal|zullen|wordt|worden|komt|volgt|verschijnt)\b"
)
TOLD_BEFORE = compiled(
    r"\b(?:had|hadden|heb|hebben|was|waren|is|werd)\b.*\b(?:toegezegd|aangekondigd|beloofd)\b"
    r"|\b(?:toegezegd|aangekondigd|beloofd) (?:had|hadden|heb|was|is|werd)\b"
)
_INSTEAD = compiled(r"\b(?:maar|pas|nu|nieuwe?|zal|zullen|streef|verwacht|uiterlijk)\b")
_DONE = compiled(
    r"\b(?:ingediend|verzonden|toegezonden|toegestuurd|gestuurd|gezonden|aangeboden|verschenen"
    r"|gepubliceerd|afgerond|uitgebracht|opgeleverd|plaatsgevonden)\W*$"
)
_MEANT = ("zou", "moeten", "graag", "gaarne", "willen", "voorzien", "gepland", "beoogd")
_STOOD_FOR = compiled(
    r"\b(?:voorzien|gepland|beoogd) (?:was|waren|stond|stonden)\b|\b(?:was|waren|stond|stonden)"
    r" (?:voorzien|gepland|beoogd)\b|\bop het programma stond(?:en)?\b"
)
# "Had moeten verschijnen", "was voorzien voor mei".
_WAS_MEANT = compiled(
    r"\bmoeten\b|\b(?:(?:ik|wij) had(?:den)?|had(?:den)? (?:ik|wij))\b.*\b(?:graag|gaarne|willen)\b"
    r"|\b(?:was|waren|stond|stonden)\b.*\b(?:voorzien|gepland|beoogd|ingepland)\b"
)
# "De verwachting werd uitgesproken dat de nota in mei zou verschijnen."
_WAS_EXPECTED = compiled(
    r"\b(?:verwachting|bedoeling|streven|planning)\b (?:was|werd)\b[^;,]{0,40}$"
    r"|\b(?:was|werd) (?:de|het) (?:verwachting|bedoeling|streven|planning)\b[^;,]{0,40}$"
)
_HAD_TO = ("zou", "moeten")
_COMING = (Tense.PASSIVE, Tense.PRESENT, Tense.FUTURE, Tense.INTENDED)


def given_up_term(sentence: Sentence, named: bool) -> str | None:
    """ "Kunnen niet in 2021 worden afgerond": a term with "niet" in front of it, in these words.

    Of what was just `named`, "die komt niet in april" says enough.
    """
    for printed in sentence.times:
        time = denied(printed) or printed
        before = sentence.lower[max(time.start - 100, 0) : time.start]
        if "niet" not in before or not _NOT_AT.search(before) or _AT_ONCE.match(time.words):
            continue
        clause = clause_at(sentence, time.start)
        if clause is None or clause.opener not in (None, "dat"):
            continue
        if _HOLDS_OR_IS.search(clause.text) or _comes_early(sentence, time):
            continue
        if (named and _COMES.search(clause.text)) or _is_not_met(sentence, clause):
            return f"niet {time.words}"
    return None


def only_late(sentence: Sentence, act: Act) -> Act:
    """ "Zult u niet meer voor het zomerreces ontvangen": that term is given up, and not the thing.

    Any other act stays what it is.
    """
    if act.event is not EventKind.WITHDRAWN:
        return act
    day = sentence.setting.written
    for printed in sentence.times:
        time = denied(printed) or printed
        before = sentence.lower[max(time.start - 30, 0) : time.start]
        if is_time(time) and is_dated(time, day) and _NOT_THEN.search(before):
            was = due_on(time, day, Direction.NEAREST)
            return replace(
                act,
                event=EventKind.POSTPONED,
                deadline=None,
                previous_deadline=was,
                rules=(*act.rules, "niet in de genoemde termijn"),
            )
    return act


def _is_not_met(sentence: Sentence, clause: Clause) -> bool:
    """Whether something of ours cannot be done by the term that a clause denies."""
    gets = sentence.receiver is not None and _GETS.search(clause.text)
    denied = gets or (
        (_CAN_NOT.search(clause.text) or _NOT_READY.search(clause.text))
        and _ENDS_IN.search(clause.text)
    )
    return bool(denied) and sentence.actor(clause).side is not Side.OTHER


def later_than(sentence: Sentence) -> str | None:
    """ "De evaluatie komt wat later dan het eerste kwartaal": a term, and not when it comes."""
    for time in sentence.times:
        than = sentence.lower.endswith(" dan ", 0, time.start) and _LATER_THAN.search(
            sentence.lower[: time.start]
        )
        clause = clause_at(sentence, time.start) if than else None
        if clause and clause.tense in _COMING:
            return f"later dan {time.words}"
    return None


def overtaken_term(sentence: Sentence) -> str | None:
    """The words that tell an old term from the new one beside it."""
    if len(sentence.times) < 2:
        return None
    return (
        _in_place_of(sentence)
        or _not_then_but(sentence)
        or _promised_for(sentence)
        or _named_for(sentence)
        or _promised_but(sentence)
        or _meant_for(sentence)
        or _would_have_come(sentence)
    )


def _in_place_of(sentence: Sentence) -> str | None:
    """ "In plaats van in mei in juni"."""
    instead = _IN_PLACE_OF.search(sentence.lower)
    if instead and any(time.start in range(*instead.span()) for time in sentence.times):
        return instead[0]
    return None


def _not_then_but(sentence: Sentence) -> str | None:
    """ "Ontvangt u niet in maart maar in mei", where no other word tells of a delay."""
    low, day = sentence.lower, sentence.setting.written
    owed = sentence.receiver or DELIVERABLE.search(low) or _begins_or_ends_late(low)
    if _HOLDS_OR_IS.search(low) or not owed:
        return None
    for first, second in pairwise(sentence.times):
        begin = first.start + len("niet ") * first.words.lower().startswith("niet ")
        if (
            _NOT_AT.search(low[:begin])
            and _BUT.fullmatch(low[first.end : second.start])
            and is_to_come(second, day)
            and not _comes_early(sentence, first)
        ):
            return f"niet {first.words}"
    return None


def _comes_early(sentence: Sentence, term: TimeExpression) -> bool:
    """ "Niet in juni, maar al in mei"."""
    then = next((time for time in sentence.times if time.start > term.start), None)
    if then is None or not _BUT.fullmatch(sentence.lower[term.end : then.start]):
        return False
    return _ALREADY.match(then.words) is not None or not _is_later(
        term, then, sentence.setting.written
    )


def _is_later(first: TimeExpression, second: TimeExpression, day: Written | None) -> bool:
    """Whether what comes in the place of a term ends behind it, as far as days tell."""
    was, new = due_on(first, day, Direction.NEAREST).last_day, due_on(second, day).last_day
    return was is None or new is None or was < new


def _begins_or_ends_late(low: str) -> bool:
    """ "De bouw begint niet in mei, maar pas in juni"; a season does so by itself.

    Without "pas" or "zoals gepland" it may only set right who thought otherwise.
    """
    begins_or_ends = _BEGINS.search(low) or _ENDS_IN.search(low)
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
            and other.tense in _COMING
            and is_sharp(time, sentence.setting.written)
        ):
            return promised[0]
    return None


def _named_for(sentence: Sentence) -> str | None:
    """ "De voor mei aangekondigde nota ontvangt u in juni": later than it was named for."""
    day = sentence.setting.written
    for old in sentence.times:
        if not (_FOR.match(old.words) and _NAMED_FOR.match(sentence.lower, old.end)):
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


def is_done(sentence: Sentence) -> bool:
    """ "Het voorstel, dat voor mei was aangekondigd, is op 1 juli ingediend"."""
    main = next((clause for clause in sentence.clauses if clause.opener is None), None)
    return (
        main is not None
        and main.tense in (Tense.STATE, Tense.PERFECT)
        and _DONE.search(main.text) is not None
        and not negated(main.text)
    )


def was_to_come(sentence: Sentence) -> Act | None:
    """ "De nota zou u in mei bereiken", "had u in mei moeten bereiken": what was on its way.

    No more than told, so it is nothing to record; but a delay right behind it has an old term.
    """
    if not sentence.times or not holds_any(sentence.lower, _MEANT):
        return None
    for clause in sentence.clauses:
        meant = clause.tense is Tense.PAST and _WAS_MEANT.search(clause.text)
        told = clause.opener == "dat" and _WAS_EXPECTED.search(sentence.lower, 0, clause.start)
        if not (clause.opener is None or told) or not (meant or clause.tense is Tense.WOULD):
            continue
        ours = meant or sentence.receiver is not None or DELIVERABLE.search(clause.text)
        if ours and sentence.times_in(clause) and sentence.actor(clause).side is not Side.OTHER:
            to_chamber = sentence.receiver is not None
            kind = CommitmentKind.TOEZEGGING if to_chamber else CommitmentKind.VOORNEMEN
            rule = "zou er zijn geweest"
            return telling(
                sentence, EventKind.REFERRED, 0.6, clause.verb, rule, kind=kind, clause=clause
            )
    return None


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
            told = other.start >= clause.end and other.opener is None and other.tense in _COMING
            if (
                told
                and _INSTEAD.search(sentence.lower, max(other.start - 8, 0), other.end)
                and any(is_sharp(t, sentence.setting.written) for t in sentence.times_in(other))
            ):
                return f"zou {old[0].words}"
    return None
