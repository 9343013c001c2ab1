"""What a run of cases found: which passed, what differed, what no case exercises. Made by `regdsl.testing`."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from msgspec import Struct, field

from regdsl.diagnostics import Bilingual, Diagnostic, Severity, Span
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.owed import Owed

__all__ = ["CaseResult", "Coverage", "Covered", "Difference", "LimbsCovered", "TestReport"]

Json = Any


class Difference(Struct, frozen=True):
    """One key of `expect` that the decision does not meet.

    `path` is the dotted path in the decision (`boundary.0.grounds` in the case's first boundary, `then.0.grounds` in
    its first step, `annul.0.grounds` in what first became known after the grant; their day is `day`), `span` the place
    of the expectation. `why` says why the decision is as it is, `reasons` the same of single items of a list. `unit`
    is that of the numbers, where they have one.
    """

    path: str
    expected: Json
    actual: Json
    span: Span
    reasons: Mapping[str, Bilingual] = field(default_factory=dict)
    why: Bilingual | None = None
    day: date | None = None
    unit: str | None = None

    def to_dict(self) -> dict[str, Json]:
        """The difference as JSON."""
        return {"path": self.path, "expected": self.expected, "actual": self.actual}

    def reason(self, lang: Lang) -> str:
        """All that is known of why the decision is as it is."""
        whole = [self.why.get(lang)] if self.why is not None and self.why.ru else []
        return "; ".join([*whole, *(f"{name}: {why.get(lang)}" for name, why in self.reasons.items() if why.ru)])


class CaseResult(Struct, frozen=True):
    """One case with its boundaries: what differed, and what made it unusable."""

    id: str
    title: str | None
    span: Span
    differences: tuple[Difference, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether everything that the case expects came out."""
        return not self.differences and not self.diagnostics

    def to_dict(self, lang: Lang = "ru") -> dict[str, Json]:
        """The case as JSON; `reasons` say why the decision differs, by the paths of `differences`; `diagnostics` are
        there when the case could not be run as written."""
        made: dict[str, Json] = {
            "id": self.id,
            "file": self.span.file,
            "line": self.span.start.line,
            "passed": self.passed,
            "differences": [difference.to_dict() for difference in self.differences],
        }
        if reasons := {one.path: said for one in self.differences if (said := one.reason(lang))}:
            made["reasons"] = reasons
        if self.diagnostics:
            made["diagnostics"] = [_finding(one, lang) for one in self.diagnostics]
        return made


class Covered(Struct, frozen=True):
    """How much of a closed list some case exercises; `missing` names the rest."""

    total: int = 0
    missing: tuple[str, ...] = ()

    @property
    def covered(self) -> int:
        """How many are exercised."""
        return self.total - len(self.missing)

    def to_dict(self) -> dict[str, Json]:
        """The list's coverage as JSON."""
        return {"covered": self.covered, "total": self.total, "missing": list(self.missing)}


class LimbsCovered(Struct, frozen=True):
    """Coverage of limbs (`ground/limb`): each has to be true in one case and false in another."""

    total: int = 0
    never_true: tuple[str, ...] = ()
    never_false: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The limbs of which one side is exercised by no case."""
        return tuple(dict.fromkeys((*self.never_true, *self.never_false)))

    @property
    def covered(self) -> int:
        """How many limbs are exercised on both sides."""
        return self.total - len(self.missing)

    def to_dict(self) -> dict[str, Json]:
        """The limbs' coverage as JSON."""
        return {
            **Covered(self.total, self.missing).to_dict(),
            "never_true": list(self.never_true),
            "never_false": list(self.never_false),
        }


class Coverage(Struct, frozen=True):
    """What the cases exercise of the regulations they are for. With several regulations every name stands behind its
    regulation's id: `ru.demo: ground`."""

    grounds: Covered = field(default_factory=Covered)
    limbs: LimbsCovered = field(default_factory=LimbsCovered)
    variants: Covered = field(default_factory=Covered)
    annulments: Covered = field(default_factory=Covered)

    def to_dict(self) -> dict[str, Json]:
        """The coverage as JSON; the grounds for annulment stand in it where there are any."""
        made = {
            "grounds": self.grounds.to_dict(),
            "limbs": self.limbs.to_dict(),
            "variants": self.variants.to_dict(),
        }
        return {**made, "annulments": self.annulments.to_dict()} if self.annulments.total else made


class TestReport(Struct, frozen=True):
    """Every case that ran, the findings about whole files, and the text of the files for excerpts.

    `usable` is false when a file of cases or a regulation could not be used, so that some cases never ran.
    `owed` is there when it was measured.
    """

    __test__: ClassVar[bool] = False

    cases: tuple[CaseResult, ...]
    coverage: Coverage
    diagnostics: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    usable: bool = True
    owed: Owed | None = None

    @property
    def passed(self) -> int:
        """How many cases passed."""
        return sum(case.passed for case in self.cases)

    @property
    def failed(self) -> int:
        """How many cases failed."""
        return len(self.cases) - self.passed

    @property
    def ok(self) -> bool:
        """Whether there were cases, all of them passed, and no file has an error."""
        errors = any(one.severity is Severity.ERROR for one in self.diagnostics)
        return self.usable and bool(self.cases) and not self.failed and not errors

    def to_dict(self, lang: Lang = "ru") -> dict[str, Json]:
        """The report as JSON, messages in `lang`."""
        made: dict[str, Json] = {
            "summary": {"passed": self.passed, "failed": self.failed},
            "cases": [case.to_dict(lang) for case in self.cases],
            "coverage": self.coverage.to_dict(),
            "diagnostics": [_finding(one, lang) for one in self.diagnostics],
        }
        return made if self.owed is None else {**made, "obligations": self.owed.to_dict(lang)}


def _finding(found: Diagnostic, lang: Lang) -> dict[str, Json]:
    span = found.span
    return {
        "code": found.kind.code,
        "slug": found.kind.slug,
        "severity": found.severity.value,
        "message": found.message(lang),
        "help": found.help_text(lang),
        "file": span.file if span else None,
        "line": span.start.line if span else None,
        "column": span.start.column if span else None,
        "pointer": found.pointer,
    }
