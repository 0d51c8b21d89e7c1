"""A debate briefing as a Word file, to print or to send."""

from io import BytesIO

from docx import Document
from docx.document import Document as Paper
from docx.shared import Cm, Pt

from tracker.queries.motions.motions import MotionRow
from tracker.queries.notes.briefing import Briefing, Line
from tracker.words import labels
from tracker.words.papers import published
from tracker.words.quotes import on_one_line, readable

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NOWHERE = "in geen brief besproken"
OUTSIDE = "Misschien ook van dit dossier"


def as_bytes(briefing: Briefing) -> bytes:
    """The file as one value, for a download button."""
    paper = Document()
    paper.styles["Normal"].font.size = Pt(10)
    for section in paper.sections:
        section.left_margin = section.right_margin = Cm(2)
    paper.core_properties.title = f"Debatbriefing {briefing.subject}"
    paper.core_properties.language = "nl-NL"
    paper.add_heading("Debatbriefing", level=1)
    paper.add_paragraph(f"{briefing.subject}. Stand op {labels.day_words(briefing.day)}.")
    paper.add_paragraph(briefing.sources)
    for beware in filter(None, (briefing.unread, briefing.behind)):
        paper.add_paragraph(beware)
    if briefing.left_out:
        paper.add_paragraph(left_out(briefing))
    for title, lines in parts(briefing):
        paper.add_heading(f"{title} ({len(lines)})", level=2)
        if lines:
            _promises(paper, lines)
        else:
            paper.add_paragraph("Niets.")
    if briefing.outside:
        paper.add_heading(outside(briefing), level=2)
        paper.add_paragraph(why_outside(briefing))
        _promises(paper, briefing.outside)
    paper.add_heading(f"Moties ({len(briefing.motions)})", level=2)
    if told := where_looked(briefing):
        paper.add_paragraph(told)
    _motions(paper, briefing.motions)
    target = BytesIO()
    paper.save(target)
    return target.getvalue()


def parts(briefing: Briefing) -> list[tuple[str, tuple[Line, ...]]]:
    """The promises under their headings, in the order in which they are read."""
    return [
        ("Vertraagd", briefing.late),
        ("Loopt af binnen drie maanden", briefing.due),
        ("Open", briefing.open),
        ("Afgedaan of vervallen", briefing.done),
    ]


def left_out(briefing: Briefing) -> str:
    """How much there was no room for."""
    count = labels.count_words(briefing.left_out, "regel", "regels")
    return f"Niet opgenomen: nog {count}. Maak het onderwerp kleiner om alles te zien."


def where_looked(briefing: Briefing) -> str:
    """Where the words of a motion were looked for: what only a letter says of it is not there."""
    if not briefing.words:
        return ""
    return (
        f"“{briefing.words}” is gezocht in naam, nummer en titel van moties. Waar een motie over"
        " gaat die alleen uit brieven bekend is, staat daar niet in."
    )


def outside(briefing: Briefing) -> str:
    """The heading above promises that stand apart, with the number of all."""
    return f"{OUTSIDE} ({labels.number_words(len(briefing.outside) + briefing.more_outside)})"


def why_outside(briefing: Briefing) -> str:
    """Why promises stand apart, and how many of them there was room for."""
    shown = labels.number_words(len(briefing.outside))
    more = f" Hier staan er {shown}, de vertraagde eerst." if briefing.more_outside else ""
    return (
        "Uit brieven die zelf geen dossiernummer dragen, maar een stuk uit dit dossier noemen; nog"
        f" niet afgedaan.{more}"
    )


def source(line: Line | None) -> str:
    """The address of the paper itself that says so."""
    return published(line.event.url, line.event.kamerstuk) if line and line.event else ""


def standing(line: Line) -> str:
    """Where a promise stands, and why."""
    heard = line.thread.last_heard.capitalize()
    said = f"{line.thread.status_words.capitalize()}. {line.thread.reason}"
    return f"{said} {heard}." if heard else said


def quoted(line: Line | None, unless: str = "") -> str:
    """The words of the letter that say so, unless they are the ones that stand beside it."""
    if line is None or line.event is None or line.event.passage is None:
        return ""
    quote = line.event.passage.quote
    return "" if readable(quote) == unless else f"“{on_one_line(quote)}”"


def outcome(row: MotionRow) -> str:
    """What became of a motion in the vote, and after."""
    voted = labels.MOTION_STATUS[row.outcome].word if row.voted else labels.NOT_VOTED
    return f"{voted.capitalize()}. {row.reason}".strip()


def _promises(paper: Paper, lines: tuple[Line, ...]) -> None:
    grid = _grid(paper, ("Wat is beloofd", "Stand van zaken", "Vindplaats"))
    for line in lines:
        cells = grid.add_row().cells
        kind = labels.KIND[line.thread.kind].word
        cells[0].text = f"{line.thread.title}\n{kind} {line.thread.told}".rstrip()
        cells[1].text = standing(line)
        quote = quoted(line, unless=line.thread.title)
        cells[2].text = "\n".join(filter(None, (line.place, quote, source(line))))


def _motions(paper: Paper, found: tuple[tuple[MotionRow, Line | None], ...]) -> None:
    if not found:
        paper.add_paragraph("Niets.")
        return
    grid = _grid(paper, ("Motie", "Uitslag en uitvoering", "Vindplaats"))
    for row, line in found:
        cells = grid.add_row().cells
        signed = f" ({', '.join(row.names)})" if row.names else ""
        said = row.asks.words if row.asks else row.subject.words if row.subject else ""
        about = f" “{said}”" if said else ""
        cells[0].text = f"{row.title}{signed}{about}"
        cells[1].text = outcome(row)
        itself = (row.kamerstuk or "nummer onbekend", published(None, row.kamerstuk))
        told = (line.place if line else NOWHERE, quoted(line), source(line))
        cells[2].text = "\n".join(filter(None, (*itself, *told)))


def _grid(paper: Paper, heads: tuple[str, ...]):  # type: ignore[no-untyped-def]
    grid = paper.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, name in zip(grid.rows[0].cells, heads, strict=True):
        cell.text = ""
        cell.paragraphs[0].add_run(name).bold = True
    return grid
