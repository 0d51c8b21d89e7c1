"""Texts of odd shapes are read to their end, and every quote stands where it says."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.reader import read
from tests.nlp.shapes import OPENING, SHAPES
from tests.nlp.test_reader import quotes

DAY = date(2021, 2, 11)


def check(text: str) -> None:
    for quote in quotes(read(text, DAY)):
        assert text[quote.start : quote.end] == quote.text


@pytest.mark.parametrize("shape", SHAPES)
def test_a_text_of_one_shape_is_read(shape: str) -> None:
    check(SHAPES[shape](30_000))


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(sorted(SHAPES)), min_size=2, max_size=4), st.integers(50, 800))
def test_shapes_in_a_row_are_read(shapes: list[str], size: int) -> None:
    check("".join(SHAPES[shape](size) for shape in shapes))


@pytest.mark.parametrize("shape", SHAPES)
def test_what_stands_in_front_is_found_whatever_follows(shape: str) -> None:
    found = read(SHAPES[shape](30_000), DAY).commitments
    assert any("voldoe ik aan die toezegging" in mention.quote.text for mention in found)


def test_the_opening_alone_holds_what_the_others_are_checked_for() -> None:
    assert read(OPENING, DAY).commitments
