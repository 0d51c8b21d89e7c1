"""Every pattern of the reader by its name, and the signs that Dutch letters are written with."""

import importlib
import pkgutil

from hypothesis import strategies as st

import nlp
from nlp.commitments.grammar.cues import FILES, cues
from nlp.matching.patterns import Pattern

# Of other alphabets the two know different letters, and the
# separators of old data files are blanks to one of them only; marks apart from their letter too.
LETTERS = st.characters(
    max_codepoint=0x24F,
    exclude_characters="\x1c\x1d\x1e\x1f",
    include_characters="‐‑–—‘’‚“”„‟•…€●▪■◦→\u2002\u2003\u2009\u2028\ufeff",
)


def _patterns() -> dict[str, Pattern]:
    found = {f"{name}: {cue.name}": cue.pattern for name in FILES for cue in cues(name).values()}
    for module in pkgutil.walk_packages(nlp.__path__, "nlp."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Pattern):
                found[f"{module.name}.{name}"] = value
    return found


PATTERNS = _patterns()
