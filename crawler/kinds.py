"""The words of the sources for a kind of paper, and our own; a word we do not know stays unsaid.

The values are those of `nlp.findings.DocumentKind`, spelled out because the crawler does not know
the reader of language. What a source only calls "brief" is for the reader to tell.
"""

import re

KINDS = (
    "kamerbrief", "schriftelijk_overleg", "antwoord_kamervragen", "motie", "adviesaanvraag",
    "toezeggingenlijst", "overig",
)  # fmt: skip

# In this order: a report of a written consultation may be titled "Brief ... inzake verslag van".
WORDS = (
    (r"verslag van een (?:nader )?schriftelijk overleg", "schriftelijk_overleg"),
    (r"lijst van vragen en antwoorden", "schriftelijk_overleg"),
    (
        r"(?:be)?antwoord(?:en|ing)? (?:op |van )?(?:de )?(?:schriftelijke )?(?:kamer)?vragen",
        "antwoord_kamervragen",
    ),
    (r"(?:gewijzigde |nadere )*motie(?! en)", "motie"),
    (r"brief (?:van de )?regering", "kamerbrief"),
    (r"kamerbrief", "kamerbrief"),
    (r"brief van (?:de|het) (?:vice)?-?(?:minister|staatssecretaris|kabinet)", "kamerbrief"),
    (r"brief van de (?:vice-)?minister-?president", "kamerbrief"),
)
PATTERNS = tuple((re.compile(rf"\s*{words}\b", re.IGNORECASE), kind) for words, kind in WORDS)


def kind_of(words: str) -> str | None:
    """Our kind for a source's `Soort`, subrubriek, or the printed title of a paper."""
    return next((kind for pattern, kind in PATTERNS if pattern.match(words)), None)
