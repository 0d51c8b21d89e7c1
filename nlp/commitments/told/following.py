"""Sentences whose commitment stands in one just before: "dit treft u hierbij aan"."""

from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.recent import Recent
from nlp.commitments.acts.telling import clause_at, has_term, telling
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.parties import Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_to_come
from nlp.commitments.told.done import (
    TO_TELL,
    comes_otherwise,
    done_or_below,
    has_received,
    holds,
    is_over,
    sent,
    told_then,
    was_had,
    was_then,
)
from nlp.commitments.told.kept_later import works_then
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.common_words import THE, THIS
from nlp.matching.patterns import compiled

_OUTCOMES = cues("outcomes")
_THIS_LETTER = cues("letters")["this letter"]
_FULFILLED = _OUTCOMES["fulfilled: doet gestand"]
_IN_PROGRESS = _OUTCOMES["in progress"]
_WITHDRAWN = _OUTCOMES["withdrawn"]
_IN_PART = _OUTCOMES["fulfilled in part"]
_OF_IT = compiled(
    rf"\b{THE} (?:\w+ )?(?:toezegging|onderzoek|wetsvoorstel|evaluatie"
    r"|verkenning|brief|nota|notitie|wijziging|besluit|plan|voorstel|pilot|proef|rapportage)\b"
    # "Zal ik het niet indienen", "heb ik besloten die in te trekken".
    r"|\b(?:zal|zullen|ga|gaan) (?:ik|wij) (?:\w+ )?(?:het|deze|die|dit) (?:\w+ )?niet\b"
    r"|\b(?:het|deze|die|dit) in te trekken\b"
)
_THIS_THING = compiled(
    r"\b(?:dit|dat|deze|die|(?:een )?(?:dergelijke?|zulke?)) (?:\w+ )?([^\W\d_]{6,})"
)
_OF_WHAT_IT_WAS = compiled(r"\b(?:daarvan|hiervan|ervan)\b")
# "Een wetsvoorstel is in voorbereiding": not what was promised, which would be "het".
_SOME_THING = compiled(r"\W*een (?:\w+ )?([^\W\d_]{6,}) (?:is|wordt)\b")
# "Deze brief behelst de eerste rapportage": the letter is the thing itself.
_LETTER_IS = compiled(r"\bdeze (?:kamer)?brief (?:behelst|bevat|vormt|is|betreft)\b")
# "Deze brief informeert u tussentijds", "over het feit dat er nog geen advies is".
_NOT_WHOLLY = compiled(r"\btussentijds\b|\bnog (?:geen|niet)\b(?! eerder)")
# "In deze brief informeer ik u over de overige onderwerpen": all but what was named.
_OTHER_THINGS = compiled(
    r"\b(?:overige|andere|resterende) (?:\w+ )?(?:onderwerpen|punten|vragen|toezeggingen)\b"
)
# "Zoals bekend worden op dit moment vier analyses uitgewerkt": others than what was promised.
_SOME_THINGS = compiled(
    r"\b(?:wordt|worden|zijn|lopen)\b(?: \w+){0,5}? (?:twee|drie|vier|vijf|zes|enkele|enige|diverse"
    r"|verschillende|meerdere|veel) |\bzoals (?:u )?bekend\b"
)
_NOW = compiled(r"\b(?:momenteel|thans|inmiddels|op dit moment)\b")
_POINTER = compiled(r"\b(?:hieraan|daaraan|daar|hier|hiermee|daarmee|deze|dit|brief)\b")
_BACK = compiled(
    r"\b(?:daartoe|hiertoe|dit|deze|die|hier(?:mee|aan|bij|over|op)?|daar(?:mee|aan|op|over)?|daaraan|hieraan"
    r"|het (?:toegezegde|gevraagde)|beide|bijgaand|bijgevoegd)\b"
)
_DELIVERS = compiled(
    r"\b(?:informeer|informeert|bericht|stuur|zend|bied|doe|doen|geef|ga|meld|leg|rapporteer|deel"
    r"|schets|treft|licht|kom|vindt|gaat|gaan"
    r"|ontvangt|ontvangen|heb|ben)\b"
    r"|\b(?:informeren|berichten|sturen|zenden|bieden|geven|melden|rapporteren|delen) wij\b"
)
# "Deze brief heeft tot doel u te informeren": what it is for.
_MEANT_FOR = compiled(r"\bdeze (?:brief|nota) (?:heeft (?:tot|ten) doel|strekt ertoe|dient)\b")
# "Ik heb enkele toezeggingen gedaan. Een daarvan betrof het toesturen van de nota."
_ONE_OF_THEM = compiled(
    r"\W*(?:een|één|eén|de (?:eerste|tweede|derde|laatste|andere))(?: (?:daarvan|hiervan|ervan))?"
    r" (?:daarvan |hiervan )?(?:betrof|betreft|zag op|ziet op|hield in|was om)\b"
)
# Promised under a name that says nothing of what they are.
_PAPERS = compiled(r"\b(?:twee|drie|vier|vijf|enkele|enige) (?:\w+ )?(?:documenten|stukken)\b")
# Papers that are sent; which ones, the article says is known.
_THE_THING = compiled(
    r"\b(?:het|de) (\w*(?:rapport|rapportage|advies|onderzoek|overzicht|notitie|nota|brief|plan"
    r"|reactie|evaluatie|verkenning|analyse|verslag))\b(?! (?:van|over|naar|op)\b)"
)
# "Een reactie toegezegd. Hierbij bied ik u het jaarverslag van de visafslag aan": another paper.
_OTHER_PAPER = compiled(
    r"\b(?:bied|zend|stuur|doe)(?:en)?\b[^;]*?\b(?:het|de|een) (?:\w+ )?(\w*(?:rapport|rapportage"
    r"|advies|verslag|evaluatie|onderzoek|monitor|nota)) (?:van|over|inzake) ([^;]*)"
)
# "Ook bied ik u de raming aan", "ik stuur u tevens de cijfers": besides what was promised.
_BESIDES = compiled(
    r"^\W*(?:ook|tevens|daarnaast|voorts|verder|eveneens|bovendien)\b"
    r"|\b(?:bied|zend|stuur|ontvangt|treft) (?:ik |wij |u |uw kamer ){1,2}(?:hierbij )?"
    r"(?:ook|tevens|daarnaast|voorts|eveneens)\b"
)
_LETTER_OWED = compiled(r"\b\w*(?:brief|reactie|standpunt|appreciatie)\b")
_LONG_WORD = compiled(r"[^\W\d_]{6,}")
# "U ontvangt het als bijlage": a pronoun, not the article of a thing.
_IT_HERE = compiled(
    r"\b(?:ontvangt|treft|vindt) (?:u |uw kamer |de kamer )?(?:het|deze|dit|die|beide)"
    r" (?:als|hierbij|bijgaand|bijgevoegd|bij deze|in de bij)"
    r"|\b(?:exemplaar|afschrift|kopie) (?:daarvan|hiervan)\b"
)
# "Toegezegd u te informeren over de veren. Met deze brief informeer ik u hierover."
_ABOUT_IT = compiled(
    r"\b(?:informeer|bericht|rapporteer|informeren|berichten|rapporteren) (?:ik|wij)"
    r" (?:u|uw kamer) (?:hier|daar)over\b"
)
# "Het staat niet vast of hieraan voldaan kan worden": not done, and perhaps never.
_MAY_BE = compiled(r" (?:kan|kunnen|zal|zullen|zou|moet|moeten) worden\b")
_WHETHER = compiled(r"\bof\b[^,;]{0,80}$")
_NOT_YET = frozenset(["alvorens", "voordat", "zodra", "nadat", "totdat"])
_ACTUAL = (Tense.STATE, Tense.PASSIVE, Tense.PRESENT, Tense.PERFECT)
# "Is in mei van start gegaan en verloopt volgens plan": begun then, and not over.
_STILL = compiled(r"\ben (?:verloopt|loopt|vordert|ligt op schema|is in volle gang)\b")
# "Over de rente heb ik u in juni bericht; de passage over de boete volgt nog."
_REST_FOLLOWS = compiled(
    r"\bheb(?:ben)? (?:ik|wij) [^;?]{0,160}\b(?:bericht|geïnformeerd|ingelicht|toegestuurd"
    r"|toegezonden|gestuurd|gezonden|aangeboden|doen toekomen)\b[^;?]{0,60}[;,] [^;?]{0,100}"
    r"\bvolg(?:t|en) (?:nog|later|separaat|afzonderlijk|op een later)\b"
)
# A row of a list: "Stand van zaken: voldaan met de brief van 12 december."
_DONE_ROW = compiled(
    r"(?:^|: ?)\W*(?:(?:deze (?:toezegging )?)?is )?(?:voldaan|afgedaan|nagekomen) "
    r"(?:met|bij|per|via|door|in)\b"
)
# "Vervallen, nu de school is gesloten."
_DROPPED_ROW = compiled(r"(?:^|: ?)\W*(?:komt te )?vervallen\b(?! (?:is|zijn)\b)")
_REASON = compiled(
    r"^\W*(?:de )?(?:reden|oorzaak)\b|^\W*dit komt (?:door|omdat)"
    r"|\blater (?:dan \w+ )?(?:gestart|begonnen|van start|op gang)\b"
)
# "Het RIVM is daar in april mee begonnen": whoever works on it, it is what was promised.
_AT_IT = compiled(
    r"\b(?:hier|daar)\b[^;?]{0,40}\b(?:mee (?:\w+ )?(?:gestart|begonnen|bezig)"
    rf"|aan (?:\w+ )?gewerkt)\b|\baan {THIS} \w+ is\b[^;?]{{0,40}}\bgewerkt\b"
    r"|\b(?:hier|daar)mee\b[^;?]{0,40}\b(?:gestart|begonnen|bezig)\b"
)
_WORKING = compiled(
    r"\b(?:loopt|lopen|werk(?:t|en)?|onderzoek(?:t|en)?|verken|verkent|bezie|beziet|gestart"
    r"|begonnen"
    r"|voorbereid\w*|bereid|voorbereiding|gesprek)\b"
)


def of_what_went_before(sentence: Sentence, recent: Recent) -> Act | None:
    """Sentences that speak of the commitment named just before: "dit treft u hierbij aan"."""
    low = sentence.lower
    if "motie" in low or "verzoek" in low:
        return None
    if one := _ONE_OF_THEM.match(low) if "toezegging" in sentence.before else None:
        rule = "een van de toezeggingen die zojuist zijn genoemd"
        return replace(telling(sentence, EventKind.REFERRED, 0.75, one[0], rule), of_last=True)
    if then := works_then(sentence, recent.late(within=2)):
        return then
    before = recent.act(within=4)
    if before is not None and before.event is EventKind.IN_PROGRESS:
        before = recent.unkept()
    if (
        before is not None
        and before.event in (EventKind.REFERRED, EventKind.POSTPONED)
        and before.kind is CommitmentKind.TOEZEGGING
        and (act := _kept(sentence, before, before is recent.act(within=1)))
    ):
        return replace(_in_part(sentence, act), of_last=True)
    return _going_on(sentence, recent)


def _in_part(sentence: Sentence, act: Act) -> Act:
    """ "Bijgevoegd treft u het eerste daarvan aan": not all of it is kept by that."""
    part = _IN_PART.find(sentence.lower) if act.event is EventKind.FULFILLED else None
    return replace(act, event=EventKind.PARTLY_FULFILLED) if part else act


def _kept(sentence: Sentence, before: Act, next_to: bool) -> Act | None:
    """What a sentence says that became of what one before it promised; `next_to` it or further."""
    return (
        _dropped(sentence, before, next_to)
        or (_right_behind(sentence, before) if next_to else None)
        or _rest_follows(sentence)
        or (_done_or_sent(sentence, before) if next_to else None)
        or _declared_or_given(sentence, before, next_to)
    )


def _dropped(sentence: Sentence, before: Act, next_to: bool) -> Act | None:
    """ "Die evaluatie gaat niet door"; further on it has to be the thing that was promised."""
    low = sentence.lower
    gone = _WITHDRAWN.find(low)
    if gone is None:
        return None
    promised = _words_of(before)
    same = any(holds(promised, thing) for thing in _THIS_THING.findall(low))
    near = next_to and (_OF_IT.search(low) or _OF_WHAT_IT_WAS.search(low))
    if not (same or near):
        return None
    rule = "wat zojuist is genoemd gaat niet door"
    return telling(sentence, EventKind.WITHDRAWN, 0.75, gone[0], rule)


def _right_behind(sentence: Sentence, before: Act) -> Act | None:
    """ "U heeft het op 2 juli ontvangen", "dat is gevoerd"."""
    low, promised = sentence.lower, _words_of(before)
    if (there := has_received(low)) and was_then(sentence):
        rule = "de Kamer heeft wat zojuist is genoemd al ontvangen"
        return telling(sentence, EventKind.FULFILLED, 0.75, there, rule)
    if had := was_had(low, promised):
        rule = "wat zojuist is genoemd heeft plaatsgehad"
        return telling(sentence, EventKind.FULFILLED, 0.75, had, rule)
    if given := told_then(sentence) or done_or_below(low, promised):
        rule = "doet of geeft wat zojuist is genoemd"
        return telling(sentence, EventKind.FULFILLED, 0.75, given, rule)
    return None


def _rest_follows(sentence: Sentence) -> Act | None:
    rest = _REST_FOLLOWS.search(sentence.lower) if "volg" in sentence.lower else None
    if rest is None:
        return None
    rule = "een deel is gegeven, een deel volgt nog"
    return telling(sentence, EventKind.PARTLY_FULFILLED, 0.75, rest[0], rule)


def _done_or_sent(sentence: Sentence, before: Act) -> Act | None:
    """ "Vervallen", "voldaan met de brief van 3 mei", "die heb ik u op 24 april toegestuurd"."""
    low = sentence.lower
    if gone := _DROPPED_ROW.search(low):
        return telling(sentence, EventKind.WITHDRAWN, 0.8, gone[0], "vervalt of gaat niet door")
    if row := _DONE_ROW.search(low):
        rule = "verklaart het zojuist genoemde nagekomen"
        return telling(sentence, EventKind.FULFILLED, 0.85, row[0], rule)
    known = _BACK.search(low) or _names_it(sentence, before)
    if known and (posted := sent(sentence)):
        rule = "wat zojuist is genoemd is al verzonden"
        return telling(sentence, EventKind.FULFILLED, 0.75, posted, rule)
    return None


def _declared_or_given(sentence: Sentence, before: Act, next_to: bool) -> Act | None:
    """ "Hiermee is daaraan voldaan", "deze nota treft u hierbij aan"."""
    low = sentence.lower
    done, here = _FULFILLED.find(low), _THIS_LETTER.find(low)
    if done and (_MAY_BE.match(low, done.end()) or _WHETHER.search(low[: done.start()])):
        done = None
    if here and (_OTHER_THINGS.search(low) or _NOT_WHOLLY.search(low)):
        here = None
    if here and here[0] == "deze brief" and _comes_then(sentence):
        here = None  # "u ontvangt deze brief in december": another one
    named = here is not None and _names_it(sentence, before)
    if not (done or here) or not (named or _BACK.search(low)) or not sentence.clauses:
        return None
    tense = sentence.clauses[0].tense
    giving = clause_at(sentence, here.start()) if here else None
    if done and tense is not Tense.FUTURE and _POINTER.search(low):
        rule = "verklaart het zojuist genoemde nagekomen"
        return telling(sentence, EventKind.FULFILLED, 0.85, done[0], rule)
    still_due = before.event is EventKind.POSTPONED and before.has_sharp_term
    promised = "" if named else _words_of(before)
    still_due = still_due or comes_otherwise(sentence, giving, promised)
    if here is None or still_due or not (next_to or named):
        return None
    if not named and (_BESIDES.search(low) or _is_another_paper(low, _words_of(before))):
        return None
    if giving is not None and giving.opener in _NOT_YET:
        return None  # "alvorens ik deze brief met uw Kamer deel"
    # "RWS heeft dit onderzocht; u treft het rapport bijgaand aan": by the clause that gives it.
    given_now = giving.tense if giving and giving.opener is None else tense
    if (
        (given_now in (Tense.PRESENT, Tense.PASSIVE) and _DELIVERS.search(low))
        or (sentence.receiver is not None and _MEANT_FOR.search(low))
        or _LETTER_IS.search(low)
    ):
        rule = "geeft met deze brief wat zojuist is genoemd"
        return telling(sentence, EventKind.FULFILLED, 0.75, here[0], rule)
    return None


def _comes_then(sentence: Sentence) -> bool:
    day = sentence.setting.written
    return sentence.receiver is not None and any(is_to_come(t, day) for t in sentence.times)


def _is_another_paper(low: str, promised: str) -> bool:
    """Whether a report on something else is sent where a letter or reaction was promised."""
    given = _OTHER_PAPER.search(low)
    if given is None or given[1] in promised or not _LETTER_OWED.search(promised):
        return False
    return not any(word in promised for word in _LONG_WORD.findall(given[2]))


def _words_of(act: Act) -> str:
    return act.clause.text if act.clause else ""


def _names_it(sentence: Sentence, before: Act) -> bool:
    """ "Toegezegd een rapport te sturen. Hierbij bied ik u het rapport aan": the thing is known.

    "Dit onderzoek" is, wherever in the paragraphs before it was promised.
    """
    if sentence.receiver is None:
        return False
    low, promised = sentence.lower, _words_of(before)
    if _IT_HERE.search(low) or (_ABOUT_IT.search(low) and TO_TELL.search(promised)):
        return True
    things = _THE_THING.findall(low)
    # "Toegezegd twee stukken te delen", of which one is now the report and one the advice.
    known = any if _PAPERS.search(promised) else all
    if things and known(holds(sentence.before, thing) for thing in things):
        return True
    return any(holds(promised, thing) for thing in _THIS_THING.findall(low))


def _going_on(sentence: Sentence, recent: Recent) -> Act | None:
    """Work on what was promised or announced just before, and is not due at a new time."""
    low = sentence.lower
    before = recent.act(within=5) if recent.goes_on() else None
    if before is None and not recent.was_pointed_at():
        return None
    if (before and before.event is EventKind.POSTPONED) or _REASON.search(low):
        return None  # why it is late
    match = _IN_PROGRESS.find(low)
    if match is None or not sentence.clauses or low.endswith(" te ", 0, match.start()):
        return None  # "afgesproken met elkaar te werken aan": agreed, not begun
    main = sentence.clauses[0]
    at_it = before is not None and _AT_IT.search(low) is not None
    dated = not at_it and (has_term(sentence) or is_over(sentence))
    if main.tense not in _ACTUAL or (dated and not _STILL.search(low)):
        return None
    other = _SOME_THING.match(low)
    if other and before and not holds(_words_of(before), other[1]):
        return None
    if _SOME_THINGS.search(main.text):
        return None
    if _NOW.fullmatch(match[0]) and not (main.tense is Tense.PASSIVE or _WORKING.search(low)):
        return None
    done_for_us = main.tense is Tense.PASSIVE and _OF_IT.match(low)
    if sentence.actor(main).side is Side.OTHER and not (done_for_us or at_it):
        return None
    return telling(
        sentence,
        EventKind.IN_PROGRESS,
        0.6,
        match[0],
        "loopt; de aankondiging staat kort ervoor",
        kind=before.kind if before else CommitmentKind.VOORNEMEN,
        clause=main,
    )
