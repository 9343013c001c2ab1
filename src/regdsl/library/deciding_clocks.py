"""The clocks on which an outcome turns: those by which an event counts, or may be recorded at all."""

from collections.abc import Callable, Iterator, Mapping

from regdsl.model.extension import Extension
from regdsl.model.ground import Ground
from regdsl.model.regulation import Regulation
from regdsl.model.source import Source
from regdsl.model.term import StartEvent, parse_start

__all__ = ["deciding_extensions", "deciding_terms", "deciding_waits"]

_Meaning = Callable[[object], object]


def deciding_terms(model: Regulation, meant: _Meaning) -> Mapping[str, object]:
    """The terms until which the event of a ground counts, or upon whose end something follows, and those from whose
    end they run: what they say, by their names. The others only tell when the authority has to act."""
    return {name: meant(term) for name, term in model.terms.items() if name in _deciding(model)}


def deciding_extensions(model: Regulation) -> Mapping[str, object]:
    """By how much such terms are extended, upon what: by the names that sources may give."""
    return {
        name: (one.clock, one.by, one.event.type, one.event.about, one.once, one.only)
        for name, one in _extensions(model)
    }


def deciding_waits(model: Regulation) -> Mapping[str, object]:
    """How long the answer of a source is waited for, where a ground, such a term or a default follows its silence."""
    return {name: source.within for name, source in model.sources.items() if _counts(model, name, source)}


def _grounds(model: Regulation) -> Iterator[Ground]:
    return (ground for _, _, ground in model.grounds.located())


def _deciding(model: Regulation) -> frozenset[str]:
    found = {ground.until for ground in _grounds(model) if ground.until is not None}
    found |= {about for ground in _grounds(model) if (about := _expired(ground)) is not None}
    if model.silence is not None:
        found.add(model.silence.after)
    waiting = list(found)
    while waiting:
        before = _started_by(model, waiting.pop()) - found
        found |= before
        waiting += before
    return frozenset(found)


def _expired(ground: Ground) -> str | None:
    """The term whose end is the ground."""
    event = ground.event
    return event.about if event is not None and event.type.value == "term_expired" else None


def _started_by(model: Regulation, name: str) -> set[str]:
    """The terms from whose end a term runs."""
    term = model.terms.get(name)
    if term is None or term.from_ is None:
        return set()
    points = [parse_start(said) for _, said in term.from_.located()]
    return {point.name for point in points if point.event is StartEvent.TERM and point.name is not None}


def _extensions(model: Regulation) -> Iterator[tuple[str, Extension]]:
    deciding = _deciding(model)
    return ((name, one) for name, one in model.extend.items() if one.clock in deciding)


def _counts(model: Regulation, name: str, source: Source) -> bool:
    if source.if_silent is not None and source.if_silent.default:
        return True
    waiting = [(ground.id, ground.event) for ground in _grounds(model) if ground.event is not None]
    waiting += [(id_, one.event) for id_, one in _extensions(model)]
    return any(
        event.type.value == "no_answer" and (event.about == name or (event.about is None and source.awaited_by(waiter)))
        for waiter, event in waiting
    )
