"""What a case expects of the register record, or of several results, held against the decision's JSON."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

__all__ = ["Compared", "Path", "Same", "all_records", "of_record", "of_several"]

Path = tuple[str, ...]
Decided = Mapping[str, Any]
Compared = tuple[Path, object, object]
"""Where something differs, what was expected, what came out."""
Same = Callable[[str, object, object], bool]
"""Whether a field of the record, by its name, is what was expected of it."""


def of_record(path: Path, expected: Decided, record: Decided, same: Same) -> Iterator[Compared]:
    """Yield the fields of a record that are not as expected."""
    for name, value in expected.items():
        if name not in record or not same(name, value, record[name]):
            yield (*path, name), value, record.get(name)


def of_several(path: Path, expected: Decided, decided: Decided, same: Same) -> Iterator[Compared]:
    """Yield what differs in several results: each is expected by its outcome, or with the fields of its record."""
    for name, said in expected.items():
        own = decided.get(name, {})
        wanted = said if isinstance(said, Mapping) else {"outcome": said}
        if "outcome" in wanted and wanted["outcome"] != own.get("outcome"):
            yield (*path, name), wanted["outcome"], own.get("outcome")
        yield from of_record((*path, name, "record"), wanted.get("record", {}), own.get("record", {}), same)


def all_records(decided: Decided) -> Decided:
    """The fields of the records of several results together; of two with one name, that of the later result."""
    return {field: value for own in decided.values() for field, value in own.get("record", {}).items()}
