"""spaCy without its command line, which is a third of the time it takes to load.

For one function, `spacy.info`, `import spacy` loads every command it has, and with them requests,
httpx, jinja2 and weasel. Nothing in reading uses these; whoever asks for them later gets them.
"""

import sys
from types import ModuleType

_COMMANDS, _ASKED_FOR = "spacy.cli", "spacy.cli.info"


def _info(*args: object, **kwargs: object) -> object:
    from spacy.cli.info import info

    return info(*args, **kwargs)  # type: ignore[arg-type]  # handed on as it came


def _load() -> ModuleType:
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    commands, asked_for = ModuleType(_COMMANDS), ModuleType(_ASKED_FOR)
    commands.__path__ = []
    asked_for.info = _info  # type: ignore[attr-defined]
    sys.modules.update({_COMMANDS: commands, _ASKED_FOR: asked_for})
    try:
        import spacy
    finally:
        # Stand-ins for this one import; the next that names them finds the commands themselves.
        for name in (_COMMANDS, _ASKED_FOR):
            del sys.modules[name]
    return spacy


spacy = _load()
