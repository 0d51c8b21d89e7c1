"""Words as linking compares them: stems without inflection, and how much each tells."""

import json
import math
import re
import tomllib
from functools import cache
from importlib.resources import files

import simplemma

_TOKEN = re.compile(r"[,;:.()«»“”]|[^\W\d_]+(?:[-'’&][^\W\d_]+)*|\d+")
_APOSTROPHE = re.compile(r"['’](?:s|er|ers|en)$")
# What stands in front of the name of a sort of paper without saying what it is about.
_STAGE = re.compile(
    r"^(?:eind|tussen|slot|deel|vervolg|concept|ontwerp|jaar|kwartaal|kabinets|beleids|voortgangs)"
)
# Sorts of papers: a reaction to a report is not the report, an act not its evaluation.
KINDS = ("study", "response", "act", "plan")
# Ends like "regeling", and is no paper.
_NO_PAPER = frozenset({"maatregel"})
_ENDINGS = re.compile(r"(?:ingen|ing|en|e)$")


@cache
def role_words(role: str) -> frozenset[str]:
    """The words of one list in function_words.toml."""
    lists = files("tracker.linking").joinpath("function_words.toml").read_text(encoding="utf-8")
    found = tomllib.loads(lists)[role]
    return frozenset(found.split() if isinstance(found, str) else found)


@cache
def silent_stems() -> frozenset[str]:
    """Stems of words that tell nothing of the subject."""
    silent = ("formulas", "other", "adverbs")
    return frozenset(stem_of(word) for role in silent for word in role_words(role))


@cache
def light_stems() -> frozenset[str]:
    """Stems of words for doing something with the subject."""
    return frozenset(stem_of(word) for word in role_words("light"))


@cache
def again_stems() -> frozenset[str]:
    """Stems of words that stand for a thing that was named before."""
    return frozenset(stem_of(word) for word in role_words("again"))


@cache
def names_a_paper(stem: str) -> bool:
    """Whether a stem stands for a thing that was named before: "de studie", "de tussenstudie"."""
    return stem in again_stems() or _STAGE.sub("", stem) in again_stems()


@cache
def sequel_stems() -> frozenset[str]:
    """Stems of "daarna" and the like."""
    return frozenset(stem_of(word) for word in role_words("sequel"))


@cache
def paper_stems() -> frozenset[str]:
    """Stems of the words for sorts of papers."""
    return frozenset(stem_of(word) for kind in KINDS for word in role_words(f"kind_{kind}"))


def tokens(text: str) -> list[str]:
    """Words in lower case, and every other sign of structure that matters: commas, full stops."""
    return _TOKEN.findall(text.lower())


@cache
def stem_of(word: str) -> str:
    """What forms of a word share: bouwstenen and bouwsteen, herzien and herziening, auto's."""
    word = _APOSTROPHE.sub("", word)
    lemma = simplemma.lemmatize(word, lang="nl").replace("_", "").lower()
    shorter = _ENDINGS.sub("", lemma)
    return shorter if len(shorter) >= 4 else lemma


@cache
def parts(word: str) -> tuple[str, ...]:
    """The stems of a word: of its parts where hyphens show them, as in "SER-advies"."""
    return tuple(stem_of(part) for part in re.split(r"[-/&]", word) if len(part) > 1)


@cache
def weight(word: str) -> float:
    """How much a stem tells, from 0.1 to 1, by how rare it is in the titles of Chamber papers.

    "Eindevaluatie" is rare, and yet one of many evaluations.
    """
    if (plain := _STAGE.sub("", word)) != word and plain in paper_stems():
        word = plain
    counts, total = _frequencies()
    return max(0.1, math.log(total / (counts.get(word, 0) + 20)) / math.log(total / 20))


@cache
def kinds_of(stem: str) -> tuple[str, ...]:
    """The sorts of paper that a stem names, by how it ends."""
    if stem in _NO_PAPER:
        return ()
    return tuple(
        kind
        for kind in KINDS
        if any(stem.endswith(stem_of(word)) for word in role_words(f"kind_{kind}"))
    )


@cache
def _frequencies() -> tuple[dict[str, int], int]:
    stored = json.loads(files("tracker.data").joinpath("word_counts.json").read_text("utf-8"))
    return stored["counts"], stored["titles"]
