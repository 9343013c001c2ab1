"""Writing the outline: what is said, without words, of a decision on complete data: true grounds, facts, the trace."""

from regdsl.compile.code import WIDTH
from regdsl.compile.descriptions import ground_comment
from regdsl.compile.literals import text_literal
from regdsl.core.program import Ground, Input, Limb, Program, Stage
from regdsl.feel.types import Boolean, Date, DateTime, Month, Number, Text, Time

__all__ = ["outline_functions"]


def outline_functions(program: Program) -> list[list[str]]:
    """For every stage that has grounds, of the flags of its limbs: the true grounds (the inputs too, and what says
    a longer one) and the trace (of the variant's id too); their tables in the order of stages."""
    stages = [stage for stage in program.stages if stage.grounds]
    blocks = [_clear(stage) for stage in stages[:-1]]
    blocks += [_grounds(program, stage) for stage in stages]
    blocks += [_trace(program, stage, stages[:place]) for place, stage in enumerate(stages)]
    names = [stage.effect if stage.grounds else "" for stage in program.stages]
    return [
        *blocks,
        _granted(stages),
        _table("GROUNDS", [f"grounds_{name}" if name else "None" for name in names]),
        _table("TRACES", [*(f"trace_{name}" if name else "None" for name in names), "trace_granted"]),
    ]


def _table(name: str, entries: list[str]) -> list[str]:
    return [f"{name} = (", *(f"    {entry}," for entry in entries), ")"]


def _clear(stage: Stage) -> list[str]:
    return [
        f"def clear_{stage.effect}():",
        '    """A step of the trace at which nothing applied."""',
        "    return {",
        *_step(stage, _nothing(stage), 8),
        "    }",
    ]


def _nothing(stage: Stage) -> list[str]:
    """What the trace says of grounds none of which applied; their limbs are passed over."""
    return [f'{{"id": {text_literal(ground.id)}, "value": False}}' for ground in stage.grounds]


def _step(stage: Stage, entries: list[str], margin: int) -> list[str]:
    space = " " * margin
    return [
        f'{space}"step": {text_literal(stage.effect)},',
        f'{space}"grounds": [',
        *(f"{space}    {entry}," for entry in entries),
        f"{space}],",
    ]


def _entry(ground: Ground, limbs: tuple[str, ...], value: str) -> str:
    """What the trace says of a ground."""
    said = f'"id": {text_literal(ground.id)}, "value": {value}'
    if not ground.limbs or not ground.limbs[0].id:
        return f"{{{said}}}"
    named = ", ".join(f"{text_literal(limb.id)}: {flag}" for limb, flag in zip(ground.limbs, limbs, strict=True))
    return f'{{{said}, "limbs": {{{named}}}}}'


def _granted(stages: list[Stage]) -> list[str]:
    steps = [f"        clear_{stage.effect}()," for stage in stages[:-1]]
    last = []
    if stages:
        last = ["        {", *_step(stages[-1], _nothing(stages[-1]), 12), "        },"]
    return [
        "def trace_granted(flags, variant):",
        '    """The trace of a grant."""',
        "    return [",
        '        {"step": "variant", "value": variant},',
        *steps,
        *last,
        "    ]",
    ]


def _grounds(program: Program, stage: Stage) -> list[str]:
    slots = _slots(program)
    short = [_is_short(ground, slots) for ground in stage.grounds]
    written = [
        f"def grounds_{stage.effect}(f, flags, longer):",
        f'    """The true grounds of `{stage.effect}` with what they read."""',
        *_unpacked(short),
        "    grounds = []",
        *([] if all(short) else ["    said = longer()"]),
    ]
    for place, ground in enumerate(stage.grounds):
        said = _short(ground, slots) if short[place] else [f"        grounds.append(said({place}))"]
        written += [f"    {ground_comment(program, ground)}", f"    if {_applies(place, short)}:", *said]
    return [*written, "    return grounds"]


def _trace(program: Program, stage: Stage, before: list[Stage]) -> list[str]:
    slots = _slots(program)
    short = [_is_short(ground, slots) for ground in stage.grounds]
    entries = [
        _entry(ground, tuple(f"g{place}[{limb}]" for limb in range(len(ground.limbs))), _applies(place, short))
        for place, ground in enumerate(stage.grounds)
    ]
    return [
        f"def trace_{stage.effect}(flags, variant):",
        f'    """The trace of a decision by `{stage.effect}`."""',
        *_unpacked(short),
        "    return [",
        '        {"step": "variant", "value": variant},',
        *(f"        clear_{earlier.effect}()," for earlier in before),
        "        {",
        *_step(stage, entries, 12),
        "        },",
        "    ]",
    ]


def _slots(program: Program) -> dict[str, tuple[int, Input]]:
    return {slot.name: (place, slot) for place, slot in enumerate(program.inputs)}


def _applies(place: int, short: list[bool]) -> str:
    return f"g{place}" if short[place] else f"True in g{place}"


def _unpacked(short: list[bool]) -> list[str]:
    """Take the flags of the grounds: of a short one that of its limb, of a longer one those of all its limbs."""
    names = [f"(g{place},)," if one else f"g{place}," for place, one in enumerate(short)]
    flat = f"    {' '.join(names)} = flags"
    return [flat] if len(flat) <= WIDTH else ["    (", *(f"        {name}" for name in names), "    ) = flags"]


def _is_short(ground: Ground, slots: dict[str, tuple[int, Input]]) -> bool:
    """Whether a ground has one limb without a name that reads nothing but inputs written as they are or nearly so."""
    if len(ground.limbs) != 1 or ground.limbs[0].id:
        return False
    return all(
        name in slots and _plain(slots[name][1]) and _is_given(ground, slots[name][1]) for name in ground.limbs[0].reads
    )


def _is_given(ground: Ground, slot: Input) -> bool:
    """Whether an input is known wherever the ground, which has one limb, applies: its variants all ask for it."""
    if not slot.in_some:
        return True
    assert slot.only is not None
    return any(only is not None and only <= slot.only for only in (ground.only, ground.limbs[0].only))


def _plain(slot: Input) -> bool:
    kind = slot.static.type
    return isinstance(kind, Boolean | Text | Date | Month | DateTime | Time) or (
        isinstance(kind, Number) and kind.scale is not None
    )


def _short(ground: Ground, slots: dict[str, tuple[int, Input]]) -> list[str]:
    limb = ground.limbs[0]
    return [
        "        grounds.append(",
        "            {",
        f'                "id": {text_literal(ground.id)},',
        f'                "effect": {text_literal(ground.effect)},',
        f'                "basis": {_basis(ground, limb)},',
        *_facts(limb, slots),
        '                "limbs": [],',
        "            }",
        "        )",
    ]


def _basis(ground: Ground, limb: Limb) -> str:
    return f"[{', '.join(text_literal(article) for article in dict.fromkeys((*ground.basis, *limb.basis)))}]"


def _facts(limb: Limb, slots: dict[str, tuple[int, Input]]) -> list[str]:
    facts = [f"{text_literal(name)}: {_written(*slots[name])}" for name in limb.reads]
    one = f'                "facts": {{{", ".join(facts)}}},'
    if len(one) <= WIDTH:
        return [one]
    return ['                "facts": {', *(f"                    {fact}," for fact in facts), "                },"]


def _written(place: int, slot: Input) -> str:
    """An input as JSON holds it."""
    value = f"f[{place}]"
    match slot.static.type:
        case Date() | DateTime() | Time():
            made = f"{value}.isoformat()"
        case Month():
            made = f"{value}.isoformat()[:7]"
        case Number(scale=int() as scale) if scale:
            made = f"decimal_text({value}, {scale})"
        case _:
            return value
    may_be_absent = slot.nullable or slot.static.nullable or slot.required is not None or slot.only is not None
    return f"None if {value} is None else {made}" if may_be_absent else made
