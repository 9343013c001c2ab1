"""Of two who differ in one datum: what does not depend on it is the same."""

from collections.abc import Iterator

from msgspec import Struct

from regdsl.compile.smt.case import Case
from regdsl.compile.smt.decided import Decided
from regdsl.compile.smt.flags import Flag, both, either, negation
from regdsl.compile.smt.merge import same
from regdsl.compile.smt.values import known
from regdsl.core.program import Program
from regdsl.core.stated import Invariant, Stated
from regdsl.runtime.effects import DETERMINATE
from regdsl.verify import stated_findings
from regdsl.verify.property import Claim, Model, called
from regdsl.verify.replay import Shown
from regdsl.verify.sight import Sight
from regdsl.verify.stated.asked import Asked, recorded_by
from regdsl.verify.stated.pairs import datum_of, other_case, value_in
from regdsl.verify.stated.terms import Record, concerns, decides, records

__all__ = ["claims_of_independence"]


def claims_of_independence(sight: Sight, stated: Stated, asked: Asked) -> Iterator[Claim]:
    """That no two are decided differently."""
    meant = stated.compared
    assert isinstance(meant, Invariant)
    one, name = sight.full, called(stated.title, stated.id)
    other = sight.decided(other_case(sight, meant.input))
    formula = both(
        concerns(one, stated),
        concerns(other, stated),
        *(_given(sight.program, made.case, meant.input) for made in (one, other)),
        _differ(one, other) if meant.of is None else _recorded_otherwise(one, other, meant.of),
    )
    yield Claim(
        f"properties/{stated.id}",
        name,
        stated_findings.DEPENDS,
        {"name": name},
        formula,
        Model.COUNTEREXAMPLE,
        _Differ(stated, meant, asked),
        other.case,
        one.case,
        varied=meant.input,
    )


def _must_be_given(program: Program, name: str) -> bool:
    """Whether the lack of a datum is no value of its: the application is then incomplete."""
    return any(slot.name == name and slot.required is not None and not slot.nullable for slot in program.inputs)


def _given(program: Program, case: Case, name: str) -> Flag:
    return known(value_in(case, name)) if _must_be_given(program, name) else True


def _differ(one: Decided, other: Decided) -> Flag:
    """Another outcome; or of two that are decided, another variant, other grounds, another record."""
    outcomes = (both(flag, negation(other.outcomes[name])) for name, flag in one.outcomes.items())
    flags = [_unlike(flag, other.variants[name]) for name, flag in one.variants.items()]
    flags += [_unlike(standing.applies, other.grounds[name].applies) for name, standing in one.grounds.items()]
    flags += [_unlike_records(mine, its) for mine, its in zip(records(one), records(other), strict=True)]
    return either(*outcomes, both(decides(one), decides(other), either(*flags)))


def _unlike_records(one: Record, other: Record) -> Flag:
    return either(*(_unlike_field(one, other, field) for field in one))


def _unlike_field(one: Record, other: Record, field: str) -> Flag:
    """Whether a field is written in one only, or has another value."""
    (when, value), (then, own) = one[field], other[field]
    return either(_unlike(when, then), both(when, then, negation(same(value, own))))


def _recorded_otherwise(one: Decided, other: Decided, field: str) -> Flag:
    """Whether a field that both have recorded has another value."""
    pairs = [pair for pair in zip(records(one), records(other), strict=True) if field in pair[0]]
    return either(
        *(both(mine[field][0], its[field][0], negation(same(mine[field][1], its[field][1]))) for mine, its in pairs)
    )


def _unlike(one: Flag, other: Flag) -> Flag:
    return either(both(one, negation(other)), both(other, negation(one)))


class _Differ(Struct, frozen=True):
    """The two decisions differ."""

    stated: Stated
    meant: Invariant
    asked: Asked

    def __call__(self, shown: Shown) -> bool:
        """Whether they do."""
        program, name, before = self.asked.engine.program, self.meant.input, shown.before
        if before is None or not all(self.asked.concerns(self.stated, one) for one in (before, shown)):
            return False
        values = [datum_of(program, one.decision.application, name) for one in (before, shown)]
        if _must_be_given(program, name) and None in values:
            return False
        mine, its = recorded_by(before), recorded_by(shown)
        if self.meant.of is not None:
            field = self.meant.of
            both_have = [key for key in mine.keys() & its.keys() if field in mine[key] and field in its[key]]
            return any(mine[key][field] != its[key][field] for key in both_have)
        if shown.outcome != before.outcome:
            return True
        said = [(one.decision.variant, one.grounds) for one in (before, shown)]
        return shown.decision.outcome in DETERMINATE and (said[0] != said[1] or mine != its)
