"""Which thread does each sentence of a letter speak of: a known one, perhaps one, or a new one.

Sentence by sentence, in the order of the letter: what stands earlier is known when a later one
points back to it. What found no thread is looked at again in the end, since a letter may name a
thing properly only after it was first spoken of.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel import Session

from nlp.findings import CommitmentKind, EventKind
from tracker.linking import candidates
from tracker.linking.delays import gets_its_term
from tracker.linking.letter import Earlier, Letter, Placed, begin, drop, opened, put, suggest
from tracker.linking.naming import other_kind
from tracker.linking.scoring import MAYBE, SURE, WHOLLY, Score, fits, looks_back
from tracker.linking.seen import (
    REPORTS,
    Seen,
    goes_on,
    is_next,
    is_of_told_promise,
    leans,
    other_number,
)
from tracker.linking.subjects import (
    Promised,
    objects_of,
    packed,
    perhaps_objects_of,
    subject_of,
    with_part,
)
from tracker.linking.surroundings import (
    AROUND,
    begins_before,
    is_place_and_day,
    last_with,
    names_paper,
    second_before,
    sentence_before,
)
from tracker.linking.words import light_stems, paper_stems
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention


class Told(NamedTuple):
    """A thread that a sentence is about by where it stands, unless its words say otherwise."""

    thread_id: int
    reason: str


def place(
    session: Session,
    document: Document,
    mentions: Sequence[CommitmentMention],
    earlier: Earlier,
    *,
    is_last: bool = False,
) -> list[Placed]:
    """Place every mention of a document in a thread, a new one where none fits.

    What was written after it is not looked at, so that it does not matter which came in first;
    `is_last` where nothing of the kind was placed.
    """
    letter = opened(session, document, earlier, is_last=is_last)
    placed: list[Placed] = []
    before: list[Placed] = []
    last: Seen | None = None
    for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end)):
        whole = _seen(letter, mention, mention.quote)
        mention.subject = packed(whole.subject)
        before = _first_look(letter, mention, whole, last, before)
        placed += before
        last = whole
    return _second_look(letter, placed)


def _first_look(
    letter: Letter,
    mention: CommitmentMention,
    whole: Seen,
    last: Seen | None,
    before: Sequence[Placed],
) -> list[Placed]:
    """Where a sentence belongs by what the letter said so far: `last`, placed in `before`."""
    parts = _parts(letter, mention, whole)
    if last is not None and len(parts) == 1 and goes_on(whole, last):
        here = [put(letter, mention, whole, one.thread_id) for one in before]
        mention.link_reason, mention.link_score = "verwijst naar de zin ervoor", 0.85
        return here
    if len(parts) == 1 and (only := _only_ones(letter, mention, whole)):
        here = [put(letter, mention, whole, one) for one in only]
        mention.link_reason, mention.link_score = "noemt geen onderwerp; de brief één", 0.7
        return here
    told_of = _of_delay(letter, mention, whole)
    if last is not None and _is_of_last(mention, whole, last):
        told_of = Told(before[0].thread_id, "gaat over de toezegging in de zin ervoor")
    here = []
    for part in parts:
        seen = whole if len(parts) == 1 else _seen(letter, mention, part.words)
        taken = {one.thread_id for one in here}
        here.append(_find_or_begin(letter, mention, seen, part.title, taken, told_of))
        if seen is not whole:
            mention.subject = with_part(mention.subject, here[-1].thread_id, seen.subject)
        here += _also_moved(letter, mention, seen, here[-1].thread_id)
    return here


def _of_delay(letter: Letter, mention: CommitmentMention, whole: Seen) -> Told | None:
    """The thread that the letter put off without a day, where a sentence tells its new term."""
    promises = mention.kind is CommitmentKind.TOEZEGGING and mention.event is EventKind.MADE
    if mention.deadline_quote is None or not promises:
        return None
    own = subject_of(mention.quote, (mention.deadline_quote, mention.condition))
    here = {thread_id: letter.threads[thread_id] for thread_id in letter.spoken_of}
    thread_id = gets_its_term(whole, own, here, letter.document.text)
    reason = "noemt de nieuwe termijn van wat de brief uitstelt"
    return Told(thread_id, reason) if thread_id else None


def _is_of_last(mention: CommitmentMention, whole: Seen, last: Seen) -> bool:
    """Whether it is about what stands right before it, by its words or as the reader says."""
    return (mention.of_last and is_next(whole, last)) or is_of_told_promise(whole, last)


def _parts(letter: Letter, mention: CommitmentMention, whole: Seen) -> tuple[Promised, ...]:
    """The things that a sentence lists as promised; one, where they were promised as one."""
    parts = objects_of(mention.quote)
    if len(parts) == 1:
        both = perhaps_objects_of(mention.quote)
        return both if len(both) > 1 and _known_apart(letter, mention, both) else parts
    subjects = [subject_of(part.words) for part in parts]
    named = [subject.strong or subject.stems for subject in subjects]
    scores = _scores(letter, whole, set())
    as_one = [
        thread_id
        for thread_id, score in scores
        if score.value >= SURE
        and any(
            all(words & one.subject.stems for words in named) for one in letter.threads[thread_id]
        )
    ]
    # "Deels aan mijn toezegging over A en B" is one as long as no two are known.
    of_one = mention.event is EventKind.PARTLY_FULFILLED and "toezeggingen" not in mention.quote
    unknown = of_one and sum(score.value >= MAYBE for _, score in scores) < 2
    return (Promised(mention.quote, mention.quote),) if len(as_one) == 1 or unknown else parts


def _known_apart(letter: Letter, mention: CommitmentMention, parts: Sequence[Promised]) -> bool:
    """Whether each of these surely is a promise of its own that is known already."""
    best = [_scores(letter, _seen(letter, mention, part.words), set())[:1] for part in parts]
    sure = {thread_id for found in best for thread_id, score in found if score.value >= SURE}
    return len(sure) == len(parts)


def _only_ones(letter: Letter, mention: CommitmentMention, seen: Seen) -> list[int]:
    """All that a report without a subject can mean: the one thing that its letter spoke of.

    "U ontvangt de brief uiterlijk 30 november" some lines behind the promise; or a letter that
    names one paper in which one thing was promised. What one sentence listed counts as one: "de
    toegezegde informatie" is all of it.
    """
    # Of a letter that names the earlier one, "ik verwacht u in juni te informeren" is a report too.
    again = mention.event is EventKind.MADE and seen.subject.bare and bool(seen.cites)
    if not (leans(seen) and mention.event in REPORTS) and not again:
        return []
    cited = set() if letter.spoken_of else candidates.spoken_of_in(letter.session, seen.cites)
    letter.look_up(cited)
    spoken_of = letter.spoken_of or {one for one in cited if letter.threads.get(one)}
    told_in = {
        frozenset((one.document_id, one.start) for one in letter.threads[thread_id])
        for thread_id in spoken_of
    }
    sentences = [one for thread_id in spoken_of for one in letter.threads[thread_id]]
    if len(told_in) != 1 or _is_of_another(seen, sentences):
        return []
    # "De brief over snus is vertraagd. U ontvangt deze in mei" goes on about the brief over snus.
    named = names_paper(sentence_before(letter.document.text, mention.start))
    other = named and not any(named & one.subject.stems for one in sentences)
    return [] if other else sorted(spoken_of)


def _is_of_another(seen: Seen, sentences: Sequence[Seen]) -> bool:
    """Whether a sentence without a subject is about something else than these.

    It has another number; or names the term that was, and these tell of other terms. Of a letter
    that it names, "voor april" may well be what stood there as "in april". "De resultaten" are of
    what the sentence before them names; "mijn reactie" is not the study that was sent.
    """
    if other_number(seen, *sentences):
        return True
    if all(other_kind(seen.subject, one.subject) for one in sentences):
        return True
    told = {one.last_day for one in sentences if one.last_day is not None}
    if told and not seen.cites and seen.previous_last_day not in (None, *told):
        return True
    own = seen.subject.named.keys() - light_stems() - paper_stems()
    outcome = seen.subject.again and "resultaat" in seen.subject.stems
    return outcome and bool(own) and not any(own & one.subject.stems for one in sentences)


def _find_or_begin(
    letter: Letter,
    mention: CommitmentMention,
    seen: Seen,
    quote: str,
    taken: set[int],
    told_of: Told | None,
) -> Placed:
    scores = _scores(letter, seen, taken)
    if scores and scores[0][1].value >= SURE:
        thread_id, score = scores[0]
        mention.link_score, mention.link_reason = score.value, "; ".join(score.reasons)
        return put(letter, mention, seen, thread_id)
    if told_of is not None and told_of.thread_id not in taken:
        mention.link_score, mention.link_reason = 0.7, told_of.reason
        return put(letter, mention, seen, told_of.thread_id)
    thread = begin(letter, mention, quote)
    for other, score in scores[:2]:
        if score.value >= MAYBE and other != thread.id:
            suggest(letter.session, thread.id or 0, other, score)
    return put(letter, mention, seen, thread.id or 0)


def _also_moved(
    letter: Letter, mention: CommitmentMention, seen: Seen, placed_in: int
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
    best = min(scores, key=lambda pair: (-pair[0].value, letter.age(pair[1])), default=None)
    if best is None or best[0].value < SURE:
        return []
    score, thread_id = best
    suggest(letter.session, placed_in, thread_id, score)
    return [put(letter, mention, seen, thread_id)]


def _scores(letter: Letter, seen: Seen, taken: set[int]) -> list[tuple[int, Score]]:
    found = candidates.find(letter.session, seen, None if letter.is_last else letter.moment)
    letter.look_up(found)
    of_letter = letter.spoken_of | set(found)
    scores = [
        (thread_id, fits(seen, letter.threads[thread_id]))
        for thread_id in of_letter - taken
        if letter.threads.get(thread_id)
    ]
    return sorted(scores, key=lambda pair: (*_rank(pair[1]), letter.age(pair[0])))


def _rank(score: Score) -> tuple[float, float]:
    """The best first; of two whose best sentence fits wholly, as in a series, all others count."""
    value = 1.0 if score.value > WHOLLY else score.value
    return -value, -(score.overall or score.value)


def _second_look(letter: Letter, placed: Sequence[Placed]) -> list[Placed]:
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
        best = min(scores, key=lambda pair: (-pair[1].value, letter.age(pair[0])), default=None)
        if best is None or best[1].value < SURE:
            continue
        there, score = best
        one.mention.link_score, one.mention.link_reason = score.value, "; ".join(score.reasons)
        # Of a letter that is read again the thread that was known before is the one that stays.
        again = there in letter.begun and here not in letter.begun
        result = _moved(letter, result, *((there, here) if again else (here, there)))
    return result


def _moved(letter: Letter, placed: Sequence[Placed], gone: int, kept: int) -> list[Placed]:
    """All as they were, but what stood in one thread of this letter in another one."""
    seen_at = {(seen.start, seen.end): seen for seen in letter.threads[gone]}
    moving = [one.mention for one in placed if one.thread_id == gone]
    for mention in moving:
        if mention.thread_id == gone:
            mention.thread_id = None
    drop(letter, gone)
    for mention in moving:
        put(letter, mention, seen_at[mention.start, mention.end], kept)
    return [Placed(one.mention, kept) if one.thread_id == gone else one for one in placed]


def _seen(letter: Letter, mention: CommitmentMention, quote: str) -> Seen:
    # "Nadat de Rekenkamer haar onderzoek heeft gepubliceerd" tells what it is about, too.
    term = None if mention.condition else mention.deadline_quote
    without = (term, mention.previous_quote, mention.occasion)
    text, since = letter.document.text, max(0, mention.start - AROUND)
    last_sentence = sentence_before(text, mention.start) if quote == mention.quote else ""
    was = mention.previous_quote
    if was and was not in quote and quote == mention.quote:
        # "De verkenning kan niet in mei. U ontvangt haar in juni": the delay is told in both.
        told = last_with(was, text, mention.start)
        # "De toegezegde informatie" further on is all that the letter spoke of.
        if told == last_sentence or not letter.spoken_of or not subject_of(quote, without).bare:
            quote = f"{told} {quote}".strip()
    first = not letter.spoken_of and mention.event in REPORTS
    if first and is_place_and_day(last_sentence):
        last_sentence = ""
    elif first and subject_of(last_sentence).bare:
        # "U zou de evaluatie in mei ontvangen. Dat is niet gelukt. Ik stuur u die in juni."; what a
        # letter begins with may be named by its heading only: "Betreft uitstel nota X".
        named = second_before(text, mention.start) or f"{letter.document.title}."
        last_sentence = f"{named} {last_sentence}"
    subject = subject_of(quote, without, last_sentence)
    document = letter.document
    return candidates.seen_of(
        *(mention, subject),
        candidates.Stands(
            *(document.ministry, document.published_on, document.key),
            *(document.kamerstuk, letter.dossiers),
        ),
        frozenset(paper for at, paper in letter.papers if since <= at < mention.end),
        begins_before(text, mention.start),
    )
