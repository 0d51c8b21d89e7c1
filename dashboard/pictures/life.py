"""The picture of one life: promised, put off, kept, each with the term that was given."""

from functools import partial
from html import escape
from typing import Any

import altair as alt

from dashboard import markup
from dashboard.pictures.frame import COLOURS, GREY, Chart, Picture, chart_of, moment, time_axis
from nlp.findings import EventKind
from tracker.queries.lives.steps import Course, Step
from tracker.values import Status
from tracker.words.labels import day_words

ROW, AXIS = 46, 40
# A shape of its own for every kind, so that the picture is read without colour too.
SHAPES = {
    EventKind.MADE: ("circle", COLOURS[Status.OPEN]),
    EventKind.REFERRED: ("triangle-down", GREY),
    EventKind.IN_PROGRESS: ("triangle-right", COLOURS[Status.OPEN]),
    EventKind.POSTPONED: ("triangle-up", COLOURS[Status.DELAYED]),
    EventKind.PARTLY_FULFILLED: ("diamond", COLOURS[Status.PARTLY_FULFILLED]),
    EventKind.FULFILLED: ("square", COLOURS[Status.FULFILLED]),
    EventKind.WITHDRAWN: ("cross", COLOURS[Status.WITHDRAWN]),
}
HEADS = ("Nr.", "Dag", "Wat er gebeurde", "Termijn in de tekst", "Termijn vanaf", "Termijn tot")


def picture(course: Course, name: str) -> Picture:
    """One row a step; a thick bar is the term, a thin line the time until it."""
    return Picture(
        name=f"tijdlijn-{name}",
        chart=alt.layer(*_layers(course)).properties(height=ROW * len(course.steps) + AXIS),
        caption=_caption(course),
        spoken=_spoken(course),
        heads=HEADS,
        rows=[_figures(step) for step in course.steps],
        shown=(*HEADS[:3], "Termijn"),
        cells=[
            [str(step.number), day_words(step.day), escape(step.words), markup.term(step.term)]
            for step in course.steps
        ],
    )


def _layers(course: Course) -> list[Chart]:
    rows = [_row(step) for step in course.steps]
    x = partial(time_axis, course.first, course.last)
    y = alt.Y("number:O", axis=None)
    base = chart_of(rows)
    waiting = base.mark_rule(strokeDash=[4, 3], yOffset=6, color=GREY).encode(
        x=x("day"), x2="until:T", y=y
    )
    term = base.mark_bar(height=12, yOffset=6, color=GREY, opacity=0.6, cornerRadius=3).encode(
        x=x("begin"), x2="end:T", y=y
    )
    point = base.mark_point(filled=True, size=110, yOffset=6, opacity=1).encode(
        x=x("day"),
        y=y,
        shape=alt.Shape("kind:N", scale=_scale(0), legend=None),
        color=alt.Color("kind:N", scale=_scale(1), legend=None),
        tooltip=[alt.Tooltip("words:N", title="Stap"), alt.Tooltip("told:N", title="Termijn")],
    )
    words = base.mark_text(
        align="left", yOffset=-12, fontSize=13, limit=alt.ExprRef(expr="width")
    ).encode(x=alt.value(0), y=y, text="words:N")
    # A bar that is nowhere is a picture without a name to a screen reader.
    termed = [waiting, term] if any("end" in row for row in rows) else []
    layers: list[Chart] = [*termed, point, words]
    if course.running:
        layers.insert(0, _today(course))
    if course.late_since:
        layers.insert(1, _late(course, y))
    return layers


def _caption(course: Course) -> str:
    line = " (de staande lijn)" if course.running else ""
    late = f"; {course.late} te laat (gestippeld)"
    told = f"Verloop tot en met {day_words(course.as_of)}{line}"
    return told + (late if course.late else "")


def _row(step: Step) -> dict[str, Any]:
    term = step.term
    quote = f" · “{term.words}”" if term and term.words else ""
    row: dict[str, Any] = {
        "number": step.number,
        "kind": step.kind.value,
        "day": moment(step.day),
        "words": f"{step.number}. {day_words(step.day)}: {step.words}{quote}",
        "told": _told(step),
    }
    if term and term.last_day:
        row["until"] = row["end"] = moment(term.last_day)
        row["begin"] = moment(max(term.first_day or term.last_day, step.day))
    return row


def _told(step: Step) -> str:
    if step.term is None:
        return "geen"
    last = step.term.last_day
    return f"tot en met {day_words(last)}" if last else "zonder dag"


def _late(course: Course, y: alt.Y) -> Chart:
    """From the end of the current term to the day one looks."""
    assert course.late_since is not None
    given = [step for step in course.steps if step.runs_until == course.late_since]
    row = {
        "number": (given or course.steps)[-1].number,
        "since": moment(course.late_since),
        "until": moment(course.as_of),
        "late": f"{course.late} te laat",
    }
    drawn: Chart = (
        chart_of([row])
        .mark_rule(strokeWidth=5, strokeDash=[2, 2], yOffset=6, color=COLOURS[Status.DELAYED])
        .encode(x="since:T", x2="until:T", y=y, tooltip=alt.Tooltip("late:N", title="Te laat"))
    )
    return drawn


def _today(course: Course) -> Chart:
    row = {"day": moment(course.as_of), "words": f"stand op {day_words(course.as_of)}"}
    drawn: Chart = (
        chart_of([row])
        .mark_rule(color=GREY, strokeWidth=1.5)
        .encode(x="day:T", tooltip=alt.Tooltip("words:N", title="Lijn"))
    )
    return drawn


def _scale(place: int) -> alt.Scale:
    return alt.Scale(
        domain=[kind.value for kind in SHAPES], range=[given[place] for given in SHAPES.values()]
    )


def _spoken(course: Course) -> str:
    told = "; ".join(f"{day_words(step.day)} {step.words}" for step in course.steps)
    late = f" Op {day_words(course.as_of)} {course.late} te laat."
    return f"Tijdlijn: {told}.{late if course.late else ''}"


def _figures(step: Step) -> tuple[Any, ...]:
    term = step.term
    return (
        step.number,
        step.day,
        step.words,
        term.words if term else None,
        term.first_day if term else None,
        term.last_day if term else None,
    )
