# SPDX-License-Identifier: MIT
"""One address of each kind of page, below the root of a locale."""

from __future__ import annotations

KINDS = {
    "home": "",
    "directory": "clusters/",
    "table": "clusters/#table",
    "facet": "sectors/energy/",
    "facet of cooperation": "offers/research/",
    "facet index": "sectors/",
    "cluster": "clusters/alpha-energy/",
    "cluster with nasty words": "clusters/epsilon-nasty/",
    "cluster without facts": "clusters/eta-bare/",
    "merged cluster": "clusters/gamma-mobility/",
    "services": "services/",
    "service": "services/hydrogen-forum/",
    "example service": "services/training-days/",
    "editorial": "region/",
    "search": "search/",
    "results": "search/?q=coast&sector=energy",
    "comparison": "compare/technologies/sensors/",
    "any comparison": "compare/?c=alpha-energy&c=beta-health",
    "figures": "figures/",
    "managers": "managers/",
    "translations": "translations/",
    "open data": "data/",
    "imprint": "imprint/",
    "accessibility": "accessibility/",
}
LOCALES = {"en": "", "de": "de/", "ar": "ar/"}
