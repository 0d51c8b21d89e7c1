"""`toezegd review` and `toezegd reread` on the five sample letters, as somebody at a desk works."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from nlp import reader
from nlp.findings import Reading
from tests.samples import copied
from tracker.cli.app import app, main

NAP = "herziene NAP"


@pytest.fixture
def desk(stored_letters: Path, tmp_path: Path) -> "Desk":
    """A desk with a database of its own."""
    return Desk(copied(stored_letters, tmp_path))


class Desk:
    """Runs commands on one database."""

    def __init__(self, database: str) -> None:
        self.database = database

    def run(self, *words: str, answer: str = "") -> str:
        result = CliRunner().invoke(app, [*words, "--database", self.database], input=answer)
        assert result.exit_code == 0, result.output
        return result.output

    def review(self, *words: str) -> str:
        return self.run("review", *words)

    def decide(self, *words: str) -> str:
        """Take a decision; the number by which it can be undone."""
        told = self.review(*words, "--author", "Noor")
        found = re.fullmatch(r"Vastgelegd als besluit (\d+); terug te draaien met: .+\n", told)
        assert found is not None, told
        return found[1]

    def line(self, words: str, day: str = "2022-06-01") -> dict[str, object]:
        output = self.run("status", "--as-of", day, "--json")
        (found,) = [row for row in map(json.loads, output.splitlines()) if words in row["title"]]
        return dict(found)

    def id(self, words: str) -> str:
        return str(self.line(words)["id"])


def test_a_status_is_set_and_taken_back(desk: Desk) -> None:
    number = desk.decide("status", desk.id(NAP), "afgedaan", "--reason", "staat op de site")
    # From today on: what held on an earlier day stays as it was.
    assert desk.line(NAP)["status"] == "delayed"
    assert desk.line(NAP, "2099-01-01")["status"] == "fulfilled"
    assert desk.review("undo", number, "--author", "Sem") == f"Besluit {number} is teruggedraaid.\n"
    assert desk.line(NAP, "2099-01-01")["status"] == "delayed"
    shown = desk.review("show", desk.id(NAP), "--history")
    assert "teruggedraaid door Sem" in shown
    assert "besluit teruggedraaid op" in shown


def test_a_status_from_a_day(desk: Desk) -> None:
    desk.decide("status", desk.id(NAP), "afgedaan", "--since", "2022-03-01")
    assert desk.line(NAP, "2022-02-28")["status"] == "delayed"
    assert desk.line(NAP, "2022-03-01")["status"] == "fulfilled"


def test_a_deadline_and_who_answers(desk: Desk) -> None:
    desk.decide("deadline", desk.id(NAP), "2022-12-31", "--since", "2022-01-01")
    desk.decide("responsible", desk.id(NAP), "Minister van Buitenlandse Zaken")
    line = desk.line(NAP)
    assert line["overdue"] is False
    assert line["responsible"] == "Minister van Buitenlandse Zaken"
    assert "Noor" in str(line["reason"])


def test_what_is_no_commitment(desk: Desk) -> None:
    desk.decide("reject", desk.id(NAP), "--reason", "geen toezegging")
    assert desk.line(NAP)["status"] == "no_task"


def test_join_split_and_keep_apart(desk: Desk) -> None:
    listed = desk.review("list")
    ((one, other), *_) = re.findall(r"^(\w{9}) \+ (\w{9})  \d\d%", listed, re.MULTILINE)
    number = desk.decide("join", one, other)
    assert f"{one} + {other}" not in desk.review("list")
    joined = desk.review("show", other).splitlines()
    events = re.findall(r"^ +(\d+)  \d", "\n".join(joined), re.MULTILINE)
    desk.decide("split", other, events[0])
    assert len(desk.review("show", other).splitlines()) < len(joined) + 1
    desk.review("undo", number)
    apart = desk.id(NAP)
    desk.decide("apart", one, apart)


def test_confirm_note_and_unclear(desk: Desk) -> None:
    identity = desk.id(NAP)
    desk.decide("confirm", identity)
    desk.decide("unclear", identity, "--reason", "wanneer is begin 2022?")
    told = desk.review("note", identity, "navragen", "--author", "Noor")
    assert "Vastgelegd" in told
    shown = desk.review("show", identity)
    assert "wanneer is begin 2022?" in shown
    assert "navragen" in shown
    assert "in_progress" not in shown  # everything in Dutch


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("status", "onbekend", "afgedaan"), "onbekend"),
        (("status", NAP, "klaar"), "kies uit open, vertraagd"),
        (("deadline", NAP, "morgen"), "schrijf bijvoorbeeld 2021-10-01"),
        (("undo", "999"), "besluit 999 bestaat niet"),
        (("link", "999", "26485-345"), "vermelding 999 is niet bekend"),
        (("letter", NAP, "26485-1", "bezig", "--quote", "x"), "is niet één bekend stuk"),
        (("letter", NAP, "26485-323", "klaar", "--quote", "x"), "kies uit afgedaan, deels"),
        (("letter", NAP, "26485-323", "bezig", "--quote", "Niets."), "neem ze letterlijk over"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_what_cannot_be_decided_gets_one_clear_line(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    told: str,
) -> None:
    given = [desk.id(NAP) if word == NAP else word for word in words]
    monkeypatch.setattr("sys.argv", ["toezegd", "review", *given, "--database", desk.database])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert told in " ".join(capsys.readouterr().err.split())


def test_reading_again_with_the_same_rules_changes_nothing(desk: Desk) -> None:
    desk.decide("status", desk.id(NAP), "afgedaan", "--since", "2022-03-01")
    before = desk.run("status", "--as-of", "2022-06-01", "--json")
    assert "Er verandert niets." in desk.run("reread", "--yes")
    assert desk.run("status", "--as-of", "2022-06-01", "--json") == before


def test_reading_again_shows_first_and_does_it_when_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.decide("confirm", desk.id(NAP))
    read = reader.read

    def forgetful(*given: object) -> Reading:
        """Rules that no longer see that the NAP was put off."""
        reading = read(*given)  # type: ignore[arg-type]
        kept = tuple(one for one in reading.commitments if NAP not in one.quote.text)
        object.__setattr__(reading, "commitments", kept)
        return reading

    monkeypatch.setattr("nlp.reader.read", forgetful)
    shown = desk.run("reread", answer="n\n")
    assert "1 weg" in shown
    assert "toezegging uitgesteld, uiterlijk 31 maart 2022: “Publicatie van het herziene" in shown
    assert "Niets doorgevoerd." in shown
    assert desk.line(NAP)["status"] == "delayed"
    assert "Doorgevoerd." in desk.run("reread", answer="ja\n")
    assert "Tekst niet meer gevonden bij besluit 1 van Noor" in desk.review("list")


def test_judgements_are_annotations_to_measure_with(desk: Desk, tmp_path: Path) -> None:
    desk.decide("confirm", desk.id(NAP))
    told = desk.review("export", str(tmp_path / "oordelen"))
    assert told.startswith("1 beoordeelde stukken geschreven")
    folder = tmp_path / "oordelen"
    result = CliRunner().invoke(app, ["evaluate", str(folder / "gold"), str(folder / "texts")])
    assert result.exit_code == 0
    (row,) = re.findall(r"^commitments\.detect\.f1 .*$", result.output, re.MULTILINE)
    assert "precisie 1.000  vangst 1.000" in row
    assert "te veel" not in result.output


def test_what_was_rejected_counts_as_wrong_when_it_is_found_again(
    desk: Desk, tmp_path: Path
) -> None:
    desk.decide("reject", desk.id(NAP))
    desk.review("export", str(tmp_path / "oordelen"))
    folder = tmp_path / "oordelen"
    result = CliRunner().invoke(app, ["evaluate", str(folder / "gold"), str(folder / "texts")])
    assert re.search(r"te veel: toezegging postponed: .*NAP", result.output)


def test_a_letter_is_linked_by_its_number_and_stays_linked_when_read_again(desk: Desk) -> None:
    words = "een doordachte mix aan maatregelen"
    given = ("letter", desk.id(NAP), "26 485, nr. 323", "afgedaan", "--quote", words)
    number = desk.decide(*given)

    def quoted() -> list[str]:
        events = desk.line(NAP)["events"]
        assert isinstance(events, list)
        return [one["event"] for one in events if words in (one["quote"] or "")]

    assert quoted() == ["fulfilled"]
    # A later letter put it off: where it stands follows from all of them.
    assert desk.line(NAP)["status"] == "delayed"
    desk.run("reread", answer="j\n")
    assert quoted() == ["fulfilled"]
    assert "brief gekoppeld: afgedaan, 26485-323" in desk.review("show", desk.id(NAP))
    desk.review("undo", number)
    assert quoted() == []
