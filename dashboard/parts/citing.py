"""How to refer to a page: its words and an address that stays the same."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from urllib.parse import urlencode, urljoin

import streamlit as st

from dashboard import markup
from tracker import clock
from tracker.export import memo as written
from tracker.queries.notes.memo import Memo


def day() -> date:
    """The day in the address, else today."""
    return day_in({name: [value] for name, value in st.query_params.items()})


def day_in(given: Mapping[str, Sequence[str]]) -> date:
    """The same from an address alone, before there is a page."""
    try:
        return date.fromisoformat(given.get("dag", [""])[0])
    except ValueError:
        return clock.today()


def address(page: str, id: str, as_of: date) -> str:
    """Where this page stands, also after reading again."""
    query = urlencode({"id": id, "dag": as_of.isoformat()})
    return urljoin(st.context.url or "", f"{page}?{query}")


def panel(memo: Memo, page: str) -> None:
    """The page for a note: to copy, or as Word."""
    with st.expander("Voor een nota: de stand van zaken met de letterlijke zinnen, ook naar Word"):
        here = address(page, memo.row.public_id, memo.day)
        st.download_button(
            "Stand van zaken naar Word",
            data=partial(written.as_bytes, memo, here),
            file_name=f"stand-van-zaken-{memo.row.public_id}-{memo.day.isoformat()}.docx",
            mime=written.MEDIA_TYPE,
            on_click="ignore",
        )
        st.code(written.text(memo, here), language=None, wrap_lines=True)


def show(memo: Memo, page: str) -> None:
    """What to copy into a letter or a note."""
    here = address(page, memo.row.public_id, memo.day)
    sentences(written.citation(memo, here))


def sentences(words: str) -> None:
    """A reference to this page, to copy."""
    st.header("Citeren en verwijzen")
    told = "Kopieer dit citaat. Het adres blijft hetzelfde, ook na opnieuw inlezen."
    st.html(f"<p>{markup.on_screen(told)}</p>")
    st.code(words, language=None, wrap_lines=True)
