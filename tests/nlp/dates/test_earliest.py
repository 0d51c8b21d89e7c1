"""What comes no sooner than a day is due on none, and no layout moves a quote."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.dates.finding import find
from nlp.dates.meaning.resolving import resolve
from nlp.dates.occasions import find_occasions
from nlp.findings import EventKind
from nlp.reader import read

DAY = date(2021, 2, 11)
NO_SOONER = (
    "niet eerder dan",
    "niet veel eerder dan",
    "niet eerder gereed zijn dan",
    "niet vóór",
    "op zijn vroegst",
    "op zijn vroegst pas",
    "ten vroegste",
)
PERIODS = (
    "1 mei",
    "in mei",
    "begin mei",
    "na de zomer",
    "na het zomerreces",
    "over drie maanden",
    "in de tweede helft van 2022",
    "bij de Voorjaarsnota",
    "twee weken na Prinsjesdag",
    "in de week van 14 juni",
    "nadat het advies is ontvangen",
)


@pytest.mark.parametrize("bound", NO_SOONER)
@pytest.mark.parametrize("period", PERIODS)
def test_what_comes_no_sooner_has_no_last_day(bound: str, period: str) -> None:
    found = find(f"De nota kan {bound} {period} worden verwacht.")
    assert [resolve(time, DAY).last_day for time in found] == [None]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("niet eerder dan na de zomer", date(2021, 9, 6)),
        ("op zijn vroegst na het zomerreces", date(2021, 9, 6)),
        ("niet eerder gereed zijn dan in mei", date(2021, 5, 1)),
        ("in mei op zijn vroegst", date(2021, 5, 1)),
        ("op 1 juli 2021 of zoveel later", date(2021, 7, 1)),
        ("in mei of later", date(2021, 5, 1)),
        ("uiterlijk 1 mei of kort daarna", DAY),
    ],
)
def test_only_its_beginning_is_said(words: str, first: date) -> None:
    (time,) = find(f"De nota kan {words} worden verwacht.")
    due = resolve(time, DAY)
    assert (time.words, due.first_day, due.last_day) == (words, first, None)


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("De nota kan niet eerder worden gestuurd, maar komt in mei.", date(2021, 5, 31)),
        ("De nota komt in mei, later dan gepland.", date(2021, 5, 31)),
        ("De nota komt uiterlijk 1 mei of anders met de post.", date(2021, 5, 1)),
        ("De nota komt niet eerder dan uiterlijk in mei.", date(2021, 5, 31)),
        ("De nota komt pas na de zomer.", date(2021, 12, 20)),
    ],
)
def test_other_words_leave_the_last_day(sentence: str, last: date) -> None:
    (time,) = find(sentence)
    assert resolve(time, DAY).last_day == last


def test_no_sooner_is_the_new_term_and_not_the_old_one() -> None:
    sentence = "De evaluatie kan niet eerder gereed zijn dan in mei en gaat dan naar uw Kamer."
    (mention,) = read(sentence, DAY).commitments
    assert mention.event is EventKind.POSTPONED
    assert mention.previous_deadline is None
    assert mention.deadline is not None
    assert (mention.deadline.first_day, mention.deadline.last_day) == (date(2021, 5, 1), None)


PIECES = (
    "Ik zal u uiterlijk 1 mei 2022 informeren.",
    "Commissiedebat Woo van 6 juni 2020.",
    "In het eerdere algemeen overleg van 2 december jl. zegde ik dit toe.",
    "Voorafgaand aan het debat over de zorg op 12 juni ontvangt u een brief.",
    "Niet eerder dan na de zomer van 2022 volgt de nota.",
    "Op zijn vroegst in week 23, of later, komt de brief van 3 mei 2020 aan de orde.",
    "Voor of kort na het zomerreces.",
)
BLANK = st.sampled_from([" ", "\n", "  ", " \n ", "\n\n"])


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.data())
@settings(max_examples=150, deadline=None)
def test_no_layout_moves_a_quote(pieces: list[str], data: st.DataObject) -> None:
    plain = " ".join(pieces)
    words = plain.split(" ")
    text = words[0] + "".join(data.draw(BLANK) + word for word in words[1:])
    for quote in [text[time.start : time.end] for time in find(text)] + [
        text[each.start : each.end] for each in find_occasions(text, (DAY, DAY))
    ]:
        assert quote == quote.strip()
        assert " ".join(quote.split()) in plain
