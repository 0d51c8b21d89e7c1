"""A crawl of the replica in a process of its own, so that a test can kill it.

python -m tests.crawler.process http://127.0.0.1:PORT FILE.jsonl
"""

import signal
import subprocess
import sys
import time
from pathlib import Path

from crawler.lines import LinesFile, LinesPipeline
from crawler.run import Job, run
from crawler.settings import Manners
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from tests.replica.app import Replica

WAIT = 240.0  # a busy machine takes its time to start a process


def main(address: str, path: str) -> None:
    with LinesFile(Path(path)) as ledger:
        manners = Manners(delay=0, throttle=False)
        job = Job(
            TweedeKamerSpider,
            ledger=ledger,
            manners=manners,
            pipelines={LinesPipeline: 800},
            base=address,
        )
        sys.stdout.write(run(job).message)


def killed(command: list[str], replica: Replica, how: signal.Signals, fetched: int) -> str:
    """Run a command until it asked for so many files, then send it a signal; what it said."""
    goal = len(replica.requested("resource")) + fetched
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    until = time.monotonic() + WAIT
    while len(replica.requested("resource")) < goal and process.poll() is None:
        assert time.monotonic() < until
        time.sleep(0.01)
    process.send_signal(how)
    said, _ = process.communicate(timeout=WAIT)
    return said


if __name__ == "__main__":
    main(*sys.argv[1:])
