"""A time in its sentence: does what stands around it look ahead or back?"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from nlp.dates.meaning.expressions import TimeExpression
from nlp.matching.patterns import compiled
from nlp.matching.scanning import Scan, Wanted
from nlp.matching.wordlists import words

_PAST = words(
    "werd werden was waren had hadden heb heeft sprak spraken vond vonden zegde gaf gaven kwam "
    "kwamen ging gingen stuurde ontving ontvingen bleek nam namen deed deden vroeg vroegen schreef "
    "meldde informeerde besloot bood startte begon verzocht kondigde stelde liet zond steeg stegen "
    "daalde daalden bleken sloot sloten opende openden adviseerde adviseerden uitmaakte uitmaakten "
    "kreeg kregen stond stonden liep liepen zag zagen bracht brachten trad traden viel vielen "
    "publiceerde publiceerden presenteerde presenteerden verscheen reageerde reageerden overlegde "
    "leidde leidden bezocht bezochten tekende tekenden ondertekende ondertekenden hield hielden "
    "gold golden bestond bestonden telde telden bedroeg bedroegen riep riepen ontvingen oordeelde"
)
_FUTURE = words(
    "zal zullen gaat gaan verwacht verwachten verwachte verwachting voorzien voorzie voornemens "
    "streef streeft streven word wordt worden ontvangt ontvangen stuur zend informeer bericht "
    "kom komt komen volgt volgen start starten uiterlijk gepland planning plan beoog beoogd "
    "beoogt moet moeten dient dienen kan kunnen verzoek verzoekt verzoeken bied treedt treden "
    "wil wilt hoop termijn deadline gereed toegezegd"
)
_AHEAD = dict.fromkeys(_FUTURE, True) | dict.fromkeys(_PAST, False)
_VERBS = Wanted(_AHEAD)
# "Werd toegezegd in september" was said before; its term may lie on either side of the letter.
_REPORTED = compiled(
    r"\b(?:werd|was|is|zijn|waren|had|hadden|heb|heeft|hebben|zegde)\b[^.;,]{0,160}?"
    r"\b(?:toegezegd|aangekondigd|beloofd|voorzien|gepland|toe)\b"
)
_WOULD = compiled(r"\bzou(?:den)? (?!kunnen|moeten|graag|goed|willen)(?:[^\s.,;]+ ){0,8}$")
_WOULD_BEHIND = compiled(
    r"(?: [^\s.,;]+){0,4}? zou(?:den)?\b(?! kunnen| moeten| graag| goed| willen)"
)
# "Die ik voor mei had toegezegd, ontvangt u in juli": told behind it is what comes.
_COMES_NOW = compiled(
    r"(?:^|,) ?(?!dat\b|om\b|die\b)(?:\w+ ){0,2}?(?:ontvangt|krijgt|zal|zullen|zult|kunt|volgt"
    r"|volgen|komt|komen|verschijnt|verschijnen|stuur|zend|wordt|worden|verwacht|hoop)\b"
)
# How far behind the promise its term can begin: "toegezegd aan uw Kamer in september".
_CLOSE = 40
# How far around a time the verbs that say so are looked for.
_FAR = 200
# What names a term as one: "de termijn van 15 februari is niet gehaald".
_TERM = compiled(
    r"\b(?:termijn|deadline|streefdatum|uiterste datum|einddatum|opleverdatum|planning)"
    r"(?: (?:van|is|was|op|voor))? $"
)
_TERM_REACH = 40
# What those words end in: nearly no time has one in front.
_TERMS_END = tuple(
    f"{ending}{word} "
    for ending in ("termijn", "deadline", "datum", "planning")
    for word in ("", " van", " is", " was", " op", " voor")
)


class Verbs:
    """The verbs of a text that look ahead or back, and where they stand."""

    def __init__(self, scan: Scan) -> None:
        found = scan.places(_VERBS)
        self._starts = [start for start, _ in found]
        self._ends = [start + len(word) for start, word in found]
        self._ahead = [_AHEAD[word] for _, word in found]

    def nearest(self, place: int, begin: int, end: int, behind: int | None = None) -> bool | None:
        """Whether the one nearest to a place looks ahead; None where none stands from `begin`.

        With `behind` the place is a stretch up to there, and its own verbs say nothing.
        """
        if behind is not None:
            return self._around(place, behind, begin, end)
        first = bisect_left(self._starts, begin)
        last = bisect_right(self._ends, end)
        cues = [
            (abs(start - place), not ahead)
            for start, ahead in zip(self._starts[first:last], self._ahead[first:last], strict=True)
        ]
        return not min(cues)[1] if cues else None

    def _around(self, place: int, behind: int, begin: int, end: int) -> bool | None:
        before = bisect_left(self._starts, place) - 1
        after = bisect_left(self._starts, behind)
        cues = []
        if before >= 0 and self._starts[before] >= begin:
            cues.append((place - self._starts[before], not self._ahead[before]))
        if after < len(self._ends) and self._ends[after] <= end:
            cues.append((self._starts[after] - behind, not self._ahead[after]))
        return not min(cues)[1] if cues else None


class Placed(NamedTuple):
    """A time at a `place` in its sentence, which is folded to lower case and begins at `begin`."""

    time: TimeExpression
    sentence: str
    begin: int
    verbs: Verbs

    @property
    def place(self) -> int:
        """Where in the sentence the time begins."""
        return self.time.start - self.begin

    @property
    def behind(self) -> int:
        """Where in the sentence the time ends."""
        return self.time.end - self.begin

    @property
    def ahead(self) -> bool | None:
        """Whether the verb nearest to it speaks of the future; None where there is no telling."""
        return self.verbs.nearest(self.time.start, self.begin, self.begin + len(self.sentence))

    @property
    def waits(self) -> bool:
        """Of a condition: whether what waits for it is to come, whatever its own verb says."""
        end = self.begin + len(self.sentence)
        around = self.verbs.nearest(self.time.start, self.begin, end, self.time.end)
        return self.ahead is not False if around is None else around

    @property
    def reported(self) -> bool:
        """Whether it is the term of a promise that was made before."""
        begin, end = max(0, self.place - _FAR), self.place + _FAR
        return any(
            said.start() < self.place < said.end() + _CLOSE
            and not _COMES_NOW.search(self.sentence[said.end() : self.place])
            for said in _REPORTED.finditer(self.sentence, begin, end)
        )

    @property
    def meant(self) -> bool:
        """ "Het rapport zou in oktober verschijnen": what it was, on either side of the letter."""
        if "zou" not in self.sentence:
            return False
        before = _WOULD.search(self.sentence, max(0, self.place - _FAR), self.place)
        return bool(before or _WOULD_BEHIND.match(self.sentence, self.behind))

    @property
    def is_named_term(self) -> bool:
        """Whether a word in front calls it a term."""
        until = self.place + (4 if self.sentence.startswith("van ", self.place) else 0)
        before = self.sentence[max(0, until - _TERM_REACH) : until]
        return before.endswith(_TERMS_END) and _TERM.search(before) is not None
