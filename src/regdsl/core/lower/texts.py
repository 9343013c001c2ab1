"""Titles and texts of a checked regulation, by language."""

from msgspec import Struct

from regdsl.checker import CheckedHole, CheckedRegulation, CheckedText
from regdsl.checker.translations import text_key
from regdsl.core.lower.expression import lower
from regdsl.core.texts import Hole, SpecialHole, Template, Texts, Title
from regdsl.document.pointer import join
from regdsl.feel.kernel import Kernel, Origin, Ref
from regdsl.feel.types import Number
from regdsl.model.translation import Translation

__all__ = ["Display", "Wording"]


class Display(Struct, frozen=True):
    """How a named value is shown: digits, unit, titles of codes."""

    scale: int | None = None
    unit: str | None = None
    codes: dict[str, Title] | None = None


class Wording(Struct, frozen=True):
    """Everything that is said to people, in every language that the regulation has."""

    checked: CheckedRegulation
    displays: dict[str, Display]

    @property
    def language(self) -> str:
        """The regulation's own language."""
        return self.checked.bundle.regulation.model.language

    def translations(self) -> list[tuple[str, Translation]]:
        """The translations with their languages."""
        return [(language, file.model) for language, file in self.checked.bundle.translations.items()]

    def title(self, own: str | None, group: str, name: str, fallback: str = "") -> Title:
        """The title of an entry of a group; without one, its name."""
        made = {self.language: own or fallback or name}
        for language, translation in self.translations():
            entry = getattr(translation, group).get(name)
            said = (
                entry if isinstance(entry, str) else getattr(entry, "title", None) or getattr(entry, "question", None)
            )
            if said:
                made[language] = said
        return made

    def of_field(self, own: str, record: str, name: str, key: str) -> Title:
        """What a field of a record is called (`key` is `title`), or what register keeps it."""
        made = {self.language: own}
        for language, translation in self.translations():
            said = getattr(translation.types.get(record, {}).get(name), key, None)
            if said:
                made[language] = said
        return made

    def field_codes(self, own: dict[str, str], record: str, name: str) -> dict[str, Title]:
        """The titles of the closed codes of a field of a record."""
        made: dict[str, Title] = {}
        for code, title in own.items():
            words = {
                language: entry.values.get(code, "")
                for language, translation in self.translations()
                if (entry := translation.types.get(record, {}).get(name)) is not None
            }
            made[code] = {self.language: title} | {language: said for language, said in words.items() if said}
        return made

    def field_titles(self, language: str) -> dict[str, str]:
        """What fields are called in a translation, by name, where all types that have one call it the same."""
        said: dict[str, set[str]] = {}
        for other, translation in self.translations():
            for fields in translation.types.values() if other == language else ():
                for name, words in fields.items():
                    said.setdefault(name, set()).update([words.title] if words.title else [])
        return {name: titles.pop() for name, titles in said.items() if len(titles) == 1}

    def values(self, own: dict[str, str], group: str, name: str) -> dict[str, Title]:
        """The titles of the closed codes of an input or a feature."""
        made: dict[str, Title] = {}
        for code, title in own.items():
            titles = {self.language: title}
            for language, translation in self.translations():
                entry = getattr(translation, group).get(name)
                said = entry.values.get(code) if entry is not None else None
                if said:
                    titles[language] = said
            made[code] = titles
        return made

    def codes(self, book: str, own: dict[str, str], language: str) -> dict[str, Title]:
        """The titles of the codes of a reference book, which has a `language` of its own."""
        made: dict[str, Title] = {}
        for code, title in own.items():
            words = {other: translation.codes.get(book, {}).get(code, "") for other, translation in self.translations()}
            made[code] = {self.language: title, language: title} | {
                other: said for other, said in words.items() if said
            }
        return made

    def texts(self, pointer: str) -> Texts | None:
        """The text at a pointer with its translations; None where there is none."""
        own = self.checked.texts.get(pointer)
        if own is None:
            return None
        made = {self.language: self._template(own)}
        for language, _ in self.translations():
            other = self.checked.texts.get(text_key(language, pointer))
            if other is not None:
                made[language] = self._template(other)
        return made

    def ground_text(self, ground: str, key: str) -> Texts | None:
        """The text under a key of a ground or limb."""
        return self.texts(join(ground, key))

    def _template(self, text: CheckedText) -> Template:
        return tuple(part if isinstance(part, str) else self._hole(part) for part in text.parts)

    def _hole(self, hole: CheckedHole) -> Hole:
        if hole.expression is None:
            return Hole(None, SpecialHole(hole.special), hole.argument)
        kernel = lower(hole.expression.kernel)
        shown = self._display(kernel)
        return Hole(kernel, None, "", shown.scale, shown.unit, shown.codes)

    def _display(self, kernel: Kernel) -> Display:
        if isinstance(kernel, Ref) and kernel.origin is not Origin.LOCAL and kernel.name in self.displays:
            return self.displays[kernel.name]
        kind = kernel.static.type
        return Display(kind.scale, kind.unit) if isinstance(kind, Number) else Display()
