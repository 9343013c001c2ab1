"""The bundle digest counts every value and nothing else."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regdsl.calendar import Calendar, YearCalendar
from regdsl.cli.layout import canonical
from regdsl.corpus import Bundle, builtin_calendar, load_bundle
from regdsl.corpus import digest as digests
from regdsl.corpus.digest import bundle_digest, digest_of, document_digest, year_digest
from regdsl.document import Document, parse, to_python
from regdsl.version import SEMANTICS
from tests.receipts.making import GARDEN, copied
from tests.support.paths import EXAMPLES

FILES = ("garden-plot.yaml", "norms.yaml", "books.yaml")


def bundle(folder: Path) -> Bundle:
    loaded = load_bundle(folder / "garden-plot.yaml")
    assert loaded.bundle is not None, [one.message("en") for one in loaded.diagnostics]
    return loaded.bundle


def digest(folder: Path) -> str:
    return bundle_digest(bundle(folder))


def document(data: str | bytes, name: str = "a.yaml") -> Document:
    made = parse(data.encode() if isinstance(data, str) else data, name).document
    assert made is not None
    return made


@cache
def _read(name: str) -> Document:
    return document((GARDEN / name).read_bytes())


def content(name: str) -> Any:
    return to_python(_read(name).root)


def of(value: Any) -> str:
    """The digest of a document with this content."""
    text = json.dumps(_plain(value), ensure_ascii=False)
    return document_digest(document(text.replace('"<<', "").replace('>>"', ""), "a.json"))


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"<<{value}>>"  # a number in the text, with all its digits
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value


def test_the_whole_stands_on_its_parts() -> None:
    made = digest_of(bundle(GARDEN))
    assert set(made.parameters) == {"demo.norms"}
    assert set(made.books) == {"demo.books"}
    assert set(made.calendars) == {str(year.year) for year in builtin_calendar().years}
    assert made.semantics == SEMANTICS
    assert made.whole == bundle_digest(bundle(GARDEN))


def test_comments_layout_and_quotes_do_not_count(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = digest(folder)
    for name in FILES:
        path = folder / name
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text("# слово\n\n" + "\n\n".join(f"{line}   # слово" for line in lines) + "\n", encoding="utf-8")
    assert digest(folder) == before
    path = folder / "garden-plot.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("title: Выдача садового участка", 'title: "Выдача садового участка"'), encoding="utf-8"
    )
    assert digest(folder) == before


PADDED = """\
variants:
  table: |
    | место   | => вариант |
    |---------|------------|
    | центр   | сложный    |
    | окраина | простой    |
"""


@pytest.mark.parametrize(
    "text",
    [
        PADDED.replace("центр   ", "центр").replace("окраина | ", "окраина|   "),
        PADDED.replace("    |---------|------------|\n", ""),
        PADDED.replace("---------|------------", "---|---"),
        PADDED.replace("table: |\n", "table: |-\n"),
        PADDED.replace("table: |\n", "table: |\n\n").replace("    |", "      |"),
    ],
)
def test_the_padding_of_tables_does_not_count(text: str) -> None:
    assert text != PADDED
    assert document_digest(document(text)) == document_digest(document(PADDED))
    assert canonical(document(text)) == PADDED, "`fmt` says the same"


def test_what_stands_in_a_table_counts() -> None:
    others = [PADDED, PADDED.replace("центр", "рынок"), PADDED.replace("| центр   | сложный    |\n    ", "")]
    others += [PADDED.replace("центр  ", 'цен"  "тр'), PADDED.replace("table", "text"), PADDED.replace("|---", "| --")]
    assert len({document_digest(document(text)) for text in others}) == len(others) - 1, "a ruler is none"


def test_only_tables_are_laid_out_anew() -> None:
    """Whatever else a text holds counts, also where it is no table."""
    one, two = 'table: "| a |"', 'table: "|  a |"'
    assert document_digest(document(one)) != document_digest(document(two))
    assert document_digest(document(PADDED)) != document_digest(document(PADDED.replace("table", "title")))


@pytest.mark.parametrize("name", FILES)
def test_yaml_and_json_of_one_content_are_one(name: str) -> None:
    assert document_digest(document((GARDEN / name).read_bytes())) == of(content(name))


def test_translations_do_not_count(tmp_path: Path) -> None:
    folder = EXAMPLES / "izhs-notice"
    text = (folder / "izhs-notice.yaml").read_bytes()
    (tmp_path / "izhs-notice.yaml").write_bytes(text)
    alone = load_bundle(tmp_path / "izhs-notice.yaml").bundle
    beside = load_bundle(folder / "izhs-notice.yaml").bundle
    assert alone is not None
    assert beside is not None
    assert beside.translations
    assert bundle_digest(alone) == bundle_digest(beside)


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where every scalar of a content stands."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from places(item, (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, (*at, index))
    else:
        yield at


def changed(value: Any, at: tuple[Any, ...], to: Callable[[Any], Any]) -> Any:
    if not at:
        return to(value)
    if isinstance(value, dict):
        return {key: changed(item, at[1:], to) if key == at[0] else item for key, item in value.items()}
    return [changed(item, at[1:], to) if index == at[0] else item for index, item in enumerate(value)]


def other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return value + "!"
    return 1 if value is None else value + 1


@pytest.mark.parametrize("name", FILES)
def test_every_value_counts(name: str) -> None:
    whole = content(name)
    all_places = list(places(whole))
    made = {of(changed(whole, at, other)) for at in all_places}
    assert len(made | {of(whole)}) == len(all_places) + 1


def test_a_value_is_not_its_text() -> None:
    values: list[Any] = [1, "1", Decimal("1.0"), "1.0", True, "true", None, "null", "", [], {}, [1], {"a": 1}, ["a", 1]]
    values += [10**20, str(10**20), {"decimal": "1.0"}, {"integer": str(10**20)}, {"record": {}}, {"in order": []}]
    assert len({of({"x": value}) for value in values}) == len(values)


ORDERED = {("features",), ("inputs",), ("terms",), ("result", "record")}


def shuffled(value: Any, chance: Random, at: tuple[Any, ...] = ()) -> Any:
    """The same content with the keys of every record in another order, except where the order reaches a decision."""
    if isinstance(value, list):
        return [shuffled(item, chance, (*at, index)) for index, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    if at not in ORDERED and not (at[:1] == ("grounds",) and at[-1] == "unless"):
        chance.shuffle(keys)
    return {key: shuffled(value[key], chance, (*at, key)) for key in keys}


@given(st.integers(0, 2**32))
def test_the_order_of_fields_does_not_count(seed: int) -> None:
    whole = content("garden-plot.yaml")
    other_order = shuffled(whole, Random(seed))
    assert json.dumps(_plain(other_order)) != json.dumps(_plain(whole))
    assert of(other_order) == of(whole)


@pytest.mark.parametrize(
    "at",
    [
        ("grounds", "refuse"),
        ("variants",),
        ("inputs",),
        ("terms",),
        ("result", "record"),
        ("grounds", "refuse", 0, "unless"),
    ],
    ids=str,
)
def test_the_order_that_reaches_a_decision_counts(at: tuple[Any, ...]) -> None:
    def reverse(value: Any) -> Any:
        return dict(reversed(value.items())) if isinstance(value, dict) else value[::-1]

    whole = content("garden-plot.yaml")
    whole["terms"]["ещё"] = whole["terms"]["решение"]
    assert of(changed(whole, at, reverse)) != of(whole)


def test_any_day_of_a_calendar_counts() -> None:
    year = next(year for year in builtin_calendar().years if year.year == 2026)
    fewer = YearCalendar(year.year, year.decree, year.transfers[:1], year.basis, year.verified)
    moved = YearCalendar(year.year, year.decree, (), year.basis, year.verified)
    assert len({year_digest(year), year_digest(fewer), year_digest(moved)}) == 3
    better = YearCalendar(year.year, year.decree, year.transfers, "Другие слова", "official_copy")
    assert year_digest(better) == year_digest(year)


def test_a_year_published_later_changes_no_earlier_part() -> None:
    made = bundle(GARDEN)
    years = made.calendar.years
    before = digest_of(Bundle(made.regulation, Calendar(years[:-1]), {}, made.parameters, made.books))
    after = digest_of(made)
    assert before.whole != after.whole
    assert after.for_years(before.calendars) == before


def test_the_version_of_the_semantics_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    made = bundle(GARDEN)
    before = bundle_digest(made)
    monkeypatch.setattr(digests, "SEMANTICS", "later")
    assert bundle_digest(made) != before
