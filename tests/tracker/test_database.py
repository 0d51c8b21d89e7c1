"""A database is made, upgraded, and refused when it is of a newer program."""

import gc
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import OperationalError
from sqlmodel import create_engine

from crawler.items import DocumentItem
from tracker import database
from tracker.cli import options
from tracker.errors import DatabaseBusyError, DatabaseError
from tracker.intake import ingest
from tracker.models.tables import metadata


def test_the_migrations_make_exactly_the_tables_of_the_models() -> None:
    engine = database.connect("sqlite://")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    # Full-text tables are made and kept by tracker.search; models know nothing of them.
    ours = [d for d in differences if not (d[0] == "remove_table" and "_fts" in d[1].name)]
    assert ours == [], "run: python -m tracker.migrations.revise"


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    database.connect(f"sqlite:///{tmp_path / 'a' / 'b' / 'toezegd.sqlite'}")
    assert (tmp_path / "a" / "b" / "toezegd.sqlite").exists()


def test_settings_that_keep_data_safe_are_on(tmp_path: Path) -> None:
    engine = database.connect(f"sqlite:///{tmp_path / 'x.sqlite'}")
    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
        assert connection.scalar(text("PRAGMA busy_timeout")) == 30000


def test_all_connections_of_a_dashboard_together_keep_no_gigabyte(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    kept = []
    for engine in (database.connect(url), database.connect(url, lambda words: None)):
        with engine.connect() as connection:
            kept.append(-1024 * (connection.scalar(text("PRAGMA cache_size")) or 0))
    assert 15 * kept[0] < 300e6
    assert kept[1] > 60e6, "a command has one connection, and goes through much"


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    engine = database.connect(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError, match="nieuwere versie"):
        database.connect(url)


def test_who_makes_or_upgrades_it_at_the_same_time_waits(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    told: list[str] = []
    start = Barrier(3)

    def begin(_: int) -> int:
        start.wait()
        return people_in(database.connect(url, told.append))

    with ThreadPoolExecutor(3) as together:
        assert len(set(together.map(begin, range(3)))) == 1
    assert set(told) <= {database.WAITING}, "none is told that an older one is upgraded"
    assert [each.name for each in tmp_path.iterdir() if "sqlite" not in each.name] == []


def test_one_that_was_broken_off_before_people_were_in_it_gets_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    with monkeypatch.context() as killed:
        killed.setattr(database, "_furnish", lambda engine, tell: None)
        assert people_in(database.connect(url)) == 0
    assert people_in(database.connect(url)) > 600
    with database.writing(database.connect(url)) as session:
        session.execute(text("DELETE FROM membership"))
        session.execute(text("DELETE FROM person"))
    assert people_in(database.connect(url)) == 0, "what was taken out on purpose stays out"


def people_in(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.scalar(text("SELECT count(*) FROM person")) or 0)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Geachte voorzitter, " * 200)
    with pytest.raises(DatabaseError, match=r"brief\.txt: dit is geen SQLite-bestand"):
        database.connect(f"sqlite:///{path}")
    assert path.read_text().startswith("Geachte")


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="niet te openen; controleer of het pad een bestand is"):
        database.connect(f"sqlite:///{tmp_path}")


def test_a_tilde_is_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    monkeypatch.chdir(tmp_path)
    url = "sqlite:///~/gegevens/x.sqlite"
    assert database.unmade(url) == tmp_path / "thuis" / "gegevens" / "x.sqlite"
    assert database.connect(url).url.database == str(tmp_path / "thuis" / "gegevens" / "x.sqlite")
    assert database.unmade(url) is None
    assert [each.name for each in tmp_path.iterdir()] == ["thuis"]
    with pytest.raises(DatabaseError, match=r"~niemand/x.sqlite is niet bekend welke map"):
        database.connect("sqlite:///~niemand/x.sqlite")


@pytest.mark.parametrize(
    "name", ["waar?.sqlite", "100%25 zeker.sqlite", "#1 [groen].sqlite", "a&b"]
)
def test_a_file_of_any_name_is_that_file(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    database.connect(options.url_or_default(str(tmp_path / name))).dispose()
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    "url",
    ["sqlite://x.sqlite", "sqlite:x.sqlite", "sqlite:///x.sqlite?timeout=abc", "sqlite+onzin:///x"],
)
def test_an_address_of_another_form_is_refused(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DatabaseError, match="is geen adres van een database; verwacht wordt"):
        database.unmade(options.url_or_default(url))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_replaced_is_neither_shown_nor_written(tmp_path: Path) -> None:
    path, other = tmp_path / "x.sqlite", tmp_path / "reserve.sqlite"
    database.connect(f"sqlite:///{other}").dispose()
    engine = database.connect(f"sqlite:///{path}")
    with database.reading(engine) as session:
        session.execute(text("SELECT 1 FROM document"))
    away = path.rename(tmp_path / "weg.sqlite")
    with pytest.raises(DatabaseError, match=r"x.sqlite is weggehaald .* zet haar terug en start"):
        database.reading(engine).__enter__().execute(text("SELECT 1"))
    assert not path.exists(), "no empty one is made in its place"
    other.rename(path)
    with (
        pytest.raises(DatabaseError, match=r"x.sqlite is vervangen .* start toezegd opnieuw"),
        database.writing(engine) as session,
    ):
        session.execute(text("DELETE FROM document"))
    path.unlink()
    away.rename(path)
    with database.writing(engine) as session:
        assert session.execute(text("SELECT count(*) FROM document")).scalar() == 0


def test_a_file_that_is_written_over_does_not_end_the_program(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    database.connect(f"sqlite:///{path}").dispose()  # closed: everything is in the file itself
    code = (
        "import os, sys; from tracker import database; from tracker.errors import DatabaseError\n"
        "with database.reading(database.connect(f'sqlite:///{sys.argv[1]}')) as session:\n"
        "    connection = session.connection()\n"
        "    connection.exec_driver_sql('SELECT 1 FROM document').all()\n"
        "    os.truncate(sys.argv[1], 0)\n"
        "    try: print(connection.exec_driver_sql('PRAGMA integrity_check').all())\n"
        "    except DatabaseError as error: print(error)\n"
    )
    command = [sys.executable, "-c", code, str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout


def test_a_connection_of_ones_own_stays_open_however_many_others_come(tmp_path: Path) -> None:
    engine = database.connect(f"sqlite:///{tmp_path / 'x.sqlite'}")
    own = engine.raw_connection()
    own.detach()
    others = [engine.connect() for _ in range(15)]  # more than the pool keeps
    for each in reversed(others):  # the one that came first finds no room in it any more
        each.close()
    del each, others
    gc.collect()
    assert own.cursor().execute("PRAGMA data_version").fetchone()
    own.close()


def test_half_a_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    database.connect(f"sqlite:///{path}").dispose()
    path.write_bytes(path.read_bytes()[:50_000])
    with pytest.raises(DatabaseError, match="beschadigd; zet een reservekopie terug"):
        database.connect(f"sqlite:///{path}")


def test_a_database_that_is_not_what_it_says_is_refused_with_the_remedy(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'vreemd.sqlite'}"
    with database.connect(url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0009'"))
    with pytest.raises(DatabaseError, match=r"vreemd.sqlite is niet bij te werken.*reservekopie"):
        database.connect(url, lambda words: None)


def test_a_full_disk_costs_the_letter_that_did_not_fit_and_nothing_else(tmp_path: Path) -> None:
    engine = database.connect(f"sqlite:///{tmp_path / 'x.sqlite'}")
    small = DocumentItem("Ik stuur uw Kamer in mei een brief.", "test", "1", title="Brief")
    large = DocumentItem("Ik stuur uw Kamer in juni een brief. " * 20_000, "test", "2")
    with database.writing(engine) as session:
        ingest.item(session, small)
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1")  # not one page more
    with pytest.raises(DatabaseError, match="de schijf is vol; maak ruimte"):  # noqa: SIM117
        with database.writing(engine) as session:
            ingest.item(session, large)
    with database.reading(engine) as session:
        assert session.connection().scalar(text("SELECT count(*) FROM document")) == 1


def test_a_sqlite_that_cannot_search_is_told_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other(_c: Any, _cursor: Any, statement: str, given: Any, *_: Any) -> tuple[str, Any]:
        return statement.replace("USING fts5", "USING fts9"), given

    def listened(*given: Any, **options: Any) -> Engine:
        engine = create_engine(*given, **options)
        event.listen(engine, "before_cursor_execute", other, retval=True)
        return engine

    monkeypatch.setattr(database, "create_engine", listened)
    with pytest.raises(DatabaseError, match=r"heeft geen fts9, .* met een andere Python"):
        database.connect(f"sqlite:///{tmp_path / 'x.sqlite'}")


def test_a_mistake_of_our_own_is_not_blamed_on_the_disk(tmp_path: Path) -> None:
    engine = database.connect(f"sqlite:///{tmp_path / 'x.sqlite'}")
    with engine.connect() as connection, pytest.raises(OperationalError, match="no such table"):
        connection.execute(text("SELECT * FROM toezegging"))


def test_who_can_be_told_waits_until_another_program_is_done(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    other = database.connect(url).execution_options(**database.WRITING).connect()
    other.begin()
    told: list[str] = []

    def tell(words: str) -> None:
        told.append(words)
        other.rollback()  # the other program is done as soon as we have said that we wait

    engine = database.connect(url, tell)
    with database.writing(engine) as session:
        ingest.item(session, DocumentItem("Ik stuur een brief.", "test", "1"))
    assert told == ["Een ander programma werkt in de database; zodra dat klaar is, gaat dit door."]


def test_who_cannot_be_told_does_not_wait_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    database.connect(url)
    with (
        database.connect(url).execution_options(**database.WRITING).begin(),
        pytest.raises(DatabaseBusyError, match="wacht tot dat klaar is"),
        database.writing(database.connect(url)) as session,
    ):
        session.connection()


@pytest.mark.parametrize("ask", [database.reading, database.writing])
def test_where_all_ask_at_once_the_last_is_told_so(
    ask: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dozen large files at once, say: each has a connection for as long as it is made."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    engine = database.connect(f"sqlite:///{tmp_path / 'x.sqlite'}")
    others = [engine.connect() for _ in range(15)]
    with pytest.raises(DatabaseBusyError, match="te veel tegelijk"), ask(engine) as session:
        session.execute(text("SELECT 1"))
    others.pop().close()
    with ask(engine) as session:
        assert session.execute(text("SELECT 1")).scalar() == 1
    for each in others:
        each.close()


@pytest.mark.parametrize("url", ["geen adres", "postgresql://localhost/x"])
def test_another_kind_of_database_is_refused(url: str) -> None:
    with pytest.raises(DatabaseError):
        database.connect(url)


def test_an_index_that_an_upgrade_did_not_finish_is_made_at_the_next_start(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    engine = database.connect(url)
    letter = DocumentItem("Ik stuur uw Kamer in mei een brief.", "test", "1", title="Brief")
    with database.writing(engine) as session:
        ingest.item(session, letter)
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM passage_fts"))
        connection.execute(text("PRAGMA user_version = 1"))
    told: list[str] = []
    engine = database.connect(url, told.append)
    assert "Zoeken wordt opnieuw klaargezet" in "".join(told)
    with database.reading(engine) as session:
        assert session.connection().scalar(text("SELECT count(*) FROM passage_fts"))
    told.clear()
    database.connect(url, told.append)
    assert told == []


def test_an_upgrade_that_searching_has_no_part_in_leaves_the_index_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 20,000 letters it takes minutes to make it anew, in which nobody can write."""
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    with database.writing(database.connect(url)) as session:
        ingest.item(session, DocumentItem("Ik stuur uw Kamer in mei een brief.", "test", "1"))
        session.execute(text(f"PRAGMA user_version = {database.INDEXED_SINCE}"))
    monkeypatch.setattr(database, "newest_version", lambda: "9999")
    monkeypatch.setattr(database, "_upgrade", lambda engine, tell: None)
    told: list[str] = []
    database.connect(url, told.append)
    assert told == []


def test_no_migration_changes_what_searching_keeps_behind_the_index() -> None:
    kept = ("passage", "searchentry", "searchword")
    for path in database.MIGRATIONS.glob("versions/0*.py"):
        if any(table in path.read_text("utf-8") for table in kept):
            assert int(path.name.split("_")[0]) <= database.INDEXED_SINCE, path.name


def test_the_backup_that_is_documented_is_whole_whoever_writes(tmp_path: Path) -> None:
    page = (database.MIGRATIONS.parents[1] / "docs" / "keeping.md").read_text("utf-8")
    command = page.split('```sh\npython -c "')[1].split('"\n```')[0]
    engine = database.connect(f"sqlite:///{tmp_path / 'toezegd.sqlite'}")
    letter = DocumentItem("Ik stuur uw Kamer in mei een brief.", "test", "1")
    with database.writing(engine) as session:
        ingest.item(session, letter)
    with engine.execution_options(**database.WRITING).connect() as other:
        other.execute(text("UPDATE document SET text = ''"))  # under way, and never kept
        subprocess.run([sys.executable, "-c", command], cwd=tmp_path, check=True)
        other.rollback()
    told: list[str] = []
    copy = database.connect(f"sqlite:///{tmp_path / 'reserve.sqlite'}", told.append)
    assert told == []
    with database.reading(copy) as session:
        assert session.execute(text("SELECT text FROM document")).scalar() == letter.text
        assert session.execute(text("SELECT count(*) FROM passage_fts")).scalar()
