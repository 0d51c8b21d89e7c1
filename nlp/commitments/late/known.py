"""What is known of a thing before a delay of it is read."""

from functools import cached_property

from nlp.commitments.acts.act import Act
from nlp.commitments.acts.recent import Recent
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import has_sharp_time
from nlp.findings import CommitmentKind, EventKind
from nlp.matching.patterns import compiled

# "De handreiking, die ik in mei had willen publiceren, is nog niet gereed."
HAD_MEANT = compiled(
    r"\b(?:ik|wij|kabinet|u|kamer)\b[^,;]{0,80}\bhad(?:den)? willen\b"
    # "Het was mijn bedoeling u in mei te informeren", "ik had gehoopt dat in mei te kunnen".
    r"|\b(?:bedoeling|voornemen|streven|planning)\b (?:is )?(?:geweest|was)\b"
    r"|\b(?:was|waren) (?:het )?(?:mijn|ons|onze) (?:bedoeling|voornemen|streven|planning)\b"
    r"|\b(?:ik|wij) (?:hoopte|hoopten|had(?:den)? gehoopt|was (?:voornemens|van plan))\b"
    r"|\bhad(?:den)? (?:ik|wij) gehoopt\b"
    # "Deze nota had u in mei tegemoet kunnen zien", "had u in mei moeten bereiken".
    r"|\bhad(?:den)? (?:u|uw kamer)\b[^,;]{0,80}\bkunnen (?:zien|verwachten|ontvangen)\b"
    r"|\bhad(?:den)?\b[^,;]{0,100}\bmoeten (?:bereiken|ontvangen|komen|verschijnen|zijn|worden)\b"
)
# "Dat is helaas niet gelukt": what the sentence before named.
_IT = compiled(
    r"\W*(?:helaas |tot mijn spijt )?(?:\w+ )?(?:dat|dit|(?:deze|die) (?:planning|termijn|datum))\b"
    r"|[^;?,]{0,80}\b(?:wordt|gaat|is|lukt|bleek|blijkt) (?:dat|dit|het)\b"
    # "De besluitvorming daarover is nog niet rond."
    r"|[^;?,]{3,60} (?:daarover|hierover|daarvan|hiervan|ervan|daaraan)"
    r" (?:is|zijn|loopt|lopen|vergt|kost|duurt|heeft|hebben)\b"
)
# "Uw Kamer verzocht dit voor maart te sturen. Dat gaat niet lukken."
_BY_CHAMBER = compiled(
    r"\b(?:kamer|commissie|lid|leden|u (?:heeft|hebt) (?:mij|ons))\b[^.]*"
    r"\b(?:verzocht|gevraagd)\b[^.]*[.]\s*$"
)


class Known:
    """What is known of a thing before the delay of it is read; worked out where a rule asks."""

    def __init__(self, sentence: Sentence, recent: Recent, promised: bool) -> None:
        self._sentence, self._recent = sentence, recent
        self._promised = promised

    @cached_property
    def promised(self) -> bool:
        """It was promised, says this sentence or the one before."""
        said = self._promised or self._is_of_the_promise_before()
        return said or HAD_MEANT.search(self._sentence.lower) is not None

    @property
    def named(self) -> bool:
        """A sentence just before names what was promised."""
        before = self._recent.act(within=2)
        return self.promised or (before is not None and before.event is EventKind.REFERRED)

    @property
    def told(self) -> bool:
        """The sentences before tell of a commitment."""
        return self._recent.owed(within=4) is not None

    @property
    def termed(self) -> bool:
        """A term was told of that commitment."""
        owed = self._recent.owed(within=4)
        return owed is not None and owed.told_term is not None

    @property
    def asked(self) -> bool:
        """The sentence before asks for it, for "dat gaat niet lukken"."""
        sentence, near = self._sentence, self._recent.was_asked(within=1)
        return near and _BY_CHAMBER.search(sentence.before) is not None and self._is_of_it

    @property
    def waits(self) -> bool:
        """The sentence right before is of a delay, and gives no new term."""
        late = self._recent.late(within=1)
        return late is not None and late is self._recent.act(within=1) and not late.has_sharp_term

    @property
    def expected(self) -> Act | None:
        """What the sentence before says was to come, for "dat is niet gelukt"."""
        expected = self._recent.expected()
        return expected if expected and self._is_of_it else None

    @property
    def _is_of_it(self) -> bool:
        return _IT.match(self._sentence.lower) is not None

    def _is_of_the_promise_before(self) -> bool:
        """ "Ik heb u dit toegezegd. Dat is niet gelukt, wordt januari.": with a new term."""
        before = self._recent.act(within=1)
        return (
            before is not None
            and before.event is EventKind.REFERRED
            and before.kind is CommitmentKind.TOEZEGGING
            and has_sharp_time(self._sentence)
        )
