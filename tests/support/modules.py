"""The modules of the package, read as text: nothing is imported to judge them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.paths import PACKAGE, SOURCE

__all__ = ["Module", "modules"]


@dataclass(frozen=True)
class Module:
    """One source file with its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def shown(self) -> str:
        """The path as messages show it."""
        return self.path.relative_to(SOURCE).as_posix()

    def exported(self) -> list[str] | None:
        """The literal `__all__`, or None when there is none."""
        for node in self.tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else ()
            if any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets):
                return list(ast.literal_eval(node.value))  # type: ignore[attr-defined]
        return None

    def bound(self) -> set[str]:
        """Every name that the top level binds, inside `if` and `try` too."""
        return set(_bound(self.tree.body))

    def imports(self) -> set[str]:
        """Every module imported anywhere in the file, by its full dotted name."""
        found = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module)
        return found


def modules() -> list[Module]:
    """Every module of the package, in the order of their names."""
    return [_read(path) for path in sorted(PACKAGE.rglob("*.py"))]


def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    parts = path.relative_to(SOURCE).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, path, text, ast.parse(text, str(path)))


def _bound(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                for alias in names:
                    yield (alias.asname or alias.name).split(".")[0]
            case ast.Assign(targets=targets):
                for target in targets:
                    yield from (leaf.id for leaf in ast.walk(target) if isinstance(leaf, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.If(body=inner, orelse=other):
                yield from _bound(inner + other)
            case ast.Try(body=inner, orelse=other, handlers=handlers):
                yield from _bound(inner + other + [line for handler in handlers for line in handler.body])
