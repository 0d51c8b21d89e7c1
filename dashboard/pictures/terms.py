"""The picture of many lives: promised, first term, what it became, and the end."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from html import escape
from typing import Any

import altair as alt

from dashboard import markup
from dashboard.pictures import frame
from dashboard.pictures.frame import COLOURS, GREY, Picture, chart_of, moment, time_axis
from tracker.queries.lives.timeline import Bar
from tracker.values import Status
from tracker.words.labels import STATUS, day_words

ROW, AXIS = 32, 40
ON_A_SHEET = 60
ENDS = {Status.FULFILLED: "square", Status.WITHDRAWN: "cross"}
LEGEND = (
    "● toegezegd, of voor het eerst genoemd; de balk loopt tot de eerste termijn. "
    "Streepjes en ▲: uitstel tot een latere termijn."
    " Stippels: te laat, tot de peildag (de staande lijn). ■ afgedaan, ✕ vervallen."
)
HEADS = (
    *("Nr.", "Kenmerk", "Omschrijving", "Stand", "Toegezegd", "Eerste termijn"),
    *("Termijnen op volgorde", "Huidige termijn", "Afgedaan of vervallen", "Dagen te laat"),
)
SHOWN = ("Nr. en stand", "Wat", "Toegezegd", "Termijnen", "Einde")


def picture(bars: Sequence[Bar], day: date, place: str) -> Picture:
    """One row a life; the numbers are those of the table."""
    return Picture(
        name=f"tijdlijn-{day.isoformat()}",
        chart=alt.layer(*_layers(bars, day)).properties(height=ROW * len(bars) + AXIS),
        caption=_caption(day, place),
        spoken=f"Tijdlijn van {len(bars)} regels; de tabel hieronder zegt hetzelfde in woorden.",
        heads=HEADS,
        rows=[_figures(bar) for bar in bars],
        shown=SHOWN,
        cells=[_cells(bar, day) for bar in bars],
        long=len(bars) > ON_A_SHEET,
    )


def in_words(bars: Sequence[Bar], day: date, place: str) -> str:
    """The table of that picture, which is there before anything is drawn."""
    return frame.in_words(_caption(day, place), SHOWN, [_cells(bar, day) for bar in bars])


def _caption(day: date, place: str) -> str:
    return f"Tijdlijn, {place}, stand op {day_words(day)}"


def _layers(bars: Sequence[Bar], day: date) -> list[alt.Chart]:
    """The day itself, then of each row what was promised, what it became, the end and its words."""
    days = [day, *(one for bar in bars for one in _days(bar))]
    x = partial(time_axis, min(days), max(days))
    y = alt.Y("number:O", axis=None)
    base = chart_of([_row(bar, day) for bar in bars])
    return [
        chart_of([{"day": moment(day)}]).mark_rule(color=GREY, strokeWidth=1.5).encode(x=x("day")),
        base.mark_bar(height=8, yOffset=6, color=COLOURS[Status.OPEN], cornerRadius=3).encode(
            x=x("made"), x2="first:T", y=y
        ),
        base.mark_point(
            filled=True, size=45, yOffset=6, opacity=1, color=COLOURS[Status.OPEN]
        ).encode(x=x("begun"), y=y),
        base.mark_rule(
            yOffset=6, strokeWidth=2, strokeDash=[6, 3], color=COLOURS[Status.PARTLY_FULFILLED]
        ).encode(x=x("first"), x2="last:T", y=y),
        base.mark_rule(
            yOffset=6, strokeWidth=4, strokeDash=[2, 2], color=COLOURS[Status.DELAYED]
        ).encode(x=x("due"), x2="late:T", y=y),
        chart_of(_moves(bars))
        .mark_point(
            filled=True, shape="triangle-up", size=55, yOffset=6, opacity=1,
            color=COLOURS[Status.PARTLY_FULFILLED],
        )
        .encode(x=x("term"), y=y, tooltip=alt.Tooltip("told:N", title="Termijn")),
        base.mark_point(filled=True, size=75, yOffset=6, opacity=1).encode(
            x=x("ended"),
            y=y,
            shape=alt.Shape("status:N", scale=_scale(ENDS), legend=None),
            color=alt.Color("status:N", scale=_scale(COLOURS), legend=None),
        ),
        base.mark_text(
            align="left", yOffset=-8, fontSize=12, limit=alt.ExprRef(expr="width")
        ).encode(x=alt.value(0), y=y, text="words:N", tooltip=alt.Tooltip("said:N", title="Stand")),
    ]  # fmt: skip


def _scale(shown: Mapping[Status, str]) -> alt.Scale:
    """How each way to end is drawn."""
    return alt.Scale(domain=[status.value for status in ENDS], range=[shown[end] for end in ENDS])


def _row(bar: Bar, day: date) -> dict[str, Any]:
    row = bar.row
    sign = STATUS[row.status].sign
    found: dict[str, Any] = {
        "number": bar.number,
        "status": row.status.value,
        "words": f"{bar.number}. {sign} {row.title or row.public_id}",
        "said": row.reason,
    }
    if bar.begun_on:
        found["begun"] = moment(bar.begun_on)
    if bar.begun_on and bar.terms:
        found |= {"made": moment(bar.begun_on), "first": moment(bar.terms[0])}
        found["last"] = moment(max(bar.terms[-1], bar.terms[0]))
    if row.days_late and bar.terms:
        found |= {"due": moment(bar.terms[-1]), "late": moment(day)}
    if bar.ended_on and row.status in ENDS:
        found["ended"] = moment(bar.ended_on)
    return found


def _moves(bars: Sequence[Bar]) -> list[dict[str, Any]]:
    return [
        {"number": bar.number, "term": moment(term), "told": f"uitgesteld tot {day_words(term)}"}
        for bar in bars
        for term in bar.terms[1:]
    ]


def _days(bar: Bar) -> list[date]:
    return [day for day in (bar.begun_on, *bar.terms, bar.ended_on) if day is not None]


def _figures(bar: Bar) -> tuple[Any, ...]:
    row = bar.row
    return (
        bar.number,
        row.public_id,
        row.title,
        row.status_words,
        row.made_on,
        bar.terms[0] if bar.terms else None,
        " → ".join(term.isoformat() for term in bar.terms),
        row.term.last_day if row.term else None,
        bar.ended_on,
        row.days_late or None,
    )


def _cells(bar: Bar, day: date) -> list[str]:
    row = bar.row
    end = f"{row.status_words} op {day_words(bar.ended_on)}" if bar.ended_on else "loopt nog"
    return [
        f"{bar.number}. {markup.status(row)}{markup.lateness(row)}",
        markup.thread_link(row, day),
        markup.promised_on(row) if row.made_on else day_words(bar.begun_on),
        " → ".join(day_words(term) for term in bar.terms) or markup.term(row.term),
        escape(end),
    ]
