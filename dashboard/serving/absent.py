"""What an address shows that belongs to no page: Dutch, and with ways on."""

from difflib import get_close_matches
from html import escape
from pathlib import Path
from urllib.parse import unquote

from dashboard import markup

_STYLE = (Path(__file__).parent / "glance.css").read_text("utf-8")


def known(path: str) -> bool:
    """Whether a page lives at this path."""
    return path.strip("/") in _titles()


def meant(path: str) -> str | None:
    """The page of an address that was only written otherwise, such as "/Moties"."""
    typed = unquote(path).strip("/").lower()
    return typed if typed in _titles() else None


def page(path: str, base: str) -> bytes:
    """A page of its own: nothing of it waits for Streamlit."""
    titles = _listed()
    typed = unquote(path).strip("/")
    words = typed.rpartition("/")[2]
    bar = "".join(_link(base, one, title) for one, title in titles.items())
    near = get_close_matches(typed.lower(), _names(titles), n=1, cutoff=0.7)
    guess = f"<p>Bedoelt u {_guess(base, near[0], titles)}?</p>" if near else ""
    ways = "".join(f"<li>{_link(base, one, title)}</li>" for one, title in titles.items())
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Deze pagina bestaat niet'
        ' · toezegd</title><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'{markup.STYLE}<style>{_STYLE}</style></head><body><div id="glance"><nav>{bar}</nav><main>'
        "<h1>Deze pagina bestaat niet</h1>"
        f"<p>Bij het adres <strong>/{escape(typed)}</strong> hoort geen pagina. Misschien is er een"
        f" stuk van weggevallen, of is er iets verkeerd overgenomen.</p>{guess}"
        f'<form action="{base}/zoeken"><p><label>Zoek in brieven, moties en toezeggingen<br>'
        f'<input name="zoek" size="40" value="{escape(words, quote=True)}"></label> '
        "<button>Zoeken</button></p></form><p>Of ga naar een van de pagina's:</p>"
        f"<ul>{ways}</ul></main></div></body></html>"
    ).encode()


def _guess(base: str, near: str, titles: dict[str, str]) -> str:
    path = next(path for path, title in titles.items() if near in (path, title.lower()))
    return _link(base, path, titles[path])


def _names(titles: dict[str, str]) -> list[str]:
    return [*filter(None, titles), *(title.lower() for title in titles.values())]


def _link(base: str, path: str, title: str) -> str:
    return f'<a href="{escape(base, quote=True)}/{path}">{escape(title)}</a>'


def _listed() -> dict[str, str]:
    # Not sooner: what the pages keep for all visitors wants a Streamlit that has started.
    from dashboard.pages import PAGES

    return {page.path: page.title for page in PAGES}


def _titles() -> dict[str, str]:
    from dashboard.pages import HIDDEN

    return _listed() | {page.path: page.title for page in HIDDEN}
