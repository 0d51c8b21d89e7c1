"""The SyncFeed is read by local names, whatever its prefixes; what is strange stops it."""

import datetime as dt
from collections.abc import Iterable

import pytest

from crawler.errors import SourceChangedError
from crawler.selection import Selection
from crawler.tweedekamer.changes import MEANINGS, changed
from crawler.tweedekamer.names import VERSIONS
from crawler.tweedekamer.streams import Stream, streams
from crawler.tweedekamer.syncfeed import CATEGORIES, Entry, feed_page, feed_url

DATA = "http://www.tweedekamer.nl/xsd/tkData/v1-0"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


def feed(*entries: str, rel: str = "resume", href: str = "?skiptoken=9&amp;category=X") -> bytes:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="x"/>'
        f'<link rel="{rel}" href="{href}"/>{"".join(entries)}</feed>'
    ).encode()


def entry(entity: str, category: str = "toezegging") -> str:
    return (
        f'<entry><updated>2025-06-02T12:04:00Z</updated><category term="{category}"/>'
        f'<content type="application/xml">{entity}</content></entry>'
    )


def only(body: bytes, category: str = "Toezegging") -> Entry:
    (found,) = feed_page(body, category, 0).entries
    return found


@pytest.mark.parametrize(
    "entity",
    [
        f'<toezegging xmlns="{DATA}" id="t1" verwijderd="false"><nummer>TZ1</nummer></toezegging>',
        f'<ns1:toezegging xmlns:ns1="{DATA}" id="t1" ns1:verwijderd="false">'
        "<ns1:nummer>TZ1</ns1:nummer></ns1:toezegging>",
        f'<toezegging xmlns="{DATA}" xmlns:tk="{DATA}" id="t1" tk:verwijderd="False">'
        "<nummer>TZ1</nummer></toezegging>",
    ],
    ids=["zonder voorvoegsel", "ns1 overal", "tk bij de kenmerken"],
)
def test_prefixes_make_no_difference(entity: str) -> None:
    """Section 0 number 13, second half."""
    found = only(feed(entry(entity)))
    assert (found.id, found.deleted, found.text("nummer")) == ("t1", False, "TZ1")
    assert found.updated == dt.datetime(2025, 6, 2, 12, 4, tzinfo=dt.UTC)


@pytest.mark.parametrize("word", ["true", "True", "TRUE", "1"])
def test_a_tombstone_has_no_content(word: str) -> None:
    found = only(feed(entry(f'<persoon xmlns="{DATA}" id="p" verwijderd="{word}"/>', "persoon")),
                 "Persoon")  # fmt: skip
    assert found.deleted
    assert found.values == {}


@pytest.mark.parametrize(
    ("stamp", "said"),
    [
        ("02-06-2025 12:04", "veld 'updated' is '02-06-2025 12:04', en geen tijdstip"),
        ("1748866000", "veld 'updated' is '1748866000'"),
        ("", "veld 'updated' is ''"),
    ],
)
def test_a_moment_in_another_form_stops_it_before_anything_is_skipped(
    stamp: str, said: str
) -> None:
    body = feed(entry('<document id="d"/>', "document"))
    with pytest.raises(SourceChangedError, match=said):
        only(body.replace(b"2025-06-02T12:04:00Z", stamp.encode()), "Document")
    same = body.replace(b"2025-06-02T12:04:00Z", b"2025-06-02T14:04:00.123+02:00")
    assert only(same, "Document").updated.date() == dt.date(2025, 6, 2)


@pytest.mark.parametrize(
    ("category", "inside", "said"),
    [
        ("Document", '<soort ref="s1"/>', "veld 'soort' is een verwijzing, en geen tekst"),
        ("DocumentActor", "<document>d1</document>", "veld 'document' is 'd1', en geen verwijz"),
        ("Besluit", "<zaak><id>z1</id></zaak>", "veld 'zaak' is 'z1'"),
        ("Document", f'<soort xmlns:i="{XSI}" i:nil="ja"/>', "veld 'nil' is 'ja'"),
        ("Document", '" verwijderd="misschien', "veld 'verwijderd' is 'misschien'"),
    ],
)
def test_a_field_of_another_type_stops_it(category: str, inside: str, said: str) -> None:
    name = category[0].lower() + category[1:]
    attributes, inside = (inside, "") if inside.startswith('"') else ("", inside)
    body = feed(entry(f'<{name} id="e{attributes}">{inside}</{name}>', category.lower()))
    with pytest.raises(SourceChangedError, match=said):
        list(changed(only(body, category), category, _stream(MEANINGS[category].item)))


@pytest.mark.parametrize(
    "inside", ["<persoon>Bakker</persoon>", "Bakker (VVD)", "<persoon>p1</persoon><fractie/>"]
)
def test_an_addressee_who_is_told_and_not_referred_to_is_not_left_out(inside: str) -> None:
    found = f'<toezegging id="t"><toegezegdAan>{inside}</toegezegdAan></toezegging>'
    with pytest.raises(SourceChangedError, match=r"'toegezegdAan' is .* \(SyncFeed toezegging t\)"):
        only(feed(entry(found))).referring("toegezegdAan")


def test_elements_that_are_repeated_all_count() -> None:
    inside = (
        "<kamerbriefNakoming>2025Z1</kamerbriefNakoming>"
        "<kamerbriefNakoming>2025Z2</kamerbriefNakoming>"
        '<kamerbriefNakoming ref="g1"/>'
        '<toegezegdAan><persoon ref="p1"/><fractie ref="f1"/></toegezegdAan><toegezegdAan/>'
        '<toegezegdAan ref="p2"/>'
        f'<status xmlns:xsi="{XSI}" xsi:nil="true"/>'
    )
    found = only(feed(entry(f'<toezegging xmlns="{DATA}" id="t">{inside}</toezegging>')))
    assert found.texts("kamerbriefNakoming") == ("2025Z1", "2025Z2")
    assert [value.reference for value in found.values["kamerbriefNakoming"]] == ["", "", "g1"]
    promised = found.referring("toegezegdAan")
    assert [value.inside for value in promised] == [{"persoon": "p1", "fractie": "f1"}, {}, {}]
    assert [value.reference for value in promised] == ["", "", "p2"]
    assert "status" not in found.values


@pytest.mark.parametrize(
    "href", ["?skiptoken=9&amp;category=X", "?category=X&amp;skiptoken=9", "/F?a=1&amp;skiptoken=9"]
)
def test_the_token_is_read_from_the_link_wherever_it_stands(href: str) -> None:
    page = feed_page(feed(href=href), "Document", 9)
    assert (page.token, page.more, page.entries) == (9, False, ())
    assert feed_page(feed(href=href, rel="next"), "Document", 8).more


@pytest.mark.parametrize("category", ["Documenten", "document", "Toezeggingen", ""])
def test_an_unknown_category_is_refused_before_it_is_asked_for(category: str) -> None:
    """Section 0 number 13: the service would answer with an empty feed."""
    with pytest.raises(SourceChangedError, match="geen categorie"):
        feed_url("https://kamer.example", category, 0)


def test_every_category_that_means_something_exists() -> None:
    assert set(MEANINGS) <= CATEGORIES
    assert len(CATEGORIES) == 37


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<Error><Message>An error has occurred.</Message></Error>", "'Error', geen feed"),
        (b"<html>", "goed gevormde XML"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"/>', "niet waar het verder gaat"),
        (feed(href="?category=X"), "geen skiptoken"),
        (feed(href="?skiptoken=3"), "verder bij 3"),
        (feed(href="?skiptoken=5", rel="next"), "verder bij 5"),
        (feed(entry("", "document")), "zonder inhoud of soort"),
        (feed(entry('<zaak id="z"/>', "zaak")), "geeft ook 'zaak'"),
        (feed(entry("<document/>", "document")), "zonder id"),
    ],
)
def test_a_strange_feed_stops_the_source(body: bytes, said: str) -> None:
    with pytest.raises(SourceChangedError, match=said):
        feed_page(body, "Document", 5)


def test_entities_of_their_own_are_not_read() -> None:
    bomb = (
        b'<!DOCTYPE feed [<!ENTITY a "lol">]><feed xmlns="http://www.w3.org/2005/Atom">&a;</feed>'
    )
    with pytest.raises(SourceChangedError, match="entiteiten"):
        feed_page(bomb, "Document", 0)


@pytest.mark.parametrize(
    ("category", "inside", "ids"),
    [
        ("Document", "<soort>Brief regering</soort>", ["e"]),
        ("Document", "<soort>Convocatie commissieactiviteit</soort>", []),
        ("Zaak", "<soort>Motie</soort>", ["e"]),
        ("Zaak", "<soort>Brief regering</soort>", []),
        ("Besluit", '<zaak ref="z1"/><zaak ref="z2"/><soort>x</soort>', ["z1", "z2"]),
        ("DocumentActor", '<document ref="d1"/>', ["d1"]),
        ("Toezegging", "", ["e"]),
    ],
)
def test_a_change_concerns_a_row_of_ours_or_none(
    category: str, inside: str, ids: list[str]
) -> None:
    name = category[0].lower() + category[1:]
    entity = f'<{name} xmlns="{DATA}" id="e">{inside}</{name}>'
    found = only(feed(entry(entity, category.lower())), category)
    assert list(changed(found, category, _stream(MEANINGS[category].item))) == ids


def _stream(item: str, kinds: Iterable[str] = ()) -> Stream:
    found = streams(Selection(kinds=tuple(kinds)), VERSIONS["v5"], {})
    return next(stream for stream in found if stream.item == item)
