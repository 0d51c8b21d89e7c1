"""The command line in a process that kills itself, so that a test chooses the moment.

python -m tests.tracker.intake.dying "INSERT INTO event" 3 ingest samples --database FILE

With --ctrl-c in front it is broken off as in a terminal, where its whole group hears it.
With --one-by-one it takes such command lines from its input, each for a copy of itself: what all of
them load and prepare takes longer than what they do before they die.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Engine, event

from tracker.cli.__main__ import main

WAIT = 240  # a busy machine takes its time to start a process
COMMIT = "COMMIT"


def die_at(statement: str, time: int, end: Callable[[], None]) -> None:
    """Be ended right before this statement is sent for the n-th time."""
    left = time

    def count(said: str) -> None:
        nonlocal left
        if said.startswith(statement):
            left -= 1
            if left == 0:
                end()

    def execute(_: Any, __: Any, said: str, *___: Any) -> None:
        count(said)

    event.listen(Engine, "before_cursor_execute", execute)
    event.listen(Engine, "commit", lambda _: count(COMMIT))


@dataclass(frozen=True, slots=True)
class Mortals:
    """A process that was prepared, of which every command gets a copy to die in."""

    asked: IO[str]
    told: IO[str]

    def killed(self, statement: str, time: int, *arguments: str) -> bool:
        """Run this command until that moment; whether it came so far."""
        self.asked.write(json.dumps([statement, str(time), *arguments]) + "\n")
        self.asked.flush()
        return self.told.readline() == f"{-signal.SIGKILL}\n"


@contextmanager
def mortals() -> Iterator[Mortals]:
    """Ready to be asked."""
    command = [sys.executable, "-m", "tests.tracker.intake.dying", "--one-by-one"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin
        assert process.stdout
        yield Mortals(process.stdin, process.stdout)


def one_by_one() -> None:
    """A copy for every line that comes in, and how it ended."""
    # Only here: of those that read for it, each would load all of it.
    from typer.testing import CliRunner

    from tests.samples import SAMPLES
    from tracker.cli.app import app

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "toezegd.sqlite"
        done = CliRunner().invoke(app, ["ingest", str(SAMPLES), "--database", str(path)])
        assert done.exit_code == 0, done.output
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            silent = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(silent, stream)
            signal.alarm(WAIT)
            run(kill, *json.loads(line))
            os._exit(0)
        _, status = os.waitpid(number, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def run(end: Callable[[], None], statement: str, time: str, *arguments: str) -> None:
    """The command line, with its end."""
    die_at(statement, int(time), end)
    sys.argv[1:] = arguments
    main()


def kill() -> None:
    """As by kill -9."""
    os.kill(os.getpid(), signal.SIGKILL)


def press_ctrl_c() -> None:
    """As in a terminal."""
    os.killpg(os.getpgrp(), signal.SIGINT)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--one-by-one"]:
            one_by_one()
        case ["--ctrl-c", *rest]:
            run(press_ctrl_c, *rest)
        case rest:
            run(kill, *rest)
