"""Step 8: write what machines read: calendars, feeds, open data. Every file is a pure function of the catalogue."""

from __future__ import annotations

from collections.abc import Callable

from showcase.model.catalogue import Catalogue
from showcase.model.page_plan import SitePlan
from showcase.model.staging import Staging
from showcase.settings import Settings
from showcase.stages.export.calendars import write_calendars
from showcase.stages.export.feeds import write_feeds
from showcase.stages.export.open_data import write_open_data

Writer = Callable[[Catalogue, SitePlan, Staging, Settings], None]
# Each writes the files of its format. Files with words are written for each rendered locale, below its folder;
# files of no locale only when the default locale is rendered.
WRITERS: tuple[Writer, ...] = (write_calendars, write_feeds, write_open_data)


def export_site(catalogue: Catalogue, plan: SitePlan, staging: Staging, settings: Settings) -> None:
    """Write all exports of the locales that this run renders."""
    for write in WRITERS:
        write(catalogue, plan, staging, settings)
