"""What a case of the suite expects, and whether a value is that: temporal values by value, numbers by number."""

from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

from regdsl.feel.dmn.compare import equal
from regdsl.feel.dmn.interop import from_python
from regdsl.feel.dmn.values import Value
from regdsl.feel.temporal.lexical import read_date, read_date_time, read_duration, read_time

_CASES = "{http://www.omg.org/spec/DMN/20160719/testcase}"
_SCHEMA = "{http://www.w3.org/2001/XMLSchema-instance}"
_READERS = {
    "string": str,
    "boolean": lambda text: text == "true",
    "decimal": Decimal,
    "double": Decimal,
    "date": read_date,
    "time": read_time,
    "dateTime": read_date_time,
    "duration": read_duration,
}


def read_expected(node: ElementTree.Element) -> Value:
    """Return the value under `expected`, `item` or `component`. Raises ValueError for a text that is no such value."""
    listed = node.find(f"{_CASES}list")
    if listed is not None:
        return tuple(read_expected(item) for item in listed.findall(f"{_CASES}item"))
    components = node.findall(f"{_CASES}component")
    if components:
        return {component.get("name", ""): read_expected(component) for component in components}
    value = node.find(f"{_CASES}value")
    if value is None or value.get(f"{_SCHEMA}nil") == "true":
        return None
    reader = _READERS[value.get(f"{_SCHEMA}type", "xsd:string").partition(":")[2]]
    read: Any = reader(value.text or "")
    if read is None:
        raise ValueError(f"cannot read {value.text}")
    return read


def agrees(actual: Any, expected: Value) -> bool:
    """Tell whether what `regdsl.feel.evaluate` returned is the expected value."""
    return _agrees(from_python(actual), expected)


def _agrees(actual: Value, expected: Value) -> bool:
    match actual, expected:
        case tuple(), tuple():
            return len(actual) == len(expected) and all(map(_agrees, actual, expected))
        case dict(), dict():
            return actual.keys() == expected.keys() and all(_agrees(actual[key], expected[key]) for key in expected)
        case Decimal(), Decimal():
            return actual == expected or _same_digits(actual, expected)
        case _:
            return equal(actual, expected) is True


def _same_digits(actual: Decimal, expected: Decimal) -> bool:
    """The suite cuts irrational numbers off at various lengths."""
    digits = len(expected.as_tuple().digits)
    return digits >= 8 and abs(actual - expected) < Decimal((0, (1,), expected.adjusted() - digits + 2))
