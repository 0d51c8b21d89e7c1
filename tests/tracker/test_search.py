"""Search finds what people mean, and no input makes it fail."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from crawler.items import DocumentItem
from tracker import ingest
from tracker.database import connect, reading, writing
from tracker.search import engine
from tracker.search.engine import Found
from tracker.search.marking import MARK, UNMARK
from tracker.search.query import parse

LETTERS = {
    "bouwstenen": "De bouwstenen voor IMVO-wetgeving worden in het najaar aan de Kamer gestuurd.",
    "pensioen": "De pensioenfondsen rapporteren over hun beleggingen in de mijnbouw van goud.",
    "motie": "Op de motie van het lid Van Dijk (Kamerstuk 21 501-02, nr. 2379) kom ik terug.",
}


@pytest.fixture(scope="module")
def letters() -> Iterator[Engine]:
    opened = connect("sqlite://")
    with writing(opened) as session:
        for number, (name, body) in enumerate(LETTERS.items(), start=1):
            text = f"Geachte voorzitter,\n\n{body}\n\nMet vriendelijke groet aan uw Kamer."
            item = DocumentItem(text, "test", name, title=name, date=date(2020 + number, 3, 1))
            ingest.item(session, item)
    yield opened
    opened.dispose()


def found(letters: Engine, typed: str) -> Found:
    with reading(letters) as session:
        return engine.search(session, parse(typed))


def titles(letters: Engine, typed: str) -> list[str]:
    return sorted(hit.title for hit in found(letters, typed).hits)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bouwsteen", ["bouwstenen"]),
        ("fonds", ["pensioen"]),
        ("pensioen*", ["pensioen"]),
        ('"lid Van Dijk"', ["motie"]),
        ('"Dijk Van lid"', []),
        ("bouwstenen OF goud", ["bouwstenen", "pensioen"]),
        ("kamer NIET najaar", ["bouwstenen", "motie", "pensioen"]),
        ("gestuurd NIET najaar", []),
        ("imvo-wetgeving", ["bouwstenen"]),
        ("kamer van:2022-06-01", ["motie"]),
        ("kamer tot:2021-12-31", ["bouwstenen"]),
        ("zonnepaneel", []),
    ],
)
def test_finds(letters: Engine, typed: str, expected: list[str]) -> None:
    assert titles(letters, typed) == expected


def test_the_words_found_are_marked(letters: Engine) -> None:
    for typed, word in (
        ("najaar", "najaar"),
        ("bouwsteen", "bouwstenen"),
        ("fonds", "pensioenfondsen"),
    ):
        passage = found(letters, typed).hits[0].passages[0]
        assert f"{MARK}{word}{UNMARK}" in passage


@pytest.mark.parametrize("typed", ["26485-345", "26 485, nr. 345", "kst-26485-345"])
def test_a_paper_number_is_recognised_in_any_spelling(typed: str) -> None:
    assert parse(typed).kamerstuk == "26485-345"


def test_a_day_that_is_none_is_told() -> None:
    assert parse("kamer van:gisteren").remarks


@pytest.mark.parametrize(
    "typed",
    ['"', "OF", "NIET", "NIET OF", "*", "-", "(", "a AND", "NEAR(a b)", "😀", "x" * 10_000, "l'é:"],
)
def test_odd_input_does_not_fail(letters: Engine, typed: str) -> None:
    assert found(letters, typed).total >= 0


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(alphabet=st.sampled_from("ab \"*-()OFNIET:^{}+.'é😀"), max_size=60))
def test_no_input_fails(letters: Engine, typed: str) -> None:
    assert found(letters, typed).total >= 0
