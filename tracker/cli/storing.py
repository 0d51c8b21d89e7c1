"""`toezegd ingest`: files from disk, read and stored."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from tracker.cli import options, screen
from tracker.cli.complaints import Complaints
from tracker.cli.options import Database, DayOfPapers, Papers

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from crawler.files import Found, Refused
    from nlp.findings import Reading

# What one line after reading says of the files; in this order.
CHANGES = {
    "added": "nieuw",
    "new_version": "nieuwe versie",
    "origin_added": "ook elders gevonden",
    "deleted": "vervallen",
    "unchanged": "al bekend",
}


class _Taken(NamedTuple):
    """What became of an item, and what there is to say of it."""

    change: str
    path: str = ""  # of the file it was in
    said: str = ""
    reason: str = ""  # of that, what can be said of other files too


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    app.command()(ingest)


def ingest(paths: Papers, day: DayOfPapers = None, database: Database = None) -> None:
    """Lees stukken in en sla op wat erin is toegezegd.

    Twee keer hetzelfde stuk inlezen slaat niets dubbel op. Wat niet te lezen is, wordt genoemd; de
    rest gaat door. Elk stuk wordt in zijn geheel opgeslagen of niet: afbreken met Ctrl-C kan.

    Uitgang: 0 alles gelezen, 1 iets was niet te lezen, 2 verkeerd gebruik.
    """
    from tracker.database import note_sizes

    if missing := [str(path) for path in paths if not path.exists()]:
        raise typer.BadParameter(f"bestaat niet: {', '.join(missing)}", param_hint="PAD")
    fallback = options.day_of_papers(day)
    engine = options.opened(database)
    errors = screen.errors()
    counts: Counter[str] = Counter()
    with Complaints(errors, engine.url.database) as complaints, screen.progress(errors) as bar:
        task = bar.add_task("Inlezen", total=None)
        for taken in _take(engine, paths, fallback):
            counts[taken.change] += 1
            bar.advance(task)
            if taken.said:
                complaints.tell(taken.said, taken.reason, taken.path)
    if set(counts) - {"unchanged", "refused"}:
        note_sizes(engine)
    screen.out().print(_summary(counts), markup=False)
    if not counts:
        errors.print(f"Niets gevonden om te lezen in {', '.join(map(str, paths))}.", markup=False)
    raise typer.Exit(1 if counts["refused"] or not counts else 0)


def _take(engine: "Engine", paths: list[Path], fallback: date | None) -> Iterator[_Taken]:
    """Store what is found, read ahead; what belongs together in one transaction."""
    from crawler.files import Refused, found_in
    from tracker.intake import ahead, batches

    dated = (_dated(found, fallback) for path in paths for found in found_in(path))
    waiting: list[tuple[Found, Reading | None]] = []
    with closing(ahead.read_found(engine, dated)) as following:
        for found, reading in following:
            if isinstance(found, Refused):
                yield from _store(engine, waiting)
                waiting = []
                yield _Taken("refused", found.path, f"Niet gelezen: {found}", found.reason)
                continue
            if waiting and not batches.has_room([one.item for one, _ in waiting], found.item):
                yield from _store(engine, waiting)
                waiting = []
            waiting.append((found, reading))
    yield from _store(engine, waiting)


def _dated(found: "Found | Refused", fallback: date | None) -> "Found | Refused":
    """With the day that was given for papers that bear none."""
    from crawler.files import Found
    from crawler.items import DocumentItem

    if not isinstance(found, Found) or not isinstance(found.item, DocumentItem) or found.item.date:
        return found
    return replace(found, item=replace(found.item, date=fallback))


def _store(engine: "Engine", waiting: "list[tuple[Found, Reading | None]]") -> Iterator[_Taken]:
    from tracker.intake import ahead, batches

    reader = ahead.reader_of((found.item, reading) for found, reading in waiting)
    outcomes = batches.store(engine, [found.item for found, _ in waiting], reader)
    for (found, _), outcome in zip(waiting, outcomes, strict=True):
        if isinstance(outcome, Exception):
            yield _not_stored(found, outcome)
            continue
        remarks = "; ".join(outcome.remarks)
        said = f"{found.where}: {remarks}" if remarks else ""
        yield _Taken(outcome.change.value, found.path, said, remarks)


def _not_stored(found: "Found", fault: Exception) -> _Taken:
    """A rule tripped over it: that is ours to mend, and the other letters can do without."""
    from crawler.words import words_for

    reason = words_for(fault)
    return _Taken("refused", found.path, f"Niet opgeslagen: {found.where}: {reason}", reason)


def _summary(counts: Counter[str]) -> str:
    total = counts.total()
    told = [f"{counts[change]} {name}" for change, name in CHANGES.items() if counts[change]]
    if counts["refused"]:
        told.append(f"{counts['refused']} niet gelezen")
    return f"{total} {'stuk' if total == 1 else 'stukken'}: {', '.join(told) or 'niets'}."
