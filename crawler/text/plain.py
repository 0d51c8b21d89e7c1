"""Bytes to text: which encoding a plain file was written in, and when it is no text at all."""

import codecs
import re

from crawler.errors import UnreadableFileError
from crawler.text.extracted import Extracted
from crawler.text.limits import checked

MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What older Dutch text files are written in: Windows, DOS, the old Mac.
OLDER = ["cp1252", "cp850", "mac_roman"]

# A well-formed character of more than one byte. In Windows text such a pair ("Ã«") is gibberish,
# so a file that has one is UTF-8, and any other high byte in it is damage.
UTF8_CHARACTER = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}"
)

# Control characters that text files do carry: tab, line ends, form feed, end of file in DOS.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x19\x1c-\x1f\x7f]")

NOT_TEXT = UnreadableFileError(
    "dit is geen tekstbestand", "Geef het bestand de juiste extensie, of bewaar het als .txt"
)


def read(data: bytes) -> Extracted:
    """The text of a plain file, unchanged but for the encoding."""
    return Extracted(checked(decode(data)), "text/plain")


def decode(data: bytes) -> str:
    """The text in `data`; raises `UnreadableFileError` rather than show gibberish."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if zeros := data.count(0):
        if zeros <= len(data) // 50 and not _controls(data.replace(b"\0", b"").decode("latin-1")):
            # Not every other byte, as in UTF-16, but text all the same: damage.
            raise _damaged(data, data.index(0), "een tekst")
        return printable(_wide(data))
    try:
        return printable(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if UTF8_CHARACTER.search(data):
            raise _damaged(data, error.start, "UTF-8") from error
    return printable(_older(data))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _damaged(data, error.start, encoding.upper().removesuffix("-SIG")) from error


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: half of the bytes of Dutch text is then zero, on one side."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if max(even, odd) < len(data) // 4 or min(even, odd) > len(data) // 50:
        raise NOT_TEXT
    return _strictly(data, encoding)


def _older(data: bytes) -> str:
    # A handful of accents decides nothing; Windows is then by far the likeliest.
    # Imported here: few texts need the library, and its tables take a while to load.
    from charset_normalizer import from_bytes

    guess = from_bytes(data, cp_isolation=OLDER).best()
    for encoding in (guess.encoding if guess else "cp1252", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise NOT_TEXT


def printable(text: str) -> str:
    """The text itself; raises for what only looks like text, such as a picture."""
    if _controls(text):
        raise NOT_TEXT
    return text


def _controls(text: str) -> bool:
    """Whether more of it steers a machine than text ever does."""
    return len(CONTROLS.findall(text)) > len(text) // 200


def _damaged(data: bytes, position: int, encoding: str) -> UnreadableFileError:
    line = data.count(b"\n", 0, position) + 1
    return UnreadableFileError(
        f"het bestand is beschadigd: byte {position + 1} past niet in {encoding}",
        "Vraag het bestand opnieuw op",
        place=f"regel {line}",
    )
