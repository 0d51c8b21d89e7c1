"""Links that lead to a list which shows what was counted, and nothing else."""

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


def unsure(counts: dict[Doubt, int], wanted: Filter) -> str:
    """How many are unsure for which reason, each with the way to them; what is none leads nowhere.

    Beside the counts by status, not among them: what is unsure is open or late besides.
    """
    parts = []
    for doubt, count in counts.items():
        words = f"{labels.number_words(count)} {doubt.value}"
        asked = wanted.only_unsure(doubt)
        parts.append(to_list(asked, words) if count else escape(words))
    return f"<p>Onzeker: {' · '.join(parts)}</p>"
