"""Whoever follows something hears of every change once, and of none never."""

import io
import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import feedparser
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope
from aiosmtpd.smtp import Session as Visit
from sqlalchemy import Engine
from sqlmodel import select
from typer.testing import CliRunner

from crawler.lock import BusyError
from nlp.findings import EventKind
from tests.tracker import exported
from tests.tracker.exported import DAY, happened, letter, thread
from tests.tracker.fresh import fresh_engine
from tracker import clock
from tracker.cli.app import app
from tracker.cli.following import KINDS
from tracker.database import reading, writing
from tracker.errors import FollowError
from tracker.follow import feeds, kept, mailing, noticing
from tracker.follow.targets import Kind
from tracker.models.follows import Follow, FollowNotice, FollowSeen
from tracker.models.motions import MotionSignatory
from tracker.models.people import Person
from tracker.models.threads import Thread
from tracker.search import collecting
from tracker.settings import MailServer
from tracker.standing import standings

ANNE = "anne@ministerie.example"
ADDRESS = "http://toezegd.example"


@pytest.fixture
def engine() -> Engine:
    made = fresh_engine()
    with writing(made) as session:
        exported.fill(session, "Het antwoord komt in april.")
    return made


class Mailbox:
    """A mail server on the loopback, with the mail that it took; it can be told to refuse."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.answer = "250 OK"

    async def handle_DATA(self, _server: SMTP, _visit: Visit, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        if self.answer.startswith("250"):
            mail = message_from_bytes(envelope.content, policy=policy.default)
            assert isinstance(mail, EmailMessage)
            self.mails.append(mail)
        return self.answer

    def subjects(self) -> list[str]:
        return [str(mail["Subject"]) for mail in self.mails]


@contextmanager
def serving(mailbox: Mailbox) -> Iterator[MailServer]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield MailServer("127.0.0.1", port, "toezegd@example.nl", None, None, "geen")
    finally:
        controller.stop()


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def server(mailbox: Mailbox) -> Iterator[MailServer]:
    with serving(mailbox) as made:
        yield made


def followed(
    engine: Engine, kind: Kind, target: str, *, at_once: bool = True, day: date = DAY
) -> int:
    with writing(engine) as session:
        made = noticing.add(session, kind, target, day, email=ANNE, at_once=at_once)
        assert made.id is not None
        return made.id


def look(engine: Engine, day: date = DAY) -> list[tuple[str, str]]:
    """Look at every follow; the notices that are new."""
    with reading(engine) as session:
        before = len(session.exec(select(FollowNotice)).all())
    with writing(engine) as session:
        for follow in session.exec(select(Follow)).all():
            noticing.notice(session, follow, day)
    with reading(engine) as session:
        found = session.exec(select(FollowNotice)).all()[before:]
        return [(one.kind, one.title) for one in found]


def send(engine: Engine, server: MailServer, day: date = DAY) -> mailing.Sent:
    return mailing.send_all(engine, mailing.through(server), server.sender, ADDRESS, day)


def arrives(engine: Engine, kind: EventKind, day: date = DAY, public_id: str = "plan") -> None:
    """A letter that says something about a commitment."""
    with writing(engine) as session:
        said = f"Over {public_id} meld ik op {day} dat dit zo is: {kind.value}."
        document = letter(session, 400 + day.toordinal() % 500, day, said)
        collecting.documents(session, [document])
        found = session.exec(select(Thread).where(Thread.public_id == public_id)).one()
        term = ("in mei 2022", date(2022, 5, 1), date(2022, 5, 31))
        moved = term if kind is EventKind.POSTPONED else None
        happened(session, found, document, said, kind, term=moved)
        session.flush()
        standings.recompute(session)


def promised(engine: Engine, public_id: str, **more: object) -> None:
    with writing(engine) as session:
        said = f"Ik stuur u het stuk {public_id}."
        document = letter(session, 900 + len(public_id), DAY, said)
        happened(session, thread(session, public_id, said, **more), document, said)
        session.flush()
        standings.recompute(session)


def test_what_there_is_already_is_no_news(engine: Engine) -> None:
    for kind, target in (
        (Kind.COMMITMENT, "plan"),
        (Kind.MOTION, "26485-346"),
        (Kind.DOSSIER, "26485"),
        (Kind.PERSON, "Kaag"),
        (Kind.LIST, "stand=vertraagd"),
        (Kind.SEARCH, "actieplan"),
    ):
        followed(engine, kind, target)
    assert look(engine) == []


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (EventKind.POSTPONED, "verschoven"),
        (EventKind.FULFILLED, "afgedaan"),
        (EventKind.WITHDRAWN, "vervallen"),
    ],
)
def test_a_letter_that_changes_something_is_told_once(
    engine: Engine, kind: EventKind, word: str
) -> None:
    followed(engine, Kind.COMMITMENT, "plan")
    arrives(engine, kind)
    assert look(engine) == [(word, exported.PLAN)]
    assert look(engine) == []


def test_a_term_passes_by_itself(engine: Engine) -> None:
    followed(engine, Kind.COMMITMENT, "plan")
    last = date(2022, 3, 31)
    assert look(engine, last) == []
    assert look(engine, last + timedelta(days=1)) == [("te laat", exported.PLAN)]
    assert look(engine, last + timedelta(days=2)) == []


def test_a_letter_about_something_else_is_no_news(engine: Engine) -> None:
    followed(engine, Kind.COMMITMENT, "plan")
    arrives(engine, EventKind.FULFILLED, public_id="laat")
    arrives(engine, EventKind.REFERRED, DAY + timedelta(days=1))
    assert look(engine, DAY + timedelta(days=1)) == []


def test_a_dossier_and_a_person_tell_of_new_promises(engine: Engine) -> None:
    dossier = followed(engine, Kind.DOSSIER, "26 485")
    person = followed(engine, Kind.PERSON, "kaag")
    asked = followed(engine, Kind.PERSON, "Van Dijk")
    promised(engine, "hier")
    promised(engine, "elders", dossier="30000", promiser="H. de Jonge", asked_by="Van Dijk")
    look(engine)
    with reading(engine) as session:
        told = {
            number: [
                one.public_id
                for one in session.exec(
                    select(FollowNotice).where(FollowNotice.follow_id == number)
                )
            ]
            for number in (dossier, person, asked)
        }
    assert told == {dossier: ["hier"], person: ["hier"], asked: ["elders"]}


def test_what_leaves_a_list_says_why(engine: Engine) -> None:
    followed(engine, Kind.LIST, "stand=vertraagd")
    arrives(engine, EventKind.FULFILLED)
    assert look(engine) == [("afgedaan", exported.PLAN)]
    assert look(engine) == []


def test_a_search_tells_of_motions_and_commitments_too(engine: Engine) -> None:
    followed(engine, Kind.SEARCH, "vuurwerkverbod")
    with writing(engine) as session:
        said = "Een brief over het vuurwerkverbod"
        knal = thread(session, "knal", said)
        happened(session, knal, letter(session, 777, DAY, said), said)
        standings.recompute(session)
        collecting.threads(session, [knal.id or 0])
    assert look(engine) == [("nieuw", "Een brief over het vuurwerkverbod")]
    with reading(engine) as session:
        (told,) = session.exec(select(FollowNotice)).all()
    assert told.page == "toezegging?id=knal"
    assert look(engine) == []


def test_a_search_tells_of_new_letters_only(engine: Engine) -> None:
    followed(engine, Kind.SEARCH, "vuurwerkverbod")
    with writing(engine) as session:
        ban = letter(session, 777, DAY, "Het vuurwerkverbod komt er aan dit jaar.")
        other = letter(session, 778, DAY, "Deze brief gaat over iets heel anders.")
        collecting.documents(session, [ban, other])
    assert look(engine) == [("nieuw", "Brief 777")]
    assert look(engine) == []


def test_what_is_joined_into_another_is_followed_there(engine: Engine) -> None:
    followed(engine, Kind.COMMITMENT, "laat")
    with writing(engine) as session:
        late = session.exec(select(Thread).where(Thread.public_id == "laat")).one()
        plan = session.exec(select(Thread).where(Thread.public_id == "plan")).one()
        late.joined_into_id = plan.id
        session.add(late)
    assert ("nieuw", exported.PLAN) not in look(engine)
    arrives(engine, EventKind.FULFILLED)
    assert look(engine) == [("afgedaan", exported.PLAN)]


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        (Kind.COMMITMENT, "bestaatniet"),
        (Kind.MOTION, "26485-1"),
        (Kind.DOSSIER, " "),
        (Kind.LIST, "stand=klaar"),
        (Kind.SEARCH, '"'),
    ],
)
def test_what_does_not_exist_cannot_be_followed(engine: Engine, kind: Kind, target: str) -> None:
    with pytest.raises(FollowError):
        followed(engine, kind, target)


def test_the_same_is_not_followed_twice(engine: Engine) -> None:
    followed(engine, Kind.DOSSIER, "26485")
    with pytest.raises(FollowError, match="al gevolgd, onder nummer 1"):
        followed(engine, Kind.DOSSIER, "26485")


def test_a_mail_says_what_changed_why_and_where(
    engine: Engine, mailbox: Mailbox, server: MailServer
) -> None:
    followed(engine, Kind.COMMITMENT, "plan")
    tomorrow = DAY + timedelta(days=1)
    arrives(engine, EventKind.POSTPONED, tomorrow)
    look(engine, tomorrow)
    assert send(engine, server) == mailing.Sent(1, 1, ())
    (mail,) = mailbox.mails
    assert mail["To"] == ANNE
    assert mail["Subject"] == f"Verschoven: {exported.PLAN}"
    text = mail.get_content()
    assert "“begin 2022” (tot en met 31 maart 2022)" in text
    assert "61 dagen later" in text
    assert "“Over plan meld ik" in text
    assert f"{ADDRESS}/toezegging?id=plan" in text
    assert exported.URL in text
    with reading(engine) as session:
        (mark,) = [one.mark for one in session.exec(select(Follow))]
    assert f"{ADDRESS}/volgen?kenmerk={mark}" in text
    assert send(engine, server) == mailing.Sent(0, 0, ())


def test_a_title_cannot_write_headers(engine: Engine, mailbox: Mailbox, server: MailServer) -> None:
    with writing(engine) as session:
        thread(session, "boos", "Onschuldig\r\nBcc: iedereen@example.nl\n\n<b>")
    followed(engine, Kind.DOSSIER, "26485")
    with writing(engine) as session:
        boos = session.exec(select(Thread).where(Thread.public_id == "boos")).one()
        happened(session, boos, letter(session, 901, DAY, "Ik doe het."), "Ik doe het.")
        session.flush()
        standings.recompute(session)
    look(engine)
    send(engine, server)
    assert mailbox.mails[0]["Bcc"] is None
    assert mailbox.subjects() == ["Nieuw: Onschuldig Bcc: iedereen@example.nl <b>"]


def test_a_change_is_not_lost_when_the_server_fails_and_not_sent_twice(
    engine: Engine, mailbox: Mailbox, server: MailServer
) -> None:
    followed(engine, Kind.COMMITMENT, "plan")
    arrives(engine, EventKind.POSTPONED)
    look(engine)
    mailbox.answer = "451 nu even niet"
    first = send(engine, server)
    assert (first.mails, len(first.failures)) == (0, 1)
    assert first.failures == (f"mail aan {ANNE}: de mailserver weigert de mail (451 nu even niet)",)
    # Meanwhile something else changes: another mail, and the first one stays as it was.
    arrives(engine, EventKind.FULFILLED, DAY + timedelta(days=1))
    look(engine, DAY + timedelta(days=1))
    mailbox.answer = "250 OK"
    assert send(engine, server, DAY + timedelta(days=1)).mails == 2
    assert sorted(mailbox.subjects()) == [
        f"Afgedaan: {exported.PLAN}",
        f"Verschoven: {exported.PLAN}",
    ]
    assert send(engine, server, DAY + timedelta(days=2)).mails == 0


def test_a_server_that_is_not_there_loses_nothing(engine: Engine, mailbox: Mailbox) -> None:
    followed(engine, Kind.COMMITMENT, "plan")
    arrives(engine, EventKind.FULFILLED)
    look(engine)
    with serving(mailbox) as server:
        pass
    assert send(engine, server).failures == (
        f"mail aan {ANNE}: de mailserver is niet bereikbaar; zie TOEZEGD_SMTP_HOST en"
        " TOEZEGD_SMTP_PORT",
    )
    with serving(mailbox) as server:
        assert send(engine, server).mails == 1
    assert len(mailbox.mails) == 1


def test_when_we_die_after_sending_the_mail_keeps_its_number(
    engine: Engine, mailbox: Mailbox, server: MailServer
) -> None:
    followed(engine, Kind.COMMITMENT, "plan")
    arrives(engine, EventKind.FULFILLED)
    look(engine)
    hand_over = mailing.through(server)

    def die_afterwards(mail: EmailMessage) -> None:
        hand_over(mail)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        mailing.send_all(engine, die_afterwards, server.sender, ADDRESS, DAY)
    send(engine, server)
    first, second = mailbox.mails
    assert first["Message-ID"] == second["Message-ID"]
    assert first.get_content() == second.get_content()


def test_one_address_that_is_refused_does_not_stop_the_others(engine: Engine) -> None:
    followed(engine, Kind.COMMITMENT, "plan")
    with writing(engine) as session:
        noticing.add(session, Kind.DOSSIER, "26485", DAY, email="bas@example.nl", at_once=True)
    arrives(engine, EventKind.FULFILLED)
    look(engine)
    taken: list[str] = []

    def picky(mail: EmailMessage) -> None:
        if mail["To"] == ANNE:
            raise smtplib.SMTPRecipientsRefused({ANNE: (550, b"weg")})
        taken.append(str(mail["To"]))

    sent = mailing.send_all(engine, picky, "toezegd@example.nl", ADDRESS, DAY)
    assert taken == ["bas@example.nl"]
    assert sent.failures == (f"mail aan {ANNE}: de mailserver weigert dit adres",)


def test_a_mail_of_the_day_comes_once_a_day_with_everything(
    engine: Engine, mailbox: Mailbox, server: MailServer
) -> None:
    followed(engine, Kind.COMMITMENT, "plan", at_once=False)
    followed(engine, Kind.COMMITMENT, "laat", at_once=False)
    arrives(engine, EventKind.POSTPONED)
    arrives(engine, EventKind.FULFILLED, DAY + timedelta(days=1), public_id="laat")
    tomorrow = DAY + timedelta(days=1)
    look(engine, tomorrow)
    assert send(engine, server, tomorrow) == mailing.Sent(1, 2, ())
    assert mailbox.subjects() == ["toezegd: 2 wijzigingen (1 verschoven, 1 afgedaan)"]
    arrives(engine, EventKind.FULFILLED, tomorrow + timedelta(days=1))
    look(engine, tomorrow + timedelta(days=1))
    # The same day: it waits for the mail of the next day.
    assert send(engine, server, tomorrow).mails == 0
    assert send(engine, server, tomorrow + timedelta(days=1)).mails == 1


def test_a_feed_keeps_its_entries(engine: Engine) -> None:
    number = followed(engine, Kind.DOSSIER, "26485")

    def feed() -> list[str]:
        target = io.BytesIO()
        with reading(engine) as session:
            follow = session.get_one(Follow, number)
            feeds.write(session, target, follow, DAY, ADDRESS)
        parsed = feedparser.parse(target.getvalue())
        assert not parsed.bozo
        return [entry.id for entry in parsed.entries]

    assert feed() == []
    arrives(engine, EventKind.FULFILLED)
    look(engine)
    first = feed()
    assert len(first) == 1
    promised(engine, "hier")
    look(engine)
    assert feed()[1:] == first


def test_stopping_takes_everything_away(engine: Engine) -> None:
    number = followed(engine, Kind.DOSSIER, "26485")
    arrives(engine, EventKind.FULFILLED)
    look(engine)
    with writing(engine) as session:
        noticing.remove(session, number)
    with reading(engine) as session:
        for table in (Follow, FollowSeen, FollowNotice):
            assert session.exec(select(table)).all() == []
    with writing(engine) as session, pytest.raises(FollowError, match="geen volgnummer 1"):
        noticing.remove(session, number)


def test_the_command_from_adding_to_removing(
    engine: Engine,
    mailbox: Mailbox,
    server: MailServer,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("TOEZEGD_SMTP_HOST", server.host)
    monkeypatch.setenv("TOEZEGD_SMTP_PORT", str(server.port))
    monkeypatch.setenv("TOEZEGD_SMTP_SECURITY", "geen")
    monkeypatch.setenv("TOEZEGD_DATABASE_URL", str(engine.url))
    monkeypatch.setattr(clock, "today", lambda: DAY)

    def run(*arguments: str, code: int = 0) -> str:
        done = CliRunner().invoke(app, ["follow", *arguments], catch_exceptions=False)
        assert done.exit_code == code, done.output
        return done.output

    assert "begin met" in run("list")
    address = "http://localhost:8501/?stand=vertraagd&dag=2020-01-01&blad=2"
    assert "Lijst: stand: vertraagd" in run("add", "lijst", address, "--mail", ANNE, "--direct")
    assert ANNE in run("list")
    assert "1 volgnummer bekeken, 0 wijzigingen gezien" in run("run")
    arrives(engine, EventKind.FULFILLED)
    mailbox.answer = "451 nu even niet"
    assert "komt de volgende keer" in run("run", code=1)
    mailbox.answer = "250 OK"
    said = run("run", "--feeds", str(tmp_path))
    assert "0 wijzigingen gezien" in said
    assert "1 mail verstuurd met 1 wijziging" in said
    assert mailbox.subjects() == [f"Afgedaan: {exported.PLAN}"]
    assert len(feedparser.parse((tmp_path / "1.atom").read_bytes()).entries) == 1
    assert "verstuurd" in run("show", "1")
    assert "Niet meer gevolgd" in run("remove", "1")
    with pytest.raises(FollowError, match="kies uit"):
        run("add", "minister", "Kaag")
    with pytest.raises(FollowError, match="geen mailadres"):
        run("add", "dossier", "26485", "--mail", "anne")


def test_two_runs_at_once_are_one_too_many(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    from crawler.lock import only_one

    monkeypatch.setenv("TOEZEGD_DATABASE_URL", str(engine.url))
    with (
        only_one(Path(f"{engine.url.database}.follow.lock")),
        pytest.raises(BusyError, match="wordt al gekeken"),
    ):
        CliRunner().invoke(app, ["follow", "run"], catch_exceptions=False)


def test_the_command_knows_every_kind() -> None:
    assert set(KINDS) == set(Kind)


def test_a_visitor_finds_back_what_was_followed_in_that_browser_only(engine: Engine) -> None:
    with writing(engine) as session:
        for owner in ("a", "b"):
            noticing.add(session, Kind.DOSSIER, "26485", DAY, owner=owner)
        noticing.add(session, Kind.COMMITMENT, "plan", DAY, owner="a")
        with pytest.raises(FollowError, match="al gevolgd"):
            noticing.add(session, Kind.DOSSIER, "26485", DAY, owner="a")
    with reading(engine) as session:
        assert [one.page for one in kept.of(session, "a")] == [
            "toezegging?id=plan",
            "dossier?nummer=26485",
        ]
        (own,) = kept.of(session, "b")
        assert kept.of(session, "") == []
        assert kept.known(session, "b", Kind.DOSSIER, "26485") == [own]
        assert kept.known(session, "b", Kind.COMMITMENT, "plan") == []
        assert kept.one(session, own.mark) == own
        assert kept.one(session, own.mark[:-1]) is None
        assert len({own.mark, *(one.mark for one in kept.of(session, "a"))}) == 3


def test_one_address_hears_of_one_thing_once_whoever_asked(engine: Engine) -> None:
    followed(engine, Kind.DOSSIER, "26485")
    with writing(engine) as session, pytest.raises(FollowError, match="al gevolgd"):
        noticing.add(session, Kind.DOSSIER, "26485", DAY, email=ANNE, owner="a")


def test_looking_on_a_page_notices_what_a_run_would(engine: Engine) -> None:
    with writing(engine) as session:
        noticing.add(session, Kind.COMMITMENT, "plan", DAY, owner="a")
        noticing.add(session, Kind.COMMITMENT, "plan", DAY, owner="b")
    arrives(engine, EventKind.FULFILLED)
    with writing(engine) as session:
        (own,) = kept.of(session, "a")
        assert own.looked_at is not None
        # It was looked at a moment ago: not again so soon.
        assert kept.look(session, "a", DAY, own.looked_at) == 0
        assert kept.look(session, "a", DAY, clock.now() + timedelta(seconds=1)) == 1
    with reading(engine) as session:
        (own,) = kept.of(session, "a")
        assert [(one.what, one.title, one.page) for one in own.news] == [
            ("afgedaan", exported.PLAN, "toezegging?id=plan")
        ]
        assert kept.of(session, "b")[0].news == ()


def test_a_member_is_followed_without_the_namesakes(engine: Engine) -> None:
    with writing(engine) as session:
        members = session.exec(select(Person).where(Person.surname == "Van Dijk")).all()
        assert len(members) > 1
        one, other = (member.id for member in members[:2])
        signed = session.exec(select(MotionSignatory)).all()
        for signatory in signed:
            signatory.person_id = one
        for number in (one, other):
            made = noticing.add(session, Kind.PERSON, f"{number}", DAY, owner="a")
            assert made.label.startswith("Persoon ")
            assert made.label.endswith("van Dijk")
    with reading(engine) as session:
        his, hers = reversed(kept.of(session, "a"))
        assert his.page == f"persoon?id={one}"
        seen = session.exec(select(FollowSeen.follow_id, FollowSeen.public_id)).all()
    assert seen == [(his.number, "motie")]
    assert hers.number not in dict(seen)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (TimeoutError("timed out"), "antwoordt niet binnen 30 seconden"),
        (socket.gaierror(-2, "Name or service not known"), "naam van de mailserver is onbekend"),
        (ssl.SSLError(1, "WRONG_VERSION_NUMBER"), "zie TOEZEGD_SMTP_SECURITY"),
        (smtplib.SMTPNotSupportedError("STARTTLS not supported"), "zie TOEZEGD_SMTP_SECURITY"),
        (smtplib.SMTPServerDisconnected("closed"), "verbrak de verbinding"),
        (smtplib.SMTPSenderRefused(550, b"no", "x@y"), "zie TOEZEGD_SMTP_FROM"),
        (smtplib.SMTPAuthenticationError(535, b"no"), "zie TOEZEGD_SMTP_USER"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else None,
)
def test_a_failure_is_told_in_dutch_and_loses_nothing(
    engine: Engine, error: Exception, said: str
) -> None:
    followed(engine, Kind.COMMITMENT, "plan")
    arrives(engine, EventKind.FULFILLED)
    look(engine)

    def broken(mail: EmailMessage) -> None:
        raise error

    (failure,) = mailing.send_all(engine, broken, "toezegd@example.nl", ADDRESS, DAY).failures
    assert failure.startswith(f"mail aan {ANNE}: ")
    assert said in failure
    taken: list[EmailMessage] = []
    assert mailing.send_all(engine, taken.append, "toezegd@example.nl", ADDRESS, DAY).mails == 1
