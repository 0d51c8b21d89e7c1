"""Sentences about one promise find each other; ones that only look alike stay apart."""

from dataclasses import dataclass
from datetime import date

import pytest
from sqlmodel import Session, col, select

from crawler.items import DocumentItem
from nlp.findings import (
    Certainty,
    CommitmentKind,
    CommitmentMention,
    Deadline,
    DocumentKind,
    EventKind,
    Frame,
    Precision,
    Quote,
    Reading,
)
from tests.tracker import given
from tracker.linking.subjects import Promised, objects_of, perhaps_objects_of
from tracker.models.threads import Event, JoinSuggestion, Thread
from tracker.record import documents
from tracker.standing import standings

MADE, REFERRED, POSTPONED = EventKind.MADE, EventKind.REFERRED, EventKind.POSTPONED
BUSY, DONE = EventKind.IN_PROGRESS, EventKind.FULFILLED
END_OF_2021 = date(2021, 12, 31)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a letter, what the reader makes of it, and what stands before it unread."""

    text: str
    event: EventKind
    due: date | None = None
    was_due: date | None = None
    after: int = 1
    before: str = ""
    since: date | None = None  # the first day of the term
    recurrence: str | None = None
    numbers: tuple[str, ...] = ()


def letter(session: Session, day: date, *sentences: Said) -> list[set[int]]:
    """Store a letter of these sentences; the threads in which each has an event."""
    text, found = "Geachte voorzitter,", []
    for said in sentences:
        text += " " * said.after + said.before
        quote = Quote(said.text, len(text), len(text) + len(said.text))
        text += said.text
        found.append(
            CommitmentMention(
                quote=quote,
                kind=CommitmentKind.TOEZEGGING,
                event=said.event,
                actor=None,
                towards=None,
                occasion=None,
                deadline=_term(quote, said.due, said.since, said.recurrence),
                previous_deadline=_term(quote, said.was_due),
                certainty=Certainty(0.9, ""),
                numbers=said.numbers,
            )
        )
    item = DocumentItem(text, "test", f"{day}", date=day)
    document = documents.store(session, item).document
    frame = Frame(DocumentKind.KAMERBRIEF, day, ministry="BZ")
    reading = Reading(frame, commitments=tuple(found))
    standings.recompute(session, given.placed(session, document, reading))
    return [_threads(session, document.id, mention.quote.start) for mention in found]


def _term(
    quote: Quote, due: date | None, since: date | None = None, recurrence: str | None = None
) -> Deadline | None:
    if due is None:
        return None
    words = Quote("x", quote.start, quote.start + 1)
    return Deadline(words, since, due, Precision.DAY, recurrence)


def _threads(session: Session, document_id: int | None, start: int) -> set[int]:
    query = select(Event.thread_id).where(Event.document_id == document_id, Event.start == start)
    return set(session.exec(query.where(col(Event.superseded_at).is_(None))))


FEB, OCT = date(2021, 2, 1), date(2021, 10, 1)


def test_the_same_evaluation_in_two_letters_is_one_promise(session: Session) -> None:
    (first,) = letter(
        session,
        FEB,
        Said("Ik stuur uw Kamer in mei de evaluatie van de wet op de orgaandonatie.", MADE),
    )
    (later,) = letter(
        session,
        OCT,
        Said("De evaluatie van de wet op de orgaandonatie is nog niet afgerond.", POSTPONED),
    )
    assert first == later


def test_evaluations_of_two_laws_are_two_promises(session: Session) -> None:
    (first,) = letter(
        session,
        FEB,
        Said("Ik stuur uw Kamer in mei de evaluatie van de wet op de orgaandonatie.", MADE),
    )
    (later,) = letter(
        session, OCT, Said("De evaluatie van de Visserijwet is nog niet afgerond.", POSTPONED)
    )
    assert not first & later


def test_what_is_only_a_little_alike_is_not_put_to_a_person(session: Session) -> None:
    letter(
        session,
        FEB,
        Said("Ik stuur uw Kamer in mei de evaluatie van de wet op de orgaandonatie.", MADE),
    )
    letter(session, OCT, Said("Ik stuur uw Kamer de wet op de kansspelen.", MADE))
    letter(session, OCT, Said("Ik stuur uw Kamer de evaluatie van de orgaanregistratie.", MADE))
    assert session.exec(select(JoinSuggestion)).all() == []


@pytest.mark.parametrize("word", ["Voorts", "Overigens", "Gaarne", "Vooralsnog", "Tenslotte"])
def test_how_a_sentence_begins_joins_no_promises(session: Session, word: str) -> None:
    geese, goats = "de herziening van de ganzenvergoeding", "het onderzoek naar geitenhouders"
    (first,) = letter(session, FEB, Said(f"{word} informeer ik u in mei over {geese}.", MADE))
    (later,) = letter(session, OCT, Said(f"{word} stuur ik u in mei {goats}.", MADE))
    assert not first & later
    assert session.exec(select(JoinSuggestion)).all() == []


def test_a_sentence_that_points_to_the_one_before_it_speaks_of_the_same(session: Session) -> None:
    one, other = letter(
        session,
        FEB,
        Said("Momenteel worden de criteria voor geluidsoverlast herzien.", BUSY),
        Said("Naar verwachting wordt dit eind 2021 afgerond.", MADE, END_OF_2021),
    )
    assert one == other


def test_two_promises_that_share_a_common_word_far_apart_are_two(session: Session) -> None:
    one, other = letter(
        session,
        FEB,
        Said("De overheid zal de financiële ondersteuning van de orkesten continueren.", MADE),
        Said("Daarna wordt de financiële ondersteuning vormgegeven.", MADE, after=2_500),
    )
    assert not one & other


def test_what_was_just_promised_may_be_called_by_a_common_word(session: Session) -> None:
    one, other = letter(
        session,
        FEB,
        Said("De overheid zal de financiële ondersteuning van de orkesten continueren.", MADE),
        Said("De financiële ondersteuning wordt in mei vormgegeven.", MADE),
    )
    assert one == other


def test_a_complete_circumstance_takes_no_noun_along(session: Session) -> None:
    (first,) = letter(
        session, FEB, Said("Het kabinet onderzoekt op dit moment de vangstquota.", BUSY)
    )
    (later,) = letter(session, OCT, Said("Het onderzoek naar de vangstquota is afgerond.", DONE))
    assert first == later


def test_a_delay_that_fits_two_threads_is_heard_of_in_both_and_a_person_is_asked(
    session: Session,
) -> None:
    about, _, term = letter(
        session,
        FEB,
        Said("Momenteel worden de inhoudelijke criteria voor geluidsoverlast herzien.", BUSY),
        Said("Na de vaststelling van de criteria wordt de heffing ingericht.", MADE, after=900),
        Said("Naar verwachting worden zij eind 2021 afgerond.", MADE, END_OF_2021),
    )
    assert not about & term
    _, moved = letter(
        session,
        OCT,
        Said("Momenteel worden de inhoudelijke criteria voor geluidsoverlast herzien.", BUSY),
        Said(
            "De nieuwe criteria kunnen niet in 2021 worden afgerond.", POSTPONED, None, END_OF_2021
        ),
    )
    assert moved == about | term
    asked = session.exec(select(JoinSuggestion)).all()
    assert any({one.thread_id, one.other_thread_id} == about | term for one in asked)


def test_a_delay_of_a_thread_with_a_term_of_its_own_moves_no_other(session: Session) -> None:
    about, other = letter(
        session,
        FEB,
        Said("De criteria voor geluidsoverlast worden eind 2021 herzien.", MADE, END_OF_2021),
        Said("Het register van notarissen wordt eind 2021 afgerond.", MADE, END_OF_2021, after=900),
    )
    (moved,) = letter(
        session,
        OCT,
        Said(
            "De criteria voor geluidsoverlast kunnen niet in 2021 worden afgerond.",
            POSTPONED,
            None,
            END_OF_2021,
        ),
    )
    assert moved == about
    assert not moved & other


def test_a_report_without_a_subject_means_the_one_thing_its_letter_spoke_of(
    session: Session,
) -> None:
    promise = "Ik heb toegezegd u binnen vier weken een overzicht van stationsprojecten te sturen."
    late = Said("U ontvangt het uiterlijk 30 november.", POSTPONED, OCT, after=500)
    named, meant = letter(session, FEB, Said(promise, REFERRED), late)
    assert meant == named


def test_a_report_without_a_subject_behind_two_promises_is_left_alone(session: Session) -> None:
    promise = "Ik heb toegezegd u binnen vier weken een overzicht van stationsprojecten te sturen."
    other = Said("De evaluatie van de veerdiensten volgt in mei.", MADE, after=300)
    late = Said("U ontvangt het uiterlijk 30 november.", POSTPONED, OCT, after=500)
    named, another, meant = letter(session, FEB, Said(promise, REFERRED), other, late)
    assert not meant & (named | another)


def test_what_is_late_after_it_was_done_is_another_promise_and_a_person_is_asked(
    session: Session,
) -> None:
    (made,) = letter(session, FEB, Said("De monitor leenstelsel ontvangt u in mei.", MADE))
    (done,) = letter(session, OCT, Said("Hierbij ontvangt u de monitor leenstelsel.", DONE))
    assert made == done
    (late,) = letter(
        session, date(2022, 3, 1), Said("De monitor leenstelsel is vertraagd.", POSTPONED)
    )
    assert not late & done
    asked = session.exec(select(JoinSuggestion)).all()
    assert any({one.thread_id, one.other_thread_id} == late | done for one in asked)


def test_the_next_one_of_a_series_is_a_promise_of_its_own(session: Session) -> None:
    made, *_ = letter(session, FEB, Said("In mei zend ik u de Monitor Koopwoningen.", MADE))
    done, following = letter(
        session,
        OCT,
        Said("Bijgaand ontvangt u de Monitor Koopwoningen.", DONE),
        Said("De volgende Monitor Koopwoningen stuur ik u eind 2021.", MADE, END_OF_2021),
    )
    assert made == done
    assert not following & made


def test_a_report_over_another_year_is_another_report(session: Session) -> None:
    what = "de rapportage over de aanpak van belastingontwijking over"
    (first,) = letter(session, FEB, Said(f"In mei stuur ik u {what} 2019.", MADE))
    (later,) = letter(session, OCT, Said(f"Pas in mei stuur ik u {what} 2020.", POSTPONED))
    assert not first & later


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "De rapportages over afzuiging ontvangt u vergezeld van mijn beleidsstandpunt.",
            "Het verslag over de examens bied ik u vergezeld van mijn beleidsreactie aan.",
        ),
        (
            "Daarna informeer ik u zo spoedig mogelijk.",
            "Ik ben voornemens u daarna een reactie op dit rapport toe te zenden.",
        ),
        (
            "De geannoteerde agenda gaat uw Kamer begin volgende week toe.",
            "Zoals ik inzake de geannoteerde agenda van de landbouwraad meldde, informeer ik u over"
            " de herziening van het pachtstelsel.",
        ),
    ],
)
def test_how_and_when_a_thing_is_sent_joins_no_two_letters(
    session: Session, one: str, other: str
) -> None:
    (first,) = letter(session, FEB, Said(one, MADE))
    (later,) = letter(session, OCT, Said(other, REFERRED))
    assert not first & later


def test_what_is_sent_along_with_a_reaction_is_still_the_same_report(session: Session) -> None:
    (first,) = letter(session, FEB, Said("In mei stuur ik u het Examenverslag 2020.", MADE))
    (later,) = letter(
        session,
        OCT,
        Said("Het Examenverslag 2020 stuur ik u later, vergezeld van mijn reactie.", POSTPONED),
    )
    assert first == later


def test_a_relative_clause_points_to_nothing_before_it(session: Session) -> None:
    first, other = letter(
        session,
        FEB,
        Said("Het verslag over de examens bied ik u in mei aan.", MADE),
        Said(
            "De toezegging die ik heb gedaan in het overleg mbo zal ik afdoen zodra ik het advies"
            " van de Commissie Besturing heb ontvangen.",
            REFERRED,
        ),
    )
    assert not first & other


def test_a_letter_to_two_receivers_is_one_thing() -> None:
    meeting = "In het AO moties en toezeggingen van de commissie voor Landbouw en de Visserij"
    told = f"{meeting} heb ik toegezegd een brief te sturen naar de provincies en de VNG."
    assert objects_of(told) == (Promised(told, told),)
    listed = "Ik heb toegezegd het advies over bruggen en de nota over sluizen te sturen."
    assert len(objects_of(listed)) == 2


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("Ik heb toegezegd u te informeren over de wachttijden en de spreiding.", 1),
        ("Ik heb toegezegd u over de wachttijden en de spreiding te berichten.", 1),
        ("Ik heb toegezegd u de cijfers over de wachttijden en de kaart te sturen.", 2),
    ],
)
def test_one_letter_may_tell_of_all_that_is_listed(told: str, parts: int) -> None:
    assert len(objects_of(told)) == parts
    assert len(perhaps_objects_of(told)) == (2 if parts == 1 else 1)


def test_my_reaction_behind_a_study_that_is_sent_is_not_the_study(session: Session) -> None:
    study = "onderzoek naar discriminatie bij makelaars"
    first, reaction = letter(
        session,
        FEB,
        Said(f"Het {study} ontvangt u in mei.", MADE),
        Said("Mijn beleidsreactie daarop volgt in oktober.", MADE, OCT),
    )
    sent, again = letter(
        session,
        date(2021, 5, 3),
        Said(f"Hierbij bied ik u het toegezegde {study} aan.", DONE),
        Said("Mijn beleidsreactie stuur ik u, zoals gemeld, in oktober.", REFERRED, OCT),
    )
    assert (sent, again) == (first, reaction)
    assert first != reaction


def test_what_comes_of_a_reason_is_what_the_sentence_is_about(session: Session) -> None:
    (first,) = letter(
        session, FEB, Said("De evaluatie van de kansspelbelasting volgt in december.", MADE)
    )
    early = "De onderzoekers lopen voor op schema, zodat ik u de {} in mei kan sturen."
    (same,) = letter(session, OCT, Said(early.format("evaluatie van de kansspelbelasting"), MADE))
    (other,) = letter(session, OCT, Said(early.format("evaluatie van de erfbelasting"), MADE))
    assert same == first
    assert other != first


def test_what_is_listed_behind_a_noun_keeps_that_noun_in_its_name() -> None:
    listed = objects_of(
        "Er werd toegezegd de adviezen van de Raad voor Cultuur en het Fonds Podiumkunsten over"
        " festivals en de stand van zaken van de subsidies te sturen."
    )
    assert [one.title.split(" over")[0] for one in listed][1] == (
        "de adviezen van het Fonds Podiumkunsten"
    )
    assert listed[-1].title.startswith("de stand van zaken")


def test_what_is_not_listed_is_called_by_the_whole_sentence() -> None:
    sentence = "Ik heb de heer Bos en mevrouw Smit toegezegd een brief te sturen."
    assert objects_of(sentence) == (Promised(sentence, sentence),)


NAMED = Said("Ik laat een haalbaarheidsstudie doen naar de nachttrein naar Berlijn.", BUSY)


@pytest.mark.parametrize(
    ("further", "same"),
    [
        ("De studie stuur ik u naar verwachting in december.", True),
        ("Die studie vergt overleg met Duitsland en is in december gereed.", True),
        # It says itself which, or it is of another sort.
        ("De studie naar de veerdiensten stuur ik u in december.", False),
        ("De kabinetsreactie stuur ik u in december.", False),
        ("Een studie naar de veerdiensten volgt in december.", False),
    ],
)
def test_a_paper_named_by_its_sort_alone_is_the_one_of_the_sentence_before(
    session: Session, further: str, same: bool
) -> None:
    one, other = letter(session, FEB, NAMED, Said(further, MADE, END_OF_2021))
    assert bool(one & other) is same


@pytest.mark.parametrize("first", [0, 1])
def test_what_is_done_is_not_late_a_year_after_whichever_letter_came_in_first(
    session: Session, first: int
) -> None:
    letters = [
        (FEB, Said("Bijgaand ontvangt u de monitor voor starters op de woningmarkt.", DONE)),
        (OCT, Said("De monitor voor starters op de woningmarkt komt later.", POSTPONED)),
    ]
    (one,) = letter(session, *letters[first])
    (other,) = letter(session, *letters[1 - first])
    assert not one & other


@pytest.mark.parametrize(
    ("day", "same"), [(END_OF_2021, False), (None, True)], ids=["a new term", "told why it is late"]
)
def test_late_behind_what_is_done_is_another_thing_if_it_has_a_term(
    session: Session, day: date | None, same: bool
) -> None:
    one, other = letter(
        session,
        OCT,
        Said("Bijgaand ontvangt u de monitor voor starters op de woningmarkt.", DONE),
        Said("De monitor voor starters op de woningmarkt komt later.", POSTPONED, day),
    )
    assert bool(one & other) is same


def test_an_act_goes_by_its_full_and_by_its_short_name(session: Session) -> None:
    (first,) = letter(session, FEB, Said("Ik stuur u de evaluatie van de Wlz in mei.", MADE))
    (later,) = letter(
        session, OCT, Said("De evaluatie van de Wet langdurige zorg is uitgesteld.", POSTPONED)
    )
    (other,) = letter(
        session, OCT, Said("De evaluatie van de Wet zorg en dwang is uitgesteld.", POSTPONED)
    )
    assert first == later
    assert not first & other


@pytest.mark.parametrize(
    ("promised", "same"),
    [
        ("Een overzicht van de pachtprijzen in Flevoland stuur ik u in mei.", True),
        ("Een overzicht van de grondprijzen in Limburg stuur ik u in mei.", False),
    ],
)
def test_promised_again_by_its_full_name_with_a_later_term_is_the_same(
    session: Session, promised: str, same: bool
) -> None:
    again = "Het overzicht van de pachtprijzen in Flevoland wordt eind 2021 verzonden."
    (first,) = letter(session, FEB, Said(promised, MADE, date(2021, 5, 31)))
    (later,) = letter(session, OCT, Said(again, MADE, END_OF_2021))
    assert bool(first & later) is same


STATIONS = "Ik heb u toegezegd te informeren over de perrons van de stations op de Veluwe."


@pytest.mark.parametrize(
    ("sentence", "event", "due", "same"),
    [
        (
            "ProRail maakte elf perrons hoger, waarmee deze toezegging is afgedaan.",
            DONE,
            None,
            True,
        ),
        (
            "Met de sector praat ik nog; ik verwacht u hierover in mei te berichten.",
            MADE,
            OCT,
            True,
        ),
        ("De toezegging over het sluizencomplex is afgedaan.", DONE, None, False),
        ("De sector wil meer; hierover stuur ik u een visie in mei.", MADE, OCT, False),
    ],
    ids=["this promise", "hierover", "another promise", "something else to deliver"],
)
def test_what_is_told_behind_a_promise_may_be_about_that_promise(
    session: Session, sentence: str, event: EventKind, due: date | None, same: bool
) -> None:
    told, then = letter(session, FEB, Said(STATIONS, REFERRED), Said(sentence, event, due))
    assert (told == then) is same


def test_what_is_said_of_this_promise_but_names_another_is_about_the_other(
    session: Session,
) -> None:
    bus = "de bereikbaarheid van dorpen met bus en deeltaxi"
    (first,) = letter(session, FEB, Said(f"Ik stuur u in mei een brief over {bus}.", MADE))
    sentences = (
        Said(STATIONS, REFERRED),
        Said(
            f"Het overleg over {bus} duurt; ik verwacht u daarover in mei te berichten.", MADE, OCT
        ),
    )
    assert letter(session, OCT, *sentences)[1] == first


@pytest.mark.parametrize(
    ("before", "same"),
    [
        ("De brief over snus is vertraagd.", False),
        ("De gesprekken met de provincies duren langer.", True),
        ("De meting van de luchtkwaliteit is vertraagd.", True),
    ],
)
def test_a_report_without_a_subject_is_of_the_paper_that_the_sentence_before_it_names(
    session: Session, before: str, same: bool
) -> None:
    sent = Said("Hierbij zend ik u het onderzoek naar de luchtkwaliteit.", DONE)
    late = Said("U ontvangt deze in mei.", POSTPONED, OCT, after=100, before=f"{before} ")
    study, meant = letter(session, FEB, sent, late)
    assert (study == meant) is same


@pytest.mark.parametrize(("what", "same"), [("stoomtramwegen", True), ("orgaandonatie", False)])
def test_behind_a_sentence_that_says_nothing_of_its_own_the_one_before_it_names_the_thing(
    session: Session, what: str, same: bool
) -> None:
    (first,) = letter(
        session, FEB, Said("Ik stuur u in mei het onderzoek naar stoomtramwegen.", MADE)
    )
    late = Said(
        *("Ik zal u het onderzoek in mei doen toekomen.", POSTPONED, OCT),
        before=f"U zou eind vorig jaar horen van het onderzoek naar {what}. Dat is niet gehaald. ",
    )
    assert (letter(session, OCT, late)[0] == first) is same


HOUSES = "de registratie van uitzendbureaus en de huisvesting van arbeidsmigranten"
PARTLY = EventKind.PARTLY_FULFILLED


@pytest.mark.parametrize(
    ("rest", "same"),
    [
        (
            "Hiermee is het tweede deel van mijn toezegging, over de huisvesting van"
            " arbeidsmigranten, afgedaan.",
            True,
        ),
        ("Hiermee is het tweede deel van mijn toezegging, over de sluizen, afgedaan.", False),
        ("Hiermee is mijn toezegging over de huisvesting van studenten afgedaan.", False),
    ],
)
def test_the_rest_of_what_was_kept_in_part_is_of_the_same_promise(
    session: Session, rest: str, same: bool
) -> None:
    (made,) = letter(session, FEB, Said(f"Ik informeer u in mei over {HOUSES}.", MADE))
    part, then = letter(
        session,
        date(2021, 5, 1),
        Said(f"Hiermee voldoe ik deels aan mijn toezegging over {HOUSES}.", PARTLY),
        Said("Over de huisvesting informeer ik u in oktober.", MADE, OCT),
    )
    assert made == part == then
    (done,) = letter(session, OCT, Said(rest, DONE))
    assert (done == made) is same


def test_what_was_promised_as_two_is_kept_in_part_as_two(session: Session) -> None:
    registration, houses = HOUSES.split(" en ")
    two = letter(
        session,
        FEB,
        Said(f"Ik informeer u in mei over {registration}.", MADE),
        Said(f"In juni stuur ik u een brief over {houses}.", MADE),
    )
    said = Said(f"Hiermee voldoe ik deels aan mijn toezegging over {HOUSES}.", PARTLY)
    assert letter(session, OCT, said) == [two[0] | two[1]]


def test_what_is_kept_in_part_is_one_promise_also_before_that_is_known(session: Session) -> None:
    part = Said(f"Hiermee voldoe ik deels aan mijn toezegging over {HOUSES}.", PARTLY)
    (kept,) = letter(session, OCT, part)
    (made,) = letter(session, FEB, Said(f"Ik informeer u in mei over {HOUSES}.", MADE))
    assert len(kept) == 1
    assert kept == made


@pytest.mark.parametrize(
    ("year", "sentence", "same"),
    [
        (2021, "Ik informeer u in december over domotica in kleinschalige woonvormen.", True),
        (2023, "Ik informeer u in december over kleinschalige woonvormen.", False),
    ],
)
def test_what_is_promised_years_after_the_term_is_promised_anew(
    session: Session, year: int, sentence: str, same: bool
) -> None:
    known = Said("Ik informeer u over domotica in kleinschalige woonvormen.", MADE, OCT)
    (first,) = letter(session, FEB, known)
    (later,) = letter(session, date(year, 11, 1), Said(sentence, MADE, date(year, 12, 31)))
    assert (first == later) is same


def test_of_a_series_that_came_in_from_the_last_the_first_is_the_one_that_was_sent(
    session: Session,
) -> None:
    name, december = "de Monitor Koopwoningen", date(2022, 12, 31)
    late = Said(f"{name}, voor december toegezegd, volgt.", POSTPONED, date(2023, 2, 28), december)
    sent = Said(f"Hierbij ontvangt u {name}.", DONE)
    another = Said(
        "De volgende Monitor Koopwoningen stuur ik u in 2022.",
        *(MADE, december),
        since=date(2022, 12, 1),
    )
    (second,) = letter(session, date(2022, 12, 20), late)
    first, announced = letter(session, date(2021, 12, 14), sent, another)
    promise = Said(f"Ik stuur u {name}.", MADE, END_OF_2021, since=date(2021, 12, 1))
    (made,) = letter(session, OCT, promise)
    assert (made, announced) == (first, second)
    assert made != announced


def test_one_term_and_a_common_word_of_the_sentence_before_join_no_two_letters(
    session: Session,
) -> None:
    before = "Het is niet gelukt het onderzoek naar reclame voor energiedrankjes te sturen. "
    late = Said("Ik verwacht dat dit in oktober zal lukken.", POSTPONED, OCT, before=before)
    (drinks,) = letter(session, date(2021, 5, 1), late)
    staff = "Ik stuur u in oktober het onderzoek naar personeelstekorten in verpleeghuizen."
    (other,) = letter(session, FEB, Said(staff, MADE, OCT))
    assert drinks != other


def test_how_far_two_things_are_is_promised_twice(session: Session) -> None:
    """Each with a term of its own: had the first only moved, the later letter would say so."""
    stones = "Ik zou u in februari berichten over de stand van zaken met betrekking tot de"
    february = Said(
        f"{stones} uitwerking van de bouwstenen voor sloepenwetgeving.",
        REFERRED,
        date(2021, 2, 28),
        since=date(2021, 2, 1),
    )
    listed = "Toegezegd is in september het advies van de Sloepenraad en de stand van zaken van het"
    september = Said(
        f"{listed} EU-traject met betrekking tot sloepenwetgeving aan te bieden.",
        REFERRED,
        date(2021, 9, 30),
        since=date(2021, 9, 1),
    )
    kept = "Ik doe de toezegging af u te informeren over de stand van zaken van het EU-traject"
    told = Said(f"{kept} inzake sloepenwetgeving.", DONE, after=400)
    ((first,),) = (letter(session, date(2021, 2, 11), february),)
    both, done = letter(session, date(2021, 10, 1), september, told)
    assert not first & (both | done)
    assert done <= both


def test_one_promise_told_again_by_its_name_is_one_whatever_term_it_is_told_with(
    session: Session,
) -> None:
    """The near miss of two: what the later letter names is what the earlier one named."""
    name = "u te berichten over de evaluatie van de sloepenwetgeving"
    first = Said(f"Ik zou in februari {name}.", REFERRED, date(2021, 2, 28), since=date(2021, 2, 1))
    again = Said(
        f"Ik heb toegezegd in september {name}.",
        REFERRED,
        date(2021, 9, 30),
        since=date(2021, 9, 1),
    )
    ((one,),) = (letter(session, date(2021, 2, 11), first),)
    ((other,),) = (letter(session, date(2021, 8, 1), again),)
    assert one == other


def test_a_number_of_a_register_joins_letters_that_share_no_word(session: Session) -> None:
    number = ("T03355",)
    (made,) = letter(
        session, FEB, Said("Ik informeer u in mei over de tewerkstelling.", MADE, numbers=number)
    )
    (done,) = letter(
        session, OCT, Said("Met deze brief voldoe ik aan toezegging T03355.", DONE, numbers=number)
    )
    assert made == done


def test_what_recurs_may_be_late_after_it_was_kept(session: Session) -> None:
    said = Said("Jaarlijks ontvangt u de monitor leenstelsel.", MADE, END_OF_2021, recurrence="P1Y")
    (made,) = letter(session, FEB, said)
    (done,) = letter(session, OCT, Said("Hierbij ontvangt u de monitor leenstelsel.", DONE))
    (late,) = letter(
        session, date(2022, 12, 1), Said("De monitor leenstelsel is vertraagd.", POSTPONED)
    )
    assert made == done == late


def test_two_letters_of_strangers_that_name_nothing_themselves_are_two() -> None:
    def sent(dossier: str, day: date, promise: str) -> DocumentItem:
        said = f"Er zijn zorgen over de wolhandkrab en de zeeprik. {promise}"
        return given.letter(dossier, day, said, dossiers=(dossier,), kamerstuk=f"{dossier}-1")

    with given.holding(
        sent("26991", FEB, "Deze brief kan ik binnen enkele weken aan uw Kamer zenden."),
        sent("33763", OCT, "Ik zal u deze brief in het voorjaar van 2022 zenden."),
    ) as session:
        assert len(session.exec(select(Thread)).all()) == 2
