"""What a letter says of a motion: executed, in progress, not executed, or only mentioned.

The sentence of the motion itself is looked at first, then those that point back to it ("deze
motie", "hieraan"), and for a motion whose request is retold also what the government reports after
it. The strongest statement counts, with the sentence that makes it.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp.findings import Certainty, Stance
from nlp.motions.mentions import FoundMotion, Spoken
from nlp.motions.numbers import IN_ORDER_OF_NOTES
from nlp.motions.patterns import ROW_END
from nlp.motions.stance_cues import ASKS, LONGEST_CLAUSE, NEGATED, masked, said_in
from nlp.raised import without_marks
from nlp.searching import line_start

_STRENGTH = {
    Stance.EXECUTED: 3,
    Stance.NOT_EXECUTED: 2,
    Stance.IN_PROGRESS: 1,
    Stance.MENTIONED: 0,
}
# "hieraan is uitvoering gegeven", "hiermee is aan dit verzoek voldaan"
_BACKWARDS = re.compile(
    r"(?<=uitvoering )(?:hier|daar)van\b"
    r"|\b(?:haar|deze|die)\b(?= (?:\w+ ){0,2}(?:uitvoeren|uit te voeren)\b)"
    r"|\b(?:[Hh]ier|[Dd]aar)(?:aan\b|toe\b(?= strekt|[.;,])|(?= [^.;]{0,40}\baan gegeven\b)"
    r"|(?= (?:\w+ ){0,3}(?:invulling|uitvoering|gevolg|gehoor|opvolging) aan\b))"
    r"|\b(?:[Dd]it|[Dd]at|[Hh]et|[Dd]eze|[Dd]ie) (?:\w+ )?(?:verzoek|oproep|wens|opdracht)\b"
)
_WITH_THIS = re.compile(r"\b(?:[Hh]ier|[Dd]aar|[Ww]aar)mee\b")
_GIVES = re.compile(r"\b(?:geef|geeft|geven|wordt|worden|kom|komt)\b")
# "Ik hoop u hiermee voldoende te hebben geïnformeerd" ends a letter, and reports nothing.
_COURTESY = re.compile(r"\b(?:hoop|hopen|vertrouw|vertrouwen|ga(?:an)? ervan uit)\b", re.IGNORECASE)
_OTHER_SUBJECT = re.compile(r"\b(?:toezegging|amendement|initiatief)\w*")
_RETELLS = re.compile(
    r"[§¶][^.;]{0,160}\b(?:verzoekt|verzocht|verzoeken|vraagt|vroeg|roept|riep|draagt|spreekt|oproept|opgeroepen|gevraagd)\b"
    r"|\b(?:verzoekt|verzocht|vraagt|roept)\b[^.;]{0,80}[§¶]|[§¶][^.;]{0,20}\b(?:die|waarin|waarmee)\b"
    r"|\b(?:[Ii]n|[Mm]et|[Mm]iddels|[Vv]ia) (?:de |deze )?[§¶][^.;]{0,60}"
    r"\b(?:verzoek|vraag|roep|verzocht|gevraagd)"
)
_GOVERNMENT_ACTS = re.compile(
    r"\b(?:ontvang(?:t|en)?|vindt|treft) (?:u|uw Kamer)\b"
    r"|\b(?:is|zijn)\b[^.;]{0,40}\bin (?:voorbereiding|uitvoering|ontwikkeling|gang)\b"
    r"|\b(?:heeft|hebben)\b[^.;]{0,80}\bplaatsgevonden\b|"
    r"\b(?:[Ii]k|[Ww]ij|[Hh]et kabinet|[Dd]e regering"
    r"|[Hh]et ministerie|[Mm]ijn (?:ministerie|departement|voorganger|ambtgenoot))\b"
    r"(?! (?:onderschrijf|begrijp|deel|vind|hecht|herken|ben het|ontraadt?|verwijs|lees))"
    r"|\b(?:is|zijn|wordt|worden|werd|werden)\b[^.;]{0,120}"
    r"\b(?:(?:af|uit|aan|in|vast|toe|door|mee|stop|open|over|voort|vrij)?ge\w{2,}[dtn]|op\w*ge\w+|ver\w{3,}[dt]|be\w{3,}[dt]|her\w{3,}[dt])\b"
)
# The motion itself speaks on, retold word by word: no report of what was done.
_OF_THE_MOTION = re.compile(
    r"\W{0,3}(?:[Vv]erzoekt|[Rr]oept|[Ss]preekt uit|[Dd]raagt|[Oo]verwegende|[Cc]onstaterende"
    r"|[Vv]an mening|[Gg]ehoord|[Cc]oncluderende|[Ee]n gaat over)\b"
)
_LISTED = re.compile(
    r"^(?:Het (?:betreft|gaat)|Dit (?:betreft|zijn)|Te weten|Namelijk|[-•–*·]"
    r"|\d{1,2}[.)]|[a-z][.)])"
)
_MANY = re.compile(
    r"(?:\b[Dd]e )?(?:\bvolgende )?\b[Mm]oties\b|\b(?:(?:[Dd]e )?volgende|[Ee]en) motie\b"
)
_REJECTED = re.compile(r"\bverworpen\b|\bverworden\b|\bingetrokken\b")
_VERB_BETWEEN = re.compile(
    r"\b(?:is|zijn|wordt|worden|heb|heeft|hebben|zal|zullen|kan|kunnen|geef|geeft|beschouw|voer|doe|verzoekt|vraagt)\b"
)
_CUT = re.compile(r"[,;:]| en (?!van\b)| terwijl | maar ")
_SENDS = re.compile(
    r"\b(?:[Hh]ierbij|[Bb]ijgaand|[Bb]ijgevoegd|[Mm]et deze \w*brief|[Ii]n deze \w*brief"
    r"|[Ii]n de bijlage)\b"
    r"[^.;]{0,120}\b(?:bied|zend|stuur|treft|ontvangt|ontvang|vindt|doe|deel|informeer|aan|toe)\b"
    r"|\b(?:gaat deze \w*brief|[Dd]eze \w*brief (?:gaat|schetst|beschrijft))\b"
)
# "Dat plan vindt u als bijlage bij deze brief": what was asked for comes with this letter.
_COMES_WITH_THIS = re.compile(
    r"\W{0,3}(?:[Dd]it|[Dd]at|[Dd]eze|[Dd]ie|(?:[Hh]et|[Dd]e) (?:gevraagde|verzochte)) [\w-]+"
    r" (?:vindt|treft|ontvangt|is|zijn|wordt|worden|gaat|bied|stuur|zend)\b[^.;]{0,80}"
    r"\b(?:als bijlage|in (?:de )?bijlage|bijgevoegd|bijgaand|hierbij|bij deze brief|aangeboden)\b"
    r"|\W{0,3}(?:[Hh]ierbij|[Bb]ijgaand|[Bb]ijgevoegd)\b[^.;]{0,40}"
    r"\b(?:deze|dit|dat|die|(?:de|het) (?:gevraagde|verzochte)) [\w-]+"
)
# "Motie X over Y. Status: afgerond." Said like this it holds for the motion right before.
_STATUS = re.compile(r"\W{0,3}(?:[Ss]tatus|[Ss]tand van zaken|[Ss]tand)\s?[:–-]\s?")
# "de motie A, die ..., en de motie B zijn beide uitgevoerd"
_BOTH = re.compile(r"\b(?:zijn|worden|beschouw|acht) (?:\w+ )?(?:beide|allebei|alle)\b")
# What the government thinks of a motion before the vote says nothing of its execution.
_APPRAISED = re.compile(
    r"\bontra(?:ad|adt|den)\b|\boordeel (?:aan (?:de|uw) )?Kamer\b|\bontijdig\b"
)
# "Uitgevoerde moties" above a list holds for each motion that opens a line below it.
_LIST_HEADING = re.compile(
    r"^[^\n.]{0,60}?\b(?:(?P<done>uitgevoerde|afgedane|afgehandelde|afgeronde)|openstaande|lopende"
    r"|in behandeling zijnde|in uitvoering zijnde|nog uit te voeren)\b"
    r"[^\n.]{0,40}\bmoties\b[^\n.]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
_OPENS_A_LINE = re.compile(
    r"[\W\d]{0,8}(?:[a-z]\) )?(?:de )?(?:(?:nader )?gewijzigde )?", re.IGNORECASE
)
_LONGEST_LIST = 6000
# How far behind a motion a sentence may stand that points back to it without naming it.
_REACH = 8


# "Deze moties" does not mean more than these.
_MOST_MEANT = 12
_REPORTED = "wat gevraagd werd wordt gemeld"


class Statement(NamedTuple):
    """What one place says of a motion; `start` and `end` are its sentence."""

    stance: Stance
    start: int
    end: int
    cue: str
    rule: str


def stances(
    text: str, spoken: Spoken, sentences: Sequence[tuple[int, int]]
) -> list[Statement | None]:
    """For each mention the strongest statement about it, None where it is only mentioned.

    A motion that the Chamber rejected is no task, whatever was done about its subject.
    """
    found: list[Statement | None] = [None] * len(spoken.mentions)
    for targets, statement in _statements(text, spoken, sentences):
        for n in targets:
            before = found[n]
            if before is None or _STRENGTH[statement.stance] > _STRENGTH[before.stance]:
                found[n] = statement
    for number, marks in _marks(spoken).items():
        rejected = _REJECTED.search(text, *sentences[number])
        appraised = _APPRAISED.search(text, *sentences[number])
        for n in {n for mark in marks for n in mark.targets}:
            statement_so_far = found[n]
            if statement_so_far is None or statement_so_far.stance is not Stance.IN_PROGRESS:
                continue
            if rejected or (appraised and statement_so_far.rule == _REPORTED):
                found[n] = None
    _fill_from_headings(text, spoken, found)
    return found


def _fill_from_headings(text: str, spoken: Spoken, found: list[Statement | None]) -> None:
    headings = list(_LIST_HEADING.finditer(text)) if "moties" in text else []
    if not headings:
        return
    ends = [heading.end() for heading in headings]
    for n, mention in enumerate(spoken.mentions):
        at = bisect_left(ends, mention.start) - 1
        if found[n] is not None or at < 0 or mention.start - ends[at] > _LONGEST_LIST:
            continue
        line = line_start(text, mention.start)
        if line is not None and _OPENS_A_LINE.fullmatch(text, line, mention.start):
            heading = headings[at]
            stance = Stance.EXECUTED if heading["done"] else Stance.IN_PROGRESS
            words = heading[0].strip()
            found[n] = Statement(
                stance, heading.start(), heading.end(), words, "kop boven een lijst"
            )


class _Mark(NamedTuple):
    start: int
    end: int
    targets: tuple[int, ...]


def _statements(
    text: str, spoken: Spoken, sentences: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, ...], Statement]]:
    marks = _marks(spoken)
    numbers = sorted(marks)
    for position, number in enumerate(numbers):
        here = marks[number]
        start, end = sentences[number]
        retold: tuple[int, ...] = ()
        for targets, clause in _clauses(text, start, end, here):
            said = said_in(clause)
            if said:
                stance, cue, rule = said
                if stance is Stance.IN_PROGRESS and _is_sent_with(text, sentences, number, clause):
                    stance, rule = Stance.EXECUTED, "hiermee, achter wat gestuurd wordt"
                if _BOTH.search(clause):
                    targets = tuple(n for mark in here for n in mark.targets)
                yield targets, Statement(stance, start, end, cue, rule)
            if _RETELLS.search(clause) or _is_heading(text[start:end]):
                retold = targets
        yield from _announced(text, sentences, number, here)
        following = numbers[position + 1] if position + 1 < len(numbers) else len(sentences)
        last = here[-1].targets
        stop = min(following, number + 1 + _REACH)
        yield from _behind(text, sentences, number + 1, stop, last, retold)


def _is_sent_with(
    text: str, sentences: Sequence[tuple[int, int]], number: int, clause: str
) -> bool:
    """ "Hierbij stuur ik het rapport. Hiermee geef ik uitvoering aan de motie.": it is done."""
    if not (_WITH_THIS.search(clause) and _GIVES.search(clause)):
        return False
    first = sentences[max(number - 1, 0)][0]
    return _SENDS.search(text, first, sentences[number][1]) is not None


def _marks(spoken: Spoken) -> dict[int, list[_Mark]]:
    """Where motions are named or pointed back to, by sentence."""
    marks: dict[int, list[_Mark]] = {}
    starts = [mention.start for mention in spoken.mentions]
    for n, mention in enumerate(spoken.mentions):
        marks.setdefault(mention.sentence, []).append(_Mark(mention.start, mention.end, (n,)))
    for pointer in spoken.pointers:
        last = bisect_left(starts, pointer.start) - 1
        if last < 0:
            continue
        first = last
        near = spoken.mentions[last].sentence - 1
        while pointer.plural and first and spoken.mentions[first - 1].sentence >= near:
            first -= 1
        targets = tuple(range(first, last + 1))[-_MOST_MEANT:]
        marks.setdefault(pointer.sentence, []).append(_Mark(pointer.start, pointer.end, targets))
    for here in marks.values():
        here.sort()
    return marks


def _clauses(
    text: str, start: int, end: int, marks: list[_Mark]
) -> Iterator[tuple[tuple[int, ...], str]]:
    """The sentence with § for each motion, cut where something else is said of the next one."""
    runs: list[list[_Mark]] = [[marks[0]]]
    cuts: list[int] = []
    for previous, mark in itertools.pairwise(marks):
        gap = text[previous.end : mark.start]
        if "|" in gap and (row := ROW_END.search(gap)):
            cuts.append(previous.end + row.start() + 1)
            runs.append([mark])
        elif _VERB_BETWEEN.search(gap):
            places = [m.start() for m in _CUT.finditer(gap)]
            cuts.append(previous.end + (places[-1] if places else len(gap)))
            runs.append([mark])
        else:
            runs[-1].append(mark)
    bounds = [start, *cuts, end]
    for run, begin, stop in zip(runs, bounds, bounds[1:], strict=False):
        targets = tuple(n for mark in run for n in mark.targets)
        yield targets, masked(text, begin, stop, [(mark.start, mark.end) for mark in run])


def _behind(
    text: str,
    sentences: Sequence[tuple[int, int]],
    first: int,
    stop: int,
    targets: tuple[int, ...],
    retold: tuple[int, ...],
) -> Iterator[tuple[tuple[int, ...], Statement]]:
    """Sentences behind a motion that speak of it without naming it."""
    for number in range(first, min(stop, len(sentences))):
        start, end = sentences[number]
        sentence = text[start : min(end, start + LONGEST_CLAUSE)]
        if number > first and text[start - 1 : start] == "\n" and _is_heading(sentence):
            return
        if _OTHER_SUBJECT.search(sentence) or _COURTESY.search(sentence):
            continue
        if _OF_THE_MOTION.match(sentence):
            continue
        backwards = _BACKWARDS.search(sentence)
        clause = ""
        if number == first and (status := _STATUS.match(sentence)):
            if said := said_in("§: " + sentence[status.end() :]):
                yield targets[-1:], Statement(said[0], start, end, said[1], said[2])
            continue
        if backwards:
            clause = _BACKWARDS.sub("¶", sentence)
        elif _WITH_THIS.search(sentence):
            clause = _WITH_THIS.sub("hiermee ¶", sentence)
        said = said_in(clause) if clause else None
        if said and (backwards or said[0] is Stance.EXECUTED):
            yield targets, Statement(said[0], start, end, said[1], said[2])
        if (
            retold
            and _GOVERNMENT_ACTS.search(sentence)
            and not ASKS.search(sentence)
            and not NEGATED.search(sentence)
        ):
            cue = sentence.strip()[:60]
            sent = _COMES_WITH_THIS.match(sentence) is not None
            stance = Stance.EXECUTED if sent else Stance.IN_PROGRESS
            rule = "wat gevraagd werd gaat hierbij" if sent else _REPORTED
            yield retold, Statement(stance, start, end, cue, rule)
            retold = ()


def _is_heading(sentence: str) -> bool:
    line = sentence.strip()
    return len(line) < 200 and line[-1:] not in ".;:?!," and not _VERB_BETWEEN.search(line)


def _announced(
    text: str, sentences: Sequence[tuple[int, int]], number: int, marks: list[_Mark]
) -> Iterator[tuple[tuple[int, ...], Statement]]:
    """ "Twee moties worden afgedaan. Het betreft ...": what is said of many holds for each."""
    start, end = sentences[number]
    if number == 0 or not _LISTED.match(text[start:end].lstrip()):
        return
    before_start, before_end = sentences[number - 1]
    before = text[before_start:before_end]
    if not _MANY.search(before):
        return
    said = said_in(_MANY.sub(" § ", before))
    if said:
        targets = tuple(n for mark in marks for n in mark.targets)
        yield targets, Statement(said[0], before_start, before_end, said[1], said[2])


def certainty_of(mention: FoundMotion, said: Statement | None) -> Certainty:
    """How sure it is that this motion is spoken of: more where more of it is printed."""
    score = 0.6 + 0.25 * bool(mention.kamerstuk) + 0.1 * bool(mention.names)
    rules = (*mention.rules, said.rule) if said else mention.rules
    guessed = IN_ORDER_OF_NOTES in mention.rules
    return Certainty(
        round(score - 0.3 * guessed, 2),
        without_marks(said.cue) if said else mention.rules[0],
        rules,
        to_check=guessed,
    )
