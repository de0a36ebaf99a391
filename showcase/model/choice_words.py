"""Words for the fixed choices of the content model: those that the site shows, then those that only forms show."""

from __future__ import annotations

from collections.abc import Mapping

from showcase.model.messages import N_

THING_WORDS = {
    "cluster": N_("Cluster"),
    "service": N_("Service"),
    "event": N_("Event"),
    "story": N_("Success story"),
    "actor": N_("Organisation"),
    "initiative": N_("Initiative"),
    "document": N_("Document"),
    "page": N_("Page"),
}
THINGS_WORDS = {
    "cluster": N_("Clusters"),
    "service": N_("Services"),
    "event": N_("Events"),
    "story": N_("Success stories"),
    "actor": N_("Organisations"),
    "initiative": N_("Initiatives"),
    "document": N_("Documents"),
    "page": N_("Pages"),
}
STATUS = {
    "forming": N_("In formation"),
    "active": N_("Active"),
    "dormant": N_("Dormant"),
    "ended": N_("Ended"),
    "merged": N_("Merged"),
}
FUNDING_KINDS = {
    "erdf": N_("European Regional Development Fund"),
    "state": N_("State"),
    "chambers": N_("Chambers"),
    "membership_fees": N_("Membership fees"),
    "national": N_("National funds"),
    "other": N_("Other funds"),
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
INITIATIVE_KINDS = {
    "joint_brand": N_("Joint brand"),
    "alliance": N_("Alliance"),
    "cross_cluster_project": N_("Project of several clusters"),
    "international_project": N_("International project"),
    "other": N_("Other"),
}

# What offers and needs are called where they are listed by kind.
COOPERATION = {
    "research": N_("Research cooperation"),
    "business": N_("Business cooperation"),
    "investment": N_("Investment"),
    "project": N_("Joint projects"),
    "training": N_("Training and education"),
    "other": N_("Other cooperation"),
}
_PARTNERS = {"company": "Company", "research": "Research institute", "abroad": "Partner abroad", "other": "Other"}
COOPERATION_KINDS = {
    "research": "Research",
    "business": "Business",
    "investment": "Investment",
    "project": "Project",
    "training": "Training",
    "other": "Other",
}
_NETWORKS = {
    "linkedin": "LinkedIn",
    "mastodon": "Mastodon",
    "youtube": "YouTube",
    "instagram": "Instagram",
    "facebook": "Facebook",
    "x": "X",
    "bluesky": "Bluesky",
    "xing": "XING",
    "other": "Other",
}
_ASSIGNED_BY = {"source": "The source", "editors": "The editors"}
ACTOR_TYPES = {
    "sme": N_("Small or medium-sized firm"),
    "large_company": N_("Large firm"),
    "company": N_("Company"),
    "research": N_("Research institute"),
    "higher_education": N_("University or college"),
    "public": N_("Public body"),
    "intermediary": N_("Intermediary"),
    "investor": N_("Investor"),
}
EVENT_KINDS = {
    "general_meeting": N_("General meeting"),
    "manager_forum": N_("Forum of cluster managers"),
    "workshop": N_("Workshop"),
    "workshop_series": N_("Series of workshops"),
    "trade_fair_booth": N_("Booth at a trade fair"),
    "delegation": N_("Delegation"),
    "study_tour": N_("Study tour"),
    "working_group": N_("Meeting of a working group"),
    "conference": N_("Conference"),
    "award": N_("Award"),
    "other": N_("Other"),
}
DOCUMENT_KINDS = {
    "strategy": N_("Strategy"),
    "study": N_("Study"),
    "annual_report": N_("Annual report"),
    "brochure": N_("Brochure"),
    "evaluation": N_("Evaluation"),
    "parliamentary_paper": N_("Parliamentary paper"),
    "magazine": N_("Magazine"),
    "portrait": N_("Portrait"),
    "form": N_("Form to fill in"),
    "good_practice": N_("Good practice"),
    "other": N_("Other"),
}
EVENT_STATUS = {
    "confirmed": N_("Confirmed"),
    "tentative": N_("Not yet confirmed"),
    "postponed": N_("Postponed"),
    "cancelled": N_("Cancelled"),
}
ATTENDANCE = {
    "on_site": N_("On site"),
    "online": N_("Online"),
    "hybrid": N_("On site and online"),
}
_ACTORS_SHOWN = {"all": "A page for each", "counts": "Numbers only"}
_TYPE_PAIRS = {"grotesque": "Grotesque", "serif": "Serif", "technical": "Technical"}
_CORNERS = {"sharp": "Sharp", "soft": "Soft", "round": "Round"}
_SPACING = {"tight": "Tight", "regular": "Regular", "wide": "Wide"}
_EMBLEMS = {"dots": "Round points", "blocks": "Square points", "lines": "Strong lines"}
_HOSTS = {"github": "GitHub", "gitlab": "GitLab"}
_CONFORMITY = {"fully": "Fully accessible", "partially": "Partially accessible", "not": "Not accessible"}
_PUBLISHERS = {
    "public_body": "Public body",
    "company": "Company",
    "association": "Association",
    "demonstration": "Demonstration",
}

CHOICE_WORDS: Mapping[str, Mapping[str, str]] = {
    "AccessibilityStatement.status": _CONFORMITY,
    "Actor.member_type": ACTOR_TYPES,
    "Brand.corners": _CORNERS,
    "Brand.emblem": _EMBLEMS,
    "Brand.spacing": _SPACING,
    "Brand.type": _TYPE_PAIRS,
    "ClusterProfile.status": STATUS,
    "CooperationItem.kind": COOPERATION_KINDS,
    "Document.kind": DOCUMENT_KINDS,
    "Event.attendance": ATTENDANCE,
    "Event.event_status": EVENT_STATUS,
    "Event.kind": EVENT_KINDS,
    "FundingSource.kind": FUNDING_KINDS,
    "Initiative.kind": INITIATIVE_KINDS,
    "Legal.kind": _PUBLISHERS,
    "Location.precision": PRECISION,
    "NamedPartner.kind": _PARTNERS,
    "ProgrammeProfile.actors_shown": _ACTORS_SHOWN,
    "Repository.platform": _HOSTS,
    "Service.offered_by": OFFERED_BY,
    "Service.offered_to": OFFERED_TO,
    "Service.service_status": SERVICE_STATUS,
    "ServiceType.assigned_by": _ASSIGNED_BY,
    "ServiceType.level": LEVELS,
    "ServiceType.pillar": PILLARS,
    "SocialLink.network": _NETWORKS,
    "TopicStatement.topic": TOPICS,
}
"""By model and field; `schema_version` speaks for itself."""
