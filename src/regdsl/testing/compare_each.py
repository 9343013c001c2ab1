"""What a case expects of single subjects, held against the decision's JSON."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from regdsl.model.expected_of_subject import ExpectedOfSubject

__all__ = ["subject_differences"]

SINGLE = ("outcome", "certain", "complete")
Path = tuple[str, ...]
Decided = Mapping[str, Any]
Same = Callable[[str, object, object], bool]
"""Whether a field of the record, by its name, is what was expected of it."""


def subject_differences(
    expected: ExpectedOfSubject, decided: Decided, written: Callable[[list[Decided], list[str]], list[str]], same: Same
) -> Iterator[tuple[Path, object, object]]:
    """Yield the path, what was expected and what came out, for whatever differs in the decision on one subject;
    `written` names true grounds as the case would."""
    for key in SINGLE:
        value = getattr(expected, key)
        value = value if value is None or isinstance(value, bool) else str(value)
        if value is not None and value != decided[key]:
            yield (key,), value, decided[key]
    if expected.grounds is not None:
        actual = written(decided["grounds"], list(expected.grounds))
        if set(actual) != set(expected.grounds):
            yield ("grounds",), list(expected.grounds), actual
    if expected.undetermined is not None and set(expected.undetermined) != set(decided["undetermined"]):
        yield ("undetermined",), list(expected.undetermined), decided["undetermined"]
    for place, fields in ((("results",), expected.results), ((), expected.fields)):
        for name, value in fields.items():
            if name not in decided["results"] or not same(name, value, decided["results"][name]):
                yield (*place, name), value, decided["results"].get(name)
