"""Words from which no day follows: vague ones, and conditions ("zodra het advies er is")."""

import re

from nlp.dates.drafts import Draft
from nlp.dates.moments import Undated
from nlp.dates.words import NUMBER
from nlp.findings import Precision

VAGUE = (
    r"zo (?:spoedig|snel|vroeg|kort|gauw)(?: als)? mogelijk|z\.?s\.?m\b\.?"
    r"|(?:zeer |heel )?(?:spoedig|binnenkort)|eerdaags|weldra"
    r"|(?:op|binnen) (?:een |de )?(?:zeer |zo )?(?:korte?|kortst mogelijke|afzienbare"
    r"|middellange|langere?|redelijke)(?: mogelijke)? (?:termijn|tijd)"
    r"|op (?:een |het )?(?:(?:zo )?(?:kort|vroegst) mogelijke|later|nader te bepalen|passend"
    r"|geschikt) (?:moment|tijdstip|termijn)"
    r"|op (?:korte en )?(?:middellange |lange )?termijn|te(?:r)? zijner tijd|t\.?z\.?t\b\.?"
    r"|te(?:r)? gelegener tijd|in een (?:later|volgend) stadium"
    r"|in de (?:nabije |verdere )?toekomst|in korte tijd|(?:een )?dezer dagen|mettertijd"
    r"|met (?:de meeste )?spoed"
)
CONDITION = (
    r"zodra|nadat|pas (?:als|wanneer)|wanneer|als|na"
    r"|op basis van (?:de )?(?:uitkomsten?|resultaten|bevindingen) van"
)
_NOUNS = (
    r"ontvangst|afronding|vaststelling|inwerkingtreding|publicatie|oplevering|behandeling|advies"
    r"|advisering|goedkeuring|instemming|akkoord|consultatie|internetconsultatie|aanvaarding|aanname|verkiezingen|formatie"
    r"|kabinetsformatie|voltooiing|sluiting|ondertekening|bespreking|verschijning|verschijnen|beeindiging"
    r"|evaluatie|bekendmaking|aantreden|besluitvorming|uitspraak|toetsing|totstandkoming|indiening|invoering"
    r"|implementatie|uitwerking|uitvoering|onderzoek|ratificatie|debat|overleg|stemming|behandelen|beoordeling"
    r"|gereedkoming|gereedkomen|uitbrengen|ommekomst|afloop|verstrijken|einde?|raadpleging|inventarisatie"
    r"|pilot|analyse|verkenning|toestemming|machtiging|notificatie|toezending|start|aanpassing"
    r"|\w*(?:behandeling|debat|overleg|onderzoek|evaluatie|formatie|verkiezingen|besluitvorming|procedure)"
)
_NA = re.compile(
    r"na (?P<np>(?:(?:de|het|een|deze|dit|die|dat|mijn|uw|hun|haar|zijn|onze?) )?"
    rf"(?:[\w-]+ ){{0,2}}?(?:{_NOUNS})\b)"
)
# "Een jaar na inwerkingtreding" waits for that too.
_TERM_BEFORE = re.compile(
    rf"\b(?:uiterlijk |binnen )?(?:{NUMBER}|enkele|enige|een paar) "
    r"(?:dag|dagen|weken|week|maanden?|jaar|jaren) $"
)
_SKIPPED = re.compile(r"na (?:afloop|ommekomst|besluitvorming|het verstrijken) (?:van|over) ")
_DONE = (
    r"(?:is|zijn|was|waren|heeft|hebben|ben|heb|wordt|worden|komt|komen|ligt|liggen|ziet|zien|blijkt"
    r"|bekend|afgerond|beschikbaar|gereed|duidelijk)"
)
_CLAUSE_OPENING = re.compile(
    r"(?:zodra|nadat|pas (?:als|wanneer)|wanneer"
    r"|als(?= (?:de|het|er|een|dit|deze|dat|die|uw|ik) )) "
)
# Where the main clause takes over: its verb in front of its subject, or of anything at all
# once the condition has had a verb of its own.
_VERB = (
    r"(?:zal|zullen|wordt|worden|kan|kunnen|wil|ga|gaat|gaan|informeer|bericht|stuur|zend|kom|komt|ontvangt"
    r"|ontvangen|bied|deel|meld|laat|start|volgt|volgen|neem|treed|zie|is|zijn|heeft|hebben|moet|moeten|besluit"
    r"|blijkt|kon|konden|werd|werden|was|waren|had|leg|maak|stel|doe|rapporteer|breng|presenteer|publiceer|verstrek|verwacht|bepaal|bezie)"
)
_SUBJECT = (
    r"(?:ik|wij|we|uw kamer|de kamer|u|het kabinet|de regering|de minister|de staatssecretaris"
    r"|er|hier|hierover|deze|dit|dat|het|de|een|daar|worden)"
)
_MAIN_CLAUSE = re.compile(rf" {_VERB} {_SUBJECT}\b")
_ANY_VERB = re.compile(rf" {_VERB} ")
_NP_STOP = re.compile(
    rf" (?:{_VERB}|uw kamer|aan (?:uw|de) kamer|ik|u|hierover|hieromtrent|hiervan|daarover"
    r"|verder|nader|informeren|geinformeerd|gestuurd|toegezonden|aangeboden|gepubliceerd|verzonden|gedeeld|uitgevoerd|gestart"
    r"|opgenomen|plaatsvinden|plaats|vormgegeven|bepaald|bezien|besloten)\b"
)
_END = re.compile(r"[.;:!?)(](?= |$)|,| - |$")
_LONGEST = 260
_AFTER_VAGUE = re.compile(r" ?,? ?(?=(?:na|nadat|zodra)\b)")


def read_vague(folded: str, start: int, end: int) -> Draft:
    """A vague phrase; "zo spoedig mogelijk na X" depends on X."""
    behind = _AFTER_VAGUE.match(folded, end)
    if behind and (found := read_condition(folded, behind.end(), start, any_noun=True)):
        return found
    return Draft(start, end, Undated(Precision.VAGUE))


def read_condition(
    folded: str, at: int, start: int | None = None, any_noun: bool = False
) -> Draft | None:
    """A clause or noun phrase on which something waits, the event of it as its condition."""
    if start is None:
        term = _TERM_BEFORE.search(folded, max(0, at - 40), at)
        start = term.start() if term and folded.startswith("na ", at) else at
    opening = _CLAUSE_OPENING.match(folded, at)
    if opening:
        end = _clause_end(folded, opening.end())
        clause = folded[opening.end() : end]
        weak = folded.startswith(("als ", "wanneer "), at)
        if weak and not _fulfilled(clause):
            return None
        return _draft(start, end, opening.end())
    if folded.startswith("op basis van", at):
        return _draft(start, _noun_end(folded, at + 12), at + 13)
    if skipped := _SKIPPED.match(folded, at):
        return _draft(start, _noun_end(folded, skipped.end()), skipped.end())
    if match := _NA.match(folded, at):
        return _draft(start, _noun_end(folded, match.end()), match.start("np"))
    if any_noun and folded.startswith("na ", at) and not folded[at + 3 : at + 4].isdigit():
        return _draft(start, _noun_end(folded, at + 3), at + 3)
    return None


def _draft(start: int, end: int, condition: int) -> Draft | None:
    if end <= condition:
        return None
    return Draft(start, end, Undated(Precision.CONDITIONAL), condition=(condition, end))


_FULFILLED = re.compile(
    r"(?:^| )(?:is|zijn|heeft|hebben|wordt|worden|bekend|beschikbaar|gereed|duidelijk\w*)(?: |$)"
)
_COMPLETED = re.compile(
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
    verb = _NP_STOP.search(folded, start, end)
    return verb.start() if verb else end
