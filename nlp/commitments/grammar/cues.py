"""Cue phrases as data: `nlp/lexicon/commitments/*.toml`, each with examples and near misses."""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from nlp.findings import EventKind
from nlp.matching.patterns import Pattern, Sifted, compiled

# Every file of cues; the tests go through all of them.
FILES = ("promises", "delivering", "outcomes", "delays", "letters", "parties")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that means something for a commitment; `pattern` reads lower-case text."""

    name: str
    pattern: Pattern
    event: EventKind | None
    matches: tuple[str, ...]
    misses: tuple[str, ...]
    # The first place in a lower-case text.
    find: Callable[[str], re.Match[str] | None]


class CueSet(dict[str, Cue]):
    """The cues of one file by name."""

    def possible_in(self, text: str) -> Iterable[Cue]:
        """All that a lower-case text does not rule out, in the order of the file."""
        if not isinstance(text, Sifted):
            return self.values()
        known, possible = text.ruled_out
        return [cue for cue in self.values() if cue.pattern not in known or cue.pattern in possible]

    def first(self, text: str) -> tuple[Cue, re.Match[str]] | None:
        """The first cue, in the order of the file, that a lower-case text holds, and where."""
        for cue in self.possible_in(text):
            if match := cue.pattern.search(text):
                return cue, match
        return None


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Whether one of these stands in the text; no pattern answers that as fast."""
    # A loop, since `in` is an instruction to Python; handed to `map` it is a call.
    for part in parts:  # noqa: SIM110
        if part in text:
            return True
    return False


@cache
def cues(name: str) -> CueSet:
    """The cues of one file."""
    source = files("nlp") / "lexicon" / "commitments" / f"{name}.toml"
    rows = tomllib.loads(source.read_text(encoding="utf-8"))["cue"]
    return CueSet((row["name"], _cue(row)) for row in rows)


def _cue(row: dict[str, Any]) -> Cue:
    pattern = compiled(row["pattern"])
    return Cue(
        row["name"],
        pattern,
        EventKind(row["event"]) if "event" in row else None,
        tuple(row["matches"]),
        tuple(row["misses"]),
        pattern.search,
    )
