"""Papers sent without a word of a promise, and the open promises they may have fulfilled.

`offer` works out anew, for some threads, which sendings those are: what they have is a function
of the sentences of a thread and of what was sent, whichever letter came in first. Each becomes an
event that only says "misschien"; a person makes it "afgedaan", or rejects it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sqlalchemy import delete
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from nlp.findings import EventKind, Reading
from nlp.papers.sendings import came_on
from tracker.linking import candidates
from tracker.linking.seen import Seen
from tracker.linking.sent import may_fulfil
from tracker.linking.subjects import Subject, packed, subject_of, unpacked
from tracker.linking.words import light_stems, weight
from tracker.models.documents import Document
from tracker.models.sendings import Sending, SendingWord
from tracker.models.threads import Event
from tracker.record import bulk, journal

# A sentence that names less than this ("het rapport") is about what the letter is headed.
NAMED = 1.3
# Enough words to be found again by; a word that so many sendings share finds none.
WORDS, COMMON = 6, 300
# That it names the same is all there is to go by.
CERTAINTY = 0.3
# "Hierbij bied ik u de monitor aan. Daarin ga ik in op de wachttijden."
FURTHER = 300
_INSIDE = re.compile(r"\s*(?:Daarin|Hierin|Daarbij|Hierbij)\b (?P<what>[^.?!]{10,})[.]")
NOTE = "misschien nagekomen met deze brief"

# Where an event of ours stands: its thread, and the words of the sending.
Place = tuple[int, int | None, int | None, int | None]


def store(session: Session, document: Document, reading: Reading) -> set[int]:
    """Store what a document sends; the threads that it may be about."""
    if document.published_on is None:
        return set()
    rows = []
    for found in reading.sendings:
        quote = found.quote
        further = _said_further(document.text[quote.end : quote.end + FURTHER])
        subject = _subject(quote.text, further, document.title)
        sending = Sending(
            document_id=document.id or 0,
            start=quote.start,
            end=quote.end,
            quote=quote.text,
            subject=packed(subject),
        )
        rows.append((sending, subject))
    session.add_all(sending for sending, _ in rows)
    session.flush()
    near: set[int] = set()
    for sending, subject in rows:
        near.update(candidates.find(session, _seen(sending, subject, document, frozenset())))
    words = (
        {"word": word, "sending_id": sending.id, "sent_on": document.published_on}
        for sending, subject in rows
        for word in candidates.topic_words(subject)[:WORDS]
    )
    bulk.add(session, SendingWord, words)
    return near


def clear(session: Session, document: Document) -> None:
    """Forget what a document sends."""
    ids = select(Sending.id).where(Sending.document_id == document.id)
    session.exec(delete(SendingWord).where(col(SendingWord.sending_id).in_(ids)))
    session.exec(delete(Sending).where(col(Sending.document_id) == document.id))


def offer(session: Session, threads: Iterable[int], why: str = journal.READ_AGAIN) -> set[int]:
    """Let these threads have the sendings that may have fulfilled them; those that changed."""
    ids = set(threads)
    if not ids:
        return set()
    offered = {_place(event): event for event in _offered(session, ids)}
    in_force = select(Event).where(
        col(Event.thread_id).in_(ids), col(Event.may_fulfil), col(Event.superseded_at).is_(None)
    )
    known = {_place(event): event for event in session.exec(in_force)}
    if gone := [event.id for place, event in known.items() if place not in offered]:
        journal.supersede(session, why, col(Event.id).in_(gone))
    session.add_all(event for place, event in offered.items() if place not in known)
    session.flush()
    return {thread for thread, *_ in known.keys() ^ offered.keys()}


def _offered(session: Session, ids: set[int]) -> Iterator[Event]:
    """What was sent, as events of the threads that it may have fulfilled."""
    promises = candidates.sentences_of(session, ids)
    begun = {
        thread: min(days)
        for thread, sentences in promises.items()
        if (days := [one.day for one in sentences if one.day])
    }
    words: dict[str, set[int]] = defaultdict(set)
    for thread in begun:
        for one in promises[thread]:
            for word in candidates.topic_words(one.subject)[:WORDS]:
                words[word].add(thread)
    if not words:
        return
    wanted: dict[int, set[int]] = defaultdict(set)
    for sending, threads in _sharing(session, words, min(begun.values())):
        wanted[sending] |= threads
    for row, seen in _sent(session, wanted) if wanted else ():
        for thread in sorted(wanted[row.id or 0]):
            if may_fulfil(seen, promises[thread], seen.day and came_on(row.quote, seen.day)):
                yield _event(thread, row, seen.day)


def _sharing(
    session: Session, words: Mapping[str, set[int]], after: date
) -> Iterator[tuple[int, set[int]]]:
    """The sendings of later days that share a telling word with a thread, and those threads."""
    query = sql_select(col(SendingWord.word), col(SendingWord.sending_id)).where(
        col(SendingWord.word).in_(words), col(SendingWord.sent_on) > after
    )
    by_word: dict[str, list[int]] = defaultdict(list)
    for word, sending in session.execute(query):
        by_word[word].append(sending)
    for word, sendings in by_word.items():
        if len(sendings) < COMMON:
            for sending in sendings:
                yield sending, words[word]


def _sent(session: Session, ids: Iterable[int]) -> Iterator[tuple[Sending, Seen]]:
    """These sendings, and how linking looks at them."""
    query = (
        sql_select(Sending, Document)
        .join(Document, col(Document.id) == col(Sending.document_id))
        .where(col(Sending.id).in_(list(ids)))
        .order_by(col(Sending.id))
    )
    rows = session.execute(query).all()
    dossiers = candidates.dossiers_of(session, {document.id or 0 for _, document in rows})
    for sending, document in rows:
        of_letter = dossiers.get(sending.document_id, frozenset())
        yield sending, _seen(sending, unpacked(sending.subject), document, of_letter)


def _seen(sending: Sending, subject: Subject, document: Document, dossiers: frozenset[str]) -> Seen:
    return Seen(
        document_id=sending.document_id,
        start=sending.start,
        end=sending.end,
        event=EventKind.REFERRED,
        subject=subject,
        ministry=document.ministry,
        dossiers=dossiers,
        day=document.published_on,
        paper=document.kamerstuk,
    )


def _subject(quote: str, further: str, title: str) -> Subject:
    """What is sent; where the sentence has "het rapport" only, what stands in it says which.

    And where the next sentence does not tell that either, the letter's own heading.
    """
    subject = subject_of(quote)
    for more in (further, title):
        named = sum(weight(stem) for stem in subject.stems if stem not in light_stems())
        if named < NAMED and more:
            subject = subject_of(f"{quote.rstrip('. ')} {more}")
    return subject


def _said_further(text: str) -> str:
    """The sentence right behind, if it tells what stands in what was sent."""
    inside = _INSIDE.match(text)
    return inside["what"] if inside else ""


def _event(thread: int, sending: Sending, day: date | None) -> Event:
    assert day is not None  # of a letter without a day no sending is stored
    return Event(
        thread_id=thread,
        kind=EventKind.REFERRED,
        occurred_on=day,
        document_id=sending.document_id,
        start=sending.start,
        end=sending.end,
        quote=sending.quote,
        certainty=CERTAINTY,
        note=NOTE,
        may_fulfil=True,
    )


def _place(event: Event) -> Place:
    return event.thread_id, event.document_id, event.start, event.end
