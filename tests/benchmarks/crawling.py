"""One crawl of the replica, measured in a process of its own: `python -m ... ADDRESS FILE`."""

import json
import resource
import sys
import time
from pathlib import Path

from crawler.lines import LinesFile, LinesPipeline
from crawler.run import Job, run
from crawler.selection import Selection
from crawler.settings import Manners
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from crawler.tweedekamer.documents import SOORTEN

PARALLEL = 16


def main(address: str, path: str) -> None:
    with LinesFile(Path(path)) as ledger:
        job = Job(
            TweedeKamerSpider,
            Selection(kinds=tuple(kind for kind in SOORTEN if kind != "motie")),
            ledger,
            Manners(delay=0, throttle=False, per_host=PARALLEL),
            {LinesPipeline: 800},
            base=address,
        )
        begin = time.perf_counter()
        summary = run(job)
        seconds = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {
        "documents": summary.gathered,
        "failed": summary.failed,
        "seconds": seconds,
        "peak": peak,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
