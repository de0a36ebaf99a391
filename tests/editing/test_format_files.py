# SPDX-License-Identifier: MIT
"""`format`: files in their usual form, with every comment where it belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from showcase.cli import main
from showcase.editing.format_files import format_text
from showcase.stages.load.read_yaml import read_yaml

ROOT = Path(__file__).resolve().parents[2]
UNTIDY = """\
# Please ask before changing

# the country
country:    "NO"   # two letters
name: {de: "Hafen", en: 'Harbour'}
schema_version: "2"
sectors: [ energy,   # main one
  'health' ]
# what we want
aims:
    -   year: '2020'   # old
        text: "Grow"
    # - text: dropped
    - text: >
        A folded
        text
      # why
      note: last
contact: {mail: "info@x.org",
   role: Office}


summary: "A very long text that has to be folded as it is longer than one hundred and ten characters, so here: it is"
# the end
"""
TIDY = """\
# yaml-language-server: $schema=../../schemas/cluster.schema.json
# Please ask before changing

schema_version: 2
name: {en: Harbour, de: Hafen}

summary: 'A very long text that has to be folded as it is longer than one hundred and ten characters, so here:
  it is'
# what we want
aims:
  - text: Grow
    year: 2020 # old
  # - text: dropped
  - text: >
      A folded
      text
    # why
    note: last
sectors:
  - energy # main one
  - health
# the country
country: NO # two letters
contact: {role: Office, mail: info@x.org}
# the end
"""


def programme(folder: Path, cluster: str) -> Path:
    """Make a programme with one cluster; gives the file of the cluster."""
    file = folder / "content" / "clusters" / "harbour.yml"
    file.parent.mkdir(parents=True)
    file.write_bytes(cluster.encode())
    text = "name: P\nterritory: T\nlocales: [en, de]\nbrand: {primary: '#12344d'}\n"
    (folder / "content" / "programme.yml").write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("text", [UNTIDY, UNTIDY.replace("\n", "\r\n"), "\ufeff" + UNTIDY], ids=["", "windows", "mark"])
def test_a_file_is_tidied_with_its_comments(text: str, tmp_path: Path) -> None:
    """Order of the form, two spaces, quotes where needed; comments stay above and beside what they are about."""
    file = programme(tmp_path, text)
    assert main(["format", str(file), "--content", str(tmp_path / "content"), "--quiet"]) == 0
    assert file.read_bytes().decode() == TIDY


def test_dry_run_shows_the_difference_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code tells whether something would change."""
    file = programme(tmp_path, UNTIDY)
    flags = ["--content", str(tmp_path / "content"), "--dry-run"]
    assert main(["format", *flags]) == 1
    assert file.read_text(encoding="utf-8") == UNTIDY
    out, told = capsys.readouterr()
    assert '-country:    "NO"   # two letters\n' in out
    assert "+country: NO # two letters\n" in out
    assert "2 of 2 files would change" in told
    assert main(["format", *flags[:2]]) == 0
    assert main(["format", *flags]) == 0


def test_a_broken_file_is_left_alone_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are tidied all the same."""
    file = programme(tmp_path, "name: [A\ncountry: NO\n")
    assert main(["format", "--content", str(tmp_path / "content")]) == 1
    assert file.read_text(encoding="utf-8") == "name: [A\ncountry: NO\n"
    out, told = capsys.readouterr()
    assert "harbour.yml:" in out
    assert "1 of 2 files changed" in told


def test_a_part_named_with_a_sign_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What could not be kept is not touched."""
    programme(tmp_path, "name: &x A\nacronym: *x\n")
    assert main(["format", "--content", str(tmp_path / "content")]) == 1
    assert "error[cannot-edit]" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["notes.txt", "content/media/a.yml", "nowhere"])
def test_other_files_are_never_touched(name: str, tmp_path: Path) -> None:
    """Only content files are tidied; anything else is wrong usage."""
    programme(tmp_path, TIDY)
    path = tmp_path / name
    if name != "nowhere":
        path.parent.mkdir(exist_ok=True)
        path.write_text("b:   1\n", encoding="utf-8")
    assert main(["format", str(path), "--quiet"]) == 2


def test_the_schema_line_is_kept_when_it_is_right(tmp_path: Path) -> None:
    """Another folder for the schemas is as good as ours; a wrong kind is mended."""
    other, wrong = "../../../schemas/cluster.schema.json", "../../schemas/service.schema.json"
    (tmp_path.parent / "schemas").mkdir(exist_ok=True)
    (tmp_path.parent / "schemas" / "cluster.schema.json").write_text("{}", encoding="utf-8")
    for found in (other, wrong):
        file = programme(tmp_path / str(found.count("/")), f"# yaml-language-server: $schema={found}\nname: A\n")
        main(["format", str(file), "--quiet"])
        first, *rest = file.read_text(encoding="utf-8").splitlines()
        assert first.startswith("# yaml-language-server: $schema=")
        assert first.endswith("schemas/cluster.schema.json")
        assert rest == ["name: A"]


def test_groups_of_comments_at_the_end_stay_apart() -> None:
    """A file of `new` ends in fields behind a #; they stay as easy to read as they were written."""
    text = "schema_version: 2\nname: Harbour\ncountry: DE\n\n## City.\n# city: X\n\n\n## Founded.\n# founded: 2005\n\n"
    tidy = "schema_version: 2\nname: Harbour\ncountry: DE\n\n## City.\n# city: X\n\n## Founded.\n# founded: 2005\n"
    assert format_text(text, "cluster") == tidy
    assert format_text(tidy, "cluster") == tidy


def test_languages_stand_in_the_order_of_the_programme() -> None:
    """A text names the first language first; a plain text stays plain."""
    text = "name: A\nsummary:\n  fr: c\n  de: b\n  en: a\n"
    assert format_text(text, "cluster", ("en", "de")) == "name: A\nsummary:\n  en: a\n  de: b\n  fr: c\n"


def test_an_older_file_keeps_its_words_and_their_places() -> None:
    """Lifting is for `migrate`; a former name stands where the new one would."""
    text = "reviewed_on: 2020\nsource: [{url: a}]\nname: A\n"
    assert format_text(text, "cluster") == "name: A\nsource:\n  - {url: a}\nreviewed_on: 2020\n"


@pytest.mark.parametrize("folder", ["content", "tests/sites/complete/content", "tests/sites/version_1/content"])
def test_all_our_files_keep_their_meaning(folder: str) -> None:
    """Every file says the same in its usual form, which does not change any more."""
    for path in sorted((ROOT / folder).glob("*/*.yml")):
        text = path.read_text(encoding="utf-8")
        kind = {"stories": "story", "taxonomies": "taxonomy"}.get(path.parent.name, path.parent.name.removesuffix("s"))
        tidy = format_text(text, kind, ("en", "de"))
        assert read_yaml(tidy, path) == read_yaml(text, path)
        assert format_text(tidy, kind, ("en", "de")) == tidy


def test_the_content_of_this_repository_is_tidy() -> None:
    """What we show as an example is in its usual form."""
    assert main(["format", "--content", str(ROOT / "content"), "--dry-run", "--quiet"]) == 0
