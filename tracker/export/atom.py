"""Writes what changed as an Atom feed: new, moved, overdue, done."""

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import IO, Any

from lxml import etree

from tracker.export.about import About
from tracker.export.items import link, one_line, page_of
from tracker.export.table import printable
from tracker.queries.lives.latest import Change

_ATOM = "http://www.w3.org/2005/Atom"
_NAMES: Any = {None: _ATOM}  # no prefix
# What names our entries for good (RFC 4151); it is no place on the web.
_TAG = "tag:toezegd,2021"


def write(target: IO[bytes], found: Sequence[Change], about: About, own: str = "") -> None:
    """Write the feed; `own` is the address at which it is served, if it is."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap=_NAMES)
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", "nl")
    mark = hashlib.sha256(about.choice.encode()).hexdigest()[:16]
    _add(feed, "id", f"{_TAG}:keuze/{mark}")
    _add(feed, "title", f"toezegd: {about.choice}")
    _add(feed, "subtitle", about.sources)
    _add(feed, "updated", _moment(found[0].day if found else about.as_of))
    _add(_add(feed, "author"), "name", "toezegd")
    _add(feed, "generator", "toezegd", version=about.version)
    _add(feed, "link", rel="alternate", href=about.address)
    if own:
        _add(feed, "link", rel="self", href=own, type="application/atom+xml")
    for change in found:
        _entry(feed, change, about.address)
    target.write(etree.tostring(feed, xml_declaration=True, encoding="utf-8"))


def _entry(feed: etree._Element, change: Change, address: str) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", f"{_TAG}:{change.key}")
    _add(entry, "title", f"{change.what.value.capitalize()}: {change.title}")
    _add(entry, "updated", _moment(change.day))
    _add(entry, "published", _moment(change.day))
    own = link(address, change.public_id, page_of(change.kind))
    href = f"{address}/{change.page}" if change.page else own
    _add(entry, "link", rel="alternate", href=href)
    if change.url:
        _add(entry, "link", rel="related", href=change.url, title=change.document or "bron")
    _add(entry, "category", term=change.what.value)
    quote = f"\n\n“{one_line(change.quote)}”" if change.quote else ""
    source = f"\n{change.document}" if change.document else ""
    _add(entry, "content", f"{change.sentence}{quote}{source}", type="text")


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    shown = {key: printable(value) for key, value in attributes.items()}
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", shown)
    if text:
        element.text = printable(text)
    return element


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
