"""Sentences that say that something comes later than was said, or not in time."""

import re
from dataclasses import replace
from itertools import pairwise

from nlp.commitments.acts import Act
from nlp.commitments.cues import cues
from nlp.commitments.earlier_terms import denied
from nlp.commitments.finite_verbs import Tense
from nlp.commitments.parties import Side
from nlp.commitments.recent import Recent
from nlp.commitments.sentence import Sentence
from nlp.commitments.telling import clause_at, has_term, telling
from nlp.commitments.times import is_sharp, is_time, is_to_come
from nlp.findings import CommitmentKind, Deadline, EventKind, Quote

_DELAYS = cues("delays")
# Something the government delivers, so that its delay concerns us.
_DELIVERABLE = re.compile(
    r"\b\w*(?:onderzoek|onderzoeken|evaluaties?|wetsvoorstel|wetsvoorstellen|wetgeving"
    r"|besluit|brief|rapport"
    r"|rapportage|reactie|beantwoording|vragen|antwoorden|verkenning|planning|oplevering"
    r"|invoering|inwerkingtreding"
    r"|publicatie|toezending|indiening|regeling|visie|nota|notitie|plan|plannen|programma"
    r"|project(?:en)?|traject(?:en)?|pilots?"
    r"|uitwerking|herziening|besluitvorming|advies|uitkomsten|resultaten|kaders|bouwstenen"
    r"|afronding|finaliseren"
    r"|aanbieding|fiche|fiches|standpunt|implementatie|uitvoering|wijziging|toezegging|toegezegde"
    r"|monitor|analyse"
    r"|doorlichting|beleidsreactie|jaarverslag|begroting|register|systeem|stelsel|aanpak|termijn"
    r"|(?:invoerings|ingangs|oplever|start|streef)datum)\b"
)
# A term that has a name: "de beoogde ingangsdatum is niet haalbaar gebleken".
_DATE_SET = re.compile(r"\b(?:invoerings|ingangs|oplever|start|streef)datum\b")
# What the Chamber wanted by a day, also where that day went by.
_WISHED = re.compile(r"\baan (?:de|deze|die|dit|dat|uw|het) (?:wens|verzoek)\b")
_OWN_WORK = re.compile(
    r"\b\w*(?:onderzoek|evaluatie|wetsvoorstel|besluitvorming|rapport|verkenning|notitie|visie"
    r"|actieplan|doorlichting|wetgeving|herziening|rapportage|monitor)\b"
)
_ASKED_FOR = re.compile(r"\b(?:vragen|kamervragen|beantwoording|verzoek|gevraagde)\b")
_PAPERS = re.compile(
    r"\b\w*(?:vragen|beantwoording|antwoorden|reactie|brief|toezending|verzending|aanbieding"
    r"|toegezegde?|verzoek|fiche"
    r"|fiches|nota naar"
    r"|beleidsreactie|verslag)\b"
)
_ASKED_OF_OTHERS = re.compile(
    r"\b(?:debat|overleg|vergadering)\b[^;]{0,60}\b(?:uit te stellen|uitstellen|uitgesteld)\b"
    r"|\bverzoek(?:en)? (?:ik |wij )?u\b[^;]{0,120}(?:debat|overleg)\b[^;]{0,120}"
    r"\b(?:plaatsvinden|te plannen|te agenderen|te verplaatsen)\b"
)
_NOT_AT = re.compile(r"\b(?:niet|niet meer|niet langer|niet eerder dan|niet reeds|nog niet)\s*$")
_CAN_NOT = re.compile(r"\b(?:kan|kunnen|zal|zullen|wordt|worden|lukt|haal|halen|ga|doen)\b")
_COMES = re.compile(r"\b(?:die|dat|deze|dit|dit stuk) (?:komt|volgt|verschijnt) niet\b")
_NOT_READY = re.compile(
    r"\b(?:gereed|klaar|beschikbaar) (?:is|zijn)\b|\b(?:is|zijn)\b.*\b(?:gereed|klaar"
    r"|beschikbaar)\b"
)
_ENDS_IN = re.compile(
    r"\b(?:afgerond|gereed|ingevoerd|opgeleverd|toekomen|toesturen|toezenden|aanbieden|aangeboden"
    r"|informeren"
    r"|gehaald|halen|sturen|zenden|verzonden|gestuurd|ingediend|indienen|gepubliceerd|voltooid"
    r"|starten|gestart"
    r"|van start|in werking|beantwoord|beantwoorden|bereiken|ontvangen|voorleggen|voorgelegd"
    r"|plaatsvinden|gerealiseerd|beschikbaar|geschieden|afronden|opleveren|uitgebracht|uitbrengen|verschijnen)\b"
)
_HAD_MEANT = re.compile(r"\b(?:ik|wij|kabinet|u|kamer)\b[^,;]{0,80}\bhad(?:den)? willen\b")
_TOLD_BEFORE = re.compile(
    r"\b(?:had|hadden|heb|hebben|was|waren|is|werd)\b.*\b(?:toegezegd|aangekondigd|beloofd)\b"
    r"|\b(?:toegezegd|aangekondigd|beloofd) (?:had|hadden|heb|was|is|werd)\b"
)
# "In mijn brief toegezegd voor eind januari; dit wordt maart": the first is the term that was.
_TERM_WAS = re.compile(r"\b(?:toegezegd|aangekondigd|beloofd) (?:voor|vóór|in|uiterlijk|om)\b")
_CONTRAST = re.compile(
    r"\b(?:is|was|zijn|waren)\b[^;]{0,160}\b(toegezegd|aangekondigd|beloofd),? (?:maar|doch) "
    r"(?:zal|zullen|wordt|worden|komt|volgt|verschijnt)\b"
)

# "Eerder heb ik gemeld dat mei niet gehaald zou worden, en juni toegezegd": told, not now.
_TOLD_OF_DELAY = re.compile(
    r"\beerder\b[^;]{0,40}\b(?:heb|heeft|hebben|is|werd)\b[^;]{0,60}\b(?:aangegeven|gemeld"
    r"|bericht|me(?:d)?egedeeld|laten weten|geïnformeerd),? dat\b"
)

_IN_PLACE_OF = re.compile(r"\bin plaats van (?:in |op |voor |vóór )?[\w-]+")
_BUT = re.compile(r",? (?:maar|doch) (?:pas |eerst |wel )?")
_NEAR = 4
_SUPPOSING = frozenset({"als", "indien", "wanneer", "mits", "tenzij"})
_READY = ("gereed", "afgerond", "voltooid", "beschikbaar")
_INSTEAD = re.compile(r"\b(?:maar|wel|pas|nu|nieuwe?|zal|zullen|streef|verwacht|uiterlijk)\b")
# "Wordt niet gehaald; u ontvangt het in mei": behind the semicolon stands the term that is new.
_COMES_THEN = re.compile(
    r"(?:[;:,]|\ben) (?:(?:deze|dit|die|het|de \w+|u|uw kamer|ik) )?"
    r"(?:ontvangt|volgt|verschijnt|komt|stuur|zend|informeer|bericht|bied)\b"
    r"|[;:,] (?:dat|dit|het) wordt (?:nu |pas )?(?:(?:in|begin|half|medio|eind|najaar|voorjaar"
    r"|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december)\b|20\d\d)"
)

# What each cue of delay means, for who asks why.
ANSWERS_LATE = "de beantwoording komt later dan de termijn"


_LATE = {
    "answers late": ANSWERS_LATE,
    "takes longer": "kost meer tijd",
    "delayed": "is vertraagd",
    "put off": "is uitgesteld",
    "not feasible": "is niet haalbaar of nog niet gereed",
    "only then": "kan pas later",
    "new term": "is nu voor een ander moment voorzien",
    "passed on": "wordt aan een opvolger of een volgend kabinet gelaten",
}


def late(sentence: Sentence, promised: bool = False, recent: Recent | None = None) -> Act | None:
    """What says that something comes later, or not in time."""
    low = sentence.lower
    promised = promised or _of_the_promise_before(sentence, recent) or _was_meant(low)
    told = recent is not None and recent.act(within=4) is not None
    named = promised or _is_named(recent)
    cue = _delay_cue(sentence, promised, told, named)
    given_up = None if cue else _given_up_term(sentence, named) or _overtaken_term(sentence)
    if (cue is None and given_up is None) or _was_late_then(sentence):
        return None
    if cue and "motie" in low and "aangehouden" in cue[1]:
        return None  # the member holds the motion back
    if _DELAYS["no delay"].find(low) or _ASKED_OF_OTHERS.search(low):
        return None
    main = sentence.clauses[0] if sentence.clauses else None
    papers = bool(_PAPERS.search(low) or (sentence.receiver and _WISHED.search(low)))
    if main is not None and not (papers or promised) and sentence.actor(main).side is Side.OTHER:
        return None
    if recent is not None and _said_before(sentence, recent):
        return None
    ours = papers or promised or sentence.receiver is not None
    termed = sentence.times or " termijn" in low or "schui" in low or "datum" in low
    if not (ours or termed or told or _OWN_WORK.search(low)):
        # A project that is late without a word of an earlier term is no commitment of ours.
        return None
    words, rule = (cue[1], _LATE[cue[0]]) if cue else (given_up or "", "haalt een termijn niet")
    before = recent.act(within=6) if recent is not None else None
    ours_to_send = papers or sentence.receiver is not None
    asked = _ASKED_FOR.search(low) or (recent is not None and recent.asked < _NEAR and ours_to_send)
    if asked and (before is None or before.event is not EventKind.REFERRED):
        rule = ANSWERS_LATE
    elif rule == ANSWERS_LATE and before is not None and before.event is EventKind.REFERRED:
        rule = "haalt de toegezegde termijn niet"
    kind = CommitmentKind.TOEZEGGING if ours else CommitmentKind.VOORNEMEN
    if cue and cue[0] == "passed on" and before is not None and not promised:
        kind = before.kind
    act = telling(
        sentence,
        EventKind.POSTPONED,
        0.88 if cue else 0.85,
        words,
        rule,
        kind=kind,
        clause=main,
    )
    if (
        cue
        and cue[0] == "not feasible"
        and act.deadline
        and not (_INSTEAD.search(low) or _COMES_THEN.search(low))
    ):
        # "Het is niet gelukt dit voor 10 april te doen": the term that was, and no other yet.
        return replace(act, deadline=None, previous_deadline=act.previous_deadline or act.deadline)
    return act


def _was_late_then(sentence: Sentence) -> bool:
    """Whether the delay is one told before, and a promise was made of it since."""
    told = _TOLD_OF_DELAY.search(sentence.lower)
    if told is None:
        return False
    since = _TOLD_BEFORE.search(sentence.lower, told.end())
    return since is not None and any(
        clause.opener == "dat" and clause.tense is Tense.WOULD for clause in sentence.clauses
    )


def _of_the_promise_before(sentence: Sentence, recent: Recent | None) -> bool:
    """ "Ik heb u dit toegezegd. Dat is niet gelukt en zal januari worden.": with its new term."""
    before = recent.act(within=1) if recent is not None else None
    return (
        before is not None
        and before.event is EventKind.REFERRED
        and before.kind is CommitmentKind.TOEZEGGING
        and any(is_sharp(time, sentence.setting.written) for time in sentence.times)
    )


def _is_named(recent: Recent | None) -> bool:
    """Whether a sentence just before names what was promised."""
    before = recent.act(within=2) if recent is not None else None
    return before is not None and before.event is EventKind.REFERRED


def _said_before(sentence: Sentence, recent: Recent) -> bool:
    """Reason and fact of one delay in several sentences count once, unless a term is added."""
    before = recent.act(within=4)
    return (
        before is not None
        and before.event is EventKind.POSTPONED
        and not any(is_sharp(time, sentence.setting.written) for time in sentence.times)
    )


def _is_supposed(sentence: Sentence, at: int) -> bool:
    """ "Zeker niet als de gesprekken nog niet zijn afgerond": supposed, and not told."""
    return any(
        clause.opener in _SUPPOSING and clause.holds(at, at + 1) for clause in sentence.clauses
    )


def _delay_cue(
    sentence: Sentence, promised: bool, told: bool, named: bool
) -> tuple[str, str] | None:
    """The first cue of delay that says something of a thing the government delivers."""
    low = sentence.lower
    for cue in _DELAYS.values():
        match = None if cue.name == "no delay" else cue.find(low)
        if match is None or _is_supposed(sentence, match.start()):
            continue
        if cue.name == "passed on":
            sent = sentence.receiver is not None and _OWN_WORK.search(low)
            return (cue.name, match[0]) if named or sent else None
        termed = has_term(sentence)
        if cue.name in ("new term", "put off") and termed:
            return cue.name, match[0]
        asked = promised or sentence.receiver or _ASKED_FOR.search(low)
        if cue.name == "only then" and not (termed and asked):
            continue
        if cue.name == "new term":
            continue
        unready = told and (sentence.receiver is not None or match[0].endswith(_READY))
        termed = termed or " termijn" in low or _DATE_SET.search(low) is not None
        unmet = bool(sentence.times) and "voldoen" in low and _WISHED.search(low) is not None
        if cue.name == "not feasible" and not (promised or termed or unready or unmet):
            continue
        ours = promised or told or sentence.receiver is not None or cue.name == "answers late"
        if ours or _DELIVERABLE.search(low):
            return cue.name, match[0]
    return None


def _was_meant(low: str) -> bool:
    """ "De handreiking, die ik in mei had willen publiceren, is nog niet gereed"."""
    return "willen" in low and _HAD_MEANT.search(low) is not None


def _overtaken_term(sentence: Sentence) -> str | None:
    """ "De nota, die u in mei zou ontvangen, volgt in juni": an old term beside a new one."""
    if len(sentence.times) < 2:
        return None
    instead = _IN_PLACE_OF.search(sentence.lower)
    if instead and any(time.start in range(*instead.span()) for time in sentence.times):
        return instead[0]
    ours = sentence.receiver is not None or _DELIVERABLE.search(sentence.lower)
    for first, second in pairwise(sentence.times if ours else ()):
        # "Ontvangt u niet in maart maar in mei", where no other word tells of a delay.
        if _NOT_AT.search(sentence.lower[: first.start]) and _BUT.fullmatch(
            sentence.lower[first.end : second.start]
        ):
            return f"niet {first.words}"
    taken = _TERM_WAS.search(sentence.lower)
    if taken and any(
        time.start <= taken.end() <= time.end for time in sentence.times if is_time(time)
    ):
        clause = clause_at(sentence, taken.start())
        for time in sentence.times:
            other = clause_at(sentence, time.start)
            if (
                time.start > taken.end()
                and other is not None
                and clause is not other
                and other.opener is None
                and other.tense in (Tense.PASSIVE, Tense.PRESENT, Tense.FUTURE, Tense.INTENDED)
                and is_sharp(time, sentence.setting.written)
            ):
                return taken[0]
    if contrast := _CONTRAST.search(sentence.lower):
        # "Is voor eind dit jaar toegezegd maar zal in mei worden verzonden."
        day = sentence.setting.written
        ahead = [t for t in sentence.times if t.start >= contrast.end() and is_sharp(t, day)]
        if ahead and any(is_time(t) and t.end < contrast.end() for t in sentence.times):
            return contrast[1]
    told = [
        c
        for c in sentence.clauses
        if c.opener in ("die", "dat") and (c.tense is Tense.WOULD or _TOLD_BEFORE.search(c.text))
    ]
    for clause in told:
        if old := sentence.times_in(clause):
            rest = [time for time in sentence.times if time not in old]
            if any(is_to_come(time, sentence.setting.written) for time in rest):
                return f"zou {old[0].words}"
    return None


def _given_up_term(sentence: Sentence, named: bool) -> str | None:
    """ "Kunnen niet in 2021 worden afgerond": a term with "niet" in front of it.

    Of what was just `named`, "die komt niet in april" says enough.
    """
    for printed in sentence.times:
        time = denied(printed) or printed
        before = sentence.lower[max(time.start - 30, 0) : time.start]
        if "niet" not in before or not _NOT_AT.search(before):
            continue
        clause = clause_at(sentence, time.start)
        if clause is None or clause.opener not in (None, "dat"):
            continue
        if named and _COMES.search(clause.text):
            return f"niet {time.words}"
        if not (_CAN_NOT.search(clause.text) or _NOT_READY.search(clause.text)):
            continue
        if sentence.actor(clause).side is Side.OTHER or not _ENDS_IN.search(clause.text):
            continue
        return f"niet {time.words}"
    return None


def postponed_to(act: Act, late: Act, back: int) -> Act:
    """An undertaking with a new term, read as the delay that an earlier sentence reported.

    That one begins `back` characters before it; so does the term that was, as evidence.
    """
    return replace(
        act,
        event=EventKind.POSTPONED,
        kind=late.kind if late.kind is CommitmentKind.TOEZEGGING else act.kind,
        previous_deadline=_moved(late.previous_deadline, -back),
        towards=act.towards or late.towards,
        rules=(*late.rules, "noemt de nieuwe termijn", *act.rules),
    )


def _moved(deadline: Deadline | None, by: int) -> Deadline | None:
    if deadline is None:
        return None
    quote = deadline.quote
    return replace(deadline, quote=Quote(quote.text, quote.start + by, quote.end + by))
