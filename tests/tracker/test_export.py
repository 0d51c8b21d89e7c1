"""Exports open in independent programs, and nothing in them can run."""

import csv
import io
import json
from datetime import date

import docx
import openpyxl
import pytest

from nlp.findings import Precision
from tracker.export.files import About, Format, as_bytes
from tracker.export.table import COLUMNS
from tracker.queries.threads import Term, ThreadRow
from tracker.values import Status, ThreadKind

ABOUT = About(date(2021, 10, 1), "stand: vertraagd", "5 stukken", "0.1.0")


def row(title: str = "Publicatie van het NAP") -> ThreadRow:
    return ThreadRow(
        id=1,
        public_id="abc",
        kind=ThreadKind.TOEZEGGING,
        title=title,
        status=Status.DELAYED,
        status_words="vertraagd: uitgesteld",
        reason="Uitgesteld.",
        first_term=Term("najaar 2021", date(2021, 9, 21), date(2021, 12, 20), Precision.SEASON),
        term=Term("begin 2022", date(2022, 1, 1), date(2022, 3, 31), Precision.PART_OF_YEAR),
        days_late=0,
        times_postponed=1,
        days_postponed=101,
        made_on=date(2021, 2, 11),
        ministry="BZ",
        promiser="Tom de Bruijn",
        dossier="26485",
        kamerstuk=None,
        to_check=False,
    )


def test_a_dutch_spreadsheet_opens_the_csv() -> None:
    made = as_bytes([row("Eén; twee\nregels")], Format.CSV, ABOUT)
    assert made.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert lines[0] == [column.name for column in COLUMNS]
    assert lines[1][2] == "Eén; twee\nregels"
    assert lines[1][6] == "2021-12-20"


def test_the_spreadsheet_has_real_days_a_filter_and_its_explanation() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_bytes([row()], Format.XLSX, ABOUT)))
    sheet = book["Toezeggingen"]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref is not None
    assert sheet.cell(2, 9).value.date() == date(2022, 3, 31)
    notes = {name.value: value.value for name, value in book["Toelichting"].iter_rows(max_col=2)}
    assert notes["Stand op"] == "1 oktober 2021"
    assert notes["Keuze"] == "stand: vertraagd"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_runs_as_a_formula(start: str) -> None:
    title = f'{start}HYPERLINK("http://kwaad.example")'
    text = as_bytes([row(title)], Format.CSV, ABOUT).decode("utf-8-sig")
    cell = list(csv.reader(io.StringIO(text), delimiter=";"))[1][2]
    assert cell.startswith("'")
    book = openpyxl.load_workbook(io.BytesIO(as_bytes([row(title)], Format.XLSX, ABOUT)))
    assert book["Toezeggingen"].cell(2, 3).data_type == "s"


def test_an_ordinary_title_is_left_alone() -> None:
    text = as_bytes([row("10% minder - en dat is zo")], Format.CSV, ABOUT).decode("utf-8-sig")
    assert "10% minder - en dat is zo" in text
    assert "'10%" not in text


def test_json_lines_hold_the_same_cells() -> None:
    line = json.loads(as_bytes([row()], Format.JSONL, ABOUT))
    assert line["Omschrijving"] == "Publicatie van het NAP"
    assert line["Huidige termijn tot en met"] == "2022-03-31"


def test_word_has_the_three_columns_of_a_budget() -> None:
    paper = docx.Document(io.BytesIO(as_bytes([row()], Format.DOCX, ABOUT)))
    grid = paper.tables[0]
    assert [cell.text for cell in grid.rows[0].cells] == [
        "Omschrijving",
        "Vindplaats",
        "Stand van zaken",
    ]
    assert grid.rows[1].cells[2].text.startswith("Vertraagd: uitgesteld.")
