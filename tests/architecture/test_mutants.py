"""The mutation tool changes what it says it changes, and looks where the core is."""

import ast

import pytest

from tests.support.paths import PACKAGE, ROOT
from tools.mutants.operators import mutants_of
from tools.mutants.targets import TARGETS, Target


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ("x = a < b", ["a <= b", "a >= b"]),
        ("x = a == b", ["a != b"]),
        ("x = 1 <= a < 5", ["1 < a < 5", "1 > a < 5", "1 <= a <= 5", "1 <= a >= 5", "2", "0", "6", "4"]),
        ("x = a and b", ["a or b"]),
        ("x = not a", ["a"]),
        ("x = a + b", ["a - b"]),
        ("x = 'a' + b", []),
        ("x = True", ["False"]),
        ("x = b if a else c", ["not a"]),
        ("if a:\n    b()\nelse:\n    c()", ["not a"]),
        ("def f() -> bool:\n    return a", ["not a"]),
        ("def f() -> int:\n    return a", ["None"]),
        ("@f(1)\ndef g(x: 'L[1]' = None) -> 'L[2]':\n    y: 'L[3]'", []),
        ("match a:\n    case 1: pass", []),
        ("x = f'{a < b}'", []),
        ("x = zip(a, b, strict=True)", []),
    ],
)
def test_changes(source: str, after: list[str]) -> None:
    assert [mutant.after for mutant in mutants_of(source)] == after


def test_the_change_lands_in_its_place() -> None:
    source = "имя = 'ё'\nif (имя == 'ё'):  # ё\n    pass\n"
    (mutant,) = mutants_of(source)
    assert (mutant.line, mutant.before) == (2, "имя == 'ё'")
    assert mutant.text == "имя = 'ё'\nif ((имя != 'ё')):  # ё\n    pass\n"


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.part)
def test_targets_are_there(target: Target) -> None:
    assert target.modules(), target.part
    for name in target.tests:
        assert (ROOT / "tests" / name).exists(), name


def test_every_mutant_is_python() -> None:
    target = TARGETS[0]
    for module in target.modules():
        for mutant in mutants_of((PACKAGE.parent / module).read_text(encoding="utf-8")):
            ast.parse(mutant.text)
