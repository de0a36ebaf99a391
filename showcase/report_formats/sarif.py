"""A report as SARIF 2.1.0 (OASIS standard), for code scanning and editors."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from showcase import __version__
from showcase.diagnostics import Diagnostic, Report
from showcase.report_formats.manual import first_sentences
from showcase.report_formats.words import Translate, help_address, in_words

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(report: Report, *, strict: bool, translate: Translate, manual: str) -> str:  # noqa: ARG001 as the others
    """Write one run with a rule for each code that was found."""
    codes = sorted({finding.code for finding in report})
    sentences = first_sentences()
    driver = {
        "name": "showcase",
        "version": __version__,
        "rules": [_rule(code, sentences.get(code, code), manual) for code in codes],
    }
    seen: Counter[str] = Counter()
    results = [_result(finding, codes.index(finding.code), translate, seen) for finding in report]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, sentence: str, manual: str) -> dict[str, Any]:
    address = help_address(code, manual)
    rule: dict[str, Any] = {"id": code, "shortDescription": {"text": sentence}, "help": {"text": address}}
    if address.startswith("https://"):  # a helpUri has to be absolute
        rule["helpUri"] = address
    return rule


def _result(finding: Diagnostic, rule: int, translate: Translate, seen: Counter[str]) -> dict[str, Any]:
    words = [in_words(part, translate) for part in (finding.message, finding.hint) if part]
    place, file = finding.position, {"uri": _uri(finding.position.file)}
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column + finding.length,
    }
    if finding.excerpt:
        region["snippet"] = {"text": finding.excerpt}
    text = f"{finding.field}: {'. '.join(words)}" if finding.field else ". ".join(words)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
        "partialFingerprints": {"finding/v1": _fingerprint(finding, seen)},
    }
    if finding.fix:
        replacements = [
            {
                "deletedRegion": {
                    "startLine": edit.line,
                    "startColumn": edit.column,
                    "endLine": edit.end_line,
                    "endColumn": edit.end_column,
                },
                "insertedContent": {"text": edit.text},
            }
            for edit in finding.fix
        ]
        change = {"artifactLocation": file, "replacements": replacements}
        result["fixes"] = [{"description": {"text": words[-1]}, "artifactChanges": [change]}]
    return result


def _fingerprint(finding: Diagnostic, seen: Counter[str]) -> str:
    """Name a finding so that it stays the same when lines are added above it; the second of two alike is numbered."""
    parts = (finding.code, finding.position.file.as_posix(), finding.field, str(finding.message))
    name = hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
    seen[name] += 1
    return f"{name}:{seen[name]}"


def _uri(file: PurePath) -> str:
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())
