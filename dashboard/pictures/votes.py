"""The picture of a vote: a bar for and a bar against, cut into fracties by seats."""

from collections.abc import Sequence

import altair as alt

from dashboard.pictures.frame import COLOURS, COUNT_AXIS, GREY, Picture, chart_of
from tracker.queries.motions.votes import Ballot, Vote
from tracker.values import Status
from tracker.words.labels import count_words, day_words

COLOUR = {"voor": COLOURS[Status.FULFILLED], "tegen": COLOURS[Status.DELAYED]}
HEADS = ("Fractie", "Stem", "Zetels")
# Below this share of a bar the name of a fractie does not fit; it stands in the table.
NAMED = 0.06


def picture(ballot: Ballot, name: str) -> Picture:
    """Bars of seats; a vote of which nobody noted the seats counts fracties instead."""
    groups = ballot.groups()
    known = all(vote.seats is not None for vote in groups)
    base = chart_of(_parts(groups, ballot.sides(), known=known))
    unit = "zetels" if known else "fracties"
    sides = list(ballot.sides())
    y = alt.Y("side:N", sort=sides, title=None, axis=alt.Axis(labelFontSize=13, labelLimit=120))
    bars = base.mark_bar(stroke="white", strokeWidth=1.5, height=30).encode(
        x=alt.X("begin:Q", title=unit, axis=alt.Axis(labelExpr=COUNT_AXIS, tickMinStep=1)),
        x2="end:Q",
        y=y,
        color=alt.Color(
            "side:N",
            legend=None,
            scale=alt.Scale(domain=sides, range=[COLOUR.get(side, GREY) for side in sides]),
        ),
        tooltip=alt.Tooltip("told:N", title="Stem"),
    )
    names = base.mark_text(color="white", fontSize=11, fontWeight="bold").encode(
        x="middle:Q", y=y, text="words:N"
    )
    return Picture(
        name=f"stemming-{name}",
        chart=alt.layer(bars, names).properties(height=44 * len(sides) + 50),
        caption=f"Stemming op {day_words(ballot.decided_on, 'onbekende dag')}",
        spoken=f"Stemming per fractie: {totals(ballot)}.",
        heads=HEADS,
        rows=[(vote.fractie, vote.side, vote.seats) for vote in groups],
    )


def _parts(groups: Sequence[Vote], sides: Sequence[str], *, known: bool) -> list[dict[str, object]]:
    """Where each fractie begins and ends in the bar of its side; the small ones go unnamed."""
    weights = [vote.seats if known and vote.seats is not None else 1 for vote in groups]
    widest = max((sum(_of(side, groups, weights)) for side in sides), default=1)
    found: list[dict[str, object]] = []
    reached: dict[str, int] = {}
    for vote, weight in zip(groups, weights, strict=True):
        begin = reached.get(vote.side, 0)
        reached[vote.side] = end = begin + weight
        found.append(
            {
                "side": vote.side,
                "begin": begin,
                "end": end,
                "middle": (begin + end) / 2,
                "fractie": vote.fractie,
                "words": vote.fractie if weight >= NAMED * widest else "",
                "told": f"{vote.fractie}: {vote.side}, {_seats(vote)}",
            }
        )
    return found


def totals(ballot: Ballot) -> str:
    """76 zetels voor, 74 tegen; fracties where the seats are not known."""
    told = []
    for side in ballot.sides():
        seats = ballot.seats(side)
        fracties = len({vote.fractie for vote in ballot.votes if vote.side == side})
        words = (
            count_words(seats, "zetel", "zetels")
            if seats is not None
            else count_words(fracties, "fractie", "fracties")
        )
        told.append(f"{words} {side}")
    return ", ".join(told)


def _seats(vote: Vote) -> str:
    return "zetels onbekend" if vote.seats is None else count_words(vote.seats, "zetel", "zetels")


def _of(side: str, groups: Sequence[Vote], weights: list[int]) -> list[int]:
    return [w for vote, w in zip(groups, weights, strict=True) if vote.side == side]
