"""What an instance gives for the locals of its template: all of them, of their types, within their bounds."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from msgspec import Struct

from regdsl.calendar import Length, LengthProblem, format_length
from regdsl.corpus.bundle import File
from regdsl.corpus.templates import findings
from regdsl.corpus.templates.seasons import season_within, window
from regdsl.diagnostics import Bilingual, Diagnostic, Kind, Label
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document.pointer import join
from regdsl.model.instance import Instance
from regdsl.model.local import Local, LocalType, length_of
from regdsl.model.season import YearDay
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.model.template import Template
from regdsl.text import format_year_day

__all__ = ["check_filling"]

_HERE: Final = Bilingual("так сказано в шаблоне", "the template says so")
_EXAMPLES: Final = {
    LocalType.BOOLEAN: "true",
    LocalType.DATE: "2026-06-01",
    LocalType.TEXT: "…",
    LocalType.MONEY: "1000.00",
    LocalType.REFERENCE_BOOK: "имя справочника",
    LocalType.SEASON: "1 июня .. 31 августа",
}


class _Filling(Struct, frozen=True):
    """An instance and the template that it fills."""

    instance: File[Instance]
    template: File[Template]

    def found(self) -> Iterator[Diagnostic]:
        """Everything that is wrong with the filling, in the order of the instance."""
        open_, given = self.template.model.locals, self.instance.model.locals
        for name in given:
            if name not in open_:
                yield self._unknown(name, tuple(open_))
        for name, local in open_.items():
            if name in given:
                yield from self._value(name, local)
            else:
                yield self._missing(name, local)

    def _unknown(self, name: str, known: tuple[str, ...]) -> Diagnostic:
        pointer = join("/locals", name)
        span = self.instance.document.locate_key(pointer)
        near = nearest(name, known)
        params = {"name": name, "known": ", ".join(known) or "—"}
        help_ = did_you_mean(near, name) if near else None
        return Diagnostic(findings.UNKNOWN_LOCAL, span, pointer, params, help=help_)

    def _missing(self, name: str, local: Local) -> Diagnostic:
        pointer = "/locals" if self.instance.document.node("/locals") is not None else "/extends"
        span = self.instance.document.locate_key(pointer)
        params = {"name": name, "example": _example(local)}
        return Diagnostic(findings.LOCAL_MISSING, span, pointer, params, (self._label(name),))

    def _value(self, name: str, local: Local) -> Iterator[Diagnostic]:
        value = self.instance.model.locals[name].value
        if local.type is LocalType.DURATION:
            yield from self._length(name, local, value)
        elif local.type is LocalType.SEASON:
            within = season_within(local, value)
            if within is None:
                yield self._wrong_type(name, local, value)
            elif not within:
                passed: dict[str, Parameter] = {"found": str(value), "bounds": _bounds(local)}
                yield self._finding(findings.LOCAL_OUT_OF_BOUNDS, name, passed, "max" if local.max else "min")
        elif not _fits(local, value):
            yield self._wrong_type(name, local, value)
        elif local.values is not None and value not in local.values:
            codes = ", ".join(local.values)
            yield self._finding(findings.LOCAL_OUT_OF_BOUNDS, name, {"found": str(value), "bounds": codes}, "values")
        elif not _within(local, value):
            bounds, key = _bounds(local), "max" if local.max is not None else "min"
            yield self._finding(findings.LOCAL_OUT_OF_BOUNDS, name, {"found": str(value), "bounds": bounds}, key)

    def _length(self, name: str, local: Local, value: object) -> Iterator[Diagnostic]:
        found = length_of(value, local.unit)
        if found is None:
            yield self._wrong_type(name, local, value)
            return
        if isinstance(found, LengthProblem):
            at = self._at(name)
            span = self.instance.document.locate(at)
            yield Diagnostic(found.kind, span, at, found.params, (self._label(name),), found.help)
            return
        unit = length_of(1, local.unit)
        if isinstance(unit, Length) and found.unit is not unit.unit:
            params: dict[str, Parameter] = {
                "expected": local.unit or "",
                "found": _both(found),
                "example": _example(local),
            }
            yield self._finding(findings.LOCAL_OTHER_UNIT, name, params, "unit")
            return
        least, most = local.least, local.most
        low = isinstance(least, Length) and found.amount < least.amount
        if low or (isinstance(most, Length) and found.amount > most.amount):
            passed: dict[str, Parameter] = {"found": _both(found), "bounds": _bounds(local)}
            yield self._finding(findings.LOCAL_OUT_OF_BOUNDS, name, passed, "min" if low else "max")

    def _wrong_type(self, name: str, local: Local, value: object) -> Diagnostic:
        found = str(value).lower() if isinstance(value, bool) else str(value)
        params: dict[str, Parameter] = {"expected": local.type.words, "found": found, "example": _example(local)}
        return self._finding(findings.LOCAL_WRONG_TYPE, name, params)

    def _finding(self, kind: Kind, name: str, params: dict[str, Parameter], key: str = "") -> Diagnostic:
        at = self._at(name)
        shown: dict[str, Parameter] = {"name": name, **params}
        return Diagnostic(kind, self.instance.document.locate(at), at, shown, (self._label(name, key),))

    def _at(self, name: str) -> str:
        pointer = join("/locals", name)
        return pointer if self.instance.model.locals[name].short else join(pointer, "value")

    def _label(self, name: str, key: str = "") -> Label:
        pointer = join("/locals", name)
        document = self.template.document
        inside = join(pointer, key) if key else pointer
        span = document.locate(inside) if key and document.node(inside) is not None else document.locate_key(pointer)
        return Label(span, _HERE)


def check_filling(instance: File[Instance], template: File[Template]) -> tuple[Diagnostic, ...]:
    """Find the locals that an instance leaves open, makes up, or fills with what does not fit."""
    return tuple(_Filling(instance, template).found())


def _example(local: Local) -> str:
    if local.type is LocalType.DURATION:
        length = local.most if isinstance(local.most, Length) else length_of(5, local.unit)
        return format_length(length, "ru") if isinstance(length, Length) else ""
    if local.values is not None:
        return next(iter(local.values))
    bound = local.max if local.max is not None else local.min
    if local.type is LocalType.SEASON:
        return _EXAMPLES[local.type] if bound is None else str(window(local))
    return _EXAMPLES.get(local.type, "1") if bound is None else str(bound)


def _fits(local: Local, value: object) -> bool:
    match local.type:
        case LocalType.BOOLEAN:
            return isinstance(value, bool)
        case LocalType.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case LocalType.DECIMAL | LocalType.MONEY:
            return isinstance(value, int | Decimal) and not isinstance(value, bool) and _digits(value) <= _scale(local)
        case LocalType.DATE:
            return _day(value) is not None
        case _:
            return isinstance(value, str)


def _scale(local: Local) -> int:
    return 2 if local.scale is None else local.scale


def _digits(value: int | Decimal) -> int:
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return -exponent if isinstance(exponent, int) else 0


def _within(local: Local, value: object) -> bool:
    comparable: int | Decimal | date | None = _day(value) if local.type is LocalType.DATE else None
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        comparable = value
    if comparable is None:
        return True
    low, high = local.min, local.max
    # bounds of another kind than the value are a mistake of the template, which its own check tells
    below = _same_kind(low, comparable) and comparable < low  # type: ignore[operator]  # of one kind, just asked
    above = _same_kind(high, comparable) and comparable > high  # type: ignore[operator]  # of one kind, just asked
    return not (below or above)


def _same_kind(bound: object, value: object) -> bool:
    if bound is None or isinstance(bound, Length | YearDay):
        return False
    return isinstance(bound, date) == isinstance(value, date)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _bounds(local: Local) -> Bilingual:
    parts = [
        (ru, en, bound)
        for ru, en, bound in (("не меньше", "at least", local.least), ("не больше", "at most", local.most))
        if bound is not None
    ]
    russian = ", ".join(f"{ru} {_said(bound).ru}" for ru, _, bound in parts)
    english = ", ".join(f"{en} {_said(bound).en}" for _, en, bound in parts)
    return Bilingual(russian, english)


def _said(bound: object) -> Bilingual:
    if isinstance(bound, YearDay):
        return Bilingual(*(format_year_day(bound.month, bound.day, lang) for lang in ("ru", "en")))
    return _both(bound) if isinstance(bound, Length) else Bilingual(str(bound), str(bound))


def _both(length: Length) -> Bilingual:
    return Bilingual(format_length(length, "ru"), format_length(length, "en"))
