"""The words by which a clause says what became of a motion.

The cues themselves are data, in `nlp/lexicon/stances.toml`.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from nlp.findings import Stance
from nlp.matching.patterns import Pattern, compiled

# "Niet-uitgevoerde uitspraken" are what a motion is about.
NEGATED = compiled(r"\b(?:[Nn]iet(?!-)|geen|nimmer)\b")
_NOT_YET = compiled(
    r"\bnog (?:\w+ )?(?:niet|geen)\b"
    r"|\bniet (?:volledig|geheel|alleen|slechts|eerder|langer|meer dan|direct)\b"
)
ASKS = compiled(
    r"\?[\s”»\"’']*$|\b(?:leden van de|\w*fracties?|vragenstellers?|indieners?)\b[^.;]{0,80}"
    r"\b(?:vra(?:gen|agt)|vroeg(?:en)?|verzoek(?:en|t)|informeren (?:naar|of)|wensen"
    r"|willen weten|lezen)\b"
)
_TOPIC = compiled(
    r"(?<=[§¶])(?: \([^()]{0,80}\))? (?:over|inzake|betreffende|aangaande|omtrent"
    r"|met betrekking tot|om|waarin|die|dat)\b"
    r"(?:(?!\b(?:is|zijn|wordt|worden|heb|heeft|hebben|zal|zullen|kan|geef|geeft|beschouw"
    r"|acht ik|acht het|doe ik|voer ik|neem ik|honoreer|en aan|en de toezegging)\b)[^.;,§¶]){3,300}"
)
_PREPOSITION = compiled(
    r"\b(?:van|in|met|door|conform|overeenkomstig|bij|op|over|uit|tot|volgens|aan|naar|middels|via"
    r"|onder|tegen|voor|tijdens|per|vanwege|dankzij|inzake|rond|naast|na|sinds|zonder|wegens|omtrent"
    r"|aangaande|(?<!\bde )(?<!\bdeze )betreffende)"
    r"(?: (?:de|het|deze|die|dit|een|uw|beide|twee|(?:boven|hiervoor |eerder)?genoemde|aangenomen"
    r"|gewijzigde|aangehouden|verworpen|ontraden|door uw Kamer))* $",
    re.IGNORECASE,
)

# "(nr. 13)", "(t.v.v. 31 066, nr. 512)": numbers behind a motion end no sentence.
_NUMBERS_BEHIND = compiled(
    r"(?<=[§¶]) ?\((?=[^()]{0,80}\d)(?![^()]{0,80}(?:afgedaan|uitgevoerd))[^()]{0,80}\)"
)
# What is done in part is not done.
_IN_PART = compiled(
    r"\b(?:deels|gedeeltelijk|ten dele|grotendeels|merendeels|[Ee]en deel van"
    r"|voor (?:een|het) (?:belangrijk |groot |grootste )?deel)\b"
)


# Nobody says more of a motion in one breath; a text without full stops is not read further.
LONGEST_CLAUSE = 3000


class _Cue(NamedTuple):
    rule: str
    stance: Stance
    pattern: Pattern


@cache
def _cues() -> tuple[_Cue, ...]:
    data = tomllib.loads(files("nlp.lexicon").joinpath("stances.toml").read_text(encoding="utf-8"))
    return tuple(
        _Cue(entry["rule"], Stance(entry["stance"]), _compiled(entry["pattern"], data["words"]))
        for entry in data["cue"]
    )


def _compiled(pattern: str, words: dict[str, str]) -> Pattern:
    # Backwards, since a later list may use an earlier one.
    for name, alternatives in reversed(words.items()):
        pattern = pattern.replace("{" + name + "}", alternatives)
    return compiled(pattern)


class Said(NamedTuple):
    """What a clause says of a motion, by which words and which rule."""

    stance: Stance
    cue: str
    rule: str


def said_in(clause: str) -> Said | None:
    """The strongest cue of a clause; "niet" turns it round."""
    if ASKS.search(clause):
        return None
    for cue in _cues():
        match = cue.pattern.search(clause)
        if match is None:
            continue
        lead = clause[max(match.start() - 40, 0) : match.start()].rpartition(",")[2]
        around = lead + match[0]
        if cue.stance is Stance.EXECUTED and _IN_PART.search(around):
            return Said(Stance.IN_PROGRESS, around.strip(), f"deels: {cue.rule}")
        if cue.stance is Stance.NOT_EXECUTED or not NEGATED.search(around):
            return Said(cue.stance, match[0].strip(), cue.rule)
        if _NOT_YET.search(around):
            return Said(Stance.IN_PROGRESS, around.strip(), f"nog niet: {cue.rule}")
        return Said(Stance.NOT_EXECUTED, around.strip(), f"niet: {cue.rule}")
    return None


def masked(text: str, begin: int, stop: int, places: list[tuple[int, int]]) -> str:
    """A clause with § or ¶ for the motions at `places`, and without what they are about."""
    parts = []
    for first, last in places:
        before = text[begin : max(first, begin)]
        governed = _PREPOSITION.search(before[-60:]) is not None
        parts += [before, "¶" if governed else "§"]
        begin = last
    parts.append(text[begin : max(stop, begin)])
    clause = "".join(parts)[:LONGEST_CLAUSE].replace("\n", " ")
    return _TOPIC.sub("", _NUMBERS_BEHIND.sub("", clause))
