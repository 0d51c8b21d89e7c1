"""Names the machine that figures were measured on, and measures time and memory on it."""

import gc
import os
import platform
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil


def machine() -> str:
    """Processor, cores and Python, in one line."""
    info = Path("/proc/cpuinfo")
    names = [
        line.partition(":")[2].strip()
        for line in (info.read_text().splitlines() if info.exists() else [])
        if line.startswith("model name")
    ]
    processor = names[0] if names else platform.processor() or platform.machine()
    return f"{processor}, {os.cpu_count()} cores, Python {platform.python_version()}"


@contextmanager
def measured(what: str) -> Iterator[None]:
    """Print how long it took, how much of that was work, and the most memory beyond the start."""
    own, done, most = psutil.Process(), threading.Event(), [0]

    def watch() -> None:
        pause = 0.05
        while not done.wait(pause):
            begin = time.perf_counter()
            found = own.memory_full_info()
            most[0] = max(most[0], found.uss)
            # To look takes longer the more there is, and must not be what is measured.
            pause = max(0.05, 50 * (time.perf_counter() - begin))

    gc.collect()
    before = own.memory_full_info().uss
    watcher = threading.Thread(target=watch)
    watcher.start()
    begin, worked = time.perf_counter(), time.process_time()
    yield
    took, worked = time.perf_counter() - begin, time.process_time() - worked
    done.set()
    watcher.join()
    print(
        f"{what}: {took:.1f} s, waarvan {worked:.1f} s rekenen,"
        f" {max(most[0] - before, 0) / 1e6:.0f} MB geheugen erbij ({machine()})"
    )
