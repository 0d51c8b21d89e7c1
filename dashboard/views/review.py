"""What waits for a person: doubtful findings, joins, and decisions that lost their words."""

from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from itertools import islice
from textwrap import shorten
from typing import Any

import streamlit as st
from sqlmodel import Session

from dashboard import markup
from dashboard.choosing import choices, given
from dashboard.data import session
from dashboard.deciding import judging
from dashboard.deciding.answering import Question, answers, forget, on, skipped
from dashboard.parts import heading, sources
from nlp.findings import EventKind
from tracker.deciding import review
from tracker.queries.lives import threads
from tracker.queries.lives.threads import ThreadDetail
from tracker.queries.quality import decisions, freshness, records
from tracker.queries.quality.decisions import Perhaps, Suggested
from tracker.words import labels

DOUBTFUL, JOINS = "Twijfelgevallen", "Misschien hetzelfde"
PERHAPS = "Misschien nagekomen"
MEANT, LOST = "Welke motie", "Tekst verdwenen"


def show() -> None:
    """One question at a time, the most urgent first, one key for each answer."""
    heading.page("Controleren")
    if judging.tell():
        forget()
    left, right = st.columns([1, 2])
    with left:
        day = choices.day()
    with right:
        author = judging.name()
    with session() as opened:
        waiting = decisions.waiting(opened, day)
        meant = records.count_unlinked(opened)
        fresh = freshness.of(opened)
    counts = {DOUBTFUL: waiting.unsure, PERHAPS: waiting.perhaps, JOINS: waiting.suggested}
    counts |= {MEANT: meant, LOST: waiting.stale}
    st.html(f"<p>{_waiting(counts)}</p>")
    given.among("deel", list(counts))
    # Without its number, which changes with every answer: it stands in the address.
    chosen = st.segmented_control(
        "Wat ligt er",
        list(counts),
        default=DOUBTFUL,
        key="deel",
        bind="query-params",
        required=True,
    )
    given.not_understood()
    if chosen == JOINS:
        _joins(day, author, counts[JOINS])
    elif chosen == PERHAPS:
        _perhaps(day, author, counts[PERHAPS])
    elif chosen == MEANT:
        _meant(author, counts[MEANT])
    elif chosen == LOST:
        _lost()
    else:
        _doubtful(day, author, counts[DOUBTFUL])
    sources.made_from(fresh)


def _waiting(counts: Mapping[str, int]) -> str:
    """How much waits in each part."""
    some = [f"{part.lower()} {labels.number_words(n)}" for part, n in counts.items() if n]
    return f"Er wachten: {', '.join(some)}." if some else "Er wacht niets."


def _doubtful(day: Any, author: str, count: int) -> None:
    skip = skipped(DOUBTFUL, count)
    with session() as opened:
        row = next(iter(threads.listed(opened, decisions.doubtful(day), skip, 1)), None)
        found = threads.detail(opened, row.public_id, day) if row else None
    if found is None:
        st.success("Er is niets te controleren. Nieuwe stukken kunnen nieuwe twijfel brengen.")
        return
    id = found.row.public_id
    st.html(_asked(found, day, "Zeggen de gemarkeerde zinnen hieronder wat erbij staat?"))
    said = shorten(found.row.title, 80, placeholder=" …")
    answers(
        author,
        {
            "Klopt": ("k", on(review.confirm, id), f"Bevestigd: {said}"),
            "Klopt niet": ("n", on(review.reject, id), f"Afgewezen: {said}"),
            "Onduidelijk geformuleerd": ("o", on(review.unclear, id), f"Onduidelijk: {said}"),
        },
        Question(DOUBTFUL, id, day),
        skip + 1,
        count,
    )
    # Below the answers, which so stay in one place whatever has to be read.
    st.html(_quotes(found))


def _perhaps(day: Any, author: str, count: int) -> None:
    skip = skipped(PERHAPS, count)
    with session() as opened:
        found = next(decisions.perhaps_kept(opened, day, skip), None)
    if found is None:
        st.success(
            "Geen brief stuurt iets dat op een open toezegging lijkt, zonder te zeggen dat die"
            " daarmee is afgedaan."
        )
        return
    id, sent = found.promise.row.public_id, found.sent.id
    st.html(_asked(found.promise, day, "Is wat hieronder is gestuurd, wat was beloofd?"))
    kept, part = EventKind.FULFILLED, EventKind.PARTLY_FULFILLED
    apart = "Deze brief telt voor deze toezegging niet meer mee."
    answers(
        author,
        {
            "Nagekomen": ("k", on(_kept(sent, kept), id), "Vastgelegd: afgedaan."),
            "Deels nagekomen": ("d", on(_kept(sent, part), id), "Vastgelegd: deels afgedaan."),
            "Iets anders": ("n", on(_something_else(sent), id), apart),
        },
        Question(PERHAPS, f"{id} {sent}", day),
        skip + 1,
        count,
    )
    st.html(_promised_and_sent(found))


def _kept(sent: int, kind: EventKind) -> Callable[..., object]:
    """What was sent is what was promised, or a part of it."""

    def act(opened: Session, thread: Any, author: str) -> object:
        return review.link_document(opened, thread, review.judged(opened, sent), kind, author)

    return act


def _something_else(sent: int) -> Callable[..., object]:
    """What was sent has nothing to do with what was promised."""

    def act(opened: Session, thread: Any, author: str) -> object:
        return review.reject(opened, thread, author, words=review.judged(opened, sent))

    return act


def _promised_and_sent(found: Perhaps) -> str:
    """Both quotes, next to each other: what was promised last, and what was sent."""
    told = [event for event in found.promise.events if event.passage and event.id != found.sent.id]
    before = [event for event in told if event.day <= found.sent.day]
    promised = "".join(
        f"<p class='tz-small'>{labels.day_words(event.day)},"
        f" <strong>{labels.EVENT[event.kind]}</strong></p>{markup.quote(event.passage)}"
        for event in reversed(before)
        if event.passage
    )
    source = markup.link(
        "document", found.sent.document_title or "de brief", id=found.sent.document_id
    )
    sent = markup.quote(found.sent.passage) if found.sent.passage else ""
    return (
        f"<div class='tz-pair'><div>{promised}</div><div><p class='tz-small'>"
        f"{labels.day_words(found.sent.day)}, <strong>gestuurd</strong> met {source}</p>{sent}"
        "</div></div>"
    )


def _joins(day: Any, author: str, count: int) -> None:
    skip = skipped(JOINS, count)
    with session() as opened:
        found = next(islice(decisions.suggested(opened, day, skip), 1), None)
    if found is None:
        st.success("Er zijn geen samenvoegingen te beoordelen.")
        return
    st.html(_pair(found, day))
    one, other = found.one.row.public_id, found.other.row.public_id
    answers(
        author,
        {
            "Zelfde: voeg samen": ("z", on(review.join, one, other), "Samengevoegd."),
            "Twee verschillende": ("v", on(review.keep_apart, one, other), "Uit elkaar gehouden."),
        },
        Question(JOINS, f"{one} {other}", day),
        skip + 1,
        count,
    )


def _meant(author: str, count: int) -> None:
    skip = skipped(MEANT, count)
    with session() as opened:
        found = next(iter(records.unlinked(opened, 1, skip)), None)
    if found is None:
        st.success("Van elke motie die een brief noemt, is bekend welke het is, of niets past.")
        return
    source = markup.in_document(found.document_id, found.source, found.passage)
    offered = "".join(
        f"<li>{markup.link('motie', words, id=number)}</li>"
        for number, words in zip(found.numbers, found.candidates, strict=True)
    )
    quote = markup.quote(found.passage) if found.passage else ""
    st.html(
        f"<h2 class='tz-asked'>Welke motie is dit?</h2><p>Uit {source}:</p>{quote}"
        f"<ol>{offered}</ol>"
    )
    answers(
        author,
        {
            f"{place}: {number}": (
                str(place),
                partial(review.link_number, seen=found, number=number),
                f"Gekoppeld aan {number}. Terugdraaien kan op de pagina van die motie.",
            )
            for place, number in enumerate(found.numbers, start=1)
        },
        # By its place, for reading again gives its number to another; and by what can be chosen.
        Question(MEANT, f"{found.document_id} {found.start} {found.numbers}"),
        skip + 1,
        count,
    )


def _lost() -> None:
    with session() as opened:
        found = decisions.stale(opened)
    if not found:
        st.success("Alle besluiten gaan over tekst die nog zo wordt gelezen.")
        return
    rows = [
        (
            escape(row.what),
            escape(row.author),
            labels.day_words(row.decided_at.date()),
            escape(row.reason),
        )
        for row in found
    ]
    heads = ("Besluit", "Door", "Op", "Waarom")
    st.html(markup.table("Besluiten zonder hun tekst", heads, rows))


def _asked(found: ThreadDetail, day: Any, question: str = "") -> str:
    """What is asked about, where it stands, and what is asked."""
    row = found.row
    title = markup.link("toezegging", row.title or row.public_id, id=row.public_id, dag=day)
    asked = f"<p><strong>{question}</strong></p>" if question else ""
    where = f"<p>{markup.status(row)} {escape(row.reason)}</p>"
    return f"<h2 class='tz-asked'>{title}</h2>{where}{asked}"


def _quotes(found: ThreadDetail) -> str:
    """What was read, where, and why the reader is not sure; the most recent first."""
    doubts = [event for event in found.events if event.to_check] or list(found.events)
    return "".join(
        f"<p class='tz-small'>{labels.day_words(event.day)}, gelezen als"
        f" <strong>{labels.EVENT[event.kind]}</strong>"
        f"{_why(event.cue, event.rules, event.certainty)}</p>"
        f"{markup.quote(event.passage) if event.passage else ''}"
        for event in reversed(doubts)
    )


def _why(cue: str, rules: str, certainty: float) -> str:
    told = f", zekerheid {certainty:.0%}"
    if cue:
        told += f", herkend aan “{escape(cue)}”"
    return f"{told}.<br>Zo gelezen door: {escape(rules)}." if rules else told


def _pair(found: Suggested, day: Any) -> str:
    both = "".join(
        f"<div>{_asked(one, day)}{_quotes(one)}</div>" for one in (found.one, found.other)
    )
    return (
        f"<p>Gaat dit over dezelfde toezegging? Gelijkenis {found.score:.0%}:"
        f" {escape(found.reason)}.</p><div class='tz-pair'>{both}</div>"
    )
