"""Paper numbers are written as letters of the government write them."""

import pytest

from tracker.words.papers import paper_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("26485-377", "Kamerstuk 26485, nr. 377"),
        ("35570-XVII-38", "Kamerstuk 35570-XVII, nr. 38"),
        ("21501-02-2379", "Kamerstuk 21501-02, nr. 2379"),
        ("33268-F", "Kamerstuk 33268, F"),
        ("CII-G", "Kamerstuk CII, G"),
        ("25621-270c", "Kamerstuk 25621, nr. 270c"),
        ("ah-tk-20192020-1234", "ah-tk-20192020-1234"),
        ("", ""),
    ],
)
def test_a_number_in_words(number: str, words: str) -> None:
    assert paper_words(number) == words
