"""Parses XML that may come from anyone: no entities of its own, no DTD, no network."""

from lxml import etree

from crawler.errors import UnreadableFileError

AGAIN = "Vraag het bestand opnieuw op"


def parse(data: bytes) -> etree._Element:
    """The root element; raises `UnreadableFileError` for what is broken or not to be trusted."""
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        # KOOP puts typesetting instructions inside words; without them the words are whole again.
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        raise UnreadableFileError(
            "dit is geen goed gevormde XML", AGAIN, place=f"regel {line}"
        ) from error
    declared = root.getroottree().docinfo.internalDTD
    # An own entity can be a file of ours, an address elsewhere, or a billion laughs. Left
    # unresolved it would silently be missing from the text, so the file is refused as a whole; so
    # is one of a DTD elsewhere, which we do not fetch.
    own = isinstance(declared, etree.DTD) and any(True for _ in declared.iterentities())  # type: ignore[attr-defined]
    if own or next(root.iter(etree.Entity), None) is not None:
        raise UnreadableFileError(
            "de XML heeft eigen entiteiten en wordt om veiligheidsredenen niet gelezen",
            "Bewaar het document zonder DTD, of neem het van officielebekendmakingen.nl",
        )
    return root


def words(element: etree._Element, between: str = "") -> str:
    """All words in an element, of its children too."""
    return between.join(str(part) for part in element.itertext())


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace, since prefixes differ per period."""
    return etree.QName(element).localname
