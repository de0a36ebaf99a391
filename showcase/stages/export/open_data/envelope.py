"""What stands around the items of every JSON file: what it is, from when, by whom, under which licence."""

from __future__ import annotations

import json

from showcase.model.catalogue import Catalogue
from showcase.model.open_data import FOLDER, VERSION, schema_file
from showcase.settings import Settings
from showcase.stages.export.open_data.addresses import Addresses
from showcase.stages.export.open_data.values import Item, Plain


def dumps(value: object) -> str:
    """Write JSON on one line, with letters of all scripts as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class Envelope:
    """Makes the head of files; `generated_at` is the day the site speaks from, so equal content gives equal bytes."""

    def __init__(self, catalogue: Catalogue, addresses: Addresses, settings: Settings) -> None:
        """Gather what all files say alike."""
        plain, programme = Plain(catalogue.default_locale.tag), catalogue.programme
        self._addresses = addresses
        self.alike: Item = {
            "version": VERSION,
            "generated_at": settings.as_of.isoformat(),
            "programme": plain.value(programme.name),
            "licence": plain.item(programme.licence) if programme.licence else None,
            "source": addresses.file(""),
            "documentation": addresses.file(f"{FOLDER}/"),
        }

    def values(self, name: str) -> Item:
        """Give the members of the envelope of one set of data."""
        return {"$schema": self._addresses.file(schema_file(name)), "kind": name, **self.alike}

    def before(self, name: str, member: str, **more: object) -> str:
        """Write the file up to the value of its last member, `items` or `item`; a "}" ends it."""
        lines = [f"{dumps(key)}: {dumps(value)}" for key, value in (self.values(name) | more).items()]
        return "{\n" + ",\n".join(lines) + f',\n"{member}": '
