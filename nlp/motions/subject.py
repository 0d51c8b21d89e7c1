"""What a motion is about, where the words behind its name say so: "motie X over het toezicht"."""

import re

# So far behind the name it begins, and so far it is looked for.
_BEGINS = re.compile(r"[\s)\]0-9]{0,6}\b(?:over|inzake|betreffende)\s+(?=\S)")
FARTHEST = 300
BEFORE = 200
WORDS = range(2, 31)
# What is behind a subject: a stop, a clause that leans on it, or the verb of the sentence.
_ENDS = re.compile(
    r"[.;:,?!()\[\]«»\u2018\u201c\u2013\u2014]|\n\s*\n|\s-\s|\sen\s+(?:de|een)\s+(?:motie|amendement)"
    r"|\s(?=(?:die|waar(?:in|mee|bij|op|over|van|door|voor|toe)|zoals|alsmede|evenals|wordt|worden"
    r"|werd(?:en)?|is|zijn|was|waren|heb|hebt|heeft|hebben|had(?:den)?|zal|zullen|kan|kunnen|wil"
    r"|verzoekt|verzocht|vraagt|vroeg|roept|riep|spreekt|stelt|constateert|geef|geeft|gaf|doe|doet"
    r"|ga|gaat|ben|beschouw|acht|merk|bied|stuur|licht|kom|vind|houd|laat|ligt|luidt|dient|moet"
    r"|krijgt|kreeg|ingediend|aangenomen|uitgevoerd|afgedaan)\b)",
    re.IGNORECASE,
)
# Who tells or speaks does so "over" something, and it may be that and not the motion that this
# begins; unless the "over" of the telling stands before the motion.
_TELLS = re.compile(
    r"\b(?:ge)?(?:inform|bericht|rapport|schrij|spreek|sprek|sprak|praat|meld|vraag|vroeg)\w*",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:over|inzake|betreffende|omtrent)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:gemeld|geïnformeerd|gerapporteerd|bericht|geschreven|(?:inform|rapport|reag)eren)$|gemeld\b"
)
# Not a subject: "laat ik over aan mijn opvolger", "over dat onderwerp".
_POINTS = re.compile(r"(?:aan|dat|deze|dit|die|hem|haar|hen|u|uw)\b", re.IGNORECASE)
_TIME = re.compile(r"(?:een|\d+|twee|drie|vier|vijf|zes|enkele)\s+(?:dag|we[e]?k|maand|jaar|uur)")
_SENTENCE = re.compile(r"[.?!]\s+(?=[A-Z])|\n\s*\n")


def subject_behind(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words stand that say what the motion named at `start` to `end` is about.

    None where nothing follows that surely speaks of the motion: "ik informeer u, zoals de motie
    vroeg, over de voortgang" tells what one is informed of.
    """
    if not (begun := _BEGINS.match(text, end)):
        return None
    rest = text[begun.end() : begun.end() + FARTHEST]
    if not (stop := _ENDS.search(rest)):
        return None
    said = rest[: stop.start()]
    before = _SENTENCE.split(text[max(start - BEFORE, 0) : start])[-1]
    if len(said.split()) not in WORDS or _TIME.match(said) or _POINTS.match(said):
        return None
    # One letter is the beginning of "c.s." or "i.h.b.".
    if len(said.split()[-1]) == 1 or _TELLS.search(said.split()[-1]) or _TOLD.search(said.rstrip()):
        return None
    told = _TELLS.search(before)
    if told and not _OVER.search(before, told.end()):
        return None
    first = begun.start() + len(begun[0]) - len(begun[0].lstrip(" \t\r\n)]0123456789"))
    return first, begun.end() + len(said.rstrip())
