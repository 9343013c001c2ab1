"""What a case expects of single subjects, held against the decision's JSON."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from regdsl.model.expected_of_subject import ExpectedOfSubject
from regdsl.testing.compare_results import Compared, Same, all_records, of_record, of_several

__all__ = ["all_differences", "subject_differences"]

SINGLE = ("outcome", "certain", "complete")
Decided = Mapping[str, Any]


def subject_differences(
    expected: ExpectedOfSubject,
    decided: Decided,
    written: Callable[[list[Decided], list[str]], list[str]],
    same: Same,
    *,
    several: bool,
) -> Iterator[Compared]:
    """Yield the path, what was expected and what came out, for whatever differs in the decision on one subject;
    `written` names true grounds as the case would, `several` tells that several results are decided on him."""
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
    results = decided["results"]
    if several:
        yield from of_several(("results",), expected.results, results, same)
        yield from of_record((), expected.fields, all_records(results), same)
    else:
        yield from of_record(("results",), expected.results, results, same)
        yield from of_record((), expected.fields, results, same)


def all_differences(expected: ExpectedOfSubject, *, several: bool) -> Iterator[Compared]:
    """Yield what a case expects of a subject on whom nothing was decided: whatever it mentions, and nothing else."""
    for key in (*SINGLE, "grounds", "undetermined"):
        if (value := getattr(expected, key)) is not None:
            yield (key,), value, None
    if several:
        yield from of_several(("results",), expected.results, {}, _never)
    else:
        yield from of_record(("results",), expected.results, {}, _never)
    yield from of_record((), expected.fields, {}, _never)


def _never(_name: str, _expected: object, _actual: object) -> bool:
    return False
