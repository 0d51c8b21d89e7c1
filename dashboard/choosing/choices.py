"""The choices a person makes on a page, kept in the address so that a colleague sees the same."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.choosing import fields, given
from tracker import clock
from tracker.queries.wanted import periods
from tracker.queries.wanted.asking import asked, due
from tracker.queries.wanted.filters import COMMITMENTS, TASKS, Doubt, Filter, Sort
from tracker.queries.wanted.narrowing import NAMES
from tracker.values import UNFINISHED, MotionStatus, Status, ThreadKind
from tracker.words import labels

# Options are plain words, since they stand in the address: ?stand=vertraagd.
STATES = {labels.STATUS[status].word: status for status in TASKS}
ALL_STATES = {labels.STATUS[status].word: status for status in Status}
OUTCOMES = {labels.MOTION_STATUS[outcome].word: outcome for outcome in MotionStatus}
KINDS = {labels.KIND[kind].word: kind for kind in COMMITMENTS}

_LONGEST_NUMBER = 6

# What the further choices are called in the address.
_FURTHER = (
    "soort", "uitslag", "ministerie", "bewindspersoon", "dossier", "persoon", "fractie",
    "commissie", "termijn", "termijnvanaf", "termijntot", "vanaf", "tot", "onzeker",
    "uitgesteld",
)  # fmt: skip


def day() -> date:
    """The day as of which everything is shown."""
    given.day("dag", fields.FIRST, fields.LAST)
    chosen: Any = st.date_input(
        "Stand op",
        clock.today(),
        key="dag",
        bind="query-params",
        format="DD-MM-YYYY",
        # Else no further back than ten years, and a link to a day of before would be of today.
        min_value=fields.FIRST,
        max_value=fields.LAST,
        help="Alles op deze pagina staat zoals het op deze dag bekend was.",
    )
    return chosen if isinstance(chosen, date) else clock.today()


def commitments(order: Sort = Sort.NEAREST) -> Filter:
    """Everything that narrows the list of commitments."""
    as_of, order, words = _first_row("Woorden in de omschrijving", order)
    status = fields.pills("Stand", "stand", STATES)
    kind: list[str] = []
    chosen: dict[str, Any] = {}
    if more := _more(
        "Meer keuzes: soort, ministerie, wie, dossier, termijn, periode, onzeker, uitgesteld"
    ):
        with more:
            kind = fields.several("Soort", "soort", list(KINDS), "alle soorten")
            chosen = _who_and_where() | _periods(as_of, "Toegezegd") | _unsure()
    given.not_understood()
    return _filter(
        as_of=as_of,
        status=tuple(STATES[word] for word in status),
        kind=tuple(KINDS[word] for word in kind) or COMMITMENTS,
        words=words,
        sort=order,
        **chosen,
    )


def motions() -> Filter:
    """Everything that narrows the list of motions."""
    as_of, order, words = _first_row("Naam, nummer of woord", Sort.NEWEST)
    status = fields.pills("Stand", "stand", ALL_STATES)
    outcome: list[str] = []
    chosen: dict[str, Any] = {}
    if more := _more(
        "Meer keuzes: uitslag, ondertekenaar, fractie, ministerie, dossier, periode, onzeker,"
        " uitgesteld"
    ):
        with more:
            outcome = fields.several(
                "Uitslag van de stemming", "uitslag", list(OUTCOMES), "alle uitslagen"
            )
            chosen = _who_and_where() | _periods(as_of, "Ingediend") | _unsure()
    given.not_understood()
    return _filter(
        as_of=as_of,
        status=tuple(ALL_STATES[word] for word in status),
        kind=(ThreadKind.MOTIE,),
        outcome=tuple(OUTCOMES[word] for word in outcome),
        words=words,
        sort=order,
        **chosen,
    )


def of_address(address: Mapping[str, Sequence[str]], kinds: tuple[ThreadKind, ...]) -> Filter:
    """The same choices from an address alone, before there is a page to choose on."""
    known = {name: values for name, values in address.items() if name in NAMES}
    return asked(known, clock.today(), kinds)


def page() -> int:
    """Which page of a list is asked for; the pager below it knows only once it has been drawn."""
    number = st.session_state.get("blad")
    return number or page_of_address({"blad": [st.query_params.get("blad", "")]})


def page_of_address(address: Mapping[str, Sequence[str]]) -> int:
    """Which page of a list the address is of."""
    number = address.get("blad", [""])[0]
    known = number.isascii() and number.isdecimal() and len(number) <= _LONGEST_NUMBER
    return max(int(number), 1) if known else 1


def today() -> tuple[Filter, DeltaGenerator]:
    """For whom the day is laid out: a ministry, a fractie, or everybody; and room beside that."""
    offered = fields.known()
    first, beside, second, third = fields.side_by_side("vandaag", [1, 1, 1.5, 1.5])
    with first:
        as_of = day()
    with second:
        ministry = fields.ministries(offered)
    with third:
        party = fields.parties(offered)
    given.not_understood()
    return Filter(as_of, ministry=ministry, party=party), beside


def subject() -> Filter:
    """What a debate is about."""
    offered = fields.known()
    first, second, third = st.columns(3)
    with first:
        as_of = day()
        dossier = fields.dossier(offered)
    with second:
        words = st.text_input("Woorden", key="woorden", bind="query-params", placeholder="IMVO")
        committee = fields.committee(offered)
    with third:
        person = fields.person()
        party = fields.parties(offered)
    given.not_understood()
    return Filter(
        as_of=as_of,
        dossier=dossier,
        words=words or "",
        committee=committee,
        person=person,
        party=party,
    )


def _more(label: str) -> AbstractContextManager[Any] | None:
    """Where further choices go, once they are asked for or one of them is in the address.

    Fifteen fields that most visitors never open would come before the first row of every list;
    what the address has chosen among them is told in words above the list.
    """
    used = any(key in st.query_params for key in _FURTHER)
    box = st.expander(label, key=f"meer {label}", on_change="rerun")
    return box if used or box.open else None


def _filter(named_term: str = "", **chosen: Any) -> Filter:
    """Whoever asks what is late or due by name does not ask for what is done."""
    if named_term and not chosen["status"]:
        chosen["status"] = UNFINISHED
    return Filter(**chosen)


def _first_row(words: str, order: Sort) -> tuple[date, Sort, str]:
    first, second, third = fields.side_by_side("lijst", [1, 1, 2])
    with first:
        as_of = day()
    with second:
        chosen = st.selectbox(
            "Volgorde",
            list(Sort),
            list(Sort).index(order),
            format_func=lambda s: s.value,
            key="volgorde",
            bind="query-params",
        )
    with third:
        text = st.text_input(words, key="woorden", bind="query-params")
    return as_of, chosen or order, text or ""


def _who_and_where() -> dict[str, Any]:
    """Who promised, who asked or signed, and about what."""
    offered = fields.known()
    left, right = st.columns(2)
    with left:
        ministry = fields.ministries(offered)
        minister = fields.minister(offered)
        dossier = fields.dossier(offered)
    with right:
        person = fields.person()
        party = fields.parties(offered)
        committee = fields.committee(offered)
    return {
        "ministry": ministry,
        "minister": minister,
        "dossier": dossier,
        "person": person,
        "party": party,
        "committee": committee,
    }


def _unsure() -> dict[str, Any]:
    """What is only perhaps so, and what was put off."""
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        chosen = fields.several("Onzeker", "onzeker", list(map(str, Doubt)), "zeker en onzeker")
    with right:
        put_off = fields.yes("Alleen wat is uitgesteld en niet is afgedaan", "uitgesteld")
    return {"doubt": tuple(doubt for doubt in Doubt if doubt.value in chosen), "put_off": put_off}


def _periods(as_of: date, begun: str) -> dict[str, Any]:
    """When it falls due, and when it was promised or submitted."""
    first, second, third, fourth, fifth = st.columns([2, 1, 1, 1, 1])
    with first:
        named = fields.one("Termijn", "termijn", list(periods.DUE), "alle termijnen")
    with second:
        due_from = fields.optional_day("Termijn vanaf", "termijnvanaf")
    with third:
        due_to = fields.optional_day("Termijn tot en met", "termijntot")
    with fourth:
        made_from = fields.optional_day(f"{begun} vanaf", "vanaf")
    with fifth:
        made_to = fields.optional_day(f"{begun} tot en met", "tot")
    due_from, due_to, term = due(named, as_of, due_from, due_to)
    return {
        "named_term": named,
        "due_from": due_from,
        "due_to": due_to,
        "term": term,
        "made_from": made_from,
        "made_to": made_to,
    }
