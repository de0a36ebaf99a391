"""Which fields stand together in the template of a new file, by kind; every field stands in one section."""

from __future__ import annotations

from collections.abc import Mapping

Sections = Mapping[str, tuple[str, ...]]  # name of a title in SECTION_TITLES → fields

_UPKEEP = ("sources", "reviewed_on", "draft")

SECTIONS: Mapping[str, Sections] = {
    "cluster": {
        "names": ("name", "name_local", "acronym", "formerly", "previous_ids"),
        "status": (
            "status", "status_since", "status_note", "merged_into", "tier", "former_tiers", "programmes",
            "lifecycle_stage", "label", "former_labels", "distinctions",
        ),
        "about": (
            "summary", "aims", "objectives", "strengths", "description", "sectors", "technologies", "ecosystems",
            "priorities",
        ),
        "place": ("country", "regions", "city", "location"),
        "organisation": ("legal_form", "host_organisation", "founded", "governance", "funding_sources"),
        "figures": ("members", "key_figures", "benchmarks", "partners"),
        "contact": ("website", "social_links", "contact", "agency_contact"),
        "offer": ("services", "further_services", "cooperation", "working_groups", "projects"),
        "further": (
            "further_events", "further_stories", "further_documents", "documents", "downloads", "lessons",
            "further_facts", "remarks",
        ),
        "pictures": ("logo", "photos"),
        "sources": _UPKEEP,
    },
    "service": {
        "names": ("title", "title_original", "source_id", "previous_ids"),
        "about": ("offered_by", "offered_to", "type", "kind", "summary", "description", "service_status"),
        "use": (
            "audience", "eligibility", "format", "frequency", "dates", "deadline", "deadline_time", "time_zone",
            "deadline_note", "place", "cost", "languages", "how_to_apply", "apply_url", "feedback_mail",
        ),
        "organisation": (
            "provider", "provider_level", "funding", "driving_force", "clusters", "country", "example_from",
            "named_examples",
        ),
        "further": ("evaluation", "lessons", "documents", "notes"),
        "sources": _UPKEEP,
    },
    "actor": {
        "names": ("name", "name_local", "previous_ids"),
        "about": ("member_type", "summary", "technologies"),
        "place": ("country", "regions", "city"),
        "contact": ("website", "contact"),
        "ties": ("participations", "cooperation"),
        "pictures": ("logo",),
        "sources": _UPKEEP,
    },
    "event": {
        "names": ("title", "previous_ids", "series", "follow_up_of"),
        "about": (
            "kind", "event_status", "summary", "description", "agenda", "organiser", "audience", "attendance",
            "languages",
        ),
        "time": ("starts", "ends", "start_time", "end_time", "time_zone", "frequency"),
        "place": ("place", "country", "further_countries"),
        "contact": ("registration_url", "registration_deadline", "cost", "website"),
        "ties": ("clusters", "services", "documents"),
        "sources": _UPKEEP,
    },
    "story": {
        "names": ("title", "previous_ids"),
        "about": ("summary", "text", "date", "figures"),
        "ties": ("clusters", "services", "actors"),
        "pictures": ("picture",),
        "sources": _UPKEEP,
    },
    "document": {
        "names": ("title", "title_language", "previous_ids"),
        "about": ("kind", "summary", "publisher", "year", "date", "languages"),
        "use": ("file", "url", "licence", "is_accessible"),
        "ties": ("clusters", "services"),
        "sources": _UPKEEP,
    },
    "initiative": {
        "names": ("title", "previous_ids"),
        "about": ("kind", "summary", "description", "period", "funder", "figures", "lessons"),
        "contact": ("website", "contact"),
        "ties": ("clusters", "actors", "services", "participants", "countries", "documents"),
        "pictures": ("mark",),
        "sources": _UPKEEP,
    },
}  # fmt: skip

# Asked for besides what is required; a profile without them helps nobody.
RECOMMENDED: Mapping[str, tuple[str, ...]] = {
    "cluster": ("summary", "sectors", "city", "website.url", "contact.mail"),
    "service": ("summary", "offered_by", "offered_to", "apply_url"),
    "actor": ("summary", "country", "website"),
    "event": ("summary", "starts", "place", "registration_url"),
    "story": ("summary", "date", "clusters"),
    "document": ("summary", "year", "url"),
    "initiative": ("summary", "period", "website"),
}
