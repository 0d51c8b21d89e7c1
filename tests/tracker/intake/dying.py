"""The command line in a process that kills itself, so that a test chooses the moment.

python -m tests.tracker.intake.dying "INSERT INTO event" 3 ingest samples --database FILE
"""

import os
import signal
import subprocess
import sys
from typing import Any

from sqlalchemy import Engine, event

from tracker.cli.app import main

WAIT = 240.0  # a busy machine takes its time to start a process
COMMIT = "COMMIT"


def die_at(statement: str, time: int) -> None:
    """Be killed, as by kill -9, right before this statement is sent for the n-th time."""
    left = time

    def count(said: str) -> None:
        nonlocal left
        if said.startswith(statement):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def execute(_: Any, __: Any, said: str, *___: Any) -> None:
        count(said)

    event.listen(Engine, "before_cursor_execute", execute)
    event.listen(Engine, "commit", lambda _: count(COMMIT))


def killed(statement: str, time: int, *arguments: str) -> bool:
    """Run this command until that moment; whether it came so far."""
    command = [sys.executable, "-m", "tests.tracker.intake.dying", statement, str(time)]
    done = subprocess.run([*command, *arguments], capture_output=True, timeout=WAIT, check=False)
    return done.returncode == -signal.SIGKILL


if __name__ == "__main__":
    die_at(sys.argv[1], int(sys.argv[2]))
    sys.argv[1:] = sys.argv[3:]
    main()
