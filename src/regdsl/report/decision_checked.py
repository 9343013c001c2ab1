"""What was looked at on the way to a decision, in brief: grounds stage by stage, data by their sources."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.report.cells import one_line
from regdsl.report.decision_defaults import default_sentences
from regdsl.report.decision_titles import Titles
from regdsl.report.decision_words import plain_day
from regdsl.report.paint import Paint, Role
from regdsl.report.wrapped import wrapped
from regdsl.text import EFFECTS, SOURCES

__all__ = ["checked_lines"]

Json = Mapping[str, Any]

_CHECKED = Bilingual("Что проверено", "What was checked")
_ANNUL = Bilingual("аннулирование", "annulment")
_YES = Bilingual("выявлено", "found")
_NO = Bilingual("не выявлено", "not found")
_OPEN = Bilingual("пока неизвестно", "not known yet")
_NOT_CHECKED = Bilingual("ещё не выяснено", "not known yet of it")
_DATA = Bilingual("По каким сведениям", "On which data")
_FIELD = Bilingual("«{field}» у каждого из «{of}» ведёт реестр", "‘{field}’ of each of ‘{of}’ is kept by")
_NONE = Bilingual("нет", "none")
_NOT_NEEDED = Bilingual("не понадобилось", "not needed")


def checked_lines(decision: Json, lang: Lang, titles: Titles, paint: Paint, width: int) -> Iterator[str]:
    """Yield the lines of `decision` (`Decision.to_dict(lang)`) that tell what was checked; none without a trace."""
    steps = decision.get("trace") or []
    stages = [step for step in steps if step.get("grounds")]
    if stages:
        yield paint(Role.SECOND, _CHECKED.get(lang))
        for step in stages:
            effect = _ANNUL if step["step"] == "annul" else EFFECTS.get(step["step"])
            named = effect.get(lang) if effect is not None else one_line(str(step["subject"]))
            yield f"  {named}{_of_result(step, titles)}"
            for ground in step["grounds"]:
                yield from _ground(ground, lang, titles, width)
    for step in steps:
        if step.get("step") == "facts":
            yield from _facts(step, lang, titles, paint, width, with_idle=bool(stages))
    for sentence in default_sentences(decision, lang, titles):
        yield from _wrap(sentence, "  ", width)
    for step in steps:
        for one in step.get("published_later") or ():
            yield from _wrap(str(one["explanation"]), "  ", width)


def _of_result(step: Json, titles: Titles) -> str:
    """Which of several results a stage is of."""
    name = step.get("result")
    return f" ({titles.steps.get(name) or name})" if name else ""


def _ground(ground: Json, lang: Lang, titles: Titles, width: int) -> Iterator[str]:
    value = ground["value"]
    mark = (_YES if value is True else _NO if value is False else _OPEN).get(lang)
    open_ = [name for name, flag in (ground.get("limbs") or {}).items() if flag is None] if value is True else []
    # a ground holds by one of its limbs: that another was not looked at is no less worth knowing
    left = f" ({_NOT_CHECKED.get(lang)}: {', '.join(open_)})" if open_ else ""
    yield from _wrap(f"{titles.grounds.get(ground['id']) or ground['id']} — {mark}{left}", "    ", width)


def _facts(step: Json, lang: Lang, titles: Titles, paint: Paint, width: int, *, with_idle: bool) -> Iterator[str]:
    """Yield the data that counted, in a paragraph for each source and day."""
    facts = step.get("facts", {})
    absent = frozenset(name for name, fact in facts.items() if fact["value"] is None)
    by_source: dict[tuple[str, str, str], list[str]] = {}
    for name, fact in facts.items():
        key = (str(fact["source"]), str(fact.get("register") or ""), str(fact.get("as_of") or ""))
        by_source.setdefault(key, []).append(name)
    if not by_source:
        return
    if with_idle:
        yield ""
    yield paint(Role.SECOND, _DATA.get(lang))
    for (source, register, as_of), names in by_source.items():
        when = f", {plain_day(as_of[: len('2026-03-01')], lang)}" if as_of else ""
        words = SOURCES.get(source)
        title = titles.sources.get(source) or (words.get(lang) if words else source)
        kept = f" ({register})" if register and register != title else ""
        yield from _wrap(f"{title}{kept}{when}: {_listed(names, lang, titles, absent)}", "  ", width)
    for name, fact in facts.items():
        for field, register in (fact.get("registers") or {}).items():
            said = _FIELD.get(lang).format(field=titles.fields.get(field) or field, of=_listed([name], lang, titles))
            yield from _wrap(f"{said}: {register}", "  ", width)
    idle = step.get("not_needed")
    if idle and with_idle:
        yield from _wrap(f"{_NOT_NEEDED.get(lang)}: {_listed(idle, lang, titles)}", "  ", width)


def _listed(names: list[str], lang: Lang, titles: Titles, absent: Collection[str] = ()) -> str:
    # Ids are short Russian phrases; in another language only the titles can be read.
    shown = [name if lang == "ru" else titles.inputs.get(name) or name for name in names]
    none = f" ({_NONE.get(lang)})"
    return (", " if lang == "ru" else "; ").join(
        f"{title}{none if name in absent else ''}" for name, title in zip(names, shown, strict=True)
    )


def _wrap(text: str, indent: str, width: int) -> list[str]:
    return wrapped(text, width, indent, f"{indent}  ")
