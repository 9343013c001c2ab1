"""The files of a rule of an agency's own, and of the package around it."""

import keyword
import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

from msgspec import Struct

from regdsl.cli.draft import Wanted, draft
from regdsl.lint.plugins import GROUP, RESERVED

__all__ = ["PREFIX", "Package", "RuleDraft", "package_in", "rule_draft", "unfit_prefix", "unfit_slug"]

PREFIX: Final = "OWN"
"""The letters that codes begin with where nobody chose any."""

_TOKEN: Final = re.compile(r"(CODE|SLUG|MODULE|PACKAGE|PREFIX|PLUGIN|DIST)_HERE")
_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_BASE: Final = Wanted("certificate", "service", "Выдача справки", "Issue of a certificate", "regional", english=False)


class Package(Struct, frozen=True):
    """A package of rules: its module, the letters of its codes, the number of the next rule, and what of it is there
    already: its description (`pyproject.toml`), the entry point in it, the module itself."""

    module: str
    prefix: str
    number: int
    described: bool
    entered: bool
    begun: bool

    @property
    def name(self) -> str:
        """What settings call it."""
        return self.module.removesuffix("_rules").replace("_", "-")

    @property
    def entry(self) -> str:
        """What `pyproject.toml` has to say for the linter to find it."""
        return f'[project.entry-points."{GROUP}"]\n{self.name} = "{self.module}:PLUGIN"\n'


class RuleDraft(Struct, frozen=True):
    """A rule to begin: its code, the module that holds it, and the content of each new file."""

    code: str
    module: str
    contents: Mapping[Path, bytes]


def unfit_slug(slug: str) -> bool:
    """Whether a rule cannot be called so: its name is that of a Python module too."""
    return not _SLUG.fullmatch(slug) or keyword.iskeyword(slug)


def unfit_prefix(prefix: str) -> bool:
    """Whether codes cannot begin so."""
    return re.fullmatch("[A-Z]{3}", prefix) is None or prefix in RESERVED


def package_in(folder: Path, prefix: str | None) -> Package:
    """The package of rules that lies in `folder`, else the one to be made there, whose codes begin with `prefix`.

    Raises OSError where what is there cannot be read.
    """
    described = folder / "pyproject.toml"
    entered = _entered(described.read_text(encoding="utf-8")) if described.exists() else None
    module = entered or f"{(prefix or PREFIX).lower()}_rules"
    inside = folder / "src" / module
    texts = [path.read_text(encoding="utf-8") for path in sorted(inside.glob("*.py"))] if inside.is_dir() else []
    written = re.search(r'prefix="([A-Z]{3})"', "\n".join(texts))
    letters = prefix or (written[1] if written else PREFIX)
    numbers = [int(one) for text in texts for one in re.findall(rf'"{letters}(\d{{3}})"', text)]
    begun = (inside / "__init__.py").exists()
    return Package(module, letters, max(numbers, default=0) + 1, described.exists(), entered is not None, begun)


def rule_draft(folder: Path, package: Package, slug: str) -> RuleDraft:
    """The files by which the rule `slug` begins in `package`; those of the package only where they are not there."""
    module, code = slug.replace("-", "_"), f"{package.prefix}{package.number:03}"
    values = {
        "CODE": code,
        "SLUG": slug,
        "MODULE": module,
        "PACKAGE": package.module,
        "PREFIX": package.prefix,
        "PLUGIN": package.name,
        "DIST": package.module.replace("_", "-"),
    }
    tests, inside = folder / "tests", folder / "src" / package.module
    contents = {
        folder / "pyproject.toml": _filled("pyproject.toml.txt", values),
        inside / "__init__.py": _filled("package.py.txt", values),
        tests / "test_rules.py": _filled("test_rules.py.txt", values),
        tests / "service.yaml": draft(_BASE)["service.yaml"],
    }
    new = {path: data for path, data in contents.items() if not path.exists()}
    new[inside / f"{module}.py"] = _filled("rule.py.txt", values)
    new[tests / f"{slug}.rule.yaml"] = _filled("cases.yaml.txt", values)
    return RuleDraft(code, module, new)


def _entered(text: str) -> str | None:
    """The module that a `pyproject.toml` names in the group of rules."""
    try:
        group = tomllib.loads(text)["project"]["entry-points"][GROUP]
        value = str(next(iter(group.values())))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError, StopIteration):
        return None
    module = value.partition(":")[0]
    return module if module.isidentifier() else None


def _filled(name: str, values: Mapping[str, str]) -> bytes:
    template = (files("regdsl.cli.rule_templates") / name).read_text(encoding="utf-8")
    return _TOKEN.sub(lambda token: values[token[1]], template).encode()
