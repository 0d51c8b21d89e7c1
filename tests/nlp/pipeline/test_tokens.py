"""Words and signs for spaCy: nothing is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.pipeline.language import language


@settings(deadline=None)
@given(st.text(st.sampled_from("ab 1.,\n-_é/"), max_size=40))
def test_a_text_comes_back_as_it_went_in(text: str) -> None:
    assert language().make_doc(text).text == text


def test_words_and_signs_are_tokens_of_their_own() -> None:
    words = [token.text for token in language().make_doc("Diks/Van den Hul (sectoren19)  nr.")]
    assert words == ["Diks", "/", "Van", "den", "Hul", "(", "sectoren", "19", ")", " ", "nr", "."]
