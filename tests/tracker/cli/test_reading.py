"""`toezegd extract` and `toezegd evaluate`, as a user calls them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tracker.cli.app import app

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 11 februari 2021

Geachte voorzitter,

In deze brief ga ik in op de motie van het lid Jansen (Kamerstuk 26 485, nr. 345).
Ik zal uw Kamer vóór 1 mei 2021 over de uitkomst van het onderzoek informeren.
"""


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, "utf-8")
    return path


def test_one_object_a_document_in_the_order_given(letter: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander.txt"
    other.write_text(LETTER.replace("345", "346"), "utf-8")
    result = run("extract", other, letter, "--json")
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["source"] for row in rows] == ["ander.txt", "brief.txt"]
    assert [row["motions"][0]["kamerstuk"] for row in rows] == ["26485-346", "26485-345"]


def test_of_a_large_folder_every_letter_is_read_in_its_order(tmp_path: Path) -> None:
    for number in range(100, 190):
        (tmp_path / f"{number}.txt").write_text(LETTER.replace("345", str(number)), "utf-8")
    (tmp_path / "150.txt").write_text("")
    result = run("extract", tmp_path, "--json")
    assert result.exit_code == 1
    assert "150.txt" in result.stderr
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    expected = [f"26485-{number}" for number in range(100, 190) if number != 150]
    assert [row["motions"][0]["kamerstuk"] for row in rows] == expected


def test_every_place_holds_in_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(LETTER.replace("\n", "\r\n").encode())
    row = json.loads(run("extract", path, "--json").stdout)
    text = path.read_bytes().decode()
    found = [*row["motions"], *row["commitments"], *row["deadlines"], *row["references"]]
    assert len(found) >= 4
    assert all(text[item["start"] : item["end"]] == item["quote"] for item in found)


def test_what_cannot_be_read_is_named_and_the_rest_is_read(letter: Path, tmp_path: Path) -> None:
    empty = tmp_path / "leeg.txt"
    empty.write_text("")
    result = run("extract", empty, letter, "--json")
    assert result.exit_code == 1
    assert "leeg.txt" in result.stderr
    assert json.loads(result.stdout)["source"] == "brief.txt"


@pytest.mark.parametrize("words", [["--kind", "liedje"], ["--onbekend"]])
def test_wrong_use(letter: Path, words: list[str]) -> None:
    assert run("extract", letter, *words).exit_code == 2


def test_what_is_known_from_elsewhere_can_be_given(letter: Path) -> None:
    result = run("extract", letter, "--date", "2021-02-12", "--kind", "overig", "--json")
    document = json.loads(result.stdout)["document"]
    assert (document["date"], document["kind"]) == ("2021-02-12", "overig")


def test_the_summary_is_dutch(letter: Path) -> None:
    shown = run("extract", letter).stdout
    assert "11 februari 2021" in shown
    assert "1 motie, 1 toezegging" in shown
    assert "made" not in shown


def test_evaluate_tells_figures_and_misses(letter: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    paper = {"quote": "", "names": ["Jansen"], "kamerstuk": "26485-345", "stance": "mentioned"}
    wanted = {
        "document": {"kind": "kamerbrief", "date": "2021-02-11"},
        "references": ["26485-345", "26485-999"],
        "motions": [paper],
        "commitments": [],
    }
    (gold / "brief.gold.json").write_text(json.dumps(wanted), "utf-8")
    shown = run("evaluate", gold, letter.parent).stdout
    assert "references.f1            0.667  precisie 1.000  vangst 0.500" in shown
    assert "brief: verwijzing gemist: 26485-999" in shown
    assert "brief: te veel: toezegging made" in shown


def test_evaluate_without_annotations_is_wrong_use(tmp_path: Path) -> None:
    assert run("evaluate", tmp_path, tmp_path).exit_code == 2


def test_reading_a_letter_waits_for_nothing_it_does_not_use(letter: Path) -> None:
    # In a process of its own: here other tests have loaded everything by now.
    told = "import sys; from tracker.cli.app import app; app(sys.argv[1:], standalone_mode=False); "
    told += "print(*sys.modules, file=sys.stderr)"
    command = [sys.executable, "-c", told, "extract", str(letter), "--json"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    loaded = set(done.stderr.split())
    assert "spacy" in loaded
    heavy = {
        "sqlalchemy",
        "sqlmodel",
        "pandas",
        "pyarrow",
        "altair",
        "streamlit",
        "scrapy",
        "concurrent.futures",
    }
    assert not loaded & heavy
