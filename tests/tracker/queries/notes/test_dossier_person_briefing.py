"""A dossier, a person and a briefing tell what happened, and nothing from after the day."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO

import docx
import pytest
from sqlmodel import Session

from dashboard.views import briefing as views
from tests.tracker.given import holding, motion, numbered_letter
from tracker.export import briefing as word
from tracker.export import motions
from tracker.queries.motions import listing as motion_listing
from tracker.queries.notes import briefing
from tracker.queries.papers import dossier, persons
from tracker.queries.papers.dossier import EntryKind
from tracker.queries.wanted.filters import Filter

PROMISE = "Ik stuur uw Kamer voor 1 mei 2021 de evaluatie van de wet op de orgaandonatie."
LATER = (
    "De evaluatie van de wet op de orgaandonatie, die ik uw Kamer heb toegezegd voor 1 mei 2021, is"
    " vertraagd en is nu voorzien voor 1 oktober 2021."
)
MOTION = "De motie van het lid Jasper van Dijk (Kamerstuk 28140, nr. 5) is hiermee uitgevoerd."
TAIL = " De brief gaat over de zorg en over de mensen die daar elke dag voor werken."
DAY, LAST = date(2021, 6, 1), date(2022, 1, 1)


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with holding(
        motion("28140-5", "Jasper van Dijk", "orgaandonatie"),
        numbered_letter(10, date(2021, 1, 15), PROMISE + TAIL),
        numbered_letter(11, date(2021, 4, 20), LATER + TAIL),
        numbered_letter(12, date(2021, 9, 1), MOTION + TAIL),
    ) as opened:
        yield opened


def told(session: Session, day: date) -> list[tuple[date, EntryKind, str]]:
    return [(one.day, one.kind, one.words) for one in dossier.timeline(session, "28140", day)]


def test_a_dossier_mixes_letters_motions_promises_and_terms(session: Session) -> None:
    found = told(session, DAY)
    assert (date(2020, 12, 1), EntryKind.MOTION, "ingediend") in found
    assert (date(2020, 12, 8), EntryKind.MOTION, "aangenomen") in found
    assert (date(2021, 4, 20), EntryKind.EVENT, "uitgesteld") in found
    assert found[-1] == (date(2021, 10, 1), EntryKind.DEADLINE, "termijn loopt af")
    assert [day for day, *_ in found] == sorted(day for day, *_ in found)


def test_nothing_from_after_the_day_but_the_terms_that_run(session: Session) -> None:
    early = told(session, date(2021, 2, 1))
    assert (date(2021, 4, 20), EntryKind.EVENT, "uitgesteld") not in early
    assert early[-1][0] in (date(2021, 4, 30), date(2021, 5, 1))


def test_another_dossier_is_empty_and_none_is_invented(session: Session) -> None:
    assert dossier.timeline(session, "2814", DAY) == []
    assert [(row.number, row.documents) for row in dossier.known(session)] == [("28140", 3)]


def test_the_motions_of_a_budget_chapter_are_in_its_briefing_and_in_no_other() -> None:
    mentioned = "De motie Omtzigt (Kamerstuk 35 570 XV, nr. 77) is hiermee uitgevoerd."
    with holding(
        motion("35570-XIV-12", "Lammert van Raan", "stikstof"),
        numbered_letter(10, date(2021, 1, 15), mentioned + TAIL),
    ) as session:
        for dossier_number, papers in (
            ("35570-XIV", ["35570-XIV-12"]),
            ("35 570 XV", ["35570-XV-77"]),
            ("35570", ["35570-XIV-12", "35570-XV-77"]),
            ("35570-XVI", []),
        ):
            told = briefing.about(session, Filter(as_of=DAY, dossier=dossier_number))
            assert sorted(row.kamerstuk or "" for row, _ in told.motions) == papers
        assert [one.words for one in dossier.timeline(session, "35570-XV", DAY)] == ["afgedaan"]


def test_a_briefing_leads_to_the_papers_themselves_also_on_paper(session: Session) -> None:
    found = briefing.about(session, Filter(as_of=LAST, dossier="28140"))
    told = docx.Document(BytesIO(word.as_bytes(found)))
    cells = [cell.text for table in told.tables for row in table.rows for cell in row.cells]
    motion_itself = "https://zoek.officielebekendmakingen.nl/kst-28140-5.html"
    assert any(motion_itself in cell for cell in cells)
    (late,) = found.late
    address = word.source(late)
    assert address.startswith("https://")
    assert any(cell.endswith(address) for cell in cells)
    page = views.page(found)
    assert f'class="tz-source" href="{motion_itself}"' in page
    assert f'href="{address}"' in page


def test_several_people_bear_one_name(session: Session) -> None:
    found = {one.name for one in persons.named(session, "van dijk")}
    assert {"Jasper van Dijk", "Gijs van Dijk", "Inge van Dijk"} <= found
    assert persons.named(session, "") == []
    assert persons.named(session, "qqqq") == []


def test_a_person_signed_what_bears_the_first_name_and_perhaps_nothing_else(
    session: Session,
) -> None:
    by_name = {one.name: one for one in persons.named(session, "van dijk")}
    jasper, inge = by_name["Jasper van Dijk"], by_name["Inge van Dijk"]
    assert "aangenomen" in [one.words for one in persons.timeline(session, jasper, DAY)]
    assert persons.timeline(session, inge, DAY) == []


def test_a_minister_has_offices_with_their_days(session: Session) -> None:
    found = persons.holder(session, "Sigrid Kaag")
    assert found is not None
    assert any("Buitenlandse Handel" in one.words for one in found.held)
    assert persons.holder(session, "Bestaat Niet") is None


def test_who_only_held_an_office_signed_no_motion() -> None:
    # Of a motion that a letter alone tells of nobody knows who the "Voordewind" is that signed it.
    said = "De motie Voordewind (Kamerstuk 26485, nr. 345) is hiermee uitgevoerd."
    with holding(numbered_letter(10, date(2021, 1, 15), said + TAIL)) as opened:
        minister = persons.holder(opened, "Sigrid Kaag")
        assert minister is not None
        assert persons.timeline(opened, minister, DAY) == []
        assert persons.lives(opened, minister) == ()


def test_a_briefing_tells_what_is_late_with_the_words_that_say_so(session: Session) -> None:
    found = briefing.about(session, Filter(DAY, dossier="28140"))
    (line,) = found.late
    assert "1 oktober 2021" in line.thread.reason
    assert line.place == "Kamerbrief van 20 april 2021, Kamerstuk 28140, nr. 11"
    assert "nu voorzien" in word.quoted(line)
    assert [row.kamerstuk for row, _ in found.motions] == ["28140-5"]
    assert found.left_out == 0


def test_a_file_of_motions_says_where_it_is_said_and_in_which_words(session: Session) -> None:
    def row(day: date) -> dict[str, object]:
        found = motion_listing.motion(session, "28140-5", day)
        assert found is not None
        return dict(zip(column_names, motions.cells(found, "http://x"), strict=True))

    column_names = [column.name for column in motions.COLUMNS]
    done = row(date(2021, 9, 2))
    assert "is hiermee uitgevoerd" in str(done["Bewijs"])
    assert (done["Stuk"], done["Kamerstuk van het stuk"]) == ("Brief 12", "28140-12")
    assert done["Datum van het stuk"] == date(2021, 9, 1)
    # What only the register told has no letter to quote.
    before = row(DAY)
    assert (before["Stuk"], before["Datum van het stuk"]) == (None, None)


def test_the_word_file_holds_the_same(session: Session) -> None:
    found = briefing.about(session, Filter(date(2021, 9, 2), dossier="28140"))
    paper = docx.Document(BytesIO(word.as_bytes(found)))
    cells = "\n".join(
        cell.text for table in paper.tables for row in table.rows for cell in row.cells
    )
    assert "nu voorzien voor 1 oktober 2021" in cells
    assert "is hiermee uitgevoerd" in cells
    assert "Stand op 2 september 2021" in "\n".join(one.text for one in paper.paragraphs)


def test_a_briefing_on_words_says_where_motions_were_looked_for(session: Session) -> None:
    found = briefing.about(session, Filter(DAY, words="orgaan  donatie"))
    told = "“orgaan donatie” is gezocht in naam, nummer en titel van moties."
    assert told in word.where_looked(found)
    paper = docx.Document(BytesIO(word.as_bytes(found)))
    assert told in "\n".join(one.text for one in paper.paragraphs)
    assert word.where_looked(briefing.about(session, Filter(DAY, dossier="28140"))) == ""


def test_a_briefing_on_nothing_known_says_so_in_every_part(session: Session) -> None:
    found = briefing.about(session, Filter(DAY, dossier="99999"))
    assert [*found.late, *found.due, *found.open, *found.done, *found.motions] == []
    paper = docx.Document(BytesIO(word.as_bytes(found)))
    assert [one.text for one in paper.paragraphs].count("Niets.") == 5
