"""What a page shows at once, in plain HTML, while Streamlit takes two seconds to load.

Whoever opens a link from a letter or a mail reads the list or the standing meanwhile, and can
follow its links. Streamlit draws the same with all that can be chosen and done, and takes over
when it has.
"""

import logging
import re
from html import escape, unescape
from pathlib import Path
from urllib.parse import parse_qs

from dashboard import markup
from tracker.errors import TrackerError

_END = b"</body>"
_TITLE = b"<title>Streamlit</title>"
_HEADING = re.compile(r"<h1[^>]*>([^<]*)</h1>")
_HERE = Path(__file__).parent
_STYLE = (_HERE / "glance.css").read_text("utf-8")
_TAKING_OVER = (_HERE / "glance.js").read_text("utf-8")
_SCRIPTS = [
    f"<script>{(_HERE / name).read_text('utf-8')}</script>" for name in ("dutch.js", "menu.js")
]
_OURS = "".join(_SCRIPTS).encode() + _END


def added(page: bytes, path: str, query: str) -> bytes:
    """Streamlit's empty page, with our scripts, and what this address is about in it."""
    here = path.strip("/")
    found = _of(here, query)
    page = page.replace(_TITLE, _tab(here, found), 1).replace(_END, _OURS, 1)
    if not found:
        return page
    glance = (
        f'{markup.STYLE}<style>{_STYLE}</style><div id="glance" class="glance-{here}">'
        f"<nav>{_bar(here)}</nav><main>{found}</main></div><script>{_TAKING_OVER}</script></body>"
    )
    return page.replace(_END, glance.encode(), 1)


def _tab(here: str, found: str) -> bytes:
    """What the tab is called until Streamlit says so: as what was asked for, else as its page."""
    from dashboard.pages import HIDDEN, PAGES
    from dashboard.parts import heading

    asked = _HEADING.search(found)
    page = next((page.title for page in (*PAGES, *HIDDEN) if page.path == here), "")
    words = heading.in_tab(unescape(asked[1]) if asked else page)
    return f"<title>{escape(words)}</title>".encode()


def _bar(here: str) -> str:
    from dashboard.pages import PAGES

    return "".join(
        f'<a href="./{page.path}"{" aria-current=page" if page.path == here else ""}>'
        f"{page.title}</a>"
        for page in PAGES
    )


def _of(here: str, query: str) -> str:
    # Not sooner: what the pages keep for all visitors wants a Streamlit that has started.
    from dashboard.pages import HIDDEN, PAGES

    look = next((page.glance for page in (*PAGES, *HIDDEN) if page.path == here), None)
    if look is None:
        return ""
    try:
        return look(parse_qs(query))
    except TrackerError:
        return ""  # the page itself says what is wrong with the address
    except Exception:
        # It only comes before the page; that one tells the visitor what it cannot do.
        logging.getLogger(__name__).exception("glance of /%s failed", here)
        return ""
