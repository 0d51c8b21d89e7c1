"""A PDF that is damaged though it opens says so: nothing of it is left out in silence."""

import io
import random
import re
from collections import Counter
from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from crawler.errors import UnreadableFileError
from crawler.text.pdf import read
from tests.crawler.text.letters import PrintedPage, pdf, wrapped

SENTENCES = [
    f"Ik zeg uw Kamer toe dat zij de brief over onderwerp {number} in het najaar van 2021 ontvangt."
    for number in range(24)
]
LETTER = pdf([PrintedPage([wrapped(each) for each in SENTENCES[at : at + 8]]) for at in (0, 8, 16)])
STREAMS = [found.end() for found in re.finditer(rb"(?<!end)stream\r?\n", LETTER)]
ASK_AGAIN = "er kan tekst missen; vraag het bestand opnieuw op"
Damage = Callable[[bytes, random.Random], bytes]


def flipped(data: bytes, dice: random.Random) -> bytes:
    """One bit of a page is another."""
    start = dice.choice(STREAMS)
    place = dice.randrange(start + 4, data.index(b"endstream", start) - 4)
    return data[:place] + bytes([data[place] ^ 1 << dice.randrange(7)]) + data[place + 1 :]


def zeroed(data: bytes, dice: random.Random) -> bytes:
    """A block that the disk did not keep."""
    place = dice.randrange(len(data) - 64)
    return data[:place] + bytes(64) + data[place + 64 :]


def lost(data: bytes, dice: random.Random) -> bytes:
    """A packet that never came."""
    place = dice.randrange(len(data) - 300)
    return data[:place] + data[place + 300 :]


def mixed(data: bytes, dice: random.Random) -> bytes:
    """Something else in between."""
    place = dice.randrange(len(data))
    return data[:place] + dice.randbytes(100) + data[place:]


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@pytest.mark.parametrize("damage", [flipped, zeroed, lost, mixed])
def test_no_text_is_lost_in_silence(damage: Damage) -> None:
    dice, whole = random.Random(20211001), _words(read(LETTER).text)
    told = 0
    for _ in range(25):
        try:
            letter = read(damage(LETTER, dice))
        except UnreadableFileError:
            continue
        if whole - _words(letter.text):
            assert letter.remarks, damage
            told += 1
    assert told


def test_a_whole_letter_has_nothing_to_be_told_of() -> None:
    assert read(LETTER).remarks == ()


def test_the_damage_is_told_with_the_remedy() -> None:
    place = STREAMS[0] + 40
    damaged = LETTER[:place] + b"\0\0\0" + LETTER[place + 3 :]
    assert read(damaged).remarks[0] == f"de PDF is op één plaats beschadigd: {ASK_AGAIN}"


def test_an_end_that_is_gone_is_told() -> None:
    assert read(LETTER.replace(b"%%EOF", b"")).remarks == (
        f"het einde van de PDF ontbreekt: {ASK_AGAIN}",
    )


def by_hand(*parts: bytes) -> bytes:
    """A PDF of these objects, the first of which is its catalogue."""
    made, starts = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, start=1):
        starts.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    index = b"".join(b"%010d 00000 n \n" % start for start in starts)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    tail = b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(made) + head + index + tail % (len(parts) + 1, len(made))


def stream(content: bytes) -> bytes:
    return b"<</Length %d>>\nstream\n%b\nendstream" % (len(content), content)


@pytest.mark.parametrize(
    ("letters", "times"), [(b"<5A><5A><E123>", 1), (b"<5A><5A><F0FC>", 0)], ids=["none", "bullet"]
)
def test_what_a_font_has_no_letters_for_is_told(letters: bytes, times: int) -> None:
    """One glyph that stands for no letter; alone in a symbol font it is a bullet."""
    table = b"1 begincodespacerange <00><FF> endcodespacerange 1 beginbfrange %b endbfrange"
    letter = by_hand(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
        b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>",
        stream(b"BT /F 10 Tf 70 700 Td (Z De Kamer ontvangt de brief in het najaar.) Tj ET"),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>>",
        stream(table % letters),
    )
    remark = "op één plaats zijn letters in de PDF niet als tekst op te vragen"
    assert read(letter).remarks == (remark,) * times


def _with_picture(words: str, width: float) -> bytes:
    """A page with a picture of this width on it, and these words."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    picture = ImageReader(_picture())
    canvas.drawImage(picture, 20, 20, width=width, height=780)
    for position, line in enumerate(wrapped(words)):
        canvas.drawString(70, 780 - 13 * position, line)
    canvas.save()
    return file.getvalue()


def _picture() -> io.BytesIO:
    from PIL import Image

    made = io.BytesIO()
    Image.new("L", (20, 20), 128).save(made, "PNG")
    made.seek(0)
    return made


def test_a_scan_under_a_printed_number_is_told() -> None:
    remark = "bladzijde 1 is een plaatje met weinig tekst (een scan?)"
    assert read(_with_picture("Pagina 1 van 3", 550)).remarks == (remark,)


@pytest.mark.parametrize(
    ("words", "width"), [("Pagina 1 van 3", 100), (" ".join(SENTENCES[:4]), 550)]
)
def test_a_picture_beside_words_is_no_scan(words: str, width: float) -> None:
    assert read(_with_picture(words, width)).remarks == ()
