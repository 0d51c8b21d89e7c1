"""Rows of names are read as letters print them, and nothing else is taken for a name."""

import pytest

from nlp.names.people import read_capitals, read_row, surname_of


@pytest.mark.parametrize(
    ("printed", "names", "others"),
    [
        ("Van Ojik en Karabulut (Kamerstuk 32 735, nr. 252)", ["Van Ojik", "Karabulut"], False),
        ("Diks/Van den Hul over posten", ["Diks", "Van den Hul"], False),
        ("Bisschop c.s. over scholen", ["Bisschop"], True),
        ("Van Raan C.S. (kenmerk)", ["Van Raan"], True),
        ("Kuiken cs. inzake politie", ["Kuiken"], True),
        ("Agnes Mulder over afvalwater", ["Mulder"], False),
        ("Jasper van Dijk en El Yassini", ["van Dijk", "El Yassini"], False),
        ("Özütok, Ouwehand en Van der Staaij", ["Özütok", "Ouwehand", "Van der Staaij"], False),
        ("Holman-Vedder1 die de regering", ["Holman", "Vedder"], False),
        ("Michon-Derkzen en Van der Plas", ["Michon-Derkzen", "Van der Plas"], False),
        ("Wiegman-van Meppelen Scheppink", ["Wiegman-van Meppelen Scheppink"], False),
        ("Koser Kaya (D66)", ["Koser Kaya"], False),
        ("Van Haersma Buma over Frankrijk", ["Van Haersma Buma"], False),
        ("van Omtzigt over toeslagen", ["Omtzigt"], False),
        ("van Nispen met uw Kamer", ["van Nispen"], False),
        ("Klaver, Nederland heeft", ["Klaver"], False),
        ("Dijk Kamerstuk 36 200", ["Dijk"], False),
    ],
)
def test_known_names(printed: str, names: list[str], others: bool) -> None:
    row = read_row(printed, 0, introduced=False)
    assert row is not None
    assert list(row.names) == names
    assert row.others is others


@pytest.mark.parametrize(
    "printed",
    ["Wonen en zorg", "Urgenda over uitstoot", "de regering", "Kamerstuk 26 485", "over boa's", ""],
)
def test_other_words_are_no_names(printed: str) -> None:
    assert read_row(printed, 0, introduced=False) is None


def test_unknown_names_count_where_the_text_announces_names() -> None:
    row = read_row("De Wolfsheuvel, Klaassen en Van 't Hoog over stallen", 0, introduced=True)
    assert row is not None
    assert row.names == ("De Wolfsheuvel", "Klaassen", "Van 't Hoog")


@pytest.mark.parametrize(
    ("printed", "parties"),
    [
        ("Van Gerven (SP) en Ellemeet (GL)", ["SP", "GroenLinks"]),
        ("Temmink en Van Nispen (beiden SP) aan", ["SP", "SP"]),
        ("Teunissen (Partij voor de Dieren)", ["PvdD"]),
        ("Mutluer (PvdA) en Ellemeet (GroenLinks)", ["PvdA", "GroenLinks"]),
        ("Klaver (Kamerstuk 31 793, nr. 88)", [None]),
        ("Klaver (voorzitter)", [None]),
    ],
)
def test_fraction_in_brackets(printed: str, parties: list[str | None]) -> None:
    row = read_row(printed, 0, introduced=False)
    assert row is not None
    assert [person.party for person in row.people] == parties


@pytest.mark.parametrize(
    ("heading", "names", "others"),
    [
        ("VAN DER STAAIJ EN BISSCHOP", ["Van der Staaij", "Bisschop"], False),
        ("FLACH C.S.", ["Flach"], True),
        ("EL ABASSI", ["El Abassi"], False),
        ("MICHON-DERKZEN, INGE VAN DIJK EN SIX DIJKSTRA", None, False),
    ],
)
def test_names_in_capitals(heading: str, names: list[str] | None, others: bool) -> None:
    row = read_capitals(heading)
    assert row is not None
    assert row.others is others
    if names is None:
        assert [name.casefold() for name in row.names] == [
            "michon-derkzen",
            "van dijk",
            "six dijkstra",
        ]
    else:
        assert list(row.names) == names


def test_surname_keeps_its_prefix_and_loses_the_first_name() -> None:
    assert surname_of("Inge van Dijk") == "van Dijk"
    assert surname_of("Mei Li Vos") == "Vos"
    assert surname_of("Van den Nieuwenhuijzen") == "Van den Nieuwenhuijzen"


def test_a_prefix_alone_is_no_name_but_a_member_may_lose_a_capital() -> None:
    row = read_row("De vries en Van den Berg", 0, introduced=True)
    assert row is not None
    assert row.names == ("De Vries", "Van den Berg")
    assert read_row("Van tafel gaan", 0, introduced=True) is None
