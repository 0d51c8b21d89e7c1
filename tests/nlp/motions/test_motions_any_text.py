"""Whatever the text, motions and paper numbers are found in it without fail and in their place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.reader import read

PIECES = st.sampled_from(
    [
        "motie", "moties", "De motie", "deze motie", "gewijzigde motie-", " van het lid ",
        " van de leden ", "Van Dijk", "Klaver", " en ", "/", ", ", "c.s.", " (SP)", " (Kamerstuk ",
        "26 485", "-", ", nr. ", "345", ")", "35000 XVII", "nrs. 12 t/m 15", ". ", "\n", "\n\n",
        " is uitgevoerd", " niet ", "Hiermee ", "uitvoering gegeven", "voetnoten", "1 ", "§", "¶",
        "CII, B", "2021Z02607", "Aanhangsel Handelingen II 2018/19, nr. 7", "\u00ad", "\x00", "é",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join))
def test_every_quote_stands_where_it_says(text: str) -> None:
    reading = read(text)
    quotes = [reference.quote for reference in reading.references]
    quotes += [motion.quote for motion in reading.motions]
    quotes += [motion.stance_quote for motion in reading.motions if motion.stance_quote]
    for quote in quotes:
        assert text[quote.start : quote.end] == quote.text


def test_a_text_of_nothing_but_motions_is_read_to_its_end() -> None:
    text = "de motie Klaver en deze moties (Kamerstuk 31 793, nr. 88) " * 4000
    assert len(read(text).motions) > 1000


def test_numbers_without_an_end_are_read_to_their_end() -> None:
    assert read("26 485, nrs. " + "12, " * 50_000).references
