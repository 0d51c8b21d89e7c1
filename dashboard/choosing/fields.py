"""The fields in which a person chooses; what each is called in the address, and what it offers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st
from sqlmodel import Session
from streamlit.delta_generator import DeltaGenerator

from dashboard import data
from tracker.queries.papers import dossier_names
from tracker.queries.wanted import choices
from tracker.queries.wanted.filters import dossier_number
from tracker.words import labels


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
    names = {labels.ministry_words(code): code for code in offered.ministries}
    chosen = several("Ministerie", "ministerie", list(names), "alle ministeries")
    return tuple(names[name] for name in chosen)


def parties(offered: Offered) -> tuple[str, ...]:
    """Of who asked or signed."""
    return tuple(several("Fractie", "fractie", offered.parties, "alle fracties"))


def dossier(offered: Offered) -> str:
    """One dossier, or all."""
    # Not bound to the address, which would then hold the name as well: it may change.
    key, given = "dossier", dossier_number(st.query_params.get("dossier", ""))
    numbers = ["", *offered.dossiers]
    if given not in numbers:
        numbers.append(given)
    chosen = st.selectbox(
        "Dossier",
        numbers,
        numbers.index(given),
        format_func=lambda number: _dossier_words(number, offered.dossiers),
        key=f"{key} {given}",
    )
    if chosen and chosen != given:
        st.query_params[key] = chosen
    elif given and not chosen:
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
    return one("Commissie", "commissie", offered.committees, "alle commissies")


def person() -> str:
    """Part of a name is enough."""
    return st.text_input("Wie vroeg of ondertekende", key="persoon", bind="query-params") or ""


def optional_day(label: str, key: str) -> date | None:
    """A day as Dutch writes it, or none."""
    chosen: Any = st.date_input(
        label,
        None,
        key=key,
        bind="query-params",
        format="DD-MM-YYYY",
        min_value=date(1995, 1, 1),
        max_value=date(2060, 12, 31),
    )
    return chosen if isinstance(chosen, date) else None


def pills(label: str, key: str, options: Mapping[str, object]) -> list[str]:
    """Any of a few words, all in view."""
    chosen = st.pills(label, list(options), selection_mode="multi", key=key, bind="query-params")
    return list(chosen or ())


def several(label: str, key: str, options: list[str], all_words: str) -> list[str]:
    """Any of many words; `all_words` stand there where none is chosen."""
    return st.multiselect(label, options, key=key, bind="query-params", placeholder=all_words)


def one(label: str, key: str, options: list[str], all_words: str) -> str:
    """One of many words, or an empty one where `all_words` stand."""
    chosen = st.selectbox(
        label,
        ["", *options],
        format_func=lambda option: option or all_words,
        key=key,
        bind="query-params",
    )
    return chosen or ""
