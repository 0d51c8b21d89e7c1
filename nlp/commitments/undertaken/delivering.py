"""Something that will reach a Chamber: a toezegging by its receiver."""

import re

from nlp.commitments.acts.act import Act, surest
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.moods import (
    asks,
    hangs_on_asking,
    is_relative,
    matrix_undertakes,
    negated,
)
from nlp.commitments.grammar.parties import Actor, Receiver, Side, is_passive
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_sharp
from nlp.commitments.grammar.word_classes import SUBORDINATING
from nlp.commitments.undertaken.ahead import WITHIN, has_time_ahead, looks_ahead
from nlp.commitments.undertaken.giving import gives
from nlp.commitments.when.terms import due_of
from nlp.dates.grammar.words import MONTHS
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.common_words import THE
from nlp.matching.patterns import compiled

_DELIVERING = cues("delivering")
_THIS_LETTER = cues("letters")["this letter"]
_TAKES_LONGER = cues("delays")["takes longer"]
# A paper of its own that is still to come, unlike "deze brief" in the present letter.
# "Treft u op 1 mei in de nota aan": not here, with such a day.
_FOUND_IN = compiled(r"gelijktijdig|tref(?:t|fen)\b|aan(?:treffen|getroffen)")
# "In de volgende rapportage ga ik in op de stand": there, and not in this letter.
_NEXT_PAPER = compiled(
    r"\bin (?:de|mijn|een|het) (?:eerst)?volgende \w*(?:brief|rapportage|bericht)\b"
)
# "Een afschrift daarvan zal ik u gelijktijdig toesturen": with what is to come.
_WITH_THAT = compiled(
    r"\b(?:afschrift|kopie) (?:daarvan|hiervan|ervan)\b[^;]*\b(?:gelijktijdig|tegelijk\w*)"
)
_THE_PAPER = compiled(r"deze (?:brief|nota|notitie|rapportage)|dit (?:schrijven|rapport)")
_CHAMBER_GETS = compiled(
    r"\b(?:ontvangt|ontvangen|krijgt|krijgen)\b|\btref(?:t|fen)\b"
    r"|\btegemoet ?(?:(?:kan|kunt|mag|kunnen) )?zien\b"
    r"|\bbericht\b|\bverwachten\b|\b(?:gaa[tn]|komt|komen) (?:(?:het|dit|dat|deze|zij|ze"
    r"|(?:de|het) [\w-]+) )?(?:u|(?:uw|de|beide) kamers?)\b|\btoegaa[tn]\b"
    r"|\bbereik(?:t|en)\b|\bbeschik(?:ken|t)\b|\b(?:u|kamer) hoort\b|\bhoort (?:u|uw|de)\b"
)
# What a law lays down is done every time; it is promised only with a time.
_BY_LAW = compiled(
    r"\b(?:conform|op grond van|ingevolge|krachtens|volgens|op basis van) (?:het |de )?(?:artikel"
    r"|wet|\w+wet|besluit|aanwijzing\w*|comptabiliteitswet\w*|dmp|procedure|regeling|reglement"
    r"|spelregels|vast gebruik)\b"
)
# "Onze Minister zendt binnen vijf jaar aan de Staten-Generaal": a law's own words.
_LAW_SAYS = compiled(
    r"\bonze ministers?\b|\b(?:artikel \d+\w*|(?:eerste|tweede|derde|vierde|vijfde) lid|\w*wet"
    r"|\w*verdrag|\w*besluit|richtlijn|verordening) (?:verplicht|bepaalt|schrijft|draagt)\b"
    r"|\bzo (?:bepaalt|schrijft|eist) (?:de|het) \w*(?:wet|verdrag|besluit|artikel)\b"
)
# "Na aanvaarding door uw Kamer zal het aan de Eerste Kamer worden voorgelegd": how laws go.
_NEXT_CHAMBER = compiled(
    r"\bna (?:aanvaarding|aanneming|goedkeuring|behandeling) (?:door|in) (?:uw|de tweede) kamer\b"
    r"[^;]*\beerste kamer\b"
)
# "De bijlage bevat de stukken die uw Kamer kan verwachten": many at once, and told there.
_LIST_HAS = compiled(
    rf"\W*{THE} (?:\w+ )?(?:bijlage|lijst|tabel|overzicht|planning) "
    r"(?:bevat|geeft|toont|vermeldt|noemt)\b"
)
# "Ik zal de gemeenten per brief informeren": those are told, and not the Chamber.
_TELLS_OTHERS = compiled(
    r"\b(?:(?:zal|zullen|informeer|bericht) (?:ik|wij)|(?:ik|wij) (?:zal|zullen|informeer|bericht))"
    r" (?:(?:hierover|daarover|ook) )?(?:de|het|alle|deze|betrokken|hen|mijn) "
    r"(?!(?:\w+ ){0,2}(?:kamers?|commissies?|leden|parlement|staten-generaal)\b)"
    r"[^;,]*\b(?:informe\w+|bericht\w*|in\w*lichten)\b"
    r"|\b(?:zal|zullen) (?:alle |de )?(?:belanghebbenden|betrokkenen|burgers|ouders|bedrijven"
    r"|ondernemers|gemeenten|provincies|scholen|instellingen|huishoudens|gedupeerden)\b[^;,]*\binformeren\b"
)
_USUALLY = compiled(r"\b(?:doorgaans|gewoonlijk|normaliter|normaal gesproken|in de regel|veelal)\b")
# "Voor een nadere toelichting verwijs ik u naar mijn brief".
# "Ik begrijp de wens van de Kamer om in mei te worden geïnformeerd".
_UNDERSTANDS = frozenset(["begrijp", "begrijpen", "herken", "onderschrijf", "betreur", "waardeer"])
_REFERS = compiled(r"\bverwijs (?:ik|wij)\b|\b(?:ik verwijs|wij verwijzen)\b")
# "En informeer ik u over de gevolgen": what this letter does besides, without a word of later.
_LATER_ON = compiled(
    r"\b(?:later|separaat|separate|apart|daarna|vervolgens|binnenkort|spoedig|nog|zodra|nadat)\b"
)
# "Mocht uw Kamer dat wensen, dan ben ik bereid tot een nadere toelichting".
_IF_IT_WANTS = frozenset(["mocht", "indien", "als", "wanneer"])
_EXPLAINS = compiled(
    r"\bben (?:ik|wij)\b[^;]{0,40}\bbereid\b[^;]{0,60}\b(?:toelicht\w*|briefing|informatie)"
)
_GOES_TO_CHAMBER = compiled(
    r"\b(?:vragen|kamervragen|inbreng van de (?:\w+ )?(?:leden|partijen|fracties?))\b"
    r".{0,120}\bbeantwoord(?:en)?\b|\bbeantwoord(?:en"
    r"|ing)?\b.{0,60}\bvragen\b"
    r"|\b(?:hier|daar|hierop|daarop|erop|op)\b.{0,80}\b(?:terug|terugkomen|terug te komen)\b"
    r"|\b(?:vragen|kamervragen|verzoek|brief)\b.{0,120}\b(?:beantwoorden|beantwoord|reageren"
    r"|voldoen|tegemoet\s?komen)\b"
    r"|\bin (?:de|mijn|een|het) (?:volgende|eerstvolgende|komende) (?:\w+ )?\w*(?:brief|rapportage"
    r"|monitor|bericht)\b"
    r"|\bin mijn (?:eerste|tweede) termijn\b"
    r"|\bdaarin (?:zal|zullen) (?:ik|wij|we|het kabinet)\b"
    r"|\b(?:zal|zullen) (?:ik |wij )?daarin\b[^;]{0,40}\b(?:ingegaan|ingaan|aandacht)\b"
    # "Zal ik hierover rapporteren", "in de monitor van december zal ik hierop ingaan".
    r"|\b(?:ik|wij|kabinet)\b[^;,]{0,60}\b(?:hier|daar)over\b[^;,]{0,40}\brapporteren\b"
    r"|\b(?:hier|daar)over (?:zal|zullen) (?:ik|wij|het kabinet)\b[^;,]{0,80}\brapporteren\b"
    r"|^\W*in (?:de|het|mijn) (?:(?!loop\b|begin\b|week\b|helft\b|top\b|\w*(?:raad|overleg|debat"
    rf"|vergadering|bijeenkomst)\b)[\w-]+ ){{1,5}}van (?:{'|'.join(MONTHS)})\b(?! \d)"
    r"|\bin (?:een|mijn) (?:separate|aparte|afzonderlijke|nadere|latere) (?:kamer)?brief\b"
    r"|\bin (?:de|mijn|een) [\w-]*(?:zaken|verzamel|beleids|kamer)brief\b"
    r"|\bin (?:die|mijn (?:eerst)?volgende) [\w-]*brief\b"
    r"|\b(?:zal|zullen|neem|nemen|volgt|ga|gaan)\b[^;]{0,120}\bin de [\w-]*brief over\b"
    r"|\bin (?:de|mijn|het) (?:geannoteerde agenda|voortgangs(?:rapportage|brief|bericht)"
    r"|halfjaarbericht|jaarbericht|verzamelbrief)\b"
    r"|\b(?:bij|per) (?:separate |afzonderlijke |aparte )?brief\b|\bschriftelijk\b"
    r"|\bkom\b.{0,60}\b(?:hier|daar|hierop|daarop|erop|op)\b.{0,60}\bterug\b"
    rf"|\bkom(?:en)?\b.{{0,60}}\bterug op {THE}\b"
    # "Op het idee van de heer Jansma om een fonds in te stellen kom ik terug".
    r"|^\W*op (?:de|het|deze|dit|uw) .*\bkom(?:en)? (?:ik|wij)\b.{0,40}\bterug\b"
    r"|^\W*(?:deze|die) beantwoord(?:en)? (?:ik|wij)\b"
    r"|(?<=\bstreefdatum voor )(?:toezending|verzending|aanbieding)\b"
    r"|\b(?:zal|zullen) (?:ik |wij )?daarbij\b[^;,]{0,60}\bin(?:ge)?ga+n\b"
    r"|\bvolg(?:t|en)\b[^;]{0,40}\b(?:nog een|een (?:separate|aparte|nadere|afzonderlijke))"
    r" (?:\w+ )?(?:kamer)?brief\b"
    r"|\b(?:daarover|hierover|er) komt\b[^;,]{0,40}\been (?:\w+ )?brief\b(?! van)"
    r"|\bmet (?:een|mijn|zijn) (?:\w+ )?(?:(?:kabinets|beleids)?(?:reactie|standpunt)|\w*brief)\b"
    r"[^;,]{0,60}\bkomen\b"
    r"|\bonder uw aandacht\b"
    r"|\bwaarop (?:ik|wij|we|(?:de|het) \w+(?: en ik)?)\b.{0,80}\bterug"
)
# "In mei stuur ik u mijn reactie. Ik zal daarbij ingaan op": in what the sentence before sends.
_PAPER_TO_COME = compiled(r"\b(?:zal|zullen|stuur|zend|ontvangt|toegezegd)\b[^.;]*\W*$")
_REPORTS = compiled(
    r"\b(?:ik|wij|het kabinet)\b[^;]{0,80}\brapporte(?:er|ert|ren)\b"
    r"|\b(?:ik|wij|het kabinet) haar\b"
)
# "De Kamer kan erop rekenen dat ik haar tijdig informeer".
_I_TELL_HER = compiled(r"\b(?:ik|wij) haar\b")
_NEVER_AHEAD = (None, Tense.PAST, Tense.WOULD)


def delivery(sentence: Sentence) -> Act | None:
    """Something will reach a Chamber."""
    low = sentence.lower
    if sentence.receiver is None and not _GOES_TO_CHAMBER.search(low):
        return None
    return surest(_delivery_in(sentence, clause) for clause in sentence.clauses)


def tells_delivery(sentence: Sentence, at: int) -> bool:
    """Whether behind `at` a "dat" tells of what will reach a Chamber: "afgesproken dat u".

    Or what "ik" report, where it was agreed with one.
    """
    if sentence.lower.find("dat", max(at - 1, 0)) < 0:
        return False
    with_it = sentence.receiver is not None and sentence.receiver.start < at
    return any(
        clause.opener == "dat"
        and clause.start >= at - 1
        and clause.tense in (Tense.PRESENT, Tense.PASSIVE, Tense.FUTURE, Tense.MODAL)
        and (
            sentence.receiver_in(clause.text)
            or _GOES_TO_CHAMBER.search(clause.text)
            or (with_it and _REPORTS.search(clause.text))
        )
        and not negated(clause.text)
        and _DELIVERING.first(clause.text) is not None
        for clause in sentence.clauses
    )


def _delivery_in(sentence: Sentence, clause: Clause) -> Act | None:
    text = clause.text
    follows = clause.opener == "zodat" and _so_that_it_comes(sentence, clause)
    if (clause.opener in SUBORDINATING and not follows) or clause.tense in _NEVER_AHEAD:
        return None
    named = sentence.receiver_in(text) or _her(sentence, text)
    receiver = named or _implied(sentence, clause)
    if receiver is None or _is_this_letter(sentence, clause):
        return None
    actor = sentence.actor(clause)
    verb = _said_in(sentence, clause, actor, named)
    if verb is None or not looks_ahead(sentence, clause):
        return None
    name, said = verb
    if _gives_nothing(sentence, clause) or not _reaches(clause, actor, receiver):
        return None
    found = due_of(sentence, clause)
    score = 0.9 if clause.tense in (Tense.FUTURE, Tense.INTENDED) else 0.85
    score += 0.05 * actor.first_person - 0.1 * (clause.opener is not None) + 0.02 * bool(found)
    rules = (
        f"levering: {name}",
        f"aan: {named.words if named else 'de kamer, niet met name genoemd'}",
        f"tijd: {clause.tense} ({clause.verb})",
        f"spreker: {actor.words or 'onpersoonlijk'}",
    )
    return Act(
        EventKind.MADE,
        CommitmentKind.TOEZEGGING,
        round(score, 2),
        said[:60],
        rules,
        actor.words,
        receiver.towards,
        found[1] if found else None,
        clause=clause,
    )


def _said_in(
    sentence: Sentence, clause: Clause, actor: Actor, named: Receiver | None
) -> tuple[str, str] | None:
    """How a clause says that something is delivered, and its words: by verb, or by who gets it."""
    if verb := _DELIVERING.first(clause.text):
        return verb[0].name, verb[1][0]
    given = gives(sentence, clause, actor, named) if named else None
    return ("geven", given[0]) if given else None


def _so_that_it_comes(sentence: Sentence, clause: Clause) -> bool:
    """ "Het onderzoek is bijna klaar, zodat u de resultaten in mei kunt verwachten"."""
    given = sentence.actor(clause).first_person or _CHAMBER_GETS.search(clause.text)
    return bool(given) and has_time_ahead(sentence, clause)


def _gives_nothing(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause asks, denies, lays down for always, or only says what others think."""
    text = clause.text
    if "tijd" in text and _TAKES_LONGER.find(text):
        return True  # "de beantwoording zal meer tijd vergen"
    if "ter griffie" in text or asks(text) or negated(text) or hangs_on_asking(sentence, clause):
        return True
    if ("verwijs" in text and _REFERS.search(text)) or clause.verb in _UNDERSTANDS:
        return True
    if _LAW_SAYS.search(sentence.lower) or _NEXT_CHAMBER.search(sentence.lower):
        return True
    if clause.opener is not None and _LIST_HAS.match(sentence.lower):
        return True
    if _USUALLY.search(text) and clause.tense in (Tense.PRESENT, Tense.PASSIVE):
        return True
    if clause.verb in ("hecht", "hechten") and not has_time_ahead(sentence, clause):
        return True  # "ik hecht eraan uw Kamer tijdig te betrekken"
    if _BY_LAW.search(text) and not _is_promised_then(sentence, clause):
        return True
    told_of = clause.opener == "dat" and not is_relative(sentence, clause)
    return told_of and not matrix_undertakes(sentence, clause)


def _is_promised_then(sentence: Sentence, clause: Clause) -> bool:
    """Whether what a law asks for is promised for a time; "jaarlijks" is only what the law says."""
    always = not sentence.actor(clause).first_person and all(
        time.recurrence for time in sentence.times_in(clause)
    )
    return has_time_ahead(sentence, clause) and not always


def _reaches(clause: Clause, actor: Actor, receiver: Receiver) -> bool:
    """Whether the Chamber gets something of the government, and not of others or by itself."""
    gets = _CHAMBER_GETS.search(clause.text) is not None
    if actor.side is Side.OTHER and actor.words and not gets:
        by = rf"\bdoor (?:\S+ )?{re.escape(actor.words)}"
        if not is_passive(clause) or re.search(by, clause.text):
            return False
    return actor.first_person or gets or not _chamber_acts(clause, receiver)


def _is_this_letter(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is the present letter; "deze brief zal u in maart bereiken" is another one."""
    here = _THIS_LETTER.find(clause.text)
    if here is None:
        return _goes_on_with_it(sentence, clause)
    if clause.tense is Tense.FUTURE and _WITH_THAT.search(clause.text):
        return False
    if here[0] == "ga ik in op" and _NEXT_PAPER.search(clause.text):
        return False
    day = sentence.setting.written
    return not (
        (_THE_PAPER.fullmatch(here[0]) or _FOUND_IN.match(here[0]))
        and (
            any(is_sharp(time, day) for time in sentence.times_in(clause))
            or WITHIN.search(clause.text) is not None
        )
    )


def _goes_on_with_it(sentence: Sentence, clause: Clause) -> bool:
    """ "Met deze brief licht ik dit toe en informeer ik u over de gevolgen": both are here."""
    before = [c for c in sentence.clauses if c.opener is None and c.start < clause.start]
    return (
        bool(before)
        and clause.opener is None
        and clause.tense is before[-1].tense is Tense.PRESENT
        and clause.text.lstrip().startswith(clause.verb)
        and sentence.lower[before[-1].end : clause.start].strip(" ,") == "en"
        and _THIS_LETTER.find(before[-1].text) is not None
        and not (sentence.times_in(clause) or _LATER_ON.search(clause.text))
    )


def _her(sentence: Sentence, text: str) -> Receiver | None:
    """The Chamber that the sentence names, where "haar" stands for it."""
    named = sentence.receiver
    if named is None or "kamer" not in named.words or not _I_TELL_HER.search(text):
        return None
    return named


def _implied(sentence: Sentence, clause: Clause) -> Receiver | None:
    """Answers to its questions go to the Chamber, and so does what one comes back to."""
    if sentence.setting.home is None or clause.opener not in (None, "waarop"):
        return None
    if _EXPLAINS.search(clause.text):
        return next(
            (
                r
                for c in sentence.clauses
                if c.opener in _IF_IT_WANTS and (r := sentence.receiver_in(c.text))
            ),
            None,
        )
    if _TELLS_OTHERS.search(clause.text):
        return None
    match = _GOES_TO_CHAMBER.search(clause.text)
    if match and "daarbij" in match[0] and not _sent_before(sentence):
        return None
    answers = match is not None and match[0].startswith(("deze beantwoord", "die beantwoord"))
    if answers and "vragen" not in sentence.before:
        return None
    return Receiver(sentence.setting.home, match[0], match.start()) if match else None


def _sent_before(sentence: Sentence) -> bool:
    """Whether the sentence in front of this one speaks of a paper that is still to come."""
    before = sentence.before
    return _PAPER_TO_COME.search(before) is not None and _THIS_LETTER.find(before) is None


def _chamber_acts(clause: Clause, receiver: Receiver) -> bool:
    """ "Uw Kamer bespreekt", "de Kamer heeft gevraagd": the Chamber does it, it gets nothing."""
    if clause.tense is Tense.PASSIVE or clause.opener is not None:
        return False
    behind = receiver.start + len(receiver.words)
    subject_first = receiver.start - clause.start < 3 and 0 <= clause.at - behind < 3
    # With a passive infinitive it still receives: "zal worden geïnformeerd".
    return subject_first and re.search(r"\bworden\b", clause.text) is None
