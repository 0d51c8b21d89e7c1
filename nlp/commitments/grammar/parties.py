"""Who acts in a clause, and which Chamber it is said to."""

import re
from dataclasses import dataclass
from enum import StrEnum

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.findings import Towards
from nlp.matching.common_words import THE
from nlp.matching.patterns import compiled

_CUES = cues("parties")
_FIRST = _CUES["first person"]
_GOVERNMENT = _CUES["government"]
_THIRD = _CUES["third party"]
_BOTH = _CUES["both chambers"]
_SENATE = _CUES["eerste kamer"]
_COMMONS = _CUES["tweede kamer"]
_CHAMBER = _CUES["kamer"]
_YOU = _CUES["u"]
# What stands behind one of these does not act; behind "door" it does.
_BESIDE = compiled(
    r"\b(?:met|aan|naar|voor|bij|over|tussen|onder|op|tegen|vanuit|binnen|in|samen met|namens"
    r"|richting|rond|via|per|ten aanzien van|jegens|om|tot)\s+(?:\S+\s+){0,3}$"
)
_WORDEN = compiled(r"\bworden\b")
_AND = compiled(r"\ben\b")
_MY_PLAN = compiled(
    r"\b(?:mijn|onze?) (?:voornemen|bedoeling|streven|inzet|intentie|planning)\b"
    r"|^\W*streven is\b"
)
_OF = compiled(r"\b(?:van|der|des)\s+(?:\S+\s+){0,2}$")
_BY = compiled(r"\bdoor\s+(?:\S+\s+){0,3}$")
# "Door ziekte van de onderzoekers lukt het niet": why, and not by whom.
_CAUSE_OF = compiled(
    r"\bdoor (?:de |het |een )?(?:\w+ )?(?:ziekte|uitval|drukte|vertraging|problemen|gebrek|tekort"
    r"|val|aantreden|wisseling|verzoek|wens|faillissement|overlijden|vertrek|aanlevering"
    r"|oplevering|toelevering|capaciteit|uitblijven|ontbreken) (?:van|bij) (?:\S+\s+){0,5}$"
)
# "De verkenning, uitgevoerd door een bureau, wordt opgeleverd".
_CARRIED_OUT = compiled(r"\b(?:uitgevoerd|verricht) door\s+(?:\S+\s+){0,3}$")
_ORDERED = compiled(
    r"\bin (?:mijn )?opdracht(?: van (?:mij|mijn|het ministerie|het kabinet"
    r"|de minister)\b[^,;]{0,40}|\b)"
)
# What happens without a subject near these is theirs: "in maart wordt een stemming verwacht".
AWAITED = compiled(r"\b(?:verwacht|stemming|stemt|stemmen|voorstel|uitspraak)\b")
ABROAD = compiled(
    r"\bin (?:brussel|europa|belgië|vlaanderen|duitsland|frankrijk|engeland"
    r"|denemarken|zweden|noorwegen|het verenigd koninkrijk|de (?:verenigde staten|vs))\b"
    r"|\b(?:binnen|in) de (?:eu|navo|vn|oeso)\b"
    r"|\b(?:europe(?:es|se)|(?:het|\w+) voorzitterschap|eurocommissaris\w*|lidstaten"
    r"|de commissie(?!-|[^;]*\b(?:ingesteld|samengesteld)\b)|commissievoorstel|ep)\b"
    r"|\b(?:tijdens|in|op) de (?:\w+ ){0,2}(?:raad|top|eurogroep|ecofinraad|landbouwraad)\b"
)
# What others were just said to work on, and what comes of it: "de resultaten daarvan".
WORKS_ON = compiled(
    r"\b(?:voer(?:t|en)|onderzoek(?:t|en)|werk(?:t|en)|ontwikkel(?:t|en)|stel(?:t|len)|do(?:et|en)"
    r"|verricht(?:en)?|bereid(?:t|en)|publice(?:ert|ren)|kom(?:t|en)|maakt|maken|evalue(?:ert|ren)"
    r"|inventarise(?:ert|ren)|verken(?:t|nen)|brengt|brengen|rond(?:t|en)|beziet|bezien|neemt|nemen"
    r"|onderhandel\w*|uitbreng(?:t|en)|uitgevoerd|gevoerd|ontwikkeld|trekker|trekt|toets(?:t|en)|uitvoerder|initiatiefnemer)\b"
)
RESULT_OF_IT = compiled(
    r"\b(?:daarvan|hiervan)\b"
    rf"|^\W*{THE} (?:(?:eerst)?volgende \w*(?:rapportage|monitor|ronde|advies)"
    r"|(?:\w+ )?(?:onderzoek|project|rapport|advies|model|evaluatie|plan"
    r"|ronde|cijfers|resultaten|uitkomsten|bevindingen|handreiking|richtlijn|voorstel|verkenning|toets))\b"
)
# "De dienstregeling gaat in december in", "het proces begint in mei", whoever has a hand in it.
RUNS_BY_ITSELF = compiled(
    r"\W*(?:de|het|een) (?:\w+ )?(?:dienstregeling|school|beurs|proces|rechtszaak|strafzaak"
    r"|\w*festival|\w*seizoen|\w*vakantie|schooljaar|studiejaar|cao|tentoonstelling"
    r"|\w*wedstrijd(?:en)?|\w*competitie|\w*oogst|\w*verkiezing(?:en)?|\w*lessen)\b"
)
# "De regio Amsterdam", "Het Kadaster", "TenneT en Gasunie" in front of the verb: who does it.
# All of the word or nothing (?>): tried letter by letter, a row of long names takes forever.
_NAME = r"(?>(?:[A-Z]{2,}|[A-Z][a-z]+[A-Z]|[A-Z]\w{2,})[\w'’*-]*)"
_SHORT_NAME = r"(?>(?:[A-Z]{2,}|[A-Z][a-z]+[A-Z])[\w'’*-]*)"
# "Slachtofferhulp Nederland", where the second capital tells that the first is one too.
_FULL_NAME = (
    r"(?!(?:Voor|Vanuit|Binnen|Buiten|Volgens|Tussen|Naast|Tijdens|Eind|Begin|Medio|Vanaf|Met|Door|Via"
    r"|Rond|Sinds|Namens|Aan|Bij|Uit|Van|Ten|Tot|Naar|Over|Onder|Tegen|Zonder|Conform|Gezien|Samen|Ook|Daarom|Vraag|Antwoord)\b)"
    rf"{_NAME}(?: (?:en |van |voor |de |het )*{_NAME})+"
)
_NAMED = compiled(
    r"(?:(?:Ook|Verder|Daarnaast|Tevens),? )?(?:[Dd]e|[Hh]et) "
    rf"(?:[a-z]\w*(?:e|regio|stad) |regio )?"
    rf"{_NAME}(?: (?:en |van |voor |de |het |& )*{_NAME})* ?$"
    rf"|{_FULL_NAME} ?$"
    rf"|(?:Ook )?{_SHORT_NAME}(?: en (?:de |het )?{_NAME})* ?$"
)
# What is commissioned ("het onderzoek van Bureau Jansma") may well be ours.
_ADVICE_OF = compiled(
    r"\W*(?:[Hh]et|[Dd]e|[Ee]en) (?:\w+ )?\w*(?:advies|adviezen|zienswijze|uitspraak|oordeel) van "
    rf"(?:(?:de|het) )?(?!(?:Minister|Staatssecretaris|Kabinet|Regering|Rijk)\b)({_NAME})"
)
_RULING = compiled(r"\b\w*(?:uitspraak|uitspraken|arrest|vonnis|beschikking|stemming)\b")
_BY_NAME = compiled(
    rf"\bdoor (?:(?:de|het) )?(?!(?:Minister|Staatssecretaris|Kabinet|Regering|Rijk|RVO|DJI|IND|DUO"
    rf"|NVWA|ILT|RWS|Rijkswaterstaat|Belastingdienst|Douane|Ministerie|Inspectie)\b)({_NAME})"
)
_ON_ORDER = compiled(
    r"\b\w*(?:onderzo\w+|evaluatie\w*|geevalueerd|geëvalueerd|verkenning\w*|doorlichting|studie"
    r"|analyse\w*|\w*(?:berekeningen|metingen|berekening|meting)|monitor\w*|inventarisatie|doorgelicht|audit|validatie|toets\w*|rapport\w*)\b"
)
_A_THING = compiled(
    r"kamer|staten-generaal|minister|staatssecretaris|\w*(?:wet|programma|plan|plannen|agenda|nota"
    r"|visie|monitor|campagne|regeling|besluit|akkoord|rapport|fonds|subsidie|project|proef|pilot"
    r"|operatie|actie|commissie|verordening|richtlijn|stelsel|register|loket|strategie|aanpak|evaluatie|onderzoek|pact"
    r"|conferentie|week|dag|jaar|brief|verslag|begroting|tour|verkenning|impuls|portaal|route"
    r"|deal|convenant|kader|code|toets|scan|index|barometer|systeem|app|site|weg|lijn|brug|tunnel"
    r"|sluis|traject|spoor|polder|amvb|kb|haven|museum|prijs|platform|meldpunt|steunpunt)\b|\w\d",
    re.IGNORECASE,
)
# "Hun advies verschijnt in mei": of those who were just named.
_THEIRS = compiled(
    r"\W*(?:hun|haar) (?:\w+ )?(?:advies|adviezen|rapport|reactie|oordeel|bevindingen|rapportage)\b"
)
# What reaches others from here: "gemeenten ontvangen van mij een handreiking".
_FROM_US = compiled(
    r"\b(?:ontvang(?:t|en)|krijg(?:t|en))\b[^,;]{0,80}\bvan (?:mij|ons|(?:mijn|het) ministerie"
    r"|het rijk|de belastingdienst|duo|de ind|het kabinet)\b"
)
# "De balans van het RIVM verschijnt": what others make.
_WORK_OF = compiled(
    r"\b\w*(?:balans|verkenning|cijfers|prognose|advies|adviezen|rapport|rapporten|rapportage|uitspraak|standpunt"
    r"|zienswijze|raming|studie|monitor|onderzoek) van (?:de |het )?$"
)
# "Worden volgens de planning van de fabrikant in mei geleverd": so it is theirs to do.
_PLAN_OF = compiled(
    r"\bvolgens (?:de |het |een )?(?:\w+ )?(?:planning|opgave|prognose|raming|verwachting|schema) "
    r"van (?:de |het )?$"
)
# "Gezien het advies van de Raad van State lukt dat niet": why, and not who.
_GIVEN = compiled(
    r"\b(?:gezien|gelet op|wegens|vanwege|conform|naar aanleiding van|op basis van|na|door|op) "
    r"(?:het|de|een) (?:\w+ )?$"
)
# "Het rapport van de Onderzoeksraad wordt in mei afgerond": by those whose it is.
_BROUGHT_OUT = compiled(
    r"\b(?:afgerond|uitgebracht|opgeleverd|gepubliceerd|voltooid|gepresenteerd)\b"
)
# "De werkgroep wordt in mei ingesteld", "gemeenten worden nader geïnformeerd": by us.
_IS_DEALT_WITH = compiled(
    r"\b(?:ingesteld|opgericht|geïnstalleerd|samengesteld|geïnformeerd|uitgenodigd|benaderd"
    r"|aangeschreven|geraadpleegd)\b"
)
_EUROPE = compiled(r"europe|eu\b|commissie|parlement|lidstaten|\braad")


_LONGEST_NAME = 70


class Side(StrEnum):
    """Whose act it is."""

    GOVERNMENT = "regering"
    OTHER = "derde"
    UNSAID = "onpersoonlijk"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, in the words of the letter (None where it does not say)."""

    side: Side
    words: str | None = None
    first_person: bool = False


def actor_of(clause: Clause) -> Actor:
    """Who does what the clause says."""
    text = clause.text
    if first := _FIRST.find(text):
        if first[0] in ("ik", "wij", "we"):
            return Actor(Side.GOVERNMENT, first[0], first_person=True)
        if _BY.search(text[: first.start()]):
            return Actor(Side.GOVERNMENT, first[0], first_person=True)
    if mine := _MY_PLAN.search(text):
        return Actor(Side.GOVERNMENT, mine[0], first_person=True)
    passive = is_passive(clause)
    government: str | None = None
    for match in _GOVERNMENT.pattern.finditer(text):
        before = _before(clause, match.start())
        if _BY.search(before):
            return Actor(Side.GOVERNMENT, match[0])
        if not (_BESIDE.search(before) or _OF.search(before)) and not passive:
            government = match[0]
            break
    if "opdracht" in text and (ordered := _ORDERED.search(text)):
        return Actor(Side.GOVERNMENT, ordered[0])
    third = _third_party(clause, passive)
    if " van " in text and (ours := _FROM_US.search(text)):
        return Actor(Side.GOVERNMENT, ours[0].rsplit("van ", 1)[1])
    if third is not None and (government is None or text.find(third) < text.find(government)):
        return Actor(Side.OTHER, third)
    if government is not None:
        return Actor(Side.GOVERNMENT, government)
    return Actor(Side.UNSAID)


def _before(clause: Clause, at: int) -> str:
    """The words in front of a name, back to the finite verb: "in mei organiseert | mijn"."""
    begin = max(at - 70, 0)
    if 0 <= clause.at < at:
        begin = max(begin, clause.at + len(clause.verb))
    return clause.text[begin:at]


def is_passive(clause: Clause) -> bool:
    """Whether the clause says what is done rather than who does it."""
    if clause.tense is Tense.PASSIVE:
        return True
    return "worden" in clause.text and _WORDEN.search(clause.text) is not None


def _third_party(clause: Clause, passive: bool) -> str | None:
    text = clause.text
    for match in _THIRD.pattern.finditer(text):
        if match.start() and text[match.start() - 1] == "-":
            continue  # "ex-partners"
        before = _before(clause, match.start())
        if _CAUSE_OF.search(before):
            continue
        if _BY.search(before):
            if "onafhankelijk" in before or "extern" in before or _CARRIED_OUT.search(before):
                continue  # somebody who is hired
            return match[0]
        if _OF.search(before):
            if _PLAN_OF.search(before):
                return match[0]
            work = _WORK_OF.search(before)
            if work and _GIVEN.search(before[: work.start()]):
                continue
            if work and passive and _BROUGHT_OUT.search(text):
                return match[0]
            if work and not passive:
                return match[0]
            if (
                _EUROPE.search(match[0])
                and match.start() < (clause.at if clause.at > 0 else 60) + 60
            ):
                return match[0]
            continue
        if _BESIDE.search(before):
            continue
        # In a passive clause a bare name is what is dealt with, not who deals with it.
        if not passive or (match.start() - clause.start < 4 and not _IS_DEALT_WITH.search(text)):
            return match[0]
    return None


def named_agent(text: str, clause: Clause) -> str | None:
    """A proper name by whom something is done: "wordt door SLO opgeleverd".

    Who is asked to look into something does so for the government.
    """
    if not is_passive(clause) or "door" not in clause.text or _ON_ORDER.search(clause.text):
        return None
    named = _BY_NAME.search(text, clause.start, clause.end)
    return named[1] if named and clause.holds(named.start(), named.end()) else None


def named_subject(text: str, clause: Clause) -> str | None:
    """A proper name that stands as subject in front of the verb, `text` with its capitals."""
    at = clause.at
    if at < 0 and (works := WORKS_ON.search(clause.text)):
        at = works.start()  # a plural looks like an infinitive: "TenneT en Gasunie werken aan"
    if clause.opener is not None or at <= clause.start or is_passive(clause):
        return None
    # Without what stands in between: "Het Team, dat de stad steunt, zal".
    masked = zip(text[clause.start : at], clause.text[clause.start : at], strict=True)
    before = "".join(own if low != " " else " " for own, low in masked).rstrip()
    if len(before) > _LONGEST_NAME or _A_THING.search(before):
        return None
    named = _NAMED.match(before)
    return named[0].strip() if named else None


def named_author(text: str, clause: Clause) -> str | None:
    """A body by its name whose advice it is: "het advies van het NCad verschijnt in mei"."""
    if clause.opener is not None or is_passive(clause):
        return None
    named = _ADVICE_OF.match(text, clause.start, clause.end)
    return named[1] if named and not _A_THING.match(named[1]) else None


def awaited_of(clause: Clause) -> bool:
    """Whether something of others is waited for: "de uitspraak van het Hof wordt verwacht"."""
    text = clause.text
    if _THEIRS.match(text):
        return True
    if "verwacht" not in text or not is_passive(clause):
        return False
    return bool(_RULING.search(text)) or any(
        _OF.search(text, max(match.start() - 40, 0), match.start())
        for match in _THIRD.pattern.finditer(text)
    )


@dataclass(frozen=True, slots=True)
class Receiver:
    """A Chamber that is addressed, where, and in which words."""

    towards: Towards
    words: str
    start: int


def receiver_of(text: str, home: Towards | None, you: bool = True) -> Receiver | None:
    """The Chamber in lower-case words; `home` is the one that the letter is addressed to.

    `you`: whether "u" and "uw commissie" mean a Chamber, as in a letter to its Voorzitter.
    """
    if both := _BOTH.find(text):
        return Receiver(Towards.BOTH, both[0], both.start())
    senate, commons = _SENATE.find(text), _COMMONS.find(text)
    if senate and commons and _AND.search(text, min(senate.end(), commons.end())):
        return Receiver(Towards.BOTH, senate[0], senate.start())
    if senate:
        return Receiver(Towards.EERSTE_KAMER, senate[0], senate.start())
    if commons:
        return Receiver(Towards.TWEEDE_KAMER, commons[0], commons.start())
    here = home or Towards.TWEEDE_KAMER
    if chamber := _CHAMBER.find(text):
        return Receiver(here, chamber[0], chamber.start())
    if you and (addressed := _YOU.find(text)):
        return Receiver(here, addressed[0], addressed.start())
    return None
