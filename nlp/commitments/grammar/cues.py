"""Cue phrases as data: `nlp/lexicon/commitments/*.toml`, each with examples and near misses."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nlp.findings import EventKind
from nlp.matching.patterns import Pattern, compiled

FILES = ("promises", "delivering", "outcomes", "delays", "letters", "parties")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that means something for a commitment; `pattern` reads lower-case text."""

    name: str
    pattern: Pattern
    event: EventKind | None
    matches: tuple[str, ...]
    misses: tuple[str, ...]
    # Without one of these letters in a row the pattern cannot match; far cheaper to ask first.
    needs: tuple[str, ...] = ()

    def find(self, text: str) -> re.Match[str] | None:
        """The first place in a lower-case text."""
        if not self.needs:
            return self.pattern.search(text)
        for part in self.needs:
            if part in text:
                return self.pattern.search(text)
        return None


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Whether one of these stands in the text; no pattern answers that as fast."""
    return any(map(text.__contains__, parts))


@cache
def cues(name: str) -> dict[str, Cue]:
    """The cues of one file, by name."""
    source = files("nlp") / "lexicon" / "commitments" / f"{name}.toml"
    rows = tomllib.loads(source.read_text(encoding="utf-8"))["cue"]
    return {
        row["name"]: Cue(
            row["name"],
            compiled(row["pattern"]),
            EventKind(row["event"]) if "event" in row else None,
            tuple(row["matches"]),
            tuple(row["misses"]),
            tuple(row.get("needs", ())),
        )
        for row in rows
    }
