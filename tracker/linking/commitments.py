"""Which thread does each sentence of a letter speak of: a known one, perhaps one, or a new one.

Sentence by sentence, in the order of the letter: what stands earlier is known when a later one
points back to it. What found no thread is looked at again in the end, since a letter may name a
thing properly only after it was first spoken of.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete
from sqlmodel import Session, col, select

from nlp.findings import CommitmentKind, EventKind, Reading, Sender
from tracker.linking import candidates
from tracker.linking.offices import cabinet
from tracker.linking.scoring import (
    MAYBE,
    REPORTS,
    SURE,
    Score,
    Seen,
    fits,
    goes_on,
    leans,
    looks_back,
)
from tracker.linking.subjects import objects_of, packed, subject_of
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention, Event, JoinSuggestion, Thread, TopicWord
from tracker.record.identity import public_id, squashed
from tracker.values import ThreadKind
from tracker.words.quotes import readable

# How much of the text before a sentence may tell what it points to.
AROUND = 300
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z«“])|\n\s*\n")

Earlier = Mapping[tuple[str, EventKind], int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention in a thread; a sentence about several things is placed in several."""

    mention: CommitmentMention
    thread_id: int


@dataclass(slots=True)
class _Letter:
    """What is known while a letter is gone through."""

    session: Session
    document: Document
    dossiers: frozenset[str]
    earlier: Earlier
    papers: Sequence[tuple[int, str]] = ()  # where it names which paper
    signer: Sender | None = None
    office_id: int | None = None
    # The sentences of each thread that came up, of this letter and of earlier ones.
    threads: dict[int, list[Seen]] = field(default_factory=dict)
    spoken_of: set[int] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)


# The promise itself names it best, then one that says what was promised or put off, whichever
# comes first; a report of progress can name anything.
NAMING = {
    EventKind.MADE: 0,
    EventKind.POSTPONED: 1,
    EventKind.REFERRED: 1,
    EventKind.FULFILLED: 2,
    EventKind.PARTLY_FULFILLED: 2,
    EventKind.WITHDRAWN: 2,
    EventKind.IN_PROGRESS: 3,
}


def place(
    session: Session,
    document: Document,
    reading: Reading,
    mentions: Sequence[CommitmentMention],
    earlier: Earlier,
) -> list[Placed]:
    """Place every mention of a document in a thread, a new one where none fits."""
    dossiers = {found.kamerstuk.dossier for found in reading.references if found.kamerstuk}
    if document.dossier:
        dossiers.add(document.dossier)
    papers = [(found.quote.start, str(found.kamerstuk)) for found in reading.references]
    letter = _Letter(session, document, frozenset(dossiers), earlier, papers)
    if reading.frame.senders:
        letter.signer = reading.frame.senders[0]
        office = cabinet(session).office(
            letter.signer.role, letter.signer.name, document.published_on
        )
        letter.office_id = office.id if office else None
    placed: list[Placed] = []
    before: list[Placed] = []
    last: Seen | None = None
    for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end)):
        parts = objects_of(mention.quote)
        whole = _seen(letter, mention, mention.quote)
        mention.subject = packed(whole.subject)
        if last is not None and len(parts) == 1 and goes_on(whole, last):
            here = [_into(letter, mention, whole, one.thread_id) for one in before]
            mention.link_reason, mention.link_score = "verwijst naar de zin ervoor", 0.85
        elif len(parts) == 1 and (only := _only_one(letter, mention, whole)):
            here = [_into(letter, mention, whole, only)]
            mention.link_reason, mention.link_score = "noemt geen onderwerp; de brief één", 0.7
        else:
            here = []
            for part in parts:
                seen = whole if len(parts) == 1 else _seen(letter, mention, part.words)
                taken = {one.thread_id for one in here}
                here.append(_find_or_begin(letter, mention, seen, part.title, taken))
                here += _also_moved(letter, mention, seen, here[-1].thread_id)
        placed += here
        before, last = here, whole
    return _second_look(letter, placed)


def _only_one(letter: _Letter, mention: CommitmentMention, seen: Seen) -> int | None:
    """The one thing that a report without a subject can mean: all that its letter spoke of.

    "U ontvangt de brief uiterlijk 30 november" some lines behind the promise; or a letter that
    names one paper in which one thing was promised.
    """
    # Of a letter that names the earlier one, "ik verwacht u in juni te informeren" is a report too.
    again = mention.event is EventKind.MADE and seen.subject.bare and bool(seen.cites)
    if not (leans(seen) and mention.event in REPORTS) and not again:
        return None
    spoken_of = letter.spoken_of or set(candidates.spoken_of_in(letter.session, seen.cites))
    if len(spoken_of) != 1:
        return None
    (only,) = spoken_of
    if only not in letter.threads:
        letter.threads.update(candidates.sentences_of(letter.session, [only]))
    return only


def _find_or_begin(
    letter: _Letter, mention: CommitmentMention, seen: Seen, quote: str, taken: set[int]
) -> Placed:
    scores = _scores(letter, seen, taken)
    if scores and scores[0][1].value >= SURE:
        thread_id, score = scores[0]
        mention.link_score, mention.link_reason = score.value, "; ".join(score.reasons)
        return _into(letter, mention, seen, thread_id)
    thread = _new_thread(letter, mention, quote)
    for other, score in scores[:2]:
        if score.value >= MAYBE and other != thread.id:
            _suggest(letter.session, thread.id or 0, other, score)
    return _into(letter, mention, seen, thread.id or 0)


def _also_moved(
    letter: _Letter, mention: CommitmentMention, seen: Seen, placed_in: int
) -> list[Placed]:
    """The same sentence in the thread whose term it moves, where its own has none.

    "De kaders kunnen niet in 2021 worden afgerond" is about the kaders, and about the "eind 2021"
    that stood elsewhere without naming them. Whether these two are one is for a person to say;
    until then neither may stand there as if nothing had been heard.
    """
    others = [one for one in letter.threads[placed_in] if one is not seen]
    if seen.previous_last_day is None or not others or any(one.last_day for one in others):
        return []
    scores = [
        (looks_back(seen, sentences), thread_id)
        for thread_id, sentences in letter.threads.items()
        if thread_id != placed_in
    ]
    nothing = Score(0.0), 0
    score, thread_id = max(scores, key=lambda pair: (pair[0].value, -pair[1]), default=nothing)
    if score.value < SURE:
        return []
    _suggest(letter.session, placed_in, thread_id, score)
    return [_into(letter, mention, seen, thread_id)]


def _scores(letter: _Letter, seen: Seen, taken: set[int]) -> list[tuple[int, Score]]:
    found = candidates.find(letter.session, seen)
    unknown = [thread_id for thread_id in found if thread_id not in letter.threads]
    letter.threads.update(candidates.sentences_of(letter.session, unknown))
    of_letter = letter.spoken_of | set(found)
    scores = [
        (thread_id, fits(seen, letter.threads[thread_id]))
        for thread_id in of_letter - taken
        if letter.threads.get(thread_id)
    ]
    return sorted(scores, key=lambda pair: (-pair[1].value, pair[0]))


def _into(letter: _Letter, mention: CommitmentMention, seen: Seen, thread_id: int) -> Placed:
    letter.threads.setdefault(thread_id, []).append(seen)
    letter.spoken_of.add(thread_id)
    mention.thread_id = mention.thread_id or thread_id
    candidates.remember(letter.session, thread_id, seen.subject)
    thread = letter.session.get(Thread, thread_id)
    others = letter.threads[thread_id][:-1]
    unnumbered = thread is not None and thread.official_number is None
    if thread is not None and unnumbered and others and _names_best(seen, others):
        thread.title = readable(mention.quote)
    day = letter.document.published_on
    if thread is not None and day and (thread.made_on is None or day < thread.made_on):
        thread.made_on = day  # an older letter may come in later
    if thread is not None and mention.kind is CommitmentKind.TOEZEGGING:
        # What was announced first and promised to the Chamber later is a promise.
        thread.kind = ThreadKind.TOEZEGGING
    return Placed(mention, thread_id)


def _names_best(seen: Seen, others: Sequence[Seen]) -> bool:
    """Whether a sentence tells best what the thread is about; "dit wordt afgerond" never does."""
    return not seen.subject.bare and all(
        other.subject.bare or NAMING[seen.event] < NAMING[other.event] for other in others
    )


def _second_look(letter: _Letter, placed: Sequence[Placed]) -> list[Placed]:
    result = list(placed)
    for one in placed:
        here = one.thread_id
        sentences = letter.threads[here]
        seen = sentences[0] if len(sentences) == 1 else None
        if seen is None or (seen.event is EventKind.MADE and seen.subject.telling):
            continue
        scores = [
            (thread_id, fits(seen, letter.threads[thread_id]))
            for thread_id in letter.spoken_of - {here}
            if letter.threads[thread_id]
        ]
        best = max(scores, key=lambda pair: (pair[1].value, -pair[0]), default=None)
        if best is None or best[1].value < SURE:
            continue
        there, score = best
        one.mention.link_score, one.mention.link_reason = score.value, "; ".join(score.reasons)
        # Of a letter that is read again the thread that was known before is the one that stays.
        again = there in letter.begun and here not in letter.begun
        result = _moved(letter, result, *((there, here) if again else (here, there)))
    return result


def _moved(letter: _Letter, placed: Sequence[Placed], gone: int, kept: int) -> list[Placed]:
    """All as they were, but what stood in one thread of this letter in another one."""
    seen_at = {(seen.start, seen.end): seen for seen in letter.threads[gone]}
    moving = [one.mention for one in placed if one.thread_id == gone]
    for mention in moving:
        if mention.thread_id == gone:
            mention.thread_id = None
    _drop(letter, gone)
    for mention in moving:
        _into(letter, mention, seen_at[mention.start, mention.end], kept)
    return [Placed(one.mention, kept) if one.thread_id == gone else one for one in placed]


def _drop(letter: _Letter, thread_id: int) -> None:
    """Take back a thread that this letter began and that turned out to be another."""
    session = letter.session
    letter.threads[thread_id] = []
    letter.spoken_of.discard(thread_id)
    session.flush()
    session.exec(delete(TopicWord).where(col(TopicWord.thread_id) == thread_id))
    session.exec(
        delete(JoinSuggestion).where(
            (col(JoinSuggestion.thread_id) == thread_id)
            | (col(JoinSuggestion.other_thread_id) == thread_id)
        )
    )
    if thread_id in letter.begun:
        session.exec(delete(Thread).where(col(Thread.id) == thread_id))


def _seen(letter: _Letter, mention: CommitmentMention, quote: str) -> Seen:
    # "Nadat de Rekenkamer haar onderzoek heeft gepubliceerd" tells what it is about, too.
    term = None if mention.condition else mention.deadline_quote
    without = (term, mention.previous_quote, mention.occasion)
    around = letter.document.text[max(0, mention.start - AROUND) : mention.start].strip()
    last_sentence = _SENTENCE_END.split(around)[-1] if quote == mention.quote else ""
    first = not letter.spoken_of and mention.event in REPORTS
    if first and subject_of(last_sentence).bare:
        # What a letter begins with may be named by its heading only: "Betreft uitstel nota X".
        last_sentence = f"{letter.document.title}. {last_sentence}"
    subject = subject_of(quote, without, last_sentence)
    document = letter.document
    begin = mention.start - AROUND
    return candidates.seen_of(
        *(mention, subject),
        candidates.Stands(
            document.ministry, document.published_on, document.kamerstuk, letter.dossiers
        ),
        frozenset(paper for at, paper in letter.papers if begin <= at < mention.end),
    )


def _suggest(session: Session, thread_id: int, other: int, score: Score) -> None:
    session.add(
        JoinSuggestion(
            thread_id=thread_id,
            other_thread_id=other,
            score=round(score.value, 3),
            reason="; ".join(score.reasons),
        )
    )


def _vacant(session: Session, thread_id: int) -> Thread | None:
    """The thread a sentence began before, unless that goes on without it."""
    read = (Event.thread_id == thread_id, Event.origin == "read")
    taken = select(Event.id).where(*read, col(Event.superseded_at).is_(None)).limit(1)
    return None if session.exec(taken).first() else session.get(Thread, thread_id)


def _new_thread(letter: _Letter, mention: CommitmentMention, quote: str) -> Thread:
    session, document = letter.session, letter.document
    known = letter.earlier.get((squashed(mention.quote), mention.event))
    if known is not None and known not in letter.spoken_of and (old := _vacant(session, known)):
        return old
    # The id follows from the words, so that a database that is made anew has the same ones.
    words = (str(document.published_on), squashed(quote))
    identity, turn = public_id(*words), 0
    while found := session.exec(select(Thread).where(Thread.public_id == identity)).first():
        if found.id not in letter.spoken_of and (old := _vacant(session, found.id or 0)):
            return old
        turn += 1
        identity = public_id(*words, str(turn))
    toezegging = mention.kind is CommitmentKind.TOEZEGGING
    thread = Thread(
        public_id=identity,
        kind=ThreadKind.TOEZEGGING if toezegging else ThreadKind.VOORNEMEN,
        title=readable(quote),
        made_on=document.published_on,
        chamber=mention.towards,
        dossier=document.dossier,
        ministry=document.ministry,
        promiser=letter.signer.name if letter.signer else None,
        promiser_role=letter.signer.role if letter.signer else None,
        office_id=letter.office_id,
        certainty=mention.certainty,
        to_check=mention.to_check,
    )
    session.add(thread)
    session.flush()
    letter.begun.add(thread.id or 0)
    return thread
