"""Search finds what people mean, whatever they type."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from crawler.items import DeletionItem, DocumentItem, MotionItem, Signatory
from nlp.findings import Reading
from nlp.reader import read
from tests.tracker.fresh import fresh_engine
from tracker.database import reading, writing
from tracker.intake import ingest
from tracker.intake.reread import reread
from tracker.models.documents import Document
from tracker.search import collecting, engine, names, news, numbering, places, vocabulary
from tracker.search.fields import Field
from tracker.search.marking import MARK, UNMARK
from tracker.search.query import parse
from tracker.search.results import Order, Results

LETTERS = {
    "bouwstenen": "De bouwstenen voor IMVO-wetgeving worden in het najaar aan de Kamer gestuurd.",
    "pensioen": "De pensioenfondsen rapporteren over hun beleggingen in de mijnbouw van goud.",
    "motie": "Op de motie van het lid Van Dijk (Kamerstuk 21 501-02, nr. 2379) kom ik terug.",
    "financiën": "Over de financiën van het klimaatfonds bericht ik de Kamer afzonderlijk.",
}
MOTIONS = [
    MotionItem(
        source="test",
        source_id="m1",
        number="2021Z00001",
        title="Motie van het lid Jasper van Dijk over kinderarbeid in de textielketen",
        submitted_on=date(2021, 4, 6),
        kamerstuk="26485-401",
        signatories=(Signatory("Jasper van Dijk", "SP"),),
        outcome="adopted",
    ),
    MotionItem(
        source="test",
        source_id="m2",
        number="2022Z00002",
        title="Motie van het lid Inge van Dijk over toezicht op de accountants",
        submitted_on=date(2022, 4, 6),
        kamerstuk="31083-12",
        signatories=(Signatory("Inge van Dijk", "CDA"),),
        outcome=None,
    ),
]
# No register told of it: it is known from the letter alone.
MENTIONED = "Motie Van Dijk (21501-02-2379)"


def letter(name: str, body: str, day: date, **more: object) -> DocumentItem:
    text = f"Geachte voorzitter,\n\n{body}\n\nMet vriendelijke groet aan uw Kamer."
    return DocumentItem(text, "test", name, title=name, date=day, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def letters() -> Iterator[Engine]:
    opened = fresh_engine()
    with writing(opened) as session:
        for number, (name, body) in enumerate(LETTERS.items(), start=1):
            given = letter(name, body, date(2020 + number, 3, 1), kind="kamerbrief")
            ingest.item(session, given)
        ingest.motions(session, MOTIONS)
    yield opened
    opened.dispose()


def found(letters: Engine, typed: str, order: Order = Order.BEST) -> Results:
    with reading(letters) as session:
        return engine.search(session, parse(typed, names.surnames(session)), order)


def titles(letters: Engine, typed: str) -> list[str]:
    return sorted(hit.title for hit in found(letters, typed).hits)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bouwsteen", ["bouwstenen"]),
        ("fonds", ["financiën", "pensioen"]),
        ("financien", ["financiën"]),
        ("belegging", ["pensioen"]),
        ("fonds klimaat*", ["financiën"]),
        ("pensioen*", ["pensioen"]),
        ("ensioen*", []),
        ('"lid Van Dijk"', ["motie"]),
        ('"Dijk Van lid"', []),
        ("bouwstenen OF goud", ["bouwstenen", "pensioen"]),
        ("bericht NIET najaar", ["financiën"]),
        ("gestuurd NIET najaar", []),
        ("gestuurd -najaar", []),
        ("imvo-wetgeving", ["bouwstenen"]),
        ("imvo wet*", ["bouwstenen"]),
        ("groet van:2023-06-01", ["financiën"]),
        ("groet tot:2021", ["bouwstenen"]),
        ("groet van:1-3-2022 tot:2022-12", ["pensioen"]),
        ("groet jaar:2023", ["motie"]),
        ("zonnepaneel", []),
        ("gram", []),
        ("de bouwstenen", ["bouwstenen"]),
    ],
)
def test_finds(letters: Engine, typed: str, expected: list[str]) -> None:
    assert titles(letters, f"{typed} soort:kamerbrief") == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("soort:motie", [*(item.title for item in MOTIONS), MENTIONED]),
        ("soort:moties kinderarbeid", [MOTIONS[0].title]),
        ("fractie:sp", [MOTIONS[0].title]),
        ("fractie:CDA OF fractie:SP", [item.title for item in reversed(MOTIONS)]),
        ("soort:motie NIET fractie:SP", [MOTIONS[1].title, MENTIONED]),
        ("dossier:26485", [MOTIONS[0].title]),
        ('dossier:"26 485"', [MOTIONS[0].title]),
        ("31083", [MOTIONS[1].title]),
        ("31 083", [MOTIONS[1].title]),
        ("soort:motie tot:2021", [MOTIONS[0].title]),
        ("soort:motie ministerie:BZ", []),
    ],
)
def test_motions_are_found_by_their_fields(
    letters: Engine, typed: str, expected: list[str]
) -> None:
    assert sorted(titles(letters, typed)) == sorted(expected)


@pytest.mark.parametrize("typed", ["26485-401", "26 485, nr. 401", "kst-26485-401", "26485 401"])
def test_a_paper_number_leads_to_its_page_in_any_spelling(letters: Engine, typed: str) -> None:
    query = parse(typed)
    assert query.only_paper
    with reading(letters) as session:
        (place,) = places.of_paper(session, query.kamerstuk or "")
    assert place.address.startswith("motie?id=")
    assert place.title == MOTIONS[0].title


def test_who_mentions_a_paper_is_found_by_its_number(letters: Engine) -> None:
    assert titles(letters, "21501-02-2379 soort:motie") == [MENTIONED]
    assert titles(letters, "21501-02-2379 soort:brief") == ["motie"]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("najaar", "najaar"),
        ("bouwsteen", "bouwstenen"),
        ("fonds", "pensioenfondsen"),
        ("financien", "financiën"),
        ('"lid van dijk"', "lid Van Dijk"),
        ("verslag OF rapport*", "rapporteren"),
        ("21501-02-2379", "21 501-02, nr. 2379"),
    ],
)
def test_the_words_found_are_marked(letters: Engine, typed: str, word: str) -> None:
    texts = [p.text for hit in found(letters, typed).hits for p in hit.passages]
    assert any(f"{MARK}{word}{UNMARK}" in text for text in texts), texts


def test_a_motion_is_marked_in_its_title(letters: Engine) -> None:
    (hit,) = found(letters, "kinderarbeid soort:motie").hits
    assert f"over {MARK}kinderarbeid{UNMARK} in de" in hit.marked_title


def test_the_numbers_of_each_field_are_those_of_the_results(letters: Engine) -> None:
    every = found(letters, "soort:motie OF soort:kamerbrief").facets
    assert dict(every[Field.KIND])["motie"] == 3
    assert dict(every[Field.KIND])["Kamerbrief"] == 4
    for field, values in every.items():
        for value, count in values:
            narrowed = f'(soort:motie OF soort:kamerbrief) {field}:"{value}"'
            if field is not Field.KIND:
                assert found(letters, narrowed).entries == count, narrowed


def test_the_newest_come_first_when_asked(letters: Engine) -> None:
    days = [hit.day for hit in found(letters, "groet", Order.NEWEST).hits]
    assert days == [date(2024, 3, 1), date(2023, 3, 1), date(2022, 3, 1), date(2021, 3, 1)]


def test_a_word_in_the_title_weighs_most_and_a_compound_least() -> None:
    database = fresh_engine()
    with writing(database) as session:
        for name, body in (
            ("voortgang", "Het klimaatfonds is dit jaar uitgebreid met nieuwe middelen."),
            ("overzicht", "Het fonds is dit jaar uitgebreid met nieuwe middelen."),
            ("fonds", "Het is dit jaar uitgebreid met nieuwe middelen van elders."),
        ):
            ingest.item(session, letter(name, body, date(2021, 1, 1)))
    assert [hit.title for hit in found(database, "fonds").hits] == [
        "fonds",
        "overzicht",
        "voortgang",
    ]


def test_of_a_word_that_stands_everywhere_the_newest_are_shown_titles_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    database = fresh_engine()
    with writing(database) as session:
        for year, name in enumerate(("oud", "de Kamer", "nieuw", "nieuwste"), start=2020):
            ingest.item(session, letter(name, f"Wij berichten in {year}.", date(year, 1, 1)))
    assert len(found(database, "kamer").hits) == 4
    # Each letter ends with a greeting to the Kamer; one has it in its title too.
    monkeypatch.setattr(engine, "MOST", 4)
    results = found(database, "kamer")
    assert results.capped
    assert [hit.title for hit in results.hits] == ["de Kamer", "nieuwste", "nieuw"]
    assert dict(results.facets[Field.YEAR]) == {"2023": 1, "2022": 1, "2021": 1}
    newest = found(database, "kamer", Order.NEWEST)
    assert [hit.title for hit in newest.hits] == ["nieuwste", "nieuw", "de Kamer"]


def test_how_many_there_are_can_be_asked_alone(letters: Engine) -> None:
    with reading(letters) as session:
        for typed in ("groet", "soort:motie", "fonds", "zonnepaneel", "groet NIET goud"):
            query = parse(typed)
            assert engine.number(session, query) == engine.search(session, query).entries


def test_namesakes_are_offered_with_what_tells_them_apart(letters: Engine) -> None:
    with reading(letters) as session:
        query = parse("motie Van Dijk", names.surnames(session))
        people = {one.name: one for one in names.candidates(session, query)}
        assert {"Jasper van Dijk", "Inge van Dijk"} <= set(people)
        jasper = people["Jasper van Dijk"]
        assert "SP" in jasper.parties
        alone = names.instead("motie Van Dijk", jasper)
        results = engine.search(session, parse(alone))
        assert names.candidates(session, parse("motie over dijkversterking")) == []
    assert [hit.title for hit in results.hits] == [MOTIONS[0].title]


def test_a_slip_of_the_keys_is_seen(letters: Engine) -> None:
    with reading(letters) as session:
        meant = vocabulary.suggestion(session, parse("mijnbow goud"))
    assert meant == {"mijnbow": "mijnbouw"}
    assert vocabulary.corrected("Mijnbow goud", meant) == "mijnbouw goud"


def test_forms_and_compounds_are_those_of_the_letters_that_are_there() -> None:
    database = fresh_engine()
    with writing(database) as session:
        for number, body in enumerate(
            (
                "De categorieën van het warmtefonds worden vastgesteld.",
                "Elke categorie van de warmtefondsen wordt vastgesteld.",
            )
        ):
            ingest.item(session, letter(f"brief {number}", body, date(2021, 1, 1 + number)))
    for typed in ("categorie", "categorieën", "categorieen", "fonds", "fondsen", "warmtefonds"):
        assert titles(database, typed) == ["brief 0", "brief 1"], typed
    assert titles(database, '"categorie"') == ["brief 1"]
    (hit, _) = found(database, "fonds").hits
    assert any(f"{MARK}warmtefonds" in passage.text for passage in hit.passages)


def test_words_far_apart_in_one_letter_are_found_after_all(letters: Engine) -> None:
    assert found(letters, "goud groet").entries == 0
    with reading(letters) as session:
        far = engine.apart(session, parse("goud groet"))
        assert engine.apart(session, parse("goud najaar")) == ()
    assert [hit.title for hit in far] == ["pensioen"]


def test_a_new_letter_is_found_at_once_and_a_withdrawn_one_no_more() -> None:
    database = fresh_engine()
    with writing(database) as session:
        ingest.item(session, letter("nieuw", "De waterstofstrategie volgt.", date(2022, 1, 1)))
    assert titles(database, "waterstofstrategie") == ["nieuw"]
    with writing(database) as session:
        ingest.item(session, DeletionItem("test", "nieuw", "document"))
    assert titles(database, "waterstofstrategie") == []


def test_a_corrected_letter_is_found_by_its_new_words_alone() -> None:
    database = fresh_engine()
    with writing(database) as session:
        ingest.item(session, letter("brief", "De tulpenbollen zijn geteld.", date(2022, 1, 1)))
    with writing(database) as session:
        ingest.item(session, letter("brief", "De narcissen zijn geteld.", date(2022, 1, 1)))
    assert titles(database, "tulpenbol") == []
    assert titles(database, "narcis") == ["brief"]


def test_a_commitment_is_found_apart_from_its_letter() -> None:
    database = fresh_engine()
    body = "Ik zal uw Kamer uiterlijk 1 mei 2022 informeren over de palmolie."
    with writing(database) as session:
        ingest.item(session, letter("brief", body, date(2022, 1, 1), ministry="LNV"))
    (hit,) = found(database, "palmolie soort:toezegging").hits
    assert hit.address.startswith("toezegging?id=")
    assert hit.day == date(2022, 1, 1)
    assert found(database, "palmolie").entries == 2


def test_a_commitment_is_found_as_long_as_it_has_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    database = fresh_engine()
    body = "Ik zal uw Kamer uiterlijk 1 mei 2022 informeren over de palmolie."

    def blind(*given: Any) -> Reading:
        return replace(read(*given), commitments=())

    with writing(database) as session:
        monkeypatch.setattr("nlp.reader.read", blind)
        ingest.item(session, letter("brief", body, date(2022, 1, 1)))
    counts = [found(database, "palmolie").entries]
    for way in (read, blind, read):
        monkeypatch.setattr("nlp.reader.read", way)
        with writing(database) as session:
            reread(session, date(2022, 2, 1))
        counts.append(found(database, "palmolie").entries)
    with writing(database) as session:
        ingest.item(session, DeletionItem("test", "brief", "document"))
    assert [*counts, found(database, "palmolie").entries] == [1, 2, 1, 2, 0]


def test_reading_again_makes_the_index_that_a_new_one_would_be(letters: Engine) -> None:
    def held() -> list[object]:
        with reading(letters) as session:
            tables = ("passage", "passage_fts", "passage_fts_data", "searchword ORDER BY word")
            ask = session.connection().exec_driver_sql
            return [ask(f"SELECT * FROM {table}").all() for table in tables]

    with writing(letters) as session:
        reread(session, date(2022, 2, 1))
    first = held()
    with writing(letters) as session:
        reread(session, date(2022, 2, 1))
    assert held() == first


def test_words_that_stand_nowhere_any_more_are_forgotten() -> None:
    database = fresh_engine()
    with writing(database) as session:
        ingest.item(session, letter("brief", "De tulpenbollen zijn geteld.", date(2022, 1, 1)))
        ingest.item(session, letter("andere", "Er zijn bollen geteld.", date(2022, 1, 2)))
    with writing(database) as session:
        ingest.item(session, DeletionItem("test", "brief", "document"))
    with reading(database) as session:
        assert not vocabulary.is_known(session, "tulpenbollen")
        assert vocabulary.is_known(session, "bollen")


def test_the_index_can_be_made_anew(letters: Engine) -> None:
    before = [(hit.title, hit.passages) for hit in found(letters, "kamer OF motie").hits]
    with reading(letters) as session:
        collecting.everything(session)
        query = parse("kamer OF motie")
        after = [(hit.title, hit.passages) for hit in engine.search(session, query).hits]
        session.rollback()
    assert before
    assert sorted(after) == sorted(before)


def test_a_letter_is_found_by_who_proves_to_have_signed_its_motion() -> None:
    database = fresh_engine()
    body = "Op de aangenomen motie (Kamerstuk 26 485, nr. 401) kom ik in mei terug."
    with writing(database) as session:
        ingest.item(session, letter("brief", body, date(2022, 1, 1), kind="kamerbrief"))
    assert found(database, "fractie:SP soort:kamerbrief").entries == 0
    with writing(database) as session:
        ingest.motions(session, MOTIONS)
    assert [hit.title for hit in found(database, "fractie:SP soort:kamerbrief").hits] == ["brief"]


def test_who_follows_a_search_is_told_what_came_in_since() -> None:
    database = fresh_engine()
    with writing(database) as session:
        ingest.item(session, letter("eerste", "Over de bijensterfte bericht ik.", date(2022, 1, 1)))
    with reading(database) as session:
        seen = news.newest(session)
    with writing(database) as session:
        # An old letter that was gathered only now is news all the same.
        ingest.item(session, letter("tweede", "De bijensterfte neemt toe.", date(2019, 1, 1)))
        ingest.item(session, letter("derde", "De vogelstand neemt toe.", date(2023, 1, 1)))
    with reading(database) as session:
        told = news.new_hits(session, "bijensterfte", seen)
        assert [hit.title for hit in told] == ["tweede"]
        everything = news.new_hits(session, "bijensterfte", 0)
        assert [hit.title for hit in everything] == ["eerste", "tweede"]
        assert news.new_hits(session, "", 0) == ()
        assert news.new_hits(session, "bijensterfte", news.newest(session)) == ()


def test_of_much_only_the_newest_is_weighed_and_every_title(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    database = fresh_engine()
    bodies = {
        2019: ("brief van toen", "Zeegras, zeegras en nog eens zeegras."),
        2020: ("eerste brief", "Het zeegras is in de zomer van dit jaar voor het eerst geteld."),
        2021: ("tweede brief", "Het zeegras, dat zeegras heet, is opnieuw geteld."),
        2017: ("zeegras", "Over het water bericht ik later."),
    }
    with writing(database) as session:
        for year, (name, body) in bodies.items():
            ingest.item(session, letter(name, body, date(year, 1, 1)))
    ranked = [hit.title for hit in found(database, "zeegras").hits]
    assert ranked.index("brief van toen") < ranked.index("eerste brief")
    monkeypatch.setattr(engine, "CLOSELY", 2)
    results = found(database, "zeegras")
    assert [hit.title for hit in results.hits] == [
        "zeegras",
        "tweede brief",
        "eerste brief",
        "brief van toen",
    ]
    assert results.counted == 2
    assert dict(results.facets[Field.YEAR]) == {"2021": 1, "2020": 1}
    assert results.entries == 4


def test_a_book_of_more_paragraphs_than_there_are_numbers_is_found_to_its_last_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(numbering, "MOST_PASSAGES", 4)
    database = fresh_engine()
    body = "\n\n".join(
        f"Alinea {word} van dit lange stuk." for word in ("aap", "noot", "wim", "zus")
    )
    with writing(database) as session:
        ingest.item(session, letter("lang stuk", body, date(2021, 1, 1)))
    for word in ("aap", "wim", "zus", "groet"):
        assert titles(database, word) == ["lang stuk"], word


def test_a_letter_whose_day_is_corrected_moves_to_that_day() -> None:
    database = fresh_engine()
    with writing(database) as session:
        ingest.item(session, letter("brief", "De narcissen zijn geteld.", date(2022, 1, 1)))
        ingest.item(session, letter("ander", "De narcissen bloeien weer.", date(2022, 1, 1)))
    with writing(database) as session:
        stored = session.exec(select(Document).where(Document.title == "brief")).one()
        stored.published_on = date(2019, 5, 1)
        collecting.documents(session, [stored])
    assert titles(database, "narcis van:2022") == ["ander"]
    assert titles(database, "narcis tot:2019") == ["brief"]


def test_words_that_make_one_word_find_that_too() -> None:
    database = fresh_engine()
    with writing(database) as session:
        ingest.item(session, letter("een", "De jeugdzorg krijgt meer middelen.", date(2021, 1, 1)))
        ingest.item(session, letter("twee", "De zorg voor de jeugd blijft.", date(2021, 1, 2)))
        ingest.item(session, letter("drie", "De zorg voor ouderen blijft.", date(2021, 1, 3)))
    assert titles(database, "jeugd zorg") == ["een", "twee"]
    assert titles(database, '"jeugd zorg"') == []
    (_, hit) = found(database, "jeugd zorg", Order.NEWEST).hits
    assert any(f"{MARK}jeugdzorg{UNMARK}" in passage.text for passage in hit.passages)


def test_a_motion_is_found_by_its_number_in_the_register(letters: Engine) -> None:
    assert titles(letters, "2021Z00001") == [MOTIONS[0].title]
    assert titles(letters, "moties textielketen") == [MOTIONS[0].title]


def test_a_commitment_is_found_by_its_name_and_by_what_it_is() -> None:
    database = fresh_engine()
    body = "Ik zal uw Kamer uiterlijk 1 mei 2022 informeren over de palmolie."
    with writing(database) as session:
        ingest.item(session, letter("brief", body, date(2022, 1, 1), ministry="LNV"))
    (hit,) = found(database, "toezeggingen palmolie").hits
    assert hit.kind == "toezegging"
    (named,) = found(database, hit.address.partition("=")[2]).hits
    assert named.address == hit.address


def test_a_word_that_was_broken_at_a_line_end_is_found_whole() -> None:
    opened = fresh_engine()
    body = (
        "Het gepubli-\nceerde advies over niet-\nfinanciële in- \nen uitvoer van de EU-\nlidstaten."
    )
    with writing(opened) as session:
        ingest.item(session, letter("advies", body, date(2021, 3, 1)))
    for typed in ("gepubliceerde", '"gepubliceerde advies"', '"niet financiële"', '"EU lidstaten"'):
        assert titles(opened, typed) == ["advies"], typed
    (hit,) = found(opened, "gepubliceerde").hits
    assert any(f"{MARK}gepubliceerde{UNMARK}" in passage.text for passage in hit.passages)
    assert titles(opened, "inen") == []
    opened.dispose()
