"""A time in its sentence: does what stands around it look ahead or back?"""

import re
from dataclasses import dataclass

from nlp.dates.expressions import TimeExpression
from nlp.dates.scanning import words_in
from nlp.dates.words import words

_PAST = words(
    "werd werden was waren had hadden heb heeft sprak spraken vond vonden zegde gaf gaven kwam "
    "kwamen ging gingen stuurde ontving ontvingen bleek nam namen deed deden vroeg vroegen schreef "
    "meldde informeerde besloot bood startte begon verzocht kondigde stelde liet zond"
)
_FUTURE = words(
    "zal zullen gaat gaan verwacht verwachten verwachte verwachting voorzien voorzie voornemens "
    "streef streeft streven word wordt worden ontvangt ontvangen stuur zend informeer bericht "
    "kom komt komen volgt volgen start starten uiterlijk gepland planning plan beoog beoogd "
    "beoogt moet moeten dient dienen kan kunnen verzoek verzoekt verzoeken bied treedt treden "
    "wil wilt hoop termijn deadline gereed toegezegd"
)
_AHEAD = {word.encode("latin-1"): True for word in _FUTURE} | {
    word.encode("latin-1"): False for word in _PAST
}
# "Werd toegezegd in september" was said before; its term may lie on either side of the letter.
_REPORTED = re.compile(
    r"\b(?:werd|was|is|zijn|waren|had|heb|heeft|hebben)\b[^.;]*"
    r"\b(?:toegezegd|aangekondigd|beloofd|voorzien was)"
    r"|\bzegde\b[^.;]*\btoe\b|\bwas voorzien\b"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A time at a `place` in its sentence, which is folded to lower case."""

    time: TimeExpression
    sentence: str
    place: int

    @property
    def behind(self) -> int:
        """Where in the sentence the time ends."""
        return self.place + self.time.end - self.time.start

    @property
    def ahead(self) -> bool | None:
        """Whether the verb nearest to it speaks of the future; None where there is no telling."""
        cues = [
            (abs(start - self.place), not _AHEAD[word.encode("latin-1")])
            for start, word in words_in(self.sentence, _AHEAD)
        ]
        return not min(cues)[1] if cues else None

    @property
    def reported(self) -> bool:
        """Whether the sentence tells of a promise made before."""
        return _REPORTED.search(self.sentence, 0, self.place) is not None
