"""Papers and news that a letter sends along without a word of any promise.

"Hierbij bied ik u de evaluatie aan" is no commitment and keeps none by its words alone; but who
waits for the evaluation wants to know that it came. What such a sentence fulfils, if anything, is
for linking to ask and for a person to say.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from ahocorasick_rs import AhoCorasick

from nlp.matching.common_words import FULL_MONTHS, MONTH_NAME
from nlp.matching.patterns import compiled
from nlp.matching.searching import lowered

_WORTH_A_LOOK = AhoCorasick(
    [
        *("hierbij", "bijgaand", "bijgevoegd", "bijlage", "bijgesloten"),
        *("deze brief", "kamerbrief", "-brief", "dit schrijven", "met deze"),
        *("toegestuurd", "gezonden", "gestuurd", "verzonden", "aangeboden", "toekomen"),
        *("ingediend", "verstuurd"),
    ]
)
_HERE = (
    r"\b(?:hierbij|bijgaand|bijgevoegd|bijgesloten|als bijlagen?|in (?:de |het )?bijlagen?"
    r"|(?:met|in|bij|middels|via|door middel van) (?:deze [\w-]*brief|dit schrijven)"
    # "Met deze tweede voortgangsrapportage": what is read is itself what was to come.
    r"|met (?:deze|dit) (?:\w+ )?[\w-]*(?:rapportage|rapport|notitie|nota|monitor|overzicht))\b"
)
_RECEIVER = r"(?:u|uw kamer|de kamer|beide kamers|uw commissie)"
_WE = r"(?:ik|wij|we)"
# With "hierbij" in the sentence each of these is the letter itself that does it.
_SENDS = compiled(
    rf"\b(?:bied|bieden|zend|zenden|stuur|sturen|doe|doen|verstrek|verstrekken) {_WE}\b"
    rf"|\b{_WE} (?:bied|bieden|zend|zenden|stuur|sturen|doe|doen|verstrek|verstrekken)\b"
    rf"|\b(?:ontvangt|ontvangen|treft|vindt) {_RECEIVER}\b"
    rf"|\b{_RECEIVER} (?:ontvangt|ontvangen|treft|vindt)\b|\bgaa[tn] {_RECEIVER}\b.*\btoe\b"
    r"|\bgaa[tn] (?:u )?(?:hierbij|bijgaand)\W*$"
    r"|^(?:bijgevoegd|bijgesloten) (?:is|zijn)\b"
    r"|^(?:de )?bijlagen? bij (?:deze|dit) (?:\w*brief|schrijven) (?:is|zijn|betreffen|betreft)\b"
    r"|\b(?:is|zijn|wordt|worden)\b.*\b(?:bijgevoegd|gevoegd|aangeboden|toegezonden|meegezonden)\b"
    rf"|\b(?:informeer|informeren|bericht|berichten|rapporteer|rapporteren) {_WE}\b"
    rf"|\b(?:reageer|reageren) {_WE} op\b|\bga(?:an)? {_WE} (?:\w+ ){{0,3}}in op\b"
    rf"|\b{_WE} (?:informeer|informeren|bericht|berichten|rapporteer|rapporteren) {_RECEIVER}\b"
)
# What comes later, or not, or what others sent or asked for.
_NOT_NOW = compiled(
    r"\b(?:niet|nog geen|geen|pas(?!-)|later|zal|zullen|zou|zouden|uitstel|verzoek ik|vraag ik)\b"
    r"|\?\W*$"
)
_PLACE = compiled(_HERE)
# "De verkenning heb ik u op 14 september jl. doen toekomen": it came, and was heard of here.
_POSTED = (
    r"(?:toegestuurd|toegezonden|gestuurd|gezonden|verzonden|verstuurd|aangeboden|ingediend"
    r"|doen toekomen)"
)
_CAME = compiled(
    rf"\bheb(?:ben)? {_WE} (?:aan )?{_RECEIVER}\b[^;?]{{0,80}}\b{_POSTED}\b"
    rf"|\bheb(?:ben)? {_WE}\b[^;?]{{0,80}}\b(?:aan|naar|bij) {_RECEIVER} {_POSTED}\b"
    rf"|\b(?:is|zijn)\b[^;?]{{0,80}}\b(?:aan|naar|bij) {_RECEIVER} {_POSTED}\b"
)
_ON_THE_DAY = compiled(
    rf"\bop (?P<day>\d{{1,2}}) (?P<month>{MONTH_NAME})(?: (?P<year>\d{{4}})|,? jl\b)"
)
# "De nota, die ik u in mei zou sturen, gaat u hierbij toe": what was meant once is no delay.
_ASIDE = compiled(r", (?:die|dat|waarvan|waarover) [^,;]*,")

# "Bijlagen bij deze brief:" and what is listed under it; "Bijlage(n) 2" in a letterhead lists none.
_MARK = r"[ \t]*(?:\d{1,2}[.):]?|[-–•*]|bijlage \d{1,2}[.:]?)[ \t]+"
_ATTACHED = compiled(
    r"^[ \t]*(?:overzicht (?:van )?)?bijlagen?(?: bij (?:deze|de) \w*brief)?[ \t]*:?[ \t]*\n"
    rf"(?:[ \t]*\n)?(?P<items>(?:{_MARK}\S.*(?:\n|$))+)",
    re.IGNORECASE | re.MULTILINE,
)
_ITEM = compiled(rf"^{_MARK}(?P<what>\S.*?)[ \t]*$", re.IGNORECASE | re.MULTILINE)
# What one would look for by name: "CBS-cijfers" is too little.
_NAMED = 20


def came_on(sentence: str, written: date) -> date:
    """When it came: the day that the sentence names of what was sent before, else the letter's."""
    low = lowered(sentence)
    told = _ON_THE_DAY.search(low) if _came(low) else None
    if told is None:
        return written
    month, year = FULL_MONTHS.index(told["month"]) + 1, int(told["year"] or written.year)
    try:
        day = date(year, month, int(told["day"]))
        return day if day <= written else day.replace(year=written.year - 1)
    except ValueError:  # "31 april" is a slip
        return written


def attached_in(text: str) -> list[tuple[int, int]]:
    """What stands under "Bijlagen bij deze brief:", line by line, as characters of the text."""
    if "ijlage" not in text:
        return []
    return [
        item.span("what")
        for under in _ATTACHED.finditer(text)
        for item in _ITEM.finditer(text, *under.span("items"))
        if len(item["what"]) >= _NAMED
    ]


def sendings_in(
    text: str, starts: Sequence[int], spoken: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """The sentences of a text that send something along, as characters of it.

    `starts` is where sentences begin (ascending); `spoken` what is left alone: what fractions
    asked, and sentences that say by themselves which promise they are about.
    """
    worth = {
        bisect_right(starts, at) - 1
        for _, at, _ in _WORTH_A_LOOK.find_matches_as_indexes(lowered(text), overlapping=True)
    }
    found = [
        (start, stop)
        for start, stop in attached_in(text)
        if not any(begin < stop and start < end for begin, end in spoken)
    ]
    for index in sorted(worth):
        start = starts[index]
        stop = starts[index + 1] if index + 1 < len(starts) else len(text)
        words = text[start:stop]
        start, stop = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if any(begin < stop and start < end for begin, end in (*spoken, *found)):
            continue
        if _sends(lowered(text[start:stop])):
            found.append((start, stop))
    return sorted(found)


def _sends(sentence: str) -> bool:
    """Whether a lower-case sentence is the letter itself that gives something, or one before it."""
    here = _PLACE.search(sentence) is not None and _SENDS.search(sentence) is not None
    return (here or _came(sentence)) and _NOT_NOW.search(_ASIDE.sub(",", sentence)) is None


def _came(sentence: str) -> bool:
    return _CAME.search(sentence) is not None and _ON_THE_DAY.search(sentence) is not None
