"""Trains the second opinion and prints how good it is on sentences held back from it.

    python -m nlp.train_second_opinion

A fifth of the sentences is held back in turn. On those the classifier and the rules are both
measured, and what counts is whether the rules are wrong more often where the classifier differs.
"""

import random
import sys
from collections.abc import Iterator
from datetime import date

from nlp import second_opinion
from nlp.findings import EventKind
from nlp.reader import read
from nlp.second_opinion import EVENTS, Labelled

_FOLDS = 5
_DAY = date(2021, 10, 1)
Event = EventKind | None
Verdict = tuple[Event, Event, dict[Event, float]]  # what it is, what the rules read, the opinion


def held_back(sentences: list[Labelled]) -> Iterator[tuple[list[Labelled], list[Labelled]]]:
    """Each fifth of the sentences, with the other four to learn from."""
    shuffled = sentences[:]
    random.Random(3).shuffle(shuffled)
    for fold in range(_FOLDS):
        rest = [each for i, each in enumerate(shuffled) if i % _FOLDS != fold]
        yield rest, shuffled[fold::_FOLDS]


def verdicts(sentences: list[Labelled]) -> Iterator[Verdict]:
    """What rules and classifier make of sentences that the classifier did not learn from."""
    for rest, fold in held_back(sentences):
        classifier = second_opinion.train(rest)
        seen = second_opinion.likelihoods(classifier, [each.text for each in fold])
        for each, opinion in zip(fold, seen, strict=True):
            yield EVENTS[each.label], _by_rules(each.text), opinion


def _by_rules(text: str) -> Event:
    found = read(text, _DAY).commitments
    return found[0].event if found else None


def report(found: list[Verdict]) -> list[str]:
    """The figures, as lines."""
    classifier = sum(max(seen, key=lambda e: seen[e]) == right for right, _, seen in found)
    rules = sum(read == right for right, read, _ in found)
    lines = [
        f"{len(found)} sentences, {_FOLDS} folds: "
        f"rules right {rules / len(found):.2f}, classifier right {classifier / len(found):.2f}"
    ]
    for differs in (True, False):
        group = [
            right == read
            for right, read, seen in found
            if read is not None and second_opinion.differs(read, seen) is differs
        ]
        wrong = group.count(False) / len(group) if group else 0.0
        word = "differs" if differs else "agrees"
        lines.append(f"findings where it {word}: {len(group)}, of which wrong {wrong:.2f}")
    return lines


def main() -> None:
    """Measure on folds, then learn from all sentences and keep the weights."""
    sentences = second_opinion.labelled_sentences()
    for line in report(list(verdicts(sentences))):
        sys.stdout.write(line + "\n")
    second_opinion.save(second_opinion.train(sentences))
    sys.stdout.write(f"weights written to {second_opinion.WEIGHTS}\n")


if __name__ == "__main__":
    main()
