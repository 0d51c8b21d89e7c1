"""Makes an act of a sentence that tells of an earlier commitment."""

from nlp.commitments.acts.act import Act
from nlp.commitments.grammar.clauses import Clause
from nlp.commitments.grammar.finite_verbs import Tense
from nlp.commitments.grammar.parties import Actor, Side
from nlp.commitments.grammar.sentence import Sentence
from nlp.commitments.grammar.times import is_to_come
from nlp.commitments.when.earlier_terms import earlier_and_new
from nlp.commitments.when.reported_terms import reported
from nlp.findings import CommitmentKind, EventKind, Towards


def telling(
    sentence: Sentence,
    event: EventKind,
    score: float,
    cue: str,
    *rules: str,
    kind: CommitmentKind = CommitmentKind.TOEZEGGING,
    clause: Clause | None = None,
    towards: Towards | None = None,
) -> Act:
    actor = sentence.actor(clause) if clause else _speaker(sentence)
    ahead = clause is not None and clause.tense in (Tense.FUTURE, Tense.PRESENT, Tense.PASSIVE)
    if event is EventKind.POSTPONED:
        earlier, new = earlier_and_new(sentence)
    elif event is EventKind.REFERRED:
        new, earlier = reported(sentence, clause, ahead)
    else:
        earlier, new = None, None
    if kind is CommitmentKind.TOEZEGGING:
        receiver = sentence.receiver
        towards = towards or (receiver.towards if receiver else sentence.setting.home)
    else:
        towards = None
    return Act(event, kind, score, cue[:60], rules, actor.words, towards, new, earlier, clause)


def _speaker(sentence: Sentence) -> Actor:
    for clause in sentence.clauses:
        actor = sentence.actor(clause)
        if actor.side is Side.GOVERNMENT:
            return actor
    return Actor(Side.UNSAID)


def clause_at(sentence: Sentence, at: int) -> Clause | None:
    return next((c for c in sentence.clauses if c.holds(at, at + 1)), None)


def said_besides(sentence: Sentence) -> Clause | None:
    """The first clause with a verb beside "zoals toegezegd", "zoals ik heb aangekondigd"."""
    return next((c for c in sentence.clauses if c.opener not in ("zoals", "als") and c.tense), None)


def has_term(sentence: Sentence) -> bool:
    return any(is_to_come(t, sentence.setting.written) for t in sentence.times)
