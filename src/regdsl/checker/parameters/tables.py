"""The tables of a keyed parameter: codes that there are, figures of its type, none left out."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import product

from regdsl.checker.findings import VALUE_WRONG
from regdsl.checker.inputs import fits
from regdsl.checker.parameters.findings import CODES_WITHOUT_FIGURE, KEY_LIKE_BOOK, TABLE_CODE_UNKNOWN
from regdsl.checker.parameters.span import Span
from regdsl.checker.shares import wrong_value
from regdsl.checker.statics import type_text
from regdsl.checker.workbench import Workbench, meant
from regdsl.corpus.books import all_codes, books_of
from regdsl.corpus.figures import Spell, key_codes, spells
from regdsl.diagnostics import Bilingual
from regdsl.document import Document
from regdsl.document.pointer import join
from regdsl.feel.elaborate.keyed.shape import InForce, Key, Keyed
from regdsl.feel.names import fold
from regdsl.feel.types import Type
from regdsl.model.figure_table import NUMERIC, read_figure
from regdsl.model.parameter import Parameter
from regdsl.model.pipe_table import Cell
from regdsl.model.reference_book import Book

__all__ = ["check_covered", "check_table_values", "keyed_by"]

_SHOWN = 12
_NEAR = 0.8
_SPACED = re.compile(r"[+-]?[0-9][0-9\s]*(,[0-9]+)?")


def check_table_values(
    bench: Workbench, item: Parameter, kind: Type | None, pointer: str, document: Document | None = None
) -> bool:
    """Check that every figure is of the parameter's type (None: that it is a number where the type wants one); whether
    all are."""
    sound = True
    for index, period in enumerate(item.values):
        at = join(pointer, "values", index, "table")
        for cell in period.table.figures().values() if period.table is not None else ():
            figure = read_figure(cell, item.type)
            if kind is None and (item.type not in NUMERIC or not isinstance(figure, str)):
                continue
            if kind is None or not fits(figure, kind):
                within, help_, sound = (cell.start, cell.end), _how(cell), False
                wrong = wrong_value(figure, kind, VALUE_WRONG)
                type_ = type_text(item.type)
                bench.report(wrong, at, within=within, document=document, help_=help_, type=type_, found=cell.text)
    return sound


def _how(cell: Cell) -> Bilingual | None:
    """What to write for a number as word processors write them."""
    if not _SPACED.fullmatch(cell.text):
        return None
    plain = "".join(cell.text.replace(",", ".").split())
    return Bilingual(f"напишите {plain}", f"write {plain}") if plain != cell.text else None


def keyed_by(
    bench: Workbench, item: Parameter, pointer: str, asked: Span, document: Document | None = None
) -> Keyed | None:
    """Check the keys of a parameter and the codes of its tables; None with the findings added."""
    known = books_of(bench.bundle)
    if not _names_sound(bench, item, pointer, known, document):
        return None
    books = [known.get(name) for name in item.by]
    if not _codes_sound(bench, item, books, pointer, document):
        return None
    keys = [
        Key(name, codes, None if book is None else name)
        for name, codes, book in zip(item.by, key_codes(item, books), books, strict=True)
    ]
    met = (spell for spell in spells(item, books) if asked.meets(spell.since, spell.until))
    return Keyed(tuple(keys), tuple(InForce(spell.since, frozenset(spell.figures)) for spell in met))


def check_covered(
    bench: Workbench, item: Parameter, pointer: str, asked: Span, document: Document | None = None
) -> None:
    """Check that every code in force has a figure, in periods that do not say why it has none."""
    known = books_of(bench.bundle)
    books = [known.get(name) for name in item.by]
    codes = key_codes(item, books)
    for spell in spells(item, books):
        if asked.meets(spell.since, spell.until) and item.values[spell.place].reading is None:
            _covered(bench, books, codes, spell, join(pointer, "values", spell.place, "table"), document)


def _names_sound(
    bench: Workbench, item: Parameter, pointer: str, known: dict[str, Book], document: Document | None
) -> bool:
    folded = {fold(name): name for name in known}
    for index, name in enumerate(item.by):
        close = None if name in known else next(iter(get_close_matches(fold(name), folded, 1, _NEAR)), None)
        if close is not None:
            at, help_ = join(pointer, "by", index), meant(name, [folded[close]])
            bench.report(KEY_LIKE_BOOK, at, document=document, help_=help_, name=name, book=folded[close])
            return False
    return True


def _codes_sound(
    bench: Workbench, item: Parameter, books: Sequence[Book | None], pointer: str, document: Document | None
) -> bool:
    sound = True
    for index, period in enumerate(item.values):
        assert period.table is not None
        written = ([row.code for row in period.table.rows], period.table.columns or ())
        for name, book, cells in zip(item.by, books, written, strict=False):
            codes = None if book is None else all_codes(book)
            for cell in cells:
                if codes is None or cell.text in codes:
                    continue
                at, within, help_ = join(pointer, "values", index, "table"), (cell.start, cell.end), None
                help_ = meant(cell.text, sorted(codes))
                bench.report(
                    TABLE_CODE_UNKNOWN, at, within=within, document=document, help_=help_, book=name, code=cell.text
                )
                sound = False
    return sound


def _covered(
    bench: Workbench,
    books: Sequence[Book | None],
    codes: Sequence[frozenset[str]],
    spell: Spell,
    pointer: str,
    document: Document | None,
) -> None:
    wanted = [own if book is None else _in_force(book, spell) for book, own in zip(books, codes, strict=True)]
    lacking = [keys for keys in product(*map(sorted, wanted)) if keys not in spell.figures]
    if not lacking:
        return
    times = Counter(keys[0] for keys in lacking)
    wholly = [code for code in sorted(wanted[0]) if times[code] == _rest(wanted)]
    partly = [" / ".join(keys) for keys in lacking if times[keys[0]] != _rest(wanted)]
    shown = [*wholly, *partly]
    listed = ", ".join(shown[:_SHOWN]) + (", …" if len(shown) > _SHOWN else "")
    bench.report(CODES_WITHOUT_FIGURE, pointer, document=document, since=spell.since.isoformat(), codes=listed)


def _rest(wanted: Sequence[frozenset[str]]) -> int:
    return len(wanted[1]) if len(wanted) > 1 else 1


def _in_force(book: Book, spell: Spell) -> frozenset[str]:
    """The codes of the versions that are in force on some day of a spell."""
    days = Span(spell.since, spell.until)
    return frozenset(code for one in book.versions if days.meets(one.from_, one.to) for code in one.codes)
