"""The replica of the services, one per test."""

from collections.abc import Iterator

import pytest

from tests.replica.app import Replica
from tests.replica.server import serving


@pytest.fixture
def replica() -> Iterator[Replica]:
    """A replica that is being served at `replica.address`."""
    served = Replica()
    with serving(served):
        yield served
