"""What titles of letters say: without a verb of their own, and often in the words of a Chamber.

A register names a letter "Verzoek om de toegezegde nota voor het debat te zenden" or "Toezegging
over het ingetrokken voorstel". They name a promise; that it was kept, or put off, they do not say.
"""

from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.telling import telling
from nlp.commitments.grammar.cues import cues
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.late.lateness import ANSWERS_LATE
from nlp.findings import EventKind
from nlp.matching.patterns import compiled

# Sentences that begin so; everything else is left alone at the price of one look.
FIRST_WORDS = (
    "aan ", "afschrift ", "brief ", "herinnering", "minister ", "rappel", "toezegging", "uitstel ",
    "verzoek ", "voorstel ",
)  # fmt: skip
_TO_MINISTER = r"(?:de )?(?:min(?:ister)?|staatssecretaris|stas|bewindspersoon|bewindslieden)\b"
_ASKS = compiled(
    rf"(?:aan {_TO_MINISTER}[^.;]{{0,120}}?\b(?:verzoek|vragen|rappel)\b|rappel\b|herinnering\b"
    rf"|minister vragen\b|voorstel van (?:het lid|de leden|de rapporteur)\b"
    # "Verzoek om uitstel" is what the government itself asks.
    r"|verzoek (?!(?:om |tot )?uitstel\b)"
    r"|(?:afschrift van (?:de|een) )?brief aan [^.;]{3,120}\bmet het verzoek\b|afschrift van"
    r" (?:de|een) brief\b[^.;]{3,120}\bmet het verzoek\b)"
)
_PUT_OFF_MEETING = compiled(
    r"verzoek (?:om |tot )?uitstel (?:van )?(?:het |een )?(?:\w+ ){0,2}?(?:ao|vao|wgo|\w*debat"
    r"|\w*overleg|behandeling|hoorzitting|stemmingen)\b"
)
_PUT_OFF = compiled(
    r"uitstel (?:(?:van|voor) )?(?:de )?(?:beantwoording|beantw\.|toezending|verzending|reactie"
    r"|aanbieding|indiening)\b"
)
# Without an article it is a title, whatever verb stands in the name of what is put off.
_TELEGRAM = compiled(r"uitstel (?!van\b|voor\b|de\b)")
_PROMISES = compiled(r"toezegging(?:en)?\b")
_FACT = cues("promises")["promise in a fact"]
# "Toezegging cijfers" does not say enough; which paper was promised does.
_PROMISED = compiled(r"\btoegezegde?\b|\b(?:de|haar|zijn|een|gedane|conform) (?:\w+ )?toezegging\b")
# A list says behind a colon or a dash what became of each.
_TOLD_BEHIND = compiled(r"[:;]| [–-] ")
_QUOTED = compiled(r"[‘“«„\"][^‘’“”«»\"]{1,200}[’”»\"]")
_NAMED = "een titel noemt een eerdere toezegging"


def is_title(sentence: Sentence) -> bool:
    """Whether it is a request or the name of a promise, and no more."""
    low = sentence.lower
    if not low.startswith(FIRST_WORDS) or low[-1:].isalnum():
        return False  # without a full stop it is a heading
    if _ASKS.match(low) or _PUT_OFF_MEETING.match(low):
        return True
    if not (_PROMISES.match(low) or _PUT_OFF.match(low)):
        return False
    if _has_verb(sentence) and not _TELEGRAM.match(low):
        return False
    return _TOLD_BEHIND.search(_QUOTED.sub("", low)) is None


def _has_verb(sentence: Sentence) -> bool:
    return any(clause.opener is None and clause.tense is not None for clause in sentence.clauses)


def named_in_title(sentence: Sentence) -> Act | None:
    """The promise that a title names; what a request asks for by a day is no term of it."""
    low = sentence.lower
    if late := _PUT_OFF.match(low):
        act = telling(sentence, EventKind.POSTPONED, 0.8, late[0], ANSWERS_LATE)
        return replace(act, deadline=None)
    promised = _FACT.find(low) or _PROMISED.search(low)
    if promised is None:
        return None
    act = telling(sentence, EventKind.REFERRED, 0.8, promised[0], _NAMED)
    return replace(act, deadline=None) if _ASKS.match(low) else act
