"""The text of a new file: filled in, and with a template in which each block fits as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from showcase.diagnostics import OuterWorldError
from showcase.editing.form_fields import form_fields
from showcase.editing.new_file import NewFile
from showcase.editing.new_file.answers import missing_paths, put_answer, read_settings
from showcase.editing.new_file.identifiers import FOLDERS, check_identifier, read_kind
from showcase.editing.new_file.questions import Questions
from showcase.editing.new_file.sections import RECOMMENDED, SECTIONS
from showcase.editing.programme_choices import ReadProgramme, read_programme
from showcase.settings import Settings
from tests.built_sites import AS_OF, SITES

KINDS = tuple(FOLDERS)
LEAST = {
    "cluster": ("name=Harbour Cluster", "country=DE"),
    "service": ("title=Export desk",),
    "actor": ("name=Example Institute",),
    "event": ("title=Harbour Day", "kind=workshop"),
    "story": ("title=A ferry that whispers",),
    "document": ("title=Strategy", "url=https://www.example.org/strategy"),
    "initiative": ("title=Clean Coast",),
}


# What a field cannot do without; its help says so.
NEEDS = {
    "ends": {"starts"},
    "start_time": {"starts", "time_zone"},
    "end_time": {"starts", "start_time", "time_zone"},
    "deadline_time": {"deadline", "time_zone"},
}


def settings_of(site: str) -> Settings:
    """Give the settings of a test site that is only read."""
    return Settings(SITES / site / "content", SITES / "nowhere" / "site", AS_OF)


@cache
def programme(site: str) -> ReadProgramme:
    """Read a test site once."""
    return read_programme(settings_of(site))


def begin(kind: str, identifier: str = "harbour-new", site: str = "complete", language: str = "en") -> NewFile:
    """Begin a file in a test site."""
    return NewFile.begin(kind, identifier, programme(site), settings_of(site), language)


def text_of(new: NewFile) -> str:
    """Compose a file with nothing but what is required."""
    return new.compose(read_settings(LEAST[new.kind], new.fields, new.choices.locales))


def blocks(text: str) -> Iterator[tuple[str, list[int]]]:
    """Yield the blocks of a template: the name of the field, and the numbers of its lines."""
    numbers: list[int] = []
    for number, line in enumerate([*text.splitlines(), ""]):
        if line.startswith("# ") and not line.startswith("# yaml-language-server"):
            numbers.append(number)
        elif numbers:
            yield text.splitlines()[numbers[0]][2:].partition(":")[0], numbers
            numbers = []


def used(text: str, numbers: list[int]) -> str:
    """Take the # away from some lines."""
    lines = text.splitlines()
    for number in numbers:
        lines[number] = lines[number].removeprefix("# ")
    return "\n".join(lines) + "\n"


def findings(new: NewFile, text: str) -> list[str]:
    """List what `check` finds, but that a text is still that of the template, and that a merged cluster cannot work."""
    expected = {"template-text", "merger-disagrees"}
    return [f"{found.code}: {found.message}" for found in new.check(text) if found.code not in expected]


def told(error: pytest.ExceptionInfo[OuterWorldError]) -> str:
    """Give message and hint of a refusal."""
    return f"{error.value.message} | {error.value.hint}"


@pytest.mark.parametrize("site", ["complete", "minimal"])
@pytest.mark.parametrize("kind", KINDS)
def test_new_file_passes_check(kind: str, site: str) -> None:
    """With what is required alone, `check` finds nothing, in a programme of one language as of several."""
    new = begin(kind, site=site)
    assert list(new.check(text_of(new))) == []


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_block_of_the_template_fits_as_it_stands(kind: str, language: str) -> None:
    """A manager may take the # away from any one block, and what it needs; the file is still good."""
    new = begin(kind, language=language)
    text = text_of(new)
    lines = dict(blocks(text))
    needed = {
        name: [*numbers, *(n for need in NEEDS.get(name, ()) for n in lines[need])] for name, numbers in lines.items()
    }
    found = {name: findings(new, used(text, numbers)) for name, numbers in needed.items()}
    assert {name: messages for name, messages in found.items() if messages} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_template_names_every_field_that_is_not_filled_in(kind: str) -> None:
    """In a programme with an entry of every sort, each field of a kind waits in the template, ready for use."""
    new = begin(kind)
    text = text_of(new)
    filled = {setting.partition("=")[0] for setting in LEAST[kind]}
    assert {name for name, _ in blocks(text)} == {field.name for field in new.fields} - filled


def test_all_blocks_together_fit() -> None:
    """Even a file that uses every field with its example is good."""
    new = begin("cluster")
    text = text_of(new)
    everything = used(text, [number for _, lines in blocks(text) for number in lines])
    assert findings(new, everything) == []


def test_field_without_anything_to_choose_from_is_explained_only() -> None:
    """Where a programme has no tiers and no pictures, the template says so and offers nothing that would fail."""
    text = text_of(begin("cluster", site="minimal"))
    assert not {"tier", "logo", "photos"} & {name for name, _ in blocks(text)}
    assert re.search(r"^## Nothing to choose from yet: tiers: in programme.yml\.\n## tier:$", text, re.MULTILINE)
    assert re.search(r"^## Put the file into media/ first\.\n## logo:$", text, re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_its_section(kind: str) -> None:
    """The sections of a template hold each field of a kind once; what is asked for exists."""
    names = [name for fields in SECTIONS[kind].values() for name in fields]
    assert sorted([*names, "schema_version"]) == sorted(field.name for field in form_fields(kind))
    for path in RECOMMENDED[kind]:
        put_answer({}, path, "x", form_fields(kind), ("en",))


def test_texts_are_plain_in_one_language_and_fields_in_several() -> None:
    """The languages of the programme decide how a text is written."""
    assert "\nname: Harbour Cluster\n" in text_of(begin("cluster", site="minimal"))
    assert "\nname:\n  en: Harbour Cluster\n" in text_of(begin("cluster"))


def test_answers_find_their_places() -> None:
    """Dots lead into groups, languages and entries; a list grows with each answer."""
    written = (
        "members.total=12", "name=A", "name.de=B", "sectors=energy", "sectors=wind",
        "aims.0.text=One", "aims.0.year=2024", "aims.1.text=Two", "website.url=https://example.org/?a=b",
    )  # fmt: skip
    assert read_settings(written, form_fields("cluster"), ("en", "de")) == {
        "members": {"total": "12"},
        "name": {"en": "A", "de": "B"},
        "sectors": ["energy", "wind"],
        "aims": [{"text": {"en": "One"}, "year": "2024"}, {"text": {"en": "Two"}}],
        "website": {"url": "https://example.org/?a=b"},
    }


@pytest.mark.parametrize(
    "setting, expected",
    [
        ("name", "--set name has no = | write it as --set name=…"),
        ("sumary=x", "there is no field sumary | did you mean summary?"),
        ("contact.male=x", "there is no field male | did you mean mail?"),
        ("contact=x", "the field contact consists of several fields"),
        ("city.name=x", "the field city has no parts"),
        ("aims.2.text=x", "aims.2.text leaves out an entry of the list"),
    ],
)
def test_unfit_settings_are_refused_with_a_hint(setting: str, expected: str) -> None:
    """A flag that leads nowhere says what to write."""
    with pytest.raises(OuterWorldError) as error:
        read_settings([setting], form_fields("cluster"), ("en",))
    assert told(error).startswith(expected)


def test_groups_that_were_begun_are_missed_when_they_are_not_whole() -> None:
    """Who gives an aim its year has to give its text."""
    data = {"name": "A", "country": "DE", "aims": [{"year": "2024"}]}
    assert missing_paths(data, form_fields("cluster")) == ["schema_version", "aims.0.text"]


@pytest.mark.parametrize(
    "kind, identifier, expected",
    [
        ("cluster", "Müller & Söhne", "write mueller-soehne"),
        ("cluster", "Κύκλος", "write kyklos"),
        ("cluster", "alpha-energy", "alpha-energy-2, or change that file"),
        ("cluster", "page", "write page-cluster"),
        ("service", "de", "write de-service"),
        ("cluster", "Alpha Energy", "write alpha-energy-2"),
    ],
)
def test_unfit_reserved_and_taken_identifiers_get_a_free_suggestion(kind: str, identifier: str, expected: str) -> None:
    """What is suggested can be used at once."""
    with pytest.raises(OuterWorldError) as error:
        check_identifier(kind, identifier, programme("complete"))
    assert expected in told(error)
    better = str(error.value.hint).removeprefix("write ").partition(",")[0]
    check_identifier(kind, better, programme("complete"))


def test_former_identifiers_count_as_taken() -> None:
    """An address that leads to another page by redirect is not given away."""
    former = next(
        str(name) for file in programme("complete").sources.documents if file.kind == "cluster"
        for name in file.value.get("previous_ids", [])
    )  # fmt: skip
    with pytest.raises(OuterWorldError, match="already claimed"):
        check_identifier("cluster", former, programme("complete"))


@pytest.mark.parametrize("written, kind", [("clusters", "cluster"), ("Story", "story"), ("initiatives", "initiative")])
def test_kinds_are_known_in_singular_and_plural(written: str, kind: str) -> None:
    """Nobody has to guess how a kind is called."""
    assert read_kind(written) == kind


@pytest.mark.parametrize(
    "written, hint", [("clustre", "did you mean cluster?"), ("xyz", "choose one of cluster, service")]
)
def test_unknown_kind_gets_a_hint(written: str, hint: str) -> None:
    """A misspelt kind names the near one, any other all."""
    with pytest.raises(OuterWorldError) as error:
        read_kind(written)
    assert hint in told(error)


def asked(new: NewFile, *answers: str) -> tuple[dict[str, object], str]:
    """Answer the questions of a file; gives the data and everything that was said."""
    said: list[str] = []
    waiting = iter(answers)

    def ask(question: str) -> str:
        said.append(question)
        try:
            return next(waiting)
        except StopIteration:
            raise EOFError from None

    data: dict[str, object] = {}
    Questions(new, ask, said.append, str).fill(data)
    return data, "\n".join(said)


def test_questions_take_labels_and_refuse_what_does_not_fit() -> None:
    """A required question is asked again; a label counts as its identifier; Enter skips the rest."""
    answers = ("", "Harbour Cluster", "Germany", "DE", "", "Hydrogen, healthh", "ENERGY, Hydrogen", "", "", "")
    data, said = asked(begin("cluster"), *answers)
    assert data == {"name": {"en": "Harbour Cluster"}, "country": "DE", "sectors": ["energy", "hydrogen"]}
    assert "this field is required" in said
    assert "did you mean DE (Germany)?" in said
    assert "healthh is not one of the choices\ndid you mean health?" in said


def test_answers_that_end_too_early_write_nothing() -> None:
    """The end of the input is no answer."""
    with pytest.raises(OuterWorldError) as error:
        asked(begin("cluster"), "Harbour Cluster")
    assert told(error) == "the questions were not answered to the end | nothing was written; start again"


def test_existing_file_is_never_written_over(tmp_path: Path) -> None:
    """A file that came into being in between stays as it is."""
    settings = Settings(tmp_path, tmp_path / "site", AS_OF)
    new = NewFile("cluster", "harbour-new", programme("complete"), settings)
    new.write("a: b\n")
    with pytest.raises(OuterWorldError):
        new.write("c: d\n")
    assert new.path.read_text(encoding="utf-8") == "a: b\n"
