"""Several results, the plain way: one after another, each as if it were the only one, until one is not granted."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from regdsl.document.pointer import join
from regdsl.model.regulation import Regulation
from regdsl.model.result import RecordField
from regdsl.model.silence import Silence
from regdsl.reference.each_in_turn import each_over
from regdsl.reference.verdict import OracleVerdict
from regdsl.runtime.unknown import Unknown

__all__ = ["in_turn", "record_of", "silence_of"]


def in_turn(
    model: Regulation,
    variant: str | Unknown,
    judged: Callable[[str, frozenset[str]], OracleVerdict],
    dated: Callable[[OracleVerdict], OracleVerdict],
) -> OracleVerdict:
    """Decide by the results in order: `judged` decides one without those to whom one before was refused, `dated` adds
    the deadlines."""
    by_result: dict[str, str] = {}
    decided: dict[str, OracleVerdict] = {}
    out: frozenset[str] = frozenset()
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
            verdict = judged(name, out)
        by_result[name] = verdict.outcome
        decided[name] = verdict
        out |= {key for key, said in verdict.each.items() if said.outcome == "refused"}
        deemed = deemed or verdict.deemed
        if verdict.outcome != "granted":
            break
    if deemed and verdict.outcome == "granted":
        verdict = replace(verdict, deemed=True, complete=False)
    waiting = [name for name in by_result if name not in decided]
    left = [
        result
        for name, result in model.results.items()
        if name not in by_result and not result.is_allocated and (not result.variants or variant in result.variants)
    ]
    verdict = _with_left_open(verdict, list(decided.values())[:-1])
    return replace(verdict, by_result=by_result, decided=decided, each=each_over(decided, waiting, bool(left)))


def _with_left_open(verdict: OracleVerdict, before: list[OracleVerdict]) -> OracleVerdict:
    """What was not settled about those to whom an earlier result was refused early stays so."""
    names = [name for one in before if not one.deemed for said in one.each.values() for name in said.undetermined]
    undetermined = tuple(dict.fromkeys((*names, *verdict.undetermined)))
    return replace(verdict, complete=verdict.complete and not names, undetermined=undetermined)


def silence_of(model: Regulation, result: str | None) -> Silence | None:
    """The rule of silence, where it grants a result: of several, the one that its term is of."""
    silence = model.silence
    return silence if silence is not None and result in (None, silence.after) else None


def record_of(model: Regulation, result: str | None) -> tuple[str, Mapping[str, RecordField]]:
    """Where the fields of the record of a result (None: the only one) stand, and the fields."""
    if result is None:
        return "/result/record", model.result.record if model.result is not None else {}
    record = model.results[result].record
    return join("/results", result, "record", "fields"), record.fields if record is not None else {}
