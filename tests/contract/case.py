"""What every test of the official client begins with."""

from __future__ import annotations

import json
import unittest

import avara
from avara import Avara, DefaultHttpxClient
from sandbox import Sandbox

SARAH = "usr_1234567890abcdef1234567890abcdef"
PENDING = "inv_1234567890abcdef1234567890abcdef"
REVOKED = "inv_00000000000000000000000000000006"
NOBODY = "usr_" + "f" * 32


class Case(unittest.TestCase):
    """A sandbox in its first state, and a strict client that asks once."""

    sandbox: Sandbox

    @classmethod
    def setUpClass(cls) -> None:
        cls.sandbox = Sandbox()
        cls.addClassCleanup(cls.sandbox.stop)

    def setUp(self) -> None:
        self.sandbox.reset(people=12, seed=1)
        self.client = self.connect()
        self.users = self.client.auto_scribe.users

    def connect(self, key: str | None = None, max_retries: int = 0) -> Avara:
        client = Avara(
            api_key=key or self.sandbox.key,
            base_url=self.sandbox.url,
            max_retries=max_retries,
            http_client=DefaultHttpxClient(trust_env=False),
            _strict_response_validation=True,
        )
        self.addCleanup(client.close)
        return client

    def everybody(self) -> list:
        return list(self.users.list(limit=100))

    def owner(self) -> str:
        return self.users.list(level="owner").users[0].user_id

    def last_body(self) -> object:
        return json.loads(self.sandbox.requests()[-1]["body"])

    def refused(self, error: type, call, *arguments, **fields) -> dict:
        """What the sandbox said when it refused."""
        with self.assertRaises(error) as caught:
            call(*arguments, **fields)
        self.assertIsInstance(caught.exception.body["message"], str)
        return caught.exception.body

    def refused_fields(self, call, *arguments, **fields) -> list[str]:
        body = self.refused(avara.UnprocessableEntityError, call, *arguments, **fields)
        return sorted(error["path"] for error in body["errors"])
