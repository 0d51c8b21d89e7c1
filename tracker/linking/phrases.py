"""How much each word of a sentence tells, by the part that it plays.

No parser: Dutch shows by its small words what stands where. A noun phrase behind a preposition
tells of a circumstance, one that is not is what is done or sent; behind words for doing something
("publicatie van", "uitwerking van") the thing itself follows.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from nlp.names.ministries import ROLE
from tracker.linking.words import (
    light_stems,
    parts,
    role_words,
    silent_stems,
    stem_of,
    tokens,
    weight,
)

CORE, SIDE, BESIDE, LIGHT = 1.0, 0.35, 0.2, 0.3
# From this sum of weights on a clause names its subject in full.
IN_FULL = 1.3

# Where a paper number, a note, a web address, or who writes along stands, nothing is said of the
# subject.
NOISE = re.compile(
    r"\((?:[^()]*\b(?:Kamerstuk|kenmerk|nr\.)[^()]*)\)|<?https?://\S+"
    r"|\bKamerstuk(?:ken)?\b[^,.;]{0,30}"
    # Who asked for it: "de vragen van het lid Van der Berg over".
    r"|(?:\b(?:op (?:het )?verzoek )?(?:van|aan|door) )?\b(?:het (?:kamer)?lid"
    r"|de (?:kamer)?leden|de heer|mevrouw)"
    r"(?:,? (?:en )?(?:(?:van|de|den|der|ter|ten|el|'t) )*(?-i:[A-Z])[\w'-]+"
    r"(?: \((?-i:[A-Z])[^()]{1,30}\))?)+"
    r"|\bdoor (?:mij|ons|mijn (?:ambts)?voorgang(?:st)?er|het (?:vorige )?kabinet|de regering)\b"
    r"|(?:\b(?:mede )?namens )?(?:\b(?:de|mijn)\s+)?(?:\b(?:ambtgenoot|collega) )?"
    rf"(?:{ROLE.pattern})",
    re.IGNORECASE,
)
# "... in het NAP, dat momenteel wordt herzien" tells of the NAP, not of what goes into it.
_CLAUSE = re.compile(
    r"^(?P<main>.+?)(?P<antecedent>\b(?:[\w«»“”()-]+ ){0,7}[\w«»“”()-]+), (?:dat|die) "
    r"(?P<clause>(?:momenteel|nu|thans|op dit moment|inmiddels|binnenkort)\b[^,]*)$"
)
# "De studie is nog niet gereed; het bureau levert deze in mei op" tells why, of the same thing.
_GOES_ON = re.compile(r"^\W*(?:\w+ ){0,4}(?:deze|dit|die|dat)\b", re.IGNORECASE)
# "De onderzoekers liggen voor op schema, zodat ik u de evaluatie van de regeling kan sturen": what
# comes of it is what the sentence is about, where it says so in full.
_SO_THAT = re.compile(
    r"^(?P<why>[^;]+?),? (?:zodat|waardoor) (?P<what>(?:ik|wij|u|uw Kamer|het kabinet)\b.+)$",
    re.IGNORECASE,
)
# "Het overleg moties en toezeggingen" is where something was promised.
PROMISED = re.compile(r"\b(?:toegezegde?|(?<!moties en )toezegging(?:en)?|zegde)\b", re.IGNORECASE)


def weighed(text: str) -> dict[str, float]:
    """Every content stem with the part it plays: the best one, where it occurs twice."""
    if clause := _CLAUSE.match(" ".join(text.split()).rstrip(".")):
        about = weighed(f"{_after_preposition(clause['antecedent'])} {clause['clause']}")
        return {s: min(r, SIDE) for s, r in weighed(clause["main"]).items()} | about
    if so := _SO_THAT.match(" ".join(text.split())):
        what = weighed(so["what"])
        if sum(weight(stem) for stem in what if stem not in light_stems()) >= IN_FULL:
            return {s: min(r, BESIDE) for s, r in weighed(so["why"]).items()} | what
    head, _, tail = text.partition(";")
    if head and _GOES_ON.search(tail):
        return {s: min(r, BESIDE) for s, r in weighed(tail).items()} | weighed(head)
    found: dict[str, float] = {}
    for phrase, role in _phrases(
        tokens(_circumstances().sub(_as_preposition, NOISE.sub(" ", text)))
    ):
        for word in phrase:
            for stem in parts(word):
                if stem not in silent_stems():
                    share = role * LIGHT if stem in light_stems() else role
                    found[stem] = max(found.get(stem, 0.0), share)
    return found


def _after_preposition(antecedent: str) -> str:
    words = antecedent.split()
    at = [i for i, word in enumerate(words) if word.lower() in role_words("prepositions")]
    return " ".join(words[at[0] + 1 :] if at else words)


@cache
def _circumstances() -> re.Pattern[str]:
    phrases = sorted(role_words("phrases"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def _as_preposition(circumstance: re.Match[str]) -> str:
    """ "Op basis van" brings a noun along, as one preposition; "op dit moment" is complete."""
    brings = circumstance[0].split()[-1].lower() in role_words("prepositions")
    return " volgens " if brings else " "


def _phrases(words: Sequence[str]) -> Iterator[tuple[list[str], float]]:
    """Stretches between the small words, each with its role."""
    phrase: list[str] = []
    role, before, previous = CORE, CORE, ""
    telling = any(word in role_words("telling") or PROMISED.match(word) for word in words)
    main = CORE  # what a new phrase counts for: less inside a subordinate clause
    for word in words:
        if word in role_words("prepositions"):
            goes_through = _goes_through(word, phrase, role, telling=telling)
            yield phrase, role
            aside = BESIDE if word in role_words("reasons") else SIDE
            phrase, before, role = [], role, main if goes_through else min(main, aside)
        elif (clause := _clause_behind(word, main)) is not None:
            yield phrase, role
            main = clause
            phrase, before, role = [], main, main
        elif word in role_words("determiners"):
            if previous == ",":
                yield phrase, role
                phrase, before, role = [], main, main
        elif word == "(":
            # An abbreviation stands for the whole before it: "maatregel van bestuur (AMvB)".
            yield phrase, role
            phrase, role = [], max(role, before)
        elif word not in role_words("pointers") and (word[0].isalpha()):
            phrase.append(word)
        previous = word
    yield phrase, role


def _goes_through(word: str, phrase: Sequence[str], role: float, *, telling: bool) -> bool:
    """Whether the thing itself stands behind a preposition.

    "publicatie van het NAP": the NAP is the subject. "advies van de SER": it is not.
    """
    light = role == CORE and _is_light(phrase)
    if word in ("over", "omtrent", "inzake"):
        # "De brief over het mobiele erfgoed" is about nothing else.
        return telling or light
    if word == "met":
        return role == CORE and any(stem_of(w) == "start" for w in phrase)
    return word in ("van", "voor") and light


def _clause_behind(word: str, main: float) -> float | None:
    """What a phrase counts for behind a word that ends the one before it; else nothing."""
    if word in role_words("subordinators"):
        return BESIDE
    if word in ".;:" or (word == "," and main == BESIDE):
        return CORE
    return main if word in role_words("verbs") else None


def _is_light(phrase: Sequence[str]) -> bool:
    content = [stem for word in phrase for stem in parts(word) if stem not in silent_stems()]
    return bool(phrase) and all(stem in light_stems() for stem in content)
