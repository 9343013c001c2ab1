"""Every module says what it is, what it offers, and stays small."""

import ast

from tests.support.modules import Module, modules

LONGEST = 300


def test_every_module_has_a_docstring() -> None:
    silent = [module.shown for module in modules() if not (ast.get_docstring(module.tree) or "").strip()]
    assert not silent, "modules without a docstring"


def test_all_names_exactly_what_a_module_offers() -> None:
    wrong: list[str] = []
    for module in modules():
        offered = {name for name in module.bound() if not name.startswith("_")}
        exported = module.exported()
        if exported is None:
            if offered and module.path.name != "__main__.py":
                wrong.append(f"{module.shown}: no `__all__`")
            continue
        wrong += [
            f"{module.shown}: `{name}` is in `__all__` and nowhere else" for name in set(exported) - module.bound()
        ]
        wrong += [
            f"{module.shown}: `{name}` stands twice in `__all__`" for name in exported if exported.count(name) > 1
        ]
        wrong += [
            f"{module.shown}: `{name}` is public and not in `__all__`" for name in _defined(module) - set(exported)
        ]
    assert not sorted(wrong)


def test_no_file_is_long() -> None:
    long = [f"{module.shown}: {count}" for module in modules() if (count := len(module.text.splitlines())) > LONGEST]
    assert not long, f"past {LONGEST} lines: which two things are they?"


def _defined(module: Module) -> set[str]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name for node in module.tree.body if isinstance(node, kinds) and not node.name.startswith("_")}
