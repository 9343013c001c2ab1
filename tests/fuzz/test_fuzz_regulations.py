"""The examples with slips of the pen: what is loaded decides or is refused with findings, at once, and nothing else."""

import json
import string
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import regdsl
from regdsl.library import ApplicationError, LoadError, Regulation
from regdsl.report import render_text
from tests.support.depth import at_depth
from tests.support.paths import EXAMPLES, ROOT

SERVICE = ROOT / "tests" / "bad" / "applications" / "service"
FILES = {
    SERVICE / "service.yaml": SERVICE / "good.json",
    EXAMPLES / "hunting-ticket" / "hunting-ticket.yaml": EXAMPLES / "hunting-ticket" / "applications" / "granted.json",
    EXAMPLES / "izhs-notice" / "izhs-notice.yaml": EXAMPLES / "izhs-notice" / "applications" / "granted.json",
}
SECONDS = 2
"""What one file or application may take, of the processor's time: a hundred times what it does take."""

WORDS = (
    "and", "or", "not(", "null", "true", "every x in", "satisfies", "/", "-", "<=", "=", "(", ")", "[", "]", "{", "}",
    '"', ":", ",", "|", "#", "\n", "\n  ", "  ", "no", "012", "2026-02-30", "1e9", "0", "-1", "999999999999",
    "list of ", "money", "date", "required: correct", "nullable: true", "only: [а]", "default: 1",
    "event: missing_required", "unless", "when", "expr", "{missing}", "{deadline.решение}",
    "ё", "е", "p", "р", "\t", "\u0301", "рядов", "сбор",
)  # fmt: skip
quick = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@contextmanager
def at_once() -> Iterator[None]:
    started = time.process_time()
    yield
    assert time.process_time() - started < SECONDS


@st.composite
def slips(draw: st.DrawFn, text: str) -> str:
    """`text` with one or more slips: something left out, put in, said twice, moved, or its letters' case changed."""
    for _ in range(draw(st.integers(1, at_depth(2, 5)))):
        at = draw(st.integers(0, len(text)))
        lines = text.split("\n")
        line = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["cut", "word", "letter", "drop", "twice", "swap", "borrow", "indent"])):
            case "cut":
                text = text[:at] + text[at + draw(st.integers(1, 12)) :]
            case "word":
                text = text[:at] + draw(st.sampled_from(WORDS)) + text[at + draw(st.integers(0, 2)) :]
            case "letter":
                text = text[:at] + draw(st.sampled_from("абвxyz0189 " + string.punctuation)) + text[at + 1 :]
            case "drop":
                text = "\n".join(lines[:line] + lines[line + 1 :])
            case "twice":
                text = "\n".join([*lines[: line + 1], *lines[line:]])
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[line], lines[other] = lines[other], lines[line]
                text = "\n".join(lines)
            case "borrow":
                value = lines[draw(st.integers(0, len(lines) - 1))].partition(": ")[2]
                lines[line] = lines[line].partition(": ")[0] + ": " + value
                text = "\n".join(lines)
            case "indent":
                lines[line] = " " * draw(st.integers(0, 8)) + lines[line].lstrip()
                text = "\n".join(lines)
    return text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@quick
@given(data=st.data())
def test_a_regulation_with_slips(path: Path, data: st.DataObject, tmp_path: Path) -> None:
    text = data.draw(slips(path.read_text(encoding="utf-8")))
    file = tmp_path / "regulation.yaml"
    file.write_text(text, encoding="utf-8")
    with at_once():
        report = regdsl.check([file])
    _are_tellable(report.diagnostics, report.sources, str(file))
    try:
        loaded = regdsl.load(file)
    except LoadError as refused:
        _are_tellable(refused.diagnostics, refused.sources, str(file))
        assert report.errors
        return
    assert not report.errors
    assert isinstance(loaded, Regulation)
    application = _read(FILES[path])
    with at_once():
        _decide(loaded, application)
    with at_once():
        _decide(loaded, {**application, "inputs": {}})


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.binary(max_size=5), st.decimals(),
    st.dates(), st.datetimes(), st.times(), st.timedeltas(), st.complex_numbers(), st.just(object()), st.just(...),
    st.just(Decimal("1e999999")), st.just(10**4_000), st.just("9" * 20_000), st.sets(st.integers(), max_size=2),
    st.sampled_from(["нет", "2026-02-30", "2026-03-01", "1e5", "-0", "NaN", "1.50", "\ud800", "24:00:00"]),
)  # fmt: skip
VALUES = st.recursive(
    ANYTHING,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=5) | st.integers() | st.none(), inner, max_size=3)
        | st.tuples(inner, inner)
    ),
    max_leaves=6,
)
REGULATIONS = {path: regdsl.load(path) for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@quick
@given(data=st.data())
def test_an_application_with_strange_values(path: Path, data: st.DataObject) -> None:
    """What a program hands over may be of any Python type."""
    application = _read(FILES[path])
    for _ in range(data.draw(st.integers(1, 3))):
        holder: Any = application
        while True:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            key = data.draw(st.sampled_from([*keys, "лишнее"]) if isinstance(holder, dict) else st.sampled_from(keys))
            below = holder[key] if key != "лишнее" else None
            if isinstance(below, dict | list) and below and data.draw(st.booleans()):
                holder = below
                continue
            holder[key] = data.draw(VALUES)
            break
    regulation = REGULATIONS[path]
    assert isinstance(regulation, Regulation)
    with at_once():
        _decide(regulation, application)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@quick
@given(data=st.data())
def test_an_application_with_slips(path: Path, data: st.DataObject) -> None:
    text = data.draw(slips(FILES[path].read_text(encoding="utf-8")))
    regulation = REGULATIONS[path]
    assert isinstance(regulation, Regulation)
    with at_once():
        try:
            made = regulation.decide_json(text.encode())
        except ApplicationError as error:
            _are_tellable(error.diagnostics, error.sources, "application.json", some_place=False)
        else:
            assert json.loads(made)["outcome"]


@given(data=st.binary(max_size=80))
@example(b'{"inputs": {"\xd1\x80\xd1\x8f\xd0\xb4\xd0\xbe\xd0\xb2": 1e400}}')
@example(b'{"submitted_at": "9999-12-31T23:59:59-14:00"}')
@example(b'{"submitted_at": "0001-01-01T00:00:00+14:00"}')
def test_an_application_of_any_bytes(data: bytes) -> None:
    regulation = REGULATIONS[SERVICE / "service.yaml"]
    assert isinstance(regulation, Regulation)
    with at_once(), pytest.raises(ApplicationError):
        regulation.decide_json(data)


def test_a_binary_float_is_refused() -> None:
    regulation = REGULATIONS[SERVICE / "service.yaml"]
    assert isinstance(regulation, Regulation)
    good = _read(SERVICE / "good.json")
    for wrong in (150.5, float("nan"), float("inf"), 1e300):
        with pytest.raises(ApplicationError) as refused:
            regulation.decide({**good, "inputs": {**good["inputs"], "ставка": wrong}})
        (found,) = refused.value.diagnostics
        assert (found.kind.code, found.pointer) == ("APP007", "/inputs/ставка")
        with pytest.raises(ApplicationError):
            regulation.outcome({**good["inputs"], "ставка": wrong}, on=regulation.decide(good).on)


@pytest.mark.parametrize("name", ["рядов", "ставка", "место", "долг", "начало", "проходы", "лишнее"])
@pytest.mark.parametrize("number", [10**5_000, -(10**5_000)], ids=["above", "below"])
def test_a_number_too_long_to_be_told(name: str, number: int) -> None:
    regulation = REGULATIONS[SERVICE / "service.yaml"]
    assert isinstance(regulation, Regulation)
    good = _read(SERVICE / "good.json")
    for value in (number, [number], {"а": number}):
        _decide(regulation, {**good, "inputs": {**good["inputs"], name: value}})
        _decide(regulation, {**good, name: value})
        _decide(regulation, {**good, "submitted_at": value, "regulation": value, "channel": value})
        _decide(regulation, {**good, "events": [value, {"type": value}, {"type": "no_answer", "at": value}]})


def _decide(regulation: Regulation, application: Mapping[str, Any]) -> None:
    """Decide; the only thing that may be raised is the typed error, with findings that can be told."""
    try:
        decision = regulation.decide(application)
    except ApplicationError as error:
        _are_tellable(error.diagnostics, error.sources, "", some_place=False)
        return
    for lang in ("ru", "en"):
        made = decision.to_dict(lang)  # type: ignore[arg-type]
        # what `provenance` says of a value is handed on as it was given, whatever it is
        assert json.dumps(made, ensure_ascii=False, default=repr, skipkeys=True)
    assert decision.to_dict()["outcome"]


def _are_tellable(found: Any, sources: Mapping[str, str], file: str, *, some_place: bool = True) -> None:
    for lang in ("ru", "en"):
        text = render_text(found, sources, lang)  # type: ignore[arg-type]
        assert len(text) < 4_000 * max(1, len(found))
        text.encode()
    for one in found:
        assert (one.span is not None and one.span.file == file) or not some_place


def _read(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal))
