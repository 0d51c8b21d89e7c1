"""The way into `toezegd`: breaking off while it is still being loaded is no error either."""

import signal
import sys
from types import FrameType

# What the shell itself gives a program that Ctrl-C ended.
ABORTED = 130
BROKEN_OFF = "Afgebroken. Wat al was opgeslagen, is bewaard."
# Ended by the system (a shutdown, `kill`, a time limit), or because its window was closed.
ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


def main() -> None:
    """Load the commands and run the one that was typed."""
    ended: list[int] = []

    def end(number: int, _: FrameType | None) -> None:
        # As Ctrl-C does, so that whoever has something half written takes it away.
        signal.signal(number, signal.SIG_DFL)
        ended.append(number)
        raise KeyboardInterrupt

    for number in ENDING:
        if signal.getsignal(number) is signal.SIG_DFL:  # not below `nohup`
            signal.signal(number, end)
    try:
        from tracker.cli.app import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write(f"{BROKEN_OFF}\n")
        sys.exit(128 + ended[0] if ended else ABORTED)
    except SystemExit as left:
        if ended and left.code == ABORTED:
            sys.exit(128 + ended[0])
        raise


if __name__ == "__main__":
    main()
