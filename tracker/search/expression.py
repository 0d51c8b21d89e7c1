"""A query in the language of FTS5, and the words by which its hits are marked.

Every word is quoted, so that none is an operator: what a person typed never reaches the index.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sqlmodel import Session

from tracker.search import vocabulary
from tracker.search.fields import token
from tracker.search.query import Query, Term

_EVERYTHING = 'fields : "alles"'
# Words with the words of the index that count as the same.
_Known = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Marks:
    """What to mark in a passage that was found."""

    # Words, in every form that was looked for.
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
    query = _put_together(session, query)
    loose = {
        spelling
        for term in (*query.looked_for, *query.without)
        if term.loose
        for spelling in term.spellings
    }
    forms = {word: vocabulary.forms(session, word) for word in loose}
    inside = {word: [*forms[word], *vocabulary.compounds(session, word)] for word in loose}
    without = [_matches(term, forms) for term in query.without]

    def combined(known: _Known) -> str:
        groups = [" OR ".join(_matches(term, known) for term in group) for group in query.groups]
        wanted = " AND ".join(f"({group})" for group in groups) or _EVERYTHING
        return f"({wanted}) NOT ({' OR '.join(without)})" if without else wanted

    return Expression(combined(inside), combined(forms), _marks(query.looked_for, inside))


def _put_together(session: Session, query: Query) -> Query:
    """ "jeugd zorg" finds "jeugdzorg" too, where the index has that word."""
    groups = list(query.groups)
    for at, (one, other) in enumerate(pairwise(query.groups)):
        if len(one) == len(other) == 1 and one[0].loose and other[0].loose:
            word = one[0].spellings[0] + other[0].spellings[0]
            if word.isalpha() and vocabulary.is_known(session, word):
                # Either both words, or the one that they make.
                together = Term((word,), loose=True)
                groups[at] = (*groups[at], together)
                groups[at + 1] = (*groups[at + 1], together)
    return replace(query, groups=tuple(groups))


def _matches(term: Term, known: _Known) -> str:
    if term.field is not None:
        return f'fields : "{token(term.field, term.spellings[0])}"'
    star = " *" if term.prefix else ""
    return " OR ".join(f'body : "{form}"{star}' for form in _spellings(term, known))


def _spellings(term: Term, known: _Known) -> list[str]:
    """The term in all its forms; as it was typed where that was asked."""
    if not term.loose:
        return list(term.spellings)
    return list(dict.fromkeys(form for word in term.spellings for form in known[word]))


def _marks(terms: Iterable[Term], known: _Known) -> Marks:
    forms: set[str] = set()
    phrases = []
    for term in terms:
        found = _spellings(term, known)
        if term.loose:
            forms.update(found)
        else:
            phrases += [(tuple(spelling.split()), term.prefix) for spelling in found]
    return Marks(frozenset(forms), tuple(phrases))
