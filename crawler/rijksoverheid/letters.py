"""What the sites of the government know of a letter, and the item that it becomes."""

import datetime as dt
from dataclasses import dataclass

from crawler.items import DocumentItem
from crawler.text.extracted import Extracted


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known beside the text."""

    title: str
    day: dt.date
    kind: str | None = None
    page: str | None = None
    ministry: str | None = None


def document(
    source: str, identifier: str, letter: Letter, extracted: Extracted, annex: str | None = None
) -> DocumentItem:
    """The item of one file; that of an annex is of no kind and has a title of its own."""
    main = "#" not in identifier
    return DocumentItem(
        text=extracted.text,
        source=source,
        source_id=identifier,
        url=letter.page,
        title=letter.title if main else f"{letter.title}; bijlage {annex or ''}".strip(),
        kind=letter.kind if main else None,
        date=letter.day,
        date_precision="day",
        ministry=letter.ministry,
        media_type=extracted.media_type,
        pages=extracted.pages,
        remarks=extracted.remarks,
    )
