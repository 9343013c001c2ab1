"""Variants: exactly one for every combination of features."""

from collections.abc import Sequence
from itertools import product
from math import prod

from regdsl.checker.exclusions import Excluded, check_exclusions, dead_exclusions
from regdsl.checker.findings import COVERED_TWICE, NOT_COVERED
from regdsl.checker.grounds import condition, lawful
from regdsl.checker.variant_findings import EXCLUDED_AND_LED
from regdsl.checker.workbench import Workbench
from regdsl.diagnostics import Bilingual, Label
from regdsl.document.pointer import join
from regdsl.model.exclusion import Exclusion
from regdsl.model.pipe_table import Cell
from regdsl.model.variant_table import VariantTable

__all__ = ["check_variants"]

FEATURE = Bilingual("признака", "feature")
ANSWER = Bilingual("значения признака", "value of the feature")
VARIANT = Bilingual("варианта", "variant")
MOST_COMBINATIONS = 100_000


def check_variants(bench: Workbench) -> None:
    """Check the table (every combination once) or the conditions of the list."""
    variants = bench.bundle.regulation.model.variants
    if variants is None:
        return
    for index, listed in enumerate(variants.listed):
        if listed.when is not None:
            typed = condition(bench, join("/variants", index, "when"), listed.when)
            if typed is not None:
                lawful(bench, typed, 0, None)
    for name in variants.extras:
        bench.reference(name, variants.ids, VARIANT, join("/variants", name), at_key=True)
    if variants.table is not None:
        _table(bench, variants.table, variants.excluded)


def _table(bench: Workbench, table: VariantTable, exclusions: tuple[Exclusion, ...]) -> None:
    features = bench.bundle.regulation.model.features
    sound = True
    for cell in table.features:
        sound &= bench.reference(cell.text, features, FEATURE, "/variants/table", within=(cell.start, cell.end))
    if not sound:
        return
    columns = [frozenset(features[cell.text].values) for cell in table.features]
    for row in table.rows:
        for codes, answers in zip(row.codes, columns, strict=True):
            for code in codes or ():
                within = (code.start, code.end)
                sound &= bench.reference(code.text, sorted(answers), ANSWER, "/variants/table", within=within)
    names = tuple(cell.text for cell in table.features)
    excluded = check_exclusions(bench, names, columns, exclusions)
    if sound and excluded is not None and prod(len(column) for column in columns) <= MOST_COMBINATIONS:
        _coverage(bench, table, columns, excluded)


def _coverage(bench: Workbench, table: VariantTable, columns: list[frozenset[str]], excluded: list[Excluded]) -> None:
    rows = [[_cell(codes, answers) for codes, answers in zip(row.codes, columns, strict=True)] for row in table.rows]
    for combination in product(*(sorted(column) for column in columns)):
        hits = [index for index, row in enumerate(rows) if _fits(combination, row)]
        barred = next((index for index, cells in enumerate(excluded) if _fits(combination, cells)), None)
        shown = ", ".join(f"{cell.text} = {answer}" for cell, answer in zip(table.features, combination, strict=True))
        if hits and barred is not None:
            here = table.rows[hits[0]].variant
            entry = bench.document.locate(join("/variants/excluded", barred))
            labels = (Label(entry, Bilingual("здесь оно исключено", "excluded here")),)
            within = (here.start, here.end)
            bench.report(EXCLUDED_AND_LED, "/variants/table", within=within, labels=labels, combination=shown)
            return
        if not hits and barred is None:
            bench.report(NOT_COVERED, "/variants/table", combination=shown)
            return
        if len(hits) > 1:
            second = table.rows[hits[1]].variant
            bench.report(COVERED_TWICE, "/variants/table", within=(second.start, second.end), combination=shown)
            return
    dead_exclusions(bench, columns, excluded)


def _cell(codes: tuple[Cell, ...] | None, answers: frozenset[str]) -> frozenset[str]:
    return answers if codes is None else frozenset(code.text for code in codes)


def _fits(combination: tuple[str, ...], row: Sequence[frozenset[str]]) -> bool:
    return all(answer in cell for answer, cell in zip(combination, row, strict=True))
