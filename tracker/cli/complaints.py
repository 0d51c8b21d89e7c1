"""What is wrong with files that were read in: told as far as somebody reads it, kept in whole."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console

# Of one file, and of one kind in all files; a thousand times the same helps nobody.
MOST_TOLD = 20
# Behind the name of the database, in the same folder.
KEPT_AS = ".niet-gelezen.txt"


class Complaints:
    """Tells the first few; as soon as one is left out, all of them go to a file as well."""

    def __init__(self, console: Console, database: str | None) -> None:
        self.console = console
        self.path = Path(f"{database}{KEPT_AS}") if database not in (None, ":memory:") else None
        self._told: list[str] = []
        self._of_file: Counter[str] = Counter()
        self._of_kind: Counter[str] = Counter()
        self._left_of_file: Counter[str] = Counter()
        self._left_of_kind: Counter[str] = Counter()
        self._file: TextIOWrapper | None = None

    def __enter__(self) -> Self:
        if self.path:
            with suppress(OSError):  # that of an earlier time
                self.path.unlink(missing_ok=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for words in self._rest():
            self._print(words)
        if self._file:
            self._file.close()

    def tell(self, words: str, reason: str, path: str) -> None:
        """Say this of a file; `reason` is what other files can have just so."""
        kind = re.sub(r"\d+", "…", reason)
        self._of_file[path] += 1
        self._of_kind[kind] += 1
        if self._of_file[path] > MOST_TOLD:
            self._left_of_file[path] += 1
        elif self._of_kind[kind] > MOST_TOLD:
            self._left_of_kind[kind] += 1
        else:
            self._print(words)
            if self._file is None:
                self._told.append(words)
                return
        self._keep(words)

    def _keep(self, words: str) -> None:
        if self.path is None:
            return
        try:
            if self._file is None:
                self._file = self.path.open("w", encoding="utf-8", errors="backslashreplace")
                self._file.writelines(f"{each}\n" for each in self._told)
            self._file.write(f"{words}\n")
        except OSError:  # no room or no rights: what is on the screen has to do
            self.path = None

    def _rest(self) -> Iterator[str]:
        """How much more there was to say, and where it stands."""
        from crawler.names import place_words
        from tracker.words.labels import count_words

        for path, times in self._left_of_file.items():
            more = count_words(times, "regel", "regels")
            yield f"{place_words(path)}: en zo nog {more}. Verbeter eerst wat hierboven staat."
        for kind, times in self._left_of_kind.items():
            yield f"En zo nog {count_words(times, 'bestand', 'bestanden')}: {kind}."
        if self._file and self.path:
            yield f"Alles wat niet is gelezen of iets mist, staat in {self.path.absolute()}."

    def _print(self, words: str) -> None:
        self.console.print(words, markup=False, soft_wrap=True)
