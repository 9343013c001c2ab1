"""Allocation: names resolve and conditions are typed where an application tells them; another program carries it out.

What speaks of a place that is still to be allocated (a tier `at` the resource, what is proposed instead) is kept as
written: no application knows the place.
"""

from types import MappingProxyType
from typing import Final

from regdsl.checker.people_findings import ALLOCATION_UNTOLD, COUNT_NOT_WHOLE, COUNT_UNKNOWN
from regdsl.checker.workbench import Workbench, meant
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join
from regdsl.feel.elaborate import Symbol
from regdsl.feel.kernel import Origin
from regdsl.feel.names import RESERVED
from regdsl.feel.types import FIRST_FILING, LAST_FILING, Date, Static
from regdsl.feel.vocabulary import Vocabulary
from regdsl.model.allocation import Allocation, Tier
from regdsl.model.value_type import Basic

__all__ = ["ALLOCATION_DAY", "ALLOCATION_SYMBOL", "allocation_vocabulary", "check_allocation"]

ALLOCATION_DAY: Final = "дата распределения"
"""The name of the day on which it is allocated, in the conditions of the allocation."""

SOURCE = Bilingual("источника", "source")
RESULT = Bilingual("результата", "result")
INPUT = Bilingual("сведения", "input")
RESOURCE = Bilingual("ресурса", "resource")
FIELD = Bilingual("поля ресурса", "field of the resource")
ORDERED_BY = Bilingual("сведения, вычисления или поля записи", "input, definition or field of the record")
QUEUE: Final = ("tier", "дата учёта", "время учёта", "номер в очереди")
"""What a queue has of itself: the tier, and when and under which number the register of the candidates' result has
entered the applicant."""

ALLOCATION_SYMBOL: Final = MappingProxyType(
    {ALLOCATION_DAY: Symbol(Origin.ENGINE, ALLOCATION_DAY, Static(Date(FIRST_FILING, LAST_FILING)))}
)
"""The day, for whoever types what stands in an allocation."""

_ONE = Bilingual("напишите одно: when или any", "write one: when or any")


def check_allocation(bench: Workbench) -> None:
    """Check what is declared of the allocation."""
    model = bench.bundle.regulation.model
    allocation = model.allocation
    if allocation is None:
        return
    bench.reference(allocation.resource.from_, model.sources, SOURCE, "/allocation/resource/from")
    _fields(bench, allocation)
    decided = [name for name, result in model.results.items() if not result.is_allocated]
    bench.reference(allocation.candidates.stage, decided, RESULT, "/allocation/candidates/stage")
    if allocation.wishes is not None:
        bench.reference(allocation.wishes, model.inputs, INPUT, "/allocation/wishes")
    if allocation.candidates.when is not None:
        _condition(bench, "/allocation/candidates/when", allocation.candidates.when)
    if allocation.group is not None:
        pointer = "/allocation/group" if allocation.group.short else "/allocation/group/expr"
        tree = bench.parse(pointer, allocation.group.expr, vocabulary=allocation_vocabulary(bench))
        if tree is not None:
            bench.elaborate(pointer, tree, also=ALLOCATION_SYMBOL)
    for index, tier in enumerate(allocation.tiers):
        _tier(bench, allocation, join("/allocation/tiers", index), tier, is_last=index == len(allocation.tiers) - 1)

    _order(bench, allocation)


def _fields(bench: Workbench, allocation: Allocation) -> None:
    """Check what the resource is said to have: where a record type has its name, the fields of that. How many are free
    is told by nothing else."""
    resource = allocation.resource
    kind = bench.bundle.regulation.model.types.get(resource.name)
    if kind is not None:
        for index, name in enumerate(resource.key):
            bench.reference(name, kind.fields, FIELD, join("/allocation/resource/key", index))
    if resource.count is None:
        return
    at, fields = "/allocation/resource/count", kind.fields if kind is not None else {}
    if resource.count not in fields:
        said = f"types: {{{resource.name}: {{{resource.count}: {{type: integer, min: 0, max: 1000}}}}}}"
        help_ = meant(resource.count, list(fields)) or Bilingual(f"объявите: {said}", f"declare it: {said}")
        bench.report(COUNT_UNKNOWN, at, help_=help_, name=resource.count, resource=resource.name)
    elif fields[resource.count].type is not Basic.INTEGER:
        bench.report(COUNT_NOT_WHOLE, at, name=resource.count)


def _order(bench: Workbench, allocation: Allocation) -> None:
    """Check that the queue is ordered by what is known of an applicant, or by what a queue has of itself."""
    model = bench.bundle.regulation.model
    records = [result.record for result in model.results.values() if result.record is not None]
    fields = [name for record in records for name in record.fields]
    known = (*QUEUE, *RESERVED, *model.inputs, *model.features, *model.definitions, *model.criteria, *fields)
    for index, name in enumerate(allocation.order):
        bench.reference(name, known, ORDERED_BY, join("/allocation/order", index))


def _tier(bench: Workbench, allocation: Allocation, pointer: str, tier: Tier, *, is_last: bool) -> None:
    if tier.at is not None:
        bench.reference(tier.at, (allocation.resource.name,), RESOURCE, join(pointer, "at"))
        return
    if tier.when is not None and tier.any:
        both = Bilingual(f"у ступени «{tier.id}» и when, и any", f"the tier `{tier.id}` has both when and any")
        bench.report(ALLOCATION_UNTOLD, pointer, what=both, hint=_ONE)
    if tier.when is None and not tier.any and not is_last:
        none = f"у ступени «{tier.id}» нет условия, а она не последняя", f"the tier `{tier.id}` has no condition"
        bench.report(ALLOCATION_UNTOLD, pointer, what=Bilingual(*none), hint=_ONE)
    if tier.when is not None:
        _condition(bench, join(pointer, "when"), tier.when)
    for place, reason in enumerate(tier.any):
        _condition(bench, join(pointer, "any", place, "when"), reason.when)


def _condition(bench: Workbench, pointer: str, text: str) -> None:
    """Type a condition; it is not kept, since no decision reads it."""
    tree = bench.parse(pointer, text, vocabulary=allocation_vocabulary(bench))
    if tree is not None:
        bench.condition(pointer, tree, also=ALLOCATION_SYMBOL)


def allocation_vocabulary(bench: Workbench) -> Vocabulary:
    """The names that conditions of an allocation may use: those declared, the day, the resource with what it has."""
    allocation = bench.bundle.regulation.model.allocation
    names, fields = {ALLOCATION_DAY}, set[str]()
    if allocation is not None:
        names.add(allocation.resource.name)
        fields.update(allocation.resource.key, [allocation.resource.count] if allocation.resource.count else [])
    return Vocabulary(bench.vocabulary.names | names, bench.vocabulary.fields | fields)
