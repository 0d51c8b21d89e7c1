"""Cue phrases as data: `nlp/lexicon/commitments/*.toml`, each with examples and near misses."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ahocorasick_rs import AhoCorasick

from nlp.findings import EventKind
from nlp.matching.patterns import Pattern, compiled

# Every file of cues; the tests go through all of them.
# So many parts are looked for in one pass.
_MANY = 8
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
    # All of them in one pass, where there are so many that asking for each takes longer.
    at_once: AhoCorasick | None = None

    def find(self, text: str) -> re.Match[str] | None:
        """The first place in a lower-case text."""
        return self.pattern.search(text) if self._may_match(text) else None

    def _may_match(self, text: str) -> bool:
        if self.at_once is not None:
            return bool(self.at_once.find_matches_as_indexes(text))
        return not self.needs or holds_any(text, self.needs)


class CueSet(dict[str, Cue]):
    """The cues of one file by name, and which of them a text can hold, found in one pass."""

    def __init__(self, listed: Iterable[Cue]) -> None:
        super().__init__((cue.name, cue) for cue in listed)
        self._order = tuple(self.values())
        self._always = {at for at, cue in enumerate(self._order) if not cue.needs}
        parts = [(part, at) for at, cue in enumerate(self._order) for part in cue.needs]
        self._owners = [at for _, at in parts]
        self._parts = AhoCorasick([part for part, _ in parts])

    def within(self, text: str) -> list[Cue]:
        """The cues of which a lower-case text holds a part they need, in the order of the file."""
        found = self._parts.find_matches_as_indexes(text, overlapping=True)
        held = {self._owners[part] for part, _, _ in found} | self._always
        return [self._order[at] for at in sorted(held)]

    def first(self, text: str) -> tuple[Cue, re.Match[str]] | None:
        """The first cue, in the order of the file, that a lower-case text holds, and where."""
        for cue in self.within(text):
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
    return CueSet(map(_cue, rows))


def _cue(row: dict[str, Any]) -> Cue:
    needs = row.get("needs", [])
    return Cue(
        row["name"],
        compiled(row["pattern"]),
        EventKind(row["event"]) if "event" in row else None,
        tuple(row["matches"]),
        tuple(row["misses"]),
        tuple(needs),
        AhoCorasick(needs) if len(needs) > _MANY else None,
    )
