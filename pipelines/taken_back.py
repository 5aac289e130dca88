"""Files taken out of the landing again, because the store they were loaded into is no longer wanted."""

from datetime import UTC, datetime
from pathlib import Path

from pipelines import landing

PLACE = ".taken-back"


def since(store: Path, version: str) -> list[str]:
    """Move what landed after the store `version` was made to landing/.taken-back; their published names.

    Nothing is deleted: a folder moved back by hand is landed again. Only for who holds the loader's lock.
    """
    made = datetime.fromtimestamp(int(version.split("-")[1]) / 1e9, UTC)
    late = [each for each in landing.landed(store) if each.receipt.landed_at > made]
    for each in late:
        inside = each.folder.relative_to(store / "landing")
        target = store / "landing" / PLACE / inside
        target.parent.mkdir(parents=True, exist_ok=True)
        again = 1
        while target.exists():
            again += 1
            target = target.with_name(f"{inside.name}-{again:03d}")
        each.folder.rename(target)
    return [each.receipt.file for each in late]
