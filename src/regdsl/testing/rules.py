"""Cases of linting rules: what is changed in a clean regulation, and what a rule finds then.

A file of cases holds

    rule: PRM001
    base: service.yaml                          # a clean regulation, from the folder of this file
    pass: [{title, set, drop}]                  # the rule finds nothing
    fail: [{title, set, drop, found: [{at, text}], fix}]
    mutant: {old, new, with: [codes]}           # the text of the base, broken once

`set` is laid over the base: mappings are joined, a key without a value is taken out, all else is replaced; `drop` are
JSON pointers that are taken out before. Of every finding `at` is the pointer, and `text` how the marked source begins.
`fix` stands in the file after the edit of the first finding, which then is gone. The mutant must be found by the rule,
and by no other rule but those in `with`.
"""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import yaml

from regdsl.diagnostics import Diagnostic, Severity
from regdsl.document import parse, to_python
from regdsl.document.pointer import split
from regdsl.library.checking import CheckReport, check
from regdsl.lint.profile import BASE, profile
from regdsl.lint.rule import AnyRule
from regdsl.lint.selection import Selection
from regdsl.lint.settings import Settings

__all__ = ["failed_cases"]

_NAME: Final = "base.yaml"


def failed_cases(path: Path, rules: Iterable[AnyRule]) -> list[str]:
    """Run the cases in the file `path` of one of `rules`; say of each that does not hold what is wrong with it.

    Raises ValueError where the file or its base cannot be read, or no rule has its code.
    """
    listed = tuple(rules)
    said = _read(path)
    rule = next((one for one in listed if one.code == said.get("rule")), None)
    if rule is None:
        raise ValueError(f"{path}: none of the rules is {said.get('rule')}")
    base = path.parent / str(said.get("base", "service.yaml"))
    wrong: list[str] = []
    for kind in ("pass", "fail"):
        if not said.get(kind):
            wrong.append(f"there are no cases under `{kind}`")
        for case in said.get(kind) or ():
            wrong += (f"{case.get('title', kind)}: {one}" for one in _wrong(rule, _changed(base, case), case))
    if "mutant" in said:
        wrong += (f"mutant: {one}" for one in _wrong_mutant(rule, listed, base, said["mutant"]))
    return wrong


def _wrong(rule: AnyRule, text: str, case: Mapping[str, Any]) -> Iterator[str]:
    """What does not hold of a case whose regulation is `text`."""
    report = _linted(text, (rule,))
    own = [one for one in report.diagnostics if one.kind.code == rule.code]
    yield from (_shown(one) for one in report.diagnostics if one not in own and one.severity is Severity.ERROR)
    expected = [(str(one["at"]), str(one.get("text", ""))) for one in case.get("found", ())]
    found = [(one.pointer, _source(report, one)) for one in own]
    if [at for at, _ in found] != [at for at, _ in expected]:
        yield f"found at {[at for at, _ in found]}, expected at {[at for at, _ in expected]}"
        return
    yield from (f"{at}: {there!r}" for (at, there), (_, text) in zip(found, expected, strict=True) if text not in there)
    if "fix" in case:
        yield from _wrong_fix(rule, report, own, str(case["fix"]))


def _wrong_fix(rule: AnyRule, report: CheckReport, found: list[Diagnostic], expected: str) -> Iterator[str]:
    fix = found[0].fix if found else None
    if fix is None:
        yield "there is no edit"
        return
    (text,) = report.sources.values()
    mended = text[: fix.span.start.offset] + fix.replacement + text[fix.span.end.offset :]
    if expected not in mended:
        yield f"after the edit `{expected}` is not in the file"
    left = [one for one in _linted(mended, (rule,)).diagnostics if one.kind.code == rule.code]
    if len(left) != len(found) - 1:
        yield f"after the edit there are {len(left)} findings of {len(found)}"


def _wrong_mutant(rule: AnyRule, rules: tuple[AnyRule, ...], base: Path, said: Mapping[str, Any]) -> Iterator[str]:
    text, old = base.read_text(encoding="utf-8"), str(said["old"])
    if text.count(old) != 1:
        yield f"`{old}` stands in the base {text.count(old)} times and not once"
        return
    fired = {one.kind.code for one in _linted(text.replace(old, str(said["new"])), rules).diagnostics}
    if rule.code not in fired:
        yield f"it is not found by {rule.code}"
    beside = sorted(fired - {rule.code, *said.get("with", ())})
    if beside:
        yield f"it is found by {', '.join(beside)} too"


def _linted(text: str, rules: tuple[AnyRule, ...]) -> CheckReport:
    """What `rules` find, as heavy as they are by themselves."""
    own = Settings(severities={one.code: one.kind.severity for one in rules})
    with TemporaryDirectory() as folder:
        path = Path(folder) / _NAME
        path.write_text(text, encoding="utf-8")
        return check([path], Selection.of(profile(BASE), rules, own))


def _source(report: CheckReport, found: Diagnostic) -> str:
    span = found.span
    return "" if span is None else report.sources[span.file][span.start.offset : span.end.offset]


def _shown(found: Diagnostic) -> str:
    return f"{found.kind.code} {found.pointer}: {found.message('en')}"


def _changed(base: Path, case: Mapping[str, Any]) -> str:
    content = _read(base)
    for pointer in case.get("drop", ()):
        *outer, last = split(str(pointer))
        at: Any = content
        for token in outer:
            at = at[int(token)] if isinstance(at, list) else at[token]
        del at[int(last) if isinstance(at, list) else last]
    whole = _laid_over(content, case.get("set") or {})
    return yaml.dump(whole, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)


def _laid_over(base: Any, piece: Any) -> Any:
    if isinstance(base, dict) and isinstance(piece, dict):
        joined = {**base, **{key: _laid_over(base.get(key), value) for key, value in piece.items()}}
        return {key: value for key, value in joined.items() if key not in piece or piece[key] is not None}
    return deepcopy(piece)


def _read(path: Path) -> dict[str, Any]:
    """What stands in a file: a mapping, read as regulations are."""
    parsed = parse(path.read_bytes(), str(path))
    content = None if parsed.document is None else to_python(parsed.document.root)
    if not isinstance(content, dict):
        raise ValueError("; ".join([f"{path}: no mapping in YAML", *map(_shown, parsed.diagnostics)]))
    return content


class _Dumper(yaml.SafeDumper):
    """Writes exact numbers as they are."""


def _plain(dumper: yaml.SafeDumper, value: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", str(value))


_Dumper.add_representer(Decimal, _plain)
