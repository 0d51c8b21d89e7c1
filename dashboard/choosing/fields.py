"""The fields in which a person chooses; what each is called in the address, and what it offers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st
from sqlmodel import Session
from streamlit.delta_generator import DeltaGenerator

from dashboard import data
from dashboard.choosing import given
from tracker.queries.papers import dossier_names
from tracker.queries.wanted import choices
from tracker.queries.wanted.asking import ministry
from tracker.queries.wanted.filters import dossier_number
from tracker.words import labels

FIRST, LAST = date(1995, 1, 1), date(2060, 12, 31)


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to choose from, in the stored documents."""

    ministries: list[str]
    ministers: list[str]
    dossiers: dict[str, str]  # a number with the name of the dossier, where its papers print one
    parties: list[str]
    committees: list[str]


def known() -> Offered:
    """What there is to choose from now."""
    return _known(data.address())


@st.cache_data(ttl=60, show_spinner=False)
def _known(database: str) -> Offered:
    """The same for all visitors; a new letter is among them within the minute."""
    with data.session() as opened:
        return Offered(
            choices.ministries(opened),
            choices.ministers(opened),
            _named(opened),
            choices.parties(opened),
            choices.committees(opened),
        )


def side_by_side(name: str, widths: list[float]) -> list[DeltaGenerator]:
    """Columns that stay two by two on a phone, where the list would else begin a screen lower."""
    with st.container(key=f"paren-{name}"):
        return st.columns(widths)


def ministries(offered: Offered) -> tuple[str, ...]:
    """By their names; the answer is in their codes."""
    names = [labels.ministry_words(code) for code in offered.ministries]
    known = given.beside("ministerie", names)
    return tuple(map(ministry, _any("Ministerie", "ministerie", known, "alle ministeries")))


def parties(offered: Offered) -> tuple[str, ...]:
    """Of who asked or signed."""
    known = given.beside("fractie", offered.parties)
    return tuple(_any("Fractie", "fractie", known, "alle fracties"))


def dossier(offered: Offered) -> str:
    """One dossier, or all."""
    # Not bound to the address, which would then hold the name as well: it may change.
    key, asked = "dossier", dossier_number(st.query_params.get("dossier", ""))
    numbers = ["", *offered.dossiers]
    if asked not in numbers:
        numbers.append(asked)
    chosen = st.selectbox(
        "Dossier",
        numbers,
        numbers.index(asked),
        format_func=lambda number: _dossier_words(number, offered.dossiers),
        key=f"{key} {asked}",
    )
    if chosen and chosen != asked:
        st.query_params[key] = chosen
    elif asked and not chosen:
        del st.query_params[key]
    return chosen or ""


def _dossier_words(number: str, names: Mapping[str, str]) -> str:
    name = names.get(number, "")
    return f"{number}: {name}" if name else number or "alle dossiers"


def _named(opened: Session) -> dict[str, str]:
    numbers = choices.dossiers(opened)
    return dict.fromkeys(numbers, "") | dossier_names.names(opened, numbers)


def committee(offered: Offered) -> str:
    """One committee, or all."""
    known = given.beside("commissie", offered.committees)
    return _one("Commissie", "commissie", known, "alle commissies")


def minister(offered: Offered) -> str:
    """One minister, or all; an address may have part of a name."""
    known = given.beside("bewindspersoon", offered.ministers)
    return _one("Bewindspersoon", "bewindspersoon", known, "alle")


def person() -> str:
    """Part of a name is enough."""
    return st.text_input("Wie vroeg of ondertekende", key="persoon", bind="query-params") or ""


def optional_day(label: str, key: str) -> date | None:
    """A day as Dutch writes it, or none."""
    given.day(key, FIRST, LAST)
    chosen: Any = st.date_input(
        label,
        None,
        key=key,
        bind="query-params",
        format="DD-MM-YYYY",
        min_value=FIRST,
        max_value=LAST,
    )
    return chosen if isinstance(chosen, date) else None


def pills(label: str, key: str, options: Mapping[str, object]) -> list[str]:
    """Any of a few words, all in view."""
    given.among(key, list(options))
    chosen = st.pills(label, list(options), selection_mode="multi", key=key, bind="query-params")
    return list(chosen or ())


def yes(label: str, key: str) -> bool:
    """Only what is so, or everything."""
    given.yes(key)
    return st.checkbox(label, key=key, bind="query-params")


def several(label: str, key: str, options: list[str], all_words: str) -> list[str]:
    """Any of many words; `all_words` stand there where none is chosen."""
    given.among(key, options)
    return _any(label, key, options, all_words)


def one(label: str, key: str, options: list[str], all_words: str) -> str:
    """One of many words, or an empty one where `all_words` stand."""
    given.among(key, options)
    return _one(label, key, options, all_words)


def _one(label: str, key: str, options: list[str], all_words: str) -> str:
    chosen = st.selectbox(
        label,
        ["", *options],
        format_func=lambda option: option or all_words,
        key=key,
        bind="query-params",
    )
    return chosen or ""


def _any(label: str, key: str, options: list[str], all_words: str) -> list[str]:
    # Else Enter chooses all that match what was typed: of "vws" also Verkeer en Waterstaat.
    return st.multiselect(
        label, options, key=key, bind="query-params", placeholder=all_words, select_all=False
    )
