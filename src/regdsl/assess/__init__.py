"""The scoreboard of one regulation: findings and proofs together, by principle and criterion.

It draws no conclusion: what is proved, what was looked for and not found, and what no machine looks at are kept apart.
"""

from regdsl.assess.assessment import Assessment

__all__ = ["Assessment"]
