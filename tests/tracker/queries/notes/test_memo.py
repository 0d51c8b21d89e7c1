"""A memo says where something stands with the words of the letters, and what nobody knows."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO

import docx
import pytest
from sqlmodel import Session

from crawler.items import DocumentItem
from tests.tracker.given import holding, numbered_letter
from tracker.export import memo as written
from tracker.queries.lives import threads
from tracker.queries.notes import memo
from tracker.queries.notes.memo import Memo
from tracker.queries.wanted.filters import COMMITMENTS, Filter

PROMISE = "Ik stuur uw Kamer voor 1 mei 2021 de evaluatie van de wet op de orgaandonatie."
WORK = (
    "Aan de evaluatie van de wet op de orgaandonatie, die ik uw Kamer in mijn brief van 15 januari"
    " 2021 heb toegezegd, wordt momenteel gewerkt."
)
LATER = (
    "De evaluatie van de wet op de orgaandonatie, die ik uw Kamer heb toegezegd voor 1 mei 2021, is"
    " vertraagd en is nu voorzien voor 1 oktober 2021."
)
DONE = "Hierbij bied ik u, zoals toegezegd, de evaluatie van de wet op de orgaandonatie aan."
OF_A_MOTION = "Aan de motie Jansen (Kamerstuk 28140, nr. 5) over gezonde kantines wordt gewerkt."
ADDRESS = "http://localhost:8501/toezegging?id=abc"


def letter(number: int, day: date, said: str) -> DocumentItem:
    title, url = f"Brief over orgaandonatie {number}", f"https://kamer.example/{number}"
    return numbered_letter(number, day, said, title=title, url=url)


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with holding(
        letter(10, date(2021, 1, 15), PROMISE),
        letter(11, date(2021, 2, 20), WORK),
        letter(12, date(2021, 4, 20), LATER),
        letter(14, date(2021, 4, 20), OF_A_MOTION),
        letter(13, date(2021, 9, 28), DONE),
    ) as opened:
        yield opened


def on(session: Session, day: date) -> Memo:
    (row,) = threads.listed(session, Filter(day, kind=COMMITMENTS))
    found = threads.detail(session, row.public_id, day)
    assert found
    return memo.of(session, found, day)


def test_it_has_the_promise_the_delay_and_where_they_stand(session: Session) -> None:
    words = written.text(on(session, date(2021, 5, 1)), ADDRESS)
    assert words.startswith("Stand van zaken op 1 mei 2021 (toezegging)")
    assert "Stand: vertraagd. Uitgesteld" in words
    assert f"“{PROMISE}” (Kamerbrief van 15 januari 2021, Kamerstuk 28140, nr. 10" in words
    assert f"“{LATER}” (Kamerbrief van 20 april 2021, Kamerstuk 28140, nr. 12" in words
    assert "https://kamer.example/12" in words
    assert "Huidige termijn: “voor 1 oktober 2021” (tot en met 1 oktober 2021)" in words
    assert ADDRESS in words


def test_what_only_tells_of_work_is_counted_and_left_to_the_page(session: Session) -> None:
    found = on(session, date(2021, 5, 1))
    assert WORK not in written.text(found, ADDRESS)
    assert found.left_out == 1
    assert "1 andere passage" in written.text(found, ADDRESS)
    assert f"“{WORK}”" in written.citation(on(session, date(2021, 3, 1)), ADDRESS)


def test_nothing_is_told_before_its_day(session: Session) -> None:
    words = written.text(on(session, date(2021, 2, 1)), ADDRESS)
    assert "vertraagd" not in words
    assert LATER not in words


def test_where_no_letter_was_read_it_says_so(session: Session) -> None:
    silent = on(session, date(2021, 7, 1))
    assert "na 20 april 2021 is tot en met 1 juli 2021 geen stuk" in written.text(silent, "")
    assert "Let op" in written.citation(silent, "")
    # What is done stays done, whatever was not read.
    assert not on(session, date(2022, 7, 1)).beware


def test_what_is_done_is_cited_with_the_words_that_say_so(session: Session) -> None:
    words = written.citation(on(session, date(2021, 10, 1)), ADDRESS)
    assert words.startswith(f"“{DONE}” (Kamerbrief van 28 september 2021, Kamerstuk 28140, nr. 13")
    assert "Stand op 1 oktober 2021: afgedaan." in words


def test_it_is_found_by_its_id_and_a_motion_by_its_number(session: Session) -> None:
    day = date(2021, 5, 1)
    found = on(session, day)
    assert memo.named(session, found.row.public_id, day) == found
    assert memo.named(session, found.row.public_id, date(2021, 1, 1)) is None
    assert memo.named(session, "28140-99", day) is None
    motion = memo.named(session, "28 140, nr. 5", day)
    assert motion is not None
    assert motion.facts[0] == ("Waarover, volgens een brief", "“over gezonde kantines”")
    link = f"http://toezegd.example/motie?id={motion.row.public_id}&dag=2021-05-01"
    assert written.page(motion, "http://toezegd.example") == link


def test_word_holds_the_same(session: Session) -> None:
    found = on(session, date(2021, 5, 1))
    paper = docx.Document(BytesIO(written.as_bytes(found, ADDRESS)))
    words = [one.text for one in paper.paragraphs]
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert words[0] == "Stand van zaken op 1 mei 2021 (toezegging)"
    assert any(PROMISE in cell for cell in cells)
    assert any(LATER in cell for cell in cells)
