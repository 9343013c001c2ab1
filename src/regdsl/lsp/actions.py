"""What an editor offers to do about a file: the edits of findings, the canonical layout."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from lsprotocol import types

from regdsl.diagnostics import Bilingual, Diagnostic, Fix, Safety
from regdsl.diagnostics.bilingual import Lang
from regdsl.document import Document
from regdsl.lint.fixing import SAFE_ONLY, mend
from regdsl.lsp.found import shown, uri_of
from regdsl.lsp.lines import Lines
from regdsl.lsp.opened import Opened

__all__ = ["LayOut", "actions", "laid_out"]

LayOut = Callable[[Document], str | None]
"""Brings a document into the canonical layout; None where it cannot."""

_UNSAFE: Final = Bilingual("прочтите: может изменить смысл", "read it: it may change the meaning")
_ALL: Final = Bilingual("Исправить всё, что исправимо без человека", "Mend all that needs no person")


def actions(
    path: Path, found: Iterable[Diagnostic], where: types.Range, opened: Opened, lang: Lang
) -> list[types.CodeAction]:
    """The edits of the findings that touch a range of a file, the unsafe ones marked so, and all safe ones at once."""
    lines = opened.lines(path)
    here = [one for one in found if one.span is not None and one.span.file == str(path) and one.fix is not None]
    made = [_action(one, one.fix, lines, opened, path, lang) for one in here if one.fix and _touches(one, where, lines)]
    made = [one for one in made if one is not None]
    mended = mend(lines.text, str(path), here, SAFE_ONLY)
    if mended.mended:
        made.append(
            types.CodeAction(
                title=_ALL.get(lang),
                kind=types.CodeActionKind.SourceFixAll,
                edit=_edit(path, [_whole(lines, mended.text)]),
            )
        )
    return [one for one in made if one is not None]


def laid_out(path: Path, opened: Opened, lay_out: LayOut) -> list[types.TextEdit]:
    """The edit that brings a file into the canonical layout; none for one that is in it, or does not parse."""
    document = opened.load(path).document
    lines = opened.lines(path)
    text = None if document is None or path.suffix.lower() == ".json" else lay_out(document)
    return [] if text is None or text == lines.text else [_whole(lines, text)]


def _touches(one: Diagnostic, where: types.Range, lines: Lines) -> bool:
    assert one.span is not None
    return one.span.start.offset <= lines.offset(where.end) and one.span.end.offset >= lines.offset(where.start)


def _action(one: Diagnostic, fix: Fix, lines: Lines, opened: Opened, path: Path, lang: Lang) -> types.CodeAction | None:
    if fix.safety is Safety.DISPLAY or fix.span.file != str(path):
        return None
    safe = fix.safety is Safety.SAFE
    title = f"{one.kind.code}: {one.help_text(lang)}"
    return types.CodeAction(
        title=title if safe else f"{title} ({_UNSAFE.get(lang)})",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[shown(one, opened, lang)],
        is_preferred=safe,
        edit=_edit(path, [types.TextEdit(lines.range_of(fix.span), fix.replacement)]),
    )


def _edit(path: Path, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
    return types.WorkspaceEdit(changes={uri_of(path): edits})


def _whole(lines: Lines, text: str) -> types.TextEdit:
    return types.TextEdit(lines.range(0, len(lines.text)), text)
