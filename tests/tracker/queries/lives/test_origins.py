"""A row of a list says from which document it comes: a sentence alone often tells too little."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO

import docx
import pytest
from sqlmodel import Session, select

from dashboard import markup
from nlp.findings import EventKind
from tests.tracker.given import holding, numbered_letter
from tracker.export import briefing as written
from tracker.models.threads import Event, Thread
from tracker.queries.lives import threads
from tracker.queries.lives.threads import ThreadRow
from tracker.queries.notes import briefing, memo
from tracker.queries.wanted.filters import COMMITMENTS, Filter
from tracker.words.quotes import titled

FIRST = date(2021, 3, 1)
LATER = date(2021, 5, 20)
BEFORE = "Deze brief gaat over veel. " * 20 + "\n\n"
PROMISE = "Ik zal uw Kamer de evaluatie van de kantines vóór 1 juli 2021 sturen."
DELAY = "De evaluatie van de kantines, die ik vóór 1 juli zou sturen, ontvangt uw Kamer in oktober."


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with holding(
        numbered_letter(7, FIRST, f"{BEFORE}{PROMISE}", title="Gezonde <b>kantines</b>"),
        numbered_letter(8, LATER, f"{BEFORE}{DELAY}", title="Uitstel"),
    ) as opened:
        yield opened


def row(session: Session, day: date) -> ThreadRow:
    return threads.listed(session, Filter(day, kind=COMMITMENTS))[0]


@pytest.mark.parametrize("day", [FIRST, LATER])
def test_it_is_the_first_one(session: Session, day: date) -> None:
    found = row(session, day)
    assert found.origin
    assert (found.origin.title, found.origin.day) == ("Gezonde <b>kantines</b>", FIRST)
    assert found.origin.kamerstuk == "28140-7"
    detail = threads.detail(session, found.public_id, day)
    assert detail
    assert detail.row.origin == found.origin


def test_a_briefing_says_so_too_and_gives_the_same_words_once(session: Session) -> None:
    found = briefing.about(session, Filter(FIRST, words="kantines"))
    paper = docx.Document(BytesIO(written.as_bytes(found)))
    rows = [[cell.text for cell in row.cells] for grid in paper.tables for row in grid.rows]
    assert rows[1][0] == f"{PROMISE}\ntoezegging in Kamerbrief ‘Gezonde <b>kantines</b>’ (28140-7)"
    cited, address = rows[1][2].splitlines()
    assert cited == "Kamerbrief van 1 maart 2021, Kamerstuk 28140, nr. 7"
    assert address.endswith("/kst-28140-7.html")


def test_a_list_says_so_in_words(session: Session) -> None:
    words = "".join(markup.thread_cells(row(session, LATER), LATER))
    assert "in Kamerbrief ‘Gezonde &lt;b&gt;kantines&lt;/b&gt;’ (28140-7)" in words


def test_what_is_late_says_when_it_was_last_heard_of(session: Session) -> None:
    late = date(2022, 3, 1)
    assert "laatste bericht" not in "".join(markup.thread_cells(row(session, FIRST), FIRST))
    assert "laatste bericht: 20 mei 2021" in "".join(markup.thread_cells(row(session, late), late))
    found = briefing.about(session, Filter(late, words="kantines"))
    paper = docx.Document(BytesIO(written.as_bytes(found)))
    cells = [cell.text for grid in paper.tables for one in grid.rows for cell in one.cells]
    assert any(cell.endswith("Laatste bericht: 20 mei 2021.") for cell in cells)


def test_who_only_tells_of_a_promise_of_before_is_not_said_to_have_made_it(
    session: Session,
) -> None:
    assert "1 maart 2021" in markup.promised_on(row(session, FIRST))
    assert "uiterlijk" not in markup.promised_on(row(session, LATER))
    with holding(numbered_letter(8, LATER, f"{BEFORE}{DELAY}")) as alone:
        for thread in alone.exec(select(Thread)):
            thread.promiser = "T. de Bruijn"
        found = row(alone, LATER)
        words = "".join(markup.thread_cells(found, LATER))
        assert "uiterlijk" in words
        assert "toezegging genoemd door T. de Bruijn, in Kamerbrief" in words
        note = memo.named(alone, found.public_id, LATER)
        assert note
        assert ("Genoemd door", "T. de Bruijn") in note.facts
        # What the register of its Chamber dates, that letter is not the first word of.
        promised = Event(
            thread_id=found.id, kind=EventKind.MADE, occurred_on=FIRST, origin="register"
        )
        alone.add(promised)
        alone.flush()
        assert row(alone, LATER).by_whom == "Toegezegd door"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Gezonde kantines", "‘Gezonde kantines’"),
        ("Foto's van 's-Gravenhage", "‘Foto's van 's-Gravenhage’"),
        ("‘Update industrie’", "‘Update industrie’"),
        ("Nota 'Van voorlichten tot verplichten'", "“Nota 'Van voorlichten tot verplichten'”"),
        ("Het artikel ‘Agenten willen …", "“Het artikel ‘Agenten willen …”"),
    ],
)
def test_the_quotation_marks_of_a_title_are_not_doubled(title: str, shown: str) -> None:
    assert titled(title) == shown
