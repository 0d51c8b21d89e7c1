"""Stories: letters about one or more promises, and where each must stand on which day.

A file of stories is read by people first:

    ## name of the story
    === dossier | number | day of the letter | role | name | title     ("-": a letter on its own)
    What the letter says. [[A|This sentence is about promise A.]] [[A,B|This one about two.]]
    --- day | A | status, or several that are right | end of the term | how often it moved

The term may be "-", none, or empty, any. "onzeker" is open, and perhaps fulfilled by a paper that
was sent without a word of the promise.

`[[A?|...]]` need not be read: another sentence carries it. `---!` is a known fault, counted and
published, and waits for somebody who mends it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.values import Status
from tracker.words.days import dutch

FOLDER = Path(__file__).parent
# The status, and whether it is unsure.
STANDINGS = {
    "open": (Status.OPEN, False),
    "vertraagd": (Status.DELAYED, False),
    "deels": (Status.PARTLY_FULFILLED, False),
    "afgedaan": (Status.FULFILLED, False),
    "vervallen": (Status.WITHDRAWN, False),
    "onzeker": (Status.OPEN, True),
}
_MARK = re.compile(r"\[\[(?P<names>[A-Z](?:,[A-Z])*)(?P<may>\?)?\|(?P<words>.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence and the promises of its story that it is about."""

    promises: frozenset[str]
    start: int
    end: int
    required: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it would be printed."""

    name: str
    day: date
    text: str
    marked: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """Where a promise must stand on a day."""

    day: date
    promise: str
    standings: frozenset[tuple[Status, bool]]
    term: date | None
    any_term: bool
    times: int | None
    known_fault: bool


@dataclass(frozen=True, slots=True)
class Story:
    """Letters in order, and what must be true."""

    name: str
    letters: tuple[Letter, ...]
    expected: tuple[Expected, ...]


def stories(file: str) -> Iterator[Story]:
    """The stories of one file."""
    for block in re.split(r"^## ", (FOLDER / file).read_text("utf-8"), flags=re.MULTILINE)[1:]:
        name, _, rest = block.partition("\n")
        parts = re.split(r"^=== ", rest, flags=re.MULTILINE)[1:]
        letters = tuple(_letter(f"{name}-{nr}", part) for nr, part in enumerate(parts, 1))
        lines = [line for line in rest.splitlines() if line.startswith("---")]
        yield Story(name, letters, tuple(map(_expected, lines)))


def _letter(name: str, part: str) -> Letter:
    head, _, rest = part.partition("\n")
    dossier, number, day, role, signer, title = (piece.strip() for piece in head.split(" | "))
    written = date.fromisoformat(day)
    body = "\n".join(line for line in rest.splitlines() if not line.startswith("---")).strip()
    text, marked, at = _head(dossier, number, written, role, title), [], 0
    for match in _MARK.finditer(body):
        text += body[at : match.start()]
        start = len(text)
        text += match["words"]
        promises = frozenset(match["names"].split(","))
        marked.append(Marked(promises, start, len(text), match["may"] is None))
        at = match.end()
    text += f"{body[at:]}\n\nDe {role},\n{signer}\n"
    return Letter(name, written, text, tuple(marked))


def _head(dossier: str, number: str, day: date, role: str, title: str) -> str:
    if dossier == "-":
        address = "Aan de Voorzitter van de\nTweede Kamer der Staten-Generaal\nPostbus 20018"
        return f"{address}\n\nDatum {dutch(day)}\nBetreft {title}\n\nGeachte voorzitter,\n\n"
    chamber = "Tweede" if number.isdigit() else "Eerste"
    return (
        f"{dossier} {title}\n\nNr. {number} BRIEF VAN DE {role.upper()}\n\n"
        f"Aan de Voorzitter van de {chamber} Kamer der Staten-Generaal\n\n"
        f"Den Haag, {dutch(day)}\n\n"
    )


def _expected(line: str) -> Expected:
    mark, _, rest = line.partition(" ")
    day, promise, standings, term, times = [*(part.strip() for part in rest.split("|")), "", ""][:5]
    return Expected(
        date.fromisoformat(day),
        promise,
        frozenset(STANDINGS[word] for word in standings.split("/")),
        date.fromisoformat(term) if term not in ("", "-") else None,
        term == "",
        int(times) if times else None,
        mark == "---!",
    )
