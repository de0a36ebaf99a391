"""Asks a person for the fields of a new file, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from showcase.diagnostics import Diagnostic, Message, OuterWorldError, say
from showcase.editing.new_file import NewFile
from showcase.editing.new_file.answers import field_at, is_filled, judge_answer, put_answer, settle_choice
from showcase.model.form_fields import FieldKind, FormField

_MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Questions:
    """Asks with `ask` (which gives one line) and speaks with `tell`; `translate` says messages in their language."""

    file: NewFile
    ask: Callable[[str], str]
    tell: Callable[[str], None]
    translate: Callable[[Message], str]

    def fill(self, data: dict[str, Any]) -> None:
        """Ask for everything that is wanted and not there; raises OuterWorldError when the answers end."""
        fields = self.file.fields
        self._say(say("Answer each question with one line; Enter alone skips what is not required."))
        for path in self.file.wanted():
            if not is_filled(path, data):
                try:
                    self._ask_for(path, field_at(path, fields), data)
                except EOFError as error:
                    message = say("the questions were not answered to the end")
                    raise OuterWorldError(message, say("nothing was written; start again")) from error

    def _say(self, message: Message) -> None:
        self.tell(self.translate(message))

    def _ask_for(self, path: str, field: FormField, data: dict[str, Any]) -> None:
        """Ask until the answer fits, or until a question is skipped that may be."""
        is_required = field.is_required and "." not in path  # a group that may be missing has no required fields
        self._introduce(path, field)
        while True:
            line = self.ask(f"{path}: ").strip()
            if not line and not is_required:
                return
            if not line:
                self._say(say("this field is required"))
                continue
            answers = [part.strip() for part in line.split(",")] if field.is_list else [line]
            settled = [settle_choice(answer, field) for answer in answers if answer]
            if all(self._is_fit(path, answer, field) for answer in settled):
                for answer in settled:
                    put_answer(data, path, answer, self.file.fields, self.file.choices.locales)
                return

    def _introduce(self, path: str, field: FormField) -> None:
        """Say what is asked for, and what may be chosen."""
        group, is_inner, _ = path.partition(".")
        of_what = f"{field_at(group, self.file.fields).label}, " if is_inner else ""
        self.tell("")
        self.tell(f"{of_what}{field.label}: {field.help}")
        if field.choices:
            for value, label in field.choices[:_MOST_SHOWN]:
                self.tell(f"    {value}" + (f" ({label})" if label != value else ""))
            if len(field.choices) > _MOST_SHOWN:
                self._say(say("    … and {count} more", count=len(field.choices) - _MOST_SHOWN))
            if field.is_list:
                self._say(say("Several answers: with commas between them."))
        else:
            self._say(say("For example: {example}", example=field.example))

    def _is_fit(self, path: str, answer: str, field: FormField) -> bool:
        trial: dict[str, Any] = {}
        put_answer(trial, path, answer, self.file.fields, self.file.choices.locales)
        found = judge_answer(self.file.kind, path, trial, self.file.programme.sources)
        if found is not None:
            self._refuse(found)
            return False
        known = [value for value, _ in field.choices]
        if field.kind is not FieldKind.REFERENCE or answer in known:
            return True
        self._say(say("{found} is not one of the choices", found=answer))
        near = get_close_matches(answer, known, n=1)
        if near:
            self._say(say("did you mean {near}?", near=near[0]))
        return False

    def _refuse(self, found: Diagnostic) -> None:
        self._say(found.message)
        if found.hint:
            self._say(found.hint)
