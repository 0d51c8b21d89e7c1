"""A file of items and its journal survive being cut off anywhere: no line lost, none twice."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.errors import FileError
from crawler.items import DocumentItem
from crawler.ledger import Failure
from crawler.lines import LinesFile
from crawler.lock import BusyError, only_one


def letter(number: int) -> DocumentItem:
    return DocumentItem(f"Geachte voorzitter, brief {number} – één €", "toets", f"{number}")


def numbers(path: Path) -> list[str]:
    return [json.loads(line)["source_id"] for line in path.read_text().splitlines()]


def test_what_was_remembered_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "brieven.jsonl"
    with LinesFile(path) as file:
        file.write(letter(1), "vorm")
        file.move("documenten", "bladzijde 2")
        file.counted("brieven", 750)
        file.failed(Failure("document:2", "https://kamer.example/2", "HTTP 404"))
        file.failed(Failure("document:2", "https://kamer.example/2", "HTTP 503"))
        file.failed(Failure("document:3", "https://kamer.example/3", "HTTP 404"))
        file.write(letter(3), "vorm")
    with LinesFile(path) as file:
        assert file.known("document:1") == "vorm"
        assert file.cursor("documenten") == "bladzijde 2"
        assert file.count("brieven") == 750
        assert file.failures() == (
            Failure("document:2", "https://kamer.example/2", "HTTP 503", attempts=2),
        )
        file.move("documenten", None)
    with LinesFile(path) as file:
        assert file.cursor("documenten") is None
    assert numbers(path) == ["1", "3"]


@given(count=st.integers(1, 5), lost=st.integers(0, 400), from_items=st.booleans())
@settings(deadline=None, max_examples=60)
def test_a_power_cut_takes_the_last_items_and_the_memory_of_them(
    tmp_path_factory: pytest.TempPathFactory, count: int, lost: int, from_items: bool
) -> None:
    path = tmp_path_factory.mktemp("x") / "brieven.jsonl"
    with LinesFile(path) as file:
        for number in range(count):
            file.write(letter(number), "vorm")
    cut = path if from_items else path.with_name("brieven.jsonl.voortgang")
    os.truncate(cut, max(0, cut.stat().st_size - lost))
    with LinesFile(path) as file:
        for number in range(count):
            if file.known(f"document:{number}") is None:
                file.write(letter(number), "vorm")
    assert numbers(path) == [str(number) for number in range(count)]


def test_a_line_that_was_killed_halfway_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "brieven.jsonl"
    with LinesFile(path) as file:
        file.write(letter(1), "vorm")
    with path.open("a") as half:
        half.write('{"text": "Geachte voorz')
    with LinesFile(path) as file:
        file.write(letter(2), "vorm")
    assert numbers(path) == ["1", "2"]


def test_a_file_of_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "notities.jsonl"
    path.write_text("niet van ons\n")
    with pytest.raises(FileError, match="kies een andere naam"):
        LinesFile(path)
    assert path.read_text() == "niet van ons\n"


def test_two_processes_do_not_write_to_one_place(tmp_path: Path) -> None:
    place = tmp_path / "toezegd.sqlite.slot"
    with only_one(place), pytest.raises(BusyError, match=r"toezegd\.sqlite .*proces \d+"):  # noqa: SIM117
        with only_one(place):
            pass
    with only_one(place):  # and afterwards it is free
        pass
