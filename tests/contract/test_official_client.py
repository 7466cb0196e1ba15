"""The official client drives the sandbox: every user method, with strict validation of every answer."""

from __future__ import annotations

import unittest
from datetime import datetime, timezone

import avara
from avara import AsyncAvara, DefaultAsyncHttpxClient
from case import NOBODY, REVOKED, SARAH, Case


class Listing(Case):
    def test_pages_follow_one_another_to_the_end(self) -> None:
        pages = list(self.users.list(limit=5).iter_pages())
        self.assertEqual([len(page.users) for page in pages], [5, 5, 2])
        self.assertEqual([page.has_more for page in pages], [True, True, False])
        ids = [user.user_id for page in pages for user in page.users]
        self.assertEqual(len(set(ids)), 12)
        self.assertEqual(ids, [user.user_id for user in self.everybody()])

    def test_a_page_is_of_twenty_unless_asked_otherwise(self) -> None:
        self.sandbox.reset(people=45)
        self.assertEqual([len(page.users) for page in self.users.list().iter_pages()], [20, 20, 5])

    def test_a_full_last_page_ends_the_list(self) -> None:
        self.assertEqual([len(page.users) for page in self.users.list(limit=6).iter_pages()], [6, 6])

    def test_limits_and_cursors_out_of_range_are_refused(self) -> None:
        for wrong in ({"limit": 0}, {"limit": 101}, {"cursor": "nonsense"}):
            self.refused(avara.BadRequestError, self.users.list, **wrong)

    def test_filters_choose_exactly_the_people_they_name(self) -> None:
        everybody = self.everybody()
        for name in ("level", "can_create_reports", "invited_source", "email"):
            for value in {getattr(user, name) for user in everybody}:
                found = list(self.users.list(limit=100, **{name: value}))
                wanted = [user for user in everybody if getattr(user, name) == value]
                self.assertEqual(found, wanted, f"{name}={value}")

    def test_names_are_found_by_a_part_of_them_and_e_mails_only_as_a_whole(self) -> None:
        found = list(self.users.list(first_name="ara", last_name="ohns"))
        self.assertEqual([user.user_id for user in found], [SARAH])
        part = self.users.retrieve(SARAH).email[1:]
        self.assertEqual(list(self.users.list(email=part)), [])

    def test_there_is_every_level_and_one_who_never_logged_in(self) -> None:
        everybody = self.everybody()
        self.assertEqual({user.level for user in everybody}, {"owner", "admin", "member"})
        self.assertTrue(any(user.last_login_at is None for user in everybody))


class Reading(Case):
    def test_the_published_example_is_there(self) -> None:
        sarah = self.users.retrieve(SARAH)
        name = (sarah.first_name, sarah.middle_name, sarah.last_name, sarah.suffix1, sarah.suffix2)
        self.assertEqual(name, ("Sarah", "Marie", "Johnson", "MD", "FACR"))
        self.assertEqual(sarah.npi_number, "1234567893")
        self.assertLess(sarah.last_login_at, datetime.now(timezone.utc))
        self.assertIn(sarah.to_dict(), [user.to_dict() for user in self.everybody()])

    def test_a_wrong_key_is_refused(self) -> None:
        stranger = self.connect(key="wrong").auto_scribe.users
        self.refused(avara.AuthenticationError, stranger.retrieve, SARAH)
        self.refused(avara.AuthenticationError, stranger.list)
        self.refused(avara.AuthenticationError, stranger.invitations.list)

    def test_ids_that_are_unknown_or_no_ids_are_told_apart(self) -> None:
        self.refused(avara.NotFoundError, self.users.retrieve, NOBODY)
        self.refused(avara.NotFoundError, self.users.update, NOBODY, last_name="Sample")
        self.refused(avara.BadRequestError, self.users.retrieve, "usr_7")


class Updating(Case):
    def test_only_what_is_sent_changes(self) -> None:
        before = self.users.retrieve(SARAH)
        after = self.users.update(SARAH, last_name="Sample", can_manage_studies=False)
        self.assertEqual(self.last_body(), {"lastName": "Sample", "canManageStudies": False})
        changes = {"last_name": "Sample", "can_manage_studies": False}
        self.assertEqual(after.to_dict(), before.model_copy(update=changes).to_dict())
        self.assertEqual(self.users.retrieve(SARAH).to_dict(), after.to_dict())

    def test_every_field_can_be_set(self) -> None:
        fields = {
            "can_create_reports": True,
            "can_manage_studies": True,
            "clinic_role": "Pathologists' Assistant",
            "first_name": "Ada",
            "has_dashboard_access": True,
            "last_name": "Example",
            "level": "admin",
            "middle_name": "May",
            "npi_number": "1003000126",
            "phone_number": "5550100199",
            "suffix1": "Jr.",
            "suffix2": "PhD",
        }
        after = self.users.update(SARAH, **fields)
        self.assertEqual({name: getattr(after, name) for name in fields}, fields)

    def test_null_clears(self) -> None:
        optional = ("middle_name", "npi_number", "phone_number", "suffix1", "suffix2")
        after = self.users.update(SARAH, can_create_reports=False, **dict.fromkeys(optional))
        self.assertIs(self.last_body()["npiNumber"], None)
        self.assertEqual([getattr(after, name) for name in optional], [None] * 5)

    def test_values_that_cannot_be_are_refused_by_field(self) -> None:
        for name, value in (
            ("lastName", ""),
            ("suffix1", ""),
            ("firstName", None),
            ("npiNumber", "1234567890"),
            ("npiNumber", "123456789"),
            ("phoneNumber", "+15550100199"),
            ("phoneNumber", "555010019"),
            ("clinicRole", "Wizard"),
            ("level", "owner"),
            ("canCreateReports", "yes"),
            ("email", "sarah@hospital.example"),
            ("last_name", "Sample"),
        ):
            body = {name: value}
            self.assertEqual(self.refused_fields(self.users.update, SARAH, extra_body=body), [name], body)

    def test_several_wrong_values_are_all_named_and_nothing_is_changed(self) -> None:
        before = self.users.retrieve(SARAH)
        wrong = self.refused_fields(self.users.update, SARAH, first_name="", suffix2="", last_name="Sample")
        self.assertEqual(wrong, ["firstName", "suffix2"])
        self.assertEqual(self.users.retrieve(SARAH), before)

    def test_the_rules_between_fields_hold(self) -> None:
        self.assertEqual(self.refused_fields(self.users.update, SARAH, npi_number=None), ["npiNumber"])
        wrong = self.refused_fields(self.users.update, SARAH, level="admin", has_dashboard_access=False)
        self.assertEqual(wrong, ["hasDashboardAccess"])
        self.assertEqual(self.refused_fields(self.users.update, self.owner(), level="member"), ["level"])


class Access(Case):
    def test_access_is_revoked_and_comes_back_with_its_permissions(self) -> None:
        before = self.users.retrieve(SARAH)
        self.assertTrue(self.users.revoke_access(user_id=SARAH).success)
        again = self.users.revoke_access(user_id=SARAH)
        self.assertFalse(again.success)
        self.assertTrue(again.message)
        self.assertTrue(self.users.reactivate(user_id=SARAH).success)
        self.assertFalse(self.users.reactivate(user_id=SARAH).success)
        self.assertEqual(self.users.retrieve(SARAH), before)

    def test_the_list_and_the_look_of_revoked_people_are_habits(self) -> None:
        self.addCleanup(self.sandbox.reset, listsRevoked=True, revokedLook="unchanged")
        self.sandbox.reset(listsRevoked=False, revokedLook="permissionsOff")
        self.assertTrue(self.users.revoke_access(user_id=SARAH).success)
        self.assertNotIn(SARAH, [user.user_id for user in self.everybody()])
        self.assertFalse(self.users.retrieve(SARAH).has_dashboard_access)
        self.assertTrue(self.users.reactivate(user_id=SARAH).success)
        self.assertTrue(self.users.retrieve(SARAH).has_dashboard_access)

    def test_some_access_cannot_be_revoked(self) -> None:
        self.refused(avara.NotFoundError, self.users.revoke_access, user_id=NOBODY)
        self.refused(avara.NotFoundError, self.users.reactivate, user_id=NOBODY)
        self.refused(avara.PermissionDeniedError, self.users.revoke_access, user_id=self.owner())
        self.assertEqual(self.refused_fields(self.users.revoke_access, user_id="usr_7"), ["userId"])


class Outages(Case):
    def test_the_client_knows_each_scripted_answer(self) -> None:
        for status, error in (
            (403, avara.PermissionDeniedError),
            (409, avara.ConflictError),
            (429, avara.RateLimitError),
            (500, avara.InternalServerError),
        ):
            self.sandbox.script("retrieveUser", kind="status", status=status, body={"message": "scripted"})
            self.assertEqual(self.refused(error, self.users.retrieve, SARAH)["message"], "scripted")

    def test_the_client_waits_and_repeats_where_it_is_told_to(self) -> None:
        headers = {"retry-after-ms": "10"}
        self.sandbox.script("updateUser", kind="status", status=429, body={"message": "slow"}, headers=headers)
        patient = self.connect(max_retries=1).auto_scribe.users
        self.assertEqual(patient.update(SARAH, last_name="Sample").last_name, "Sample")
        self.assertEqual([request["status"] for request in self.sandbox.requests()], [429, 200])

    def test_a_cut_connection_is_no_answer_even_where_it_was_applied(self) -> None:
        for kind, sent, kept in (
            ("cutBefore", "Sample", "Johnson"),
            ("applyThenCut", "Sample", "Sample"),
            ("cutMiddle", "Example", "Example"),
        ):
            self.sandbox.script("updateUser", kind=kind)
            with self.assertRaises(avara.APIConnectionError):
                self.users.update(SARAH, last_name=sent)
            self.assertEqual(self.users.retrieve(SARAH).last_name, kept)


class Asynchronous(Case, unittest.IsolatedAsyncioTestCase):
    async def test_the_asynchronous_client_lists_reads_and_updates(self) -> None:
        http = DefaultAsyncHttpxClient(trust_env=False)
        async with AsyncAvara(
            api_key=self.sandbox.key,
            base_url=self.sandbox.url,
            max_retries=0,
            http_client=http,
            _strict_response_validation=True,
        ) as client:
            users = client.auto_scribe.users
            ids = [user.user_id async for user in users.list(limit=5)]
            self.assertEqual(len(set(ids)), 12)
            self.assertEqual((await users.retrieve(SARAH)).suffix1, "MD")
            self.assertIsNone((await users.update(SARAH, suffix1=None)).suffix1)
            invitations = [found async for found in users.invitations.list(status=["revoked"])]
            self.assertEqual([found.invitation_id for found in invitations], [REVOKED])
            with self.assertRaises(avara.NotFoundError):
                await users.retrieve(NOBODY)
