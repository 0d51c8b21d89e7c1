"""The picture of how often promises were put off: a bar a year, and each ministry in the table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape

import altair as alt

from dashboard.pictures.frame import COLOURS, COUNT_AXIS, Chart, Picture, chart_of
from tracker.export.figures import Cell
from tracker.queries.lives.put_off import PutOff
from tracker.values import Status
from tracker.words.labels import count_words, day_words, ministry_words, number_words

SHOWN = 8  # years that a table has room for; what is older stands together
HEADS = ("Ministerie", "Jaar", "Keren uitgesteld")
MEANING = (
    "Geteld is elke brief die zegt dat iets later komt, in het jaar van die brief; meer zinnen van"
    " één dag over hetzelfde tellen één keer. Alleen ingelezen stukken tellen: een jaar waarvan"
    " weinig is ingelezen, lijkt rustig."
)
READ = "Ingelezen stukken"


def picture(found: Sequence[PutOff], papers: Mapping[int, int], day: date) -> Picture:
    """All years from the first delay on, also those without any; one alone would fill it."""
    totals = Counter[int]()
    for one in found:
        totals[one.year] += one.times
    years = range(min(*totals, day.year - SHOWN + 1), day.year + 1)
    recent = years[-SHOWN:]
    before = f"vóór {recent[0]}"
    heads = ("Ministerie", *([before] if len(years) > SHOWN else []), *map(str, recent), "samen")
    return Picture(
        name=f"uitstel-per-jaar-{day.isoformat()}",
        chart=_bars(totals, years),
        caption=f"Keren uitgesteld per jaar, tot en met {day_words(day)}",
        spoken="Keren uitgesteld per jaar: "
        + "; ".join(f"{year} {totals[year]}" for year in years if totals[year]),
        heads=HEADS,
        rows=_figures(found),
        shown=heads,
        figures=True,
        cells=_cells(found, papers, years),
    )


def _bars(totals: Mapping[int, int], years: Sequence[int]) -> Chart:
    rows = [
        {
            "year": str(year),
            "times": totals.get(year, 0),
            "words": number_words(totals[year]) if totals.get(year) else "",
            "told": f"{year}: {count_words(totals.get(year, 0), 'keer', 'keer')} uitgesteld",
        }
        for year in years
    ]
    base = chart_of(rows)
    x = alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True))
    axis = alt.Axis(labelExpr=COUNT_AXIS, tickMinStep=1)
    y = alt.Y("times:Q", title="keren uitgesteld", axis=axis)
    bars = base.mark_bar(color=COLOURS[Status.DELAYED]).encode(
        x=x, y=y, tooltip=alt.Tooltip("told:N", title="Uitstel")
    )
    words = base.mark_text(dy=-8, fontSize=12).encode(x=x, y=y, text="words:N")
    drawn: Chart = alt.layer(bars, words).properties(height=260)
    return drawn


def _figures(found: Sequence[PutOff]) -> list[tuple[Cell, ...]]:
    ordered = sorted(found, key=lambda one: (ministry_words(one.ministry), one.year))
    return [(ministry_words(one.ministry), one.year, one.times) for one in ordered]


def _cells(
    found: Sequence[PutOff], papers: Mapping[int, int], years: Sequence[int]
) -> list[list[str]]:
    """A line a ministry, most delays first; then all together, and what that was read from."""
    lines: dict[str, Counter[int]] = {}
    for one in found:
        lines.setdefault(ministry_words(one.ministry), Counter())[one.year] += one.times
    ordered = sorted(lines.items(), key=lambda line: (-line[1].total(), line[0]))
    together = sum(lines.values(), Counter[int]())
    of_all = [("alle ministeries", together)] if len(ordered) > 1 else []
    named = [*ordered, *of_all, (READ, Counter(dict(papers)))]
    return [[escape(name), *map(number_words, _numbers(line, years))] for name, line in named]


def _numbers(line: Counter[int], years: Sequence[int]) -> list[int]:
    recent = years[-SHOWN:]
    earlier = sum(count for year, count in line.items() if year < recent[0])
    return [
        *([earlier] if len(years) > SHOWN else []),
        *(line[year] for year in recent),
        line.total(),
    ]
