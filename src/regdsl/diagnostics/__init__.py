"""Findings as data: what was found, where, how to mend it and under which principle. Renders nothing."""

from regdsl.diagnostics.bilingual import Bilingual
from regdsl.diagnostics.diagnostic import Diagnostic, Fix, Label, Safety
from regdsl.diagnostics.kind import Kind, Severity
from regdsl.diagnostics.span import Position, Span

__all__ = ["Bilingual", "Diagnostic", "Fix", "Kind", "Label", "Position", "Safety", "Severity", "Span"]
