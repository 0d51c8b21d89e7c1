"""What there is to read in the OData service: one stream per entity set, and what it leads to."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial

from crawler.errors import SourceChangedError
from crawler.items import Item
from crawler.selection import Selection
from crawler.tweedekamer import documents, motions, register
from crawler.tweedekamer.names import Names
from crawler.tweedekamer.odata import (
    Description,
    Expand,
    Query,
    Row,
    between,
    in_dossier,
    listed,
    one_of,
)

# Enough to know what a row is and whether it changed.
BARE = ("Id", "Verwijderd", "ApiGewijzigdOp")


@dataclass(frozen=True, slots=True)
class Stream:
    """One kind of row, and the item that each becomes."""

    item: str  # the name in crawler.items.NAMES
    entity: str
    kinds: tuple[str, ...]  # the words of `--kind` that ask for it
    of: Callable[[Row, Names], Item | None]
    day: str | None = None  # the field that `--since` and `--until` are about
    dossier: bool = False  # whether `--dossier` can be asked of it
    # Small sets are read whole at every sync: what a row points to may change without the row.
    whole: bool = False
    soorten: tuple[str, ...] = ()  # only rows with one of these in Soort
    select: tuple[str, ...] = ()
    expand: tuple[Expand, ...] = ()
    required: tuple[str, ...] = BARE

    @property
    def always(self) -> tuple[str, ...]:
        """The conditions that hold whatever is asked for."""
        return (one_of("Soort", self.soorten),) if self.soorten else ()

    def selected(self, selection: Selection) -> tuple[str, ...]:
        """The conditions for the rows that are asked for."""
        days = between(self.day, selection.since, selection.until) if self.day else ()
        dossiers = " or ".join(map(in_dossier, selection.dossiers)) if self.dossier else ""
        return (*self.always, *days, *((f"({dossiers})",) if dossiers else ()))

    def query(self, where: Iterable[str]) -> Query:
        """The rows that answer to these conditions, with all that the item needs."""
        return Query(self.entity, tuple(where), self.select, self.expand)


@dataclass(frozen=True, slots=True)
class Touch:
    """A set whose changes mean that a row of another stream has to be read again."""

    entity: str
    stream: Stream
    where: tuple[str, ...]
    expand: tuple[Expand, ...]
    owners: Callable[[Row], AbstractSet[str]]


def streams(selection: Selection, names: Names, known: Description) -> list[Stream]:
    """The streams that the selection asks for, in the order in which they are read."""
    asked = set(selection.kinds) or set(KINDS)
    offered = [
        *(_documents(asked, names), _motions(names), _commitments(names)),
        *(_PERSONS, _FRACTIES, _COMMITTEES, _MEETINGS),
    ]
    wanted = [stream for stream in offered if asked & set(stream.kinds)]
    if selection.dossiers:
        wanted = [stream for stream in wanted if stream.dossier]
    return [_known(stream, known) for stream in wanted]


def touches(wanted: Iterable[Stream], known: Description) -> list[Touch]:
    """What else to watch for changes, given these streams, where the service lets us."""
    made = [_TOUCHES[stream.item](stream) for stream in wanted if stream.item in _TOUCHES]
    found = (replace(each, expand=listed(each.expand, each.entity, known)) for each in made)
    return [touch for touch in found if touch.expand]


def _votes(stream: Stream) -> Touch:
    """The votes on a motion come weeks later, and leave the case itself untouched."""
    return Touch(
        "Besluit",
        stream,
        ("Zaak/any(z: z/Soort eq 'Motie')",),
        (Expand("Zaak", ("Id", "Soort")),),
        lambda row: {case.id for case in row.many("Zaak") if case["Soort"] == "Motie"},
    )


def _official_texts(stream: Stream) -> Touch:
    """So does the official text of a paper."""
    return Touch(
        "DocumentPublicatie",
        stream,
        ("DocumentType eq 'Xml'",),
        (Expand("DocumentVersie", ("Id",), (Expand("Document", ("Id", "Soort")),)),),
        partial(_paper_of, frozenset(stream.soorten)),
    )


_TOUCHES = {"motion": _votes, "document": _official_texts}


def _paper_of(soorten: AbstractSet[str], publication: Row) -> AbstractSet[str]:
    version = publication.one("DocumentVersie")
    paper = version.one("Document") if version else None
    return {paper.id} if paper and paper["Soort"] in soorten else frozenset()


def _documents(asked: AbstractSet[str], names: Names) -> Stream:
    soorten = [
        soort for kind, named in documents.SOORTEN.items() if kind in asked for soort in named
    ]
    return Stream(
        "document",
        "Document",
        tuple(documents.SOORTEN),
        documents.document_of,
        day="Datum",
        dossier=True,
        soorten=tuple(soorten),
        expand=documents.EXPAND,
        required=(*documents.REQUIRED, names.document_number, names.sub_number),
    )


def _motions(names: Names) -> Stream:
    return Stream(
        "motion",
        "Zaak",
        ("motie",),
        motions.motion_of,
        day="GestartOp",
        dossier=True,
        soorten=("Motie",),
        expand=motions.expand(names),
        required=motions.REQUIRED,
    )


def _commitments(names: Names) -> Stream:
    return Stream(
        "commitment",
        "Toezegging",
        ("toezegging",),
        register.commitment_of,
        day="Aanmaakdatum",
        whole=True,
        expand=register.commitment_expand(names),
        required=register.COMMITMENT_REQUIRED,
    )


_PERSONS = Stream(
    "person",
    "Persoon",
    ("kamerlid",),
    register.person_of,
    whole=True,
    select=register.PERSON_FIELDS,
    expand=register.PERSON_EXPAND,
    required=(*BARE, "Achternaam"),
)
_FRACTIES = Stream(
    "fractie",
    "Fractie",
    ("fractie",),
    register.fractie_of,
    whole=True,
    required=(*BARE, "Afkorting", "NaamNL"),
)
_COMMITTEES = Stream(
    "committee",
    "Commissie",
    ("commissie",),
    register.committee_of,
    whole=True,
    required=(*BARE, "Afkorting", "NaamNL"),
)
_MEETINGS = Stream(
    "meeting",
    "Activiteit",
    ("vergadering",),
    register.meeting_of,
    day="Datum",
    required=(*BARE, "Nummer", "Soort"),
)

KINDS = (*documents.SOORTEN, "toezegging", "kamerlid", "fractie", "commissie", "vergadering")


def _known(stream: Stream, known: Description) -> Stream:
    """The stream, checked against the service's own description and without what it dropped."""
    if stream.entity not in known:
        return stream
    there = known[stream.entity]
    if missing := [field for field in stream.required if field not in there]:
        raise SourceChangedError(f"veld '{missing[0]}' ontbreekt", f"{stream.entity}, $metadata")
    return replace(
        stream,
        select=tuple(field for field in stream.select if field in there),
        expand=listed(stream.expand, stream.entity, known),
    )
