"""The variant, the plain way."""

from regdsl.checker import CheckedRegulation
from regdsl.document.pointer import join
from regdsl.feel.strict import Value, evaluate
from regdsl.model.variant import Variants
from regdsl.model.variant_table import VariantTable
from regdsl.reference.scope import ApplicationScope
from regdsl.reference.truth import Truth, negation, some
from regdsl.runtime.unknown import Unknown

__all__ = ["in_variants", "variant_of"]


def variant_of(checked: CheckedRegulation, scope: ApplicationScope) -> str | Unknown:
    """The first variant that is true with all earlier ones false."""
    model = checked.bundle.regulation.model
    variants = model.variants
    if variants is None:
        return ""
    earlier: list[Unknown] = []
    for name in variants.ids:
        value = _applies(checked, scope, variants, name)
        if isinstance(value, Unknown):
            earlier.append(value)
        elif value:
            return name if not earlier else Unknown(frozenset().union(*(u.missing for u in earlier)))
    # none is true: where none is unknown either, what is left of the features' answers is excluded
    answers = [scope.lookup(name) for name in (model.features if not earlier else ())]
    unanswered = [answer for answer in answers if isinstance(answer, Unknown)]
    return Unknown(frozenset().union(*(u.missing for u in (*earlier, *unanswered))))


def in_variants(value: Value, only: tuple[str, ...], variant: str | Unknown) -> Value:
    """`if` the variant is one of `only` (of none: in any) `then value else null`."""
    if not only or value is None or variant in only:
        return value
    if not isinstance(variant, Unknown):
        return None
    return Unknown(variant.missing | (value.missing if isinstance(value, Unknown) else frozenset()))


def _applies(checked: CheckedRegulation, scope: ApplicationScope, variants: Variants, name: str) -> Truth:
    if variants.table is not None:
        return _row(scope, variants.table, name)
    index, listed = next((i, v) for i, v in enumerate(variants.listed) if v.id == name)
    if listed.otherwise:
        return True
    value = evaluate(checked.expressions[join("/variants", index, "when")].tree, scope)
    assert isinstance(value, bool | Unknown)
    return value


def _row(scope: ApplicationScope, table: VariantTable, name: str) -> Truth:
    rows: list[Truth] = []
    for row in table.rows:
        if row.variant.text != name:
            continue
        cells: list[Truth] = []  # whether each cell fails
        for feature, codes in zip(table.features, row.codes, strict=True):
            value = scope.lookup(feature.text)
            if codes is not None:
                cells.append(value if isinstance(value, Unknown) else value not in {code.text for code in codes})
        rows.append(negation(some(cells)))
    return some(rows)
