"""Kinds of findings: one constant for each defect that can be named."""

from enum import StrEnum

from msgspec import Struct

from regdsl.diagnostics.bilingual import Bilingual

__all__ = ["Kind", "Severity"]


class Severity(StrEnum):
    """How much a finding weighs; configurable, so never a part of the code."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Kind(Struct, frozen=True):
    """One nameable defect: `code` (three letters, three digits, never reused) and `slug` name it; `message` and `help`
    are `str.format` templates over a diagnostic's parameters; `basis` is the principle it rests on. `whole` is the
    message for a program, where that for a person names only the first of many."""

    code: str
    slug: str
    severity: Severity
    message: Bilingual
    help: Bilingual
    basis: str | None = None
    whole: Bilingual | None = None
