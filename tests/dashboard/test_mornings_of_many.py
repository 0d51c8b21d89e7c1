"""The three mornings on a database of a generator, where every list has more than one page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.dashboard import mornings
from tests.dashboard.conftest import served
from tests.tracker import populated

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    url = f"sqlite:///{tmp_path_factory.mktemp('many') / 'toezegd.sqlite'}"
    populated.everything(url, 1_000, 300)
    with served(url) as base:
        yield base


@pytest.mark.parametrize("morning", [mornings.policy_officer, mornings.assistant, mornings.analyst])
def test_a_morning_is_done_to_the_end(
    page: Page, many: str, tmp_path: Path, morning: Callable[[Page, str, Path], None]
) -> None:
    morning(page, many, tmp_path)
