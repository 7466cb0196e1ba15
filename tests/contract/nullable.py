"""One correction to the official client 0.3.0: `inviterId` may be null.

Its documentation says of `inviter_id` "Null if invited via API", its type says `str`. So with strict validation the client
refuses every invitation that it has sent itself. The contract, and with it the sandbox, follow the documentation.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import Iterator, Optional
from unittest import mock

from avara.resources.auto_scribe.users import invitations
from avara.types.auto_scribe.users import (
    InvitationListResponse,
    InvitationRetrieveResponse,
    InvitationUpdateResponse,
)
from pydantic import Field


class _Listed(InvitationListResponse):
    inviter_id: Optional[str] = Field(alias="inviterId")


class _Retrieved(InvitationRetrieveResponse):
    inviter_id: Optional[str] = Field(alias="inviterId")


class _Updated(InvitationUpdateResponse):
    inviter_id: Optional[str] = Field(alias="inviterId")


@contextmanager
def nullable_inviter() -> Iterator[None]:
    """Lets the client take a null inviter; everything else stays as strict as it was."""
    with ExitStack() as stack:
        for model in (_Listed, _Retrieved, _Updated):
            published = model.__bases__[0].__name__
            stack.enter_context(mock.patch.object(invitations, published, model))
        yield
