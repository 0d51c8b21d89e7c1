"""Numbers that a motion has elsewhere in the document: in a footnote, at another mention.

And the right digits where one was misprinted.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from nlp.findings import Kamerstuk
from nlp.matching.patterns import compiled
from nlp.motions.lost_anchors import numbers_in_order
from nlp.motions.mentions import FoundMotion
from nlp.motions.patterns import LONGEST_TOPIC, OTHER_PAPER
from nlp.papers.kamerstukken import FoundReference
from nlp.text.raised import ANY_MARK
from nlp.text.raised import number as plain_number

# The name of the rule that needs a person's eye.
IN_ORDER_OF_NOTES = "nummer naar de volgorde van de voetnoten"
_ANCHOR = compiled(
    rf"[.,;:)»”’'\"]{{0,2}}([{ANY_MARK}]{{1,3}}|(?:\d{{1,3}}|\[\d{{1,3}}\])(?!\w|,(?! [A-Z])|\.\d))"
)
_NOTE = compiled(
    rf"^ ?\[?(?P<number>\d{{1,3}}|[{ANY_MARK}]{{1,3}})\]?[.)]? +(?P<body>\S.*)$", re.MULTILINE
)
# A mark further on in the sentence, behind what the motion asks, and where the sentence ends.
_LATER_ANCHOR = compiled(
    rf"[{ANY_MARK}]{{1,3}}|(?<=[a-zà-ö”\"»’)%])\d{{1,3}}(?=[ ,.;:])"
    # "van het OM1", and no "CO2", "COP26" or "MH17"
    r"|(?<=[A-Z][A-Z])(?<!\bCO)(?<!\bPM)(?<!\bMH)(?<!\bEU)(?<!COP)(?<!SDG)\d{1,2}(?=[ ,.;:])"
    r"|\[\d{1,3}\]|(?:(?<=[A-Za-zà-ö’'][A-Za-zà-ö]\.)|(?<=\b20\d\d\.))(?<!\bnr\.)(?<!\bjl\.)\d{1,3}(?=\s|$)"
)
# "De motie verzoekt de regering", "aan die motie is voldaan": no other paper, but this one. Nor do
# proposals and questions have a number of that kind.
_ASKS = compiled(r"verzoekt\b|verzoeken (?:de|het|om)\b|motie\b|\w*vra(?:ag|gen)\b|\w*voorstel\w*")
_SENTENCE_END = compiled(r"[.?!]\W{0,3} +[A-Z]|\n")


def with_footnotes(
    text: str, mentions: list[FoundMotion], papers: list[FoundReference]
) -> list[FoundMotion]:
    """The number from the footnote whose mark is glued to the name."""
    waiting = [
        (n, match)
        for n, m in enumerate(mentions)
        if m.kamerstuk is None
        and (match := _ANCHOR.match(text, m.named_until) or _anchor_of(text, mentions, n))
    ]
    if not waiting:
        return mentions
    starts = [paper.start for paper in papers]
    notes: dict[str, list[tuple[int, int]]] = {}
    for note in _NOTE.finditer(text):
        places = notes.setdefault(plain_number(note["number"]), [])
        places.append((note.start("body"), note.end()))
    done = list(mentions)
    for n, match in waiting:
        number = plain_number(match[match.lastindex or 0].strip("[]"))
        later = [place for place in notes.get(number, []) if place[0] > match.end()]
        inside = papers[slice(*_within(starts, later[0]))] if later else []
        if len({p.identity for p in inside}) == 1:
            mention = mentions[n]
            done[n] = replace(
                mention,
                kamerstuk=inside[0].kamerstuk,
                rules=(*mention.rules, "nummer uit de voetnoot"),
                noted_until=match.end(),
            )
    return done


def _anchor_of(text: str, mentions: list[FoundMotion], n: int) -> re.Match[str] | None:
    """The first mark behind what a motion asks, where no other paper was named before it."""
    start = mentions[n].named_until
    end = min(mentions[n + 1].start if n + 1 < len(mentions) else len(text), start + LONGEST_TOPIC)
    stop = _SENTENCE_END.search(text, start, end)
    match = _LATER_ANCHOR.search(text, start, stop.end() if stop else end)
    if match is None:
        return None
    others = OTHER_PAPER.finditer(text, start, match.start())
    return match if all(_ASKS.match(text, other.start()) for other in others) else None


def _within(starts: list[int], place: tuple[int, int]) -> tuple[int, int]:
    return bisect_left(starts, place[0]), bisect_left(starts, place[1])


def in_order_of_notes(
    text: str, mentions: list[FoundMotion], papers: list[FoundReference]
) -> list[FoundMotion]:
    waiting: dict[tuple[str, ...], FoundMotion] = {}
    for mention in mentions:
        if mention.kamerstuk is None:
            waiting.setdefault(mention.names, mention)
    if not waiting:
        return mentions
    numbers = numbers_in_order(text, [(m.start, m.end) for m in waiting.values()], papers)
    found = {names: numbers[m.start] for names, m in waiting.items() if m.start in numbers}
    return [
        replace(m, kamerstuk=found[m.names], rules=(*m.rules, IN_ORDER_OF_NOTES))
        if m.kamerstuk is None and m.names in found
        else m
        for m in mentions
    ]


def completed(mentions: list[FoundMotion]) -> list[FoundMotion]:
    """Number, fraction and names that the document prints with the same motion elsewhere.

    Only where there is one candidate: two motions of the same member stay apart.
    """
    numbers: dict[tuple[str, ...], set[Kamerstuk]] = {}
    parties: dict[tuple[str, ...], set[str]] = {}
    for m in mentions:
        key = _names(m)
        if key and m.kamerstuk:
            numbers.setdefault(key, set()).add(m.kamerstuk)
        if key and m.party:
            parties.setdefault(key, set()).add(m.party)
    done = []
    for m in mentions:
        key = _names(m)
        rules = m.rules
        kamerstuk, party = m.kamerstuk, m.party
        if kamerstuk is None and len(numbers.get(key, ())) == 1:
            (kamerstuk,) = numbers[key]
            rules = (*rules, "nummer van een andere vermelding")
        if party is None and len(parties.get(key, ())) == 1:
            (party,) = parties[key]
        done.append(replace(m, kamerstuk=kamerstuk, party=party, rules=rules))
    return done


def corrected(mentions: list[FoundMotion]) -> list[FoundMotion]:
    """Misprints put right by the document itself: same names, same number, one other digit.

    The form printed most often is right. Where both stand once the newer dossier is: a letter
    speaks of the papers of its own years, and a slip of the first digit is one of decades.
    """
    printed: dict[tuple[str, ...], Counter[Kamerstuk]] = {}
    for mention in mentions:
        if mention.kamerstuk and mention.names:
            printed.setdefault(_names(mention), Counter())[mention.kamerstuk] += 1
    doubtful = {names: papers for names, papers in printed.items() if len(papers) > 1}
    return [_put_right(mention, doubtful.get(_names(mention))) for mention in mentions]


def _put_right(mention: FoundMotion, papers: Counter[Kamerstuk] | None) -> FoundMotion:
    paper = mention.kamerstuk
    if paper is None or papers is None:
        return mention
    forms = [form for form in papers if form == paper or _one_digit_apart(paper, form)]
    best = max(forms, key=lambda form: (papers[form], form.dossier))
    if best == paper:
        return mention
    return replace(
        mention,
        kamerstuk=best,
        printed_kamerstuk=paper,
        rules=(*mention.rules, "drukfout hersteld binnen het stuk"),
    )


def _names(mention: FoundMotion) -> tuple[str, ...]:
    return tuple(name.casefold() for name in mention.names)


def _one_digit_apart(one: Kamerstuk, other: Kamerstuk) -> bool:
    if (one.nr, one.suffix) != (other.nr, other.suffix) or len(one.dossier) != len(other.dossier):
        return False
    return sum(a != b for a, b in zip(one.dossier, other.dossier, strict=True)) == 1
