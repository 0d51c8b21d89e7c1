"""Where the OData service of the Tweede Kamer lives and what it calls its fields, per version.

Everything that differs between the versions stands in this one map.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, fields, replace

HOST = "https://gegevensmagazijn.tweedekamer.nl"
# The official text of papers, for those that the Kamer knows under their id there.
PUBLICATIONS = "https://zoek.officielebekendmakingen.nl"
FEED = f"{HOST}/SyncFeed/2.0"


@dataclass(frozen=True, slots=True)
class Names:
    """One version of the service."""

    base: str
    document_number: str  # of Document: 2021D12345
    sub_number: str  # of Document: the number within the dossier, -1 for none
    lead_committee: str  # of Activiteit


VERSIONS = {
    "v5": Names(f"{HOST}/OData/v5", "Nummer", "Ondernummer", "VoortouwCommissieNaam"),
    "v4": Names(f"{HOST}/OData/v4/2.0", "DocumentNummer", "Volgnummer", "Voortouwnaam"),
}
# Which entity set has the field that a name is for.
ENTITY = {"document_number": "Document", "sub_number": "Document", "lead_committee": "Activiteit"}


def adapted(names: Names, known: Mapping[str, Container[str]]) -> Names:
    """The names, with those of another version where the service turns out to use these.

    `known` holds the properties that the service's own description lists per entity.
    """
    for field in fields(Names):
        entity = ENTITY.get(field.name, "")
        if entity not in known or getattr(names, field.name) in known[entity]:
            continue
        for other in VERSIONS.values():
            if (name := getattr(other, field.name)) in known[entity]:
                names = replace(names, **{field.name: name})
    return names
