"""HTML that a screen reader, a keyboard and a printer understand; all that came in is escaped."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from textwrap import shorten
from urllib.parse import urlencode

from tracker.queries.lives.events import Passage, Term
from tracker.queries.lives.threads import ThreadRow
from tracker.queries.motions.asking import Asking
from tracker.queries.motions.motions import MotionRow
from tracker.queries.motions.subjects import Subject
from tracker.queries.wanted.filters import COMMITMENTS, EVERYTHING, Filter
from tracker.values import Status, ThreadKind
from tracker.words.labels import KIND, STATUS, day_words, ministry_words

# A full line, and a next one that begins with a word; a word that was cut stays as printed.
_RAN_OUT = re.compile(r"\n(?<=[^\n]{50}\n)(?<!-\n)(?<!- \n)(?=[^\W\d_])")
_GOES_ON = "\v"
# What makes an address in a text: of a site, or of a person's mail.
_ADDRESS = re.compile(r"(?:https?|www)(?=:|\.)|@", re.IGNORECASE)
# So much of what a motion asks stands in a list; half of all motions ask no more.
LISTED = 220
STYLE = f"<style>{(Path(__file__).parent / 'style.css').read_text('utf-8')}</style>"


def link(page: str, text: str, **query: object) -> str:
    """A plain link in the same window, so that Back brings the list back as it was."""
    given = {
        key: [str(one) for one in value] if isinstance(value, list | tuple) else str(value)
        for key, value in query.items()
        if value not in (None, "")
    }
    address = f"{page}?{urlencode(given, doseq=True)}" if given else page
    return f'<a href="{escape(address, quote=True)}" target="_self">{escape(text)}</a>'


def title(words: str) -> str:
    """A title from a document or a person; Streamlit would make links of addresses in it."""
    return f"<h1 class='tz-title'>{escape(words)}</h1>"


def header(words: str) -> str:
    """A heading with words of a person in it, as they are."""
    return f"<h2 class='tz-asked'>{escape(words)}</h2>"


def on_screen(words: str) -> str:
    """Markup for who can click; paper does without."""
    return f"<span class='tz-screen'>{words}</span>"


def status(row: ThreadRow) -> str:
    """The status in a sign and a word; colour only repeats it."""
    return badge(row.status, row.status_words)


def badge(status: Status, words: str) -> str:
    """A status in a sign and a word."""
    sign = STATUS[status].sign
    return (
        f'<span class="tz-status tz-{status.value}" title="{escape(STATUS[status].meaning)}">'
        f'<span aria-hidden="true">{sign}</span> {escape(words)}</span>'
    )


def term(found: Term | None) -> str:
    """A deadline in the letter's words, with its last day where one follows."""
    if found is None:
        return "geen"
    words = f"“{escape(found.words)}”" if found.words else ""
    if found.last_day is None:
        return words or "geen dag genoemd"
    last = f"tot en met {day_words(found.last_day)}"
    return f"{words}<br><span class='tz-small'>{last}</span>" if words else last


def table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], *, figures: bool = False
) -> str:
    """A real table; cells are markup already. On a phone every row becomes a card.

    But not where there are only `figures` behind a name: these want to be compared.
    """
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td data-name="{escape(name, quote=True)}">{cell}</td>'
            for name, cell in zip(heads, row, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    kind = "tz-table tz-figures" if figures else "tz-table"
    return (
        f'<table class="{kind}"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def counts(name: str, items: Iterable[tuple[str, str]]) -> str:
    """Numbers side by side, each with what it counts, which is markup already."""
    each = "".join(f"<li><b>{number}</b>{words}</li>" for number, words in items)
    return f'<ul class="tz-counts" aria-label="{escape(name, quote=True)}">{each}</ul>'


def facts(caption: str, named: Iterable[tuple[str, str]]) -> str:
    """A table of names and plain values."""
    return cells(caption, ((name, escape(value)) for name, value in named))


def cells(caption: str, named: Iterable[tuple[str, str]]) -> str:
    """A table of names, each with a cell that is markup already."""
    rows = "".join(
        f"<tr><th scope='row'>{escape(name)}</th><td>{cell}</td></tr>" for name, cell in named
    )
    return (
        f'<table class="tz-table"><caption>{escape(caption)}</caption><tbody>{rows}</tbody></table>'
    )


def share(part: float) -> str:
    """98,8%, as Dutch writes it."""
    return f"{part * 100:.1f}%".replace(".", ",")


def thread_link(row: ThreadRow, day: date) -> str:
    """The page of a motion or commitment, as of the day."""
    page = "motie" if row.kind is ThreadKind.MOTIE else "toezegging"
    return link(page, row.title or row.public_id, id=row.public_id, dag=day)


def thread_cells(row: ThreadRow, day: date) -> list[str]:
    """The cells of a motion or commitment in a list."""
    checking = " · <em>te controleren</em>" if row.to_check else ""
    kind = f"<span class='tz-small'>{told(row)}{checking}</span>"
    # Said once, so that a term that moved stands out.
    unmoved = row.term is not None and row.term == row.first_term
    return [
        status(row) + lateness(row),
        thread_link(row, day) + "<br>" + kind,
        term(row.first_term),
        "ongewijzigd" if unmoved else term(row.term),
        promised_on(row),
        f"<span class='tz-small'>{ministry(row.ministry)}</span>",
    ]


def promised_on(row: ThreadRow) -> str:
    """The day of the first paper; where that tells of a promise of before, no later than that."""
    day = f"<span class='tz-day'>{day_words(row.made_on)}</span>"
    if row.promised_there or row.made_on is None:
        return day
    return f"<span class='tz-small'>uiterlijk</span><br>{day}"


def lateness(row: ThreadRow) -> str:
    """How late it is, how often it was put off, and when it was last heard of: each a line."""
    times = row.times_postponed
    lines = (
        f"{row.late} te laat" if row.late else "",
        f"{times}× uitgesteld" if times else "",
        row.last_heard,
    )
    return "".join(f"<br><span class='tz-small'>{line}</span>" for line in lines if line)


def told(row: ThreadRow) -> str:
    """What it is, who promised it and in which letter."""
    return escape(" ".join(filter(None, (KIND[row.kind].word, row.told))))


def ministry(code: str | None) -> str:
    """The name of a ministry, for a column that is headed so."""
    return escape(ministry_words(code)) if code else "onbekend"


def chosen(wanted: Filter, page: str = "") -> str:
    """What narrows the list, in words: part of it may be chosen out of sight."""
    of_page = wanted.kind in (COMMITMENTS, (ThreadKind.MOTIE,))
    words = (replace(wanted, kind=()) if of_page else wanted).words_for_people()
    if words == EVERYTHING:
        return ""
    undo = on_screen(link(page, "Wis deze keuze", dag=wanted.as_of))
    return f"<p>Keuze: {escape(words)}. {undo}</p>"


def behind(words: str) -> str:
    """What to beware of, above what it is about; nothing where there is nothing."""
    return f"<p class='tz-behind'>{escape(words)}</p>" if words else ""


THREAD_HEADS = ("Stand", "Wat", "Eerste termijn", "Huidige termijn", "Toegezegd op", "Ministerie")


def as_text(words: str) -> str:
    """Words for a button or a message, where Streamlit would read Markdown in them."""
    # An address becomes a link whatever is escaped in it, unless a sign without width breaks it.
    words = _ADDRESS.sub("\\g<0>\u2060", words)
    return re.sub(r"([\\`*_{}\[\]()#+.!|~:$<>&-])", r"\\\1", words)


def code(words: str) -> str:
    """Words with commands between backticks."""
    parts = [escape(part) for part in words.split("`")]
    return "".join(
        f"<code>{part}</code>" if place % 2 else part for place, part in enumerate(parts)
    )


def in_document(document_id: int, text: str, place: Passage | int | None) -> str:
    """A link to a document, opened where the words that matter begin."""
    where = f"{place.start}-{place.end}" if isinstance(place, Passage) else place
    return link("document", text, id=document_id, plaats=where)


def subject(found: Subject | None) -> str:
    """What a motion is about in the words of a letter, with the way there."""
    if found is None:
        return ""
    letter = f"brief van {day_words(found.day)}" if found.day else "brief zonder datum"
    place = f"{found.start}-{found.end}"
    return (
        f"“{escape(found.words)}” ({link('document', letter, id=found.document_id, plaats=place)})"
    )


def asked(found: Asking | None, most: int | None = None) -> str:
    """What a motion asks in its own words, of which a list shows no more than so many signs."""
    if found is None or not found.words:
        return ""
    words = shorten(found.words, most, placeholder=" …") if most else found.words
    place = f"{found.start}-{found.end}"
    where = escape(found.source)
    if found.document_id is not None:
        where = link("document", found.source, id=found.document_id, plaats=place)
    return f"“{escape(words)}” ({where})"


def about(row: MotionRow) -> str:
    """What a motion of a list is about, where its title does not say so."""
    return asked(row.asks, LISTED) or subject(row.subject)


def quote(passage: Passage) -> str:
    """A quote in its surroundings."""
    whole = run_on(passage.before + passage.quote + passage.after)
    first = len(passage.before)
    last = first + len(passage.quote)
    return (
        f'<blockquote class="tz-quote"><span class="tz-around">{printed(whole[:first])}</span>'
        f"<mark>{printed(whole[first:last])}</mark>"
        f'<span class="tz-around">{printed(whole[last:])}</span></blockquote>'
    )


def run_on(text: str) -> str:
    """The text, as long as it was, with a sign of its own where a line just ran out of paper.

    A narrow screen would else break such a line twice: at its own edge, and at that of the paper.
    """
    return _RAN_OUT.sub(_GOES_ON, text)


def printed(part: str) -> str:
    """A part of such a text as markup."""
    return escape(part).replace(_GOES_ON, '<span class="tz-on">\n</span>')
