"""A person: seats and offices, and what was signed and promised, in one line of time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html import escape

import streamlit as st

from dashboard import markup
from dashboard.choosing import choices, fields
from dashboard.data import answer, session
from dashboard.parts import downloads, heading, leading, sources, timeline
from dashboard.visitors import following
from tracker.export.pages import Moments
from tracker.follow.targets import Kind
from tracker.queries.papers import persons
from tracker.queries.papers.dossier import Entry
from tracker.queries.papers.persons import Busy, Held, PersonRow, Promiser
from tracker.queries.quality import freshness
from tracker.queries.wanted.filters import COMMITMENTS, TASKS, Filter
from tracker.words import labels

MOST = 15  # people in each of the lists to begin with


def show() -> None:
    """The person in the address, or everybody who bears a name."""
    id, name = st.query_params.get("id", ""), st.query_params.get("naam", "")
    with session() as opened:
        found = persons.get(opened, int(id)) if id.isdecimal() else None
        found = found or (persons.holder(opened, name) if name else None)
    if found is None:
        _choose()
    else:
        _one(found)


def _one(found: PersonRow) -> None:
    own = found.name if found.id is None else f"{found.id}"
    st.html(markup.on_screen(markup.link("persoon", "← Iemand anders")))
    heading.thing(found.name)
    following.button(Kind.PERSON, own)
    left, _ = st.columns([1, 2])
    with left:
        day = choices.day()
    sure = answer(persons.timeline, found, day)
    unsure = answer(persons.perhaps, found, day)
    fresh = answer(freshness.of)
    st.html(_held(found))
    # By the name that the filter knows: under another one letters may sign as well.
    promised = found.name in fields.known().ministers
    of_minister = Filter(day, kind=COMMITMENTS, minister=found.name)
    beware = markup.behind(answer(freshness.beware, of_minister)) if promised else ""
    links = [
        *(
            [markup.link("./", "toezeggingen als lijst", bewindspersoon=found.name, dag=day)]
            if promised
            else []
        ),
        markup.link("moties", "moties als lijst", persoon=found.name, dag=day),
        markup.link("briefing", "debatbriefing", persoon=found.surname, dag=day),
    ]
    st.html(f"{beware}<p>{' · '.join(links)}</p>")
    if sure:
        timeline.show(sure, day)
        st.subheader("Deze tijdlijn als bestand")
        downloads.of_page(Moments(day, person=own))
    else:
        st.info(
            f"Tot en met {labels.day_words(day)} is niets ingelezen dat zeker van {found.name} is."
        )
    if unsure:
        _perhaps(found, unsure, day)
    sources.made_from(fresh)


def _perhaps(person: PersonRow, unsure: Sequence[Entry], day: date) -> None:
    """What bears the surname alone, the newest first."""
    st.header("Misschien ook")
    st.html(f"<p>Hier staat alleen “{escape(person.surname)}”; het kan een naamgenoot zijn.</p>")
    if len(unsure) > timeline.SIZE:
        number = labels.count_words(len(unsure), "regel", "regels")
        st.html(f"<p>De nieuwste {timeline.SIZE} van {number}.</p>")
    newest = unsure[: -timeline.SIZE - 1 : -1]
    st.html(timeline.listed(newest, day))


def _choose() -> None:
    heading.page("Personen")
    left, right = fields.side_by_side("personen", [1, 3])
    with left:
        day = choices.day()
    with right:
        typed = st.text_input("Naam", key="zoek", bind="query-params", placeholder="Van Dijk")
    if not typed:
        told = "Typ een achternaam. Dragen meer mensen die naam, dan kiest u zelf wie u bedoelt."
        st.html(f"<p>{told}</p>{_promisers(day)}{_signatories()}")
        sources.made_from(answer(freshness.of))
        return
    with session() as opened:
        found = persons.named(opened, typed)
    if not found:
        st.info("Niemand met deze naam gevonden. Controleer de spelling, of typ alleen een deel.")
        return
    rows = [(_link(one), _short(one)) for one in found]
    caption = labels.count_words(len(found), "persoon", "personen")
    st.html(markup.table(caption, ("Naam", "Wie"), rows))


def _promisers(day: date) -> str:
    """Who promised most, and where it stands: nobody has to know a name to begin."""
    wanted = Filter(day, kind=COMMITMENTS)
    found = answer(persons.promisers, wanted, MOST)
    if not found:
        return ""
    heads = ("Bewindspersoon", *(labels.STATUS[one].word for one in TASKS), "samen")
    caption = (
        "Toezeggingen en voornemens naar wie er het eerst over schreef, voor zover ingelezen;"
        f" stand op {labels.day_words(day)}"
    )
    lines = [_promised(one, wanted) for one in found]
    beware = markup.behind(answer(freshness.behind, day))
    return beware + markup.table(caption, heads, lines, figures=True)


def _promised(one: Promiser, wanted: Filter) -> list[str]:
    """A name, and each number with the list that it counts."""
    own = replace(wanted, minister=one.name)
    named = markup.link("persoon", one.name, naam=one.name, zoek=one.name, dag=wanted.as_of)
    numbers = [
        leading.number(one.counts.get(status, 0), replace(own, status=(status,)))
        for status in TASKS
    ]
    return [named, *numbers, leading.number(sum(one.counts.values()), own)]


def _signatories() -> str:
    found = answer(persons.signatories, MOST)
    if not found:
        return ""
    rows = [(_to(one), labels.number_words(one.count)) for one in found]
    heads = ("Kamerlid", "Moties")
    return markup.table("Ondertekenden de meeste moties", heads, rows, figures=True)


def _to(one: Busy) -> str:
    if one.id is not None:
        return markup.link("persoon", one.name, id=one.id)
    return markup.link("persoon", one.name, naam=one.name, zoek=one.name)


def _link(person: PersonRow) -> str:
    if person.id is None:
        return markup.link("persoon", person.name, naam=person.name)
    return markup.link("persoon", person.name, id=person.id)


def _short(person: PersonRow) -> str:
    return "<br>".join(_period(one) for one in person.held[-3:])


def _held(person: PersonRow) -> str:
    items = "".join(f"<li>{_period(one)}</li>" for one in person.held)
    return f"<ul>{items}</ul>"


def _period(held: Held) -> str:
    last = labels.day_words(held.last_day, "heden")
    return f"{escape(held.words)}: {labels.day_words(held.first_day)} – {last}"
