"""Frozen values to JSON and back, strictly: a field of the wrong shape is named, never bent."""

import dataclasses
import datetime as dt
import types
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from crawler.moments import placed

T = TypeVar("T")

# What a person who wrote the line by hand has to read.
EXPECTED = {
    str: "tekst",
    int: "een geheel getal",
    float: "een getal",
    bool: "true of false",
    dt.date: "een dag als 2021-10-01",
    dt.datetime: "een tijdstip als 2021-10-01T12:00:00+00:00",
}


def plain(value: Any) -> Any:
    """The value as JSON knows it: days in ISO form, tuples as lists, defaults left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: plain(content)
            for field in dataclasses.fields(value)
            if (content := getattr(value, field.name)) != field.default
        }
    if isinstance(value, dt.date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def rebuild(kind: type[T], given: dict[str, Any]) -> T:
    """The value of `kind` that `plain` wrote; raises `ValueError` with the field that is wrong.

    Fields that `kind` does not know are left alone: a file of somebody else may carry more.
    """
    hints = get_type_hints(kind)
    fields = {}
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]  # always a dataclass
        if given.get(field.name) is not None:
            fields[field.name] = _convert(hints[field.name], given[field.name], field.name)
        elif field.default is dataclasses.MISSING:
            raise ValueError(f"veld '{field.name}' ontbreekt")
    return kind(**fields)


def _convert(hint: Any, given: Any, place: str) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        if given is None:
            return None
        return _convert(next(part for part in arguments if part is not type(None)), given, place)
    if origin is tuple:
        return _convert_tuple(arguments, given, place)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(given, dict):
            raise _wrong(place, "een object {...}", given)
        try:
            return rebuild(hint, given)
        except ValueError as error:
            raise ValueError(f"in '{place}': {error}") from error
    return _convert_scalar(hint, given, place)


def _convert_tuple(arguments: tuple[Any, ...], given: Any, place: str) -> tuple[Any, ...]:
    if not isinstance(given, list):
        raise _wrong(place, "een lijst [...]", given)
    if arguments[-1] is Ellipsis:
        return tuple(_convert(arguments[0], part, place) for part in given)
    if len(given) != len(arguments):
        raise _wrong(place, f"een lijst van {len(arguments)}", given)
    pairs = zip(arguments, given, strict=True)
    return tuple(_convert(argument, part, place) for argument, part in pairs)


def _convert_scalar(hint: Any, given: Any, place: str) -> Any:
    try:
        if hint is dt.datetime:
            return placed(dt.datetime.fromisoformat(given)).astimezone(dt.UTC)
        if hint is dt.date:
            return dt.date.fromisoformat(given)
    except (TypeError, ValueError, OverflowError) as error:
        raise _wrong(place, EXPECTED[hint], given) from error
    # A bool is an int to Python, but `true` is no page number.
    if not isinstance(given, hint) or (isinstance(given, bool) and hint is not bool):
        raise _wrong(place, EXPECTED.get(hint, hint.__name__), given)
    return given


def _wrong(place: str, expected: str, given: Any) -> ValueError:
    shown = repr(given)
    if len(shown) > 60:
        shown = f"{shown[:60]}…"
    return ValueError(f"veld '{place}' moet {expected} zijn, niet {shown}")
