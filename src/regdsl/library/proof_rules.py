"""What proofs can find, as rules: a project sets how heavily it weighs, an author lets it stand, as with any rule."""

import re
from collections.abc import Mapping
from typing import Final

from regdsl.diagnostics import Bilingual, Kind
from regdsl.lint.rule import ProofRule
from regdsl.verify import claim_findings, findings, stated_findings

__all__ = ["PROOF_RULES"]

_HOLE: Final = re.compile(r"\{\w+\}")
_CLOSED: Final = ("P09", "E6")
_VARIANTS: Final = ("E2", "P18")
_WATCHED: Final[Mapping[Kind, tuple[str, ...]]] = {
    findings.NO_VARIANT: _VARIANTS,
    findings.VARIANTS_OVERLAP: _VARIANTS,
    findings.VARIANT_FOR_NOBODY: _VARIANTS,
    findings.GROUND_FOR_NOBODY: _CLOSED,
    findings.GROUND_FOR_ALL: _CLOSED,
    findings.LIMB_FOR_NOBODY: _CLOSED,
    findings.LIMB_FOR_ALL: _CLOSED,
    findings.MISSING_DATA_GRANT: _CLOSED,
    findings.MISSING_DATA_REFUSE: _CLOSED,
    findings.LEARNING_FLIPS: _CLOSED,
    findings.ENTAILED_GROUND: ("P09", "P17"),
    findings.IDLE_INPUT: ("E5", "P17"),
    findings.PARAMETER_GAP: _CLOSED,
    claim_findings.FIGURE_TWICE: _CLOSED,
    claim_findings.CONDITION_FOR_NOBODY: _CLOSED,
    claim_findings.CONDITION_FOR_ALL: _CLOSED,
    claim_findings.EQUIVALENT_GROUNDS: ("P09", "P17"),
    claim_findings.INPUT_NOT_READ: ("E5", "P17"),
}
"""The requirements that a proof watches over, the chief one first."""


def _rule(kind: Kind) -> ProofRule:
    ru, en = (_HOLE.sub("…", text) for text in (kind.message.ru, kind.message.en))
    return ProofRule(kind=kind, title=Bilingual(ru, en), requirements=_WATCHED.get(kind, ()))


_KINDS: Final = (*findings.KINDS, *claim_findings.KINDS, *stated_findings.KINDS)

PROOF_RULES: Final = tuple(map(_rule, sorted(_KINDS, key=lambda kind: kind.code)))
"""All of them, in the order of codes."""
