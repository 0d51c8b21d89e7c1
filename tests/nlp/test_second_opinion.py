"""The second opinion is trained from the sentences beside it, and differs where rules fail."""

from collections import Counter
from datetime import date

import pytest

from nlp import second_opinion
from nlp.findings import Certainty, EventKind
from nlp.reader import read
from nlp.second_opinion import EVENTS, RULE, checked, differs, likelihoods
from nlp.train_second_opinion import held_back

SURE = Certainty(0.9, "zal informeren", ("belofte aan de Kamer",))


def test_the_labelled_sentences_are_many_varied_and_differ() -> None:
    sentences = second_opinion.labelled_sentences()
    assert len({each.text for each in sentences}) == len(sentences) >= 350
    counts = Counter(each.label for each in sentences)
    assert set(counts) == set(EVENTS)
    assert min(counts.values()) >= 25


def test_the_weights_come_from_these_sentences() -> None:
    sentences = second_opinion.labelled_sentences()
    texts = [each.text for each in sentences[::7]]
    anew = likelihoods(second_opinion.train(sentences), texts)
    kept = likelihoods(second_opinion._trained(), texts)
    for new, old in zip(anew, kept, strict=True):
        assert new == pytest.approx(old, abs=0.05)


def test_on_sentences_held_back_it_is_better_than_the_largest_class() -> None:
    rest, fold = next(held_back(second_opinion.labelled_sentences()))
    seen = likelihoods(second_opinion.train(rest), [each.text for each in fold])
    right = sum(
        max(opinion, key=lambda event: opinion[event]) == EVENTS[each.label]
        for each, opinion in zip(fold, seen, strict=True)
    )
    largest = Counter(EVENTS[each.label] for each in fold).most_common(1)[0][1]
    assert right > largest


def test_a_finding_it_sees_too_stays_as_it_is() -> None:
    sentence = "Ik zal uw Kamer voor de zomer over de uitkomsten informeren."
    assert checked(SURE, sentence, EventKind.MADE) == SURE


def test_a_finding_it_does_not_see_is_for_a_person_to_check() -> None:
    found = checked(SURE, "De gemeente is zelf verantwoordelijk.", EventKind.FULFILLED)
    assert found.to_check
    assert found.rules == (*SURE.rules, RULE)
    assert found.score == SURE.score


def test_numbers_do_not_matter() -> None:
    one, other = likelihoods(
        second_opinion._trained(),
        ["Ik stuur u de brief op 3 mei 2021.", "Ik stuur u de brief op 14 mei 2022."],
    )
    assert one == other


def test_an_event_it_knows_no_sentences_of_is_not_doubted() -> None:
    (seen,) = likelihoods(second_opinion._trained(), ["Deze toezegging komt te vervallen."])
    assert not differs(EventKind.WITHDRAWN, seen)


def test_every_commitment_that_is_read_has_been_looked_at_twice() -> None:
    sentence = "Ik zal uw Kamer voor de zomer over de uitkomsten informeren."
    (found,) = read(sentence, date(2021, 2, 11)).commitments
    (seen,) = likelihoods(second_opinion._trained(), [sentence])
    assert (RULE in found.certainty.rules) == differs(found.event, seen)
