"""One logger for the product. INFO only when something happened: a quiet run means no news."""

import logging

log = logging.getLogger("multiplier")
