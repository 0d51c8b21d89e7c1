"""Whether a clause undertakes or only asks, denies, means or hangs on another."""

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.parties import Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_sharp
from nlp.dates.meaning.expressions import TimeExpression
from nlp.dates.meaning.writing import Written
from nlp.matching.patterns import compiled

ASKING = compiled(
    r"\b(?:verzoekt|gevraagd|verzocht|roep(?:t|en)\b(?![^;]{0,80} in het leven)|opgeroepen"
    r"|adviseert|adviseren|geadviseerd"
    r"|beveelt"
    r"|aanbevolen|pleit|pleiten|dringt|dringen|nodigt)\b|\b(?:leden|fracties?) (?:vragen"
    r"|verzoeken)\b"
)
# "Zoals gevraagd zal ik": who asked is told, nobody asks here.
AS_ASKED = compiled(
    r"\b(?:zoals|conform|als) (?:[^,;]{0,60} )?(?:gevraagd|verzocht|geadviseerd|aanbevolen)\b"
)
I_ASK = compiled(
    r"\b(?:vraag|verzoek|roep) (?:ik|wij)\b(?![^;]* bijeen\b)"
    r"|\b(?:ik|wij) (?:vraag|verzoek|roep|vragen|verzoeken)\b(?![^;]* bijeen\b)"
    # "Ik verwacht van gemeenten dat zij in mei een plan opstellen".
    r"|^\W*van (?:de|het|alle) \w+ verwacht(?:en)? (?:ik|wij)\b"
    r"|\b(?:ik verwacht|verwacht ik|wij verwachten) van (?:de |het |alle )?\w+ dat\b"
)
# "Een niet rechtmatig verblijvend kind": said of a thing, and denies nothing.
_NEGATION = compiled(
    r"\b(?:niet(?<!een niet)(?<!de niet)(?<!alle niet)"
    r"(?:(?<!het niet)|(?= (?:nodig|noodzakelijk|opportuun|wenselijk|gewenst|passend|verstandig"
    r"|mogelijk|zinvol|aangewezen|raadzaam|juist)\b))|geen|nimmer|nooit|niets|noch"
    r"|overbodig|onnodig|prematuur|voorbarig|onverstandig)\b"
)
# "Ik zal u in mei informeren, al is niet zeker dat het onderzoek dan gereed is."
_CONCEDES = compiled(r"\bal (?:is|zijn|blijft|blijven|kan|kunnen|zal|moet|staat|weet|hangt)\b.*$")
# "Niet eerder dan | nadat het overleg klaar is" promises nothing: there stands another clause.
_STILL_AFFIRMED = compiled(
    r"\bniet (?:alleen|later|onkundig|onthouden|eerder(?![^;]*\bdan {3})|(?:\w+ ){0,2}(?:nalaten"
    r"|na te laten|aarzelen|schromen|verzuimen|vergeten|achterwege (?:laten|blijven)|uitblijven))\b"
    r"|\b(?:aarzel|schroom|verzuim|aarzelen|schromen|verzuimen) (?:ik|wij|we) niet\b"
    r"|\bgeen (?:twijfel|sprake)\b"
    # "Ik zal niet vooruitlopen, maar u mijn standpunt geven."
    r"|\bmaar\s+(?:u|uw kamer|de kamer) "
)
INTENT = compiled(
    r"\b(?:voornemen|voornemens(?<!de voornemens)(?<!deze voornemens)"
    r"(?<!die voornemens)(?<!mijn voornemens)(?<!onze voornemens)|van plan"
    r"|(?:mijn|onze?) (?:streven|intentie|inzet|bedoeling|doel|planning)"
    r"|(?:het|de) (?:streven|voornemen|plan|doel|planning|verwachting) is"
    r"|(?:de|mijn) (?:inzet|insteek) is om\b|(?:richtpunt|streefdatum|insteek)\b[^;,]{0,60} is"
    r"|(?:het|mijn|ons) streven (?:is|er ?op gericht)|(?:inzet|planning) is er ?op gericht"
    r"|de bedoeling|ligt in (?:het|mijn|de) (?:voornemen|bedoeling|rede)|streven is"
    r"|streef\w*"
    r"|stel mij voor|ga(?:an)? (?:ik |wij |we )?er ?(?:\w+ )?van ?uit"
    r"|(?:vertrouw|vertrouwen|reken|rekenen) er ?op"
    r"|stellen ons voor|beoog\w*|verwacht\w*|hoop|hopen|voorzie|schat|wil|willen)\b"
)
# "Is de minister kort op de voorgenomen wet ingegaan": also what was planned is gone into.
_GONE = ("ingegaan", "teruggekomen")
_GONE_INTO = compiled(r"\b(?:ben|is|zijn)\b[^;]{0,240}(?<!worden )\b(?:ingegaan|teruggekomen)\b")
PLANNED = compiled(
    r"\b(?:voorzien|gepland|beoogd|verwacht|ingepland|voorgenomen"
    r"|(?:op|in) de planning|op de rol)\b"
)
# "Heb mij voorgenomen", "heeft het voornemen".
HAS_TO_COME = compiled(
    r"\b(?:heb|heeft|hebben) (?:\w+ )?(?:het|de) (?:voornemen|intentie|bedoeling)\b"
    r"|\bhe(?:b|eft|bben)\b[^;]{0,40}\b(?:mij|zich|ons) (?:\w+ )?voorgenomen\b"
)
# "Ik laat u weten dat ik de brief in mei stuur": telling it undertakes it.
_TELLS = compiled(
    r"\b(?:laat|verzeker|beloof|meld|melden|deel|merk|merken|wijs|wijzen|bericht|berichten|mededelen"
    r"|meedelen|mede te delen|laten weten|bevestigen|bevestig|informeer|aankondigen|kondig)\b"
)
# "Ik wil voorkomen dat de Kamer te laat wordt geïnformeerd".
_AVERTS = compiled(r"\b(?:voorkomen|vermijden)\b")
_COUNTED_ON = compiled(
    r"\b(?:u|kamer) (?:kunt|kan|mag)\b[^;,]{0,20}\b(?:op rekenen|rekenen|op aan|ervan uit\s?gaan)\b"
)

# "Dit betekent dat u de nota in mei ontvangt".
_MEANS = compiled(
    r"\b(?:betekent|onverlet|houdt in|zal|zullen|zorg|zorgen|planning|ga ervan uit|uitgangspunt"
    r"|maakt|maken|erop toe|spreekt (?:voor zich|vanzelf)|vanzelfsprekend)\b"
)
_LATELY = compiled(
    r"\b(?:laatstelijk|(?:voor )?het laatst|laatst(?: nog)?|recentelijk|onlangs)\b[^,;]*$"
)


def gone_into(text: str) -> bool:
    """Whether a clause tells what was gone into, or come back to."""
    return any(word in text for word in _GONE) and _GONE_INTO.search(text) is not None


def hangs_on_asking(sentence: Sentence, clause: Clause) -> bool:
    """ "De commissie heeft gevraagd wanneer | waarop de Kamer zal worden ingelicht".

    Or "ik kan geen dag noemen | waarop".
    """
    if clause.opener == "waarop" and negated(matrix(sentence)):
        return True
    return clause.opener is not None and any(
        other.opener is None and asks(other.text) for other in sentence.clauses
    )


def negated(text: str) -> bool:
    """Whether a clause denies; "niet later dan" does not, nor does "zal niet nalaten"."""
    if " al " in text:
        text = _CONCEDES.sub("", text)
    return bool(_NEGATION.search(text)) and not _STILL_AFFIRMED.search(text)


def matrix(sentence: Sentence) -> str:
    """The words of the main clause."""
    return next((c.text for c in sentence.clauses if c.opener is None), "")


def _above(sentence: Sentence, clause: Clause) -> Clause | None:
    """The main clause on which another hangs: the last one that begins in front of it."""
    mains = [each for each in sentence.clauses if each.opener is None]
    before = [each for each in mains if each.start < clause.start]
    return before[-1] if before else next(iter(mains), None)


def hoped_for(sentence: Sentence, clause: Clause) -> bool:
    """ "Ik verwacht dat de regeling in mei kan worden opengesteld"."""
    above = _above(sentence, clause) if clause.opener == "dat" else None
    return above is not None and INTENT.search(above.text) is not None


def matrix_undertakes(sentence: Sentence, clause: Clause) -> bool:
    """Whether the main clause lets a "dat" clause count: "ik verwacht dat", "voorzien is dat"."""
    above = _above(sentence, clause)
    if above is None:
        return True
    if _AVERTS.search(above.text):
        return False
    if _COUNTED_ON.search(above.text):
        return True
    if "afgesproken" in above.text and sentence.actor(clause).first_person:
        return True  # "met de provincies is afgesproken dat wij in mei een plan vaststellen"
    actor = sentence.actor(above)
    if actor.side is Side.OTHER:
        return False
    if actor.first_person and (_TELLS.search(above.text) or "besloten" in above.text):
        return True
    if above.tense in (Tense.PAST, Tense.PERFECT, Tense.WOULD, Tense.MODAL):
        return False
    return any(lets.search(above.text) for lets in (INTENT, PLANNED, _MEANS))


def is_relative(sentence: Sentence, clause: Clause) -> bool:
    """Whether a "dat" behind a comma says more of a noun: "het verslag, dat u in mei toegaat"."""
    return clause.opener == "dat" and sentence.lower[: clause.start].rstrip().endswith(",")


# "Het rapport over de veren volgt spoedig": the time of the verb that stands in between.
_FOLLOWS = compiled(r"\bvolg(?:t|en)\b")
_PERIOD = compiled(
    r"(?:(?:in|over|voor|tijdens) )?(?:de )?(?:periode|jaren) |\d{4}\s?[-–]\s?\d{4}\b"
)


def is_content(text: str, time: TimeExpression, day: Written | None) -> bool:
    """Whether a time is what a clause tells about: "over de plannen voor de komende periode".

    So is the day on which it was last so: "laatstelijk tijdens het overleg op 7 maart".
    """
    if _LATELY.search(text, max(time.start - 80, 0), time.start):
        return True
    # "Tot slot informeer ik u over de uitgaven in de periode 2015-2018".
    if is_sharp(time, day) and not _PERIOD.match(text, time.start):
        return False
    # "Op de valreep van deze kabinetsperiode", "over de plannen voor de komende jaren".
    over = text.rfind(" over ", 0, time.start)
    follows = over >= 0 and _FOLLOWS.search(text, over, time.start) is not None
    return text[: time.start].endswith("van ") or (over >= 0 and not follows)


def asks(text: str) -> bool:
    """Whether a clause asks or advises; "zoals gevraagd zal ik" does not."""
    asking = ASKING.search(text) and ASKING.search(AS_ASKED.sub("", text))
    return bool(asking or I_ASK.search(text))
