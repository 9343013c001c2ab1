"""How `string()` writes a value (DMN 1.5, clause 10.3.4.1)."""

from decimal import Decimal

from regdsl.feel.dmn.values import Function, Range, Value

__all__ = ["number_text", "to_text"]


def to_text(value: Value) -> str:
    """Return `value` as text; a string stays as it is, but stands in quotes inside lists, contexts and ranges."""
    return value if isinstance(value, str) else _literal(value)


def _literal(value: Value) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return number_text(value)
        case str():
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case tuple():
            return "[" + ", ".join(_literal(item) for item in value) + "]"
        case dict():
            return "{" + ", ".join(f"{_key(key)}: {_literal(item)}" for key, item in value.items()) + "}"
        case Range():
            return _range_text(value)
        case Function():
            return f"function {value.name}".rstrip()
        case _:
            return str(value)


def number_text(value: Decimal) -> str:
    """Return a number without exponent and without zeros at its end."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _key(key: str) -> str:
    plain = key.replace(" ", "").replace("_", "")
    return key if plain.isalnum() and not key[:1].isdigit() else _literal(key)


def _range_text(range_: Range) -> str:
    if range_.test is not None:
        return f"({range_.test.value} {_literal(range_.anchor)})"
    opening = "[" if range_.low_included else "("
    closing = "]" if range_.high_included else ")"
    return f"{opening}{_literal(range_.low)}..{_literal(range_.high)}{closing}"
