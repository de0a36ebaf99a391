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
FACET_TITLES = {
    "sectors": N_("Sector"),
    "technologies": N_("Technology"),
    "regions": N_("Region"),
    "ecosystems": N_("EU ecosystem"),
    "stages": N_("Life-cycle stage"),
    "labels": N_("Quality label"),
    "status": N_("Status"),
    "offered_to": N_("For whom"),
    "pillar": N_("Pillar"),
    "level": N_("Level"),
    "kind": N_("Kind of service"),
    "origin": N_("Origin"),
}
# The name of a facet in the address of a page list, and as it is written in URLs of filters.
FACET_NAMES = {
    "sectors": "sector",
    "technologies": "technology",
    "regions": "region",
    "ecosystems": "ecosystem",
    "stages": "stage",
    "labels": "label",
}
