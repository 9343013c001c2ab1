"""The tables of a keyed parameter: codes that there are, figures of its type, none left out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import product

from regdsl.checker.findings import VALUE_WRONG
from regdsl.checker.inputs import fits
from regdsl.checker.parameters.findings import CODES_WITHOUT_FIGURE, KEY_LIKE_BOOK, TABLE_CODE_UNKNOWN
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
from regdsl.model.figure_table import read_figure
from regdsl.model.parameter import Parameter
from regdsl.model.pipe_table import Cell
from regdsl.model.reference_book import Book

__all__ = ["Span", "check_table_values", "keyed_by"]

_SHOWN = 12
_NEAR = 0.8
_COMMA = re.compile(r"[+-]?[0-9][0-9  ]*(,[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Span:
    """The days on which a parameter may be asked for: from a day to a day, None for no limit."""

    since: date | None = None
    until: date | None = None

    def meets(self, since: date, until: date | None) -> bool:
        """Whether some of the days from `since` to `until` are among them."""
        early = self.since is not None and until is not None and until < self.since
        return not early and (self.until is None or since <= self.until)


def check_table_values(
    bench: Workbench, item: Parameter, kind: Type, pointer: str, document: Document | None = None
) -> None:
    """Check that every figure is of the parameter's type."""
    for index, period in enumerate(item.values):
        if period.table is None:
            continue
        at = join(pointer, "values", index, "table")
        for cell in period.table.figures().values():
            if not fits(read_figure(cell, item.type), kind):
                within, help_ = (cell.start, cell.end), _how(cell)
                bench.report(VALUE_WRONG, at, within=within, document=document, help_=help_, type=type_text(item.type))


def _how(cell: Cell) -> Bilingual | None:
    """What to write for a number as word processors write them."""
    if not _COMMA.fullmatch(cell.text):
        return None
    plain = cell.text.replace(",", ".").replace(" ", "").replace(" ", "")
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
    codes = key_codes(item, books)
    met = [spell for spell in spells(item, books) if asked.meets(spell.since, spell.until)]
    for spell in met:
        _complete(bench, item, books, codes, spell, join(pointer, "values", spell.place), document)
    keys = [
        Key(name, own, None if book is None else name) for name, own, book in zip(item.by, codes, books, strict=True)
    ]
    return Keyed(tuple(keys), tuple(InForce(spell.since, frozenset(spell.figures)) for spell in met))


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


def _complete(
    bench: Workbench,
    item: Parameter,
    books: Sequence[Book | None],
    codes: Sequence[frozenset[str]],
    spell: Spell,
    pointer: str,
    document: Document | None,
) -> None:
    """Report the codes, in force in the spell, for which there is no figure, unless the period says why."""
    if item.values[spell.place].reading is not None:
        return
    wanted = [own if book is None else _in_force(book, spell) for book, own in zip(books, codes, strict=True)]
    lacking = [keys for keys in product(*map(sorted, wanted)) if keys not in spell.figures]
    if not lacking:
        return
    wholly = [code for code in sorted(wanted[0]) if sum(keys[0] == code for keys in lacking) == _rest(wanted)]
    partly = [" / ".join(keys) for keys in lacking if keys[0] not in wholly]
    shown = [*wholly, *partly]
    listed = ", ".join(shown[:_SHOWN]) + (", …" if len(shown) > _SHOWN else "")
    at, since = join(pointer, "table"), spell.since.isoformat()
    bench.report(CODES_WITHOUT_FIGURE, at, document=document, since=since, codes=listed)


def _rest(wanted: Sequence[frozenset[str]]) -> int:
    return len(wanted[1]) if len(wanted) > 1 else 1


def _in_force(book: Book, spell: Spell) -> frozenset[str]:
    """The codes of the versions that are in force on some day of a spell."""
    days = Span(spell.since, spell.until)
    return frozenset(code for one in book.versions if days.meets(one.from_, one.to) for code in one.codes)
