"""What a file did not give is kept with its document, told on screen, and healed by a copy."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session
from typer.testing import CliRunner

from crawler.items import DocumentItem
from tests.crawler.text.letters import PrintedPage, pdf, wrapped
from tracker import database
from tracker.cli.app import app
from tracker.intake import ingest
from tracker.queries.papers import documents
from tracker.queries.quality import coverage
from tracker.record.documents import Change

REMARK = "bladzijde 2 heeft geen tekst (een scan?)"
SENTENCE = "Ik zeg uw Kamer toe dat zij de evaluatie in het najaar van 2021 ontvangt."
LETTER = DocumentItem(
    text=f"Geachte voorzitter,\n\n{SENTENCE}",
    source="tweede_kamer",
    source_id="1",
    title="Evaluatie",
    date=date(2021, 6, 1),
    kamerstuk="26485-345",
    media_type="application/pdf",
    remarks=(REMARK,),
)


@pytest.fixture
def session() -> Iterator[Session]:
    with database.writing(database.connect("sqlite://")) as opened:
        yield opened


def test_it_is_kept_and_shown_with_the_document(session: Session) -> None:
    stored = ingest.item(session, LETTER)
    assert stored.document_id is not None
    shown = documents.detail(session, stored.document_id)
    assert shown is not None
    assert shown.remarks == REMARK
    missing = coverage.missing(session)
    assert [(one.title, one.remarks) for one in missing.not_whole] == [("Evaluatie", REMARK)]
    assert missing.not_whole_in_all == 1


def test_a_whole_copy_takes_the_place_of_one_that_was_not(session: Session) -> None:
    ingest.item(session, LETTER)
    whole = replace(
        LETTER, source="elders", source_id="2", remarks=(), text=f"{LETTER.text}\n\nHoogachtend,"
    )
    assert ingest.item(session, whole).change is Change.NEW_VERSION
    assert coverage.missing(session).not_whole == ()
    # And the other way round a copy that is not whole takes nobody's place.
    damaged = replace(LETTER, source="derde", source_id="3", text=f"{whole.text}\n\nBijlage")
    assert ingest.item(session, damaged).change is Change.ORIGIN_ADDED


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_every_command_that_reads_the_file_says_it(tmp_path: Path, form: tuple[str, ...]) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(pdf([PrintedPage([wrapped(SENTENCE)]), PrintedPage([])]))
    assert REMARK in CliRunner().invoke(app, ["extract", str(path), *form]).output
    given = ["ingest", str(path), "--date", "2021-06-01", "--database", str(tmp_path / "t.sqlite")]
    assert REMARK in CliRunner().invoke(app, given).output
