"""The command `toezegd`: puts the commands of the neighbouring modules together."""

import io
import sys

import typer
from rich.console import Console

from crawler.errors import CrawlerError
from tracker import faults
from tracker.cli import (
    desk,
    dutch,
    exporting,
    following,
    gathering,
    reading,
    rereading,
    reviewing,
    screen,
    sources,
    standing,
    storing,
)
from tracker.cli.__main__ import ABORTED, BROKEN_OFF
from tracker.cli.dutch import Application
from tracker.errors import TrackerError

# Each module offers `register(app)`. Heavy imports stay inside the commands, so that `--help`
# and the first finding of `extract` come at once. In the order in which one comes to need them.
_MODULES = (
    *(storing, desk, gathering, sources, standing),
    *(exporting, reviewing, following, rereading, reading),
)

app = Application(
    name="toezegd",
    help="Volg wat bewindspersonen de Kamer toezeggen: nagekomen, uitgesteld of nog open.",
    add_completion=False,
    pretty_exceptions_enable=False,
    epilog="Uitgang: 0 gedaan · 1 iets lukte niet (de rest wel) · 2 niets gedaan: verkeerd gebruik,"
    " of database of schijf werkt niet mee · 130 afgebroken (door het"
    " systeem: 143).",
)
for module in _MODULES:
    module.register(app)


def main() -> None:
    """Run the command line; what goes wrong outside of us becomes one clear sentence."""
    _write_anything()
    errors = screen.errors()
    try:
        code = app(prog_name="toezegd", standalone_mode=False)
    except typer.Abort:
        code = ABORTED
    except typer.TyperException as error:
        code = 2
        if type(error).__name__ != "NoArgsIsHelpError":  # the help stands there already
            _complain(errors, dutch.wrong_use(error))
    except (TrackerError, CrawlerError) as error:
        code = 2
        _complain(errors, str(error))
    except UnicodeEncodeError as error:  # an argument of bytes that are no text
        code = 2
        _complain(
            errors, f"in {error.object[:60]!r} staat een teken dat geen UTF-8 is; typ het over"
        )
    except OSError as error:  # rights, room or a folder that is gone, wherever we did not expect it
        code = 2
        place = f"{error.filename}: " if error.filename else ""
        _complain(errors, f"{place}{faults.of_file(error)}")
    if code == ABORTED:
        errors.print(BROKEN_OFF)
    sys.exit(code)


def _write_anything() -> None:
    """Let no letter of a text stop the command, whatever the screen or the locale can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"  # a file or pipe is always read as such
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _complain(errors: Console, sentence: str) -> None:
    errors.print(f"Fout: {sentence}", style="red", markup=False, soft_wrap=True)


if __name__ == "__main__":
    main()
