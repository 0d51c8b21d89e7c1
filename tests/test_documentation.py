"""The documentation names every command, and every page it points to exists."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from tracker.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# A file of ours by its place; a page that explains one folder names what is in it from there.
_PLACE = re.compile(r"`((?:crawler|nlp|tracker|dashboard|tests|docs|samples)/[\w/]+\.\w+)`")
_LINK = re.compile(r"\]\((?!https?://|#|mailto:)([^)#]+)")


def commands() -> list[str]:
    return sorted(getattr(get_command(app), "commands", {}))


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text()
    assert commands()
    assert [name for name in commands() if f"toezegd {name}" not in readme] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    wrong = [link for link in _LINK.findall(page.read_text()) if not (page.parent / link).exists()]
    assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_are_named_are_there(page: Path) -> None:
    named = _PLACE.findall(page.read_text())
    assert [place for place in named if not (ROOT / place).exists()] == []


@pytest.mark.parametrize("name", commands())
def test_every_command_explains_itself_in_dutch(name: str) -> None:
    command = getattr(get_command(app), "commands", {})[name]
    assert command.help
    assert not re.search(r"\b(?:the|and|with)\b", command.help)
