"""The pages that lead on to all others: what header, footer and search call them, in the order of the footer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from showcase.stages.plan.wording import N_

Path = tuple[str, ...]
FIND, REGION, MANAGERS, ABOUT = "find", "region", "managers", "about"  # columns of the footer
HEADER_ITEMS = 5


@dataclass(frozen=True, slots=True)
class Section:
    """A page that leads on: its path, what it is called, what is there, and in which column of the footer it stands."""

    path: Path
    title: str  # interface message
    about: str  # interface message: one sentence
    column: str
    in_header: int = 0  # the lower the number the sooner it has a place there; 0: never

    @property
    def name(self) -> str:
        """The section that pages below it belong to."""
        return self.path[0]


SECTIONS = (
    Section(("clusters",), N_("Clusters"), N_("All clusters, to filter, sort and compare."), FIND, 1),
    Section(("services",), N_("Services"), N_("What help exists, for whom, at what cost, until when."), FIND, 2),
    Section(
        ("partners",),
        N_("Find a partner"),
        N_("What is offered, what is looked for, and whom to write to."),
        FIND,
        3,
    ),
    Section(("events",), N_("Events"), N_("What takes place, what took place, and calendars."), FIND, 4),
    Section(("stories",), N_("Success stories"), N_("What clusters, services and partners have reached."), FIND, 6),
    Section(("initiatives",), N_("Initiatives"), N_("Joint brands, alliances and international projects."), FIND, 9),
    Section(("actors",), N_("Organisations"), N_("Firms, research institutes and public bodies."), FIND, 10),
    Section(("search",), N_("Search"), N_("Search all clusters, services and pages."), FIND),
    Section(("region",), N_("The region"), N_("The territory, its figures, policies and institutions."), REGION, 5),
    Section(("priorities",), N_("Priorities"), N_("What the region wants to become strong in."), REGION, 8),
    Section(("figures",), N_("Facts and figures"), N_("The clusters in numbers, with year and source."), REGION, 7),
    Section(("life-cycle",), N_("Life cycle"), N_("How clusters grow, and which support matters when."), REGION),
    Section(("archive",), N_("Archive"), N_("What has ended, merged or changed its name."), REGION),
    Section(
        ("services", "matrix"), N_("Service framework"), N_("Services by pillar and level, with all gaps."), MANAGERS
    ),
    Section(
        ("services", "members"),
        N_("Services to members"),
        N_("What cluster managements do for their members, in six kinds."),
        MANAGERS,
    ),
    Section(
        ("services", "steps"),
        N_("How services come about"),
        N_("From the first need to the evaluation, with what is at which step."),
        MANAGERS,
    ),
    Section(("learning",), N_("Learning"), N_("Good practice, lessons and evaluations."), MANAGERS),
    Section(("documents",), N_("Documents"), N_("Strategies, studies and reports to download."), MANAGERS),
    Section(("labels",), N_("Quality labels"), N_("Which labels the clusters hold, and until when."), MANAGERS),
    Section(("admission",), N_("Admission"), N_("What a cluster must show to be admitted."), MANAGERS),
    Section(("managers",), N_("For cluster managers"), N_("How to change a profile, and what is due."), MANAGERS),
    Section(("brand",), N_("Brand"), N_("Marks, colours, type and badges, free to download."), ABOUT),
    Section(("data",), N_("Open data"), N_("Everything on this site as files for programs."), ABOUT),
    Section(("translations",), N_("Translations"), N_("What is translated, and what is missing."), ABOUT),
    Section(("imprint",), N_("Imprint"), N_("Who publishes this site."), ABOUT),
    Section(("privacy",), N_("Privacy"), N_("What this site stores: nothing."), ABOUT),
    Section(("accessibility",), N_("Accessibility"), N_("How this site can be used by everybody."), ABOUT),
)


def sections_there(made: Collection[Path]) -> Iterator[Section]:
    """Give the sections that a site has, in the order of the footer."""
    return (section for section in SECTIONS if section.path in made)


def sections_of_header(made: Collection[Path]) -> list[Section]:
    """Choose the few for the header, those that matter most first."""
    wanted = (section for section in sections_there(made) if section.in_header)
    return sorted(wanted, key=lambda section: section.in_header)[:HEADER_ITEMS]
