"""Who has grants in Merefield beside its small groups: charities that the council pays, two large bodies."""

from functools import lru_cache

from pipelines.samples import charities
from pipelines.samples.groups import Recipient
from pipelines.samples.places import postcode_of, postcodes
from pipelines.samples.world import YEARS, categories

UNIVERSITY = Recipient("Mereshire University", "GB-UKPRN-99900001", postcodes()[10][0], 10)
"""Its work is all over the county; its address is in Market ward, and draws its grants there."""
FOUNDATION = Recipient("Mereshire Community Foundation", "GB-CHC-9909001", postcodes()[2][1], 2, 9909001)
BOUGHT = ("Advice services", "Youth services", "Community transport", "Day opportunities")
"""What the council buys of charities that have grants too."""


@lru_cache(maxsize=1)
def paid() -> tuple[Recipient, ...]:
    """Charities of the register that the council pays, of those with an address in Merefield."""
    wards = {postcode: ward for ward, found in enumerate(postcodes()) for postcode in found}
    names = [name for what in categories() if what.name in BOUGHT for name in what.suppliers]
    found = []
    for name in names:
        number, where = charities.numbers().get(name), postcode_of(name)
        if number and where in wards:
            found.append(Recipient(name, f"GB-CHC-{number}", where, wards[where], number, since=YEARS[0] - 2))
    return tuple(found)
