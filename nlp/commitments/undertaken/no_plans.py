"""Dated, and yet no plan: a stance, a law, a target, a meeting, a year that names a thing."""

import re

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.moods import (
    INTENT,
    PLANNED,
)
from nlp.commitments.grammar.parties import RUNS_BY_ITSELF, Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_event, is_sharp
from nlp.commitments.undertaken.actions import HAPPENS
from nlp.dates.meaning.expressions import TimeExpression
from nlp.matching.common_words import THE
from nlp.matching.patterns import compiled

_THIS_LETTER = cues("letters")["this letter"]
_STANCE = compiled(
    r"\b(?:hecht|maak mij (?:\w+ )?zorgen|zorgen over|onderschrijf\w*|deelt? (?:de|het|uw)|ambitie"
    r"|doelstelling(?:en)?|streefwaarde|streefcijfer|target|naar schatting"
    r"|streef\w* naar (?:\w+ )?\w+ (?:dagen|weken|maanden|uur|plaatsen)\b"
    r"|blijft zich|blijf mij|mij inzetten|zich inzetten|inzetten voor|inzet op"
    r"|kijk(?:en|t)?\b.{0,40}\buit\b|zet\b.{0,80}\bin op|zetten\b.{0,80}\bin op"
    r"|zet(?:ten)? (?:zich|mij|ons)\b.{0,60}\bin (?:voor|om)"
    r"|ingezet op|(?:hier|daar|er)op\b[^;,]{0,60}\bingezet|maximaal mogelijk|van mening|van oordeel"
    # What a sum is based on is no plan of anybody's.
    r"|rekening gehouden met|uitgegaan van|ga(?:at|an)? (?:\w+ ){0,3}uit van)\b"
)
_AMOUNT_TARGET = compiled(r"\d+(?:[.,]\d+)?\s?(?:%|procent)")
# "Per 1 januari wil ik het vrije segment uitbreiden tot 20 procent": what one sets oneself.
_SET_BY_US = compiled(
    r"\b(?:verhogen|verhoogt?|verlagen|verlaagt?|uitbreiden|breidt?|korten|kort|vaststellen"
    r"|verhoogd|verlaagd|uitgebreid|gekort|vastgesteld)\b"
)
_FROM_THAT_DAY = compiled(r"(?:per|met ingang van|ingaande|vanaf) ", re.IGNORECASE)
_RULE = compiled(
    r"\b(?:artikel \d|op grond van|op basis van (?:de|het) \w*(?:wet|besluit)\b|krachtens"
    r"|wettelijk(?! (?:te )?(?:veranker|vast(?:ge)?leg|(?:ge)?rege|(?:ge)?borg))"
    r"|wettelijke (?:plicht|verplichting|termijn)|verplicht(?:ing)?|voorgeschreven"
    r"|(?<!kabinet )bepaalt(?! (?:het kabinet|de minister))|geldt|gelden|vervalt"
    r"|ingevolge|termijn van|doorgaans|gewoonlijk|in de regel|normaliter"
    r"|normaal gesproken|veelal)\b"
)
_MEETING = compiled(
    r"\b(?:\w*debat|(?:algemeen |nota|wetgevings)\s?overleg|stemming|\w*vergadering|\w*zitting"
    r"|plenaire|\w*verkiezing(?:en)?)\b"
)
# "Op 21 mei is een bijeenkomst van de regeringsleiders gepland."
_OTHERS_MEET = compiled(
    r"\b\w*(?:bijeenkomst|vergadering|top|zitting|overleg|conferentie) (?:van|tussen) (?:de |het )?"
    r"(?:staatshoofden|regeringsleiders|lidstaten|raad|europe\w+|eu|navo|vn|rechtbank|hof"
    r"|gemeenteraad|vakbonden|werkgevers|sociale partners)\b"
)
_AGENDA = compiled(
    r"\bbehandeling (?:(?:in|door) (?:uw|de|beide) (?:\w+ )?kamers?"
    r"|van (?:het|dit|deze) (?:\S+ )?wetsvoorstel(?:len)?)\b"
    r"|\b\w*(?:overleg|debat) (?:met|in) (?:uw|de|het) (?:\w+ )?(?:kamer|\w*commissie|parlement)\b"
    r"|\bmet elkaar (?:\w+ )?(?:spreken|debatteren|voeren)\b"
    r"|\b(?:spreek|spreken|bespreek|bespreken|debatteer|debatteren|overleg|van gedachten)\b"
    r"[^;]{0,60}\bmet (?:u|(?:uw|de|beide)"
    r" (?:\w+ )?(?:kamers?|kamercommissie|commissie))\b"
    r"|\bmet (?:u|(?:uw|de) (?:kamers?|kamercommissie)) (?:\w+ )?in gesprek\b"
    r"|\b(?:door|in) (?:uw|de|beide) (?:tweede |eerste )?kamers? (?:\w+ ){0,3}(?:behandeld"
    r"|aangenomen)\b"
    r"|\b(?:uw|de|beide) (?:tweede |eerste )?kamers? [^;,]{0,80}\b(?:behandelt|behandelen)\b"
    r"|\b(?:behandeld|aangenomen) door (?:uw|de|beide) (?:tweede |eerste )?kamers?\b"
    # "De Kamer is geïnformeerd over het voornemen om in 2021 te starten": told before.
    r"|\b(?:is|bent|zijn|heb|hebben) [^;]{0,60}\b(?:geïnformeerd|ingelicht|bericht) over"
    r" (?:het|de|mijn|ons|onze) (?:voornemens?|plan|plannen|bedoeling)\b"
    # "Het commissiedebat is gepland op 3 december", "in mei staat het volgende debat gepland".
    r"|(?:^\W*(?:het|dit|een|de)|\b(?:is|staat|wordt) (?:het|dit|een|de)) (?:\S+ ){0,2}?(?:\w*debat"
    r"|(?:algemeen|nota|wetgevings|commissie) ?overleg|procedurevergadering|plenaire behandeling)\b"
    r"[^,;]{0,80}\b(?:gepland|voorzien|ingepland|geagendeerd)\b"
)
# "Het debat over de nota, | dat voor oktober staat gepland".
_DEBATE_WHICH = compiled(r"\b\w*(?:debat|overleg)(?: [\w-]+){0,6}, *$")
_SCHEDULED = compiled(r"\b(?:gepland|voorzien|ingepland|geagendeerd)\b")
# "Tijdens het overleg van 3 mei zullen wij nader van gedachten wisselen": with the Chamber there.
_DISCUSSES = compiled(r"\bvan gedachten (?:te )?wisselen\b|\bspreken (?:wij|we)\b")
_CONVENES = compiled(
    r"\bkom(?:t|en)\b.{0,80}\bbijeen\b|\bbijeen(?:komt|komen)\b|\b(?:herdacht|gevierd)\b"
)
# "De motie wordt dit jaar gestand gedaan": what becomes of the motion, and no plan beside it.
_OF_A_MOTION = compiled(
    r"^\W*(?:aan )?(?:de|deze|die|beide) (?:\S+ )?moties?\b[^;]*\b(?:gestand gedaan|uitgevoerd"
    r"|afgedaan|betrokken|(?:uitvoering|invulling) gegeven)\b"
)
# "Wie voor 1 mei aangifte doet, krijgt voor 1 juli bericht": how it goes for everybody.
_WHOEVER = compiled(
    r"\W*wie\b[^,;]*, (?:krijgt|ontvangt|kan|mag|moet|betaalt|heeft|hoeft|dient|wordt)\b"
)
# "Mocht de evaluatie, die in mei plaatsvindt, ...": told in passing of what is only supposed.
_SUPPOSING = compiled(r"\W*(?:mocht(?:en)?|indien|als)\b")
# When a law begins to hold says the law; who means to bring it about says so ("naar verwachting").
_IN_FORCE = compiled(
    r"\b(?:treedt|treden|getreden)\b[^;]{0,120}\bin werking\b"
    r"|(?:wet|verordening|verdrag) (?:wordt|worden)\b[^;]{0,60}\bvan kracht\b"
    r"|\bin werking (?:(?:is|zal|zullen) )?(?:treedt|treden|getreden)\b"
    rf"|\bga(?:at|an) {THE} (?:\w+ )?\w*(?:wet|besluit|regeling|verordening)"
    r"\b[^;]{0,60}\bin\W*$"
)
# "In november vindt de klimaattop plaats", whoever goes there.
_SUMMIT = compiled(
    r"\b(?:(?:wereld|klimaat|biodiversiteits|euro)\w*|(?:navo|eu|vn|oeso|g\d+)-\w*)"
    r"(?:top|conferentie)\b|\bcop[ -]?\d\d\b"
)
_EARLIEST = compiled(r"\bop (?:zijn|z['’]n|haar) vroegst\b")
# "De gezant van de VN wordt nog deze maand benoemd".
_NAMED_ABROAD = compiled(
    r"\bvan (?:de|het) (?:sgvn|vn|eu|navo|oeso|ovse|wto|ecb|imf|wereldbank|verenigde naties"
    r"|europese \w+|\w* ?centrale bank|internationaal \w+)\b[^;]*"
    r"\b(?:benoemd|aangesteld|gekozen)\b"
    r"|\b(?:verkozen|herkozen)\b"
)
# Money that is there, what is indexed, and what the police look into.
_NOBODYS = compiled(
    r"\b(?:geïndexeerd|strafrechtelijk|miljoen|miljard|mln|mld|euro)\b|€"
    # "De komende jaren komt er meer geld beschikbaar."
    r"|\b(?:geld|middelen|budget)\b(?:[^;]{0,20}\bkom(?:t|en)\b[^;]*)? beschikbaar\b"
    r"|\b(?:geld|middelen|budget) komen\b[^;]*\bbeschikbaar\b"
)
# "De regering stelt voor de datum op 1 mei te bepalen": what a bill would do, and for when.
_PROPOSES = compiled(
    r"^\W*(?:in|met) (?:het|dit) (?:\w+ )?(?:wetsvoorstel|voorstel|ontwerpbesluit)\b[^;]*"
    r"\bstelt (?:de regering|het kabinet) voor\b"
    r"|\bstelt (?:de regering|het kabinet)\b[^;]* voor\W*$"
    r"|\b(?:de regering|het kabinet) stelt(?: [^;]*)? voor\W*$"
    r"|\bstelt (?:de regering|het kabinet)\b[^;]* voor om\b"
)
# "Partijen worden zo vroeg mogelijk betrokken" says how it is done, not when it will be.
_AS_SOON = compiled(r"\bzo (?:vroeg|snel|veel) mogelijk\b")
# "Is besloten tot drie miljoen op de begroting voor 2026": where the money stands.
_ON_BUDGET = compiled(r"op (?:de|het|mijn|onze) [\w-]*(?:begroting|budget)", re.IGNORECASE)
# "Wijzigingen in het lopende jaar worden hier verwerkt": of which year they are.
_RUNNING_YEAR = compiled(r"in het lopende? (?:begrotings)?jaar\b", re.IGNORECASE)
_FOR_A_YEAR = compiled(r"voor (?:20\d\d|(?:dit|volgend|komend) jaar)$")
# "In hoeverre dat zo is, zal in mei duidelijk worden": a question finds its answer by itself.
_WILL_SHOW = compiled(
    r"\b(?:duidelijk|helder) (?:zijn|worden)\b|\b(?:moeten )?(?:blijken|uitwijzen)\b"
)
_WHETHER = compiled(r"\b(?:of|hoe|hoeveel|wat|welke?|in hoeverre)\b")
# "De meevaller van 2007 tot en met 2009 wordt ingezet": in front of the verb it is the subject's.
_OVER_YEARS = compiled(r"van (?:19|20)\d\d tot")
_ARTICLE = compiled(r"\W*(?:de|het|een|deze|dit|die|dat|alle)\b")
_BEFORE_WHICH = compiled(r"\b(?:de|het|een|deze|dit|die|dat|mijn|onze|uw) $")
_WHICH = compiled(
    r" (?:door (?:mij|ons|het kabinet|mijn \w+) |aan (?:u|uw kamer) )?(?:aangekondigde|toegezegde"
    r"|toegezonden|toegestuurde|aangeboden|gepubliceerde|verschenen|gestarte|uitgebrachte"
    r"|vastgestelde|gesloten|gepresenteerde|gedane|aangenomen|ingediende|afgeronde|opgeleverde"
    r"|begonnen|ingestelde|gehouden|gemaakte|gevoerde|verzonden)\b"
)
_HEAD_ONLY = compiled(r"\bom (?:de|het|een|te|zo|tot|hiermee|dit|deze)\b.*$")
# "In 2016 blijven wij investeren in", "wordt dit jaar verder gewerkt aan": an effort that goes on
# all that time, which no day fulfils.
_EFFORT = compiled(
    r"\b(?:blijf|blijft|blijven)\b[^;,]{0,120}\b\w{3,}en\b"
    r"|\b(?:ga|gaat|gaan)\b[^;,]{0,60}\bdoor met\b"
    r"|\b(?:werk|werkt|werken|bouw|bouwt|bouwen)\b[^;,]{0,60}\b(?:verder|door|voort) aan\b"
    r"|\b(?:wordt|worden)\b[^;,]{0,60}\bge(?:werkt|bouwd) aan\b"
    r"|\bspan(?:t|nen)?\b[^;,]{0,60}\bin (?:voor|om)\b|\bprioriteit aan\b"
    # "Wordt in 2024 verder geïntensiveerd", "komend jaar komt er meer aandacht": more of the same.
    r"|\b(?:verder|nog meer|onverminderd|extra)\b[^;,]{0,60}\b(?:ge[ïi]ntensiveerd|versterkt"
    r"|verstevigd|verbeterd|verdiept|bevorderd|gestimuleerd|versterken|intensiveren|verstevigen|verbeteren"
    r"|verdiepen|bevorderen|stimuleren)\b"
    r"|\b(?:versterk|intensiveer|verstevig|verbeter|verdiep|bevorder|stimuleer)(?:t|en)?\b[^;,]{0,80}"
    r"\bverder\b|\bkom(?:t|en) er\b[^;,]{0,30}\b(?:meer|extra)\b"
)
_ALL_THAT_TIME = compiled(
    r"(?:(?:in|gedurende|tijdens|ook) )*(?:20\d\d|(?:(?:het|de|dit|deze) )?"
    r"(?:(?:komende?|volgend|gehele|hele) )?(?:jaar|jaren|kabinetsperiode|periode|tijd))"
)
_PROLONGS = compiled(r"verleng|uitgesteld|opgeschort|voortgezet|aangehouden")
# What goes on now; "thans wordt gestreefd naar mei" is a plan.
_NOW = compiled(
    r"\b(?:momenteel|op dit moment|thans)\b(?! (?:wordt|is|zijn)\b[^;]{0,80}\b(?:gestreefd"
    r"|voorzien|gepland|verwacht)\b)"
)


def happens_by_itself(sentence: Sentence, clause: Clause) -> bool:
    """Whether nobody's action is told: money is there, a law holds, a question finds its answer."""
    text = clause.text
    return bool(
        _NOBODYS.search(text)
        or _EARLIEST.search(text)
        or (_SUMMIT.search(text) and HAPPENS.search(text))
        or RUNS_BY_ITSELF.match(text)
        or _NAMED_ABROAD.search(text)
        or _is_law(text)
        or (clause.tense is Tense.PASSIVE and _AS_SOON.search(text))
        or (_WILL_SHOW.search(text) and _WHETHER.search(sentence.lower))
    )


def goes_on_until(clause: Clause, times: list[TimeExpression]) -> bool:
    """ "Tot 2023 worden stappen gezet": what goes on until then; "wordt verlengd tot" is done."""
    return (
        clause.tense is Tense.PASSIVE
        and all(time.words.lower().startswith("tot ") for time in times)
        and _PROLONGS.search(clause.text) is None
    )


def is_lasting_effort(clause: Clause, times: list[TimeExpression]) -> bool:
    """Whether all that is told is that an effort goes on through a year or more."""
    return bool(times) and (
        all(_ALL_THAT_TIME.fullmatch(time.words.lower()) for time in times)
        and _EFFORT.search(clause.text) is not None
    )


def is_something_else(sentence: Sentence, clause: Clause) -> bool:
    """A stance, a rule, a target, this letter itself, a meeting: dated, and yet no plan."""
    text = clause.text
    return bool(
        _STANCE.search(_HEAD_ONLY.sub("", text))
        or _NOW.search(text)
        or _is_this_letter(sentence, clause)
        or _RULE.search(text)
        or _aims(sentence, clause)
        or _CONVENES.search(text)
        or ("motie" in text and _OF_A_MOTION.match(text))
        or ("stelt" in text and _PROPOSES.search(text))
        or (clause.opener and _SUPPOSING.match(sentence.lower))
        or _AGENDA.search(text)
        or _is_debate_told_of(sentence, clause)
        or _WHOEVER.match(sentence.lower)
        or _OTHERS_MEET.search(text)
        or (
            _MEETING.search(text)
            and (HAPPENS.search(text) or "gehouden" in text or _DISCUSSES.search(text))
        )
    )


def _is_debate_told_of(sentence: Sentence, clause: Clause) -> bool:
    return (
        clause.opener == "dat"
        and _SCHEDULED.search(clause.text) is not None
        and _DEBATE_WHICH.search(sentence.lower, 0, clause.start) is not None
    )


def _is_this_letter(sentence: Sentence, clause: Clause) -> bool:
    """ "Ga ik in op": here, unless a day says when ("op Prinsjesdag ga ik in op").

    So is "deze brief", which may be one that is still to come ("deze brief rond ik in mei af").
    """
    here = _THIS_LETTER.find(clause.text)
    if here is None:
        return False
    day = sentence.setting.written
    comes = here[0] == "ga ik in op" or here[0] == "deze brief"
    return not (comes and any(is_sharp(time, day) for time in sentence.times_in(clause)))


def _aims(sentence: Sentence, clause: Clause) -> bool:
    """A figure to be reached ("tot onder de 3%") is a target; the sign may end the clause.

    What the government sets itself from a day on, as a rate or a share, is none.
    """
    if not _AMOUNT_TARGET.search(sentence.lower[clause.start : clause.end + 2]):
        return False
    ours = sentence.actor(clause).side is Side.GOVERNMENT and _SET_BY_US.search(clause.text)
    return not (
        ours and any(_FROM_THAT_DAY.match(time.words) for time in sentence.times_in(clause))
    )


def _is_law(text: str) -> bool:
    """ "De wet treedt op 1 juli in werking" tells what holds, not what somebody will do."""
    return bool(_IN_FORCE.search(text)) and not (
        "verwachting" in text or INTENT.search(text) or PLANNED.search(text)
    )


def is_subjects(time: TimeExpression, clause: Clause) -> bool:
    """Whether the years say which subject is meant: they stand between its article and the verb."""
    return (
        _OVER_YEARS.match(time.words.lower()) is not None
        and clause.opener is None
        and time.end <= clause.at
        and _ARTICLE.match(clause.text.lstrip()) is not None
    )


def tells_which(time: TimeExpression, clause: Clause) -> bool:
    """ "Aan de in mei aangekondigde visie wordt gewerkt": which one, and not when."""
    text = clause.text
    return (
        _BEFORE_WHICH.search(text, max(time.start - 8, 0), time.start) is not None
        and _WHICH.match(text, time.end) is not None
    )


def compares(sentence: Sentence, clause: Clause) -> bool:
    """ "Waar dit jaar X wordt gedaan, terwijl vorig jaar Y gebeurde": two years compared."""
    return clause.opener != "terwijl" and any(
        other.opener == "terwijl" and other.tense is Tense.PAST and sentence.times_in(other)
        for other in sentence.clauses
    )


def names_meeting(time: TimeExpression, clause: Clause) -> bool:
    """ "Gedaan tijdens het overleg van 3 mei": a meeting says where, not when it will be."""
    during = time.words[:8].lower() == "tijdens "
    return during and (is_event(time) or clause.tense is Tense.PERFECT)


def is_meant_for(time: TimeExpression, clause: Clause) -> bool:
    """ "De tarieven voor volgend jaar": the year they are for, unless it is planned."""
    if _RUNNING_YEAR.match(time.words):
        return True
    if clause.tense is Tense.PERFECT and _ON_BUDGET.match(time.words):
        return True
    return _FOR_A_YEAR.match(time.words.lower()) is not None and not (
        PLANNED.search(clause.text) or INTENT.search(clause.text)
    )
