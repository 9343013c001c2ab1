"""What the check says of tables and periods, and which files a regulation's parameters bring with them."""

from pathlib import Path

import pytest

import regdsl
from regdsl.corpus import load_bundle
from tests.decide.services import text
from tests.decide.test_keyed_parameters import BOOKS, INPUTS, NORMS

HEAD = "uses: [test.norms]\napplicants:"


def write(folder: Path, norms: str = NORMS, books: str = BOOKS, in_force: str = "{from: 2025-01-01}") -> Path:
    (folder / "books.yaml").write_text(books, encoding="utf-8")
    (folder / "norms.yaml").write_text(norms, encoding="utf-8")
    path = folder / "service.yaml"
    made = text(inputs=INPUTS, in_force=in_force, record='п: минимум(место, "дети")')
    path.write_text(made.replace("applicants:", HEAD, 1), encoding="utf-8")
    return path


def found(path: Path) -> list[tuple[str, str, str]]:
    return [(one.kind.code, one.pointer, one.message("ru")) for one in regdsl.check([path]).diagnostics]


def test_the_books_of_used_parameters_come_with_them(tmp_path: Path) -> None:
    bundle = load_bundle(write(tmp_path)).bundle
    assert bundle is not None
    assert (list(bundle.parameters), list(bundle.books)) == (["test.norms"], ["test.books"])


def test_a_book_that_used_parameters_lack_is_missed_where_they_name_it(tmp_path: Path) -> None:
    path = write(tmp_path)
    (tmp_path / "books.yaml").unlink()
    (missing,) = load_bundle(path).diagnostics
    assert (missing.kind.code, missing.pointer) == ("SCH142", "/uses/0")
    assert missing.span is not None
    assert Path(missing.span.file).name == "norms.yaml"


def test_whole_tables_are_silent(tmp_path: Path) -> None:
    assert found(write(tmp_path)) == []


WITHOUT_SOUTH = NORMS.replace("          | Юг    | 210.00  | 199.00 |\n", "")
TABLE = "/parameters/минимум/values/1/table"


def test_codes_without_a_figure_are_named(tmp_path: Path) -> None:
    assert found(write(tmp_path, WITHOUT_SOUTH)) == [
        ("SCH938", TABLE, "с 2026-01-01 в таблице нет значений для кодов: Юг"),
        ("SCH938", TABLE, "с 2026-07-01 в таблице нет значений для кодов: Мыс, Риф, Юг"),
    ]


def test_a_single_figure_that_is_missing_is_named_by_both_codes(tmp_path: Path) -> None:
    norms = NORMS.replace("| 200.00  | 190.00 |", "| 200.00  | -      |")
    assert found(write(tmp_path, norms)) == [
        ("SCH938", "/parameters/минимум/values/0/table", "с 2025-01-01 в таблице нет значений для кодов: Юг / дети")
    ]


@pytest.mark.parametrize(
    ("written", "help_"),
    [("199,00", "напишите 199.00"), ("1 199,00", "напишите 1199.00"), ("19O.00", "исправьте значение или тип")],
)
def test_a_number_as_word_processors_write_it_is_told_how_to_write(tmp_path: Path, written: str, help_: str) -> None:
    path = write(tmp_path, NORMS.replace("| 199.00 |", f"| {written} |"))
    (wrong,) = regdsl.check([path]).diagnostics
    assert (wrong.kind.code, wrong.pointer, wrong.help_text("ru")) == ("SCH113", TABLE, help_)
    assert wrong.span is not None
    norms = (tmp_path / "norms.yaml").read_text(encoding="utf-8")
    assert norms[wrong.span.start.offset : wrong.span.end.offset] == written


def test_of_a_used_file_only_what_the_regulation_takes_must_be_whole(tmp_path: Path) -> None:
    other = NORMS[NORMS.index("  минимум:") :].replace("  минимум:", "  прочее:").replace("Юг    | 210", "Риф   | 210")
    path = write(tmp_path, NORMS + other.replace("    publisher", "    as_of: дата льготы\n    publisher"))
    assert found(path) == []
    path.write_text(path.read_text(encoding="utf-8").replace("минимум(место", "прочее(место"), encoding="utf-8")
    assert [code for code, _, _ in found(path)] == ["EXP126", "SCH938", "SCH938"]


def test_a_warning_forbids_nothing(tmp_path: Path) -> None:
    assert isinstance(regdsl.load(write(tmp_path, WITHOUT_SOUTH)), regdsl.Regulation)


@pytest.mark.parametrize(
    ("norms", "in_force"),
    [
        (WITHOUT_SOUTH, "{from: 2020-01-01, to: 2025-12-31}"),
        (WITHOUT_SOUTH, "{from: 2027-01-01}"),
        (
            WITHOUT_SOUTH.replace("to: 2026-12-31\n", "to: 2026-12-31\n        reading: {kind: gap, text: Т}\n"),
            "{from: 2025-01-01}",
        ),
    ],
)
def test_a_gap_outside_of_force_or_explained_is_none(tmp_path: Path, norms: str, in_force: str) -> None:
    assert found(write(tmp_path, norms, in_force=in_force)) == []


@pytest.mark.parametrize(
    ("in_force", "codes"),
    [
        ("{from: 2025-01-01}", ["EXP124"]),
        ("{from: 2025-01-01, to: 2025-12-31}", []),
    ],
)
def test_a_literal_needs_a_row_in_every_table_in_force(tmp_path: Path, in_force: str, codes: list[str]) -> None:
    norms = WITHOUT_SOUTH.replace("to: 2026-12-31\n", "to: 2026-12-31\n        reading: {kind: gap, text: Т}\n")
    path = write(tmp_path, norms, in_force=in_force)
    path.write_text(path.read_text(encoding="utf-8").replace("минимум(место,", 'минимум("Юг",'), encoding="utf-8")
    assert [code for code, _, _ in found(path)] == codes


def test_a_literal_that_takes_the_wider_codes_row_is_sound(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("минимум(место,", 'минимум("Мыс",'), encoding="utf-8")
    assert found(path) == []


GAP = NORMS.replace("from: 2026-01-01", "from: 2026-02-01")


@pytest.mark.parametrize(
    ("in_force", "said"),
    [
        ("{from: 2025-01-01}", True),
        ("{from: 2026-01-31}", True),
        ("{from: 2020-01-01, to: 2026-01-01}", True),
        ("{from: 2026-02-01}", False),
        ("{from: 2020-01-01, to: 2025-12-31}", False),
    ],
)
def test_a_gap_between_periods_counts_while_the_regulation_is_in_force(
    tmp_path: Path, in_force: str, said: bool
) -> None:
    expected = [
        (
            "SCH112",
            "/parameters/минимум/values/0/to",
            "между периодами норматива разрыв: с 2026-01-01 по 2026-01-31 значения нет",
        )
    ]
    assert found(write(tmp_path, GAP, in_force=in_force)) == (expected if said else [])


def test_a_gap_counts_wherever_an_input_gives_the_day(tmp_path: Path) -> None:
    path = write(
        tmp_path, GAP.replace("    publisher", "    as_of: рождение\n    publisher"), in_force="{from: 2027-01-01}"
    )
    born = "  рождение: {title: Р, type: date, source: полиция}\n  доход:"
    path.write_text(path.read_text(encoding="utf-8").replace("  доход:", born), encoding="utf-8")
    assert [code for code, _, _ in found(path)] == ["SCH112"]


def test_tables_are_laid_out(tmp_path: Path) -> None:
    from regdsl.cli.layout import canonical
    from regdsl.document import parse

    ragged = NORMS.replace("| Юг    | 200.00  | 190.00 |", "| Юг | 200.00 | 190.00 |")
    document = parse(ragged.encode(), "norms.yaml").document
    assert document is not None
    laid = canonical(document)
    assert "          | Юг    | 200.00  | 190.00 |\n" in laid
