"""Where the values of an application come from, by pointers to them."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from regdsl.core.program import Program
from regdsl.decide import findings
from regdsl.decide.reading import Read
from regdsl.decide.values import brief, read_moment, unseen
from regdsl.diagnostics import Bilingual
from regdsl.document.pointer import join, split

__all__ = ["read_provenance"]

_INPUTS = "inputs"
_KEYS = ("source", "as_of", "reason")


def read_provenance(program: Program, value: object, zone: ZoneInfo, read: Read) -> Mapping[str, Mapping[str, object]]:
    """The provenance of an application as it is written; what does not fit is a finding."""
    if not isinstance(value, Mapping):
        expected = Bilingual("указатели /inputs/… с source и as_of", "pointers /inputs/… with source and as_of")
        read.refuse(findings.FIELD_TYPE, "/provenance", name="provenance", expected=expected)
        return {}
    names = {slot.name for slot in program.inputs}
    for pointer, entry in value.items():
        what = _pointer_fault(pointer, names) or _entry_fault(entry, zone)
        if what is not None:
            place = join("/provenance", brief(pointer))
            read.refuse(findings.BAD_PROVENANCE, place, name=brief(pointer), what=what)
            continue
        _refuse_unseen(pointer, entry, read)
    return value


def _refuse_unseen(pointer: str, entry: Mapping[str, object], read: Read) -> None:
    """Refuse the texts of a sound entry that hold what no file may hold."""
    fault = unseen(pointer, "provenance")
    if fault is not None:
        read.refuse(fault.kind, "/provenance", fault.help, **fault.params)
    for name in ("source", "reason"):
        text = entry.get(name)
        fault = unseen(text, name) if isinstance(text, str) else None
        if fault is not None:
            read.refuse(fault.kind, join("/provenance", pointer, name), fault.help, **fault.params)


def _pointer_fault(pointer: object, names: set[str]) -> Bilingual | None:
    parts = split(pointer) if isinstance(pointer, str) and pointer.startswith("/") else ()
    if len(parts) < 2 or parts[0] != _INPUTS:
        return Bilingual("это не указатель вида /inputs/имя", "it is no pointer like /inputs/name")
    if parts[1] not in names:
        return Bilingual(f"в регламенте нет сведения «{brief(parts[1])}»", f"there is no input `{brief(parts[1])}`")
    return None


def _entry_fault(entry: object, zone: ZoneInfo) -> Bilingual | None:
    if not isinstance(entry, Mapping):
        return Bilingual("это не запись", "it is no record")
    extra = [brief(key) for key in entry if key not in _KEYS]
    if extra:
        return Bilingual(f"лишнее поле «{extra[0]}»", f"an unknown field `{extra[0]}`")
    source = entry.get("source")
    if not isinstance(source, str) or not source.strip():
        return Bilingual("source — имя источника", "source is the name of a source")
    if entry.get("reason") is not None and not isinstance(entry["reason"], str):
        return Bilingual("reason — текст обоснования", "reason is the text of the reason")
    if entry.get("as_of") is not None and read_moment(entry["as_of"], zone) is None:
        return Bilingual("as_of — дата или момент", "as_of is a date or a moment")
    return None
