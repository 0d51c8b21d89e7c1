"""Something that will reach a Chamber: a toezegging by its receiver."""

import re

from nlp.commitments.acts import Act, surest
from nlp.commitments.clauses import Clause
from nlp.commitments.cues import cues, holds_any
from nlp.commitments.finite_verbs import Tense
from nlp.commitments.moods import (
    INTENT,
    PLANNED,
    SUBORDINATING,
    asks,
    hangs_on_asking,
    hoped_for,
    is_content,
    is_relative,
    matrix_undertakes,
    negated,
)
from nlp.commitments.parties import Actor, Receiver, Side, is_passive
from nlp.commitments.sentence import Sentence
from nlp.commitments.terms import due_of
from nlp.commitments.times import is_condition, is_sharp, is_to_come
from nlp.dates.expressions import Role
from nlp.findings import CommitmentKind, EventKind

_DELIVERING = cues("delivering")
_THIS_LETTER = cues("letters")["this letter"]
_TAKES_LONGER = cues("delays")["takes longer"]
# Delivery in the present tense is the letter itself, unless something points ahead.
_AHEAD = re.compile(
    r"\b(?:nog|nader|nadere|separaat|separate|afzonderlijk\w*|later|daarna|daarover|hierover"
    r"|vervolgens|dan(?! (?:voorzien|verwacht|gepland|gebruikelijk|ook|wel)\b)|t\.z\.t"
    r"|(?:eerst)?volgende \w*(?:brief|rapportage|monitor)|aparte?|uiteraard"
    r"|vanzelfsprekend|periodiek|tussentijds|jaarlijks|tijdig|terug"
    r"|(?:uitkomst(?:en)?|resultaten|resultaat|bevindingen|vervolg|verloop|voortgang) "
    r"(?:daarvan|hiervan|van (?:dit|dat|deze|die))"
    r"|(?:indien|waar|zo) (?:nodig|noodzakelijk|gewenst|mogelijk)|desgewenst|zonodig"
    r"|(?:daarvan|hiervan) (?:\w+ )?(?:afschrift|kopie|exemplaar)|gelijktijdig met (?:de|het))\b"
)
# "Tevens informeer ik u nader": what this letter does besides; "nader" alone puts nothing off.
_BESIDES = re.compile(
    r"\W*(?:tevens|ook|daarnaast|voorts|verder|eveneens|bovendien|tot slot|ten slotte)\b"
)
_LETTER_BEFORE = re.compile(r"\b(?:deze \w*brief|dit schrijven|hier(?:mee|bij)|met deze)\b")
_CLOSER = ("nader", "nadere")
_ACTUAL = re.compile(r"\bgraag\b|\bhet volgende$|\bals volgt\b")
# A paper of its own that is still to come, unlike "deze brief" in the present letter.
_THE_PAPER = re.compile(r"deze (?:brief|nota|notitie|rapportage)|dit (?:schrijven|rapport)")
_SHARED = re.compile(r"\bdeel (?:ik|wij)\b(?P<when>[^,;]*)\bmet (?:u|(?:uw|de|beide) kamers?)\b")
_LASTING = re.compile(r"\b(?:houd|houdt|houden|blijf|blijft|blijven)\b")
_CHAMBER_GETS = re.compile(
    r"\b(?:ontvangt|ontvangen|krijgt|krijgen)\b|\btegemoet ?zien\b|\btegemoet kunnen zien\b"
    r"|\bbericht\b|\bverwachten\b|\bgaa[tn] (?:u|uw kamer|de kamer)\b|\btoegaa[tn]\b"
    r"|\bbereik(?:t|en)\b"
)
_ABLE = re.compile(
    r"\b(?:ik kan|wij kunnen)\b|\b(?:(?:kunt|mag) u|u (?:kunt|mag)|(?:kan|mag) (?:uw|de) kamer"
    r"|kamer (?:kan|mag))\b.*\bverwachten\b"
    r"|\btegemoet (?:kan|kunt|mag) zien\b|\bkan\b.*\bnaar verwachting\b.*\bworden\b"
    r"|\bnaar verwachting kan\b.*\bworden\b"
    r"|\b(?:tegemoet ?zien|tegemoet te zien)\b|\bkan(?: ik"
    r"|\b.{0,60}\bik)\b|\bkunnen wij\b"
)
_EXPECTED = re.compile(
    r"\b(?:naar verwachting|verwacht|verwachten|hoop|hopen|streef|streven|planning)\b"
)
# What a law lays down is done every time; it is promised only with a time.
_BY_LAW = re.compile(
    r"\b(?:conform|op grond van|ingevolge|krachtens|volgens|op basis van) (?:het |de )?(?:artikel"
    r"|wet|\w+wet|besluit|aanwijzing\w*|comptabiliteitswet\w*)\b"
)
# "Met de veteranennota wordt de Kamer jaarlijks geïnformeerd": how it is always done.
_BY_ITS_PAPER = re.compile(
    r"\b(?:met|via|middels|door middel van) (?:het|de) (?:\w+ )?\w*(?:verslag|nota|monitor"
    r"|rapportage|brief|begroting|bericht|overzicht)\b"
)
_WILLING = re.compile(r"\bbereid\b")
_GOES_TO_CHAMBER = re.compile(
    r"\b(?:vragen|kamervragen)\b.{0,120}\bbeantwoord(?:en)?\b|\bbeantwoord(?:en"
    r"|ing)?\b.{0,60}\bvragen\b"
    r"|\b(?:hier|daar|hierop|daarop|erop|op)\b.{0,80}\b(?:terug|terugkomen|terug te komen)\b"
    r"|\b(?:vragen|kamervragen|verzoek|brief)\b.{0,120}\b(?:beantwoorden|beantwoord|reageren"
    r"|voldoen)\b"
    r"|\bin (?:de|mijn|een|het) (?:volgende|eerstvolgende|komende) (?:\w+ )?\w*(?:brief|rapportage"
    r"|monitor|bericht)\b"
    r"|\bin mijn (?:eerste|tweede) termijn\b"
    r"|\bdaarin (?:zal|zullen) (?:ik|wij|we|het kabinet)\b"
    r"|\bin (?:een|mijn) (?:separate|aparte|afzonderlijke|nadere|latere) (?:kamer)?brief\b"
    r"|\bin (?:de|mijn|een) [\w-]*(?:zaken|verzamel|beleids|kamer)brief\b"
    r"|\bin (?:de|mijn|het) (?:geannoteerde agenda|voortgangs(?:rapportage|brief|bericht)"
    r"|halfjaarbericht|jaarbericht|verzamelbrief)\b"
    r"|\b(?:bij|per) (?:separate |afzonderlijke |aparte )?brief\b|\bschriftelijk\b"
    r"|\bkom\b.{0,60}\b(?:hier|daar|hierop|daarop|erop|op)\b.{0,60}\bterug\b"
    r"|\bkom(?:en)?\b.{0,60}\bterug op (?:de|het|deze|dit)\b"
    r"|\bvolg(?:t|en)\b[^;]{0,40}\b(?:nog een|een (?:separate|aparte|nadere|afzonderlijke))"
    r" (?:\w+ )?(?:kamer)?brief\b"
    r"|\bwaarop (?:ik|wij|we|(?:de|het) \w+(?: en ik)?)\b.{0,80}\bterug"
)
# Without one of these nothing above can match.
_GOING = (
    "beantwoord", "terug", "reageren", "daarin za", "daarin zu", "mijn eerste",
    "mijn tweede", "voldoen", "brief", "rapportage", "monitor", "bericht",
    "agenda", "schriftelijk",
)  # fmt: skip
# "In mei bent u geïnformeerd over het voornemen", "wordt u sinds 2018 geïnformeerd": it is done.
_HAS_GOT = re.compile(
    r"\b(?:bent|is|zijn)\b[^;]{0,80}\b(?:geïnformeerd|ingelicht|toegezonden|toegestuurd|gestuurd"
    r"|gezonden|aangeboden|verzonden)\b"
)
_EVER_SINCE = re.compile(r"\b(?:wordt|worden) (?:\S+ ){0,4}(?:sinds|al jaren)\b")
_HAS_TO_COME = re.compile(r"\bheeft (?:het|de) (?:voornemen|intentie)\b|\bte verwachten\b")
_NEVER_AHEAD = (None, Tense.PAST, Tense.WOULD)


def delivery(sentence: Sentence) -> Act | None:
    """Something will reach a Chamber."""
    low = sentence.lower
    if sentence.receiver is None and not (holds_any(low, _GOING) and _GOES_TO_CHAMBER.search(low)):
        return None
    return surest(_delivery_in(sentence, clause) for clause in sentence.clauses)


def tells_delivery(sentence: Sentence, at: int) -> bool:
    """Whether behind `at` a "dat" tells of what will reach a Chamber: "afgesproken dat u"."""
    return any(
        clause.opener == "dat"
        and clause.start >= at - 1
        and clause.tense in (Tense.PRESENT, Tense.PASSIVE, Tense.FUTURE, Tense.MODAL)
        and (sentence.receiver_in(clause.text) or _GOES_TO_CHAMBER.search(clause.text))
        and not negated(clause.text)
        and any(cue.find(clause.text) for cue in _DELIVERING.values())
        for clause in sentence.clauses
    )


def _delivery_in(sentence: Sentence, clause: Clause) -> Act | None:
    text = clause.text
    if clause.opener in SUBORDINATING or clause.tense in _NEVER_AHEAD:
        return None
    receiver = sentence.receiver_in(text) or _implied(sentence, clause)
    if receiver is None or _is_this_letter(sentence, clause):
        return None
    verb = next(((cue.name, m) for cue in _DELIVERING.values() if (m := cue.find(text))), None)
    if verb is None or not _looks_ahead(sentence, clause):
        return None
    if "tijd" in text and _TAKES_LONGER.find(text):
        return None  # "de beantwoording zal meer tijd vergen" gives nothing
    if "ter griffie" in text or asks(text) or negated(text) or hangs_on_asking(sentence, clause):
        return None
    if _BY_LAW.search(text) and not _is_ahead(sentence, clause):
        return None
    actor = sentence.actor(clause)
    if not _reaches(clause, actor, receiver):
        return None
    if (
        clause.opener == "dat"
        and not matrix_undertakes(sentence)
        and not is_relative(sentence, clause)
    ):
        return None
    found = due_of(sentence, clause)
    score = 0.9 if clause.tense in (Tense.FUTURE, Tense.INTENDED) else 0.85
    score += 0.05 * actor.first_person - 0.1 * (clause.opener is not None) + 0.02 * bool(found)
    rules = (
        f"levering: {verb[0]}",
        f"aan: {receiver.words}",
        f"tijd: {clause.tense} ({clause.verb})",
        f"spreker: {actor.words or 'onpersoonlijk'}",
    )
    return Act(
        EventKind.MADE,
        CommitmentKind.TOEZEGGING,
        round(score, 2),
        verb[1][0][:60],
        rules,
        actor.words,
        receiver.towards,
        found[1] if found else None,
        clause=clause,
    )


def _reaches(clause: Clause, actor: Actor, receiver: Receiver) -> bool:
    """Whether the Chamber gets something of the government, and not of others or by itself."""
    gets = _CHAMBER_GETS.search(clause.text) is not None
    if actor.side is Side.OTHER and actor.words and not is_passive(clause) and not gets:
        return False
    return actor.first_person or gets or not _chamber_acts(clause, receiver)


def _is_this_letter(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is the present letter; "deze brief zal u in maart bereiken" is another one."""
    here = _THIS_LETTER.find(clause.text)
    if here is None:
        return False
    day = sentence.setting.written
    return not (
        _THE_PAPER.fullmatch(here[0])
        and any(is_sharp(time, day) for time in sentence.times_in(clause))
    )


def _implied(sentence: Sentence, clause: Clause) -> Receiver | None:
    """Answers to its questions go to the Chamber, and so does what one comes back to."""
    if sentence.setting.home is None or clause.opener not in (None, "waarop"):
        return None
    match = _GOES_TO_CHAMBER.search(clause.text)
    return Receiver(sentence.setting.home, match[0], match.start()) if match else None


def _looks_ahead(sentence: Sentence, clause: Clause) -> bool:
    """Whether what a clause tells of is still to come, by its tense."""
    text = clause.text
    match clause.tense:
        case Tense.FUTURE:
            return True
        case Tense.INTENDED:
            # "Wil ik uw Kamer informeren over" opens the letter that does so.
            return clause.verb not in ("wil", "willen") or any(
                is_sharp(t, sentence.setting.written) for t in sentence.times_in(clause)
            )
        case Tense.PASSIVE:
            return _will_be_done(sentence, clause)
        case Tense.PRESENT:
            return _present_ahead(sentence, clause)
        case Tense.MODAL:
            return hoped_for(sentence, clause) or _can_be_done(sentence, clause)
        case Tense.STATE:
            if _HAS_GOT.search(text) and not PLANNED.search(text):
                return False
            return bool(INTENT.search(text) or _WILLING.search(text)) or (
                bool(PLANNED.search(text)) and _is_ahead(sentence, clause)
            )
        case Tense.PERFECT:
            return bool(_HAS_TO_COME.search(text))
    return False


def _is_ahead(sentence: Sentence, clause: Clause) -> bool:
    day = sentence.setting.written
    return any(is_to_come(time, day) for time in sentence.times_in(clause))


def _will_be_done(sentence: Sentence, clause: Clause) -> bool:
    """ "Wordt u geïnformeerd": to come, unless it is done here or goes on since long."""
    ahead = _is_ahead(sentence, clause)
    if not ahead and _EVER_SINCE.search(clause.text):
        return False
    if _BY_ITS_PAPER.search(clause.text) and any(
        time.recurrence for time in sentence.times_in(clause)
    ):
        return False
    if not ahead and _BESIDES.match(clause.text) and _LETTER_BEFORE.search(sentence.before):
        return False  # "Deze brief schetst de stand. Daarnaast wordt u geïnformeerd"
    return not re.search(r"\b(?:worden|wordt) (?:hierbij|thans|nu)\b", clause.text)


def _present_ahead(sentence: Sentence, clause: Clause) -> bool:
    """ "Stuur ik u in mei": the present tense is the letter itself, unless something says not."""
    text, day, times = clause.text, sentence.setting.written, sentence.times_in(clause)
    if (clause.verb == "deel" and not _shared_then(sentence, clause)) or _actual(text):
        return False
    if any(time.role is Role.PAST for time in times):
        return False  # "sinds 2019 ontvangt de Kamer"
    return (
        any(is_to_come(time, day) and not is_content(text, time, day) for time in times)
        or bool(_points_ahead(text) or _LASTING.search(text) or INTENT.search(text))
        or _waits(sentence)
    )


def _can_be_done(sentence: Sentence, clause: Clause) -> bool:
    """ "Ik kan u in mei informeren"; that something can be, without a day, promises nothing."""
    rest = sentence.lower[clause.end :].lstrip(" ,")
    if rest.startswith("dat ") and clause.text.rstrip(" ,").endswith("verwachten"):
        return False  # "u mag verwachten dat ik zorgvuldig ben"
    return bool(_ABLE.search(clause.text)) and (
        _is_ahead(sentence, clause) or bool(_EXPECTED.search(sentence.lower))
    )


def _points_ahead(text: str) -> bool:
    besides = _BESIDES.match(text) is not None
    return any(not (besides and m[0] in _CLOSER) for m in _AHEAD.finditer(text))


def _shared_then(sentence: Sentence, clause: Clause) -> bool:
    """ "Dat deel ik in mei met uw Kamer"; who shares a concern about 2030 sends nothing."""
    shared = _SHARED.search(clause.text)
    return shared is not None and any(
        shared.start("when") <= time.start < shared.end("when")
        for time in sentence.times_in(clause)
    )


def _waits(sentence: Sentence) -> bool:
    """ "Zodra de resultaten bekend zijn, stuur ik deze"."""
    return any(
        c.opener in ("zodra", "nadat", "wanneer", "als", "indien") for c in sentence.clauses
    ) or any(is_condition(t) for t in sentence.times)


def _actual(text: str) -> bool:
    return bool(_ACTUAL.search(text)) and not _AHEAD.search(text)


def _chamber_acts(clause: Clause, receiver: Receiver) -> bool:
    """ "Uw Kamer bespreekt", "de Kamer heeft gevraagd": the Chamber does it, it gets nothing."""
    if clause.tense is Tense.PASSIVE or clause.opener is not None:
        return False
    behind = receiver.start + len(receiver.words)
    subject_first = receiver.start - clause.start < 3 and 0 <= clause.at - behind < 3
    # With a passive infinitive it still receives: "zal worden geïnformeerd".
    return subject_first and re.search(r"\bworden\b", clause.text) is None
