"""Finds passages in SQLite's FTS5 and groups them by what they belong to.

One walk over the newest matching passages gives the hits, their number and the facets. It ends
after `MOST`: of a word that stands everywhere nobody reads more, and counting on would take
seconds.

Hits are weighed by FTS5's bm25 (its usual way with frequent and rare words, and long and short
passages): the newest `CLOSELY` passages and all titles, and after `MOST` none. As many are looked
at for the facets.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast

from sqlmodel import Session

from tracker.search import numbering
from tracker.search.counting import Counts, counts
from tracker.search.expression import expression
from tracker.search.numbering import IS_TITLE, PLACE, is_title, place_of
from tracker.search.query import Query
from tracker.search.results import Hit, Order, Results, hits

MOST = 10_000
# To weigh passages and to look up their fields takes ten times as long as to find them.
CLOSELY = 3_000
# A word in the title says more of what a letter is about than one in its text.
_TITLE = 1.5
# So many passages of one entry fit on a page.
EACH = 100
# Words that are looked for apart; each costs a search of its own.
_APART = 8

_NEWEST = (
    "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? AND rowid >= ? AND rowid < ?"
    " ORDER BY rowid DESC LIMIT ?"
)
_NUMBER = f"SELECT count(DISTINCT {PLACE}) FROM ({_NEWEST})"
_CAME_IN = (
    "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? AND rowid >= ? AND rowid < ?"
    f" AND {PLACE} IN (SELECT place FROM searchentry WHERE id > ?) ORDER BY rowid DESC"
)
_AT = "SELECT place FROM searchentry WHERE address = ?"
_NEW_PLACES = "SELECT min(place), max(place) FROM searchentry WHERE id > ?"
# bm25 is negative; fields count for nothing.
_SCORE = (
    "SELECT rowid, -bm25(passage_fts, 1.0, 0.0) FROM passage_fts"
    " WHERE passage_fts MATCH ? AND rowid >= ? AND rowid < ?"
    f" AND (rowid >= ? OR {IS_TITLE})"
)
_COMMON = "SELECT place, fields FROM searchentry WHERE place IN (SELECT value FROM json_each(?))"
_OWN = (
    f"SELECT {PLACE}, fields FROM passage WHERE fields <> ''"
    " AND id IN (SELECT value FROM json_each(?))"
)


def search(
    session: Session, query: Query, order: Order = Order.BEST, first: int = 0, size: int = 20
) -> Results:
    """Hits `first` up to `first + size` of a query, with the numbers of all of them."""
    asked = expression(session, query)
    since, until = _period(query)
    found = _newest(session, asked.match, since, until, MOST + 1)
    capped = len(found) > MOST
    found = found[:MOST]
    if not found:
        return Results()
    scores: dict[int, float] = {}
    ordered = list(dict.fromkeys(map(place_of, found)))
    if order is Order.BEST:
        # To weigh a word that stands everywhere takes long and tells little: a title says enough.
        scores = _of_titles(found) if capped else _weighed(session, asked.close, found, until)
        best = _best(scores)
        # A stable sort: of equally good ones the newest stay first.
        ordered.sort(key=lambda place: best.get(place, 0.0), reverse=True)
    shown = ordered[first : first + size]
    matches = _by_place(found, shown)
    newest = found[:CLOSELY]
    return Results(
        tuple(hits(session, matches, scores, asked.marks)),
        entries=len(ordered),
        passages=len(found),
        capped=capped,
        facets=_facets(session, newest),
        counted=len(newest),
    )


def number(session: Session, query: Query) -> int:
    """How many hits a query has, or more than `MOST` passages."""
    asked = expression(session, query)
    return int(_rows(session, _NUMBER, asked.match, *_period(query), MOST)[0][0])


def within(session: Session, query: Query, address: str) -> Hit | None:
    """The entry at this address with all its passages that were found, in reading order."""
    asked = expression(session, query)
    for (place,) in _rows(session, _AT, address):
        first, after = numbering.first_of(place), numbering.first_of(place + 1)
        if found := _newest(session, asked.match, first, after, MOST):
            return next(hits(session, {place: found}, {}, asked.marks, EACH))
    return None


def apart(session: Session, query: Query, size: int = 20) -> tuple[Hit, ...]:
    """The newest hits that have all that was asked, though not in one passage."""
    of_fields = tuple(group for group in query.groups if all(term.field for term in group))
    of_words = [group for group in query.groups if group not in of_fields]
    if not 2 <= len(of_words) <= _APART:
        return ()
    period = _period(query)
    found = [
        _newest(session, asked.match, *period, MOST)
        for group in of_words
        if (asked := expression(session, replace(query, groups=(group, *of_fields))))
    ]
    everywhere = set.intersection(*(set(map(place_of, each)) for each in found))
    newest = sorted(everywhere, reverse=True)[:size]
    matches = _by_place(dict.fromkeys(passage for each in found for passage in each), newest)
    return tuple(hits(session, matches, {}, expression(session, query).marks))


def came_in(session: Session, query: Query, after: int) -> tuple[Hit, ...]:
    """The newest hits among the entries with a higher number than this one."""
    ((first, last),) = _rows(session, _NEW_PLACES, after)
    if last is None:
        return ()
    since, until = _period(query)
    since = max(since, numbering.first_of(first))
    until = min(until, numbering.first_of(last + 1))
    asked = expression(session, query)
    rows = _rows(session, _CAME_IN, asked.match, since, until, after)
    found = [passage for (passage,) in rows]
    newest = list(dict.fromkeys(map(place_of, found)))[:MOST]
    return tuple(hits(session, _by_place(found, newest), {}, asked.marks))


def _period(query: Query) -> tuple[int, int]:
    """The numbers of the days that are wanted; what has no day is in no period."""
    since = query.since or (date.min if query.until else None)
    first = numbering.first_of_day(since) if since else 0
    return first, numbering.after_day(query.until or date.max)


def _newest(session: Session, match: str, since: int, until: int, most: int) -> list[int]:
    return [passage for (passage,) in _rows(session, _NEWEST, match, since, until, most)]


def _weighed(session: Session, match: str, found: Sequence[int], until: int) -> dict[int, float]:
    """How well passages match; what has the words only inside compounds is not among them."""
    newest = found[:CLOSELY][-1]
    return dict(_rows(session, _SCORE, match, found[-1], until, newest))


def _of_titles(found: Iterable[int]) -> dict[int, float]:
    return {passage: 1.0 for passage in found if is_title(passage)}


def _best(scores: Mapping[int, float]) -> Mapping[int, float]:
    """What the best passage of each entry is worth."""
    best: dict[int, float] = {}
    for passage, score in scores.items():
        worth = score * _TITLE if is_title(passage) else score
        place = place_of(passage)
        if worth > best.get(place, 0.0):
            best[place] = worth
    return best


def _by_place(found: Iterable[int], shown: Sequence[int]) -> dict[int, list[int]]:
    """The passages that were found of these entries, in their order."""
    matches: dict[int, list[int]] = {place: [] for place in shown}
    for passage in found:
        if (place := place_of(passage)) in matches:
            matches[place].append(passage)
    return matches


def _facets(session: Session, found: Sequence[int]) -> Counts:
    common = _rows(session, _COMMON, json.dumps(sorted(set(map(place_of, found)))))
    own = _rows(session, _OWN, json.dumps(found))
    return counts(dict(common), own)


def _rows(session: Session, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    # Past the object layer: ten thousand rows are fetched for a page of twenty.
    found = session.connection().exec_driver_sql(statement, values)
    return cast(list[tuple[Any, ...]], found.cursor.fetchall())
