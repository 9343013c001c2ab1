"""Of two who differ in one datum: who has more of it never has less of something, or never has more."""

from collections.abc import Iterator

from msgspec import Struct

from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.core.stated import Direction, Monotone, Stated
from regdsl.runtime.effects import DETERMINATE, Outcome
from regdsl.verify import stated_findings
from regdsl.verify.property import Claim, Model, called
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight
from regdsl.verify.stated.asked import Asked, recorded_by
from regdsl.verify.stated.pairs import datum_of, other_case, value_in
from regdsl.verify.stated.terms import below, concerns, decides, granted, records, there

__all__ = ["claims_of_order"]


def claims_of_order(sight: Sight, stated: Stated, asked: Asked) -> Iterator[Claim]:
    """That no two are in the opposite order. The one told first has less of the datum."""
    order = stated.compared
    assert isinstance(order, Monotone)
    less, name = sight.full, called(stated.title, stated.id)
    more = sight.decided(other_case(sight, order.input))
    formula = both(
        concerns(less, stated),
        concerns(more, stated),
        below(value_in(less.case, order.input), value_in(more.case, order.input)),
        _lost(less, more, order) if order.of is None else _opposite(less, more, order, order.of),
    )
    yield Claim(
        f"properties/{stated.id}",
        name,
        stated_findings.OTHER_ORDER,
        {"name": name},
        formula,
        Model.COUNTEREXAMPLE,
        _Opposite(stated, order, asked),
        more.case,
        less.case,
        varied=order.input,
    )


def _lost(less: Decided, more: Decided, order: Monotone) -> Flag:
    """Whether what the one is granted the other, who should have it rather, is not."""
    one, other = (less, more) if order.direction is Direction.UP else (more, less)
    return both(granted(one), decides(other), negation(granted(other)))


def _opposite(less: Decided, more: Decided, order: Monotone, field: str) -> Flag:
    """Whether a field that both have recorded, of one subject if it is of any, goes the other way."""
    found = []
    for one, other in zip(records(less), records(more), strict=True):
        if field in one and field in other:
            mine, its = one[field][1], other[field][1]
            against = below(its, mine) if order.direction is Direction.UP else below(mine, its)
            found.append(both(there(one, field), there(other, field), against))
    return either(*found)


class _Opposite(Struct, frozen=True):
    """The two decisions stand in the opposite order."""

    stated: Stated
    order: Monotone
    asked: Asked

    def __call__(self, shown: Shown) -> bool:
        """Whether they do."""
        less, more, order = shown.before, shown, self.order
        if less is None or not all(self.asked.concerns(self.stated, one) for one in (less, more)):
            return False
        program = self.asked.engine.program
        first, second = (datum_of(program, one.decision.application, order.input) for one in (less, more))
        if not _below(first, second):
            return False
        up = order.direction is Direction.UP
        if order.of is None:
            one, other = (less, more) if up else (more, less)
            decided = other.decision.outcome in DETERMINATE - {Outcome.GRANTED}
            return one.decision.outcome is Outcome.GRANTED and decided
        mine, its = recorded_by(less), recorded_by(more)
        pairs = ((mine[key].get(order.of), its[key].get(order.of)) for key in mine.keys() & its.keys())
        return any(_below(other, one) if up else _below(one, other) for one, other in pairs)


def _below(one: object, other: object) -> bool:
    """Whether a value that is there is less than another; both are of one type, which has an order."""
    return one is not None and other is not None and bool(one < other)  # type: ignore[operator]  # see above
