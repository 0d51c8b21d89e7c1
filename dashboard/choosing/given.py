"""What an address asks for that the fields of the page do not hold.

A field drops what it does not know, and a list that was meant to be of one minister would be of all
of them. So what is not among the stored documents can be chosen all the same, and what makes no
sense is told. What is only typed otherwise was put right before (`addresses.py`).
"""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard import markup
from tracker.queries.wanted.asking import LONGEST


def among(key: str, options: Sequence[str]) -> None:
    """Of a field with a few words: what is none of them does not count, and that is said."""
    for value in _asked(key):
        if value not in options:
            _tell(key, value, f"kies uit {', '.join(filter(None, options))}")


def beside(key: str, options: Sequence[str]) -> list[str]:
    """The options of a field, and what was asked for that nothing stored has: of that is nothing.

    Kept while the visitor is here: a field whose options change forgets what was chosen.
    """
    more: list[str] = st.session_state.setdefault(f"gevraagd {key}", [])
    new = dict.fromkeys(one for one in _asked(key) if one not in (*options, *more))
    more.extend(value for value in new if len(value) <= LONGEST)
    return [*options, *more]


def day(key: str, first: date, last: date) -> None:
    """Of a field with a day, which must be one that it can hold."""
    value = st.query_params.get(key, "").strip()
    if value and not _holds(value, first, last):
        del st.query_params[key]
        _tell(key, value, "schrijf een dag zoals 2021-10-01")


def _holds(value: str, first: date, last: date) -> bool:
    try:
        return first <= date.fromisoformat(value) <= last
    except ValueError:
        return False


def yes(key: str) -> None:
    """Of a field that is ticked or not."""
    value = st.query_params.get(key, "").strip()
    if value and value not in ("true", "false"):
        del st.query_params[key]
        _tell(key, value, "schrijf ja of nee")


def _asked(key: str) -> list[str]:
    return [value.strip() for value in st.query_params.get_all(key) if value.strip()]


def _tell(key: str, value: str, instead: str) -> None:
    short = value if len(value) <= 60 else f"{value[:60]}…"
    told: dict[str, str] = st.session_state.setdefault("niet begrepen", {})
    told[key] = (
        f"In het adres staat {key} “{short}”. Die keuze is er niet en telt niet mee; {instead}."
    )


def not_understood() -> None:
    """What did not count, above what was found without it; until something is chosen instead."""
    told: dict[str, str] = st.session_state.get("niet begrepen", {})
    for key in [key for key in told if key in st.query_params]:
        del told[key]
    if told:
        st.html("".join(map(markup.behind, told.values())))
