"""The language server: the protocol on one side, what is known of the open files on the other."""

import asyncio
import os
import sys
import traceback
from pathlib import Path
from typing import Final

from lsprotocol import types
from pygls import uris
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from regdsl.diagnostics.bilingual import Lang
from regdsl.lsp.actions import LayOut, actions, laid_out
from regdsl.lsp.completion import complete
from regdsl.lsp.found import shown, uri_of
from regdsl.lsp.hover import definition, hover
from regdsl.lsp.rename import NOT_A_NAME, Refused, may_be_renamed, rename
from regdsl.lsp.service import named_at
from regdsl.lsp.state import State
from regdsl.version import __version__

__all__ = ["Server", "make_server", "serve"]

_PAUSE: Final = 0.15
"""Seconds without a keystroke after which a file is checked."""


class Server(LanguageServer):
    """A server with the files of one editor; messages are in `lang`, `lay_out` brings a document into the canonical
    layout."""

    def __init__(self, lang: Lang, lay_out: LayOut) -> None:
        # Every change brings the whole text: an edit by ranges would rest on what each side takes for a line.
        super().__init__("regdsl", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.lang = lang
        self.lay_out = lay_out
        self.state = State()
        self.waiting: dict[Path, asyncio.Task[None]] = {}

    def changed(self, uri: str, text: str) -> None:
        """Take over a text, and check it when the author pauses."""
        path = _path_of(uri)
        self.state.write(path, text)
        waiting = self.waiting.get(path)
        if waiting is not None:
            waiting.cancel()
        self.waiting[path] = asyncio.get_running_loop().create_task(self._check_later(path))

    def check(self, path: Path) -> None:
        """Check a file and those that rest on it, and tell what was found."""
        changed: set[Path] = set()
        for one in tuple(self.state.resting_on(path)):
            try:
                changed |= self.state.check(one)
            except Exception:  # a defect of ours must not leave the author without an editor
                self.window_log_message(types.LogMessageParams(types.MessageType.Error, traceback.format_exc()))
        self.publish(changed)

    def publish(self, files: set[Path]) -> None:
        """Tell what is known to be wrong with files."""
        for file in files:
            found = [shown(one, self.state.opened, self.lang) for one in self.state.found(file)]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri_of(file), found))

    async def _check_later(self, path: Path) -> None:
        await asyncio.sleep(_PAUSE)
        self.waiting.pop(path, None)
        self.check(path)


def _path_of(uri: str) -> Path:
    """The file of an address; an address that is of no file stands for a file of that name."""
    found = uris.to_fs_path(uri)
    return Path(found if found else uri.replace(":", "_"))


def make_server(lang: Lang, lay_out: LayOut) -> Server:
    """A server with all that it can do."""
    server = Server(lang, lay_out)
    _files(server)
    _questions(server)
    _edits(server)
    return server


def serve(lang: Lang, lay_out: LayOut) -> None:
    """Serve one editor over the standard input and output, until it says goodbye or goes away."""
    # The server closes its output when the editor says goodbye; the process goes on for a moment with its own.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as output:
        make_server(lang, lay_out).start_io(stdout=output)


def _files(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        path = _path_of(params.text_document.uri)
        server.state.write(path, params.text_document.text)
        server.check(path)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        for change in params.content_changes[-1:]:
            server.changed(params.text_document.uri, change.text)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        server.check(_path_of(params.text_document.uri))

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        path = _path_of(params.text_document.uri)
        waiting = server.waiting.pop(path, None)
        if waiting is not None:
            waiting.cancel()
        server.publish(server.state.close(path))


def _questions(server: Server) -> None:
    knowledge, opened = server.state.knowledge, server.state.opened

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=["{", "(", '"', "[", " ", "/"])
    )
    def on_completion(params: types.CompletionParams) -> types.CompletionList:
        path = _path_of(params.text_document.uri)
        return complete(knowledge.of(path), opened.lines(path), params.position, server.lang)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def on_hover(params: types.HoverParams) -> types.Hover | None:
        path = _path_of(params.text_document.uri)
        return hover(knowledge.of(path), opened.lines(path), params.position, server.lang)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def on_definition(params: types.DefinitionParams) -> types.Location | None:
        path = _path_of(params.text_document.uri)
        return definition(knowledge.of(path), opened.lines(path), params.position, opened)


def _edits(server: Server) -> None:
    knowledge, opened = server.state.knowledge, server.state.opened

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def on_prepare(params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        path = _path_of(params.text_document.uri)
        lines = opened.lines(path)
        named = named_at(knowledge.of(path), lines.offset(params.position))
        if named is None or not may_be_renamed(named[0], path, opened):
            return None
        return types.PrepareRenamePlaceholder(lines.range(named[1], named[2]), named[0].name)

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def on_rename(params: types.RenameParams) -> types.WorkspaceEdit:
        path = _path_of(params.text_document.uri)
        named = named_at(knowledge.of(path), opened.lines(path).offset(params.position))
        try:
            if named is None:
                raise Refused(NOT_A_NAME)
            made = rename(named[0], params.new_name, path, knowledge)
        except Refused as refused:
            raise JsonRpcInvalidParams(refused.message.get(server.lang)) from refused
        name = " ".join(params.new_name.split())
        changes = {}
        for one in made:
            lines = opened.lines(one.path)
            changes[uri_of(one.path)] = [types.TextEdit(lines.range(*place), name) for place in one.places]
        return types.WorkspaceEdit(changes=changes)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]),
    )
    def on_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        path = _path_of(params.text_document.uri)
        if path in server.waiting:  # an edit has to fit the text as it is now
            server.state.check(path)
        return actions(path, server.state.found(path), params.range, opened, server.lang)

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    def on_formatting(params: types.DocumentFormattingParams) -> list[types.TextEdit]:
        return laid_out(_path_of(params.text_document.uri), opened, server.lay_out)
