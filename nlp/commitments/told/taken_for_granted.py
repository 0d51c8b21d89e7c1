"""A promise that a question takes for granted: "wanneer komt de toegezegde nota?"."""

from dataclasses import replace

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.telling import telling
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.told.whose import NO_MONEY, somebody_elses
from nlp.findings import EventKind
from nlp.matching.common_words import THE
from nlp.matching.patterns import compiled

# A question takes it for granted: "waarom is aan de toezegging om X geen gehoor gegeven?".
_TAKEN_FOR_GRANTED = compiled(
    r"\b(?:de|uw|deze|die|haar|zijn|hun|een eerdere|eerdere) (?:(?:eerder|reeds|destijds) )?"
    r"(?:gedane )?toezegging\b(?! (?:van|door) (?!u\b|de minister|de staatssecretaris|het kabinet"
    r"|de regering|de vorige|uw |mijn ))(?![^,;?]{0,40}\b(?:doen|geven)\b)"
    r"|\bdoor (?:u|uw \w+|het kabinet|de (?:vorige )?(?:minister|staatssecretaris|regering))"
    r"(?: \w+){0,2} toegezegde\b"
    rf"|\b{THE} (?:eerder|reeds|destijds|al) toegezegde\b{NO_MONEY}"
    r"|\btoegezegde (?:\w+ )?\w*(?:brief|notitie|nota|rapport|rapportage|evaluatie|onderzoek"
    r"|overzicht|reactie|visie|informatie|wetsvoorstel)\b"
    r"|^\W*(?:waarom|hoe|herinnert u zich)\b[^?]{0,160}\bu (?:\w+ ){0,6}(?:toegezegd|toezegde)\b"
    r"|^\W*(?:waarom|hoe) (?:heeft|hebt|had) u\b[^?]{0,160}\btoegezegd\b"
)


def in_question(sentence: Sentence) -> Act | None:
    """A promise that a question takes for granted; what day it asks for is no term of it."""
    match = _TAKEN_FOR_GRANTED.search(sentence.lower)
    if match is None or somebody_elses(sentence):
        return None
    rule = "een vraag noemt een eerdere toezegging"
    act = telling(sentence, EventKind.REFERRED, 0.7, match[0], rule)
    return replace(act, deadline=None, previous_deadline=None)
