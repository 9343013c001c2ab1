"""Terms that a regulation declares, and how long its requests take at most."""

from collections.abc import Iterable, Iterator

from regdsl.assess.assessment import Figure
from regdsl.calendar import Length, Unit, format_length, is_within
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.lint.draft import Draft
from regdsl.model.input import Input
from regdsl.model.regulation import Regulation
from regdsl.model.source import Origin, Source
from regdsl.model.term import Term

__all__ = ["declared_terms", "longest_wait"]

_NONE = Figure(None, Bilingual("не объявлен", "none declared"))
_WAITED_FOR = (Origin.AGENCY, Origin.REGISTER, Origin.INSPECTION, Origin.JUDGEMENT)


def declared_terms(model: Regulation, variant: str) -> Figure:
    """The clocks that run in `variant` from the start of a case, with their lengths."""
    said = [_shown(name, one, length) for name, one in _clocks(model) if (length := _length(one, variant)) is not None]
    if not said:
        return _NONE
    return Figure(None, Bilingual("; ".join(one.ru for one in said), "; ".join(one.en for one in said)))


def _clocks(model: Regulation) -> Iterator[tuple[str, Term]]:
    yield from model.terms.items()
    for name, stage in model.results.items():
        if stage.term is not None:
            yield stage.title or name, stage.term


def _length(one: Term, variant: str) -> Length | None:
    if one.when is not None or one.from_ is None or (one.only and variant and variant not in one.only):
        return None
    return one.length.of(variant)


def _shown(name: str, one: Term, length: Length) -> Bilingual:
    called = one.title or name
    return Bilingual(f"{called} — {_lengths(one, length, 'ru')}", f"{called}: {_lengths(one, length, 'en')}")


def _lengths(one: Term, length: Length, lang: Lang) -> str:
    others = (f"{channel}: {format_length(other, lang)}" for channel, other in one.by_channel.items())
    return ", ".join((format_length(length, lang), *others))


def longest_wait(draft: Draft, inputs: Iterable[Input]) -> Figure:
    """The longest of the terms in which sources answer: requests go out together on the first day. Not computed where
    a source that has to be waited for has no term, or a calendar only could say which of the terms is the longest."""
    waits: list[Length] = []
    for one in inputs:
        source = draft.source_of(one)
        if draft.origin_of(one) not in _WAITED_FOR:
            continue
        if source is None or source.within is None:
            return _uncomputed(_of(source, one))
        waits.append(source.within)
    counted = [one for one in waits if one.unit is not Unit.INSTANT]
    if not counted:
        return Figure(0, Bilingual("ждать некого", "nobody is waited for"))
    longest = next((one for one in counted if all(is_within((other,), (one,)) for other in counted)), None)
    if longest is None:
        return _uncomputed(
            Bilingual(
                "какой из сроков ответа дольше, зависит от календаря", "which of the terms is longest, a calendar tells"
            )
        )
    return Figure(None, Bilingual(format_length(longest, "ru"), format_length(longest, "en")))


def _of(source: Source | None, one: Input) -> Bilingual:
    name = one.title if source is None else source.title or source.agency or source.register or one.title
    return Bilingual(f"нет срока ответа: «{name}»", f"no term to answer: `{name}`")


def _uncomputed(why: Bilingual) -> Figure:
    return Figure(None, Bilingual(f"не вычислено: {why.ru}", f"not computed: {why.en}"))
