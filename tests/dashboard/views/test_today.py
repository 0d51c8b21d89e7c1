"""Who comes back sees what changed since last time; a colleague gets the same view by address."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from dashboard.visitors import visits
from tracker.queries.quality import sources

TODAY = date(2021, 10, 1)


@pytest.mark.parametrize(
    ("kept", "previous", "note"),
    [
        ("", None, ".2021-10-01"),
        (".2021-10-01", None, ".2021-10-01"),
        (".2021-09-28", date(2021, 9, 28), "2021-09-28.2021-10-01"),
        ("2021-09-20.2021-09-28", date(2021, 9, 28), "2021-09-28.2021-10-01"),
        ("2021-09-28.2021-10-01", date(2021, 9, 28), "2021-09-28.2021-10-01"),
    ],
    ids=["first visit", "again that day", "next visit", "a third", "again on the third"],
)
def test_new_is_counted_from_the_visit_before(kept: str, previous: date | None, note: str) -> None:
    assert visits.after(kept, TODAY) == (previous, note)


@settings(deadline=None, max_examples=100)
@given(st.text())
def test_a_cookie_of_any_kind_is_no_error(kept: str) -> None:
    previous, note = visits.after(kept, TODAY)
    assert previous is None or previous < TODAY
    assert visits.after(note, TODAY) == (previous, note)


def test_a_source_that_was_never_asked_says_so() -> None:
    from dashboard.parts.sources import ago_words, run_words

    assert run_words(sources.SourceState("x", "Een bron"), TODAY) == "○ nooit"
    assert [ago_words(days) for days in (0, 1, 12)] == ["vandaag", "gisteren", "12 dagen geleden"]


@pytest.mark.browser
def test_the_day_of_the_last_visit_is_remembered(page: Page, address: str) -> None:
    page.context.add_cookies(
        [{"name": "toezegd_bezoek", "value": "2021-09-20.2021-09-28", "url": address}]
    )
    page.goto(f"{address}/vandaag?dag=2021-10-01")
    expect(page.get_by_text("Ingelezen sinds 28 september 2021")).to_be_visible()
    expect(
        page.get_by_role("table", name="Nieuw ingelezen").get_by_role("link").first
    ).to_be_visible()
    page.goto(f"{address}/vandaag?dag=2021-10-01&sinds=2021-03-01")
    expect(page.get_by_text("Ingelezen sinds 1 maart 2021")).to_be_visible()


@pytest.mark.browser
def test_all_that_is_new_can_be_read(page: Page, address: str) -> None:
    page.goto(f"{address}/vandaag?dag=2021-10-01&sinds=2021-03-01")
    more = page.get_by_text(re.compile(r"^De \d+ daarvoor$"))
    number = int(more.inner_text().split()[1])
    more.click()
    rest = page.get_by_role("table", name=f"De {number} daarvoor, sinds 1 maart 2021")
    expect(rest.locator("tbody tr")).to_have_count(number)
    listed = page.get_by_role("table", name="Nieuw ingelezen").locator("tbody tr")
    told = page.get_by_text("Ingelezen sinds 1 maart 2021").inner_text()
    assert sum(map(int, re.findall(r"(\d+) [a-z]", told.partition(":")[2]))) == (
        number + listed.count()
    )


@pytest.mark.browser
def test_a_list_of_today_goes_on_in_the_overview(page: Page, address: str) -> None:
    page.goto(f"{address}/vandaag?dag=2020-06-15")
    due = page.get_by_role("table", name="termijn tot en met 15 juli 2020")
    expect(due.get_by_role("row").filter(has_text="30 juni 2020").first).to_be_visible()
    rows = due.locator("tbody tr").count()
    page.get_by_role("link", name="In de lijst:").first.click()
    expect(page.locator(".stMain h1", has_text="Toezeggingen")).to_be_visible()
    listed = page.locator("table tbody tr")
    expect(listed).to_have_count(rows)
    expect(page.get_by_text("termijn tot en met: 15 juli 2020")).to_be_visible()
