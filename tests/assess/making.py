"""Scoreboards of a made-up service, by two rules that stay as they are whatever rules come later."""

from pathlib import Path

from regdsl.api.assessing import assess
from regdsl.assess import Assessment
from regdsl.assess.assessment import CriterionRow
from regdsl.library.proof_limits import ProofLimits
from regdsl.lint.rule import AnyRule
from regdsl.lint.rules import BUILTIN_RULES

HERE = Path(__file__).parent
NOTICE = "notice.yaml"
RULES = tuple(rule for rule in BUILTIN_RULES if rule.code in ("ORG001", "LNG001"))

Edit = tuple[str, str]


def written(folder: Path, *edits: Edit, name: str = NOTICE) -> Path:
    """The made-up service in `folder`, with texts replaced."""
    text = (HERE / NOTICE).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def made_of(
    path: Path | str,
    former: Path | str | None = None,
    rules: tuple[AnyRule, ...] = RULES,
    prove: ProofLimits | None = None,
) -> Assessment:
    """Its scoreboard by the Concept."""
    (made,) = assess([path], "concept-837r", former=former, rules=rules, prove=prove).assessments
    return made


def row(made: Assessment, name: str) -> CriterionRow:
    """The row of a principle or criterion."""
    return next(one for one in made.criteria if one.id == name)


__all__ = ["HERE", "NOTICE", "RULES", "Edit", "made_of", "row", "written"]
