"""Four threads that ask without pause until told to stop, and then say what they saw.

Run as a process of its own.
"""

import json
import sys
import threading
import time
from collections import Counter

from tests.warehouse.worlds import EVERY_TABLE
from warehouse import ask

THREADS = 4


def main() -> None:
    """Read until standard input closes; one line of JSON: questions, mixed, backwards, versions, errors."""
    stop, seen, lock = threading.Event(), Counter[str](), threading.Lock()
    versions: set[str] = set()
    errors: list[str] = []

    def one_page(last: int) -> int:
        with ask.snapshot() as page:
            tokens = set(page.frame(EVERY_TABLE)["token"])
            # A second question of the same page, later: still the same world.
            time.sleep(0.004)
            tokens |= set(page.frame(EVERY_TABLE)["token"])
            version = page.frame("select version from raw._store").item()
        token = max(tokens)
        with lock:
            seen["questions"] += 3
            seen["mixed"] += len(tokens) > 1 or version != page.version
            seen["backwards"] += token < last
            versions.add(version)
        return int(token)

    def read() -> None:
        last = 0
        while not stop.is_set():
            try:
                last = one_page(last)
            except Exception as error:
                with lock:
                    errors.append(repr(error))

    threads = [threading.Thread(target=read) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    sys.stdout.write("reading\n")
    sys.stdout.flush()
    sys.stdin.read()
    stop.set()
    for thread in threads:
        thread.join()
    sys.stdout.write(json.dumps({**seen, "versions": len(versions), "errors": errors[:5]}) + "\n")


if __name__ == "__main__":
    main()
