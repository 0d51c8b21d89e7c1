"""Ctrl-C, or a signal of the system, while a source runs."""

import _thread
import asyncio
import signal
import sys
from threading import Event, Thread
from types import FrameType, TracebackType
from typing import Self

from scrapy.crawler import Crawler

from crawler.spiders.source import SourceSpider

INTERRUPTED = "onderbroken; dezelfde opdracht gaat de volgende keer hier verder"
AGAIN_AFTER_SECONDS = 1


class Interruption:
    """Around a run: the first signal stops it tidily, the second ends it at once.

    At once is also while the loop stands still, such as for a database that another program
    keeps: a handler of the loop itself would be heard only when that is over.
    """

    def __init__(self) -> None:
        self._crawler: Crawler | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._over = Event()
        self._ending = False
        self._before = {
            number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)
        }

    def __enter__(self) -> Self:
        for number in self._before:
            signal.signal(number, self._stop)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._over.set()
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def begins(self, crawler: Crawler) -> None:
        """What the first signal stops; to be told in the loop that it runs in."""
        self._crawler, self._loop = crawler, asyncio.get_running_loop()

    def _spider(self) -> SourceSpider | None:
        spider = self._crawler.spider if self._crawler else None
        return spider if isinstance(spider, SourceSpider) else None

    def _stop(self, number: int, frame: FrameType | None) -> None:
        for each in self._before:
            signal.signal(each, self._end)
        spider, loop = self._spider(), self._loop
        if spider is None or loop is None or loop.is_closed():
            self._end(number, frame)
        else:
            loop.call_soon_threadsafe(spider.stop, INTERRUPTED)

    def _end(self, number: int, frame: FrameType | None) -> None:
        pressed = signal.Signals(number)
        if not self._ending:
            self._ending = True
            if spider := self._spider():
                spider.ended = True
            sys.unraisablehook = lambda _: None  # what is torn down half-way complains of that
            Thread(target=self._press_again, args=[pressed], daemon=True).start()
        handler = self._before[pressed]
        if pressed == signal.SIGTERM and callable(handler):
            try:
                handler(number, frame)
            finally:
                signal.signal(pressed, self._end)
        raise KeyboardInterrupt

    def _press_again(self, number: signal.Signals) -> None:
        """Until it is over: Python drops what is raised where nobody can catch it.

        A signal that comes while SQLite waits is heard in the first lines behind that, and these
        are often those of a weak reference that is let go.
        """
        while not self._over.wait(AGAIN_AFTER_SECONDS):
            _thread.interrupt_main(number)
