"""Every setting and every path of the product, from multiplier.toml and the MULTIPLIER_ variables.

Nobody else reads them.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path

from warehouse.errors import SettingWrong, did_you_mean

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "MULTIPLIER_"


@dataclass(frozen=True)
class Settings:
    """What an adopter can choose; multiplier.toml says each in words."""

    council: str = ""
    store: Path = Path("warehouse/store")
    keep_stores: int = 3
    year_start_month: int = 4
    unreliable_suppliers: int = 5
    unreliable_gbp: int = 100_000
    event_recheck_days: int = 90
    people_threshold: int = 5
    memory_limit: str = "1GB"
    threads: int = 0
    cache_mb: int = 256
    wait_seconds: int = 600
    contact: str = ""
    offline: bool = False
    unattended_hours: str = "21:00-07:00"
    companies_house_key: str = field(default="", repr=False)
    companies_house_stream_key: str = field(default="", repr=False)
    officers: str = "nobody"
    officer_emails: tuple[str, ...] = ()
    vcse_strict: tuple[str, ...] = ("charity", "cio", "scio", "cic")
    vcse_broad: tuple[str, ...] = ("charity", "cio", "scio", "cic", "clg", "society")
    real_data: Path = Path("../shared/data")
    root: Path = ROOT

    @property
    def demo_store(self) -> Path:
        """The folder of the demonstration council: read where nothing real is loaded yet."""
        return self.store / "demo"


LEAST = {"keep_stores": 1, "year_start_month": 1, "cache_mb": 0, "threads": 0, "wait_seconds": 0,
         "event_recheck_days": 1, "people_threshold": 5}  # fmt: skip
MOST = {"year_start_month": 12}
YES_NO = {"true": True, "1": True, "false": False, "0": False}
_FORMS = ("charity", "cio", "scio", "cic", "clg", "society", "charter")
ONE_OF = {
    "vcse_strict": _FORMS,
    "vcse_broad": _FORMS,
    "officers": ("nobody", "everyone", "signed-in"),
}
_DEFAULTS = Settings()
_KEYS = tuple(f.name for f in fields(Settings) if f.name != "root")


def read(file: Path, environ: Mapping[str, str]) -> Settings:
    """The settings `file` and `environ` ask for; a variable beats the file.

    SettingWrong names what is not known.
    """
    written = _from_file(file)
    asked = {
        key.removeprefix(PREFIX).lower(): value for key, value in environ.items() if key.startswith(PREFIX)
    }
    for key in asked:
        if key not in _KEYS:
            near = did_you_mean(PREFIX + key.upper(), (PREFIX + k.upper() for k in _KEYS))
            raise SettingWrong(f"The variable {PREFIX}{key.upper()} is not a setting", next=near)
    chosen = {key: _value(key, value, file.parent, file.name) for key, value in written.items()}
    # A path on the command line is meant from where the person stands; one in the file from the file.
    chosen |= {key: _value(key, value, Path.cwd(), PREFIX + key.upper()) for key, value in asked.items()}
    for key in ("store", "real_data"):
        chosen.setdefault(key, _value(key, str(getattr(_DEFAULTS, key)), file.parent, file.name))
    return Settings(**chosen, root=file.parent)  # type: ignore[arg-type]  # each was made to its field's type


def _from_file(file: Path) -> dict[str, object]:
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    except tomllib.TOMLDecodeError as error:
        raise SettingWrong(f"{file.name} cannot be read: {error}", next="Mend that line.") from error
    for key in written:
        if key not in _KEYS:
            raise SettingWrong(f"{key!r} is not a setting", where=file.name, next=did_you_mean(key, _KEYS))
    return written


def _value(key: str, value: object, base: Path, where: str) -> str | int | Path | tuple[str, ...]:
    default = getattr(_DEFAULTS, key)
    if isinstance(default, tuple):
        return _words(key, value, where)
    if isinstance(default, bool):
        if (said := str(value).lower()) in YES_NO:
            return YES_NO[said]
        raise SettingWrong(
            f"{key} = {value!r} cannot be: it must be true or false", where=where, next="Mend it."
        )
    if isinstance(default, Path) and isinstance(value, str) and value:
        return (base / Path(value).expanduser()).resolve()
    if isinstance(default, str) and isinstance(value, str):
        return _known(key, value, where)
    if isinstance(default, int) and not isinstance(value, bool):
        try:
            number = int(str(value))
        except ValueError:
            number = -1
        if LEAST.get(key, 0) <= number <= MOST.get(key, number):
            return number
    kind = (
        "a folder" if isinstance(default, Path) else "text" if isinstance(default, str) else "a whole number"
    )
    kind += f" from {LEAST.get(key, 0)} to {MOST[key]}" if key in MOST else ""
    kind += f", {LEAST[key]} or more" if LEAST.get(key, 0) > 1 else ""
    raise SettingWrong(f"{key} = {value!r} cannot be: it must be {kind}", where=where, next="Mend it.")


def _words(key: str, value: object, where: str) -> tuple[str, ...]:
    """A list of words; in a variable they stand with commas between."""
    if isinstance(value, str):
        value = [word.strip() for word in value.split(",") if word.strip()]
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise SettingWrong(
            f"{key} = {value!r} cannot be: it must be a list of words", where=where, next="Mend it."
        )
    return tuple(_known(key, word, where) for word in value)


def _known(key: str, word: str, where: str) -> str:
    if key in ONE_OF and word not in ONE_OF[key]:
        raise SettingWrong(f"{key} knows no {word!r}", where=where, next=did_you_mean(word, ONE_OF[key]))
    return word


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once. Tests call cache_clear() after they change a variable."""
    return read(ROOT / "multiplier.toml", os.environ)


def cache_clear() -> None:
    """Forget what was read, so that the next settings() reads again."""
    settings.cache_clear()
