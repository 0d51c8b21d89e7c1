"""Papers of every form, cut, run together and spoiled as copies are: every quote still holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.findings import Quote, Reading
from nlp.reader import read

PAPERS = [
    """Tweede Kamer der Staten-Generaal
Vergaderjaar 1999–2000
26 800 XII Vaststelling van de begroting
Nr. 31 BRIEF VAN DE MINISTER VAN VERKEER EN WATERSTAAT
De Voorzitter van de vaste commissie voor Verkeer
van de Tweede Kamer der Staten-Generaal
Ons kenmerk        Datum
DGR/00/12          3 maart 2000
In het overleg van 2 februari jl. heb ik de commissie toegezegd de veren te bezien (26 800,
nr. 12). Met deze brief voldoe ik daaraan. De motie van het lid Jansma (26 800, nr. 14)
wordt uitgevoerd. In mei zal ik de commissie nader berichten.
Tweede Kamer, vergaderjaar 1999–2000, 26 800 XII, nr. 31 2
De Minister van Verkeer en Waterstaat, T. Bosman
""",
    """2009Z10001 Vragen van het lid Bos (SP) aan de minister van Verkeer over dijken.
Mededeling van minister Smit (Verkeer en Waterstaat) (ontvangen 5 oktober 2009)
Vraag 1
Kent u het bericht «Dijken lekken»?1)
Vraag 2
Hoeveel dijken lekken er?
Mededeling
De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.
1) Dagblad, 3 september 2009
""",
    """VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
Vastgesteld 4 mei 2012
De commissie brengt bijgaand verslag uit van het gevoerde schriftelijk overleg.
De leden van de VVD-fractie vragen hoe hoog de dijken langs de Maas zijn.
BRIEF VAN DE MINISTER VAN VERKEER
Aan de Voorzitter van de Eerste Kamer der Staten-Generaal
Hierbij de antwoorden op deze vragen.
De leden van de VVD-fractie vragen hoe hoog de dijken langs de Maas zijn.
Vijf meter. In het najaar stuur ik uw Kamer een overzicht.
1. Wat kost dit? Zie het antwoord op vraag 59.
2 en 3 Antwoord van het kabinet: zie vraag 1.
""",
    """Bijlage: Overzicht moties en toezeggingen
Nr.\tToezegging\tDatum\tStand van zaken
1\tDe minister stuurt een plan\tAO 3 mei 2020\tVertraagd, volgt in maart 2021
2\tMotie van het lid Bos (31409, nr. 12)\t3 mei 2020\tAfgedaan
| Motie | Vindplaats | Status |
|---|---|---|
| De motie-Jansma | 31409, nr. 14 | Loopt |
Toezeggingen
Omschrijving
Vindplaats
Stand van zaken
De minister komt terug op de veren
CD 4 mei 2020
De Kamer wordt in mei ingelicht
""",
    """Nr. 31 VERSLAG VAN EEN ALGEMEEN OVERLEG
Mevrouw Bos (SP) vraagt naar de motie-Jansma (31409, nr. 12). Die is niet uitgevoerd.
De minister zal de Kamer in mei 2007 schriftelijk informeren.
""",
]


def quotes_of(reading: Reading) -> list[Quote]:
    found = [each.quote for each in reading.references]
    found += [each.quote for each in reading.deadlines]
    found += [each.quote for each in reading.sendings]
    for question in reading.questions:
        found += filter(None, (question.span, question.question_quote, question.answer_quote))
    for one in reading.commitments:
        found += [
            one.quote,
            *(term.quote for term in (one.deadline, one.previous_deadline) if term),
        ]
    for motion in reading.motions:
        found += filter(None, (motion.quote, motion.stance_quote))
    return found


@pytest.mark.parametrize("paper", PAPERS)
def test_each_says_something(paper: str) -> None:
    assert len(quotes_of(read(paper))) >= 3


def spoiled(text: str, marks: list[tuple[int, str]]) -> str:
    """With a mark put in at each of these places, counted in thousandths of the text."""
    for place, mark in sorted(marks, reverse=True):
        at = place * len(text) // 1000
        text = text[:at] + mark + text[at:]
    return text


MARKS = st.sampled_from(
    ["\r\n", "\r", "\n\n", "\f", "\u00ad", "\u00ad\n", "-\n", "\u00a0", "\t", " | ", "\ufb01"]
)
PLACES = st.lists(st.tuples(st.integers(0, 1000), MARKS), max_size=30)
LINES = st.sampled_from(["\n", "\r\n", " ", "\u00a0", "", "\t", "  \n", "\n\n"])


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.sampled_from(PAPERS), min_size=1, max_size=2).map("".join),
    st.tuples(st.integers(0, 1000), st.integers(0, 1000)),
    LINES,
    PLACES,
    st.randoms(use_true_random=False) | st.none(),
)
def test_whatever_was_done_to_a_paper_its_quotes_are_its_own_words(
    paper: str, cut: tuple[int, int], between: str, marks: list[tuple[int, str]], mixed: object
) -> None:
    lines = paper.split("\n")
    if mixed is not None:
        mixed.shuffle(lines)  # type: ignore[attr-defined]
    text = between.join(lines)
    first, last = (part * len(text) // 1000 for part in sorted(cut))
    text = spoiled(text[first:last], marks)
    for quote in quotes_of(read(text)):
        assert text[quote.start : quote.end] == quote.text
