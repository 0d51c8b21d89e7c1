"""The verb that says what is done in a clause, and whether by it anything is done at all."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import pairwise

from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.word_classes import BEFORE_NOUNS, PREPOSITIONS
from nlp.matching.common_words import PARTICLE, PARTICLES
from nlp.matching.patterns import Pattern, compiled
from nlp.matching.wordlists import wordset

WITH_PARTICIPLE = frozenset([Tense.PERFECT, Tense.STATE, Tense.PASSIVE])
_AUXILIARIES = WITH_PARTICIPLE | {Tense.FUTURE, Tense.MODAL, Tense.INTENDED}
_WERE = wordset("werd werden had hadden was waren")
# Nouns and adjectives that look like participles.
_NO_PARTICIPLE = (
    r"(?!on(?!t|der)|be(?:kend|wust|nieuwd|leid|sluit|richt|stand|wind|houd|elden|langen|drijven)\b"
    r"|ver(?:band|bod|heugd|antwoord)\b|overheid\b|aanbod\b|voorraad\b|aandeel\b)"
)
_SHAPE = (
    rf"{_NO_PARTICIPLE}(?:{PARTICLE}?ge\w{{2,}}(?:d|t|en)"
    r"|(?:\w{2,5})?(?:be|ver|her|ont|er)\w{2,}(?:d|t|en)"
    r"|(?:door|onder|over|vol|mis|weer|aan|voor)\w{3,}d"
    r"|(?:onder|door)zocht|volbracht|ondernomen|voltrokken|ondervonden|voorzien|aanbevolen"
    rf"|{PARTICLE}?ge(?:daan|gaan|slaan))"
)
_PARTICIPLE = compiled(_SHAPE)
_VERBAL = compiled(rf"{_SHAPE}|\w{{3,}}en|doen|gaan|staan|slaan|zien")
# "Wordt dit geregeld", where "dit" is what is done.
_BEFORE_A_NOUN = (PREPOSITIONS | BEFORE_NOUNS) - {"dit", "dat"}
_BEHIND_A_PARTICLE = PREPOSITIONS - {"te"} | {",", "dat", "en", "zodat"}
_TO = compiled(r" te ")
_ASKED = re.compile(r"(?:(?:ge)?vra\w+|vroeg\w*|verzo\w+)(?= |$)")


@cache
def _no_act() -> Pattern:
    listed = tomllib.loads(files("nlp.lexicon").joinpath("no_acts.toml").read_text("utf-8"))
    return compiled("|".join(line for lines in listed.values() for line in lines))


def main_verbs(part: Clause) -> list[str]:
    """The words that may say what is done: "meegenomen" in "heb ik meegenomen", "neem mee"."""
    if part.tense in _AUXILIARIES or part.verb in _WERE:
        # "Heb ik de KNAW gevraagd | een plan op te stellen": what stands behind "te" is asked.
        shape = _PARTICIPLE if part.tense in WITH_PARTICIPLE else _VERBAL
        behind = _verbs_in(part.text[part.at :], part.verb, shape)
        return behind or _verbs_in(part.text, part.verb, shape)
    if part.tense is None:
        return []
    behind = part.text[part.at + len(part.verb) :].replace(",", " , ").split()
    for word, after in zip(reversed(behind), [",", *reversed(behind)], strict=False):
        # "Stel ik het besluit over de toeslag uit tot na het onderzoek": "uit", and not "over".
        if word in PARTICLES and after in _BEHIND_A_PARTICLE:
            return [f"{part.verb} {word}"]
    return [part.verb]


def _verbs_in(text: str, finite: str, shape: Pattern) -> list[str]:
    told = _TO.split(text.replace(",", " "))[0].split()
    return [
        word
        for before, word in pairwise(["", *told])
        if word != finite and before not in _BEFORE_A_NOUN and shape.fullmatch(word)
    ]


def asks_of(verbs: list[str]) -> bool:
    """ "Ik heb de KNAW gevraagd een plan te maken"."""
    return any(_ASKED.match(verb) for verb in verbs)


def does_something(verbs: list[str]) -> bool:
    """Whether verbs do something, and none of them only votes, says, thinks or is."""
    return bool(verbs) and not any(_no_act().fullmatch(verb) for verb in verbs)
