"""Comments that say what a scaled constant stands for."""

from regdsl.compile.code import WIDTH
from regdsl.compile.scales import decimal

__all__ = ["Notes", "scaled_note"]


def scaled_note(written: int, value: int, digits: int) -> str | None:
    """`1800000 = 18000.00` where `value` with so many digits after the point stands as another constant; None where the
    constant stands for itself, or is no power of ten times what is meant."""
    if not value:
        return None
    while abs(value) < abs(written):
        value, digits = value * 10, digits + 1
    while abs(value) > abs(written) and digits and value % 10 == 0:
        value, digits = value // 10, digits - 1
    return f"{written} = {decimal(value, digits)}" if value == written and digits else None


class Notes:
    """Gathers notes while one statement is made, and puts them beside it."""

    def __init__(self) -> None:
        self._notes: dict[str, None] = {}

    def add(self, note: str | None) -> None:
        """Keep a note, once."""
        if note is not None:
            self._notes[note] = None

    def beside(self, statement: list[str]) -> list[str]:
        """The statement with the notes at its end, or above it where it has several lines; forget them."""
        if not self._notes:
            return statement
        text = "# " + ", ".join(self._notes)
        self._notes.clear()
        if len(statement) == 1 and len(statement[0]) + len(text) + 2 <= WIDTH:
            return [f"{statement[0]}  {text}"]
        margin = statement[0][: len(statement[0]) - len(statement[0].lstrip())]
        return [margin + text, *statement]
