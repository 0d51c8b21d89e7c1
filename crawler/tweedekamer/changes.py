"""What a change in the SyncFeed is about: a row of ours, or something that belongs to one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crawler.tweedekamer.streams import Stream
from crawler.tweedekamer.syncfeed import Entry


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the changes in a category concern."""

    item: str  # the name in crawler.items.NAMES
    # The reference that leads to the row; None when the entity is the row itself.
    by: str | None = None


MEANINGS = {
    "Document": Meaning("document"),
    "DocumentVersie": Meaning("document", by="document"),
    "DocumentActor": Meaning("document", by="document"),
    "Zaak": Meaning("motion"),
    "ZaakActor": Meaning("motion", by="zaak"),
    "Besluit": Meaning("motion", by="zaak"),
    "Toezegging": Meaning("commitment"),
    "Persoon": Meaning("person"),
    "FractieZetelPersoon": Meaning("person", by="persoon"),
    "Fractie": Meaning("fractie"),
    "Commissie": Meaning("committee"),
    "Activiteit": Meaning("meeting"),
}


def changed(entry: Entry, category: str, stream: Stream) -> Iterator[str]:
    """The ids of the rows that this change concerns; a deleted entity no longer says which."""
    meaning = MEANINGS[category]
    if entry.deleted:
        return
    if meaning.by:
        yield from (value.reference for value in entry.referring(meaning.by) if value.reference)
    elif not stream.soorten or entry.text("soort") in stream.soorten:
        yield entry.id


def leads_by(entry: Entry, category: str, stream: Stream) -> Mapping[str, object]:
    """That by which this change leads to a row, as a rule; without it nothing is ever found."""
    if entry.deleted:
        return {}
    if by := MEANINGS[category].by:
        return {by: entry.values.get(by)}
    return {"soort": entry.values.get("soort")} if stream.soorten else {}
