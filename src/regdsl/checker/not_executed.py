"""Keys that the model takes and the engine does not run, and expressions that no decision reads."""

from regdsl.checker.findings import KEY_NOT_YET, LENGTH_NOT_CHECKED
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.findings import TYPE_CLASH
from regdsl.feel.types import Number

__all__ = ["check_fee", "check_not_executed"]

SOURCE = Bilingual("источника", "source")


def check_not_executed(bench: Workbench) -> None:
    """Keys that the model takes and the engine does not run: said, never passed over."""
    model = bench.bundle.regulation.model
    if model.silence is not None and model.silence.only:
        _not_yet(
            bench, "/silence/only", "правило молчания действует во всех вариантах", "silence holds in all variants"
        )
    for name, item in model.inputs.items():
        if item.max_length is not None:
            bench.report(LENGTH_NOT_CHECKED, join("/inputs", name, "max_length"), at_key=True, name=name)
    result = model.result
    for name, field in result.record.items() if result is not None else ():
        if field.rounding is not None:
            at = join("/result/record", name, "rounding")
            _not_yet(bench, at, "округлите в выражении: round half up(…, 2)", "say round half up(…, 2)")
    for pointer, _, ground in model.grounds.located():
        if ground.resume is not None and ground.resume.about is not None:
            bench.reference(ground.resume.about, model.sources, SOURCE, join(pointer, "resume"))


def _not_yet(bench: Workbench, pointer: str, ru: str, en: str) -> None:
    bench.report(KEY_NOT_YET, pointer, at_key=True, key=pointer.rpartition("/")[2], ru=ru, en=en)


def check_fee(bench: Workbench) -> None:
    """The amount of a fee is a number, whatever it is reckoned from."""
    fee = bench.bundle.regulation.model.fee
    if fee is None or fee.amount is None:
        return
    typed = bench.expression("/fee/amount", fee.amount)
    kind = typed.found.kernel.static.type if typed is not None and typed.found.kernel is not None else None
    if kind is not None and not isinstance(kind, Number):
        bench.report(TYPE_CLASH, "/fee/amount", expected=Bilingual("число", "number"), found=type_name(kind))
