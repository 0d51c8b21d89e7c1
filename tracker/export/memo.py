"""Where one motion or commitment stands, as text to copy into a note and as a Word file."""

from io import BytesIO

from docx import Document
from docx.shared import Cm, Pt

from tracker.export.items import link, page_of
from tracker.queries.lives import grounds
from tracker.queries.lives.events import EventRow
from tracker.queries.lives.steps import words as step_words
from tracker.queries.notes.memo import Memo
from tracker.values import ThreadKind
from tracker.words import labels
from tracker.words.context import sentence_before
from tracker.words.papers import published
from tracker.words.quotes import on_one_line, titled

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TITLE = "Stand van zaken"


def page(memo: Memo, dashboard: str) -> str:
    """The address of its page as it stood on the day; `dashboard` is where that is served."""
    return f"{link(dashboard, memo.row.public_id, page_of(memo.row.kind))}&dag={memo.day}"


def citation(memo: Memo, address: str) -> str:
    """One sentence with the exact words, where they stand, and what follows from them."""
    said = (
        _said(memo.ground, memo.ground_words) if memo.ground else f"{memo.row.title.rstrip('.')}."
    )
    day = labels.day_words(memo.day)
    beware = "".join(f" {words}" for words in memo.beware)
    return f"{said} Stand op {day}: {_standing(memo)}{beware} Volgens toezegd, {address}"


def text(memo: Memo, address: str) -> str:
    """The whole page as plain text."""
    lines = [_heading(memo), "", memo.row.title, "", f"Stand: {_standing(memo)}", *memo.beware, ""]
    lines += [f"{name}: {words}" for name, words in memo.facts]
    lines += ["", "Wat er letterlijk staat", *(f"- {_line(memo, event)}" for event in memo.told)]
    lines += [_left_out(memo)] if memo.left_out else []
    return "\n".join([*lines, "", _source(memo, address)])


def as_bytes(memo: Memo, address: str) -> bytes:
    """The whole page as a Word file, for a download button."""
    paper = Document()
    paper.styles["Normal"].font.size = Pt(10)
    for section in paper.sections:
        section.left_margin = section.right_margin = Cm(2)
    paper.core_properties.title = f"{TITLE} {memo.row.public_id}"
    paper.core_properties.language = "nl-NL"
    paper.add_heading(_heading(memo), level=1)
    paper.add_paragraph().add_run(memo.row.title).bold = True
    paper.add_paragraph(f"Stand: {_standing(memo)}")
    for words in memo.beware:
        paper.add_paragraph(words)
    _grid(paper, memo.facts)
    paper.add_heading("Wat er letterlijk staat", level=2)
    _grid(
        paper,
        [
            (f"{labels.day_words(event.day)}\n{_happened(memo, event)}", _said(event))
            for event in memo.told
        ],
    )
    if memo.left_out:
        paper.add_paragraph(_left_out(memo))
    paper.add_paragraph(_source(memo, address))
    target = BytesIO()
    paper.save(target)
    return target.getvalue()


def _heading(memo: Memo) -> str:
    kind = labels.KIND[memo.row.kind].word
    return f"{TITLE} op {labels.day_words(memo.day)} ({kind})"


def _standing(memo: Memo) -> str:
    """The word and its reason; most reasons say more of the status than its longer name does."""
    unsure = memo.row.status_words.startswith("onzeker")
    word = memo.row.status_words if unsure else labels.STATUS[memo.row.status].word
    return f"{word}. {memo.row.reason}"


def _line(memo: Memo, event: EventRow) -> str:
    return f"{labels.day_words(event.day)}, {_happened(memo, event)}: {_said(event)}"


def _happened(memo: Memo, event: EventRow) -> str:
    return step_words(event, memo.row.kind)


def _said(event: EventRow, words: str = "") -> str:
    """The exact words with where they stand; of what no document tells, who says so."""
    if event.passage is None:
        told = {"decision": "beoordeling van een mens"}.get(event.origin, "volgens het register")
        return f"{told}. {event.note}".strip()
    title = f", {titled(on_one_line(event.document_title))}" if event.document_title else ""
    address = published(event.url, event.kamerstuk)
    url = f"; {address}" if address else ""
    said = sentence_before(event.passage.before, event.passage.quote)
    leans_on = f" Daarvoor staat: “{said}”" if said else ""
    quote = words or on_one_line(event.passage.quote)
    return f"“{quote}” ({grounds.place(event)}{title}{url}).{leans_on}"


def _left_out(memo: Memo) -> str:
    more = labels.count_words(
        memo.left_out, "andere passage; die staat", "andere passages; die staan"
    )
    return f"Niet opgenomen: {more} op de pagina zelf."


def _source(memo: Memo, address: str) -> str:
    what = "motie" if memo.row.kind is ThreadKind.MOTIE else "toezegging"
    return f"Bron: toezegd, {what} met kenmerk {memo.row.public_id}, {address}. {memo.sources}"


def _grid(paper, rows) -> None:  # type: ignore[no-untyped-def]
    if not rows:
        return
    grid = paper.add_table(rows=0, cols=2, style="Table Grid")
    for name, words in rows:
        cells = grid.add_row().cells
        cells[0].text, cells[1].text = name, words
        cells[0].width, cells[1].width = Cm(4), Cm(13)
