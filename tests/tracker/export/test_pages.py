"""A file of a search, a dossier or a person holds what that page shows, and says so."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pyarrow import parquet
from sqlmodel import Session
from typer.testing import CliRunner

from tests.tracker import exported
from tests.tracker.exported import DAY, LATER, PLAN, URL
from tests.tracker.fresh import fresh_engine
from tracker.cli.app import app
from tracker.errors import UsageError
from tracker.export.files import OF_TABLES, Format, write_page
from tracker.export.pages import Hits, Moments, Page, person
from tracker.models.documents import ReferenceMention
from tracker.models.people import Membership, Person
from tracker.queries.papers import dossier
from tracker.search import collecting, engine, names
from tracker.search.query import parse
from tracker.search.results import Order

ADDRESS = "http://localhost:8501"
JASPER = 9001


def fill(session: Session) -> None:
    """Letters, lives and motions, and two members of one name; all can be searched."""
    exported.fill(session, "=2+2 in april")
    for number, first, party in ((JASPER, "Jasper", "SP"), (JASPER + 1, "Inge", "PvdA")):
        one = Person(
            id=number, surname="Van Proefdorp", surname_key="van proefdorp", call_name=first
        )
        session.add(one)
        session.flush()
        session.add(
            Membership(person_id=number, fractie=party, chamber="TK", first_day=date(2010, 1, 1))
        )
    session.flush()
    collecting.everything(session)


@pytest.fixture
def session() -> Iterator[Session]:
    with Session(fresh_engine()) as opened:
        fill(opened)
        yield opened


@pytest.fixture(scope="module")
def database() -> str:
    engine = fresh_engine()
    with Session(engine) as opened:
        fill(opened)
        opened.commit()
    return str(engine.url)


def made(session: Session, page: Page, form: Format = Format.CSV) -> bytes:
    target = io.BytesIO()
    write_page(session, target, page, form, ADDRESS)
    return target.getvalue()


def rows(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_every_hit_of_a_search_is_in_the_file_with_passage_paper_and_link(session: Session) -> None:
    found = rows(made(session, Hits("actieplan", DAY, Order.NEWEST)))
    query = parse("actieplan", names.surnames(session))
    shown = engine.search(session, query, Order.NEWEST, 0, 100).hits
    assert [row["Titel"] for row in found] == [
        hit.title for hit in shown for _ in (hit.passages or [hit])
    ]
    letter = next(row for row in found if row["Titel"] == "Brief 373")
    assert LATER in letter["Passage"]
    assert (letter["Datum"], letter["Kamerstuk"]) == ("2021-10-01", "26485-373")
    assert letter["Bron"] == URL
    assert letter["Vaste link"].startswith(f"{ADDRESS}/document?id=")
    assert not any("\ue000" in row["Passage"] for row in found)


def test_what_has_not_the_word_is_not_in_the_file(session: Session) -> None:
    assert rows(made(session, Hits("zilvervloot", DAY))) == []
    assert rows(made(session, Hits("", DAY))) == []
    assert PLAN not in {row["Passage"] for row in rows(made(session, Hits("rapport", DAY)))}


def test_the_explanation_says_what_was_searched(session: Session) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(session, Hits("actieplan", DAY), Format.XLSX)))
    notes = {name.value: value.value for name, value in book["Toelichting"].iter_rows(max_col=2)}
    assert notes["Keuze"] == "gezocht: actieplan; hoogstens 3 passages van elk resultaat"
    assert notes["Volgorde"] == "beste eerst"
    book = openpyxl.load_workbook(
        io.BytesIO(made(session, Moments(DAY, dossier="26485", part="moties"), Format.XLSX))
    )
    notes = {name.value: value.value for name, value in book["Toelichting"].iter_rows(max_col=2)}
    assert notes["Keuze"] == "dossier: 26485; alleen: moties"
    assert notes["Stand op"] == "1 oktober 2021"


def test_a_dossier_is_written_as_its_line_of_time(session: Session) -> None:
    found = rows(made(session, Moments(DAY, dossier="26485")))
    every = dossier.timeline(session, "26485", DAY)
    assert sorted((row["Datum"], row["Omschrijving"]) for row in found) == sorted(
        (f"{entry.day}", entry.title.replace("=2+2", "'=2+2")) for entry in every
    )
    assert [row["Datum"] for row in found] == sorted((row["Datum"] for row in found), reverse=True)
    moved = next(row for row in found if row["Gebeurtenis"] == "uitgesteld")
    assert (moved["Citaat"], moved["Bron"], moved["Kenmerk"]) == (LATER, URL, "plan")
    assert moved["Vaste link"] == f"{ADDRESS}/toezegging?id=plan"
    motion = next(row for row in found if row["Kenmerk"] == "motie")
    assert motion["Vaste link"] == f"{ADDRESS}/motie?id=motie"


def test_letters_that_refer_to_a_dossier_stand_in_its_file_with_the_reason(
    session: Session,
) -> None:
    with session.begin_nested() as nested:
        near = exported.letter(session, 901, date(2021, 9, 1), "Zie Kamerstuk 26485, nr. 345.")
        far = exported.letter(session, 902, date(2021, 9, 2), "Over iets anders.")
        later = exported.letter(session, 903, date(2022, 9, 2), "Zie Kamerstuk 26485, nr. 345.")
        for each in (near, far, later):
            each.dossier = "31083"
        for each in (near, later):
            session.add(
                ReferenceMention(
                    document_id=each.id or 0, start=0, end=3, quote="Zie", identity="26485-345"
                )
            )
        session.flush()
        found = rows(made(session, Moments(DAY, dossier="26485")))
        parted = rows(made(session, Moments(DAY, dossier="26485", part="moties")))
        nested.rollback()
    reasons = {row["Stuk"]: row["Waarom hier"] for row in found if row["Soort"] == "stuk"}
    assert reasons["Brief 901"] == "verwijst naar dit dossier"
    assert reasons["Brief 373"] == ""
    assert not reasons.keys() & {"Brief 902", "Brief 903"}
    assert {row["Soort"] for row in parted} == {"motie"}


def test_a_part_of_a_dossier_is_only_that_part(session: Session) -> None:
    for part, kinds in (("moties", {"motie"}), ("stukken", {"stuk"})):
        found = rows(made(session, Moments(DAY, dossier="26485", part=part)))
        assert {row["Soort"] for row in found} == kinds


def test_a_line_of_time_of_an_earlier_day_knows_nothing_of_later_letters(session: Session) -> None:
    found = rows(made(session, Moments(date(2021, 9, 30), dossier="26485")))
    assert not any(row["Stuk"] == "Brief 373" for row in found)


@pytest.mark.parametrize("form", OF_TABLES)
@pytest.mark.parametrize("page", [Hits("actieplan", DAY), Moments(DAY, dossier="26485")])
def test_the_same_page_gives_the_same_file(session: Session, page: Page, form: Format) -> None:
    file = made(session, page, form)
    assert file == made(session, page, form)
    if form is Format.PARQUET:
        assert parquet.read_table(io.BytesIO(file)).num_rows


def test_two_people_of_one_name_are_asked_about(session: Session) -> None:
    with pytest.raises(UsageError, match=rf"Jasper van Proefdorp \(SP, Tweede Kamer; {JASPER}\)"):
        person(session, "Van Proefdorp")
    assert person(session, "Jasper van Proefdorp") == f"{JASPER}"
    with pytest.raises(UsageError, match="niemand heet"):
        person(session, "Nergenshuizen")


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["export", *arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_the_command_makes_the_same_files(database: str, tmp_path: Path) -> None:
    file = tmp_path / "uit.csv"
    said = run(f"{file}", "--wat", "zoekresultaten", "--zoek", "actieplan", "--database", database)
    assert "gezocht: actieplan" in said
    by_words = file.read_bytes()
    run(f"{file}", "--zoals", f"{ADDRESS}/zoeken?zoek=actieplan&blad=2", "--database", database)
    assert file.read_bytes() == by_words
    said = run(
        f"{file}", "--wat", "tijdlijn", "--dossier", "26 485", "--as-of", "2021-10-01",
        "--database", database,
    )  # fmt: skip
    assert "dossier: 26485; stand op 1 oktober 2021" in said
    whole = file.read_bytes()
    page = f"{ADDRESS}/dossier?nummer=26485&dag=2021-10-01"
    run(f"{file}", "--zoals", page, "--database", database)
    assert file.read_bytes() == whole
    run(f"{file}", "--zoals", f"{page}&deel=moties", "--database", database)
    assert {row["Soort"] for row in rows(file.read_bytes())} == {"motie"}
    said = run(f"{file}", "--zoals", f"{ADDRESS}/persoon?id={JASPER}", "--database", database)
    assert "persoon: Jasper van Proefdorp" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--wat", "zoekresultaten"], "zeg met --zoek wat u zoekt"),
        (["--wat", "zoekresultaten", "--zoek", "a", "--dossier", "1"], "--dossier kan niet"),
        (["--wat", "tijdlijn"], "geef --dossier of --persoon"),
        (["--wat", "tijdlijn", "--dossier", "1", "--persoon", "x"], "geef --dossier of --persoon"),
        (["--wat", "tijdlijn", "--dossier", "1", "--stand", "open"], "--stand kan niet"),
        (["--wat", "tijdlijn", "--persoon", "Van Proefdorp"], "geef de hele naam of het nummer"),
        (["--zoek", "imvo"], "--zoek hoort bij --wat zoekresultaten"),
        (["--wat", "moties", "--zoals", "http://x/zoeken?zoek=a"], "laat --wat weg"),
        (["--zoals", "http://x/dossier?nummer=1&deel=alle"], "deel 'alle' bestaat niet"),
    ],
)
def test_wrong_use_says_what_to_do(
    database: str, tmp_path: Path, arguments: list[str], said: str
) -> None:
    file = tmp_path / "uit.csv"
    with pytest.raises(UsageError, match=said):
        run(f"{file}", *arguments, "--database", database)
    assert not file.exists()


def test_no_word_or_calendar_of_a_search(database: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"kies \.xlsx"):
        run(
            f"{tmp_path / 'uit.docx'}", "--wat", "zoekresultaten", "--zoek", "a",
            "--database", database,
        )  # fmt: skip
