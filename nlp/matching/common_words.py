"""Words that patterns of many subjects are made of, each group in brackets of its own."""

from nlp.matching.wordlists import words

FULL_MONTHS = words(
    "januari februari maart april mei juni juli augustus september oktober november december"
)
# As they are printed; `nlp/dates` reads misprints and abbreviations too.
MONTH_NAME = f"(?:{'|'.join(FULL_MONTHS)})"
# What points at something named before: "dit onderzoek".
THIS = "(?:dit|dat|deze|die)"
# What stands before something that is known: "het onderzoek", "dat onderzoek".
THE = "(?:de|het|dit|dat|deze|die)"
