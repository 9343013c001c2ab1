"""A number or day of law stands in a condition, and no act is named for it.

## What it looks for

Numbers and days written into expressions of definitions, criteria, computed fields, variants and periods, where neither
the entry nor anything around it names a `basis` or a `reading`. Not meant are 0 and 1, numbers of units that are
reckoned with (12 months, 100 percent) and the plain arguments of functions. A ground always names its basis.

## Why it matters

A threshold that no act sets is a rule that somebody made up. Formal criteria can be checked only against the place that
they come from.

## Bad

```yaml
definitions: {многодетная: детей >= 3}
```

## Good

```yaml
definitions: {многодетная: {expr: детей >= 3, title: Семья многодетная, basis: порядок/п.4}}
```

## How to mend it

Name the place in `basis`, or move the figure into `parameters`, where it gets its days of force as well.
"""

from collections.abc import Iterator
from typing import Final

from regdsl.diagnostics import Bilingual, Kind, Severity
from regdsl.document import Document
from regdsl.document.pointer import join, split
from regdsl.document.tree import Mapping
from regdsl.lint.figures import Figure, figures_of
from regdsl.lint.finding import Finding, KeyOf, Words
from regdsl.lint.rule import SoundRule
from regdsl.lint.sound import Sound

__all__ = ["RULE"]

_PLACES: Final = frozenset({"criteria", "definitions", "grounds", "periods", "types", "variants"})
_SOURCES: Final = frozenset({"basis", "reading"})


def _check(sound: Sound) -> Iterator[Finding]:
    document = sound.draft.document
    for pointer, one in sound.checked.expressions.items():
        tokens = split(pointer)
        if tokens[0] not in _PLACES or _sourced(document, tokens):
            continue
        found = tuple(figures_of(one.tree))
        if found:
            name = tokens[1] if tokens[0] != "types" else tokens[-1 if tokens[-1] != "expr" else -2]
            params = {"numbers": ", ".join(one.text for one in found), "title": sound.draft.title_of(name)}
            yield Finding(_place(document, pointer, found[0]), params)


def _sourced(document: Document, tokens: tuple[str, ...]) -> bool:
    """Whether anything that stands around an expression names its source."""
    around = (document.node(join("", *tokens[:length])) for length in range(1, len(tokens) + 1))
    return any(entry.key.text in _SOURCES for node in around if isinstance(node, Mapping) for entry in node.entries)


def _place(document: Document, pointer: str, figure: Figure) -> KeyOf | Words:
    """The figure itself where the expression is a text of its own; the entry where it is a table."""
    written = pointer if document.node(pointer) is not None else pointer.rpartition("/")[0]
    if split(pointer)[-1] == "table":
        return KeyOf(written.rpartition("/")[0])
    return Words(written, figure.start, figure.end)


RULE: Final = SoundRule(
    kind=Kind(
        "LAW005",
        "threshold-without-source",
        Severity.WARNING,
        Bilingual("не сказано, из какого акта: {numbers} («{title}»)", "no act is named for: {numbers} (`{title}`)"),
        Bilingual(
            "укажите basis или перенесите величину в parameters",
            "add `basis` or move the figure into `parameters`",
        ),
    ),
    title=Bilingual("величина без источника в законе", "a threshold without a source in law"),
    requirements=("I8.4", "P09", "E6"),
    check=_check,
)
