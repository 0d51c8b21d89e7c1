"""The one place that opens a database: engine, sessions, and upgrades of the schema.

SQLite in WAL mode, so that the dashboard reads while a crawl writes. Sessions that write begin
their transaction at once: waiting for the lock at the start is a pause, finding it taken halfway
is an error.
"""

import fcntl
import os
import sqlite3
import weakref
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, event, text
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.exc import TimeoutError as NoneFreeError
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool
from sqlmodel import Session, create_engine

from tracker import faults, replaced, settings
from tracker.errors import DatabaseBusyError, DatabaseError

MIGRATIONS = Path(__file__).parent / "migrations"
# The newest migration that changes what searching finds, or how it is kept.
INDEXED_SINCE = 21
WRITING = {"sqlite_begin": "BEGIN IMMEDIATE"}

WAITING = "Een ander programma werkt in de database; zodra dat klaar is, gaat dit door."

Tell = Callable[[str], object]
T = TypeVar("T")

# What SQLite keeps of the file at hand: for a command, which has one connection, and for each of
# the fifteen of a dashboard, which would take a gigabyte together.
ALONE_KB, AMONG_MANY_KB = 65_536, 16_384
# How long SQLite itself waits for another program that writes.
BUSY_SECONDS = 30
# Making the index of searching anew takes longer than that. Whoever can be told so hears it soon,
# and waits for an hour.
TOLD_AFTER_SECONDS = 3
TURNS = 1_200


def unmade(url: str) -> Path | None:
    """The file that this address names, where no database is in it yet; none where one is."""
    if not (named := _named(url)):
        return None
    path = Path(named)
    return None if path.exists() and (path.is_dir() or path.stat().st_size) else path


def connect(url: str, tell: Tell | None = None) -> Engine:
    """An engine on a database whose schema is that of this program; makes what is missing.

    `tell` is told in Dutch what takes a while. Without it nobody can be asked for patience, and
    waiting for another program ends in an error after half a minute.
    """
    if tell:
        tell = cache(tell)  # each thing once, however often it is tried again
    engine = _engine(url, tell)
    _patiently(lambda: _bring_up_to_date(engine, tell or (lambda words: None)), tell)
    return engine


def _patiently(act: Callable[[], T], tell: Tell | None) -> T:
    """What this gives; tried again while another program writes, where that can be told."""
    for turn in range(TURNS if tell else 0):
        try:
            return act()
        except DatabaseBusyError:
            if tell and turn == 0:
                tell(WAITING)
    return act()


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session for looking only."""
    with _in_turn(engine), Session(engine, expire_on_commit=False) as session:
        yield session


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A session whose changes are kept whole when the block ends, or not at all."""
    ours = engine.execution_options(**WRITING)
    with _in_turn(engine), Session(ours, expire_on_commit=False) as session:
        yield session
        session.commit()


@contextmanager
def _in_turn(engine: Engine) -> Iterator[None]:
    """Say so where others kept every connection for as long as anybody waits for one."""
    try:
        yield
    except NoneFreeError as error:
        raise DatabaseBusyError(
            f"de database {_shown(engine.url)}: er wordt nu te veel tegelijk gevraagd; probeer het"
            " over een minuut opnieuw"
        ) from error


@contextmanager
def on_a_copy(engine: Engine) -> Iterator[Engine]:
    """This database as it is now, in a file of its own: to try out what would keep others waiting.

    What is changed in it is gone behind the block.
    """
    with TemporaryDirectory(prefix="toezegd-") as folder:
        path = str(Path(folder) / "proef.sqlite")
        try:
            with closing(sqlite3.connect(path)) as copy, engine.connect() as connection:
                connection.connection.driver_connection.backup(copy)  # type: ignore[union-attr]
        except sqlite3.Error as error:
            raise faults.of_database(error, f"{path} (een kopie)") or error from error
        trial = connect(settings.address_of(path))
        try:
            yield trial
        finally:
            trial.dispose()  # before its file is taken away


def note_sizes(engine: Engine) -> None:
    """Let SQLite note how many rows its tables hold, by which it chooses between indexes.

    A sample is enough and takes milliseconds; without it a list of 100,000 takes seconds.
    """
    with engine.execution_options(**WRITING).connect() as connection:
        connection.exec_driver_sql("PRAGMA analysis_limit = 400")
        connection.exec_driver_sql("ANALYZE")
        connection.commit()


def newest_version() -> str:
    """The schema version that this program works with."""
    return max(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("0*.py"))


def _named(url: str) -> str | None:
    """The file that this address names, its `~` read as the shell does; none for one in memory."""
    wrong = DatabaseError(
        f"{url!r} is geen adres van een database; verwacht wordt bijvoorbeeld"
        " sqlite:////pad/naar/toezegd.sqlite (een '?' in de naam als %3F)"
    )
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise wrong from error
    if not parsed.drivername.startswith("sqlite"):
        raise DatabaseError(f"alleen SQLite wordt ondersteund, niet {parsed.drivername}")
    if parsed.host or parsed.query or parsed.drivername != "sqlite":
        raise wrong  # two slashes leave out the file; what stands behind a "?" is not ours to set
    if parsed.database in (None, "", ":memory:"):
        return None
    try:
        return str(Path(parsed.database or "").expanduser())
    except RuntimeError as error:
        raise DatabaseError(
            f"van {parsed.database} is niet bekend welke map '~' is; schrijf het hele pad"
        ) from error


def _engine(url: str, tell: Tell | None) -> Engine:
    options: dict[str, Any] = {"connect_args": {"check_same_thread": False}}
    if (named := _named(url)) is None:
        options["poolclass"] = StaticPool  # one connection, or every one has its own database
    else:
        folder = Path(named).absolute().parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatabaseError(
                f"de map {folder} is niet te maken: {faults.of_file(error)}"
            ) from error
        options["pool_timeout"] = BUSY_SECONDS
    engine = create_engine(URL.create("sqlite", database=named), **options)
    event.listen(engine, "connect", lambda connection, _record: _set_up(connection, tell))
    event.listen(engine, "connect", _close_when_forgotten)
    event.listen(engine, "detach", _leave_open)
    if named is not None:
        replaced.watch(str(Path(named).absolute()), engine)
    event.listen(engine, "begin", lambda connection: _begin(connection, tell))
    event.listen(engine, "handle_error", _in_dutch)
    return engine


def _set_up(connection: Any, tell: Tell | None) -> None:
    # The driver must not begin transactions by itself; _begin does.
    connection.isolation_level = None
    # No mmap_size: a file that is written over would then end this whole process, without a word.
    for setting in (
        f"busy_timeout = {1000 * (TOLD_AFTER_SECONDS if tell else BUSY_SECONDS)}",
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        f"cache_size = -{ALONE_KB if tell else AMONG_MANY_KB}",
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {setting}")


def _close_when_forgotten(connection: Any, record: ConnectionPoolEntry) -> None:
    """Close it with the engine it belongs to; Python 3.13 warns of one that is only dropped."""
    record.info["closing"] = weakref.finalize(record, connection.close)


def _leave_open(_connection: Any, record: ConnectionPoolEntry) -> None:
    """One that was taken out of the pool is its taker's: the record may serve another and go."""
    record.info.pop("closing").detach()


def _begin(connection: Connection, tell: Tell | None) -> None:
    begin = connection.get_execution_options().get("sqlite_begin", "BEGIN")
    _patiently(lambda: connection.exec_driver_sql(begin), tell)


def _in_dutch(context: ExceptionContext) -> None:
    """Every fault of disk, rights or another program becomes a sentence with a remedy."""
    if context.engine is None:
        return
    shown = _shown(context.engine.url)
    if ours := faults.of_database(context.original_exception, shown):
        raise ours from context.original_exception


def _bring_up_to_date(engine: Engine, tell: Tell) -> None:
    # Without importing alembic where nothing is to be done: it takes longer than all of a start.
    if _stored_version(engine) != newest_version():
        with _one_at_a_time(engine, tell):
            _upgrade(engine, tell)
    _furnish(engine, tell)


@contextmanager
def _one_at_a_time(engine: Engine, tell: Tell) -> Iterator[None]:
    """Keep others from upgrading what is in this folder: two at once trip over each other.

    The folder itself is the lock, for a file of its own would be left behind; the system lets go
    of it when the process ends, however it ends.
    """
    if (path := engine.url.database) is None:
        yield
        return
    folder = os.open(Path(path).absolute().parent, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell(WAITING)
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _upgrade(engine: Engine, tell: Tell) -> None:
    newest, stored = newest_version(), _stored_version(engine)
    if stored == newest:
        return  # another process did it while this one waited
    if stored is not None and stored > newest:
        raise DatabaseError(
            f"de database {_shown(engine.url)} is gemaakt met een nieuwere versie van toezegd"
            f" (schema {stored}, dit programma kent {newest}); werk toezegd bij"
        )
    if stored is not None:
        tell("De database wordt bijgewerkt voor deze versie van toezegd; er gaat niets verloren.")
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    # No transaction of ours around it: tables are rebuilt with foreign keys off, which SQLite
    # only allows outside of one.
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except OperationalError as error:  # a table that lacks, or is there already
            raise DatabaseError(
                f"de database {_shown(engine.url)} is niet bij te werken, want zij is anders dan"
                f" schema {stored} hoort te zijn ({error.orig}); zet een reservekopie terug, of"
                " lees de stukken in een nieuwe in: toezegd ingest PAD --database nieuw.sqlite"
            ) from error
        connection.commit()


def _furnish(engine: Engine, tell: Tell) -> None:
    """Put people into a new database, and make the index of searching anew behind an upgrade.

    The index is made of everything else, so that a migration need not know it; one that changes
    nothing of it leaves it as it is. What it was made for is written in the same transaction, so
    that what was broken off is done by the next start.
    """
    with engine.connect() as connection:
        if _is_indexed(connection):
            return
    from tracker.data import people
    from tracker.search import collecting

    with writing(engine) as session:
        connection = session.connection()
        if _is_indexed(connection):
            return  # another process did it while this one waited to write
        if not connection.exec_driver_sql("SELECT 1 FROM person").first():
            people.load(session)
        if connection.exec_driver_sql("SELECT 1 FROM document").first():
            tell("Zoeken wordt opnieuw klaargezet; bij duizenden stukken duurt dat een minuut.")
        collecting.everything(session)
        connection.exec_driver_sql(f"PRAGMA user_version = {int(newest_version())}")


def _is_indexed(connection: Connection) -> bool:
    made_for = connection.exec_driver_sql("PRAGMA user_version").scalar()
    return int(made_for or 0) >= INDEXED_SINCE


def _stored_version(engine: Engine) -> str | None:
    with engine.connect() as connection:
        known = connection.execute(
            text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
        ).first()
        if known is None:
            return None
        row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
        return str(row[0]) if row else None


def _shown(url: URL) -> str:
    return url.database or "in het geheugen"
