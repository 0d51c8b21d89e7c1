"""Looks a zip over before anything in it is unpacked: a few kilobytes can hold gigabytes."""

import io
import zipfile

from crawler.errors import UnreadableFileError
from crawler.text.limits import LARGEST_FILE

MOST_PARTS = 5_000
LARGEST_UNPACKED = 3 * LARGEST_FILE
# Text shrinks to a tenth, at most to a fortieth; a bomb to a thousandth.
STEEPEST_RATIO = 200
# Small parts of nothing but repeated markup may shrink more, and do no harm.
HARMLESS = 5_000_000

BOMB = UnreadableFileError(
    "het bestand pakt uit tot veel meer dan een document kan zijn en wordt niet geopend",
    "Vraag het bestand op bij wie het heeft gemaakt",
)


def check(data: bytes) -> None:
    """Raise for what is no zip, or for one that swells out of all proportion."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableFileError(
            "dit is geen .docx, of het bestand is beschadigd", "Vraag het bestand opnieuw op"
        ) from error
    unpacked = sum(part.file_size for part in parts)
    packed = max(1, sum(part.compress_size for part in parts))
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED:
        raise BOMB
    if unpacked > HARMLESS and unpacked / packed > STEEPEST_RATIO:
        raise BOMB
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFileError(
            "het bestand is met een wachtwoord beveiligd", "Bewaar een exemplaar zonder wachtwoord"
        )
