"""What may be written next: keys by the place in the file, names by what the place can name.

The list is made anew for every letter and narrowed here, not by the editor: a Russian word finds the English key, and
the beginning of a title finds the name.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lsprotocol import types

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.names import RESERVED
from regdsl.feel.strict.functions import FUNCTIONS
from regdsl.lsp.cursor import Cursor
from regdsl.lsp.lines import Lines
from regdsl.lsp.names import EXPRESSION, GROUPS, Declared
from regdsl.lsp.phrases import Phrase, after_amount, lengths, starts, terms_above
from regdsl.lsp.service import Service
from regdsl.lsp.spot import Spot, Writing
from regdsl.lsp.words import described
from regdsl.model.shape import Concept, Field
from regdsl.model.spelling import ABBREVIATIONS, KEY_WORDS
from regdsl.model.words import Actor

__all__ = ["complete"]

_WORD: Final = re.compile(r"\w+")
_ALSO: Final = {Actor.MACHINE.value: "машина"}
"""Words that closed words are looked for by, beside those that they are called."""

_HOLES: Final = {
    "missing": Bilingual("чего не указано", "what is not stated"),
    "silent": Bilingual("кто не ответил", "who did not answer"),
}


def complete(service: Service, lines: Lines, place: types.Position, lang: Lang) -> types.CompletionList:
    """What may stand at a place of a file."""
    cursor = service.cursor(lines.offset(place))
    spot = service.spot(cursor)
    items: list[types.CompletionItem] = []
    if cursor.is_key and spot.concept is not None:
        items += _keys(cursor, spot.concept, service.text, lines, lang)
    if not cursor.is_key or not items:
        items += _values(cursor, spot, service, lines, lang)
    return types.CompletionList(is_incomplete=True, items=items)


def _keys(cursor: Cursor, concept: Concept, text: str, lines: Lines, lang: Lang) -> Iterator[types.CompletionItem]:
    written = cursor.written
    there = _written_beside(cursor, text)
    for number, field in enumerate(concept.keys):
        answer = _answers(field, written)
        if answer is None or field.key in there:
            continue
        yield types.CompletionItem(
            label=field.key,
            kind=types.CompletionItemKind.Property,
            detail=field.title.get(lang),
            documentation=field.description.get(lang),
            filter_text=answer,
            sort_text=f"{0 if field.required else 1}{number:03}",
            text_edit=types.TextEdit(lines.range(cursor.start, cursor.offset), f"{field.key}: "),
        )


def _answers(field: Field, written: str) -> str | None:
    """The word by which a key is found from what is written of it, in either language; None where it is not meant."""
    begun = written.casefold().replace("ё", "е")
    also = (word for word, key in KEY_WORDS.items() if key == field.key)
    for word in (field.key, field.title.ru, field.title.en, *also):
        plain = word.casefold().replace("ё", "е")
        if plain.startswith(begun):
            return written + word[len(written) :]
    later = (found[0] for found in _WORD.finditer(field.title.ru) if found.start() > 0)
    return next((written + one[len(written) :] for one in later if one.casefold().startswith(begun)), None)


def _written_beside(cursor: Cursor, text: str) -> frozenset[str]:
    """The keys at the same indent around the cursor."""
    begin = text.rfind("\n", 0, cursor.start) + 1
    indent = cursor.start - begin
    found: set[str] = set()
    for lines in (reversed(text[: max(0, begin - 1)].split("\n")), text[cursor.offset :].split("\n")[1:]):
        for line in lines:
            content = line.lstrip(" -") if line[:indent].strip(" ") in ("", "-") else line.lstrip(" ")
            if not content.strip() or content.startswith("#"):
                continue
            depth = len(line) - len(content)
            if depth < indent:
                break
            if depth == indent:
                found.add(content.partition(":")[0].strip("\"' "))
                if line[:indent].strip():
                    break
    return frozenset(found)


def _values(cursor: Cursor, spot: Spot, service: Service, lines: Lines, lang: Lang) -> Iterator[types.CompletionItem]:
    written = cursor.written
    there = _written_beside(cursor, service.text) if spot.of_key else frozenset()
    for word, ru, en in spot.words:
        begun = _begun(written, word, " ".join((ru, _in_full(ru), en, _ALSO.get(word, ""))))
        whole = spot.writing is not Writing.WORDS or begun == written
        if begun is not None and whole and word not in there:
            yield types.CompletionItem(
                label=word,
                kind=types.CompletionItemKind.EnumMember,
                detail=(ru if lang == "ru" else en) or None,
                filter_text=word if word.startswith(begun) else f"{begun} {ru}",
                text_edit=types.TextEdit(
                    lines.range(cursor.offset - len(begun), cursor.offset), f"{word}: " if spot.of_key else word
                ),
            )
    groups = spot.groups
    if spot.writing is Writing.WORDS:  # an event names what it is about behind a bracket
        word, bracket, written = written.rpartition("(")
        groups = groups if word and bracket else ()
    if spot.writing is Writing.LENGTH:
        yield from _phrases(lengths(written, service.lang), after_amount(written), cursor, lines)
    elif spot.writing is Writing.START:
        yield from _starts(cursor, spot, service, lines, lang)
        return
    elif spot.writing is Writing.TEXT:
        hole = written.rfind("{")
        if hole < 0 or "}" in written[hole:]:
            return
        written, groups = written[hole + 1 :], EXPRESSION
        yield from _holes(written, service, cursor, lines, lang)
    elif spot.writing is Writing.EXPRESSION:
        yield from _engine(written, cursor, lines, lang)
        if (quoted := _open_quote(written)) is not None:
            written, groups = quoted, ("codes", "channels", "applicants")
    for one in service.names.among(groups):
        yield from _name(one, written, spot, cursor, lines, lang)


def _in_full(title: str) -> str:
    """The words that the abbreviations of a title stand for."""
    return " ".join(words for short, words in ABBREVIATIONS.items() if short in title)


def _starts(cursor: Cursor, spot: Spot, service: Service, lines: Lines, lang: Lang) -> Iterator[types.CompletionItem]:
    """What a clock may start from; behind a bracket, the source whose receipt it is."""
    sources = tuple(service.names.among(("sources",)))
    begun = cursor.written.rpartition("(")
    named = sources if begun[1] else terms_above(service.names.among(("terms",)), cursor.path)
    if not begun[1]:
        yield from _phrases(starts(spot.said, sources, service.lang), begun[2], cursor, lines)
    for one in named:
        yield from _name(one, begun[2], spot, cursor, lines, lang)


def _phrases(phrases: Iterable[Phrase], written: str, cursor: Cursor, lines: Lines) -> Iterator[types.CompletionItem]:
    for number, one in enumerate(phrases):
        begun = _begun(written, one.words, one.also)
        if begun is not None:
            text = f" {one.words}" if one.apart else one.words
            yield types.CompletionItem(
                label=one.words,
                kind=types.CompletionItemKind.EnumMember,
                detail=one.detail or None,
                filter_text=one.words if one.words.startswith(begun) else f"{begun} {one.words}",
                sort_text=f"0{number:03}",
                text_edit=types.TextEdit(lines.range(cursor.offset - len(begun), cursor.offset), text),
            )


def _open_quote(written: str) -> str | None:
    """What is written of a text that is not closed; None where none is open."""
    parts = written.split('"')
    return parts[-1] if len(parts) % 2 == 0 else None


def _name(
    one: Declared, written: str, spot: Spot, cursor: Cursor, lines: Lines, lang: Lang
) -> Iterator[types.CompletionItem]:
    begun = _begun(written, one.name, one.title)
    if begun is None:
        return
    by_title = not one.name.casefold().startswith(begun.casefold())
    yield types.CompletionItem(
        label=one.name,
        kind=types.CompletionItemKind.Variable,
        detail=", ".join(part for part in (GROUPS[one.group].get(lang), one.type or one.of) if part),
        documentation=types.MarkupContent(types.MarkupKind.Markdown, described(one, lang)),
        filter_text=begun + " " + one.title if by_title else one.name,
        sort_text=("1" if by_title else "0") + one.name,
        text_edit=types.TextEdit(lines.range(cursor.offset - len(begun), cursor.offset), _inserted(one, spot)),
    )


def _inserted(one: Declared, spot: Spot) -> str:
    if one.group == "books" and spot.writing is Writing.NAMES:
        return f"code({one.name})"
    return f"{one.name}: " if spot.of_key else one.name


def _begun(written: str, name: str, title: str = "") -> str | None:
    """The longest end of what is written, from the beginning of a word on, that begins the name, a word of it, or some
    words of its title; None where something is written last that begins none of them."""
    if not written or not (written[-1].isalnum() or written[-1] in "_ -/"):
        return ""
    plain, called = name.casefold(), f" {title.casefold()}"
    for start in (found.start() for found in _WORD.finditer(written)):
        tail = written[start:].casefold()
        if plain.startswith(tail) or (tail[-1] != " " and f" {tail}" in called):
            return written[start:]
    if written[-1] == " ":
        return ""
    last = [found[0] for found in _WORD.finditer(written)][-1:]
    word = last[0].casefold() if last else ""
    words = _WORD.findall(f"{name} {title}".casefold())
    return last[0] if last and any(each.startswith(word) for each in words) else None


def _holes(written: str, service: Service, cursor: Cursor, lines: Lines, lang: Lang) -> Iterator[types.CompletionItem]:
    special = {name: words.get(lang) for name, words in _HOLES.items()}
    special |= {f"deadline.{one.name}": one.title for one in service.names.among(("terms",))}
    for name, detail in special.items():
        if name.startswith(written.strip()):
            yield _plain(name, detail, written.lstrip(), cursor, lines, types.CompletionItemKind.Keyword)


def _engine(written: str, cursor: Cursor, lines: Lines, lang: Lang) -> Iterator[types.CompletionItem]:
    """The names that the engine fills, and the functions there are."""
    for name in (*RESERVED, *FUNCTIONS):
        begun = _begun(written, name)
        if begun:
            is_function = name in FUNCTIONS
            kind = types.CompletionItemKind.Function if is_function else types.CompletionItemKind.Constant
            yield _plain(name, "", begun, cursor, lines, kind)


def _plain(
    name: str, detail: str, begun: str, cursor: Cursor, lines: Lines, kind: types.CompletionItemKind
) -> types.CompletionItem:
    edit = types.TextEdit(lines.range(cursor.offset - len(begun), cursor.offset), name)
    return types.CompletionItem(
        label=name, kind=kind, detail=detail or None, filter_text=name, sort_text=f"2{name}", text_edit=edit
    )
