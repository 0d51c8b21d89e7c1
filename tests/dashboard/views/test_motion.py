"""Every motion has a page, also one that nothing happened to yet; it says what is not known."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from sqlmodel import Session, select

from dashboard.views import motion, motions
from tests.dashboard.shown import shown
from tests.tracker import exported
from tests.tracker.fresh import fresh_engine
from tracker.models.motions import Motion

DAY = "2021-10-01"


@pytest.fixture(scope="module", autouse=True)
def stored() -> Iterator[None]:
    engine = fresh_engine()
    with Session(engine) as session:
        exported.fill(session)
        for one in session.exec(select(Motion)):
            if one.kamerstuk == "26485-347":
                one.decided_on = exported.DAY.replace(month=3, day=2)
        session.add(Motion(kamerstuk="26485-390", dossier="26485", title="", deleted=True))
        session.commit()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOEZEGD_DATABASE_URL", str(engine.url))
        yield


def test_a_motion_that_no_letter_speaks_of_has_a_page() -> None:
    words = shown(motion.show, id="26 485, nr. 347", dag=DAY)
    assert "Motie van het lid Van Dijk" in words
    assert "✕ verworpen, besloten op 2 maart 2021" in words
    assert 'href="persoon?' in words
    assert "(SP)" in words
    assert "zoek.officielebekendmakingen.nl/kst-26485-347.html" in words
    assert "<li>wat brieven erover zeggen</li>" in words
    assert "<li>de uitslag</li>" not in words
    assert "motie?id=26485-347&dag=2021-10-01" in words


def test_a_letter_can_be_linked_to_a_motion_that_no_letter_speaks_of() -> None:
    assert "Koppel een brief" in shown(motion.show, id="26485-347", dag=DAY)
    assert "Koppel een brief" not in shown(motion.show, id="26485-390", dag=DAY)  # was taken away


def test_before_the_vote_the_outcome_is_not_told() -> None:
    words = shown(motion.show, id="26485-347", dag="2021-03-01")
    assert "nog niet gestemd" in words
    assert "verworpen" not in words


def test_before_it_was_submitted_it_says_since_when() -> None:
    words = shown(motion.show, id="26485-347", dag="2021-02-01")
    assert "zij is ingediend op 25 februari 2021" in words
    assert "Van Dijk</a>" not in words


def test_a_motion_with_a_life_has_both_its_life_and_its_register() -> None:
    words = shown(motion.show, id="motie", dag=DAY)
    assert "Wat er gebeurde" in words
    assert "✓ aangenomen" in words
    assert shown(motion.show, id="26485-346", dag=DAY) == words


def test_a_motion_that_is_not_here_leads_to_where_it_may_be() -> None:
    words = shown(motion.show, id="26 485, nr. 999", dag=DAY)
    assert "Niet gevonden" in words
    assert 'href="dossier?nummer=26485"' in words
    assert "zoek.officielebekendmakingen.nl/kst-26485-999.html" in words


def test_one_that_the_register_took_away_says_so() -> None:
    assert "Het register heeft deze motie weggehaald" in shown(motion.show, id="26485-390", dag=DAY)


@pytest.mark.parametrize("id", ["", "26485-999", "<script>alert(1)</script>", "x" * 5000])
def test_what_is_no_motion_says_what_to_do(id: str) -> None:
    words = shown(motion.show, id=id, dag="geen dag")
    assert "Niet gevonden" in words
    assert "<script>" not in words


def test_every_motion_in_the_list_is_a_link() -> None:
    words = shown(motions.show, dag=DAY)
    assert "motie?id=26485-347&amp;dag=2021-10-01" in words
    assert "motie?id=motie&amp;dag=2021-10-01" in words


@pytest.mark.browser
def test_a_motion_in_a_letter_leads_to_its_page(page: Page, address: str) -> None:
    page.goto(f"{address}/stukken")
    page.get_by_role("link", name="SER-advies inzake bouwstenen IMVO-wetgeving").click()
    page.locator("a[href^='motie?id='] mark").first.click()
    expect(page.locator(".stMain h2", has_text="Wat er gebeurde")).to_be_visible()
    expect(page.get_by_role("link", name="← Alle moties")).to_be_visible()


def test_where_nothing_was_read_the_list_says_so_and_blames_no_choice() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOEZEGD_DATABASE_URL", str(fresh_engine().url))
        words = shown(motions.show)
    assert "Er zijn nog geen stukken ingelezen" in words
    assert "bij deze keuze" not in words
