"""From a program to the boxes and arrows of its picture."""

from collections.abc import Iterable, Iterator

from regdsl.cli.drawing.picture import Edge, Group, Kind, Node, Picture
from regdsl.core.annulment import Annulment
from regdsl.core.program import EventSlot, Ground, Input, Limb, Program, Stage
from regdsl.core.slots import Source
from regdsl.core.texts import Title
from regdsl.core.walk import nodes as kernel_nodes
from regdsl.diagnostics import Bilingual
from regdsl.diagnostics.bilingual import Lang
from regdsl.feel.kernel import Kernel, Origin, Ref
from regdsl.feel.names import RESERVED
from regdsl.report.decision_words import laws_in_words
from regdsl.runtime.effects import Effect
from regdsl.text import EFFECTS, EVENTS, GROUND_LISTS, SOURCES

__all__ = ["picture_of"]

_PARAMETERS = Bilingual("Нормативы", "Parameters")
_ENGINE = Bilingual("Обращение", "Application")
_EVENTS = Bilingual("События дела", "Events of the case")
_VARIANTS = Bilingual("Варианты предоставления", "Variants")
_ABOUT = Bilingual("о каждом: {name}", "about each: {name}")
_ONLY = Bilingual("только: {names}", "only: {names}")
_REQUIRED = Bilingual("обязательно", "required")
_OTHERWISE = Bilingual("во всех остальных случаях", "in all other cases")
_MISSING = Bilingual("не указано обязательное", "something required is not given")
_VERSION = Bilingual("{id}, версия {version}", "{id}, version {version}")
_EMPTY = Bilingual("Пустые перечни: {names}", "Empty lists: {names}")
_ANNUL = Bilingual("Аннулирование результата", "Annulment of the result")
_RESULT = Bilingual("Результат, по порядку: {name}", "A result, in order: {name}")
_ALLOCATED = Bilingual("Результат по распределению: {name}", "A result by allocation: {name}")
_SILENCE = Bilingual("Молчание в срок «{term}» означает согласие", "Silence until the end of `{term}` means consent")

_RESERVED = dict(
    zip(
        RESERVED,
        ("day of application", "month of application", "channel", "category of the applicant"),
        strict=True,
    )
)
_PREFIX = {
    Origin.INPUT: "input",
    Origin.DEFINITION: "definition",
    Origin.PARAMETER: "parameter",
    Origin.ENGINE: "engine",
    Origin.EVENT: "event",
    Origin.VARIANT: "variant",
}


def picture_of(program: Program, lang: Lang) -> Picture:
    """Return the picture of `program` with words in `lang`: inputs by source, definitions, variants, limbs, grounds by
    effect, and what is used for what."""
    return _Drawer(program, lang).picture()


class _Drawer:
    """Collects the boxes and arrows of one program."""

    def __init__(self, program: Program, lang: Lang) -> None:
        self.program = program
        self.lang: Lang = lang
        self.nodes: list[Node] = []
        self.edges: dict[Edge, None] = {}
        self.groups: dict[str, Group] = {}

    def picture(self) -> Picture:
        """Collect everything in order."""
        for slot in self.program.inputs:
            self._input(slot)
        for parameter in self.program.parameters:
            group = self._group("parameters", _PARAMETERS.get(self.lang))
            name, title = parameter.name, self._title(parameter.title)
            self._node("parameter", Kind.PARAMETER, name, title, group=group)
        for engine in self.program.engine:
            group = self._group("engine", _ENGINE.get(self.lang))
            words = _RESERVED.get(engine.name)
            self._node("engine", Kind.ENGINE, engine.name, words if words and self.lang == "en" else "", group=group)
        for definition in self.program.definitions:
            node = self._node("definition", Kind.DEFINITION, definition.name, self._title(definition.title))
            self._reads(definition.value, node)
        self._variants()
        for stage in self.program.stages:
            self._stage(stage)
        for annulment in self.program.annulments:
            self._annulment(annulment)
        used = {edge.tail for edge in self.edges} | {edge.head for edge in self.edges}
        drawn = [one for one in self.nodes if one.kind not in (Kind.ENGINE, Kind.EVENT) or one.id in used]
        words = _VERSION.get(self.lang).format(id=self.program.id, version=self.program.version)
        kept = {one.group for one in drawn}
        groups = tuple(group for group in self.groups.values() if group.id in kept)
        title = self._title(self.program.title)
        return Picture(title, words, tuple(drawn), tuple(self.edges), groups, tuple(self._footnotes()))

    # The parts

    def _input(self, slot: Input) -> None:
        source = slot.source or self._application()
        if source is None:
            group = self._group("source:", SOURCES["application"].get(self.lang))
        else:
            group = self._group(f"source:{source.id}", self._title(source.title) or source.id)
        kind = Kind.FEATURE if slot.is_feature else Kind.INPUT
        notes = [_REQUIRED.get(self.lang)] if slot.required else []
        notes += self._only(slot.only)
        self._node("input", kind, slot.name, self._title(slot.title), "; ".join(notes), group)

    def _application(self) -> Source | None:
        """The source that is the application itself, if one is declared: what has no other comes from it."""
        sources = (slot.source for slot in self.program.inputs)
        return next((one for one in sources if one is not None and one.kind == "application"), None)

    def _variants(self) -> None:
        variants = [one for one in self.program.variants if one.id]
        if len(variants) < 2:
            return
        group = self._group("variants", _VARIANTS.get(self.lang))
        for variant in variants:
            note = _OTHERWISE.get(self.lang) if variant.condition is None else ""
            title = self._title(variant.title) or variant.id
            node = self._titled(f"variant:{variant.id}", Kind.VARIANT, variant.id, title, note, group)
            if variant.condition is not None:
                self._reads(variant.condition, node)

    def _stage(self, stage: Stage) -> None:
        if self._is_empty(stage):
            return
        subjects = self.program.subjects
        group = self._group(f"stage:{stage.effect.value}", GROUND_LISTS[stage.effect.value].get(self.lang))
        for ground in stage.grounds:
            self._ground(ground, group)
        if subjects is not None and stage.effect is Effect.REFUSE:
            for ground in subjects.grounds:
                self._ground(ground, group, _ABOUT.get(self.lang).format(name=subjects.name))

    def _ground(self, ground: Ground, group: str, about: str = "") -> None:
        notes = [about] if about else []
        notes += [laws_in_words(ground.basis, self.lang)] if ground.basis else []
        if ground.missing_required:
            notes.append(_MISSING.get(self.lang))
        notes += self._only(ground.only)
        title = self._title(ground.title) or ground.id
        node = self._titled(f"ground:{ground.id}", Kind.GROUND, ground.id, title, "; ".join(notes), group)
        if ground.event is not None:
            self._link(self._event(ground.event), node.id)
        if ground.missing_required:
            for slot in self.program.inputs:
                if slot.required is ground.effect:
                    self._link(f"input:{slot.name}", node.id)
        for limb in ground.limbs:
            self._limb(ground, limb, node)

    def _annulment(self, annulment: Annulment) -> None:
        group = self._group("annul", _ANNUL.get(self.lang))
        note = laws_in_words(annulment.basis, self.lang)
        title = self._title(annulment.title) or annulment.id
        node = self._titled(f"annul:{annulment.id}", Kind.GROUND, annulment.id, title, note, group)
        if annulment.when is not None:
            self._reads(annulment.when, node)
        else:
            event = EventSlot(f"annul {annulment.id}", annulment.type, annulment.about)
            self._link(self._event(event), node.id)

    def _limb(self, ground: Ground, limb: Limb, node: Node) -> None:
        if not limb.id:
            self._reads(limb.fails, node)
            return
        title = self._title(limb.title) if limb.title else ""
        note = "; ".join(self._only(limb.only))
        own = self._titled(f"limb:{ground.id}/{limb.id}", Kind.LIMB, limb.id, title or limb.id, note)
        self._reads(limb.fails, own)
        self._link(own.id, node.id)

    def _event(self, event: EventSlot) -> str:
        id = f"event:{event.key}"
        if all(node.id != id for node in self.nodes):
            words = EVENTS.get(event.type)
            label = words.get(self.lang) if words else event.type
            about = f" ({event.about})" if event.about else ""
            group = self._group("events", _EVENTS.get(self.lang))
            self._titled(id, Kind.EVENT, event.name, f"{label}{about}", group=group)
        return id

    def _footnotes(self) -> Iterator[str]:
        empty = [EFFECTS[stage.effect.value].get(self.lang) for stage in self.program.stages if self._is_empty(stage)]
        if empty:
            yield _EMPTY.get(self.lang).format(names="; ".join(empty))
        for link in self.program.links:
            words = _RESULT if link.program is not None else _ALLOCATED
            yield words.get(self.lang).format(name=self._called(link.id, self._title(link.title)))
        if self.program.silence is not None:
            after = self.program.silence.after
            title = next((self._title(term.title) for term in self.program.terms if term.id == after), "")
            yield _SILENCE.get(self.lang).format(term=self._called(after, title))

    # Pieces

    def _is_empty(self, stage: Stage) -> bool:
        return all(ground.effect is not stage.effect for ground in self.program.grounds)

    def _node(self, prefix: str, kind: Kind, name: str, title: str, note: str = "", group: str = "") -> Node:
        """Add a named thing: called by its name in the regulation's language, by its title in another."""
        label = self._called(name, title)
        node = Node(f"{prefix}:{name}", kind, name, title or name, label, note, group)
        self.nodes.append(node)
        return node

    def _titled(self, id: str, kind: Kind, name: str, title: str, note: str = "", group: str = "") -> Node:
        """Add a thing that is called by its title in every language."""
        node = Node(id, kind, name, title, title, note, group)
        self.nodes.append(node)
        return node

    def _called(self, name: str, title: str) -> str:
        return name if self.lang == self.program.language else title or name

    def _reads(self, kernel: Kernel, node: Node) -> None:
        for reference in _references((kernel,)):
            if reference.origin is Origin.EVENT:
                slot = next((one for one in self.program.events if one.key == reference.name), None)
                if slot is not None:
                    self._link(self._event(slot), node.id)
            elif reference.origin is Origin.SUBJECT and self.program.subjects is not None:
                self._reads(self.program.subjects.source, node)
            elif prefix := _PREFIX.get(reference.origin):
                self._link(f"{prefix}:{reference.name}", node.id)

    def _link(self, tail: str, head: str) -> None:
        if tail != head:
            self.edges.setdefault(Edge(tail, head))

    def _group(self, id: str, heading: str) -> str:
        self.groups.setdefault(id, Group(id, heading[:1].upper() + heading[1:]))
        return id

    def _title(self, title: Title) -> str:
        return title.get(self.lang) or title.get(self.program.language) or ""

    def _only(self, only: Iterable[str] | None) -> list[str]:
        if only is None:
            return []
        names = [self._called(one.id, self._title(one.title)) for one in self.program.variants if one.id in only]
        return [_ONLY.get(self.lang).format(names=", ".join(names))]


def _references(kernels: Iterable[Kernel]) -> Iterator[Ref]:
    found = (node for node in kernel_nodes(kernels) if isinstance(node, Ref))
    yield from sorted(found, key=lambda node: (node.start, node.name))
