"""Exports open in independent programs, and nothing in them can run."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

import docx
import openpyxl
import pytest
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from pyarrow import parquet
from sqlmodel import Session

from tests.tracker import exported
from tests.tracker.exported import DAY, LATER, PLAN, URL
from tests.tracker.fresh import fresh_engine
from tracker.errors import UsageError
from tracker.export import events, items, motions, pages, separated, sheet, spreadsheet, word
from tracker.export.about import About
from tracker.export.files import COLUMNS, OF_ITEMS_ONLY, OF_TABLES, Export, Format, What, as_bytes
from tracker.export.table import Column, Holds, Table, harmless, printable
from tracker.queries.lives import threads
from tracker.queries.wanted.filters import Filter
from tracker.values import Status, ThreadKind
from tracker.words.columns import meaning
from tracker.words.labels import STATUS

ABOUT = About(DAY, "alles", "termijn", "5 stukken", "http://localhost:8501", "0.1.0")


@pytest.fixture
def session() -> Iterator[Session]:
    with Session(fresh_engine()) as opened:
        exported.fill(opened)
        yield opened


def made(
    session: Session, kind: Format, what: What = What.ITEMS, wanted: Filter | None = None
) -> bytes:
    return as_bytes(session, Export(wanted or Filter(DAY), what, kind))


def csv_rows(file: bytes, delimiter: str = ";") -> list[dict[str, str]]:
    text = io.StringIO(file.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter))


def by_id(rows: list[dict[str, str]]) -> dict[str, dict[str, str]]:
    return {row["Kenmerk"]: row for row in rows}


def test_dutch_excel_opens_the_csv_with_a_double_click(session: Session) -> None:
    file = made(session, Format.CSV)
    assert file.startswith(b"\xef\xbb\xbf")
    row = by_id(csv_rows(file))["plan"]
    assert list(row) == [column.name for column in items.COLUMNS]
    assert row["Omschrijving"] == PLAN
    assert row["Stand"] == "vertraagd: uitgesteld"
    assert row["Eerste termijn tot en met"] == "2021-12-20"
    assert row["Huidige termijn tot en met"] == "2022-03-31"
    assert row["Dagen uitgesteld"] == "101"
    assert row["Bewijs"] == LATER
    assert (row["Stuk"], row["Kamerstuk van het stuk"], row["Bron"]) == (
        "Brief 373",
        "26485-373",
        URL,
    )
    assert row["Vaste link"] == "http://localhost:8501/toezegging?id=plan"


def test_programs_get_the_same_rows_with_commas(session: Session) -> None:
    file = made(session, Format.CSV_COMMA)
    assert not file.startswith(b"\xef\xbb\xbf")
    assert csv_rows(file, ",") == csv_rows(made(session, Format.CSV))


def test_what_is_late_tells_how_late(session: Session) -> None:
    row = by_id(csv_rows(made(session, Format.CSV)))["laat"]
    assert row["Stand"] == "vertraagd: termijn verstreken"
    assert row["Dagen te laat"] == str((DAY - date(2021, 4, 30)).days)
    assert row["Te controleren"] == "ja"


def test_counted_by_one_column_a_file_has_the_numbers_of_the_screen(session: Session) -> None:
    rows = csv_rows(made(session, Format.CSV))
    counted = Counter(row["Telt als"] for row in rows)
    shown = threads.counts(session, Filter(DAY))
    assert counted.total() == len(rows) > 2
    assert counted == Counter({STATUS[one].word: number for one, number in shown.items()})


def test_only_what_is_filtered_is_in_the_file(session: Session) -> None:
    wanted = Filter(DAY, status=(Status.FULFILLED,))
    for kind in (Format.CSV, Format.JSONL, Format.PARQUET):
        assert b"rapport" in made(session, kind, wanted=wanted)
        assert b"actieplan" not in made(session, kind, wanted=wanted)


def test_a_file_of_an_earlier_day_knows_nothing_of_later_letters(session: Session) -> None:
    before = Filter(date(2021, 9, 30))
    row = by_id(csv_rows(made(session, Format.CSV, wanted=before)))["plan"]
    assert row["Huidige termijn"] == "in het najaar van 2021"
    happened = csv_rows(made(session, Format.CSV, What.EVENTS, before))
    assert {one["Datum"] for one in happened} == {"2021-02-11", "2021-03-02"}


@pytest.mark.parametrize(
    ("what", "kind"),
    [(what, kind) for what in What for kind in OF_TABLES]
    + [(What.ITEMS, kind) for kind in sorted(OF_ITEMS_ONLY)],
)
def test_the_same_question_gives_the_same_file(session: Session, kind: Format, what: What) -> None:
    with time_machine.travel("2026-11-21", tick=False):
        this_year = made(session, kind, what)
    with time_machine.travel("2027-11-21", tick=False):
        assert made(session, kind, what) == this_year


def test_the_same_letters_in_another_database_give_the_same_csv(session: Session) -> None:
    with Session(fresh_engine()) as other:
        exported.fill(other)
        for what in What:
            assert made(other, Format.CSV, what) == made(session, Format.CSV, what)


def test_every_shift_of_a_term_has_a_row_with_old_and_new(session: Session) -> None:
    happened = csv_rows(made(session, Format.CSV, What.EVENTS, Filter(DAY, dossier="26485")))
    assert list(happened[0]) == [column.name for column in events.COLUMNS]
    first, second = [one for one in happened if one["Kenmerk"] == "plan"]
    assert (first["Oude termijn"], first["Nieuwe termijn"]) == ("", "in het najaar van 2021")
    assert first["Verschuiving in dagen"] == ""
    assert second["Gebeurtenis"] == "uitgesteld"
    assert (second["Oude termijn tot en met"], second["Nieuwe termijn tot en met"]) == (
        "2021-12-20",
        "2022-03-31",
    )
    assert second["Verschuiving in dagen"] == "101"
    assert (second["Citaat"], second["Bron"]) == (LATER, URL)


def test_motions_that_ask_for_nothing_are_in_the_list_of_motions(session: Session) -> None:
    rows = csv_rows(made(session, Format.CSV, What.MOTIONS, Filter(DAY, kind=(ThreadKind.MOTIE,))))
    assert list(rows[0]) == [column.name for column in motions.COLUMNS]
    assert {row["Kamerstuk"]: row["Uitslag"] for row in rows} == {
        "26485-346": "aangenomen",
        "26485-347": "verworpen",
    }
    assert all(row["Indiener"] == "Van Dijk" and row["Fracties"] == "SP" for row in rows)


def test_the_spreadsheet_has_real_days_links_a_filter_and_its_explanation(
    session: Session,
) -> None:
    file = made(session, Format.XLSX, wanted=Filter(DAY, ministry=("BZ",)))
    book = openpyxl.load_workbook(io.BytesIO(file))
    page = book["Toezeggingen"]
    assert page.freeze_panes == "D2"
    assert page.auto_filter.ref == f"A1:{page.cell(1, len(items.COLUMNS)).column_letter}5"
    names = {cell.value: cell.column for cell in page[1]}
    plan = next(row for row in page.iter_rows(min_row=2) if row[0].value == "plan")
    due = plan[names["Huidige termijn tot en met"] - 1]
    assert due.value == datetime(2022, 3, 31)  # noqa: DTZ001 (as Excel has it)
    assert due.number_format == "d mmmm yyyy"
    assert plan[names["Bron"] - 1].hyperlink.target == URL
    assert plan[names["Dagen uitgesteld"] - 1].value == 101
    notes = {name.value: value.value for name, value in book["Toelichting"].iter_rows(max_col=2)}
    assert notes["Stand op"] == "1 oktober 2021"
    assert notes["Keuze"] == "ministerie: Buitenlandse Zaken"
    assert "proef: 2, het nieuwste van 1 oktober 2021" in notes["Bronnen"]
    assert notes["Gemaakt met"].startswith("toezegd ")
    assert notes["Dagen uitgesteld"] == meaning("Dagen uitgesteld")


def test_who_counts_with_a_column_is_told_what_it_holds(session: Session) -> None:
    names = {
        column.name for of in (*COLUMNS.values(), pages.PASSAGES, pages.MOMENTS) for column in of
    }
    assert [name for name in sorted(names) if not meaning(name)] == []
    field = parquet.read_schema(io.BytesIO(made(session, Format.PARQUET))).field("Dagen te laat")
    assert field.metadata[b"betekenis"].decode() == meaning("Dagen te laat")


def test_a_sheet_without_rows_still_opens(session: Session) -> None:
    nothing = Filter(DAY, words="bestaat niet")
    book = openpyxl.load_workbook(io.BytesIO(made(session, Format.XLSX, wanted=nothing)))
    assert book["Toezeggingen"].max_row == 1
    assert parquet.read_table(io.BytesIO(made(session, Format.PARQUET, wanted=nothing))).shape == (
        0,
        len(items.COLUMNS),
    )
    assert csv_rows(made(session, Format.CSV, wanted=nothing)) == []


def test_parquet_has_real_days_and_numbers(session: Session) -> None:
    read = parquet.read_table(io.BytesIO(made(session, Format.PARQUET)))
    assert str(read.schema.field("Huidige termijn tot en met").type) == "date32[day]"
    assert str(read.schema.field("Dagen te laat").type) == "int32"
    plan = next(row for row in read.to_pylist() if row["Kenmerk"] == "plan")
    assert plan["Huidige termijn tot en met"] == date(2022, 3, 31)
    assert read.schema.metadata[b"Stand op"] == b"1 oktober 2021"


def test_json_lines_hold_the_same_cells(session: Session) -> None:
    lines = [json.loads(line) for line in made(session, Format.JSONL).splitlines()]
    plan = next(line for line in lines if line["Kenmerk"] == "plan")
    assert plan["Omschrijving"] == PLAN
    assert plan["Huidige termijn tot en met"] == "2022-03-31"
    assert plan["Dagen te laat"] is None


def test_word_has_the_three_columns_of_a_budget(session: Session) -> None:
    paper = docx.Document(io.BytesIO(made(session, Format.DOCX)))
    grid = [[cell.text for cell in row.cells] for row in paper.tables[0].rows]
    assert grid[0] == ["Omschrijving", "Vindplaats", "Stand van zaken"]
    plan = next(row for row in grid if row[0] == PLAN)
    assert plan[1] == "S.A.M. Kaag · 11 februari 2021\n26485-373 · Brief 373 · 1 oktober 2021"
    # Where it stands is said once, and a quote that is the promise itself is not repeated.
    assert plan[2].startswith("Uitgesteld van “in het najaar van 2021”")
    assert plan[2].endswith(f"“{LATER}”")
    late = next(row for row in grid if row[0].startswith("=HYPERLINK"))
    assert late[2].startswith("Termijn verstreken: ")
    assert "“=HYPERLINK" not in late[2]
    assert late[1].endswith("26485-345 · Brief 345 · 11 februari 2021")


def test_word_has_motions_in_a_table_of_their_own(session: Session) -> None:
    paper = docx.Document(io.BytesIO(made(session, Format.DOCX)))
    promises, motions = paper.tables
    assert len(promises.rows) == 4
    assert [row.cells[0].text for row in motions.rows] == [
        "Omschrijving",
        "Motie van het lid Van Dijk",
    ]
    heads = [one.text for one in paper.paragraphs if "Heading" in str(one.style and one.style.name)]
    assert heads == ["Moties en toezeggingen", "Toezeggingen", "Moties", "Toelichting"]
    wanted = Filter(DAY, kind=(ThreadKind.TOEZEGGING,))
    (only,) = docx.Document(io.BytesIO(made(session, Format.DOCX, wanted=wanted))).tables
    assert len(only.rows) == 4
    (none,) = docx.Document(
        io.BytesIO(made(session, Format.DOCX, wanted=Filter(DAY, words="bestaat niet")))
    ).tables
    assert len(none.rows) == 1


def test_word_refuses_what_nobody_can_read(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word, "MOST", 2)
    with pytest.raises(UsageError, match="hoogstens 2 regels; maak de keuze kleiner"):
        made(session, Format.DOCX)


def test_excel_refuses_more_rows_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "ROWS", 3)
    table = Table("Te veel", (Column("A", 10),), [[["a"] * 3]])
    with pytest.raises(UsageError, match="CSV of Parquet"):
        spreadsheet.write(io.BytesIO(), table, ABOUT)


def test_more_links_than_a_sheet_holds_stay_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "LINKS", 1)
    target = io.BytesIO()
    table = Table("Links", (Column("Bron", 10, Holds.LINK),), [[[URL, URL, "geen adres"]]])
    spreadsheet.write(target, table, ABOUT)
    book = openpyxl.load_workbook(target)
    cells = [book["Links"].cell(row, 1) for row in (2, 3, 4)]
    assert [cell.value for cell in cells] == [URL, URL, "geen adres"]
    assert [bool(cell.hyperlink) for cell in cells] == [True, False, False]
    notes = {name.value: value.value for name, value in book["Toelichting"].iter_rows(max_col=2)}
    assert notes["Links"] == "Een werkblad houdt 1 link; vanaf regel 3 staat elk adres als tekst."


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=40) | st.sampled_from(["_x000D_", "_x0041_", " a ", "a\n\nb", "<r>x</r>"]))
def test_a_sheet_says_what_the_letter_says(said: str) -> None:
    target = io.BytesIO()
    columns = (Column("Een", 10), Column("Bron", 10, Holds.LINK))
    spreadsheet.write(
        target, Table("Proef", columns, [[[said], [f"https://x.example/{said}"]]]), ABOUT
    )
    one, other = openpyxl.load_workbook(target)["Proef"][2]
    # Signs that no XML can hold are left out, and every end of a line is one sign.
    expected = printable(said.replace("\r\n", "\n").replace("\r", "\n"))
    assert unescape(one.value or "") == expected
    assert unescape(other.value) == f"https://x.example/{expected}"


def test_a_cell_that_is_too_long_says_that_it_was_cut() -> None:
    target = io.BytesIO()
    columns = (Column("Een", 10), Column("Twee", 10))
    long, fits = "😀" * 20_000, "é" * 32_767
    spreadsheet.write(target, Table("Proef", columns, [[[long], [fits]]]), ABOUT)
    cut, whole = (cell.value for cell in openpyxl.load_workbook(target)["Proef"][2])
    assert whole == fits
    assert len(cut.encode("utf-16-le")) // 2 <= 32_767
    assert cut.startswith("😀" * 16_000)
    assert cut.endswith("CSV heeft alles)")


def test_days_that_excel_does_not_know_are_text() -> None:
    target = io.BytesIO()
    days = [date(1848, 11, 3), date(1900, 3, 1), date(2021, 10, 1)]
    spreadsheet.write(target, Table("Dagen", (Column("Dag", 10, Holds.DAY),), [[days]]), ABOUT)
    found = [row[0].value for row in openpyxl.load_workbook(target)["Dagen"].iter_rows(min_row=2)]
    assert found == ["1848-11-03", datetime(1900, 3, 1), datetime(2021, 10, 1)]  # noqa: DTZ001


def test_columns_beyond_z_have_two_letters() -> None:
    assert [sheet.letters(place) for place in (0, 25, 26, 51, 52, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "AAA")
    ]


@pytest.mark.parametrize("start", list("=+-@\t\r\n＝＋－＠"))
def test_no_title_runs_as_a_formula(start: str) -> None:
    title = f'{start}HYPERLINK("http://kwaad.example")'
    with Session(fresh_engine()) as opened:
        exported.fill(opened, title)
        rows = by_id(csv_rows(made(opened, Format.CSV)))
        assert rows["laat"]["Omschrijving"] == f"'{title}"
        book = openpyxl.load_workbook(io.BytesIO(made(opened, Format.XLSX)))
        cells = [cell for row in book["Toezeggingen"].iter_rows() for cell in row]
        assert all(cell.data_type != "f" for cell in cells)


def test_an_ordinary_title_is_left_alone() -> None:
    assert harmless("10% minder - en dat is zo") == "10% minder - en dat is zo"


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_a_cell_says_it_comes_back_and_cannot_run(one: str, other: str) -> None:
    columns = (Column("Een", 10), Column("Twee", 10))
    for write, delimiter in ((separated.semicolons, ";"), (separated.commas, ",")):
        target = io.BytesIO()
        write(target, Table("Proef", columns, [[[one], [other]]]))
        text = io.StringIO(target.getvalue().decode("utf-8-sig"), newline="")
        _, cells = csv.reader(text, delimiter=delimiter)
        assert cells == [harmless(one), harmless(other)]
        assert not any(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in cells)


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=60))
def test_a_sheet_opens_whatever_a_cell_says(said: str) -> None:
    for cell in (said, f"={said}", f"<r>{said}</r>"):
        target = io.BytesIO()
        spreadsheet.write(target, Table("Proef", (Column("Een", 10),), [[[cell]]]), ABOUT)
        found = openpyxl.load_workbook(target)["Proef"].cell(2, 1)
        assert found.data_type != "f"
