"""The table of motions and commitments: one row each, as of a day."""

from collections.abc import Iterable
from datetime import date

from tracker.export.table import Column, Holds, Portion, Table
from tracker.queries.lives.listing import Columns, Item
from tracker.standing.status import days_late
from tracker.values import Status, ThreadKind
from tracker.words.labels import DOCUMENT, KIND, MINISTRY, STATUS, status_words

COLUMNS = (
    Column("Kenmerk", 12),
    Column("Soort", 12),
    Column("Omschrijving", 70),
    Column("Stand", 28),
    Column("Waarom", 60),
    Column("Eerste termijn", 24),
    Column("Eerste termijn tot en met", 18, Holds.DAY),
    Column("Huidige termijn", 24),
    Column("Huidige termijn vanaf", 18, Holds.DAY),
    Column("Huidige termijn tot en met", 18, Holds.DAY),
    Column("Dagen te laat", 10, Holds.NUMBER),
    Column("Keren uitgesteld", 10, Holds.NUMBER),
    Column("Dagen uitgesteld", 10, Holds.NUMBER),
    Column("Toegezegd op", 18, Holds.DAY),
    Column("Toegezegd door", 28),
    Column("Ministerie", 36),
    Column("Gevraagd door", 20),
    Column("Fractie", 12),
    Column("Commissie", 28),
    Column("Dossier", 10),
    Column("Kamerstuk", 16),
    Column("Nummer in register", 16),
    Column("Stand in register", 20),
    Column("Bewijs", 70),
    Column("Stuk", 40),
    Column("Kamerstuk van het stuk", 16),
    Column("Datum van het stuk", 18, Holds.DAY),
    Column("Bron", 40, Holds.LINK),
    Column("Vaste link", 40, Holds.LINK),
    Column("Te controleren", 10),
    Column("Misschien nagekomen", 10),
    # The counts of the screen, of which "Stand" tells more: the same numbers in a pivot table.
    Column("Telt als", 16),
)


def table(found: Iterable[Columns], day: date, address: str) -> Table:
    """The rows as of `day`; `address` is where the dashboard is served."""
    return Table("Toezeggingen", COLUMNS, (cells(of, day, address) for of in found))


def cells(of: Columns, day: date, address: str) -> Portion:
    """The cells in the order of `COLUMNS`, from columns of `Item`; days stay days."""
    late = (days_late(*row, day) for row in zip(of["overdue"], of["due_to"], strict=True))
    return (
        of["public_id"],
        [KIND[kind].word for kind in of["kind"]],
        of["title"],
        stands(of),
        of["reason"],
        one_lines(of["first_quote"]),
        of["first_to"],
        one_lines(of["due_quote"]),
        of["due_from"],
        of["due_to"],
        [days or None for days in late],
        counted(of["times_postponed"]),
        counted(of["days_postponed"]),
        of["made_on"],
        of["promiser"],
        ministries(of["ministry"]),
        of["asked_by"],
        of["party"],
        of["committee"],
        of["dossier"],
        of["kamerstuk"],
        of["official_number"],
        of["register_status"],
        one_lines(of["quote"]),
        documents(of),
        of["document_kamerstuk"],
        of["document_on"],
        of["url"],
        links(address, of["public_id"], of["kind"]),
        yes_or_no(of["to_check"]),
        yes_or_no(of["unsure"]),
        [STATUS[status].word for status in of["status"]],
    )


def stands(of: Columns) -> list[str]:
    """The statuses as the screen shows them."""
    terms = zip(of["due_to"], of["due_quote"], strict=True)
    has_term = [bool(last_day or quote) for last_day, quote in terms]
    kind_of_delay = of["overdue"], of["postponed"]
    return list(map(_standing_words, of["status"], *kind_of_delay, of["unsure"], has_term))


def one_lines(quotes: Iterable[str | None]) -> list[str | None]:
    """Quotes without the line ends of the letter."""
    # Most have none, and to see that takes less than to split them.
    return [
        quote if quote and quote.isprintable() and "  " not in f" {quote} " else one_line(quote)
        for quote in quotes
    ]


def yes_or_no(facts: Iterable[bool]) -> list[str]:
    """Whether something holds, in Dutch."""
    return ["ja" if fact else "nee" for fact in facts]


def counted(numbers: Iterable[int | None]) -> list[int | None]:
    """Numbers, and nothing where there is none to tell."""
    return [number or None for number in numbers]


def ministries(codes: Iterable[str | None]) -> list[str | None]:
    """The names of ministries; the code where we have no name for it."""
    return [MINISTRY.get(code, code) if code else None for code in codes]


def documents(of: Columns) -> list[str | None]:
    """The titles of the documents, or what kind they are of."""
    named = zip(of["document"], of["document_kind"], strict=True)
    return [title or (DOCUMENT[kind] if kind else None) for title, kind in named]


def links(address: str, ids: Iterable[str], kinds: Iterable[ThreadKind]) -> list[str]:
    """The permanent links to motions and commitments."""
    pages = {kind: link(address, "", page_of(kind)) for kind in ThreadKind}
    return [pages[kind] + public_id for public_id, kind in zip(ids, kinds, strict=True)]


def standing_words(item: Item) -> str:
    """The status as the screen shows it."""
    has_term = bool(item.due_to or item.due_quote)
    return _standing_words(item.status, item.overdue, item.postponed, item.unsure, has_term)


def page_of(kind: ThreadKind) -> str:
    """The page of the dashboard that shows it."""
    return "motie" if kind is ThreadKind.MOTIE else "toezegging"


def link(address: str, public_id: str, page: str = "toezegging") -> str:
    """The permanent link to one motion or commitment."""
    return f"{address}/{page}?id={public_id}"


def one_line(quote: str | None) -> str | None:
    """A quote without the line ends of the letter."""
    return " ".join(quote.split()) if quote else None


def _standing_words(
    status: Status, overdue: bool, postponed: bool, unsure: bool, has_term: bool
) -> str:
    return status_words(
        status, overdue=overdue, postponed=postponed, has_term=has_term, unsure=unsure
    )
