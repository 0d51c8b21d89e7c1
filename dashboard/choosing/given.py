"""What an address asks for, as the fields of the page hold it.

A field drops what it does not know, and a list that was meant to be of one ministry would be of all
of them. So what people type otherwise is made what the field holds ("VWS", "Te laat"), what is
not among the stored documents can be chosen all the same, and what makes no sense is told.
"""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from dashboard import markup
from tracker.queries.wanted.asking import LONGEST, YES
from tracker.words.days import typed_day

Read = Callable[[str], str]


def among(key: str, options: Sequence[str], *, several: bool) -> None:
    """Of a field with a few words: what is none of them does not count, and that is said."""
    asked = _asked(key, options)
    unknown = [value for value in asked if value not in options]
    _settle(key, [value for value in asked if value in options], several=several)
    for value in unknown:
        _tell(key, value, f"kies uit {', '.join(filter(None, options))}")


def beside(key: str, options: Sequence[str], *, several: bool, read: Read = str) -> list[str]:
    """The options of a field, and what was asked for that nothing stored has: of that is nothing.

    Kept while the visitor is here: a field whose options change forgets what was chosen.
    """
    asked = [value for value in _asked(key, options, read) if len(value) <= LONGEST]
    more: list[str] = st.session_state.setdefault(f"gevraagd {key}", [])
    more.extend(value for value in asked if value not in options and value not in more)
    _settle(key, asked, several=several)
    return [*options, *more]


def day(key: str, first: date, last: date) -> bool:
    """Of a field with a day, which an address may have as Dutch writes it: 1-10-2021.

    Whether the field was given that day here: it has no other to begin with then.
    """
    value = st.query_params.get(key, "").strip()
    if not value:
        return False
    try:
        found = typed_day(value)
    except ValueError:
        found = None
    if found is None or not first <= found <= last:
        del st.query_params[key]
        _tell(key, value, "schrijf een dag zoals 2021-10-01")
    elif found.isoformat() != value:
        del st.query_params[key]
        st.session_state[key] = found
        return True
    return False


def yes(key: str) -> None:
    """Of a field that is ticked or not, which an address may have as people say it: ja."""
    value = st.query_params.get(key, "").strip()
    if not value or value in ("true", "false"):
        return
    del st.query_params[key]
    if (found := YES.get(value.casefold())) is None:
        _tell(key, value, "schrijf ja of nee")
    else:
        st.session_state[key] = found


def _asked(key: str, options: Sequence[str], read: Read = str) -> list[str]:
    known = {option.casefold(): option for option in options}
    values = (read(value.strip()) for value in st.query_params.get_all(key) if value.strip())
    return list(dict.fromkeys(known.get(value.casefold(), value) for value in values))


def _settle(key: str, found: list[str], *, several: bool) -> None:
    """Give the field what was meant, where the address says it otherwise."""
    if key not in st.query_params or found == st.query_params.get_all(key):
        return
    del st.query_params[key]
    if found:
        st.session_state[key] = found if several else found[0]


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
