"""Words that patterns of many subjects are made of, each group in brackets of its own."""

from nlp.matching.wordlists import alternatives, words, wordset

FULL_MONTHS = words(
    "januari februari maart april mei juni juli augustus september oktober november december"
)
# As they are printed; `nlp/dates` reads misprints and abbreviations too.
MONTH_NAME = f"(?:{'|'.join(FULL_MONTHS)})"
# Of verbs in two parts: "ik stuur het u toe", "het is toegestuurd".
PARTICLES = wordset(
    """aan achter af bekend bij bloot door gelijk goed in klaar kwijt mee na om onder op open over
    plaats samen stil stop tegemoet tegen terug teweeg toe uit vast voor vooruit voort vrij weg
    zeker"""
)
PARTICLE = f"(?:{alternatives(PARTICLES)})"
# The numbers of months and of questions, from one.
ROMAN = words("i ii iii iv v vi vii viii ix x xi xii")
# What points at something named before: "dit onderzoek".
THIS = "(?:dit|dat|deze|die)"
# What stands before something that is known: "het onderzoek", "dat onderzoek".
THE = "(?:de|het|dit|dat|deze|die)"
