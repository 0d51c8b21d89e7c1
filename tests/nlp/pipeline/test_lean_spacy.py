"""spaCy is loaded without its command line, which stays at hand."""

import subprocess
import sys

import pytest

_HEAVY = "requests httpx jinja2 weasel spacy.cli"


def _run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout


_LOADED = f"print([name for name in '{_HEAVY}'.split() if name in sys.modules])"
_SAID = "('Ik zal u in mei 2024 informeren.');"


@pytest.mark.parametrize(
    "reads",
    ["from nlp.reader import read; read", "from nlp.pipeline.language import language; language()"],
)
def test_reading_loads_spacy_without_its_commands(reads: str) -> None:
    program = f"import sys; {reads}{_SAID} assert 'spacy' in sys.modules;{_LOADED}"
    assert _run(program).strip() == "[]"


@pytest.mark.parametrize(
    "use", ["import spacy.cli; spacy.cli.info", "import spacy; assert spacy.info(silent=True)"]
)
def test_who_asks_for_the_commands_gets_them(use: str) -> None:
    program = f"import nlp.pipeline.language, sys; {use}; print('weasel' in sys.modules)"
    assert _run(program).strip() == "True"


def test_spacy_that_was_there_already_stays_as_it_is() -> None:
    program = (
        "import spacy, sys; commands = spacy.cli; import nlp.pipeline.language;"
        "print(spacy.cli is commands and sys.modules['spacy.cli'] is commands)"
    )
    assert _run(program).strip() == "True"
