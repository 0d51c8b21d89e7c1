"""Options that narrow a list, under the names that the page has for them."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from tracker.queries.wanted.narrowing import DAYS, NAMES

# Of these more than one can be given.
_SEVERAL = frozenset({"stand", "soort", "uitslag", "ministerie", "fractie", "onzeker"})
# These a command has under a name, or in a form, of its own.
_ASKED_OTHERWISE = frozenset({"dag", "controle"})
# These are there or not.
_FLAGS = frozenset({"uitgesteld"})


def narrowed(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each name that narrows a list; it gets them as keywords.

    They stand in front of its last option, which is the database.
    """
    *own, keywords = inspect.signature(command).parameters.values()
    if keywords.kind is not inspect.Parameter.VAR_KEYWORD:
        raise TypeError(f"{command.__name__} takes no keywords for what narrows the list")
    narrowing = [_parameter(name) for name in NAMES if name not in _ASKED_OTHERWISE]
    parameters = [
        one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in (*own[:-1], *narrowing, own[-1])
    ]

    def wrapped(**options: Any) -> None:
        command(**options)

    # Typer reads names, kinds and help from these two.
    wrapped.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    wrapped.__annotations__ = {one.name: one.annotation for one in parameters}
    wrapped.__name__, wrapped.__doc__ = command.__name__, command.__doc__
    return wrapped


def _parameter(name: str) -> inspect.Parameter:
    """The option for one name in the address of the page."""
    words = NAMES[name].removeprefix("ja: ")
    option = typer.Option(
        f"--{name}",
        metavar=None if name in _FLAGS else "DAG" if name in DAYS else "TEKST",
        help=f"{words[0].upper()}{words[1:]}.",
        show_default=False,
    )
    if name in _FLAGS:
        return inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=False,
            annotation=Annotated[bool, option],
        )
    kind = list[str] if name in _SEVERAL else str
    annotation = Annotated[kind | None, option]  # type: ignore[valid-type]
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation
    )


def given(**options: str | list[str] | bool | None) -> dict[str, list[str]]:
    """The options that were given, as an address would have them."""
    told = {name: "ja" if value is True else value for name, value in options.items() if value}
    return {
        name: value if isinstance(value, list) else [str(value)] for name, value in told.items()
    }
