"""Stories of several letters: who speaks of what, and where each promise stands on a day."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from sqlmodel import Session, col, select
from typer.testing import CliRunner

from tests.tracker.stories.storytelling import Expected, Letter, Story, stories
from tracker import database
from tracker.cli.app import app
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention, Event, Standing
from tracker.values import Status

FILES = (
    "first.txt",
    "second.txt",
    "third.txt",
    "fourth.txt",
    "fifth.txt",
    "sixth.txt",
    "seventh.txt",
    "eighth.txt",
    "ninth.txt",
    "tenth.txt",
    "eleventh.txt",
    "twelfth.txt",
    "thirteenth.txt",
    "fourteenth.txt",
    "fifteenth.txt",
    "sixteenth.txt",
    "seventeenth.txt",
    "eighteenth.txt",
    "nineteenth.txt",
)
# How many pairs come together at least; of the newest round, which little was mended for, fewer.
PAIRS = dict.fromkeys(FILES, 0.85) | {"nineteenth.txt": 0.6}
# What one sentence promises for two terms is one mention, and so one thread.
KNOWN_JOINS = {("zin-met-twee-termijnen", "AB")}
STORIES = {file: list(stories(file)) for file in FILES}
EVERY = [story for found in STORIES.values() for story in found]
DAYS = [(story.name, one) for story in EVERY for one in story.expected]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that was read, the promises it is about, and the threads it is in."""

    story: str
    promises: frozenset[str]
    document: int
    threads: frozenset[int]


@dataclass(frozen=True, slots=True)
class Told:
    """All stories, read into one database."""

    session: Session
    said: list[Said]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder = tmp_path_factory.mktemp("stories")
    url = f"sqlite:///{folder / 'toezegd.sqlite'}"
    letters = [letter for story in EVERY for letter in story.letters]
    for place, letter in enumerate(sorted(letters, key=lambda one: (one.day, one.name))):
        (folder / f"{place:03}-{letter.name}.txt").write_text(letter.text, "utf-8")
    paths = map(str, sorted(Path(folder).glob("*.txt")))
    result = CliRunner().invoke(app, ["ingest", *paths, "--database", url])
    assert result.exit_code == 0, result.output
    with database.reading(database.connect(url)) as session:
        yield Told(session, [one for story in EVERY for one in _said(session, story)])


def _said(session: Session, story: Story) -> Iterator[Said]:
    for letter in story.letters:
        query = select(Document.id).where(Document.text == letter.text)
        document = session.exec(query).one() or 0
        for marked in letter.marked:
            mentions = select(CommitmentMention.id).where(
                CommitmentMention.document_id == document,
                CommitmentMention.start < marked.end,
                CommitmentMention.end > marked.start,
            )
            for mention in session.exec(mentions):
                threads = select(Event.thread_id).where(
                    Event.mention_id == mention, col(Event.superseded_at).is_(None)
                )
                found = frozenset(session.exec(threads))
                yield Said(story.name, marked.promises, document, found)


def _about_one(one: Said, other: Said) -> bool:
    return one.story == other.story and bool(one.promises & other.promises)


def test_no_two_promises_become_one(told: Told) -> None:
    joined = {
        (" ".join({one.story: 0, other.story: 0}), "".join(sorted(one.promises | other.promises)))
        for one, other in combinations(told.said, 2)
        if one.threads & other.threads and not _about_one(one, other)
    }
    assert joined == KNOWN_JOINS, "a false join, or a known one that is none any more"


@pytest.mark.parametrize("file", FILES)
def test_what_several_letters_say_of_one_promise_comes_together(told: Told, file: str) -> None:
    names = {story.name for story in STORIES[file]}
    pairs = [
        bool(one.threads & other.threads)
        for one, other in combinations(told.said, 2)
        if one.story in names and one.document != other.document and _about_one(one, other)
    ]
    print(f"{file}: {sum(pairs)} of {len(pairs)} pairs")  # noqa: T201
    assert sum(pairs) / len(pairs) >= PAIRS[file]


@pytest.mark.parametrize(
    ("name", "expected"), DAYS, ids=[f"{name}-{one.promise}-{one.day}" for name, one in DAYS]
)
def test_where_it_stands(told: Told, name: str, expected: Expected) -> None:
    said = [one for one in told.said if one.story == name and expected.promise in one.promises]
    wrong = _wrong(told.session, said, expected) or bool(_wrongly_late(told, name, expected))
    if expected.known_fault:
        assert wrong, "no fault any more: take the ! from its line"
        pytest.xfail("a known fault")
    assert not wrong


def test_no_thread_of_a_promise_is_late_where_the_promise_is_not(told: Told) -> None:
    """Also where its sentences came into several threads, of which only one is asked above."""
    late = [
        (name, expected.day, thread)
        for name, expected in DAYS
        if not expected.known_fault
        for thread in _wrongly_late(told, name, expected)
    ]
    assert late == []


def _wrongly_late(told: Told, name: str, expected: Expected) -> list[int]:
    """The threads of this promise alone that are late on a day on which it is not."""
    threads = {
        thread
        for one in told.said
        if one.story == name and one.promises == {expected.promise}
        for thread in one.threads
    }
    standing = [(thread, _standing(told.session, thread, expected.day)) for thread in threads]
    return [
        thread
        for thread, found in standing
        if (Status.DELAYED, False) not in expected.standings
        and found is not None
        and found.status is Status.DELAYED
    ]


def _standing(session: Session, thread: int, day: date) -> Standing | None:
    return session.exec(
        select(Standing).where(
            Standing.thread_id == thread,
            Standing.since <= day,
            col(Standing.until).is_(None) | (col(Standing.until) >= day),
        )
    ).first()


def _wrong(session: Session, said: list[Said], expected: Expected) -> bool:
    if not said:
        return True
    # A promise that listed several things has several threads: the one that most was heard of.
    heard = Counter(thread for one in said for thread in one.threads)
    thread = max(said[0].threads, key=lambda one: heard[one])
    found = _standing(session, thread, expected.day)
    return found is None or (
        (found.status, found.unsure) not in expected.standings
        or (not expected.any_term and found.deadline_to != expected.term)
        or (expected.times is not None and found.times_postponed != expected.times)
    )


def test_marks_stand_where_the_letter_has_the_words() -> None:
    def quoted(letter: Letter) -> list[str]:
        return [letter.text[one.start : one.end] for one in letter.marked]

    (first,) = [story for story in EVERY if story.name == "ingetrokken"]
    assert quoted(first.letters[1])[0].startswith("Gelet op de aangenomen motie zie ik af")
