"""Sentences that report on something promised or announced before: what became of it."""

import re
from dataclasses import replace

from nlp.commitments.acts import Act
from nlp.commitments.clauses import Clause, Tense
from nlp.commitments.cues import cues
from nlp.commitments.parties import Actor, Side
from nlp.commitments.sentence import Sentence
from nlp.commitments.terms import earlier_and_new, is_sharp, is_to_come, reported
from nlp.findings import CommitmentKind, EventKind, Towards

_PROMISES = cues("promises")
_OUTCOMES = cues("outcomes")
_DELAYS = cues("delays")
_THIS_LETTER = cues("letters")["this letter"]
_FULFILLED = _OUTCOMES["fulfilled: doet gestand"]
_IN_PART = _OUTCOMES["fulfilled in part"]
_WITHDRAWN = _OUTCOMES["withdrawn"]
_IN_PROGRESS = _OUTCOMES["in progress"]

_NOW = re.compile(r"\b(?:momenteel|thans|inmiddels|op dit moment)\b")
_MANY = re.compile(
    r"\b(?:overzicht|bijlage|lijst|openstaande|afgedane|alle|diverse"
    r"|stand van zaken van (?:de )?moties)\b"
    r"[^.;]{0,80}\btoezeggingen\b|\btoezeggingen\b[^.;]{0,60}\b(?:overzicht|bijlage|lijst"
    r"|registratie)\b"
    r"|\b(?:moties en|en moties|toezeggingen en|toezeggingen of|moties? of)\b[^.;]{0,20}"
    r"\b(?:toezegging(?:en)?|moties?)\b|\bstand van zaken\b[^.;]{0,30}\btoezeggingen\b"
)
_TO_OTHERS = re.compile(
    r"\b(?:toezegging(?:en)?|toegezegd) (?:aan|van|door) (?:de|het|een|deze) "
    r"(?!lid\b|leden\b|heer\b|kamer|tweede|eerste|vaste|minister|staatssecretaris|senator"
    r"|commissie|fractie|motie)"
)
_TO_MEMBERS = re.compile(r"\b(?:het lid|de leden|de heer|mevrouw|kamerlid|uw leden|senator)\b")
_WISH = re.compile(
    r"\b(?:wil|willen|hoop|zal|zullen|zou|graag|streef)\b[^.;]{0,80}\b(?:gestand (?:te )?doen"
    r"|na(?: te |)komen)\b"
)
_LATER = re.compile(r"\b(?:zal|zullen|ga|gaan)\b")
_CHAMBERS = re.compile(r"\b(?:kamer|kamers|parlement|staten-generaal)\b")
_BACK = re.compile(
    r"\b(?:dit|deze|die|hier(?:mee|aan|bij|over|op)?|daar(?:mee|aan|op|over)?|daaraan|hieraan"
    r"|het (?:toegezegde|gevraagde)|beide)\b"
)
_CONTENT = re.compile(
    r"\b(?:zou|zouden|zal|zullen|te willen|voornemens|te (?:informeren|sturen|zenden|berichten"
    r"|rapporteren"
    r"|onderzoeken|bezien|betrekken|komen|laten|zullen|evalueren|doen|kunnen|bieden|leggen"
    r"|verwachten)|komt|komen|helderheid|elk"
    r"|ieder|jaarlijks)\b"
)
_REPORTS_IN_PERSON = re.compile(
    r"\b(?:heb|ben|hebben|zijn|heeft|is) (?:ik|wij|het kabinet|de minister|er|inmiddels"
    r"|het ministerie|mijn|opnieuw|\S+)\b"
)
_A_LETTER = re.compile(
    r"\b(?:een|in een|separate|aparte) (?:\S+ )?(?:brief|kamerbrief|notitie|nota|rapportage)\b"
)
_DELIVERS = re.compile(
    r"\b(?:informeer|informeert|bericht|stuur|zend|bied|doe|doen|geef|ga|meld|leg|rapporteer|deel"
    r"|schets|treft|licht|kom|vindt"
    r"|ontvangt|ontvangen|heb|ben)\b"
)
# Something the government delivers, so that its delay concerns us.
_DELIVERABLE = re.compile(
    r"\b\w*(?:onderzoek|onderzoeken|evaluatie|evaluaties|wetsvoorstel|wetsvoorstellen|wetgeving"
    r"|besluit|brief|rapport"
    r"|rapportage|reactie|beantwoording|vragen|antwoorden|verkenning|planning|oplevering"
    r"|invoering|inwerkingtreding"
    r"|publicatie|toezending|indiening|regeling|visie|nota|notitie|plan|actieplan|programma"
    r"|project|traject|pilot"
    r"|uitwerking|herziening|besluitvorming|advies|uitkomsten|resultaten|kaders|bouwstenen"
    r"|afronding|finaliseren"
    r"|aanbieding|fiche|fiches|standpunt|implementatie|uitvoering|wijziging|toezegging|toegezegde"
    r"|monitor|analyse"
    r"|doorlichting|beleidsreactie|jaarverslag|begroting|register|systeem|stelsel|aanpak|termijn)\b"
)
_OWN_WORK = re.compile(
    r"\b\w*(?:onderzoek|evaluatie|wetsvoorstel|besluitvorming|rapport|verkenning|notitie|visie"
    r"|actieplan|doorlichting|wetgeving|herziening|rapportage|monitor)\b"
)
_PAPERS = re.compile(
    r"\b\w*(?:vragen|beantwoording|antwoorden|reactie|brief|toezending|toegezegde?|verzoek|fiche"
    r"|fiches|nota naar"
    r"|beleidsreactie|verslag)\b"
)
_ASKED_OF_OTHERS = re.compile(
    r"\b(?:debat|overleg|vergadering)\b[^.;]{0,60}\b(?:uit te stellen|uitstellen|uitgesteld)\b"
)
_NOT_AT = re.compile(r"\b(?:niet|niet meer|niet langer|niet eerder dan|niet reeds|nog niet)\s*$")
_CAN_NOT = re.compile(r"\b(?:kan|kunnen|zal|zullen|wordt|worden|lukt|haal|halen|ga|doen)\b")
_ENDS_IN = re.compile(
    r"\b(?:afgerond|gereed|ingevoerd|opgeleverd|toekomen|toesturen|toezenden|aanbieden|aangeboden"
    r"|informeren"
    r"|gehaald|halen|sturen|zenden|verzonden|gestuurd|ingediend|indienen|gepubliceerd|voltooid"
    r"|starten|gestart"
    r"|van start|in werking|beantwoord|beantwoorden|gerealiseerd|beschikbaar|afronden|opleveren)\b"
)
_GOVERNMENT_SAYS = re.compile(
    r"\b(?:ik|wij|mijn (?:ambts?)?voorganger|(?:de|mijn) (?:toenmalige |vorige "
    r"|huidige )?(?:minister|staatssecretaris|ambtsvoorganger)|het (?:vorige )?kabinet"
    r"|de regering|bewindspersoon|bewindslieden|mijn (?:ambts?genoot|collega))\b"
)


def report(sentence: Sentence, recent: "Recent") -> Act | None:
    """What a sentence reports on an earlier commitment, given what was spoken of just before."""
    low = sentence.lower
    headed = low[-1:].isalnum() and not any(clause.tense for clause in sentence.clauses)
    if headed or _MANY.search(low):
        return None
    promised = _PROMISES["promised"].find(low)
    if promised and not _PROMISES["no promise"].find(low):
        if act := _of_promise(sentence, recent):
            return act
        if _somebody_elses(sentence):
            return None
    if sentence.asked:
        return None
    return (
        late(sentence, bool(promised), recent)
        or _of_announcement(sentence, recent)
        or _anaphoric(sentence, recent)
    )


_ACTUAL = (Tense.STATE, Tense.PASSIVE, Tense.PRESENT, Tense.PERFECT)
_NEAR = 4
_WORKING = re.compile(
    r"\b(?:loopt|lopen|werk(?:t|en)?|onderzoek(?:t|en)?|verken|verkent|bezie|beziet|gestart"
    r"|begonnen"
    r"|voorbereid\w*|bereid|voorbereiding|gesprek)\b"
)


# What each cue of delay means, for who asks why.
ANSWERS_LATE = "de beantwoording komt later dan de termijn"
_LATE = {
    "answers late": ANSWERS_LATE,
    "takes longer": "kost meer tijd",
    "delayed": "is vertraagd",
    "put off": "is uitgesteld",
    "not feasible": "is niet haalbaar of nog niet gereed",
    "new term": "is nu voor een ander moment voorzien",
}


class Recent:
    """What the sentences just before spoke of; a new section begins with nothing."""

    def __init__(self) -> None:
        self.last: Act | None = None
        self.distance = 99
        # How long ago something announced or promised was pointed at without being recorded.
        self.pointed = 99

    def note(self, act: Act | None, pointed: bool = False) -> None:
        """Take in what the next sentence said."""
        if act is not None and act.event is not EventKind.MADE:
            self.last, self.distance = act, 0
        else:
            self.distance += 1
        self.pointed = 0 if pointed else self.pointed + 1

    def skip(self, sentences: int) -> None:
        """Sentences went by in which nothing was said."""
        self.distance += sentences
        self.pointed += sentences

    def act(self, within: int) -> Act | None:
        """The last report, if it stands at most so many sentences back."""
        return self.last if self.distance < within else None


def _act(
    sentence: Sentence,
    event: EventKind,
    score: float,
    cue: str,
    *rules: str,
    kind: CommitmentKind = CommitmentKind.TOEZEGGING,
    clause: Clause | None = None,
    towards: Towards | None = None,
) -> Act:
    actor = sentence.actor(clause) if clause else _speaker(sentence)
    ahead = clause is not None and clause.tense in (Tense.FUTURE, Tense.PRESENT, Tense.PASSIVE)
    if event is EventKind.POSTPONED:
        earlier, new = earlier_and_new(sentence)
    elif event is EventKind.REFERRED:
        new, earlier = reported(sentence, clause, ahead)
    else:
        earlier, new = None, None
    if kind is CommitmentKind.TOEZEGGING:
        receiver = sentence.receiver
        towards = towards or (receiver.towards if receiver else sentence.setting.home)
    else:
        towards = None
    return Act(event, kind, score, cue[:60], rules, actor.words, towards, new, earlier, clause)


def _speaker(sentence: Sentence) -> Actor:
    for clause in sentence.clauses:
        actor = sentence.actor(clause)
        if actor.side is Side.GOVERNMENT:
            return actor
    return Actor(Side.UNSAID)


def _clause_at(sentence: Sentence, at: int) -> Clause | None:
    return next((c for c in sentence.clauses if c.holds(at, at + 1)), None)


def _somebody_elses(sentence: Sentence) -> bool:
    """A promise that another party made, or that was made to one."""
    low = sentence.lower
    match = _PROMISES["promised"].find(low)
    if match is None:
        return False
    clause = _clause_at(sentence, match.start())
    if clause is not None:
        actor = sentence.actor(clause)
        if actor.side is Side.OTHER and not _CHAMBERS.search(clause.text):
            return True
        if (
            actor.side is Side.UNSAID
            and clause.tense is Tense.PERFECT
            and not _CHAMBERS.search(low)
        ):
            # "De leverancier heeft toegezegd": an unknown subject in the active voice.
            return True
        if (
            actor.side is Side.UNSAID
            and clause.tense is Tense.STATE
            and re.search(r"\baan (?:de|het|een) \S+ toegezegd\b", low)
            and not _CHAMBERS.search(low)
        ):
            return True
    return bool(_TO_OTHERS.search(low)) and not (_CHAMBERS.search(low) or _TO_MEMBERS.search(low))


def _of_promise(sentence: Sentence, recent: Recent) -> Act | None:
    low = sentence.lower
    if _somebody_elses(sentence):
        return None
    wish = _WISH.search(low)
    as_promised = _PROMISES["as promised"].find(low)
    here = _THIS_LETTER.find(low)
    main = sentence.clauses[0] if sentence.clauses else None
    if sentence.asked:
        fact = _PROMISES["promise in a fact"].find(low)
        return (
            _act(sentence, EventKind.REFERRED, 0.75, fact[0], "meldt een eerdere toezegging")
            if fact and _GOVERNMENT_SAYS.search(low)
            else None
        )
    if wish:
        return _act(sentence, EventKind.REFERRED, 0.8, wish[0], "wil een toezegging nakomen")
    if (match := _IN_PART.find(low)) and not _LATER.search(low):
        return _act(sentence, EventKind.PARTLY_FULFILLED, 0.85, match[0], "een deel is gedaan")
    if match := _WITHDRAWN.find(low):
        return _act(sentence, EventKind.WITHDRAWN, 0.85, match[0], "vervalt of gaat niet door")
    if act := late(sentence, promised=True, recent=recent):
        return act
    if as_promised:
        return _as_promised(sentence, as_promised[0], here is not None)
    if (match := _FULFILLED.find(low)) and not (main and main.tense is Tense.FUTURE):
        return _act(
            sentence, EventKind.FULFILLED, 0.95, match[0], "verklaart een toezegging nagekomen"
        )
    if here and not (main and main.tense is Tense.FUTURE):
        return _act(sentence, EventKind.FULFILLED, 0.85, here[0], "deze brief is wat is toegezegd")
    if match := _IN_PROGRESS.find(low):
        return _act(
            sentence, EventKind.IN_PROGRESS, 0.8, match[0], "aan een toezegging wordt gewerkt"
        )
    if match := _PROMISES["promise in a fact"].find(low):
        clause = _clause_at(sentence, match.start())
        return _act(
            sentence,
            EventKind.REFERRED,
            0.9,
            match[0],
            "meldt een eerdere toezegging",
            clause=clause,
        )
    if re.search(r"\btoegezegde\b", low) and sentence.clauses:
        return _act(sentence, EventKind.REFERRED, 0.7, "toegezegde", "noemt iets dat is toegezegd")
    return None


def _as_promised(sentence: Sentence, cue: str, here: bool) -> Act:
    """ "Zoals toegezegd" with what follows done now, done before, or still to come."""
    clauses = [c for c in sentence.clauses if c.opener not in ("zoals", "als") and c.tense]
    main = clauses[0] if clauses else None
    day = sentence.setting.written
    ahead = any(is_to_come(t, day) for t in sentence.times) and not here
    if main is not None and not ahead:
        if here and main.tense is not Tense.FUTURE:
            return _act(
                sentence, EventKind.FULFILLED, 0.92, cue, "doet met deze brief wat is toegezegd"
            )
        if main.tense in (Tense.PERFECT, Tense.STATE) and _GOVERNMENT_SAYS.search(main.text):
            return _act(sentence, EventKind.FULFILLED, 0.85, cue, "heeft gedaan wat is toegezegd")
        if (
            main.tense is Tense.PRESENT
            and _DELIVERS.search(main.verb)
            and not _A_LETTER.search(main.text)
        ):
            return _act(sentence, EventKind.FULFILLED, 0.8, cue, "doet wat is toegezegd")
    return _act(
        sentence, EventKind.REFERRED, 0.85, cue, "verwijst naar een toezegging", clause=main
    )


def late(sentence: Sentence, promised: bool = False, recent: Recent | None = None) -> Act | None:
    """What says that something comes later, or not in time."""
    low = sentence.lower
    cue = _delay_cue(sentence, promised)
    given_up = None if cue else _given_up_term(sentence)
    if cue is None and given_up is None:
        return None
    if _DELAYS["no delay"].find(low) or _ASKED_OF_OTHERS.search(low):
        return None
    main = sentence.clauses[0] if sentence.clauses else None
    papers = bool(_PAPERS.search(low))
    if main is not None and not (papers or promised) and sentence.actor(main).side is Side.OTHER:
        return None
    if recent is not None and _said_before(sentence, recent):
        return None
    ours = papers or promised or sentence.receiver is not None
    told = recent is not None and recent.act(within=4) is not None
    if not (ours or sentence.times or told or _OWN_WORK.search(low) or "schui" in low):
        # A project that is late without a word of an earlier term is no commitment of ours.
        return None
    words, rule = (cue[1], _LATE[cue[0]]) if cue else (given_up or "", "haalt een termijn niet")
    return _act(
        sentence,
        EventKind.POSTPONED,
        0.88 if cue else 0.85,
        words,
        rule,
        kind=CommitmentKind.TOEZEGGING if ours else CommitmentKind.VOORNEMEN,
        clause=main,
    )


def _said_before(sentence: Sentence, recent: Recent) -> bool:
    """Reason and fact of one delay in several sentences count once, unless a term is added."""
    before = recent.act(within=4)
    return (
        before is not None
        and before.event is EventKind.POSTPONED
        and not any(is_sharp(time, sentence.setting.written) for time in sentence.times)
    )


def _delay_cue(sentence: Sentence, promised: bool) -> tuple[str, str] | None:
    """The first cue of delay that says something of a thing the government delivers."""
    low = sentence.lower
    for cue in _DELAYS.values():
        match = None if cue.name == "no delay" else cue.find(low)
        if match is None:
            continue
        if cue.name in ("not feasible", "new term") and not (promised or _has_term(sentence)):
            continue
        if cue.name == "answers late" or promised or _DELIVERABLE.search(low):
            return cue.name, match[0]
    return None


def _has_term(sentence: Sentence) -> bool:
    return any(is_to_come(t, sentence.setting.written) for t in sentence.times)


def _given_up_term(sentence: Sentence) -> str | None:
    """ "Kunnen niet in 2021 worden afgerond": a term with "niet" in front of it."""
    for time in sentence.times:
        before = sentence.lower[max(time.start - 30, 0) : time.start]
        if "niet" not in before or not _NOT_AT.search(before):
            continue
        clause = _clause_at(sentence, time.start)
        if clause is None or clause.opener not in (None, "dat") or not _CAN_NOT.search(clause.text):
            continue
        if sentence.actor(clause).side is Side.OTHER or not _ENDS_IN.search(clause.text):
            continue
        return f"niet {time.words}"
    return None


def _of_announcement(sentence: Sentence, recent: Recent) -> Act | None:
    low = sentence.lower
    pointer = _PROMISES["as announced"].find(low)
    if pointer:
        return _as_announced(sentence, pointer[0])
    said = _PROMISES["announced before"].find(low)
    if said is None or not _CONTENT.search(low[said.start() :]):
        if (
            match := re.search(r"\b(?:eerder|in de \w+) aangekondigde\b|\baangekondigde?\b", low)
        ) and sentence.clauses:
            if gone := _WITHDRAWN.find(low):
                return _act(
                    sentence,
                    EventKind.WITHDRAWN,
                    0.75,
                    gone[0],
                    "vervalt of gaat niet door",
                    kind=CommitmentKind.VOORNEMEN,
                )
            if (
                "aangekondigde " in low
                and (going := _IN_PROGRESS.find(low))
                and sentence.actor(sentence.clauses[0]).side is not Side.OTHER
            ):
                return _act(
                    sentence,
                    EventKind.IN_PROGRESS,
                    0.65,
                    going[0],
                    f"loopt: {match[0]}",
                    kind=CommitmentKind.VOORNEMEN,
                )
        return None
    clause = _clause_at(sentence, said.start())
    actor = sentence.actor(clause) if clause else Actor(Side.UNSAID)
    if actor.side is Side.OTHER:
        return None
    to_chamber = sentence.receiver is not None
    if not to_chamber and not (
        actor.side is Side.GOVERNMENT and re.search(r"\b(?:zou|te willen)\b", low)
    ):
        return None
    if not to_chamber and not sentence.times and "te willen" not in low:
        return None
    return _act(
        sentence,
        EventKind.REFERRED,
        0.75,
        said[0],
        "meldt wat eerder is aangekondigd",
        clause=clause,
    )


def _as_announced(sentence: Sentence, cue: str) -> Act | None:
    low = sentence.lower
    clauses = [c for c in sentence.clauses if c.opener not in ("zoals", "als") and c.tense]
    main = clauses[0] if clauses else None
    if main is None:
        return None
    here = _THIS_LETTER.find(low)
    agreed = bool(re.search(r"\b(?:afgesproken|overeengekomen|afspraak)\b", cue))
    kind = CommitmentKind.VOORNEMEN
    if sentence.receiver is not None and (agreed or _chamber_in(sentence, main)):
        kind = CommitmentKind.TOEZEGGING
    actor = sentence.actor(main)
    if actor.side is Side.OTHER:
        return None
    if here and main.tense in (Tense.PRESENT, Tense.PASSIVE) and "aangekondigd" in cue:
        return _act(
            sentence, EventKind.FULFILLED, 0.8, cue, "doet met deze brief wat is aangekondigd"
        )
    to_come = _has_term(sentence)
    ahead = to_come and not _NOW.search(main.text)
    if (match := _IN_PROGRESS.find(main.text)) and not ahead and main.tense is not Tense.FUTURE:
        if agreed or re.search(r"aangekondigd|gepland|conform|planning|pad\b", cue):
            return _act(
                sentence,
                EventKind.IN_PROGRESS,
                0.8,
                match[0],
                f"loopt, {cue[:40]}",
                kind=kind,
                clause=main,
            )
        return None
    if main.tense in (Tense.FUTURE, Tense.PASSIVE, Tense.PRESENT, Tense.INTENDED) and (
        to_come or agreed or (main.tense is Tense.FUTURE and kind is CommitmentKind.TOEZEGGING)
    ):
        if re.search(r"planning|pad\b", cue):
            return None
        return _act(
            sentence,
            EventKind.REFERRED,
            0.8,
            cue,
            "verwijst naar wat is aangekondigd",
            kind=kind,
            clause=main,
        )
    return None


def _chamber_in(sentence: Sentence, main: Clause) -> bool:
    return sentence.receiver_in(main.text) is not None


def _anaphoric(sentence: Sentence, recent: Recent) -> Act | None:
    """Sentences that speak of the commitment named just before: "dit treft u hierbij aan"."""
    low = sentence.lower
    if not sentence.clauses or "motie" in low or "verzoek" in low:
        return None
    main = sentence.clauses[0]
    before = recent.act(within=3)
    if (
        before is not None
        and before.event in (EventKind.REFERRED, EventKind.POSTPONED)
        and before.kind is CommitmentKind.TOEZEGGING
    ):
        done = _FULFILLED.find(low)
        here = _THIS_LETTER.find(low)
        if main.tense is not Tense.FUTURE and _BACK.search(low):
            if done and re.search(
                r"\b(?:hieraan|daaraan|daar|hier|hiermee|daarmee|deze|dit|brief)\b", low
            ):
                return _act(
                    sentence,
                    EventKind.FULFILLED,
                    0.85,
                    done[0],
                    "verklaart het zojuist genoemde nagekomen",
                )
            if (
                here
                and main.tense in (Tense.PRESENT, Tense.PASSIVE)
                and recent.distance == 0
                and _DELIVERS.search(low)
            ):
                return _act(
                    sentence,
                    EventKind.FULFILLED,
                    0.75,
                    here[0],
                    "geeft met deze brief wat zojuist is genoemd",
                )
    return _going_on(sentence, main, recent)


def _going_on(sentence: Sentence, main: Clause, recent: Recent) -> Act | None:
    """Work on what was promised or announced just before, and is not due at a new time."""
    low = sentence.lower
    before = recent.act(within=5)
    match = _IN_PROGRESS.find(low)
    if match is None or (before is None and recent.pointed > _NEAR):
        return None
    if main.tense not in _ACTUAL or _has_term(sentence):
        return None
    if _NOW.fullmatch(match[0]) and not (main.tense is Tense.PASSIVE or _WORKING.search(low)):
        return None
    if sentence.actor(main).side is Side.OTHER:
        return None
    return _act(
        sentence,
        EventKind.IN_PROGRESS,
        0.6,
        match[0],
        "loopt; de aankondiging staat kort ervoor",
        kind=before.kind if before else CommitmentKind.VOORNEMEN,
        clause=main,
    )


def postponed_to(act: Act, late: Act) -> Act:
    """An undertaking with a new term, read as the delay that the sentence before reported."""
    return replace(
        act,
        event=EventKind.POSTPONED,
        kind=late.kind if late.kind is CommitmentKind.TOEZEGGING else act.kind,
        previous_deadline=late.previous_deadline,
        towards=act.towards or late.towards,
        rules=(*late.rules, "noemt de nieuwe termijn", *act.rules),
    )


def keeps_promise(low: str) -> bool:
    """Whether a sentence speaks of a promise in words of keeping it."""
    return bool(_PROMISES["promised"].find(low) and (_FULFILLED.find(low) or _IN_PART.find(low)))


def points_back(sentence: Sentence) -> bool:
    """Whether the government says in it that something was announced or promised before."""
    said = _PROMISES["announced before"].find(sentence.lower)
    return said is not None and not sentence.lower.rstrip().endswith("?")
