"""What the sieve of a pattern lets through: whatever `re` finds, at the same place."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pcre2 import LibraryError, _cy

from nlp.matching.patterns import Pattern, compiled
from tests.nlp.matching.all_patterns import LETTERS, PATTERNS

_SAMPLES = sorted((Path(__file__).resolve().parents[3] / "samples").glob("*.txt"))


def _place(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None


def test_nearly_all_patterns_of_the_reader_have_a_sieve() -> None:
    assert len(PATTERNS) > 400


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(PATTERNS)), st.data())
def test_what_re_finds_is_let_through(name: str, data: st.DataObject) -> None:
    pattern = PATTERNS[name]
    plain = re.compile(pattern.pattern, pattern.flags)
    text = data.draw(st.from_regex(plain, alphabet=LETTERS))
    assert _place(pattern.search(text)) == _place(plain.search(text))
    unread = Pattern(pattern.pattern, pattern.flags, pattern._parsed)
    assert _place(unread.match(text)) == _place(plain.match(text))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(PATTERNS)), st.data())
def test_what_nearly_fits_is_given_up_soon(name: str, data: st.DataObject) -> None:
    pattern = PATTERNS[name]
    fits = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags), alphabet=LETTERS))
    start = data.draw(st.integers(0, min(len(fits), 200)))
    again = fits[start : start + data.draw(st.integers(1, 12))] or "x"
    # Of names in capitals, "II" and the like, each cut into pieces was once tried on each other.
    text = fits[:start] + again * (150 // len(again)) + data.draw(st.sampled_from("!x #"))
    assert _steps_are_few(pattern, text)


def _steps_are_few(pattern: Pattern, text: str) -> bool:
    """Whether PCRE2 is done within its ten million steps; `re`, which reads on, counts none."""
    try:
        _cy.match(pattern.sieve, text, len(text), 0, _cy.create_match_context(), 0)
    except LibraryError as error:
        return "limit" not in str(error)
    return True


def test_a_pattern_that_tries_forever_is_seen() -> None:
    assert not _steps_are_few(compiled(r"(?:II|I)*$"), "I" * 100 + "x")
    assert _steps_are_few(compiled(r"(?:II|I)*+$"), "I" * 100 + "x")


def test_letters_are_read_as_by_re() -> None:
    paragraphs = [
        paragraph
        for path in _SAMPLES
        for paragraph in path.read_bytes().decode().split("\n\n")
        if len(paragraph) > 200
    ][::7]
    for pattern in PATTERNS.values():
        plain = re.compile(pattern.pattern, pattern.flags)
        for text in paragraphs:
            here = [match.span() for match in pattern.finditer(text)]
            assert here == [match.span() for match in plain.finditer(text)]


def test_a_place_to_begin_and_one_to_end_are_kept() -> None:
    pattern = compiled(r"\bmei\b")
    assert _place(pattern.search("é mei en mei", 3)) == (9, 12)
    assert pattern.search("é mei en mei", 3, 11) is None
    assert _place(pattern.search("é meibrief", 0, 5)) == (2, 5)
    assert [m.start() for m in pattern.finditer("mei, mei, mei", 1)] == [5, 10]
    assert pattern.search("juni") is None
    assert list(pattern.finditer("juni")) == []


def test_what_does_not_match_at_a_place_is_not_compiled_by_re_at_first() -> None:
    pattern = compiled(r"(?<!3 )mei\b")
    assert pattern.match("juni") is None
    assert pattern.match("3 mei", 2) is None
    assert pattern.match("meibrief") is None
    assert pattern._compiled is None
    assert _place(pattern.match("é mei", 2)) == (2, 5)
    assert pattern._compiled is not None
    assert pattern.match("meibrief") is None
    assert _place(pattern.match("meibrief", 0, 3)) == (0, 3)


def test_what_is_often_tried_at_a_place_is_compiled_by_re() -> None:
    often, far = compiled("mei"), compiled("mei")
    assert not any(often.match("juni", at % 4) for at in range(50))
    assert far.match("x" * 50_000, 40_000) is None
    assert often._compiled is not None
    assert far._compiled is not None


def test_letters_with_accents_are_letters() -> None:
    assert compiled(r"\bin\b").search("geïn") is None
    assert _place(compiled(r"\w+").search("Coördinatie")) == (0, 11)


def test_groups_are_those_of_re() -> None:
    match = compiled(r"(?P<day>\d+) (?P<month>mei|juni)", re.IGNORECASE).search("op 3 Mei")
    assert match is not None
    assert match.groupdict() == {"day": "3", "month": "Mei"}


def test_sub_leaves_a_text_without_a_match_alone() -> None:
    text = "geen getal"
    assert compiled(r"\d").sub("x", text) is text
    assert compiled(r"\d").sub("x", "1 en 2") == "x en x"


def test_half_a_character_is_read_all_the_same() -> None:
    assert _place(compiled("mei").search("\ud800 mei")) == (2, 5)


def test_what_is_too_deep_for_the_sieve_is_read_all_the_same() -> None:
    assert compiled(r"(?:a|b|(?:c(?:d|e)*x?)+)*z").search("ab" * 100_000 + "z") is not None


def test_what_the_sieve_does_not_take_is_left_to_re() -> None:
    assert isinstance(compiled("(?:" + "x" * 70_000 + ")"), re.Pattern)


@pytest.mark.parametrize(
    ("pattern", "flags", "text"),
    [
        (r"[ -]?\(R ?\d{3,4}\)", 0, "(R000)"),
        (r"-?R\w{2,}", 0, "Rab"),
        (r" ?nr.{2,4}x", 0, "nrabx"),
        (r" ?nr.{2,4}x", re.DOTALL, "nra\nx"),
    ],
)
def test_what_is_counted_behind_a_choice_is_found(pattern: str, flags: int, text: str) -> None:
    # What PCRE2 misses when it skips ahead by the first few characters.
    assert compiled(pattern, flags).search(text) is not None


def test_a_faulty_pattern_is_an_error() -> None:
    with pytest.raises(re.error):
        compiled("(unclosed")
