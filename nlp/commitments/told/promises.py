"""Sentences with the word itself: a toezegging that was made, kept, dropped or put off."""

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.recent import Recent
from nlp.commitments.acts.telling import clause_at, has_term, said_besides, telling
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.moods import matrix, negated
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_event, is_sharp, is_to_come
from nlp.commitments.late.lateness import late
from nlp.commitments.told.done import has_received, sent_before
from nlp.commitments.told.kept_later import TO_KEEP, clause_of_term, never_sent
from nlp.commitments.told.whose import NO_MONEY, SAID_SO, promises_a_share, somebody_elses
from nlp.findings import EventKind
from nlp.matching.patterns import compiled

_PROMISES = cues("promises")
_OUTCOMES = cues("outcomes")
_THIS_LETTER = cues("letters")["this letter"]
_FULFILLED = _OUTCOMES["fulfilled: doet gestand"]
_IN_PART = _OUTCOMES["fulfilled in part"]
_WITHDRAWN = _OUTCOMES["withdrawn"]
_IN_PROGRESS = _OUTCOMES["in progress"]
NAMES_PROMISED = "noemt iets dat is toegezegd"
# "Hierbij meld ik dat u de nota in mei krijgt": the telling is here, the nota is not.
_TELLS_HERE = compiled(
    r"\b(?:meld|melden|bericht|berichten|bevestig|bevestigen|mede|mee|weten|informeer|informeren)\b"
)
# "Hierbij informeer ik u over het toegezegde onderzoek": which may well come later.
_TELLS_OF_IT = compiled(
    r"\b(?:informeer|informeren|bericht|berichten|inlichten)\b[^;?]{0,80}? over"
    r"(?: de (?:voortgang|stand|planning) van)? (?:de|het|een|mijn|onze) (?:\w+ ){0,3}?toegezegde "
    r"(?:\w+ )?\w*(?:onderzoek|evaluatie|verkenning|wetsvoorstel|pilot|proef|rapport|nota|notitie"
    r"|plan|brief)\b"
)
# "Heb ik overleg gevoerd" is done, whatever day stands beside it; "heb ik besloten" is to come.
_DECIDES = compiled(r"\b(?:besloten|gevraagd|verzocht|afgesproken|gepland|opdracht)\b")
_TO_DO = compiled(r"\bte (?:\w+ )?\w+en\b")
_WISH = compiled(
    r"\b(?:wil|willen|hoop|zal|zullen|zou|graag|streef)\b[^;]{0,80}\b(?:gestand (?:te )?doen"
    r"|na(?: te |)komen)\b"
)
_NOT_KEPT = compiled(r"\bniet (?:\w+ ){0,3}(?:kunnen |kan )?na ?komen\b")
# "Met genoegen zend ik u de toegezegde cijfers."
_SENDS_IT = compiled(
    r"\b(?:zend|stuur)(?:en)? (?:ik|wij) (?:u|(?:uw|de|beide) kamers?) (?:graag |met genoegen |ook "
    r"|tevens )*(?:de|het|een) (?:door (?:mij|ons) )?toegezegde\b(?![^;?]*\b(?:zodra|nadat|later"
    r"|separaat|apart|afzonderlijk|nog|spoedig|binnenkort)\b)"
)
# "De toezegging kom ik in november na": what is said of now is to be done then.
_KEEPS_THEN = compiled(
    r"\b(?:kom|doe|voldoe|geef|los) (?:ik|wij)(?: (?:dan|dus|daarom|nu|naar verwachting))*"
    r"(?: in| op| voor| vóór| na)? ?$"
)
# "De toezegging wordt afgedaan in de brief die in mei verschijnt".
_KEPT_THEN = compiled(
    r"\btoezegging(?:en)?\b[^;?]{0,80}\b(?:wordt|worden)\b[^;?]{0,60}\bafgedaan (?:in|met|bij|via)"
    r" (?:de|het|een|mijn) (?!onderhavige|voorliggende|bijgevoegde)"
)
# Many at once, without a word of what: "ik doe een aantal toezeggingen af".
_MANY = compiled(
    r"\b(?:een (?:aantal|reeks)|diverse|enkele|verschillende|meerdere|alle|openstaande|gedane"
    r"|moties en|mijn|onze) (?:\w+,? ){0,2}(?:toezeggingen|toegezegde (?:stukken|brieven|nota's))\b"
    r"(?![^.;]{0,60}\b(?:over|inzake|om|dat|te weten|namelijk|aan (?:het lid|de leden))\b)"
    # "Een overzicht van de stand van zaken van de moties (over de sluis) en toezeggingen".
    r"|\b(?:overzicht|stand van zaken|voortgang) (?:van|aangaande|inzake|over|met betrekking tot)"
    r" (?:\w+ ){0,3}moties\b"
    # "Vervolgens ga ik in op de toezeggingen."
    r"|\b(?:ik|wij) in op (?:de |uw )?(?:\w+ en )?toezeggingen\W*$"
)
# "Er zijn drie toezeggingen gedaan.", "Ik ga daarop per toezegging in."
_COUNTED = compiled(
    r"\b(?:twee|drie|vier|vijf|zes|\d+|tweetal|drietal) toezeggingen (?:\w+ ){0,2}gedaan\W*$"
    r"|\bper toezegging\b"
    # "In het overleg heb ik een aantal zaken toegezegd."
    r"|\b(?:een aantal|enkele|diverse|verschillende|meerdere|twee|drie|vier|vijf) (?:zaken|punten"
    r"|onderwerpen|dingen) toegezegd\W*$"
    # "Toezeggingen dienen te worden nagekomen": all there ever are.
    r"|^\W*toezeggingen (?:dienen|moeten|horen|behoren)\b"
)
_ONE = compiled(r"\btoezegging\b|\btoegezegd|\b(?:deze|die|beide|twee|drie) toezeggingen\b")
_NAMED = compiled(r"\b(?:toegezegde|toezegging)\b")
# "De brief die ik u heb toegezegd, heeft u op 3 mei ontvangen".
_WHICH_I_PROMISED = compiled(
    r"\W*(?:de|het) (?:[\w-]+ ){1,6}?(?:die|dat) (?:ik|wij|mijn (?:ambts?)?voorganger)\b"
    r"[^,;?]{0,100}\b(?:toegezegd|toezegden?)\b"
)
# "Het rapport heb ik u aangeboden onder de toezegging dat een reactie volgt": sent is the rapport.
_GIVEN_WITH_IT = compiled(r"\bonder (?:de|mijn) toezegging (?:dat|om)\b")
_PROMISED_THING = compiled(rf"\btoegezegde\b{NO_MONEY}")
# "Het toegezegde gesprek heeft plaatsgevonden": it is done, and nobody has to say so.
_IS_DONE = compiled(
    r"\btoezegging(?:en)?\b(?: aan (?:het lid|de leden|de heer|mevrouw) [^;?,]{2,40})?"
    r" (?:is|zijn)\b[^;?,]{0,40}\b(?:uitgevoerd|afgerond|gerealiseerd)\b"
    r"|\b(?:is|zijn) (?:ook |dan ook |tevens )?(?:de|deze|die|mijn|beide) toezegging(?:en)?\b"
    r"[^;?,]{0,60}\b(?:uitgevoerd|afgerond|gerealiseerd)\b"
)
# "De toezegging is nog niet afgedaan".
_NOT_DONE = compiled(
    r"\bniet (?:\w+ ){0,2}(?:afgedaan|nagekomen|voldaan|uitgevoerd|ingelost|afgehandeld|afgerond)\b"
    # "Ik kom mijn toezegging niet na", "doe die niet gestand".
    r"|\bniet (?:\w+ ){0,2}(?:na|gestand|in)\W*$"
    r"|\bniet (?:\w+ )?aan (?:de|deze|die|mijn) toezegging\b"
)
_TOOK_PLACE = compiled(
    rf"\btoegezegde\b{NO_MONEY}[^;?]{{0,120}}\b(?:heeft|hebben|is|zijn)\b[^;?]{{0,80}}"
    r"\b(?:plaatsgevonden|gevoerd|verschenen|gepubliceerd|uitgevoerd|gehouden)\b"
)
_LETTER_PROMISED = compiled(r"\W*deze brief (?:is|was|werd) (?:\w+ ){0,2}toegezegd\b")
_LATER = compiled(r"\b(?:zal|zullen|ga|gaan)\b")
# "In deze brief zegt hij toe": in another's letter, of which is told.
_IN_HIS_LETTER = compiled(r"\bin deze \w*brief zegt (?!ik\b|het kabinet)")
_A_LETTER = compiled(
    r"\b(?:een|in een|separate|aparte) (?:\S+ )?(?:brief|kamerbrief|notitie|nota|rapportage)\b"
)
_GOING = (Tense.PASSIVE, Tense.PRESENT)
_NOW = compiled(r"\b(?:momenteel|op dit moment|thans)\b")
_DELIVERS = compiled(
    r"\b(?:informeer|informeert|bericht|stuur|zend|bied|doe|doen|geef|ga|meld|leg|rapporteer|deel"
    r"|schets|treft|licht|kom|vindt"
    r"|ontvangt|ontvangen|heb|ben)\b"
)
_GOVERNMENT_SAYS = compiled(
    r"\b(?:ik|wij|mijn (?:ambts?)?voorganger|(?:de|mijn) (?:toenmalige |vorige "
    r"|huidige )?(?:minister|staatssecretaris|ambtsvoorganger)|het (?:vorige )?kabinet"
    r"|de regering|door nederland|(?:het|mijn) (?:ministerie|departement)|bewindspersoon"
    r"|bewindslieden|mijn (?:ambts?genoot|collega))\b"
)
# "In de brief over de veren is een proef toegezegd": no one else promises in it.
_PAPER_SAYS = compiled(
    r"\bin (?:de|het|uw|zijn|haar|dat|die) (?:\w+ )?\w*(?:brief|nota|beantwoording|begroting|debat"
    r"|overleg|antwoord(?:en)?)\b(?![^;?]*\bdoor\b)"
)
# "U bent, zoals toegezegd, op 17 januari jl. geïnformeerd".
_YOU_KNOW = compiled(
    r"\b(?:u bent|bent u|(?:uw|de) kamer is|is (?:uw|de) kamer)\b"
    r"[^;?]*\b(?:geïnformeerd|ingelicht)\b"
)
# A committee writes to the minister.
_YOU_DID = compiled(r"\bu (?:heeft|hebt|had|zegde)\b|\b(?:heeft|hebt|had|zegde) u\b")


def of_promise(sentence: Sentence, recent: Recent) -> Act | None:
    """What a sentence says of a promise that it names."""
    low = sentence.lower
    if somebody_elses(sentence) or (_MANY.search(low) and not _ONE.search(low)):
        return None
    if promises_a_share(low) or _COUNTED.search(low):
        return None
    if sentence.asked:
        return _told_in_question(sentence)
    here = _given_here(sentence)
    return (
        _wished(sentence, here)
        or _done_before(sentence)
        or _cut_short(sentence)
        or late(sentence, recent, promised=True)
        or _as_promised(sentence, here)
        or _kept(sentence, here)
        or _told(sentence)
    )


def _told_in_question(sentence: Sentence) -> Act | None:
    """ "De minister heeft toegezegd dat. Hoe staat het daarmee?" """
    low = sentence.lower
    fact = _PROMISES["promise in a fact"].find(low)
    if fact is None or not any(
        says.search(low) for says in (_GOVERNMENT_SAYS, _YOU_DID, _PAPER_SAYS)
    ):
        return None
    return telling(sentence, EventKind.REFERRED, 0.75, fact[0], "meldt een eerdere toezegging")


def _given_here(sentence: Sentence) -> str | None:
    """The words that say that this letter is what was promised."""
    if "toegezegde" in sentence.lower and _TELLS_OF_IT.search(sentence.lower):
        return None
    here = None if _told_ahead(sentence) else _THIS_LETTER.find(sentence.lower)
    if here and "zegt" in sentence.lower and _IN_HIS_LETTER.search(sentence.lower):
        return None
    if here and _LETTER_PROMISED.match(sentence.lower) and "verzoek" in sentence.before:
        return None  # the letter that was asked for, and not the one that says so
    return here[0] if here and not _is_of_the_promise(sentence, here.start()) else None


def _wished(sentence: Sentence, here: str | None) -> Act | None:
    """ "Graag doe ik mijn toezegging gestand"."""
    wish = _WISH.search(sentence.lower)
    if wish and _WITHDRAWN.find(wish[0]):
        return None  # "zal ik de toezegging niet gestand doen"
    if wish and _NOT_KEPT.search(wish[0]):
        rule = "haalt de toegezegde termijn niet"
        return telling(sentence, EventKind.POSTPONED, 0.8, wish[0], rule)
    if wish and here:
        rule = "komt met deze brief een toezegging na"
        return telling(sentence, EventKind.FULFILLED, 0.85, here, rule)
    if wish:
        return telling(sentence, EventKind.REFERRED, 0.8, wish[0], "wil een toezegging nakomen")
    if here and (meant := TO_KEEP.search(sentence.lower)):
        rule = "komt met deze brief een toezegging na"
        return telling(sentence, EventKind.FULFILLED, 0.85, meant[0], rule)
    return None


def _done_before(sentence: Sentence) -> Act | None:
    """ "De toegezegde nota is op 3 mei aan u toegezonden", "de toezegging is uitgevoerd"."""
    main = sentence.clauses[0] if sentence.clauses else None
    if main is None or main.tense is Tense.FUTURE:
        return None
    named = _NAMED.search(main.text) or _WHICH_I_PROMISED.match(sentence.lower)
    if named and _GIVEN_WITH_IT.search(sentence.lower):
        return None
    if named and (sent := sent_before(main.text)):
        return telling(sentence, EventKind.FULFILLED, 0.85, sent, "wat is toegezegd is verzonden")
    if (done := _IS_DONE.search(sentence.lower)) and not negated(done[0]):
        rule = "verklaart een toezegging nagekomen"
        return telling(sentence, EventKind.FULFILLED, 0.85, done[0], rule)
    return None


def _cut_short(sentence: Sentence) -> Act | None:
    """ "De eerste helft is gereed", "de toezegging komt te vervallen"."""
    low = sentence.lower
    if (match := _IN_PART.find(low)) and not _LATER.search(low):
        return telling(sentence, EventKind.PARTLY_FULFILLED, 0.85, match[0], "een deel is gedaan")
    if match := _WITHDRAWN.find(low):
        return telling(sentence, EventKind.WITHDRAWN, 0.85, match[0], "vervalt of gaat niet door")
    if never := never_sent(sentence):
        return telling(sentence, EventKind.WITHDRAWN, 0.8, never, "wordt niet verzonden")
    return None


def _kept(sentence: Sentence, here: str | None) -> Act | None:
    """What says that it was kept: the words for it, this letter, or that the Chamber has it."""
    main = sentence.clauses[0] if sentence.clauses else None
    if (here is None and _keeps_then(sentence)) or _KEPT_THEN.search(sentence.lower):
        rule = "komt een toezegging later na"
        return telling(sentence, EventKind.REFERRED, 0.8, "toezegging", rule, clause=main)
    if main is None or main.tense is not Tense.FUTURE:
        match = _FULFILLED.find(sentence.lower)
        told = clause_at(sentence, match.start()) if match else None
        if match and told and told.tense is Tense.WOULD:
            rule = "zou een toezegging nakomen"
            return telling(sentence, EventKind.REFERRED, 0.8, match[0], rule, clause=told)
        if match and not _NOT_DONE.search(sentence.lower):
            rule = "verklaart een toezegging nagekomen"
            return telling(sentence, EventKind.FULFILLED, 0.95, match[0], rule)
        here = here or (None if has_term(sentence) else _sends_it(sentence))
        if here:
            rule = "deze brief is wat is toegezegd"
            return telling(sentence, EventKind.FULFILLED, 0.85, here, rule)
    named = main and ("(toezegging" in sentence.lower or _NAMED.search(main.text))
    if main and named and (there := has_received(main.text)):
        rule = "de Kamer heeft wat is toegezegd ontvangen"
        return telling(sentence, EventKind.FULFILLED, 0.85, there, rule)
    took = _TOOK_PLACE.search(main.text) if main and "toegezegde" in main.text else None
    if took and main and main.tense in (Tense.PERFECT, Tense.STATE) and not negated(took[0]):
        return telling(sentence, EventKind.FULFILLED, 0.8, took[0], "wat is toegezegd is gedaan")
    return None


def _sends_it(sentence: Sentence) -> str | None:
    return now[0] if (now := _SENDS_IT.search(sentence.lower)) else None


def _told(sentence: Sentence) -> Act | None:
    """What is told of a promise that still stands: that it is worked on, or was made."""
    low = sentence.lower
    match = _IN_PROGRESS.find(low)
    # "De toezegging te werken aan een regeling": what was promised, not what goes on.
    if match and not low.endswith(" te ", 0, match.start()):
        if then := clause_of_term(sentence, match.end()):
            rule = "aan een toezegging wordt gewerkt, met een termijn"
            return telling(sentence, EventKind.REFERRED, 0.75, match[0], rule, clause=then)
        rule = "aan een toezegging wordt gewerkt"
        return telling(sentence, EventKind.IN_PROGRESS, 0.8, match[0], rule)
    if match := _PROMISES["promise in a fact"].find(low):
        clause = clause_at(sentence, match.start())
        rule = "meldt een eerdere toezegging"
        return telling(sentence, EventKind.REFERRED, 0.9, match[0], rule, clause=clause)
    if _PROMISED_THING.search(low) and sentence.clauses:
        return telling(sentence, EventKind.REFERRED, 0.7, "toegezegde", NAMES_PROMISED)
    return None


def _is_of_the_promise(sentence: Sentence, at: int) -> bool:
    """ "Ik heb toegezegd hierbij de regio te betrekken": part of what was promised, not here."""
    clause = clause_at(sentence, at)
    if clause is None or clause.tense not in (Tense.PERFECT, Tense.STATE, Tense.PAST):
        return False
    promised = SAID_SO.search(clause.text)
    return (
        promised is not None and promised.end() < at and _TO_DO.search(clause.text, at) is not None
    )


def _keeps_then(sentence: Sentence) -> bool:
    """Whether it is kept later: a day behind the verb, or of a thing "waarmee ik" do so."""
    low, day = sentence.lower, sentence.setting.written
    if "waarmee ik" in low and has_term(sentence):
        return True
    return any(is_sharp(t, day) and _KEEPS_THEN.search(low[: t.start]) for t in sentence.times)


def _told_ahead(sentence: Sentence) -> bool:
    """ "Hierbij bevestig ik dat u de toegezegde nota in mei tegemoet kunt zien"."""
    day = sentence.setting.written
    ahead = any(
        clause.opener == "dat"
        and clause.tense in (Tense.FUTURE, Tense.MODAL, Tense.PRESENT, Tense.PASSIVE)
        and any(is_to_come(time, day) for time in sentence.times_in(clause))
        for clause in sentence.clauses
    )
    return ahead and _TELLS_HERE.search(matrix(sentence)) is not None


def _as_promised(sentence: Sentence, here: str | None) -> Act | None:
    """ "Zoals toegezegd" with what follows done now, done before, or still to come."""
    match = _PROMISES["as promised"].find(sentence.lower)
    if match is None:
        return None
    cue, main, day = match[0], said_besides(sentence), sentence.setting.written
    done = main is not None and main.tense is Tense.PERFECT and not _DECIDES.search(main.text)
    ahead = not (here or done) and any(
        is_to_come(t, day) and not is_event(t) for t in sentence.times
    )
    if main is not None and not ahead:
        if not here and main.tense in _GOING and (now := _NOW.search(main.text)):
            rule = "aan wat is toegezegd wordt gewerkt"
            return telling(sentence, EventKind.IN_PROGRESS, 0.8, now[0], rule)
        if here and main.tense is not Tense.FUTURE:
            rule = "doet met deze brief wat is toegezegd"
            return telling(sentence, EventKind.FULFILLED, 0.92, cue, rule)
        told = _GOVERNMENT_SAYS.search(main.text) or _YOU_KNOW.search(main.text)
        if main.tense in (Tense.PERFECT, Tense.STATE) and (told or has_received(main.text)):
            rule = "heeft gedaan wat is toegezegd"
            return telling(sentence, EventKind.FULFILLED, 0.85, cue, rule)
        delivers = main.tense is Tense.PRESENT and _DELIVERS.search(main.verb)
        if delivers and not _A_LETTER.search(main.text):
            return telling(sentence, EventKind.FULFILLED, 0.8, cue, "doet wat is toegezegd")
    rule = "verwijst naar een toezegging"
    return telling(sentence, EventKind.REFERRED, 0.85, cue, rule, clause=main)


def keeps_promise(low: str) -> bool:
    """Whether a sentence speaks of a promise in words of keeping it."""
    return bool(_PROMISES["promised"].find(low) and (_FULFILLED.find(low) or _IN_PART.find(low)))
