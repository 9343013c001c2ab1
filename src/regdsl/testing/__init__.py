"""Cases: applications with the decision the law gives, run against their regulation, with coverage."""

from regdsl.report.tested import CaseResult, Coverage, Covered, Difference, LimbsCovered, TestReport
from regdsl.testing.applications import case_applications
from regdsl.testing.run import measure, run

__all__ = [
    "CaseResult",
    "Coverage",
    "Covered",
    "Difference",
    "LimbsCovered",
    "TestReport",
    "case_applications",
    "measure",
    "run",
]
