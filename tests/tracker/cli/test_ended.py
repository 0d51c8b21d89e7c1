"""A command that the system ends leaves nothing half behind, and says that it was broken off."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.samples import copied

# Slow enough to be met half-way: every portion of rows waits for its turn.
SLOW = """
import sys, time
from tracker.cli import exporting
from tracker.cli.__main__ import main

def fill(session, target, export):
    target.write(b"half")
    target.flush()
    print("begonnen", flush=True)
    time.sleep(60)

import tracker.export.files
tracker.export.files.write = fill
sys.argv = ["toezegd", *sys.argv[1:]]
main()
"""


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_half_a_file_is_taken_away(
    stored_letters: Path, tmp_path: Path, how: signal.Signals
) -> None:
    folder = tmp_path / "uit"
    folder.mkdir()
    words = ("export", str(folder / "alles.csv"), "--database", copied(stored_letters, tmp_path))
    command = [sys.executable, "-c", SLOW, *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"begonnen\n"
        assert [each.name for each in folder.iterdir()] == ["alles.csv.deel"]
        process.send_signal(how)
        assert process.wait(60) == 128 + how
        assert process.stderr.read().decode().startswith("Afgebroken.")
    assert list(folder.iterdir()) == []
