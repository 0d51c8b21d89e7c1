"""Imports point one way: dashboard → tracker → nlp, crawler."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("crawler", "nlp", "tracker", "dashboard")

# Which of our packages a package may import, besides itself.
ARROWS = {
    "crawler": set[str](),
    "nlp": set[str](),
    "tracker": {"nlp", "crawler"},
    "dashboard": {"tracker", "nlp"},
}
# Of nlp the dashboard needs the names of values only; reading happens behind tracker.
DASHBOARD_MAY_SEE_OF_NLP = {"nlp.findings"}
# Libraries that stay inside one package.
HOMES = {"spacy": "nlp", "dateparser": "nlp", "scrapy": "crawler", "streamlit": "dashboard"}
HOMES_EXCEPT = {("scrapy", "tracker/intake/pipeline.py")}


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield f"{node.module}"


def _imported_names(path: Path) -> Iterator[str]:
    """Modules and what is imported from them: `from nlp.dates import finding` names both."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            yield f"{node.module}"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def wrong_imports(package: str) -> list[str]:
    """Every import in `package` that the picture does not allow."""
    wrong = []
    for path in _modules(package):
        place = path.relative_to(ROOT).as_posix()
        for name in _imports(path):
            top = name.partition(".")[0]
            if top in PACKAGES and top not in ARROWS[package] | {package}:
                wrong.append(f"{place}: {name}")
            if package == "dashboard" and top == "nlp" and name not in DASHBOARD_MAY_SEE_OF_NLP:
                wrong.append(f"{place}: {name}")
            if HOMES.get(top, package) != package and (top, place) not in HOMES_EXCEPT:
                wrong.append(f"{place}: {name}")
    return wrong


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_follow_the_arrows(package: str) -> None:
    assert _modules(package), f"{package} is empty"
    assert wrong_imports(package) == []


def _folder(module: str) -> str:
    """The folder of a module; what stands at the root of a package stands for itself."""
    folder = module.rpartition(".")[0]
    return module if folder in PACKAGES else folder


@pytest.mark.parametrize("package", ["nlp", "tracker", "dashboard"])
def test_folders_import_one_way(package: str) -> None:
    places = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in _modules(package)
    }
    arrows: dict[str, set[str]] = {}
    for module, path in places.items():
        wanted = {_folder(name) for name in _imported_names(path) if name in places}
        arrows.setdefault(_folder(module), set()).update(wanted - {_folder(module)})
    assert len(arrows) > 10
    # Raises, naming the circle, where two folders need each other.
    TopologicalSorter(arrows).prepare()


@pytest.mark.parametrize("package", ["nlp", "tracker", "dashboard"])
def test_tests_stand_in_the_folders_of_what_they_test(package: str) -> None:
    tested, tests = ROOT / package, ROOT / "tests" / package
    folders = {path.parent.relative_to(tests) for path in tests.rglob("test_*.py")}
    assert [f"{folder}" for folder in sorted(folders) if not (tested / folder).is_dir()] in (
        [],
        ["stories"],  # of the tracker as a whole
    )


def test_only_the_clock_reads_the_time() -> None:
    readers = {
        path.relative_to(ROOT).as_posix()
        for package in ("nlp", "tracker", "dashboard")
        for path in _modules(package)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"today", "now", "utcnow"}
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"date", "datetime"}
    }
    assert readers <= {"tracker/clock.py"}


def test_only_settings_reads_the_environment() -> None:
    readers = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in _modules(package)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute)
        and node.attr in {"environ", "getenv"}
        and isinstance(node.value, ast.Name)
        and node.value.id == "os"
    }
    assert readers <= {"tracker/settings.py"}
