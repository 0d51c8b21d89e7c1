"""What people type is understood; what makes no sense is told; nothing makes it fail."""

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from crawler.items import DocumentItem
from tests.tracker.fresh import fresh_engine
from tracker.database import reading, writing
from tracker.intake import ingest
from tracker.search import days, engine, names, news, papers, places, vocabulary
from tracker.search.expression import expression
from tracker.search.fields import Field, token
from tracker.search.names import surname_of
from tracker.search.query import narrowed, parse, widened
from tracker.search.results import Order
from tracker.search.stems import is_compound, stem

SURNAMES = frozenset({"van dijk", "van den hul", "de vries"})


def groups(typed: str) -> list[list[str]]:
    query = parse(typed, SURNAMES)
    return [[term.spellings[0] for term in group] for group in query.groups]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("motie van Van Dijk", [["motie", "motie"], ["van dijk"]]),
        ("moties Van den Hul en De Vries", [["moties", "motie"], ["van den hul"], ["de vries"]]),
        ("motie", [["motie"]]),
        ("brief van dijk", [["brief"], ["van dijk"]]),
        ("brief van dijkbewoners", [["brief"], ["dijkbewoners"]]),
        ("wat heeft de minister toegezegd", [["minister"], ["toegezegd"]]),
        ("brief 1 oktober 2021", [["brief"], ["1 oktober 2021"]]),
        ("brief 01-10-2021", [["brief"], ["1 oktober 2021", "01 10 2021"]]),
        ("brief van:01-10-2021", [["brief"]]),
        ("31-13-2021", [["31 13 2021"]]),
        ("Oktober  2021", [["oktober 2021"]]),
        ("mei", [["mei"]]),
        ("https://www.example/moties/detail?id=2021Z05467&did=2021D1", [["2021z05467"]]),
        ("https://www.example/onderwerpen/hoger-onderwijs/", [["hoger"], ["onderwijs"]]),
        ("de vries het ijs", [["vries"], ["ijs"]]),
        ("van de Kamer", [["kamer"]]),
        ("de", [["de"]]),
        ("a OF b EN c", [["a", "b"], ["c"]]),
        ("OF a", [["a"]]),
        ("a a OF a b a", [["a"], ["b"]]),
        ("a b a OF c", [["a"], ["b"], ["a", "c"]]),
        ("of goud of zilver", [["goud"], ["zilver"]]),
        ("(goud OF zilver) brons", [["goud", "zilver"], ["brons"]]),
        ("“due diligence”", [["due diligence"]]),
        ('"niet gesloten', [["niet gesloten"]]),
        ("1.250", [["1 250"]]),
    ],
)
def test_words_become_groups(typed: str, expected: list[list[str]]) -> None:
    assert groups(typed) == expected


def test_a_field_twice_means_either_and_two_fields_mean_both() -> None:
    query = parse('fractie:SP soort:motie fractie:"GroenLinks-PvdA"')
    assert [[term.field for term in group] for group in query.groups] == [
        [Field.PARTY, Field.PARTY],
        [Field.KIND],
    ]


def test_a_minus_or_niet_leaves_a_field_out() -> None:
    for typed in ("goud -fractie:SP", "goud NIET fractie:SP"):
        assert [term.field for term in parse(typed).without] == [Field.PARTY]


@pytest.mark.parametrize(
    ("typed", "day", "expected"),
    [
        ("van:2020", "since", date(2020, 1, 1)),
        ("tot:2020", "until", date(2020, 12, 31)),
        ("tot:2020-02", "until", date(2020, 2, 29)),
        ("van:1-10-2021", "since", date(2021, 10, 1)),
        ("VAN:2021-10-01", "since", date(2021, 10, 1)),
    ],
)
def test_a_period_is_as_wide_as_its_words(typed: str, day: str, expected: date) -> None:
    assert getattr(parse(typed), day) == expected


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("van:gisteren", "“gisteren” is geen dag; schrijf bijvoorbeeld van:2021-10-01."),
        ("tot:2021-02-30", "“2021-02-30” is geen dag; schrijf bijvoorbeeld tot:2021-10-01."),
        ("soort:gedicht", "Er is geen soort “gedicht”."),
        ("van:2020-13-45", "“2020-13-45” is geen dag; schrijf bijvoorbeeld van:2021-10-01."),
        (
            "v*",
            "“v*” is te kort om aan te vullen; zet minstens 3 letters voor het sterretje.",
        ),
        ("x" * 501, "Alleen de eerste 500 tekens tellen mee."),
        (" ".join(map(str, range(41))), "Alleen de eerste 40 woorden tellen mee."),
        (
            "aap* beer* citroen* duif* ezel* fazant*",
            "“fazant*” is niet aangevuld: dat kan bij hoogstens 5 woorden.",
        ),
        ("fractie: SP", "Achter “fractie:” hoort een waarde, zonder spatie ertussen."),
    ],
)
def test_what_makes_no_sense_is_told(typed: str, remark: str) -> None:
    assert parse(typed).remarks == (remark,)


def test_a_day_of_no_calendar_is_none() -> None:
    for typed in ("2021-13", "0-0-2021", "99-99-9999", "0000", ""):
        assert days.span(typed) is None


@pytest.mark.parametrize(
    ("typed", "paper"),
    [
        ("26485-345", "26485-345"),
        ("26 485, nr. 345", "26485-345"),
        ("26.485 nr 345", "26485-345"),
        ("kst-26485-345", "26485-345"),
        ("Kamerstuk 26 485, nr. 345", "26485-345"),
        ("26485 345", "26485-345"),
        ("21501-02-2379", "21501-02-2379"),
        ("21 501-02, nr. 2379", "21501-02-2379"),
        ("35 570 XVII, nr. 38", "35570-XVII-38"),
        ("kst-35570-xvii-38", "35570-XVII-38"),
        ("33328-AI", "33328-AI"),
        ("26 732, nr. 5d", "26732-5d"),
        ("26732-5 de motie", "26732-5"),
        ("21501-200", "21501-200"),
        ("26485-20", "26485-20"),
        ("21501-02", None),
        ("21 501-20 palmolie", None),
        ("26485", None),
        ("26485 de motie", None),
        ("2021-10-01", None),
        ("€ 26.485.345", None),
        ("06-26485345", None),
    ],
)
def test_papers_are_known_by_their_number(typed: str, paper: str | None) -> None:
    found = papers.paper(typed)
    assert (str(found[0]) if found else None) == paper


@pytest.mark.parametrize("typed", ["21501-02", "21 501-02", "21 501 - 02", "21501 02", "21.501-02"])
def test_a_part_of_a_dossier_is_a_dossier(typed: str) -> None:
    (group,) = parse(f"{typed} palmolie").groups[:1]
    assert [(term.spellings[0], term.field) for term in group] == [
        ("21501 02", None),
        ("21501-02", Field.DOSSIER),
    ]


@pytest.mark.parametrize("typed", ["21501-02:3", "21501-023", "1.21501-02"])
def test_what_only_begins_like_a_part_of_a_dossier_is_none(typed: str) -> None:
    assert all(term.field is None for group in parse(typed).groups for term in group)


def test_a_paper_with_words_beside_it_is_no_reason_to_leave_the_page() -> None:
    assert parse("26485-345").only_paper
    assert not parse("26485-345 textiel").only_paper


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bouwsteen", "bouwstenen"),
        ("kamerbrief", "kamerbrieven"),
        ("pensioenfonds", "pensioenfondsen"),
        ("natuurvergunning", "natuurvergunningen"),
        ("toezegging", "toezeggingen"),
        ("categorie", "categorieen"),
        ("cliënt", "clienten"),
        ("beëindigen", "beeindigd"),
        ("subsidiestrategie", "subsidiestrategieen"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("minister", "mini"), ("goud", "goed"), ("een", "ineen"), ("26", "27")]
)
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "last", "expected"),
    [
        ("klimaatfonds", "fonds", True),
        ("volkshuisvesting", "huisvesting", True),
        ("gemeenteraad", "raad", True),
        ("nederland", "land", False),
        ("toestand", "stand", False),
        ("onderzoek", "zoek", False),
        ("verraad", "raad", False),
        ("fonds", "fonds", False),
    ],
)
def test_compounds_are_told_from_words_that_end_alike(word: str, last: str, expected: bool) -> None:
    assert is_compound(word, last) is expected


@pytest.mark.parametrize(
    ("signed", "surname"),
    [
        ("Sigrid A.M. Kaag", "Kaag"),
        ("S.A.M. Kaag", "Kaag"),
        ("Tom de Bruijn", "De Bruijn"),
        ("B. van 't Wout", "Van 't Wout"),
        ("Van Ark", "Van Ark"),
    ],
)
def test_a_signature_has_a_surname(signed: str, surname: str) -> None:
    assert surname_of(signed) == surname


def test_spellings_of_a_value_are_one_token() -> None:
    assert token(Field.PARTY, "GroenLinks-PvdA") == token(Field.PARTY, "groenlinks/pvda")
    assert token(Field.PARTY, "CU") == token(Field.PARTY, "ChristenUnie")
    assert token(Field.MINISTRY, "Buitenlandse Zaken") == token(Field.MINISTRY, "BZ")
    assert token(Field.DOSSIER, "26 485") == token(Field.DOSSIER, "26485")
    assert token(Field.YEAR, "2021") != token(Field.DOSSIER, "2021")


@given(st.sampled_from(list(Field)), st.text("abc XVI-26", min_size=1).filter(str.strip))
def test_what_narrows_can_be_taken_back(field: Field, value: str) -> None:
    value = " ".join(value.split())
    typed = narrowed("goud", field, value)
    assert widened(typed, field, value) == "goud"


@pytest.fixture(scope="module")
def database() -> Engine:
    opened = fresh_engine()
    with writing(opened) as session:
        text = "Geachte voorzitter,\n\nIk informeer uw Kamer in mei over het fonds NIET a b ab."
        ingest.item(session, DocumentItem(text, "test", "1", title="a", date=date(2021, 1, 1)))
    return opened


ODD = [
    '"', "OF", "NIET", "NIET OF", "EN EN", "*", "-", "--", "(", "))((", "a AND", "NEAR(a b, 2)",
    "😀", "😀*", "x" * 10_000, "a " * 5_000, "l'é:", "body:a", "a^2", "{a}:b", "\x00", "a\x00b",
    "\u202e", "\ue000", 'fractie:"', "fractie:\x00", "fractie:😀", "van:", "van:９９９９", "₂",
    "__", "_a_", "'; DROP TABLE passage; --", "\ud800", "ǅ İ ß ﬁ", "\n\t", "26485-" + "9" * 50,
    "persoon:" + "9" * 40, "persoon:²", "persoon:٣",
    "van:2020-13-45", "tot:-1", "van:99999", "soort:soort:soort:", "fractie:" * 60, "שלום עולם",
    "\u202eחוק\u202c OF שלום*", '"' * 10_000, "(" * 10_000, "😀 " * 5_000, "\x00" * 10_000,
    "ab* " * 200, "a OF " * 2_000, "NIET a " * 2_000, "fonds OF " * 60, "Van Van Van De De het",
    "jaar:²", "e\u0301", "\u0301", "%", "\\", "a OF", "NIET soort:", "-fractie:SP -a",
]  # fmt: skip


@pytest.mark.parametrize("typed", ODD, ids=range(len(ODD)))
def test_odd_input_does_not_fail(database: Engine, typed: str) -> None:
    _search(database, typed)


@pytest.mark.parametrize("typed", ODD, ids=range(len(ODD)))
def test_odd_input_asks_no_more_of_the_index_than_other_input(database: Engine, typed: str) -> None:
    query = parse(typed, SURNAMES)
    with reading(database) as session:
        asked = expression(session, query)
    assert len(query.groups) + len(query.without) <= 80
    assert len(asked.match) < 50_000
    # A star after one letter would fit a third of all words.
    assert not re.search(r'\b\w{1,2}" \*', asked.match)


@pytest.mark.parametrize("typed", ['"', "😀", "OF NIET", "(((", "\x00", "* -", "\u202e", "--"])
def test_signs_alone_ask_for_nothing(typed: str) -> None:
    assert not parse(typed)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(alphabet=st.sampled_from("ab \"*-()OFNIET:^{}+.'é😀26485van"), max_size=60))
def test_no_mixture_of_signs_fails(database: Engine, typed: str) -> None:
    _search(database, typed)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=40))
def test_no_text_at_all_fails(database: Engine, typed: str) -> None:
    _search(database, typed)


def _search(database: Engine, typed: str) -> None:
    query = parse(typed, SURNAMES)
    with reading(database) as session:
        for order in Order:
            assert engine.search(session, query, order).entries >= 0
        engine.apart(session, query)
        names.candidates(session, query)
        for number in query.people:
            names.shown(session, number)
        if query.kamerstuk:
            places.of_paper(session, query.kamerstuk)
        vocabulary.corrected(typed, vocabulary.suggestion(session, query))
        news.new_hits(session, typed, 0)


@pytest.mark.parametrize(
    ("typed", "others"),
    [
        ("covid-19", ["covid 19", "covid19"]),
        ("covid19", ["covid19", "covid 19"]),
        ("co2heffing", ["co2heffing", "co 2heffing", "co2 heffing", "co 2 heffing"]),
        ("i.m.v.o.", ["i m v o", "imvo"]),
        ("imvo-wetgeving", ["imvo wetgeving"]),
        ("1.250", ["1 250"]),
        ("a1b2c3d4e5", ["a1b2c3d4e5"]),
    ],
)
def test_a_word_is_looked_for_in_the_spellings_of_letters(typed: str, others: list[str]) -> None:
    ((term,),) = parse(typed).groups
    assert list(term.spellings) == others


def test_an_address_leads_to_the_paper_that_it_names() -> None:
    query = parse("https://zoek.example.nl/kst-26485-345.html")
    assert query.kamerstuk == "26485-345"
    assert query.only_paper


def test_a_word_that_may_be_a_kind_narrows_nothing() -> None:
    assert parse("moties onderwijs").narrowed_to == ()
    assert parse("soort:motie onderwijs").narrowed_to == ((Field.KIND, "motie"),)
