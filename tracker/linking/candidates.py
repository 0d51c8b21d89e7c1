"""Finds the few threads that a sentence might speak of, by index: never by going through all."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import func
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from nlp.findings import EventKind, Towards
from tracker.linking.seen import Seen
from tracker.linking.subjects import Subject, subject_in, subject_of
from tracker.linking.words import weight
from tracker.models.documents import Document, DocumentDossier
from tracker.models.official import OfficialCommitment
from tracker.models.threads import CommitmentMention, Event
from tracker.record import bulk

# The rarest words of a sentence decide; a word that so many threads share tells nothing.
WORDS, COMMON = 6, 300
CANDIDATES, SENTENCES = 15, 6
# A number that is the same outweighs all words; a letter that is named, one rare word.
CERTAIN, CITED = 10.0, 1.0
# Stems below this weight are not worth a look-up.
WORTH = 0.3
# Nor is what counts for so much less than the main words of its sentence.
LEAST = 0.1

# Every sentence of every letter asks and tells this, so it is put as plainly as it can be.
FIND = " UNION ALL ".join(
    [f"SELECT * FROM (SELECT word, thread_id FROM topicword WHERE word = ? LIMIT {COMMON})"] * WORDS
)
# Of a letter that came in after later ones: what was promised by its day, or stands in a register,
# whose words are of no letter. A word that so many threads share by today told little then.
WITHIN = 1_000
FIND_BEFORE = " UNION ALL ".join(
    [
        "SELECT * FROM (SELECT word, thread_id FROM"
        f" (SELECT word, thread_id FROM topicword WHERE word = ? LIMIT {WITHIN})"
        " JOIN thread ON thread.id = thread_id"
        " WHERE made_on IS NULL OR made_on <= ? OR official_number IS NOT NULL"
        f" LIMIT {COMMON})"
    ]
    * WORDS
)
REMEMBER = "INSERT OR IGNORE INTO topicword (word, thread_id) VALUES (?, ?)"


class Moment(NamedTuple):
    """When a letter was written, among all letters: those of one day go by their papers."""

    day: date
    key: str


def moment_of(document: Document) -> Moment | None:
    """When a letter was written; nobody knows of one without a day."""
    return Moment(document.published_on, document.key) if document.published_on else None


class _Sentence(NamedTuple):
    """A sentence that happened to a thread, with the letter in which it stands."""

    thread_id: int
    subject: str
    event: EventKind
    document_id: int
    start: int
    end: int
    first_day: date | None
    last_day: date | None
    previous_last_day: date | None
    occasion_on: date | None
    numbers: str
    recurrence: str | None
    towards: Towards | None
    ministry: str | None
    published_on: date | None
    key: str
    kamerstuk: str | None
    dossiers: str | None


# What linking looks at of the sentences that happened to a thread, the newest first.
_TOLD = bulk.Wide(
    sql_select(
        *(col(Event.thread_id), col(CommitmentMention.subject), col(CommitmentMention.event)),
        *(col(CommitmentMention.document_id), col(CommitmentMention.start)),
        *(col(CommitmentMention.end), col(CommitmentMention.first_day)),
        *(col(CommitmentMention.last_day), col(CommitmentMention.previous_last_day)),
        *(col(CommitmentMention.occasion_on), col(CommitmentMention.numbers)),
        *(col(CommitmentMention.recurrence), col(CommitmentMention.towards)),
        col(Document.ministry),
        *(col(Document.published_on), col(Document.key), col(Document.kamerstuk)),
        sql_select(func.group_concat(col(DocumentDossier.dossier), "; "))
        .where(col(DocumentDossier.document_id) == col(CommitmentMention.document_id))
        .scalar_subquery()
        .label("dossiers"),
    )
    .join(CommitmentMention, col(CommitmentMention.id) == col(Event.mention_id))
    .join(Document, col(Document.id) == col(CommitmentMention.document_id))
    .where(
        bulk.among(col(Event.thread_id)),
        *(col(Event.rejected).is_(False), col(Event.superseded_at).is_(None)),
    )
    .order_by(col(Event.occurred_on).desc(), col(Event.start).desc())
)


def topic_words(subject: Subject) -> list[str]:
    """The stems by which a thread is found again, the most telling first."""
    # "Ik stuur ze in februari" is found by the sentence before it, little though that counts.
    least = LEAST * min(1.0, max(subject.values.values(), default=0.0))
    telling = [stem for stem, value in subject.weights if weight(stem) >= WORTH and value >= least]
    return sorted(telling, key=lambda stem: (-subject.values[stem], stem))


def remember(
    session: Session, thread_id: int, subject: Subject, numbers: Iterable[str] = ()
) -> None:
    """Make a thread findable by what one more sentence says of it, and by its numbers."""
    remember_words(session, thread_id, [*topic_words(subject)[: 2 * WORDS], *numbers])


def remember_words(session: Session, thread_id: int, words: Iterable[str]) -> None:
    """The same for stems that are known already."""
    rows = [(word, thread_id) for word in words]
    if rows:
        session.connection().exec_driver_sql(REMEMBER, rows)


def find(
    session: Session, seen: Seen, before: Moment | None = None, most: int = CANDIDATES
) -> list[int]:
    """Threads that share the rarest words, or a number, with the sentence; the likeliest first.

    With `before`, those of which something was said by then.
    """
    votes: dict[int, float] = defaultdict(float)
    words = [*sorted(seen.numbers), *topic_words(seen.subject)][:WORDS]
    asked: list[str] = words + [""] * (WORDS - len(words))
    query = FIND
    if before is not None:
        query, day = FIND_BEFORE, before.day.isoformat()
        asked = [value for word in asked for value in (word, day)]
    by_word: dict[str, list[int]] = defaultdict(list)
    for word, thread_id in session.connection().exec_driver_sql(query, tuple(asked)):
        by_word[word].append(thread_id)
    for word, threads in by_word.items():
        if len(threads) < COMMON:
            for thread_id in threads:
                votes[thread_id] += CERTAIN if word in seen.numbers else weight(word)
    for number in seen.numbers:
        by_number = select(OfficialCommitment.thread_id).where(OfficialCommitment.number == number)
        for known in session.exec(by_number):
            votes[known or 0] += CERTAIN
    for thread_id in spoken_of_in(session, seen.cites):
        votes[thread_id] += CITED
    likeliest = sorted(votes, key=lambda thread_id: (-votes[thread_id], -thread_id))
    return likeliest[:most]


def spoken_of_in(session: Session, papers: Iterable[str]) -> list[int]:
    """The threads that these papers speak of; none where they speak of very many."""
    if not (numbers := list(papers)):
        return []
    query = (
        sql_select(col(Event.thread_id))
        .join(Document, col(Document.id) == col(Event.document_id))
        .where(
            col(Document.kamerstuk).in_(numbers),
            col(Event.mention_id).is_not(None),
            col(Event.superseded_at).is_(None),
        )
        .distinct()
        .limit(CANDIDATES)
    )
    found = list(session.execute(query).scalars())
    return found if len(found) < CANDIDATES else []


def sentences_of(
    session: Session,
    thread_ids: Iterable[int],
    before: Moment | None = None,
) -> dict[int, list[Seen]]:
    """The newest sentences of each of these threads, or the newest `before` a letter."""
    ids = list(thread_ids)
    found: dict[int, list[Seen]] = defaultdict(list)
    if not ids:
        return found
    # Past the object layer, as FIND is: most are looked at, and found to be about something else.
    by_column = _TOLD.columns(_TOLD.rows(session, ids))
    for row in map(_Sentence._make, zip(*by_column, strict=True)):
        if before is not None and (row.published_on, row.key) >= before:
            continue
        if row.subject and len(found[row.thread_id]) < SENTENCES:
            found[row.thread_id].append(_seen(row))
    for official in session.exec(
        select(OfficialCommitment).where(col(OfficialCommitment.thread_id).in_(ids))
    ):
        found[official.thread_id or 0].append(seen_in_register(official))
    return found


def sentences_after(session: Session, thread_ids: Iterable[int], letter: Moment) -> list[Seen]:
    """All that was said of these threads after a letter."""
    ids = list(thread_ids)
    by_column = _TOLD.columns(_TOLD.rows(session, ids)) if ids else []
    rows = map(_Sentence._make, zip(*by_column, strict=True))
    return [_seen(row) for row in rows if (row.published_on, row.key) > letter and row.subject]


def _seen(row: _Sentence) -> Seen:
    dossiers = frozenset((row.dossiers or "").split("; ")) - {""}
    letter = Stands(row.ministry, row.published_on, row.key, row.kamerstuk, dossiers)
    return seen_of(row, subject_in(row.subject, row.thread_id), letter)


def seen_in_register(official: OfficialCommitment) -> Seen:
    """What a register says of a commitment, as linking looks at a sentence."""
    return Seen(
        document_id=0,
        start=0,
        end=0,
        event=EventKind.REFERRED,
        subject=subject_of(official.title or official.text),
        last_day=official.deadline,
        occasion_on=official.made_on,
        numbers=frozenset({official.number}),
        towards=official.chamber,
        ministry=official.ministry,
        dossiers=frozenset(filter(None, official.dossiers.split("; "))),
        day=official.made_on,
    )


class Stands(NamedTuple):
    """The letter in which a sentence stands."""

    ministry: str | None
    day: date | None
    key: str
    paper: str | None
    dossiers: frozenset[str]


def seen_of(
    mention: CommitmentMention | _Sentence,
    subject: Subject,
    letter: Stands,
    cites: frozenset[str] = frozenset(),
    behind: int = 0,
) -> Seen:
    """A mention as linking looks at it."""
    return Seen(
        document_id=mention.document_id,
        start=mention.start,
        end=mention.end,
        event=mention.event,
        subject=subject,
        first_day=mention.first_day,
        last_day=mention.last_day,
        previous_last_day=mention.previous_last_day,
        occasion_on=mention.occasion_on,
        numbers=frozenset(filter(None, mention.numbers.split("; "))),
        recurs=mention.recurrence is not None,
        towards=mention.towards,
        ministry=letter.ministry,
        dossiers=letter.dossiers,
        day=letter.day,
        key=letter.key,
        paper=letter.paper,
        cites=cites,
        behind=behind,
    )


def dossiers_of(session: Session, documents: Iterable[int]) -> dict[int, frozenset[str]]:
    """The dossiers of each of these letters."""
    query = sql_select(col(DocumentDossier.document_id), col(DocumentDossier.dossier)).where(
        col(DocumentDossier.document_id).in_(set(documents))
    )
    found: dict[int, set[str]] = defaultdict(set)
    for document, dossier in session.execute(query):
        found[document].add(dossier)
    return {document: frozenset(dossiers) for document, dossiers in found.items()}
