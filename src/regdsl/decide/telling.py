"""Telling of a decision in words: titles, explanations and remedies, added to its account."""

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from regdsl.core.program import Each, Field, Ground, Limb
from regdsl.core.texts import Hole, SpecialHole, Texts
from regdsl.decide.account import ANSWER, CALENDAR_PUBLISHER, Account, Json
from regdsl.decide.blanks import blanks
from regdsl.decide.default_steps import DEFAULT
from regdsl.decide.each import lines_of
from regdsl.decide.environment import CALENDAR, PARAMETERS
from regdsl.decide.plan import GroundPlan, LimbPlan
from regdsl.decide.records import unknown_fields
from regdsl.decide.script import Script
from regdsl.decide.trace import SUBJECT, facts_step
from regdsl.decide.verdict import SubjectVerdict
from regdsl.decide.wording import Words, filled
from regdsl.runtime.effects import Effect
from regdsl.text import UNKNOWN, format_date, format_datetime, in_sentence, join_list

__all__ = ["name_limbs", "tell"]

_NO_ANSWER: Final = {"ru": "Ответа нет, взято значение по умолчанию", "en": "No answer came, the default is taken"}


def tell(account: Account, script: Script, words: Words, made: Json) -> None:
    """Add to a decision without words what is said of it, and where its facts come from."""
    telling = _Telling(account, script, words)
    grounds, needs, trace = made["grounds"], made["needs"], made["trace"]
    assert isinstance(grounds, list)
    assert isinstance(needs, list)
    assert isinstance(trace, list)
    for ground, (plan, applying) in zip(grounds, account.true_grounds(), strict=True):
        telling.ground(ground, plan, applying)
    for one in account.verdict.each:
        told = made["each"]
        assert isinstance(told, dict)
        telling.subject(told[one.key]["grounds"], one)
    if needs:
        telling.needs(needs)
    if account.verdict.assumed:
        telling.defaults(trace)
    if account.verdict.deemed:
        telling.silence(trace)
    if account.verdict.reached is not None:
        name_limbs(script, trace)
    trace.append(facts_step(script, account.application, account.verdict, words))
    made["untranslated"] = list(words.untranslated)


class _Telling(Struct, frozen=True):
    account: Account
    script: Script
    words: Words

    def subject(self, grounds: Sequence[Json], one: SubjectVerdict) -> None:
        """Say of a subject why its grounds apply."""
        self.account.state.subject = one.record
        for ground, (plan, applying) in zip(grounds, self.account.about(one), strict=True):
            self.ground(ground, plan, applying)

    def ground(self, made: Json, plan: GroundPlan, applying: Sequence[LimbPlan]) -> None:
        """Say what a ground is called, why it applies, and what can be done about it."""
        ground, words, said = plan.ground, self.words, made["limbs"]
        assert isinstance(said, list)
        texts = []
        for limb, plan_of in zip(said, applying, strict=False):
            limb["explanation"] = self._limb(ground, plan_of.limb)
            if plan_of.limb.each:
                limb["each"] = self._each(ground, plan_of.limb.each, ground.id, plan_of.limb.id)
            texts.append(limb["explanation"])
        made["title"] = title = words.title(ground.title, "grounds", ground.id)
        made["explanation"] = self._explanation(ground, texts, title)
        if ground.each:
            made["each"] = self._each(ground, ground.each, ground.id)
        made["remedy"] = ground.remedy and self._fill(ground.remedy, ground.effect, "grounds", ground.id, "remedy")

    def _each(self, ground: Ground, eaches: Sequence[Each], *path: str) -> list[Json]:
        """What is said of each record."""

        def special(hole: Hole, before: Sequence[str]) -> str:
            return self._special(hole, ground.effect, before)

        state = self.account.state
        return [
            line
            for each in eaches
            for line in lines_of(
                each, state, self.script, self.words, special, "grounds", *path, "explain_each", each.key
            )
        ]

    def _limb(self, ground: Ground, limb: Limb) -> str:
        if limb.explain is not None:
            return self._fill(limb.explain, ground.effect, "grounds", ground.id, limb.id, "explain")
        if limb.fallback is not None:
            return limb.fallback[self.words.lang]
        assert limb.title is not None
        return self.words.title(limb.title, "grounds", ground.id, limb.id)

    def _explanation(self, ground: Ground, limbs: Sequence[str], title: str) -> str:
        own = ground.explain
        said = [] if own is None else [self._fill(own, ground.effect, "grounds", ground.id, "explain")]
        said += limbs
        if not said and ground.limbs[0].fallback is not None:
            said = [ground.limbs[0].fallback[self.words.lang]]
        return " ".join(map(_sentence, said)) or title

    def defaults(self, trace: Sequence[Json]) -> None:
        """Say of each silent source whose place a default took that it did not answer."""
        told = {slot.source.id: slot.source.title for slot in self.account.plan.program.inputs if slot.source}
        for step in trace:
            if step["step"] == DEFAULT:
                source = str(step["source"])
                step["explanation"] = (
                    f"{_NO_ANSWER[self.words.lang]}: {self.words.title(told[source], 'sources', source)}"
                )

    def silence(self, trace: Sequence[Json]) -> None:
        """Say of silence why it granted the application."""
        silence = self.account.plan.program.silence
        for step in trace:
            if step["step"] == "silence":
                own = None if silence is None else silence.explain
                step["explanation"] = own and self._fill(own, Effect.REFUSE, "silence", "explain")

    def _fill(self, texts: Texts, effect: Effect, *path: str) -> str:
        template = self.words.template(texts, *path)
        account = self.account
        parts: list[str] = []
        for part in self.script.spoken(template, self.words.lang):
            if isinstance(part, str):
                parts.append(part)
            elif isinstance(part, tuple):
                read, say = part
                parts.append(say(read(account.state), self.words))
            else:
                parts.append(self._special(part, effect, parts))
        return filled(parts)

    def _special(self, hole: Hole, effect: Effect, before: Sequence[str]) -> str:
        lang = self.words.lang
        match hole.special:
            case SpecialHole.MISSING:
                return join_list(in_sentence(self._missing(effect), "".join(before)), lang)
            case SpecialHole.SILENT:
                return join_list(self._silent(), lang)
            case _:
                deadlines = self.account.deadlines
                if (moment := deadlines.moments.get(hole.argument)) is not None:
                    return format_datetime(moment, lang)
                day = deadlines.days.get(hole.argument)
                return UNKNOWN.get(lang) if day is None else format_date(day, lang)

    def _missing(self, effect: Effect) -> tuple[str, ...]:
        """The titles of what the applicant left out and this effect follows from."""
        account, index = self.account, self.account.verdict.variant
        variant = None if index is None else account.plan.variants[index]
        return tuple(
            self.words.title(slot.title, "inputs", slot.name) if field is None else self._of_field(path, field)
            for slot, value in zip(account.plan.program.inputs, account.state.f, strict=True)
            if slot.required is effect and (slot.only is None or variant in slot.only)
            for path, field in blanks(slot, value)
        )

    def _of_field(self, path: str, field: Field) -> str:
        """What a field of a record is called, and whose it is."""
        whose = path.removesuffix(f".{field.name}")
        return f"{self.words.title(field.title, 'types', field.record, field.name)} ({whose})"

    def _silent(self) -> tuple[str, ...]:
        """The titles of the sources that did not answer."""
        inputs = self.account.plan.program.inputs
        sources = {slot.source.id: slot.source for slot in inputs if slot.source is not None}
        return tuple(
            self.words.title(sources[event.about].title, "sources", event.about)
            if event.about in sources
            else event.about
            for event in self.account.counted
            if event.type == "no_answer" and event.about is not None
        )

    def needs(self, needs: Sequence[Json]) -> None:
        """Say what is missing, and who has it."""
        program, words = self.account.plan.program, self.words
        slots = {slot.name: slot for slot in program.inputs}
        parts = dict(
            found
            for slot, value in zip(program.inputs, self.account.state.f, strict=True)
            for found in unknown_fields(slot, value)
        )
        titles: Mapping[str, Mapping[str, str]] = {entry.name: entry.title for entry in program.parameters}
        for need in needs:
            name = str(need["input"])
            slot = slots.get(name)
            if slot is not None:
                need["title"] = words.title(slot.title, "inputs", name)
                if slot.source is not None:
                    need["source"] = words.title(slot.source.title, "sources", slot.source.id)
                    if slot.source.question:
                        need["question"] = slot.source.question
                if slot.register is not None:
                    need["register"] = words.title(slot.register, "inputs", name, "register")
            elif name in parts:
                field = parts[name]
                need["title"] = self._of_field(name, field)
                if field.source is not None:
                    need["source"] = words.title(field.source.title, "sources", field.source.id)
                if field.register is not None:
                    need["register"] = words.title(field.register, "types", field.record, field.name, "register")
            elif name.startswith(CALENDAR):
                year = name.removeprefix(CALENDAR)
                title = {"ru": f"Производственный календарь на {year} год", "en": f"Production calendar of {year}"}
                need["source"], need["title"] = CALENDAR_PUBLISHER[words.lang], title[words.lang]
            elif name.startswith(PARAMETERS):
                own = name.removeprefix(PARAMETERS)
                need["title"] = words.title(titles[own], "parameters", own)
            elif match := ANSWER.fullmatch(name):
                told = {slot.source.id: slot.source.title for slot in program.inputs if slot.source is not None}
                if match[1] in told:
                    need["source"] = words.title(told[match[1]], "sources", match[1])
                need["title"] = {"ru": "Ответ", "en": "An answer"}[words.lang]
            else:
                need["title"] = name


def name_limbs(script: Script, trace: Sequence[Json]) -> None:
    """Show the limbs of grounds in stages where nothing applied, which the trace without words passes over."""
    for step in trace[1:]:
        if "grounds" not in step or step["step"] == SUBJECT:
            continue
        limbs, entries = script.limbs[str(step["step"])], step["grounds"]
        assert isinstance(entries, list)
        for place, names in limbs.items():
            entries[place].setdefault("limbs", dict.fromkeys(names, False))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…", ":")) else f"{text}."
