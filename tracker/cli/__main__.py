"""The way into `toezegd`: breaking off while it is still being loaded is no error either."""

import sys

# What the shell itself gives a program that Ctrl-C ended.
ABORTED = 130
BROKEN_OFF = "Afgebroken. Wat al was opgeslagen, is bewaard."


def main() -> None:
    """Load the commands and run the one that was typed."""
    try:
        from tracker.cli.app import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write(f"{BROKEN_OFF}\n")
        sys.exit(ABORTED)


if __name__ == "__main__":
    main()
