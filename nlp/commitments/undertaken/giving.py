"""Whether a Chamber gets what a clause gives, by where it stands in it and whatever the verb.

"Zal ik uw Kamer in mei mijn plannen ontvouwen": beside a subject of the government's own a
Chamber without a preposition is the one who gets something.
"""

import re

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import COMING, Tense
from nlp.commitments.grammar.moods import INTENT
from nlp.commitments.grammar.parties import Actor, Receiver, Side, is_passive
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.word_classes import PREPOSITIONS
from nlp.commitments.undertaken.ahead import has_time_ahead, waits
from nlp.matching.patterns import compiled
from nlp.matching.wordlists import wordset

_OF_GIVING = (*COMING, Tense.MODAL, Tense.STATE)
_ARTICLE = frozenset(["de", "beide"])
# Behind these it is no object; behind "aan" and "naar" it still gets something.
_NO_OBJECT = (PREPOSITIONS - {"om"}) | wordset(
    """van der en of dan als dat die noch namens richting tegenover jegens dankzij ongeacht wegens
    conform gehoord behalve buiten zonder inclusief heeft hebben"""
)
_TO = frozenset(["aan", "naar"])
# "De toezegging aan uw Kamer" is a thing, and nothing goes there.
_THING = compiled(
    r"\w*(?:brief|brieven|toezegging(?:en)?|verzoek|antwoord(?:en)?|informatie|rapportages?"
    r"|belofte|nota|verslag)"
)
# What is done to a Chamber without giving it anything, or is asked of it.
_NOTHING_GIVEN = compiled(
    r"\b(?:be)?dank(?:en)?\b|\b(?:vragen|verzoeken|volgen|(?:onder)?steunen|overtuigen|ont?raden"
    r"|aanraden|afraden|adviseren|oproepen|op te roepen|uit ?(?:te )?nodigen|herinneren|verwijzen"
    r"|bezoek(?:en)?|in de gelegenheid|gekozen|verkozen|ontbonden|verbouwd|dank|vraag|verzoek|volg"
    r"|steun|adviseer|raad|roep|nodig|herinner)\b"
)


def gives(
    sentence: Sentence, clause: Clause, actor: Actor, receiver: Receiver
) -> re.Match[str] | None:
    """The name of the Chamber that gets something of the government's own, on a day or after it."""
    if clause.tense not in _OF_GIVING or actor.side is Side.OTHER:
        return None
    text = clause.text
    if actor.side is Side.UNSAID and not (is_passive(clause) or INTENT.search(text)):
        return None
    if not _gets(text, receiver, actor) or _NOTHING_GIVEN.search(text):
        return None
    if not (has_time_ahead(sentence, clause) or (actor.first_person and waits(sentence))):
        return None
    return re.compile(re.escape(receiver.words)).search(text, receiver.start)


def _gets(text: str, receiver: Receiver, actor: Actor) -> bool:
    """Whether the Chamber is an object here, or what "ik" do something to."""
    before = text[: receiver.start].split()
    while before and before[-1] in _ARTICLE:
        before.pop()
    if not before or before[-1] not in _NO_OBJECT:
        return True
    named = len(before) > 1 and _THING.fullmatch(before[-2]) is not None
    return before[-1] in _TO and actor.first_person and not named
