"""Whether a clause that delivers something tells of what is still to come."""

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.moods import (
    HAS_TO_COME,
    INTENT,
    PLANNED,
    gone_into,
    hoped_for,
    is_content,
)
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_condition, is_sharp, is_to_come
from nlp.commitments.grammar.word_classes import RELATIVE
from nlp.dates.grammar.words import MONTHS
from nlp.dates.meaning.expressions import Role
from nlp.matching.common_words import THIS
from nlp.matching.patterns import compiled

# Delivery in the present tense is the letter itself, unless something points ahead.
_AHEAD = compiled(
    r"\b(?:nog|nader|nadere|separaat|separate|afzonderlijk\w*|later|daarna|daarover|hierover"
    r"|vervolgens|dan(?! (?:voorzien|verwacht|gepland|gebruikelijk|ook|wel)\b)|t\.z\.t"
    r"|(?:eerst)?volgende \w*(?:brief|rapportage|monitor)|aparte?|uiteraard"
    r"|(?:voor|vóór|tegen|rond) die tijd"
    r"|vanzelfsprekend|periodiek|tussentijds|jaarlijks|tijdig|terug"
    r"|(?:uitkomst(?:en)?|resultaten|resultaat|bevindingen|vervolg|verloop|voortgang) "
    rf"(?:daarvan|hiervan|ervan|van {THIS})|(?:van|over) de (?:uitkomst(?:en)?|afloop)"
    r"|gaa[tn] (?:(?:het|dit|dat|deze|zij|ze|(?:de|het) [\w-]+) )?(?:u|(?:uw|de|beide) kamers?)\b"
    r".{0,120}\btoe\b"
    # "Van de bevindingen stel ik u op de hoogte": of what is looked into.
    r"|(?:van|over) (?:de|haar|zijn|hun) (?:bevindingen|resultaten|vorderingen) \w+ (?:ik|wij|u)\b"
    r"|er kom(?:t|en) (?:nog )?een\b"
    r"|(?:indien|waar|zo) (?:nodig|noodzakelijk|gewenst|mogelijk)|desgewenst|zonodig"
    r"|op de gebruikelijke wijze|bij gelegenheid van"
    r"|(?:belangrijke|nieuwe|nadere|verdere|relevante|eventuele) (?:\w+ )?(?:ontwikkelingen"
    r"|wijzigingen|stappen|besluiten)"
    r"|de uitkomst(?:en)? (?:hiervan |daarvan )?(?:weten|horen|mede|mee)\b"
    r"|(?:daarvan|hiervan) (?:\w+ )?(?:afschrift|kopie|exemplaar)"
    r"|(?:afschrift|kopie) van (?:dit|dat|die|mijn|het|de) (?:\w+ )?(?:antwoord|brief|reactie)"
    r"|gelijktijdig met (?:de|het)"
    # "Over de voortgang informeer ik u via de halfjaarlijkse voortgangsbrief."
    r"|(?:via|middels|door middel van) (?:de|het|mijn|onze) (?:[\w-]+ ){0,2}[\w-]*(?:brief"
    r"|rapportage|bericht|verslag|monitor|nota|begroting|overzicht)"
    r"(?! (?:van|die|dat|d\.d\.|bij)\b))\b"
    # "In de verzamelbrief van juni laat ik u weten": one of its months, and no day gone by.
    rf"|\bin (?:de|het|mijn|onze) [\w-]*(?:brief|rapportage|bericht|monitor)(?: [\w-]+)?"
    rf" van (?:{'|'.join(MONTHS)}|(?:dit|komend|volgend) (?:\w+))\b(?! \d)"
)
# "Tevens informeer ik u nader": what this letter does besides; "nader" alone puts nothing off.
_BESIDES = compiled(
    r"\W*(?:tevens|ook|daarnaast|voorts|verder|eveneens|bovendien|tot slot|ten slotte)\b"
)
_LETTER_BEFORE = compiled(r"\b(?:deze \w*brief|dit schrijven|hier(?:mee|bij)|met deze)\b")
_IN_IT = compiled(r"\W*(?:hierin|daarin) (?:zal|zullen)\b")
_THIS_PAPER = compiled(r"\b(?:met|in|via) deze \w*(?:brief|nota|notitie|memorie)\b[^.]*[.\d\s]*$")
# "Allereerst ga ik in op X. Vervolgens informeer ik u over Y": one after the other, in this letter.
_NEXT_HERE = compiled(r"\W*(?:vervolgens|daarna) (?!na\b)")
_FIRST_HERE = compiled(r"\b(?:allereerst|ten eerste|in deze \w*brief|hieronder|achtereenvolgens)\b")
_CLOSER = ("nader", "nadere")
_ACTUAL = compiled(r"\bgraag\b")
# "Hierover wil ik u het volgende berichten", "bericht ik u als volgt": it stands below.
_SAID_NEXT = compiled(
    r"\bhet volgende(?: (?:te )?(?:berichten|melden|mededelen|mee ?delen|opmerken|laten weten"
    r"|antwoorden))?\W*$|\bals volgt\b"
    # "Graag breng ik nog drie zaken onder uw aandacht."
    r"|\bbreng(?:en)? (?:ik|wij) (?:\w+ ){0,5}\w+(?:en|s) onder (?:uw aandacht|de aandacht)\b"
)
_TOLD = compiled(r"\bdeel (?:ik|wij)\b[^;]{0,100}\bmed?e\b")
_SHARED = compiled(r"\bdeel (?:ik|wij)\b(?P<when>[^,;]*)\bmet (?:u|(?:uw|de|beide) kamers?)\b")
# "De uitkomsten ervan deel ik met uw Kamer": of what is still going on.
_OUTCOME = compiled(
    r"\b(?:uitkomst(?:en)?|resultaten|resultaat|bevindingen|opbrengst) "
    rf"(?:daarvan|hiervan|ervan|van {THIS})\b"
)
_LASTING = compiled(r"\b(?:houd|houdt|houden|blijf|blijft|blijven)\b")
_ABLE = compiled(
    r"\b(?:ik kan|wij kunnen)\b|\b(?:(?:kunt|mag) u|u (?:kunt|mag)|(?:kan|mag) (?:uw|de) kamer"
    r"|kamer (?:kan|mag))\b.*\bverwachten\b"
    r"|\b(?:indiening|aanbieding|toezending|verzending|voorhang\w*)\b.*\bplaatsvinden\b"
    r"|\btegemoet (?:kan|kunt|mag) zien\b|\bkan\b.*\bnaar verwachting\b.*\bworden\b"
    r"|\bnaar verwachting kan\b.*\bworden\b"
    r"|\b(?:tegemoet ?zien|tegemoet te zien)\b"
    r"|\b(?:u|kamer)\b[^;]{0,60}\b(?:kunt|kan|mag) (?:verwachten|beschikken)\b|\bkan(?: ik"
    r"|\b.{0,60}\bik)\b|\bkunnen wij\b"
    r"|\bik\b[^;,]{0,160}\bkan\b(?: \w+){0,2}\W*$"
)
# "Deze brief kan ik binnen enkele weken verzenden": no day, and yet when.
WITHIN = compiled(r"\b(?:binnen|over) (?:enkele|een paar|twee|drie|vier) (?:dagen|weken|maanden)\b")
_EXPECTED = compiled(
    r"\b(?:naar verwachting|verwacht|verwachten|hoop|hopen|streef|streven|planning)\b"
)
# "Met de veteranennota wordt de Kamer jaarlijks geïnformeerd": how it is always done.
_BY_ITS_PAPER = compiled(
    r"\b(?:met|via|middels|door middel van|in) (?:het|de) (?:\w+ )?\w*(?:verslag|nota|monitor|staat"
    r"|rapportage|brief|begroting|bericht|overzicht)\b"
)
# "Met de halfjaarsrapportage informeer ik u periodiek": what the paper that is sent is for.
_WITH_IT = compiled(
    r"\W*met (?:het|de) (?:[\w-]+ )?[\w-]*(?:verslag|nota|monitor|rapportage|brief)\b"
)
_WILLING = compiled(r"\bbereid\b")
# "In mei bent u geïnformeerd over het voornemen", "wordt u sinds 2018 geïnformeerd": it is done.
_HAS_GOT = compiled(
    r"\b(?:bent|is|zijn)\b[^;]{0,80}\b(?:geïnformeerd|ingelicht|toegezonden|toegestuurd|gestuurd"
    r"|gezonden|aangeboden|verzonden)\b"
)
_EVER_SINCE = compiled(r"\b(?:wordt|worden) (?:\S+ ){0,4}(?:sinds|al jaren)\b")
_APART = compiled(r"\b(?:afzonderlijke|aparte|separate|volgende) (?:\w+ )?\w*brief\b")
_THEN = compiled(r"\b(?:dan|daarna|vervolgens)\b")
_AFTERWARDS = compiled(r"\b(?:daarna|nadien|na afloop|te zijner tijd)\b")
# "Een reactie ontvangt u bij het stappenplan": with a paper that is still to come.
_GOT_WITH = compiled(
    r"\b(?:ontvangt|krijgt) (?:u|(?:uw|de) kamer) (?:die |deze )?(?:tegelijk met|samen met|bij) "
    r"(?:de|het|mijn|onze) [\w-]*(?:plan|nota|brief|rapportage|begroting|voorstel|visie|agenda"
    r"|evaluatie)\b"
)
_SETS_OUT = frozenset(["ga", "gaan", "laat", "laten", "onderzoek", "bezie", "verken", "treed"])
_DECIDED_TO = compiled(r"\bbesloten\b[^;]* te \w+en\b")
_HAS_NUMBER = compiled(r"\W*\((?:zie )?(?:ook )?(?:kamerstuk|kst|\d{2} ?\d{3}\b)")
_TO_BE_EXPECTED = compiled(r"\bte verwachten\b")
# "Vanaf 2023 wordt de Kamer jaarlijks geïnformeerd", "hierover wordt u jaarlijks bericht".
_FROM_NOW = compiled(
    r"\b(?:voortaan|vanaf|ingaande|met ingang van|ook|blijft|blijven|eerst\w*|volgende)\b"
)
# "De Kamer wordt altijd vooraf geïnformeerd", "ik ben altijd bereid": how it goes.
_EACH_TIME = compiled(r"\b(?:altijd|steeds|telkens)\b")
# "Ik kan u mededelen dat het rapport in mei gereed is": told now, whatever it tells.
_TELLS_NOW = compiled(
    r"\b(?:mede|mee)delen|\bmelden|\bzeggen|\bberichten|\bbevestigen|\blaten weten"
)
_DONE_HERE = compiled(r"\b(?:worden|wordt) (?:hierbij|thans|nu)\b")


def looks_ahead(sentence: Sentence, clause: Clause) -> bool:
    """Whether what a clause tells of is still to come, by its tense."""
    text = clause.text
    if _SAID_NEXT.search(text) or _tells_now(sentence, clause):
        return False
    match clause.tense:
        case Tense.FUTURE:
            # "Met deze notitie kom ik die na. Hierin zal ik uiteenzetten": the present one.
            return not (_IN_IT.match(text) and _THIS_PAPER.search(sentence.before))
        case Tense.INTENDED:
            # "Wil ik uw Kamer informeren over" opens the letter that does so.
            return (
                clause.verb not in ("wil", "willen")
                or _APART.search(text) is not None
                or any(is_sharp(t, sentence.setting.written) for t in sentence.times_in(clause))
            )
        case Tense.PASSIVE:
            return _will_be_done(sentence, clause)
        case Tense.PRESENT:
            return _present_ahead(sentence, clause)
        case Tense.MODAL:
            return hoped_for(sentence, clause) or _can_be_done(sentence, clause)
        case Tense.STATE:
            got = _HAS_GOT.search(text) and not PLANNED.search(text)
            if got or gone_into(text):
                return False
            willing = _WILLING.search(text) and not _EACH_TIME.search(text)
            return bool(INTENT.search(text) or willing) or (
                bool(PLANNED.search(text)) and has_time_ahead(sentence, clause)
            )
        case Tense.PERFECT:
            if HAS_TO_COME.search(text) or _TO_BE_EXPECTED.search(text):
                return True
            return bool(_DECIDED_TO.search(text)) and has_time_ahead(sentence, clause)
    return False


def _tells_now(sentence: Sentence, clause: Clause) -> bool:
    """ "Ik ben verheugd u te kunnen melden dat": told here, unless it says before when."""
    if clause.tense not in (Tense.MODAL, Tense.STATE):
        return False
    day = sentence.setting.written
    return any(
        not any(t.start < told and is_to_come(t, day) for t in sentence.times_in(clause))
        for match in _TELLS_NOW.finditer(clause.text)
        if sentence.lower.startswith(" dat ", told := clause.start + match.end())
    )


def has_time_ahead(sentence: Sentence, clause: Clause) -> bool:
    day = sentence.setting.written
    return any(is_to_come(time, day) for time in sentence.times_in(clause))


def _will_be_done(sentence: Sentence, clause: Clause) -> bool:
    """ "Wordt u geïnformeerd": to come, unless it is done here or goes on since long."""
    if "gerapporteerd" in clause.text and _always(sentence, clause):
        return False
    if clause.opener in RELATIVE and _always(sentence, clause):
        return False  # "in het overzicht dat elk jaar aan de Kamer wordt aangeboden"
    ahead = has_time_ahead(sentence, clause)
    if not ahead and (
        _EVER_SINCE.search(clause.text)
        or _EACH_TIME.search(clause.text)
        or _HAS_NUMBER.match(sentence.lower, clause.end)
    ):
        return False  # "wordt u separaat toegezonden (31 936, nr. 45)": printed already
    if any(time.role is Role.PAST for time in sentence.times_in(clause)):
        return False  # "sinds 2019 wordt de Kamer jaarlijks geïnformeerd"
    if _BY_ITS_PAPER.search(clause.text) and any(
        time.recurrence for time in sentence.times_in(clause)
    ):
        return False
    if not ahead and _BESIDES.match(clause.text) and _LETTER_BEFORE.search(sentence.before):
        return False  # "Deze brief schetst de stand. Daarnaast wordt u geïnformeerd"
    return not _DONE_HERE.search(clause.text)


def _always(sentence: Sentence, clause: Clause) -> bool:
    """ "Jaarlijks ontvangt de Kamer" is how it goes; "ik rapporteer jaarlijks" promises."""
    times = sentence.times_in(clause)
    return (
        any(time.recurrence for time in times)
        and not sentence.actor(clause).first_person
        and _FROM_NOW.search(clause.text) is None
    )


def _present_ahead(sentence: Sentence, clause: Clause) -> bool:
    """ "Stuur ik u in mei": the present tense is the letter itself, unless something says not."""
    text, day, times = clause.text, sentence.setting.written, sentence.times_in(clause)
    if _always(sentence, clause) or (_WITH_IT.match(text) and not has_time_ahead(sentence, clause)):
        return False
    if (clause.verb == "deel" and not _told_then(sentence, clause)) or _actual(text):
        return False
    if any(time.role is Role.PAST for time in times):
        return False  # "sinds 2019 ontvangt de Kamer"
    if not times and _NEXT_HERE.match(text) and _FIRST_HERE.search(sentence.before):
        return False
    if not times and _HAS_NUMBER.match(sentence.lower, clause.end):
        return False  # "die stuur ik u separaat toe (kamerstuk 31 936, nr. 45)": sent already
    return (
        any(is_to_come(time, day) and not is_content(text, time, day) for time in times)
        or bool(_points_ahead(text) or _LASTING.search(text) or INTENT.search(text))
        or waits(sentence)
        or _goes_on(sentence, clause)
        or _passed_on(sentence, clause)
        or _GOT_WITH.search(text) is not None
    )


def _passed_on(sentence: Sentence, clause: Clause) -> bool:
    """ "In mei krijg ik een rapport, dat ik aan u doorstuur": as soon as it is there."""
    if clause.opener not in RELATIVE or not sentence.lower[: clause.start].rstrip().endswith(","):
        return False
    return sentence.actor(clause).first_person and any(
        first.opener is None and first.end <= clause.start and has_time_ahead(sentence, first)
        for first in sentence.clauses
    )


def _goes_on(sentence: Sentence, clause: Clause) -> bool:
    """ "Ik zal de wet evalueren en informeer u": as much ahead as what it is joined to."""
    before = [c for c in sentence.clauses if c.opener is None and c.start < clause.start]
    if clause.opener is not None or not before:
        return False
    first = before[-1]
    joined = sentence.lower[first.end : clause.start].strip(" ,") in ("en", ";")
    return (
        joined
        and sentence.actor(first).first_person
        and (
            first.tense is Tense.FUTURE
            or first.verb in _SETS_OUT
            or _THEN.search(first.text) is not None
        )
    )


def _can_be_done(sentence: Sentence, clause: Clause) -> bool:
    """ "Ik kan u in mei informeren"; that something can be, without a day, promises nothing."""
    rest = sentence.lower[clause.end :].lstrip(" ,")
    if rest.startswith("dat ") and clause.text.rstrip(" ,").endswith("verwachten"):
        return False  # "u mag verwachten dat ik zorgvuldig ben"
    return bool(_ABLE.search(clause.text)) and (
        WITHIN.search(clause.text) is not None
        or has_time_ahead(sentence, clause)
        or bool(_EXPECTED.search(sentence.lower))
    )


def _points_ahead(text: str) -> bool:
    besides = _BESIDES.match(text) is not None
    return any(not (besides and m[0] in _CLOSER) for m in _AHEAD.finditer(text))


def _told_then(sentence: Sentence, clause: Clause) -> bool:
    """ "De uitslag deel ik u in mei mede"; who says that ("deel ik u mede dat") says it now."""
    told = _TOLD.search(clause.text)
    if told is None:
        then = _shared_then(sentence, clause) or waits(sentence) or _goes_on(sentence, clause)
        return then or _OUTCOME.search(clause.text) is not None
    return not sentence.lower[told.end() :].lstrip(" ,:").startswith(("dat ", "het volgende"))


def _shared_then(sentence: Sentence, clause: Clause) -> bool:
    """ "Dat deel ik in mei met uw Kamer"; who shares a concern about 2030 sends nothing."""
    shared = _SHARED.search(clause.text)
    if shared is not None and _AFTERWARDS.search(shared["when"]):
        return True  # "mijn bevindingen deel ik daarna graag met u"
    return shared is not None and any(
        shared.start("when") <= time.start < shared.end("when")
        # "In mei deel ik met u", which is no concern "over mei".
        or (time.start - clause.start < 3 and time.end == shared.start() - 1)
        for time in sentence.times_in(clause)
    )


def waits(sentence: Sentence) -> bool:
    """ "Zodra de resultaten bekend zijn, stuur ik deze"."""
    return any(
        c.opener in ("zodra", "nadat", "wanneer", "als", "indien", "voordat")
        for c in sentence.clauses
    ) or any(is_condition(t) for t in sentence.times)


def _actual(text: str) -> bool:
    return bool(_ACTUAL.search(text)) and not (_AHEAD.search(text) or _AFTERWARDS.search(text))
