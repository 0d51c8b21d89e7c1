"""A disk that has no room: what could not be kept is not said to be kept, and the file is named."""

import json
import resource
import subprocess
import sys
from pathlib import Path

from tests.samples import SAMPLES, copied


def with_room_for(size: int, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command where no file may grow beyond so many bytes."""
    return subprocess.run(
        [sys.executable, "-m", "tracker.cli.app", *words],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )


def test_a_decision_that_did_not_fit_is_not_said_to_be_taken(
    stored_letters: Path, tmp_path: Path
) -> None:
    database = copied(stored_letters, tmp_path)
    asked = ("status", "--json", "--database", database)
    listed = with_room_for(2**30, *asked).stdout
    thread = json.loads(listed.splitlines()[0])["id"]
    note = ("review", "note", thread, "lang " * 20_000, "--author", "Noor")
    ran = with_room_for(60_000, *note, "--database", database)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(f"Fout: de database {tmp_path}")
    assert with_room_for(2**30, *asked).stdout == listed


def test_a_file_of_gathered_letters_that_did_not_fit_is_named(tmp_path: Path) -> None:
    file = tmp_path / "brieven.jsonl"
    ran = with_room_for(0, "crawl", "folder", "--path", str(SAMPLES), "--to", str(file))
    assert ran.returncode == 2
    assert ran.stderr.startswith(f"Fout: {file}")
    assert "schijf" in ran.stderr
