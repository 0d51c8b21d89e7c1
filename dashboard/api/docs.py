"""The documentation of the API as one page of our own, so that it needs no internet."""

from html import escape
from typing import Any

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
       color: #1a1a1a; background: #fff }
code { background: #f0f2f5; padding: .1rem .3rem; overflow-wrap: anywhere }
h3 code { font-size: 1.1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0;
         border-bottom: 1px solid #ddd }
a { color: #0b57a4 }
summary { cursor: pointer; padding: .3rem 0 }
@media (prefers-color-scheme: dark) {
  body { background: #111; color: #eee }
  code { background: #2a2d31 }
  a { color: #8ec2ff }
  th, td { border-color: #444 }
}
"""


def page(schema: dict[str, Any], base: str) -> str:
    """Every address with what it takes and gives; `base` is where the API is served."""
    parts = [
        "<!doctype html><html lang='nl'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        f"<title>{escape(schema['info']['title'])}</title><style>{STYLE}</style></head><body><main>"
        f"<h1>{escape(schema['info']['title'])}</h1>",
        *(f"<p>{escape(line)}</p>" for line in schema["info"]["description"].split("\n\n")),
        f"<p><a href='{escape(base)}/openapi.json'>De beschrijving als OpenAPI</a></p>",
    ]
    tag = ""
    for path, operations in schema["paths"].items():
        operation = operations["get"]
        if operation["tags"][0] != tag:
            tag = operation["tags"][0]
            parts.append(f"<h2>{escape(tag)}</h2>")
        parts.append(_operation(base + path, operation, schema))
    return "".join([*parts, "</main></body></html>"])


def _operation(path: str, operation: dict[str, Any], schema: dict[str, Any]) -> str:
    shown = f"<code>{escape(path)}</code>"
    if "{" not in path:
        shown = f"<a href='{escape(path)}'>{shown}</a>"
    text = f"<h3>{shown}</h3><p>{escape(operation['summary'])}. "
    text += f"{escape(operation.get('description', ''))}</p>"
    if operation.get("parameters"):
        rows = ((one["name"], one.get("description", "")) for one in operation["parameters"])
        text += f"<details><summary>Keuzes</summary>{_table(rows)}</details>"
    if fields := _fields(operation, schema):
        text += f"<details><summary>Antwoord</summary>{_table(fields)}</details>"
    return text


def _table(rows: Any) -> str:
    cells = (
        f"<tr><th scope='row'><code>{escape(name)}</code></th><td>{escape(words)}</td></tr>"
        for name, words in rows
    )
    return f"<table>{''.join(cells)}</table>"


def _fields(operation: dict[str, Any], schema: dict[str, Any]) -> list[tuple[str, str]]:
    """The fields of the answer; those of the rows of a list too."""
    content = operation["responses"]["200"].get("content", {})
    reference = content.get("application/json", {}).get("schema", {}).get("$ref", "")
    found: list[tuple[str, str]] = []
    for prefix, name in _models(reference, schema):
        for field, told in schema["components"]["schemas"][name]["properties"].items():
            found.append((prefix + field, told.get("description", "")))
    return found


def _models(reference: str, schema: dict[str, Any]) -> list[tuple[str, str]]:
    name = reference.rpartition("/")[2]
    if not name:
        return []
    properties = schema["components"]["schemas"][name]["properties"]
    row = properties.get("items", {}).get("items", {}).get("$ref", "").rpartition("/")[2]
    return [("", name), *([("items[].", row)] if row else [])]
