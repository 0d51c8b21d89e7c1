"""As much of the query language CQL as the search service of officielebekendmakingen.nl is asked.

Its traps are kept: `NOT` stands between two terms by itself, an index without a known prefix is
an error, and sorting is part of the query.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

# What a publication says under each index; some say several things.
Fields = Mapping[str, Sequence[str]]
Test = Callable[[Fields], bool]

PREFIXES = ("c", "dt", "w", "cql")
TOKEN = re.compile(r'\s*(?:([()])|(==|>=|<=|=)|"([^"]*)"|([^\s()=<>"]+))')
SORT = re.compile(r"\s+sortBy\s+(\S+?)/sort\.(ascending|descending)\s*$")


class DiagnosticError(Exception):
    """What the service says, with HTTP 200, of a query that it cannot follow."""

    def __init__(self, number: int, message: str) -> None:
        super().__init__(message)
        self.number = number
        self.message = message


@dataclass(frozen=True)
class Query:
    """A query taken apart."""

    test: Test
    sort_by: str | None
    descending: bool


def parse(text: str) -> Query:
    """The query as a test; raises `DiagnosticError`."""
    sort = SORT.search(text)
    tokens = [
        next(part for part in match.groups() if part is not None)
        for match in TOKEN.finditer(text[: sort.start()] if sort else text)
    ]
    reader = _Reader(tokens)
    test = reader.expression()
    if reader.tokens:
        raise DiagnosticError(10, f"unexpected {reader.tokens[0]}")
    return Query(test, sort[1] if sort else None, bool(sort and sort[2] == "descending"))


class _Reader:
    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens

    def expression(self) -> Test:
        left = self._term()
        while self.tokens and self.tokens[0].upper() in ("AND", "OR", "NOT"):
            operator = self.tokens.pop(0).upper()
            left = _combined(operator, left, self._term())
        return left

    def _term(self) -> Test:
        first = self._take()
        if first == "(":
            inside = self.expression()
            if self._take() != ")":
                raise DiagnosticError(10, "missing )")
            return inside
        if first.upper() in ("AND", "OR", "NOT"):
            raise DiagnosticError(10, f"unexpected {first}")
        relation, value = self._take(), self._take()
        prefix = first.partition(".")[0]
        if prefix not in PREFIXES:
            raise DiagnosticError(10, f"unknown prefix {prefix}")
        return _comparison(first, relation, value)

    def _take(self) -> str:
        if not self.tokens:
            raise DiagnosticError(10, "unexpected end")
        return self.tokens.pop(0)


def _combined(operator: str, left: Test, right: Test) -> Test:
    if operator == "AND":
        return lambda fields: left(fields) and right(fields)
    if operator == "OR":
        return lambda fields: left(fields) or right(fields)
    return lambda fields: left(fields) and not right(fields)


def _comparison(index: str, relation: str, value: str) -> Test:
    compare: dict[str, Callable[[str], bool]] = {
        "==": lambda found: found == value,
        "=": lambda found: value.lower() in found.lower(),
        ">=": lambda found: found >= value,
        "<=": lambda found: found <= value,
    }
    if relation not in compare:
        raise DiagnosticError(10, f"unexpected {relation}")
    return lambda fields: any(compare[relation](found) for found in fields.get(index, ()))
