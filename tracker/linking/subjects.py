"""What a sentence is about, as a weighted bag of stems that can be compared."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from nlp.text.mending import mend
from tracker.linking.acts import shortened
from tracker.linking.phrases import CORE, NOISE, PROMISED, weighed
from tracker.linking.words import (
    kinds_of,
    light_stems,
    names_a_paper,
    role_words,
    stem_of,
    tokens,
    weight,
)

AROUND, LEANING = 0.2, 0.6
# Below this sum of weights a sentence says nothing of its own.
BARE = 0.55
# What a sentence may tell beside "de studie" that it goes on about: "die vergt afstemming".
BESIDE_PAPER = 0.9
# From here on it names its subject well enough, whatever it points to.
NAMED = 1.3
# A stem of this length that begins or ends another is taken for a part of a compound.
PART_LENGTH = 6
FLAGS = {
    **{"p": "pointing", "t": "telling", "g": "progress", "i": "involving", "b": "bare"},
    **{"a": "again", "o": "of_promise", "r": "rest"},
}

_POINTING = re.compile(
    # "Dat ik u informeer" points nowhere, nor does "de toezegging die ik heb gedaan".
    r"\b(?:deze|die(?!\s+(?:ik|wij|we|u)\b)|dit|dat(?!\s+(?:ik|wij|we|u|uw|mijn|ons|onze|de|het|een|er)\b)|bovengenoemde"
    r"|voornoemde)\s+(?!brief\b|schrijven\b)(?:\w+\s+){0,2}?\w+"
    r"|\b(?:daar|hier)(?:aan|in|op|over|toe|uit|van|voor)\b",
    re.IGNORECASE,
)
# "De studie stuur ik u in mei": a paper that was named before, by its sort alone. "De studie naar
# de sluizen" says itself which, and "deze brief" is the one that is read, unless it is late.
_AGAIN = re.compile(
    r"\b(?:(?P<that>die|dat|(?:deze|dit)(?! brief\b(?! (?:heeft vertraging|is vertraagd"
    r"|is uitgesteld|is nog niet gereed|komt later|laat langer)\b)))|de|het)"
    r" (?:(?:gevraagde|verzochte|toegezegde|genoemde|bovengenoemde|voornoemde) )?(?P<what>\w+)\b"
    r"(?! (?:van|over(?! 20\d\d)|naar|inzake|omtrent|tot"
    r"|(?:met|op|voor|aan|in|bij) (?:de|het|een))\b)"
)
# "Waarmee deze toezegging is afgedaan", "ik verwacht u hierover in mei te informeren"; "deze
# toezegging over de sluizen" says itself which.
_OF_PROMISE = re.compile(
    r"\b(?:deze|die|bovengenoemde|voornoemde|genoemde) toezegging\b"
    r"(?!,? (?:om|over|inzake|omtrent|aan|dat|te|van|uit)\b)"
    r"|\b(?:hier|daar)over\b[^.;?]{0,80}\b(?:informeren|berichten|rapporteren)\b"
    r"|\b(?:informeer|bericht|rapporteer)\b[^.,;?]{0,40}\b(?:hier|daar)over\b",
    re.IGNORECASE,
)
# "Hiermee is ook het tweede deel van mijn toezegging afgedaan".
_REST = re.compile(
    r"\b(?:tweede|derde|andere|laatste|overige|resterende) (?:deel|gedeelte|onderdeel)\b",
    re.IGNORECASE,
)
# A list goes on at a comma or "en" before an article; a bare "en" joins two words of one thing.
_LISTED = re.compile(r"(?:,| en) (?=(?:de|het|een|mijn|onze) )")
# "Over de tarieven en over de ontheffingen" is one promise or two: what is known of them tells.
_OVER_BOTH = re.compile(r",? en (?=(?:over|inzake|omtrent) )")
# So is "te informeren over de eindafweging en de uitvoering": one letter may well tell of both.
_TELLS_OF = re.compile(
    r"\W*[^,;]*\b(?:informeren|berichten|rapporteren) (?:over|inzake|omtrent) "
    r"|(?:\W*(?:u|uw Kamer|de Kamer|beide Kamers))?[^,;]{0,40}? (?:over|inzake|omtrent) "
    r"[^;]*\bte (?:informeren|berichten|rapporteren)\W*$",
    re.IGNORECASE,
)
# "Een brief te sturen naar de provincies en de VNG": one letter to two, and no list of things.
_RECEIVERS = re.compile(r"\b((?:naar|tussen) (?:de|het) [\w-]+) en (?:de|het) ", re.IGNORECASE)
_NAMED = re.compile(r"(?:de|het) [A-Z]")
_OF_A_NAME = re.compile(r"\b(?P<head>(?:de|het|een) [\w-]+ van )(?:de|het) [A-Z]")
_YEAR = re.compile(r"\bover (20\d\d)\b")
# "De derde voortgangsrapportage" is not the second.
_TURN = re.compile(
    r"\b(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende) (?P<what>\w+)"
)
# "De contouren deel ik met uw Kamer", where "deel" alone is a part.
# "De adviezen, de nota en de stand van zaken van het traject aan te bieden": a report, by its name.
_HOW_FAR = re.compile(
    r"\bde stand van zaken (?:van|met betrekking tot|rond|rondom|inzake|omtrent|over"
    r"|ten aanzien van)\b"
)
_SHARES = re.compile(
    r"\b(?:deel(?:t)? (?:ik|het kabinet)|(?:ik|het kabinet) deel(?:t)?)\b",
    re.IGNORECASE,
)
# With a word of telling in front, "over de sluizen" is what a letter is about.
_SENT = "sturen"


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
    # Named before, and here by its sort alone: "Het rapport volgt in mei".
    again: bool
    # It is about "this promise", which the sentence before it told.
    of_promise: bool
    # It is about what was left of a promise.
    rest: bool
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


# Asked again within a letter and by those placed again with it; each takes some 7 kB.
@lru_cache(maxsize=5_000)
def subject_of(quote: str, without: tuple[str | None, ...] = (), around: str = "") -> Subject:
    """The subject of a sentence.

    `without` are parts that say when or where it was promised; `around` what stands before it,
    which counts where the sentence only points ("deze analyse").
    """
    text, own = _weighed_without(_plain(quote), without)
    says = _said_of_it(text, own)
    lean = _leaning(own, around, says)
    before = _plain(around) if lean else ""
    # Its own words go before those of the sentence that it leans on.
    roles = {stem: role * lean for stem, role in weighed(before).items()} | own if lean else own
    return _subject(
        {stem: role * weight(stem) for stem, role in roles.items()},
        _years(text) or _years(before),
        **says,
    )


def _weighed_without(text: str, without: Iterable[str | None]) -> tuple[str, dict[str, float]]:
    """A sentence without the parts that tell when or where, and the roles of its stems."""
    rest = text
    for part in without:
        if part:
            rest = rest.replace(_plain(part), " , ")
    own = weighed(rest)
    # All there may be, is the condition: "Zodra er meer duidelijkheid is over X".
    return rest, own if _heavy(own) else weighed(text)


def _said_of_it(text: str, own: Mapping[str, float]) -> dict[str, bool]:
    """How a sentence speaks of its subject, as the flags of a `Subject`."""
    words = set(tokens(text))
    telling = bool(words & role_words("telling")) or _SHARES.search(text) is not None
    tells_how_far = telling or _HOW_FAR.search(text) is not None
    return {
        "telling": telling,
        "progress": tells_how_far and bool(words & role_words("progress")),
        "involving": bool(words & role_words("involving")),
        "pointing": len(_heavy(own)) <= 1 and _POINTING.search(text) is not None,
        "bare": sum(role * weight(stem) for stem, role in own.items()) < BARE,
        "again": _is_named_again(text, own),
        "of_promise": _OF_PROMISE.search(text) is not None,
        "rest": _REST.search(text) is not None,
    }


def _leaning(own: Mapping[str, float], around: str, says: Mapping[str, bool]) -> float:
    """How much a sentence leans on the one before it; 0 where it says itself what it is about."""
    named = sum(weight(stem) for stem in own if stem not in light_stems())
    points = named < NAMED and (says["pointing"] or not _heavy(own))
    # "Mijn reactie ontvangt u in mei" is one to what the sentence before it names.
    reacts = says["bare"] and any("response" in kinds_of(stem) for stem in own)
    if not around or not (says["again"] or points or reacts):
        return 0.0
    return LEANING if says["again"] or not (_heavy(own) or says["telling"]) else AROUND


def _plain(text: str) -> str:
    """A text without what the printer did to it, and with acts by their short names."""
    return shortened(mend(text).text)


def _is_named_again(text: str, own: Mapping[str, float]) -> bool:
    """Whether it speaks of "the report", as of one that the reader knows, and of little else."""
    found = [one for one in _AGAIN.finditer(text.lower()) if names_a_paper(stem_of(one["what"]))]
    beside = sum(role * weight(stem) for stem, role in own.items() if not names_a_paper(stem))
    return any(one["that"] for one in found) or (bool(found) and beside < BESIDE_PAPER)


def _years(text: str) -> frozenset[str]:
    """Which one of a series of papers it is: over which year, or the how manieth."""
    turns = (one[1] for one in _TURN.finditer(text.lower()) if kinds_of(stem_of(one["what"])))
    return frozenset(_YEAR.findall(NOISE.sub(" ", text))) | frozenset(turns)


class Promised(NamedTuple):
    """One of the things that a sentence says were promised: what to call it, and its own words."""

    title: str
    words: str


def objects_of(quote: str) -> tuple[Promised, ...]:
    """The things that one sentence says were promised, where it lists them.

    "toegezegd in september het advies over de bouwstenen, de bouwstenen zelf en de stand van zaken
    aan te bieden" are three promises that go on to lives of their own.
    """
    listed = _promised(quote)
    whole = (Promised(quote, quote),)
    return whole if _TELLS_OF.match(listed) else _split(listed, _LISTED) or whole


def perhaps_objects_of(quote: str) -> tuple[Promised, ...]:
    """The same where it may as well be one letter over all of them."""
    listed = _promised(quote)
    found = _split(listed, _OVER_BOTH)
    if not found and _TELLS_OF.match(listed):
        found = _split(listed, _LISTED)
    return found or (Promised(quote, quote),)


def _promised(quote: str) -> str:
    """What stands behind the word of promising; before it, where that was: "het overleg over A"."""
    text = mend(quote).text
    promised = PROMISED.search(text)
    return _RECEIVERS.sub(r"\1 en ", text[promised.end() :]) if promised else ""


def _split(listed: str, between: re.Pattern[str]) -> tuple[Promised, ...]:
    """The things that are listed, if there are several."""
    parts = between.split(listed)
    titles: list[str] = []
    for part in parts:
        # Or "de adviezen van de SER | het ATR" the second is an advice as well.
        head = _OF_A_NAME.search(titles[-1]) if titles and _NAMED.match(part) else None
        titles.append(head["head"] + part if head else part)
    found = tuple(
        Promised(title, part)
        for title, part in zip(titles, parts, strict=True)
        if _heavy(weighed(f"{_SENT} {part}"))
    )
    return found if len(found) > 1 else ()


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
        **{name: letter in flags for letter, name in FLAGS.items()},
    )


def with_part(stored: str, thread_id: int, part: Subject) -> str:
    """A stored subject, and which part of what its sentence lists is the one of a thread."""
    return f"{stored}\n{thread_id}|{packed(part)}"


def threads_in(stored: str) -> list[int]:
    """The threads of what its sentence lists, in that order; none where it lists nothing."""
    return [int(part.partition("|")[0]) for part in stored.split("\n")[1:]]


def with_thread(stored: str, known: int, now: int) -> str:
    """The same, where what was told of one thread is told of another now."""
    return stored.replace(f"\n{known}|", f"\n{now}|")


def subject_in(stored: str, thread_id: int) -> Subject:
    """What a sentence is about in one of its threads: its own part, where it lists several."""
    whole, *parts = stored.split("\n")
    own = (part.partition("|") for part in parts)
    return unpacked(next((rest for key, _, rest in own if key == str(thread_id)), whole))


def _subject(values: Mapping[str, float], years: frozenset[str], **flags: bool) -> Subject:
    norm = sum(value * value for value in values.values()) ** 0.5
    return Subject(weights=tuple(sorted(values.items())), years=years, norm=norm, **flags)
