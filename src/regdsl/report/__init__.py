"""Findings made readable: for a person (text) and for a program (JSON)."""

from regdsl.report.json import render_json
from regdsl.report.summary import render_summary
from regdsl.report.text import render_text

__all__ = ["render_json", "render_summary", "render_text"]
