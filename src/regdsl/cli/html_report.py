"""What a check found as a page: the words of the principles come from the profile."""

from collections.abc import Iterable

from regdsl.api import CheckReport
from regdsl.diagnostics.bilingual import Lang
from regdsl.library.proof_rules import PROOF_RULES
from regdsl.lint.profile import Profile
from regdsl.lint.rule import AnyRule
from regdsl.report.html import Jurisdiction, render_html

__all__ = ["html_report"]


def html_report(report: CheckReport, by: Profile, rules: Iterable[AnyRule], lang: Lang) -> str:
    """The page of what was found by `rules`, and by proofs, as the profile `by` words their principles."""
    known = ((rule.code, by.requirement(rule)) for rule in (*rules, *PROOF_RULES))
    whose = Jurisdiction(by.title, by.source, {code: one.text for code, one in known if one is not None})
    suppressed = ((one.diagnostic, one.by.reason) for one in report.suppressed)
    return render_html(report.diagnostics, report.sources, lang, by=whose, suppressed=suppressed, proofs=report.proofs)
