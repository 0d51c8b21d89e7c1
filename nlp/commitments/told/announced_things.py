"""What becomes of a thing that is only named as announced: given up, under way, or here."""

import re

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.telling import clause_at, telling
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.moods import negated
from nlp.commitments.grammar.parties import Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.patterns import compiled

_OUTCOMES = cues("outcomes")
_THIS_LETTER = cues("letters")["this letter"]
_WITHDRAWN = _OUTCOMES["withdrawn"]
_IN_PROGRESS = _OUTCOMES["in progress"]
_ANNOUNCED = compiled(r"\b(?:eerder|in de \w+) aangekondigde\b|\baangekondigde?\b")
# "Het onderzoek dat ik in mei heb aangekondigd, is in volle gang."
_WHICH_I_ANNOUNCED = compiled(
    r"\b(?:dat|die) (?:ik|wij|het kabinet|mijn (?:ambts)?voorganger)\b[^,;?]{0,80}"
    r"\baangekondigd\b|\b(?:dat|die) [^,;?]{0,60}\b(?:is|was|werd) aangekondigd\b"
)
_RUNS = compiled(r"\bloopt\W*$")
# What was meant is dropped as what was announced is.
_MEANT = compiled(r"\b(?:eerder|door mij|door het kabinet|het|de) voorgenomen\b")
_KNOWN = r"(?:het|de|dit|deze|mijn|ons|onze)"
# "Zie ik af van het wetsvoorstel": of what the reader knows, and the government was to send; "zie
# geen aanleiding meer voor een wetsvoorstel": it was meant, says "meer".
_GIVES_UP_PAPER = compiled(
    r"\bzie(?:n|t)? (?P<how>(?:(?:ik|wij|het kabinet) )?[^;?]{0,40})"
    rf"\b(?:af van {_KNOWN}|geen (?:aanleiding|reden|noodzaak|grond) meer voor (?:een|{_KNOWN}))"
    r" (?:\w+ )?(?:wets)?(?:voorstel|ontwerp|ontwerpbesluit|onderzoek|evaluatie|nota|notitie"
    r"|verkenning)\b"
)
# "Van het onderzoek waarover ik u in mei berichtte, wordt afgezien."
_TOLD_YOU = compiled(
    r"\b(?:waarover|die|dat|welke) (?:ik|wij|mijn (?:ambts?)?voorganger) (?:u|uw kamer|de kamer)\b"
    r"[^,;?]{0,80}\b(?:bericht|berichtte|geïnformeerd|informeerde|gemeld|meldde|aankondigde)\b"
)
_SUPPOSING = compiled(r"(?:^\W*|, )(?:als|indien|wanneer|mits|mocht)\b")


def of_the_announced(sentence: Sentence) -> Act | None:
    """What becomes of a thing that is only named as announced: "de aangekondigde wet"."""
    low = sentence.lower
    if gone := _GIVES_UP_PAPER.search(low) if " af van " in low or " meer voor " in low else None:
        return _given_up(sentence, gone)
    known = "afgezien" in low and _TOLD_YOU.search(low)
    if not (known or "voorgenomen" in low or "aangekondigd" in low) or not sentence.clauses:
        return None
    if (meant := known or _MEANT.search(low)) and _WITHDRAWN.find(low):
        rule = "vervalt of gaat niet door"
        kind = CommitmentKind.VOORNEMEN
        return telling(sentence, EventKind.WITHDRAWN, 0.75, meant[0], rule, kind=kind)
    match = _ANNOUNCED.search(low)
    if match is None:
        return None
    main, plan = sentence.clauses[0], CommitmentKind.VOORNEMEN
    own = [c.text for c in sentence.clauses if c.opener is None]
    here = next((found for text in own if (found := _THIS_LETTER.find(text))), None)
    if here and "aangekondigde " in main.text:
        rule = f"geeft met deze brief wat is aangekondigd: {match[0]}"
        return telling(sentence, EventKind.FULFILLED, 0.8, here[0], rule)
    if gone := _WITHDRAWN.find(low):
        rule = "vervalt of gaat niet door"
        return telling(sentence, EventKind.WITHDRAWN, 0.75, gone[0], rule, kind=plan)
    if (
        ("aangekondigde " in low or _WHICH_I_ANNOUNCED.search(low))
        and (going := _IN_PROGRESS.find(low) or _RUNS.search(low))
        and sentence.actor(main).side is not Side.OTHER
        and not any(clause.tense is Tense.FUTURE for clause in sentence.clauses)
    ):
        rule = f"loopt: {match[0]}"
        return telling(sentence, EventKind.IN_PROGRESS, 0.65, going[0], rule, kind=plan)
    return None


def _given_up(sentence: Sentence, gone: re.Match[str]) -> Act | None:
    """ "Gezien de uitspraak zie ik af van het voorstel": known to the reader, so announced."""
    clause = clause_at(sentence, gone.start())
    supposed = _SUPPOSING.search(sentence.lower)
    if clause is None or clause.opener is not None or supposed or negated(gone["how"]):
        return None
    if sentence.actor(clause).side is not Side.GOVERNMENT:
        return None
    rule, plan = "ziet af van een bekend voorstel of stuk", CommitmentKind.VOORNEMEN
    return telling(sentence, EventKind.WITHDRAWN, 0.7, gone[0], rule, kind=plan)
