"""What is said of a name or of a key, in Markdown."""

from collections.abc import Iterator

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.lsp.names import GROUPS, Declared
from regdsl.model.shape import Field

__all__ = ["described", "described_key"]

_TYPE = Bilingual("тип", "type")
_BASIS = Bilingual("основание", "basis")
_READING = Bilingual("прочтение", "reading")


def described(one: Declared, lang: Lang) -> str:
    """The title, the type, the article and the reading of a name."""
    return "\n\n".join(_parts(one, lang))


def described_key(field: Field, lang: Lang) -> str:
    """What a key is called and means."""
    return f"**{field.title.get(lang)}** (`{field.key}`)\n\n{field.description.get(lang)}".strip()


def _parts(one: Declared, lang: Lang) -> Iterator[str]:
    group = GROUPS[one.group].get(lang)
    of = f" ({_plain(one.of)})" if one.of else ""
    yield f"**{_plain(one.title or one.name)}**\n\n{group} `{one.name}`{of}"
    if one.type:
        yield f"{_TYPE.get(lang)}: `{one.type}`"
    if one.expr:
        yield f"```\n{one.expr}\n```"
    if one.basis:
        yield f"{_BASIS.get(lang)}: {', '.join(map(_plain, one.basis))}"
    if one.reading:
        yield f"{_READING.get(lang)}: {_plain(one.reading)}"


def _plain(text: str) -> str:
    """An author's text that Markdown is to show as it is."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]()<>#|!" else char for char in text)
