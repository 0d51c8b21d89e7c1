"""The whole reader: any text is read, every offset holds, and nothing depends on how many work."""

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.contract import to_json
from nlp.findings import EventKind, Quote, Reading
from nlp.pipeline.language import language
from nlp.reader import read
from nlp.reading_many import Given, read_many, try_many

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PIECES = [
    "Ik zal uw Kamer vóór de zomer informeren over de motie van het lid Van Dijk (Kamerstuk "
    "26 485, nr. 345).",
    "Met deze brief voldoe ik aan de toezegging, gedaan in het notaoverleg van 8 december jl.",
    "De evaluatie wordt uiterlijk in het eerste kwartaal van 2022 afge-\nrond.",
    "Vraag 1\nKlopt dit?\n\nAntwoord op vraag 1\nJa.\n",
    "1 Zie www.voorbeeld.nl.\n\n",
    "\r\n", "\t", " ", "\u00a0", "\f", "«", "12¹³", "€ 3 mln.", "IMVO--\nbeleid", "\ufffd", "😀",
]  # fmt: skip

# What tempts a rule to look further and further; the benchmarks show that time stays linear.
ENDLESS = [
    "de uitvoering van het beleid en de Kamer wordt in mei geïnformeerd ",
    "1234567890 ",
    "12-",
    "motie van de leden Van Dijk en ",
    "a",
    "(",
    "voor de zomer van ",
    "Vraag 1 ",
    "| Motie Klaver | wonen ",
    "de motie Klaver (nr. 12) en ",
    "Bent u bereid?\nJa.\n",
]


def quotes(reading: Reading) -> list[Quote]:
    found = [item.quote for item in reading.references]
    found += [item.quote for item in reading.motions]
    found += [item.quote for item in reading.commitments]
    found += [item.quote for item in reading.deadlines]
    found += [item.deadline.quote for item in reading.commitments if item.deadline]
    found += [item.stance_quote for item in reading.motions if item.stance_quote]
    for question in reading.questions:
        found += [question.span, *filter(None, [question.question_quote, question.answer_quote])]
    return found


def check(text: str) -> Reading:
    reading = read(text, date(2021, 2, 11))
    for quote in quotes(reading):
        assert text[quote.start : quote.end] == quote.text
        assert quote.text
    to_json("tekst", reading)
    return reading


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_offsets_hold_in_whatever_is_made_of_letters(text: str) -> None:
    check(text)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_offsets_hold_in_any_characters(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x",
        "\n\n\n",
        "7" * 2000,
        "IK ZAL UW KAMER IN MEI INFORMEREN. " * 40,
        "\x00\x01\x02",
    ],
    ids=["empty", "blank", "one", "line breaks", "digits", "capitals", "control characters"],
)
def test_odd_texts(text: str) -> None:
    check(text)


def test_a_broken_encoding_is_read_as_far_as_it_goes() -> None:
    text = "Ik zal uw Kamer v\ufffd\ufffdr 1 mei 2021 informeren."
    assert check(text).deadlines


@pytest.mark.parametrize("unit", ENDLESS)
def test_a_text_without_a_full_stop_is_read(unit: str) -> None:
    check(unit * (100_000 // len(unit)))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_offsets_hold_in_the_five_letters(path: Path) -> None:
    check(path.read_bytes().decode())


def test_one_worker_and_many_find_the_same() -> None:
    letters = [Given(path.read_bytes().decode()) for path in sorted(SAMPLES.glob("*.txt"))] * 8
    assert list(read_many(letters)) == list(read_many(letters, workers=2))


def test_what_a_killed_worker_leaves_is_read() -> None:
    text = (
        "Ik zal uw Kamer in mei informeren over de motie van het lid Van Dijk (26 485, nr. {}).\n\n"
    )
    letters = [Given(text.format(number), date(2021, 3, 3)) for number in range(1, 200)]
    reading = read_many(letters, workers=2)
    first = next(reading)
    for server in psutil.Process().children():
        for worker in server.children():
            worker.kill()
    assert [first, *reading] == list(read_many(letters, workers=1))


def test_a_text_is_asked_for_when_it_is_needed() -> None:
    asked: list[int] = []

    def letters() -> Iterator[Given]:
        for number in count():
            asked.append(number)
            yield Given("Ik zal uw Kamer in mei informeren.", date(2021, 3, 3))

    assert next(read_many(letters())).commitments
    assert asked == [0]
    many = read_many(letters(), workers=2)
    assert all(next(many).commitments for _ in range(100))
    assert len(asked) < 200
    many.close()


@pytest.mark.parametrize("workers", [1, 2])
def test_of_many_things_each_has_its_turn_also_what_is_no_text(workers: int) -> None:
    letter = Given("Ik zal uw Kamer in mei informeren.", date(2021, 3, 3))
    broken = Given(None)  # type: ignore[arg-type]  # on which every rule trips
    readings = list(try_many([None, letter, broken, *[None] * 100, letter], workers))
    assert [reading is not None for reading in readings] == [
        False,
        True,
        *[False] * 101,
        True,
    ]
    assert readings[1] == read(letter.text, letter.published_on)


def test_no_text_gives_no_reading() -> None:
    assert list(read_many([], workers=2)) == list(read_many([])) == []


def test_what_is_known_from_elsewhere_wins() -> None:
    text = "Den Haag, 3 maart 2020\n\nIk zal uw Kamer in april informeren."
    assert read(text).frame.published_on == date(2020, 3, 3)
    assert read(text, date(2021, 3, 3)).frame.published_on == date(2021, 3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Dear Speaker, I will inform the House before the summer about the motion by Mr Jones.",
        "Sehr geehrte Frau Präsidentin, hiermit übersende ich Ihnen den Bericht der Regierung.",
    ],
    ids=["English", "German"],
)
def test_what_is_no_dutch_yields_nothing_and_says_so(text: str) -> None:
    reading = check(text * 5)
    assert not reading.commitments
    assert any("Nederlands" in remark for remark in reading.remarks)


def test_a_dutch_letter_needs_no_remark() -> None:
    assert read((SAMPLES / "003_23bf47b4766be60a.txt").read_bytes().decode()).remarks == ()


def test_the_day_of_the_debate_is_no_term() -> None:
    text = (
        "Tijdens de begrotingsbehandeling op 2 december 2019 heb ik toegezegd dat over de "
        "richtlijnen zou worden gerapporteerd."
    )
    (found,) = read(text, date(2021, 2, 11)).commitments
    assert found.occasion is not None
    assert found.occasion.day == date(2019, 12, 2)
    assert found.deadline is None


def test_a_term_beside_the_debate_is_kept() -> None:
    text = (
        "In het notaoverleg van 8 december jl. heb ik toegezegd uw Kamer uiterlijk 1 april 2021 "
        "te informeren."
    )
    (found,) = read(text, date(2021, 2, 11)).commitments
    assert found.deadline is not None
    assert found.deadline.last_day == date(2021, 4, 1)


def test_a_raised_footnote_number_is_no_part_of_the_word_before_it() -> None:
    letter = (
        "Zoals toegezegd¹ zend ik u hierbij het overzicht.² Dit najaar¹² informeer ik uw Kamer."
    )
    kept, promised = read(letter, date(2021, 2, 1)).commitments
    assert (kept.event, kept.quote.text) == (EventKind.FULFILLED, letter[: letter.index(" Dit")])
    assert promised.deadline is not None
    assert promised.deadline.first_day == date(2021, 9, 21)
    assert "\ue001" not in kept.certainty.cue


def test_whoever_works_with_the_pipeline_sees_findings_as_spans() -> None:
    doc = language()(
        "Ik zal uw Kamer voor 1 mei 2021 informeren over de motie-Van Raan (32140, nr. 3)."
    )
    assert [span.text for span in doc.spans["motions"]] == ["motie-Van Raan (32140, nr. 3)"]
    assert [span.text for span in doc.spans["deadlines"]] == ["voor 1 mei 2021"]
    assert [span.label_ for span in doc.spans["commitments"]] == ["COMMITMENTS"]
