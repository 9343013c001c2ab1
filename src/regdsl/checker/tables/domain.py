"""A column's values, parted into as many groups as its tests can tell apart.

Every combination of the groups of what a test compares with is kept, those that cannot occur among them: that a test
covers all groups, or that two tests share none, is then true of the values as well. The reverse need not be.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Final

from msgspec import Struct

from regdsl.checker.tables.atoms import Absence, Atom, Compared, Member, Other, atoms_in, where
from regdsl.checker.tables.scales import Scale, Stretch, number_of, scale_of, stretches
from regdsl.feel.elaborate.compare import is_ordered
from regdsl.feel.elaborate.keys import Key, key_of
from regdsl.feel.kernel import Const, Kernel, Op
from regdsl.feel.types import Boolean, Text, Type

__all__ = ["MOST_GROUPS", "Domain", "Group", "domain_of"]

MOST_GROUPS: Final = 2_000
"""The most groups that a column is parted into."""

_OTHER: Final = object()
_SIGNS: Final = {-1: "<", 0: "=", 1: ">"}
_SIDES: Final = {Op.EQ: (0,), Op.LT: (-1,), Op.LE: (-1, 0), Op.GT: (1,), Op.GE: (0, 1)}


class Group(Struct, frozen=True):
    """Values that no test tells apart: absent, or some plain value, text or stretch, which stands so to each limit that
    is no constant, and of which each other test is true or not."""

    absent: bool
    value: object
    sides: tuple[int, ...]
    flags: tuple[bool, ...]


class Domain(Struct, frozen=True):
    """The groups of a column, what its tests compare with besides constants, its scale where it has one, and the ranks
    of the constants on it."""

    subject: Key
    scale: Scale | None
    ranks: Mapping[Fraction, int]
    groups: tuple[Group, ...]
    limits: Mapping[Key, Kernel]
    others: Mapping[Key, Kernel]

    def mask(self, condition: Kernel) -> int:
        """The groups for which a condition holds, as bits."""
        return where(condition, self.subject, (1 << len(self.groups)) - 1, self._where)

    def _where(self, atom: Atom) -> int:
        holds = self._answer(atom)
        return sum(1 << place for place, group in enumerate(self.groups) if holds(group))

    def _answer(self, atom: Atom) -> Callable[[Group], bool]:
        """Whether an atom holds for a group; an absent value compares with nothing."""
        match atom:
            case Absence():
                return lambda group: group.absent
            case Other(kernel=kernel):
                flag = list(self.others).index(key_of(kernel))
                return lambda group: group.flags[flag]
            case Member(texts=texts):
                return lambda group: not group.absent and group.value in texts
            case Compared(op=op, limit=limit):
                return self._compares(op, limit)

    def _compares(self, op: Op, limit: Kernel) -> Callable[[Group], bool]:
        key = key_of(limit)
        if key in self.limits:
            side, sides = list(self.limits).index(key), _SIDES[op]
            return lambda group: not group.absent and group.sides[side] in sides
        cut = number_of(limit)
        if self.scale is not None and cut is not None:
            rank, sides = self.ranks[cut], _SIDES[op]
            return lambda group: isinstance(group.value, Stretch) and _side(group.value.rank, rank) in sides
        assert isinstance(limit, Const)
        value = limit.value
        return lambda group: not group.absent and group.value == value

    def describe(self, place: int, heading: str, text: str) -> str:
        """The values of one group in words of the language itself; `text` is that of the table."""
        group = self.groups[place]
        if group.absent:
            return f"{heading} = null"
        parted = len({one.value for one in self.groups if not one.absent}) > 1
        said = [_value_text(group.value, self.scale, heading) if parted else ""]
        for side, limit in zip(group.sides, self.limits.values(), strict=True):
            sign = "!=" if side and not is_ordered(limit.static.type) else _SIGNS[side]
            said.append(f"{heading} {sign} {_source(limit, text)}")
        for flag, other in zip(group.flags, self.others.values(), strict=True):
            said.append(f"{_source(other, text)} — {str(flag).lower()}")
        return ", ".join(one for one in said if one) or heading


def domain_of(subject: Kernel, conditions: Sequence[Kernel], may_be_absent: bool) -> Domain | None:
    """Part the values of a column by the conditions of its cells; None where there would be too many groups."""
    key, kind = key_of(subject), subject.static.type
    atoms = [atom for condition in conditions for atom in atoms_in(condition, key)]
    scale = scale_of(kind)
    limits: dict[Key, Kernel] = {}
    others = {key_of(atom.kernel): atom.kernel for atom in atoms if isinstance(atom, Other)}
    texts: set[str] = set()
    constants: list[Kernel] = []
    for atom in atoms:
        if isinstance(atom, Member):
            texts |= atom.texts
        elif isinstance(atom, Compared):
            if _is_plain(atom, kind, scale):
                constants.append(atom.limit)
            else:
                limits.setdefault(key_of(atom.limit), atom.limit)
    ranks: dict[Fraction, int] = {}
    values = _values(kind, texts, constants)
    if scale is not None:
        values, ranks = stretches(scale, [cut for one in constants if (cut := number_of(one)) is not None])
    sides = (-1, 0, 1) if is_ordered(kind) else (0, 1)
    size = len(values) * len(sides) ** len(limits) * 2 ** len(others)
    if size > MOST_GROUPS:
        return None
    flags = list(product((True, False), repeat=len(others)))
    groups = [Group(True, None, (), flag) for flag in flags if may_be_absent]
    for value in values:
        groups += [Group(False, value, s, flag) for s in product(sides, repeat=len(limits)) for flag in flags]
    return Domain(key, scale, ranks, tuple(groups), limits, others)


def _is_plain(atom: Compared, kind: Type, scale: Scale | None) -> bool:
    """Whether a limit is a constant that the column's values are parted by; any other is taken as it stands."""
    if scale is not None:
        return number_of(atom.limit) is not None
    return isinstance(atom.limit, Const) and atom.op is Op.EQ and isinstance(kind, Text | Boolean)


def _side(rank: int, other: int) -> int:
    return (rank > other) - (rank < other)


def _values(kind: Type, texts: set[str], constants: Sequence[Kernel]) -> Sequence[object]:
    """The values of a type without a scale, as far as tests tell them apart."""
    if not texts and not constants:
        return [_OTHER]
    if isinstance(kind, Boolean):
        return [True, False]
    if isinstance(kind, Text) and kind.codes is not None:
        return sorted(kind.codes)
    written = {str(one.value) for one in constants if isinstance(one, Const)}
    return [*sorted(texts | written), _OTHER]


def _value_text(value: object, scale: Scale | None, heading: str) -> str:
    match value:
        case bool():
            return f"{heading} = {str(value).lower()}"
        case str():
            return f"{heading} = {value}"
        case Stretch(low=low, high=high) as stretch if scale is not None:
            only = scale.only_value(low, high) if stretch.value is None else stretch.value
            if only is not None:
                return f"{heading} = {scale.written(only)}"
            below = f"{scale.written(low)} < " if low is not None and high is not None else ""
            tail = f" < {scale.written(high)}" if high is not None else ""
            head = f" > {scale.written(low)}" if low is not None and high is None else ""
            return f"{below}{heading}{head}{tail}" if below or head or tail else ""
    return ""


def _source(kernel: Kernel, text: str) -> str:
    return " ".join(text[kernel.start : kernel.end].split())
