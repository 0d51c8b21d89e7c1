"""What a motion asks is told in the words of its own paper, where no register gave its text."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session, select

from crawler.items import DocumentItem
from tests.tracker.given import holding, letter, motion
from tracker.export import memo as written
from tracker.intake import ingest
from tracker.models.documents import Document
from tracker.models.motions import Motion
from tracker.queries.motions import listing, motions, votes
from tracker.queries.notes import memo
from tracker.queries.wanted.filters import Filter
from tracker.values import ThreadKind

ASKS = "verzoekt de regering gezonde kantines\nvoor 1 mei te steunen"
WORDS = "verzoekt de regering gezonde kantines voor 1 mei te steunen"
TEXT = f"""De Kamer,

gehoord de beraadslaging,

overwegende dat kantines gezonder kunnen;

{ASKS},

en gaat over tot de orde van de dag"""
PAPER = f"""Tweede Kamer der Staten-Generaal

Vergaderjaar 2020-2021

28 140 Sport

Nr. 5 MOTIE VAN HET LID BAKKER

Voorgesteld 4 maart 2021

{TEXT}.

Bakker
"""
BEFORE = "Dit gaat over veel. " * 20 + "\n\n"
SAID = "De motie van het lid Bakker (Kamerstuk 28140, nr. 5) over sportkantines is in uitvoering."
DAY = date(2021, 5, 1)


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with holding(motion("28140-6", "Smit", "de sport", outcome=None, decided_on=None)) as opened:
        of_register = opened.exec(select(Motion)).one()
        of_register.text = TEXT.replace("kantines", "velden")
        ingest.item(opened, DocumentItem(PAPER, "test", "1", kamerstuk="28140-5"))
        ingest.item(opened, letter(2, date(2021, 4, 20), f"{BEFORE}{SAID}"))
        yield opened


def test_a_list_tells_it_before_what_a_letter_says(session: Session) -> None:
    found, _ = motions.page(session, Filter(DAY, kind=(ThreadKind.MOTIE,)))
    row = next(one for one in found if one.kamerstuk == "28140-5")
    assert row.asks
    assert row.asks.words == WORDS
    assert row.asks.source == "motie van 4 maart 2021"
    assert row.subject is None
    paper = session.get(Document, row.asks.document_id)
    assert paper
    assert paper.text[row.asks.start : row.asks.end] == ASKS


@pytest.mark.parametrize(
    ("number", "text", "words", "source"),
    [
        ("28140-5", TEXT, WORDS, "motie van 4 maart 2021"),
        (
            "28140-6",
            TEXT.replace("kantines", "velden"),
            WORDS.replace("kantines", "velden"),
            "het register",
        ),
    ],
)
def test_a_page_has_the_whole_text(
    session: Session, number: str, text: str, words: str, source: str
) -> None:
    found = votes.ballot(session, number)
    assert found
    assert found.asks
    assert (found.asks.text, found.asks.words, found.asks.source) == (text, words, source)


def test_a_file_has_the_text_too(session: Session) -> None:
    found = listing.motion(session, "28140-5", DAY)
    assert found
    assert found.text == TEXT


def test_a_note_says_what_it_asks(session: Session) -> None:
    found = memo.named(session, "28140-5", DAY)
    assert found
    assert f"De motie zegt: “{WORDS}” (motie van 4 maart 2021)" in written.text(found, "")


def test_before_any_letter_the_motion_is_cited_with_what_it_asks(session: Session) -> None:
    found = memo.named(session, "28140-5", date(2021, 3, 10))
    assert found
    place = "motie van 4 maart 2021, Kamerstuk 28140, nr. 5"
    assert written.citation(found, "").startswith(f"“{WORDS}” ({place}")
    later = memo.named(session, "28140-5", DAY)
    assert later
    assert later.ground_words == SAID
