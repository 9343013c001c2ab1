"""Context functions (DMN 1.5, clause 10.3.4.10)."""

from typing import Final

from regdsl.feel.dmn.accept import any_value, context, key_path, list_of, text
from regdsl.feel.dmn.builtins.table import builtin, required, signature
from regdsl.feel.dmn.values import Context, Function, Value

__all__ = ["CONTEXT_FUNCTIONS"]


def _get_entries(values: Context) -> Value:
    return tuple({"key": key, "value": value} for key, value in values.items())


def _put(values: Context, key: str, value: Value) -> Value:
    return {**values, key: value}


def _put_deep(values: Context, keys: tuple[str, ...], value: Value) -> Value:
    """Put a value at the end of a path of keys, every step of which but the last must lead to a context."""
    first, rest = keys[0], keys[1:]
    if not rest:
        return {**values, first: value}
    inner = values.get(first)
    if not isinstance(inner, dict):
        return None
    changed = _put_deep(inner, rest, value)
    return None if changed is None else {**values, first: changed}


def _merge(contexts: tuple[Context, ...]) -> Value:
    merged: Context = {}
    for each in contexts:
        merged.update(each)
    return merged


def _from_entries(entries: tuple[Context, ...]) -> Value:
    values: Context = {}
    for entry in entries:
        key = entry.get("key")
        if not isinstance(key, str) or "value" not in entry or key in values:
            return None
        values[key] = entry["value"]
    return values


_CONTEXT: Final = required("context", context)
_VALUE: Final = required("value", any_value)

CONTEXT_FUNCTIONS: Final[tuple[Function, ...]] = (
    builtin("get value", signature(dict.get, required("m", context), required("key", text))),
    builtin("get entries", signature(_get_entries, required("m", context))),
    builtin(
        "context put",
        signature(_put, _CONTEXT, required("key", text), _VALUE),
        signature(_put_deep, _CONTEXT, required("keys", key_path), _VALUE),
    ),
    builtin("context merge", signature(_merge, required("contexts", list_of(context)))),
    builtin("context", signature(_from_entries, required("entries", list_of(context)))),
)
