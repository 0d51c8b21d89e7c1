"""However the lines of a page lie, no word is lost and every page knows where it begins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.text.layout import compose
from crawler.text.paragraphs import Paragraphs, raised
from crawler.text.pdf_lines import Line
from crawler.text.surroundings import masked, split_notes

WORDS = st.text("abcdefghij", min_size=1, max_size=6)
LINES = st.builds(
    lambda words, left, width, baseline, size: Line(
        " ".join(words), left, left + width, baseline, size
    ),
    st.lists(WORDS, min_size=1, max_size=4),
    st.sampled_from([60.0, 70.0, 300.0, 440.0]),
    st.floats(5, 350),
    st.sampled_from([30.0, 100.0, 400.0, 413.0, 426.0, 500.0, 700.0, 780.0]),
    st.sampled_from([6.0, 9.0, 10.0, 14.0]),
)


@given(st.lists(st.lists(LINES, max_size=8), min_size=1, max_size=5))
@settings(deadline=None, max_examples=150)
def test_no_word_is_lost(pages: list[list[Line]]) -> None:
    text, starts = compose(pages)
    assert {word for page in pages for line in page for word in line.text.split()} == set(
        text.split()
    )
    assert [start.start for start in starts] == sorted(start.start for start in starts)
    for start in starts:
        printed = {line.text for line in pages[start.number - 1]}
        assert any(text.startswith(line, start.start) for line in printed)


def _line(text: str, baseline: float, size: float = 10.0, left: float = 70.0) -> Line:
    return Line(text, left, left + 5.0 * len(text), baseline, size)


def test_a_small_line_below_without_a_mark_above_is_no_footnote() -> None:
    page = [_line("Ik zeg dit toe.", 500), _line("1 Kamerstuk 26 485.", 60, size=7)]
    assert split_notes(page, 10.0) == (page, [])


def test_a_footnote_runs_on_until_the_next_number() -> None:
    page = [
        _line("Ik zeg dit¹ toe.²", 500),
        _line("¹ Kamerstuk 26 485,", 80, size=7),
        _line("nr. 3.", 71, size=7),
        _line("2 Idem.", 62, size=7),
    ]
    body, notes = split_notes(page, 10.0)
    assert body == page[:1]
    assert notes == ["¹ Kamerstuk 26 485,\nnr. 3.", "² Idem."]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Pagina 1 van 9", "Pagina 2 van 9", True), ("Vraag 1", "Antwoord 1", False)],
)
def test_a_running_line_is_known_whatever_its_number(one: str, other: str, same: bool) -> None:
    assert (masked(one) == masked(other)) is same


@pytest.mark.parametrize(
    ("number", "mark"), [("12", "¹²"), (" 3 ", "³"), ("*", "[*]"), ("a", "[a]"), ("²", "[²]")]
)
def test_the_mark_of_a_note(number: str, mark: str) -> None:
    assert raised(number) == mark


@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=6))
@settings(deadline=None, max_examples=60)
def test_paragraphs_stand_apart_by_an_empty_line(words: list[list[str]]) -> None:
    paragraphs = Paragraphs()
    for each in words:
        paragraphs.add("  ".join(each) + "\n")
        paragraphs.end()
    assert paragraphs.text() == "\n\n".join(" ".join(each) for each in words)
