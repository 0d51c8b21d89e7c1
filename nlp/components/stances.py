"""What a letter says of a motion: executed, in progress, not executed, or only mentioned.

The sentence of the motion itself is looked at first, then those that point back to it ("deze
motie", "hieraan"), and for a motion whose request is retold also what the government reports after
it. The strongest statement counts, with the sentence that makes it.
"""

import itertools
import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from nlp.components.motions import FoundMotion, Spoken
from nlp.findings import Certainty, Stance

_STRENGTH = {
    Stance.EXECUTED: 3,
    Stance.NOT_EXECUTED: 2,
    Stance.IN_PROGRESS: 1,
    Stance.MENTIONED: 0,
}
# "hieraan is uitvoering gegeven", "hiermee is aan dit verzoek voldaan"
_BACKWARDS = re.compile(
    r"\b(?:[Hh]ier|[Dd]aar)aan\b"
    r"|\b(?:[Dd]it|[Dd]at|[Hh]et|[Dd]eze|[Dd]ie) (?:\w+ )?(?:verzoek|oproep|wens|opdracht)\b"
)
_WITH_THIS = re.compile(r"\b(?:[Hh]ier|[Dd]aar|[Ww]aar)mee\b")
_GIVES = re.compile(r"\b(?:geef|geeft|geven|wordt|worden|kom|komt)\b")
_OTHER_SUBJECT = re.compile(r"\b(?:toezegging|amendement|initiatief)\w*")
_NEGATED = re.compile(r"\b(?:niet|geen|nimmer)\b")
_NOT_YET = re.compile(
    r"\bnog (?:\w+ )?(?:niet|geen)\b"
    r"|\bniet (?:volledig|geheel|alleen|slechts|eerder|langer|meer dan|direct)\b"
)
_ASKS = re.compile(
    r"\?[\s”»\"’']*$|\b(?:leden|fractie\w*)\b[^.;]{0,80}\b(?:vra(?:gen|agt)|verzoek\w*|informeren|wensen)\b"
)
_RETELLS = re.compile(
    r"§[^.;]{0,160}\b(?:verzoekt|verzocht|verzoeken|vraagt|roept|riep|draagt|spreekt|oproept|opgeroepen|gevraagd)\b"
    r"|\b(?:verzoekt|verzocht|vraagt|roept)\b[^.;]{0,80}§|§[^.;]{0,20}\b(?:die|waarin|waarmee)\b"
    r"|\b(?:[Ii]n|[Mm]et|[Mm]iddels|[Vv]ia) §[^.;]{0,60}\b(?:verzoek|vraag|roep|verzocht|gevraagd)"
)
_GOVERNMENT_ACTS = re.compile(
    r"\b(?:[Ii]k|[Ww]ij|[Hh]et kabinet|[Dd]e regering"
    r"|[Mm]ijn (?:ministerie|departement|voorganger|ambtgenoot))\b"
    r"(?! (?:onderschrijf|begrijp|deel|vind|hecht|herken|ben het|ontraadt?|verwijs|lees))"
    r"|\b(?:is|zijn|wordt|worden|werd|werden)\b[^.;]{0,120}"
    r"\b(?:ge\w{3,}[dtn]|op\w*ge\w+|ver\w{3,}[dt]|be\w{3,}[dt]|her\w{3,}[dt])\b"
)
_LISTED = re.compile(
    r"^(?:Het (?:betreft|gaat)|Dit (?:betreft|zijn)|Te weten|Namelijk|[-•–*·]"
    r"|\d{1,2}[.)]|[a-z][.)])"
)
_MANY = re.compile(r"(?:\b[Dd]e )?(?:\bvolgende )?\b[Mm]oties?\b")
_REJECTED = re.compile(r"\bverworpen\b|\bverworden\b|\bingetrokken\b")
_VERB_BETWEEN = re.compile(
    r"\b(?:is|zijn|wordt|worden|heb|heeft|hebben|zal|zullen|kan|kunnen|geef|geeft|beschouw|voer|doe|verzoekt|vraagt)\b"
)
_CUT = re.compile(r"[,;:]| en (?!van\b)| terwijl | maar ")
_TOPIC = re.compile(
    r"(?<=§)(?: \([^()]{0,80}\))? (?:over|inzake|betreffende|aangaande|met betrekking tot|omtrent"
    r"|om|waarin|die|dat|tot)\b"
    r"(?:(?!\b(?:is|zijn|wordt|worden|heb|heeft|hebben|zal|zullen|kan|geef|geeft|beschouw|en aan"
    r"|en de toezegging)\b)[^.;,§]){3,300}"
)
# How far behind a motion a sentence may stand that points back to it without naming it.
_REACH = 8


class Statement(NamedTuple):
    """What one place says of a motion; `start` and `end` are its sentence."""

    stance: Stance
    start: int
    end: int
    cue: str
    rule: str


class _Cue(NamedTuple):
    rule: str
    stance: Stance
    pattern: re.Pattern[str]


@cache
def _cues() -> tuple[_Cue, ...]:
    data = tomllib.loads(files("nlp.lexicon").joinpath("stances.toml").read_text(encoding="utf-8"))
    return tuple(
        _Cue(entry["rule"], Stance(entry["stance"]), _compiled(entry["pattern"], data["words"]))
        for entry in data["cue"]
    )


def _compiled(pattern: str, words: dict[str, str]) -> re.Pattern[str]:
    for name, alternatives in words.items():
        pattern = pattern.replace("{" + name + "}", alternatives)
    return re.compile(pattern)


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
        if _REJECTED.search(text, *sentences[number]):
            for n in {n for mark in marks for n in mark.targets}:
                statement_so_far = found[n]
                if statement_so_far and statement_so_far.stance is Stance.IN_PROGRESS:
                    found[n] = None
    return found


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
            said = _classified(clause)
            if said:
                stance, cue, rule = said
                yield targets, Statement(stance, start, end, cue, rule)
            if _RETELLS.search(clause):
                retold = targets
        yield from _announced(text, sentences, number, here)
        following = numbers[position + 1] if position + 1 < len(numbers) else len(sentences)
        last = here[-1].targets
        stop = min(following, number + 1 + _REACH)
        yield from _behind(text, sentences, number + 1, stop, last, retold)


def _marks(spoken: Spoken) -> dict[int, list[_Mark]]:
    """Where motions are named or pointed back to, by sentence."""
    marks: dict[int, list[_Mark]] = {}
    for n, mention in enumerate(spoken.mentions):
        marks.setdefault(mention.sentence, []).append(_Mark(mention.start, mention.end, (n,)))
    for pointer in spoken.pointers:
        before = [n for n, m in enumerate(spoken.mentions) if m.start < pointer.start]
        if not before:
            continue
        targets = tuple(before[-1:])
        if pointer.plural:
            last = spoken.mentions[before[-1]].sentence
            targets = tuple(n for n in before if spoken.mentions[n].sentence >= last - 1)
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
        if _VERB_BETWEEN.search(gap):
            places = [m.start() for m in _CUT.finditer(gap)]
            cuts.append(previous.end + (places[-1] if places else len(gap)))
            runs.append([mark])
        else:
            runs[-1].append(mark)
    bounds = [start, *cuts, end]
    for run, begin, stop in zip(runs, bounds, bounds[1:], strict=False):
        targets = tuple(n for mark in run for n in mark.targets)
        yield targets, _masked(text, begin, stop, run)


def _masked(text: str, begin: int, stop: int, marks: list[_Mark]) -> str:
    parts = []
    for mark in marks:
        parts += [text[begin : max(mark.start, begin)], "§"]
        begin = mark.end
    parts.append(text[begin : max(stop, begin)])
    return _TOPIC.sub("", "".join(parts).replace("\n", " "))


def _classified(clause: str) -> tuple[Stance, str, str] | None:
    """The strongest cue of a clause; "niet" turns it round."""
    if _ASKS.search(clause):
        return None
    for cue in _cues():
        match = cue.pattern.search(clause)
        if match is None:
            continue
        lead = clause[max(match.start() - 40, 0) : match.start()].rpartition(",")[2]
        around = lead + match[0]
        if cue.stance is Stance.NOT_EXECUTED or not _NEGATED.search(around):
            return cue.stance, match[0].strip(), cue.rule
        if _NOT_YET.search(around):
            return Stance.IN_PROGRESS, around.strip(), f"nog niet: {cue.rule}"
        return Stance.NOT_EXECUTED, around.strip(), f"niet: {cue.rule}"
    return None


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
        sentence = text[start:end]
        if number > first and text[start - 1 : start] == "\n" and _is_heading(sentence):
            return
        if _OTHER_SUBJECT.search(sentence):
            continue
        backwards = _BACKWARDS.search(sentence)
        clause = ""
        if backwards:
            clause = _BACKWARDS.sub("§", sentence)
        elif _WITH_THIS.search(sentence):
            clause = _WITH_THIS.sub("hiermee §", sentence)
        said = _classified(clause) if clause else None
        if said and (backwards or said[0] is Stance.EXECUTED):
            yield targets, Statement(said[0], start, end, said[1], said[2])
        if (
            retold
            and _GOVERNMENT_ACTS.search(sentence)
            and not _ASKS.search(sentence)
            and not _NEGATED.search(sentence)
        ):
            rule = "wat gevraagd werd wordt gemeld"
            yield retold, Statement(Stance.IN_PROGRESS, start, end, sentence.strip()[:60], rule)
            retold = ()


def _is_heading(sentence: str) -> bool:
    return len(sentence) < 90 and sentence.rstrip()[-1:].isalnum()


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
    said = _classified(_MANY.sub("§", before))
    if said:
        targets = tuple(n for mark in marks for n in mark.targets)
        yield targets, Statement(said[0], before_start, before_end, said[1], said[2])


def certainty_of(mention: FoundMotion, said: Statement | None) -> Certainty:
    """How sure it is that this motion is spoken of: more where more of it is printed."""
    score = 0.6 + 0.25 * bool(mention.kamerstuk) + 0.1 * bool(mention.names)
    rules = (*mention.rules, said.rule) if said else mention.rules
    return Certainty(round(score, 2), said.cue if said else "", rules)
