"""What the sources publish ends up in the database, once, with a record of how it went."""

import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select
from typer.testing import CliRunner

from crawler.errors import UnusableSelectionError
from crawler.items import DeletionItem
from crawler.lock import BusyError
from crawler.run import RunSummary
from crawler.selection import Selection
from crawler.sources import SOURCES, find
from tests.crawler.process import killed
from tests.replica import parliament
from tests.replica.app import Replica
from tests.replica.misbehaviour import changed, slow
from tests.replica.server import serving
from tests.replica.world import World, ident
from tracker import clock, database, settings
from tracker.cli.app import app
from tracker.intake import gathering
from tracker.intake.bookkeeping import TableLedger
from tracker.intake.gathering import Plan, to_database
from tracker.models.documents import Document, DocumentOrigin
from tracker.models.intake import CrawlFailure, CrawlRun
from tracker.models.motions import Motion, MotionVote
from tracker.models.official import OfficialCommitment
from tracker.models.people import Membership, Person
from tracker.queries.quality.sources import states

SYNC = Selection(changes=True)


@pytest.fixture
def replica() -> Iterator[Replica]:
    served = Replica(world=World(documents=16, motions=4), page_size=9)
    assert served.world.sets
    with serving(served):
        yield served


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with nothing gathered in it; making one takes longer than copying it."""
    path = tmp_path_factory.mktemp("nieuw") / "toezegd.sqlite"
    database.connect(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture
def engine(tmp_path: Path, new: Path) -> Engine:
    path = shutil.copy(new, tmp_path / "toezegd.sqlite")
    return database.connect(f"sqlite:///{path}")


def gather(
    engine: Engine, replica: Replica, selection: Selection = SYNC, source: str = "tweede_kamer"
) -> RunSummary:
    plan = Plan(find(source), selection, settings.from_environment(), replica.address)
    return to_database(plan, engine)


def wanted(replica: Replica) -> list[str]:
    rows = replica.world.rows("Document")
    return [row.id for row in rows if not row.deleted and row.fields["Soort"] != "Jaarverslag"]


def test_a_crawl_fills_the_tables(replica: Replica, engine: Engine) -> None:
    summary = gather(engine, replica)
    assert (summary.clean, summary.complete) == (True, True)
    with Session(engine) as session:
        origins = session.exec(select(DocumentOrigin.source_id)).all()
        assert Counter(origins) == Counter(wanted(replica))
        motion = session.exec(select(Motion).where(Motion.register_number == "2021Z00000")).one()
        assert motion.status.value == "adopted"
        votes = select(MotionVote).where(MotionVote.motion_id == motion.id)
        assert len(session.exec(votes).all()) == 5
        official = session.exec(select(OfficialCommitment)).all()
        assert {row.status for row in official} >= {"Openstaand", "Deels Afgedaan", "Vervallen"}
        raan = session.exec(select(Person).where(Person.source == "tweede_kamer")).all()
        assert raan
        assert session.exec(select(Membership)).all()
    assert gather(engine, replica).gathered == 0


def test_a_killed_crawl_goes_on_without_loss_or_doubles(replica: Replica, engine: Engine) -> None:
    replica.misbehaviour.add("resource", slow(0.03))
    url = str(engine.url)
    command = ["tracker.cli.app", "crawl", "tweede_kamer", "--base", replica.address]
    killed([*command, "--database", url], replica, signal.SIGKILL, 8)
    with Session(engine) as session:
        half = len(session.exec(select(Document)).all())
    assert 0 < half < len(wanted(replica))
    assert gather(engine, replica, Selection()).clean
    with Session(engine) as session:
        assert Counter(session.exec(select(DocumentOrigin.source_id)).all()) == Counter(
            wanted(replica)
        )
        assert len(session.exec(select(Document)).all()) == len(wanted(replica))
        ends = [run.ended_at is not None for run in session.exec(select(CrawlRun))]
    assert ends == [False, True]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_second_signal_ends_it_at_once_also_where_another_program_keeps_the_database(
    replica: Replica, engine: Engine, how: signal.Signals
) -> None:
    replica.misbehaviour.add("resource", slow(0.03))
    command = ["tracker.cli", "crawl", "tweede_kamer", "--base", replica.address]
    with subprocess.Popen(
        [sys.executable, "-m", *command, "--database", str(engine.url)],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        while len(replica.requested("resource")) < 4:
            assert process.poll() is None
            time.sleep(0.01)
        holding = sqlite3.connect(str(engine.url.database), isolation_level=None, timeout=60)
        holding.execute("BEGIN IMMEDIATE")
        assert process.stderr
        assert process.stderr.readline().startswith("Een ander programma werkt in de database")
        process.send_signal(how)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(6)  # SQLite itself waits for three seconds, and hears nothing meanwhile
        process.send_signal(how)
        try:
            assert process.wait(60) == 128 + how
        finally:
            process.kill()
        assert process.stderr.read() == "Afgebroken. Wat al was opgeslagen, is bewaard.\n"
        holding.close()
    with Session(engine) as session:
        assert session.exec(select(CrawlFailure)).all() == []
    assert gather(engine, replica, Selection()).clean


def test_a_withdrawn_paper_is_marked_not_erased(replica: Replica, engine: Engine) -> None:
    gather(engine, replica)
    paper = replica.world.sets["Document"][ident("Document", "0")]
    replica.world.delete(paper)
    assert gather(engine, replica).deleted == 1
    with Session(engine) as session:
        origin = select(DocumentOrigin).where(DocumentOrigin.source_id == paper.id)
        document = session.get(Document, session.exec(origin).one().document_id)
        assert document is not None
        assert (document.current, document.deleted_on is not None) == (False, True)
        assert document.text


def test_an_item_that_cannot_be_stored_is_told_and_tried_again(
    replica: Replica, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = TableLedger.store

    def failing(self: TableLedger, item: object, form: str) -> object:
        if getattr(item, "number", "") == "2021Z00000":
            raise RuntimeError("schijf vol")
        return store(self, item, form)  # type: ignore[arg-type]

    monkeypatch.setattr(TableLedger, "store", failing)
    motions = Selection(kinds=("motie",), changes=True)
    first = gather(engine, replica, motions)
    assert (first.raised, first.clean, first.complete) == (1, False, True)
    with Session(engine) as session:
        failure = session.exec(select(CrawlFailure)).one()
        assert failure.reason == "niet opgeslagen: onverwachte fout (RuntimeError: schijf vol)"
    monkeypatch.undo()
    assert gather(engine, replica, motions).gathered == 1
    with Session(engine) as session:
        assert session.exec(select(CrawlFailure)).one().solved_at is not None


def test_the_two_sources_of_the_kamer_share_what_they_remember(
    replica: Replica, engine: Engine
) -> None:
    gather(engine, replica)
    feed = gather(engine, replica, SYNC, "tweede_kamer_feed")
    assert feed.gathered == 4  # only the commitments of which the feed tells more
    new = parliament.document(replica.world, 500, "Brief regering")
    assert gather(engine, replica, SYNC, "tweede_kamer_feed").gathered == 1
    assert gather(engine, replica).gathered == 0
    with Session(engine) as session:
        found = select(DocumentOrigin).where(DocumentOrigin.source_id == new.id)
        assert session.exec(found).one().source == "tweede_kamer"


def test_the_state_of_every_source_is_told(replica: Replica, engine: Engine) -> None:
    parliament.document(replica.world, 49, "Brief regering")  # it has no file
    gather(engine, replica)
    with Session(engine) as session:
        found = {state.name: state for state in states(session)}
    assert set(found) == set(SOURCES)
    kamer = found["tweede_kamer"]
    assert (kamer.message, kamer.complete, kamer.failed, kamer.waiting) == ("", True, 1, 1)
    assert kamer.gathered == kamer.gathered_in_all > 0
    assert kamer.newest_document == date(2021, 1, 19)
    assert kamer.age(date(2021, 1, 21)) == 2
    never = found["eerste_kamer"]
    assert (never.last_run, never.newest_document, never.age(date(2021, 1, 21))) == (None,) * 3


def test_a_run_that_goes_on_or_was_killed_is_not_told_as_one_without_a_fault(
    engine: Engine,
) -> None:
    with Session(engine) as session:
        session.add(CrawlRun(source="tweede_kamer", query=""))
        session.commit()
        found = {state.name: state for state in states(session)}["tweede_kamer"]
    assert found.message.startswith("nog bezig, of afgebroken zonder bericht")


def test_a_source_that_changed_is_recorded_with_its_message(
    replica: Replica, engine: Engine
) -> None:
    act = changed(lambda body: body.replace(b'"Onderwerp"', b'"Subject"'))
    replica.misbehaviour.add("/Document?", act)
    gather(engine, replica, Selection(kinds=("kamerbrief",)))
    with Session(engine) as session:
        run = session.exec(select(CrawlRun)).one()
    assert "'Onderwerp' ontbreekt" in run.message
    assert not run.complete


def test_a_paper_whose_file_never_comes_is_no_fault_of_every_night(
    replica: Replica, engine: Engine
) -> None:
    for number in (49, 149):
        parliament.document(replica.world, number, "Brief regering")
    first = gather(engine, replica)
    assert (first.failed, first.lasting, first.clean) == (2, 0, False)
    with Session(engine) as session:
        one, other = session.exec(select(CrawlFailure.id)).all()

    def waited(which: int | None, days: int, attempts: int) -> RunSummary:
        with Session(engine) as session:
            failure = session.get_one(CrawlFailure, which)
            failure.first_at, failure.attempts = clock.now() - timedelta(days=days), attempts
            session.add(failure)
            session.commit()
        return gather(engine, replica)

    assert waited(one, days=60, attempts=3).lasting == 0  # a machine that is off most days
    assert waited(one, days=1, attempts=60).lasting == 0  # somebody who keeps trying
    old = waited(one, days=15, attempts=9)
    assert (old.failed, old.lasting, old.clean) == (2, 1, False)
    assert waited(other, days=15, attempts=9).clean
    code, said = toezegd(
        *("sync", "tweede_kamer", "--base", replica.address, "--database", str(engine.url))
    )
    assert code == 0
    assert "2 stukken lukken al 14 dagen of langer niet" in said


def test_a_deletion_and_its_thing_have_one_memory(engine: Engine) -> None:
    ledger = TableLedger(engine, "tweede_kamer")
    ledger.store(DeletionItem("tweede_kamer", "d1", "document"), "verwijderd")
    assert ledger.known("document:d1") == "verwijderd"
    assert TableLedger(engine, "eerste_kamer").known("document:d1") is None


# The command line


def toezegd(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    return result.exit_code, result.output


def test_crawl_sync_and_sources(replica: Replica, engine: Engine) -> None:
    place = ("--base", replica.address, "--database", str(engine.url))
    code, said = toezegd("crawl", "tweede_kamer", "--kind", "toezegging", *place)
    assert (code, said.strip()) == (0, "tweede_kamer: 12 binnen.")
    code, said = toezegd(
        "sync", "tweede_kamer", "tweede_kamer_feed", "--since", "2021-01-01", *place
    )
    assert code == 0
    assert "tweede_kamer: " in said
    assert "tweede_kamer_feed: " in said
    code, said = toezegd("sources", "--database", str(engine.url))
    assert code == 0
    assert "nooit" in said
    assert "19 januari 2021" not in said.splitlines()[0]
    assert "2021 (" in said


def test_what_was_not_fetched_is_named_and_the_exit_is_one(
    replica: Replica, tmp_path: Path
) -> None:
    parliament.document(replica.world, 49, "Brief regering")
    to = str(tmp_path / "brieven.jsonl")
    day = ("--since", "2021-02-20", "--kind", "kamerbrief")
    code, said = toezegd("crawl", "tweede_kamer", *day, "--to", to, "--base", replica.address)
    assert code == 1
    assert "0 binnen, 1 niet opgehaald" in said
    assert "HTTP 404" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("crawl", "nergens"), "geen bron 'nergens'"),
        (("crawl", "tweede_kamer", "--kind", "sprookje"), "geen soort 'sprookje'"),
        (("crawl", "tweede_kamer", "--since", "gisteren"), "geen dag"),
        (("crawl", "tweede_kamer", "--since", "2021-02-01", "--until", "2021-01-01"), "--until"),
        (("crawl", "folder"), "--path"),
        (("sync", "nergens"), "geen bron"),
    ],
)
def test_a_wrong_question_says_what_is_wrong(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    with pytest.raises(Exception, match=said):
        toezegd(*arguments, "--database", f"sqlite:///{tmp_path / 'x.sqlite'}")


def test_two_syncs_at_once_are_one(replica: Replica, engine: Engine) -> None:
    place = ("--base", replica.address, "--database", str(engine.url))
    with gathering.alone(engine):
        code, said = toezegd("sync", *place)
        assert (code, "Niets gedaan" in said) == (0, True)
        with pytest.raises(BusyError):
            toezegd("crawl", "tweede_kamer", *place)
    assert not replica.requests


def test_our_own_machine_needs_no_pauses_and_others_do() -> None:
    ours = settings.from_environment()
    local = Plan(find("eerste_kamer"), SYNC, ours, "http://127.0.0.1:8099")
    real = Plan(find("eerste_kamer"), SYNC, ours)
    assert gathering.manners(local).delay == 0
    assert (gathering.manners(real).delay, gathering.manners(real).per_host) == (2.0, 1)
    assert gathering.manners(real).obey_robots
    assert gathering.manners(real).cache is not None


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_can_be_loaded(name: str) -> None:
    assert find(name).load().name == name


def test_an_unknown_source_is_told_with_the_known_ones() -> None:
    with pytest.raises(UnusableSelectionError, match="eerste_kamer"):
        find("raadhuis")
