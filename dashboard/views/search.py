"""One box over everything that was said; hits are passages, grouped by what they belong to."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import streamlit as st
from sqlmodel import Session

from dashboard import markup
from dashboard.choosing import choices, facets, saved_searches
from dashboard.choosing.facets import BOX, PAGE
from dashboard.data import answer, session
from dashboard.parts import downloads, heading, hits, sources
from dashboard.visitors import following
from tracker import clock
from tracker.export.pages import Hits
from tracker.follow.targets import Kind
from tracker.queries.lives import threads
from tracker.queries.lives.threads import ThreadRow
from tracker.queries.quality import freshness
from tracker.search import engine, names, places, vocabulary
from tracker.search.names import Candidate
from tracker.search.query import Query, parse
from tracker.search.results import Hit, Order, Results
from tracker.words import labels

TITLE = "Zoeken"
SIZE = 20
JUMP = "naar het stuk"
# In the address: the letter, motion or commitment of which all passages are asked.
ONE = "stuk"
# What a person can type, with an example that works as it stands.
EXAMPLES = (
    ("bouwsteen convenant", "beide woorden, ook in het meervoud en in samenstellingen"),
    ("“due diligence”", "precies deze woorden bij elkaar"),
    ("kinderarbeid OF dwangarbeid", "een van beide"),
    ("convenant NIET textiel", "zonder dat woord"),
    ("verduurzam*", "alles wat zo begint"),
    ("26485-345", "een Kamerstuk, hoe u het ook schrijft"),
    ("“Van Dijk” fractie:SP", "een naam, met de fractie erbij"),
    ("imvo soort:toezegging ministerie:BZ van:2021-01-01 tot:2021-12-31", "versmald"),
)
FIELDS = (
    "Versmal met soort:, ministerie:, fractie:, dossier:, bewindspersoon:, persoon:, jaar:, van: en"
    " tot:. Een waarde met een spatie staat tussen aanhalingstekens."
)


def show() -> None:
    """The box, the paper or the people that are named, and what was found."""
    heading.page(TITLE)
    typed = _box()
    if not typed.strip():
        _welcome()
        return
    with session() as opened:
        query = parse(typed, names.surnames(opened))
        people = _counted(opened, typed, names.candidates(opened, query))
        asked = {str(number): names.shown(opened, number) for number in query.people}
        papers = places.of_paper(opened, query.kamerstuk) if query.kamerstuk else []
    for remark in query.remarks:
        st.warning(markup.as_text(remark))
    if query.kamerstuk:
        _jump(query, papers[0].address if papers else None)
        st.html(hits.places(query.kamerstuk, papers))
    if people:
        _people(typed, people)
    facets.chosen(typed, query, asked)
    if query:
        if inside := _within(typed, query, st.query_params.get(ONE, "")):
            st.html(inside)
        else:
            _results(typed, query)
        return
    if not query.remarks:
        st.info("Hier staat geen woord om op te zoeken. Typ een woord, een naam of een nummer.")
    _examples()


def glance(given: Mapping[str, Sequence[str]]) -> str:
    """What was found, for a first look."""
    typed = given.get(BOX, [""])[0]
    order = Order.NEWEST if Order.NEWEST in given.get("volgorde", [""])[0] else Order.BEST
    first = (choices.page_of_address(given) - 1) * SIZE
    with session() as opened:
        query = parse(typed, names.surnames(opened))
        found = engine.search(opened, query, order, first, SIZE) if query else Results()
        standing = _standing(opened, found.hits)
    if not found.hits:
        return ""
    words = _within(typed, query, given.get(ONE, [""])[0]) or (
        f"<p><b>{hits.counted(found, order)}</b></p>{_listed(found.hits, standing, first, typed)}"
    )
    box = f'<p class="glance-choices">{escape(typed)}</p>'
    return f'<h1>{TITLE}</h1>{box}<div class="glance-found">{words}</div>'


def _box() -> str:
    typed = st.text_input(
        "Zoek in brieven, vragen en antwoorden, moties en toezeggingen",
        key=BOX,
        bind="query-params",
        type="search",
        icon=":material/search:",
        placeholder="Een woord, een naam of een nummer, bijvoorbeeld: motie Van Dijk",
        help=FIELDS,
        on_change=_typed,
    )
    return typed or ""


def _typed() -> None:
    """Somebody typed: begin at the first page, and go to a paper that is named."""
    facets.type_in(st.session_state.get(BOX) or "")
    st.query_params.pop(ONE, None)
    st.session_state[JUMP] = True


def _jump(query: Query, address: str | None) -> None:
    """Go to the page of a paper at once; but not for who comes back from it with Back."""
    if st.session_state.pop(JUMP, False) and query.only_paper and address:
        target = json.dumps(address).replace("<", "\\u003c")
        st.html(f"<script>window.location.assign({target})</script>", unsafe_allow_javascript=True)


def _results(typed: str, query: Query) -> None:
    # In a row, so that a phone shows what was found without scrolling past buttons.
    buttons = st.container(horizontal=True, gap="small", vertical_alignment="bottom")
    with buttons:
        order = _order()
    first = (choices.page() - 1) * SIZE
    with session() as opened:
        found = engine.search(opened, query, order, first, SIZE)
        if found.entries <= first:  # fewer than when that address was copied
            first = 0
            found = engine.search(opened, query, order, first, SIZE)
        fresh = freshness.of(opened)
        standing = _standing(opened, found.hits)
    with buttons:
        if found.entries:
            with st.container(key="versmallen-smal", width="content"):
                narrowing = _opened("Versmallen")
            if narrowing.open:
                with narrowing:
                    facets.offered(typed, query, found.facets, "smal")
        saved_searches.keep(typed)
        following.button(Kind.SEARCH, typed.strip())
    if not found.entries:
        _nothing(typed, query)
        sources.made_from(fresh)
        return
    narrow, wide = st.columns([1, 3], gap="medium")
    with narrow, st.container(key="versmallen-breed", gap=None):
        facets.offered(typed, query, found.facets, "breed")
    with wide:
        st.html(f"<p role='status'><b>{hits.counted(found, order)}</b></p>")
        st.html(_listed(found.hits, standing, first, typed))
        pages = -(-found.entries // SIZE)
        if pages > 1:
            st.pagination(pages, key=PAGE, bind="query-params")
        files = _opened("Alle resultaten als bestand", icon=":material/download:")
        if files.open:
            with files:
                downloads.of_page(Hits(typed, clock.today(), order))
        sources.made_from(fresh)


def _within(typed: str, query: Query, address: str) -> str:
    """All passages of one of the results; nothing where none is asked or it has none."""
    if not address:
        return ""
    with session() as opened:
        hit = engine.within(opened, query, address)
        standing = _standing(opened, [hit] if hit else [])
    if hit is None:
        return ""
    back = markup.on_screen(markup.link("zoeken", "← Alle resultaten", zoek=typed))
    return f"<p>{back}</p>{_listed([hit], standing)}"


def _order() -> Order:
    chosen = st.segmented_control(
        "Volgorde",
        list(Order),
        format_func=lambda each: f"{each.value} eerst",
        default=Order.BEST,
        required=True,
        key="volgorde",
        bind="query-params",
        label_visibility="collapsed",
        width="content",
    )
    return chosen or Order.BEST


def _opened(label: str, icon: str | None = None) -> Any:
    """A box whose forty buttons are laid out once it is opened, since few ask for them."""
    return st.popover(label, icon=icon, key=f"open {label}", on_change="rerun")


def _standing(opened: Session, found: Sequence[Hit]) -> dict[str, ThreadRow]:
    """Where the motions and commitments among these stand today: often all that was asked."""
    lives = [hit.thread for hit in found if hit.thread]
    return threads.named(opened, lives, clock.today()) if lives else {}


def _listed(
    found: Sequence[Hit], standing: Mapping[str, ThreadRow], first: int = 0, typed: str = ""
) -> str:
    """Hits; above those that tell where something stands, on which day that is and how sure."""
    day = clock.today()
    told = ""
    if standing:
        told = (
            f"<p class='tz-small'>Stand van moties en toezeggingen op {labels.day_words(day)}.</p>"
        )
        waiting = freshness.waited_for(standing.values())
        told += markup.behind(answer(freshness.behind, day, waiting))
    return told + hits.listed(found, standing, first, typed)


def _counted(opened: Session, typed: str, people: list[Candidate]) -> list[tuple[Candidate, int]]:
    """Candidates with the number of results that are about each."""
    queries = (parse(names.instead(typed, one)) for one in people)
    return [(one, engine.number(opened, query)) for one, query in zip(people, queries, strict=True)]


def _people(typed: str, people: list[tuple[Candidate, int]]) -> None:
    """The persons that a name may be: to a page of them, or to what is about them alone."""
    number = labels.count_words(len(people), "persoon heet", "personen heten")
    with st.expander(f"Bedoelt u een persoon? {number} zo.", icon=":material/person:"):
        for one, count in people:
            left, right = st.columns([3, 2], vertical_alignment="center")
            with left:
                st.html(markup.link("persoon", one.words(), id=one.id))
            with right:
                if not count:
                    continue
                st.button(
                    f"{labels.count_words(count, 'resultaat', 'resultaten')} van deze persoon",
                    key=f"persoon-{one.id}",
                    type="tertiary",
                    on_click=facets.type_in,
                    args=(names.instead(typed, one),),
                    help=f"Moties van {one.name}, en passages die ze noemen.",
                )


def _nothing(typed: str, query: Query) -> None:
    """Why nothing was found, and what to do about it."""
    with session() as opened:
        meant = vocabulary.suggestion(opened, query)
        apart = engine.apart(opened, query, SIZE)
        standing = _standing(opened, apart)
    together = " waarin dit alles bij elkaar staat" if " " in typed.strip() else ""
    st.info(f"Niets gevonden{together}.")
    if meant:
        _perhaps(vocabulary.corrected(typed, meant))
    if apart:
        st.header("Wel in één stuk, maar niet in dezelfde alinea")
        st.html(_listed(apart, standing))
    if apart or meant:
        return
    tips = ["Gebruik minder of andere woorden, of een begin met een sterretje: pensioen*."]
    if query.narrowed_to or query.since or query.until:
        tips.append("Haal een beperking weg, zoals de soort of de periode.")
    st.html("<ul>" + "".join(f"<li>{tip}</li>" for tip in tips) + "</ul>")


def _perhaps(better: str) -> None:
    """What was found with words that were perhaps meant: nobody has to ask for it twice."""
    with session() as opened:
        query = parse(better, names.surnames(opened))
        found = engine.search(opened, query, Order.BEST, 0, SIZE) if query else Results()
        standing = _standing(opened, found.hits)
    st.button(f"Bedoelde u: {markup.as_text(better)}?", on_click=facets.type_in, args=(better,))
    if found.entries:
        st.html(markup.header(f"Gevonden met “{better}”"))
        st.html(f"<p><b>{hits.counted(found, Order.BEST)}</b></p>")
        st.html(_listed(found.hits, standing, typed=better))


def _welcome() -> None:
    """What one can type, and the searches that were kept."""
    saved_searches.listed()
    _examples()
    with session() as opened:
        sources.made_from(freshness.of(opened))


def _examples() -> None:
    st.header("Zo zoekt u")
    rows = [
        [markup.link("zoeken", words, zoek=words), escape(meaning)] for words, meaning in EXAMPLES
    ]
    st.html(markup.table("Klik op een voorbeeld om het te proberen", ("U typt", "U vindt"), rows))
    st.html(f"<p>{escape(FIELDS)}</p>")
