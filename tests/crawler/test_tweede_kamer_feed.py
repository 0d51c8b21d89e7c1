"""The SyncFeed keeps us up to date: tokens, deletions, and to whom something was promised."""

import datetime as dt
from pathlib import Path

import pytest

from crawler.items import DeletionItem, MotionItem, OfficialCommitmentItem, PersonItem
from crawler.selection import Selection
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from crawler.spiders.tweede_kamer_feed import TweedeKamerFeedSpider
from crawler.tweedekamer.changes import MEANINGS
from tests.crawler.shelf import Shelf
from tests.replica import parliament
from tests.replica.app import Replica
from tests.replica.misbehaviour import changed, storm
from tests.replica.world import Row, World, ident

SYNC = Selection(changes=True)
REGISTER = Selection(kinds=("toezegging",), changes=True)


@pytest.fixture
def feed(replica: Replica, tmp_path: Path) -> Shelf:
    """A file that the other spider filled before; the feed goes on from there."""
    replica.page_size = 20
    replica.world = World(documents=14, motions=4)
    assert replica.world.sets
    path = tmp_path / "kamer.jsonl"
    assert Shelf(path, replica, TweedeKamerSpider).crawl().clean
    shelf = Shelf(path, replica, TweedeKamerFeedSpider)
    shelf.crawl(SYNC)
    return shelf


def paper(shelf: Shelf, number: int) -> Row:
    return shelf.replica.world.sets["Document"][ident("Document", str(number))]


def news(shelf: Shelf, count: int) -> list[str]:
    return sorted(item.source_id for item in shelf.all()[-count:])


def test_the_feed_adds_to_whom_commitments_were_made(feed: Shelf) -> None:
    """Section 0 number 5: the other service answers 404 to this."""
    latest = {
        item.number: item.members for item in feed.all() if isinstance(item, OfficialCommitmentItem)
    }
    assert latest["TZ202101-000"] == ("J. van Dijk (SP)",)
    assert latest["TZ202101-001"] == ()


def test_without_changes_nothing_comes_in(feed: Shelf) -> None:
    asked = len(feed.replica.requests)
    summary = feed.crawl(SYNC)
    assert (summary.gathered, summary.clean, summary.complete) == (0, True, True)
    # One page per category, the description, and robots.txt.
    assert len(feed.replica.requests) - asked <= len(MEANINGS) + 2


def test_both_spiders_find_the_same_thing_the_same(feed: Shelf) -> None:
    other = Shelf(feed.path, feed.replica, TweedeKamerSpider)
    assert other.crawl().gathered == 0


def test_changes_new_papers_and_withdrawals_are_followed(feed: Shelf) -> None:
    world = feed.replica.world
    new = parliament.document(world, 500, "Brief regering")
    parliament.document(world, 501, "Jaarverslag")  # no kind of ours
    world.change(paper(feed, 0), Onderwerp="Een ander onderwerp")
    world.change(paper(feed, 0), Onderwerp="Toch weer een ander onderwerp")
    world.delete(paper(feed, 2))
    summary = feed.crawl(SYNC)
    assert (summary.gathered, summary.deleted, summary.clean) == (3, 1, True)
    assert news(feed, 3) == sorted([new.id, paper(feed, 0).id, paper(feed, 2).id])
    latest = {item.source_id: item for item in feed.all()}
    assert isinstance(latest[paper(feed, 2).id], DeletionItem)
    assert getattr(latest[paper(feed, 0).id], "title", "") == "Toch weer een ander onderwerp"
    assert feed.crawl(SYNC).gathered == 0


def test_a_withdrawal_of_what_we_never_had_is_none_of_ours(feed: Shelf) -> None:
    strange = parliament.document(feed.replica.world, 502, "Jaarverslag")
    feed.replica.world.delete(strange)
    assert feed.crawl(SYNC).gathered == 0


def test_a_vote_leads_to_its_motion(feed: Shelf) -> None:
    world = feed.replica.world
    case = world.sets["Zaak"][ident("Zaak", "motie 3")]
    decision = parliament._decision(world, 3, "Stemmen - verworpen", "Verworpen.", 2, "Hoofdelijk")
    decision.links["Zaak"] = [case.id]
    decision.links["Stemming"] = parliament._votes(world, 3, decision)
    case.links["Besluit"] = [*(case.links["Besluit"] or []), decision.id]
    assert feed.crawl(SYNC).gathered == 1
    motion = feed.all()[-1]
    assert isinstance(motion, MotionItem)
    assert (motion.number, motion.outcome) == ("2021Z00003", "rejected")


def test_a_new_seat_leads_to_its_holder(feed: Shelf) -> None:
    world = feed.replica.world
    held = world.sets["FractieZetelPersoon"][ident("FractieZetelPersoon", "1")]
    world.change(held, TotEnMet="2021-03-30T00:00:00+02:00")
    assert feed.crawl(SYNC).gathered == 1
    person = feed.all()[-1]
    assert isinstance(person, PersonItem)
    assert person.seats[0].last_day == dt.date(2021, 3, 30)


def test_a_commitment_that_changed_keeps_whom_it_was_made_to(feed: Shelf) -> None:
    world = feed.replica.world
    row = world.sets["Toezegging"][ident("Toezegging", "0")]
    world.change(row, Status="Afgedaan")
    assert feed.crawl(REGISTER).gathered == 1
    row.promised_to = [(None, ident("Fractie", "CU")), (ident("Persoon", "3"), None)]
    world.change(row)
    assert feed.crawl(REGISTER).gathered == 1
    last = feed.all()[-1]
    assert isinstance(last, OfficialCommitmentItem)
    assert (last.status, last.members) == ("Afgedaan", ("CU", "L. van Raan"))


def test_a_token_is_kept_per_category(feed: Shelf) -> None:
    with feed.ledger() as ledger:
        tokens = {name: value for name, value in ledger.cursors.items() if "feed:" in name}
    assert set(tokens) == {f"feed:{category}" for category in MEANINGS}
    newest = {
        entity: max(token for token, each, _ in feed.replica.world.log if each == entity)
        for entity in MEANINGS
    }
    assert tokens == {f"feed:{entity}": str(token) for entity, token in newest.items()}


def test_the_first_time_begins_at_the_day_that_is_asked_for(
    replica: Replica, tmp_path: Path
) -> None:
    replica.world = World(documents=14, motions=4)
    assert replica.world.sets
    world = replica.world
    world._clock = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
    world._token += 4_000_000
    late = parliament.document(world, 500, "Brief regering")
    shelf = Shelf(tmp_path / "feed.jsonl", replica, TweedeKamerFeedSpider)
    since = Selection(dt.date(2026, 10, 22), kinds=("kamerbrief",), changes=True)
    summary = shelf.crawl(since)
    assert (summary.gathered, summary.clean) == (1, True)
    assert news(shelf, 1) == [late.id]
    # Found by halving, not by reading all years.
    assert len(replica.requested("/Feed?")) < 40


def test_without_a_day_the_feed_is_read_from_its_beginning(
    replica: Replica, tmp_path: Path
) -> None:
    replica.world = World(documents=7, motions=1)
    replica.page_size = 5
    shelf = Shelf(tmp_path / "feed.jsonl", replica, TweedeKamerFeedSpider)
    assert shelf.crawl(REGISTER).gathered == 12
    assert len(shelf.all()) == 12


def test_a_category_that_is_suddenly_empty_stops_the_source(
    replica: Replica, tmp_path: Path
) -> None:
    """Section 0 number 13: a name that the service no longer knows gives no error."""
    replica.world = World(documents=7, motions=1)
    assert replica.world.sets
    replica.world.log = [entry for entry in replica.world.log if entry[1] != "Toezegging"]
    summary = Shelf(tmp_path / "feed.jsonl", replica, TweedeKamerFeedSpider).crawl(REGISTER)
    assert "categorie 'Toezegging' is leeg" in summary.message


def test_a_feed_that_answers_otherwise_stops_and_goes_on_where_it_was(feed: Shelf) -> None:
    new = parliament.document(feed.replica.world, 500, "Brief regering")
    feed.replica.misbehaviour.add("category=Document&", changed(lambda _: b"<rss></rss>"))
    assert "geen feed" in feed.crawl(SYNC).message
    feed.replica.misbehaviour.clear()
    feed.crawl(SYNC)
    assert new.id in {item.source_id for item in feed.all()}


def test_an_outage_is_waited_out(feed: Shelf) -> None:
    parliament.document(feed.replica.world, 500, "Brief regering")
    error = b"<Error><Message>An error has occurred.</Message></Error>"
    feed.replica.misbehaviour.add("/Feed?", storm(500, body=error), times=3)
    assert feed.crawl(SYNC).gathered == 1


def test_rows_that_cannot_be_asked_for_now_are_asked_for_the_next_time(feed: Shelf) -> None:
    new = parliament.document(feed.replica.world, 500, "Brief regering")
    feed.replica.misbehaviour.add("Id eq", storm(503))
    summary = feed.crawl(SYNC)
    assert summary.failed > 0
    assert new.id in {failure.key.partition(":")[2] for failure in feed.failures}
    feed.replica.misbehaviour.clear()
    assert feed.crawl(SYNC).clean
    assert new.id in {item.source_id for item in feed.all()}
    assert feed.failures == ()
