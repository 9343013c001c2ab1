"""How many questions lead an applicant to his variant."""

from regdsl.assess.assessment import Figure
from regdsl.assess.point import same
from regdsl.checker import CheckedRegulation
from regdsl.diagnostics import Bilingual
from regdsl.model.regulation import Regulation

__all__ = ["questions_of"]

_UNKNOWN = Figure(
    None,
    Bilingual("не вычислено: регламент с ошибками языка", "not computed: the regulation has errors of the language"),
)


def questions_of(model: Regulation, checked: CheckedRegulation | None, variant: str) -> tuple[Figure, Figure]:
    """The least and the greatest number of features that must be asked to come to `variant`; a feature that a source
    knows is not asked.

    Of a table these are the rows with the fewest and the most features that count; of a list the features in the
    variant's own condition, and those in all conditions up to it.
    """
    asked = {name for name, one in model.features.items() if one.known_from is None}
    if model.variants is None:
        return _figure(0), _figure(0)
    table = model.variants.table
    if table is not None:
        columns = [cell.text for cell in table.features]
        counts = [
            sum(codes is not None and name in asked for name, codes in zip(columns, row.codes, strict=True))
            for row in table.rows
            if row.variant.text == variant
        ]
        return _figure(min(counts, default=0)), _figure(max(counts, default=0))
    if checked is None:
        return _UNKNOWN, _UNKNOWN
    reads: list[set[str]] = []
    for index, one in enumerate(model.variants.listed):
        condition = checked.expressions.get(f"/variants/{index}/when")
        reads.append(set() if condition is None else asked.intersection(condition.reads))
        if one.id == variant:
            break
    every = set[str]().union(*reads)
    own = every if model.variants.listed[len(reads) - 1].otherwise else reads[-1]
    return _figure(len(own)), _figure(len(every))


def _figure(number: int) -> Figure:
    return Figure(number, same(str(number)))
