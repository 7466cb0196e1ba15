"""The official client drives the sandbox: inviting and every invitation method, with strict validation of every answer."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import avara
from case import PENDING, Case
from nullable import nullable_inviter

NEWCOMER = {
    "can_create_reports": False,
    "can_manage_studies": True,
    "clinic_role": "Front Desk Operator",
    "email": "ines.sample@hospital.example",
    "first_name": "Inés",
    "has_dashboard_access": True,
    "last_name": "Sample",
    "level": "member",
}


class Inviting(Case):
    def test_an_invitation_from_its_sending_to_its_revocation(self) -> None:
        invitations = self.users.invitations
        user = self.users.invite(**NEWCOMER, suffix1="RN")
        self.assertEqual({name: getattr(user, name) for name in NEWCOMER}, NEWCOMER)
        self.assertEqual((user.invited_source, user.last_login_at), ("api", None))
        with nullable_inviter():
            [listed] = invitations.list(user_id=user.user_id)
            self.assertEqual((listed.status, listed.email, listed.inviter_id), ("sent", user.email, None))
            self.assertEqual(listed.expiry - listed.created_at, timedelta(days=7))
            invitation_id = listed.invitation_id
            self.assertEqual(invitations.retrieve(invitation_id).to_dict(), listed.to_dict())
            updated = invitations.update(invitation_id, level="admin", suffix1=None)
            self.assertEqual((updated.level, updated.suffix1, updated.status), ("admin", None, "sent"))
            self.assertTrue(invitations.revoke(invitation_id=invitation_id).success)
            self.assertEqual(invitations.retrieve(invitation_id).status, "revoked")
            self.assertIn(invitation_id, [found.invitation_id for found in invitations.list(status=["revoked"])])
        self.refused(avara.ConflictError, invitations.update, invitation_id, first_name="Ada")
        self.refused(avara.ConflictError, invitations.revoke, invitation_id=invitation_id)
        self.assertEqual(self.users.invite(**NEWCOMER).email, user.email)

    def test_the_clients_type_of_the_inviter_contradicts_its_documentation(self) -> None:
        """When this fails, the client has been corrected: `nullable.py` can go."""
        self.users.invite(**NEWCOMER)
        with self.assertRaises(avara.APIResponseValidationError):
            self.users.invitations.list()

    def test_an_invitation_from_the_dashboard_needs_no_correction(self) -> None:
        invitations = self.users.invitations
        invitation = invitations.retrieve(PENDING)
        self.assertEqual((invitation.status, invitation.inviter_id), ("sent", self.owner()))
        found = invitations.list(user_id=invitation.user_id)
        self.assertEqual([listed.to_dict() for listed in found], [invitation.to_dict()])
        self.assertEqual(invitations.update(PENDING, first_name="Ada").first_name, "Ada")
        self.assertTrue(invitations.revoke(user_id=invitation.user_id).success)

    def test_nobody_is_invited_twice_or_against_the_rules(self) -> None:
        self.users.invite(**NEWCOMER)
        invite = self.users.invite
        self.refused(avara.ConflictError, invite, **NEWCOMER)
        other = {**NEWCOMER, "email": "other.sample@hospital.example"}
        self.assertEqual(self.refused_fields(invite, **{**other, "can_create_reports": True}), ["npiNumber"])
        self.assertEqual(self.refused_fields(invite, **{**other, "level": "owner"}), ["level"])
        self.assertEqual(self.refused_fields(invite, **{**other, "email": "nowhere"}), ["email"])
        admin = {**other, "level": "admin", "has_dashboard_access": False}
        self.assertEqual(self.refused_fields(invite, **admin), ["hasDashboardAccess"])

    def test_invitations_are_paged_and_filtered(self) -> None:
        for number in range(4):
            self.users.invite(**{**NEWCOMER, "email": f"person.{number}@other.example"})
        invitations = self.users.invitations
        self.assertTrue(invitations.revoke(invitation_id=PENDING).success)
        today = datetime.now(timezone.utc).date()

        def count(**filters: object) -> int:
            return len({found.invitation_id for found in invitations.list(**filters)})

        with nullable_inviter():
            pages = [len(page.invitations) for page in invitations.list(limit=2).iter_pages()]
            self.assertEqual(pages, [2, 2, 2, 2, 2, 1])
            self.assertEqual(count(status=["sent"]), 4 + 3)
            self.assertEqual(count(status=["sent", "revoked"]), 4 + 3 + 2)
            self.assertEqual(count(status=["accepted", "rejected"]), 2)
            self.assertEqual([count(expired=which) for which in ("all", "expired", "not-expired")], [11, 3, 8])
            self.assertEqual(count(start_date=str(today - timedelta(days=1))), 5)
            self.assertEqual(count(end_date=str(date(2020, 1, 1))), 0)
            self.assertEqual(count(end_date=str(today - timedelta(days=60))), 1)
        for wrong in ({"status": ["expired"]}, {"expired": "soon"}, {"start_date": "today"}):
            self.refused(avara.BadRequestError, invitations.list, **wrong)

    def test_whoever_accepts_is_listed_under_the_same_id(self) -> None:
        invitation = self.users.invitations.retrieve(PENDING)
        self.assertEqual(list(self.users.list(email=invitation.email)), [])
        self.sandbox.befall(PENDING, "accept")
        self.assertEqual([user.user_id for user in self.users.list(email=invitation.email)], [invitation.user_id])
        self.assertEqual(self.users.invitations.retrieve(PENDING).status, "accepted")

    def test_unknown_invitations_are_not_found(self) -> None:
        invitations = self.users.invitations
        nothing = "inv_" + "f" * 32
        self.refused(avara.NotFoundError, invitations.retrieve, nothing)
        self.refused(avara.NotFoundError, invitations.update, nothing, first_name="Ada")
        self.refused(avara.NotFoundError, invitations.revoke, invitation_id=nothing)
        self.refused(avara.UnprocessableEntityError, invitations.revoke)
