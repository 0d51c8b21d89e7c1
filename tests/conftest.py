"""What the tests of several packages share."""

import signal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.samples import SAMPLES
from tests.tracker import fresh
from tracker.cli.app import app


def pytest_configure() -> None:
    """Signals are those of a terminal: what runs below `nohup` or in the background ignores some,
    and so would every program that a test starts and interrupts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
    fresh.tidy()


@pytest.fixture(scope="session")
def stored_letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds samples/, read once; to be copied, never to be changed."""
    path = tmp_path_factory.mktemp("letters") / "toezegd.sqlite"
    result = CliRunner().invoke(app, ["ingest", str(SAMPLES), "--database", f"sqlite:///{path}"])
    assert result.exit_code == 0, result.output
    assert "5 stukken: 5 nieuw." in result.output
    return path
