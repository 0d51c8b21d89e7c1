"""A database is made, upgraded, and refused when it is of a newer program."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from crawler.items import DocumentItem
from tracker import database, ingest
from tracker.errors import DatabaseError
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


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    engine = database.connect(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError, match="nieuwere versie"):
        database.connect(url)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Geachte voorzitter, " * 200)
    with pytest.raises(DatabaseError, match="niet te openen"):
        database.connect(f"sqlite:///{path}")
    assert path.read_text().startswith("Geachte")


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
