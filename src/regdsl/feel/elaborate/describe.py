"""Types and expressions named in messages to authors."""

from regdsl.diagnostics import Bilingual
from regdsl.feel.kernel import Apply, Const, Kernel, Op, Ref
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

__all__ = ["kernel_name", "type_name"]


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


def kernel_name(kernel: Kernel) -> str:
    """How to name an operand in a message: its name where it has one."""
    if isinstance(kernel, Ref):
        return kernel.name
    if isinstance(kernel, Apply) and kernel.op is Op.FIELD:
        record, place = kernel.operands
        assert isinstance(record.static.type, Record)
        assert isinstance(place, Const)
        assert isinstance(place.value, int)
        return record.static.type.fields[place.value][0]
    if isinstance(kernel, Apply) and len(kernel.operands) == 1 and kernel.op is Op.COUNT:
        return f"count({kernel_name(kernel.operands[0])})"
    return "x"
