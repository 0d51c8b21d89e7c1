"""The new term of what a letter puts off, given further on in the letter.

"Het is niet haalbaar de gevraagde informatie voor 1 mei te sturen. Er is meer afstemming nodig. U
ontvangt de informatie in juni": one delay with one term, not a delay without any and a promise.
"""

from collections.abc import Mapping, Sequence

from tracker.linking.likeness import compounds
from tracker.linking.seen import Seen, put_off
from tracker.linking.subjects import Subject, subject_of
from tracker.linking.words import stem_of, tokens

# How far behind the delay its new term is looked for, and how far before it what was asked for.
FURTHER_ON, BEFORE = 700, 600


def gets_its_term(
    seen: Seen, own: Subject, threads: Mapping[int, Sequence[Seen]], text: str
) -> int:
    """The thread that this letter put off without a day, if `seen` tells its term; 0 if none does.

    `own` is what the sentence itself names, without its term. It must be all of what the delay
    names, or, where that only points ("dat gaat niet lukken"), of what the Chamber asked for.
    """
    late = [
        (thread_id, one)
        for thread_id, sentences in threads.items()
        for one in sentences
        if one.document_id == seen.document_id and put_off(one)
    ]
    if len(late) != 1:
        return 0
    thread_id, delay = late[0]
    behind = delay.end <= seen.start <= delay.end + FURTHER_ON
    has_term = any(one.start > delay.start and one.last_day for one in threads[thread_id])
    named = frozenset(own.named)
    if not behind or has_term or not _all_named(named, delay, text):
        return 0
    return thread_id


def _all_named(named: frozenset[str], delay: Seen, text: str) -> bool:
    said = subject_of(text[delay.start : delay.end])
    if all(stem in said.stems or compounds(stem, said) for stem in named):
        return True
    before = text[max(0, delay.start - BEFORE) : delay.start]
    return said.pointing and named <= {stem_of(word) for word in tokens(before)}
