"""A second opinion on a commitment sentence: a small classifier that knows none of the rules.

Trained on the sentences of `lexicon/labelled_sentences.jsonl` by `python -m
nlp.train_second_opinion`. It is far less often right than the rules, so it decides nothing; but
where it sees nothing of what the rules read, they are wrong several times as often, and a person
had better look. `docs/second-opinion.md` has the figures.
"""

import json
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from spacy.ml.models.textcat import build_bow_text_classifier_v3
from spacy.pipeline import TextCategorizer
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Adam, fix_random_seed

from nlp.findings import Certainty, EventKind
from nlp.tokens import PlainTokenizer

SENTENCES = Path(__file__).parent / "lexicon" / "labelled_sentences.jsonl"
WEIGHTS = Path(__file__).parent / "lexicon" / "second_opinion.bin"
RULE = "de tweede lezing ziet dit er niet in"
# What each label of the file says happened; "none" is no commitment at all.
EVENTS = {
    "promise": EventKind.MADE,
    "plan": EventKind.MADE,
    "referred": EventKind.REFERRED,
    "in_progress": EventKind.IN_PROGRESS,
    "postponed": EventKind.POSTPONED,
    "fulfilled": EventKind.FULFILLED,
    "none": None,
}
# Below this it sees nothing of the event; chosen on held-back folds, see the page of figures.
_UNSEEN = 0.1
_EPOCHS, _BATCH, _RATE, _DROP, _SEED = 25, 16, 0.01, 0.2, 1
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence of our own making, and what it is."""

    text: str
    label: str


def labelled_sentences() -> list[Labelled]:
    """All sentences the classifier learns from."""
    lines = SENTENCES.read_text("utf-8").splitlines()
    return [Labelled(**json.loads(line)) for line in lines]


def train(sentences: Sequence[Labelled]) -> TextCategorizer:
    """A classifier that learned from these sentences; the same ones give the same classifier."""
    fix_random_seed(_SEED)
    classifier = _untrained()
    cut = PlainTokenizer(classifier.vocab)
    examples = [
        Example.from_dict(
            cut(_plain(each.text)),
            {"cats": {label: float(label == each.label) for label in EVENTS}},
        )
        for each in sentences
    ]
    classifier.initialize(lambda: examples)
    optimizer = Adam(_RATE)
    order = random.Random(_SEED)
    for _ in range(_EPOCHS):
        order.shuffle(examples)
        for start in range(0, len(examples), _BATCH):
            classifier.update(examples[start : start + _BATCH], sgd=optimizer, drop=_DROP)
    return classifier


def save(classifier: TextCategorizer) -> None:
    """Keep the weights beside the sentences they came from."""
    WEIGHTS.write_bytes(classifier.to_bytes(exclude=["vocab"]))


def likelihoods(
    classifier: TextCategorizer, texts: Iterable[str]
) -> list[dict[EventKind | None, float]]:
    """How likely each event is in each sentence; None stands for no commitment."""
    cut = PlainTokenizer(classifier.vocab)
    found: list[dict[EventKind | None, float]] = []
    for scores in classifier.predict([cut(_plain(text)) for text in texts]):
        events: dict[EventKind | None, float] = {}
        for label, score in zip(classifier.labels, scores.tolist(), strict=True):
            events[EVENTS[label]] = events.get(EVENTS[label], 0.0) + score
        found.append(events)
    return found


def differs(event: EventKind, seen: dict[EventKind | None, float]) -> bool:
    """Whether the classifier sees nothing of an event that the rules read."""
    return seen.get(event, 1.0) < _UNSEEN


def checked(certainty: Certainty, sentence: str, event: EventKind) -> Certainty:
    """The certainty of a finding, to be checked by a person where the second opinion differs."""
    (seen,) = likelihoods(_trained(), [sentence])
    if not differs(event, seen):
        return certainty
    return replace(certainty, to_check=True, rules=(*certainty.rules, RULE))


@cache
def _trained() -> TextCategorizer:
    classifier = _untrained()
    classifier.from_bytes(WEIGHTS.read_bytes(), exclude=["vocab"])
    return classifier


def _untrained() -> TextCategorizer:
    # Without a Language around it: building one would cost more than all its opinions of a letter.
    model = build_bow_text_classifier_v3(
        exclusive_classes=True, ngram_size=2, no_output_layer=False, length=16384
    )
    classifier = TextCategorizer(Vocab(), model, threshold=0.0)
    for label in EVENTS:
        classifier.add_label(label)
    return classifier


def _plain(text: str) -> str:
    """In lower case and without its numbers: which day or paper it is says nothing."""
    return _DIGITS.sub("0", text.lower())
