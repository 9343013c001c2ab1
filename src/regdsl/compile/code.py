"""Python expressions as trees that know how to be written: on one line where that fits, else broken like black does."""

from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Final

from msgspec import Struct

__all__ = [
    "Call",
    "Code",
    "Comprehension",
    "Conditional",
    "Function",
    "Joined",
    "Leaf",
    "Prefixed",
    "Strength",
    "bracketed",
    "call",
    "group",
    "leaf",
    "lines",
    "listed",
    "number",
    "tuple_of",
]

WIDTH: Final = 100
_STEP: Final = 4
_LONGEST_DECIMAL: Final = 13_000  # bits: Python refuses to read decimals of more than 4,300 digits


class Strength(IntEnum):
    """How tightly an expression binds."""

    LAMBDA = 0
    CONDITIONAL = 1
    OR = 2
    AND = 3
    NOT = 4
    COMPARISON = 5
    SUM = 6
    PRODUCT = 7
    SIGN = 8
    ATOM = 9


class Leaf(Struct, frozen=True):
    """A name or a literal, or anything that is never broken."""

    flat: str
    strength: Strength = Strength.ATOM


@dataclass(frozen=True, slots=True)
class Call:
    """Items between brackets, separated by commas: a call, or a tuple when `name` is empty."""

    name: str
    items: tuple["Code", ...]
    flat: str = field(init=False)
    strength: Strength = field(init=False, default=Strength.ATOM)

    def __post_init__(self) -> None:
        tail = "," if not self.name and len(self.items) == 1 else ""
        object.__setattr__(self, "flat", f"{self.name}({', '.join(item.flat for item in self.items)}{tail})")


@dataclass(frozen=True, slots=True)
class Joined:
    """Items with operators between them; all items bind at least as tightly as `floors` ask."""

    items: tuple["Code", ...]
    operators: tuple[str, ...]
    strength: Strength
    flat: str = field(init=False)

    def __post_init__(self) -> None:
        parts = [bracketed(self.items[0], self.floor(0))]
        for place, operator in enumerate(self.operators, start=1):
            parts.append(f"{operator} {bracketed(self.items[place], self.floor(place))}")
        object.__setattr__(self, "flat", " ".join(parts))

    def floor(self, place: int) -> int:
        """How tightly the item at `place` must bind to stand without brackets."""
        loose = place == 0 and self.strength in (Strength.SUM, Strength.PRODUCT)
        return self.strength if loose else self.strength + 1


@dataclass(frozen=True, slots=True)
class Prefixed:
    """`not x` or `-x`."""

    prefix: str
    item: "Code"
    strength: Strength
    flat: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "flat", self.prefix + bracketed(self.item, self.strength))


@dataclass(frozen=True, slots=True)
class Conditional:
    """`then if condition else otherwise`."""

    then: "Code"
    condition: "Code"
    otherwise: "Code"
    strength: Strength = field(init=False, default=Strength.CONDITIONAL)
    flat: str = field(init=False)

    def __post_init__(self) -> None:
        then, condition = bracketed(self.then, Strength.OR), bracketed(self.condition, Strength.OR)
        otherwise = bracketed(self.otherwise, Strength.CONDITIONAL)
        object.__setattr__(self, "flat", f"{then} if {condition} else {otherwise}")


@dataclass(frozen=True, slots=True)
class Comprehension:
    """`name(element for local in source if condition)`; a tuple is made of a list, which is faster, and without a name
    it is the list. `bound` are variables bound for each: `for x in (value,)`."""

    name: str
    element: "Code"
    local: str
    source: "Code"
    condition: "Code | None" = None
    bound: tuple[tuple[str, "Code"], ...] = ()
    strength: Strength = field(init=False, default=Strength.ATOM)
    flat: str = field(init=False)

    def __post_init__(self) -> None:
        tail = "" if self.condition is None else f" if {bracketed(self.condition, Strength.OR)}"
        tail += "".join(f" for {local} in ({value.flat},)" for local, value in self.bound)
        source, (opening, closing) = bracketed(self.source, Strength.OR), self.brackets
        inside = f"{self.element.flat} for {self.local} in {source}{tail}"
        object.__setattr__(self, "flat", f"{opening}{inside}{closing}")

    @property
    def brackets(self) -> tuple[str, str]:
        """What stands before and after."""
        if not self.name:
            return "[", "]"
        return ("tuple([", "])") if self.name == "tuple" else (f"{self.name}(", ")")


@dataclass(frozen=True, slots=True)
class Function:
    """`lambda parameter: body`."""

    parameter: str
    body: "Code"
    strength: Strength = field(init=False, default=Strength.LAMBDA)
    flat: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "flat", f"lambda {self.parameter}: {self.body.flat}")


Code = Leaf | Call | Joined | Prefixed | Conditional | Comprehension | Function


def leaf(text: str) -> Leaf:
    """A name or a literal."""
    return Leaf(text)


def number(value: int) -> Leaf:
    """A whole number."""
    text = str(value) if value.bit_length() < _LONGEST_DECIMAL else hex(value)
    return Leaf(text, Strength.SIGN if value < 0 else Strength.ATOM)


def call(name: str, *items: Code) -> Call:
    """`name(items)`."""
    return Call(name, items)


def tuple_of(items: tuple[Code, ...]) -> Call:
    """`(items)`."""
    return Call("", items)


def listed(code: Code) -> Code:
    """A tuple that is only gone through: as a list, which is faster made."""
    return replace(code, name="") if isinstance(code, Comprehension) and code.name == "tuple" else code


def group(operator: str, items: tuple[Code, ...], strength: Strength) -> Code:
    """The items joined by one operator; a single item is itself."""
    return items[0] if len(items) == 1 else Joined(items, (operator,) * (len(items) - 1), strength)


def bracketed(code: Code, floor: int) -> str:
    """The expression on one line, in brackets where it binds less tightly than `floor`."""
    return f"({code.flat})" if code.strength < floor else code.flat


def lines(code: Code, indent: int, before: str = "", after: str = "", floor: int = 0) -> list[str]:
    """The expression between `before` and `after`, on one line where it fits into the width."""
    margin = " " * indent
    flat = bracketed(code, floor)
    flat_line = margin + before + flat + after
    if isinstance(code, Leaf) or len(flat_line) <= WIDTH:
        return [flat_line]
    inner = indent + _STEP
    match code:
        case Call(name=name, items=items):
            parts = [part for item in items for part in lines(item, inner, after=",")]
            return [f"{margin}{before}{name}(", *parts, f"{margin}){after}"] if items else [flat_line]
        case Joined(items=items, operators=operators):
            parts = lines(items[0], inner, floor=code.floor(0))
            for place, operator in enumerate(operators, start=1):
                parts += lines(items[place], inner, f"{operator} ", floor=code.floor(place))
            return [f"{margin}{before}(", *parts, f"{margin}){after}"]
        case Prefixed(prefix=prefix, item=item):
            if code.strength < floor:
                return [f"{margin}{before}(", *lines(code, inner), f"{margin}){after}"]
            return lines(item, indent, before + prefix, after, code.strength)
        case Conditional(then=then, condition=condition, otherwise=otherwise):
            parts = lines(then, inner, floor=Strength.OR)
            parts += lines(condition, inner, "if ", floor=Strength.OR)
            parts += lines(otherwise, inner, "else ", floor=Strength.CONDITIONAL)
            return [f"{margin}{before}(", *parts, f"{margin}){after}"]
        case Comprehension(element=element, local=local, source=source, condition=condition, bound=bound):
            parts = lines(element, inner) + lines(source, inner, f"for {local} in ", floor=Strength.OR)
            if condition is not None:
                parts += lines(condition, inner, "if ", floor=Strength.OR)
            for own, value in bound:
                parts += lines(tuple_of((value,)), inner, f"for {own} in ")
            opening, closing = code.brackets
            return [f"{margin}{before}{opening}", *parts, f"{margin}{closing}{after}"]
        case Function(parameter=parameter, body=body):
            return lines(body, indent, f"{before}lambda {parameter}: ", after)
