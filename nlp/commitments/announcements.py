"""Sentences that point back at what was announced or agreed, without the word toezegging."""

import re

from nlp.commitments.acts import Act
from nlp.commitments.clauses import Clause
from nlp.commitments.cues import cues
from nlp.commitments.delivering import tells_delivery
from nlp.commitments.finite_verbs import Tense
from nlp.commitments.parties import Actor, Side
from nlp.commitments.recent import Recent
from nlp.commitments.sentence import Sentence
from nlp.commitments.telling import clause_at, has_term, telling
from nlp.commitments.times import is_event, is_time
from nlp.findings import CommitmentKind, EventKind

_PROMISES = cues("promises")
_OUTCOMES = cues("outcomes")
_THIS_LETTER = cues("letters")["this letter"]
_WITHDRAWN = _OUTCOMES["withdrawn"]
_IN_PROGRESS = _OUTCOMES["in progress"]
_ANNOUNCED = re.compile(r"\b(?:eerder|in de \w+) aangekondigde\b|\baangekondigde?\b")
_NOW = re.compile(r"\b(?:momenteel|thans|inmiddels|op dit moment)\b")
# "Uw Kamer heeft gevraagd en daarbij aangegeven dat": the Chamber announces nothing of ours.
_CHAMBER_SAID = re.compile(
    r"\W*(?:uw|de|beide) (?:eerste |tweede )?kamers? (?:heeft|hebben|had)\b"
    r"(?![^;]*\bwaarin\b)"
)
_OUR_PAPER = re.compile(
    r"^\W*in (?:de|mijn|onze) (?:\w+ )?(?:antwoorden|beantwoording|\w*brief|nota|memorie|agenda)\b"
)
_I_WOULD = re.compile(r"\bdat (?:ik|wij|we|het kabinet) [^;]{0,200}\b(?:zou|zouden)\b")
_I_HAD_DONE = re.compile(r"\bdat (?:ik|wij|we|het kabinet) [^;]{0,120}\bliet(?:en)?\b")
_WILLING = re.compile(r"\b(?:zou|te willen|bereidheid)\b")
_CONTENT = re.compile(
    r"\b(?:zou|zouden|voorzag|verwachtte|hoopte|wilde|zal|zullen|te willen"
    r"|voornemens|bereid te zijn|bereidheid|te (?:informeren|sturen|zenden|berichten"
    r"|rapporteren"
    r"|onderzoeken|bezien|betrekken|komen|laten|zullen|evalueren|doen|kunnen|bieden|leggen"
    r"|verwachten)|helderheid|elk"
    r"|ieder|jaarlijks)\b"
)
# "Eerder laten weten in 2020 met een voorstel te komen": what it was said for.
_SAID_TO = re.compile(r"\bte (?:zullen |willen )?\w+en\b")
# Whatever is announced is still to be done: "aangekondigd een voorraad aan te leggen".
_ANNOUNCED_TO = re.compile(
    r"\b(?:aangekondigd|kondigden?\b[^;?]{0,60}?\baan om)\b[^;?]{0,120}?\bte \w+en\b"
)


def of_announcement(sentence: Sentence, recent: Recent) -> Act | None:
    low = sentence.lower
    pointer = _PROMISES["as announced"].find(low)
    if pointer:
        return _as_announced(sentence, pointer[0])
    said = _PROMISES["announced before"].find(low)
    if said is None:
        return _of_the_announced(sentence)
    ordered = _I_HAD_DONE.search(low, said.start()) is not None
    to_do = _ANNOUNCED_TO.search(low, said.start()) is not None
    delivers = tells_delivery(sentence, said.end())
    if not (ordered or to_do or delivers or _CONTENT.search(low[said.start() :])):
        return _of_the_announced(sentence)
    clause = clause_at(sentence, said.start())
    actor = sentence.actor(clause) if clause else Actor(Side.UNSAID)
    if actor.side is Side.OTHER or _CHAMBER_SAID.match(low):
        return None
    if clause and clause.opener in ("die", "dat", "welke") and not _CONTENT.search(clause.text):
        return None  # "het akkoord dat is aangekondigd, verwacht ik in mei": told in passing
    here = _THIS_LETTER.find(low)
    given = clause_at(sentence, here.start()) if here else None
    if here and given and given is not clause and given.opener is None and sentence.receiver:
        # "Ik heb gemeld dat u een overzicht zou krijgen; dit is bijgevoegd."
        return telling(
            sentence, EventKind.FULFILLED, 0.75, here[0], "geeft wat eerder is aangekondigd"
        )
    to_chamber = sentence.receiver is not None or delivers
    if not to_chamber and actor.side is Side.UNSAID and _told_in_paper(sentence, said.start()):
        return telling(
            sentence,
            EventKind.REFERRED,
            0.7,
            said[0],
            "meldt wat eerder is aangekondigd",
            kind=CommitmentKind.VOORNEMEN,
        )
    willing = to_do or ordered or _WILLING.search(low) is not None or _said_for(sentence, said)
    if not to_chamber and not (actor.side is Side.GOVERNMENT and willing):
        return None
    own = actor.first_person and _I_WOULD.search(low) is not None
    if not (to_chamber or sentence.times or own or "te willen" in low):
        return None
    return telling(
        sentence,
        EventKind.REFERRED,
        0.75,
        said[0],
        "meldt wat eerder is aangekondigd",
        clause=clause,
    )


def _said_for(sentence: Sentence, said: re.Match[str]) -> bool:
    """ "Heeft laten weten in 2020 met een voorstel te komen": with the time of what was meant."""
    return said[0].endswith(("laten weten", "aangegeven", "gemeld", "bericht")) and any(
        time.start >= said.end()
        and is_time(time)
        and not is_event(time)
        and _SAID_TO.search(sentence.lower, time.end)
        for time in sentence.times
    )


def _of_the_announced(sentence: Sentence) -> Act | None:
    """What becomes of a thing that is only named as announced: "de aangekondigde wet"."""
    low = sentence.lower
    match = _ANNOUNCED.search(low) if "aangekondigd" in low else None
    if match is None or not sentence.clauses:
        return None
    main = sentence.clauses[0]
    own = [c.text for c in sentence.clauses if c.opener is None]
    here = next((found for text in own if (found := _THIS_LETTER.find(text))), None)
    if here and "aangekondigde " in main.text:
        return telling(
            sentence,
            EventKind.FULFILLED,
            0.8,
            here[0],
            f"geeft met deze brief wat is aangekondigd: {match[0]}",
        )
    if gone := _WITHDRAWN.find(low):
        return telling(
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
        and sentence.actor(main).side is not Side.OTHER
        and not any(clause.tense is Tense.FUTURE for clause in sentence.clauses)
    ):
        return telling(
            sentence,
            EventKind.IN_PROGRESS,
            0.65,
            going[0],
            f"loopt: {match[0]}",
            kind=CommitmentKind.VOORNEMEN,
        )
    return None


def _told_in_paper(sentence: Sentence, at: int) -> bool:
    """ "In de antwoorden van 3 mei werd gemeld dat het half juni zou beginnen"."""
    return _OUR_PAPER.search(sentence.lower) is not None and any(
        time.start > at and is_time(time) and not is_event(time) for time in sentence.times
    )


def _as_announced(sentence: Sentence, cue: str) -> Act | None:
    low = sentence.lower
    clauses = [c for c in sentence.clauses if c.opener not in ("zoals", "als") and c.tense]
    main = clauses[0] if clauses else None
    if main is None:
        return None
    here = None if _tells(clauses) else _THIS_LETTER.find(low)
    agreed = bool(re.search(r"\b(?:afgesproken|overeengekomen|afspraak)\b", cue))
    kind = CommitmentKind.VOORNEMEN
    if sentence.receiver is not None and (agreed or _chamber_in(sentence, main)):
        kind = CommitmentKind.TOEZEGGING
    actor = sentence.actor(main)
    if actor.side is Side.OTHER:
        return None
    if (
        here
        and main.tense in (Tense.PRESENT, Tense.PASSIVE)
        and ("aangekondigd" in cue or (agreed and sentence.receiver is not None))
    ):
        return telling(
            sentence, EventKind.FULFILLED, 0.8, cue, "doet met deze brief wat is aangekondigd"
        )
    to_come = has_term(sentence)
    ahead = to_come and not _NOW.search(main.text)
    if (match := _IN_PROGRESS.find(main.text)) and not ahead and main.tense is not Tense.FUTURE:
        if agreed or re.search(r"aangekondigd|gepland|conform|planning|pad\b", cue):
            return telling(
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
        return telling(
            sentence,
            EventKind.REFERRED,
            0.8,
            cue,
            "verwijst naar wat is aangekondigd",
            kind=kind,
            clause=main,
        )
    return None


def _tells(clauses: list[Clause]) -> bool:
    """ "Met deze brief deel ik mee dat ik zal doorgaan zoals aangekondigd": only told here."""
    return any(clause.opener == "dat" and clause.tense is Tense.FUTURE for clause in clauses)


def _chamber_in(sentence: Sentence, main: Clause) -> bool:
    return sentence.receiver_in(main.text) is not None


def points_back(sentence: Sentence) -> bool:
    """Whether the government says in it that something was announced or promised before."""
    low = sentence.lower
    said = _PROMISES["announced before"].find(low)
    if said is None or low.rstrip().endswith("?"):
        return False
    return _CONTENT.search(low, said.start()) is not None or "blij" in low
