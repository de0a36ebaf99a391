"""
What the pages of the service framework say: pillars, levels, types, steps, life time of a cluster.

The facts are those of the study on support services for cluster managements (sections 1, 3.1, 4, 6.1, 6.2); the
sentences are ours. Types that the study neither marks nor describes are explained from their pillar and level.
"""

from __future__ import annotations

from dataclasses import dataclass

from showcase.stages.plan.wording import N_


@dataclass(frozen=True, slots=True)
class TypeWords:
    """What a type of service means, who drives it, and what the study tells of it; all are interface words."""

    meaning: str
    drivers: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


PILLAR_MEANINGS = {
    "A": N_("Makes the programme and its clusters known: a shared brand, a website, public meetings."),
    "B": N_("Gives the people who run clusters knowledge and practice: workshops, series of workshops, courses."),
    "C": N_("Brings cluster managements together: with one another, and with others at home and abroad."),
    "D": N_("Helps cluster managements directly: advice, coaching, benchmarking."),
}
# What the study advises new programmes to do (section 6.2; for D also section 3.1).
PILLAR_ADVICE = {
    "A": N_("Build a brand for the clusters of the country or region, with a website known abroad and easy to search."),
    "B": N_("Hold workshops in which each cluster management finds its own way: strategy, members, success measured."),
    "C": N_("Let all cluster managers of the programme meet regularly, for example once a year."),
    "D": N_("Coach cluster managements one by one: it takes most time and skill, and is expected to help them most."),
}
LEVEL_MEANINGS = {
    "1": N_("For all cluster managements, even those that do nothing for it."),
    "2": N_("All cluster managements can gain from it, if they take part."),
    "3": N_("For a small group with the same needs, or for one sector or technology."),
    "4": N_("For a single cluster management and its own needs."),
}
MARKS = {
    "recommended": N_("Recommended by the study"),
    "partly": N_("Recommended in part by the study"),
    "": N_("Not marked by the study"),
}
_WITH_MANAGEMENTS = N_("The agency, closely with the cluster managements: they propose topics, it makes the programme.")
_APPROACH = N_("The cluster managements: they turn to the agency.")

TYPES = {
    "A1": TypeWords(
        N_("Makes the whole programme visible. All clusters gain, and none has to do anything for it."),
        (
            N_("The agency and the funding ministry; cluster managements need not contribute."),
            N_("For a public meeting: the funding authority and the agency, together with the cluster managements."),
        ),
        (
            N_("A brand with logo and design, used by everyone who takes part. That of “Kompetenznetze Deutschland” "
               "brought requests from all over the world."),
            N_("A website that shows the region, its priorities and its clusters, with documents and a search; in "
               "English, and in the languages of those it is for."),
            N_("A public meeting, for example once a year: one part for experts, one for contacts."),
        ),
    ),
    "A2": TypeWords(N_("Publicity that every cluster of the programme can join.")),
    "A3": TypeWords(
        N_("Publicity for a few clusters or one sector, or help with their websites and branding."),
        (),
        (N_("Help with an informative website and a well-designed brand, because the websites of clusters differ in "
            "quality."),),
    ),
    "A4": TypeWords(N_("Publicity for one cluster alone.")),
    "B1": TypeWords(N_("Knowledge for everyone, such as material to read, without a course to attend.")),
    "B2": TypeWords(
        N_("Workshops on topics that concern most cluster managers. They show why a topic matters and lead to others "
           "that go deeper."),
        (_WITH_MANAGEMENTS,),
        (N_("A workshop on a topic of all, such as going international or excellence in cluster management, where "
            "knowledge is missing."),),
    ),
    "B3": TypeWords(
        N_("Workshops for a small group with the same need: practice, tools and advice."),
        (_WITH_MANAGEMENTS,),
        (N_("A series of workshops, for example on lasting finance, innovation or social media. A later one shows "
            "whether the lessons are put to use."),),
    ),
    "B4": TypeWords(N_("Training for the people of one cluster management.")),
    "C1": TypeWords(N_("Contacts for everyone, such as a public directory, without taking part.")),
    "C2": TypeWords(
        N_("Occasions at which all cluster managements of the programme meet, or show themselves together."),
        (
            N_("The agency, with the cluster managements: they propose topics and trade fairs, it organises."),
        ),
        (
            N_("A meeting of all cluster managements, for example once a year, such as the Norwegian Cluster Manager "
               "Forum: exchange, learning, contacts."),
            N_("A joint booth at a trade fair: small organisations show together what each could not show alone."),
        ),
    ),
    "C3": TypeWords(
        N_("Projects with partners, mostly abroad, from which cluster managements of the programme gain."),
        (N_("The agency and the funding ministry; what the cluster managements want counts."),),
        (
            N_("VDI/VDE-IT took the methods of “Kompetenznetze Deutschland” into the European Cluster Excellence "
               "Initiative, where many became European standards."),
            N_("Clusterland Upper Austria compared its training of cluster managers with others there."),
        ),
    ),
    "C4": TypeWords(N_("Contacts sought for one cluster management.")),
    "D1": TypeWords(N_("Advice for everyone at once, such as a guide or answers to frequent questions.")),
    "D2": TypeWords(
        N_("Advice in the same form for all who take part."),
        (N_("The agency and the funding ministry, as the cluster managements need it."),),
        (N_("Benchmarking of cluster managements, with coaching on what to improve: developed in Germany from 2007 to "
            "2010, now used in Europe for a quality label."),),
    ),
    "D3": TypeWords(
        N_("Coaching for several clusters that share a goal."),
        (_APPROACH,),
        (N_("German food clusters, each too small for new markets abroad, made a brand together. The agency coached "
            "them and paid a part."),),
    ),
    "D4": TypeWords(
        N_("Help made to measure for the question of one cluster management."),
        (_APPROACH,),
        (N_("A partner for an international project, a new cluster manager, a skill that is missing: the agency knows "
            "such cases and whom to ask."),),
    ),
}  # fmt: skip

STEP_TITLES = {
    "assess": N_("Assess the demand"),
    "outline": N_("Outline"),
    "set_up": N_("Set up"),
    "carry_out": N_("Carry out"),
    "evaluate": N_("Evaluate"),
}
STEP_TEXTS = {
    "assess": N_("Find out what cluster managements need: from benchmarking or surveys, in workshops and interviews."),
    "outline": N_("Draft first ideas and talk them over with each cluster management, best where it works."),
    "set_up": N_("Choose what can be done and what comes first, and who will carry it out."),
    "carry_out": N_("Begin with the services that come first."),
    "evaluate": N_("Look at the effects, ask those who took part, and correct what should change."),
}
STEP_HOLDS = {
    "assess": N_("No service stands here: this step comes before the first idea of one."),
    "outline": N_("Services that are proposed stand here."),
    "set_up": N_("Services that are tried out as a pilot stand here."),
    "carry_out": N_("Services that are running stand here."),
    "evaluate": N_("Services that have been evaluated stand here."),
}
SUPPORT = {
    "research": N_("Support of research and development"),
    "management": N_("Excellence in cluster management"),
    "international": N_("Internationalisation"),
}
SUPPORT_MARKS = {
    "o": N_("less important"),
    "+": N_("important"),
    "++": N_("very important"),
}
