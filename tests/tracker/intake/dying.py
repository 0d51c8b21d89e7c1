"""The command line in a process that kills itself, so that a test chooses the moment.

python -m tests.tracker.intake.dying "INSERT INTO event" 3 ingest samples --database FILE

With --ctrl-c in front it is broken off as in a terminal, where its whole group hears it.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event

from tracker.cli.__main__ import main

WAIT = 240.0  # a busy machine takes its time to start a process
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


def killed(statement: str, time: int, *arguments: str) -> bool:
    """Run this command until that moment; whether it came so far."""
    command = [sys.executable, "-m", "tests.tracker.intake.dying", statement, str(time)]
    done = subprocess.run([*command, *arguments], capture_output=True, timeout=WAIT, check=False)
    return done.returncode == -signal.SIGKILL


def kill() -> None:
    """As by kill -9."""
    os.kill(os.getpid(), signal.SIGKILL)


def press_ctrl_c() -> None:
    """As in a terminal."""
    os.killpg(os.getpgrp(), signal.SIGINT)


if __name__ == "__main__":
    end = kill
    if sys.argv[1] == "--ctrl-c":
        end = press_ctrl_c
        del sys.argv[1]
    die_at(sys.argv[1], int(sys.argv[2]), end)
    sys.argv[1:] = sys.argv[3:]
    main()
