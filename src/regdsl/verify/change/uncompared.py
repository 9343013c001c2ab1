"""What of two programs no proof looks at, part by part: where a part is not the same, something may change."""

from collections.abc import Iterable, Iterator, Mapping

from regdsl.core.program import Ground, Program
from regdsl.core.walk import nodes
from regdsl.diagnostics import Bilingual
from regdsl.feel.kernel import Kernel, Origin, Ref
from regdsl.verify.change.bare import bare

__all__ = ["alike", "closure", "parts_that_differ"]

_IDENTITY = frozenset(
    {"id", "version", "title", "language", "stated", "cost", "links", "annulling", "in_force_from", "in_force_to"}
)
"""What tells one version from another, what no decision looks at, and programs within a program."""


def alike(old: Program, new: Program) -> bool:
    """Whether two programs say the same but for words, and so decide alike on every application, whatever is known of
    it and however long its lists are."""
    return _whole(old) == _whole(new)


def _whole(program: Program) -> object:
    names = sorted(set(program.__struct_fields__) - _IDENTITY)
    inner = [None if link.program is None else _whole(link.program) for link in program.links]
    asking = None if program.annulling is None else bare(program.annulling.stages)
    return [bare(getattr(program, name)) for name in names], _results(program), inner, asking


def parts_that_differ(old: Program, new: Program) -> Iterator[Bilingual]:
    """What the parts are called that are not compared and not the same."""
    before, after = _parts(old), _parts(new)
    yield from (title for title, part in after.items() if part != before[title])


def _parts(program: Program) -> Mapping[Bilingual, object]:
    terms = {ground.id: bare(ground.term) for ground in program.grounds if ground.term is not None}
    return {
        Bilingual("часовой пояс", "the time zone"): program.time_zone,
        Bilingual("сроки", "terms"): (bare(program.terms), terms),
        Bilingual("продления сроков", "extensions of terms"): bare(program.extensions),
        Bilingual("молчание органа", "the authority's silence"): bare(program.silence),
        Bilingual("источники, которые спрашивают снова", "sources that are asked again"): program.asked_again,
        Bilingual("чьё молчание восполняют", "whose silence is made up for"): [
            (one.source, sorted(name for name, _ in one.values)) for one in program.silence_defaults
        ],
        Bilingual("правила о начатых делах", "rules on cases under way"): (program.under_way, bare(program.preference)),
        Bilingual("начало без заявления", "the start without an application"): bare(program.starts),
        Bilingual("аннулирование", "annulment"): _annulling(program),
        Bilingual("решение при неполных сведениях (`early`)", "deciding on incomplete data (`early`)"): _early(program),
        Bilingual("по кому решают отдельно", "what is decided one by one"): _subjects(program),
        Bilingual("перечень результатов", "the list of results"): _results(program),
        Bilingual("записи при молчании органа", "records upon the authority's silence"): _upon_silence(program),
    }


def _early(program: Program) -> object:
    own = [stage.early for stage in program.stages], program.subjects is not None and program.subjects.early
    return own, [_early(link.program) for link in program.links if link.program is not None]


def _subjects(program: Program) -> object:
    """How subjects are decided on; the grounds are compared."""
    subjects = program.subjects
    if subjects is None:
        return None
    frame = subjects.name, subjects.input, subjects.per_subject, subjects.only, subjects.kept
    return frame, closure(program, [subjects.source]), {one.name: one.of_subject for one in program.results}


def _results(program: Program) -> object:
    """The results in their order; what decides each is compared."""
    inner = [_subjects(link.program) for link in program.links if link.program is not None]
    return [(link.id, link.variants, link.register, link.program is None) for link in program.links], inner


def _annulling(program: Program) -> object:
    asking = program.annulling
    if asking is None:
        return None
    grounds: tuple[Ground, ...] = asking.grounds
    kernels = [one.when for one in program.annulments if one.when is not None]
    kernels += [limb.fails for ground in grounds for limb in ground.limbs]
    return bare(program.annulments), bare(asking.stages), closure(asking, kernels)


def _upon_silence(program: Program) -> object:
    """What is recorded upon silence of each subject, or in several results: no claim speaks of that."""
    if program.silence is None or (program.subjects is None and not program.links):
        return None
    programs = [link.program for link in program.links if link.program is not None] or [program]
    return [closure(one, [result.value for result in one.results]) for one in programs]


def closure(program: Program, kernels: Iterable[Kernel]) -> object:
    """Expressions with all that they rest on, as it is written, and the types of the data that they read."""
    inputs = {slot.name: (slot.static, slot.nullable, slot.required) for slot in program.inputs}
    definitions = {one.name: one.value for one in program.definitions}
    parameters = {one.name: one for one in program.parameters}
    first = list(kernels)
    left, found = list(first), dict[tuple[str, str], object]()
    while left:
        for node in nodes((left.pop(),)):
            match node:
                case Ref(origin=Origin.INPUT, name=name):
                    found["input", name] = inputs[name]
                case Ref(origin=Origin.DEFINITION, name=name) if name in definitions:
                    value = definitions.pop(name)
                    found["definition", name] = bare(value)
                    left.append(value)
                case Ref(origin=Origin.PARAMETER, name=name) if name in parameters:
                    found["parameter", name] = bare(parameters[name])
                case Ref(origin=Origin.VARIANT):
                    conditions = [one.condition for one in program.variants if one.condition is not None]
                    if ("variants", "") not in found:
                        found["variants", ""] = [(one.id, bare(one.condition)) for one in program.variants]
                        left += conditions
                case Ref(origin=Origin.EVENT, name=name):
                    found["event", name] = [bare(slot) for slot in program.events if slot.key == name]
    return [bare(kernel) for kernel in first], found
