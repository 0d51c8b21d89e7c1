"""The sentences worth a look are the same, whether a rule gets one of a letter or one alone."""

from datetime import date
from pathlib import Path

import pytest

from nlp.commitments.candidates import candidates_in
from nlp.commitments.grammar.sentence import Sentence, Setting
from nlp.components.letter import Letter

_SAMPLES = sorted((Path(__file__).resolve().parents[3] / "samples").glob("*.txt"))


@pytest.mark.parametrize("path", _SAMPLES, ids=lambda path: path.stem)
def test_the_lower_case_of_a_letter_is_that_of_its_sentences(path: Path) -> None:
    letter = Letter(path.read_text(encoding="utf-8"))
    setting = Setting((date(2021, 2, 11), date(2021, 2, 11)))
    for _, sentence in candidates_in(letter.text, letter.sentence_starts, (), setting, ()):
        alone = Sentence(sentence.text, sentence.start, sentence.end)
        assert sentence.lower == alone.lower
        assert letter.text[: sentence.start].lower().endswith(sentence.before)
