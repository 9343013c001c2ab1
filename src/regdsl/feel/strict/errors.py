"""What strict mode refuses. The elaborator reports all of it beforehand, so these reach a user only without a check."""

from regdsl.diagnostics import Bilingual
from regdsl.feel.tree import Node
from regdsl.text import mixed_letters

__all__ = ["IllTyped", "Mismatch", "NotStrict", "StrictError", "UndeclaredName"]


class StrictError(Exception):
    """An expression without a meaning in strict mode; `start` and `end` are 0-based offsets into its text."""

    def __init__(self, node: Node, message: Bilingual) -> None:
        super().__init__(message.en)
        self.node = node
        self.start = node.start
        self.end = node.end
        self.message = message


class NotStrict(StrictError):
    """A construct or function of FEEL that strict mode does not have."""

    def __init__(self, node: Node, what: Bilingual) -> None:
        ru, en = f"{what.ru}: в строгом режиме этого нет", f"strict mode has no {what.en}"
        super().__init__(node, Bilingual(ru, en))


class IllTyped(StrictError):
    """An operator or function applied to values that it does not take."""

    def __init__(self, node: Node, operation: str) -> None:
        ru = f"`{operation}` не применяется к таким значениям"
        super().__init__(node, Bilingual(ru, f"`{operation}` does not apply to such values"))


class UndeclaredName(StrictError):
    """A name that the scope does not know."""

    def __init__(self, node: Node, name: str) -> None:
        letters = mixed_letters(name)
        ru, en = f"имя «{name}» не объявлено", f"the name `{name}` is not declared"
        if letters:
            ru += f", в нём смешаны латинские и кириллические буквы: {letters.ru}"
            en += f", it mixes Latin and Cyrillic letters: {letters.en}"
        super().__init__(node, Bilingual(ru, en))


class Mismatch(Exception):
    """Raised by an operator without a place: its operands are of the wrong kind. The walk turns it into `IllTyped`."""

    def __init__(self, operation: str) -> None:
        super().__init__(operation)
        self.operation = operation
