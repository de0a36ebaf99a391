"""The manual's lists of fields, one for each language of messages; made from the models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from showcase.editing.form_fields import field_translator, form_fields
from showcase.editing.form_words import ANSWERS, KIND_TITLES, REFERENCE
from showcase.model.content import MODELS
from showcase.model.field_kinds import FieldKind
from showcase.model.form_fields import FormField, Translate, purpose_of
from showcase.model.sources import KIND_FOLDERS
from showcase.stages.validate.model_paths import model_at

LANGUAGES = ("en", "de")
_PLACES = {"priority": "programme.yml (priorities)", "tier": "programme.yml (tiers)"}
_FOLDERS = {kind: f"{folder}/" for folder, kind in KIND_FOLDERS.items()}


def reference_name(language: str) -> str:
    """Name the file of a language in docs/."""
    return "fields.md" if language == "en" else f"fields.{language}.md"


def field_reference(language: str = "en") -> str:
    """
    Write the whole list in Markdown; ends with a line end.

    Headings are the names of folders and groups in every language, so that links to them hold.
    """
    translate = field_translator(language)
    lines = [f"# {translate(REFERENCE['title'])}", "", translate(REFERENCE["made"]), ""]
    groups: dict[str, tuple[str, tuple[FormField, ...]]] = {}
    for kind, model in MODELS.items():
        fields = form_fields(kind, language=language)
        title = f"**{translate(KIND_TITLES[kind])}.**"
        lines += [f"## {_FOLDERS.get(kind, 'programme.yml')}", "", f"{title} {translate(purpose_of(model))}", ""]
        lines += _table(fields, translate)
        _gather(kind, (), fields, groups)
    lines += [f"## {translate(REFERENCE['groups'])}", "", translate(REFERENCE["about_groups"]), ""]
    for name, (purpose, fields) in sorted(groups.items()):
        lines += [f"### {name}", "", translate(purpose), "", *_table(fields, translate)]
    return "\n".join(lines).rstrip() + "\n"


def _gather(
    kind: str, path: tuple[str, ...], fields: Iterable[FormField],
    groups: dict[str, tuple[str, tuple[FormField, ...]]],
) -> None:  # fmt: skip
    """Remember each group that fields consist of, with what it is for."""
    for field in fields:
        if field.kind is FieldKind.GROUP:
            place = (*path, field.name)
            model = model_at(MODELS[kind], place)
            groups[field.group] = (purpose_of(model) if model else "", field.fields)
            _gather(kind, place, field.fields, groups)


def _table(fields: Iterable[FormField], translate: Translate) -> Iterator[str]:
    heads = [translate(REFERENCE[name]) for name in ("field", "takes", "meaning", "example")]
    yield from (f"| {' | '.join(heads)} |", "| --- | --- | --- | --- |")
    for field in fields:
        name = f"`{field.name}`" + (f" **({translate(REFERENCE['required'])})**" if field.is_required else "")
        example = f"`{field.example}`" if field.example else ""
        meaning = field.help if field.help.startswith(field.label) else f"{field.label}: {field.help}"
        yield f"| {name} | {_answer(field, translate)} | {meaning} | {example} |"
    yield ""


def _answer(field: FormField, translate: Translate) -> str:
    """Say in words what a field takes."""
    answer = _single_answer(field, translate)
    return translate(REFERENCE["list"]).format(answer=answer) if field.is_list else answer


def _single_answer(field: FormField, translate: Translate) -> str:
    if field.kind is FieldKind.GROUP:
        return translate(REFERENCE["group"]).format(group=f"[{field.group}](#{field.group.lower()})")
    if field.kind is FieldKind.CHOICE:
        values = ", ".join(f"`{value}`" if value == label else f"`{value}` ({label})" for value, label in field.choices)
        return translate(REFERENCE["one_of"]).format(values=values)
    if field.kind is FieldKind.REFERENCE:
        place = _PLACES.get(field.reference) or _FOLDERS.get(field.reference) or f"{field.reference}.yml"
        return translate(REFERENCE["identifier_of"]).format(place=f"`{place}`")
    answer = translate(ANSWERS[field.kind])
    if field.minimum is None or field.maximum is None:
        return answer
    least, most = f"{field.minimum:g}", f"{field.maximum:.0f}"
    return translate(REFERENCE["between"]).format(answer=answer, least=least, most=most)
