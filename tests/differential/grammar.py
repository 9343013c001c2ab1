"""Random expressions of strict mode as text, well typed by their growth, over a vocabulary of names by kind.

What may fail at run time is grown with its guard or without it: which of them may stand is for the elaborator to say.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import strategies as st

from regdsl.feel import types
from regdsl.feel.types import Static, Type

__all__ = ["FORMS", "Grammar", "kind_of"]

Draw = Callable[[st.SearchStrategy[Any]], Any]
Names = Mapping[str, tuple[str, ...]]
"""The names in scope by kind; a name that may be absent stands under its kind and `?`."""

WRONG: Final = 80
"""Of so many expressions one is of a kind that does not belong where it stands."""


def kind_of(static: Static) -> str:
    """The kind under which a name of this type stands."""
    return _kind(static.type) + ("?" if static.nullable else "")


def _kind(kind: Type) -> str:
    match kind:
        case types.ListOf(element=element):
            return f"[{_kind(element)}]"
        case types.Boolean():
            return "truth"
        case types.Number(scale=0):
            return "whole"
        case types.DateTime():
            return "moment"
    return type(kind).__name__.lower()


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";"))


# In a form, {kind} is an expression of that kind and {kind!} a name of it, {kind:x} the same one at both places where
# it stands, {kind?} a name that may be absent, {name} a fresh variable, {kind|other} an expression of `kind` in which
# the variable stands for a value of `other`.
FORMS: Final[dict[str, tuple[str, ...]]] = {
    "truth": _split("""
        {truth} and {truth} ; {truth} or {truth} ; not({truth}) ; ({truth}) = {truth}
        ; {number} < {number} ; {number} <= {number} ; {number} > {number} ; {number} >= {number}
        ; {number} = {number} ; {number} != {number} ; {number} between {number} and {number}
        ; ({number} in [{number}..{number}]) ; ({number} in ({number}..{number}]) ; ({number} in [{number}..{number}))
        ; ({number} in (< {number}, {number}, [{number}..{number}])) ; ({number} in (> {number}, {[number]}))
        ; ({number} in {[number]}) ; list contains({[number]}, {number}) ; list contains({[text]}, {text})
        ; list contains({[number]}, {number?}) ; list contains({[date]}, {date}) ; list contains({[truth]}, {truth})
        ; list contains({[days]}, {days}) ; list contains({[days]}, {seconds}) ; list contains({[text]}, {text?})
        ; {[number]} = {[number]} ; {[text]} != {[text]} ; {[date]} = {[date]} ; {[truth]} = {[truth]}
        ; {number?} = null ; {date?} != null ; {text?} = null ; {truth?} = null ; {[number]?} = null
        ; {number?} = {number} ; {number?} != {number?} ; {text?} = {text} ; {date?} = {date} ; {truth?} = true
        ; {number?:x} != null and {number?:x} < {number} ; {number?:x} < {number}
        ; not({number?:x} = null) and ({number?:x} in [{number}..{number}])
        ; {date?:x} != null and {date?:x} <= {date} ; if {date?:x} = null then {truth} else {date?:x} > {date}
        ; {truth?:x} != null and {truth?:x} ; if {truth?:x} != null then not({truth?:x}) else {truth}
        ; if {text?:x} != null then {text?:x} < {text} else {truth} ; {text?:x} = {text} and {text?:x} != {text}
        ; {[number]?:x} != null and count({[number]?:x}) > {number} ; count({[number]?:x}) > {number}
        ; {number:d} != 0 and {number} / {number:d} < {number} ; {number} / {number:d} < {number}
        ; {number:d} > 0 and {number} / {number:d} >= {number} ; {number:d} < 0 and {number} / {number:d} >= {number}
        ; {number} / {positive} < {number} ; {number} / (-{positive}) < {number} ; {number} >= {number} / (-{positive})
        ; {number} / {positive} <= {number} / (-{positive}) ; ({number} / (-{positive}) in [{number}..{number}])
        ; {whole:d} > 0 and modulo({number}, {whole:d}) = {number} ; {whole:d} != 0 and odd(modulo({whole}, {whole:d}))
        ; (min({[number]:m}) != null) and min({[number]:m}) > {number} ; min({[number]:m}) > {number}
        ; if {[number]:m}[1] != null then {[number]:m}[1] = {number} else {truth}
        ; {[text]}[1] = {text} ; {[truth]}[-1] = true ; {[truth]}[1]
        ; {text} < {text} ; {text} = {text} ; {text} >= {text} ; ({text} in ("а", "б")) ; ({text} in {[text]})
        ; ({text} in ({text}, "в")) ; ({text?} in ("а", "б")) ; {text} between {text} and {text}
        ; contains({text}, {text}) ; starts with({text}, {text}) ; ends with({text}, {text})
        ; {date} < {date} ; {date} = {date} ; {date} >= {date} ; ({date} in [{date}..{date}]) ; ({date} in {[date]})
        ; {date} between {date} and {date} ; {moment} < {moment} ; {moment} = {moment} ; {moment} <= {moment}
        ; ({moment} in [{moment}..{moment})) ; {time} < {time} ; {time} = {time} ; ({time} in ({time}..{time}))
        ; {months} < {months} ; {months} = {months} ; {days} <= {days} ; {days} = {seconds} ; {seconds} > {days}
        ; ({days} in [{days}..{seconds}]) ; ({seconds} in [{days}..{days}]) ; ({days} in [{seconds}..{days}))
        ; ({months} in [{months}..{months}]) ; {month} < {month} ; {month} = {month} ; {month} >= {month}
        ; ({date} in {season!}) ; not({date!} in {season!}) ; ({date?} in {season!})
        ; {date?:x} != null and ({date?:x} in {season!})
        ; ({month} in [{month}..{month}]) ; ({month} in {rangeof!}) ; list contains({[month]}, {month})
        ; ({month} in {[month]}) ; {month?} = null ; {month?:x} != null and {month?:x} <= {month}
        ; {months?} = null ; {months?:x} != null and {months?:x} >= {months} ; ({months} in {[months]})
        ; {days?} != null ; if {days?:x} = null then {truth} else {days?:x} > {days} ; ({days} in {[days]})
        ; list contains({[months]}, {months}) ; {months!} = {months!} ; {days!} > {days!} ; {seconds!} >= {days!}
        ; odd({whole}) ; even({whole})
        ; some {name} in {[number]} satisfies {truth|number} ; every {name} in {[number]} satisfies {truth|number}
        ; some {name} in {[text]} satisfies {truth|text} ; every {name} in {[date]} satisfies {truth|date}
        ; every {name} in {[truth]} satisfies {truth|truth} ; some {name} in {[whole]} satisfies {truth|whole}
        ; all({[truth]}) ; any({[truth]}) ; if {truth} then {truth} else {truth}
    """),
    "number": _split("""
        {number} + {number} ; {number} - {number} ; {number} * {number} ; -({number}) ; abs({number})
        ; {number} / {number} ; {number} / {positive} ; ({number} / {positive}) * {number} ; {number} / 3
        ; {number} / {positive} + {number} / {positive} ; {number} / (-{positive})
        ; if {number:d} != 0 then {number} / {number:d} else {number}
        ; if {number:d} > 0 then {number} / {number:d} else 0
        ; if {number:d} = 0 then {number} else {number} / {number:d}
        ; if {number:d} in [1..5] then {number} / {number:d} else {number}
        ; if {number:d} <= 0 then {number} / ({number:d} - 1) else 1 / {number:d}
        ; if {number:d} > {number} then {number} / {number:d} else {number}
        ; if {number:d} >= {number} then {number} else {number} / {number:d}
        ; if {number} < {number:d} and {number:d} != 0 then {number} / {number:d} else 1
        ; if not({number:d} <= {number}) then {number} / {number:d} else 1 / ({number:d} - {positive})
        ; if {number:d} between {number} and {number} then {number} / {number:d} else 0
        ; if ({number:d} in ({number}..{number})) and {truth} then {number} / {number:d} else 0
        ; if {number:d} = {number} then {number} / {number:d} else {number}
        ; if {truth} and {number:d} > {number:e} then {number} / ({number:d} - {number:e}) else 2
        ; if {number?:x} = {number} then {number?:x} + 1 else 0
        ; if {number?:x} != null and ({number?:x} in (0..9]) then 5 / {number?:x} else 0
        ; if {number?:x} = null then {number} else {number?:x} + {number} ; {number?:x} * 2
        ; if {number?:x} != null then {number?:x} else {number}
        ; if {number?:x} != null and {number?:x} > 0 then {number} / {number?:x} else {number}
        ; floor({number}) ; floor({number}, 2) ; ceiling({number}, 1) ; round up({number}, 0) ; round down({number}, 2)
        ; round half up({number}, 2) ; round half down({number}, 1) ; decimal({number}, 3) ; round half up({number}, 0)
        ; floor({number} / {positive}) ; floor({number} / (-{positive})) ; ceiling({number} / {positive}, 1)
        ; round half up({number} / {positive}, 2)
        ; round half down({number} / (-{positive}), 1) ; decimal({number} / 7, 1)
        ; modulo({number}, {positive}) ; modulo({number}, -2) ; modulo({number}, {number})
        ; min({number}, {number}) ; max({number}, {number}, {number}) ; sum({[number]}) ; mean({[number]!})
        ; if min({[number]:m}) != null then min({[number]:m}) else {number} ; max({[number]!}) ; min({[number]})
        ; if mean({[number]:m}) = null then {number} else mean({[number]:m})
        ; if {[number]:m}[{whole:i}] != null then {[number]:m}[{whole:i}] else {number}
        ; {[number]!}[1] ; {[number]!}[-1]
        ; if {truth} then {number} else {number} ; {whole}
    """),
    "whole": _split("""
        {whole} + {whole} ; {whole} - {whole} ; {whole} * {whole} ; -({whole}) ; abs({whole}) ; count({[number]})
        ; count({[text]}) ; count({[date]}) ; sum({[whole]}) ; floor({number}) ; ceiling({number} / {positive})
        ; modulo({whole}, 3) ; string length({text}) ; age({date}, {date}) ; {date}.year ; {date}.month ; {date}.day
        ; {date}.weekday ; {month}.year ; {month}.month
        ; {moment}.year ; {moment}.day ; ({date} - {date}).days ; {months}.years ; {months}.months
        ; {days}.days ; min({whole}, {whole}) ; if {truth} then {whole} else {whole} ; working days({date}, {date})
    """),
    "positive": _split("""
        {positive} ; {positive} + {positive} ; {positive} * {positive} ; abs({number}) + 1 ; max({number}, 1)
        ; if {number:d} > 0 then {number:d} else {positive} ; count({[text]}) + 0.5 ; {positive} / 2
    """),
    "text": _split("""
        {text} + {text} ; upper case({text}) ; lower case({text}) ; substring before({text}, {text})
        ; substring after({text}, {text}) ; if {truth} then {text} else {text} ; min({text}, {text})
        ; if {text?:x} in ("а", "б") then {text?:x} else {text}
        ; if {text?:x} in ({text}, "б") then {text?:x} else {text}
        ; if {text?:x} = null then {text} else {text?:x} ; {[text]!}[1] ; max({[text]!})
        ; if {[text]:m}[1] != null then {[text]:m}[1] else {text}
    """),
    "date": _split("""
        {date} + {days} ; {date} - {days} ; {date} + {months} ; {date} - {months} ; {months} + {date}
        ; date({whole}, 2, 28) ; date({date}.year, 12, 1) ; date({moment}) ; last day of month({date})
        ; date({month}) ; last day of month({month})
        ; {rangeof!}.start
        ; add working days({date}, {whole}) ; min({date}, {date}) ; max({date}, {date}) ; {[date]!}[1] ; max({[date]!})
        ; if {truth} then {date} else {date} ; if {date?:x} != null then {date?:x} else {date} ; {date?} + {days}
        ; if min({[date]:m}) != null then min({[date]:m}) else {date}
    """),
    "month": _split("""
        {month} + {months} ; {month} - {months} ; {months} + {month} ; month({date}) ; month({moment})
        ; if {truth} then {month} else {month} ; min({month}, {month}) ; {[month]!}[1] ; {rangeof!}.end
        ; if {month?:x} != null then {month?:x} else {month}
    """),
    "rangeof": ("[{month}..{month}]",),
    "moment": _split("""
        {moment} + {seconds} ; {moment} - {seconds} ; {moment} + {days} ; {moment} + {months} ; {moment} - {months}
        ; if {truth} then {moment} else {moment} ; min({moment}, {moment})
    """),
    "time": _split("if {truth} then {time} else {time}"),
    "months": _split("""
        {months} + {months} ; {months} - {months} ; -({months}) ; {whole} * {months} ; {months} * 2
        ; years and months duration({date}, {date})
        ; years and months duration({month}, {month}) ; if {truth} then {months} else {months}
        ; if {months?:x} != null then {months?:x} else {months} ; min({months}, {months}) ; {months!} + {months}
    """),
    "days": _split("""
        {days} + {days} ; {days} - {days} ; -({days}) ; {whole} * {days} ; {date} - {date}
        ; if {truth} then {days} else {days} ; if {days?:x} != null then {days?:x} else {days}
        ; max({days}, {days}) ; {[days]!}[1] ; {days!} - {days}
    """),
    "seconds": _split("""
        {seconds} + {seconds} ; {seconds} - {seconds} ; -({seconds}) ; {whole} * {seconds} ; {moment} - {moment}
        ; if {truth} then {seconds} else {seconds}
    """),
    "[number]": _split("""
        {[number]}[{truth|item number}] ; for {name} in {[number]} return {number|number} ; [{number}, {number}]
        ; for {name} in {[date]} return {number|date} ; for {name} in {[text]} return string length({text|text})
        ; concatenate({[number]}, {[number]}) ; append({[number]}, {number}) ; union({[number]}, {[number]})
        ; distinct values({[number]}) ; reverse({[number]}) ; if {truth} then {[number]} else {[number]} ; [{number}]
        ; {[number]}[item > {number}] ; {[number]}[item != 0 and {number} / item > 1]
        ; {[number]}[{truth!}] ; [] ; {[whole]}
        ; {[number]}[item > {number}][item < {number}]
    """),
    "[whole]": _split("""
        {[whole]}[{truth|item whole}] ; for {name} in {[whole]} return {whole|whole} ; [{whole}, {whole}, {whole}]
        ; reverse({[whole]}) ; distinct values({[whole]}) ; concatenate({[whole]}, {[whole]})
    """),
    "[text]": _split("""
        {[text]}[{truth|item text}] ; for {name} in {[text]} return {text|text} ; [{text}, {text}] ; reverse({[text]})
        ; distinct values({[text]}) ; concatenate({[text]}, {[text]}) ; if {truth} then {[text]} else {[text]}
    """),
    "[date]": _split("""
        {[date]}[{truth|item date}] ; for {name} in {[date]} return {date|date} ; [{date}] ; append({[date]}, {date})
        ; distinct values({[date]}) ; union({[date]}, {[date]})
    """),
    "[month]": _split("""
        {[month]}[{truth|item month}] ; for {name} in {[month]} return {month|month} ; [{month}, {month}]
        ; distinct values({[month]}) ; concatenate({[month]}, {[month]})
    """),
    "[truth]": _split("""
        {[truth]}[{truth|item truth}] ; for {name} in {[number]} return {truth|number} ; [{truth}, {truth}]
        ; reverse({[truth]}) ; distinct values({[truth]}) ; {[truth]}[item]
    """),
    "[months]": _split("[{months}] ; {[months]}[{truth|item months}] ; [{months}, {months}] ; reverse({[months]})"),
    "[days]": _split("[{days}] ; for {name} in {[date]} return {date} - {date} ; [{days}, {days}]"),
}

LEAVES: Final[dict[str, tuple[str, ...]]] = {
    "truth": ("true", "false"),
    "number": ("0", "1", "-1", "2", "0.5", "-0.01", "100", "1.25", "12345.67"),
    "whole": ("0", "1", "-1", "2", "3", "12"),
    "positive": ("1", "2", "3", "0.5", "7.25"),
    "text": ('""', '"а"', '"б"', '"Ёж"', '"улица"'),
    "date": ('date("2024-02-29")', '@"2026-03-09"', 'date("1999-12-31")', "date(2020, 2, 28)", 'date("2999-12-31")'),
    "month": ('month("2024-02")', 'month("1999-12")', 'month("2999-12")'),
    "rangeof": ('[month("2024-02")..month("2026-01")]', '[month("2026-02")..month("2026-01")]'),
    "season": ('[date("2024-02-29")..date("2026-03-09")]',),
    "moment": ('@"2026-03-01T10:00:00+03:00"', 'date and time("2024-02-29T23:59Z")'),
    "time": ('time("10:00:00")', '@"23:59"'),
    "months": ('duration("P1M")', 'duration("-P1Y6M")', '@"P100Y"', 'duration("P0M")', 'duration("P6000Y")'),
    "days": ('duration("P1D")', 'duration("-P2W")', '@"P0D"', 'duration("P40000D")', 'duration("P2900000D")'),
    "seconds": ('duration("PT24H")', 'duration("-PT1H1M1S")', '@"P1DT12H"', '@"PT0S"'),
    "[number]": ("[]", "[1, 2.5]", "[0]"),
    "[whole]": ("[1, 2]", "[-3]"),
    "[text]": ("[]", '["а", "в"]'),
    "[date]": ('[date("2024-02-29")]',),
    "[month]": ('[month("2024-02")]', "[]"),
    "[truth]": ("[]", "[true, false]"),
    "[months]": ('[duration("P1Y")]', "[]"),
    "[days]": ('[duration("P1D")]',),
}


@dataclass
class Grammar:
    """Grows expressions from what `draw` draws."""

    draw: Draw
    names: Names
    fresh: int = 0

    def expression(self, kind: str, depth: int) -> str:
        """An expression of `kind`, now and then of another; one that is no single name or constant has brackets."""
        if self.draw(st.integers(0, WRONG)) == WRONG:
            kind = self.draw(st.sampled_from(sorted(FORMS)))
        names = self._names(kind)
        if depth <= 0 or self.draw(st.integers(0, 5)) == 0:
            return self._leaf(kind, names)
        form = self.draw(st.sampled_from(FORMS[kind]))
        return f"({self.filled(form, depth - 1)})"

    def _names(self, kind: str) -> tuple[str, ...]:
        own = self.names.get(kind, ())
        if kind in ("number", "[number]"):
            own = (*own, *self.names.get(kind.replace("number", "whole"), ()))
        return (*own, *self.names.get("positive", ())) if kind == "number" else own

    def _leaf(self, kind: str, names: tuple[str, ...]) -> str:
        constants = LEAVES[kind]
        if names and self.draw(st.integers(0, 3)):
            return self.draw(st.sampled_from(names))  # type: ignore[no-any-return]
        return self.draw(st.sampled_from(constants))  # type: ignore[no-any-return]

    def filled(self, form: str, depth: int) -> str:
        """Fill the holes of a form, from the left."""
        same: dict[str, str] = {}
        local = ""
        written = []
        for part in form.replace("}", "{").split("{"):
            if len(written) % 2 == 0:
                written.append(part)
            elif part == "name":
                self.fresh += 1
                local = f"э{self.fresh}"
                written.append(local)
            elif ":" in part:
                if part not in same:
                    same[part] = self._hole(part.partition(":")[0], depth, local)
                written.append(same[part])
            else:
                written.append(self._hole(part, depth, local))
        return "".join(written)

    def _hole(self, hole: str, depth: int, local: str) -> str:
        if "|" in hole:
            kind, _, bound = hole.partition("|")
            item = bound.removeprefix("item ")
            name = local if item == bound else "item"
            names = {**self.names, item: (name, name, *self.names.get(item, ()))}
            inner = Grammar(self.draw, names, self.fresh + 100)
            return inner.expression(kind, depth)
        if hole.endswith("?"):
            return self._absent(hole, depth)
        if hole.endswith("!"):
            names = self._names(hole[:-1])
            return self.draw(st.sampled_from(names)) if names else self.expression(hole[:-1], 0)
        return self.expression(hole, depth)

    def _absent(self, kind: str, depth: int) -> str:
        """A name that may be absent, or an element that there may not be."""
        names = self.names.get(kind, ())
        if kind == "number?":
            names = (*names, *self.names.get("whole?", ()))
        listed = f"[{kind[:-1]}]"
        if not names or (listed in FORMS and self.draw(st.integers(0, 4)) == 0):
            return f"{self.expression(listed, depth - 1)}[2]" if listed in FORMS else self.expression(kind[:-1], depth)
        return self.draw(st.sampled_from(names))  # type: ignore[no-any-return]
