"""A query in the language of FTS5, and the words by which its hits are marked.

Every word is quoted, so that none is an operator: what a person typed never reaches the index.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session

from tracker.search.fields import token
from tracker.search.query import Query, Term
from tracker.search.stems import stem
from tracker.search.vocabulary import compounds
from tracker.search.words import folded

_EVERYTHING = 'fields : "alles"'


@dataclass(frozen=True, slots=True)
class Marks:
    """What to mark in a passage that was found."""

    # Words in whatever form.
    forms: frozenset[str]
    # Words that stand together, and whether the last one may go on.
    phrases: tuple[tuple[tuple[str, ...], bool], ...]


@dataclass(frozen=True, slots=True)
class Expression:
    """What to ask the index."""

    match: str
    # The same without compounds: what has the words themselves comes first.
    close: str
    marks: Marks


def expression(session: Session, query: Query) -> Expression:
    """The query as the index takes it; an empty one matches everything."""
    inside = {
        spelling: tuple(compounds(session, folded(stem(spelling))))
        for term in (*query.looked_for, *query.without)
        if term.loose
        for spelling in term.spellings
    }
    without = [_forms(term, {}) for term in query.without]

    def combined(parts: dict[str, tuple[str, ...]]) -> str:
        groups = [" OR ".join(_forms(term, parts) for term in group) for group in query.groups]
        wanted = " AND ".join(f"({group})" for group in groups) or _EVERYTHING
        return f"({wanted}) NOT ({' OR '.join(without)})" if without else wanted

    return Expression(combined(inside), combined({}), _marks(query.looked_for, inside))


def _forms(term: Term, inside: dict[str, tuple[str, ...]]) -> str:
    if term.field is not None:
        return f'fields : "{token(term.field, term.spellings[0])}"'
    if not term.loose:
        star = " *" if term.prefix else ""
        return " OR ".join(f'body : "{phrase}"{star}' for phrase in term.spellings)
    forms = {form for word in term.spellings for form in (word, stem(word), *inside.get(word, ()))}
    return " OR ".join(f'{{body stems}} : "{form}"' for form in sorted(forms))


def _marks(terms: Iterable[Term], inside: dict[str, tuple[str, ...]]) -> Marks:
    forms: set[str] = set()
    phrases = []
    for term in terms:
        for spelling in term.spellings:
            if term.loose:
                forms |= {spelling, stem(spelling), *inside.get(spelling, ())}
            else:
                phrases.append((tuple(spelling.split()), term.prefix))
    return Marks(frozenset(forms), tuple(phrases))
