"""One paper is one document, whole or not at all, however often and from wherever it comes."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session, select

from crawler.items import DeletionItem, DocumentItem
from nlp.findings import DocumentKind, Frame, Reading
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.intake import ingest
from tracker.models.documents import Document, DocumentOrigin
from tracker.record import identity
from tracker.record.documents import Change

PDF, XML = "application/pdf", "application/xml"


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(
        "nlp.reader.read", lambda text, day, kind: Reading(Frame(DocumentKind.KAMERBRIEF, day))
    )
    with database.writing(fresh_engine()) as session:
        yield session


def paper(text: str, source: str = "tweede_kamer", **more: object) -> DocumentItem:
    given = {"kamerstuk": "26485-345", "date": date(2021, 1, 1), "media_type": PDF} | more
    source_id = str(given.pop("source_id", f"{source}-1"))
    return DocumentItem(text, source, source_id, **given)  # type: ignore[arg-type]


def current(session: Session) -> Document:
    (found,) = session.exec(select(Document).where(Document.current)).all()
    return found


LETTER = "Geachte voorzitter, ik stuur u hierbij de evaluatie. " * 20


def test_the_same_file_twice_is_one_document(session: Session) -> None:
    assert ingest.item(session, paper(LETTER)).change is Change.ADDED
    assert ingest.item(session, paper(LETTER)).change is Change.UNCHANGED
    assert len(session.exec(select(Document)).all()) == 1


def test_one_paper_from_two_sources_is_one_document_with_two_origins(session: Session) -> None:
    ingest.item(session, paper(LETTER))
    other = ingest.item(session, paper(LETTER + " ", source="rijksoverheid"))
    assert other.change is Change.ORIGIN_ADDED
    assert current(session).text == LETTER
    origins = session.exec(select(DocumentOrigin.source)).all()
    assert sorted(origins) == ["rijksoverheid", "tweede_kamer"]


def test_the_official_xml_takes_the_place_of_a_pdf_and_not_the_other_way(session: Session) -> None:
    ingest.item(session, paper(LETTER))
    better = paper(LETTER.replace("u ", "uw Kamer "), source="koop", media_type=XML)
    assert ingest.item(session, better).change is Change.NEW_VERSION
    assert current(session).text == better.text
    assert current(session).version == 2
    assert ingest.item(session, paper(LETTER)).change is Change.UNCHANGED
    assert current(session).text == better.text


def test_half_of_a_text_is_not_better_whatever_its_format(session: Session) -> None:
    ingest.item(session, paper(LETTER))
    ingest.item(session, paper(LETTER[:200], source="koop", media_type=XML))
    assert current(session).text == LETTER


def test_a_correction_is_a_new_version_that_points_to_the_old_one(session: Session) -> None:
    first = ingest.item(session, paper(LETTER))
    second = ingest.item(session, paper(LETTER.replace("evaluatie", "reactie")))
    assert second.change is Change.NEW_VERSION
    assert current(session).replaces_id == first.document_id


def test_what_the_source_withdrew_is_marked_and_kept(session: Session) -> None:
    ingest.item(session, paper(LETTER))
    gone = ingest.item(session, DeletionItem("tweede_kamer", "tweede_kamer-1", "document"))
    assert gone.change is Change.DELETED
    (found,) = session.exec(select(Document)).all()
    assert not found.current
    assert found.deleted_on is not None
    assert found.text == LETTER


def test_what_another_source_still_has_stays(session: Session) -> None:
    ingest.item(session, paper(LETTER))
    ingest.item(session, paper(LETTER, source="koop"))
    ingest.item(session, DeletionItem("koop", "koop-1", "document"))
    assert current(session).text == LETTER


def test_a_letter_is_stored_whole_or_not_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Reading:
        raise KeyboardInterrupt

    monkeypatch.setattr("nlp.reader.read", broken)
    engine = fresh_engine()
    with pytest.raises(KeyboardInterrupt), database.writing(engine) as session:
        ingest.item(session, paper(LETTER))
    with database.reading(engine) as session:
        assert session.exec(select(Document)).all() == []


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"kamerstuk": "26485-345"}, "kst-26485-345"),
        ({"publication_id": "kst-35570-XVII-38"}, "kst-35570-XVII-38"),
        ({"publication_id": "kst-26485-345-h1"}, "kst-26485-345"),
        ({"publication_id": "kst-33268-F"}, "kst-33268-F"),
        ({"publication_id": "kst-1268678"}, "bron:nr1"),
        ({"session_year": "2019-2020", "answer_number": "1234"}, "ah-tk-20192020-1234"),
        ({"publication_id": "ah-tk-20192020-1234"}, "ah-tk-20192020-1234"),
        ({}, "bron:nr1"),
    ],
)
def test_what_makes_two_publications_one_paper(given: dict[str, str], key: str) -> None:
    assert identity.paper_key(DocumentItem("x", "bron", "nr1", **given)) == key  # type: ignore[arg-type]
