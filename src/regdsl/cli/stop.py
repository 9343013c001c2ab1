"""The ways in which a command ends before its end."""

from typing import Final

from regdsl.diagnostics import Bilingual

__all__ = ["INTERRUPTED", "CannotGoOn", "Finished", "UsageProblem"]

INTERRUPTED: Final = 130
"""The exit status where somebody interrupts."""


class Finished(Exception):
    """Everything asked for was done: `status` is the exit status (after `--help`)."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class UsageProblem(Exception):
    """The command was called in a way that means nothing: `message` says how."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


class CannotGoOn(Exception):
    """There is nothing usable to work on: `message` says what and why, `hint` one thing to do."""

    def __init__(self, message: Bilingual, hint: Bilingual | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.hint = hint
