"""What a page shows, without a browser: the words and the markup that are sent to one."""

from collections.abc import Callable
from functools import cache
from typing import Any
from unittest.mock import patch

from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.context import ContextProxy, StreamlitTheme
from streamlit.testing.v1 import AppTest

from dashboard.choosing import addresses

# Reads what is told of every installed package; once is enough for all pages.
_components = cache(manifest_scanner.scan_component_manifests)


def shown(view: Callable[[], None], **query: str) -> str:
    """Everything on the page of a view at an address; raises what the page raises."""
    return _words(opened(view, **query))


def opened(view: Callable[[], None], **query: str) -> AppTest:
    """The page itself, to click on."""
    script = f"from {view.__module__} import {view.__name__} as view\nview()"
    app = AppTest.from_string(script, default_timeout=60)
    for name, value in addresses.held(query.items()):  # as the server does before a page comes
        app.query_params[name] = value
    return again(app)


def again(changed: Any) -> AppTest:
    """The page after a run: the first one, or the one that follows on a click or a choice."""
    # Of a browser there are only stand-ins here; this one has no cookies yet and a light screen.
    with (
        patch.object(manifest_scanner, "scan_component_manifests", _components),
        patch.object(ContextProxy, "cookies", {}),
        patch.object(ContextProxy, "theme", StreamlitTheme({"type": "light"})),
        patch.object(ContextProxy, "url", "http://localhost:8501/"),
    ):
        app: AppTest = changed.run()
    if app.exception:
        raise AssertionError(app.exception[0].message)
    return app


def _words(app: AppTest) -> str:
    parts: list[str] = []
    for element in app.main:
        _gather(element, parts)
    return "\n".join(parts)


def _gather(element: Any, parts: list[str]) -> None:
    proto = getattr(element, "proto", None)
    for name in ("body", "label", "value", "code_text"):
        found = getattr(proto, name, None)
        if isinstance(found, str):
            parts.append(found)
    children = getattr(element, "children", None)
    for child in (children or {}).values():
        _gather(child, parts)
