"""Our figures are those of the scorer that comes with the annotated letters."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.contract import to_json
from nlp.evaluate import evaluate
from nlp.reader import read

EVALUATION = Path(__file__).resolve().parents[3] / "shared" / "evaluation"


@pytest.mark.skipif(not EVALUATION.exists(), reason="the annotated letters are not here")
def test_figures_agree_with_the_scorer(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    # Without the list of days beside them, so that both read the same bare texts.
    for path in (EVALUATION / "texts").iterdir():
        (texts / path.name).write_bytes(path.read_bytes())
    found = tmp_path / "found.jsonl"
    with found.open("w") as out:
        for path in sorted(texts.iterdir()):
            read_out = to_json(path.name, read(path.read_bytes().decode()))
            out.write(json.dumps(read_out) + "\n")
    command = [
        sys.executable,
        *map(str, (EVALUATION / "score.py", EVALUATION / "gold", texts, found)),
    ]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    theirs = dict(line.split(" (n=")[0].split(": ") for line in printed.splitlines())
    report = evaluate(EVALUATION / "gold", texts)
    for row in report.rows:
        # We also hold the quotes of deadlines against the text; the rest counts the same.
        assert f"{row.value:.3f}" == theirs[row.name], row.name
