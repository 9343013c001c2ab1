"""From YAML text to located trees, event by event over libyaml: nothing is built before its limits are checked."""

import re
import unicodedata
from typing import Any

import yaml
from msgspec.structs import replace

from regdsl.diagnostics import Bilingual, Diagnostic, Fix, Kind, Label, Safety, Severity, Span
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import findings
from regdsl.document.core_schema import MAY_MEAN, resolve
from regdsl.document.decoding import CONTROL, name_character
from regdsl.document.limits import MAX_DEPTH, MAX_DIGITS, MAX_FINDINGS, MAX_NODES
from regdsl.document.places import Places
from regdsl.document.pointer import join
from regdsl.document.quoting import shorten
from regdsl.document.tree import Entry, Mapping, Node, Scalar, ScalarStyle, Sequence
from regdsl.document.yaml_cuts import cut_finding, is_cut
from regdsl.document.yaml_errors import translate
from regdsl.document.yaml_frame import Cut, Frame

__all__ = ["YamlReader"]

_PLAIN, _SINGLE, _DOUBLE = ScalarStyle.PLAIN, ScalarStyle.SINGLE_QUOTED, ScalarStyle.DOUBLE_QUOTED
_STYLES = {
    None: _PLAIN,
    "": _PLAIN,
    "'": _SINGLE,
    '"': _DOUBLE,
    "|": ScalarStyle.LITERAL,
    ">": ScalarStyle.FOLDED,
}
_GLUED = re.compile(r"[^\W\d][\w-]*:(?!//)\S+")
_SWITCHES = frozenset({"on", "off", "yes", "no"})
_MAY_BE_SPECIAL = frozenset({"", "<"} | {case(word[0]) for word in _SWITCHES for case in (str.lower, str.upper)})
_FIRST = Bilingual("здесь этот ключ уже стоит", "the key already stands here")


class YamlReader:
    """Reads the documents of one text: `roots` and `diagnostics` hold the outcome once `read` has been called."""

    def __init__(self, file: str, text: str, *, several: bool) -> None:
        self.places = Places(file, text)
        self.roots: list[Node] = []
        self.diagnostics: list[Diagnostic] = []
        self._several = several
        self._is_nfc = text.isascii() or unicodedata.is_normalized("NFC", text)
        self._frames: list[Frame] = []
        self._last: Any = None
        self._count = 0
        self._documents = 0

    def read(self) -> None:
        """Read to the end, or to the first finding after which nothing can be trusted.

        Findings: everything of the family YML that concerns content and syntax.
        """
        steps: dict[type[Any], Any] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._begin,
            yaml.SequenceStartEvent: self._begin,
            yaml.MappingEndEvent: self._finish,
            yaml.SequenceEndEvent: self._finish,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        parser: Any = yaml.CSafeLoader(self.places.text)
        going = True
        try:
            while going and (event := parser.get_event()) is not None:
                step = steps.get(type(event))
                going = step is None or step(event)
        except yaml.MarkedYAMLError as error:
            self.diagnostics.append(self._pointed(translate(error, self.places, self._last)))
        finally:
            parser.dispose()
        self._check_glued()

    # One method for each event: each says whether to go on

    def _document(self, event: Any) -> bool:
        if event.version or event.tags:
            start = event.start_mark.index
            return self._refuse(findings.DIRECTIVE, self.places.span(start, self.places.line_end(start)))
        self._documents += 1
        if self._documents > 1 and not self._several:
            return self._refuse(findings.SEVERAL_DOCUMENTS, self._place(event))
        return True

    def _alias(self, event: Any) -> bool:
        return self._refuse_shown(findings.ALIAS, self._place(event))

    def _begin(self, event: Any) -> bool:
        frames = self._frames
        self._count += 1
        if event.anchor is not None or event.tag is not None:
            return self._property(event)
        if frames and frames[-1].is_mapping and frames[-1].key is None:
            return self._refuse(findings.KEY_NOT_TEXT, self._place(event))
        if self._count > MAX_NODES:
            return self._refuse(findings.TOO_MANY_VALUES, self._place(event), {"limit": MAX_NODES})
        if len(frames) >= MAX_DEPTH:
            return self._refuse(findings.TOO_DEEP, self._place(event), {"limit": MAX_DEPTH})
        is_mapping = type(event) is yaml.MappingStartEvent
        frames.append(Frame(is_mapping, event.flow_style, event.start_mark.index, event.end_mark.index))
        return True

    def _finish(self, event: Any) -> bool:
        frame = self._frames[-1]
        start, end = frame.start, event.end_mark.index if frame.is_flow else frame.end
        self._close_cut(frame)
        self._frames.pop()
        if frame.is_mapping:
            return self._add(Mapping(self.places, start, end, tuple(frame.entries)))
        return self._add(Sequence(self.places, start, end, tuple(frame.items)))

    def _scalar(self, event: Any) -> bool:
        self._count += 1
        if event.anchor is not None or event.tag is not None:
            return self._property(event)
        if self._count > MAX_NODES:
            return self._refuse(findings.TOO_MANY_VALUES, self._place(event), {"limit": MAX_NODES})
        places, start, end = self.places, event.start_mark.index, event.end_mark.index
        text, style = event.value, _STYLES[event.style]
        if not self._is_nfc or style is _DOUBLE:
            text = unicodedata.normalize("NFC", text)
        self._last = event
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.is_mapping and frame.key is None:
            frame.key = key = Scalar(places, start, end, text, text, style)
            return (style is not _DOUBLE and text[:1] not in _MAY_BE_SPECIAL) or self._key(key)
        if style is _PLAIN:
            if text[:1] not in MAY_MEAN:
                return self._add(Scalar(places, start, end, text, text, style))
            return self._plain(frame, Scalar(places, start, end, text, text, style))
        if style is not _DOUBLE and style is not _SINGLE:
            end = self._trimmed(start, end)
        made = Scalar(places, start, end, text, text, style)
        if style is _DOUBLE:
            self._check_characters(made)
        return self._add(made)

    # Parts of the above

    def _plain(self, frame: Frame | None, written: Scalar) -> bool:
        """Take a value without quotes that may be more than its text."""
        if frame is not None and frame.key is not None and is_cut(frame, written):
            self._cut(frame, frame.key)
            return True
        text = written.text
        value = resolve(text)
        if isinstance(value, Kind):
            self._report(value, written.span, {"text": shorten(text), "limit": MAX_DIGITS})
            value = text
        return self._add(Scalar(written.places, written.start, written.end, text, value, _PLAIN))

    def _key(self, key: Scalar) -> bool:
        if not key.text:
            return self._refuse(findings.KEY_NOT_TEXT, key.span)
        if key.style is _DOUBLE:
            self._check_characters(key)
        elif key.style is _PLAIN:
            if key.text == "<<":
                return self._refuse(findings.MERGE_KEY, key.span)
            if key.text.lower() in _SWITCHES:
                fix = Fix(key.span, f'"{key.text}"', Safety.SAFE)
                self._report(findings.SWITCH_KEY, key.span, {"key": key.text}, fix=fix)
        return True

    def _add(self, node: Node) -> bool:
        if not self._frames:
            self.roots.append(node)
            return True
        frame = self._frames[-1]
        frame.end = node.end
        key = frame.key
        if key is None:
            frame.items.append(node)
            return len(self.diagnostics) < MAX_FINDINGS
        first = frame.seen.setdefault(key.text, key)
        if first is key:
            frame.entries.append(Entry(key, node))
        else:
            labels = (Label(first.span, _FIRST),)
            self._report(findings.DUPLICATE_KEY, key.span, {"key": shorten(key.text)}, labels=labels)
        if frame.cut is not None:
            self._close_cut(frame)
        frame.key = None
        return len(self.diagnostics) < MAX_FINDINGS

    def _cut(self, frame: Frame, key: Scalar) -> None:
        frame.key = None
        frame.end = key.end
        if frame.cut is None:
            frame.cut = Cut(key, key, frame.entries[-1] if frame.entries else None)
        frame.cut.last = key

    def _close_cut(self, frame: Frame) -> None:
        if frame.cut is not None:
            self.diagnostics.append(cut_finding(self.places, frame.cut, _pointer(self._frames[:-1])))
            frame.cut = None

    def _place(self, event: Any) -> Span:
        return self.places.span(event.start_mark.index, event.end_mark.index)

    def _trimmed(self, start: int, end: int) -> int:
        """End a block scalar where its last line ends: libyaml counts what follows up to the next token."""
        return start + len(self.places.text[start:end].rstrip(" \t\r\n"))

    def _check_glued(self) -> None:
        """A file whose first key lacks the space after its colon is one long text to YAML, not to its author."""
        root = self.roots[0] if self.roots else None
        if isinstance(root, Scalar) and root.style is ScalarStyle.PLAIN:
            found = _GLUED.match(root.text)
            if found:
                place = self.places.span(root.start, root.start + found.end())
                self._report(findings.MISSING_SPACE, place, {"text": shorten(found.group())})

    def _check_characters(self, written: Scalar) -> None:
        found = CONTROL.search(written.text)
        if found is not None:
            self._report(findings.CONTROL_CHARACTER, written.span, {"char": name_character(found.group())})

    def _property(self, event: Any) -> bool:
        """Refuse an anchor or a tag, which stand before the node that has them."""
        start = event.start_mark.index
        text = self.places.text[start : self.places.line_end(start)]
        shown = text.split(maxsplit=1)[0] if text.split() else text
        kind = findings.ALIAS if shown.startswith("&") else findings.TAG
        return self._refuse_shown(kind, self.places.span(start, start + len(shown)))

    def _refuse(self, kind: Kind, place: Span, params: dict[str, Parameter] | None = None) -> bool:
        self._report(kind, place, params or {})
        return False

    def _refuse_shown(self, kind: Kind, place: Span) -> bool:
        """Refuse what stands at `place`, quoting it."""
        return self._refuse(kind, place, {"text": shorten(self.places.text[place.start.offset : place.end.offset])})

    def _report(
        self,
        kind: Kind,
        place: Span,
        params: dict[str, Parameter],
        *,
        labels: tuple[Label, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        self.diagnostics.append(Diagnostic(kind, place, self._pointer(), params, labels=labels, fix=fix))

    def _pointed(self, found: Diagnostic) -> Diagnostic:
        """Return `found`, which stands where reading stopped, with the pointer of the value that it is about."""
        if found.span is None:
            return found
        start, end = found.span.start.offset, found.span.end.offset
        frames = [frame for frame in self._frames if frame.start < start]
        where = _pointer(frames)
        if frames and frames[-1].key is None:
            token, node = frames[-1].latest()
            if node is not None and node.start <= end:
                gap = self.places.text[node.end : start]
                where = where if gap.strip(" \t") else join(_pointer(frames[:-1]), token)
        return replace(found, pointer=where)

    def _pointer(self) -> str:
        return _pointer(self._frames)

    @property
    def failed(self) -> bool:
        """Whether an error was found."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)


def _pointer(frames: list[Frame]) -> str:
    return join("", *(frame.token for frame in frames if frame.token != ""))
