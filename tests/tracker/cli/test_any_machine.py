"""A machine far away, with a locale that knows no ë, reads and tells the same as one at home."""

import json
import os
import subprocess
import sys
from pathlib import Path

LETTER = (
    "Datum 30 september 2021\n\nGeachte voorzitter,\n\n"
    "Ik stuur uw Kamer in oktober 2021 de coördinatienota voor de drieëntwintig regio’s.\n"
)
COMMANDS = """
import sys
from tracker.cli.app import main
for words in (
    ["ingest", "in"], ["status", "--as-of", "2021-11-01", "--json"],
    ["export", "uit.csv", "--as-of", "2021-11-01"], ["export", "uit.ics", "--as-of", "2021-11-01"],
):
    sys.argv = ["toezegd", *words]
    try:
        main()
    except SystemExit as left:
        assert not left.code, words
"""
FAR = {
    **{"TZ": "Pacific/Kiritimati", "LC_ALL": "C"},  # fourteen hours ahead of UTC
    **{"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},  # else Python mends that locale by itself
}


def test_neither_the_zone_nor_the_locale_of_the_machine_is_told(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "coördinatie.txt").write_text(LETTER, encoding="utf-8")
    database = {"TOEZEGD_DATABASE_URL": f"sqlite:///{tmp_path / 'x.sqlite'}"}
    ran = subprocess.run(
        [sys.executable, "-c", COMMANDS],
        cwd=tmp_path,
        env={**os.environ, **database, **FAR},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode() + ran.stdout.decode()
    stood = json.loads(ran.stdout.decode().splitlines()[1])
    assert "coördinatienota voor de drieëntwintig regio’s" in stood["title"]
    assert (stood["made_on"], stood["current_deadline"]["to"]) == ("2021-09-30", "2021-10-31")
    assert stood["days_late"] == 1
    assert "coördinatienota" in (tmp_path / "uit.csv").read_text("utf-8")
    assert b"DTSTART;VALUE=DATE:20211031" in (tmp_path / "uit.ics").read_bytes()
