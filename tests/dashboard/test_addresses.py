"""Every page opens at any address: what makes no sense is told, or left alone."""

from collections.abc import Iterator
from datetime import date
from types import ModuleType

import pytest
from sqlmodel import Session

from dashboard.choosing import addresses
from dashboard.pages import HIDDEN, PAGES, Page
from dashboard.parts import timeline as parts
from dashboard.views import commitment, documents, dossier, motions, overview
from tests.dashboard.shown import opened, shown
from tests.tracker import exported
from tests.tracker.fresh import fresh_engine

EVERY = (*PAGES, *HIDDEN)
NONSENSE = {
    "empty": dict.fromkeys(("dag", "stand", "id", "nummer", "blad", "woorden", "zoek"), ""),
    "no day": {"dag": "gisteren", "vanaf": "31-02-2021", "termijntot": "2021-13-45"},
    "far days": {"dag": "9999-12-31", "vanaf": "0001-01-01", "sinds": "0001-01-01"},
    "no number": {"id": "\u0661\u0662", "blad": "-3", "nummer": "abc", "regels": "1e9"},
    "huge": {"id": "9" * 40, "blad": "9" * 30, "nummer": "9" * 5000, "woorden": "a" * 5000},
    "no choice": {"stand": "verdwenen", "volgorde": "zwaarte", "beeld": "3D", "deel": "x"},
    "sql": dict.fromkeys(("id", "nummer", "woorden", "zoek", "persoon"), "' OR 1=1; --%_\\"),
    "html": dict.fromkeys(("id", "nummer", "woorden", "naam"), "<script>alert(1)</script>"),
}


@pytest.fixture(scope="module", autouse=True)
def stored() -> Iterator[None]:
    engine = fresh_engine()
    with Session(engine) as session:
        exported.fill(session)
        session.commit()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOEZEGD_DATABASE_URL", str(engine.url))
        yield


@pytest.mark.parametrize("view", [overview, motions, documents, parts], ids=str)
def test_an_address_of_the_second_page_shows_that_page(
    monkeypatch: pytest.MonkeyPatch, view: ModuleType
) -> None:
    # Loaded, sent or come back to: the pager says 2, and so must the list.
    monkeypatch.setattr(view, "SIZE", 1)
    show = dossier.show if view is parts else view.show
    asked = {"dag": "2021-10-01", "nummer": "26485"}
    first, second = (shown(show, **asked, blad=number) for number in ("1", "2"))
    assert first != second


def name(page: Page) -> str:
    return page.path or "toezeggingen"


@pytest.mark.parametrize("page", EVERY, ids=name)
def test_a_page_opens(page: Page) -> None:
    assert len(shown(page.show, dag="2021-10-01", id="1")) > 100


@pytest.mark.parametrize("page", EVERY, ids=name)
@pytest.mark.parametrize("kind", NONSENSE)
def test_what_makes_no_sense_is_no_error(page: Page, kind: str) -> None:
    assert len(shown(page.show, **NONSENSE[kind])) > 50


@pytest.mark.parametrize("kind", NONSENSE)
def test_a_document_that_is_not_there_is_told(kind: str) -> None:
    assert "Er is geen stuk met dit kenmerk." in shown(documents.show_one, **NONSENSE[kind])
    told = shown(commitment.show, **NONSENSE[kind])
    assert "Er is geen toezegging of motie met dit kenmerk." in told


@pytest.mark.parametrize("page", [PAGES[0], PAGES[1]], ids=name)
def test_an_empty_list_says_what_was_chosen_and_how_to_be_rid_of_it(page: Page) -> None:
    words = shown(page.show, dag="2021-10-01", dossier="99999", woorden="bestaat niet")
    assert "Keuze: " in words
    assert "dossier: 99999" in words
    assert "Wis deze keuze" in words


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"ministerie": "bz"}, "Keuze: ministerie: Buitenlandse Zaken"),
        ({"ministerie": "VWS"}, "Keuze: ministerie: Volksgezondheid, Welzijn en Sport"),
        ({"fractie": "Nergens"}, "Keuze: fractie: Nergens"),
        ({"bewindspersoon": "aag"}, "Keuze: bewindspersoon: aag"),
        ({"stand": "Vertraagd"}, "Keuze: stand: vertraagd"),
        ({"uitgesteld": "ja"}, "Keuze: uitgesteld: ja"),
        ({"uitgesteld": "misschien"}, "uitgesteld “misschien”"),
        ({"termijn": "Te laat"}, "termijn: te laat (tot en met 30 september 2021)"),
    ],
    ids=str,
)
def test_what_is_typed_otherwise_counts_all_the_same(typed: dict[str, str], told: str) -> None:
    assert told in shown(PAGES[0].show, dag="2021-10-01", **typed)


@pytest.mark.parametrize("day", ["2012-01-01", "1-1-2012", "1 januari 2012"])
def test_a_day_of_long_ago_is_that_day(day: str) -> None:
    assert opened(PAGES[0].show, dag=day).date_input(key="dag").value == date(2012, 1, 1)


@pytest.mark.parametrize("page", [PAGES[0], PAGES[1]], ids=name)
@pytest.mark.parametrize(
    "typed", [{"stand": "verdwenen"}, {"termijn": "ooit"}, {"dag": "gisteren"}]
)
def test_what_does_not_count_is_told(page: Page, typed: dict[str, str]) -> None:
    ((key, value),) = typed.items()
    assert f"In het adres staat {key} “{value}”" in shown(page.show, **typed)


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("ministerie=bz&ministerie=fin", "ministerie=Buitenlandse+Zaken&ministerie=Financi%C3%ABn"),
        ("dag=1-10-2021&tot=2+mei+2021", "dag=2021-10-01&tot=2021-05-02"),
        ("stand=Vertraagd&uitgesteld=ja", "stand=vertraagd&uitgesteld=true"),
        ("controle=ja", "onzeker=te+controleren"),
        ("soort=kamerbrief&fractie=Nergens", "soort=Kamerbrief&fractie=Nergens"),
        ("dag=2021-10-01&uitgesteld=true&stand=verdwenen&termijn=", None),
        ("zoek=a%20b&blad=2", None),
    ],
)  # fmt: skip
def test_an_address_is_put_right_before_its_page_comes(typed: str, better: str | None) -> None:
    # Else a field takes it out of the address, and reloading or sending it shows everything.
    assert addresses.better(typed) == better
    assert addresses.better(better or typed) is None
