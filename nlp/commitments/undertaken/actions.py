"""Whether a clause tells of something that will be done, and not only of what is, or is meant."""

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.moods import (
    HAS_TO_COME,
    INTENT,
    PLANNED,
    gone_into,
    hoped_for,
    matrix_undertakes,
)
from nlp.commitments.grammar.parties import Actor, Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_sharp, is_to_come
from nlp.matching.patterns import compiled

_READY = compiled(
    r"\b(?:gereed|klaar|afgerond|voltooid|beschikbaar|operationeel|gerealiseerd|opgeleverd"
    r"|van start|ingevoerd"
    r"|gepubliceerd|vastgesteld|in werking|gestart|uitgevoerd|actief|rond)\b"
)
# "Het rapport is in mei gereed": what comes of work, and no participle that may be a perfect.
_FINISHED = compiled(r"\b(?:gereed|klaar|beschikbaar|bekend)(?= (?:is|zijn)\W*$|\W*$)")
_HOPED = compiled(r"\b(?:naar verwachting|volgens (?:de )?planning)\b")
_DONE_BY_THEN = compiled(
    r"\b(?:afgerond|voltooid|opgeleverd|gereed|klaar|gepubliceerd|vastgesteld|uitgevoerd)\W*$"
)
_PRODUCT = compiled(
    r"\b(?:de|het|deze|dit|dat|die|een|mijn|onze?) (?:\w+ ){0,2}\w*(?:onderzoek(?:en)?|evaluaties?"
    r"|rapport|rapportage|verkenning|plan|wetsvoorstel|resultaten|uitkomsten|handreiking|nota"
    r"|notitie|visie|monitor|analyse|instrument|inventarisatie|agenda|leidraad|cijfers)\b"
)
# "Eind 2019 moet dat onderzoek zijn afgerond".
_HAS_TO_BE_DONE = compiled(
    r"\b(?:moet(?:en)?|dient|dienen)\b[^;]*\b(?:(?:afgerond|gereed|klaar|opgeleverd|vastgesteld)"
    r" (?:te )?(?:zijn|worden)"
    r"|zijn (?:afgerond|gereed|klaar|opgeleverd|vastgesteld))\W*$"
)
_READY_TO = compiled(r"\b(?:gereed|klaar) om\b[^;,]{0,160}\bte \w+en\b")
# Verbs whose subject is the thing itself, so that nobody else has to be the one who does it.
_HAS_PLACE = compiled(
    r"\b(?:heeft|hebben) (?:naar verwachting )?plaats\b(?!.*\bge(?:had|vonden)\b)"
)
HAPPENS = compiled(
    r"\b(?:(?:gereed|beschikbaar)\s?kom(?:t|en)|kom(?:t|en)\b.{0,80}\b(?:gereed"
    r"|beschikbaar|ter beschikking)"
    r"|start|starten|van start|begint|beginnen|vindt plaats|vinden plaats|plaats\s?vinden"
    r"|plaatsvinden"
    r"|(?:brief|nota|notitie|rapport|rapportage|reactie|evaluatie|visie|voorstel|plan|standpunt"
    r"|(?:kabinets|beleids)(?:reactie|standpunt))"
    r" kom(?:t|en)(?! tegemoet)"
    # "In april komt een reactie op het advies."
    r"|kom(?:t|en) (?:een|mijn|onze) (?:\w+ )?(?:\w*brief|nota|notitie|rapport|rapportage|evaluatie"
    r"|visie|voorstel|plan|standpunt|(?:kabinets|beleids)?reactie)\b(?![^;]{0,80}\b(?:aan de orde"
    r"|ter sprake|tegemoet|overeen|terug|voort)\b)"
    r"|gebeurt|volgt|volgen|verschijnt|verschijnen|tre(?:edt|den)(?!.{0,60}\btoe\b)"
    r"|in werking|komt er|komen er|er komt"
    r"|er komen"
    r"|gaa[tn]\b[^,;]{0,120}\bnaar (?:de )?(?:raad van state|afdeling advisering|ministerraad)"
    r"|(?:fase|proef|pilot|campagne|consultatie|onderzoek) loopt van"
    r"|(?:gaat in|ingaan)(?! op (?:de|het|een|deze|dit|die|hoe)\b)|wordt vervolgd|zijn beslag"
    r"|(?:vorm|gestalte|vervolg|beslag) krijgen\b"
    r"|afronding|aanvang(?:en|t)?"
    r"|vang(?:t|en)\b[^;]{0,100}\baan|het licht zien"
    r"|opent|openen|sluit"
    r"|in (?:internet)?consultatie|in procedure|opengaat|ingaat|plaatsvindt"
    r"|plaatshebben|zal plaats hebben|vindt\b.{0,160}\bplaats|vinden\b.{0,160}\bplaats"
    r"|gaat\b.{0,160}\b(?:van start|open|in"
    r"|lopen|live)"
    r"|gaan\b.{0,160}\b(?:van start|open|in|lopen))\b"
)
_THERE_IS = compiled(
    r"\b(?:is|zijn) er (?:een|twee|drie|vier|meerdere|nog)\b|\ber (?:is|zijn) [^;]{0,60}\b(?:een"
    r"|twee|drie)\b"
)
# What "ik" says of itself without doing anything.
_MEANS = compiled(
    r"\b(?:ontvang|ontvangen|verneem|vernemen|wacht|wachten|krijg|krijgen|dank|danken|realiseer|besef|herinner"
    r"|ben|heb|hebben|vind|acht|achten|denk|denken|meen|menen|zie|zien|deel|delen"
    r"|onderschrijf|hecht"
    r"|begrijp|herken|constateer|constateren|wens|wensen|juich|feliciteer|weet|weten|sta|staan|verwijs|kan|ken|lees|merk"
    r"|vertrouw"
    r"|vier|vieren|herdenk|herdenken|beschouw|beschrijf|schets|noem|onderstreep|benadruk|waardeer|betreur|geloof|concludeer|herinner|steun)\b"
)
# What a government says, means or is without doing anything.
_ONLY_SAYS = compiled(
    r"\b(?:is|zijn|blijft|blijven|heeft|hebben|betreft|geldt|bedraagt|staat|vindt|acht|ziet|meent"
    r"|hecht|deelt|waardeert|verwelkomt|onderkent|erkent|herkent|begrijpt|benadrukt|onderstreept"
    r"|constateert|steunt|betreurt|gelooft|beschikt|streeft|concludeert|verwijst|deelt|bestaat|beschrijft|schetst)\b"
)
_TALKS = compiled(
    r"\b(?:ik|wij) (?:\w+ )?overleg met\b"
    r"|\b(?:een|nader|opnieuw) (?:\w+ )?(?:gesprek|overleg|afspraak)\b"
)
# "Daartoe heeft het kabinet op Prinsjesdag besloten": when it was decided, and nothing to come.
_DECIDED_THEN = compiled(r"\b(?:(?:daar|hier)toe|(?:daar|hier)over|dat|dit) [^;]*\bbesloten\W*$")
_DONE_THEN = compiled(
    r"\b(?:worden|gaan)\b"
    r"|\bzijn (?:om|ge|ver|be|her|ont|af|uit|op|door|onder|over|aan|in|vol)\w*(?:d|t|en)\b"
)


# "De nota kan naar verwachting in mei worden verzonden".
_CAN_BE_SENT = compiled(
    r"\b(?:worden (?:verzonden|toegezonden|toegestuurd|verstuurd|aangeboden|ingediend|afgerond"
    r"|opgeleverd|gepubliceerd|vastgesteld)|(?:verzonden|toegezonden|toegestuurd|verstuurd"
    r"|aangeboden|ingediend|afgerond|opgeleverd|gepubliceerd|vastgesteld) (?:kan |kunnen )?worden)"
)
# "Ik verwacht het advies in mei te ontvangen": others do it.
_GETS = compiled(
    r"\b(?:te (?:mogen |kunnen )?(?:ontvangen|krijgen|vernemen)|ontvangen te hebben"
    r"|binnen te (?:hebben|krijgen)|tegemoet te (?:mogen |kunnen )?zien)\W*$"
)
# "Het rapport wordt mij in mei aangeboden", "wordt in mei door de commissie aan mij aangeboden".
_COMES_TO_US = compiled(
    r"\b(?<!door )(?<!namens )(?<!met )(?:mij|ons)\b[^;,]{0,60}\b(?:aangeboden|uitgebracht"
    r"|toegezonden|toegestuurd|gestuurd|gezonden|overhandigd|opgeleverd|voorgelegd)\b"
)
# "We zullen nog weken moeten afwachten": nothing is done.
_WAITS = compiled(r"\b(?:af ?(?:te )?wachten|afgewacht|(?:moeten|zullen|blijven) wachten)\b")


def is_action(sentence: Sentence, clause: Clause, actor: Actor) -> bool:
    """Whether something will be done or will happen, by the tense of the clause."""
    text = clause.text
    if "wacht" in text and _WAITS.search(text):
        return False
    if clause.opener in ("waarop", "hoe") and "motie" in text:
        return False  # "de wijze waarop de motie wordt uitgevoerd" is what is told of
    first = actor.first_person
    if first and _GETS.search(text):
        return False
    match clause.tense:
        case Tense.FUTURE:
            if first or actor.side is Side.GOVERNMENT:
                return True
            return bool(_DONE_THEN.search(text) or HAPPENS.search(text) or _READY.search(text))
        case Tense.PASSIVE:
            return _COMES_TO_US.search(text) is None
        case Tense.INTENDED:
            wished = clause.verb in ("wil", "willen")
            if wished and not any(is_sharp(t, sentence.setting.written) for t in sentence.times):
                return False
            relative = clause.opener in ("die", "dat") and actor.first_person
            return actor.side is Side.GOVERNMENT and (clause.opener is None or relative)
        case Tense.MODAL:
            # "Naar verwachting kan de bouw in mei starten": hoped for in the same clause.
            return (
                hoped_for(sentence, clause)
                or (
                    "verwachting" in text
                    and bool(HAPPENS.search(text) or _CAN_BE_SENT.search(text))
                )
                or bool(_HAS_TO_BE_DONE.search(text) and _PRODUCT.search(text))
            )
        case Tense.PRESENT:
            return _acts_now(clause, actor)
        case Tense.PERFECT:
            return _was_decided(sentence, clause, actor)
        case Tense.STATE:
            return _is_set(sentence, clause)
    return False


def _acts_now(clause: Clause, actor: Actor) -> bool:
    """ "Wij breiden dit uit", "de proef start": more than what somebody means or says."""
    text = clause.text
    if actor.side is Side.GOVERNMENT:
        if actor.first_person and text.rstrip(" .").endswith(" toe"):
            return True  # "ken ik de middelen toe", where "ken" alone does nothing
        return not (_MEANS if actor.first_person else _ONLY_SAYS).search(clause.verb)
    if clause.verb in ("staat", "staan"):
        return bool(PLANNED.search(text))
    return bool(HAPPENS.search(text)) or (
        clause.verb in ("ligt", "bestaat") and bool(INTENT.search(text))
    )


def _was_decided(sentence: Sentence, clause: Clause, actor: Actor) -> bool:
    """ "Heb besloten de proef in mei te beginnen", "heb in mei een gesprek"."""
    day = sentence.setting.written
    if _HAS_PLACE.search(clause.text) or HAS_TO_COME.search(clause.text):
        return True  # "dat overleg heeft plaats in juli"
    talks = actor.first_person and bool(_TALKS.search(clause.text))
    ahead = [time for time in sentence.times_in(clause) if is_to_come(time, day)]
    if all(time.words.lower().startswith("tot ") for time in ahead):
        return talks  # "besloten de regels te verlengen tot 1 mei": they hold until then
    decided = "besloten" in clause.text and _DECIDED_THEN.search(clause.text) is None
    return talks or (actor.side is Side.GOVERNMENT and decided)


def _is_set(sentence: Sentence, clause: Clause) -> bool:
    """ "Is voorzien in mei", "mijn streven is", "is naar verwachting in mei gereed"."""
    text = clause.text
    if "geweest" in text or gone_into(text):
        return False
    if PLANNED.search(text) or _THERE_IS.search(text) or _READY_TO.search(text):
        return True
    if _HOPED.search(text) and _DONE_BY_THEN.search(text):
        return True
    if _FINISHED.search(text) and (_PRODUCT.search(text) or _is_of_ours(sentence, clause)):
        return True
    if INTENT.search(text):
        # "Dat is mijn inzet voor de komende jaren" names nothing that will be done.
        return " te " in text or any(c.opener == "dat" for c in sentence.clauses)
    hoped = clause.opener == "dat" and matrix_undertakes(sentence, clause)
    return bool(_READY.search(text)) and (hoped or "volgens planning" in text)


def _is_of_ours(sentence: Sentence, clause: Clause) -> bool:
    """ "Wij ontwikkelen een instrument, dat in mei gereed is"."""
    main = next((each for each in sentence.clauses if each.opener is None), None)
    if clause.opener not in ("dat", "die", "welke") or main is None:
        return False
    return sentence.actor(main).side is Side.GOVERNMENT and main.tense is not Tense.PAST
