"""Finds passages in SQLite's FTS5 and groups them by what they belong to.

One walk over the newest matching passages gives the hits, their number and the facets. It ends
after `MOST`: of a word that stands everywhere nobody reads more, and counting on would take
seconds.

Hits are weighed by FTS5's bm25 (its usual way with frequent and rare words, and long and short
passages), but not after `MOST`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from tracker.search import index
from tracker.search.counting import counts
from tracker.search.expression import expression
from tracker.search.query import Query
from tracker.search.results import Hit, Match, Order, Results, hits

MOST = 10_000
# A word in the title says more of what a letter is about than one in its text.
_TITLE = 1.5
# Words that are looked for apart; each costs a search of its own.
_APART = 8

_NEWEST = (
    "SELECT passage.id, passage.entry_id, passage.start IS NULL, passage.fields"
    " FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid"
    " WHERE passage_fts MATCH ? AND passage_fts.rowid >= ? AND passage_fts.rowid < ?"
    " ORDER BY passage_fts.rowid DESC LIMIT ?"
)
_NUMBER = (
    "SELECT count(DISTINCT entry_id) FROM (SELECT passage.entry_id FROM passage_fts"
    " JOIN passage ON passage.id = passage_fts.rowid WHERE passage_fts MATCH ?"
    " AND passage_fts.rowid >= ? AND passage_fts.rowid < ?"
    " ORDER BY passage_fts.rowid DESC LIMIT ?)"
)
_CAME_IN = (
    "SELECT passage.id, passage.entry_id, passage.start IS NULL"
    " FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid"
    " JOIN searchentry ON searchentry.id = passage.entry_id"
    " WHERE passage_fts MATCH ? AND passage_fts.rowid >= ? AND passage_fts.rowid < ?"
    " AND searchentry.first_seen > ? ORDER BY passage_fts.rowid DESC"
)
# bm25 is negative; fields count for nothing.
_SCORE = (
    "SELECT rowid, -bm25(passage_fts, 1.0, 0.0) FROM passage_fts"
    " WHERE passage_fts MATCH ? AND rowid >= ? AND rowid < ?"
)


def search(
    session: Session, query: Query, order: Order = Order.BEST, first: int = 0, size: int = 20
) -> Results:
    """Hits `first` up to `first + size` of a query, with the numbers of all of them."""
    asked = expression(session, query)
    since, until = _period(query)
    rows = _rows(session, _NEWEST, asked.match, since, until, MOST + 1)
    capped = len(rows) > MOST
    rows = rows[:MOST]
    if not rows:
        return Results()
    scores: dict[int, float] = {}
    ordered = list(dict.fromkeys(entry for _, entry, *_ in rows))
    if order is Order.BEST:
        # To weigh a word that stands everywhere takes long and tells little: a title says enough.
        scores = _of_titles(rows) if capped else _weighed(session, asked.close, rows[-1][0], until)
        best = _best(rows, scores)
        # A stable sort: of equally good ones the newest stay first.
        ordered.sort(key=best.__getitem__, reverse=True)
    shown = ordered[first : first + size]
    page = set(shown)
    found = _by_entry((row for row in rows if row[1] in page), scores)
    return Results(
        tuple(hits(session, {entry: found[entry] for entry in shown}, asked.marks)),
        entries=len(ordered),
        passages=len(rows),
        capped=capped,
        facets=counts((row[1], row[3]) for row in rows),
    )


def number(session: Session, query: Query) -> int:
    """How many hits a query has, or more than `MOST` passages."""
    asked = expression(session, query)
    return int(_rows(session, _NUMBER, asked.match, *_period(query), MOST)[0][0])


def apart(session: Session, query: Query, size: int = 20) -> tuple[Hit, ...]:
    """The newest hits that have all that was asked, though not in one passage."""
    of_fields = tuple(group for group in query.groups if all(term.field for term in group))
    of_words = [group for group in query.groups if group not in of_fields]
    if not 2 <= len(of_words) <= _APART:
        return ()
    period = _period(query)
    found = [
        _by_entry(_rows(session, _NEWEST, asked.match, *period, MOST), {})
        for group in of_words
        if (asked := expression(session, replace(query, groups=(group, *of_fields))))
    ]
    everywhere = set.intersection(*(set(each) for each in found))
    joined = {
        entry: list(dict.fromkeys(match for each in found for match in each[entry]))
        for entry in everywhere
    }
    newest = sorted(joined, key=lambda entry: max(joined[entry]), reverse=True)[:size]
    marks = expression(session, query).marks
    return tuple(hits(session, {entry: joined[entry] for entry in newest}, marks))


def came_in(session: Session, query: Query, since: datetime, limit: int) -> tuple[Hit, ...]:
    """The newest hits among what could not be found yet at a moment in UTC."""
    asked = expression(session, query)
    rows = _rows(session, _CAME_IN, asked.match, *_period(query), since.isoformat(" "))
    by_entry = _by_entry(rows, {})
    page = {entry: by_entry[entry] for entry in list(by_entry)[:limit]}
    return tuple(hits(session, page, asked.marks))


def _period(query: Query) -> tuple[int, int]:
    """The ids of the days that are wanted; what has no day is in no period."""
    since = query.since or (date.min if query.until else None)
    first = index.first_id(since) if since else 0
    return first, index.first_id(query.until or date.max) + index.PER_DAY


def _weighed(session: Session, match: str, since: int, until: int) -> dict[int, float]:
    """How well passages match; what has the words only inside compounds is not among them."""
    return dict(map(tuple, _rows(session, _SCORE, match, since, until)))


def _of_titles(rows: Iterable[Any]) -> dict[int, float]:
    return {passage: 1.0 for passage, _, is_title, _ in rows if is_title}


def _best(rows: Iterable[Any], scores: Mapping[int, float]) -> Mapping[int, float]:
    """What the best passage of each entry is worth."""
    best: dict[int, float] = defaultdict(float)
    for passage, entry, is_title, _ in rows:
        worth = scores.get(passage, 0.0) * (_TITLE if is_title else 1.0)
        if worth > best[entry]:
            best[entry] = worth
    return best


def _by_entry(rows: Iterable[Any], scores: Mapping[int, float]) -> dict[int, list[Match]]:
    found: dict[int, list[Match]] = defaultdict(list)
    for passage_id, entry, is_title, *_ in rows:
        found[entry].append(Match(passage_id, bool(is_title), scores.get(passage_id, 0.0)))
    return found


def _rows(session: Session, statement: str, *values: Any) -> list[Any]:
    # Past the object layer: ten thousand rows are fetched for a page of twenty.
    return list(session.connection().exec_driver_sql(statement, values).all())
