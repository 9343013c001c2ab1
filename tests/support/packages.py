"""Packages as an installer leaves them: a module, and beside it what it says of itself."""

import sys
from pathlib import Path

import pytest

__all__ = ["RULES", "install", "rules_module"]

RULES = """
from regdsl.lint import At, Bilingual, Draft, DraftRule, Finding, Kind, Plugin, Severity

WORDS = Bilingual("слово", "word")


def titled(draft):
    yield Finding(At("/title"))


def rule(code, check=titled, words=WORDS):
    kind = Kind(code, "a-" + code.lower(), Severity.WARNING, words, WORDS)
    return DraftRule(kind=kind, title=WORDS, requirements=(), check=check)


PLUGIN = Plugin(prefix="PRM", title=WORDS, rules=({rules},))
"""


def rules_module(rules: str, more: str = "") -> str:
    """The text of a module whose PLUGIN holds `rules`; `more` stands before it."""
    head, tail = RULES.split("PLUGIN =")
    return f"{head}{more}\nPLUGIN ={tail}".replace("{rules}", rules)


def install(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: str,
    text: str | None,
    name: str,
    value: str = "PLUGIN",
) -> None:
    """Make a module with `text` (None: it is there) importable from `folder`, with the entry point `name` of the
    linter's group."""
    if text is not None:
        (folder / f"{module}.py").write_text(text, encoding="utf-8")
    about = folder / f"{module}-1.0.dist-info"
    about.mkdir()
    about.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", encoding="utf-8")
    about.joinpath("entry_points.txt").write_text(f"[regdsl.rules]\n{name} = {module}:{value}\n", encoding="utf-8")
    if str(folder) not in sys.path:
        monkeypatch.syspath_prepend(str(folder))
    for loaded in [one for one in sys.modules if one == module or one.startswith(f"{module}.")]:
        monkeypatch.delitem(sys.modules, loaded)
