"""Plain text is read in whatever encoding it was written, or refused; never shown as gibberish."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.errors import UnreadableFileError
from crawler.text import limits
from crawler.text.plain import decode, read

LETTER = (
    "Geachte voorzitter,\n\nHierbij ontvangt u de coördinatie van het beleid. Ik heb ’s zomers twee"
    " categorieën geïnventariseerd – één ervan kreeg € 5 miljoen aan financiële steun.\n"
)


@pytest.mark.parametrize(
    "data",
    [
        LETTER.encode(),
        codecs.BOM_UTF8 + LETTER.encode(),
        LETTER.encode("cp1252"),
        LETTER.encode("utf-16"),
        codecs.BOM_UTF16_BE + LETTER.encode("utf-16-be"),
        LETTER.encode("utf-16-le"),
        LETTER.encode("utf-32"),
    ],
    ids=["utf-8", "with mark", "Windows", "utf-16", "big-endian", "without mark", "utf-32"],
)
def test_the_letter_reads_the_same_in_every_encoding(data: bytes) -> None:
    assert decode(data) == LETTER


def test_line_ends_stay_as_they_came() -> None:
    assert decode(b"Geachte heer,\r\n\r\nJa.\r\n") == "Geachte heer,\r\n\r\nJa.\r\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0",
        bytes(range(256)) * 4,
        b"\x7fELF\x02\x01\x01\0" + b"\0" * 60,
        b"Brief\x01\x02\x03\x04\x05\x06" * 9,
    ],
    ids=["picture", "all bytes", "program", "controls"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="geen tekstbestand"):
        decode(data)


def test_a_zero_in_a_letter_is_damage_and_is_told_with_its_line() -> None:
    damaged = ("Geachte voorzitter,\n" * 30 + "Ik zeg toe\0.\n").encode()
    with pytest.raises(UnreadableFileError, match=r"regel 31: .* past niet in een tekst"):
        decode(damaged)


def test_damage_is_refused_with_its_line() -> None:
    damaged = "Geachte voorzitter,\nDe coördi".encode() + b"\xff" + b"natie.\n"
    with pytest.raises(UnreadableFileError, match=r"regel 2: .* UTF-8"):
        decode(damaged)


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="geen tekst"):
        read(b" \n\n")


def test_a_text_over_the_limit_is_refused_with_both_numbers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "LARGEST_TEXT", 1_000)
    assert read(b"a" * 1_000).text == "a" * 1_000
    with pytest.raises(UnreadableFileError, match=r"1\.001 tekens, meer dan de 1\.000"):
        read(b"a" * 1_001)


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"]), min_size=1))
@settings(deadline=None, max_examples=60)
def test_utf_8_comes_back_as_it_went(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")
