"""Forms for people without a repository: what they find wrong, and which cluster they miss; for GitHub and GitLab."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from showcase.editing.form_fields import field_translator, form_fields
from showcase.editing.form_words import ISSUES
from showcase.editing.write_files import write_text
from showcase.model.codes import country_name
from showcase.model.form_fields import Choices, FieldKind, FormField, Translate

_MADE = "# Made by `.ci/showcase schema --issue-forms .`.\n"
_GITHUB = ".github/ISSUE_TEMPLATE"
_GITLAB = ".gitlab/issue_templates"
# Fields of a profile that a stranger can tell; the rest is the cluster's own business.
_ASKED = ("name", "country", "regions", "website", "summary", "sectors")
_LONG = {FieldKind.TEXT, FieldKind.MARKDOWN}


def issue_forms(choices: Choices, countries: tuple[str, ...] = (), language: str = "en") -> dict[str, str]:
    """Write all forms; keys are paths from the root of the repository. `countries` are those to choose from."""
    forms = _Forms(choices, countries, language)
    errors, proposal = list(forms.error_parts()), list(forms.proposal_parts())
    say = forms.say
    return {
        f"{_GITHUB}/config.yml": _MADE + _yaml({"blank_issues_enabled": True}),
        f"{_GITHUB}/report-an-error.yml": _MADE
        + _yaml(
            {
                "name": say("error_name"),
                "description": say("error_about"),
                "title": f"{say('error_title')}: ",
                "body": errors,
            }
        ),
        f"{_GITHUB}/propose-a-cluster.yml": _MADE
        + _yaml(
            {
                "name": say("propose_name"),
                "description": say("propose_about"),
                "title": f"{say('propose_title')}: ",
                "body": proposal,
            }
        ),
        f"{_GITLAB}/report-an-error.md": _markdown(errors),
        f"{_GITLAB}/propose-a-cluster.md": _markdown(proposal),
    }


def write_issue_forms(root: Path, texts: dict[str, str]) -> list[Path]:
    """Write the forms into a repository; gives the files that changed."""
    return [root / name for name, text in texts.items() if write_text(root / name, text)]


class _Forms:
    """Makes the parts of the two forms."""

    def __init__(self, choices: Choices, countries: tuple[str, ...], language: str) -> None:
        self.translate: Translate = field_translator(language)
        self.fields = {field.name: field for field in form_fields("cluster", choices, language)}
        self.countries = [f"{country_name(code, language)} ({code})" for code in countries]

    def say(self, name: str) -> str:
        """Give one sentence of the forms."""
        return self.translate(ISSUES[name])

    def error_parts(self) -> Iterator[dict[str, Any]]:
        """List the parts of the report of an error; links of the site fill in `page`."""
        yield self._remark()
        yield self._own("input", "page", is_required=True)
        yield self._own("textarea", "wrong", is_required=True)
        yield self._own("textarea", "right")
        yield self._own("input", "source")

    def proposal_parts(self) -> Iterator[dict[str, Any]]:
        """List the parts of the proposal of a cluster."""
        yield self._remark()
        for name in _ASKED:
            yield self._field(self.fields[name])
        yield self._own("input", "mail")
        yield self._own("textarea", "why", is_required=True)
        box = {"label": self.say("agree_public"), "required": True}
        yield {"type": "checkboxes", "id": "agree", "attributes": {"label": self.say("agree"), "options": [box]}}

    def _remark(self) -> dict[str, Any]:
        return {"type": "markdown", "attributes": {"value": self.say("public")}}

    def _own(self, sort: str, name: str, *, is_required: bool = False) -> dict[str, Any]:
        """Make a question of the form's own; `<name>_about` explains it."""
        attributes = {"label": self.say(name), "description": self.say(f"{name}_about")}
        return _part(sort, name, attributes, is_required=is_required)

    def _field(self, field: FormField) -> dict[str, Any]:
        """Ask for a field of the profile, with the programme's own vocabulary where it has one."""
        attributes: dict[str, Any] = {"label": field.label, "description": field.help}
        options = [f"{label} ({value})" for value, label in field.choices]
        if field.kind is FieldKind.COUNTRY and self.countries:
            options = self.countries
            del attributes["description"]  # it speaks of two letters, and here are names
        if options:
            attributes |= {"multiple": field.is_list, "options": [*options, self.say("another")]}
            return _part("dropdown", field.name, attributes, is_required=field.is_required)
        example = field.example or next((inner.example for inner in field.fields), "")
        attributes["placeholder"] = example
        sort = "textarea" if field.kind in _LONG and not field.is_required else "input"
        return _part(sort, field.name, attributes, is_required=field.is_required)


def _part(sort: str, name: str, attributes: dict[str, Any], *, is_required: bool) -> dict[str, Any]:
    return {"type": sort, "id": name, "attributes": attributes, "validations": {"required": is_required}}


def _yaml(data: dict[str, Any]) -> str:
    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 4096
    yaml.allow_unicode = True
    stream = io.StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()


def _markdown(parts: list[dict[str, Any]]) -> str:
    """Write the same questions as a description to fill in, which is what GitLab knows."""
    return "\n".join(line for part in parts for line in _lines_of(part)) + "\n"


def _lines_of(part: dict[str, Any]) -> Iterator[str]:
    attributes = part["attributes"]
    if part["type"] == "markdown":
        yield from (f"<!-- {attributes['value']} -->", "")
        return
    yield from (f"### {attributes['label']}", "")
    if part["type"] == "checkboxes":
        yield from (f"- [ ] {option['label']}" for option in attributes["options"])
        return
    if "description" in attributes:
        yield from (f"<!-- {attributes['description']} -->", "")
    if part["type"] == "dropdown":
        yield from (f"- [ ] {option}" for option in attributes["options"])
        yield ""
