"""Reads what a client asks of OData: `$filter` to a test on rows, `$expand` to a tree."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

TOKEN = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<stamp>\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))"
    r"|(?P<guid>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})|(?P<number>-?\d+(?![\w-]))"
    r"|(?P<name>[A-Za-z_][\w/]*)|(?P<mark>[(),:]))"
)
Value = Callable[[Any], Any]  # gets a scope, see `Scope`
STAMP = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)")
COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda a, b: a == b,
    "ne": lambda a, b: a != b,
    "gt": lambda a, b: a is not None and b is not None and a > b,
    "ge": lambda a, b: a is not None and b is not None and a >= b,
    "lt": lambda a, b: a is not None and b is not None and a < b,
    "le": lambda a, b: a is not None and b is not None and a <= b,
}
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "startswith": lambda text, start: bool(text) and text.startswith(start),
    "contains": lambda text, part: bool(text) and part in text,
    "tolower": lambda text: text and text.lower(),
}


def _either(left: Value, right: Value) -> Value:
    return lambda scope: left(scope) or right(scope)


def _both(left: Value, right: Value) -> Value:
    return lambda scope: left(scope) and right(scope)


class QueryError(ValueError):
    """The service answers 400 to this."""


@dataclass
class Scope:
    """What names mean: fields and relations of `row`, or of a row that a letter stands for."""

    row: Any
    # The value of a field or relation of a row; raises QueryError when it is unknown.
    look: Callable[[Any, str], Any]
    letters: dict[str, Any] = field(default_factory=dict)


class Filter:
    """A `$filter`, ready to be called with a `Scope`."""

    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, str]] = []
        position = 0
        while position < len(text.rstrip()):
            match = TOKEN.match(text, position)
            if match is None:
                raise QueryError(f"syntax error at position {position} in '{text}'")
            self.tokens.append((str(match.lastgroup), match[match.lastgroup or 0]))
            position = match.end()
        self.test = self._either()
        if self.tokens:
            raise QueryError(f"unexpected '{self.tokens[0][1]}'")

    def __call__(self, scope: Scope) -> bool:
        return bool(self.test(scope))

    def _next(self, *wanted: str) -> bool:
        if self.tokens and self.tokens[0][1] in wanted:
            self.tokens.pop(0)
            return True
        return False

    def _either(self) -> Value:
        left = self._both()
        while self._next("or"):
            left = _either(left, self._both())
        return left

    def _both(self) -> Value:
        left = self._not()
        while self._next("and"):
            left = _both(left, self._not())
        return left

    def _not(self) -> Value:
        if self._next("not"):
            inner = self._not()
            return lambda scope: not inner(scope)
        return self._comparison()

    def _comparison(self) -> Value:
        left = self._value()
        if self.tokens and self.tokens[0][1] in COMPARE:
            compare = COMPARE[self.tokens.pop(0)[1]]
            right = self._value()
            return lambda scope: compare(_moment(left(scope)), _moment(right(scope)))
        if self._next("in"):
            self._expect("(")
            options = [self._value()]
            while self._next(","):
                options.append(self._value())
            self._expect(")")
            return lambda scope: left(scope) in [option(scope) for option in options]
        return left

    def _value(self) -> Value:
        if not self.tokens:
            raise QueryError("unexpected end")
        kind, text = self.tokens.pop(0)
        if text == "(":
            inner = self._either()
            self._expect(")")
            return inner
        if kind == "text":
            return lambda _: text[1:-1].replace("''", "'")
        if kind == "number":
            return lambda _: int(text)
        if kind in ("guid", "stamp"):
            return lambda _: text
        if text in ("null", "true", "false"):
            return lambda _: {"null": None, "true": True, "false": False}[text]
        if text.endswith("/any") and self._next("("):
            return self._any(text.removesuffix("/any"))
        if self._next("("):
            arguments = [self._value()]
            while self._next(","):
                arguments.append(self._value())
            self._expect(")")
            if text not in FUNCTIONS:
                raise QueryError(f"unknown function '{text}'")
            return lambda scope: FUNCTIONS[text](*(argument(scope) for argument in arguments))
        if kind != "name":
            raise QueryError(f"unexpected '{text}'")
        return lambda scope: _walk(scope, text)

    def _any(self, path: str) -> Value:
        letter = self.tokens.pop(0)[1]
        self._expect(":")
        inner = self._either()
        self._expect(")")
        return lambda scope: any(
            inner(Scope(scope.row, scope.look, {**scope.letters, letter: row}))
            for row in _walk(scope, path)
        )

    def _expect(self, mark: str) -> None:
        if not self._next(mark):
            raise QueryError(f"'{mark}' expected")


def _moment(value: Any) -> Any:
    """A moment compares as one, whatever its offset."""
    if isinstance(value, str) and STAMP.fullmatch(value):
        return datetime.fromisoformat(value)
    return value


def _walk(scope: Scope, path: str) -> Any:
    first, *rest = path.split("/")
    value = scope.letters[first] if first in scope.letters else scope.look(scope.row, first)
    for name in rest:
        value = None if value is None else scope.look(value, name)
    return value


@dataclass
class Shape:
    """Which fields and relations of a row are asked for."""

    select: list[str] | None = None
    where: Filter | None = None
    expand: dict[str, "Shape"] = field(default_factory=dict)


def shape(select: str | None, expand: str | None, where: str | None = None) -> Shape:
    """The shape that `$select` and `$expand` describe."""
    made = Shape(
        [name.strip() for name in select.split(",")] if select else None,
        Filter(where) if where else None,
    )
    for part in _split(expand or "", ","):
        name, _, options = part.strip().partition("(")
        given = dict(
            option.strip().split("=", 1) for option in _split(options.removesuffix(")"), ";")
        )
        made.expand[name] = shape(given.get("$select"), given.get("$expand"), given.get("$filter"))
    return made


def _split(text: str, mark: str) -> list[str]:
    """Split at marks that are inside no brackets and no quotes."""
    parts, depth, quoted, current = [], 0, False, ""
    for character in text:
        quoted ^= character == "'"
        depth += {"(": 1, ")": -1}.get(character, 0) if not quoted else 0
        if character == mark and depth == 0 and not quoted:
            parts.append(current)
            current = ""
        else:
            current += character
    return [part for part in [*parts, current] if part]
