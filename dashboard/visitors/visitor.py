"""What this browser remembers of its visitor: a few words in a cookie, read by nobody else."""

import json
import secrets
from urllib.parse import quote, unquote

import streamlit as st

A_YEAR = 365 * 24 * 3600
MARK = "kenmerk"


def remembered(name: str) -> str:
    """What was kept under this name; empty where nothing was."""
    # Cookies are those of when the page was opened; what was said since is newer.
    said: str = st.session_state.get(_key(name), "")
    return said or _cookie(name)


def remember(name: str, value: str) -> None:
    """Keep this, in this browser, for a year."""
    st.session_state[_key(name)] = value
    # Percent-encoded and a JSON string: nothing a visitor types can end it.
    cookie = json.dumps(f"toezegd_{name}={quote(value, safe='')}")
    rest = f"; path=/; max-age={A_YEAR}; SameSite=Lax"
    st.html(f"<script>document.cookie = {cookie} + '{rest}'</script>", unsafe_allow_javascript=True)


def mark() -> str:
    """By what we know this browser again; empty until there is a reason to."""
    return remembered(MARK)


def give_mark() -> str:
    """The same, made up now where there was none; `keep_mark` lets the browser remember it."""
    given = mark() or secrets.token_hex(12)
    st.session_state[_key(MARK)] = given
    return given


def keep_mark() -> None:
    """Let the browser remember a mark that was given while it looked."""
    given = mark()
    if given != _cookie(MARK):
        remember(MARK, given)


def _key(name: str) -> str:
    return f"onthouden-{name}"


def _cookie(name: str) -> str:
    return unquote(st.context.cookies.get(f"toezegd_{name}", ""))
