"""Who undertakes what, and what became of it; questions and plans of others are left alone.

The sentences stand in commitment_sentences.txt and commitment_letters.txt, with what should be
read from each.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.commitments.acts.act import FoundCommitment
from nlp.commitments.grammar.clauses import clauses
from nlp.commitments.grammar.cues import FILES, Cue, cues
from nlp.commitments.grammar.sentence import Setting
from nlp.commitments.reading import commitments_in
from nlp.dates.finding import find
from nlp.findings import CommitmentKind, DocumentKind, EventKind, Towards
from nlp.reader import read

_MARKS = re.compile(r"\[\[|\]\]|\{\{|\}\}")
_KINDS = {CommitmentKind.TOEZEGGING: "T", CommitmentKind.VOORNEMEN: "V"}

DAY = (date(2021, 2, 1), date(2021, 2, 1))


@dataclass(frozen=True)
class Expected:
    """A sentence of a paragraph with what should be read from it."""

    label: str
    start: int
    end: int
    deadline: str | None
    earlier: str | None


@dataclass(frozen=True)
class Paragraph:
    """Lines that stand together."""

    text: str
    sentences: tuple[Expected, ...]


@cache
def paragraphs() -> list[Paragraph]:
    found = []
    names = ("commitment_sentences.txt", "commitment_letters.txt")
    sources = [Path(__file__).with_name(name).read_text(encoding="utf-8") for name in names]
    for block in re.split(r"\n\s*\n", "\n\n".join(sources)):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if not lines:
            continue
        text, sentences = "", []
        for line in lines:
            label, _, marked = line.partition(" | ")
            text = f"{text} " if text else ""
            start = len(text)
            text += _MARKS.sub("", marked)
            due, before = re.search(r"\[\[(.+?)\]\]", marked), re.search(r"\{\{(.+?)\}\}", marked)
            sentences.append(
                Expected(label.strip(), start, len(text), due and due[1], before and before[1])
            )
        found.append(Paragraph(text, tuple(sentences)))
    return found


def read_paragraph(paragraph: Paragraph) -> list[FoundCommitment]:
    return commitments_in(
        paragraph.text,
        [sentence.start for sentence in paragraph.sentences],
        find(paragraph.text),
        Setting(),
        [(s.start, s.end) for s in paragraph.sentences if s.label[0] == "Q"],
    )


def said_of(sentence: Expected, found: list[FoundCommitment]) -> FoundCommitment | None:
    return next((each for each in found if sentence.start <= each.start < sentence.end), None)


@pytest.mark.parametrize("paragraph", paragraphs(), ids=lambda paragraph: paragraph.text[:60])
def test_reads_what_a_letter_undertakes(paragraph: Paragraph) -> None:
    found = read_paragraph(paragraph)
    for sentence in paragraph.sentences:
        if sentence.label == "?":
            continue
        said = said_of(sentence, found)
        if said is None:
            assert sentence.label in ("-", "Q")
            continue
        act = said.act
        words = [_KINDS[act.kind], act.event.value, act.towards.value if act.towards else ""]
        assert " ".join(words).strip() == sentence.label.removeprefix("Q ")
        if sentence.deadline and act.event in (EventKind.MADE, EventKind.POSTPONED):
            assert act.deadline is not None
            assert sentence.deadline.strip(". ") in act.deadline.quote.text
        if sentence.earlier:
            assert act.previous_deadline is not None
            assert sentence.earlier in act.previous_deadline.quote.text


def test_there_are_enough_sentences_of_every_sort() -> None:
    labels = [sentence.label for paragraph in paragraphs() for sentence in paragraph.sentences]
    assert len(labels) >= 250
    for event in EventKind:
        assert sum(event.value in label.split() for label in labels) >= 2, event
    assert labels.count("-") >= 60


_SAID = [
    text.lower()
    for name in FILES
    for cue in cues(name).values()
    for text in (*cue.matches, *cue.misses)
]


@pytest.mark.parametrize("name", FILES)
def test_asked_of_all_cues_at_once_a_sentence_answers_as_it_does_to_each(name: str) -> None:
    """No part that a cue is said to need keeps it from what its pattern would find."""
    together = cues(name)
    for text in _SAID:
        alone = next((cue for cue in together.values() if cue.pattern.search(text)), None)
        found = together.first(text)
        assert (found and found[0]) == alone, text
        assert all(
            (cue.find(text) is None) == (cue.pattern.search(text) is None)
            for cue in together.values()
        )


@pytest.mark.parametrize(
    "cue",
    [cue for name in FILES for cue in cues(name).values()],
    ids=lambda cue: cue.name,
)
def test_a_cue_matches_its_examples_and_not_its_near_misses(cue: Cue) -> None:
    assert cue.matches
    assert cue.misses
    for example in cue.matches:
        assert cue.find(example), example
    for near in cue.misses:
        assert not cue.find(near), near


@pytest.mark.parametrize(
    ("sentence", "mains", "others"),
    [
        ("zodra het advies er is, stuur ik het.", 1, ["zodra"]),
        ("zodra het advies er is zal ik u informeren.", 1, ["zodra"]),
        ("het rapport, dat in mei verscheen, is goed.", 1, ["dat"]),
        ("de cijfers worden verwacht en zullen worden gedeeld.", 2, []),
        ("in die periode wordt het plan uitgevoerd.", 1, []),
        ("ik verwacht dat het plan in mei gereed is.", 1, ["dat"]),
    ],
)
def test_cuts_a_sentence_into_clauses(sentence: str, mains: int, others: list[str]) -> None:
    found = clauses(sentence)
    assert sum(clause.opener is None for clause in found) == mains
    assert [clause.opener for clause in found if clause.opener] == others
    for clause in found:
        kept = clause.text
        assert all(a in (" ", b) for a, b in zip(kept, sentence, strict=False))


@pytest.mark.parametrize(
    ("question", "answer", "promised"),
    [
        ("Bent u bereid de Kamer voor 1 mei 2022 te informeren?", "Ja.", "voor 1 mei 2022"),
        ("Bent u bereid de Kamer te informeren? Zo nee, waarom niet?", "Ja.", ""),
        ("Kunt u toezeggen de Kamer hierover te berichten?", "Ja, dat kan ik.", ""),
        ("Bent u bereid de Kamer te informeren?", "Daartoe ben ik bereid.", ""),
        ("Wilt u de Kamer voor 1 mei 2022 informeren?", "Dat zal ik doen.", "voor 1 mei 2022"),
        ("Bent u bereid de Kamer te informeren?", "Daartoe ben ik niet bereid.", None),
        ("Bent u bereid de Kamer te informeren?", "Dat zal ik niet doen.", None),
        ("Bent u bereid de Kamer te informeren?", "Dat doe ik al.", None),
        ("Bent u bekend met het bericht? Bent u bereid de Kamer te informeren?", "Ja.", None),
        ("Bent u bereid de Kamer te informeren?", "Nee, ik zie daartoe geen reden.", None),
        ("Heeft u de Kamer geïnformeerd?", "Ja.", None),
        ("Bent u bereid deze vragen te beantwoorden en de Kamer te informeren?", "Ja.", None),
        ("Bent u bereid met de sector te spreken?", "Ja.", None),
    ],
)
def test_yes_promises_what_was_asked(question: str, answer: str, promised: str | None) -> None:
    letter = f"Vraag 1\n{question}\n\nAntwoord op vraag 1\n{answer}\n\nVraag 2\nWaarom?\n\n"
    letter += "Antwoord op vraag 2\nDat staat in de wet.\n"
    found = read(letter, date(2022, 2, 1)).commitments
    if promised is None:
        assert found == ()
        return
    (made,) = found
    assert made.quote.text == answer
    assert made.event is EventKind.MADE
    assert (made.deadline.quote.text if made.deadline else "") == promised


@pytest.mark.parametrize(
    ("behind", "promises"),
    [
        ("De Kamer ontvangt een brief voor 1 mei 2022.", ["De Kamer ontvangt"]),
        ("Ook ontvangt de Kamer in mei 2022 het advies.", ["Ja.", "Ook ontvangt"]),
        ("De sector is blij.", ["Ja."]),
    ],
)
def test_yes_is_no_promise_beside_the_one_it_introduces(behind: str, promises: list[str]) -> None:
    letter = f"Vraag 1\nBent u bereid de Kamer te informeren?\n\nAntwoord 1\nJa. {behind}\n"
    found = read(letter, date(2022, 2, 1)).commitments
    assert [made.quote.text[: len(said)] for made, said in zip(found, promises, strict=True)] == (
        promises
    )


def test_in_a_motion_nothing_is_undertaken() -> None:
    text = "Ik zal uw Kamer in mei informeren."
    assert read(text, date(2022, 2, 1), DocumentKind.MOTIE).commitments == ()
    assert len(read(text, date(2022, 2, 1)).commitments) == 1


def test_a_committee_that_writes_to_a_minister_promises_nothing() -> None:
    letter = (
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nBRIEF AAN DE MINISTER VAN FINANCIËN\n\n"
        "In mei ontvangt u van de Kamer een overzicht van de toezeggingen.\n\n"
        "BRIEF VAN DE MINISTER VAN FINANCIËN\n\nIk zal uw Kamer in mei informeren.\n"
    )
    (made,) = read(letter, date(2022, 2, 1)).commitments
    assert made.quote.text == "Ik zal uw Kamer in mei informeren."


def test_a_letter_to_an_adviser_has_no_chamber() -> None:
    letter = "Ik zal u de stukken in mei toesturen."
    chamber = commitments_in(letter, [0], find(letter), Setting(DAY))
    adviser = commitments_in(letter, [0], find(letter), Setting(DAY, None, you=False))
    assert [each.act.kind for each in chamber] == [CommitmentKind.TOEZEGGING]
    assert [each.act.kind for each in adviser] == [CommitmentKind.VOORNEMEN]


SENT = "In mei 2006 zal ik de uitkomsten aan de commissie doen toekomen."


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("Ik sprak hierover met de vaste commissie voor Justitie.", CommitmentKind.TOEZEGGING),
        ("Ik sprak hierover met de Europese Commissie.", CommitmentKind.VOORNEMEN),
        ("Uw commissie noemde de commissie-Bosman.", CommitmentKind.VOORNEMEN),
        ("Ik stelde een adviescommissie in.", CommitmentKind.VOORNEMEN),
        ("Ik sprak hierover met velen.", CommitmentKind.VOORNEMEN),
    ],
)
def test_the_committee_of_a_chamber_is_a_receiver(before: str, kind: CommitmentKind) -> None:
    head = "Aan de Voorzitter van de Tweede Kamer\n\nDen Haag, 3 maart 2006\n\n"
    (found,) = read(f"{head}{before} {SENT}\n").commitments
    assert found.kind is kind


def test_in_a_letter_to_the_senate_the_committee_is_its_own() -> None:
    head = "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\nDen Haag, 3 maart 2006\n\n"
    (found,) = read(head + SENT).commitments
    assert (found.kind, found.towards) == (CommitmentKind.TOEZEGGING, Towards.EERSTE_KAMER)


def test_what_began_long_ago_is_no_plan() -> None:
    for year, undertaken in (("2019", 0), ("2021", 1), ("2022", 1)):
        text = f"Vanaf 1 april {year} wordt er geëxperimenteerd met vaste momenten."
        assert len(commitments_in(text, [0], find(text), Setting(DAY))) == undertaken


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        # where it was asked, and what was asked
        ("Op het verzoek, gedaan tijdens de regeling van werkzaamheden, zal ik u informeren.", ""),
        ("Ik zal u tijdens de regeling van werkzaamheden informeren.", "tijdens de regeling"),
        (
            "Op het verzoek van de commissie om het advies na ontvangst aan de Tweede Kamer toe"
            " te zenden meld ik u dat ik het zal zenden nadat de ministerraad het heeft besproken.",
            "nadat de ministerraad",
        ),
        # years that are told about
        ("Wij zullen de Kamer een overzicht geven van de sluizen in de komende jaren.", ""),
        ("Wij zullen de Kamer in de komende jaren informeren.", "in de komende jaren"),
        (
            "Ik heb u toegezegd te berichten over de vraag naar veren voor de komende jaren.",
            "",
        ),
        (
            "Ik zal u het rapport zo spoedig mogelijk daarna, maar nog voor 1 mei, sturen.",
            "voor 1 mei",
        ),
        (
            "Ik zal uw vragen zo snel mogelijk na het verschijnen van deze cijfers beantwoorden.",
            "na het verschijnen van deze cijfers",
        ),
    ],
)
def test_the_term_is_that_of_what_is_promised(sentence: str, term: str) -> None:
    (found,) = read(
        f"Geachte voorzitter,\n\n{sentence}\n\nHoogachtend,\n", date(2021, 2, 1)
    ).commitments
    quoted = found.deadline.quote.text if found.deadline else ""
    assert term in quoted if term else quoted == ""
    assert "beantwoorden" not in quoted


def test_a_term_that_is_over_is_no_deadline() -> None:
    text = "Ik zal uw Kamer in 2019 informeren."
    (found,) = commitments_in(text, [0], find(text), Setting(DAY))
    assert found.act.deadline is None


def test_the_sentence_with_the_new_term_carries_the_delay() -> None:
    text = "Het onderzoek heeft vertraging opgelopen. Ik stuur uw Kamer het rapport in oktober."
    found = commitments_in(text, [0, 42], find(text), Setting(DAY))
    assert [(each.start, each.act.event) for each in found] == [(42, EventKind.POSTPONED)]


def test_the_term_that_was_is_quoted_from_the_sentence_before_that_tells_it() -> None:
    text = "Het is niet gelukt de nota voor 1 juli te sturen. Ik zal u deze in oktober toezenden."
    (mention,) = read(text, date(2019, 7, 2)).commitments
    assert mention.previous_deadline is not None
    quote = mention.previous_deadline.quote
    assert quote.text == text[quote.start : quote.end] == "voor 1 juli"


def test_the_month_in_which_a_thing_was_promised_is_no_term_of_it() -> None:
    said = "Uw Kamer heb ik in april een visie op de veren toegezegd. U ontvangt deze in september."
    told, comes = read(said, date(2022, 6, 10)).commitments
    assert told.previous_deadline is None
    assert comes.event is EventKind.MADE

    due = "Uw Kamer heb ik een visie in april toegezegd. U ontvangt deze in september."
    late = read(due, date(2022, 6, 10)).commitments[-1]
    assert late.event is EventKind.POSTPONED
    assert late.previous_deadline is not None


@pytest.mark.parametrize("than", ["anders dan eerder gemeld", "later dan ik had toegezegd"])
def test_the_term_behind_a_comparison_is_the_new_one(than: str) -> None:
    text = f"De strategie zal ik, {than}, begin volgend jaar met uw Kamer delen."
    (mention,) = read(text, date(2020, 11, 30)).commitments
    assert mention.previous_deadline is None
    assert mention.deadline is not None
    assert mention.deadline.last_day == date(2021, 3, 31)


def test_a_restatement_in_one_answer_counts_once_in_another_again() -> None:
    text = (
        "Ik zal uw Kamer informeren over de uitkomsten van het onderzoek. "
        "Over de uitkomsten van het onderzoek zal ik uw Kamer informeren."
    )
    starts = [0, 65]
    assert len(commitments_in(text, starts)) == 1
    assert len(commitments_in(text, starts, sections=[0, 65])) == 2


@pytest.mark.parametrize(
    ("before", "said", "numbers"),
    [
        (
            "Toezegging TZ202203-201 kan ik niet voor de zomer afdoen.",
            "De politie heeft tijd nodig; u ontvangt het overzicht uiterlijk 15 oktober 2022.",
            ("TZ202203-201",),
        ),
        (
            "TZ202203-201: het overzicht is als bijlage bij deze brief gevoegd.",
            "De toezegging is hiermee afgedaan.",
            ("TZ202203-201",),
        ),
        # What was done is not what comes next, and of two numbers neither is meant surely.
        (
            "Toezegging TZ202203-201 is afgedaan.",
            "U ontvangt in oktober 2022 de monitor over de veren.",
            (),
        ),
        (
            "Toezegging TZ202203-201 en TZ202203-202 kan ik niet voor de zomer afdoen.",
            "U ontvangt het overzicht uiterlijk 15 oktober 2022.",
            (),
        ),
    ],
)
def test_a_number_is_of_the_sentence_that_goes_on_about_it(
    before: str, said: str, numbers: tuple[str, ...]
) -> None:
    reading = read(f"Geachte voorzitter,\n\n{before} {said}\n", date(2022, 6, 28))
    last = reading.commitments[-1]
    assert last.quote.text == said
    assert last.numbers == numbers


def test_quotes_numbers_and_reasons_reach_the_reading() -> None:
    letter = (
        "Geachte voorzitter,\n\nIn het debat van 3 juni 2021 heb ik toegezegd de norm te herzien "
        "(T02345).\nIk zal uw Kamer vóór 1 mei 2022 informeren.\n"
    )
    reported, made = read(letter, date(2021, 9, 1)).commitments
    assert reported.numbers == ("T02345",)
    assert made.deadline is not None
    assert made.deadline.last_day == date(2022, 4, 30)
    assert letter[made.quote.start : made.quote.end] == made.quote.text
    assert made.deadline.quote.text == "vóór 1 mei 2022"
    assert made.certainty.rules


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet=st.sampled_from("ik zal uw Kamer in mei. (dat)?,;\n«İ–u"), max_size=400))
def test_any_text_is_read_and_every_place_holds(text: str) -> None:
    for found in commitments_in(text, [0], find(text)):
        assert 0 <= found.start < found.end <= len(text)


def test_a_long_text_without_full_stops_is_read() -> None:
    text = "ik zal uw Kamer in mei informeren en " * 20_000
    assert len(commitments_in(text, [0], find(text))) <= 1


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Ik zal uw Kamer spoedig, doch uiterlijk 1 mei informeren.", date(2021, 5, 1)),
        ("Ik zal uw Kamer spoedig informeren; in mei is er een debat.", None),
    ],
)
def test_a_hard_bound_beats_a_vague_word(text: str, due: date | None) -> None:
    (mention,) = read(text, date(2021, 2, 1)).commitments
    assert mention.deadline is not None
    assert mention.deadline.last_day == due


@dataclass(frozen=True)
class Delayed:
    """A few sentences, the words of the last finding and the terms it should have."""

    text: str
    event: EventKind
    due: str
    was: str | None = None


_MEANT = "De gunning van de kade was voorzien voor maart 2021. "
_PROMISED = "In het debat heb ik toegezegd u voor 1 maart 2021 de meetresultaten te sturen. "
_WOULD = "De nota over de dijken zou in februari met uw Kamer worden gedeeld. "
_DELAYS = (
    Delayed(
        f"{_PROMISED}Door een storing komen de metingen later beschikbaar. "
        "Ik zal u de meetresultaten in april doen toekomen.",
        EventKind.POSTPONED,
        "in april",
        "voor 1 maart 2021",
    ),
    Delayed(
        f"{_PROMISED}De metingen zijn afgerond. Over de sluis zal ik u in april informeren.",
        EventKind.MADE,
        "in april",
    ),
    Delayed(
        f"{_PROMISED}De metingen hebben vertraging opgelopen.\n\nBruggen\n\n"
        "De nieuwe brug is uitgesteld tot juni.",
        EventKind.POSTPONED,
        "juni",
    ),
    Delayed(
        f"{_WOULD}Het waterschap heeft voor zijn berekening meer tijd nodig. "
        "Ik kan u de nota in juni aanbieden.",
        EventKind.POSTPONED,
        "in juni",
        "in februari",
    ),
    Delayed(
        f"{_WOULD}Met deze brief doe ik mijn toezegging daarover gestand. "
        "Over de nota zal ik u in juni nader berichten.",
        EventKind.MADE,
        "in juni",
    ),
    Delayed(
        f"{_WOULD}Het waterschap heeft meer tijd nodig. Ik zal u in juni opnieuw berichten.",
        EventKind.MADE,
        "in juni",
    ),
    Delayed(
        "Deze notitie had u in januari moeten bereiken. De formatie heeft haar vertraagd. "
        "Thans wordt gestreefd naar toezending in mei.",
        EventKind.POSTPONED,
        "in mei",
        "in januari",
    ),
    Delayed(
        f"{_MEANT}De gesprekken vergen meer tijd. "
        "De gunning vindt daardoor naar verwachting in mei 2021 plaats.",
        EventKind.POSTPONED,
        "in mei 2021",
        "voor maart 2021",
    ),
    Delayed(
        f"{_MEANT}De gesprekken lopen. De openstelling vindt daardoor in mei 2022 plaats.",
        EventKind.MADE,
        "in mei 2022",
    ),
    Delayed(
        f"{_MEANT}Toezending van het verslag is nu voorzien in mei 2021.",
        EventKind.POSTPONED,
        "in mei 2021",
    ),
    Delayed(
        "Ik heb u een evaluatie van het veer toegezegd. Deze evaluatie zou in 2020 worden "
        "afgerond. Zij is later gestart. Ik verwacht de evaluatie medio 2021 aan uw Kamer te "
        "kunnen aanbieden.",
        EventKind.POSTPONED,
        "medio 2021",
        "in 2020",
    ),
    Delayed(
        f"{_PROMISED}Het overleg met de waterschappen is nog niet afgerond. "
        "De afronding verschuift daardoor naar mei.",
        EventKind.POSTPONED,
        "mei",
        "voor 1 maart 2021",
    ),
    Delayed(
        "In mijn brief van 6 januari gaf ik aan uw Kamer in februari te informeren over het slib. "
        "De metingen zijn vertraagd. Het eindrapport wordt nu in maart verwacht. "
        "Ik zal uw Kamer het rapport met mijn reactie in april toezenden.",
        EventKind.POSTPONED,
        "in april",
        "in februari",
    ),
    Delayed(
        "Op 23 januari meldde ik u dat de planning van de kades in februari beschikbaar zou zijn. "
        "De opnames zijn nog niet afgerond. Ik verwacht u de planning in april te kunnen sturen.",
        EventKind.POSTPONED,
        "in april",
        "in februari",
    ),
    Delayed(
        f"{_PROMISED}De opnames van de kades zijn nog niet afgerond. "
        "Over het overleg met de pachters ontvangt u in mei een verslag.",
        EventKind.MADE,
        "in mei",
    ),
    Delayed(
        "De toegezegde brief over de kades ontvangt u niet in maart maar in mei. "
        f"{_PROMISED}De onderzoekers hebben hun gegevens pas deze maand ontvangen. "
        "De meetresultaten zullen daarom in juni aan uw Kamer worden gezonden.",
        EventKind.POSTPONED,
        "in juni",
        "voor 1 maart 2021",
    ),
    Delayed(
        "In de nota is de Kamer toegezegd dat in maart 2021 een plan voor de kades zou worden "
        "aangeboden. Dit plan wordt in september 2021 aangeboden.",
        EventKind.POSTPONED,
        "in september 2021",
        "in maart 2021",
    ),
    Delayed(
        "In de nota is de Kamer toegezegd dat in maart 2021 een plan voor de kades zou worden "
        "aangeboden. De kades worden in september 2021 opgeleverd.",
        EventKind.MADE,
        "in september 2021",
    ),
    Delayed(
        "De invoering zou op 1 april 2021 beginnen. De start wordt verschoven naar 1 juni 2021.",
        EventKind.POSTPONED,
        "1 juni 2021",
        "op 1 april 2021",
    ),
)


@pytest.mark.parametrize("delayed", _DELAYS, ids=lambda delayed: delayed.text[-60:])
def test_a_delay_has_the_term_that_was_told_before_it(delayed: Delayed) -> None:
    text = f"Geachte voorzitter,\n\n{delayed.text}\n\nHoogachtend,\n"
    found = read(text, DAY[0]).commitments[-1]
    was = found.previous_deadline
    assert found.event is delayed.event
    assert found.deadline is not None
    assert delayed.due in found.deadline.quote.text
    assert (was.quote.text if was else None) == delayed.was
    if was:
        assert text[was.quote.start : was.quote.end] == was.quote.text
