"""A fetch of the Gazette in a process of its own: `python -m tests.pipelines.fetcher ADDRESS`."""

import sys
from datetime import date

from pipelines import fetching
from pipelines.destination import Destination
from pipelines.http import Http
from pipelines.pace import Allowance, Pace
from pipelines.sources import gazette
from warehouse.settings import settings

if __name__ == "__main__":
    gazette.FEED = sys.argv[1]
    store = settings().store
    pace = Pace(store / "fetching", allowances={"127.0.0.1": Allowance(10_000, 1, "It is ours.")})
    http = Http(pace, contact="officer@example.gov.uk", jitter=lambda low, high: 0.0)
    asked = fetching.Asked("gazette", date(2026, 6, 1), date(2026, 6, 12))
    done = fetching.fetch(asked, http, Destination(store))
    sys.exit(1 if done.refusal or done.loaded.is_refused else 0)
