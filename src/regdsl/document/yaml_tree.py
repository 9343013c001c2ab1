"""From YAML text to located trees, event by event over libyaml: nothing is built before its limits are checked."""

import re
import unicodedata
from dataclasses import replace
from typing import Any

import yaml

from regdsl.diagnostics import Bilingual, Diagnostic, Fix, Kind, Label, Safety, Severity, Span
from regdsl.diagnostics.diagnostic import Parameter
from regdsl.document import findings
from regdsl.document.core_schema import MAY_MEAN, resolve
from regdsl.document.decoding import CONTROL, name_character
from regdsl.document.limits import MAX_DEPTH, MAX_DIGITS, MAX_FINDINGS, MAX_NODES
from regdsl.document.located import position, scalar, span
from regdsl.document.places import Places
from regdsl.document.pointer import join
from regdsl.document.quoting import shorten
from regdsl.document.tree import Entry, Mapping, Node, Scalar, ScalarStyle, Sequence
from regdsl.document.yaml_cuts import cut_finding, is_cut
from regdsl.document.yaml_errors import translate
from regdsl.document.yaml_frame import Cut, Frame

__all__ = ["YamlReader"]

_PLAIN, _DOUBLE = ScalarStyle.PLAIN, ScalarStyle.DOUBLE_QUOTED
_STYLES = {
    None: _PLAIN,
    "": _PLAIN,
    "'": ScalarStyle.SINGLE_QUOTED,
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
        place = span(self.places.file, event.start_mark, event.end_mark)
        if event.version or event.tags:
            start = event.start_mark.index
            return self._refuse(findings.DIRECTIVE, self.places.span(start, self.places.line_end(start)))
        self._documents += 1
        if self._documents > 1 and not self._several:
            return self._refuse(findings.SEVERAL_DOCUMENTS, place)
        return True

    def _alias(self, event: Any) -> bool:
        return self._refuse_shown(findings.ALIAS, span(self.places.file, event.start_mark, event.end_mark))

    def _begin(self, event: Any) -> bool:
        frames = self._frames
        self._count += 1
        if event.anchor is not None or event.tag is not None:
            return self._property(event)
        place = span(self.places.file, event.start_mark, event.end_mark)
        if frames and frames[-1].is_mapping and frames[-1].key is None:
            return self._refuse(findings.KEY_NOT_TEXT, place)
        if self._count > MAX_NODES:
            return self._refuse(findings.TOO_MANY_VALUES, place, {"limit": MAX_NODES})
        if len(frames) >= MAX_DEPTH:
            return self._refuse(findings.TOO_DEEP, place, {"limit": MAX_DEPTH})
        is_mapping = type(event) is yaml.MappingStartEvent
        frames.append(Frame(is_mapping, event.flow_style, place.start, place.end))
        return True

    def _finish(self, event: Any) -> bool:
        frame = self._frames[-1]
        mark = event.end_mark
        end = position(mark.line + 1, mark.column + 1, mark.index) if frame.is_flow else frame.end
        place = Span(self.places.file, frame.start, end)
        self._close_cut(frame)
        self._frames.pop()
        if frame.is_mapping:
            return self._add(Mapping(place, tuple(frame.entries)))
        return self._add(Sequence(place, tuple(frame.items)))

    def _scalar(self, event: Any) -> bool:
        self._count += 1
        if event.anchor is not None or event.tag is not None:
            return self._property(event)
        place = span(self.places.file, event.start_mark, event.end_mark)
        if self._count > MAX_NODES:
            return self._refuse(findings.TOO_MANY_VALUES, place, {"limit": MAX_NODES})
        text, style = event.value, _STYLES[event.style]
        if not self._is_nfc or style is _DOUBLE:
            text = unicodedata.normalize("NFC", text)
        self._last = event
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.is_mapping and frame.key is None:
            frame.key = key = scalar(place, text, text, style)
            return (style is not _DOUBLE and text[:1] not in _MAY_BE_SPECIAL) or self._key(key)
        if style is _PLAIN:
            if text[:1] not in MAY_MEAN:
                return self._add(scalar(place, text, text, style))
            return self._plain(frame, place, text)
        if style is _DOUBLE:
            self._check_characters(place, text)
        elif style is not ScalarStyle.SINGLE_QUOTED:
            place = self._trimmed(place)
        return self._add(scalar(place, text, text, style))

    # Parts of the above

    def _plain(self, frame: Frame | None, place: Span, text: str) -> bool:
        """Take a value without quotes that may be more than its text."""
        if frame is not None and frame.key is not None and is_cut(self.places.text, frame, place, text):
            self._cut(frame, frame.key)
            return True
        value = resolve(text)
        if isinstance(value, Kind):
            self._report(value, place, {"text": shorten(text), "limit": MAX_DIGITS})
            value = text
        return self._add(scalar(place, text, value, _PLAIN))

    def _key(self, key: Scalar) -> bool:
        if not key.text:
            return self._refuse(findings.KEY_NOT_TEXT, key.span)
        if key.style is _DOUBLE:
            self._check_characters(key.span, key.text)
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
        frame.end = node.span.end
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
        frame.end = key.span.end
        if frame.cut is None:
            frame.cut = Cut(key, key, frame.entries[-1] if frame.entries else None)
        frame.cut.last = key

    def _close_cut(self, frame: Frame) -> None:
        if frame.cut is not None:
            self.diagnostics.append(cut_finding(self.places, frame.cut, _pointer(self._frames[:-1])))
            frame.cut = None

    def _trimmed(self, place: Span) -> Span:
        """End a block scalar where its last line ends: libyaml counts what follows up to the next token."""
        text = self.places.text
        end = place.start.offset + len(text[place.start.offset : place.end.offset].rstrip(" \t\r\n"))
        return Span(place.file, place.start, self.places.position(end))

    def _check_glued(self) -> None:
        """A file whose first key lacks the space after its colon is one long text to YAML, not to its author."""
        root = self.roots[0] if self.roots else None
        if isinstance(root, Scalar) and root.style is ScalarStyle.PLAIN:
            found = _GLUED.match(root.text)
            if found:
                place = self.places.span(root.span.start.offset, root.span.start.offset + found.end())
                self._report(findings.MISSING_SPACE, place, {"text": shorten(found.group())})

    def _check_characters(self, place: Span, text: str) -> None:
        found = CONTROL.search(text)
        if found is not None:
            self._report(findings.CONTROL_CHARACTER, place, {"char": name_character(found.group())})

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
        frames = [frame for frame in self._frames if frame.start.offset < start]
        where = _pointer(frames)
        if frames and frames[-1].key is None:
            token, node = frames[-1].latest()
            if node is not None and node.span.start.offset <= end:
                gap = self.places.text[node.span.end.offset : start]
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
