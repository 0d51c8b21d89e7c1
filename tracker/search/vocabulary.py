"""The words that the index holds: compounds by their last part, and what a typing slip meant."""

import re
from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sqlmodel import Session

from tracker.search.query import Query
from tracker.search.stems import can_be_part, is_compound, stem

_COMPOUNDS = 50
# Words looked at for these: the commonest that end alike.
_LOOKED_AT = 400
_SHORTEST = 4


def compounds(session: Session, last: str) -> list[str]:
    """The commonest words that are put together with this one: "fonds" in "pensioenfonds"."""
    if not can_be_part(last):
        return []
    rows = session.connection().exec_driver_sql(
        "SELECT word FROM searchword WHERE backwards > ? AND backwards < ?"
        " ORDER BY passages DESC LIMIT ?",
        (last[::-1], last[::-1] + chr(0x10FFFF), _LOOKED_AT),
    )
    return [word for (word,) in rows if is_compound(word, last)][:_COMPOUNDS]


def suggestion(session: Session, query: Query) -> dict[str, str]:
    """For words that stand nowhere: the word that looks most like it."""
    meant = {}
    for term in query.looked_for:
        word = term.spellings[0]
        if not term.loose or not word.isalpha() or _known(session, word):
            continue
        if close := _closest(session, word):
            meant[word] = close
    return meant


def corrected(typed: str, meant: Mapping[str, str]) -> str:
    """What was typed with other words in it."""
    for word, better in meant.items():
        typed = re.sub(rf"\b{re.escape(word)}\b", better, typed, flags=re.IGNORECASE)
    return typed


def _known(session: Session, word: str) -> bool:
    return (
        session.connection()
        .exec_driver_sql("SELECT 1 FROM searchword WHERE word IN (?, ?)", (word, stem(word)))
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
