"""A generated suite as a file of cases: everything that it expects is marked for a person to confirm."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from regdsl.core.program import Program
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.types import ListOf, Number, Record, Type
from regdsl.obligations.obligation import Obligation
from regdsl.report.cells import one_line
from regdsl.report.suite_expected import expected
from regdsl.verify.suite import Applicant, Suite

__all__ = ["suite_yaml"]

Words = Callable[[Obligation], Bilingual]

_HEAD: Final = Bilingual(
    "Составлено regdsl: каждое основание, исход, условие и граница с обеих сторон.",
    "Made by regdsl: every ground, outcome, condition and limit from both sides.",
)
_CHOSEN: Final = Bilingual(
    "Набор выбран жадно: он мал, но может быть не наименьшим.",
    "The choice is greedy: the suite is small, though maybe not the smallest.",
)
_CONFIRM: Final = Bilingual(
    "Ожидания посчитал движок. Сверьте каждое с законом, потом уберите пометку «подтвердите».",
    "The engine worked out what is expected. Compare each with the law, then remove the mark `confirm`.",
)
_NOBODY: Final = Bilingual("Доказано, что этого не бывает:", "Proved never to happen:")
_CUT: Final = Bilingual("списки рассмотрены до стольких элементов", "lists were looked at up to so many elements")
_OPEN: Final = Bilingual("Не найдено и не опровергнуто:", "Neither found nor refuted:")
_MARK: Final = Bilingual("подтвердите:", "confirm:")
_NAME: Final = Bilingual("подтвердить {number}", "to confirm {number}")
_NOTHING: Final = Bilingual("то же с другими сведениями", "the same with other data")
_EVENT: Final = Bilingual("событие", "event")


def suite_yaml(suite: Suite, words: Words) -> str:
    """The text of the file, not yet laid out; in the language of the regulation."""
    program = suite.gauge.program
    lang: Lang = "en" if program.language == "en" else "ru"
    lines = [f"# {words.get(lang)}" for words in (_HEAD, _CHOSEN, _CONFIRM)]
    lines += _listed(_NOBODY, suite.impossible, words, lang)
    lines += _listed(_OPEN, tuple(one for one, _ in suite.open), words, lang)
    if suite.cut:
        lists = ", ".join(one_line(f"{name} {places}") for name, places in suite.cut.items())
        lines.append(f"#   ({_CUT.get(lang)}: {lists})")
    lines += ['regdsl: "1"', "kind: cases", f"regulation: {_text(program.id)}", "cases:"]
    for number, applicant in enumerate(suite.applicants, start=1):
        new = [one_line(words(one).get(lang)) for one in suite.new_in(applicant)] or [_NOTHING.get(lang)]
        lines.append(f"  # {_MARK.get(lang)}")
        lines += [f"  # - {said}" for said in new]
        lines.append(f"  - id: {_text(_NAME.get(lang).format(number=number))}")
        lines.append(f"    title: {_text(new[0])}")
        lines += [f"    {line}" for line in _case(program, applicant, lang)]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _listed(head: Bilingual, found: tuple[Obligation, ...], words: Words, lang: Lang) -> Iterator[str]:
    if found:
        yield f"# {head.get(lang)}"
        yield from (f"# - {one_line(words(one).get(lang))}" for one in found)


def _case(program: Program, applicant: Applicant, lang: Lang) -> Iterator[str]:
    application = applicant.application
    filed = application["submitted_at"]
    if "started_by" in application:
        yield f"triggered: {{event: {_text(_EVENT.get(lang))}, at: {filed}}}"
    else:
        yield f"filed: {filed}"
    for key in ("channel", "applicant_category"):
        if key in application:
            yield f"{key}: {_text(application[key])}"
    kinds = {slot.name: slot.static.type for slot in program.inputs}
    inputs = {name: _written(value, kinds[name]) for name, value in application["inputs"].items()}
    yield from _section("given", inputs)
    if applicant.unknown:
        yield f"unknown: {_plain(list(applicant.unknown))}"
    if "events" in application:
        yield f"events: {_plain(application['events'])}"
    numbers = {one.name for one in program.results if _has_digits(one.value.static.type)}
    made = expected(applicant.decision)
    yield from _section("expect", {key: _expected(value, numbers) for key, value in made.items()})


def _has_digits(kind: Type) -> bool:
    return isinstance(kind, Number) and kind.scale is not None


def _section(key: str, values: Mapping[str, str]) -> Iterator[str]:
    yield f"{key}:" if values else f"{key}: {{}}"
    yield from (f"  {_text(name)}: {value}" for name, value in values.items())


def _expected(value: Any, numbers: set[str]) -> str:
    """What is expected, with numbers of the record as numbers."""
    if not isinstance(value, Mapping):
        return _plain(value)
    parts = (
        f"{_text(name)}: {own if name in numbers and isinstance(own, str) else _expected(own, numbers)}"
        for name, own in value.items()
    )
    return "{" + ", ".join(parts) + "}"


def _written(value: Any, kind: Type) -> str:
    """A datum: a number as a number, whatever else as a text."""
    match value, kind:
        case str(), Number(scale=int()):
            return value
        case Mapping(), ListOf(element=Record() as record):
            parts = (f"{_text(key)}: {_fields(own, record)}" for key, own in value.items())
            return "{" + ", ".join(parts) + "}"
        case list(), ListOf(element=element):
            return "[" + ", ".join(_written(one, element) for one in value) + "]"
        case _:
            return _plain(value)


def _fields(values: Mapping[str, Any], record: Record) -> str:
    kinds = {name: static.type for name, static in record.fields}
    return "{" + ", ".join(f"{_text(name)}: {_written(own, kinds[name])}" for name, own in values.items()) + "}"


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
