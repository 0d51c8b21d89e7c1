"""Sentences that tell that a thing was done or is given here: "dat overzicht is bijgevoegd"."""

import re

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.moods import negated
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_time, is_to_come
from nlp.dates.meaning.expressions import Lean
from nlp.matching.common_words import PARTICLE, THE, THIS
from nlp.matching.patterns import compiled

# "Het advies heeft uw Kamer ontvangen op 2 juli jl.": part of what was promised is there.
_RECEIVED = compiled(
    r"\b(?:heeft|hebben|hebt) (?:uw kamer|de kamer|u)\b[^;?]{0,80}\bontvangen\b"
    r"|\b(?:uw kamer|de kamer|u) (?:heeft|hebt)\b[^;?]{0,120}\bontvangen\b"
    r"|\b(?:is|zijn)\b[^;?]{0,120}\bbij (?:uw|de|de tweede|de eerste) kamer ingediend\b"
    r"|\b(?:is|zijn)\b[^;?]{0,120}\b(?:aan u|(?:aan|naar) (?:uw|de|beide) kamers?) (?:gestuurd"
    r"|gezonden|verzonden|verstuurd|aangeboden|toegezonden|toegestuurd)\b"
)
# "De uitkomsten daarvan heb ik u op 24 april jl. toegestuurd."
_I_SENT = compiled(
    r"\bheb(?:ben)? (?:ik|wij) (?:u|uw kamer|de kamer|beide kamers)\b[^;?]{0,120}\b(?:toegestuurd"
    r"|toegezonden|gestuurd|gezonden|verzonden|verstuurd|aangeboden|doen toekomen)\b"
)
# "Hierover heb ik u op 3 mei jl. geïnformeerd", "in mijn brief van 3 mei is hierop ingegaan".
_TOLD_OF_IT = compiled(
    r"\b(?:hier|daar)(?:op|over|omtrent|aan)\b[^;?]{0,100}\b(?:ingegaan|teruggekomen|geïnformeerd"
    r"|ingelicht|bericht|geschreven|aandacht besteed|een brief gestuurd)\b"
)
_IN_LETTER = compiled(r"\b(?:in|met|bij|per) (?:mijn|de|onze) (?:\w+ )?\w*brief van\b")
# "Dat heb ik gedaan": what was promised right before.
_DID_IT = compiled(
    r"\W*(?:dat|dit) (?:heb(?:ben)? (?:ik|wij)|is) (?:(?:ook|inmiddels|vervolgens|intussen) )*"
    r"(?:gedaan|gebeurd)(?: (?:in|met|bij|per|via|tijdens|op)\b(?![^;?]* over )[^;?]*)?\W*$"
    # "De toegezegde brief kon ik nog niet sturen. Dat doe ik nu alsnog."
    r"|\W*(?:dat|dit) doe(?:n)? (?:ik|wij) (?:nu|thans) alsnog\W*$"
)
# "Het antwoord luidt als volgt", "onderstaande tabel bevat de cijfers": given here and now.
_GIVEN_BELOW = compiled(
    r"\W*(?:het|mijn) antwoord (?:op deze vraag |hierop )?(?:luidt|is)\b"
    r"|\W*(?:hieronder|hierna|in het (?:onderstaande|navolgende)) ga ik (?:hier|daar)op\b"
    r"|\W*(?:deze|dit) (?:brief|nota|rapportage|schrijven) voorziet (?:hier|daar)in\W*$"
    r"|\W*(?:daarvoor|hiervoor|hiertoe|daartoe) verwijs ik (?:u |uw kamer )?(?:graag )?naar"
    r" (?:de|het) (?:bijlage|bijgevoegde?|bijgaande?)\b(?! bij (?:de|het|mijn)\b)"
    r"|\b(?:is|zijn) (?:terug )?te vinden in\b[^;?]{0,60}\b(?:bijlage|bijgevoegde?|bijgaande?"
    r"|deze brief)\b"
    r"|\b(?:onderstaande?|bijgaande?|bijgevoegde?) (?:tabel|overzicht|figuur|lijst)"
    r" (?:bevat|toont|geeft)\b"
    rf"|\W*(?:{THIS} \w{{4,}}|(?:het|de) (?P<thing>\w{{4,}})) (?:is|zijn) "
    r"(?:(?:inmiddels |nu |thans )?\w+ en )?"
    r"(?:als bijlage (?:bij deze brief )?|hierbij |bij deze brief )(?:\w+ )?"
    r"(?:toegevoegd|bijgevoegd|gevoegd|meegezonden|meegestuurd)\b"
)
# "Dit gesprek heeft op 3 januari plaatsgevonden": the promise was to have it.
_MET = compiled(
    r"\b(?:dit|dat|deze|die|het|een) (?:\w+ )?(gesprek|overleg|bijeenkomst|werkbezoek)"
    r"(?:ken|gen|en)?\b[^;?]{0,60}\b(?:plaatsgevonden|plaats ?gehad|gevoerd|geweest|gehouden)\b"
)
# Who promised "te spreken" had a "gesprek".
_PROMISED_AS = {"gesprek": "sprek", "overleg": "overleg|sprek", "bijeenkomst": "bijeen"}
TO_TELL = compiled(r"\b(?:te (?:zullen )?(?:informeren|berichten|rapporteren))\b")
# "De regeling is inmiddels aangepast": what was promised to be done to it.
_IS_DONE = compiled(
    rf"\W*{THE} (?:\w+ ){{0,3}}?(?P<thing>[^\W\d_]{{5,}}) (?:is|zijn) "
    r"(?:inmiddels|intussen|ondertussen|reeds|per|op|in|met ingang van|vorige?)\b[^;?,]{0,60}?"
    rf"\b(?P<done>{PARTICLE}?ge\w{{3,}}|(?:ver|be|her|ont)\w{{3,}})\W*$"
)
# "De regeling is op 1 september in de Staatscourant geplaatst", where one was to be made.
_IS_OUT = compiled(
    rf"\W*{THE} (?P<thing>[^\W\d_]{{5,}}) (?:is|zijn) [^;?,]{{0,80}}"
    r"\b(?:geplaatst|gepubliceerd|in werking getreden|van kracht geworden)\W*$"
)
# "U vindt dit overzicht sinds vorige week op onze website": where one was promised.
_IS_THERE_SINCE = compiled(
    rf"\W*(?:u vindt )?{THE} (?P<thing>[^\W\d_]{{5,}}) (?:(?:is|zijn|staat|staan|vindt u) )?sinds "
    r"[^;?,]{2,60}?\b(?:online|in de lucht|beschikbaar|bereikbaar|te (?:vinden|raadplegen)|geopend"
    r"|operationeel|op (?:\w+ )?[\w-]*website|op [\w.-]+\.(?:nl|eu))\b"
)
# "De minister zal de vragen in een aparte brief beantwoorden. Hierbij ga ik in op de overige."
_IN_ANOTHER = compiled(r"\bzal(?:len)?\b.*\bin een (?:aparte|separate|afzonderlijke) \w*brief\b")
_TO_MAKE = compiled(
    r"\b(?:te komen met|op te stellen|te publiceren|tot stand te brengen|in te voeren|te treffen)\b"
)
_PARTICIPLE = compiled(rf"(?P<apart>{PARTICLE}?)(?:ge)?(?P<stem>\w+?)(?:t|d|en)?")
# Letters that a participle and its infinitive share: "gemaakt", "te maken".
_SHARED = 2


def has_received(words: str) -> str | None:
    """What says that a Chamber has got it: "is op 2 mei aan uw Kamer gezonden"."""
    there = _RECEIVED.search(words)
    return there[0] if there and not negated(words) else None


def sent_before(words: str) -> str | None:
    """What says that it was sent: "heb ik u op 3 mei toegestuurd", "is aan u toegezonden"."""
    sent = _I_SENT.search(words) or _RECEIVED.search(words)
    return sent[0] if sent and not negated(words) else None


def sent(sentence: Sentence) -> str | None:
    """What says that it was sent by now: "heb ik u op 24 april jl. toegestuurd"."""
    words = _I_SENT.search(sentence.lower)
    return words[0] if words and was_then(sentence) and not negated(sentence.lower) else None


def told_then(sentence: Sentence) -> str | None:
    """What says that a letter went into it: "hierover heb ik u op 3 mei jl. geïnformeerd"."""
    told = _TOLD_OF_IT.search(sentence.lower)
    main = sentence.clauses[0] if sentence.clauses else None
    if told is None or main is None or main.tense not in (Tense.PERFECT, Tense.STATE):
        return None
    then = was_then(sentence) or _IN_LETTER.search(sentence.lower)
    return told[0] if then and not negated(sentence.lower) else None


def done_or_below(low: str, promised: str) -> str | None:
    """The words that say that it was done, or that it stands right here."""
    if did := _DID_IT.match(low):
        return did[0]
    given = _GIVEN_BELOW.search(low)
    if given is not None and not (given["thing"] and not holds(promised, given["thing"])):
        return given[0]
    there = _IS_THERE_SINCE.match(low) if "sinds " in low else None
    if there is not None and holds(promised, there["thing"]):
        return there[0]
    return _was_done(low, promised)


def was_had(low: str, promised: str) -> str | None:
    """ "Dit gesprek heeft plaatsgevonden", where it was promised to have it."""
    met = _MET.search(low)
    if met is None or negated(low) or TO_TELL.search(promised):
        return None
    return met[0] if re.search(_PROMISED_AS.get(met[1], met[1]), promised) else None


def _was_done(low: str, promised: str) -> str | None:
    """ "De regeling is inmiddels aangepast", where it was promised to do so."""
    out = _IS_OUT.match(low)
    if out and _TO_MAKE.search(promised) and holds(promised, out["thing"]):
        return out[0]
    done = _IS_DONE.match(low) if " is " in low or " zijn " in low else None
    if done is None or not holds(promised, done["thing"]):
        return None
    verb = _PARTICIPLE.fullmatch(done["done"])
    if verb is None:
        return None
    apart, stem = verb["apart"], verb["stem"][:_SHARED]
    infinitive = rf"\b(?:{apart} te {stem}|{apart}{stem})\w*en\b" if apart else rf"\b{stem}\w*en\b"
    return done[0] if re.search(infinitive, promised) else None


def comes_otherwise(sentence: Sentence, giving: Clause | None, promised: str) -> bool:
    """ "Deze nota zal u in mei worden gezonden; in deze brief schets ik de contouren"."""
    day = sentence.setting.written
    return _IN_ANOTHER.search(promised) is not None or any(
        clause.opener is None
        and clause is not giving
        and clause.tense is Tense.FUTURE
        and sentence.receiver_in(clause.text) is not None
        and any(is_to_come(time, day) for time in sentence.times_in(clause))
        for clause in sentence.clauses
    )


def was_then(sentence: Sentence) -> bool:
    """ "Ontvangen op 2 juli jl." """
    return any(time.lean is Lean.PAST for time in sentence.times) or is_over(sentence)


def is_over(sentence: Sentence) -> bool:
    """ "In 2019 zijn 300 mensen gestart": what was then is no work that goes on."""
    return any(is_time(t) and not is_to_come(t, sentence.setting.written) for t in sentence.times)


def holds(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None
