"""What search found, as HTML: a title, where it comes from, and passages with the words marked."""

from collections.abc import Mapping, Sequence
from html import escape

from dashboard import markup
from tracker.queries.lives.threads import ThreadRow
from tracker.search.engine import MOST
from tracker.search.marking import MARK, UNMARK
from tracker.search.places import Place
from tracker.search.results import Found, Hit, Order, Results
from tracker.words import labels


def listed(
    hits: Sequence[Hit], standing: Mapping[str, ThreadRow], first: int = 0, typed: str = ""
) -> str:
    """A numbered list of hits, each motion and commitment with where it stands.

    With what was `typed` the passages that are left out are a click away.
    """
    items = "".join(f"<li>{_hit(hit, standing.get(hit.thread), typed)}</li>" for hit in hits)
    return f"<ol class='tz-hits' start='{first + 1}'>{items}</ol>"


def counted(found: Results, order: Order) -> str:
    """How much there is, and what was not looked at."""
    if found.capped:
        most = labels.count_words(MOST, "passage", "passages")
        rest = ", titels met deze woorden eerst" if order is Order.BEST else ""
        return (
            f"Meer dan {most}. Dit zijn de nieuwste {most}{rest}; de aantallen bij Versmallen"
            f" gaan over de nieuwste {labels.number_words(found.counted)}. Een extra woord helpt."
        )
    passages = labels.count_words(found.passages, "passage", "passages")
    every = f"{labels.count_words(found.entries, 'resultaat', 'resultaten')}, {passages}"
    if found.counted == found.passages:
        return every
    newest = labels.count_words(found.counted, "passage", "passages")
    return f"{every}; de aantallen bij Versmallen gaan over de nieuwste {newest}"


def places(kamerstuk: str, found: Sequence[Place]) -> str:
    """The pages of a paper that was named by its number."""
    if not found:
        return (
            f"<p class='tz-place'>Kamerstuk {escape(kamerstuk)} is zelf niet ingelezen."
            " Hieronder staat wie het noemt.</p>"
        )
    items = "".join(
        f"<li>{_link(place.address, escape(place.title))} <span class='tz-small'>"
        f"{escape(_about(place.kind, labels.day_words(place.day, '')))}</span></li>"
        for place in found
    )
    return f"<div class='tz-place'>Kamerstuk {escape(kamerstuk)}:<ul>{items}</ul></div>"


def _hit(hit: Hit, row: ThreadRow | None, typed: str) -> str:
    about = _about(
        hit.kind,
        labels.day_words(hit.day, "datum onbekend"),
        hit.kamerstuk,
        labels.ministry_words(hit.ministry) if hit.ministry else None,
    )
    quotes = "".join(
        f"<blockquote class='tz-quote'>{_label(found.label)}{_marked(found.text)}"
        f"{_onward(hit, found)}</blockquote>"
        for found in hit.passages
    )
    more = ""
    if hit.more:
        count = labels.count_words(hit.more, "andere passage", "andere passages")
        words = f"En {count} met deze woorden"
        way = markup.link("zoeken", words, zoek=typed, stuk=hit.address) if typed else words
        more = f"<p class='tz-small'>{way}.</p>"
    title = _link(hit.address, _marked(hit.marked_title))
    stands = f"<p>{markup.status(row)} {escape(row.reason)}</p>" if row else ""
    return f"<h2>{title}</h2><p class='tz-small'>{escape(about)}</p>{stands}{quotes}{more}"


def _onward(hit: Hit, found: Found) -> str:
    """The way to this passage in a document, which may be a hundred pages."""
    if hit.document_id is None:
        return ""
    link = markup.in_document(hit.document_id, "Lees hier verder", found.start)
    return f" <span class='tz-small'>{link}</span>"


def _about(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _label(label: str) -> str:
    # Not `capitalize`, which makes small letters of "SP".
    words = escape(label[:1].upper() + label[1:])
    return f"<span class='tz-small tz-label'>{words}</span>" if label else ""


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address, quote=True)}" target="_self">{words}</a>'


def _marked(passage: str) -> str:
    return escape(" ".join(passage.split())).replace(MARK, "<mark>").replace(UNMARK, "</mark>")
