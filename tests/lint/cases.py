"""The cases of rules: what is changed in a clean regulation, and what the rule finds then.

A file `rules/<family>/<slug>.yaml` holds

    rule: ORG001
    pass: [{title, set, drop, beside}]            # the rule finds nothing
    fail: [{title, set, drop, beside, found: [{at, text}], fix}]
    mutant: {file, old, new, also: [{old, new}], with: [codes]}   # a shipped example, broken once

`set` is a piece of a regulation that is laid over `base/service.yaml` (mappings are joined, a key
without a value is taken out, all else is replaced),
`twin` is a piece laid over `base/service.yaml` again, a second regulation in the same folder,
`drop` are pointers that are taken out before, `beside` are pieces laid over the other files of `base` or new files. Of
every finding `at` is the pointer and `text` how the marked source begins. `fix` is what stands in the file after the
edit of the first finding. `unsound: true` lets a regulation have errors beside what the rule finds.
"""

from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from regdsl.diagnostics import Diagnostic, Span
from regdsl.library.checking import CheckReport, check
from regdsl.lint.profile import profile
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES
from regdsl.lint.selection import Selection
from regdsl.lint.settings import Settings

HERE = Path(__file__).parent
BASE = HERE / "base"
STRICT = "concept-837r"


@dataclass(frozen=True)
class Case:
    """One case of a rule."""

    rule: AnyRule
    title: str
    content: dict[str, Any] = field(compare=False)
    fails: bool

    def __str__(self) -> str:
        return f"{self.rule.code} {self.title}"


def rule_of(code: str) -> AnyRule:
    """The built-in rule `code`."""
    (found,) = [one for one in BUILTIN_RULES if one.code == code]
    return found


def files() -> list[Path]:
    """The files of cases, by family and slug."""
    return sorted((HERE / "rules").rglob("*.yaml"))


@cache
def content_of(path: Path) -> dict[str, Any]:
    """What stands in a file of cases."""
    found = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert isinstance(found, dict)
    return found


@cache
def base_of(name: str) -> Any:
    """What stands in a file of the clean regulation; nothing where there is no such file."""
    path = BASE / name
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) if path.is_file() else {}


def cases() -> list[Case]:
    """All cases."""
    made = []
    for path in files():
        content = content_of(path)
        rule = rule_of(content["rule"])
        for kind in ("pass", "fail"):
            made += [Case(rule, one["title"], one, kind == "fail") for one in content.get(kind, ())]
    return made


def laid_over(base: Any, piece: Any) -> Any:
    """`piece` laid over `base`: mappings are joined, a key without a value is taken out, all else is replaced."""
    if isinstance(base, dict) and isinstance(piece, dict):
        joined = {**base, **{key: laid_over(base.get(key), value) for key, value in piece.items()}}
        return {key: value for key, value in joined.items() if key not in piece or piece[key] is not None}
    return deepcopy(piece)


def without(base: Any, pointer: str) -> Any:
    """`base` without what stands at `pointer`."""
    tokens = [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]
    made = deepcopy(base)
    at = made
    for token in tokens[:-1]:
        at = at[int(token)] if isinstance(at, list) else at[token]
    del at[int(tokens[-1]) if isinstance(at, list) else tokens[-1]]
    return made


def written(folder: Path, case: dict[str, Any]) -> Path:
    """The changed regulation, written into `folder` with the files that it uses."""
    pieces = {"service.yaml": case.get("set") or {}, **(case.get("beside") or {})}
    names = [path.name for path in BASE.iterdir()]
    for name in dict.fromkeys((*names, *pieces)):
        base = base_of(name)
        if name == "service.yaml":
            for pointer in case.get("drop") or ():
                base = without(base, pointer)
        whole = laid_over(base, pieces.get(name, {}))
        text = yaml.dump(whole, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
        (folder / name).write_text(text, encoding="utf-8")
    if "twin" in case:
        twin = laid_over(base_of("service.yaml"), case["twin"])
        text = yaml.dump(twin, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
        (folder / "twin.yaml").write_text(text, encoding="utf-8")
    return folder


def linted(folder: Path, *rules: AnyRule) -> CheckReport:
    """What the rules (all, if none is named) find in a folder, by the strictest profile; rules that it turns off run as
    they are by themselves."""
    own = {one.code: one.kind.severity if one in rules else None for one in BUILTIN_RULES} if rules else {}
    return check([folder], Selection.of(profile(STRICT), BUILTIN_RULES, Settings(severities=own)))


def source(report: CheckReport, span: Span) -> str:
    """The text between the ends of a span."""
    return report.sources[span.file][span.start.offset : span.end.offset]


def mended(report: CheckReport, found: Diagnostic) -> str:
    """The text of the file after the edit of a finding."""
    assert found.fix is not None
    text, span = report.sources[found.fix.span.file], found.fix.span
    return text[: span.start.offset] + found.fix.replacement + text[span.end.offset :]
