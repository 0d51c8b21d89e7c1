"""Letters, motions and names that try to be markup, as a source could hand them over."""

from datetime import date

from sqlmodel import Session, select

from crawler.items import DocumentItem, MotionItem, OfficialCommitmentItem, Signatory, Vote
from nlp.findings import EventKind
from tracker import clock
from tracker.deciding import review
from tracker.follow import noticing
from tracker.follow.targets import Kind
from tracker.intake import ingest
from tracker.models.documents import Document
from tracker.models.threads import Thread
from tracker.values import ThreadKind

# A script, an element, a handler, Markdown with a dangerous link, a formula, and addresses.
EVIL = (
    "<script>alert(1)</script><b class='boos'>x</b><img src=x class='boos' onerror=alert(2)>"
    " **vet** [klik](javascript:alert(3)) $\\frac{1}{2}$ :red[rood] </table></div>"
    " www.boos.example https://boos.example jan@boos.example"
)
NUMBER = "26485-801"
# Enough for the reader to see that all this is Dutch.
DUTCH = (
    "Het kabinet vindt het van belang dat bedrijven weten wat er in hun ketens gebeurt, en dat zij"
    " daar zelf iets aan doen. Daarover is de afgelopen jaren veel gesproken met uw Kamer en met de"
    " bedrijven die het aangaat. Niet alles wat toen is afgesproken, is al klaar. "
)
FIRST, LATER, DAY = date(2021, 2, 11), date(2021, 6, 1), date(2021, 10, 1)
PROMISE = f"Ik informeer uw Kamer voor 1 mei 2021 over het rapport {EVIL} over ketens."
LETTER = f"""Aan de voorzitter van de Tweede Kamer der Staten-Generaal

Datum 11 februari 2021
Betreft Stand van zaken {EVIL}

Geachte voorzitter,

{DUTCH * 2}
{PROMISE} De motie-Van Dijk {EVIL} (Kamerstuk {NUMBER}) voer ik uit.

De Minister van {EVIL},
{EVIL}
"""
ASKED = f"""Lijst van vragen en antwoorden

Vraag 1
Is {EVIL} bekend?

Antwoord op vraag 1
{DUTCH * 2}
Ja, {EVIL} is bekend. Ik stuur uw Kamer in november 2021 een brief over {EVIL}.
"""
MOVED = f"Het rapport {EVIL} over ketens is nog niet afgerond en komt in december 2021."


def store(session: Session) -> None:
    """Everything that can be stored, with the words everywhere."""
    letters = (("800", LETTER, FIRST), ("803", ASKED, FIRST), ("802", MOVED, LATER))
    for name, text, day in letters:
        letter = DocumentItem(
            text,
            "proef",
            name,
            url=f"https://bron.example/{name}",
            title=f"Brief {name} {EVIL}",
            kind="schriftelijk_overleg" if text is ASKED else "kamerbrief",
            date=day,
            kamerstuk=f"26485-{name}",
            dossiers=("26485",),
            ministry="BZ",
            senders=((EVIL, EVIL),),
            remarks=(EVIL,),
        )
        ingest.item(session, letter)
    motion = MotionItem(
        source="proef",
        source_id="m",
        number="2021Z00801",
        title=f"Motie van het lid Van Dijk over {EVIL}",
        submitted_on=FIRST,
        kamerstuk=NUMBER,
        dossiers=("26485",),
        signatories=(Signatory("Van Dijk", EVIL), Signatory(EVIL, "SP")),
        outcome="adopted",
        decision=EVIL,
        decided_on=FIRST,
        votes=(Vote(EVIL, "voor", 14), Vote("SP", "tegen", 9, EVIL)),
        appreciation=EVIL,
    )
    ingest.motions(session, [motion])
    official = OfficialCommitmentItem(
        source="proef",
        source_id="t",
        number="T09999",
        chamber="EK",
        text=f"De minister zegt toe {EVIL} te sturen.",
        status=EVIL,
        title=f"Toezegging {EVIL}",
        made_on=FIRST,
        deadline_text=EVIL,
        responsible=((EVIL, EVIL),),
        members=(EVIL,),
        committee=EVIL,
    )
    ingest.item(session, official)
    session.flush()
    _judge(session)


def _judge(session: Session) -> None:
    """What people typed, too."""
    threads = session.exec(select(Thread).where(Thread.kind != ThreadKind.MOTIE)).all()
    letter = session.exec(select(Document).where(Document.kamerstuk == "26485-802")).one()
    for thread in threads:
        thread.to_check, thread.certainty = True, 0.5
        review.note(session, thread, EVIL, EVIL)
        review.set_responsible(session, thread, EVIL, EVIL, EVIL)
        noticing.add(session, Kind.COMMITMENT, thread.public_id, clock.today(), owner="proef")
    noticing.add(session, Kind.SEARCH, EVIL, clock.today(), owner="proef")
    words = review.words_in(session, letter.id or 0, MOVED)
    review.link_document(session, threads[0], words, EventKind.IN_PROGRESS, EVIL, EVIL)
