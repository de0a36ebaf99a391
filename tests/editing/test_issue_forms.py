"""The forms with which strangers report an error or propose a cluster."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from showcase.editing.form_fields import Choices
from showcase.editing.issue_forms import issue_forms
from showcase.editing.programme_choices import read_programme
from showcase.settings import Settings
from tests.built_sites import AS_OF

ROOT = Path(__file__).resolve().parents[2]
CHOICES = Choices({"taxonomies/sectors": (("wind", "Wind"), ("sea", "Sea"))}, ("en",))
FORMS = ("report-an-error", "propose-a-cluster")

# GitHub's rules for issue forms: what the parts may be, what each must and may have.
# https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
MUST = {
    "markdown": {"value"},
    "input": {"label"},
    "textarea": {"label"},
    "dropdown": {"label", "options"},
    "checkboxes": {"label", "options"},
}
MAY = {
    "markdown": set[str](),
    "input": {"description", "placeholder", "value"},
    "textarea": {"description", "placeholder", "value", "render"},
    "dropdown": {"description", "multiple", "default"},
    "checkboxes": {"description"},
}


@cache
def committed_forms() -> dict[str, str]:
    """Make the forms of the demonstration."""
    programme = read_programme(Settings(ROOT / "content", ROOT / "site", AS_OF))
    return issue_forms(programme.choices(), programme.content.programme.written.countries)


def form(name: str, language: str = "en") -> dict[str, Any]:
    """Read a form as GitHub does."""
    text = issue_forms(CHOICES, ("DE", "DK"), language)[f".github/ISSUE_TEMPLATE/{name}.yml"]
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def parts(name: str) -> dict[str, dict[str, Any]]:
    """List the questions of a form by their names."""
    return {part["id"]: part for part in form(name)["body"] if "id" in part}


def test_committed_forms_are_those_of_the_content() -> None:
    """The forms in the repository are what `schema --issue-forms .` writes."""
    assert {name: (ROOT / name).read_text(encoding="utf-8") for name in committed_forms()} == committed_forms()


@pytest.mark.parametrize("name", FORMS)
def test_form_keeps_the_rules_of_github(name: str) -> None:
    """A form has a name, a description and a body of known parts, each with what it must have and nothing else."""
    found = form(name)
    assert set(found) == {"name", "description", "title", "body"}
    assert all(isinstance(found[key], str) and found[key].strip() for key in ("name", "description", "title"))
    for part in found["body"]:
        kind, attributes = part["type"], part["attributes"]
        assert set(part) - {"id", "validations"} == {"type", "attributes"}
        assert set(attributes) >= MUST[kind]
        assert set(attributes) - MUST[kind] <= MAY[kind]
        assert isinstance(part.get("validations", {}).get("required", False), bool)
        assert ("id" in part) == (kind != "markdown")


@pytest.mark.parametrize("name", FORMS)
def test_names_labels_and_options_stand_once(name: str) -> None:
    """GitHub refuses a form in which two questions or two options are alike."""
    found = list(parts(name).values())
    for values in ([part["id"] for part in found], [part["attributes"]["label"] for part in found]):
        assert len(set(values)) == len(values)
    for part in found:
        options = [str(option) for option in part["attributes"].get("options", [])]
        assert len(set(options)) == len(options)
        assert all(options)


@pytest.mark.parametrize("name", FORMS)
def test_form_asks_for_no_person(name: str) -> None:
    """Each form begins by saying that it is public and wants no names of persons."""
    first = form(name)["body"][0]
    assert first["type"] == "markdown"
    assert "Everybody can read what you write here" in first["attributes"]["value"]
    assert not {"person", "phone", "contact_name"} & set(parts(name))


def test_report_takes_the_page_from_the_link() -> None:
    """Links of the site fill in the page by the name `page`, which never changes."""
    page = parts("report-an-error")["page"]
    assert (page["type"], page["validations"]["required"]) == ("input", True)


def test_proposal_offers_the_vocabulary_of_the_programme() -> None:
    """Sectors and countries are chosen, not typed; whoever finds nothing chooses another one."""
    found = parts("propose-a-cluster")
    assert found["sectors"]["attributes"]["options"] == ["Wind (wind)", "Sea (sea)", "Another one"]
    assert found["sectors"]["attributes"]["multiple"] is True
    assert found["country"]["attributes"]["options"] == ["Germany (DE)", "Denmark (DK)", "Another one"]
    assert found["regions"]["type"] == "input"


def test_forms_speak_german() -> None:
    """A German programme gets German forms."""
    assert form("propose-a-cluster", "de")["name"] == "Ein Cluster vorschlagen"


def test_gitlab_gets_the_same_questions() -> None:
    """What GitHub asks in fields, GitLab asks under headings, without an answer filled in."""
    texts = issue_forms(CHOICES, ("DE",))
    for name in FORMS:
        text = texts[f".gitlab/issue_templates/{name}.md"]
        asked = [part["attributes"]["label"] for part in form(name)["body"] if "id" in part]
        assert [line.removeprefix("### ") for line in text.splitlines() if line.startswith("### ")] == asked
