# SPDX-License-Identifier: MIT
"""The shell steps of the workflows do what they are there for, run as they stand in the files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.workflows.shell_steps import CLUSTER, ROOT, git, gitlab, read_yaml, run, step, use_generator


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    """A work tree as the runner of a pull request finds it: the base, a change of one file, the generator."""
    folder = tmp_path / "work"
    shutil.copytree(ROOT / "tests/sites/minimal/content", folder / "content")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "base")
    (folder / "content/clusters/new-harbour.yml").write_text(CLUSTER, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "change")
    use_generator(folder / "generator")
    return folder


CHECK = step("content", "check", "check_proposal")
PREVIEW = step("content", "check", "build")


def test_good_proposal_passes_and_gets_a_preview(proposal: Path) -> None:
    """A change without a mistake is green, is told so in words, and its page is in the preview."""
    checked = run(CHECK, proposal)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert (proposal / "check.md").read_text(encoding="utf-8").strip()
    built = run(PREVIEW, proposal)
    assert built.returncode == 0, built.stdout + built.stderr
    page = proposal / "preview/clusters/new-harbour/index.html"
    assert "A harbour with cranes." in page.read_text(encoding="utf-8")


def test_mistake_is_marked_on_its_line_and_told_in_words(proposal: Path) -> None:
    """A misspelt field turns the check red, with an annotation at its place, in the file the author knows."""
    (proposal / "content/clusters/new-harbour.yml").write_text(CLUSTER + "sumary: Twice.\n", encoding="utf-8")
    git(proposal, "add", "content")
    git(proposal, "commit", "--quiet", "--amend", "--message", "change")
    summary = proposal / "summary.md"
    checked = run(CHECK, proposal, {"GITHUB_STEP_SUMMARY": str(summary)})
    assert checked.returncode == 1
    assert "::error file=content/clusters/new-harbour.yml,line=5,col=1" in checked.stdout
    for text in (summary.read_text(encoding="utf-8"), (proposal / "check.md").read_text(encoding="utf-8")):
        assert "content/clusters/new-harbour.yml" in text
        assert "did you mean summary" in text.replace("`", "")


def test_mistake_in_another_file_is_not_laid_at_this_door(proposal: Path) -> None:
    """A warning that was there before does not show up in a proposal that did not cause it."""
    git(proposal, "reset", "--quiet", "--soft", "HEAD^1")
    programme = proposal / "content/programme.yml"
    programme.write_text(programme.read_text(encoding="utf-8").replace("address:", "# address:"), encoding="utf-8")
    git(proposal, "add", "content/programme.yml")
    git(proposal, "reset", "--quiet", "content/clusters")
    git(proposal, "commit", "--quiet", "--message", "base with a warning")
    git(proposal, "add", "content")
    git(proposal, "commit", "--quiet", "--message", "change")
    checked = run(CHECK, proposal)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "::warning" not in checked.stdout


def test_file_that_was_only_taken_away_is_no_trouble(proposal: Path) -> None:
    """A proposal that deletes a file checks what is left."""
    git(proposal, "rm", "--quiet", "content/clusters/harbour.yml")
    git(proposal, "commit", "--quiet", "--amend", "--message", "delete")
    assert run(CHECK, proposal).returncode == 0
    git(proposal, "rm", "--quiet", "content/clusters/new-harbour.yml")
    git(proposal, "commit", "--quiet", "--amend", "--message", "delete")
    assert run(CHECK, proposal).returncode == 0


def test_file_that_was_taken_away_is_missed_where_it_is_named(proposal: Path) -> None:
    """What a proposal breaks in files it does not touch is its own doing, also when it changes something else."""
    git(proposal, "reset", "--quiet", "--soft", "HEAD^1")
    git(proposal, "reset", "--quiet")
    old = proposal / "content/clusters/old-harbour.yml"
    old.write_text(CLUSTER + "status: merged\nmerged_into: harbour\n", encoding="utf-8")
    git(proposal, "add", "content/clusters/old-harbour.yml")
    git(proposal, "commit", "--quiet", "--message", "base that names the harbour")
    git(proposal, "add", "content")
    git(proposal, "rm", "--quiet", "content/clusters/harbour.yml")
    git(proposal, "commit", "--quiet", "--message", "change")
    checked = run(CHECK, proposal)
    assert checked.returncode == 1, checked.stdout + checked.stderr
    assert "::error file=content/clusters/old-harbour.yml" in checked.stdout


def test_odd_file_names_are_names_and_nothing_more(proposal: Path) -> None:
    """A name with blanks, quotes or a flag in it is a file that gets a finding."""
    (proposal / "content/clusters/--strict $(touch gotcha) 'x.yml").write_text(CLUSTER, encoding="utf-8")
    git(proposal, "add", "content")
    git(proposal, "commit", "--quiet", "--amend", "--message", "change")
    checked = run(CHECK, proposal)
    assert checked.returncode == 1
    assert "unfit-identifier" in checked.stdout
    assert not list(proposal.rglob("gotcha"))


def test_link_of_the_name_of_the_report_leads_nowhere(proposal: Path) -> None:
    """A proposal that brings a link called check.md has no file of ours written over."""
    ours = proposal / "generator/.ci/showcase"
    before = ours.read_text(encoding="utf-8")
    (proposal / "check.md").symlink_to("generator/.ci/showcase")
    checked = run(CHECK, proposal)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert ours.read_text(encoding="utf-8") == before
    assert not (proposal / "check.md").is_symlink()


def test_nothing_but_the_content_folder_of_a_proposal_is_there() -> None:
    """The work tree of a check holds no root file of a stranger, and no link in place of the content folder."""
    (fetched,) = [
        found["with"] for found in read_yaml(ROOT / ".github/workflows/content.yml")["jobs"]["check"]["steps"]
        if found.get("name") == "Fetch the proposed content"
    ]  # fmt: skip
    assert (fetched["sparse-checkout"], fetched["sparse-checkout-cone-mode"]) == ("/content/", "false")


def test_gitlab_says_the_same_as_text(proposal: Path) -> None:
    """The job for merge requests checks against the commit the proposal starts from."""
    (proposal / "content/clusters/new-harbour.yml").write_text(CLUSTER + "sumary: Twice.\n", encoding="utf-8")
    git(proposal, "add", "content")
    git(proposal, "commit", "--quiet", "--amend", "--message", "change")
    use_generator(proposal)
    base = git(proposal, "rev-parse", "HEAD^1").strip()
    checked = run(gitlab("content", "check_proposal"), proposal, {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base})
    assert checked.returncode == 1
    assert "content/clusters/new-harbour.yml:5:1" in checked.stdout
    assert (proposal / "check.md").is_file()


def test_languages_become_a_matrix(tmp_path: Path) -> None:
    """The job that spreads the languages prints them as JSON, the main one first."""
    use_generator(tmp_path)
    shutil.copytree(ROOT / "tests/sites/complete/content", tmp_path / "content")
    output = tmp_path / "output"
    done = run(step("shards", "languages", "languages"), tmp_path, {"GITHUB_OUTPUT": str(output)})
    assert done.returncode == 0, done.stderr
    name, _, value = output.read_text(encoding="utf-8").strip().partition("=")
    written = yaml.safe_load((tmp_path / "content/programme.yml").read_text(encoding="utf-8"))["locales"]
    assert (name, json.loads(value)) == ("tags", written)


def test_gitlab_spreads_the_languages_of_the_programme(tmp_path: Path) -> None:
    """The jobs of GitLab together build each language once; those left over have nothing to do."""
    use_generator(tmp_path)
    shutil.copytree(ROOT / "tests/sites/complete/content", tmp_path / "content")
    command = f'{gitlab("shard", "languages")}; echo "$TAGS"'
    where = [{"CI_NODE_INDEX": str(number), "CI_NODE_TOTAL": "2"} for number in (1, 2)]
    assert [run(command, tmp_path, each).stdout for each in where] == ["en,ar\n", "de\n"]
    assert run(command, tmp_path, {"CI_NODE_INDEX": "4", "CI_NODE_TOTAL": "8"}).stdout == "\n"


def test_preview_on_gitlab_is_found_in_a_group_within_a_group(proposal: Path) -> None:
    """The address of the review app has the top group as its host, and the others in its path."""
    use_generator(proposal)
    where = {
        "CI_PROJECT_ROOT_NAMESPACE": "agency", "CI_PAGES_DOMAIN": "pages.example.org",
        "CI_PROJECT_PATH": "agency/north/showcase", "CI_JOB_ID": "7",
    }  # fmt: skip
    done = run("\n".join(read_yaml(ROOT / ".gitlab/programme.yml")["preview"]["script"]), proposal, where)
    assert done.returncode == 0, done.stderr
    address = "https://agency.pages.example.org/-/north/showcase/-/jobs/7/artifacts/preview/index.html"
    assert (proposal / "preview.env").read_text(encoding="utf-8") == f"PREVIEW_URL={address}\n"
    assert (proposal / "preview/index.html").is_file()


@pytest.mark.parametrize("is_sharded", ["", "true"])
def test_gitlab_publishes_whole_or_from_shards(tmp_path: Path, is_sharded: str) -> None:
    """The one job that publishes builds the site itself, or joins the shards if there are any."""
    use_generator(tmp_path)
    shutil.copytree(ROOT / "tests/sites/minimal/content", tmp_path / "content")
    where = {"SHARDED": is_sharded, "CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "8"}
    if is_sharded:
        # The lines of one script share a shell.
        lines = "\n".join((gitlab("shard", "languages"), gitlab("shard", "build")))
        assert run(lines, tmp_path, where).returncode == 0
        assert run(lines, tmp_path, {**where, "CI_NODE_INDEX": "2"}).returncode == 0
        assert [path.name for path in (tmp_path / "shards").iterdir() if path.name.isdigit()] == ["1"]
        shutil.rmtree(tmp_path / "content")
    done = run(gitlab("pages", "build"), tmp_path, where)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "public/index.html").is_file()
