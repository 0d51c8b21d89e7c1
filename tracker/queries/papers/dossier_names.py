"""What dossiers are called, as the papers in them print it above the text."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlmodel import Session, col

from nlp.letterhead.paper_number import dossier_title
from tracker.models.documents import Document

# Of the newest so many papers of a dossier; one that prints no name is no reason to go on looking.
PAPERS = 5
HEAD = 2_500
# What a paper without the name of its dossier has in its place.
_HEADINGS = ("brief van", "motie van", "verslag van", "amendement van", "nota van", "nr.")


def names(session: Session, dossiers: Sequence[str]) -> dict[str, str]:
    """The names of these dossiers, of those whose papers print one."""
    turn = (
        func.row_number()
        .over(partition_by=col(Document.dossier), order_by=col(Document.published_on).desc())
        .label("turn")
    )
    newest = (
        select(col(Document.id), turn)
        .where(
            col(Document.dossier).in_(dossiers),
            col(Document.kamerstuk).is_not(None),
            col(Document.current),
        )
        .subquery()
    )
    heads = session.execute(
        select(col(Document.dossier), func.substr(col(Document.text), 1, HEAD))
        .join(newest, newest.c.id == col(Document.id))
        .where(newest.c.turn <= PAPERS)
        .order_by(col(Document.published_on).desc(), col(Document.id))
    )
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    for dossier, head in heads:
        found = dossier_title(head)
        if found and found[0] == dossier and not found[1].lower().startswith(_HEADINGS):
            printed[dossier][found[1]] += 1
    # Where papers differ, the name that most of them print; of as many, the newest.
    return {dossier: counts.most_common(1)[0][0] for dossier, counts in printed.items()}


def name(session: Session, dossier: str) -> str:
    """What a dossier is called; empty where no paper says."""
    return names(session, (dossier,)).get(dossier, "")
