"""Recorded answers of the live services, where the folder that holds them is present.

They are read in place and never copied; without them the tests that use them are skipped.
"""

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "shared" / "fixtures"

needs_recordings = pytest.mark.skipif(not FOLDER.is_dir(), reason="../shared/fixtures is absent")


def recordings(*patterns: str) -> list[Path]:
    """The recorded files that match; none where the folder is absent."""
    return sorted(path for pattern in patterns for path in FOLDER.glob(pattern) if path.is_file())


def name(path: Path) -> str:
    """How a test calls a recording."""
    return "/".join(path.parts[-2:])
