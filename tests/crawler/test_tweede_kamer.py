"""The OData service of the Tweede Kamer, crawled from end to end, with everything odd about it."""

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from crawler.items import (
    DeletionItem,
    DocumentItem,
    MotionItem,
    OfficialCommitmentItem,
    PersonItem,
    to_json,
)
from crawler.selection import Selection
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from tests.crawler.shelf import Shelf
from tests.replica import parliament
from tests.replica.app import Replica
from tests.replica.world import Row, World, ident

SYNC = Selection(changes=True)
LETTERS = Selection(kinds=("kamerbrief",))


@pytest.fixture
def shelf(replica: Replica, tmp_path: Path) -> Shelf:
    replica.page_size = 7
    replica.world = World(documents=30, motions=6)
    assert replica.world.sets
    return Shelf(tmp_path / "kamer.jsonl", replica, TweedeKamerSpider)


def paper(shelf: Shelf, number: int) -> Row:
    return shelf.replica.world.sets["Document"][ident("Document", str(number))]


def numbers(shelf: Shelf, kind: type) -> list[str]:
    return sorted(item.source_id for item in shelf.all() if isinstance(item, kind))


def expected(shelf: Shelf, *soorten: str) -> list[str]:
    rows = shelf.replica.world.rows("Document")
    return sorted(row.id for row in rows if not row.deleted and row.fields["Soort"] in soorten)


def test_everything_comes_in_once(shelf: Shelf) -> None:
    summary = shelf.crawl()
    assert (summary.refused, summary.failed, summary.raised) == (0, 0, 0)
    assert summary.complete
    found = Counter(type(item).__name__ for item in shelf.all())
    world = shelf.replica.world
    assert found["MotionItem"] == 6
    assert found["OfficialCommitmentItem"] == len(world.rows("Toezegging"))
    assert found["PersonItem"] == len(parliament.MEMBERS)
    assert found["FractieItem"] == len(parliament.FRACTIES)
    assert found["CommitteeItem"] == 2
    assert found["MeetingItem"] == sum(not row.deleted for row in world.rows("Activiteit"))
    wanted = expected(shelf, *(soort for soort in parliament.KINDS if soort != "Jaarverslag"))
    motions = expected(shelf, "Motie")
    assert numbers(shelf, DocumentItem) == sorted(wanted + motions)
    assert summary.gathered == sum(found.values())
    assert summary.newest == max(
        item.date for item in shelf.all() if isinstance(item, DocumentItem) and item.date
    )


def test_pages_are_followed_and_no_top_is_asked_for(shelf: Shelf) -> None:
    """Section 0 number 4."""
    shelf.crawl(LETTERS)
    listings = shelf.replica.requested("/Document?")
    assert len(listings) > 1
    assert not [url for url in listings if "$top" in url]
    assert len(numbers(shelf, DocumentItem)) > shelf.replica.page_size


def test_the_current_version_is_asked_unless_told_otherwise(shelf: Shelf) -> None:
    """Section 0 number 1."""
    shelf.crawl(LETTERS)
    assert shelf.replica.requested("/OData/v5/Document?")
    assert not shelf.replica.requested("/OData/v4")


def test_the_old_version_gives_the_same_under_its_own_names(shelf: Shelf, tmp_path: Path) -> None:
    """Section 0 number 2."""
    shelf.crawl()
    old = Shelf(tmp_path / "v4.jsonl", shelf.replica, TweedeKamerSpider, options={"odata": "v4"})
    summary = old.crawl()
    assert summary.clean
    assert shelf.replica.requested("/OData/v4/2.0/Document?")

    def plain(each: Shelf) -> list[str]:
        return sorted(
            str({k: v for k, v in to_json(item).items() if k != "gathered_at"})
            for item in each.all()
        )

    assert plain(old) == plain(shelf)


def test_deleted_rows_are_no_papers(shelf: Shelf) -> None:
    """Section 0 number 3: they come back by default, with all their content gone."""
    shelf.replica.world.delete(paper(shelf, 2))
    shelf.crawl()
    assert paper(shelf, 2).id not in numbers(shelf, DocumentItem)
    votes = [vote for item in shelf.all() if isinstance(item, MotionItem) for vote in item.votes]
    assert votes
    assert "GONE" not in {vote.fractie for vote in votes}


def test_the_broken_set_is_left_alone(shelf: Shelf) -> None:
    """Section 0 number 5."""
    assert shelf.crawl().clean
    assert not shelf.replica.requested("ToegezegdAan")


def test_every_status_of_a_commitment_comes_in_as_worded(shelf: Shelf) -> None:
    """Section 0 numbers 6 and 7."""
    shelf.crawl(Selection(kinds=("toezegging",)))
    found = [item for item in shelf.all() if isinstance(item, OfficialCommitmentItem)]
    assert {item.status for item in found} == {
        "", "Openstaand", "Afgedaan", "Deels Afgedaan", "Vervallen", "Voldaan",
    }  # fmt: skip
    assert all(item.deadline is None for item in found)
    assert {len(item.fulfilled_by) for item in found} == {0, 1, 2}
    assert [item.relations for item in found if item.relations] == [(("repeats", "TZ202101-006"),)]


def test_a_paper_without_a_number_has_none(shelf: Shelf) -> None:
    """Section 0 number 8."""
    shelf.crawl()
    by_id = {item.source_id: item for item in shelf.all() if isinstance(item, DocumentItem)}
    assert by_id[paper(shelf, 2).id].kamerstuk is None
    assert by_id[paper(shelf, 0).id].kamerstuk == "26485-100"
    assert by_id[paper(shelf, 1).id].dossiers == ("35570-XVII", "26485")
    assert by_id[paper(shelf, 3).id].kamerstuk == "36000-103"


def test_a_mass_touch_of_records_brings_nothing_in_again(shelf: Shelf) -> None:
    """Section 0 number 9."""
    first = shelf.crawl(SYNC)
    files = len(shelf.replica.requested("resource"))
    for entity in ("Document", "Zaak", "Toezegging", "Persoon"):
        shelf.replica.world.touch_all(entity)
    again = shelf.crawl(SYNC)
    assert first.gathered > 0
    assert (again.gathered, again.clean) == (0, True)
    assert again.unchanged >= 30
    assert len(shelf.replica.requested("resource")) == files


def test_a_paper_under_a_provisional_id_comes_as_the_file_that_there_is(shelf: Shelf) -> None:
    """Section 0 number 10."""
    shelf.crawl()
    item = next(item for item in shelf.all() if item.source_id == paper(shelf, 8).id)
    assert isinstance(item, DocumentItem)
    assert item.publication_id == "kst-1260008"
    assert not shelf.replica.requested("kst-1260008.xml")
    assert "Geachte voorzitter" in item.text
    assert item.kamerstuk is None  # its number is in the register, or it is not known yet


def test_the_official_text_is_preferred_and_the_file_is_the_second_choice(shelf: Shelf) -> None:
    shelf.crawl()
    kinds = Counter(item.media_type for item in shelf.all() if isinstance(item, DocumentItem))
    assert len(kinds) == 3, kinds  # XML, PDF and Word
    first = next(item for item in shelf.all() if item.source_id == paper(shelf, 0).id)
    assert isinstance(first, DocumentItem)
    assert "xml" in (first.media_type or "")
    assert first.publication_id == "kst-26485-100"
    assert "Ik zeg uw Kamer toe in het voorjaar van 2022" in first.text


def test_a_page_that_says_not_found_with_status_200_is_no_paper(shelf: Shelf) -> None:
    """Section 0 number 11, last sentence, at the site of the official texts."""
    version = shelf.replica.world.sets["DocumentVersie"][ident("DocumentVersie", "3")]
    version.fields["ExterneIdentifier"] = "kst-36000-999"
    world = shelf.replica.world
    world.change(version)
    page = shelf.replica.misbehaviour
    from tests.replica.misbehaviour import changed

    page.add(
        "kst-36000-999.xml", changed(lambda _: b"<html><body>404: Pagina niet gevonden</body>")
    )
    shelf.crawl()
    item = next(item for item in shelf.all() if item.source_id == paper(shelf, 3).id)
    assert isinstance(item, DocumentItem)
    assert shelf.replica.requested("kst-36000-999.xml")
    assert "Geachte voorzitter" in item.text
    assert "niet gevonden" not in item.text


def test_ministers_are_known_by_name_and_office_not_as_members(shelf: Shelf) -> None:
    """Section 0 number 14."""
    shelf.crawl()
    letter = next(item for item in shelf.all() if item.source_id == paper(shelf, 0).id)
    assert isinstance(letter, DocumentItem)
    assert letter.senders == (parliament.MINISTER,)
    surnames = {item.surname for item in shelf.all() if isinstance(item, PersonItem)}
    assert "Voorbeeld" not in surnames


def test_a_motion_knows_its_fate(shelf: Shelf) -> None:
    shelf.crawl(Selection(kinds=("motie",)))
    motions = {item.number: item for item in shelf.all() if isinstance(item, MotionItem)}
    adopted = motions["2021Z00000"]
    assert (adopted.outcome, adopted.vote_kind) == ("adopted", "Met handopsteken")
    assert adopted.decided_on == dt.date(2021, 3, 5)
    assert [vote.fractie for vote in adopted.votes] == ["VVD", "D66", "SP", "CU", "PvdD"]
    assert adopted.votes[0].choice == "voor"  # the second of two rows
    assert motions["2021Z00001"].outcome == "rejected"
    assert motions["2021Z00002"].outcome == "held"
    assert (motions["2021Z00003"].outcome, motions["2021Z00003"].votes) == (None, ())
    texts = {item.source_id: item for item in shelf.all() if isinstance(item, DocumentItem)}
    assert "verzoekt de regering" in texts[str(adopted.document_id)].text


@pytest.mark.parametrize(
    ("selection", "fits"),
    [
        (Selection(dossiers=("35570-XVII",)), lambda item: "35570-XVII" in item.dossiers),
        (Selection(dossiers=("26485",)), lambda item: "26485" in item.dossiers),
        (
            Selection(dt.date(2021, 1, 8), dt.date(2021, 1, 12), kinds=("kamerbrief",)),
            lambda item: dt.date(2021, 1, 8) <= item.date <= dt.date(2021, 1, 12),
        ),
        (Selection(kinds=("antwoord_kamervragen",)), lambda item: item.answer_number is not None),
    ],
    ids=["begroting", "dossier", "dagen", "soort"],
)
def test_a_selection_selects(shelf: Shelf, selection: Selection, fits: object) -> None:
    assert callable(fits)
    summary = shelf.crawl(selection)
    assert summary.complete
    found = [item for item in shelf.all() if not isinstance(item, MotionItem)]
    assert 0 < len(found) < 30
    assert all(fits(item) for item in found)


def test_the_first_and_last_day_of_a_selection_belong_to_it(shelf: Shelf) -> None:
    day = dt.date(2021, 1, 8)
    shelf.crawl(Selection(day, day, kinds=("kamerbrief",)))
    assert numbers(shelf, DocumentItem) == [paper(shelf, 4).id]


def test_a_limit_stops_and_the_next_run_brings_the_rest(shelf: Shelf) -> None:
    limited = Selection(kinds=("kamerbrief",), limit=5)
    first = shelf.crawl(limited)
    assert (first.gathered, first.complete, first.clean) == (5, False, True)
    assert shelf.crawl(limited).gathered == 5
    shelf.crawl(LETTERS)
    assert numbers(shelf, DocumentItem) == expected(shelf, "Brief regering")


def test_a_second_run_only_looks(shelf: Shelf) -> None:
    shelf.crawl()
    fetched = len(shelf.replica.requested("resource"))
    again = shelf.crawl()
    assert (again.gathered, again.clean) == (0, True)
    assert len(shelf.replica.requested("resource")) == fetched


# Staying up to date


def test_a_sync_brings_what_is_new_what_changed_and_what_was_withdrawn(shelf: Shelf) -> None:
    shelf.crawl(SYNC)
    world = shelf.replica.world
    new = parliament.document(world, 500, "Brief regering")
    world.change(paper(shelf, 0), Onderwerp="Een ander onderwerp")
    world.delete(paper(shelf, 4))
    unknown = parliament.document(world, 501, "Jaarverslag")
    world.delete(unknown)
    asked = len(shelf.replica.requests)
    summary = shelf.crawl(SYNC)
    assert (summary.gathered, summary.deleted, summary.clean) == (3, 1, True)
    latest = shelf.all()[-3:]
    assert {item.source_id for item in latest} == {new.id, paper(shelf, 0).id, paper(shelf, 4).id}
    (deletion,) = (item for item in latest if isinstance(item, DeletionItem))
    assert (deletion.source_id, deletion.kind) == (paper(shelf, 4).id, "document")
    # Only what changed was listed, not the papers of all years.
    assert len(shelf.replica.requests) - asked < 30
    assert shelf.crawl(SYNC).gathered == 0


def test_votes_that_come_weeks_later_are_found_by_the_decision(shelf: Shelf) -> None:
    shelf.crawl(SYNC)
    world = shelf.replica.world
    case = world.sets["Zaak"][ident("Zaak", "motie 3")]
    before = case.stamp
    decision = parliament._decision(world, 3, "Stemmen - verworpen", "Verworpen.", 2, "Hoofdelijk")
    decision.links["Zaak"] = [case.id]
    decision.links["Stemming"] = parliament._votes(world, 3, decision)
    case.links["Besluit"] = [*(case.links["Besluit"] or []), decision.id]
    assert case.stamp == before  # the case itself was not touched
    summary = shelf.crawl(SYNC)
    assert (summary.gathered, summary.clean) == (1, True)
    motion = shelf.all()[-1]
    assert isinstance(motion, MotionItem)
    assert (motion.number, motion.outcome, len(motion.votes)) == ("2021Z00003", "rejected", 5)


def test_the_official_text_replaces_the_file_once_it_is_there(shelf: Shelf) -> None:
    shelf.crawl(SYNC)
    world = shelf.replica.world
    version = world.sets["DocumentVersie"][ident("DocumentVersie", "4")]
    version.fields["ExterneIdentifier"] = "kst-26485-104"
    publication = world.put(
        "DocumentPublicatie",
        "4Xml",
        {"Identifier": "kst-26485-104", "DocumentType": "Xml", "Url": ""},
        {"DocumentVersie": version.id},
    )
    version.links["DocumentPublicatie"] = [publication.id]
    summary = shelf.crawl(SYNC)
    assert (summary.gathered, summary.clean) == (1, True)
    item = shelf.all()[-1]
    assert isinstance(item, DocumentItem)
    assert item.source_id == paper(shelf, 4).id
    assert "xml" in (item.media_type or "")
    assert item.publication_id == "kst-26485-104"


def test_what_failed_is_tried_again_and_then_forgotten(shelf: Shelf) -> None:
    parliament.document(shelf.replica.world, 49, "Brief regering")  # it has no file
    first = shelf.crawl(SYNC)
    assert (first.failed, first.complete, first.clean) == (1, True, False)
    (failure,) = shelf.failures
    assert failure.reason == "niet gevonden bij de bron (HTTP 404)"
    assert shelf.crawl(SYNC).failed == 1
    assert shelf.failures[0].attempts == 2
    row = paper(shelf, 49)
    row.fields["Nummer"] = "2021D00050"  # now it has
    assert shelf.crawl(SYNC).gathered == 1
    assert shelf.failures == ()


def test_what_failed_and_was_withdrawn_since_is_not_asked_for_for_ever(shelf: Shelf) -> None:
    row = parliament.document(shelf.replica.world, 49, "Brief regering")
    shelf.crawl(SYNC)
    shelf.replica.world.delete(row)
    assert shelf.crawl(SYNC).clean
    assert shelf.failures == ()
