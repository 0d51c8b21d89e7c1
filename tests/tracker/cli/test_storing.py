"""The commands as somebody at a desk uses them: what they print, and how they end."""

import json
from dataclasses import replace
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from typer.testing import CliRunner

from nlp.findings import Reading
from nlp.reader import read
from tests.samples import SAMPLES, copied
from tracker.cli import rereading
from tracker.cli.app import app
from tracker.database import WRITING, connect
from tracker.errors import UsageError

CONTRACT = {
    *("id", "kind", "title", "status", "reason", "first_deadline", "current_deadline"),
    *("days_late", "made_on", "responsible", "kamerstuk", "events"),
}


@pytest.fixture(scope="module")
def database(stored_letters: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return copied(stored_letters, tmp_path_factory.mktemp("db"))


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.output


def status(database: str, day: str) -> list[dict[str, object]]:
    code, output = run("status", "--as-of", day, "--json", "--database", database)
    assert code == 0
    return [json.loads(line) for line in output.splitlines()]


def test_reading_twice_stores_nothing_twice(database: str) -> None:
    before = status(database, "2021-10-01")
    code, output = run("ingest", str(SAMPLES), "--database", database)
    assert (code, "5 al bekend" in output) == (0, True)
    assert status(database, "2021-10-01") == before


def test_status_prints_the_contract(database: str) -> None:
    lines = status(database, "2021-10-01")
    assert lines
    for line in lines:
        assert set(line) >= CONTRACT
        assert line["events"]
        assert "" not in line.values()


@pytest.mark.parametrize(
    ("words", "status_on", "due"),
    [
        ("herziene NAP", {"2021-10-01": "delayed"}, "2022-03-31"),
        ("bouwstenen in de loop van november", {"2021-10-01": "delayed"}, "2021-11-30"),
        ("nieuwe kaders niet in 2021", {"2021-10-01": "delayed"}, None),
        ("EU-traject inzake IMVO-wetgeving", {"2021-10-01": "fulfilled"}, None),
        ("geef ik daar opvolging aan", {"2021-10-01": "fulfilled"}, None),
    ],
)
def test_the_five_letters_as_of_1_october_2021(
    database: str, words: str, status_on: dict[str, str], due: str | None
) -> None:
    for day, expected in status_on.items():
        lines = [
            line
            for line in status(database, day)
            for event in line["events"]  # type: ignore[attr-defined]
            if words in " ".join((event["quote"] or "").split())
        ]
        assert expected in {line["status"] for line in lines}
        terms = [line["current_deadline"] for line in lines if line["current_deadline"]]
        if due:
            assert due in {term["to"] for term in terms}  # type: ignore[index]


def test_an_earlier_day_knows_nothing_of_later_letters(database: str) -> None:
    for line in status(database, "2021-03-01"):
        assert all(event["date"] <= "2021-03-01" for event in line["events"])  # type: ignore[attr-defined]
        assert "1 oktober 2021" not in str(line["reason"])


def test_a_table_for_people(database: str) -> None:
    code, output = run("status", "--as-of", "2021-10-01", "--database", database)
    assert code == 0
    assert "Stand op 1 oktober 2021" in output
    assert "uitgesteld" in output


def test_rereading_with_the_same_rules_changes_nothing(database: str) -> None:
    run("reread", "--yes", "--database", database)
    before = status(database, "2021-10-01")
    code, output = run("reread", "--dry-run", "--database", database)
    assert code == 0
    assert "Er verandert niets." in output
    assert status(database, "2021-10-01") == before


def test_nobody_waits_for_a_dry_run_nor_it_for_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter, database = tmp_path / "brief.txt", str(tmp_path / "x.sqlite")
    letter.write_text("Geachte voorzitter, ik stuur u in mei 2021 de evaluatie van de havens.")
    blind = MagicMock(side_effect=lambda *given: replace(read(*given), commitments=()))
    monkeypatch.setattr("nlp.reader.read", blind)
    run("ingest", str(letter), "--date", "2021-01-10", "--database", database)
    monkeypatch.setattr("nlp.reader.read", read)
    with connect(f"sqlite:///{database}").execution_options(**WRITING).begin():
        code, output = run("reread", "--dry-run", "--database", database)
    assert code == 0
    assert "1 stukken herlezen: 1 erbij" in output
    assert "Niets doorgevoerd." in output
    assert "Een ander programma" not in output
    assert status(database, "2021-02-01") == []


@pytest.mark.parametrize("answer", [True, False])
def test_nobody_waits_for_the_answer_to_a_question(
    answer: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = str(tmp_path / "own.sqlite")
    first, second = tmp_path / "eerste.txt", tmp_path / "tweede.txt"
    first.write_text("Geachte voorzitter, ik stuur u in mei 2021 de evaluatie van de havens.")
    second.write_text("Geachte voorzitter, ik stuur u in juni 2021 het rapport over palmolie.")
    blind = MagicMock(side_effect=lambda *given: replace(read(*given), commitments=()))
    monkeypatch.setattr("nlp.reader.read", blind)
    run("ingest", str(first), "--date", "2021-01-10", "--database", database)
    monkeypatch.setattr("nlp.reader.read", read)

    def asked(_: str) -> bool:
        code, output = run("ingest", str(second), "--date", "2021-01-11", "--database", database)
        assert (code, "1 nieuw" in output) == (0, True)
        return answer

    monkeypatch.setattr(rereading, "agreed", asked)
    code, output = run("reread", "--database", database)
    assert code == 0
    assert output.count("1 stukken herlezen: 1 erbij") == 1
    assert ("Doorgevoerd." in output, "2 stukken herlezen: 1 erbij" in output) == (answer, answer)
    assert len(status(database, "2021-02-01")) == 1 + answer


def test_a_promise_that_proves_one_in_a_second_look_keeps_its_name(tmp_path: Path) -> None:
    letter, database = tmp_path / "brief.txt", f"sqlite:///{tmp_path / 'own.sqlite'}"
    # Only when the second sentence is known does the first prove to speak of the same.
    letter.write_text(
        "Den Haag, 11 juni 2020\n\nGeachte voorzitter,\n\n"
        "De evaluatie van de havenregeling wordt opgeleverd op 30 juni aanstaande. "
        "De evaluatie zal vervolgens met uw Kamer gedeeld worden.\n"
    )
    run("ingest", str(letter), "--database", database)
    before = status(database, "2020-10-01")
    assert [len(line["events"]) for line in before] == [2]  # type: ignore[arg-type]
    code, output = run("reread", "--yes", "--database", database)
    assert (code, "Er verandert niets." in output) == (0, True)
    assert status(database, "2020-10-01") == before


def test_a_decision_and_its_annotations(database: str, tmp_path: Path) -> None:
    identity = str(status(database, "2021-10-01")[0]["id"])
    common = ("--author", "Noor", "--database", database)
    assert run("review", "confirm", identity, *common)[0] == 0
    code, output = run("review", "note", identity, "Navragen bij BZ", *common)
    assert code == 0
    number = output.split("besluit ")[1].split(";")[0]
    assert "Navragen" in run("review", "show", identity, "--database", database)[1]
    assert run("review", "undo", number, *common)[0] == 0
    assert run("review", "list", "--database", database)[0] == 0
    assert run("review", "export", str(tmp_path), "--database", database)[0] == 0
    written = [json.loads(path.read_text()) for path in (tmp_path / "gold").glob("*.gold.json")]
    judged = [one for document in written for one in document["commitments"]]
    assert {one["uncertain"] for one in judged} == {True, False}


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "leeg.txt").write_text("")
    (tmp_path / "brief.txt").write_text("Geachte voorzitter, ik stuur u de evaluatie in mei 2021.")
    database = f"sqlite:///{tmp_path / 'db' / 'x.sqlite'}"
    code, output = run("ingest", str(tmp_path), "--date", "2021-01-10", "--database", database)
    assert code == 1
    assert "leeg.txt" in output
    assert "1 nieuw" in output


def test_a_letter_on_which_the_reader_trips_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trips(given: str, *known: object) -> Reading:
        if "sluis" in given:
            raise KeyError("sluis")
        return read(given, *known)  # type: ignore[arg-type]

    monkeypatch.setattr("nlp.reader.read", trips)
    letters = tmp_path / "brieven"
    letters.mkdir()
    for name, subject in (("a", "brug"), ("b", "sluis"), ("c", "haven")):
        promise = f"Geachte voorzitter, ik stuur u de evaluatie van de {subject} in mei 2021."
        (letters / f"{name}.txt").write_text(promise)
    database = str(tmp_path / "x.sqlite")
    code, output = run("ingest", str(letters), "--date", "2021-01-10", "--database", database)
    assert code == 1
    assert "b.txt: onverwachte fout (KeyError: 'sluis')" in output.replace("\n", "")
    assert "3 stukken: 2 nieuw, 1 niet gelezen." in output


@pytest.mark.parametrize(
    "words",
    [
        ["ingest", "/bestaat/niet"],
        ["status", "--as-of", "gisteren"],
        ["review", "confirm", "nergens"],
    ],
)
def test_wrong_use_is_told_in_one_line(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tracker.errors import TrackerError

    result = CliRunner().invoke(app, [*words, "--database", f"sqlite:///{tmp_path / 'x.sqlite'}"])
    assert result.exit_code == 2 or isinstance(result.exception, TrackerError)


def test_an_empty_database_is_named_for_it_may_be_a_slip_of_the_pen(tmp_path: Path) -> None:
    path = tmp_path / "leeg.sqlite"
    connect(f"sqlite:///{path}").dispose()
    code, output = run("status", "--database", str(path))
    assert code == 0
    assert "leeg.sqlite is leeg. Lees stukken in: toezegd ingest PAD" in output.replace("\n", "")


@pytest.mark.parametrize(
    "words",
    [
        "status",
        "sources",
        "reread --yes",
        "export lijst.xlsx",
        "review list",
        "review show t-1",
        "review undo 1",
        "review confirm t-1",
        "review export annotaties",
        "follow list",
        "follow show 1",
        "follow add dossier 26485",
        "follow remove 1",
        "follow run",
    ],
)
@pytest.mark.parametrize("made", [False, True], ids=["no file", "a file with nothing in it"])
def test_what_only_reads_makes_no_database(
    words: str, made: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "toezgd.sqlite"
    if made:
        path.touch()
    before = list(tmp_path.iterdir())
    result = CliRunner().invoke(app, [*words.split(), "--database", f"map/../{path.name}"])
    # A folder on the way is not made either.
    assert isinstance(result.exception, UsageError)
    assert "geen database op" in str(result.exception)
    assert "toezegd ingest PAD" in str(result.exception)
    assert list(tmp_path.iterdir()) == before
    assert path.stat().st_size == 0 if made else not path.exists()


def test_what_makes_a_database_says_where(tmp_path: Path) -> None:
    letter, path = tmp_path / "brief.txt", tmp_path / "nieuw.sqlite"
    letter.write_text("Geachte voorzitter, ik stuur u in mei 2021 het rapport.", "utf-8")
    words = ("ingest", str(letter), "--date", "2021-01-10", "--database", str(path))
    first, again = run(*words), run(*words)
    assert f"Nieuwe database: {path}" in first[1]
    assert "Nieuwe database" not in again[1]


def test_a_database_with_letters_is_not_called_empty(tmp_path: Path) -> None:
    letter, path = tmp_path / "brief.txt", tmp_path / "nieuw.sqlite"
    letter.write_text("Geachte voorzitter, ik stuur u het rapport.", "utf-8")
    run("ingest", str(letter), "--database", str(path))
    output = run("status", "--database", str(path))[1]
    assert "is leeg" not in output
    assert "Uit 1 stuk" in output
    assert "geen datum" in output


def _lines(path: Path, lines: list[dict[str, object]]) -> Path:
    path.write_text("\n".join(json.dumps(line) for line in lines))
    return path


def test_a_line_that_bears_no_day_is_named_by_its_file_and_number(tmp_path: Path) -> None:
    text = "Ik stuur uw Kamer in mei een brief over schuldhulp."
    given = _lines(tmp_path / "x.jsonl", [{"text": text, "date": "2021-10-01"}, {"text": "a"}])
    code, output = run("ingest", str(given), "--database", str(tmp_path / "x.sqlite"))
    assert code == 0
    assert f"{given}, regel 2: de datum van dit stuk is onbekend" in output


def test_of_one_file_no_more_is_told_than_somebody_reads(tmp_path: Path) -> None:
    given = _lines(tmp_path / "x.jsonl", [{"tekst": "a"}] * 50)
    code, output = run("ingest", str(given), "--database", str(tmp_path / "x.sqlite"))
    assert code == 1
    assert output.count("'text' ontbreekt") == 20
    assert f"{given}: en zo nog 30 regels. Verbeter eerst wat hierboven staat." in output
    assert "50 stukken: 50 niet gelezen." in output


def test_of_many_files_with_one_fault_the_first_are_told_and_all_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / "brieven"
    folder.mkdir()
    for number in range(1, 36):
        (folder / f"foto{number}.jpg").touch()
    (folder / "leeg.txt").touch()
    kept = folder / "x.sqlite.niet-gelezen.txt"
    for _ in range(2):  # what was kept the first time is no letter
        code, output = run("ingest", str(folder), "--database", str(folder / "x.sqlite"))
        assert code == 1
        assert output.count("'.jpg' wordt niet gelezen. Gelezen worden") == 20
        assert "En zo nog 15 bestanden: de extensie '.jpg' wordt niet gelezen." in output
        assert "leeg.txt: het bestand is leeg" in output
        assert f"staat in {kept}." in output
        names = [line.split(":")[1].rpartition("/")[2] for line in kept.read_text().splitlines()]
        assert [name for name in names if name.startswith("foto")] == [
            f"foto{number}.jpg" for number in range(1, 36)
        ]
    for photo in folder.glob("*.jpg"):
        photo.unlink()
    run("ingest", str(folder), "--database", str(folder / "x.sqlite"))
    assert not kept.exists()


@pytest.mark.parametrize("command", [("ingest", "--database", "x.sqlite"), ("extract",)])
def test_a_day_on_which_nothing_can_have_been_written_is_refused(command: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="van 3000-01-01 kan geen stuk zijn"):
        app((*command, str(SAMPLES), "--date", "3000-01-01"), standalone_mode=False)
