"""The variants of a service: a row of a table for each, or a condition."""

from collections.abc import Callable

from regdsl.checker import CheckedRegulation
from regdsl.core.lower.expression import lower
from regdsl.core.lower.texts import Wording
from regdsl.core.program import Variant
from regdsl.document.pointer import join
from regdsl.feel.elaborate.compare import BOOLEAN
from regdsl.feel.kernel import Apply, Const, Kernel, Op, Origin, Ref
from regdsl.feel.types import Static, Text
from regdsl.model.variant_table import VariantTable

__all__ = ["variants_of"]

Expand = Callable[[tuple[str, ...]], tuple[str, ...]]
"""What adds to names all that those among them which are definitions read in the end."""


def variants_of(checked: CheckedRegulation, wording: Wording, expand: Expand) -> tuple[Variant, ...]:
    """The variants in the order in which they are looked at, each with what its condition rests on."""
    variants = checked.bundle.regulation.model.variants
    if variants is None:
        return (Variant("", {wording.language: ""}, None),)
    made = []
    for name in variants.ids:
        extras = variants.extras.get(name)
        listed = next((v for v in variants.listed if v.id == name), None)
        own = (extras.title if extras else None) or (listed.title if listed else None)
        condition: Kernel | None = None
        reads: tuple[str, ...] = ()
        if variants.table is not None:
            condition = _row_condition(checked, variants.table, name)
        elif listed is not None and listed.when is not None:
            expression = checked.expressions[join("/variants", variants.listed.index(listed), "when")]
            condition = lower(expression.kernel)
            reads = tuple(name for name in expand(expression.reads) if name not in checked.definitions)
        keeps = (extras.keeps if extras else None) or ""
        made.append(Variant(name, wording.title(own, "variants", name), condition, keeps, reads))
    return tuple(made)


def _row_condition(checked: CheckedRegulation, table: VariantTable, variant: str) -> Kernel:
    rows: list[Kernel] = []
    for row in table.rows:
        if row.variant.text != variant:
            continue
        tests: list[Kernel] = []
        for feature, codes in zip(table.features, row.codes, strict=True):
            if codes is None:
                continue
            ref = Ref(origin=Origin.INPUT, name=feature.text, static=checked.inputs[feature.text])
            allowed = frozenset(code.text for code in codes)
            values = Const(value=allowed, static=Static(Text(allowed)))
            tests.append(Apply(op=Op.IN_SET, operands=(ref, values), static=BOOLEAN))
        rows.append(_joined(Op.AND, tests, True))
    return _joined(Op.OR, rows, False)


def _joined(op: Op, kernels: list[Kernel], empty: bool) -> Kernel:
    if not kernels:
        return Const(value=empty, static=BOOLEAN)
    return kernels[0] if len(kernels) == 1 else Apply(op=op, operands=tuple(kernels), static=BOOLEAN)
