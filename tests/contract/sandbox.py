"""A sandbox of its own for the contract test, on a free port of this machine."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import urllib.request

PREFIX = "listening on "


class Sandbox:
    """The program that AVARA_SANDBOX names, from the start of the tests to `stop`."""

    def __init__(self, people: int = 12) -> None:
        program = os.environ.get("AVARA_SANDBOX")
        if not program:
            raise RuntimeError("AVARA_SANDBOX has to name the built avara-sandbox")
        self.key = "contract-" + secrets.token_hex(16)
        arguments = ["--port", "0", "--people", str(people), "--seed", "1", "--key", self.key]
        self._process = subprocess.Popen([program, *arguments], stdout=subprocess.PIPE, text=True)
        line = self._process.stdout.readline().strip()
        if not line.startswith(PREFIX + "http://127.0.0.1:"):
            self.stop()
            raise RuntimeError(f"the sandbox said {line!r} instead of its address")
        self.url = line[len(PREFIX) :]

    def stop(self) -> None:
        """Ends the program, by force where it does not end when asked."""
        self._process.terminate()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()

    def reset(self, **clinic: object) -> None:
        """Back to the first state, with other `people`, another `seed` or other habits if given."""
        self._control("reset", clinic)

    def script(self, operation: str, **fault: object) -> None:
        """Makes the next request for this operation go wrong."""
        self._control("faults", [{"operation": operation, "fault": fault}])

    def befall(self, invitation_id: str, what: str) -> None:
        """Lets a pending invitation meet its end: accept, reject or expire."""
        self._control(f"invitations/{invitation_id}/{what}", {})

    def requests(self) -> list[dict]:
        """What has arrived since the last reset."""
        return self._control("requests")

    def _control(self, name: str, body: object = None) -> object:
        data = None if body is None else json.dumps(body).encode()
        headers = {"content-type": "application/json"}
        request = urllib.request.Request(f"{self.url}/_sandbox/{name}", data, headers)
        # A proxy of the system has no business between two programs of the same machine.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text.strip() else None
