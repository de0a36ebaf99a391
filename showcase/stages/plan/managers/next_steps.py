"""What to add to a profile or a service, in plain words by the name of the wish; the report says the same."""

from __future__ import annotations

from showcase.stages.plan.wording import N_

NEXT_STEPS = {
    "contact": N_("Say whom to write to: a role with a mail address or a form."),
    "summary": N_("Say in one or two sentences what it is, and for whom."),
    "sectors": N_("Name the sectors, the main one first."),
    "technologies": N_("Name the technologies, so that partners find you by them."),
    "strengths": N_("Say what you are good at, in a sentence each."),
    "offers": N_("Say what partners can get from you."),
    "seeks": N_("Say which partners you look for."),
    "reviewed_on": N_("Read the page, and write down the day on which you did."),
    "website": N_("Give the address of the website and its languages."),
    "members": N_("Give the number of members and when they were counted."),
    "key_figures": N_("Give a key figure with its year and where it comes from."),
    "aims": N_("Say what you want to reach, in a sentence each."),
    "location": N_("Give latitude and longitude of the office, for the map."),
    "services": N_("Name the services that members get."),
    "sources": N_("Name the pages on which the facts can be checked."),
    "translations": N_("Write the summary in each language of this site."),
    "city": N_("Name the city of the office."),
    "picture": N_("Add a logo or a photo."),
    "founded": N_("Say when it was founded."),
    "target_countries": N_("Name the countries in which you look for partners."),
    "how_to_apply": N_("Say how to get it, or where to apply."),
    "offered_to": N_("Say whether it is for cluster managements, for members or for everyone."),
    "audience": N_("Say who can use it."),
    "cost": N_("Say what it costs."),
    "provider": N_("Name the organisation that provides it."),
    "classification": N_("Give its pillar and level, or its kind."),
    "format": N_("Say in which form it comes, such as a workshop."),
    "service_status": N_("Say whether it is proposed, running or ended."),
}
