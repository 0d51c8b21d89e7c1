"""A term that is given up, as the sentence prints it, and what was to come by one."""

import re
from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.telling import clause_at, telling
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.cues import holds_any
from nlp.commitments.grammar.finite_verbs import COMING, Tense
from nlp.commitments.grammar.parties import Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import given_up_on, is_dated, is_time
from nlp.commitments.late.known import Known
from nlp.commitments.late.things import DELIVERABLE, LAUNCHED
from nlp.commitments.when.earlier_terms import denied, earlier_and_new
from nlp.dates.meaning.expressions import TimeExpression
from nlp.dates.meaning.writing import due_on
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.patterns import compiled

NOT_AT = compiled(
    r"\bniet(?:,? (?:zoals|conform) [^,;]{3,80},| zoals [a-zé]+| meer| langer| eerder dan| reeds"
    r"| al)?\s*$"
)
_NOT_THEN = compiled(r"\bniet (?:meer |langer |al |reeds )?$")
# "De regeling geldt niet vanaf 2020 maar vanaf 2021": nothing of it comes.
_AT_ONCE = compiled(r"van vandaag\b")
_LATER_THAN = compiled(r"\b(?<!niet )(?<!uiterlijk )later(?: in werking| van start| gereed)? dan $")
HOLDS_OR_IS = compiled(
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
# "Gaat niet in januari van start", "treedt niet per 1 mei in werking".
_BEGINS_NOT = compiled(
    r"\b(?:gaat|gaan)\b[^;]*\bniet\b[^;]* (?:in|van start|open)\W*$"
    r"|\b(?:treedt|treden)\b[^;]*\bniet\b[^;]*\bin werking\b"
    r"|\b(?:start|starten|begint|beginnen)\b[^;]*\bniet\b"
)
_COMES_NOT = compiled(r"\b(?:komt|komen|volgt|volgen|verschijnt|verschijnen) (?:\w+ )?niet\b")
# It is meant so: who cannot says "kan" or "kunnen".
_WILL_NOT = compiled(
    r"\b(?:ik|wij) (?:zal|zullen)\b(?![^;]*\bkunnen\b)[^;]*\bniet v(?:oo|óó)r \d{1,2} "
    r"|\b(?:zal|zullen) (?:ik|wij)\b(?![^;]*\bkunnen\b)[^;]*\bniet v(?:oo|óó)r \d{1,2} "
)
_NOT_READY = compiled(
    r"\b(?:gereed|klaar|beschikbaar) (?:is|zijn)\b|\b(?:is|zijn)\b.*\b(?:gereed|klaar"
    r"|beschikbaar)\b"
)
ENDS_IN = compiled(
    r"\b(?:afgerond|gereed|ingevoerd|uitgevoerd|opgeleverd|toekomen|toesturen|toezenden|aanbieden|aangeboden"
    r"|informeren"
    r"|gehaald|halen|sturen|zenden|verzonden|gestuurd|ingediend|indienen|gepubliceerd|voltooid"
    r"|starten|gestart"
    r"|opengesteld|operationeel|klaar|af (?:zijn|is)|(?:haar|zijn) beslag krijgen"
    r"|van start|in werking|beantwoord|beantwoorden|bereiken|ontvangen|voorleggen|voorgelegd"
    r"|ingaan|opengaan|aanvangen|vastgesteld|vaststellen|plaatsvinden|gerealiseerd|beschikbaar|voorgehangen|geschieden|afronden|opleveren|uitgebracht|uitbrengen|verschijnen)\b"
)
# "Treedt niet op 1 oktober in werking, maar op 1 januari": what belongs to the verb comes first.
BUT = compiled(
    r"(?: (?:in werking|van start|van kracht|plaats|uit|in|aan|open|online|gereed|klaar|beschikbaar"
    r"|(?:naar|bij|aan|in) (?:uw|de) kamer))?"
    r"(?:,? (?:zoals|conform) [^,;]{3,60})?,? (?:maar|doch) (?:pas |eerst |wel )?"
)
# "In maart en niet, zoals gezegd, in februari."
AND_NOT = compiled(
    r"[^,;]{0,40}(?:,| en|, en) (?:dus |derhalve )?niet(?:,? (?:zoals|conform) [^,;]{3,60}?,?)? "
)
_ALREADY = compiled(r"(?:al|reeds) ", re.IGNORECASE)
_MEANT = (
    *("zou", "moeten", "graag", "gaarne", "willen", " ging", "aangekondigd"),
    *("voorzien", "gepland", "beoogd", " rol", "planning", "geprogrammeerd"),
    *("gehoopt", "hoopte", "streven", "voornemen", "bedoeling"),
)
# "Had moeten verschijnen", "was voorzien voor mei".
_WAS_MEANT = compiled(
    r"\bmoeten\b|\b(?:(?:ik|wij) had(?:den)?|had(?:den)? (?:ik|wij))\b.*\b(?:graag|gaarne|willen)\b"
    r"|\b(?:was|waren|stond|stonden)\b.*\b(?:voorzien|gepland|beoogd|ingepland|geprogrammeerd"
    r"|op de (?:rol|planning))\b"
)
# "Het streven was de nota in mei te publiceren", "ik had gehoopt u in mei te berichten".
_WAS_AIMED = compiled(
    r"\b(?:ik|wij) (?:had(?:den)? gehoopt|hoopten?)\b|\bhad(?:den)? (?:ik|wij) gehoopt\b"
    r"|\b(?:streven|voornemen|bedoeling|planning) was\b"
    r"|\bwas (?:het |de )?(?:mijn |ons |onze )?(?:streven|voornemen|bedoeling|planning)\b"
    r"|\bging(?:en)? (?:ik|wij|het kabinet) (?:\w+ ){0,3}?uit van\b"
    r"|\b(?:ik|wij|het kabinet) ging(?:en)? (?:er )?(?:\w+ ){0,3}?uit van\b"
)
# "In mijn brief heb ik een nota aangekondigd voor november": for whom, says no word of it.
_ANNOUNCED_FOR = compiled(
    r"\b(?:heb|hebben) (?:ik|wij)\b[^;]*\baangekondigd (?:voor|vóór|in|uiterlijk|tegen) |"
    r"\b(?:ik|wij) heb(?:ben)?\b[^;]*\baangekondigd (?:voor|vóór|in|uiterlijk|tegen) "
)
_TO_DELIVER = compiled(
    r"\bte (?:leveren|publiceren|sturen|zenden|dienen|ronden|starten|openen|bieden|voltooien|voeren"
    r"|brengen|stellen|leggen)\b"
)
# "De verwachting werd uitgesproken dat de nota in mei zou verschijnen."
_WAS_EXPECTED = compiled(
    r"\b(?:verwachting|bedoeling|streven|planning|afspraak)\b (?:was|werd)\b[^;,]{0,40}$"
    r"|\b(?:was|werd) (?:de|het) (?:verwachting|bedoeling|streven|planning|afspraak)\b[^;,]{0,40}$"
)


def given_up_term(sentence: Sentence, known: Known) -> str | None:
    """ "Kunnen niet in 2021 worden afgerond": a term with "niet" in front of it, in these words.

    Of what was just named, "die komt niet in april" says enough.
    """
    for printed in sentence.times:
        time = denied(printed) or printed
        before = sentence.lower[max(time.start - 100, 0) : time.start]
        if "niet" not in before or not NOT_AT.search(before) or _AT_ONCE.match(time.words):
            continue
        clause = _denying(sentence, time)
        if clause is None or clause.opener not in (None, "dat", "zodat"):
            continue
        if HOLDS_OR_IS.search(clause.text) or comes_early(sentence, time):
            continue
        if _WILL_NOT.search(clause.text) and not (known.named or known.told or known.expected):
            continue  # "ik zal u niet voor 1 mei informeren": from then on
        if (known.named and _COMES.search(clause.text)) or _is_not_met(sentence, clause):
            return f"niet {time.words}"
    return None


def _denying(sentence: Sentence, time: TimeExpression) -> Clause | None:
    """The clause with the "niet" of a time.

    In "gaat niet zoals beoogd in mei van start" the words behind it seem a clause of their own.
    """
    clause = clause_at(sentence, time.start)
    if clause is None or clause.opener != "zoals" or clause.tense is not None:
        return clause
    before = next((c for c in sentence.clauses if c.end <= clause.start and c.tense), None)
    if before is None:
        return None
    return before._replace(text=f"{before.text} {clause.text.strip()}")


# "Zal u dit jaar niet meer bereiken": behind the term, of what is given or ends.
_NO_MORE = compiled(r" niet (?:meer|langer)\b")


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
        behind = _NO_MORE.match(sentence.lower, time.end) and ENDS_IN.search(sentence.lower)
        if is_time(time) and is_dated(time, day) and (behind or _NOT_THEN.search(before)):
            was = given_up_on(sentence, time)
            return replace(
                act,
                event=EventKind.POSTPONED,
                # "... verschijnen, maar in november."
                deadline=earlier_and_new(sentence)[1] if " maar " in sentence.lower else None,
                previous_deadline=was,
                rules=(*act.rules, "niet in de genoemde termijn"),
            )
    return act


def _is_not_met(sentence: Sentence, clause: Clause) -> bool:
    """Whether something of ours cannot be done by the term that a clause denies."""
    gets = sentence.receiver is not None and _GETS.search(clause.text)
    denied = gets or (
        (_CAN_NOT.search(clause.text) or _NOT_READY.search(clause.text))
        and ENDS_IN.search(clause.text)
    )
    not_then = _COMES_NOT.search(clause.text) or _BEGINS_NOT.search(clause.text)
    owed = DELIVERABLE.search(clause.text) or LAUNCHED.search(clause.text)
    denied = denied or (not_then and owed)
    return bool(denied) and sentence.actor(clause).side is not Side.OTHER


def later_than(sentence: Sentence) -> str | None:
    """ "De evaluatie komt wat later dan het eerste kwartaal": a term, and not when it comes."""
    for time in sentence.times:
        than = sentence.lower.endswith(" dan ", 0, time.start) and _LATER_THAN.search(
            sentence.lower[: time.start]
        )
        clause = clause_at(sentence, time.start) if than else None
        if clause and clause.tense in COMING:
            return f"later dan {time.words}"
    return None


def comes_early(sentence: Sentence, term: TimeExpression) -> bool:
    """ "Niet in juni, maar al in mei", "in mei en niet in juni"."""
    new = next((time for time in reversed(sentence.times) if time.end <= term.start), None)
    begin = term.start + len("niet ") * term.words.lower().startswith("niet ")
    if new and AND_NOT.fullmatch(sentence.lower[new.end : begin]):
        return not is_later(sentence, term, new)
    then = next((time for time in sentence.times if time.start > term.start), None)
    if then is None or not BUT.fullmatch(sentence.lower[term.end : then.start]):
        return False
    return _ALREADY.match(then.words) is not None or not is_later(sentence, term, then)


def is_later(sentence: Sentence, first: TimeExpression, second: TimeExpression) -> bool:
    """Whether what comes in the place of a term ends behind it, as far as days tell."""
    day = sentence.setting.written
    was, new = given_up_on(sentence, first, second).last_day, due_on(second, day).last_day
    return was is None or new is None or was < new


def was_to_come(sentence: Sentence) -> Act | None:
    """ "De nota zou u in mei bereiken", "had u in mei moeten bereiken": what was on its way.

    No more than told, so it is nothing to record; but a delay right behind it has an old term.
    """
    if not sentence.times or not holds_any(sentence.lower, _MEANT):
        return None
    for clause in sentence.clauses:
        meant = clause.tense is Tense.PAST and _WAS_MEANT.search(clause.text)
        told = clause.opener == "dat" and _WAS_EXPECTED.search(sentence.lower, 0, clause.start)
        # "Ik heb cijfers gevraagd, die in mei beschikbaar zouden komen."
        which = clause.opener in ("die", "dat") and clause.tense is Tense.WOULD
        aimed = _WAS_AIMED.search(clause.text) or _ANNOUNCED_FOR.search(clause.text)
        if not (clause.opener is None or told or which):
            continue
        if not (meant or aimed or clause.tense is Tense.WOULD):
            continue
        delivers = DELIVERABLE.search(clause.text) or ENDS_IN.search(clause.text)
        delivers = delivers or (aimed and _TO_DELIVER.search(clause.text))
        ours = meant or delivers or sentence.receiver is not None
        if ours and sentence.times_in(clause) and sentence.actor(clause).side is not Side.OTHER:
            to_chamber = sentence.receiver is not None
            kind = CommitmentKind.TOEZEGGING if to_chamber else CommitmentKind.VOORNEMEN
            rule = "zou er zijn geweest"
            return telling(
                sentence, EventKind.REFERRED, 0.6, clause.verb, rule, kind=kind, clause=clause
            )
    return None
