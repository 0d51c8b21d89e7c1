"""What the tests leave behind."""

import os
import tempfile
from pathlib import Path

import pytest

from tests.tracker import fresh


def test_what_a_broken_off_run_left_is_taken_away_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for name in ("toezegd-test-left", "toezegd-test-busy", "of-others"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "toezegd.sqlite").touch()
    for name in ("toezegd-test-left", "of-others"):
        os.utime(tmp_path / name, (0, 0))
    fresh.tidy()
    assert {each.name for each in tmp_path.iterdir()} == {"toezegd-test-busy", "of-others"}
