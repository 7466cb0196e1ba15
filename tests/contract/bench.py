"""Times the official client: listing everybody in pages of 100, then N changes of one person, one after another.

Usage: bench.py [N], with AVARA_BASE_URL and AVARA_API_KEY set. Prints one line of JSON, times in seconds.
"""

import json
import sys
import time

from avara import Avara, DefaultHttpxClient


def main() -> None:
    changes = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    # A proxy of the system has no business between this and a server on the same machine.
    with Avara(http_client=DefaultHttpxClient(trust_env=False)) as client:
        users = client.auto_scribe.users
        # Opens the connection, so that neither time counts that.
        user_id = users.list(limit=1).users[0].user_id

        start = time.perf_counter()
        people = sum(1 for _ in users.list(limit=100))
        listed = time.perf_counter()
        for number in range(changes):
            users.update(user_id, last_name=("Sample", "Example")[number % 2])
        changed = time.perf_counter()

    print(json.dumps({"people": people, "list_seconds": listed - start, "patch_seconds": changed - listed}))


if __name__ == "__main__":
    main()
