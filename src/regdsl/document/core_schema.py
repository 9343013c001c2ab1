"""What a scalar without quotes means: YAML 1.2's core schema, less what an author of law could misread.

==================================  ===========================================================================
written                             value
==================================  ===========================================================================
`null` `Null` `NULL` `~`, nothing   None: known to be absent
`true` `True` `TRUE`, `false` …     a boolean; `yes`, `no`, `on`, `off` are texts, as YAML 1.2 has it
`0`, `-12`                          an int
`1.50`                              an exact Decimal, trailing zeros kept; minus zero is zero
`012` `+7` `.5` `5.` `1e3` `0x1F`   a finding: half the tools read a number there, half a text, and a code (a
`0o14` `1_000` `.inf` `.nan`        postal index, a phone) would lose its digits
more than 40 digits                 a finding
`1:30`, `2026-02-30`, `1 000`       texts; whether a date exists is the model's question
==================================  ===========================================================================
"""

import re
from decimal import Decimal

from regdsl.diagnostics import Kind
from regdsl.document.findings import TOO_LONG_NUMBER, UNCLEAR_NUMBER
from regdsl.document.limits import MAX_DIGITS
from regdsl.document.tree import ScalarValue

__all__ = ["MAY_MEAN", "resolve"]

_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_MAY_BE_NUMBER = frozenset("0123456789+-.")
MAY_MEAN = _MAY_BE_NUMBER | frozenset(word[:1] for word in _WORDS)
"""How a plain scalar begins that may mean anything but its text; the empty one begins with nothing."""
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_UNCLEAR = re.compile(
    r"""[-+]? (?: 0[xX][0-9a-fA-F_]+ | 0[oO][0-7_]+ | 0[bB][01_]+        # other bases
        | (?: [0-9] [0-9_]* \.? [0-9_]* | \.[0-9] [0-9_]* ) (?: [eE] [-+]? [0-9]+ )?  # signs, zeros, exponents
        | \. (?: inf | Inf | INF | nan | NaN | NAN ) )""",
    re.VERBOSE,
)


def resolve(text: str) -> ScalarValue | Kind:
    """Return the value of the plain scalar `text`, or the kind of finding that it is."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _MAY_BE_NUMBER:
        return text
    number = _NUMBER.fullmatch(text)
    if number is None:
        return UNCLEAR_NUMBER if _UNCLEAR.fullmatch(text) else text
    if len(text) - text.count("-") - text.count(".") > MAX_DIGITS:
        return TOO_LONG_NUMBER
    if number.group(1) is None:
        return int(text)
    value = Decimal(text)
    return value if value else abs(value)
