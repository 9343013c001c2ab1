"""Parameters that are taken by keys, or on a day that an input gives: from names and calls to lookups."""

from difflib import get_close_matches

from regdsl.diagnostics import Bilingual
from regdsl.feel import tree
from regdsl.feel.elaborate.describe import type_name
from regdsl.feel.elaborate.keyed.findings import (
    KEY_OF_ANOTHER_LIST,
    KEYS_BY_NAME,
    KEYS_MISSING,
    NO_FIGURE,
    NOT_CALLED,
    UNKNOWN_KEY,
    WRONG_NUMBER_OF_KEYS,
)
from regdsl.feel.elaborate.keyed.shape import Key
from regdsl.feel.elaborate.keys import is_free
from regdsl.feel.elaborate.scope import Context, Symbol
from regdsl.feel.kernel import Apply, Const, Kernel, Op, Ref
from regdsl.feel.printer import format_expression
from regdsl.feel.types import Text, Type
from regdsl.text import did_you_mean

__all__ = ["called", "named"]

_SHOWN = 12


def named(ctx: Context, node: tree.Name, symbol: Symbol) -> Kernel | None:
    """A parameter by its name alone: on the day that its input gives."""
    if symbol.keyed is not None:
        ctx.problem(KEYS_MISSING, node, name=symbol.name, shape=_shape(symbol))
        return None
    return _noted(ctx, symbol.name, _source(ctx, node, symbol))


def called(ctx: Context, node: tree.Call, symbol: Symbol, args: tuple[Kernel, ...]) -> Kernel | None:
    """A declared name with brackets after it: a keyed parameter with its keys."""
    keyed, name = symbol.keyed, symbol.name
    if keyed is None:
        ctx.problem(NOT_CALLED, node.function, name=name)
        return None
    if node.names:
        ctx.problem(KEYS_BY_NAME, node, name=name, shape=_shape(symbol))
        return None
    if len(args) != len(keyed.keys):
        expected, found = str(len(keyed.keys)), str(len(args))
        ctx.problem(WRONG_NUMBER_OF_KEYS, node, name=name, expected=expected, found=found, shape=_shape(symbol))
        return None
    made = [_key(ctx, symbol, key, arg) for key, arg in zip(keyed.keys, args, strict=True)]
    keys = tuple(key for key in made if key is not None)
    source = _source(ctx, node.function, symbol)
    if source is None or len(keys) != len(made) or not _has_figures(ctx, node, symbol, keys):
        return None
    found_ = Apply(op=Op.LOOKUP, operands=(source, *keys), static=symbol.static, start=node.start, end=node.end)
    return _noted(ctx, format_expression(node), found_)


def _shape(symbol: Symbol) -> str:
    assert symbol.keyed is not None
    return f"{symbol.name}({', '.join(key.name for key in symbol.keyed.keys)})"


def _source(ctx: Context, node: tree.Node, symbol: Symbol) -> Kernel | None:
    """The parameter's value or figures, on the day that its input gives where one does."""
    ref = Ref(origin=symbol.origin, name=symbol.name, static=symbol.static, start=node.start, end=node.end)
    if symbol.as_of is None:
        return ref
    day = ctx.presume(ctx.reference(ctx.symbols[symbol.as_of], node.start, node.end), symbol.as_of)
    if day is None:
        return None
    return Apply(op=Op.ON_DAY, operands=(ref, day), static=symbol.static, start=node.start, end=node.end)


def _noted(ctx: Context, name: str, made: Kernel | None) -> Kernel | None:
    """A lookup, noted as a fact under its text where it is the same wherever the expression looks it up."""
    if made is not None and is_free(made):
        ctx.notes.reads.setdefault(name)
        ctx.notes.lookups.setdefault(name, made)
    return made


def _key(ctx: Context, symbol: Symbol, key: Key, arg: Kernel) -> Kernel | None:
    present = ctx.presume(arg)
    if present is None:
        return None
    kind = present.static.type
    if not isinstance(kind, Text) or kind.codes is None:
        _another_list(ctx, symbol, key, arg, _kind_of(kind))
        return None
    if key.book is not None and kind.book not in (None, key.book):
        found = Bilingual(f"код справочника «{kind.book}»", f"a code of the book `{kind.book}`")
        _another_list(ctx, symbol, key, arg, found)
        return None
    stray = sorted(kind.codes - key.codes)
    if not stray:
        return present
    if not kind.written:
        shown = _listed(stray)
        found = Bilingual(f"есть и коды не из него: {shown}", f"codes beyond it: {shown}")
        _another_list(ctx, symbol, key, arg, found)
        return None
    close = get_close_matches(stray[0], sorted(key.codes), 1)
    hint = did_you_mean(stray[0], close[0]) if close else None
    codes = _listed(sorted(key.codes))
    ctx.problem(UNKNOWN_KEY, arg, hint, key=key.name, name=symbol.name, code=stray[0], codes=codes)
    return None


def _another_list(ctx: Context, symbol: Symbol, key: Key, arg: Kernel, found: Bilingual) -> None:
    if key.book is not None:
        expected = Bilingual(f"код справочника «{key.book}»", f"a code of the book `{key.book}`")
    else:
        codes = _listed(sorted(key.codes))
        expected = Bilingual(f"код из перечня: {codes}", f"a code of the list: {codes}")
    ctx.problem(KEY_OF_ANOTHER_LIST, arg, key=key.name, name=symbol.name, expected=expected, found=found)


def _kind_of(kind: Type) -> Bilingual:
    if isinstance(kind, Text):
        return Bilingual("любой текст", "any text")
    return type_name(kind)


def _has_figures(ctx: Context, node: tree.Call, symbol: Symbol, keys: tuple[Kernel, ...]) -> bool:
    """Whether every table in force has figures for the keys that are written as they are."""
    assert symbol.keyed is not None
    written = tuple(str(key.value) if isinstance(key, Const) else None for key in keys)
    literals = [key for key in keys if isinstance(key, Const)]
    if not literals:
        return True
    lacking = next((period for period in symbol.keyed.in_force if not period.has(written)), None)
    if lacking is None:
        return True
    at = literals[0] if len(literals) == 1 else node
    shown = ", ".join(f'"{code}"' for code in written if code is not None)
    ctx.problem(NO_FIGURE, at, name=symbol.name, since=lacking.since.isoformat(), keys=shown)
    return False


def _listed(codes: list[str]) -> str:
    return ", ".join(codes[:_SHOWN]) + (", …" if len(codes) > _SHOWN else "")
