"""A picture with what belongs to it: words for who cannot see it, the same as a table, files."""

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import escape
from typing import Any, Literal

import altair as alt
import streamlit as st

from dashboard import markup
from tracker.export.figures import Cell, as_csv
from tracker.values import Status
from tracker.words.days import MONTHS
from tracker.words.labels import day_words

Chart = alt.Chart | alt.LayerChart | alt.FacetChart

# Seen well on a light and on a dark page; a sign or a word always says the same.
COLOURS = {
    Status.DELAYED: "#d2524a",
    Status.OPEN: "#3b82d6",
    Status.PARTLY_FULFILLED: "#b07d12",
    Status.FULFILLED: "#2f9a60",
    Status.WITHDRAWN: "#858b95",
    Status.NO_TASK: "#858b95",
}
# Past this many rows a file as sharp as this would be tens of megabytes.
SHARP = 120
# For the words in a file that only a screen reader meets.
DUTCH: Literal["nl-NL"] = "nl-NL"
LIGHT_INK, DARK_INK = "#fafafa", "#262730"
GREY = "#858b95"
_SHORT = "[" + ",".join(f"'{name[:3]}'" for name in MONTHS).replace("'maa'", "'mrt'") + "]"
# Vega has no Dutch of its own that a browser and a file both follow.
_MONTH = f"{_SHORT}[month(datum.value)]"
# Spans in days, with the words below the axis and how far apart they stand.
_AXES = (
    (70, f"date(datum.value) + ' ' + {_MONTH}", alt.TimeIntervalStep("week", 1)),
    (550, f"{_MONTH} + ' ' + year(datum.value)", alt.TimeIntervalStep("month", 1)),
    (1500, f"{_MONTH} + ' ' + year(datum.value)", alt.TimeIntervalStep("month", 3)),
    (100_000, "'' + year(datum.value)", alt.TimeIntervalStep("year", 1)),
)
# Altair and Streamlit look for these among what is loaded already; both take seconds to load.
_DRAWN_WITH = ("pandas", "pyarrow")
COUNT_AXIS = "replace(format(datum.value, ','), regexp(',', 'g'), '.')"


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, and the same figures as a table."""

    name: str  # of the files
    chart: Chart
    caption: str
    spoken: str  # what the picture shows, in one sentence
    heads: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    # The table on the page, in markup, where it says things otherwise than the file does.
    shown: tuple[str, ...] = ()
    cells: Sequence[Sequence[str]] = ()
    figures: bool = False  # numbers behind a name, whose columns one compares
    long: bool = False  # too high to be read on one sheet of paper, where the table is enough
    remark: str = ""  # where the table says less than the file


class Rows(alt.InlineData):
    """Rows that nobody changes, so that layers share them; Altair copies them at every step."""

    def __deepcopy__(self, _memo: object = None) -> "Rows":
        return self


def load() -> None:
    """Wait for all that a picture is drawn with: half loaded by another thread, it breaks it."""
    for name in _DRAWN_WITH:
        importlib.import_module(name)


def chart_of(rows: Sequence[Mapping[str, Any]]) -> alt.Chart:
    """An empty chart on these rows."""
    load()
    return alt.Chart(Rows(values=[dict(row) for row in rows]))


def moment(day: date) -> str:
    """Midnight where the visitor is: a bare day would be read as UTC, and may fall a day early."""
    return f"{day.isoformat()}T00:00:00"


def time_axis(first: date, last: date, field: str) -> alt.X:
    """Time from left to right, in Dutch, with as many words as fit."""
    days = (last - first).days
    words, ticks = next((words, ticks) for most, words, ticks in _AXES if days <= most)
    return alt.X(
        f"{field}:T",
        title=None,
        axis=alt.Axis(labelExpr=words, tickCount=ticks, labelOverlap=True, grid=True),
        scale=alt.Scale(domain=[moment(first), moment(last)], padding=8),
    )


def show(picture: Picture, *, folded: bool = False) -> None:
    """The chart, its files, and the table; folded where the page says the same below."""
    st.html(f"<p class='tz-picture'>{escape(picture.caption)}</p>")
    # Streamlit gives its colours to axes, and leaves words in the picture black on black.
    ink = LIGHT_INK if st.context.theme.type == "dark" else DARK_INK
    with st.container(key="tz-long" if picture.long else None):
        st.vega_lite_chart(specification(picture, ink), width="stretch", alt=picture.spoken)
    _files(picture)
    cells = picture.cells or [_plain(row) for row in picture.rows]
    heads = picture.shown or picture.heads
    table = in_words(picture.caption, heads, cells, figures=picture.figures)
    if picture.remark:
        table += f"<p class='tz-small'>{escape(picture.remark)}</p>"
    if folded:
        with st.expander("Het beeld als tabel"):
            st.html(table)
    else:
        st.html(table)


def in_words(
    caption: str, heads: Sequence[str], cells: Sequence[Sequence[str]], *, figures: bool = False
) -> str:
    """The table that says what a picture says."""
    return markup.table(f"{caption}, als tabel", heads, cells, figures=figures)


def specification(picture: Picture, ink: str) -> dict[str, Any]:
    """What the browser draws; to hold it against the schema on every view takes half a second."""
    made: dict[str, Any] = picture.chart.configure_text(color=ink).to_dict(validate=False)
    return made


def _files(picture: Picture) -> None:
    """Made only when somebody asks for one."""
    kinds = {
        "PNG": (as_png, "image/png"),
        "SVG": (as_svg, "image/svg+xml"),
        "CSV": (_csv, "text/csv"),
    }
    with st.container(horizontal=True):
        for word, (make, kind) in kinds.items():
            what = "Cijfers" if word == "CSV" else "Beeld"
            st.download_button(
                f"{what} als {word}",
                data=partial(make, picture),
                file_name=f"{picture.name}.{word.lower()}",
                mime=kind,
                on_click="ignore",
                key=f"{picture.name}.{word}",
            )


def as_png(picture: Picture) -> bytes:
    """The picture for a document or a slide, on white, sharper than on screen."""
    import vl_convert

    scale = 2 if len(picture.rows) <= SHARP else 1
    made: bytes = vl_convert.vegalite_to_png(
        _printed(picture), scale=scale, format_locale=DUTCH, time_format_locale=DUTCH
    )
    return made


def as_svg(picture: Picture) -> bytes:
    """The picture as lines and letters that stay sharp at any size."""
    import vl_convert

    made: str = vl_convert.vegalite_to_svg(
        _printed(picture), format_locale=DUTCH, time_format_locale=DUTCH
    )
    return made.encode()


def _printed(picture: Picture) -> str:
    chart = picture.chart.properties(
        width=900, title=alt.TitleParams(picture.caption, anchor="start", fontSize=15)
    )
    printed: str = chart.configure(background="white", padding=16).to_json()
    return printed


def _csv(picture: Picture) -> bytes:
    return as_csv(picture.heads, picture.rows)


def _plain(row: tuple[Cell, ...]) -> list[str]:
    return [
        day_words(cell) if isinstance(cell, date) else escape("" if cell is None else str(cell))
        for cell in row
    ]
