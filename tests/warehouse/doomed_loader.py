"""A warm process that forks a loader when told, kills it after as long as it is told, and says so.

It opens no database and starts no thread itself, so that its children begin clean and at once.
"""

import os
import signal
import sys
import time
from pathlib import Path

from tests.warehouse.worlds import build_token


def main() -> None:
    """A line of standard input is "<token> <microseconds>" (-1: let it end); answers "killed", "ended"."""
    folder, sql = Path(sys.argv[1]), Path(sys.argv[2])
    for line in sys.stdin:
        token, wait = (int(word) for word in line.split())
        child = os.fork()
        if child == 0:
            build_token(folder, sql, token)
            os._exit(0)
        if wait >= 0:
            time.sleep(wait / 1e6)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        sys.stdout.write("killed\n" if os.WIFSIGNALED(status) else "ended\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
