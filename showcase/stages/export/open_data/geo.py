"""Clusters on the map, as GeoJSON (RFC 7946): degrees east, then degrees north, in WGS 84."""

from __future__ import annotations

from showcase.stages.export.open_data.values import Item

_SAID = ("name", "acronym", "pages", "status", "country", "regions", "city", "sectors")


def geo_head(envelope: Item) -> Item:
    """Give the members of the collection before its features; those of the envelope are foreign members."""
    return {"type": "FeatureCollection", **{name: value for name, value in envelope.items() if name != "$schema"}}


def feature(cluster: Item) -> Item | None:
    """Show a cluster as a point that says how exact it is; None for one that does not say where it is."""
    place = cluster.get("location")
    if place is None:
        return None
    said = {name: cluster[name] for name in _SAID if name in cluster}
    exactness = {name: place[name] for name in ("precision", "note") if name in place}
    return {
        "type": "Feature",
        "id": cluster["id"],
        "geometry": {"type": "Point", "coordinates": [place["longitude"], place["latitude"]]},
        "properties": {"id": cluster["id"], **said, **exactness},
    }
