"""Sentences with a word of delay that tell of none: it is over, told before, of others, or here."""

from nlp.commitments.acts.recent import Recent
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.moods import negated
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import has_sharp_time, is_dated, is_sharp, is_to_come
from nlp.commitments.late.delay import NO_DELAY, READY, Delay
from nlp.commitments.late.overtaken_terms import TOLD_BEFORE
from nlp.dates.meaning.writing import due_on
from nlp.matching.common_words import THE
from nlp.matching.patterns import compiled

_ASKED_OF_OTHERS = compiled(
    r"\b(?:debat|overleg|vergadering)\b[^;]{0,60}\b(?:uit te stellen|uitstellen|uitgesteld)\b"
    # What the Chamber itself put off.
    r"|\bbehandeling van (?:het|dit|de) [^;]{0,80}\b(?:op verzoek van (?:uw|de) (?:\w+ )?"
    r"(?:kamer|commissie)|door (?:uw|de) (?:\w+ )?(?:kamer|commissie))\b[^;]*\b(?:uitgesteld"
    r"|aangehouden|verplaatst)\b"
    r"|\bdoor (?:uw|de) kamer (?:is |werd )?besloten\b[^;]*\b(?:uit te stellen|aan te houden)\b"
    # What is on the agenda of a Chamber is its own to put off.
    rf"|\b(?:plenaire behandeling|behandeling van {THE} (?:\w*wetsvoorstel|wet"
    r"|begroting\w*|motie\w*|nota)|stemming(?:en)?|hoorzitting|rondetafelgesprek|\w*debat)\b"
    r"(?! over te)[^;]{0,80}\b(?:uitgesteld|aangehouden|verplaatst|verdaagd|doorgeschoven"
    r"|opgeschoven|verschoven|opgeschort)\b"
    r"|\b(?:uw|de) kamer (?:heeft |had )?(?:besloten|besloot|besluit)\b[^;]*\b(?:uit te stellen"
    r"|aan te houden)\b"
    r"|\b(?:uw|de) (?:eerste |tweede )?kamer (?:heeft|had)\b[^;]*\b(?:aangehouden|uitgesteld"
    r"|ingepland|geagendeerd|verplaatst)\b"
    r"|\bverzoek(?:en)? (?:ik |wij )?u\b[^;]{0,120}(?:debat|overleg)\b[^;]{0,120}"
    r"\b(?:plaatsvinden|te plannen|te agenderen|te verplaatsen)\b"
)
# "Eerder heb ik gemeld dat mei niet gehaald zou worden, en juni toegezegd": told, not now.
_TOLD_OF_DELAY = compiled(
    r"\beerder\b[^;]{0,40}\b(?:heb|heeft|hebben|is|werd)\b[^;]{0,60}\b(?:aangegeven|gemeld"
    r"|bericht|me(?:d)?egedeeld|laten weten|geïnformeerd),? dat\b"
)
# "Zoals ik in mei heb gemeld, kan dat niet vóór juni", "in mei kondigde ik aan dat dit later komt".
_TELLS_AGAIN = compiled(
    r"\W*zoals (?!toegezegd|beloofd)[^,;]{0,120}\b(?:aangegeven|gemeld|bericht|berichtte|meldde"
    r"|aangaf|laten weten|me(?:d)?egedeeld)\b"
    r"|[^,;]{0,120}\b(?:kondigden?|meldden?|berichtten?|schree?f|schreven) (?:ik|wij)\b"
    r"[^,;]{0,60} dat\b(?![^;]*[,;] (?:maar|doch|echter)\b)"
)
# "In 2019 is gebleken dat het project vertraagd is": known since then.
_LATE_THEN = compiled(
    r"\W*(?:in (?:19|20)\d\d|vorig jaar|destijds) (?:is|was|werd|bleek)\b[^;,]{0,40}? dat\b"
)
# "In het rapport wordt geconcludeerd dat het project vertraagd is": what others found.
_FOUND = compiled(
    r"\b(?:concludeer(?:t|de)|constateer(?:t|de)|geconcludeerd|geconstateerd|vastgesteld"
    r"|beschreven),? dat\b(?<!ik geconstateerd dat)"
    r"|\bin (?:het|dit|dat|een) \w*(?:rapport|onderzoek|artikel|bericht) staat(?: ook)? dat\b"
)
_HERE = compiled(r"\b(?:hierbij|bijgaand|bijgevoegd|(?:met|in|via|middels) deze brief)\b")
# "U ontvangt deze brief later dan gebruikelijk": it is here.
_THIS_COMES = compiled(
    r"\b(?:ontvangt|stuur|zend|bied)\b[^;,]{0,40}\b(?:deze (?:\w*brief|rapportage|nota)"
    r"|dit (?:schrijven|verslag))\b"
)
_SENDS = compiled(r"zend|stuur|bied|doe|ontvangt|treft|zenden|sturen|bieden|doen")
# "In deze brief informeer ik u, later dan toegezegd, over de veren"; "over de veren, die later
# komen dan toegezegd" is news of them.
_TELLS_LATE = compiled(
    r"\b(?:informeer|informeren|bericht|berichten|rapporteer|rapporteren) (?:ik|wij) (?:u|(?:uw|de)"
    r" kamer),? later dan [^,;]{3,60}, (?:over|omtrent|inzake)\b"
)
# "Hierbij stuur ik u de brief over het besluit de wet uit te stellen": it is here, the brief.
_PAPER_ON = compiled(
    r"\b(?:\w*brief|nota|notitie|antwoord(?:en)?|rapport|verslag|besluit)\b[^;,]*"
    r"\b(?:over|inzake|betreffende|omtrent)\b[^;,]*$"
)
# "Het lid Van Veen vroeg waarom de brief later kwam", "zonder hulp zou de bouw zijn vertraagd".
_NOT_SO = compiled(
    r"\b(?:lid|leden|fractie|fracties|kamer|commissie)\b[^;]{0,60}\b(?:vroeg|vroegen|vraagt|vragen)"
    r" (?:\w+ ){0,3}?(?:waarom|of|wanneer|hoe)\b"
    # "De leden van de fractie betreuren dat de nota later komt": what they think of it.
    r"|\W*(?:de|deze|genoemde) leden van (?:de )?[^;,]{2,60}? (?:betreuren|vinden|menen"
    r"|stellen vast|zien|nemen waar|begrijpen|hebben begrepen)\b[^;]{0,40}\bdat\b"
    r"|\bzonder\b[^;]{0,80}\bzou(?:den)?\b[^;]{0,80}\b(?:zijn|worden) (?:vertraagd|uitgesteld)\b"
    r"|\bzonder\b[^;]{0,80}\bzou(?:den)?\b[^;]{0,80}\b(?:vertraagd|uitgesteld) (?:zijn|worden)\b"
)
# "De heffing wordt uitgesteld als de Kamer daarom verzoekt": it is not, so far.
_IF_ASKED = compiled(
    r"\b(?:als|indien|mits) (?:u|uw kamer|de (?:eerste |tweede )?kamer|de commissie)\b[^;,]{0,40}"
    r"\b(?:verzoekt|vraagt|wenst|wil|instemt|besluit)\b"
)
# "Vorig jaar is de invoering uitgesteld", "in de afgelopen jaren is dat vaak vertraagd".
_IN_THE_PAST = compiled(
    r"^\W*in (?:19|20)\d\d (?:is|was|zijn|waren|werd|werden)\b"
    r"|\b(?:vorig jaar|(?:in )?de (?:afgelopen|voorbije) (?:\w+ )?jaren|in het verleden)\b"
)
# "Is in 2018 afgerond, een jaar later dan gepland": late then, and done.
_DONE = compiled(
    r"\b(?:afgerond|opgeleverd|ingediend|\w*gezonden|\w*gestuurd|verzonden|gepubliceerd|verschenen|uitgebracht|gestart"
    r"|aangeboden|ingevoerd|geopend|voltooid|ingegaan|getreden)\b"
)
# "Het rapport is een maand later dan gepland gereedgekomen."
_LATE_AND_DONE = compiled(
    r"\W*[^,;]{3,80}\b(?:is|zijn) [^,;]{0,30}\blater dan [^,;]{3,40} (?:gereed ?gekomen|afgerond"
    r"|opgeleverd|verschenen|uitgebracht|verzonden|gepubliceerd|ingediend|aangeboden|voltooid)\W*$"
)
# "Eerder is besloten de opening uit te stellen tot november": decided and told before.
_DECIDED_BEFORE = compiled(
    r"\b(?:eerder|destijds|toen|vorig jaar|in (?:19|20)\d\d) (?:\w+ ){0,4}besloten\b"
    r"|\bheb ik (?:eerder|destijds) besloten\b"
)
# "Duurt langer dan de wettelijke termijn": a rule that is not met, and no promise.
# "Had in 2021 te maken met vertraging": what was, in a year that is over.
_LATE_CUES = ("delayed", "takes longer")
_CAME = compiled(r"verscheen|verschenen|kwam|kwamen|startte|startten|begon|begonnen|bereikte")
_BY_LAW = compiled(r"\blanger dan (?:de|een) (?:wettelijke|gebruikelijke|gemiddelde) \w+\b")
_HELD = compiled(r"\baan(?: te |ge)houden\b")


def is_no_news(sentence: Sentence, delay: Delay, recent: Recent) -> bool:
    """Whether no delay is told by it after all, or one that was told before."""
    low = sentence.lower
    return bool(
        _was_late_then(sentence)
        or _is_over(sentence)
        or _was_of_a_past_year(sentence, delay)
        or (delay.cue and "motie" in low and _HELD.search(delay.words))  # by the member
        or NO_DELAY.find(low)
        or _ASKED_OF_OTHERS.search(low)
        or _IF_ASKED.search(low)
        or _NOT_SO.search(low)
        or _DECIDED_BEFORE.search(low)
        or _FOUND.search(low)
        or _TELLS_AGAIN.match(low)
        or _BY_LAW.search(low)
        or _said_before(sentence, recent)
        or _is_here_now(sentence, delay)
        or _comes_with_this(sentence, delay)
    )


def _is_here_now(sentence: Sentence, delay: Delay) -> bool:
    """ "Hierbij stuur ik u het rapport. Dat was in mei nog niet beschikbaar." """
    return (
        delay.words.endswith(READY)
        and any(clause.tense is Tense.PAST for clause in sentence.clauses[:1])
        and _HERE.search(sentence.before) is not None
    )


def _comes_with_this(sentence: Sentence, delay: Delay) -> bool:
    """ "Hierbij zend ik u, later dan toegezegd, de monitor": late, but it is here."""
    main = sentence.clauses[0] if sentence.clauses else None
    return (
        main is not None
        and (delay.words.startswith("later ") or _is_its_subject(sentence, delay))
        and (_HERE.search(sentence.lower) or _is_the_letter(sentence))
        and (_SENDS.fullmatch(main.verb) or _TELLS_LATE.search(sentence.lower)) is not None
        and not any(clause.opener == "dat" for clause in sentence.clauses)
    )


def _is_the_letter(sentence: Sentence) -> bool:
    """Whether what comes is the present letter: no day to come says that it is another."""
    day = sentence.setting.written
    ahead = any(is_sharp(t, day) and is_to_come(t, day) for t in sentence.times)
    return not ahead and _THIS_COMES.search(sentence.lower) is not None


def _is_its_subject(sentence: Sentence, delay: Delay) -> bool:
    """Whether the delay is only what a paper that is sent is about."""
    at = sentence.lower.find(delay.words)
    return _PAPER_ON.search(sentence.lower, 0, max(at, 0)) is not None


def _was_late_then(sentence: Sentence) -> bool:
    """Whether the delay is one told before, and a promise was made of it since."""
    then = _LATE_THEN.match(sentence.lower)
    if then and not any(time.start >= then.end() for time in sentence.times):
        return True
    told = _TOLD_OF_DELAY.search(sentence.lower)
    if told is None:
        return False
    since = TOLD_BEFORE.search(sentence.lower, told.end())
    return since is not None and any(
        clause.opener == "dat" and clause.tense is Tense.WOULD for clause in sentence.clauses
    )


def _is_over(sentence: Sentence) -> bool:
    """ "Is in 2018 afgerond, een jaar later dan gepland", "vorig jaar uitgesteld"."""
    day, main = sentence.setting.written, sentence.clauses[0] if sentence.clauses else None
    if main is None or any(is_sharp(time, day) for time in sentence.times):
        return False
    if _LATE_AND_DONE.match(sentence.lower):
        return True
    if main.tense in (Tense.STATE, Tense.PERFECT, Tense.PAST) and _IN_THE_PAST.search(main.text):
        return True
    return (
        main.tense in (Tense.STATE, Tense.PERFECT)
        and _DONE.search(main.text) is not None
        and not negated(main.text)
        and any(is_dated(time, day) and not is_to_come(time, day) for time in sentence.times)
    )


def _was_of_a_past_year(sentence: Sentence, delay: Delay) -> bool:
    """ "Het onderzoek had in 2021 te maken met vertraging", in a later year.

    "De vorige rapportage verscheen later dan gebruikelijk": it did come.
    """
    day, main = sentence.setting.written, sentence.clauses[0] if sentence.clauses else None
    if main is None or day is None or main.tense is not Tense.PAST or delay.cue not in _LATE_CUES:
        return False
    if _CAME.fullmatch(main.verb) and not any(is_sharp(time, day) for time in sentence.times):
        return True
    last = [due_on(time, day).last_day for time in sentence.times if time.moment.dated]
    return bool(last) and all(each and each.year < day[0].year for each in last)


def _said_before(sentence: Sentence, recent: Recent) -> bool:
    """Reason and fact of one delay in several sentences count once, unless a term is added."""
    before = recent.late(within=4)
    told = before is not None and before is recent.act(within=4)
    return told and not has_sharp_time(sentence)
