"""Undertakings: something promised to a Chamber (toezegging), or a plan with a time (voornemen)."""

from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.parties import Actor, Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.word_classes import SUBORDINATING
from nlp.commitments.undertaken.delivering import delivery
from nlp.commitments.undertaken.intending import intention
from nlp.commitments.when.terms import due_of
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.patterns import compiled

_DELIVERING = cues("delivering")
_PROMISE_NOW = cues("promises")["promise now"]
_NO_PROMISE = cues("promises")["no promise"]
_TO = compiled(r"\b(?:(?:aan|naar|richting|voor)|indiening bij)\s+(?:de )?$")
# "Voorafgaand aan de D-brief aan de Kamer": when it is done, and not for whom.
_BEFORE_IT_GOES = compiled(r"\b(?:voorafgaand aan|na|vóór|voor) (?:de|het|een) [\w-]+ aan\s+$")
# "Zoals verzocht door de vaste commissie zal ik dit uiterlijk 13 mei doen": it is who asked.
_AS_THEY_ASKED = compiled(
    r"\bzoals (?:verzocht|gevraagd) door (?:de |uw )?(?:\w+ )?commissie\b"
    r"|\bzoals (?:door )?(?:de |uw )?(?:\w+ )?commissie\b[^,;]{0,80}\b(?:verzocht|gevraagd|vroeg)\b"
)
# "Het overzicht voeg ik bij de havenbrief, die in mei verschijnt."
_ADDED = compiled(
    r"\bvoeg(?:en)? (?:ik|wij) (?:\w+ )?bij (?:de|een|mijn) [\w-]*(?:brief|rapportage)\b"
    r"|\b(?:neem|nemen|betrek|betrekken|verwerk|verwerken) (?:ik|wij) (?:\w+ ){0,2}?in (?:de|een"
    r"|mijn|onze) [\w-]*(?:brief|rapportage)\b"
)
_A_LETTER_FOLLOWS = compiled(
    r"\b(?:nota (?:naar aanleiding van|van wijziging)|memorie van antwoord"
    r"|geannoteerde agenda|fiche)\b[^;]{0,60} volgt\b"
    r"|\b(?:komt|volgt)\b[^;,]{0,60}\b(?:een|de|mijn) (?:\w+ )?\w*brief\b(?! van (?:de|het))"
    # "In mei volgt een nadere notitie", "het definitieve rapport volgt in mei".
    r"|\bvolgt\b[^;,]{0,60}\b(?:een|het|mijn|nadere) (?:\w+ )?(?:verslag|notitie|rapport|informatie"
    r"|reactie)\b"
    r"|\b(?:een|het|mijn|nadere) (?:\w+ )?(?:verslag|notitie|rapport|informatie|reactie)\b"
    r"[^;,]{0,60} volgt\b"
    r"|\bstuur(?:en)? (?:ik|wij) (?:\w+ ){0,2}een (?:\w+ )?brief (?:waarin|over)\b"
    # "Op dit rapport zal ik reageren", "aan uw verzoek voldoe ik in mei".
    r"|\bop (?:dit|het|de|deze|uw) (?:\w+ )?(?:rapport|advies|motie|vragen|verzoek|aanbevelingen)\b"
    r"[^;]{0,60}\breageren\b"
    r"|\breageer (?:ik|wij)\b|\bik reageer\b|\buw verzoek\b[^;]*\b(?:inwillig\w*|voldoe\w*)\b"
    r"|\bbrief\b[^;]{0,80}\bwordt\b[^;]{0,60}\b(?:verzonden|verstuurd)\b"
    r"|\b(?:voortgangs|kamer|verzamel)(?:brief|rapportage|bericht) (?:[^;,]{0,50} )?verschijnt\b"
    r"|\b\w*(?:brief|brieven|rapportages?|voortgangsbericht|appreciatie) "
    r"(?:[^;,]{0,50} )?volg(?:t|en)\b|\bvolgt\b[^;]{0,40}\b(?:kamerbrief|een (?:\w+ )?brief)\b"
    r"|\b(?:beantwoording|antwoorden)\b[^;,]{0,80} (?:volg(?:t|en)|plaats\s?(?:vinden|hebben))\b"
    r"|\b(?:mijn|onze) reactie\b[^;,]{0,60} (?:volgt|komt)\b"
    r"|\b(?:reactie|antwoord) op (?:de|deze|het|dit|uw) (?:motie|verzoek|vragen|kamervragen)\b"
    r"[^;,]{0,60}\b(?:volgt|komt)\b"
    # What the government thinks of a report is for the Chamber, also where nobody says so.
    r"|\b(?:kabinets|beleids)(?:reactie|standpunt)\b(?: (?:op|over|van|hierop|daarop|inzake)\b"
    r"[^;,]{0,80})? (?:volgt|komt|verschijnt|(?:wordt|is)\b[^;]{0,60}\b(?:verwacht|voorzien"
    r"|gepland|verzonden))"
    r"|\b(?:kabinets|beleids)(?:reactie|standpunt)\b[^;,]{0,120}\b(?:volgen|verschijnen)\b"
    r"|\bkom(?:t|en)?\b[^;,]{0,60}\bmet (?:een|de|mijn) (?:\w+ )?(?:\w*brief|\w*rapportage"
    r"|(?:kabinets|beleids)?reactie)\b"
    r"|\bmet (?:een|de|mijn|onze) (?:\w+ )?(?:\w*(?:brief|notitie|nota|rapportage)"
    r"|(?:kabinets|beleids)?(?:reactie|standpunt))"
    r"\b[^;,]{0,80}\bkomen\b"
    r"|\b(?:volgt|komt|verschijnt|verwacht)\b[^;]{0,60}\b(?:kabinets|beleids)(?:reactie|standpunt)"
    # "Toezending is nu voorzien in mei": in a letter to a Chamber it goes there.
    r"|\b(?:toezending|verzending)\b"
    r"(?!(?: van [^;,]{2,40})? (?:aan|naar|door) (?!u\b|uw\b|de kamer))"
    r"|\b(?:brief|nota|notitie|(?:kabinets|beleids)?reactie|antwoorden|fiche|rapportage)\b[^;,]{0,60}"
    r"\bworden (?:verzonden|toegezonden|toegestuurd|verstuurd)\b"
    # "Wordt in de eerstvolgende verzamelbrief opgenomen."
    r"|\bin (?:de|mijn|een|het) (?:eerst)?volgende (?:\w+ )?\w*(?:brief|rapportage|bericht)\b"
)
# "Ik verwacht deze eind mei te kunnen sturen": in a letter to the Chamber it goes there.
_WE_SEND = compiled(
    r"\b(?:(?:toe|na|ver)?(?:sturen|zenden)|(?:toe|na) te (?:kunnen )?(?:sturen|zenden)|aanbieden"
    r"|aan te (?:kunnen )?bieden|(?:doen|laten) toekomen"
    r"|\bbied(?:en)? (?:ik|wij)\b[^;]*\baan|\b(?:ik|wij) bied(?:en)?\b[^;]*\baan"
    r"|\b(?:lever|stuur|zend) (?:ik|wij)\b[^;]*\b(?:na|toe)"
    r"|\b\w*(?:brief|rapport|rapportage|nota|notitie|evaluatie|reactie|cijfers|antwoorden)\b[^;]*"
    r" (?:stuur|zend) (?:ik|wij)(?: \S+){0,4})\W*$"
)
# "Hierover rapporteer ik twee keer per jaar": who is not named is the one who is written to.
_TELLS_YOU = compiled(
    r"\b(?:rapporteer (?:ik|wij)|worden gerapporteerd\b|gerapporteerd worden\b"
    r"|(?:ik|wij) rapporte(?:er|ren)|ga (?:ik|wij) (?:\w+ ){0,3}?in op)\b"
    r"|\b(?:hier|daar)\b[^;]{0,60}\bop in ?(?:te )?gaan\b"
    r"(?![^;]* aan (?:de|het|alle|gemeenten|brussel)\b)"
)
_ELSEWHERE = compiled(
    r"\b(?:aan|naar|bij|via) (?!te\b|mij\b|ons\b)\w"
    r"|\b(?:ter|voor|in) (?:internet)?(?:consultatie|advies)"
)
# "In reactie op het verzoek van uw commissie": who asked, and not who gets what is told behind it.
_ASKED_BY = compiled(
    r"\b(?:verzoek(?:en)?|vra(?:ag|gen)|brief|wens|oproep) (?:\w+ )?(?:van|door) (?:\w+ )?$"
)
# "Ik zal de voorzitter van de raad een brief sturen": it goes to somebody else.
_TO_SOMEBODY = compiled(
    r"\b(?:zal|zullen|stuur|zend|bied|leg) (?:ik |wij )?(?:(?:hierover|daarover|ook) )?"
    r"(?:de|het|alle|deze|mijn|betrokken) (?:\w+ )?"
    r"(?:voorzitter(?! van (?:uw|de (?:tweede|eerste)))|minister|staatssecretaris|collega\w*"
    r"|ambtgenoot|gemeenten?|provincies?|sector|besturen|bestuur|directie|\w*organisaties?|partijen"
    r"|partners|ouders|studenten|scholen|instellingen|burgemeesters?|colleges?|betrokkenen"
    r"|bedrijven|raad|toezichthouder)\b"
)

# "Ik heb toegelicht op welke momenten u de brieven kunt verwachten": told then, elsewhere.
_TOLD_WHEN = compiled(
    r"\b(?:heb|hebben|heeft)\b[^;?]{0,80}\b(?:toegelicht|uiteengezet|aangegeven|gemeld|bericht)"
    r" (?:(?:op|in|aan|via|met) )?(?:welke?|wanneer)\b"
)
# "Op 3 mei ontving ik uw verzoek om de Kamer te informeren": what was asked, whatever follows.
_GOT_REQUEST = compiled(
    r"^[^;]{0,80}\b(?:ontving(?:en)?|bereikten?|kregen|kreeg)\b[^;]{0,80}\bverzoek(?:en)?\b"
    r"[^;]{0,60}\bom\b(?:(?!,? (?:die|dat|welke) (?:ik|wij)\b)[^;])*$"
)


def undertaking(sentence: Sentence) -> Act | None:
    """The undertaking in a sentence, by who receives it or by its time."""
    act = delivery(sentence) or towards_chamber(sentence, intention(sentence))
    low = sentence.lower
    if act is None or _NO_PROMISE.find(low) or _TOLD_WHEN.search(low) or _GOT_REQUEST.match(low):
        return None
    return act


def _sends(sentence: Sentence, clause: Clause) -> bool:
    """Whether the one who writes will send something, and names nobody else who gets it."""
    return (
        sentence.actor(clause).first_person
        and _WE_SEND.search(clause.text) is not None
        and _ELSEWHERE.search(clause.text) is None
        and _TO_SOMEBODY.search(clause.text) is None
    )


def promise(sentence: Sentence) -> Act | None:
    """ "Ik zeg toe": the word itself makes it a toezegging."""
    match = _PROMISE_NOW.find(sentence.lower)
    if not match or _NO_PROMISE.find(sentence.lower):
        return None
    clause = next((c for c in sentence.clauses if c.holds(match.start(), match.start() + 1)), None)
    actor = sentence.actor(clause) if clause else Actor(Side.UNSAID)
    # "Dat brengt mij tot de toezegging": the one who promises is no subject there.
    ours = actor.first_person or actor.side is Side.GOVERNMENT or match[0].startswith("brengt ")
    if clause is None or not ours:
        return None
    if clause.tense in (Tense.PERFECT, Tense.PAST, Tense.WOULD) or clause.opener in SUBORDINATING:
        return None
    found = due_of(sentence, None)
    receiver = sentence.receiver
    return Act(
        EventKind.MADE,
        CommitmentKind.TOEZEGGING,
        0.97,
        match[0][:60],
        ("doet een toezegging met zoveel woorden", f"spreker: {actor.words}"),
        actor.words,
        receiver.towards if receiver else sentence.setting.home,
        found[1] if found else None,
        clause=clause,
    )


def towards_chamber(sentence: Sentence, act: Act | None) -> Act | None:
    """A plan that goes to a Chamber after all: "de aanbieding aan de Kamer is voorzien in mei"."""
    if act is None or act.clause is None:
        return act
    receiver = sentence.receiver
    if receiver is None:
        chamber = sentence.setting.home
        if chamber is None:
            return act
        if _A_LETTER_FOLLOWS.search(act.clause.text) or _ADDED.search(sentence.lower):
            rules = (*act.rules, "een brief volgt")
        elif _TELLS_YOU.search(act.clause.text):
            rules = (*act.rules, "brengt verslag uit, aan niemand anders")
        elif _sends(sentence, act.clause):
            rules = (*act.rules, "zendt iets, aan niemand anders")
        else:
            return act
        return replace(act, kind=CommitmentKind.TOEZEGGING, towards=chamber, rules=rules)
    same = act.clause.holds(receiver.start, receiver.start + 1)
    home = next((c for c in sentence.clauses if c.holds(receiver.start, receiver.start + 1)), None)
    before = sentence.lower[max(receiver.start - 60, 0) : receiver.start]
    goes = (
        same and _TO.search(before) and not _BEFORE_IT_GOES.search(before)
    ) or _AS_THEY_ASKED.search(sentence.lower)
    told = (
        home is not None
        and (home.opener is None or home.opener.startswith("waar") or home.opener in ("die", "dat"))
        and home.tense in (Tense.PRESENT, Tense.FUTURE, Tense.PASSIVE, None)
        and _DELIVERING.first(home.text) is not None
        and not (_ASKED_BY.search(before) or _is_told_now(sentence, act.clause, home))
    )
    if not (goes or told):
        return act
    rules = (*act.rules, f"aan: {receiver.words}")
    return replace(act, kind=CommitmentKind.TOEZEGGING, towards=receiver.towards, rules=rules)


def _is_told_now(sentence: Sentence, plan: Clause, home: Clause) -> bool:
    """ "Hierbij meld ik uw Kamer dat ik in mei met de reders spreek": the telling is here.

    What is sent goes to whom it is told: "hierbij meld ik uw Kamer dat ik de nota zal zenden".
    """
    now = plan.opener == "dat" and home.opener is None and home.tense is Tense.PRESENT
    return now and not (_sends(sentence, plan) or _A_LETTER_FOLLOWS.search(plan.text))
