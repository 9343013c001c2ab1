"""Colours of the terminal, or none."""

from enum import StrEnum

from msgspec import Struct

from regdsl.diagnostics import Severity

__all__ = ["PAINTED", "PLAIN", "Paint", "Role", "severity_role"]


class Role(StrEnum):
    """What a piece of output is; the value is its code in a terminal's colour sequence."""

    ERROR = "1;31"
    WARNING = "1;33"
    INFO = "1;36"
    STRONG = "1"
    FRAME = "34"
    SECOND = "36"
    HELP = "32"


class Paint(Struct, frozen=True):
    """Gives pieces of output their colour."""

    colours: bool

    def __call__(self, role: Role, text: str) -> str:
        """Return `text` in the colour of `role`; nothing is coloured in an empty text."""
        return f"\x1b[{role.value}m{text}\x1b[0m" if self.colours and text else text


PAINTED = Paint(True)
PLAIN = Paint(False)

_ROLES = {Severity.ERROR: Role.ERROR, Severity.WARNING: Role.WARNING, Severity.INFO: Role.INFO}


def severity_role(severity: Severity) -> Role:
    """Return the role in which a finding of `severity` is shown."""
    return _ROLES[severity]
