"""Types and expressions named in messages to authors."""

from collections.abc import Iterable
from typing import Final

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.kernel import Apply, Const, Kernel, Op, Origin, Ref
from regdsl.feel.parser.height import children
from regdsl.feel.printer import format_expression
from regdsl.feel.types import (
    Boolean,
    Date,
    DateTime,
    Days,
    ListOf,
    Month,
    Months,
    Null,
    Number,
    RangeOf,
    Record,
    Season,
    Seconds,
    Text,
    Time,
    Type,
)

__all__ = ["kernel_name", "operand_text", "type_name"]

_LOOSE: Final = (
    tree.If | tree.For | tree.Quantified | tree.Conjunction | tree.Disjunction
    | tree.Comparison | tree.In | tree.Between
)  # fmt: skip
_LEAVES: Final = tree.Name | tree.StringLiteral | tree.NumberLiteral


def type_name(kind: Type) -> Bilingual:
    """The name of a type as an author would write it."""
    match kind:
        case Boolean():
            return Bilingual("boolean (да/нет)", "boolean")
        case Number(scale=0):
            return Bilingual("integer (целое число)", "integer")
        case Number(scale=None, fraction=True):
            return Bilingual("fraction (простая дробь)", "fraction")
        case Number():
            return Bilingual("decimal (число)", "decimal")
        case Text(codes=None) | Text(written=True):
            return Bilingual("text (текст)", "text")
        case Text():
            return Bilingual("code (значение перечня)", "code")
        case Date():
            return Bilingual("date (дата)", "date")
        case Month():
            return Bilingual("month (месяц)", "month")
        case DateTime():
            return Bilingual("date and time (дата и время)", "date and time")
        case Time():
            return Bilingual("time (время)", "time")
        case Months():
            return Bilingual("duration (годы и месяцы)", "years and months duration")
        case Days() | Seconds():
            return Bilingual("duration (дни и часы)", "days and time duration")
        case ListOf(element=element):
            inner = type_name(element)
            return Bilingual(f"list of {inner.ru}", f"list of {inner.en}")
        case Record(name=name):
            return Bilingual(f"record (запись «{name}»)", f"record `{name}`")
        case RangeOf():
            return Bilingual("range (промежуток)", "range")
        case Season():
            return Bilingual("range (дни каждого года)", "range of days of every year")
        case Null():
            return Bilingual("null (отсутствует)", "null")


def kernel_name(kernel: Kernel, texts: Iterable[tree.Node]) -> str:
    """How to name an operand in a message: its name where it has one, else as its author wrote it. `texts` are the
    expressions that it may be a part of."""
    if isinstance(kernel, Ref) and kernel.origin is not Origin.LOCAL:
        return kernel.name
    written = next((one for text in texts if (one := _written(text, kernel)) is not None), None)
    if written is not None:
        return operand_text(written)
    if isinstance(kernel, Ref):
        return kernel.name
    if isinstance(kernel, Apply) and kernel.op is Op.FIELD:
        record, place = kernel.operands
        assert isinstance(record.static.type, Record)
        assert isinstance(place, Const)
        assert isinstance(place.value, int)
        return record.static.type.fields[place.value][0]
    return "…"


def operand_text(expr: tree.Expr) -> str:
    """An expression as it may stand beside an operator of comparison."""
    text = format_expression(expr)
    return f"({text})" if isinstance(expr, _LOOSE) else text


def _written(text: tree.Node, kernel: Kernel) -> tree.Expr | None:
    """The innermost part of a text that stands where a kernel does; a name in it names no operator."""
    found: tree.Expr | None = None
    level = [text]
    while level:
        level = [node for node in level if node.start <= kernel.start and kernel.end <= node.end]
        for node in level:
            there = (node.start, node.end) == (kernel.start, kernel.end)
            if there and isinstance(node, tree.Expr) and (found is None or not isinstance(node, _LEAVES)):
                found = node
                break
        level = [child for node in level for child in children(node)]
    return found
