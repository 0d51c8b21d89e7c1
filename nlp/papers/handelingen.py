"""References to the proceedings and to the register: papers without a dossier.

"Aanhangsel Handelingen II 2018/19, nr. 2948", "Handelingen II 2019/20, nr. 12, item 3",
"2021Z02607".
"""

from collections.abc import Iterator

from nlp.matching.patterns import compiled
from nlp.matching.searching import matches_at

_HANDELINGEN = compiled(
    r"\b(?:(?P<annex>[Aa]anhangsel)(?:(?: van| bij| tot)?(?: de| der)?)(?: [Hh]andelingen)?"
    r"|[Hh]andelingen|(?<!Bijl\. )\bHand\.)"
    r"(?:,? ?\(?(?P<chamber>II|I|TK|EK|Tweede Kamer|Eerste Kamer)\)?(?![\w]))?"
    r",?(?: [Vv]ergaderjaar:?)? ?\(?(?P<year>(?:19|20)\d\d ?/? ?[-–/] ?(?:\d{4}|\d{2}))\)?"
    r",? ?(?:nrs?\.? ?)?(?P<nr>\d{1,4}(?: ?[-–] ?\d{3,4})?)(?![\d-])"
    r"(?:,? ?(?:item|blz\.|p\.) ?(?P<item>\d{1,4}))?"
)
_CALLED = ("Aanhangsel", "aanhangsel", "Handelingen", "handelingen", "Hand.")
# "Aanhangsel van de Handelingen nr. 1234, vergaderjaar 2021-2022"
_NUMBER_FIRST = compiled(
    r"\b[Aa]anhangsel(?: (?:van|bij|tot))?(?: (?:de|der))?(?: [Hh]andelingen)?,?"
    r" nr\. ?(?P<nr>\d{1,4})"
    r",? (?:[Vv]ergaderjaar )?(?P<year>(?:19|20)\d\d ?[-–/] ?(?:\d{4}|\d{2}))"
)
# As the publisher writes them: "ah-tk-20192020-1234", "h-tk-20192020-12-3"
_PUBLISHED = compiled(r"(?<![\w-])(?:ah|h)-(?:tk|ek)-\d{8}-\d{1,4}(?:-\d{1,3})?(?![\w-])")
_REGISTER_NUMBER = compiled(r"20[0-4]\d[ZD]\d{5}(?!\w)")
_DIGITS = compiled(r"\d+")
_SENATE = ("I", "EK", "Eerste Kamer")


def other_papers(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and identity of each paper of another family than the Kamerstukken."""
    for match in _REGISTER_NUMBER.finditer(text):
        before = text[max(match.start() - 1, 0) : match.start()]
        if not (before.isalnum() or before in ("-", "/", "_")):
            yield match.start(), match.end(), match[0]
    if "h-tk-" in text or "h-ek-" in text:
        for match in _PUBLISHED.finditer(text):
            yield match.start(), match.end(), match[0]
    # Without a capital "handelingen" are acts.
    if "Hand" not in text and "anhangsel" not in text:
        return
    for match in matches_at(_HANDELINGEN, text, text, *_CALLED):
        chamber = "ek" if match["chamber"] in _SENATE else "tk"
        family = "ah" if match["annex"] else "h"
        number = "-".join(_DIGITS.findall(match["nr"]))
        parts = [family, chamber, session_digits(match["year"]), number, match["item"]]
        yield match.start(), match.end(), "-".join(part for part in parts if part)
    for match in _NUMBER_FIRST.finditer(text) if "anhangsel" in text else ():
        yield match.start(), match.end(), f"ah-tk-{session_digits(match['year'])}-{match['nr']}"


def session_digits(printed: str) -> str:
    """ "2018/19" and "2018–2019" both become "20182019"."""
    first, last = _DIGITS.findall(printed)
    return f"{first}{last if len(last) == 4 else first[:2] + last}"
