# SPDX-License-Identifier: MIT
"""Chains of random edits: after each sequence the incremental site has to be the clean one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from showcase.diagnostics import OuterWorldError, Report, Severity
from tests.incremental import entry_edits, look_edits, text_edits
from tests.incremental.accidents import ACCIDENTS, killed
from tests.incremental.site_state import SiteState, start_state
from tests.incremental.workshop import Workshop

Findings = list[tuple[Severity, str]]
Edit = Callable[[SiteState, Random], SiteState | None]
# How often each is drawn. What makes MkDocs build the frame anew takes seconds, so it comes less often.
EDITS: dict[Edit, int] = {
    text_edits.translated_text: 8, text_edits.english_text: 8, text_edits.description: 4,
    text_edits.translation_added: 4, text_edits.translation_removed: 4,
    text_edits.translations_recorded: 3,
    text_edits.prose_changed: 1, text_edits.prose_added: 1, text_edits.prose_deleted: 1,
    text_edits.term_label: 4, text_edits.term_synonyms: 4, text_edits.term_added: 3, text_edits.term_removed: 3,
    text_edits.term_renamed: 3,
    entry_edits.fact: 12, entry_edits.assigned_terms: 6, entry_edits.references: 5, entry_edits.copied: 6,
    entry_edits.deleted: 6, entry_edits.deleted_but_named: 2, entry_edits.renamed_entry: 6, entry_edits.merged: 4,
    entry_edits.status: 4, entry_edits.cooperation: 5, entry_edits.broken_fact: 1,
    look_edits.programme: 4, look_edits.brand: 3, look_edits.featured: 2, look_edits.locales: 2,
    look_edits.rendered_locales: 2, look_edits.as_of: 3, look_edits.base_url: 1, look_edits.microsite: 2,
    look_edits.drafts: 1, look_edits.media: 2, look_edits.template: 3, look_edits.component: 4,
    look_edits.frame_template: 1, look_edits.stylesheet: 3, look_edits.script: 3, look_edits.interface_word: 4,
    look_edits.words_read: 1,
    look_edits.theme_restored: 4, look_edits.broken_link: 1,
}  # fmt: skip
_LIKE_A_COMMAND = 0.2  # how often a process remembers nothing of the build before
_BUILT_AT_ONCE = 0.25  # else several edits come together
_DAMAGED, _KILLED = 0.12, 0.03
_SHOWN = 8  # differences, in a message
REFUSED = (entry_edits.deleted_but_named, entry_edits.broken_fact, look_edits.broken_link)  # as they are errors


@dataclass
class Chain:
    """One site that is edited again and again; the same seed gives the same edits."""

    workshop: Workshop
    seed: int
    state: SiteState = field(default_factory=start_state)
    log: list[str] = field(default_factory=list)
    refused: int = 0  # edits that nobody meant to be errors
    chance: Random = field(init=False)
    built: SiteState = field(init=False)  # as it was published last
    findings: Findings = field(init=False, default_factory=list)  # of the last build
    listed: set[str] = field(init=False, default_factory=set)  # files of the site before that build

    def __post_init__(self) -> None:
        """Build the site they begin with."""
        self.chance = Random(self.seed)
        self.workshop.begin()
        self.built = self.state
        self._build(is_indexed=False)

    def run(self, *, is_indexed: bool) -> None:
        """Make two to four edits, build after some of them and after the last, and compare."""
        self.log.append("--")
        if self.chance.random() < _LIKE_A_COMMAND:
            self.workshop.forget(frames=False)
        count = self.chance.randint(2, 4)
        for number in range(1, count + 1):
            self.state, is_error = self._edited()
            self._accident()
            if number == count or is_error or is_indexed or self.chance.random() < _BUILT_AT_ONCE:
                self._step(is_error=is_error, is_indexed=is_indexed)
        self._compare(is_indexed=is_indexed)

    def _edited(self) -> tuple[SiteState, bool]:
        """Draw edits until one can be made; tells whether it is an error."""
        while True:
            (edit,) = self.chance.choices(list(EDITS), list(EDITS.values()))
            state = edit(self.state, self.chance)
            if state is not None and state != self.state:
                self.log.append(edit.__name__)
                return state, edit in REFUSED

    def _accident(self) -> None:
        """Damage what was built before, now and then."""
        draw = self.chance.random()
        if not self.workshop.made.is_dir():
            return  # deleted by the accident before
        if draw < _DAMAGED:
            accident = self.chance.choice(ACCIDENTS)
            self.log.append(f"! {accident.__name__}")
            accident(self.workshop.made, self.chance)
        elif draw < _DAMAGED + _KILLED:
            self.log.append("! killed")
            self.workshop.show(self.state)  # here, so that this process knows which files there are
            killed(lambda: self.workshop.build(self.state), self.chance)

    def _step(self, *, is_error: bool, is_indexed: bool) -> None:
        """Build; what is refused leaves the site as it was, would be refused by a clean build too, and is undone."""
        before = self.workshop.inodes()
        if self._build(is_indexed=is_indexed):
            assert not is_error, self._story("an error was published")
            return
        assert self.workshop.inodes() == before, self._story("a build that failed changed the site")
        self.log.append("  (refused)")
        self.refused += not is_error
        refused = self.findings
        findings = self._findings_of(lambda: self.workshop.build_clean(self.state))
        assert refused == findings, self._story(_unlike(refused, findings))
        self.state = self.built
        assert self._build(is_indexed=is_indexed), self._story("the site cannot be built any more")

    def _build(self, *, is_indexed: bool) -> bool:
        """Build the site as it is now; says whether it was published."""
        self.listed = self.workshop.listed()
        self.log.append("  build")
        self.findings = self._findings_of(lambda: self.workshop.build(self.state, indexed=is_indexed))
        is_published = not any(severity == Severity.ERROR for severity, _ in self.findings)
        if is_published:
            self.built = self.state
        return is_published

    def _findings_of(self, build: Callable[[], Report]) -> Findings:
        """Build, and give all that was found; what stops a build for other reasons counts as an error."""
        try:
            return [(found.severity, f"{found.position} {found.field}: {found.message}") for found in build()]
        except OuterWorldError as error:
            return [(Severity.ERROR, str(error))]

    def _compare(self, *, is_indexed: bool) -> None:
        """Build the same site where there was none: same files, same findings."""
        if self.chance.random() < _LIKE_A_COMMAND:
            self.workshop.forget(frames=False)
        findings = self._findings_of(lambda: self.workshop.build_clean(self.state, indexed=is_indexed))
        found = self.workshop.differences(self.listed)
        assert not found, self._story("\n".join(found[:_SHOWN]))
        assert self.findings == findings, self._story(_unlike(self.findings, findings))

    def _story(self, what: str) -> str:
        """Tell what happened, so that it can be done again."""
        return f"{what}\nseed {self.seed}:\n" + "\n".join(self.log)


def _unlike(found: Findings, clean: Findings) -> str:
    """Tell what only one of two builds found."""
    ours = [f"only the incremental build finds {text}" for severity, text in found if (severity, text) not in clean]
    theirs = [f"only a clean build finds {text}" for severity, text in clean if (severity, text) not in found]
    return "\n".join([*ours, *theirs][:_SHOWN])
