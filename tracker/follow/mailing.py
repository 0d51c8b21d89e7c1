"""Sends what was noticed by mail: at once, or in one mail a day for each address.

A notice gets the number of its mail before that is sent. When the server fails, the same mail with
the same number is tried again at the next run; when we fail after the server took it, mailboxes
recognise the number.
"""

import smtplib
import socket
import ssl
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from tracker import clock
from tracker.database import writing
from tracker.models.follows import Follow, FollowNotice
from tracker.settings import MailServer
from tracker.words.labels import count_words

TIMEOUT = 30
Send = Callable[[EmailMessage], None]


@dataclass(frozen=True, slots=True)
class Sent:
    """How many mails were taken by the server, and what went wrong with the others."""

    mails: int
    notices: int
    failures: tuple[str, ...]


def send_all(engine: Engine, send: Send, sender: str, address: str, today: date) -> Sent:
    """Send every mail that is due; one that fails stays, and does not stop the others."""
    with writing(engine) as session:
        _bind(session, sender, today)
    with writing(engine) as session:
        mails = sorted(_waiting(session).items())
    done, told, failures = 0, 0, list[str]()
    for message_id, (to, notices) in mails:
        mail = compose(message_id, sender, to, notices, address, clock.now())
        try:
            send(mail)
        except (smtplib.SMTPException, OSError) as error:
            failures.append(f"mail aan {to}: {_words(error)}")
            continue
        with writing(engine) as session:
            _mark(session, message_id)
        done, told = done + 1, told + len(notices)
    return Sent(done, told, tuple(failures))


def through(server: MailServer) -> Send:
    """Hand a mail over to a mail server, on a connection of its own."""

    def send(mail: EmailMessage) -> None:
        context = ssl.create_default_context()
        if server.security == "tls":
            opened: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=TIMEOUT, context=context
            )
        else:
            opened = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT)
        with opened:
            if server.security == "starttls":
                opened.starttls(context=context)
            if server.user:
                opened.login(server.user, server.password or "")
            opened.send_message(mail)

    return send


def compose(
    message_id: str,
    sender: str,
    to: str,
    notices: Sequence[tuple[Follow, FollowNotice]],
    address: str,
    moment: datetime,
) -> EmailMessage:
    """The mail in plain text: every change with its sentence, its evidence and a link."""
    mail = EmailMessage()
    mail["Subject"] = _subject(notices)
    mail["From"], mail["To"] = sender, to
    mail["Date"] = format_datetime(moment)
    mail["Message-ID"] = message_id
    mail["Auto-Submitted"] = "auto-generated"  # no answers of absent people
    parts: dict[int, list[str]] = defaultdict(list)
    follows = {follow.id or 0: follow for follow, _ in notices}
    for follow, one in notices:
        parts[follow.id or 0].append(_told(one, address))
    text = []
    for number, told in parts.items():
        follow = follows[number]
        text.append(f"{follow.label}\n{'=' * min(len(follow.label), 70)}\n\n" + "\n\n".join(told))
    ends = "\n".join(
        f"Niet meer volgen: {one.label}\n{address}/volgen?kenmerk={one.mark}"
        for one in map(follows.__getitem__, parts)
    )
    text.append(f"-- \nU volgt dit met toezegd ({address}).\n{ends}")
    mail.set_content("\n\n\n".join(text) + "\n")
    return mail


def _bind(session: Session, sender: str, today: date) -> None:
    """Give every notice that is due the number of a mail: one mail for each address."""
    by_address: dict[str, list[Follow]] = defaultdict(list)
    for follow in session.exec(select(Follow).where(col(Follow.email).is_not(None))):
        by_address[follow.email or ""].append(follow)
    domain = sender.rpartition("@")[2].strip("> ") or "toezegd"
    for follows in by_address.values():
        mailed = max((f.mailed_on for f in follows if f.mailed_on), default=None)
        due = [f for f in follows if f.at_once or mailed is None or mailed < today]
        waiting = session.exec(
            select(FollowNotice).where(
                col(FollowNotice.follow_id).in_([follow.id for follow in due]),
                col(FollowNotice.sent_at).is_(None),
                col(FollowNotice.message_id).is_(None),
            )
        ).all()
        if not waiting:
            continue
        message_id = make_msgid(domain=domain)
        for notice in waiting:
            notice.message_id = message_id
            session.add(notice)
        bound = {notice.follow_id for notice in waiting}
        for follow in due:
            if follow.id in bound and not follow.at_once:
                follow.mailed_on = today
                session.add(follow)


def _waiting(session: Session) -> dict[str, tuple[str, list[tuple[Follow, FollowNotice]]]]:
    """What was not taken by the server yet, by the number of the mail."""
    query = (
        select(Follow, FollowNotice)
        .join(FollowNotice, col(FollowNotice.follow_id) == col(Follow.id))
        .where(col(FollowNotice.sent_at).is_(None), col(FollowNotice.message_id).is_not(None))
        .order_by(col(Follow.id), col(FollowNotice.id))
    )
    found: dict[str, tuple[str, list[tuple[Follow, FollowNotice]]]] = {}
    for follow, notice in session.exec(query):
        _, notices = found.setdefault(notice.message_id or "", (follow.email or "", []))
        notices.append((follow, notice))
    return found


def _mark(session: Session, message_id: str) -> None:
    moment = clock.now()
    query = select(FollowNotice).where(col(FollowNotice.message_id) == message_id)
    for notice in session.exec(query):
        notice.sent_at = moment
        session.add(notice)


def _subject(notices: Sequence[tuple[Follow, FollowNotice]]) -> str:
    if len(notices) == 1:
        one = notices[0][1]
        # A title is the words of a letter: it may hold line ends, which a subject may not.
        title = " ".join(one.title.split())
        return f"{one.kind.capitalize()}: {title if len(title) <= 80 else title[:79] + '…'}"
    counted = _counted(one.kind for _, one in notices)
    return f"toezegd: {count_words(len(notices), 'wijziging', 'wijzigingen')} ({counted})"


def _counted(kinds: Iterable[str]) -> str:
    numbers: dict[str, int] = defaultdict(int)
    for kind in kinds:
        numbers[kind] += 1
    return ", ".join(f"{number} {kind}" for kind, number in numbers.items())


def _told(one: FollowNotice, address: str) -> str:
    lines = [
        f"{one.kind.upper()}: {' '.join(one.title.split())}",
        one.sentence,
        f"“{one.quote}”" if one.quote else "",
        " ".join(filter(None, (one.document, one.url))),
        f"{address}/{one.page}",
    ]
    return "\n".join(filter(None, lines))


def _words(error: Exception) -> str:
    """What went wrong and what to look at; the words of the server follow where it has any."""
    match error:
        case smtplib.SMTPRecipientsRefused():
            return "de mailserver weigert dit adres"
        case smtplib.SMTPAuthenticationError():
            return "de mailserver weigert de aanmelding; zie TOEZEGD_SMTP_USER"
        case smtplib.SMTPSenderRefused():
            return "de mailserver weigert de afzender; zie TOEZEGD_SMTP_FROM"
        case smtplib.SMTPNotSupportedError():
            return (
                "de mailserver kent deze beveiliging of aanmelding niet; zie TOEZEGD_SMTP_SECURITY"
            )
        case smtplib.SMTPResponseException():
            said = error.smtp_error
            words = said.decode(errors="replace") if isinstance(said, bytes) else said
            return f"de mailserver weigert de mail ({error.smtp_code} {words})"
        case smtplib.SMTPServerDisconnected():
            return "de mailserver verbrak de verbinding"
        case ssl.SSLError():
            return "geen beveiligde verbinding met de mailserver; zie TOEZEGD_SMTP_SECURITY"
        case ConnectionRefusedError():
            return "de mailserver is niet bereikbaar; zie TOEZEGD_SMTP_HOST en TOEZEGD_SMTP_PORT"
        case TimeoutError():
            return f"de mailserver antwoordt niet binnen {TIMEOUT} seconden"
        case socket.gaierror():
            return "de naam van de mailserver is onbekend; zie TOEZEGD_SMTP_HOST"
    return f"{error}" or type(error).__name__
