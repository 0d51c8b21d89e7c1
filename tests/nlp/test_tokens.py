"""Words and signs for spaCy: nothing is lost, and memory zones leave no holes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.reader import language


@settings(deadline=None)
@given(st.text(st.sampled_from("ab 1.,\n-_é/"), max_size=40))
def test_a_text_comes_back_as_it_went_in(text: str) -> None:
    assert language().make_doc(text).text == text


def test_words_and_signs_are_tokens_of_their_own() -> None:
    words = [token.text for token in language().make_doc("Diks/Van den Hul (sectoren19)  nr.")]
    assert words == ["Diks", "/", "Van", "den", "Hul", "(", "sectoren", "19", ")", " ", "nr", "."]


def test_words_that_went_with_a_memory_zone_are_read_again() -> None:
    text = "Xyzzyland, xyzzybrief en xyzzydebat."
    strings = language().vocab.strings
    for _ in range(3):
        with language().memory_zone():
            assert language().make_doc(text).text == text
        assert language().make_doc("Xyzzyland, en").text == "Xyzzyland, en"
    with language().memory_zone():
        assert [t.text for t in language().make_doc("xyzzydebat.")] == ["xyzzydebat", "."]
    long = "Z" + "x" * 60
    with language().memory_zone():
        assert language().make_doc(long).text == long
    assert long not in strings  # too long to be a word that comes back
