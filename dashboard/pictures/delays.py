"""The picture of how late ministries are: the middle of their delays, the slowest first."""

from collections.abc import Sequence
from datetime import date
from html import escape

import altair as alt

from dashboard.pictures.frame import COLOURS, COUNT_AXIS, Chart, Picture, chart_of
from tracker.export.figures import Cell
from tracker.queries.lives.timeline import Delay
from tracker.values import Status
from tracker.words.labels import count_words, day_words, ministry_words

HEADS = (
    *("Ministerie", "Toezeggingen", "Op tijd afgedaan", "Mediaan in dagen"),
    *("Mediaan, afgedaan", "Mediaan, nog niet afgedaan"),
)
MEANING = (
    "Vertraging is het aantal dagen van de laatste dag van de eerste termijn tot de dag waarop het"
    " is afgedaan, of tot de peildag als het nog niet is afgedaan; wie op tijd is, telt als 0."
    " Wat geen eerste termijn met een dag heeft, wat nog niet aan de beurt is en wat is vervallen,"
    " telt niet mee. De mediaan is de middelste: de helft duurde langer."
)


def picture(delays: Sequence[Delay], day: date) -> Picture:
    """A bar a ministry, with its number beside it."""
    return Picture(
        name=f"vertraging-per-ministerie-{day.isoformat()}",
        chart=_bars(delays),
        caption=f"Mediaan van de vertraging per ministerie (aantal), op {day_words(day)}",
        spoken="Vertraging per ministerie: "
        + "; ".join(f"{_ministry(delay)} {_days(delay.middle)}" for delay in delays),
        heads=HEADS,
        rows=[_figures(delay) for delay in delays],
        shown=HEADS,
        cells=[_cells(delay) for delay in delays],
    )


def _bars(delays: Sequence[Delay]) -> Chart:
    rows = [
        {
            "ministry": _ministry(delay),
            "days": delay.middle,
            "words": f"{_days(delay.middle)} ({delay.cases})",
            "told": f"{_ministry(delay)}: {_days(delay.middle)},"
            f" {count_words(delay.cases, 'toezegging', 'toezeggingen')}",
        }
        for delay in delays
    ]
    y = alt.Y("ministry:N", sort=None, title=None, axis=alt.Axis(labelLimit=170, labelFontSize=12))
    most = max(delay.middle for delay in delays)
    # Room at the end for the words beside the longest bar.
    scale = alt.Scale(domain=[0, max(most, 1) * 1.3])
    base = chart_of(rows)
    x = alt.X("days:Q", title="dagen", scale=scale, axis=alt.Axis(labelExpr=COUNT_AXIS))
    bars = base.mark_bar(height=18, color=COLOURS[Status.DELAYED]).encode(
        x=x, y=y, tooltip=alt.Tooltip("told:N", title="Mediaan")
    )
    words = base.mark_text(align="left", dx=6, fontSize=12).encode(x=x, y=y, text="words:N")
    drawn: Chart = alt.layer(bars, words).properties(height=30 * len(rows) + 60)
    return drawn


def _figures(delay: Delay) -> tuple[Cell, ...]:
    return (
        _ministry(delay),
        delay.cases,
        delay.in_time,
        delay.middle,
        delay.middle_done,
        delay.middle_waiting,
    )


def _cells(delay: Delay) -> list[str]:
    return [
        escape(_ministry(delay)),
        str(delay.cases),
        f"{delay.in_time} ({delay.in_time / delay.cases:.0%})",
        *(_days(middle) for middle in (delay.middle, delay.middle_done, delay.middle_waiting)),
    ]


def _ministry(delay: Delay) -> str:
    return ministry_words(delay.ministry)


def _days(middle: float | None) -> str:
    return "geen" if middle is None else count_words(round(middle), "dag", "dagen")
