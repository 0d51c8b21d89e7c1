"""One motion: what it asks, who signed, how was voted, what was done with it, what is not known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.data import session
from dashboard.deciding import attaching, judging
from dashboard.parts import beside, citing, happened, heading, life, sources
from dashboard.pictures import votes as drawn
from dashboard.visitors import following
from tracker.follow.targets import Kind
from tracker.queries.lives import steps, threads
from tracker.queries.lives.threads import ThreadDetail
from tracker.queries.motions import mentions, votes
from tracker.queries.motions import subjects as motion_subjects
from tracker.queries.motions.mentions import Said
from tracker.queries.motions.subjects import Subject
from tracker.queries.motions.votes import Ballot
from tracker.queries.notes import memo, related
from tracker.queries.notes.memo import Memo
from tracker.queries.notes.related import Related
from tracker.queries.quality import freshness, registers
from tracker.queries.quality.freshness import Freshness
from tracker.search.papers import paper
from tracker.values import Appreciation, MotionStatus
from tracker.words import labels, papers


@dataclass(frozen=True, slots=True)
class _Known:
    """What is read for the page, at once; `found` is its life, once it has one."""

    motion: Ballot
    found: ThreadDetail | None
    said: tuple[Said, ...]
    near: Related | None
    memo: Memo | None
    subject: Subject | None
    register: str
    fresh: Freshness


def show() -> None:
    """The page of the motion in the address, also of one that nothing happened to yet."""
    name, day = st.query_params.get("id", ""), citing.day()
    known = _known(name, day)
    st.html(_back(day))
    if known is None:
        _absent(name)
        return
    motion, found = known.motion, known.found
    if motion.submitted_on and motion.submitted_on > day:
        _too_early(motion, day)
        return
    heading.thing(motion.title)
    following.button(Kind.MOTION, motion.name)
    judging.tell()
    st.html(_standing(known, day))
    if known.memo:
        citing.show(known.memo, "motie")
        citing.panel(known.memo, "motie")
    else:
        here = citing.address("motie", motion.name, day)
        citing.sentences(f"{_cited(motion, day)} Volgens toezegd, {here}")
    if found:
        judging.panel(found, day)
    if not motion.deleted:
        attaching.panel(motion.name, motion.title)
    _text(motion)
    life.ballot(motion, day)
    if found:
        st.header("Wat er gebeurde")
        st.html(happened.listed(found))
    _letters(known.said, lived=found is not None)
    if found:
        judging.history(found.row.public_id)
        life.course(steps.course(found, day), motion.name)
    _unknown(motion, known.said, day)
    if known.near:
        beside.related(known.near, day)
    sources.made_from(known.fresh)


def glance(given: Mapping[str, Sequence[str]]) -> str:
    """Where it stands, for a first look."""
    day = citing.day_in(given)
    known = _known(given.get("id", [""])[0], day)
    if known is None or (known.motion.submitted_on and known.motion.submitted_on > day):
        return ""
    return beside.glance(_back(day), known.motion.title) + _standing(known, day)


def _known(name: str, day: date) -> _Known | None:
    with session() as opened:
        motion = votes.ballot(opened, name)
        if motion is None:
            return None
        found = threads.detail(opened, motion.public_id or "", day)
        subjects = motion_subjects.of(opened, [motion.id], day) if motion.untold else {}
        history = registers.register_history(opened, found.row.id) if found else []
        differs = registers.difference(opened, found.row.id, day) if found else None
        return _Known(
            motion,
            found,
            mentions.of(opened, motion.id, day),
            related.to(opened, found.row, day) if found else None,
            memo.of(opened, found, day, motion) if found else None,
            subjects.get(motion.id),
            beside.register(history, differs, day),
            freshness.of(opened),
        )


def _back(day: date) -> str:
    return markup.on_screen(markup.link("moties", "← Alle moties", dag=day))


def _standing(known: _Known, day: date) -> str:
    waiting = f"<p class='tz-reason'>{_waiting(known.motion, day)}</p>"
    top = beside.standing(known.memo) if known.memo else waiting
    facts = _facts(known.motion, known.found, known.register, day)
    if asked := markup.asked(known.motion.asks):
        facts.insert(0, ("De motie zegt", asked))
    elif known.subject:
        facts.insert(0, ("Waarover, volgens een brief", markup.subject(known.subject)))
    return top + markup.cells("Kerngegevens", facts)


def _absent(name: str) -> None:
    heading.page("Niet gevonden")
    if not name:
        st.info("Dit adres noemt geen motie. Kies er een uit de lijst.")
        return
    st.info(
        "Er is geen motie met dit kenmerk of nummer ingelezen. Controleer het nummer, zoek op een"
        " naam of woord, of haal het register op met `toezegd crawl tweede_kamer`."
    )
    ways = [markup.link("zoeken", "Zoek dit in alle stukken", zoek=name)]
    if named := paper(name):
        number = named[0]
        ways.append(markup.link("dossier", f"Dossier {number.dossier}", nummer=number.dossier))
        url = papers.published(None, str(number))
        ways.append(f'<a href="{escape(url, quote=True)}">Kijk bij officielebekendmakingen.nl</a>')
    st.html(f"<p>{' · '.join(ways)}</p>")


def _too_early(motion: Ballot, day: date) -> None:
    heading.thing(motion.title)
    submitted = labels.day_words(motion.submitted_on)
    st.info(
        f"Op {labels.day_words(day)} bestond deze motie nog niet; zij is ingediend op {submitted}."
    )
    st.html(
        markup.link("motie", f"Toon {submitted}", id=motion.name, dag=motion.submitted_on)
        + " · "
        + markup.link("motie", "Toon vandaag", id=motion.name)
    )


def _waiting(motion: Ballot, day: date) -> str:
    """Where it stands, of a motion that nothing is known to have happened to."""
    if motion.deleted:
        return "Het register heeft deze motie weggehaald. Wat ervan bekend was, staat hieronder."
    if not motion.voted(day):
        return (
            f"Op {labels.day_words(day)} was nog niet gestemd; dat gebeurde op"
            f" {labels.day_words(motion.decided_on)}."
        )
    return (
        "Nog geen stand: van een stemming is niets bekend, en geen brief die is ingelezen zegt wat"
        " met deze motie is gedaan."
    )


def _facts(
    motion: Ballot, found: ThreadDetail | None, register: str, day: date
) -> list[tuple[str, str]]:
    number = escape(motion.kamerstuk or "nummer onbekend")
    number += sources.link(motion.url, motion.kamerstuk)
    known = motion.appreciation is not Appreciation.UNKNOWN
    facts = [
        ("Stand op", labels.day_words(day)),
        ("Kamerstuk", number),
        ("Ondertekend door", beside.signatories(motion.signed) or "onbekend"),
        ("Ingediend op", labels.day_words(motion.submitted_on)),
        ("Uitslag", escape(_outcome(motion, day))),
        ("Oordeel van het kabinet", labels.APPRECIATION[motion.appreciation] if known else ""),
        *(beside.terms(found) if found and found.row.term else ()),
        ("Ministerie", labels.MINISTRY.get((found and found.row.ministry) or "", "")),
        ("Verantwoordelijk", escape((found and found.responsible) or "")),
        ("Dossier", beside.dossier(motion.dossier, day)),
        ("Volgens het register", register or _register(motion, day)),
    ]
    return [(name, words) for name, words in facts if words]


def _outcome(motion: Ballot, day: date) -> str:
    if not motion.voted(day):
        return labels.NOT_VOTED
    if motion.outcome is MotionStatus.UNKNOWN:
        # A submission is only known from the register, which then has no vote.
        return (
            "onbekend: het register noemt nog geen stemming"
            if motion.submitted_on
            else "onbekend: het register is hier niet ingelezen"
        )
    outcome = labels.MOTION_STATUS[motion.outcome]
    decided = f", besloten op {labels.day_words(motion.decided_on)}" if motion.decided_on else ""
    votes = f" ({drawn.totals(motion)})" if motion.votes else ""
    return f"{outcome.sign} {outcome.word}{decided}{votes} — {outcome.meaning}"


def _register(motion: Ballot, day: date) -> str:
    return escape(motion.register_state or "") if motion.voted(day) else ""


def _text(motion: Ballot) -> None:
    if motion.asks:
        st.header("Wat de motie vraagt")
        st.html(f"<div class='tz-text'>{escape(motion.asks.text)}</div>")


def _letters(said: tuple[Said, ...], *, lived: bool) -> None:
    """What the line of events does not hold: letters without a day, and other motions' perhaps."""
    sure = [one for one in said if one.sure and (one.day is None or not lived)]
    perhaps = [one for one in said if not one.sure]
    if sure:
        st.header("Stukken die deze motie noemen")
        st.html(_passages(sure))
    if perhaps:
        st.header("Misschien gaat dit ook over deze motie")
        link = markup.link("controleren", "Controleren")
        st.html(
            f"<p>Hier passen meer moties; kies bij {link} welke bedoeld is.</p>"
            + _passages(perhaps)
        )


def _passages(said: list[Said]) -> str:
    items = []
    for one in said:
        kind = labels.DOCUMENT[one.document_kind]
        source = markup.in_document(one.document_id, one.document_title or kind, one.passage)
        quoted = markup.quote(one.passage) if one.passage else ""
        items.append(
            f"<li><strong>{labels.day_words(one.day, 'zonder datum')} —"
            f" {labels.STANCE[one.stance]}</strong><br><span class='tz-small'>{kind}: {source}"
            f"</span>{quoted}<span class='tz-small'>{escape(one.reason)}</span></li>"
        )
    return f"<ol class='tz-life'>{''.join(items)}</ol>"


def _unknown(motion: Ballot, said: tuple[Said, ...], day: date) -> None:
    """What is not known, in one place, and how to come to know it."""
    missing = [
        words
        for words, known in (
            ("de tekst", motion.asks),
            ("wie ondertekende", motion.signed),
            ("wanneer zij is ingediend", motion.submitted_on),
            ("de uitslag", motion.outcome is not MotionStatus.UNKNOWN),
            ("wie voor en tegen stemde", motion.votes or not motion.voted(day)),
            ("wat brieven erover zeggen", said),
        )
        if not known
    ]
    if not missing:
        return
    st.header("Wat hier niet bekend is")
    url = papers.published(motion.url, motion.kamerstuk)
    read = (
        f' De motie zelf staat <a href="{escape(url, quote=True)}">bij de bron</a>.' if url else ""
    )
    items = "".join(f"<li>{words}</li>" for words in missing)
    st.html(
        f"<ul>{items}</ul><p>Tekst, ondertekenaars en stemming komen uit het register van de Kamer:"
        " haal het op met <code>toezegd crawl tweede_kamer</code>. Brieven komen erbij met"
        f" <code>toezegd sync</code>.{read}</p>"
    )


def _cited(motion: Ballot, day: date) -> str:
    number = f" Kamerstuk {motion.kamerstuk}." if motion.kamerstuk else ""
    outcome = _outcome(motion, day).partition(" — ")[0]
    when = labels.day_words(day)
    return f"{motion.title.rstrip('.')}.{number} Uitslag: {outcome} (stand op {when})."
