"""Typer in Dutch: the frame of every help text, a question, and what was typed wrongly."""

import inspect
import re
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

F = TypeVar("F", bound=Callable[..., Any])

# What is expected, where an option does not name it itself.
_EXPECTED: dict[object, str] = {str: "TEKST", int: "GETAL", Path: "PAD", bool: ""}
_FRAME = {
    "ARGUMENTS_PANEL_TITLE": "Wat u opgeeft",
    "OPTIONS_PANEL_TITLE": "Opties",
    "COMMANDS_PANEL_TITLE": "Opdrachten",
    "DEFAULT_STRING": "[anders: {}]",
    "REQUIRED_LONG_STRING": "[verplicht]",
}


class _Dutch:
    """What a command and a group of commands have in common."""

    def __init__(self, *given: Any, **settings: Any) -> None:
        if text := settings.get("help"):
            # Docstrings are wrapped for who reads the code; a screen wraps at its own width.
            settings["help"] = re.sub(r"(?<!\n)\n(?!\n)", " ", inspect.cleandoc(text))
        settings["options_metavar"] = "[OPTIES]"
        super().__init__(*given, **settings)

    def get_usage(self, ctx: Any) -> str:
        return super().get_usage(ctx).replace("Usage: ", "Gebruik: ", 1)  # type: ignore[misc,no-any-return]

    def get_help_option(self, ctx: Any) -> Any:
        if option := super().get_help_option(ctx):  # type: ignore[misc]
            option.help = "Toon deze uitleg."
        return option

    def get_params(self, ctx: Any) -> Any:
        params = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            if param.param_type_name == "argument":
                param.display_type_rich = _nothing  # its name says what is expected
            elif param.metavar is None:
                param.metavar = _EXPECTED.get(param.type_descriptor.annotation)
        return params

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from typer import rich_utils  # here: it takes longer to import than most commands to run

        for name, words in _FRAME.items():
            setattr(rich_utils, name, words)
        super().format_help(ctx, formatter)  # type: ignore[misc]


def _nothing(ctx: Any) -> str:
    return ""


class Command(_Dutch, TyperCommand):
    """One command."""


class Group(_Dutch, TyperGroup):
    """Commands under one name."""

    def __init__(self, *given: Any, **settings: Any) -> None:
        settings["subcommand_metavar"] = "OPDRACHT ..."
        super().__init__(*given, **settings)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in self.commands and not args[0].startswith("-"):
            near = get_close_matches(args[0], self.commands, 1)
            offer = f"bedoelt u '{near[0]}'?" if near else f"er zijn: {', '.join(self.commands)}"
            ctx.fail(f"'{args[0]}' is geen opdracht; {offer}")
        return super().resolve_command(ctx, args)


class Application(typer.Typer):
    """A Typer application whose commands are all in Dutch."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(cls=Group, no_args_is_help=True, **settings)

    def command(self, name: str | None = None, **settings: Any) -> Callable[[F], F]:
        return super().command(name, cls=Command, **settings)


def agreed(question: str) -> bool:
    """Whether somebody says "ja"; Typer's own question takes only "y" and "yes" for it."""
    given: str = typer.prompt(f"{question} [j/N]", default="n", show_default=False)
    return given.strip().lower() in ("j", "ja", "y", "yes")


def wrong_use(error: typer.TyperException) -> str:
    """What is wrong with what was typed, and where to read how it should be."""
    context = getattr(error, "ctx", None)
    said = _complaint(error)
    if context is None:
        return said
    return f"{said}{'' if said.endswith('?') else ';'} zie `{context.command_path} --help`"


def _complaint(error: typer.TyperException) -> str:
    # Typer keeps these classes to itself; their names are what it shows of them.
    match type(error).__name__:
        case "MissingParameter":
            return f"{_named(error)} ontbreekt"
        case "NoSuchOption":
            option: str = getattr(error, "option_name", "")
            possible = getattr(error, "possibilities", None)
            return f"de optie {option} bestaat niet" + (
                f"; bedoelt u {' of '.join(sorted(possible))}?" if possible else ""
            )
        case "BadOptionUsage":
            option = getattr(error, "option_name", "")
            needs = "requires" in error.message
            return f"bij {option} hoort {'een waarde' if needs else 'geen waarde'}"
        case "BadParameter":
            return f"{_named(error)}: {_bad_value(error)}"
    if extra := re.match(r"Got unexpected extra argument\(?s?\)? \((.*)\)", error.message):
        return f"te veel opgegeven: {extra[1]}"
    return error.message


def _named(error: typer.TyperException) -> str:
    hint = getattr(error, "param_hint", None)
    parameter = getattr(error, "param", None)
    if hint or parameter is None:
        return str(hint or "de opdracht")
    shown: str = parameter.opts[0] if parameter.param_type_name == "option" else ""
    return shown or str(parameter.metavar or parameter.name).strip("[.]")


def _bad_value(error: typer.TyperException) -> str:
    """Typer checks values with Pydantic, which tells the kind of mistake apart from its words."""
    from pydantic import ValidationError

    if not isinstance(error.__cause__, ValidationError):
        return error.message
    wrong = error.__cause__.errors()[0]
    bounds = wrong.get("ctx", {})
    match wrong["type"]:
        case "int_parsing" | "int_from_float":
            return f"{str(wrong['input'])!r} is geen heel getal"
        case "greater_than_equal":
            return f"{wrong['input']} is te klein; het minste is {bounds['ge']}"
        case "less_than_equal":
            return f"{wrong['input']} is te groot; het meeste is {bounds['le']}"
    if choices := re.findall(r"'([^']*)'", wrong["msg"].partition("is not one of")[2]):
        return f"{str(wrong['input'])!r} kan niet; kies uit {', '.join(choices)}"
    return f"{str(wrong['input'])!r} kan hier niet"
