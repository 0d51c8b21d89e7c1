"""A file or a folder comes in as items; what cannot be read says which file, where and why."""

import datetime as dt
import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from crawler import gathered
from crawler.errors import UnreadableFileError
from crawler.files import Found, Refused, found_in, natural, read_path
from crawler.items import DocumentItem, Item, MotionItem, to_json
from crawler.lines import LinesFile, LinesPipeline
from crawler.run import Job, RunSummary, run
from crawler.sidecar import read_sidecar
from crawler.spiders.folder import FolderSpider
from crawler.text import limits, plain
from crawler.text.extracted import Extracted
from tests.crawler.text.letters import PrintedPage, new_document, pdf, scan, word

LETTER = "Geachte voorzitter,\n\nIk zeg toe.\n"


def _split(path: Path) -> tuple[list[Item], list[str]]:
    found = list(read_path(path))
    items = [each for each in found if not isinstance(each, Refused)]
    return items, [str(each) for each in found if isinstance(each, Refused)]


def _documents(path: Path) -> list[DocumentItem]:
    items, refused = _split(path)
    assert not refused
    documents = [item for item in items if isinstance(item, DocumentItem)]
    assert len(documents) == len(items)
    return documents


def test_a_file_is_one_item_with_its_own_address(tmp_path: Path) -> None:
    path = tmp_path / "brief één.txt"
    path.write_text(LETTER, "utf-8")
    (item,) = _documents(path)
    assert (item.text, item.source, item.source_id) == (LETTER, "folder", path.as_posix())
    assert item.url == path.as_uri()
    assert (item.date, item.kind, item.title) == (None, None, None)


def test_a_folder_is_read_in_the_order_a_person_expects(tmp_path: Path) -> None:
    for name in ("brief10.txt", "brief2.txt", "Aanhef.txt", "sub/brief1.txt", ".verborgen.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(LETTER)
    names = [Path(item.source_id).name for item in _documents(tmp_path)]
    assert names == ["Aanhef.txt", "brief2.txt", "brief10.txt", "brief1.txt"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a2", "a10"), ("2", "a"), ("A1", "b1"), ("a1b2", "a1b10"), ("", "a"),
        ("5²", "5³"), ("²9", "²10"), ("①", "②"), ("٢", "١٠"),
    ],
)  # fmt: skip
def test_numbers_in_names_count_as_numbers(before: str, after: str) -> None:
    assert natural(before) < natural(after)


def test_every_format_comes_in_with_what_it_states(tmp_path: Path) -> None:
    document = new_document()
    document.add_paragraph("Geachte voorzitter,")
    (tmp_path / "a.docx").write_bytes(word(document))
    (tmp_path / "b.pdf").write_bytes(pdf([PrintedPage([["Geachte voorzitter,"]])]))
    (tmp_path / "c.html").write_text("<h1>Kamerbrief</h1><p>Geachte voorzitter,</p>")
    (tmp_path / "d.XML").write_text(
        '<officiele-publicatie><kamerstuk><stuk><datumtekst><datum isodatum="2021-07-06">6 juli'
        "</datum></datumtekst></stuk></kamerstuk></officiele-publicatie>"
    )
    docx, printed, page, xml = _documents(tmp_path)
    assert docx.text == printed.text == "Geachte voorzitter,"
    assert [each.number for each in printed.pages] == [1]
    assert page.title == "Kamerbrief"
    assert (xml.date, xml.date_precision) == (dt.date(2021, 7, 6), "day")


def test_the_file_beside_the_letters_gives_day_and_kind(tmp_path: Path) -> None:
    (tmp_path / "een.txt").write_text(LETTER)
    (tmp_path / "twee.txt").write_text(LETTER)
    (tmp_path / "metadata.toml").write_text(
        '["een.txt"]\ndate = 2020-06-11\nkind = "schriftelijk_overleg"\n'
        '["twee.txt"]\ndate = "2020-06"\ntitle = "Advies"\n'
    )
    one, two = _documents(tmp_path)
    assert (one.date, one.date_precision) == (dt.date(2020, 6, 11), "day")
    assert one.kind == "schriftelijk_overleg"
    assert (two.date, two.date_precision, two.title) == (dt.date(2020, 6, 1), "month", "Advies")
    assert _documents(tmp_path / "een.txt") == [one]


def test_the_file_beside_the_letters_may_be_json(tmp_path: Path) -> None:
    (tmp_path / "een.txt").write_text(LETTER)
    (tmp_path / "metadata.json").write_text('{"een.txt": {"date": "2020-06-11"}}')
    assert _documents(tmp_path)[0].date == dt.date(2020, 6, 11)
    # In both forms only one counts, and what the other says is not lost without a word.
    (tmp_path / "metadata.toml").write_text('["een.txt"]\ndate = 2020-06-12\n')
    told, letter = found_in(tmp_path)
    assert isinstance(told, Refused)
    assert told.path.endswith("metadata.json")
    assert "telt niet mee naast metadata.toml" in told.reason
    assert isinstance(letter, Found)
    assert isinstance(letter.item, DocumentItem)
    assert letter.item.date == dt.date(2020, 6, 12)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('["een.txt"]\ndatum = 2020-06-11', "bij 'een.txt': onbekend veld 'datum'. Bekend zijn"),
        ('["een.txt"]\ndate = "11 juni"', "bij 'een.txt': '11 juni' is geen dag"),
        ('["een.txt"]\ndate = "2020-13"', "'2020-13' is geen dag"),
        ('["een.txt"]\ndate = 3020-06-11', "'3020-06-11' kan niet kloppen. Verbeter de dag"),
        ('["een.txt"]\nkind = "briefje"', "onbekende soort 'briefje'"),
        ('["een.txt"]\nkind = 3', "'kind' is geen tekst"),
        ("een = 3", "bij 'een': dit is geen tabel"),
        ("[een.txt", "niet te lezen: hier is het geen TOML meer. Verbeter de regel"),
        (f"een = {9_999 * '['}", "de haakjes staan te diep in elkaar. Verbeter het bestand"),
        ('["een.txt"]\ndate = 2020-13-45', "regel 2, teken 12: niet te lezen"),
        ('["een.txt"]\ntitle = """Brief', "de laatste regel: niet te lezen"),
        ('["drie.txt"]\ndate = 2020-06-11', "bij 'drie.txt': dit bestand is er niet"),
    ],
)
def test_a_mistake_beside_the_letters_is_told_and_the_letters_read(
    tmp_path: Path, content: str, said: str
) -> None:
    (tmp_path / "een.txt").write_text(LETTER)
    (tmp_path / "metadata.toml").write_text(content)
    items, refused = _split(tmp_path)
    assert [item.source_id for item in items] == [(tmp_path / "een.txt").as_posix()]
    (complaint,) = refused
    assert "metadata.toml" in complaint
    assert said in complaint


def test_our_own_letters_have_their_days() -> None:
    facts = read_sidecar(Path(__file__).parents[2] / "samples" / "metadata.toml")
    dates = {name[:3]: (each.date, each.date_precision) for name, each in facts.items()}
    assert dates == {
        "001": (dt.date(2020, 6, 1), "month"),
        "002": (dt.date(2020, 6, 11), "day"),
    }


BROKEN: list[tuple[str, bytes, str]] = [
    ("leeg.txt", b"", "het bestand is leeg"),
    ("scan.pdf", scan(), "een scan zonder tekst"),
    ("kapot.pdf", b"%PDF-1.4 en niets meer", "geen PDF, of het bestand is beschadigd"),
    ("geheim.pdf", pdf([PrintedPage([["A"]])], password="1234"), "met een wachtwoord beveiligd"),
    ("geen.docx", b"Geachte voorzitter,", "geen .docx"),
    ("rijk.txt", rb"{\rtf1\ansi Geachte voorzitter, ik zeg toe.}", "RTF-bestand. Open het in Word"),
    ("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 90, "van voor 2007"),
    ("beeld.txt", b"\x89PNG\r\n\x1a\n\0\0\0\r", "geen tekstbestand"),
    ("brieven.ZIP", b"PK\x03\x04", "dit is een ingepakt bestand. Pak het uit en geef de map"),
    ("blad.xlsx", b"PK\x03\x04", "de extensie '.xlsx' wordt niet gelezen"),
    ("zonder", b"Geachte voorzitter,", "er is geen extensie"),
    ("fout.xml", b"<a>\n<b></a>", "regel 2: dit is geen goed gevormde XML"),
    ("niets.jsonl", b"", "het bestand is leeg"),
]


@pytest.mark.parametrize(("name", "data", "said"), BROKEN, ids=[each[0] for each in BROKEN])
def test_bad_input_gives_one_clear_line_and_the_rest_is_read(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz goed.txt").write_text(LETTER)
    items, refused = _split(tmp_path)
    assert len(items) == 1
    (line,) = refused
    assert line.startswith(str(tmp_path / name))
    assert said in line
    assert "\n" not in line


def test_windows_text_and_an_english_letter_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("coördinatie – één".encode("cp1252"))
    (tmp_path / "b.txt").write_text("Dear Speaker, I hereby inform the House.")
    assert [item.text for item in _documents(tmp_path)] == [
        "coördinatie – één",
        "Dear Speaker, I hereby inform the House.",
    ]


def test_a_text_of_50_megabytes_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    path.write_bytes(b"Ik zeg de Kamer toe. " * 2_500_000)
    items, refused = _split(path)
    assert not items
    assert re.search(r"52\.500\.000 tekens, meer dan de 10\.000\.000.*Splits", refused[0])


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever runs the tests as root may read everything, so the refusal is played.
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "dicht.txt").write_text(LETTER)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert _split(tmp_path / "dicht.txt")[1] == [
        f"{tmp_path / 'dicht.txt'}: u mag dit niet lezen. "
        "Geef uzelf leesrecht, of laat de eigenaar een kopie maken."
    ]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "bestaat niet"),
        (lambda path: path.mkdir(), "in deze map staan geen brieven. Gelezen worden .txt"),
        (lambda path: path.symlink_to(path.parent / "weg"), "verwijst naar niets"),
        (lambda path: path.symlink_to(path), "verwijst naar niets"),
    ],
)
def test_nothing_to_read_is_said(tmp_path: Path, make: Callable[[Path], None], said: str) -> None:
    make(tmp_path / "plek")
    items, (line,) = _split(tmp_path / "plek")
    assert not items
    assert said in line


@pytest.mark.parametrize("name", ["pijp.txt", "pijp.jsonl", "pijp"])
def test_a_pipe_that_nobody_fills_is_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    (tmp_path / "een.txt").write_text(LETTER)
    items, (line,) = _split(tmp_path)
    assert len(items) == 1
    assert f"{name}: dit is geen gewoon bestand" in line


def test_a_link_to_letters_elsewhere_is_told_and_one_to_what_is_read_here_is_not(
    tmp_path: Path,
) -> None:
    here, elsewhere = tmp_path / "hier", tmp_path / "elders"
    for folder in (here / "a", elsewhere):
        folder.mkdir(parents=True)
        (folder / "een.txt").write_text(LETTER)
    (here / "lus").symlink_to(here)
    (here / "nog eens").symlink_to(here / "a")
    (here / "archief").symlink_to(elsewhere)
    (here / "brief.txt").symlink_to(elsewhere / "een.txt")
    items, (line,) = _split(here)
    assert len(items) == 2
    assert line == (
        f"{here / 'archief'}: deze map staat elders en is niet gelezen. Geef ook die map zelf op."
    )
    assert len(_documents(here / "archief")) == 1


def test_a_file_that_a_reader_trips_over_costs_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trip(data: bytes) -> Extracted:
        return extracted(data) if b"voorzitter" in data else [][len(data)]

    extracted = plain.read
    monkeypatch.setattr(plain, "read", trip)
    for name, text in (("een.txt", LETTER), ("twee.txt", "Beste"), ("zes.txt", LETTER)):
        (tmp_path / name).write_text(text)
    items, (line,) = _split(tmp_path)
    assert len(items) == 2
    assert "twee.txt: lezen mislukt door een fout in toezegd (IndexError: list index" in line
    assert line.endswith("Bewaar het als .docx of .txt, of meld het.")


GOOD = {"text": LETTER, "source": "elders", "date": "2021-10-01"}


def test_gathered_documents_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "gathered.jsonl"
    motion = MotionItem(source="tweede_kamer", source_id="1", number="2021Z1", title="Motie")
    lines = [json.dumps(GOOD), "", json.dumps(to_json(motion))]
    path.write_text("\n".join(lines))
    items, refused = _split(path)
    assert not refused
    assert items[1] == motion
    assert isinstance(items[0], DocumentItem)
    assert (items[0].source, items[0].date) == ("elders", dt.date(2021, 10, 1))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"text": "a"', "geen JSON (teken"),
        (b"[1, 2]", "geen object"),
        (b'{"text": "a", "date": "morgen"}', "'date' moet een dag als 2021-10-01"),
        (b'{"source": "a"}', "'text' ontbreekt"),
        (b'{"text": "a", "kind": "brief"}', "'kind' is 'brief'. Bekend zijn: kamerbrief"),
        (b'{"text": "a", "chamber": "2"}', "'chamber' is '2'. Bekend zijn: TK"),
        (b'{"text": " "}', "geen tekst"),
        (b'{"text": "a\\ud800b"}', "een half teken"),
        (b'{"text": "\xff"}', "byte 11 van de regel past niet in UTF-8. Bewaar het bestand als"),
        (b"[" * 100_000, "de haakjes staan te diep in elkaar"),
        (b"9" * 5_000, "een veel te groot getal"),
        (b'{"text": "a", "item": ["x"]}', "'item' is ['x']; bekend zijn: document"),
        (b'{"text": "a", "date": "3000-01-01"}', "'date' is 3000-01-01, en dat kan niet kloppen"),
        (b'{"text": "a", "source": " "}', "'source' is leeg"),
        (b'{"text": "a", "pages": [{"number": 1, "start": 9}]}', "begint een bladzijde buiten"),
        (
            b'{"item": "motion", "source": "a", "source_id": "b", "number": "c", "title": "d",'
            b' "outcome": "aangenomen"}',
            "veld 'outcome' is 'aangenomen'. Bekend zijn: adopted,",
        ),
        (
            b'{"item": "deletion", "source": "a", "source_id": "b", "kind": "brief"}',
            "veld 'kind' is 'brief'. Bekend zijn: document,",
        ),
    ],
)
def test_a_wrong_line_costs_that_line_and_is_named(tmp_path: Path, line: bytes, said: str) -> None:
    path = tmp_path / "gathered.jsonl"
    good = json.dumps(GOOD).encode()
    path.write_bytes(b"\n".join([good, line, good]))
    items, (complaint,) = _split(path)
    assert len(items) == 2
    assert complaint.startswith(f"{path}, regel 2: ")
    assert said in complaint


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (json.dumps([GOOD] * 3, indent=1).encode(), "één stuk JSON, en niet een stuk per regel"),
        (json.dumps(GOOD, indent=1).encode(), "één stuk JSON, en niet een stuk per regel"),
        ((json.dumps(GOOD) + "\n").encode("utf-16") * 9, "in UTF-16 bewaard. Bewaar het als UTF-8"),
    ],
    ids=["list", "spread out", "UTF-16"],
)
def test_a_file_of_no_such_lines_is_refused_in_one_sentence(
    tmp_path: Path, data: bytes, said: str
) -> None:
    path = tmp_path / "gathered.jsonl"
    path.write_bytes(data)
    items, (complaint,) = _split(path)
    assert not items
    assert complaint.startswith(f"{path}: het bestand is")
    assert said in complaint


def test_every_item_knows_the_file_and_the_line_it_was_read_from(tmp_path: Path) -> None:
    path = tmp_path / "gathered.jsonl"
    path.write_text("\n".join([json.dumps(GOOD), "", "{", json.dumps(GOOD | {"text": "b"})]))
    (tmp_path / "brief.txt").write_text(LETTER)
    found = [each for each in found_in(tmp_path) if isinstance(each, Found)]
    assert [each.where for each in found] == [
        f"{tmp_path / 'brief.txt'}",
        f"{path}, regel 1",
        f"{path}, regel 4",
    ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"brief\xff.txt", "brief\\xff.txt"),
        (b"twee\nregels.txt", "twee\\nregels.txt"),
        (b"\x1b[31mrood.txt", "\\x1b[31mrood.txt"),
        ("één.txt".encode(), "één.txt"),
    ],
    ids=["no UTF-8", "line end", "colour", "accent"],
)
def test_any_name_a_file_can_have_is_one_line_of_text(
    tmp_path: Path, name: bytes, shown: str
) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_text(LETTER)
    (item,) = _documents(path)
    assert item.source_id == f"{tmp_path}/{shown}"
    path.write_text("")
    assert _split(path)[1] == [
        f"{tmp_path}/{shown}: het bestand is leeg. Controleer of het juiste bestand is bewaard."
    ]


def test_an_endless_line_costs_that_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathered, "LONGEST_LINE", 500)
    path = tmp_path / "gathered.jsonl"
    good = json.dumps(GOOD)
    path.write_text("\n".join([good, json.dumps(GOOD | {"text": "a" * 1_400}), good]))
    items, (complaint,) = _split(path)
    assert len(items) == 2
    assert "regel 2: de regel is langer dan 500" in complaint


def test_a_gathered_text_has_the_same_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LARGEST_TEXT", 10)
    path = tmp_path / "gathered.jsonl"
    path.write_text(json.dumps(GOOD))
    assert "meer dan de 10" in _split(path)[1][0]


def test_a_complaint_is_one_sentence_with_a_remedy() -> None:
    assert str(Refused("a.pdf", "dit is een scan", "Vraag het origineel", "bladzijde 2")) == str(
        UnreadableFileError(
            "dit is een scan", "Vraag het origineel", place="bladzijde 2", path="a.pdf"
        )
    )


def test_the_spider_gives_the_same_items(tmp_path: Path) -> None:
    folder = tmp_path / "brieven"
    folder.mkdir()
    (folder / "goed.txt").write_text(LETTER)
    (folder / "leeg.txt").write_text("")

    def gather() -> RunSummary:
        ledger = LinesFile(tmp_path / "gathered.jsonl")
        job = Job(
            FolderSpider,
            ledger=ledger,
            pipelines={LinesPipeline: 800},
            options={"path": str(folder)},
        )
        summary = run(job)
        ledger.close()
        return summary

    first, again = gather(), gather()
    assert (first.gathered, first.failed, first.complete) == (1, 1, True)
    assert (again.gathered, again.unchanged) == (0, 1)
    (item,) = _documents(tmp_path / "gathered.jsonl")
    assert replace(item, gathered_at=None) == _split(folder)[0][0]
