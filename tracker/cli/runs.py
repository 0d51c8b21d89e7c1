"""How a run of the crawler is told: while it lasts, and once it is over."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.cli import screen

if TYPE_CHECKING:
    from crawler.run import RunSummary, Watch


@contextmanager
def counting(name: str) -> "Iterator[Watch | None]":
    """Live counts on a screen; nothing in a log file."""
    console = screen.errors()
    if not console.is_terminal:
        yield None
        return
    with console.status(f"{name}: begonnen") as shown:
        yield lambda summary: shown.update(f"{name}: {_counts(summary)}")


def _counts(summary: "RunSummary") -> str:
    from tracker.words.labels import count_words

    told = [count_words(summary.gathered, "binnen", "binnen")]
    for count, words in (
        (summary.deleted, "daarvan vervallen"),
        (summary.unchanged, "ongewijzigd"),
        (summary.refused, "geweigerd"),
        (summary.failed, "niet opgehaald (volgende keer opnieuw)"),
        (summary.raised, "fout bij het lezen"),
    ):
        if count:
            told.append(count_words(count, words, words))
    return ", ".join(told)


def tell(summary: "RunSummary") -> None:
    """How one source went, as soon as that is known."""
    from tracker.intake.bookkeeping import LASTING
    from tracker.words.labels import count_words, day_words

    newest = f"; nieuwste stuk {day_words(summary.newest)}" if summary.newest else ""
    screen.out().print(f"{summary.source}: {_counts(summary)}{newest}.", markup=False)
    errors = screen.errors()
    if summary.lasting:
        told = count_words(summary.lasting, "stuk lukt", "stukken lukken")
        errors.print(
            f"{summary.source}: {told} al {LASTING.days} dagen of langer niet. Geen fout meer:"
            " het blijft gevraagd worden, en staat in het dashboard onder Kwaliteit en dekking.",
            markup=False,
            soft_wrap=True,
        )
    if summary.missing:
        errors.print(
            f"{summary.source}: let op: de bron geeft niet meer: {', '.join(summary.missing)}. Wat"
            " daarin stond, blijft leeg. Vergelijk de bron met docs/sources.md.",
            markup=False,
            soft_wrap=True,
        )
    for remark in summary.remarks:
        errors.print(f"{summary.source}: let op: {remark}", markup=False, soft_wrap=True)
    if more := summary.remarked - len(summary.remarks):
        errors.print(
            f"{summary.source}: en zo nog {count_words(more, 'stuk', 'stukken')}; ze staan in het"
            " dashboard onder Kwaliteit en dekking.",
            soft_wrap=True,
        )
    for trouble in (*summary.troubles, *filter(None, [summary.message])):
        errors.print(f"{summary.source}: {trouble}", markup=False, soft_wrap=True)
