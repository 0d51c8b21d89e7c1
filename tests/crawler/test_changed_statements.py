"""Each element of the other sources taken away in turn: the source is stopped, or it is told."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from lxml import etree

from crawler.attendance import ENOUGH, Attendance
from crawler.eerstekamer.register import has, parse_page
from crawler.errors import SourceChangedError
from crawler.items import to_json
from crawler.koop import papers, search
from crawler.ledger import MemoryLedger
from crawler.rijksoverheid import opendata, openoverheid
from crawler.text.html import parse
from tests.crawler.test_changed_fields import named, without
from tests.replica import gazette, rijksoverheid, senate
from tests.replica.gazette import Gazette
from tests.replica.koop import NAMES
from tests.replica.ministries import Ministries

ROWS = 2 * ENOUGH
# What became of the rows, and the fields that were said to be gone.
Made = tuple[list[Any], set[str]]


def noted(rows: list[tuple[Any, str, dict[str, object]]]) -> Made:
    attendance = Attendance(MemoryLedger())
    for _, entity, fields in rows:
        attendance.note(entity, fields)
    attendance.close()
    return [row for row, *_ in rows], attendance.missing


def search_page() -> bytes:
    published = Gazette(size=6 * ROWS).publications.values()
    records = "".join(gazette.record(each, "http://x", at) for at, each in enumerate(published, 1))
    return (
        f"<sru:searchRetrieveResponse {NAMES}><sru:numberOfRecords>9</sru:numberOfRecords>"
        f"<sru:records>{records}</sru:records></sru:searchRetrieveResponse>"
    ).encode()


PUBLISHED = Gazette(size=6 * ROWS).publications


def of_search(body: bytes) -> Made:
    rows = []
    for record in search.parse_page(body, "sru").records:
        paper = gazette.xml(PUBLISHED[record.identifier])
        item = to_json(papers.document(record, paper, "stuk.xml", "application/xml"))
        rows.append(((item, record.form), record.name, record.has))
    return noted(rows)


def ministry_pages() -> bytes:
    letters = Ministries(size=ROWS).letters
    return (
        "<all>" + "".join(rijksoverheid._detail(each, "http://x") for each in letters)
    ).encode() + (b"</all>")


def of_ministries(body: bytes) -> Made:
    pages = [etree.tostring(each) for each in etree.fromstring(body)]
    details = [opendata.parse_detail(page, "page") for page in pages]
    return noted([(each, "document", each.has) for each in details])


def elements(body: bytes) -> Iterator[tuple[str, bytes]]:
    """The page without each of its elements, by name; and with each of these empty."""
    names = {etree.QName(each).localname: None for each in etree.fromstring(body).iter("*")}
    for name in names:
        for emptied in (False, True):
            root = etree.fromstring(body)
            for each in [found for found in root.iter(f"{{*}}{name}") if found is not root]:
                if emptied:
                    each.clear()
                elif (parent := each.getparent()) is not None:
                    parent.remove(each)
            yield f"{name}{' empty' * emptied}", etree.tostring(root)


@pytest.mark.parametrize(
    ("body", "made"),
    [(search_page(), of_search), (ministry_pages(), of_ministries)],
    ids=["officiele_bekendmakingen", "rijksoverheid"],
)
def test_no_element_stays_away_in_silence(body: bytes, made: Callable[[bytes], Made]) -> None:
    before, missing = made(body)
    assert missing == set()
    for name, changed in elements(body):
        if name.startswith("introduction"):  # its file is looked for elsewhere, or fails by name
            continue
        try:
            after, missing = made(changed)
        except SourceChangedError:
            continue
        # A page without rows is for the walk to judge: see test_lying_listings.
        assert after == before or missing or len(after) == 0, name


def of_results(content: dict[str, Any]) -> Made:
    _, results = openoverheid.parse_results(content, "zoek")
    return noted([(each, "document", each.has) for each in results])


def results() -> dict[str, Any]:
    letters = Ministries(size=ROWS).letters
    return {"totaal": ROWS, "resultaten": [rijksoverheid._result(each) for each in letters]}


def test_no_field_of_a_result_stays_away_in_silence() -> None:
    before, missing = of_results(results())
    assert missing == set()
    for path in dict.fromkeys(named(results())):
        try:
            after, missing = of_results(without(results(), path))
        except SourceChangedError:
            continue
        assert after == before or missing, ".".join(path)


def register_page() -> str:
    promises = senate.Senate(size=ROWS).promises.values()
    return senate.page("".join(senate.entry(each, level=2) for each in promises))


def of_register(page: str) -> Made:
    items = parse_page(parse(page.encode(), "text/html; charset=utf-8"), "http://x/rappel")
    return noted([(to_json(each), "toezegging", has(each)) for each in items])


@pytest.mark.parametrize(
    "change",
    [
        *(
            lambda page, key=key: page.replace(key, "Nieuw")
            for key in (
                "Nummer", "Status", "Datum toezegging", "Deadline", "Verantwoordelijke(n)",
                "Kamerleden", "Commissie", "Soort activiteit",
            )
        ),
        lambda page: page.replace("h2>", "h5>"),
        lambda page: page.replace("1 juli 2025", "01-07-2025"),
        lambda page: page.replace("th>", "div>"),
        lambda page: re.sub(r"\bT(\d{5})", r"TZ\1", page),
    ],
)  # fmt: skip
def test_no_key_of_the_register_stays_away_in_silence(change: Callable[[str], str]) -> None:
    before, missing = of_register(register_page())
    assert missing == set()
    try:
        after, missing = of_register(change(register_page()))
    except SourceChangedError:
        return
    assert after != before
    assert missing


def test_a_field_that_is_away_for_a_few_rows_a_run_is_named_in_the_end() -> None:
    ledger = MemoryLedger()
    for run in range(1, 6):
        attendance = Attendance(ledger)
        for _ in range(ENOUGH // 4):
            attendance.note("Kamerstuk", {"vergaderjaar": None, "creator": "Tweede Kamer"})
        attendance.close()
        assert attendance.missing == ({"Kamerstuk.vergaderjaar"} if run >= 4 else set())
    attendance.note("Kamerstuk", {"vergaderjaar": "2020-2021"})
    attendance.close()
    assert ledger.count("zonder Kamerstuk.vergaderjaar") == 0
