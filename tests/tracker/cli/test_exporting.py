"""`toezegd export`: one command, every format, and errors that say what to do."""

import json
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session
from typer.testing import CliRunner

from tests.tracker import exported
from tests.tracker.fresh import fresh_engine
from tracker.cli import pages
from tracker.cli.app import app
from tracker.cli.exporting import ROWS, SUFFIXES
from tracker.errors import UsageError
from tracker.export.files import Format, What
from tracker.queries.wanted.asking import asked, spoken
from tracker.queries.wanted.filters import Doubt, Filter, Sort
from tracker.queries.wanted.narrowing import NAMES
from tracker.values import UNFINISHED, Status, ThreadKind

DAY = exported.DAY


@pytest.fixture(scope="module")
def database() -> str:
    engine = fresh_engine()
    with Session(engine) as session:
        exported.fill(session)
        session.commit()
    return str(engine.url)


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["export", *arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_the_command_knows_every_format_and_kind_of_row() -> None:
    assert set(SUFFIXES) == {kind.extension for kind in Format}
    assert set(ROWS) == {*What, pages.HITS, pages.MOMENTS}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_is_one_command(database: str, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"lijst.{suffix}"
    said = run(str(file), "--as-of", "2021-10-01", "--dossier", "26485", "--database", database)
    assert file.stat().st_size > 300
    assert "dossier: 26485; stand op 1 oktober 2021" in said
    assert list(tmp_path.iterdir()) == [file]


def test_only_what_was_put_off(database: str, tmp_path: Path) -> None:
    file = tmp_path / "uitgesteld.jsonl"
    said = run(str(file), "--uitgesteld", "--as-of", "2021-10-01", "--database", database)
    assert "Keuze: uitgesteld: ja; stand op 1 oktober 2021." in said
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert rows
    assert {row["Telt als"] for row in rows} == {"vertraagd"}


def test_what_is_told_is_what_is_in_the_file(database: str, tmp_path: Path) -> None:
    given = ("--as-of", "1 oktober 2021", "--database", database)
    table, days = tmp_path / "lijst.jsonl", tmp_path / "lijst.ics"
    told = run(str(table), *given)
    kinds = [json.loads(line)["Soort"] for line in table.read_text("utf-8").splitlines()]
    assert told.startswith(f"{len(kinds)} regels in {table}, waarvan {kinds.count('motie')} motie")
    told = run(str(days), *given)
    assert told.startswith(f"{days.read_text('utf-8').count('BEGIN:VEVENT')} termijnen in {days}. ")


def test_an_address_of_the_page_gives_what_the_page_shows(database: str, tmp_path: Path) -> None:
    file = tmp_path / "lijst.csv"
    address = "http://localhost:8501/?dag=2021-10-01&stand=afgedaan&stand=vertraagd&blad=3"
    said = run(str(file), "--zoals", address, "--komma", "--database", database)
    assert said.startswith("3 regels in")
    assert "stand: afgedaan, vertraagd" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lijst.pdf"], "kies een van .xlsx"),
        (["lijst.csv", "--stand", "klaar"], "'klaar' bestaat niet; kies uit"),
        (["lijst.csv", "--as-of", "gisteren"], "schrijf bijvoorbeeld 2021-10-01"),
        (["lijst.ics", "--wat", "gebeurtenissen"], "kies .xlsx, .csv of .parquet"),
        (["lijst.csv", "--wat", "alles"], "kies uit toezeggingen"),
        (["/bestaat/niet/lijst.csv"], "niet te schrijven"),
    ],
)
def test_wrong_use_says_what_to_do(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=said):
        CliRunner().invoke(
            app, ["export", *arguments, "--database", database], catch_exceptions=False
        )
    assert list(tmp_path.iterdir()) == []


def test_every_choice_of_the_address_is_understood() -> None:
    given = {
        "dag": ["2021-10-01"],
        "stand": ["vertraagd", "Open"],
        "soort": ["motie"],
        "uitslag": ["aangenomen"],
        "ministerie": ["Buitenlandse Zaken", "ocw"],
        "bewindspersoon": ["Kaag"],
        "persoon": ["Van Dijk"],
        "fractie": ["SP", "PvdA"],
        "commissie": ["Buitenlandse Zaken"],
        "dossier": ["26 485"],
        "woorden": ["actieplan"],
        "termijn": ["deze maand"],
        "termijnvanaf": ["2021-10-05"],
        "termijntot": [""],
        "vanaf": ["2019-01-01"],
        "tot": ["2021-09-30"],
        "onzeker": ["misschien nagekomen"],
        "controle": ["true"],
        "uitgesteld": ["ja"],
        "volgorde": ["titel"],
    }
    assert set(given) == set(NAMES)
    found = asked(given, DAY)
    assert found.status == (Status.DELAYED, Status.OPEN)
    assert found.kind == (ThreadKind.MOTIE,)
    assert found.ministry == ("BZ", "OCW")
    assert (found.due_from, found.due_to) == (DAY.replace(day=5), DAY.replace(day=31))
    assert found.doubt == (Doubt.PERHAPS, Doubt.TO_CHECK)
    assert found.put_off
    assert found.sort is Sort.TITLE
    words = spoken(found)
    assert spoken(asked(words, DAY)) == words
    assert asked({}, DAY) == Filter(DAY)


def test_a_named_term_keeps_its_name() -> None:
    found = asked({"termijn": ["Te laat"]}, DAY)
    words = spoken(found)
    assert words["termijn"] == ["te laat"]
    assert "termijntot" not in words
    # What is called late tomorrow is what is late tomorrow.
    assert asked(words, date(2021, 12, 1)).due_to == date(2021, 11, 30)
    assert "termijn: te laat (tot en met 30 september 2021)" in found.words_for_people()


def test_a_name_is_not_said_of_other_days_or_of_any_status() -> None:
    moved = asked({"termijn": ["te laat"], "termijnvanaf": ["2020-01-01"]}, DAY)
    assert spoken(moved)["termijntot"] == ["2021-09-30"]
    assert moved.term == ""
    unsure = asked({"termijn": ["te laat"]}, DAY).only_unsure(Doubt.TO_CHECK)
    # A name alone would ask for what is not done yet, and this counts all of it.
    assert asked(spoken(unsure), DAY).status == ()


def test_who_asks_what_is_late_does_not_ask_for_what_is_done() -> None:
    assert asked({"termijn": ["te laat"]}, DAY).status == UNFINISHED


@pytest.mark.parametrize(
    "given",
    [
        {"ministeri": ["BZ"]},
        {"dag": ["2021-13-01"]},
        {"dag": ["9999-12-31"]},
        {"dossier": ["1", "2"]},
        {"woorden": ["x" * 501]},
        {"woorden": ["\ud800"]},
        {"termijn": ["ooit"]},
        {"controle": ["misschien"]},
        {"ministerie": ["Foo"]},
        {"onzeker": ["vast"]},
    ],
    ids=str,
)
def test_what_makes_no_sense_is_refused_with_a_sentence(given: dict[str, list[str]]) -> None:
    with pytest.raises(UsageError):
        asked(given, DAY)


def test_the_words_of_the_orders_are_those_of_the_page() -> None:
    assert NAMES["volgorde"].removeprefix("volgorde: ").replace(" of ", ", ").split(", ") == list(
        Sort
    )
