"""From a located document to a typed file."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from pydantic import ValidationError

from regdsl.calendar import CalendarProblem, check_year_data
from regdsl.diagnostics import Diagnostic
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import Document, to_python
from regdsl.document.pointer import join
from regdsl.model import findings
from regdsl.model.calendar_file import CalendarYear
from regdsl.model.expected import cut, found_words
from regdsl.model.explain import Explainer
from regdsl.model.kinds import KINDS, AnyFile, class_of
from regdsl.model.odd_names import odd_names
from regdsl.model.of_template import out_of_place
from regdsl.model.suggest import did_you_mean, nearest
from regdsl.model.unsupported import find_unsupported
from regdsl.model.value_type import TYPES

__all__ = ["Loaded", "load"]

_FREE_VALUES = frozenset({"fixtures", "given", "change", "answer", "results", "show"})
"""The keys of a file of cases under which null is a value: known to be absent."""


class Loaded(Struct, frozen=True):
    """What became of a document: a file of one of the kinds, or None with at least one error."""

    value: AnyFile | None
    diagnostics: tuple[Diagnostic, ...]


def load(document: Document) -> Loaded:
    """Read `document` as the file that its `kind` says it is; whatever stands there, the answer is findings."""
    data = to_python(document.root)
    if not isinstance(data, dict):
        finding = Diagnostic(findings.NOT_A_SECTION, document.locate(""), "", {"found": found_words(data)})
        return Loaded(None, (finding,))
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        return Loaded(None, (_unknown_kind(document, data),))
    value, diagnostics = _load_kind(document, data, kind)
    return Loaded(None if diagnostics else value, diagnostics)


def _load_kind(document: Document, data: dict[str, Any], kind: str) -> tuple[Any, tuple[Diagnostic, ...]]:
    root = class_of(kind, data)
    misplaced = out_of_place(document, data, root)
    data = {key: value for key, value in data.items() if join("", key) not in {one.pointer for one in misplaced}}
    unsupported = find_unsupported(kind, data)
    covered = tuple(pointer for item in unsupported for pointer in item.covers)
    empty = [_empty_value(document, path) for path in _nulls(data) if not _may_be_null(kind, path)]
    value, wrong = _validate(document, data, root)
    if isinstance(value, CalendarYear):
        wrong = [_calendar_problem(document, problem) for problem in check_year_data(data)]
    blank = tuple(finding.pointer for finding in empty)
    known = {finding.pointer for finding in wrong}
    found = [
        *(finding for finding in odd_names(document, data) if finding.pointer not in known),
        *misplaced,
        *(_not_supported(document, item.pointer, item.construct.name) for item in unsupported),
        *(finding for finding in empty if not _below(finding.pointer, covered)),
        *(finding for finding in wrong if not _below(finding.pointer, covered + blank)),
    ]
    return value, tuple(sorted(found, key=_place))


def _validate(document: Document, data: dict[str, Any], root: type[Any]) -> tuple[Any, list[Diagnostic]]:
    types = data.get("types")
    context = {TYPES: frozenset(types) if isinstance(types, dict) else frozenset()}
    try:
        return root.__pydantic_validator__.validate_python(data, context=context), []
    except ValidationError as error:
        return None, Explainer(document, data, root).diagnostics(error.errors(include_url=False))


def _calendar_problem(document: Document, problem: CalendarProblem) -> Diagnostic:
    return Diagnostic(problem.kind, document.locate(problem.pointer), problem.pointer, problem.params)


def _not_supported(document: Document, pointer: str, name: Any) -> Diagnostic:
    return Diagnostic(findings.NOT_SUPPORTED, document.locate_key(pointer), pointer, {"construct": name})


def _unknown_kind(document: Document, data: dict[str, Any]) -> Diagnostic:
    options = ", ".join(f"`{kind}`" for kind in KINDS)
    if "kind" not in data:
        near = next((key for key in data if nearest(key, ("kind",), {"вид": "kind"})), None)
        span = document.locate_key(join("", *([near] if near else list(data)[:1])))
        help_ = did_you_mean("kind", near) if near else None
        return Diagnostic(findings.KIND_MISSING, span, "/kind", {"options": options}, help=help_)
    kind = data["kind"]
    word = nearest(kind, KINDS, _KIND_NAMES) if isinstance(kind, str) else None
    params: dict[str, Parameter] = {"found": cut(str(kind)), "options": options}
    help_ = did_you_mean(word, kind) if word else None
    return Diagnostic(findings.KIND_UNKNOWN, document.locate("/kind"), "/kind", params, help=help_)


_KIND_NAMES = {
    "регламент": "regulation",
    "reglament": "regulation",
    "справочник": "reference-book",
    "справочники": "reference-book",
    "шаблон": "template",
    "нормативы": "parameters",
    "календарь": "calendar",
    "правовые акты": "legal-acts",
    "дела": "cases",
    "перевод": "translation",
}


def _nulls(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The paths of all empty values."""
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    for token, value in entries:
        if value is None:
            yield (*path, token)
        elif isinstance(value, dict | list):
            yield from _nulls(value, (*path, token))


def _may_be_null(kind: str, path: tuple[str | int, ...]) -> bool:
    """Whether null is a value there, not a key left empty."""
    if kind != "cases":
        return len(path) == 5 and path[0] == "sources" and path[2:4] == ("if_silent", "default")
    from regdsl.model.cases import BASED_ON
    from regdsl.model.expectation import is_field_name

    if path[-1] == BASED_ON:
        return False
    return not _FREE_VALUES.isdisjoint(path[:-1]) or (path[-2:-1] == ("expect",) and is_field_name(path[-1]))


def _empty_value(document: Document, path: tuple[str | int, ...]) -> Diagnostic:
    pointer = join("", *path)
    key = next((token for token in reversed(path) if isinstance(token, str)), "")
    return Diagnostic(findings.EMPTY_VALUE, document.locate_key(pointer), pointer, {"key": key})


def _below(pointer: str, above: tuple[str, ...]) -> bool:
    return any(pointer == upper or pointer.startswith(upper + "/") for upper in above)


def _place(finding: Diagnostic) -> tuple[int, str, str]:
    return (finding.span.start.offset if finding.span else 0, finding.kind.code, finding.pointer)
