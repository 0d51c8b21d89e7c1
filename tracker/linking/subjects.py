"""What a sentence is about, as a weighted bag of stems that can be compared.

No parser: Dutch shows by its small words what stands where. A noun phrase behind a preposition
tells of a circumstance, one that is not is what is done or sent; behind words for doing something
("publicatie van", "uitwerking van") the thing itself follows.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from nlp.names.ministries import ROLE
from nlp.text.mending import mend
from tracker.linking.words import (
    kinds_of,
    light_stems,
    parts,
    role_words,
    silent_stems,
    stem_of,
    tokens,
    weight,
)

CORE, SIDE, BESIDE, AROUND, LEANING, LIGHT = 1.0, 0.35, 0.2, 0.2, 0.6, 0.3
# Below this sum of weights a sentence says nothing of its own.
BARE = 0.55
# From here on it names its subject well enough, whatever it points to.
NAMED = 1.3
# A stem of this length that begins or ends another is taken for a part of a compound.
PART_LENGTH = 6
FLAGS = {"p": "pointing", "t": "telling", "g": "progress", "i": "involving", "b": "bare"}

# Where a paper number, a note, a web address, or who writes along stands, nothing is said of the
# subject.
_NOISE = re.compile(
    r"\((?:[^()]*\b(?:Kamerstuk|kenmerk|nr\.)[^()]*)\)|<?https?://\S+"
    r"|\bKamerstuk(?:ken)?\b[^,.;]{0,30}"
    # Who asked for it: "de vragen van het lid Van der Berg over".
    r"|(?:\b(?:van|aan|door) )?\b(?:het (?:kamer)?lid|de (?:kamer)?leden|de heer|mevrouw)"
    r"(?:,? (?:en )?(?:(?:van|de|den|der|ter|ten|el|'t) )*(?-i:[A-Z])[\w'-]+)+"
    r"|\bdoor (?:mij|ons|mijn (?:ambts)?voorgang(?:st)?er|het (?:vorige )?kabinet|de regering)\b"
    r"|(?:\b(?:mede )?namens )?(?:\b(?:de|mijn)\s+)?(?:\b(?:ambtgenoot|collega) )?"
    rf"(?:{ROLE.pattern})",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:deze|die|dit|dat|bovengenoemde|voornoemde)\s+(?!brief\b|schrijven\b)(?:\w+\s+){0,2}?\w+"
    r"|\b(?:daar|hier)(?:aan|in|op|over|toe|uit|van|voor)\b",
    re.IGNORECASE,
)
# A list goes on at a comma or "en" before an article; a bare "en" joins two words of one thing.
_LISTED = re.compile(r"(?:,| en) (?=(?:de|het|een|mijn|onze) )")
_NAMED = re.compile(r"(?:de|het) [A-Z]")
_OF_A_NAME = re.compile(r"\b(?P<head>(?:de|het|een) [\w-]+ van )(?:de|het) [A-Z]")
_YEAR = re.compile(r"\bover (20\d\d)\b")
# "De derde voortgangsrapportage" is not the second.
_TURN = re.compile(
    r"\b(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende) (?P<what>\w+)"
)
# "... in het NAP, dat momenteel wordt herzien" tells of the NAP, not of what goes into it.
_CLAUSE = re.compile(
    r"^(?P<main>.+?)(?P<antecedent>\b(?:[\w«»“”()-]+ ){0,7}[\w«»“”()-]+), (?:dat|die) "
    r"(?P<clause>(?:momenteel|nu|thans|op dit moment|inmiddels|binnenkort)\b[^,]*)$"
)
# "De contouren deel ik met uw Kamer", where "deel" alone is a part.
_SHARES = re.compile(
    r"\b(?:deel(?:t)? (?:ik|het kabinet)|(?:ik|het kabinet) deel(?:t)?)\b",
    re.IGNORECASE,
)
# With a word of telling in front, "over de sluizen" is what a letter is about.
_SENT = "sturen"
_PROMISED = re.compile(r"\b(?:toegezegde?|toezegging(?:en)?|zegde)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Subject:
    """Stems with their weight; `pointing` when the sentence leans on one before it.

    Each is compared with many others, so what follows from its stems is worked out once.
    """

    weights: tuple[tuple[str, float], ...]
    pointing: bool
    # To let the Chamber know, rather than to do: a report is not what it reports on.
    telling: bool
    # To tell how far something is.
    progress: bool
    # To take something into account elsewhere.
    involving: bool
    # "de tussenmeting over 2018" is not the one over 2020.
    years: frozenset[str]
    # Nothing of its own to go by: "Met deze brief voldoe ik aan deze toezeggingen".
    bare: bool
    norm: float

    @cached_property
    def values(self) -> Mapping[str, float]:
        """What each stem weighs."""
        return dict(self.weights)

    @cached_property
    def stems(self) -> frozenset[str]:
        """All stems, whatever their weight."""
        return frozenset(self.values)

    @cached_property
    def strong(self) -> frozenset[str]:
        """The stems of what is done or sent, without circumstances."""
        return frozenset(
            stem for stem, value in self.weights if value >= weight(stem) * 0.8 and value > 0.25
        )

    @cached_property
    def named(self) -> Mapping[str, float]:
        """What every stem tells that is no word for doing, whatever part it plays."""
        return {stem: weight(stem) for stem in self.values if stem not in light_stems()}

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The sorts of paper that its main words name; "kabinetsreactie" is a reaction."""
        return frozenset(kind for stem in self.strong for kind in kinds_of(stem))

    @cached_property
    def long(self) -> tuple[str, ...]:
        """The stems that may be a part of a compound, or one."""
        return tuple(stem for stem, _ in self.weights if len(stem) >= PART_LENGTH)

    @cached_property
    def ends(self) -> frozenset[str]:
        """How its long stems begin and end: no compound has a part without sharing one of these."""
        return frozenset(end for stem in self.long for end in ends_of(stem))


def ends_of(stem: str) -> tuple[str, str]:
    """How a long stem begins and how it ends."""
    return stem[:PART_LENGTH], stem[-PART_LENGTH:]


@lru_cache(maxsize=50_000)
def subject_of(quote: str, without: tuple[str | None, ...] = (), around: str = "") -> Subject:
    """The subject of a sentence.

    `without` are parts that say when or where it was promised; `around` what stands before it,
    which counts where the sentence only points ("deze analyse").
    """
    text = mend(quote).text
    for part in without:
        if part:
            text = text.replace(mend(part).text, " , ")
    found = _weighed(text)
    if not _heavy(found):  # all there is, is the condition: "Zodra er meer duidelijkheid is over X"
        found = _weighed(mend(quote).text)
    heavy, own = _heavy(found), dict(found)
    words = set(tokens(text))
    telling = bool(words & role_words("telling")) or _SHARES.search(text) is not None
    progress = telling and bool(words & role_words("progress"))
    involving = bool(words & role_words("involving"))
    pointing = len(heavy) <= 1 and bool(_POINTING.search(text))
    named = sum(weight(stem) for stem in found if stem not in light_stems())
    if around and (pointing or not heavy) and named < NAMED:
        lean = AROUND if heavy or telling else LEANING
        for stem, role in _weighed(mend(around).text).items():
            found.setdefault(stem, role * lean)
    bare = sum(role * weight(stem) for stem, role in own.items()) < BARE
    years = frozenset(_YEAR.findall(_NOISE.sub(" ", text))) | _turns(text)
    return _subject(
        {stem: role * weight(stem) for stem, role in found.items()},
        years,
        {
            "pointing": pointing,
            "telling": telling,
            "progress": progress,
            "involving": involving,
            "bare": bare,
        },
    )


def _turns(text: str) -> frozenset[str]:
    """Which one of a series of papers it is."""
    found = _TURN.finditer(text.lower())
    return frozenset(one[1] for one in found if kinds_of(stem_of(one["what"])))


class Promised(NamedTuple):
    """One of the things that a sentence says were promised: what to call it, and its own words."""

    title: str
    words: str


def objects_of(quote: str) -> tuple[Promised, ...]:
    """The things that one sentence says were promised, where it lists them.

    "toegezegd in september het advies over de bouwstenen, de bouwstenen zelf en de stand van zaken
    aan te bieden" are three promises that go on to lives of their own.
    """
    text = mend(quote).text
    promised = _PROMISED.search(text)
    if promised is None:
        return (Promised(quote, quote),)
    # What stands before it tells where it was promised: "in het overleg over de wet en de nota".
    parts = _LISTED.split(text[promised.end() :])
    titles: list[str] = []
    for part in parts:
        # Of "de adviezen van de SER | het ATR" the second is an advice as well.
        head = _OF_A_NAME.search(titles[-1]) if titles and _NAMED.match(part) else None
        titles.append(head["head"] + part if head else part)
    listed = [
        Promised(title, part)
        for title, part in zip(titles, parts, strict=True)
        if _heavy(_weighed(f"{_SENT} {part}"))
    ]
    return tuple(listed) if len(listed) > 1 else (Promised(quote, quote),)


def _heavy(found: Mapping[str, float]) -> list[str]:
    return [stem for stem, role in found.items() if role >= CORE and weight(stem) > 0.25]


def packed(subject: Subject) -> str:
    """The subject as text to store, so that it need not be worked out again for every letter."""
    flags = "".join(letter for letter, name in FLAGS.items() if getattr(subject, name))
    stems = " ".join(f"{stem}:{value:.3f}" for stem, value in subject.weights)
    return f"{flags}|{','.join(sorted(subject.years))}|{stems}"


@lru_cache(maxsize=10_000)
def unpacked(text: str) -> Subject:
    """The subject that `packed` wrote."""
    flags, years, stems = text.split("|", 2)
    pairs = (pair.rpartition(":") for pair in stems.split())
    return _subject(
        {stem: float(value) for stem, _, value in pairs},
        frozenset(filter(None, years.split(","))),
        {name: letter in flags for letter, name in FLAGS.items()},
    )


def _subject(values: Mapping[str, float], years: frozenset[str], flags: dict[str, bool]) -> Subject:
    norm = sum(value * value for value in values.values()) ** 0.5
    return Subject(weights=tuple(sorted(values.items())), years=years, norm=norm, **flags)


def _weighed(text: str) -> dict[str, float]:
    """Every content stem with the part it plays: the best one, where it occurs twice."""
    if clause := _CLAUSE.match(" ".join(text.split()).rstrip(".")):
        about = _weighed(f"{_after_preposition(clause['antecedent'])} {clause['clause']}")
        return {s: min(r, SIDE) for s, r in _weighed(clause["main"]).items()} | about
    found: dict[str, float] = {}
    for phrase, role in _phrases(
        tokens(_circumstances().sub(_as_preposition, _NOISE.sub(" ", text)))
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
    telling = any(word in role_words("telling") or _PROMISED.match(word) for word in words)
    main = CORE  # what a new phrase counts for: less inside a subordinate clause
    for word in words:
        if word in role_words("prepositions"):
            # "publicatie van het NAP": the NAP is the subject. "advies van de SER": it is not.
            through = word in ("van", "voor") and role == CORE and _is_light(phrase)
            through |= word == "met" and role == CORE and any(stem_of(w) == "start" for w in phrase)
            about = word in ("over", "omtrent", "inzake")
            # "De brief over het mobiele erfgoed" is about nothing else.
            through |= about and (telling or (role == CORE and _is_light(phrase)))
            yield phrase, role
            aside = BESIDE if word in role_words("reasons") else SIDE
            phrase, before, role = [], role, main if through else min(main, aside)
        elif word in role_words("subordinators"):
            yield phrase, role
            main = BESIDE
            phrase, before, role = [], main, main
        elif word in role_words("verbs") or word in ".;:":
            yield phrase, role
            if word in ".;:":
                main = CORE
            phrase, before, role = [], main, main
        elif word == "," and main == BESIDE:
            yield phrase, role
            main = CORE
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


def _is_light(phrase: Sequence[str]) -> bool:
    content = [stem for word in phrase for stem in parts(word) if stem not in silent_stems()]
    return bool(phrase) and all(stem in light_stems() for stem in content)
