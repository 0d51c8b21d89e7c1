"""A sentence rules out patterns for the words they need; never one that finds something in it."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.commitments.grammar.clauses import clauses
from nlp.matching.needed import needed, plain
from nlp.matching.patterns import Pattern, RuledOut, compiled
from nlp.matching.sifting import Sieve, Sifting, sifted
from tests.nlp.matching.all_patterns import LETTERS, PATTERNS

_SAMPLES = sorted((Path(__file__).resolve().parents[3] / "samples").glob("*.txt"))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\btoegezegde?", {" toegezegd"}),
        (r"\btoegezegde?\b", {" toegezegd ", " toegezegde "}),
        (
            r"\b(?:ik|wij) (?:zeg|zeggen)\b",
            {" ik zeg ", " wij zeg ", " ik zeggen ", " wij zeggen "},
        ),
        (r"\bin (?:\w+ )?mei\b", {" mei "}),
        (r"motie[^;]{0,80}verzoekt", {"verzoekt"}),
        (r"(?:nog|al) niet|geen", {"nog niet", "al niet", "geen"}),
        (r"(?<!niet )later dan", {"later dan"}),
        (r"(?:vertraging)?", {""}),
        (r"[^;]{3,9}", {""}),
        (r"eind (?:19|20)\d\d", {"eind     "}),
        (r"«mei»", {" mei "}),
        (r"te\s+laat", {"laat"}),
    ],
)
def test_words_that_a_pattern_needs(pattern: str, words: set[str]) -> None:
    assert needed(pattern) == words


def test_what_minds_no_case_is_not_known_by_its_words() -> None:
    assert needed("mei", re.IGNORECASE) == {""}
    assert needed("(?i)mei") == {""}


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(PATTERNS)), st.data())
def test_where_a_pattern_matches_stands_a_word_it_needs(name: str, data: st.DataObject) -> None:
    pattern = PATTERNS[name]
    expression = re.compile(pattern.pattern, pattern.flags)
    drawn = data.draw(st.from_regex(expression, alphabet=LETTERS))
    words = needed(pattern.pattern, pattern.flags)
    for text in filter(expression.search, (drawn, drawn.lower())):
        assert any(word.encode("latin-1") in plain(text) for word in words)


def test_nothing_that_matches_in_a_sentence_or_a_clause_of_it_is_ruled_out() -> None:
    sieve = Sieve(PATTERNS.values())
    expressions = [(each, re.compile(each.pattern, each.flags)) for each in PATTERNS.values()]
    letters = " ".join(path.read_bytes().decode() for path in _SAMPLES)
    printed = re.split(r"(?<=[.?!])\s", letters)[::40]
    for low in (*printed[::2], *map(str.lower, printed[1::2])):
        ruled_out = sieve.ruled_out(low)
        texts = [low, *(str(clause.text) for clause in clauses(low))]
        for pattern, expression in expressions:
            if _rules_out(ruled_out, pattern):
                assert not any(map(expression.search, texts)), (pattern.pattern, low)


def test_what_is_ruled_out_is_not_looked_for() -> None:
    pattern = compiled("mei")
    without = sifted("in mei", RuledOut({pattern}))
    assert pattern.search(without) is None
    assert pattern.search(sifted("in mei", RuledOut())) is not None
    assert pattern.search(sifted("in mei", RuledOut({pattern}, {pattern}))) is not None
    # A part of it is another text, and so is what ends before it does.
    assert pattern.search(without[1:]) is not None
    assert pattern.search(without, 0, 6) is not None


def _rules_out(ruled_out: RuledOut, pattern: Pattern) -> bool:
    return pattern in ruled_out.known and pattern not in ruled_out.possible


def test_patterns_that_are_asked_often_are_sifted_after_the_first_sentences() -> None:
    often, seldom = compiled("uitgesteld"), compiled("afgesteld")
    sifting = Sifting(first=200)
    for number in range(200):
        first = sifting.sentence("de nota is uitgesteld")
        assert often.search(first)
        assert number or not seldom.search(first)
    later = sifting.sentence("de nota is in mei klaar")
    assert _rules_out(later.ruled_out, often)
    assert not _rules_out(later.ruled_out, seldom)
    assert often.search(sifting.sentence("de nota is uitgesteld"))
    assert seldom.search(sifting.sentence("de motor is afgesteld"))
