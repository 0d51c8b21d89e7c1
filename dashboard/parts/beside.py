"""What stands beside one motion or commitment: the people, the register, and what is related."""

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from dashboard import markup
from nlp.findings import EventKind
from tracker.queries.lives import grounds
from tracker.queries.lives.threads import ThreadDetail, ThreadRow
from tracker.queries.motions.votes import Signatory
from tracker.queries.notes.memo import Memo
from tracker.queries.notes.related import Related
from tracker.queries.quality.registers import Difference
from tracker.words import labels


def promiser(found: ThreadDetail) -> str:
    """Who promised, with a way to all that was promised from that office."""
    name = _person(found.row.promiser, None) if found.row.promiser else ""
    return " · ".join(filter(None, [name, escape(found.promiser_role or "")])) or "onbekend"


def signatories(signed: Sequence[Signatory]) -> str:
    """Who signed, each with a page; a name that several people bear leads to the choice."""
    return ", ".join(
        _person(one.name, one.person) + (f" ({escape(one.party)})" if one.party else "")
        for one in signed
    )


def standing(memo: Memo) -> str:
    """Where it stands, why, in which words, and whether that is sure."""
    row, said = memo.row, ""
    if (ground := memo.ground) and ground.passage and ground.document_id is not None:
        place = markup.in_document(ground.document_id, grounds.place(ground), ground.passage)
        said = f"<p>“{escape(memo.ground_words)}” — {place}</p>"
    beware = "".join(markup.behind(words) for words in memo.beware)
    return f"<p>{markup.status(row)}</p><p class='tz-reason'>{escape(row.reason)}</p>{said}{beware}"


def glance(back: str, title: str) -> str:
    """The top of the page before its buttons are there."""
    return f'<div class="glance-back">{back}</div><h1 class="glance-one">{escape(title)}</h1>'


def terms(found: ThreadDetail) -> list[tuple[str, str]]:
    """The terms, and how they were kept."""
    row = found.row
    return [
        ("Eerste termijn", markup.term(row.first_term)),
        ("Huidige termijn", markup.term(row.term)),
        ("Te laat", row.late_exactly or "nee"),
        *([("Laatste bericht", labels.day_words(row.heard_on))] if row.heard_on else []),
        ("Uitgesteld", _put_off(found)),
    ]


def dossier(number: str | None, day: date) -> str:
    """The dossier, with its page."""
    return markup.link("dossier", number, nummer=number, dag=day) if number else "onbekend"


def register(history: Sequence[tuple[date, str]], differs: Difference | None, day: date) -> str:
    """What the register called it, and since when; and in what it differs from the letters."""
    told = "; ".join(
        f"{escape(words)} (sinds {labels.day_words(since)})"
        for since, words in history
        if since <= day
    )
    if differs:
        return f"{told}<br><strong>Verschil:</strong> {escape(differs.sentence)}"
    return told


def related(found: Related, day: date) -> None:
    """What one may want to read next, each with its reason to stand here."""
    if not (found.together or found.alike or found.letters):
        return
    st.header("Hoort hierbij")
    parts = [
        _list("Vlak hierbij genoemd in een brief", [_thread(r, day) for r in found.together]),
        _list(
            "Misschien hetzelfde; nog niemand heeft dat beoordeeld",
            [
                f"{_thread(one.row, day)}<br><span class='tz-small'>Gelijkenis"
                f" {one.score:.0%}: {escape(one.reason)}</span>"
                for one in found.alike
            ],
        ),
        _list(
            "Andere stukken die dit Kamerstuk noemen",
            [
                f"{labels.day_words(row.published_on)}: "
                + markup.link("document", row.title or labels.DOCUMENT[row.kind], id=row.id)
                for row in found.letters
            ],
        ),
    ]
    st.html("".join(parts))


def _thread(row: ThreadRow, day: date) -> str:
    return f"{labels.KIND[row.kind].word}: {markup.thread_link(row, day)} {markup.status(row)}"


def _list(title: str, items: Sequence[str]) -> str:
    if not items:
        return ""
    return f"<h3>{title}</h3><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _put_off(found: ThreadDetail) -> str:
    row = found.row
    if not row.times_postponed:
        told = any(one.kind is EventKind.POSTPONED and not one.rejected for one in found.events)
        # No term that was known here moved; but "no" would deny what a letter says below.
        return (
            "een stuk meldt het (zie hieronder); geen al bekende termijn schoof op"
            if told
            else "nee"
        )
    days = row.days_postponed
    together = f", samen {labels.count_words(days, 'dag', 'dagen')}" if days else ""
    return f"{row.times_postponed} keer{together}"


def _person(name: str, id: int | None) -> str:
    if id is not None:
        return markup.link("persoon", name, id=id)
    return markup.link("persoon", name, naam=name, zoek=name)
