"""The words that the index holds: other forms of a word, compounds, and what a slip meant.

A word is kept with its dictionary form, backwards: words of one form are found by it, and words
that are put together with it by its beginning.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlalchemy import Connection
from sqlmodel import Session

from tracker.search.query import Query
from tracker.search.stems import can_be_part, is_compound, stem
from tracker.search.words import words

_FORMS, _COMPOUNDS = 50, 80
# Words looked at for these: the commonest that end alike.
_LOOKED_AT = 400
_SHORTEST = 4
# Words of one query for which a better one is looked up.
_SLIPS = 4
_PORTION = 10_000
_ADD = (
    "INSERT INTO searchword (word, backwards, passages) VALUES (?, ?, ?)"
    " ON CONFLICT (word) DO UPDATE SET passages = passages + excluded.passages"
)
_LESS = "UPDATE searchword SET passages = passages - ? WHERE word = ?"
# By name: there are hundreds of thousands, and a letter may have changed a hundred.
_NONE_LEFT = "DELETE FROM searchword WHERE word = ? AND passages <= 0"
_OF_INDEX = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.passage_fts_word"
    " USING fts5vocab(main, passage_fts, col)"
)


def add(connection: Connection, texts: Iterable[str]) -> None:
    """Know the words of passages that were added."""
    _add(connection, sorted(_counted(texts).items()))


def forget(connection: Connection, texts: Iterable[str]) -> None:
    """Know no longer what stood only in passages that are taken out."""
    counted = [(count, word) for word, count in sorted(_counted(texts).items())]
    if counted:
        connection.exec_driver_sql(_LESS, counted)
        connection.exec_driver_sql(_NONE_LEFT, [(word,) for _, word in counted])


def _counted(texts: Iterable[str]) -> Counter[str]:
    """In how many of these each word stands."""
    return Counter(word for text in texts for word in set(words(text)))


def rebuild(connection: Connection) -> None:
    """Know the words of the whole index, and those alone."""
    connection.exec_driver_sql("DELETE FROM searchword")
    connection.exec_driver_sql(_OF_INDEX)
    found = connection.exec_driver_sql("SELECT term, doc FROM passage_fts_word WHERE col = 'body'")
    for portion in found.partitions(_PORTION):
        _add(connection, [(word, passages) for word, passages in portion])
    connection.exec_driver_sql("DROP TABLE temp.passage_fts_word")


def _add(connection: Connection, counted: Iterable[tuple[str, int]]) -> None:
    # A number is no part of a compound, and nobody meant another one.
    rows = [(word, stem(word)[::-1], count) for word, count in counted if word.isalpha()]
    if rows:
        connection.exec_driver_sql(_ADD, rows)


def forms(session: Session, word: str) -> list[str]:
    """The word and its other forms in the index: "bouwsteen" and "bouwstenen"."""
    rows = session.connection().exec_driver_sql(
        "SELECT word FROM searchword WHERE backwards IN (?, ?) ORDER BY passages DESC LIMIT ?",
        (stem(word)[::-1], word[::-1], _FORMS),
    )
    return list(dict.fromkeys((word, stem(word), *(form for (form,) in rows))))


def compounds(session: Session, word: str) -> list[str]:
    """The commonest words that are put together with this one: "fonds" in "pensioenfondsen"."""
    last = stem(word)
    if not can_be_part(last):
        return []
    rows = session.connection().exec_driver_sql(
        "SELECT word, backwards FROM searchword WHERE backwards > ? AND backwards < ?"
        " ORDER BY passages DESC LIMIT ?",
        (last[::-1], last[::-1] + chr(0x10FFFF), _LOOKED_AT),
    )
    return [word for word, back in rows if is_compound(back[::-1], last)][:_COMPOUNDS]


def suggestion(session: Session, query: Query) -> dict[str, str]:
    """For the first words that stand nowhere: the word that looks most like it."""
    typed = [term.spellings[0] for term in query.looked_for if term.loose]
    unknown = (word for word in typed if word.isalpha() and not is_known(session, word))
    meant = {word: _closest(session, word) for word in islice(unknown, _SLIPS)}
    return {word: close for word, close in meant.items() if close}


def corrected(typed: str, meant: Mapping[str, str]) -> str:
    """What was typed with other words in it."""
    for word, better in meant.items():
        typed = re.sub(rf"\b{re.escape(word)}\b", better, typed, flags=re.IGNORECASE)
    return typed


def is_known(session: Session, word: str) -> bool:
    """Whether the index has the word, in any form."""
    return (
        session.connection()
        .exec_driver_sql(
            "SELECT 1 FROM searchword WHERE word = ? OR backwards = ?", (word, stem(word)[::-1])
        )
        .first()
        is not None
    )


def _closest(session: Session, word: str) -> str | None:
    if len(word) < _SHORTEST:
        return None
    slips = 1 if len(word) < 8 else 2
    # A slip is seldom in the first letter and in the last ones at once.
    rows = session.connection().exec_driver_sql(
        "SELECT word, passages FROM searchword WHERE length(word) BETWEEN ? AND ? AND"
        " (word >= ? AND word < ? OR backwards >= ? AND backwards < ?)",
        (
            len(word) - slips,
            len(word) + slips,
            word[0],
            word[0] + chr(0x10FFFF),
            word[:-4:-1],
            word[:-4:-1] + chr(0x10FFFF),
        ),
    )
    counts = {row[0]: row[1] for row in rows}
    close = process.extract(word, counts.keys(), scorer=OSA.distance, score_cutoff=slips, limit=20)
    best = min(close, key=lambda each: (each[1], -counts[each[0]]), default=None)
    return str(best[0]) if best else None
