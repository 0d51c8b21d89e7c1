"""Official publications in XML keep paragraphs, headings, notes and tables, and their identity."""

import datetime as dt

import pytest

from crawler.errors import UnreadableFileError
from crawler.text.extracted import Paper
from crawler.text.xml import read

LETTER = """<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
 <metadata><meta name="OVERHEIDop.externMetadataRecord"
   content="https://zoek.officielebekendmakingen.nl/kst-36410-XVII-7/metadata.xml"/></metadata>
 <kamerstuk>
  <kamerstukkop>
   <tekstregel inhoud="vergaderjaar">Vergaderjaar 2023-2024</tekstregel>
   <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
   <tekstregel inhoud="kamernummer">2</tekstregel>
  </kamerstukkop>
  <dossier><dossiernummer><dossiernr>36 410</dossiernr>
    <begrotingshoofdstuk>XVII</begrotingshoofdstuk></dossiernummer><titel>Begroting</titel></dossier>
  <dossier><dossiernummer><dossiernr>26 485</dossiernr></dossiernummer><titel>IMVO</titel></dossier>
  <stuk>
   <stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr>
   <titel>BRIEF VAN DE MINISTER VOOR BUITENLANDSE HANDEL</titel>
   <algemeen><vrije-tekst><tekst status="goed">
     <al>Aan de Voorzitter</al><al>Den Haag, 3 oktober 2023</al>
     {}
   </tekst></vrije-tekst>
   <tekst-sluiting><ondertekening><functie>De Minister voor Handel,</functie><naam>
     <voornaam>A.B.</voornaam><achternaam>De Vries</achternaam></naam>
   </ondertekening></tekst-sluiting>
   </algemeen>
  </stuk>
 </kamerstuk>
</officiele-publicatie>"""


def _letter(words: str) -> str:
    return read(LETTER.format(words).encode()).text


def _between(words: str) -> str:
    """The text of these words alone, without head and signature."""
    return _letter(words).split("3 oktober 2023\n\n")[1].split("\n\nDe Minister voor Handel")[0]


def test_a_letter_states_its_number_dossiers_and_writer() -> None:
    letter = read(LETTER.format("<al>Ja.</al>").encode())
    assert letter.paper == Paper(
        kind="kamerbrief",
        chamber="TK",
        kamerstuk="36410-XVII-7",
        dossiers=("36410-XVII", "26485"),
        session_year="2023-2024",
        senders=(("A.B. De Vries", "De Minister voor Handel"),),
        publication_id="kst-36410-XVII-7",
    )
    # Its day stands in the words only; the reader finds it there.
    assert letter.date is None
    assert letter.text.startswith(
        "Vergaderjaar 2023-2024\n\nTweede Kamer der Staten-Generaal\n\n"
        "36 410 XVII Begroting\n\n26 485 IMVO\n\nNr. 7 BRIEF VAN DE MINISTER"
    )
    assert letter.text.endswith("De Minister voor Handel,\n\nA.B. De Vries")


def test_the_day_of_a_motion_stands_in_the_markup() -> None:
    motion = LETTER.replace("BRIEF VAN DE MINISTER", "MOTIE VAN HET LID JANSEN").replace(
        "<algemeen>",
        '<datumtekst>Voorgesteld <datum isodatum="2023-10-05">5 oktober 2023</datum></datumtekst>'
        "<algemeen>",
    )
    read_motion = read(motion.format("<al>De Kamer,</al>").encode())
    assert read_motion.date == dt.date(2023, 10, 5)
    assert read_motion.paper.kind == "motie"
    assert "Voorgesteld 5 oktober 2023" in read_motion.text


def test_a_footnote_stands_behind_the_text_and_leaves_its_number() -> None:
    words = (
        '<al>Ik heb dit toegezegd<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk '
        '<extref doc="kst-26485-1">26 485, nr. 1</extref>.</noot.al></noot> en doe dat nog.</al>'
        '<al>Zie ook daar.<nootref refid="n1"/></al>'
    )
    text = _letter(words)
    assert "Ik heb dit toegezegd¹ en doe dat nog.\n\nZie ook daar.¹" in text
    assert text.endswith("¹ Kamerstuk 26 485, nr. 1.")


def test_typesetting_instructions_do_not_split_words() -> None:
    """Section 0, and 3.5: `<?xpp afbreek?>` may stand inside a word."""
    assert _between("<al>de wetge<?xpp afbreek?>ving komt</al>") == "de wetgeving komt"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("<tussenkop>Kop</tussenkop><al>Ik werk\n  eraan.</al>", "Kop\n\nIk werk eraan."),
        (
            "<divisie><kop><nr>2.</nr><titel>Wetgeving</titel></kop><tekst><al>Ja.</al></tekst>"
            "</divisie>",
            "2. Wetgeving\n\nJa.",
        ),
        (
            "<lijst><li><li.nr>a.</li.nr><al>een</al></li><li><li.nr>b.</li.nr><al>twee</al></li>"
            "</lijst>",
            "a. een\n\nb. twee",
        ),
        (
            "<table><tgroup><thead><row><entry><al>Toezegging</al></entry><entry>Stand</entry></row>"
            "</thead><tbody><row><entry><al>Brief</al><al>over zout</al></entry><entry/></row>"
            "<row><entry/><entry><al>open</al></entry></row></tbody></tgroup></table>",
            "Toezegging\tStand\n\nBrief\n\nover zout\n\n\topen",
        ),
        (
            "<al-groep><al>Inge de Wit</al><al>Bakker</al></al-groep>",
            "Inge de Wit\n\nBakker",
        ),
        ("<onbekend><diep><al>Niets valt weg.</al> Ook dit niet.</diep></onbekend>", None),
        ("<al>Dat is <vreemd>heel</vreemd> gewoon.</al>", "Dat is heel gewoon."),
        (
            "<al>Het gaat om:<lijst><li><li.nr>–</li.nr><al>de SER;</al></li></lijst></al>",
            "Het gaat om:\n\n– de SER;",
        ),
        ("<al>26&#160;485, nr.&#160;3</al>", "26\u00a0485, nr.\u00a03"),
    ],
    ids=[
        "heading", "numbered", "list", "table", "signatories", "unknown", "in line",
        "list in a sentence", "no-break space",
    ],
)  # fmt: skip
def test_structure_is_kept(words: str, expected: str | None) -> None:
    assert _between(words) == (expected or "Niets valt weg.\n\nOok dit niet.")


def test_answers_name_their_number_year_and_day() -> None:
    answers = b"""<officiele-publicatie><kamervragen><kamervraagkop>
      <tekstregel inhoud="vergaderjaar">Vergaderjaar 2021-2022</tekstregel>
      <tekstregel inhoud="kamernummer">2</tekstregel></kamervraagkop>
      <kamervraagnummer>88</kamervraagnummer>
      <kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Smit</achternaam>
      </naam> over <kamervraagonderwerp>zout</kamervraagonderwerp> (ingezonden
      <datum isodatum="2021-09-01">1 september 2021</datum>).</kamervraagomschrijving>
      <kamervraagomschrijving type="antwoord">Antwoord (ontvangen
      <datum isodatum="2021-10-01">1 oktober 2021</datum>)</kamervraagomschrijving>
      <vraag><nr>Vraag 1</nr><al>Wanneer?</al></vraag>
      <antwoord><nr>Antwoord 1</nr><al>In het najaar.</al></antwoord>
    </kamervragen></officiele-publicatie>"""
    read_answers = read(answers)
    assert read_answers.date == dt.date(2021, 10, 1)
    assert read_answers.title == "zout"
    assert read_answers.paper.answer_number == "88"
    assert read_answers.paper.kind == "antwoord_kamervragen"
    assert read_answers.text.endswith("Vraag 1\n\nWanneer?\n\nAntwoord 1\n\nIn het najaar.")
    assert "Vragen van het lid Smit over zout (ingezonden 1 september 2021)." in read_answers.text


def test_other_xml_is_text_without_an_identity() -> None:
    other = read(b"\xef\xbb\xbf<verslag>\r\n<punt>Een</punt>\r\n<punt>Twee</punt></verslag>")
    assert (other.text, other.paper, other.date) == ("Een\n\nTwee", Paper(), None)


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE a [<!ENTITY leak SYSTEM "file:///etc/passwd">]><a>&leak;</a>',
        '<!DOCTYPE a [<!ENTITY leak SYSTEM "http://127.0.0.1:9/geheim">]><a>&leak;</a>',
        '<!DOCTYPE a [<!ENTITY x "haha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><a>b</a>',
        '<!DOCTYPE a [<!ENTITY x "tekst">]><a b="&x;">c</a>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>&eacute;&eacute;n brief</a>',
    ],
    ids=["file", "address", "billion laughs", "parameter", "in an attribute", "of a DTD elsewhere"],
)
def test_xml_with_entities_of_its_own_is_refused(document: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"entiteiten|goed gevormde"):
        read(document.encode())


def test_a_dtd_elsewhere_is_not_fetched() -> None:
    page = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>Ja &amp; &#233;&#233;n.</a>'
    assert read(page.encode()).text == "Ja & één."


def test_broken_xml_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadableFileError, match="regel 2: dit is geen goed gevormde XML"):
        read(b"<a>\n<b></a>")
