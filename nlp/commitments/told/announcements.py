"""Sentences that point back at what was announced or agreed, without the word toezegging."""

import re
from functools import lru_cache

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.telling import clause_at, has_term, said_besides, telling
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import COMING, Tense
from nlp.commitments.grammar.parties import Actor, Side, is_passive
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_event, is_time
from nlp.commitments.told.announced_things import of_the_announced
from nlp.commitments.undertaken.delivering import delivery, tells_delivery
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.patterns import compiled

_PROMISES = cues("promises")
_THIS_LETTER = cues("letters")["this letter"]
_IN_PROGRESS = cues("outcomes")["in progress"]
_NOW = compiled(r"\b(?:momenteel|thans|inmiddels|op dit moment)\b")
# "Uw Kamer heeft gevraagd en daarbij aangegeven dat": the Chamber announces nothing of ours.
_CHAMBER_SAID = compiled(
    r"\W*(?:(?:uw|de|beide) (?:eerste |tweede )?kamers?|(?:uw|de) (?:vaste )?(?:kamer)?commissies?)"
    r" (?:heeft|hebben|had)\b(?![^;]*\bwaarin\b)"
    r"|(?:(?!minister|secretaris|kabinet|regering|voorganger|ambt|collega)[^;])*"
    r"\b(?:heeft|hebben) (?:u|uw kamer|(?:uw|de) (?:vaste )?(?:kamer)?commissie)\b[^;]{0,40}"
    r"\b(?:aangegeven|gemeld|laten weten|gezegd)\b"
)
_OUR_PAPER = compiled(
    r"^\W*in (?:de|mijn|onze) (?:\w+ )?(?:antwoorden|beantwoording"
    r"|\w*(?:brief|nota|memorie|agenda))\b"
)
# "In juni is de Kamer de nota voor eind dit jaar aangekondigd".
_PAPER_ANNOUNCED = compiled(
    r"\b(?:u|kamers?)\b[^;?]{0,40}\b(?:een|de|het)\b[^;?]{0,40}?[\w-]*(?:brief|nota|notitie|rapport"
    r"|rapportage|reactie|besluit|voorstel|evaluatie)\b[^;?]{0,60}\baangekondigd\b"
)
_I_WOULD = compiled(r"\bdat (?:ik|wij|we|het kabinet) [^;]{0,200}\b(?:zou|zouden)\b")
_I_WILL = compiled(
    r"\b(?:aangegeven|gemeld|geschreven|aangekondigd) dat (?:ik|wij) [^;]*\bzal(?:len)?\b"
    # "Heb ik aangekondigd dat de regeling zal worden verruimd": who announces does it.
    r"|\baangekondigd dat (?:de|het|een|deze) (?!europese )[^;,]*\b(?:zal|zullen) worden\b"
)
_I_HAD_DONE = compiled(r"\bdat (?:ik|wij|we|het kabinet) [^;]{0,120}\bliet(?:en)?\b")
_WILLING = compiled(r"\b(?:zou|te willen|bereidheid)\b")
_CONTENT = compiled(
    r"\b(?:(?<!verwacht )zou|(?<!verwacht )zouden|voorzag|verwachtte|hoopte|wilde"
    r"|zal|zullen|te willen"
    r"|ter kennis (?:van )?[^;,]{0,40}te brengen|voornemens|bereid te zijn|bereidheid"
    r"|te (?:informeren|sturen|zenden|berichten"
    r"|rapporteren|verstrekken"
    r"|onderzoeken|verkennen|inventariseren|bezien|betrekken|komen|laten|zullen|evalueren|bereiden|doen|kunnen|bieden|leggen"
    r"|verwachten)|tegemoet (?:kunt |kan )?zien|tegemoet kunt|ontvangt|helderheid|elk"
    r"|ieder|jaarlijks)\b"
)
# "Eerder laten weten in 2020 met een voorstel te komen": what it was said for.
_SAID_TO = compiled(r"\bte (?:zullen |willen )?\w+en\b")
# Whatever is announced is still to be done: "aangekondigd een voorraad aan te leggen".
_ANNOUNCED_TO = compiled(
    r"\b(?:bereid verklaard|aangekondigd(?<!maatregelen aangekondigd)(?<!steun aangekondigd)"
    r"(?<!plannen aangekondigd)(?<!acties aangekondigd)|kondigden?\b[^;?]{0,60}?\baan om)\b"
    r"[^;?]{0,120}?\bte \w+en\b"
)
# "Zij kondigde aan de oorzaken te onderzoeken", "kondigde zij aan dat die er zou komen": who
# "zij" is says the sentence before.
_ANNOUNCER = (
    r"(?:(?P<they{0}>zij|hij)|ik|wij|we|het (?:vorige )?kabinet|de regering"
    r"|(?:de|mijn) (?:toenmalige )?(?:minister|staatssecretaris|(?:ambts?)?voorganger))"
)
_ANNOUNCED_WORK = compiled(
    rf"\b(?:{_ANNOUNCER.format(1)} kondigden?|kondigden? {_ANNOUNCER.format(2)})\b"
    r"(?: [^;?]{0,80}?)? aan\b(?:[^;?]{3,200}?\bte \w+n\b|,? dat\b[^;?]{3,200}?\bzou(?:den)?\b)"
)
_IN_A_PAPER = compiled(
    r"\b(?:in|tijdens) (?:de|het|die|mijn|onze) (?:\w+ )?[\w-]*(?:brief|nota|agenda|rapportage"
    r"|visie|begroting|programma|debat|overleg)\b"
)
_COUNTED_ON = compiled(r"\b(?:ging|gingen) (?:ik|wij|we|het kabinet) (?:\w+ ){0,4}?uit van\b")
# "Ik heb toen aangegeven hier schriftelijk op terug te komen": to whom it was said.
_COMES_BACK = compiled(
    r"\b(?:terug te komen|schriftelijk te (?:antwoorden|reageren|beantwoorden)"
    r"|(?:terug|op in) (?:zou|zal) (?:komen|gaan)|(?:zou|zal) (?:terugkomen|ingaan|reageren))\b"
)
# "Ik heb u eerder gemeld dat de evaluatie in 2016 plaatsvindt."
_TAKES_PLACE = compiled(
    r"\b(?:plaatsvindt|plaats zal vinden|zal plaatsvinden|van start (?:gaat|zal gaan)|wordt"
    r" (?:geëvalueerd|afgerond|opgeleverd|ingediend|uitgesteld)"
    r"|in (?:internet)?consultatie (?:gaat|zal gaan)|beschikbaar komt|verschijnt"
    r"|(?:gereed|afgerond|klaar|beschikbaar) (?:is|zal zijn)"
    r"|ontvangen|krijgen|te dienen|te starten|te publiceren|te wijzigen|te herzien)\W*$"
)
# "Aangekondigd is dat de nota in het najaar zou verschijnen."
_ANNOUNCED_IT_WOULD = compiled(
    r"(?:aangekondigd (?:is|was|werd)|(?<=eerder )(?:is|was|werd) (?:aangegeven|gemeld)),?"
    r" dat [^;]*\bzou(?:den)?\b"
)
# "In het overleg sprak ik met de heer Jansma af": what is agreed with a member there.
_WITH_MEMBER = compiled(
    r"\b(?:ao|debat|overleg)\b[^;]{0,80}\bmet (?:de heer|mevrouw|het lid|de leden)\b"
)
_OFFICE = compiled(r"\b(?:minister|staatssecretaris|voorganger|bewindspersoon|bewindsvrouw)\b")
_AGREED = compiled(r"\b(?:afgesproken|overeengekomen|afspraak)\b")
_PLANNED = compiled(r"aangekondigd|gepland|conform|planning|pad\b")
_BY_PLAN = compiled(r"planning|pad\b")
_AWAITS = compiled(r"\b(?:tegemoet\s?(?:te )?zien|verwachten|ontvangen)\b")
# "Zoals aangekondigd bied ik u het plan aan": here, as no term says when.
_GIVES_IT = compiled(
    r"\b(?:bied|stuur|zend)(?:en)? (?:ik|wij) (?:u|(?:uw|de) kamer) (?:nu )?(?:de|het|mijn|onze)\b"
    r"(?![^;?]*\b(?:later|separaat|apart|afzonderlijk|nog|spoedig|binnenkort)\b)"
)
# "Ik heb aangegeven dat ik eraan hecht alle partijen te horen": what was thought of it.
_ONLY_MEANT = compiled(r"\b(?:hecht|hechtte|onderschrijf|onderschreef|waarde hecht)\b")


def of_announcement(sentence: Sentence) -> Act | None:
    """What a sentence says of something that was announced or agreed before."""
    low = sentence.lower
    if pointer := _PROMISES["as announced"].find(low):
        return _as_announced(sentence, pointer[0])
    said = _said_before(low)
    if said is None:
        counted = _counted_on(sentence)
        return counted or _announced_work(sentence) or of_the_announced(sentence)
    delivers = tells_delivery(sentence, said.end())
    if delivers or _has_content(low, said.start()):
        return _announced_before(sentence, said, delivers)
    return of_the_announced(sentence)


@lru_cache(maxsize=2)
def _said_before(low: str) -> re.Match[str] | None:
    """What says of a sentence that it tells again; asked twice of each."""
    return _PROMISES["announced before"].find(low)


def _has_content(low: str, at: int) -> bool:
    """Whether what is said behind this place is something to be done."""
    return bool(
        _I_HAD_DONE.search(low, at)
        or _ANNOUNCED_TO.search(low, at)
        or _CONTENT.search(low[at:])
        or _PAPER_ANNOUNCED.search(low)
        or _TAKES_PLACE.search(low, at)
    )


def _announced_before(sentence: Sentence, said: re.Match[str], delivers: bool) -> Act | None:
    """ "In mijn brief van mei heb ik aangegeven dat ik u zou informeren"."""
    low, at = sentence.lower, said.start()
    clause = clause_at(sentence, at)
    actor = sentence.actor(clause) if clause else Actor(Side.UNSAID)
    if actor.side is Side.OTHER or _CHAMBER_SAID.match(low) or _ONLY_MEANT.search(low, at):
        return None
    if not delivers and _others_will(sentence, at):
        return None  # "heb ik u gemeld dat de Europese Commissie een voorstel zal doen"
    if clause and clause.opener in ("die", "dat", "welke") and not _CONTENT.search(clause.text):
        # "Het akkoord dat is aangekondigd, verwacht ik in mei": told in passing.
        return of_the_announced(sentence)
    if sentence.receiver is not None and (here := _given_beside(sentence, clause)):
        rule = "geeft wat eerder is aangekondigd"
        return telling(sentence, EventKind.FULFILLED, 0.75, here, rule)
    rule = "meldt wat eerder is aangekondigd"
    to_chamber = sentence.receiver is not None or delivers
    to_chamber = to_chamber or (
        actor.first_person and bool(_WITH_MEMBER.search(low) or _COMES_BACK.search(low, at))
    )
    laid_down = _told_in_paper(sentence, at) or _ANNOUNCED_IT_WOULD.match(low, at)
    if not to_chamber and actor.side is Side.UNSAID and laid_down:
        plan = CommitmentKind.VOORNEMEN
        return telling(sentence, EventKind.REFERRED, 0.7, said[0], rule, kind=plan)
    written = actor.first_person and _IN_A_PAPER.search(low)
    will = written and (_I_WILL.search(low, at) or _dated_behind(sentence, at))
    willing = (
        will
        or _ANNOUNCED_TO.search(low, at)
        or _I_HAD_DONE.search(low, at)
        or _WILLING.search(low)
        or _said_for(sentence, said)
    )
    if not to_chamber and not (actor.side is Side.GOVERNMENT and willing):
        return None
    own = actor.first_person and _I_WOULD.search(low) is not None
    own = own or bool(will) or bool(written and _ANNOUNCED_TO.search(low))
    if not (to_chamber or sentence.times or own or "te willen" in low):
        return None
    return telling(sentence, EventKind.REFERRED, 0.75, said[0], rule, clause=clause)


def _others_will(sentence: Sentence, at: int) -> bool:
    """Whether somebody else does what is told behind this place."""
    told = next((c for c in sentence.clauses if c.opener == "dat" and c.start > at), None)
    return told is not None and not is_passive(told) and sentence.actor(told).side is Side.OTHER


def _counted_on(sentence: Sentence) -> Act | None:
    """ "In mijn brief van mei ging ik nog uit van ingebruikname in de zomer"."""
    low = sentence.lower
    was = _COUNTED_ON.search(low) if "uit van" in low and _IN_A_PAPER.search(low) else None
    if was is None or not any(is_time(time) and time.start >= was.end() for time in sentence.times):
        return None
    rule, plan = "meldt wat eerder is aangekondigd", CommitmentKind.VOORNEMEN
    return telling(sentence, EventKind.REFERRED, 0.7, was[0], rule, kind=plan)


def _announced_work(sentence: Sentence) -> Act | None:
    """ "De minister kondigde aan de oorzaken te onderzoeken"."""
    low = sentence.lower
    work = _ANNOUNCED_WORK.search(low) if "kondigde" in low else None
    if work is None:
        return None
    if (work["they1"] or work["they2"]) and not _OFFICE.search(sentence.before):
        return None
    rule = "meldt wat eerder is aangekondigd"
    return telling(sentence, EventKind.REFERRED, 0.7, work[0], rule)


def _given_beside(sentence: Sentence, clause: Clause | None) -> str | None:
    """ "Ik heb gemeld dat u een overzicht zou krijgen; dit is bijgevoegd": in its own clause."""
    here = _THIS_LETTER.find(sentence.lower)
    given = clause_at(sentence, here.start()) if here else None
    return here[0] if here and given and given is not clause and given.opener is None else None


def _said_for(sentence: Sentence, said: re.Match[str]) -> bool:
    """ "Heeft laten weten in 2020 met een voorstel te komen": with the time of what was meant."""
    return said[0].endswith(("weten", "aangegeven", "gemeld", "bericht", "gezegd")) and any(
        time.start >= said.end()
        and is_time(time)
        and not is_event(time)
        and _SAID_TO.search(sentence.lower, time.end)
        for time in sentence.times
    )


def _told_in_paper(sentence: Sentence, at: int) -> bool:
    """ "In de antwoorden van 3 mei werd gemeld dat het half juni zou beginnen"."""
    return _OUR_PAPER.search(sentence.lower) is not None and _dated_behind(sentence, at)


def _dated_behind(sentence: Sentence, at: int) -> bool:
    """Whether what is told behind this place has a time of its own."""
    return any(
        time.start > at and is_time(time) and not (is_event(time) or time.recurrence)
        for time in sentence.times
    )


def _as_announced(sentence: Sentence, cue: str) -> Act | None:
    """ "Zoals aangekondigd", "conform planning": done here, going on, or still to come."""
    main = said_besides(sentence)
    if main is None or sentence.actor(main).side is Side.OTHER:
        return None
    given = not has_term(sentence) and _GIVES_IT.search(main.text)
    here = not _tells(sentence) and (given or _THIS_LETTER.find(sentence.lower))
    agreed = _AGREED.search(cue) is not None
    kind = CommitmentKind.VOORNEMEN
    if sentence.receiver is not None and (agreed or sentence.receiver_in(main.text) is not None):
        kind = CommitmentKind.TOEZEGGING
    ours = "aangekondigd" in cue or (agreed and sentence.receiver is not None)
    if here and ours and main.tense in (Tense.PRESENT, Tense.PASSIVE):
        rule = "doet met deze brief wat is aangekondigd"
        return telling(sentence, EventKind.FULFILLED, 0.8, cue, rule)
    to_come = has_term(sentence)
    ahead = to_come and not _NOW.search(main.text)
    if (match := _IN_PROGRESS.find(main.text)) and not ahead and main.tense is not Tense.FUTURE:
        if not (agreed or _PLANNED.search(cue)):
            return None
        rule, going_on = f"loopt, {cue[:40]}", EventKind.IN_PROGRESS
        return telling(sentence, going_on, 0.8, match[0], rule, kind=kind, clause=main)
    promised = main.tense is Tense.FUTURE and kind is CommitmentKind.TOEZEGGING
    if not promised and (sent := delivery(sentence)) is not None:
        # "Zoals gemeld kom ik hier in de brief over de havens op terug."
        promised, kind = sent.clause is main, CommitmentKind.TOEZEGGING
    # "Zoals gemeld kunt u in mei de nota tegemoet zien": she will get it.
    awaits = main.tense is Tense.MODAL and _AWAITS.search(main.text) is not None
    if (
        not (main.tense in COMING or awaits)
        or not (to_come or agreed or promised)
        or _BY_PLAN.search(cue)
    ):
        return None
    rule = "verwijst naar wat is aangekondigd"
    return telling(sentence, EventKind.REFERRED, 0.8, cue, rule, kind=kind, clause=main)


def _tells(sentence: Sentence) -> bool:
    """ "Met deze brief deel ik mee dat ik zal doorgaan zoals aangekondigd": only told here."""
    return any(c.opener == "dat" and c.tense is Tense.FUTURE for c in sentence.clauses)


def points_back(sentence: Sentence) -> bool:
    """Whether the government says in it that something was announced or promised before."""
    low = sentence.lower
    said = _said_before(low)
    if said is None or low.rstrip().endswith("?"):
        return False
    return _CONTENT.search(low, said.start()) is not None or "blij" in low
