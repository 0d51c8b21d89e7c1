"""Where a PDF is damaged though it opens: what is broken is left out in silence by who reads it.

Nearly all of a PDF is packed with zlib, which ends each piece with a sum over what was packed: a
byte that changed on the way, a block of zeros or a missing end shows, whatever it hit. What
stands between those pieces is text, so bytes that no text has show there.
"""

import base64
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

# What stands in front of a piece, and how far back that may begin.
STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)")
LONGEST_HEAD = 4096
IMAGE = re.compile(rb"/Subtype\s*/Image\b")
FILTERS = re.compile(rb"/Filter\s*(?:\[([^\]]*)\]|(/[^\s/<>\[\]]+))")
PACKED, AS_TEXT = b"/FlateDecode", b"/ASCII85Decode"
KNOWN = frozenset(
    b"/ASCIIHexDecode /LZWDecode /RunLengthDecode /Crypt /CCITTFaxDecode /DCTDecode /JBIG2Decode"
    b" /JPXDecode".split()
) | {PACKED, AS_TEXT}
# A title may be of any bytes, and stands in brackets; the second line of a file is to be binary.
TITLE = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)
NO_TEXT = re.compile(rb"[\0-\x08\x0e-\x1f]+")
HEADER = 64
END_MARK, END_WITHIN = b"%%EOF", 2048
# Unpacked no further than this: what is larger hides something else than a letter.
LARGEST_UNPACKED, STEP = 500_000_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Opened:
    """What the library says of a PDF that it opened."""

    encrypted: bool  # then nothing in it can be compared with its sum
    indexed: bool  # whether its index was right, or made anew from what was found


def remarks_on(data: bytes, opened: Opened) -> tuple[str, ...]:
    """What a reader of this PDF has to know of it, in Dutch; nothing where it is whole."""
    found = []
    broken = 0 if opened.encrypted else sum(1 for _ in _broken(data))
    if broken:
        places = "één plaats" if broken == 1 else f"{broken} plaatsen"
        found.append(f"de PDF is op {places} beschadigd")
    if END_MARK not in data[-END_WITHIN:]:
        found.append("het einde van de PDF ontbreekt")
    elif not opened.indexed:
        found.append("de inhoudsopgave in de PDF klopt niet")
    if not found:
        return ()
    return (f"{' en '.join(found)}: er kan tekst missen; vraag het bestand opnieuw op",)


def _broken(data: bytes) -> Iterator[int]:
    """Where something is that cannot be in a whole file."""
    left, behind = LARGEST_UNPACKED, HEADER
    for found in STREAM.finditer(data):
        if found.start() < behind:  # inside another, where the word may stand by chance
            continue
        between = data[behind : found.start()]
        yield from (behind for _ in NO_TEXT.finditer(TITLE.sub(b"", between)))
        behind = data.find(b"endstream", found.end())
        if behind < 0:
            yield found.start()
            return
        head = data[max(0, found.start() - LONGEST_HEAD) : found.start()].rpartition(b" obj")[2]
        size = _unpacked(data[found.end() : behind], head, left)
        if size is None:
            yield found.start()
        left -= size or 0
    yield from (behind for _ in NO_TEXT.finditer(TITLE.sub(b"", data[behind:])))


def _unpacked(packed: bytes, head: bytes, most: int) -> int | None:
    """How many bytes a piece unpacks to, where that can be told; none where it is broken."""
    named = FILTERS.search(head)
    filters = re.findall(rb"/[^\s/]+", named[1] or named[2]) if named else []
    if IMAGE.search(head):  # holds no text
        return 0
    if not KNOWN.issuperset(filters):
        return None
    if AS_TEXT in filters[:1]:
        try:
            packed = base64.a85decode(packed.strip().removesuffix(b"~>"), ignorechars=b" \t\n\r\v")
        except ValueError:
            return None
        filters = filters[1:]
    return _size(packed, most) if PACKED in filters[:1] else 0


def _size(packed: bytes, most: int) -> int | None:
    """How many bytes this unpacks to, or as many as we look at."""
    unpacker, size = zlib.decompressobj(), 0
    try:
        while not unpacker.eof and size < most:
            part = unpacker.decompress(packed, STEP)
            size, packed = size + len(part), unpacker.unconsumed_tail
            if not part and not packed:
                break
    except zlib.error:
        return None
    return size if unpacker.eof or size >= most else None
