"""A list or mapping that the YAML reader is inside of."""

from msgspec import Struct, field

from regdsl.document.tree import Entry, Node, Scalar

__all__ = ["Cut", "Frame"]


class Cut(Struct):
    """Keys without a colon that follow one another in a mapping with braces: most likely one text cut by commas."""

    first: Scalar
    last: Scalar
    before: Entry | None


class Frame(Struct):
    """What was read of one list or mapping so far; `end` is where its last value ended."""

    is_mapping: bool
    is_flow: bool
    start: int
    end: int
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    seen: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None
    cut: Cut | None = None

    @property
    def token(self) -> str | int:
        """The pointer token of the value that is being read."""
        if self.is_mapping:
            return self.key.text if self.key else ""
        return len(self.items)

    def latest(self) -> tuple[str | int, Node | None]:
        """Return the last value that was read, and its pointer token."""
        if self.is_mapping:
            return (self.entries[-1].key.text, self.entries[-1].value) if self.entries else ("", None)
        return (len(self.items) - 1, self.items[-1]) if self.items else (0, None)
