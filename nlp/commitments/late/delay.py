"""The words of a sentence that tell of a delay, of something that the government owes or makes."""

from dataclasses import dataclass

from nlp.commitments.acts.telling import clause_at, has_term
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.late.becoming import has_become, meant_earlier, was_due
from nlp.commitments.late.known import Known
from nlp.commitments.late.missed_terms import given_up_term, later_than
from nlp.commitments.late.overtaken_terms import is_done, overtaken_term
from nlp.commitments.late.things import ASKED_FOR, DELIVERABLE, LAUNCHED, OWN_WORK
from nlp.matching.common_words import THE
from nlp.matching.patterns import compiled

_DELAYS = cues("delays")
NO_DELAY = _DELAYS["no delay"]
# A term that has a name: "de beoogde ingangsdatum is niet haalbaar gebleken".
_DATE_SET = compiled(
    r"\b(?:invoerings|ingangs|oplever|start|streef|eind)datum\b"
    rf"|\b(?:{THE}(?: \w+)?|genoemde)"
    r" (?:planning|tijds?pad|tijdlijn|datum)\b"
)
# "De in mijn brief genoemde datum van 1 mei is niet haalbaar", of whatever it was.
_NAMED_DATE = compiled(
    r"(?:^\W*|[,;:] |\bdat )(?:helaas (?:is|blijkt) )?(?:de|het) "
    r"(?:(?:in|bij) (?:mijn|de|onze) \w*brief(?: van \d+ \w+(?: \d{4}| jl\.?)?)? )?"
    r"(?:eerder |aanvankelijk |oorspronkelijk )?"
    r"(?:genoemde|gemelde|aangekondigde|beoogde|geplande|toegezegde|voorziene) "
    r"(?:\w*datum|planning|tijdpad)\b"
)
# What the Chamber wanted by a day, also where that day went by.
WISHED = compiled(r"\baan (?:de|deze|die|dit|dat|uw|het) (?:wens|verzoek)\b")
# "Ik acht die termijn niet haalbaar": of what somebody else proposed.
_THINKS = compiled(
    r"\bacht(?:en)? (?:ik|wij|het kabinet) (?:die|deze|een) (?:\w+ )?termijn\b"
    r"|\b(?:ik|wij|kabinet) acht(?:en)? (?:die|deze|een) (?:\w+ )?termijn\b"
)
# "Ik kan u de nota nog niet toesturen": who gets one waits for it.
_NOT_YET_SENT = compiled(
    r"\bnog niet (?:kan |kunnen |te |doen )?(?:(?:toe)?(?:sturen|zenden)|aanbieden|toekomen)\b"
)
# "Het is niet gelukt deze af te ronden": of what the sentence before names.
NOT_DONE_WITH_IT = compiled(
    r"\bniet (?:\w+ )?(?:gelukt|mogelijk) (?:\w+ ){0,2}?(?:deze|dit|dat|die|hem)\b"
    r"[^;?]{0,80}\b(?:af te ronden|te voltooien|op te leveren|te sturen|te zenden|aan te bieden)\b"
)
# "Is later gereed dan ik uw Kamer heb gemeld": a term was told.
THAN_TOLD = compiled(
    r"\blater (?:\w+ )?dan (?:[^\s;,.]+ ){0,7}?(?:toegezegd|gemeld|meldde|bericht|berichtte"
    r"|aangekondigd|afgesproken|aangaf)\b|\blater (?:\w+ )?dan (?:ik|wij|u|(?:aan )?uw kamer)\b"
)
# "De herijking, die voor 1 juli was voorzien, vergt meer tijd."
_STOOD_FOR = compiled(
    r", (?:die|dat) [^,;]{1,80}\b"
    r"(?:(?:was|waren) (?:voorzien|gepland|beoogd|toegezegd|aangekondigd)"
    r"|(?:voorzien|gepland|beoogd|toegezegd|aangekondigd) (?:was|waren))\b"
)
# Put off, and to no day: "is uitgesteld tot nader order"; who "heeft uitgesteld" may be anybody.
NO_DAY_NAMED = compiled(
    r"^(?!.*\b(?:heeft|hebben|had|hadden)\b).*\b(?:tot nader order|voor onbepaalde (?:tijd|duur)"
    r"|naar een (?:(?:nog|nader|te|bepalen|\w+) ){0,4}(?:moment|tijdstip|datum|stadium)"
    r"|naar (?:een|het) (?:volgende?|nieuwe?) kabinet)\b"
)
# "Aanvragers die de termijn niet halen": which of them, and no thing of ours.
_PERSONS = compiled(
    r"\b[a-zé]*(?:ers|aars|enten|anten|isten|ouders|ouderen|burgers|mensen|jongeren|gemeenten|bedrijven"
    r"|organisaties|scholen|instellingen|partijen|provincies|lidstaten|landen|gezinnen"
    r"|huishoudens) die [^,;?]+"
)
_SUPPOSING = frozenset({"als", "indien", "wanneer", "mits", "tenzij", "of"})
_WHAT_IF = compiled(
    r"\W*(?:indien|mocht|mochten|in het geval dat|in (?:dat|zo'n|dit) geval|voor het geval"
    r"|als (?:de|het|deze|dit|dat|die|er|uw?|een|geen|ik|wij))\b"
)
# Who puts off by himself what nobody knows of: "veel huishoudens stellen de aankoop uit".
_HELD_OR_PUT = compiled(r"^(?:stelt|stellen|houdt|houden)\b|\baangehouden\b")
# "Wordt met drie maanden opgeschoven": how much later, where no day is named.
BY_SO_MUCH = compiled(
    r"\bmet (?:(?:een|\w+) )?(?:half )?(?:jaar|maand(?:en)?|we(?:ek|ken)|kwartaal)\b"
)
_TALKS = compiled(
    r"\b(?:gesprek(?:ken)?|\w*overleg(?:gen)?|afstemming|onderhandelingen|consultaties?)\b[^;?]{0,80}"
    r"\b(?:nog niet|niet)\b"
)
_MEETING_BEFORE = compiled(
    r"\b(?:tijdens|in|op|bij) (?:de|het|een) (?:[\w-]+ ){0,4}[\w-]*(?:week|overleg|debat"
    r"|vergadering|bijeenkomst|top|raad|conferentie|zitting)(?: [\w-]+){0,3}\W*$"
)
_PLANNING = compiled(r"\b(?:planning|termijn|\w*datum)\b")
READY = ("gereed", "afgerond", "voltooid", "beschikbaar", "compleet")


@dataclass(frozen=True, slots=True)
class Delay:
    """The words that tell of a delay, and the cue they are; a missed term needs none."""

    words: str
    cue: str | None = None


def delay_in(sentence: Sentence, known: Known) -> Delay | None:
    """By a cue of delay, by a term that is missed, or by what was meant before."""
    if told := _cued(sentence, known):
        return told
    if not sentence.times:
        return None
    words = _missed(sentence, known) or has_become(sentence, known) or meant_earlier(sentence)
    return Delay(words) if words else None


def _cued(sentence: Sentence, known: Known) -> Delay | None:
    """The first cue of delay that says something of a thing the government delivers."""
    for cue in _DELAYS.possible_in(sentence.lower):
        match = cue.find(sentence.lower) if cue is not NO_DELAY else None
        if match is None or _is_supposed(sentence, match.start(), match.end() - 1):
            continue
        if _says_which_of_them(sentence, match.start()):
            continue
        if "«" in sentence.lower and _in_title(sentence.lower, match.start()):
            continue
        if cue.name == "only then" and _was_then(sentence, match.start()):
            continue
        if cue.name == "new term" and (
            is_done(sentence)
            or _told_in_passing(sentence, match.start())
            or _only_was(sentence, match[0])
        ):
            continue
        if _is_of_ours(cue.name, match[0], sentence, known):
            return Delay(match[0], cue.name)
    return None


def _says_which_of_them(sentence: Sentence, at: int) -> bool:
    """ "Ondernemers die de termijn van 1 oktober niet halen"."""
    if " die " not in sentence.lower[:at]:
        return False
    return any(at in range(*which.span()) for which in _PERSONS.finditer(sentence.lower))


def _was_then(sentence: Sentence, at: int) -> bool:
    """ "Vorig jaar verscheen het pas in mei": no word of when it comes now."""
    clause = clause_at(sentence, at)
    return clause is not None and clause.tense in (Tense.PAST, Tense.PERFECT)


def _told_in_passing(sentence: Sentence, at: int) -> bool:
    """ "Het besluit, waarover de zitting in mei was voorzien": of what nothing new is said.

    Nor is it of what is done at a meeting "welke nu in mei gepland staat".
    """
    if any(
        clause.opener in ("die", "dat", "welke")
        and clause.holds(at, at + 1)
        and _MEETING_BEFORE.search(sentence.lower, 0, clause.start)
        for clause in sentence.clauses
    ):
        return True
    return len(sentence.times) < 2 and any(
        clause.opener is not None
        and clause.opener.startswith("waar")
        and clause.tense is Tense.PAST
        and clause.holds(at, at + 1)
        for clause in sentence.clauses
    )


def _only_was(sentence: Sentence, words: str) -> bool:
    """ "De oplevering was voorzien voor mei.": what was meant, and no word of what is now."""
    return words.startswith(("was ", "waren ", "stond")) and len(sentence.times) == 1


def _is_supposed(sentence: Sentence, at: int, last: int) -> bool:
    """ "Zeker niet als de gesprekken nog niet zijn afgerond": supposed, and not told.

    Nor is what is asked ("gevraagd is of de opening wordt uitgesteld"), or what happens only
    then: "indien de Kamer later stemt, schuift de wet op".
    """
    if _WHAT_IF.match(sentence.lower) and ";" not in sentence.lower[:at]:
        return True
    return any(
        (
            clause.opener in _SUPPOSING
            and clause.holds(at, at + 1)
            and not clause.text.lstrip().startswith("als gevolg ")
        )
        or (clause.opener == "of" and clause.holds(last, last + 1))
        for clause in sentence.clauses
    )


def _in_title(low: str, at: int) -> bool:
    """ "Het wetsvoorstel «Verlenging van de termijn voor de veren»": a name, and no delay."""
    return low.rfind("«", 0, at) > low.rfind("»", 0, at)


def _is_of_ours(cue: str, words: str, sentence: Sentence, known: Known) -> bool:
    """Whether a cue of delay speaks of something that the government owes or makes."""
    low, termed = sentence.lower, has_term(sentence)
    if not known.promised and "termijn" in low and _THINKS.search(low):
        return False
    match cue:
        case "passed on":
            return _is_mine_to_pass_on(sentence, known)
        case "new term":
            return termed and (not words.startswith("nieuwe ") or _is_owed(sentence, known))
        case "put off" if (
            (termed or BY_SO_MUCH.search(low))
            and LAUNCHED.search(low)
            and not _HELD_OR_PUT.search(words)
        ):
            return True
        case "only then" if not (termed and _is_awaited(sentence, known)):
            return False
        case "not feasible" if not _has_a_term_to_miss(words, sentence, known):
            return False
    return bool(
        known.promised
        or known.told
        or known.expected
        or known.asked
        or sentence.receiver
        or cue == "answers late"
        or THAN_TOLD.search(low)
        or (cue == "not feasible" and _NAMED_DATE.search(low))
        or was_due(sentence)
        or (termed and _STOOD_FOR.search(low))
        or DELIVERABLE.search(low)
    )


def _is_mine_to_pass_on(sentence: Sentence, known: Known) -> bool:
    mine = sentence.receiver or any(sentence.actor(c).first_person for c in sentence.clauses)
    return known.named or bool(mine and OWN_WORK.search(sentence.lower))


def _is_owed(sentence: Sentence, known: Known) -> bool:
    """ "De nieuwe planning van ProRail": a planning alone is nobody's."""
    owed = known.promised or known.told or sentence.receiver
    return bool(owed or DELIVERABLE.search(_PLANNING.sub("", sentence.lower)))


def _is_awaited(sentence: Sentence, known: Known) -> bool:
    asked = known.promised or sentence.receiver or ASKED_FOR.search(sentence.lower)
    return bool(asked or (known.told and DELIVERABLE.search(sentence.lower)))


def _has_a_term_to_miss(words: str, sentence: Sentence, known: Known) -> bool:
    """ "Is nog niet gereed": of what was to be ready, or who waits for it."""
    low, addressed = sentence.lower, sentence.receiver is not None
    return bool(
        known.promised
        or known.expected
        or known.asked
        or has_term(sentence)
        or " termijn" in low
        or _DATE_SET.search(low)
        or (known.told and (addressed or _is_unready(words, low, known)))
        or (sentence.times and "voldoen" in low and WISHED.search(low))
        or (addressed and _NOT_YET_SENT.search(low))
        or (known.named and NOT_DONE_WITH_IT.search(low))
    )


def _is_unready(words: str, low: str, known: Known) -> bool:
    """ "Is nog niet afgerond"; talks alone are late only where a term was told."""
    return words.endswith(READY) and (known.termed or _TALKS.search(low) is None)


def _missed(sentence: Sentence, known: Known) -> str | None:
    words = given_up_term(sentence, known) or overtaken_term(sentence)
    if words is None and (later := later_than(sentence)):
        ours = known.named or sentence.receiver or DELIVERABLE.search(sentence.lower)
        words = later if ours else None
    return None if words is None or _is_supposed(sentence, 0, 0) else words
