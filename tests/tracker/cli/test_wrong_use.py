"""Whoever types something wrong gets one Dutch sentence with the place and the remedy."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.samples import SAMPLES
from tracker.cli import app
from tracker.database import connect


def typed(words: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    """What the shell gets back from the command."""
    monkeypatch.setattr(sys, "argv", ["toezegd", *words])
    with pytest.raises(SystemExit) as ended:
        app.main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["exprt"], "'exprt' is geen opdracht; bedoelt u 'export'? zie `toezegd --help`"),
        (["xyzzy"], "'xyzzy' is geen opdracht; er zijn: ingest,"),
        (["extract"], "PAD ontbreekt; zie `toezegd extract --help`"),
        (["review", "letter", "a", "b", "afgedaan"], "--quote ontbreekt; zie"),
        (["status", "--foo"], "de optie --foo bestaat niet; zie `toezegd status --help`"),
        (["status", "--as-off"], "de optie --as-off bestaat niet; bedoelt u --as-of? zie"),
        (["status", "--as-of"], "bij --as-of hoort een waarde"),
        (["status", "--json=3"], "bij --json hoort geen waarde"),
        (["sources", "nu"], "te veel opgegeven: nu; zie `toezegd sources --help`"),
        (["status", "26485-1", "--json"], "KENMERK gaat niet samen met --json of --postponed"),
        (["status", "--as-of", "morgen"], "'morgen' is geen dag; schrijf bijvoorbeeld 2021-10-01"),
        (["extract", "--date", "morgen", "x.txt"], "'morgen' is geen dag"),
        (["extract", "--kind", "brief", "x.txt"], "--kind: 'brief' kan niet; kies uit kamerbrief,"),
        (["review", "undo", "x"], "NR: 'x' is geen heel getal"),
        (["crawl", "folder", "--limit", "0"], "--limit: 0 is te klein; het minste is 1"),
        (["dashboard", "--port", "70000"], "--port: 70000 is te groot; het meeste is 65535"),
        (["status", "--database", ""], "--database is leeg; geef een bestand"),
        (["ingest", ".", "--database", ":memory:"], "--database bewaart niets; geef een bestand"),
    ],
)
def test_wrong_use_is_one_dutch_sentence(
    words: list[str],
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert typed(words, monkeypatch) == 2
    said = capsys.readouterr()
    assert said.err.startswith(f"Fout: {sentence}")
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_a_port_that_is_taken_is_told_before_anything_is_loaded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        database = tmp_path / "x.sqlite"
        words = ["dashboard", "--port", port, "--database", str(database)]
        assert typed(words, monkeypatch) == 2
    assert f"poort {port}, kan het dashboard niet luisteren" in capsys.readouterr().err
    assert not database.exists()


def test_the_help_speaks_dutch(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in ([], ["ingest"], ["crawl"], ["review"], ["review", "split"], ["follow", "add"]):
        assert typed([*words, "--help"], monkeypatch) == 0
        said = capsys.readouterr().out
        assert "Gebruik: toezegd" in said
        assert "Toon deze uitleg." in said
        for english in ("Usage", "Options", "Arguments", "Commands", "required", "Show", "<"):
            assert english not in said, (words, english)


def test_whoever_breaks_off_is_told_what_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tracker.cli.options.existing", broken_off)
    assert typed(["status"], monkeypatch) == 130
    assert capsys.readouterr().err == "Afgebroken. Wat al was opgeslagen, is bewaard.\n"


def test_whoever_breaks_off_while_it_is_loaded_is_told_the_same() -> None:
    code = (
        "import signal, sys\n"
        "class Impatient:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'rich.console': signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Impatient())\n"
        "from tracker.cli.__main__ import main; main()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=False
    )
    said = "Afgebroken. Wat al was opgeslagen, is bewaard.\n"
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", said)


def test_a_reader_that_stops_listening_ends_the_command_without_a_trace(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tracker.cli.app", "extract", str(SAMPLES), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert "Traceback" not in process.stderr.read().decode()


@pytest.mark.parametrize(
    "base", ["127.0.0.1:8099", "http://", "http://127.0.0.1:99999", "http://[::1", "http://a b/"]
)
def test_an_address_that_nothing_can_be_asked_of_is_told_before_anything_is_asked(
    base: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    database = tmp_path / "x.sqlite"
    words = ["crawl", "tweede_kamer", "--base", base, "--database", str(database)]
    assert typed(words, monkeypatch) == 2
    assert f"--base '{base}' is geen adres" in capsys.readouterr().err
    assert not database.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TOEZEGD_TK_ODATA", "v9"),
        ("TOEZEGD_SMTP_PORT", "99999"),
        ("TOEZEGD_SMTP_PORT", "²"),
        ("TOEZEGD_SMTP_SECURITY", "ja"),
        ("TOEZEGD_ADDRESS", "toezegd.example"),
        ("TOEZEGD_ADDRESS", "javascript:alert(1)"),
        ("TOEZEGD_CONTACT", "kamer@example.nl\nX-Meer: nee"),
    ],
)
def test_a_wrong_setting_of_the_environment_is_named(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TOEZEGD_SMTP_HOST", "mail.example")
    monkeypatch.setenv(name, value)
    assert typed(["sources"], monkeypatch) == 2
    said = capsys.readouterr().err
    assert name in said
    assert repr(value) in said


def test_an_argument_that_is_no_text_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    database = tmp_path / "x.sqlite"
    connect(f"sqlite:///{database}").dispose()
    assert typed(["review", "show", "a\udcff", "--database", str(database)], monkeypatch) == 2
    assert "staat een teken dat geen UTF-8 is" in capsys.readouterr().err


def test_a_pipe_gets_every_letter_whatever_the_locale(tmp_path: Path) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text("Ik stuur uw Kamer in mei 2022 één brief over ‘coördinatie’.")
    command = [sys.executable, "-m", "tracker.cli.app", "extract", str(letter), "--json"]
    plain = {"PATH": os.environ["PATH"], "PYTHONIOENCODING": "ascii"}
    said = subprocess.run(command, capture_output=True, check=True, env=plain).stdout
    assert "één brief over ‘coördinatie’" in said.decode()
