"""Which letter a person means, and which of its sentences."""

from itertools import pairwise

from rapidfuzz import fuzz, utils
from sqlmodel import Session, col, select

from nlp.text.mending import mend
from nlp.text.sentence_ends import sentence_ends
from tracker.models.documents import Document
from tracker.queries.papers import documents
from tracker.queries.papers.documents import DocumentRow
from tracker.search import engine, names
from tracker.search.papers import paper
from tracker.search.query import parse

MOST = 20
# Shorter is a heading or the end of a table.
SHORTEST = 15
# A sentence with a page header in it is longer than it reads, but not this many times.
BROKEN = 3
LOOKED_AT = 100


def meant(session: Session, typed: str) -> list[DocumentRow]:
    """The letters that a paper number in any spelling, or words, may mean; the likeliest first."""
    if (named := paper(typed)) is not None:
        number, _ = named
        known = select(Document.id).where(Document.kamerstuk == str(number), col(Document.current))
        found = [id for id in session.exec(known) if id is not None]
        return documents.rows(session, found[:MOST])
    query = parse(typed, names.surnames(session))
    hits = engine.search(session, query, size=LOOKED_AT).hits if query else ()
    ids = dict.fromkeys(hit.document_id for hit in hits if hit.document_id is not None)
    return documents.rows(session, list(ids)[:MOST])


def sentences(session: Session, document_id: int, like: str) -> list[str]:
    """The sentences of a letter as it prints them, those most like these words first."""
    document = session.get(Document, document_id)
    if document is None:
        return []
    mended = mend(document.text)
    # Footnotes stand behind the running text: what is read across them is no sentence.
    body = mended.text[: mended.body_end]
    ends = [0, *(end for end in sentence_ends(body) if end < len(body)), len(body)]
    spans = [(one, mended.original_span(*one)) for one in pairwise(ends)]
    printed = [
        document.text[start:end]
        for (first, last), (start, end) in spans
        if SHORTEST <= end - start <= BROKEN * (last - first)
    ]
    wanted = utils.default_process(like)
    likeness = {each: _likeness(utils.default_process(each), wanted) for each in printed}
    return sorted(likeness, key=lambda each: -likeness[each])


def _likeness(one: str, other: str) -> float:
    # The words in common, but not by having all words there are.
    return float(fuzz.token_set_ratio(one, other) + fuzz.token_sort_ratio(one, other))
