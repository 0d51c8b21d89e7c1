"""Where commands write: what was asked for goes one way, complaints and progress the other."""

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn


def out() -> Console:
    """Standard output: as wide as it needs to be where no screen limits it."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=200)


def errors() -> Console:
    """Standard error."""
    return Console(stderr=True, highlight=False)


def progress(console: Console) -> Progress:
    """A bar for as long as something takes; nothing in a log file."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
