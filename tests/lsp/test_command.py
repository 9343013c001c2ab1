"""`regdsl lsp` without its package says in one line what to install."""

import builtins
import sys
from typing import Any

import pytest

from tests.cli.calling import call


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = builtins.__import__

    def without(name: str, *more: Any) -> Any:
        if name.partition(".")[0] in ("pygls", "lsprotocol"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return plain(name, *more)

    for name in [one for one in sys.modules if one.startswith("regdsl.lsp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    done = call("lsp", "--lang", "ru")
    assert done.status == 2
    assert done.out == ""
    assert "pip install 'regdsl[lsp]'" in done.err
