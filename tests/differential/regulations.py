"""Random small regulations, written as YAML: variants, inputs, definitions, grounds in several stages, a record.

Every condition is one that the elaborator accepts at its stage and in its variants, so the whole must check clean.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import yaml
from hypothesis import strategies as st

from regdsl.diagnostics import Severity
from regdsl.feel import types
from regdsl.feel.elaborate import Symbol, elaborate
from regdsl.feel.elaborate.keyed.shape import InForce, Key, Keyed
from regdsl.feel.kernel import Origin
from regdsl.feel.types import ALWAYS, Static, number
from regdsl.runtime.effects import STAGES, Effect
from tests.differential.decision_tables import table_definition
from tests.differential.declarations import declared
from tests.differential.grammar import Grammar, kind_of
from tests.differential.random_clocks import add_clocks
from tests.differential.random_documents import add_documents
from tests.differential.random_results import share_out
from tests.differential.random_silence import add_silence
from tests.differential.random_subjects import add_subjects, record_of_one
from tests.differential.running import parsed
from tests.differential.vocabulary import INPUTS

__all__ = ["regulation_texts"]

DAY = types.Date(date(2000, 1, 1), date(2999, 12, 31))
MONTH = types.Month(date(2000, 1, 1), date(2999, 12, 1))
RESERVED: Final = {"дата обращения": Static(DAY), "месяц обращения": Static(MONTH)}
FINAL_STAGE: Final = len(STAGES)
REQUIRED: Final = (Effect.REJECT_INTAKE, Effect.RETURN, Effect.CORRECT)
_ROUNDED: Final = "round half up("
KINDS: Final = (
    "truth",
    "number",
    "whole",
    "text",
    "date",
    "days",
    "month",
    "months",
    "seconds",
    "[number]",
    "[text]",
    "[truth]",
)


@dataclass
class Draft:
    """A regulation while it is drawn."""

    draw: Any
    symbols: dict[str, Symbol] = field(default_factory=dict)
    variants: tuple[str, ...] = ()
    follower: tuple[str, str] | None = None
    grounds: int = 0

    def choose(self, items: Any) -> Any:
        return self.draw(st.sampled_from(list(items)))

    def chance(self, of: int) -> bool:
        return bool(self.draw(st.integers(1, of)) == of)

    def expression(self, kind: str, depth: int, stage: int, only: frozenset[str] | None) -> str | None:
        """An expression that is lawful at a stage and in some variants (None: in all)."""
        found = self.typed(kind, depth)
        if found is None or not self.lawful(found[1], stage, only):
            return None
        text, elaborated = found
        fits = kind_of(elaborated.kernel.static) in ({"number", "whole"} if kind == "number" else {kind})
        return text if fits else None

    def condition(self, stage: int, only: frozenset[str] | None) -> str:
        """A condition that is lawful; where chance gives none in a few attempts, a plain one."""
        for _ in range(3):
            text = self.expression("truth", self.draw(st.integers(1, 3)), stage, only)
            if text is not None:
                return text
        return self.choose(["true", "false", 'канал = "epgu"'])  # type: ignore[no-any-return]

    def key(self) -> str:
        """A key of the random parameters: an input, where there is one, or a code."""
        own = "код" in self.symbols and self.symbols["код"].static.absent_until != ALWAYS
        return self.choose(['"а"', '"б"', *(["код", "код"] if own else [])])  # type: ignore[no-any-return]

    def typed(self, kind: str, depth: int) -> tuple[str, Any] | None:
        names: dict[str, tuple[str, ...]] = {}
        for name, symbol in self.symbols.items():
            # what is only required is there later on: whether late enough, the needs tell
            static = symbol.static if symbol.static.absent_until == ALWAYS else symbol.static.present()
            said = name if symbol.keyed is None else f"{name}({self.key()})"
            names[kind_of(static)] = (*names.get(kind_of(static), ()), said)
        text = Grammar(self.draw, names).expression(kind, depth)
        found = elaborate(parsed(text, list(self.symbols)), self.symbols)
        broken = any(problem.kind.severity is Severity.ERROR for problem in found.problems)
        return None if found.kernel is None or broken else (text, found)

    def lawful(self, found: Any, stage: int, only: frozenset[str] | None) -> bool:
        here = only if only is not None else frozenset(self.variants)
        late = any(need.stage and need.stage >= stage for need in found.needs)
        return not late and all(need.only is None or here <= need.only for need in found.needs)


@st.composite
def regulation_texts(draw: st.DrawFn) -> str:
    """The YAML of a regulation that checks clean."""
    draft = Draft(draw, {name: Symbol(Origin.ENGINE, name, static) for name, static in RESERVED.items()})
    draft.symbols["канал"] = Symbol(Origin.ENGINE, "канал", Static(types.Text(frozenset({"epgu", "mfc"}))))
    made: dict[str, Any] = {
        "regdsl": "1",
        "kind": "regulation",
        "id": "test.random",
        "version": "1",
        "language": "ru",
        "title": "Случайная услуга",
        "in_force": {"from": date(2024, 1, 1)},
        "authority": {
            "level": "regional",
            "body": "Орган",
            "owner": {"post": "deputy_head"},
            "time_zone": "Europe/Moscow",
        },
        "legal_basis": {"акт": {"act": "Акт", "edition": date(2024, 1, 1), "verified": "unverified"}},
        "applicants": ["citizen", "legal_entity"],
        "sources": {
            "заявление": {"from": "application"},
            "налоговая": {"agency": "Налоговая служба", "within": "2 рабочих дня"},
            "полиция": {"agency": "Полиция", "within": "2 рабочих дня"},
        },
        "channels": ["epgu", "mfc"],
        "fee": "none",
        "procedures": "standard",
    }
    _features(draft, made)
    _inputs(draft, made)
    _parameters(draft, made)
    _keyed(draft, made)
    _periods(draft, made)
    if "variants" not in made and draft.chance(2):
        _listed_variants(draft, made)
    made["criteria"] = {}
    add_documents(draw, made, draft.symbols)
    _definitions(draft, made)
    about = add_subjects(draft, made, _only, _written) if draft.chance(3) else []
    _grounds(draft, made)
    made["grounds"]["refuse"] += about
    if draft.chance(2):
        made["terms"] = {"решение": {"length": "5 рабочих дней", "from": "регистрация", "basis": "акт/п.8"}}
        made["silence"] = {"after": "решение", "means": "granted", "basis": "акт/п.9"}
        if only := _only(draft):
            made["silence"]["only"] = _written(draft, only)
    if draft.chance(2):
        add_clocks(draw, made, draft.variants)
    _record(draft, made)
    add_silence(draft, made)
    _state_rounding(draft, made.get("result", {}).get("record", {}))
    if draft.chance(2 if "subject" in made else 3):
        share_out(draw, made, draft.variants)
    return yaml.dump(made, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _features(draft: Draft, made: dict[str, Any]) -> None:
    if not draft.chance(2):
        return
    codes = {"цель": ("новый", "замена"), "срочно": ("да", "нет", "очень")}
    made["features"] = {
        name: {"question": f"{name}?", "values": {code: code for code in values}} for name, values in codes.items()
    }
    for name, values in codes.items():
        draft.symbols[name] = Symbol(Origin.INPUT, name, Static(types.Text(frozenset(values))))
    rows = ["| цель | срочно | => вариант |", "|---|---|---|"]
    found: dict[str, None] = {}
    excluded = []
    barred = draft.chance(4)  # one answer that nothing goes with: the other question is still open
    for first in codes["цель"]:
        for second in codes["срочно"]:
            if found and (draft.chance(4) or (barred and first == "замена")):
                excluded.append({"цель": first, "срочно": [second], "reason": "Так не бывает"})
                continue
            variant = draft.choose(["первый", "второй", "третий"])
            found[variant] = None
            rows.append(f"| {first} | {second} | {variant} |")
    draft.variants = tuple(found)
    made["variants"] = {"table": "\n".join(rows) + "\n", **({"excluded": excluded} if excluded else {})}
    if len(draft.variants) > 1 and draft.chance(3):
        model, follower = draft.variants[:2]
        draft.follower = (model, follower)
        made["variants"][follower] = {"same_as": model}


def _parameters(draft: Draft, made: dict[str, Any]) -> None:
    if not draft.chance(2):
        return
    made["parameters"] = {
        "норматив": {
            "title": "Норматив",
            "type": "decimal",
            "scale": 2,
            "values": [
                {"from": date(2024, 1, 1), "to": date(2024, 12, 31), "value": 2, "basis": "акт/п.1"},
                {"from": date(2025, 1, 1), "to": date(2028, 12, 31), "value": 7.25, "basis": "акт/п.1"},
            ],
        }
    }
    draft.symbols["норматив"] = Symbol(Origin.PARAMETER, "норматив", Static(number(2, types.Fraction("7.25"), 2)))


def _keyed(draft: Draft, made: dict[str, Any]) -> None:
    """A parameter by key, and one as of an input or of the month, or by key as of an input."""
    day = draft.symbols.get("день")
    days = ["месяц обращения", *(["день"] if day is not None else [])]
    for name in ("тариф", "сбор", "пошлина"):
        if not draft.chance(2):
            continue
        as_of = None if name == "тариф" else draft.choose(days)
        keyed = name != "сбор"
        values = {"а": 2, "б": 0.5, "в": 7.25}
        periods = [
            {"from": date(1990, 1, 1), "to": date(2024, 12, 31), **_value(draft, keyed, values)},
            {"from": date(2025, 1, 1), "to": date(2028, 12, 31), **_value(draft, keyed, {**values, "а": 3})},
        ]
        entry = {"title": name, "type": "decimal", "min": 0, "max": 9, "scale": 2, "values": periods}
        entry |= {"by": ["код"]} if keyed else {}
        entry |= {"as_of": as_of} if as_of else {}
        made.setdefault("parameters", {})[name] = entry
        covered = frozenset((code,) for code in ("а", "б"))
        keys = Keyed((Key("код", frozenset({"а", "б", "в"})),), (InForce(date(1990, 1, 1), covered),))
        static = Static(number(0, 9, 2))
        input_ = "день" if as_of == "день" else None
        draft.symbols[name] = Symbol(Origin.PARAMETER, name, static, keyed=keys if keyed else None, as_of=input_)


def _periods(draft: Draft, made: dict[str, Any]) -> None:
    """A period reckoned back from the month of filing or an input, and one that is written out; days of every year."""
    for name in ("сезон", "другой сезон"):
        if draft.chance(2):
            first, last = (draft.draw(st.dates(date(2024, 1, 1), date(2024, 12, 31))) for _ in range(2))
            written = f"{first:%d.%m} .. {last:%d.%m}"
            made.setdefault("periods", {})[name] = {"title": name, "every_year": written}
            season = types.Season(first.month * 100 + first.day, last.month * 100 + last.day)
            draft.symbols[name] = Symbol(Origin.DEFINITION, name, Static(season))
    if not draft.chance(2):
        return
    bases = ["месяц обращения", *(["месяц"] if "месяц" in draft.symbols else [])]
    length, gap = draft.draw(st.integers(1, 24)), draft.draw(st.integers(0, 3))
    base = draft.choose(bases)
    spans = {
        "период": {"length": f"{length} months", "before": base, **({"gap": f"{gap} months"} if gap else {})},
        "твёрдый период": {"from": "2025-02", "to": draft.choose(["2025-02", "2026-01"])},
    }
    base_symbol = draft.symbols[base]
    assert isinstance(base_symbol.static.type, types.Month)
    made.setdefault("periods", {}).update(spans)
    for name in spans:
        kind = types.RangeOf(types.Month(date(1990, 1, 1), date(2999, 12, 1)))
        rests = name == "период"
        stage = base_symbol.static.absent_until if rests else 0
        only = base_symbol.only if rests else None
        draft.symbols[name] = Symbol(Origin.DEFINITION, name, Static(kind), stage, only)


def _value(draft: Draft, keyed: bool, values: dict[str, Any]) -> dict[str, Any]:
    """The value of a period; a table may lack the last code."""
    if not keyed:
        return {"value": values["а"]}
    shown = {**values, "в": draft.choose([values["в"], "-"])}
    rows = ["| код | => рублей |", *(f"| {code} | {figure} |" for code, figure in shown.items())]
    return {"table": "\n".join(rows) + "\n"}


def _inputs(draft: Draft, made: dict[str, Any]) -> None:
    chosen = draft.draw(st.lists(st.sampled_from(sorted(INPUTS)), min_size=6, max_size=14, unique=True))
    made["inputs"] = {}
    for name in chosen:
        static = INPUTS[name]
        entry: dict[str, Any] = {"title": name, **declared(static.type)}
        until, only = static.absent_until, None
        if static.nullable:
            entry |= {"nullable": True, "source": draft.choose(["заявление", "налоговая"])}
        elif draft.chance(6):
            effect = draft.choose(REQUIRED)
            entry |= {"required": effect.value, "source": "заявление"}
            until = STAGES.index(effect)
        else:
            entry["source"] = draft.choose(["налоговая", "полиция"])
            if draft.variants and draft.chance(4):
                only = _grown(draft, {draft.choose(draft.variants)})
                entry["only"] = _written(draft, only)
        made["inputs"][name] = entry
        draft.symbols[name] = Symbol(Origin.INPUT, name, Static(static.type, until), 0, only)


def _listed_variants(draft: Draft, made: dict[str, Any]) -> None:
    names = ("первый", "второй", "третий")[: draft.draw(st.integers(2, 3))]
    made["variants"] = [
        *({"id": name, "when": draft.condition(0, None)} for name in names[:-1]),
        {"id": names[-1], "otherwise": True},
    ]
    draft.variants = names


def _definitions(draft: Draft, made: dict[str, Any]) -> None:
    made["definitions"] = {}
    for place in range(draft.draw(st.integers(0, 5))):
        name = f"значение {'абвгде'[place]}"
        table = table_definition(draft, name) if draft.chance(3) else None
        if table is not None:
            made["definitions"][name], draft.symbols[name] = table
            continue
        found = draft.typed(draft.choose(KINDS), draft.draw(st.integers(1, 3)))
        if found is None:
            continue
        text, elaborated = found
        criterion = isinstance(elaborated.kernel.static.type, types.Boolean) and not elaborated.kernel.static.nullable
        group = "criteria" if criterion and draft.chance(2) else "definitions"
        made[group][name] = text if draft.chance(2) else {"expr": text}
        stage = max((need.stage for need in elaborated.needs), default=0)
        narrowed = [need.only for need in elaborated.needs if need.only is not None]
        only = frozenset.intersection(*narrowed) if narrowed else None
        draft.symbols[name] = Symbol(Origin.DEFINITION, name, elaborated.kernel.static, stage, only)


def _grounds(draft: Draft, made: dict[str, Any]) -> None:
    grounds: dict[str, Any] = {effect.value: [] for effect in STAGES}
    for effect in REQUIRED:
        if any(entry.get("required") == effect.value for entry in made["inputs"].values()):
            ground = _ground(draft, event="missing_required", explain="Не указано: {missing}")
            grounds[effect.value].append(ground)
    for effect, event in EVENTS:
        if draft.chance(3):
            grounds[effect.value].append(_ground(draft, event=event))
    corrections = [ground["id"] for ground in grounds["correct"]]
    if corrections and draft.chance(2):
        grounds["refuse"].append(_ground(draft, event=f"not_corrected({corrections[0]})"))
    for effect in (Effect.TERMINATE, *STAGES[2:6]):
        # few stages have conditions of their own, or hardly any application would come to the refusals
        for _ in range(draft.draw(st.integers(1, 2)) if draft.chance(5) else 0):
            grounds[effect.value].append(_conditional(draft, effect))
    for _ in range(draft.draw(st.integers(1, 4))):
        grounds[Effect.REFUSE.value].append(_conditional(draft, Effect.REFUSE))
    made["grounds"] = grounds
    early = [effect.value for effect in STAGES[2:] if draft.chance(5)]
    if early:
        grounds["early"] = early


EVENTS: Final = (
    (Effect.TERMINATE, "applicant_died"),
    (Effect.LEAVE_UNCONSIDERED, "withdrawn"),
    (Effect.SUSPEND, "no_answer"),
    (Effect.SUSPEND, "no_answer(налоговая)"),
)


def _ground(draft: Draft, **condition: Any) -> dict[str, Any]:
    draft.grounds += 1
    return {"id": f"осн{draft.grounds}", "title": f"Основание {draft.grounds}", "basis": "акт/п.1", **condition}


def _conditional(draft: Draft, effect: Effect) -> dict[str, Any]:
    stage = STAGES.index(effect)
    only = _only(draft)
    narrowed = {"only": _written(draft, only)} if only else {}
    if draft.chance(3) or effect is Effect.TERMINATE:
        return _ground(draft, **narrowed, when=draft.condition(stage, only))
    if draft.chance(2):
        return _ground(draft, **narrowed, unless=draft.condition(stage, only), **_explained(draft, stage, only))
    limbs: dict[str, Any] = {}
    for place in range(draft.draw(st.integers(1, 3))):
        inner = _only(draft)
        both = inner if only is None else only if inner is None else only & inner
        limb: Any = draft.condition(stage, both)
        if inner is not None or draft.chance(2):
            limb = {
                "expr": limb,
                **({"only": _written(draft, inner)} if inner else {}),
                **_explained(draft, stage, both),
            }
        limbs[f"критерий {place + 1}"] = limb
    return _ground(draft, **narrowed, unless=limbs)


def _only(draft: Draft) -> frozenset[str] | None:
    if not draft.variants or not draft.chance(2):
        return None
    return _grown(draft, draft.draw(st.sets(st.sampled_from(draft.variants), min_size=1)))


def _grown(draft: Draft, only: set[str]) -> frozenset[str]:
    """The variants, with the one that follows another of them."""
    model, follower = draft.follower or ("", "")
    return frozenset(only | {follower} if model in only else only)


def _written(draft: Draft, only: frozenset[str]) -> list[str]:
    """The variants as a file names them: the one that follows another of them need not stand there."""
    model, follower = draft.follower or ("", "")
    return sorted(only - {follower} if model in only else only)


def _explained(draft: Draft, stage: int, only: frozenset[str] | None) -> dict[str, Any]:
    if draft.chance(2):
        return {}
    hole = draft.expression(draft.choose(KINDS), 1, stage, only)
    return {} if hole is None else {"explain": f"Так как {{{hole}}}"}


def _record(draft: Draft, made: dict[str, Any]) -> None:
    record = {}
    only = _only(draft)
    for place, kind in enumerate(("truth", "number", "text", "date", "whole")):
        text = draft.expression(kind, draft.draw(st.integers(0, 3)), FINAL_STAGE, only)
        if text is None or draft.chance(2):
            continue
        record[f"поле {place}"] = f"{_ROUNDED}{text}, 2)" if kind == "number" else text
    per = "subject" in made and draft.chance(2)
    if per:
        record = record_of_one(draft, record)
    if record:
        made["result"] = {"register": "Реестр", **({"per": "subject"} if per else {}), "record": record}
        if only:
            made["result"]["only"] = _written(draft, only)
        if draft.chance(2):
            made["result"]["annul"] = _annulments(draft, only)


def _state_rounding(draft: Draft, record: dict[str, Any]) -> None:
    """Say of some numbers beside the expression how they are rounded, instead of in it."""
    for name, text in record.items():
        if isinstance(text, str) and text.startswith(_ROUNDED) and draft.chance(2):
            record[name] = {"expr": text.removeprefix(_ROUNDED).removesuffix(", 2)"), "rounding": "half up", "scale": 2}


def _annulments(draft: Draft, only: frozenset[str] | None) -> list[dict[str, Any]]:
    """Grounds for annulment: by an event, or by a condition on what is there past all stages."""
    made: list[dict[str, Any]] = [{"id": "суд", "title": "Суд", "event": "court_order", "basis": "акт/п.9"}]
    for place in range(draft.draw(st.integers(1, 2))):
        when = draft.expression("truth", 2, FINAL_STAGE, only)
        if when is not None:
            said = _explained(draft, FINAL_STAGE, only)
            made.append({"id": f"аннул {place}", "title": f"Аннул {place}", "when": when, "basis": "акт/п.9", **said})
    return made
