"""An editor of the tests' own: it starts `regdsl lsp` and speaks with it over the standard input and output, by the
protocol's text alone. Whatever it waits for, it waits for a limited time only."""

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

__all__ = ["Editor", "place_of"]

Json = dict[str, Any]
PATIENCE = 300.0
"""Seconds: machines that run tests are busy."""


class Editor:
    """One editor with its server; as a context manager it says goodbye at the end."""

    def __init__(self, lang: str = "ru") -> None:
        command = [sys.executable, "-m", "regdsl", "lsp", "--lang", lang]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.messages: queue.Queue[Json | None] = queue.Queue()
        self.found: dict[str, list[Json]] = {}
        self.told: list[Json] = []
        self.number = 0
        self.versions: dict[str, int] = {}
        threading.Thread(target=self._listen, daemon=True).start()
        capabilities = {
            "textDocument": {"rename": {"prepareSupport": True}},
            "general": {"positionEncodings": ["utf-16"]},
        }
        self.about = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self.tell("initialized", {})

    def __enter__(self) -> "Editor":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)

    def leave(self) -> int:
        """Say goodbye as the protocol has it; returns the exit status."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.process.wait(PATIENCE)

    def ask(self, method: str, params: Any) -> Any:
        """Ask, and return the answer. Raises RuntimeError where the answer is an error."""
        self.number += 1
        self._send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        answer = self._until(lambda message: message.get("id") == self.number and "method" not in message)
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        return answer["result"]

    def tell(self, method: str, params: Any) -> None:
        """Tell, and wait for nothing."""
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def open(self, path: Path, text: str | None = None) -> list[Json]:
        """Open a file; returns what is wrong with it."""
        uri = path.as_uri()
        content = path.read_text(encoding="utf-8") if text is None else text
        self.versions[uri] = 1
        item = {"uri": uri, "languageId": "yaml", "version": 1, "text": content}
        self.found.pop(uri, None)
        self.tell("textDocument/didOpen", {"textDocument": item})
        return self.findings(path)

    def write(self, path: Path, text: str) -> list[Json]:
        """Change the text of an open file; returns what is wrong with it then."""
        self.found.pop(path.as_uri(), None)
        self.type(path, text)
        return self.findings(path)

    def type(self, path: Path, text: str) -> None:
        """Change the text of an open file, and go on."""
        uri = path.as_uri()
        self.versions[uri] += 1
        document = {"uri": uri, "version": self.versions[uri]}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def findings(self, path: Path) -> list[Json]:
        """What is wrong with a file, once it is told."""
        uri = path.as_uri()
        if uri not in self.found:
            self._until(lambda message: uri in self.found)
        return self.found[uri]

    def at(self, method: str, path: Path, line: int, character: int, **more: Any) -> Any:
        """Ask about a place of a file."""
        document = {"uri": path.as_uri()}
        place = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", {"textDocument": document, "position": place, **more})

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps(message, ensure_ascii=False).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _until(self, wanted: Any) -> Json:
        while True:
            message = self.messages.get(timeout=PATIENCE)
            assert message is not None, "the server went away"
            if message.get("method") == "textDocument/publishDiagnostics":
                self.found[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif message.get("method") in ("window/logMessage", "window/showMessage"):
                self.told.append(message["params"])
            if wanted(message):
                return message

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while (line := stream.readline().strip()) != b"":
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                self.messages.put(None)
                return
            self.messages.put(json.loads(stream.read(length)))


def place_of(text: str, mark: str, within: str = "", after: int = 0) -> tuple[int, int]:
    """The line and the column, in UTF-16 units, of the first `mark` behind the first `within`, moved by `after`
    characters of the mark."""
    at = text.index(mark, text.index(within)) + after
    begin = text.rfind("\n", 0, at) + 1
    return text.count("\n", 0, at), len(text[begin:at].encode("utf-16-le")) // 2
