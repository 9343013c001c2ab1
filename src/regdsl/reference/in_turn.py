"""Several results, the plain way: one after another, each as if it were the only one, until one is not granted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from regdsl.feel.strict import Value
from regdsl.model.regulation import Regulation
from regdsl.runtime.unknown import Unknown

__all__ = ["OracleVerdict", "in_turn"]


@dataclass(frozen=True, slots=True)
class OracleVerdict:
    """What the oracle says; `limbs` are the failing limbs of the true grounds as `ground/limb`. `by_result` is how each
    of several results ends; `results` is then the record of the last one decided."""

    outcome: str
    variant: str | None = None
    grounds: tuple[str, ...] = ()
    limbs: tuple[str, ...] = ()
    certain: str | None = None
    complete: bool = True
    undetermined: tuple[str, ...] = ()
    deemed: bool = False
    missing: frozenset[str] = frozenset()
    results: Mapping[str, Value] | None = None
    deadline: Mapping[str, date] = field(default_factory=dict)
    by_result: Mapping[str, str] = field(default_factory=dict)


def in_turn(
    model: Regulation,
    variant: str | Unknown,
    judged: Callable[[str], OracleVerdict],
    dated: Callable[[OracleVerdict], OracleVerdict],
) -> OracleVerdict:
    """Decide by the results in order: `judged` decides one, `dated` adds the deadlines."""
    by_result: dict[str, str] = {}
    verdict = OracleVerdict("granted")
    for name, result in model.results.items():
        if result.variants and isinstance(variant, Unknown) and not result.is_allocated:
            verdict = dated(OracleVerdict("needs_data", complete=False, missing=variant.missing))
        elif result.variants and variant not in result.variants:
            continue
        elif result.is_allocated:
            by_result[name] = "pending"
            continue
        else:
            verdict = judged(name)
        by_result[name] = verdict.outcome
        if verdict.outcome != "granted":
            break
    return replace(verdict, by_result=by_result)
