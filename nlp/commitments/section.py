"""The commitments of one section of a letter, with what several of its sentences say together.

A delay and its new term often stand in two sentences; together they are one event, told by the
sentence with the term.
"""

import re
from dataclasses import dataclass, replace

from nlp.commitments.acts.act import Act, FoundCommitment
from nlp.commitments.acts.recent import Recent
from nlp.commitments.acts.restating import restates
from nlp.commitments.grammar.cues import holds_any
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.late.lateness import ANSWERS_LATE
from nlp.commitments.late.missed_terms import was_to_come
from nlp.commitments.late.same_thing import PAPER, names_paper, same_thing, turns_to_another
from nlp.commitments.new_terms import (
    THEREBY,
    is_new_term,
    is_same_delay,
    is_told,
    moved,
    postponed_to,
)
from nlp.commitments.told.announcements import points_back
from nlp.findings import CommitmentKind, EventKind, Precision
from nlp.matching.common_words import THIS
from nlp.matching.patterns import compiled

# Whoever it was that asked: what comes late was not promised before.
_ASKED = ("verzoek", "verzocht", "gevraagd")
# "Om die reden denk ik u in mei te kunnen informeren": later than was promised, and why.
_WHY = compiled(
    r"\b(?:om die reden|om deze reden|daarom|derhalve|hierdoor|daardoor|vanwege|in verband met"
    r"|omdat|aangezien|maakt dat|maken dat|als gevolg (?:van|hiervan|daarvan))\b"
)
_OF_IT = compiled(
    r"\b(?:hierover|daarover|hierop|daarop|deze|dit|nader|toezending|verzending|het rapport"
    r"|de (?:brief|uitkomsten|resultaten)(?! van\b))\b"
)
_BEFORE = 400
# A new term may stand so many sentences behind its delay, where it names the paper again.
_FAR = 25
_NOW = compiled(r"\b(?:nu|alsnog)\b")
_NOW_THEN = compiled(
    r"\bnu (?:(?:naar verwachting|naar alle waarschijnlijkheid|pas|eerst|plaats|uiterlijk) )*$"
)
_NOW_MEANT = compiled(r"\b(?:nu|thans|inmiddels) (?:voorzien|gepland|beoogd|verwacht)\b")
# What tells of a delay between what was promised and its new term.
_LATE = compiled(
    r"\b(?:meer tijd|extra tijd|vertra\w+|later|langer|ziekte|nog niet|niet (?:gereed|gelukt"
    r"|mogelijk|haalbaar|gehaald)|onderbr\w+|opgeschort|stilgelegen|nader overleg"
    r"|nog (?:gaande|bezig|in volle gang)|lo(?:opt|pen) nog"
    r"|zorgvuldig\w*)\b"
)
# "In mei zal ik u opnieuw informeren": besides what was promised, and not in its place.
_ANEW = compiled(
    r"\b(?:opnieuw|nogmaals|wederom|ook|tevens|eveneens|daarnaast|vervolgens|volgende|jaarlijks"
    r"|halfjaarlijks|eerstvolgende)\b"
)
# A line that stands alone between two blank ones: what follows is about something else.
_HEADING = compiled(r"\n[^\n.;:?!]{3,80}\n")
_THIS = ("dit", "deze")
_POINTS_AT = compiled(r"\W*(?:deze|die|dit|dat|hierover|daarover)\b")
_THIS_THING = compiled(rf"\b{THIS} ([^\W\d_]{{5,}})")
_NUMBER = compiled(r"\bT\d{5}\b|\bTZ?\d{6}-\d{3}\b", re.IGNORECASE)
# In "TZ202210-045: het overzicht is bijgevoegd. De toezegging is hiermee afgedaan" the number.
_LAST_SENTENCE = compiled(r"(?:^|[.?!] )(?P<said>[^.?!]{6,})[.?!]?\s*$")
_THE_PROMISE = compiled(
    r"\b(?:de|deze|die|mijn) toezegging\b(?! (?:om|over|inzake|aan|dat|te|van)\b)"
)
_LATER_THEN = compiled(r"\bniet\b|\bnog\b|\blater\b|\bmeer tijd\b|\bvertra|\buitgesteld\b")


@dataclass(frozen=True, slots=True)
class _Taken:
    """A plan that was taken for the new term of a delay, and what was made of the two."""

    plan: Act
    delay: Act
    both: Act
    # Where the sentence that told of the delay begins.
    said: int

    def is_overtaken_by(self, act: Act, late: Act) -> bool:
        """Whether a promise to the Chamber gives the term that a mere plan was taken for."""
        return (
            late is self.both
            and self.plan.kind is CommitmentKind.VOORNEMEN
            and self.delay.kind is CommitmentKind.TOEZEGGING
            and act.kind is CommitmentKind.TOEZEGGING
            and act.event is EventKind.MADE
            and act.has_sharp_term
        )


class Section:
    """What was found so far in one section, and what its sentences just spoke of."""

    def __init__(self, text: str) -> None:
        self.found: list[FoundCommitment] = []
        self.recent = Recent()
        self._text = text
        self._taken: _Taken | None = None
        # What was to come, as a sentence told that says of no promise.
        self._expected: FoundCommitment | None = None
        # Where the last sentence ended; none did yet.
        self._read_to: int | None = None

    def come_to(self, number: int, sentence: Sentence) -> None:
        """Turn to the next sentence; behind a heading it is about something else."""
        self.recent.now = number
        if self._read_to is not None and _HEADING.search(self._text, self._read_to, sentence.start):
            self.recent.turn()
        self._read_to = sentence.end

    def take(self, sentence: Sentence, act: Act | None) -> None:
        """Take in what the next sentence says of a commitment, if anything."""
        if act is not None:
            act = self._with_old_term(sentence, self._joined(sentence, act))
        self.recent.note(act, points_back(sentence), holds_any(sentence.lower, _ASKED))
        if act is None:
            if expected := was_to_come(sentence):
                if self._is_of_promise(sentence):
                    expected = replace(expected, kind=CommitmentKind.TOEZEGGING)
                self.recent.expect(expected)
                self._expected = FoundCommitment(sentence.start, sentence.end, expected)
            return
        mention = FoundCommitment(sentence.start, sentence.end, act, _numbers_of(sentence, act))
        if not restates(mention, self.found, self._text):
            self.found.append(mention)

    def _is_of_promise(self, sentence: Sentence) -> bool:
        """ "Ik heb u een evaluatie toegezegd. Deze evaluatie zou dit jaar worden afgerond." """
        told = self.recent.act(within=1)
        ours = told and told.event is EventKind.REFERRED and told.kind is CommitmentKind.TOEZEGGING
        return bool(ours) and any(
            thing in sentence.before for thing in _THIS_THING.findall(sentence.lower)
        )

    def _joined(self, sentence: Sentence, act: Act) -> Act:
        """What an act is, given what the sentences before it said of the same thing."""
        near = self.recent.late(within=4) or self.recent.overdue(sentence.setting.written)
        late = near or self._late_before(sentence)
        if late is not None:
            new = is_new_term(act, late) or self._waits_still(sentence, act, late)
            if new and not self._turns_to_another(sentence, late):
                return self._with_new_term(sentence, act, late)
            if late is self.recent.late(within=1) and is_same_delay(sentence, act, late):
                back = sentence.start - self._place_of(late, sentence)
                old_term = act.previous_deadline or moved(late.previous_deadline, -back)
                self._drop(late)
                ours = CommitmentKind.TOEZEGGING
                return replace(
                    act,
                    kind=ours if act.kind is ours else late.kind,
                    towards=act.towards or late.towards,
                    previous_deadline=old_term,
                )
            if self._taken and self._taken.is_overtaken_by(act, late):
                return self._taken_back(sentence, act, self._taken)
            if late.kind is CommitmentKind.TOEZEGGING and not self.recent.named_since_delay():
                return act
        told = self._moved_thing(sentence, act) or self._comes_later(sentence, act)
        if told is None:
            return self._now_then(sentence, act)
        was = replace(told, previous_deadline=told.told_term)
        return postponed_to(act, was, sentence.start - self._place_of(told, sentence))

    def _late_before(self, sentence: Sentence) -> Act | None:
        """A delay told further back, where this sentence names the paper that is late."""
        late = self.recent.late(within=_FAR)
        return late if late and self._names(sentence, late) else None

    def _names(self, sentence: Sentence, act: Act) -> bool:
        """Whether a sentence names the paper of an act before it, and no other is in between."""
        place = next((m for m in self._named() if m.act is act), None)
        if place is None or _HEADING.search(self._text, place.end, sentence.start):
            return False
        said = self._text[place.start : place.end].lower()
        between = self._text[place.end : sentence.start].lower()
        return names_paper(sentence.lower, said, between)

    def _waits_still(self, sentence: Sentence, act: Act, late: Act) -> bool:
        """ "De nota vraagt meer tijd. Ik stuur u de nota zodra het advies er is." """
        if act.event is not EventKind.MADE or late.rules == (ANSWERS_LATE,) or act.deadline is None:
            return False
        if late is not self.recent.late(within=2) or late.has_sharp_term:
            return False
        said = max(self._place_of(late, sentence) - _BEFORE // 2, 0)
        before = self._text[said : sentence.start].lower()
        return act.deadline.precision is Precision.CONDITIONAL and names_paper(
            sentence.lower, before
        )

    def _turns_to_another(self, sentence: Sentence, late: Act) -> bool:
        said = self._place_of(late, sentence)
        before = self._text[max(said - _BEFORE, 0) : sentence.start].lower()
        return turns_to_another(sentence.lower, before) or self._goes_on_with(sentence, late)

    def _goes_on_with(self, sentence: Sentence, late: Act) -> bool:
        """ "De wet schuift op. De toegezegde notitie is in bewerking. Deze komt in mei.": "deze"
        is what the sentence between them is about."""
        behind = self.recent.act(within=1)
        if behind is None or behind.event is not EventKind.IN_PROGRESS:
            return False
        place = next((m for m in self._named() if m.act is late), None)
        if place is None or _POINTS_AT.match(sentence.lower) is None:
            return False
        between = self._text[place.end : sentence.start].lower()
        return not same_thing(
            between, self._text[max(place.start - _BEFORE, 0) : place.end].lower()
        )

    def _comes_later(self, sentence: Sentence, act: Act) -> Act | None:
        """ "De wet zou u in mei bereiken. Ik verwacht de wet in juni te kunnen indienen.": the
        same paper, or a reason why what was promised comes later."""
        told = self.recent.outrun(act)
        if told is None:
            told = self.recent.outrun(act, _FAR)
            told = told if told and self._names(sentence, told) else None
        if told is None or _ANEW.search(sentence.lower):
            return None
        place = next(((m.start, m.end) for m in self._named() if m.act is told), None)
        said = self._text[slice(*place)].lower() if place else ""
        if _WHY.search(sentence.lower):
            ours = told.kind is CommitmentKind.TOEZEGGING or self.recent.due(within=1)
            return told if ours or same_thing(sentence.lower, said) else None
        papers = [paper for paper in PAPER.findall(sentence.lower) if paper in said]
        this = any(f"{word} {paper}" in sentence.lower for paper in papers for word in _THIS)
        if place is None:
            return None
        between = self._text[place[1] : sentence.start]
        # "Het rapport zou in juni verschijnen. Het duurde langer. Het rapport verschijnt in mei."
        if act.kind is not told.kind and not this and not (papers and _LATE.search(between)):
            return None
        if _HEADING.search(between):
            return None
        same = bool(papers) or same_thing(sentence.lower, said)
        of_it = same or _OF_IT.search(sentence.lower)
        return told if of_it and (same or _LATE.search(between.lower())) else None

    def _with_old_term(self, sentence: Sentence, act: Act) -> Act:
        """A delay, with the term that a sentence before it told of what comes late."""
        told = self.recent.termed()
        if act.event is not EventKind.POSTPONED or act.previous_deadline or told is None:
            return act
        place = next((m for m in self._named() if m.act is told), None)
        if place is None or act.rules == (ANSWERS_LATE,):
            return act
        if told.kind is not act.kind:
            said = self._text[place.start : place.end].lower()
            now = told is self.recent.due(within=3) and _NOW_MEANT.search(sentence.lower)
            same = now or THEREBY.search(sentence.lower) or same_thing(sentence.lower, said)
            if act.kind is CommitmentKind.TOEZEGGING or not same:
                return act
            act = replace(act, kind=told.kind, towards=told.towards)
        if act.has_sharp_term and not act.is_later(told):
            return act
        if _HEADING.search(self._text[place.end : sentence.start]):
            return act
        return replace(act, previous_deadline=moved(told.told_term, place.start - sentence.start))

    def _named(self) -> list[FoundCommitment]:
        """What was found, and what was only told to have been on its way."""
        return [*self.found, self._expected] if self._expected else self.found

    def _moved_thing(self, sentence: Sentence, act: Act) -> Act | None:
        """ "De bouw zou in mei starten. Deze bouw begint nu in juni.": what was told before."""
        told = self.recent.due(within=1)
        if told is None or act.event is not EventKind.MADE or not _NOW.search(sentence.lower):
            return None
        if not act.is_later(told):
            return None
        things = _THIS_THING.findall(sentence.lower)
        same = any(thing in sentence.before for thing in things)
        return told if same or self._says_now_then(sentence, act) else None

    def _says_now_then(self, sentence: Sentence, act: Act) -> bool:
        """ "Zal nu naar verwachting eind juni plaatsvinden": "nu" is of the term behind it."""
        at = sentence.lower.find(act.deadline.quote.text.lower()) if act.deadline else -1
        then = at > 0 and _NOW_THEN.search(sentence.lower, 0, at) is not None
        return then or " alsnog " in sentence.lower

    def _now_then(self, sentence: Sentence, act: Act) -> Act:
        """ "De toezegging over de veren. Ik hoop u nu in mei te informeren": another term."""
        if act.event is not EventKind.MADE or act.deadline is None or not act.has_sharp_term:
            return act
        at = sentence.lower.find(act.deadline.quote.text.lower())
        said = sentence.lower[: max(at, 0)]
        if not said.endswith(" nu ") or "toezegging" not in sentence.before:
            return act
        return replace(
            act, event=EventKind.POSTPONED, rules=(*act.rules, "noemt een nieuwe termijn")
        )

    def _with_new_term(self, sentence: Sentence, act: Act, late: Act) -> Act:
        """The sentence with the new term carries the delay, not the one that says so."""
        said = self._place_of(late, sentence)
        both = postponed_to(act, late, sentence.start - said)
        self._taken = _Taken(act, late, both, said)
        if not is_told(late):
            self._drop(late)
        return both

    def _taken_back(self, sentence: Sentence, act: Act, taken: _Taken) -> Act:
        """ "De resultaten komen in mei. De brief ontvangt u in juni.": so it was the letter."""
        self.found = [
            replace(mention, act=taken.plan) if mention.act is taken.both else mention
            for mention in self.found
        ]
        return postponed_to(act, taken.delay, sentence.start - taken.said)

    def _drop(self, act: Act) -> None:
        self.found = [mention for mention in self.found if mention.act is not act]

    def _place_of(self, act: Act, sentence: Sentence) -> int:
        """Where the sentence of an earlier act begins; this one where that was not kept."""
        return next((m.start for m in self._named() if m.act is act), sentence.start)


def _numbers_of(sentence: Sentence, act: Act) -> tuple[str, ...]:
    """The official numbers printed with a sentence, or with the one before that it goes on about.

    "Toezegging TZ202203-201 kan ik niet afdoen. U ontvangt het overzicht in mei": that is of it.
    """
    if own := tuple(_NUMBER.findall(sentence.text)):
        return own
    last = _LAST_SENTENCE.search(sentence.before)
    named = tuple({number.upper() for number in _NUMBER.findall(last["said"])}) if last else ()
    if last is None or len(named) != 1:
        return ()
    new_term = act.event in (EventKind.MADE, EventKind.POSTPONED) and act.deadline is not None
    late = new_term and "toezegging" in last["said"] and _LATER_THEN.search(last["said"])
    return named if late or _THE_PROMISE.search(sentence.lower) else ()
