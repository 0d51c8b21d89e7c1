"""What a sentence reports on an earlier commitment: what became of it."""

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.recent import Recent
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.late.corrections import corrected
from nlp.commitments.late.lateness import late
from nlp.commitments.late.missed_terms import only_late
from nlp.commitments.told.announcements import of_announcement
from nlp.commitments.told.following import of_what_went_before
from nlp.commitments.told.promises import of_promise
from nlp.commitments.told.whose import promises_a_share, somebody_elses
from nlp.matching.patterns import compiled

_PROMISES = cues("promises")
_MANY = compiled(
    r"\b(?:overzicht|bijlage|lijst|openstaande|afgedane|alle|diverse"
    r"|stand van zaken van (?:de )?moties)\b"
    r"[^;]{0,80}\btoezeggingen\b|\btoezeggingen\b[^;]{0,60}\b(?:overzicht|bijlage|lijst"
    r"|registratie)\b"
    # but "het AO moties en toezeggingen" is a meeting
    r"|(?<!\bao )(?<!overleg )(?<!overleg over )(?<!debat )"
    r"\b(?:moties en|en moties|toezeggingen en|toezeggingen of|moties? of)\b[^;]{0,20}"
    r"\b(?:toezegging(?:en)?|moties?)\b|\bstand van zaken\b[^;]{0,30}\btoezeggingen\b"
)


# "Is een toezegging niet nagekomen, dan hoort de Kamer dat graag": only supposed.
_SUPPOSES = compiled(
    r"\W*(?:is|zijn|was|waren|wordt|worden|heeft|hebben|zou|zouden|mocht|mochten)\b[^;?]*?, dan\b"
)


def report(sentence: Sentence, recent: Recent) -> Act | None:
    """What a sentence reports on an earlier commitment, given what was spoken of just before."""
    act = _reported(sentence, recent)
    return None if act is None or _is_no_report(sentence) else only_late(sentence, act)


def _is_no_report(sentence: Sentence) -> bool:
    """Whether it is a heading, only supposes, or speaks of many promises at once."""
    low = sentence.lower
    return (
        (low[-1:].isalnum() and not any(clause.tense for clause in sentence.clauses))
        or _SUPPOSES.match(low) is not None
        or ("toezegging" in low and _MANY.search(low) is not None)
    )


def _reported(sentence: Sentence, recent: Recent) -> Act | None:
    low = sentence.lower
    if not sentence.asked and (act := corrected(sentence, recent)):
        return act
    promised = _PROMISES["promised"].find(low)
    if promised and promised[0] == "gestand" and "motie" in low:
        promised = None  # "de motie zal ik gestand doen": of the motion alone
    if promised and not _PROMISES["no promise"].find(low):
        if act := of_promise(sentence, recent):
            return act
        if somebody_elses(sentence):
            return None
        if promises_a_share(low):
            promised = None
    if sentence.asked:
        return None
    return (
        late(sentence, recent, bool(promised))
        or of_announcement(sentence)
        or of_what_went_before(sentence, recent)
    )
