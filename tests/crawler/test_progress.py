"""A cursor never passes a row that was not kept, wherever the run stops, and in whatever order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.ledger import Failure, MemoryLedger
from crawler.progress import Page, Progress, fingerprint


def page(progress: Progress, after: str | None, *keys: str) -> Page:
    opened = progress.open_page("brieven")
    for key in keys:
        progress.expect(key, "a", opened)
    progress.close_page(opened, after)
    return opened


def test_a_page_is_left_when_its_last_row_is_settled() -> None:
    ledger = MemoryLedger()
    progress = Progress(ledger)
    page(progress, "2", "a", "b")
    progress.settle("a")
    assert ledger.cursor("brieven") is None
    progress.settle("b")
    assert ledger.cursor("brieven") == "2"


def test_a_later_page_waits_for_an_earlier_one() -> None:
    ledger = MemoryLedger()
    progress = Progress(ledger)
    page(progress, "2", "a")
    page(progress, "3", "b")
    progress.settle("b")
    assert ledger.cursor("brieven") is None
    progress.settle("a")
    assert ledger.cursor("brieven") == "3"


def test_an_empty_page_does_not_hold_up() -> None:
    ledger = MemoryLedger()
    page(Progress(ledger), "2")
    assert ledger.cursor("brieven") == "2"


def test_at_the_end_the_stream_starts_afresh() -> None:
    ledger = MemoryLedger()
    ledger.move("brieven", "5")
    page(Progress(ledger), None)
    assert ledger.cursor("brieven") is None


def test_a_row_that_failed_is_remembered_and_passed() -> None:
    ledger = MemoryLedger()
    progress = Progress(ledger)
    page(progress, "2", "a")
    progress.fail("a", "https://kamer.example/a", "HTTP 404")
    assert ledger.cursor("brieven") == "2"
    assert ledger.failures() == (Failure("a", "https://kamer.example/a", "HTTP 404"),)
    assert progress.troubles == ["HTTP 404: https://kamer.example/a"]
    # Once a run is enough.
    assert not progress.expect("a", "a")


def test_what_was_kept_in_this_form_is_not_gathered_again() -> None:
    ledger = MemoryLedger()
    ledger.kept("a", "vorm 1")
    progress = Progress(ledger)
    assert not progress.expect("a", "vorm 1")
    assert progress.expect("a", "vorm 2")
    assert progress.unchanged == 1


def test_a_row_that_changes_while_it_is_gathered_is_asked_for_again() -> None:
    ledger = MemoryLedger()
    progress = Progress(ledger)
    first, second = progress.open_page("brieven"), progress.open_page("brieven")
    assert progress.expect("a", "vorm 1", first)
    progress.close_page(first, "2")
    assert not progress.expect("a", "vorm 2", second)
    progress.close_page(second, "3")
    assert ledger.cursor("brieven") is None
    ledger.kept("a", progress.form("a"))
    progress.settle("a")
    assert ledger.cursor("brieven") == "3"
    assert [failure.key for failure in ledger.failures()] == ["a"]


def test_a_failure_that_turns_out_to_be_the_form_we_have_is_solved() -> None:
    ledger = MemoryLedger()
    ledger.kept("a", "vorm 1")
    ledger.failed(Failure("a", "", "HTTP 503"))
    Progress(ledger).expect("a", "vorm 1")
    assert ledger.failures() == ()


def test_with_a_limit_the_rest_of_the_page_is_seen_again() -> None:
    ledger = MemoryLedger()
    progress = Progress(ledger, limit=1)
    page(progress, "2", "a", "b")
    assert progress.full
    progress.settle("a")
    assert ledger.cursor("brieven") is None


def test_a_form_is_that_of_the_content_in_whatever_order() -> None:
    assert fingerprint({"a": 1, "b": [2]}) == fingerprint({"b": [2], "a": 1})
    assert fingerprint({"a": 1, "b": [2]}) != fingerprint({"a": 1, "b": [3]})


def test_fields_left_aside_are_so_at_whatever_depth() -> None:
    row = {"id": "1", "url": "x", "in": [{"url": "y", "id": "2"}]}
    moved = {"id": "1", "url": "a", "in": [{"url": "b", "id": "2"}]}
    assert fingerprint(row, without=("url",)) == fingerprint(moved, without=("url",))
    assert fingerprint(row) != fingerprint(moved)


@given(
    pages=st.lists(st.lists(st.integers(0, 12), max_size=4, unique=True), min_size=1, max_size=6),
    data=st.data(),
)
@settings(deadline=None, max_examples=80)
def test_killed_at_any_moment_a_run_loses_nothing_and_keeps_nothing_twice(
    pages: list[list[int]], data: st.DataObject
) -> None:
    """The store and the ledger are written together; the process may die between any two steps."""
    ledger = MemoryLedger()
    kept: list[int] = []
    for _ in range(40):
        alive = data.draw(st.integers(0, 12), label="steps before it is killed")
        if _run(pages, ledger, kept, data, alive):
            break
    else:
        _run(pages, ledger, kept, data, 1000)
    assert sorted(kept) == sorted({row for rows in pages for row in rows})
    assert ledger.cursor("brieven") is None


def _run(
    pages: list[list[int]], ledger: MemoryLedger, kept: list[int], data: st.DataObject, steps: int
) -> bool:
    """One run that does so many steps; whether it got to the end."""
    progress = Progress(ledger)
    start = int(ledger.cursor("brieven") or 0)
    waiting: list[int] = []
    for number in range(start, len(pages)):
        opened = progress.open_page("brieven")
        waiting += [row for row in pages[number] if progress.expect(str(row), "x", opened)]
        progress.close_page(opened, str(number + 1) if number + 1 < len(pages) else None)
        if data.draw(st.booleans(), label="go to the next page first"):
            continue
        while waiting:
            if steps == 0:
                return False
            steps -= 1
            row = waiting.pop(data.draw(st.integers(0, len(waiting) - 1), label="which row"))
            kept.append(row)
            ledger.kept(str(row), "x")
            progress.settle(str(row))
    for row in waiting:
        if steps == 0:
            return False
        steps -= 1
        kept.append(row)
        ledger.kept(str(row), "x")
        progress.settle(str(row))
    return True


@pytest.mark.parametrize("key", ["a", "onbekend"])
def test_settling_what_is_not_under_way_does_no_harm(key: str) -> None:
    progress = Progress(MemoryLedger())
    progress.settle(key)
    assert progress.form(key) == ""
