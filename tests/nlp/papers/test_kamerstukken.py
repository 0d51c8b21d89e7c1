"""Paper numbers are found however a letter spells them, and other numbers are left alone."""

import pytest

from nlp.papers.kamerstukken import references
from nlp.reader import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie 21 501-02, nr. 2379.", ["21501-02-2379"]),
        ("Zie (Kamerstuk 26485-373).", ["26485-373"]),
        ("Zie 35000 XVII, nr. 34.", ["35000-XVII-34"]),
        ("Zie 35 000-XVII, nr. 34.", ["35000-XVII-34"]),
        ("Zie kst-26485-345.", ["26485-345"]),
        ("Zie kst-21501-02-2379.", ["21501-02-2379"]),
        ("Zie Kamerstukken II 2019/20, 35570 XVII, nr. 38.", ["35570-XVII-38"]),
        ("Zie Kamerstukken II 2001/02 28 000 VI nr. 46.", ["28000-VI-46"]),
        ("In 2001/02 28 000 bezoekers, nr. 46 in de rij.", []),
        ("Zie Kamerstuk 35 925 VII en XV, nr. 5.", ["35925-VII-5", "35925-XV-5"]),
        ("Zie Kamerstuk 35 925 VII, nr. 5 en XV.", ["35925-VII-5"]),
        ("Zie Kamerstuk 29 435 - 256.", ["29435-256"]),
        ("Zie Kamerstuk 29 435, 1.256 keer geraadpleegd.", []),
        ("Van 29 435 - 256 bleven er weinig over.", []),
        ("Zie Kamerstukken I 1999/2000, 26 732, nr. 5d.", ["26732-5d"]),
        (
            "Zie Kamerstukken I, 26 732, nrs. 5a en 5b, en kst-25621-270c.",
            ["26732-5a", "26732-5b", "25621-270c"],
        ),
        ("Zie Kamerstuk 26 732, nr. 5delig is het niet.", ["26732-5"]),
        ("Zie Kamerstukken 36 600 B en 36 600 C, nr. 6.", ["36600-B-6", "36600-C-6"]),
        ("Zie Kamerstuk 36 600, B en 36 600 C, nr. 6.", ["36600-B", "36600-C-6"]),
        ("Zie Kamerstukken II, 2019-2020, 35570 XVII, nr. 38.", ["35570-XVII-38"]),
        ("Zie Kamerstukken, 2022-2023, 29628, nr. 1135.", ["29628-1135"]),
        ("Zie Kamerstuk II 26 485 nr. 12.", ["26485-12"]),
        ("Zie Kamerstuk II 28286, nr. 1056", ["28286-1056"]),
        ("Zie TK 2008-2009, 31 700 VIII, nr. 5.", ["31700-VIII-5"]),
        ("Zie TK, vergaderjaar 2008-2009, 31 700 VIII, nr. 5.", ["31700-VIII-5"]),
        ("Zie Kamerstuk 26 485, nrs. 12 en 13.", ["26485-12", "26485-13"]),
        ("Zie Kamerstuk 26 485, nrs. 12, 13 en 15.", ["26485-12", "26485-13", "26485-15"]),
        ("Zie Kamerstuk 26 485, nr. 12 en nr. 13.", ["26485-12", "26485-13"]),
        (
            "Het gaat om nr. 224 en de richtlijnen (Kamerstuk 35 000 XVII, nr. 34).",
            ["35000-XVII-34"],
        ),
        ("Zie Kamerstukken 35 234, 35 235 en 35 236, nr. 7.", ["35234-7", "35235-7", "35236-7"]),
        ("De brief van de minister (31526 / 25195, CF) is besproken.", ["31526-CF", "25195-CF"]),
        ("Zie EK 36 600 B, A en EK 36 600 C, A.", ["36600-B-A", "36600-C-A"]),
        ("Bedragen van 20 000 / 25 000, EU breed.", []),
        ("Tussen 30 000 / 35 000, 40 keer per jaar.", []),
        (
            "Zie Kamerstuk 21 501-02, nr. 2099 en Kamerstuk 21 501-04, nr. 227.",
            ["21501-02-2099", "21501-04-227"],
        ),
        ("Zie Kamerstuk26 485, nr. 304.", ["26485-304"]),
        ("Zie Kamerstuk 36 200-VI, nr. 7.", ["36200-VI-7"]),
        ("Zie Kamerstuk 36200-VI-7.", ["36200-VI-7"]),
        ("Zie Kamerstuk 34 775 X, nr. 66.", ["34775-X-66"]),
        ("Zie Kamerstuk 34300 J, nr. 32.", ["34300-J-32"]),
        ("Zie Kamerstuk 34 300 J nr. 32.", ["34300-J-32"]),
        ("Zie Kamerstuk 36 600 L, nr. 11.", ["36600-L-11"]),
        ("Zie Kamerstuk 36600-M-3.", ["36600-M-3"]),
        ("Zie Kamerstuk 36 410 IIA, nr. 5.", ["36410-IIA-5"]),
        ("Zie Kamerstuk 36 600 XXIII, nr. 30.", ["36600-XXIII-30"]),
        ("Zie Kamerstuk 31 700 - XIII, nr. 43.", ["31700-XIII-43"]),
        ("Zie Kamerstuk 34550 XVI-45.", ["34550-XVI-45"]),
        ("Zie de motie Cramer (31700 XII-36).", ["31700-XII-36"]),
        ("Zie de motie (32 123 XIV, 90).", ["32123-XIV-90"]),
        ("Zie de motie Van Raak (29628, 212).", ["29628-212"]),
        ("Zie de door u aangenomen motie Meijer-Vos, 31 877, K.", ["31877-K"]),
        ("Zie de motie. Van de vissers waren er 31 877, K wist dat.", []),
        ("De Kamer nam de motie-Duthler c.s. aan (CVIII, E).", ["CVIII-E"]),
        ("De Kamer nam artikel Vijf aan (CVIII, E).", []),
        ("Zie de motie-Bos (D66) c.s. over zorg (35.526, BH).", ["35526-BH"]),
        ("Zie de lijst Bos (D66) c.s. over zorg (35.526, BH).", []),
        ("Zie Kamerstuk 32500 A, nr. 31.", ["32500-A-31"]),
        ("Zie Kamerstuk 32 213 (R1903), nr. 14.", ["32213-14"]),
        ("Zie Kamerstuk 29544. nr. 209.", ["29544-209"]),
        ("Zie Kamerstuk 28684, nr, 370.", ["28684-370"]),
        ("Zie Kamerstuk 29689 ,nr.171.", ["29689-171"]),
        ("Zie Kamerstuk 26 485, nr 12.", ["26485-12"]),
        ("Zie Kamerstuk 26.485, nr. 12.", ["26485-12"]),
        ("Zie Kamerstuknummer 26485, nr. 12.", ["26485-12"]),
        ("Zie het Kamerstuk met nummer 26485-12.", ["26485-12"]),
        ("Zie kenmerk 25570-XVII, nr. 38.", ["25570-XVII-38"]),
        ("Zie Kamerstuk 35 925-VII, nr. 169, herdruk.", ["35925-VII-169"]),
        ("Zie Kamerstuk 19 637, nr. 2915, blz. 3.", ["19637-2915"]),
        ("Zie dossier 29 628, nr. 643.", ["29628-643"]),
        ("Zie Kamerstukken I 33268, F.", ["33268-F"]),
        ("Kamerstukken 35 526 / 25 295, CF", ["35526-CF", "25295-CF"]),
        ("Het aantal was 35 526 / 25 295, EU-breed.", []),
        ("Zie Kamerstuk 33 328, AI.", ["33328-AI"]),
        ("Zie Kamerstuk 33 328, nr. AI.", ["33328-AI"]),
        ("Zie (EK 33 328, AI).", ["33328-AI"]),
        ("Zie Kamerstukken I 2021/22, 35 925 V, B.", ["35925-V-B"]),
        ("Zie Kamerstuk I 31 570, B en C.", ["31570-B", "31570-C"]),
        ("Zie (2012–2013, CII, B).", ["CII-B"]),
        ("Zie Kamerstuk CII, G.", ["CII-G"]),
        ("Zie Kamerstukken I 2020/21, CXXXIX, C.", ["CXXXIX-C"]),
        ("Zie EK-stuk 33000, F.", ["33000-F"]),
        ("Zie Kamerstuk 35934-(R2158)-14.", ["35934-14"]),
        ("Zie de motie Strik (31 514 / 31 707, E).", ["31514-E", "31707-E"]),
        ("Zie Kamerstuk 26 485, nrs. 12 t/m 14.", ["26485-12", "26485-13", "26485-14"]),
        ("Zie Kamerstuk 29 800 hoofdstuk VI, nr. 12.", ["29800-VI-12"]),
        ("Zie Kamerstuk 29 800 (hoofdstuk VI), nr. 12.", ["29800-VI-12"]),
        ("Zie Kamerstukken 29 800 VI/29 800 VII, nr. 12.", ["29800-VI-12", "29800-VII-12"]),
        ("Zie Kamerstuk 21 501 02, nr. 2099.", ["21501-02-2099"]),
        ("Zie Kamerstuk 26 485, nrs. 12–14.", ["26485-12", "26485-13", "26485-14"]),
        ("Zie Kamerstuk 26 485, nr. 12 en 2 juli jl.", ["26485-12"]),
        ("Zie Kamerstuk 26 485, nr. 12 en 3 andere moties.", ["26485-12"]),
        ("Zij krijgt nr. 203(28286).", ["28286-203"]),
        ("Zie Aanhangsel Handelingen nr. 1234, vergaderjaar 2021-2022.", ["ah-tk-20212022-1234"]),
        ("Zie zaaknummer 2021Z02607.", ["2021Z02607"]),
        ("Zie document 2021D12345.", ["2021D12345"]),
        ("Zie Aanhangsel Handelingen II 2018/19, nr. 2948.", ["ah-tk-20182019-2948"]),
        (
            "Zie Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 1121.",
            ["ah-tk-20232024-1121"],
        ),
        ("Zie Aanhangsel van de Handelingen II, 2022/-23, nr. 1823.", ["ah-tk-20222023-1823"]),
        ("Zie Aanhangsel 2018/19, 2948.", ["ah-tk-20182019-2948"]),
        ("Zie Handelingen II 2019/20, nr. 12, item 3.", ["h-tk-20192020-12-3"]),
        ("Zie Handelingen EK 2019/20, nr. 12, item 3.", ["h-ek-20192020-12-3"]),
        ("Zie ah-tk-20192020-1234.", ["ah-tk-20192020-1234"]),
        ("Zie Handelingen TK 1997–1998, 6368–6375.", ["h-tk-19971998-6368-6375"]),
        ("Zie Hand. II 2014/15, nr. 30, item 4.", ["h-tk-20142015-30-4"]),
        ("Geef hem de Hand. II 2014/15 was een druk jaar.", []),
        ("Zie dossier 26643, stuknr. 755.", ["26643-755"]),
        ("Zie het verslag (21 50108, nr. 106).", ["21501-08-106"]),
        ("Het stuk kostte 21 50108 gulden, en nr. 106 meer.", []),
        ("Zie EK 35 570, letter T.", ["35570-T"]),
        ("Zie de brief van EK-lid 35 570, letterlijk.", []),
    ],
)
def test_every_spelling(text: str, expected: list[str]) -> None:
    assert [found.identity for found in references(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Onze referentie BZDOC-1235421577-13.",
        "Zie T/08-12-2020/IMH-1 en T02867.",
        "De richtlijn 2014/95/EU en verordening (2017/821).",
        "Postbus 20301, 2500 EH Den Haag.",
        "Bel 070 426 64 26 of 088-6617734.",
        "Er kwamen 29 362 bezoekers, van wie 3 uit Gouda.",
        "Dat kost 26 485 euro in 2021.",
        "Het bedrag steeg van 26.485 naar 31.200 in 2020.",
        "Zie artikel 3, 4, 5, 6 en 7 van de verordening.",
        "In de jaren 2012-2018 en 2019-2020 gebeurde weinig.",
        "De wet (Stb. 2021, 123) en Stcrt. 2020, 20301, nr. 4.",
        "IBAN NL12 RABO 0123 4567 89.",
        "Tussen 10 000 en 12 000, nr. 1 in de lijst was Urk.",
        "De uitgaven waren 21 501, B was de grootste.",
        "https://www.nhnieuws.nl/nieuws/313687-12/hond",
        "Zaak C-26485/12 van het Hof.",
        "ECLI:NL:HR:2019:2006, nr. 19/00135.",
        "In 2021 waren het 34 300 J. Jansen telde ze.",
        "telefoon 0800-7000 en 0900-8844",
        "De begroting van Justitie (Kamerstuk 35 570-VI) is aangenomen.",
        "Het wetsvoorstel (Kamerstuk 35125) is aangenomen.",
    ],
)
def test_other_numbers(text: str) -> None:
    assert references(text) == []


def test_a_number_broken_over_a_line() -> None:
    letter = "Dit staat in de agenda voor de Raad (Kamerstuk 21 501-02, \nnr. 2099) van november."
    (reference,) = read(letter).references
    assert reference.identity == "21501-02-2099"
    assert letter[reference.quote.start : reference.quote.end] == reference.quote.text


@pytest.mark.parametrize(
    "head",
    [
        "26 643 Informatie- en communicatietechnologie (ICT)\n\nNr. 1149 BRIEF VAN DE MINISTER",
        "Kamerstuk\n\nTweede Kamer der Staten-Generaal2018-201929477 nr. 575\n\n29 477 Middelen",
        "34300 J 32 Brief van de minister van infrastructuur en milieu\n\nNr. 32",
    ],
)
def test_the_letterheads_own_number_is_no_reference(head: str) -> None:
    assert read(f"{head}\n\nAan de Voorzitter\n\nHierbij bericht ik u.").references == ()


def test_a_paper_can_stand_first_in_its_paragraph() -> None:
    for above in ("Motie over de veren", "Zie hierboven.", "Aantal: 12"):
        (found,) = references(f"{above}\n31409, nr. 12 (3 mei 2020)\nAfgedaan")
        assert found.identity == "31409-12"
    assert references("Postbus 31409, nr. 12") == []
