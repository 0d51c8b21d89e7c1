"""The record tells what is in it, what is missing, and how well it was read."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlmodel import Session

from crawler.items import DocumentItem, MotionItem
from nlp.figures import Row
from nlp.findings import DocumentKind
from tracker.data import quality
from tracker.intake import ingest
from tracker.models.documents import ReferenceMention
from tracker.models.intake import CrawlFailure
from tracker.queries.quality import coverage
from tracker.queries.quality.coverage import Gap

DOCS = Path(__file__).parents[4] / "docs" / "reading-quality.md"


def letter(session: Session, name: str, day: date | None, **more: Any) -> None:
    text = f"Geachte voorzitter, dit is brief {name}."
    ingest.item(session, DocumentItem(text, "proef", name, date=day, kind="kamerbrief", **more))


def test_documents_are_counted_by_kind_year_and_source(session: Session) -> None:
    letter(session, "a", date(2020, 3, 1))
    letter(session, "b", date(2021, 3, 1))
    letter(session, "c", None)
    found = coverage.contents(session)
    assert found.kinds == {DocumentKind.KAMERBRIEF: 3}
    assert found.years == {2021: 1, 2020: 1}
    assert [(one.source, one.documents) for one in found.sources] == [("proef", 3)]
    assert coverage.missing(session).undated == 1


def test_months_without_letters_are_a_gap_but_next_months_are_not() -> None:
    days = [date(2021, 1, 31), date(2021, 2, 1), date(2021, 5, 20), date(2022, 1, 1)]
    assert coverage.gaps(days) == (
        Gap(date(2021, 6, 1), date(2021, 12, 31), 7),
        Gap(date(2021, 3, 1), date(2021, 4, 30), 2),
    )
    assert coverage.gaps(days[:2]) == coverage.gaps([]) == ()


def test_a_paper_is_missing_until_it_is_stored_or_known_as_a_motion(session: Session) -> None:
    letter(session, "a", date(2020, 3, 1))
    for number in ("26485-300", "26485-300", "26485-345"):
        mention = ReferenceMention(document_id=1, start=0, end=1, quote="G", identity=number)
        session.add(mention)
    session.flush()
    found = coverage.missing(session)
    assert found.papers == (("26485-300", 2), ("26485-345", 1))
    ingest.item(
        session,
        MotionItem(source="tk", source_id="m", number="2020Z1", title="M", kamerstuk="26485-345"),
    )
    found = coverage.missing(session)
    assert (found.papers, found.papers_in_all) == ((("26485-300", 2),), 1)
    assert (found.motions, found.motions_without_outcome) == (1, 1)


def test_what_failed_waits_until_it_is_solved(session: Session) -> None:
    for key, solved in (("a", None), ("b", datetime(2021, 1, 1, tzinfo=UTC))):
        session.add(
            CrawlFailure(source="tk", key=key, url=key, reason="stuk is leeg", solved_at=solved)
        )
    session.flush()
    found = coverage.missing(session)
    assert found.failures_in_all == 1
    assert [failure.url for failure in found.failures] == ["a"]


def test_figures_come_back_as_they_were_saved(tmp_path: Path) -> None:
    rows = [Row("moties.f1", 0.98765, 12, 0.9, 1.0), Row(quality.LETTERS, 1.0, 34)]
    measured = quality.of(rows, date(2021, 10, 1))
    quality.save(measured, tmp_path / "figures.json")
    back = quality.load((tmp_path / "figures.json").read_text())
    assert (back.measured_on, back.letters) == (date(2021, 10, 1), 34)
    assert back.rows[0].value == 0.988
    assert [name for name, _ in back.named()] == ["Soort stuk", "moties.f1"]


def test_the_documentation_gives_the_figures_that_are_shown() -> None:
    told = {}
    figures = DOCS.read_text().partition("\n## Figures\n")[2].partition("\n## ")[0]
    for names, value in re.findall(r"^\| ([a-z][\w., ]+) \| (\d\.\d+) \|", figures, re.MULTILINE):
        first, *others = names.split(", ")
        stem = first.rpartition(".")[0]
        for name in (first, *(stem + one if one.startswith(".") else one for one in others)):
            told[name] = float(value)
    shown = {row.name: row.value for row in quality.saved().rows}
    assert len(told) > 10
    assert told == {name: shown.get(name) for name in told}
