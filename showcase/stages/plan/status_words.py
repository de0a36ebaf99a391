"""The word on a card that says when a cluster or a service is not simply there: ended, proposed, not finished."""

from __future__ import annotations

from showcase.model.cluster import ClusterProfile
from showcase.model.service import Service
from showcase.stages.plan.enumerations import SERVICE_STATUS, STATUS
from showcase.stages.plan.wording import Wording


def cluster_status(profile: ClusterProfile, words: Wording) -> str:
    """Name the status of a cluster; empty for one that works. Only `serve` shows drafts."""
    if profile.draft:
        return words.say("Draft")
    return words.say(STATUS[profile.status]) if profile.status and profile.status != "active" else ""


def service_status(service: Service, words: Wording) -> str:
    """Name the status of a service, if it is known. Only `serve` shows drafts."""
    if service.draft:
        return words.say("Draft")
    return words.say(SERVICE_STATUS[service.service_status]) if service.service_status else ""
