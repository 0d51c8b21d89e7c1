"""Goes through a text sentence by sentence and keeps the thread: `commitments_in(text, ...)`.

Only sentences with a time or a word of promising, delivering or delaying are looked at closely.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick

from nlp.commitments.acts import Act
from nlp.commitments.announcements import points_back
from nlp.commitments.cues import holds_any
from nlp.commitments.lateness import ANSWERS_LATE, postponed_to
from nlp.commitments.promises import NAMES_PROMISED, in_question, keeps_promise
from nlp.commitments.recent import Recent, Taken
from nlp.commitments.reporting import report
from nlp.commitments.sentence import Sentence, Setting
from nlp.commitments.undertaking import promise, undertaking
from nlp.dates.expressions import TimeExpression
from nlp.findings import CommitmentKind, EventKind

# Cheap, and wide: a sentence without any of these letters in a row holds nothing for us.
_WORTH_A_LOOK = (
    "kamer", "parlement", "staten-generaal", "senaat", " u ", " u,", "\nu ", "commissie voor",
    "uw commissie",
    "toezeg", "toegezeg", "zeg ", "zegt ", "zegde", "beloofd", "gestand", "vertrag", "vertraa",
    "uitgesteld", "uitstel", "schui", "meer tijd", "langer", "zoals", "conform", "deze brief",
    "hiermee", "hierbij", "hieraan", "daaraan", "beantwoord", "te vervallen", "aangekondigd",
    "niet meer", "nog niet", "extra tijd", "termijn", "spijt", "helaas",
    "haalbaar", "niet mogelijk", "momenteel", "op dit moment",
    "inmiddels", "ter hand genomen", "in volle gang", "doende", "zie ik", "opvolging", "gestaag",
    "voorbereiding", "gewerkt", "vorder", " bezig", "in gesprek", "aangegeven", "overeen",
    "afgesproken", "uitvoering", " terug", "voldoen", "geannoteerde", "strekt",
    "daarin za", "daarin zu", "separate", "aparte brief", "afzonderlijke brief",
    "opvolger", "volgend kabinet", "nieuw kabinet",
)  # fmt: skip
_SIEVE = AhoCorasick(_WORTH_A_LOOK)
# What others ask is none, nor is what a motion asks, nor a heading.
_OTHERS_ASK = re.compile(
    r"^\W*(?:verzoekt (?:de regering|het kabinet|de minister)|overwegende|constaterende"
    r"|gehoord de|van mening|spreekt uit|en gaat over)"
    r"|\b(?:de|deze|genoemde|voornoemde) leden\b(?: van (?:de |het |uw )?[^.;,]{2,40}?"
    r"\b(?:fracties?|leden))?(?: \w+){0,3} (?:vragen|verzoeken|vernemen|horen|willen weten"
    r"|ontvangen graag|lezen|constateren|wijzen|merken)\b"
    r"|\b(?:vragen|verzoeken|vernemen) (?:ook |verder |voorts |tevens )?"
    r"(?:de|deze|genoemde|zij) leden\b"
    r"|^\W*(?:zij|ook|verder|tevens) (?:vragen|verzoeken) (?:zij |de leden |of |de |het |hoe )"
)
# Such a sentence can still say that a promise was kept, beside what was asked.
_ASKED_OF_US = re.compile(
    r"\b(?:verzoekt|verzoeken|roept|gevraagd|verzocht) (?:\w+ )?(?:de regering|het kabinet"
    r"|de minister|de staatssecretaris)\b"
    r"|(?<!nieuwe )(?<!volgende )\b(?:regering|kabinet|minister|staatssecretaris)"
    r" (?:wordt |werd |is |te )*(?:verzocht|gevraagd|opgeroepen|verzoeken|vragen)\b"
    r"|\bmotie\b[^.;]{0,160}\b(?:verzoekt|vraagt|roept|verzocht)\b",
)
_ASKING_WORDS = (
    "verzoek", "verzocht", "vraag", "vragen", "roep", "leden", "motie", "overwegende", "van mening",
    "constaterende", "gehoord", "spreekt uit", "en gaat over",
)  # fmt: skip
# Whoever it was that asked: what comes late was not promised before.
_ASKED = ("verzoek", "verzocht", "gevraagd")
_PROMISING = ("toezeg", "toegezeg", "toezegde")
# "Om die reden denk ik u in mei te kunnen informeren": later than was promised, and why.
_WHY = re.compile(
    r"\b(?:om die reden|om deze reden|daarom|derhalve|hierdoor|daardoor|vanwege|in verband met"
    r"|omdat|aangezien|als gevolg (?:van|hiervan|daarvan))\b"
)
_NUMBER = re.compile(r"\bT\d{5}\b|\bTZ?\d{6}-\d{3}\b")
_WORDS = re.compile(r"[^\W\d_]{4,}")
# Words of sending, not of what is sent: two promises share them that are not the same.
_SENDING = {
    "kamer", "informeer", "informeren", "geïnformeerd", "stuur", "sturen", "gestuurd", "zend",
    "zenden", "gezonden", "aanbieden", "aangeboden", "ontvangt", "ontvangen", "bericht",
    "berichten", "zullen", "worden", "wordt", "over", "voor", "deze", "hierover", "daarover",
}  # fmt: skip
_SAME = 0.5
# No sentence of a letter is longer; a text without full stops is read up to here.
_LONGEST = 3000


@dataclass(frozen=True, slots=True)
class FoundCommitment:
    """A commitment sentence, in characters of the mended text."""

    start: int
    end: int
    act: Act
    numbers: tuple[str, ...] = ()


def commitments_in(
    text: str,
    ends: Sequence[int],
    times: Sequence[TimeExpression] = (),
    setting: Setting | None = None,
    asked: Sequence[tuple[int, int]] = (),
    sections: Sequence[int] = (),
) -> list[FoundCommitment]:
    """The commitments of a text.

    `ends` is where its sentences begin (ascending); `asked` what fractions asked; `sections` where
    a section or an answer begins: a restatement inside one does not count twice.
    """
    setting = setting or Setting()
    found: list[FoundCommitment] = []
    recent = Recent()
    section, previous = -1, -1
    for index, sentence in _candidates(text, ends, times, setting, asked):
        here = bisect_right(sections, sentence.start)
        if here != section:
            section, recent = here, Recent()
        elif previous >= 0:
            recent.skip(index - previous - 1)
        previous = index
        act = act_in(sentence, recent)
        late = recent.late(within=4) or recent.overdue(setting.written)
        if act is not None and late is not None:
            said = next((m.start for m in found if m.act is late), sentence.start)
            if _is_new_term(act, late):
                # The sentence with the new term carries the delay, not the one that says so.
                plan, act = act, postponed_to(act, late, sentence.start - said)
                recent.taken = Taken(plan, late, act, said)
                found = [m for m in found if m.act is not late or _is_told(late)]
            elif recent.delayed == 0 and _is_same_delay(act, late):
                found = [m for m in found if m.act is not late]
            elif recent.taken and recent.taken.is_overtaken_by(act, late):
                # "De resultaten komen in mei. De brief ontvangt u in juni.": so it was the letter.
                found = [replace(m, act=recent.taken.plan) if m.act is late else m for m in found]
                act = postponed_to(act, recent.taken.delay, sentence.start - recent.taken.said)
        elif act is not None and _WHY.search(sentence.lower) and (told := recent.outrun(act)):
            said = next((m.start for m in found if m.act is told), sentence.start)
            before = replace(told, previous_deadline=told.deadline)
            act = postponed_to(act, before, sentence.start - said)
        recent.note(act, points_back(sentence), holds_any(sentence.lower, _ASKED))
        if act is None:
            continue
        numbers = tuple(_NUMBER.findall(sentence.text))
        mention = FoundCommitment(sentence.start, sentence.end, act, numbers)
        if not _restates(mention, found, text, sections):
            found.append(mention)
    return found


def act_in(sentence: Sentence, recent: Recent) -> Act | None:
    """What one sentence says of a commitment, if anything."""
    low = sentence.lower
    if low.rstrip(" )]\"'”»").endswith("?"):
        return in_question(sentence) if holds_any(low, _PROMISING) else None
    asking = holds_any(low, _ASKING_WORDS)
    if asking and _OTHERS_ASK.search(low):
        return None
    if asking and _ASKED_OF_US.search(low):
        return report(sentence, recent) if keeps_promise(low) else None
    if sentence.asked:
        return report(sentence, recent)
    return promise(sentence) or report(sentence, recent) or undertaking(sentence)


def _is_new_term(act: Act, late: Act) -> bool:
    """Whether an undertaking gives the term that the delay just reported was waiting for.

    Answers that come late are another matter: they were asked for, and are promised only now.
    """
    if late.rules == (ANSWERS_LATE,):
        return False
    if act.event is not EventKind.MADE and act.rules != (NAMES_PROMISED,):
        return False
    if _is_told(late) and act.kind is not CommitmentKind.TOEZEGGING:
        return False
    if act.clause is not None and act.clause.opener in ("die", "welke"):
        return False  # what a relative clause tells of something else
    return act.has_sharp_term and not late.has_sharp_term


def _is_same_delay(act: Act, late: Act) -> bool:
    """ "Mei wordt niet gehaald. De invoering schuift op naar juni.": the second has the term."""
    return (
        act.event is late.event is EventKind.POSTPONED
        and act.kind is late.kind
        and act.has_sharp_term
        and not late.has_sharp_term
        and late.rules != (ANSWERS_LATE,)
    )


def _is_told(late: Act) -> bool:
    """Whether it only tells what was promised, for a day that went by."""
    return late.event is EventKind.REFERRED


def _candidates(
    text: str,
    starts: Sequence[int],
    times: Sequence[TimeExpression],
    setting: Setting,
    asked: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, Sentence]]:
    by_sentence: dict[int, list[TimeExpression]] = {}
    for time in times:
        by_sentence.setdefault(bisect_right(starts, time.start) - 1, []).append(time)
    worth = set(by_sentence)
    found = _SIEVE.find_matches_as_indexes(text.lower(), overlapping=True)
    # By where it ends: the blank of " u " stands before the sentence that begins with it.
    worth.update(bisect_right(starts, end - 1) - 1 for _, _, end in found)
    asked_starts = [start for start, _ in asked]
    for index in sorted(worth):
        if index < 0:
            continue
        start = starts[index]
        stop = starts[index + 1] if index + 1 < len(starts) else len(text)
        body = text[start : min(stop, start + _LONGEST)]
        lead = len(body) - len(body.lstrip())
        start, end = start + lead, start + len(body.rstrip())
        if end - start < 12:
            continue
        place = bisect_right(asked_starts, start) - 1
        within = tuple(
            _moved(time, start) for time in by_sentence.get(index, ()) if time.end <= end
        )
        back = max(start - 250, 0)
        before = text[max(text.rfind("\n", back, start), back) : start].lower()
        in_question = place >= 0 and start < asked[place][1]
        yield (
            index,
            Sentence(text[start:end], start, end, setting, within, before, in_question),
        )


def _moved(time: TimeExpression, start: int) -> TimeExpression:
    return TimeExpression(
        time.start - start,
        time.end - start,
        time.words,
        time.moment,
        time.bound,
        time.lean,
        time.role,
        time.recurrence,
        time.condition,
    )


def _restates(
    mention: FoundCommitment, found: list[FoundCommitment], text: str, sections: Sequence[int]
) -> bool:
    """Whether the same section said the same before, with the same event and term."""
    act = mention.act
    if act.event is not EventKind.MADE:
        return False
    here = bisect_right(sections, mention.start)
    words: set[str] | None = None
    for other in reversed(found[-8:]):
        if bisect_right(sections, other.start) != here:
            return False
        if (other.act.event, other.act.kind) != (act.event, act.kind):
            continue
        if _days(other.act) != _days(act) or act.kind is CommitmentKind.VOORNEMEN:
            continue
        here_said, there_said = text[mention.start : mention.end], text[other.start : other.end]
        if _is_parallel(here_said, there_said):
            continue
        words = words if words is not None else _content(here_said)
        others = _content(there_said)
        if words and len(words & others) / min(len(words), len(others) or 1) > _SAME:
            return True
    return False


def _is_parallel(one: str, other: str) -> bool:
    """Whether two sentences are alike but for the thing that is promised in each."""
    these, those = one.rstrip(" .;").split(), other.rstrip(" .;").split()
    shortest = min(len(these), len(those))
    head = next((i for i in range(shortest) if these[i] != those[i]), shortest)
    left = shortest - head
    tail = next((i for i in range(left) if these[-1 - i] != those[-1 - i]), left)
    apart = [" ".join(words[head : len(words) - tail]) for words in (these, those)]
    return 2 * (head + tail) > shortest and all(_content(words) - _SENDING for words in apart)


def _days(act: Act) -> tuple[object, object]:
    return (act.deadline.first_day, act.deadline.last_day) if act.deadline else (None, None)


def _content(sentence: str) -> set[str]:
    return {word.lower() for word in _WORDS.findall(sentence)}
