"""Links that lead to a list which shows what was counted, and nothing else."""

from collections.abc import Mapping
from html import escape

from dashboard import markup
from tracker.queries.wanted.asking import spoken
from tracker.queries.wanted.filters import COMMITMENTS, Doubt, Filter, Sort
from tracker.values import ThreadKind
from tracker.words import labels

MOTIONS = (ThreadKind.MOTIE,)


def to_list(wanted: Filter, words: str) -> str:
    """A link to the page of motions or of commitments, narrowed to what is wanted."""
    page, kind, order = (
        ("moties", MOTIONS, Sort.NEWEST)
        if wanted.kind == MOTIONS
        else ("./", COMMITMENTS, Sort.NEAREST)
    )
    # As the fields of the page have it: a ministry by its name, a kind only where it narrows.
    given: dict[str, object] = {"dag": wanted.as_of, **spoken(wanted)}
    given["ministerie"] = [labels.ministry_words(code) for code in wanted.ministry]
    if wanted.kind == kind:
        del given["soort"]
    if wanted.sort is not order:
        given["volgorde"] = wanted.sort.value
    return markup.link(page, words, **given)


def number(count: int, wanted: Filter) -> str:
    """A number that leads to the list which it counts; none leads nowhere."""
    words = labels.number_words(count)
    return to_list(wanted, words) if count else words


def beside(doubts: Mapping[Doubt, int], put_off: int, wanted: Filter) -> str:
    """How many were put off, and how many are unsure for which reason, each with the way to them.

    Beside the counts by status, not among them: what was put off is late as well, what is unsure
    is open or late. What is none leads nowhere.
    """
    parts = []
    for doubt, count in doubts.items():
        words = f"{labels.number_words(count)} {doubt.value}"
        asked = wanted.only_unsure(doubt)
        parts.append(to_list(asked, words) if count else escape(words))
    late = number(put_off, wanted.only_put_off())
    return f"<p>Uitgesteld en niet afgedaan: {late} · Onzeker: {' · '.join(parts)}</p>"
