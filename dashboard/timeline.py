"""A list of what happened on which day, as markup: the same for a dossier and a person."""

from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import groupby

from dashboard import markup
from tracker import labels
from tracker.queries.dossier import Entry


def listed(entries: Sequence[Entry], day: date) -> str:
    """The newest day first, with what lies ahead on top."""
    newest_first = sorted(entries, key=lambda entry: entry.day, reverse=True)
    parts = []
    for when, group in groupby(newest_first, key=lambda entry: entry.day):
        ahead = " <em>nog te komen</em>" if when > day else ""
        items = "".join(f"<li>{_entry(entry, day)}</li>" for entry in group)
        parts.append(f"<li><strong>{labels.day_words(when)}</strong>{ahead}<ul>{items}</ul></li>")
    return f"<ol class='tz-life'>{''.join(parts)}</ol>"


def _entry(entry: Entry, day: date) -> str:
    if entry.thread:
        page = "motie" if entry.of_motion else "toezegging"
        title = markup.link(page, entry.title, id=entry.thread, dag=day)
    elif entry.document:
        title = markup.link("document", entry.title, id=entry.document)
    else:
        title = escape(entry.title)
    quote = (
        f"<br><span class='tz-small'>“{escape(_short(entry.quote))}”</span>"
        if entry.quote and entry.quote != entry.title
        else ""
    )
    return f"{escape(entry.kind.value.capitalize())}, {escape(entry.words)}: {title}{quote}"


def _short(words: str, most: int = 240) -> str:
    return words if len(words) <= most else words[:most].rpartition(" ")[0] + " …"
