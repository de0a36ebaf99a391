"""Words for the fixed choices of the content model, as interface messages."""

from __future__ import annotations

from showcase.stages.plan.wording import N_

STATUS = {
    "forming": N_("In formation"),
    "active": N_("Active"),
    "dormant": N_("Dormant"),
    "ended": N_("Ended"),
    "merged": N_("Merged"),
}
MEMBER_TYPES = {
    "companies": N_("Companies"),
    "sme": N_("Small and medium-sized firms"),
    "large": N_("Large firms"),
    "research": N_("Research institutes"),
    "higher_education": N_("Universities and colleges"),
    "public": N_("Public bodies"),
    "other": N_("Others"),
}
PARTNER_KINDS = {
    "company": N_("Firms named by sources"),
    "research": N_("Research partners named by sources"),
    "abroad": N_("Partners abroad"),
    "other": N_("Other partners"),
}
FUNDING_KINDS = {
    "erdf": N_("European Regional Development Fund"),
    "state": N_("State"),
    "chambers": N_("Chambers"),
    "membership_fees": N_("Membership fees"),
    "national": N_("National funds"),
    "other": N_("Other funds"),
}
PILLARS = {
    "A": N_("PR and marketing"),
    "B": N_("Training"),
    "C": N_("Networking"),
    "D": N_("Direct support/coaching"),
}
LEVELS = {
    "1": N_("very general"),
    "2": N_("general"),
    "3": N_("specific"),
    "4": N_("very specific"),
}
OFFERED_TO = {
    "cluster_management": N_("For cluster managements"),
    "members": N_("For members of a cluster"),
    "public": N_("For everyone"),
}
OFFERED_BY = {
    "programme": N_("The programme"),
    "agency": N_("The agency"),
    "cluster": N_("A cluster"),
}
SERVICE_STATUS = {
    "proposed": N_("Proposed"),
    "pilot": N_("Pilot"),
    "running": N_("Running"),
    "evaluated": N_("Evaluated"),
    "ended": N_("Ended"),
}
PRECISION = {
    "address": N_("exact address"),
    "city": N_("centre of the city"),
    "region": N_("centre of the region"),
    "country": N_("centre of the country"),
}
FRESHNESS = {
    "unreviewed": N_("Not yet reviewed"),
    "current": N_("Reviewed"),
    "due": N_("Review is due"),
    "overdue": N_("Review is overdue"),
}
TOPICS = {
    "city": N_("Seat"),
    "website": N_("Website"),
    "website_languages": N_("Languages of the website"),
    "legal_form": N_("Legal form"),
    "host_organisation": N_("Host organisation"),
    "label": N_("Quality label"),
    "programme": N_("Programme"),
    "contact": N_("Contact"),
    "members": N_("Members"),
    "founded": N_("Founded"),
    "status": N_("Status"),
    "governance": N_("Governance"),
    "funding": N_("Funding"),
    "other": N_("Further facts"),
}
DEADLINES = {
    "open": N_("Open for applications"),
    "soon": N_("Closes within 30 days"),
    "closed": N_("Closed"),
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
