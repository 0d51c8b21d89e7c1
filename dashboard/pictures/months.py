"""The picture of a record over time: how many stood where at the end of each month."""

from collections.abc import Sequence

import altair as alt

from dashboard.pictures.frame import COLOURS, COUNT_AXIS, Picture, chart_of, moment, time_axis
from tracker.queries.lives.timeline import Month
from tracker.queries.wanted.filters import TASKS
from tracker.values import Status
from tracker.words.labels import STATUS, count_words, day_words, number_words

# From what is settled at the bottom to what is late on top, as the eye expects.
ORDER = (*reversed(TASKS),)
HEADS = ("Op", *(STATUS[status].word for status in TASKS), "samen")
# Of the end of the picture: a layer thinner than this has no room for its name.
NAMED = 0.05


def picture(months: Sequence[Month]) -> Picture:
    """Layers on each other; the name of each stands at its end."""
    first, last = months[0].day, months[-1].day
    names = (
        chart_of(_names(months[-1]))
        .mark_text(align="right", fontSize=12, fontWeight="bold", color="white")
        .encode(x=alt.value(alt.ExprRef(expr="width - 12")), y="at:Q", text="words:N")
    )
    return Picture(
        name=f"stand-per-maand-{last.isoformat()}",
        chart=alt.layer(_areas(months), names).properties(height=380),
        caption=f"Stand aan het eind van elke maand, tot {day_words(last)}",
        spoken=f"Aantallen per stand van {day_words(first)} tot {day_words(last)}; op de laatste"
        f" dag {_told(months[-1])}.",
        heads=HEADS,
        rows=[
            (month.day, *(month.counts[status] for status in TASKS), sum(month.counts.values()))
            for month in months
        ],
        cells=[_cells(month) for month in months[:-13:-1]],
        shown=HEADS,
        figures=True,
        remark="De laatste twaalf maanden; alle maanden staan in het CSV-bestand.",
    )


def _areas(months: Sequence[Month]) -> alt.Chart:
    rows = [
        {
            "day": moment(month.day),
            "status": STATUS[status].word,
            "order": place,
            "count": month.counts[status],
            "told": f"{day_words(month.day)}: {number_words(month.counts[status])}"
            f" {STATUS[status].word}",
        }
        for month in months
        for place, status in enumerate(ORDER)
    ]
    colours = alt.Scale(
        domain=[STATUS[status].word for status in ORDER],
        range=[COLOURS[status] for status in ORDER],
    )
    areas: alt.Chart = (
        chart_of(rows)
        .mark_area(interpolate="step-after", stroke="white", strokeWidth=1)
        .encode(
            x=time_axis(months[0].day, months[-1].day, "day"),
            y=alt.Y("count:Q", stack="zero", title=None, axis=alt.Axis(labelExpr=COUNT_AXIS)),
            color=alt.Color("status:N", scale=colours, legend=None),
            order="order:Q",
            tooltip=alt.Tooltip("told:N", title="Stand"),
        )
    )
    return areas


def _names(month: Month) -> list[dict[str, object]]:
    found, below = [], 0
    whole = sum(month.counts.values()) or 1
    for status in ORDER:
        count = month.counts[status]
        if count / whole >= NAMED:
            words = f"{STATUS[status].sign} {STATUS[status].word}: {number_words(count)}"
            found.append({"at": below + count / 2, "words": words})
        below += count
    return found


def _cells(month: Month) -> list[str]:
    counts = [month.counts[status] for status in TASKS]
    return [day_words(month.day), *(number_words(count) for count in (*counts, sum(counts)))]


def _told(month: Month) -> str:
    return ", ".join(
        count_words(month.counts[status], STATUS[status].word, STATUS[status].word)
        for status in TASKS
        if month.counts[status] or status is Status.OPEN
    )
