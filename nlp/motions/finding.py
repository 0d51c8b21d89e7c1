"""Motions that a letter speaks of: who signed, and which number.

"Deze motie" points back and is no new mention. What a document prints only once of a motion holds
for its other mentions: the number, the fraction, and the right digits where one was misprinted.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.matching.patterns import compiled
from nlp.matching.searching import line_start
from nlp.motions.groups import Group, groups_at, leading_number, words_in
from nlp.motions.mentions import FoundMotion, Pointer, Spoken
from nlp.motions.numbers import completed, corrected, in_order_of_notes, with_footnotes
from nlp.motions.patterns import (
    ANAPHOR,
    DEFINITE,
    ELSEWHERE,
    IN_BETWEEN,
    LONGEST_TOPIC,
    NUMBER_ALONE,
    ROW_END,
    SHORT_REFERENCE_LEAD,
    WHICH_ONE,
)
from nlp.papers.kamerstukken import FoundReference

_ORDINALS = {
    **dict.fromkeys(("eerste", "eerstgenoemde"), 0),
    "tweede": 1,
    "derde": 2,
    **dict.fromkeys(("laatste", "laatstgenoemde"), -1),
}
_OPENS_A_SENTENCE = compiled(r"\b(?:De|Haar|Zijn|Hun)(?: gewijzigde)? $")
_NUMBER_BEFORE = compiled(
    r"[)\]]?[:|;]?\s{1,3}(?:[-–|] ?)?(?:(?:nader )?gewijzigde )?", re.IGNORECASE
)
# Before a number that opens a line of a list: a sign, "Kamerstuk", and no words of a sentence.
_OPENS_A_LINE = compiled(
    r"\W{0,6}(?:\d{1,2}[.)] )?\W{0,3}(?:kamerstuk(?:ken)?(?: II)? )?", re.IGNORECASE
)
# A number this near behind another motion is of that one.
_LONG_NAME = 80
_OPENING_BRACKET = compiled(r"\s?\((?:kamerstuk(?:ken)? |TK |zie )?(?:II,? )?", re.IGNORECASE)
_NEAR = 30
# "De motie-Kuzu gaat over stages. Het betreft Kamerstuk 31 288, nr. 4."
_IT_IS = compiled(
    r"\s*(?:Het (?:gaat (?:hier )?om|betreft)|Dit (?:betreft|is)|De motie is gedrukt (?:als|onder)"
    r"|De motie (?:heeft|draagt))(?: de motie(?: met)?| hier)?"
    r"(?: (?:het )?(?:nummer|stuknummer|kamerstuknummer))? (?:Kamerstuk(?:ken)?(?: II)? )?",
    re.IGNORECASE,
)
# A row of an annex: "De motie van het lid X; Verzoekt ... | Kamerstukken II 2018/19, 34477, nr. 4".
_ASKS_IN_A_ROW = compiled(
    r"(?: c\.s\.)?[;.:,]? ?(?:Verzoe(?:kt|ken)|Spree?k(?:t|en)|Roep(?:t|en)) "
)
_NEXT_CELL = compiled(r"[\s|]*(?:Kamerstuk(?:ken)?(?: II?)?,? )?(?:\d{4}(?:/|-|–)\d{2,4},? )?")
_SAME_SUBJECT = 3
_AT_THE_END = compiled(r"\)\W*")
_IS_DONE_WITH = compiled(
    r" (?:(?:is|wordt|hiermee|daarmee|als|nu|dan ook|hierbij) ){0,3}"
    r"(?:uitgevoerd|afgedaan|afgehandeld|afgerond|gestand|uit|af|voldaan)[,;]? \("
)
_CLOSES = compiled(r"\b(?:[Dd]aar|[Hh]ier)mee (?:\w+ ){1,3}de $")
_BULLET = compiled(r"[\W\d]{0,8}(?:[a-z]\) )?(?:(?:nader )?gewijzigde )?", re.IGNORECASE)
_BRACKET_END = compiled(r"\s{0,2}[)\]]")


def motions_in(
    text: str, references: Sequence[FoundReference], sentences: Sequence[tuple[int, int]]
) -> Spoken:
    """Every motion that `text` names, with names and numbers put together."""
    spoken = Spoken()
    words = words_in(text)
    if not words:
        return spoken
    papers = [r for r in references if r.kamerstuk]
    starts = [r.start for r in papers]
    begins = [start for start, _ in sentences]
    taken = 0
    for at, word in enumerate(words):
        if word.start() < taken or _is_of_a_list(text, word):
            continue
        number = max(bisect_right(begins, word.start()) - 1, 0)
        sentence_end = sentences[number][1] if sentences else len(text)
        following = words[at + 1].start() if at + 1 < len(words) else len(text)
        stop = min(max(sentence_end, word.end()), following, word.end() + LONGEST_TOPIC)
        nearby = papers[bisect_left(starts, word.end()) : bisect_left(starts, stop)]
        if not nearby and _opens_a_line(text, word.start()):
            stop = min(_end_of_row(text, word.end()), following)
            nearby = papers[bisect_left(starts, word.end()) : bisect_left(starts, stop)][:1]
        groups = list(groups_at(text, word, stop, nearby))
        own: list[FoundReference] = []
        if _is_the_one_before(text, word, number, groups, spoken):
            own, groups = groups[0].numbers, []
        _take_number_behind(text, sentence_end, groups, papers, starts)
        _take_number_before(text, words, at, groups, papers, starts)
        for group in groups:
            spoken.mentions.extend(_mentions(text, word, group, number))
            taken = max(taken, group.end)
        if not groups:
            paper = own[0] if own else leading_number(text, word.end(), nearby)
            paper = paper or _number_at_end(text, word.end(), nearby, sentence_end)
            _point_back(text, word, number, paper, spoken)
    spoken.mentions = with_footnotes(text, spoken.mentions, papers)
    spoken.mentions = in_order_of_notes(text, completed(spoken.mentions), papers)
    spoken.mentions = corrected(spoken.mentions)
    return spoken


def _is_the_one_before(
    text: str, word: re.Match[str], sentence: int, groups: list[Group], spoken: Spoken
) -> bool:
    """ "Het lid X diende een motie in. De motie (31 288, nr. 4) is aangenomen.": the same one."""
    if not (spoken.mentions and len(groups) == 1 and groups[0].row is None):
        return False
    last = spoken.mentions[-1]
    if not last.names or last.kamerstuk is not None:
        return False
    before = text[max(word.start() - 12, 0) : word.start()]
    if last.sentence == sentence and DEFINITE.search(before):
        # "De motie-Kuzu kent u: daarmee is de motie afgedaan (31 288, nr. 4)", the same one.
        between = text[word.end() : groups[0].numbers[0].start]
        return SHORT_REFERENCE_LEAD.fullmatch(between) is None
    if last.sentence == sentence - 1 and _OPENS_A_SENTENCE.search(before):
        return True
    if sentence - last.sentence > _SAME_SUBJECT or not DEFINITE.search(before):
        return False
    # "Daarmee is de motie uitgevoerd (Kamerstuk 29 544, nr. 12)", two sentences on.
    closes = _CLOSES.search(text, max(word.start() - 30, 0), word.start())
    return closes is not None or _IS_DONE_WITH.match(text, word.end()) is not None


def _number_at_end(
    text: str, at: int, papers: list[FoundReference], stop: int
) -> FoundReference | None:
    """ "Deze motie betrek ik bij het werkplan (Kamerstuk 31 524, nr. 410)."."""
    if len(papers) != 1 or IN_BETWEEN.search(text, at, papers[0].start):
        return None
    return papers[0] if _AT_THE_END.fullmatch(text, papers[0].end, stop) else None


def _is_of_a_list(text: str, word: re.Match[str]) -> bool:
    """ "De stand van toezeggingen en moties (36 410 VIII, D)": the paper with the list."""
    before = text[max(word.start() - 16, 0) : word.start()]
    return before.lower() == "toezeggingen en " and text.startswith(" (", word.end())


def _take_number_behind(
    text: str,
    sentence_end: int,
    groups: list[Group],
    papers: list[FoundReference],
    starts: list[int],
) -> None:
    """ "... de motie Klaver aan. (Kamerstuk 31 793, nr. 88)": the full stop came too early."""
    if len(groups) != 1 or groups[0].numbers:
        return
    at = bisect_left(starts, sentence_end)
    if at == len(papers) or papers[at].start - sentence_end > 2 * _NEAR:
        return
    place = sentence_end, papers[at].start
    in_row = _NEXT_CELL.fullmatch(text, *place) and _ASKS_IN_A_ROW.match(text, groups[0].end)
    if in_row or _OPENING_BRACKET.fullmatch(text, *place) or _IT_IS.fullmatch(text, *place):
        groups[0].numbers.append(papers[at])


def _opens_a_line(text: str, at: int) -> bool:
    line = line_start(text, at)
    return line is not None and _BULLET.fullmatch(text, line, at) is not None


def _end_of_row(text: str, at: int) -> int:
    """A row of a list, "Motie van X over Y. Toelichting. (29 628, nr. 77)", is one line."""
    end = text.find("\n", at)
    return min(end if end >= 0 else len(text), at + LONGEST_TOPIC)


def _take_number_before(
    text: str,
    words: list[re.Match[str]],
    at: int,
    groups: list[Group],
    papers: list[FoundReference],
    starts: list[int],
) -> None:
    """ "26 643, nr. 1200 Motie-Kathmann over loketten": in lists the number often comes first."""
    if len(groups) != 1 or groups[0].numbers:
        return
    last = bisect_left(starts, words[at].start()) - 1
    if last < 0 or not _NUMBER_BEFORE.fullmatch(text, papers[last].end, words[at].start()):
        return
    first, behind = papers[last].start, words[at - 1].end() if at else 0
    if at and behind > first - _LONG_NAME and not ROW_END.search(text, behind, first):
        return
    line = line_start(text, first)
    if line is not None and _OPENS_A_LINE.fullmatch(text, line, first):
        groups[0].numbers.append(papers[last])


def _mentions(text: str, word: re.Match[str], group: Group, sentence: int) -> Iterator[FoundMotion]:
    row = group.row
    numbers: list[FoundReference | None] = [*group.numbers] or [None]
    for number in numbers:
        end = group.end
        if number and number.end > end:
            bracket = _BRACKET_END.match(text, number.end)
            opened = re.search(r"[(\[]", text[group.start : number.end])
            end = bracket.end() if bracket and opened else number.end
        elif number is None and (alone := NUMBER_ALONE.match(text, end)):
            end = alone.end()
        quoted = text[group.start : end]
        if text[end : end + 1] == ")" and quoted.count("(") > quoted.count(")"):
            end += 1
        yield FoundMotion(
            start=group.start,
            end=end,
            names=row.names if row else (),
            cosigned=row.others if row else False,
            party=row.party if row else group.party,
            kamerstuk=number.kamerstuk if number else None,
            sentence=sentence,
            rules=group.rules,
            # "Het lid Kuzu in zijn motie": the word can stand behind the name.
            named_until=row.end if row and row.end > word.start() else group.end,
        )


def _point_back(
    text: str,
    word: re.Match[str],
    sentence: int,
    paper: FoundReference | None,
    spoken: Spoken,
) -> None:
    before = text[max(word.start() - 60, 0) : word.start()]
    pointing = ANAPHOR.search(before) or DEFINITE.search(before)
    if not (pointing and spoken.mentions) or ELSEWHERE.match(text, word.end()):
        return
    plural = word[0].lower().endswith("s")
    one = WHICH_ONE.search(before)
    ordinal = _ORDINALS[one["which"].lower()] if one else None
    spoken.pointers.append(Pointer(word.start(), word.end(), sentence, plural, ordinal))
    last = spoken.mentions[-1]
    if paper and last.kamerstuk is None and not plural:
        spoken.mentions[-1] = replace(
            last, kamerstuk=paper.kamerstuk, rules=(*last.rules, "nummer bij deze motie")
        )
