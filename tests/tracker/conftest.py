"""What the tests of the tracker share."""

from collections.abc import Iterator

import pytest
from sqlmodel import Session

from tests.tracker.given import holding


@pytest.fixture
def session() -> Iterator[Session]:
    """A database of one's own, with nothing in it but the people that come with the program."""
    with holding() as opened:
        yield opened
