"""Words from which no day follows: vague ones, and conditions ("zodra het advies er is")."""

import re

from nlp.dates.grammar.drafts import Draft
from nlp.dates.grammar.words import MONTH, NUMBER, SEASONS, starts_before
from nlp.dates.meaning.moments import Undated
from nlp.findings import Precision
from nlp.matching.common_words import THE
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import alternatives, words, wordset

_VAGUE = compiled(
    r"zo ?(?:spoedig|snel|vroeg|vlug|kort|gauw)(?: als)? mogelijk|z\.?s\.?m\b\.?"
    r"|(?:zeer |heel )?(?:spoedig|binnenkort)|eerdaags|eerstdaags|weldra|eerlang"
    r"|(?:op|binnen) (?:een |de )?(?:zeer |zo )?(?:korte?|kortere|kortst mogelijke|afzienbare"
    r"|middellange|langere?|redelijke|passende)(?: mogelijke)? (?:termijn|tijd)"
    r"|per direct|met onmiddellijke ingang|terstond|onverwijld"
    r"|op (?:een |het )?(?:nog )?(?:(?:zo )?(?:kort|vroegst) mogelijke|latere?|passend|geschikt"
    r"|(?:nader|later) te bepalen) (?:moment|tijdstip|termijn|datum)"
    r"|(?:over|binnen) (?:enige|(?:een )?niet (?:al )?te lange) (?:tijd|termijn)"
    r"|op (?:korte en |middellange en )?(?:middellange |lange )?termijn"
    r"|te(?:r)? zijner tijd|t\.?z\.?t\b\.?"
    r"|te(?:r)? gelegener tijd|in een (?:later|volgend) stadium"
    r"|in de (?:nabije |verdere )?toekomst|in korte tijd|(?:een )?dezer (?:dagen|weken)|mettertijd"
    r"|met (?:de meeste )?spoed|ten (?:spoedigste|snelste)|per om(?:me)?gaande"
)
# What "mogelijk" is a time behind.
_SOON = ("spoedig ", "snel ", "vroeg ", "vlug ", "kort ", "gauw ", " als ")
VAGUE_WORDS = wordset(
    "mogelijk spoedig binnenkort eerdaags eerstdaags weldra eerlang termijn tijd tijdstip "
    "moment datum stadium toekomst "
    "dezer mettertijd spoed spoedigste snelste omgaande ommegaande zsm tzt z direct ingang "
    "terstond onverwijld"
)
_NOW_AND = compiled(r"\b(?:nu|vandaag|heden) (?:en|als|of) (?:ook )?$")
CONDITION_WORDS = wordset("zodra nadat wanneer als na basis moment")
# "Aangeven wanneer de nota wordt gestuurd", "of en wanneer": what is asked, and no condition.
_ASKS_WHEN = compiled(
    r"\b(?:vragen|vraagt|gevraagd|of|of en|hoe en|duidelijk|onduidelijk|duidelijk is|duidelijkheid"
    r"(?: over)?|aan (?:te )?geven|aangeven|aangeeft|aangegeven|weten|informatie(?: over)?"
    r"|over|bepalen|afweegt|onderzoeken|onderzocht (?:dient te worden|wordt|moet worden)"
    r"|criteria (?:op te stellen )?voor),? $"
)
# "Zowel de Raad als het kabinet" sets two side by side; "wanneer is het gereed" asks.
_BOTH = compiled(r"\bzowel [^.;,]{2,80}$")
_ASKING = compiled(r"wanneer (?:is|zijn|wordt|worden|kan|kunnen|zal|komt|komen|gaat|was) ")
_NOUNS = alternatives(
    words(
        "ontvangst afronding vaststelling inwerkingtreding publicatie oplevering behandeling "
        "advies advisering goedkeuring instemming akkoord consultatie internetconsultatie "
        "aanvaarding aanname verkiezingen formatie kabinetsformatie voltooiing sluiting "
        "ondertekening bespreking verschijning verschijnen beeindiging evaluatie bekendmaking "
        "aantreden besluitvorming uitspraak toetsing totstandkoming indiening invoering "
        "implementatie uitwerking uitvoering onderzoek ratificatie debat overleg stemming "
        "stemmingen behandelen beoordeling gereedkoming gereedkomen uitbrengen ommekomst "
        "afloop verstrijken eind einde raadpleging inventarisatie pilot analyse verkenning "
        "toestemming machtiging notificatie toezending start aanpassing"
    )
)
_COMPOUND = r"\w{1,30}(?:behandeling|debat|overleg|onderzoek|evaluatie|formatie|procedure)"
_NA = compiled(
    r"na (?P<np>(?:(?:de|het|een|deze|dit|die|dat|mijn|uw|hun|haar|zijn|onze?) )?"
    # Of "na Prinsjesdag de evaluatie" the second word begins what is sent.
    rf"(?:(?!(?:de|het|een|uw|mijn|deze|dit)\b)[\w-]{{1,30}} ){{0,2}}?"
    rf"(?:{_NOUNS}|{_COMPOUND})\b)"
)
_ON_BASIS = compiled(
    r"op basis van (?=(?:de |deze |die )?(?:uitkomsten?|resultaten|bevindingen)\b)"
)
# "Een jaar na inwerkingtreding" waits for that too.
_TERM_BEFORE = compiled(
    rf"\b(?:uiterlijk |binnen )?(?:{NUMBER}|enkele|enige|een paar) "
    r"(?:dag|dagen|weken|week|maanden?|jaar|jaren) $"
)
_SKIPPED = compiled(r"na (?:afloop|ommekomst|besluitvorming|het verstrijken) (?:van|over) ")
_DONE = (
    r"(?:is|zijn|was|waren|heeft|hebben|ben|heb|wordt|worden|komt|komen|ligt|liggen|ziet|zien|blijkt"
    r"|bekend|afgerond|beschikbaar|gereed|duidelijk)"
)
_MOMENT = compiled(r"\b(?:op|vanaf) het moment dat ")
_CLAUSE_OPENING = compiled(
    r"(?:zodra|nadat|wanneer"
    r"|als(?= (?:de|het|er|een|dit|deze|dat|die|uw|ik) )) "
)
_AFTER_DATES = compiled(
    rf"na (?:het )?einde? (?:van )?(?:{MONTH}|(?:19|20)\d\d)|"
    rf"na (?:(?:afloop|ommekomst) van )?{THE} (?:\w+ )?"
    r"(?:\w{0,12}reces|\w{0,10}vakantie|zomer\w*|winter|herfst|lente|voorjaar|najaar|kwartaal|\w{0,9}jaar|maand|week)\b"
)
# Where the main clause takes over: its verb in front of its subject, or of anything at all
# once the condition has had a verb of its own.
_VERB = (
    r"(?:zal|zullen|wordt|worden|kan|kunnen|wil|ga|gaat|gaan|informeer|bericht|stuur|zend|kom|komt|ontvangt"
    r"|ontvangen|bied|deel|meld|laat|start|volgt|volgen|neem|treed|zie|is|zijn|heeft|hebben|moet|moeten|besluit"
    r"|treedt|treden|vindt|vinden|beslist|beslissen|begint|beginnen|verschijnt"
    r"|krijgt|zou|zouden|mag|mogen|dient|dienen|loopt|neemt|nemen|doet|maakt|stuurt|brengt|leidt"
    r"|blijkt|kon|konden|werd|werden|was|waren|had|leg|maak|stel|doe|rapporteer|breng|presenteer|publiceer|verstrek|verwacht|bepaal|bezie)"
)
_SUBJECT = (
    r"(?:ik|wij|we|uw kamer|de kamer|u|het kabinet|de regering|de minister|de staatssecretaris"
    r"|er|hier|hierover|deze|dit|dat|het|de|een|daar|worden)"
)
# Whatever stands before "ik" in the middle of a sentence is its verb.
_MAIN_CLAUSE = compiled(rf" (?:{_VERB} {_SUBJECT}|[a-z]{{2,20}} (?:ik|wij|we))\b")
_ANY_VERB = compiled(rf" {_VERB} ")
# "Na overleg met X | een verkenning uit te voeren": nothing leads on to the second noun.
_SECOND_NOUN = "".join(
    f"(?<! {word})"
    for word in words(
        "van met door op in aan voor over bij tot uit naar tussen en of als via om meer dan per "
        "onder binnen tegen na zonder volgens ook zoals zowel"
    )
)
# "Na behandeling in de ministerraad | in het najaar aan uw Kamer": a term of what is promised.
_TERM_OF_ITS_OWN = (
    rf" (?:in|eind|begin|medio|v[oó]{2}r|uiterlijk) (?:(?:het|de) )?"
    r"(?:(?:loop van|eerste|tweede|derde|vierde) (?:het )?)?"
    rf"(?:{alternatives(SEASONS)}|kwartaal|{MONTH}|zomerreces|kerstreces)(?: van)?(?: 20\d\d)?"
    r"(?= (?:aan|bij|naar) (?:uw|de|beide|u)\b)"
)
_NP_STOP = compiled(
    rf"{_SECOND_NOUN} een(?= )|{_TERM_OF_ITS_OWN}"
    rf"| (?:{_VERB}|[a-z]{{2,20}} (?:ik|wij|we)|(?<!door )(?<!van )(?<!met )uw kamer"
    r"|aan (?:uw|(?:de )?(?:tweede|eerste)|de) kamer|ik|u|hierover|hieromtrent|hiervan|daarover"
    r"|verder|nader|informeren"
    r"|geinformeerd|gestuurd|toegezonden|aangeboden|gepubliceerd|verzonden|gedeeld|uitgevoerd"
    r"|te [a-z]{3,20}en|gestart|opgenomen|plaatsvinden|plaats|vormgegeven|bepaald|bezien"
    r"|besloten)\b"
)
# A participle that ends the sentence belongs to its verb, and no noun looks like these.
_LAST_VERB = compiled(
    r" (?!ge(?:bied|weld|recht|zicht|luid)\b)"
    r"(?:(?:(?:af|uit|aan|op|in|toe|vast|bij|mee|door|terug)?ge\w{2,20}[dt]|\w{2,20}eerd|ver(?:stuurd|wacht|zonden|wezenlijkt|strekt))"
    r"|gereed|klaar|beschikbaar|bekend|aangeboden|gegeven|genomen|vastgesteld"
    r"|beantwoorden|berichten|aanbieden|toekomen|(?:toe)?(?:sturen|zenden)|verstrekken|voorleggen"
    r"|terugkomen|reageren|rapporteren)$"
)
# Words that only lead on to what was cut off behind them.
_LOOSE_END = compiled(r"(?: (?:te|om|aan|naar|over|de|het|een|en|of|met|in|op|voor|dit|deze))+$")
_END = compiled(r"[.;:!?)(](?= |$)|,| - |$")
_LONGEST = 260
_AFTER_VAGUE = compiled(r" ?,? ?(?=(?:na|nadat|zodra)\b)")


def read_vague(folded: str, trigger: int, begin: int) -> Draft | None:
    """A vague phrase around a word of it; "zo spoedig mogelijk na X" depends on X."""
    if folded.startswith("mogelijk", trigger) and not folded.endswith(_SOON, 0, trigger):
        return None  # by far the most of them
    for start in (*starts_before(folded, trigger, begin, 6)[::-1], trigger):
        match = _VAGUE.match(folded, start)
        if match and match.end() > trigger:
            if match[0].endswith("toekomst") and _NOW_AND.search(folded, max(0, start - 20), start):
                return None  # "nu en in de toekomst" is always
            return _vague(folded, start, match.end())
    return None


def _vague(folded: str, start: int, end: int) -> Draft:
    behind = _AFTER_VAGUE.match(folded, end)
    if behind and (found := read_condition(folded, behind.end(), start=start, any_noun=True)):
        return found
    return Draft(start, end, Undated(Precision.VAGUE))


def read_condition(
    folded: str, trigger: int, begin: int = 0, start: int | None = None, any_noun: bool = False
) -> Draft | None:
    """A clause or noun phrase on which something waits, the event of it as its condition."""
    if opening := _CLAUSE_OPENING.match(folded, trigger):
        return _clause(folded, trigger, opening, begin)
    if folded.startswith("basis", trigger):
        based = _ON_BASIS.match(folded, trigger - len("op "))
        return based and _draft(based.start(), _noun_end(folded, based.end()), based.end())
    if folded.startswith("moment", trigger):
        since = _MOMENT.search(folded, max(begin, trigger - len("vanaf het ")), trigger + 12)
        return since and _since(folded, since)
    if start is None and folded.startswith("na ", trigger):
        term = _TERM_BEFORE.search(folded, max(begin, trigger - 40), trigger)
        start = term.start() if term else trigger
    if start is None:
        return None
    if _AFTER_DATES.match(folded, trigger):
        return None  # "na afloop van het zomerreces" has days
    if skipped := _SKIPPED.match(folded, trigger):
        return _draft(start, _noun_end(folded, skipped.end()), skipped.end())
    if match := _NA.match(folded, trigger):
        return _draft(start, _noun_end(folded, match.end()), match.start("np"))
    if any_noun and not folded[trigger + 3 : trigger + 4].isdigit():
        return _draft(start, _noun_end(folded, trigger + 3), trigger + 3)
    return None


def _since(folded: str, since: re.Match[str]) -> Draft | None:
    """ "Vanaf het moment dat X"."""
    end = _clause_end(folded, since.end())
    if folded[end : end + 1] == "?" or not _fulfilled(folded[since.end() : end]):
        return None
    if _WAITS_NOT.search(folded, max(0, since.start() - _LONGEST), since.start()):
        return None
    return _draft(since.start(), end, since.end())


def _clause(folded: str, trigger: int, opening: re.Match[str], begin: int) -> Draft | None:
    end = _clause_end(folded, opening.end())
    pas = folded.endswith("pas ", begin, trigger)
    weak = not pas and opening[0] in ("als ", "wanneer ")
    # "Als het gaat om X" and the question "Wanneer komt X?" wait for nothing.
    if weak and (folded[end : end + 1] == "?" or not _fulfilled(folded[opening.end() : end])):
        return None
    if weak and _waits_for_nothing(folded, trigger, begin):
        return None
    return _draft(trigger - 4 if pas else trigger, end, opening.end())


def _waits_for_nothing(folded: str, trigger: int, begin: int) -> bool:
    """Whether what leads up to "als" or "wanneer" makes it a comparison, a question or a rule."""
    return bool(
        _ASKING.match(folded, trigger)
        or _ASKS_WHEN.search(folded, max(begin, trigger - 40), trigger)
        or _BOTH.search(folded, max(begin, trigger - 90), trigger)
        or _WAITS_NOT.search(folded, max(0, trigger - _LONGEST), trigger)
    )


# What a motion considers holds always; "zowel A als B" and "ook als" wait for nothing.
_WAITS_NOT = compiled(
    r"\b(?:overwegende|constaterende|zowel)\b[^.;]*$"
    r"|\b(?:ook|zelfs|gelden|geldt|gezien|beschouwd|beschouwen|aangemerkt|ervaren|bekend) $"
)


def _draft(start: int, end: int, condition: int) -> Draft | None:
    if end <= condition:
        return None
    return Draft(start, end, Undated(Precision.CONDITIONAL), condition=(condition, end))


_FULFILLED = compiled(
    r"(?:^| )(?:is|zijn|heeft|hebben|wordt|worden|bekend|beschikbaar|gereed|duidelijk\w*)(?: |$)"
)
_COMPLETED = compiled(
    r"(?:^| )(?:\w*ge\w+(?:d|t|en)|be\w+d|ver\w+d|ont\w+en|uit\w+|af\w+|beschikbaar|bekend"
    r"|gereed|duidelijk\w*|aanleiding\w*)(?: |$)"
)


def _fulfilled(clause: str) -> bool:
    """ "Als het onderzoek is afgerond" waits for something; "als het gaat om X" does not."""
    return bool(_FULFILLED.search(clause) and _COMPLETED.search(clause)) or " aanleiding " in clause


def _clause_end(folded: str, start: int) -> int:
    limit = min(len(folded), start + _LONGEST)
    stop = _END.search(folded, start, limit)
    end = stop.start() if stop else limit
    for main in _MAIN_CLAUSE.finditer(folded, start, end):
        # The condition needs a verb of its own before the main clause can begin.
        if _ANY_VERB.search(folded, start - 1, main.start() + 1):
            return main.start()
    return end


def _noun_end(folded: str, start: int) -> int:
    limit = min(len(folded), start + _LONGEST)
    stop = _END.search(folded, start, limit)
    end = stop.start() if stop else limit
    if verb := _NP_STOP.search(folded, start, end):
        end = verb.start()
    elif last := _LAST_VERB.search(folded, start, end):
        end = last.start()
    loose = _LOOSE_END.search(folded, start, end)
    return loose.start() if loose else end
