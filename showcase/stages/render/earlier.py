"""The pages of the build before, for those that would be the same again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from showcase.model.kept_files import stamp_of
from showcase.model.page_plan import PagePlan
from showcase.model.page_records import PageRecord, PageRecords
from showcase.model.staging import Staging
from showcase.settings import Settings

# The many pages whose views hold no long text of another language, see assemble/content_faces.py.
_OF_ONE_LANGUAGE = frozenset(
    {"cluster", "service", "directory", "facet", "compare", "partner_country", "partners", "embed"}
)


class UsedAssets(Mapping[str, str]):
    """The addresses of assets; remembers which of them the page that is being made asks for."""

    def __init__(self, assets: Mapping[str, str]) -> None:
        """Start with nothing asked for."""
        self._assets = assets
        self._used: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        """Give an address; raises KeyError."""
        address = self._used[name] = self._assets[name]
        return address

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an asset of this name."""
        return name in self._assets

    def __iter__(self) -> Iterator[str]:
        """Give all names."""
        return iter(self._assets)

    def __len__(self) -> int:
        """Count all assets."""
        return len(self._assets)

    def take(self) -> tuple[tuple[str, str], ...]:
        """Give what was asked for since the last time."""
        used = tuple(sorted(self._used.items()))
        self._used = {}
        return used


class EarlierPages:
    """The published pages of one locale, as far as a record tells what they were made from."""

    def __init__(self, settings: Settings, tag: str, world: str, assets: Mapping[str, str]) -> None:
        """Read the records, without which nothing can be taken over; `world` names all that views are made from."""
        records = PageRecords(settings.records_folder)
        known = () if settings.clean else records.of(tag)
        self._site = settings.output
        self._records = {record.url_path: record for record in known}
        self._is_same_world = bool(known) and records.world(tag) == world
        self._assets = assets

    def take_unseen(self, planned: PagePlan, made_with: str, staging: Staging) -> PageRecord | None:
        """Take a page over without making its view, when nothing changed that its view is made from."""
        if not self._is_same_world or planned.kind not in _OF_ONE_LANGUAGE:
            return None
        return self._take(planned, made_with, staging)

    def take(self, planned: PagePlan, view: str, made_with: str, staging: Staging) -> PageRecord | None:
        """Take a page over when its view is what it was."""
        record = self._records.get(planned.url_path)
        return self._take(planned, made_with, staging) if record and record.view == view else None

    def _take(self, planned: PagePlan, made_with: str, staging: Staging) -> PageRecord | None:
        """Link a page into the new site if all but its view is the same, and it is still as it was written."""
        record = self._records.get(planned.url_path)
        if record is None or record.made_with != made_with:
            return None
        if any(self._assets.get(name) != address for name, address in record.assets):
            return None
        file = f"{self._site}/{planned.output_name}"
        if stamp_of(file) != (record.size, record.written):
            return None
        return record if staging.take(planned.output_name, file) else None
