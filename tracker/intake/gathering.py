"""Puts gathering together: a source, our manners, the ledger in tables, and a record of the run."""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Engine

from crawler.ledger import Ledger
from crawler.lines import LinesFile, LinesPipeline
from crawler.lock import only_one
from crawler.run import Job, RunSummary, Watch, run
from crawler.selection import Selection
from crawler.settings import Manners
from crawler.sources import Source
from tracker import clock
from tracker.database import note_sizes, writing
from tracker.intake.bookkeeping import TableLedger
from tracker.intake.pipeline import StorePipeline
from tracker.models.intake import CrawlRun
from tracker.settings import Settings

LOOPBACK = ("127.0.0.1", "localhost", "::1")
# After our own checks, which stand at 100.
LAST = 800


@dataclass(frozen=True, slots=True)
class Plan:
    """What to gather from one source."""

    source: Source
    selection: Selection
    settings: Settings
    base: str | None = None  # another host, such as that of a replica
    options: Mapping[str, Any] = field(default_factory=dict)


def to_database(plan: Plan, engine: Engine, watch: Watch | None = None) -> RunSummary:
    """Gather into the database, with a record of how it went."""
    spider = plan.source.load()
    ledger = TableLedger(engine, spider.origin or plan.source.name)
    with writing(engine) as session:
        record = CrawlRun(source=plan.source.name, query=plan.selection.query())
        session.add(record)
    try:
        summary = run(_job(plan, ledger, StorePipeline), watch)
        summary = replace(summary, lasting=ledger.lasting(record.started_at))
    except Exception:
        _end(engine, record, RunSummary(plan.source.name, message="afgebroken door een fout"))
        raise
    # Broken off at once it has no end, as after a kill: noting one may take waiting for who writes.
    _end(engine, record, summary)
    return summary


def _end(engine: Engine, record: CrawlRun, summary: RunSummary) -> None:
    with writing(engine) as session:
        session.add(_ended(session.merge(record), summary))
    note_sizes(engine)


def to_file(plan: Plan, path: Path, watch: Watch | None = None) -> RunSummary:
    """Gather into a file of JSON Lines, with its progress beside it."""
    try:
        with only_one(path.with_name(f"{path.name}.slot")), LinesFile(path) as ledger:
            return run(_job(plan, ledger, LinesPipeline), watch)
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def alone(engine: Engine) -> AbstractContextManager[None]:
    """Keep other processes from gathering into this database."""
    path = engine.url.database
    return only_one(Path(f"{path}.slot")) if path and path != ":memory:" else nullcontext()


def manners(plan: Plan) -> Manners:
    """How to behave: politely, except towards our own machine."""
    if plan.base and urlsplit(plan.base).hostname in LOOPBACK:
        return Manners(contact=plan.settings.contact, delay=0, throttle=False, first_pause=0.1)
    return Manners(
        contact=plan.settings.contact,
        delay=plan.source.delay,
        per_host=plan.source.per_host,
        cache=plan.settings.cache,
    )


def _job(plan: Plan, ledger: Ledger, pipeline: type) -> Job:
    return Job(
        plan.source.load(),
        plan.selection,
        ledger,
        manners(plan),
        {pipeline: LAST},
        plan.base,
        plan.options,
    )


def _ended(record: CrawlRun, summary: RunSummary) -> CrawlRun:
    shared = {each.name for each in fields(RunSummary)} & set(CrawlRun.model_fields)
    for name in shared - {"source", "query"}:
        setattr(record, name, getattr(summary, name))
    record.newest_document = summary.newest
    record.ended_at = clock.now()
    return record
