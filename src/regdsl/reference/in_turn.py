"""Several results, the plain way: one after another, each as if it were the only one, until one is not granted."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from regdsl.document.pointer import join
from regdsl.model.regulation import Regulation
from regdsl.model.result import RecordField
from regdsl.reference.verdict import OracleVerdict
from regdsl.runtime.unknown import Unknown

__all__ = ["in_turn", "record_of", "silence_of"]


def in_turn(
    model: Regulation,
    variant: str | Unknown,
    judged: Callable[[str], OracleVerdict],
    dated: Callable[[OracleVerdict], OracleVerdict],
) -> OracleVerdict:
    """Decide by the results in order: `judged` decides one, `dated` adds the deadlines."""
    by_result: dict[str, str] = {}
    verdict = OracleVerdict("granted")
    deemed = False
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
        deemed = deemed or verdict.deemed
        if verdict.outcome != "granted":
            break
    if deemed and verdict.outcome == "granted":
        verdict = replace(verdict, deemed=True, complete=False)
    return replace(verdict, by_result=by_result)


def silence_of(model: Regulation, result: str | None) -> str | None:
    """The term upon whose end silence grants a result: of several, the one that it is of."""
    after = model.silence.after if model.silence is not None else None
    return after if result in (None, after) else None


def record_of(model: Regulation, result: str | None) -> tuple[str, Mapping[str, RecordField]]:
    """Where the fields of the record of a result (None: the only one) stand, and the fields."""
    if result is None:
        return "/result/record", model.result.record if model.result is not None else {}
    record = model.results[result].record
    return join("/results", result, "record", "fields"), record.fields if record is not None else {}
