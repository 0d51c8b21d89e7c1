"""What is in the record, what is missing, how old it is, how well it was read."""

from collections.abc import Iterable, Mapping
from html import escape

import streamlit as st

from dashboard import data, markup
from dashboard.parts import heading, sources, terms
from tracker import clock
from tracker.data import quality
from tracker.export.figures import as_csv
from tracker.queries.lives import threads as listed
from tracker.queries.quality import coverage, freshness
from tracker.queries.quality import sources as gathered
from tracker.queries.quality.coverage import Contents, Gap, Missing
from tracker.queries.wanted.filters import Doubt, Filter
from tracker.words import labels

FIGURES = ("Wat", "Klopt van wat is gevonden", "Gevonden van wat er staat", "Gevallen")


@st.cache_data(ttl=60, show_spinner="Tellen wat er is…")
def _counted(database: str) -> tuple[Contents, Missing]:
    """The same for all visitors; what comes in is counted within the minute."""
    with data.session() as opened:
        return coverage.contents(opened), coverage.missing(opened)


def show() -> None:
    """Five questions in order, each with what to do about it."""
    heading.page("Kwaliteit en dekking")
    with data.session() as opened:
        fresh = freshness.of(opened)
        states = gathered.states(opened)
        doubtful = listed.page(opened, Filter(clock.today(), doubt=(Doubt.TO_CHECK,)), size=1).total
    st.html(f"<p>{fresh.words()}</p>")
    if fresh.documents:
        inside, outside = _counted(data.address())
        _inside(inside)
        _outside(outside)
    else:
        st.info(
            "Er zijn nog geen stukken ingelezen. Lees er in met `toezegd ingest MAP`, of haal ze op"
            " met `toezegd crawl tweede_kamer`."
        )
    _age(states)
    _reading(doubtful)
    st.header("Bekende fouten")
    st.html(_list(map(escape, quality.KNOWN_MISTAKES)))
    terms.explained()


def _inside(found: Contents) -> None:
    st.header("Wat erin zit")
    kinds = {labels.DOCUMENT[kind].capitalize(): count for kind, count in found.kinds.items()}
    names = {labels.ministry_words(code): count for code, count in found.ministries.items()}
    years = {str(year): count for year, count in found.years.items()}
    first, second, third = st.columns(3)
    for place, caption, head, counts in (
        (first, "Stukken per soort", "Soort", kinds),
        (second, "Stukken per jaar", "Jaar", years),
        (third, "Stukken per ministerie", "Ministerie", names),
    ):
        with place:
            st.html(_counts(caption, head, counts))
    rows = [
        [escape(labels.source_words(one.source)),
         labels.count_words(one.documents, "stuk", "stukken"),
         labels.day_words(one.newest, "geen datum")]
        for one in found.sources
    ]  # fmt: skip
    heads = ("Bron", "Stukken", "Nieuwste stuk")
    if rows:
        st.html(markup.table("Stukken per bron", heads, rows))
    figures = [
        *(("soort", name, count) for name, count in kinds.items()),
        *(("jaar", name, count) for name, count in years.items()),
        *(("ministerie", name, count) for name, count in names.items()),
        *(("bron", labels.source_words(one.source), one.documents) for one in found.sources),
    ]
    st.download_button(
        "Deze aantallen als CSV",
        data=as_csv(("Naar", "Wat", "Stukken"), figures),
        file_name=f"dekking-{clock.today().isoformat()}.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _outside(found: Missing) -> None:
    st.header("Wat ontbreekt")
    st.html(_list(_lacking(found)))
    if found.failures:
        rows = [
            [escape(one.source), escape(one.url), escape(one.reason),
             f"{one.attempts}×, laatst {labels.day_words(clock.day_of(one.last_at))}"]
            for one in found.failures
        ]  # fmt: skip
        caption = f"Niet opgehaald: {found.failures_in_all}; de laatste {len(rows)}"
        heads = ("Bron", "Adres", "Reden", "Pogingen")
        st.html(markup.table(caption, heads, rows))
    if found.not_whole:
        rows = [
            [markup.link("document", one.title or "Stuk zonder titel", id=one.id),
             escape(one.remarks).replace("\n", "; ")]
            for one in found.not_whole
        ]  # fmt: skip
        caption = f"Bestand gaf niet alles: {found.not_whole_in_all}; de nieuwste {len(rows)}"
        st.html(markup.table(caption, ("Stuk", "Wat er mis was"), rows))
    if found.papers:
        with st.expander(f"Stukken die worden genoemd maar ontbreken ({found.papers_in_all})"):
            rows = [
                [escape(number), labels.count_words(count, "keer", "keer")]
                for number, count in found.papers
            ]
            caption = f"De {len(rows)} die het vaakst worden genoemd"
            st.html(markup.table(caption, ("Nummer", "Genoemd"), rows, figures=True))
    if found.gaps:
        with st.expander(f"Maanden zonder stukken ({sum(gap.months for gap in found.gaps)})"):
            st.html(_list(map(_gap, found.gaps)))


def _lacking(found: Missing) -> Iterable[str]:
    """One sentence for everything that one may expect here and does not find."""
    yield from _papers_lacking(found)
    yield from _registers_lacking(found)


def _papers_lacking(found: Missing) -> Iterable[str]:
    if found.failures_in_all:
        yield (
            f"▲ {labels.count_words(found.failures_in_all, 'stuk kon', 'stukken konden')} niet"
            " worden opgehaald; <code>toezegd sync</code> probeert het opnieuw."
        )
    if found.not_whole_in_all:
        words = labels.count_words(found.not_whole_in_all, "stuk gaf", "stukken gaven")
        yield f"▲ Het bestand van {words} niet alle tekst; zie hieronder welke."
    if found.undated:
        yield (
            f"▲ {labels.count_words(found.undated, 'stuk heeft', 'stukken hebben')} geen datum:"
            " termijnen daaruit vallen op geen dag. Lees ze in met <code>--date</code>."
        )
    if found.papers_in_all:
        words = labels.count_words(found.papers_in_all, "Kamerstuk wordt", "Kamerstukken worden")
        yield f"▲ {words} genoemd maar zijn niet ingelezen; zie hieronder welke."
    if found.gaps:
        longest = found.gaps[0]
        yield f"▲ Er zijn maanden zonder stukken; het langst {_gap(longest)}."


def _registers_lacking(found: Missing) -> Iterable[str]:
    if not found.motions:
        yield (
            "▲ Er is geen register van moties; haal het op met <code>toezegd crawl"
            " tweede_kamer</code>."
        )
    if found.motions_without_outcome:
        yield (
            f"▲ Van {_of(found.motions_without_outcome, found.motions)} moties is de uitslag niet"
            " bekend."
        )
    if found.motions_without_text:
        yield f"▲ Van {_of(found.motions_without_text, found.motions)} moties ontbreekt de tekst."
    if found.official_without_letter:
        yield (
            f"▲ Over {_of(found.official_without_letter, found.official)} toezeggingen uit de"
            " registers van de Kamers zegt geen ingelezen stuk iets."
        )
    if not found.official:
        yield (
            "▲ De registers van toezeggingen van de Kamers zijn niet ingelezen; haal ze op met"
            " <code>toezegd crawl tweede_kamer</code> en <code>toezegd crawl eerste_kamer</code>."
        )


def _gap(gap: Gap) -> str:
    months = labels.count_words(gap.months, "maand", "maanden")
    return f"{labels.day_words(gap.first)} tot en met {labels.day_words(gap.last)} ({months})"


def _age(states: list[gathered.SourceState]) -> None:
    st.header("Hoe oud het is")
    st.html(sources.table(sources.asked(states), clock.today()))
    if all(state.last_run is None for state in states):
        st.html(
            "<p>Geen enkele bron is ooit opgehaald: wat hier staat, komt uit bestanden. Haal een"
            " bron op met <code>toezegd crawl</code> en haar naam.</p>"
        )


def _reading(doubtful: int) -> None:
    st.header("Hoe goed er is gelezen")
    figures = quality.saved()
    day = labels.day_words(figures.measured_on)
    caption = f"Gemeten op {day}, op {figures.letters} stukken die mensen hebben nagelezen"
    rows = [
        [
            escape(name),
            markup.share(row.value if row.precision is None else row.precision),
            "–" if row.recall is None else markup.share(row.recall),
            str(row.cases),
        ]
        for name, row in figures.named()
    ]
    st.html(f"<p><strong>Een bovengrens.</strong> {escape(quality.BOUND)}</p>")
    st.html(markup.table(caption, FIGURES, rows, figures=True))
    waiting = labels.count_words(doubtful, "regel is", "regels zijn")
    link = markup.link("controleren", "Beoordeel ze")
    st.html(f"<p>In deze database {waiting} nog te controleren. {link if doubtful else ''}</p>")


def _counts(caption: str, head: str, counts: Mapping[str, int]) -> str:
    rows = [[escape(name), labels.number_words(count)] for name, count in counts.items()]
    return markup.table(caption, (head, "Stukken"), rows, figures=True)


def _of(part: int, whole: int) -> str:
    """1.200 van 55.676."""
    return f"{labels.number_words(part)} van {labels.number_words(whole)}"


def _list(lines: Iterable[str]) -> str:
    """Lines that are markup already."""
    items = "".join(f"<li>{line}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else "<p>✓ Niets dat wij weten.</p>"
