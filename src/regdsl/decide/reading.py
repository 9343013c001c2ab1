"""What reading an application collects."""

from msgspec import Struct, field

from regdsl.diagnostics import Bilingual, Diagnostic, Kind
from regdsl.diagnostics.diagnostic import Parameter

__all__ = ["Read"]


class Read(Struct):
    """The findings so far."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def refuse(self, kind: Kind, pointer: str, help_: Bilingual | None = None, **params: Parameter) -> None:
        """Add a finding; where the application came from a file, its place is found later by the pointer."""
        self.diagnostics.append(Diagnostic(kind, None, pointer, params, help=help_))
