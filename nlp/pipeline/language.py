"""Our components as a spaCy pipeline: `language()(text)` gives a Doc, `take_through` a reading."""

from collections.abc import Callable
from functools import cache

# First, since it decides how much of spaCy the others load.
from nlp.pipeline.lean_spacy import spacy

# isort: split
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from nlp.components.letter import Letter
from nlp.components.steps import STEPS
from nlp.pipeline.carried import hold, letter_of, register
from nlp.pipeline.spans import SPANS
from nlp.pipeline.tokens import TOKENIZER


def _component(step: Callable[[Letter], None]) -> Callable[[Doc], Doc]:
    def component(doc: Doc) -> Doc:
        step(letter_of(doc))
        return doc

    return component


for _name, _step in STEPS.items():
    Language.component(_name, func=_component(_step))


@cache
def language() -> Language:
    """The pipeline, built once per process."""
    register()
    # Without shapes, prefixes and the like of every new word: our rules read characters.
    built: Language = spacy.blank(
        "nl",
        vocab=Vocab(lex_attr_getters={}),
        config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}},
    )
    for name in (*STEPS, SPANS):
        built.add_pipe(name)
    # Cleaned letters run to 1 MB and more; nothing in this pipeline grows faster than the text.
    built.max_length = 10**9
    return built


def take_through(letter: Letter) -> None:
    """Let every component put what it finds into a letter.

    Without words and spans: our components read characters, and those are for who looks at a Doc.
    """
    doc = Doc(language().vocab)
    hold(doc, letter)
    for name, component in language().pipeline:
        if name != SPANS:
            doc = component(doc)
