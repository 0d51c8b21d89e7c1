"""The command `toezegd`: puts the commands of the neighbouring modules together."""

import sys

import typer
from rich.console import Console

from crawler.errors import CrawlerError
from tracker.cli import (
    desk,
    exporting,
    following,
    gathering,
    reading,
    rereading,
    reviewing,
    storing,
)
from tracker.errors import TrackerError

# Each module offers `register(app)`. Heavy imports stay inside the commands, so that `--help`
# and the first finding of `extract` come at once.
_MODULES = (reading, storing, gathering, reviewing, rereading, exporting, following, desk)

app = typer.Typer(
    name="toezegd",
    help="Volg wat bewindspersonen de Kamer toezeggen: nagekomen, uitgesteld of nog open.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    epilog="Uitgang: 0 gedaan · 1 iets was niet te lezen (de rest wel) · 2 verkeerd gebruik.",
)
for module in _MODULES:
    module.register(app)


def main() -> None:
    """Run the command line; our own errors become one clear line and exit code 2."""
    try:
        app()
    except (TrackerError, CrawlerError) as error:
        Console(stderr=True).print(f"Fout: {error}", style="red", markup=False)
        sys.exit(2)


if __name__ == "__main__":
    main()
