"""One finding in one place."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, field

from regdsl.diagnostics.bilingual import Bilingual, Lang
from regdsl.diagnostics.kind import Kind, Severity
from regdsl.diagnostics.span import Span

__all__ = ["Diagnostic", "Fix", "Label", "Parameter", "Safety"]

Parameter = str | int | Bilingual
_NONE: Mapping[str, Parameter] = MappingProxyType({})


class Safety(StrEnum):
    """Whether an edit may be made without a person: one that can change a legal outcome never may."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


class Fix(Struct, frozen=True):
    """An edit that mends the finding: replace the text of `span` by `replacement`."""

    span: Span
    replacement: str
    safety: Safety


class Label(Struct, frozen=True):
    """A second place that matters to the finding, with what to see there."""

    span: Span
    message: Bilingual


class Diagnostic(Struct, frozen=True):
    """A finding of `kind` at `span` (None only when the text could not be read at all); `pointer` is the RFC 6901 JSON
    pointer of the node. `help` replaces the kind's own help where there is something better to say ("did you mean");
    `level` and `rests_on` replace the kind's severity and basis where a profile or a project sets them."""

    kind: Kind
    span: Span | None
    pointer: str = ""
    params: Mapping[str, Parameter] = field(default_factory=lambda: _NONE)
    labels: tuple[Label, ...] = ()
    help: Bilingual | None = None
    fix: Fix | None = None
    level: Severity | None = None
    rests_on: str | None = None

    @property
    def severity(self) -> Severity:
        """How much it weighs: as set, else by default of its kind."""
        return self.level or self.kind.severity

    @property
    def basis(self) -> str | None:
        """The principle it rests on."""
        return self.rests_on or self.kind.basis

    def message(self, lang: Lang) -> str:
        """The message in `lang`, parameters filled in."""
        return _fill(self.kind.message, self.params, lang)

    def whole_message(self, lang: Lang) -> str:
        """The message in `lang` with everything that it names, however much that is: for a program."""
        return _fill(self.kind.whole or self.kind.message, self.params, lang)

    def help_text(self, lang: Lang) -> str:
        """The one thing to do, in `lang`."""
        return self.help.get(lang) if self.help else _fill(self.kind.help, self.params, lang)


def _fill(template: Bilingual, params: Mapping[str, Parameter], lang: Lang) -> str:
    plain = {key: value.get(lang) if isinstance(value, Bilingual) else value for key, value in params.items()}
    return template.get(lang).format_map(plain)
