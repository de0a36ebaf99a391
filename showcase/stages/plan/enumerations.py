"""Words for the fixed choices of the content model, as interface messages."""

from __future__ import annotations

from showcase.model.choice_words import (
    ATTENDANCE,
    DOCUMENT_KINDS,
    EVENT_KINDS,
    EVENT_STATUS,
    FUNDING_KINDS,
    INITIATIVE_KINDS,
    LEVELS,
    MEMBER_TYPES,
    OFFERED_BY,
    OFFERED_TO,
    PILLARS,
    PRECISION,
    SERVICE_STATUS,
    STATUS,
    TOPICS,
)
from showcase.stages.plan.wording import N_

__all__ = [
    "ATTENDANCE",
    "DEADLINES",
    "DOCUMENT_KINDS",
    "DOCUMENT_WAYS",
    "EVENT_KINDS",
    "EVENT_STATUS",
    "FACET_NAMES",
    "FACET_TITLES",
    "FRESHNESS",
    "FUNDING_KINDS",
    "INDEX_TITLES",
    "INITIATIVE_GROUPS",
    "INITIATIVE_KINDS",
    "INITIATIVE_STATES",
    "LEVELS",
    "MEMBER_TYPES",
    "OFFERED_BY",
    "OFFERED_TO",
    "ORIGINS",
    "PARTNER_KINDS",
    "PILLARS",
    "PRECISION",
    "SERVICE_STATUS",
    "STATUS",
    "TOPICS",
]

# Titles of the groups of initiatives, in the order of the list.
INITIATIVE_GROUPS = {
    "joint_brand": N_("Joint brands"),
    "alliance": N_("Alliances"),
    "cross_cluster_project": N_("Projects of several clusters"),
    "international_project": N_("International projects"),
    "other": N_("Other initiatives"),
}
INITIATIVE_STATES = {
    "planned": N_("Planned"),
    "running": N_("Running"),
    "ended": N_("Ended"),
}
PARTNER_KINDS = {
    "company": N_("Firms named by sources"),
    "research": N_("Research partners named by sources"),
    "abroad": N_("Partners abroad"),
    "other": N_("Other partners"),
}
FRESHNESS = {
    "unreviewed": N_("Not yet reviewed"),
    "current": N_("Reviewed"),
    "due": N_("Review is due"),
    "overdue": N_("Review is overdue"),
}
DEADLINES = {
    "open": N_("Open for applications"),
    "soon": N_("Closes within 30 days"),
    "closed": N_("Closed"),
}
DOCUMENT_WAYS = {
    "here": N_("As a file here"),
    "publisher": N_("At its publisher"),
    "named": N_("Named only"),
}
ORIGINS = {
    "here": N_("Offered here"),
    "elsewhere": N_("Examples from elsewhere"),
}
# Titles of the facets of clusters by vocabulary, then those of services by name.
FACET_TITLES = {
    "sectors": N_("Sector"),
    "technologies": N_("Technology"),
    "regions": N_("Region"),
    "countries": N_("Country"),
    "ecosystems": N_("EU ecosystem"),
    "stages": N_("Life-cycle stage"),
    "tiers": N_("Tier"),
    "labels": N_("Quality label"),
    "service-kinds": N_("Services to members"),
    "languages": N_("Language of the website"),
    "offers": N_("Offers"),
    "seeks": N_("Looks for"),
    "offered_to": N_("For whom"),
    "pillar": N_("Pillar"),
    "level": N_("Level"),
    "kind": N_("Kind of service"),
    "audience": N_("Audience"),
    "status": N_("Status"),
    "deadline": N_("Deadline"),
    "country": N_("Country"),
    "language": N_("Language"),
    "origin": N_("Origin"),
}
# Titles of the pages that list all values of a vocabulary.
INDEX_TITLES = {
    "sectors": N_("Sectors"),
    "technologies": N_("Technologies"),
    "regions": N_("Regions"),
    "countries": N_("Countries"),
    "ecosystems": N_("EU ecosystems"),
    "stages": N_("Life-cycle stages"),
    "tiers": N_("Tiers"),
    "labels": N_("Quality labels"),
    "service-kinds": N_("Services to members, by kind"),
    "languages": N_("Languages of the websites"),
    "offers": N_("What clusters offer"),
    "seeks": N_("What clusters look for"),
}
# The name of a facet in the address of a filtered list, on inputs and in attributes, by vocabulary.
FACET_NAMES = {
    "sectors": "sector",
    "technologies": "technology",
    "regions": "region",
    "countries": "country",
    "ecosystems": "ecosystem",
    "stages": "stage",
    "tiers": "tier",
    "labels": "label",
    "service-kinds": "service_kind",
    "languages": "language",
    "offers": "offers",
    "seeks": "seeks",
}
