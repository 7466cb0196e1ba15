commands! {
    /// What to show first: connects by itself to the remembered clinic.
    start::app_start(Nothing) -> AppStart;
    /// Proves a key by one API call, keeps it and connects. The one command by which a key enters. Unless `twice` is set, a key that
    /// another clinic has is refused (`conflict`, with that clinic's id beside `sameKey`), and one that replaces another and leads to
    /// none of the people of the last list (`conflict`, with the clinic's id beside `otherPeople`).
    clinics::connect_clinic(ConnectClinic) -> Clinic;
    /// Ends a `connect_clinic` under way, which then fails: its key is not kept and its clinic not entered. Does nothing where none is.
    clinics::stop_connecting(Nothing) -> ();
    /// Drops the key from memory until the person connects again; the keychain keeps it.
    clinics::disconnect_clinic(Nothing) -> ();
    /// Deletes a clinic's key and all that is remembered of it, and tells what is left. If the keychain does not delete the key, nothing
    /// is deleted and `fields` tells its name beside `key`; with `leaveKey` the rest goes all the same.
    clinics::forget_clinic(ForgetClinic) -> RemovedClinic;
    /// The names of damaged files that were set aside. Each may hold the people of any clinic.
    clinics::list_set_aside(Nothing) -> Vec<String>;
    /// Deletes the damaged files that were set aside.
    clinics::delete_set_aside(Nothing) -> ();
    /// Leaves the connected clinic and connects to another remembered one.
    clinics::switch_clinic(OneClinic) -> Connection;
    /// The remembered clinics, in order.
    clinics::list_clinics(Nothing) -> Vec<Clinic>;
    /// Gives a clinic another name and another color. A name that another clinic has is refused.
    clinics::change_clinic(ChangeClinic) -> Vec<Clinic>;
    /// Puts the clinics into an order.
    clinics::order_clinics(OrderClinics) -> Vec<Clinic>;
    /// Saves what the person chose for the whole app.
    settings::save_settings(SaveSettings) -> ();
    /// What the window remembers of a clinic.
    settings::read_view(OneClinic) -> ClinicView;
    /// Remembers the window's own JSON for a clinic.
    settings::save_view(SaveView) -> ();
    /// Remembers who works at a clinic with this app, by whose name everything is recorded from then on.
    settings::set_operator(SetOperator) -> ();
    /// Keeps what is typed into a form, in place of what was kept of it before.
    drafts::save_draft(SaveDraft) -> ();
    /// What was typed into the forms of a clinic and neither sent nor discarded, the latest first.
    drafts::read_drafts(OneClinic) -> Vec<KeptDraft>;
    /// Deletes a draft that was sent or discarded. Does nothing if there is none.
    drafts::discard_draft(OneDraft) -> ();
    /// Streams the people page by page, and tells at the end what changed and was not dismissed yet. A new call ends the former one.
    people::list_people(OneClinic, PeopleEvent) -> PeopleSummary;
    /// Ends the `list_people` under way, which then says that it is not whole. Does nothing if there is none.
    people::stop_list(Nothing) -> ();
    /// What `list_people` told of changes so far is no news anymore.
    news::dismiss_news(OneClinic) -> ();
    /// Reads one person again.
    people::read_user(ReadUser) -> User;
    /// What is wrong with a change, judged here without the server.
    people::check_patch(CheckPatch) -> Problems;
    /// Saves a change, unless someone else changed the same fields in the meantime.
    people::update_user(UpdateUser) -> UpdateOutcome;
    /// Whether a change of unknown outcome was applied.
    people::check_update(CheckUpdate) -> UpdateCheck;
    /// What is wrong with an invitation, judged here without the server.
    inviting::check_new_user(CheckNewUser) -> Problems;
    /// Looks for an email address among people and open invitations: before inviting, and after `outcome_unknown` of `invite_user`.
    inviting::look_for_email(LookForEmail) -> EmailFindings;
    /// The open invitations with an NPI, for the warning that someone else has it. The people who have it stand in the list.
    inviting::look_for_npi(LookForNpi) -> Vec<Invitation>;
    /// Invites a person, unless someone with this address is there by now (`email_taken`, beside `email`). On `outcome_unknown` never
    /// repeat it: call `look_for_email` and tell what was found.
    inviting::invite_user(InviteUser) -> Invited;
    /// Streams all invitations page by page, whatever became of them. A new call ends the former one.
    invitations::list_invitations(OneClinic, InvitationEvent) -> InvitationSummary;
    /// Who was invited from this computer, and by whom: Avara knows only the key.
    invitations::list_sent(OneClinic) -> Vec<InvitedHere>;
    /// Reads one invitation again, also to see what became of a revocation of unknown outcome.
    invitations::read_invitation(ReadInvitation) -> Invitation;
    /// Saves a change of an open invitation, unless someone else changed the same fields in the meantime. One that is no longer open
    /// is refused (`invitation_closed`) and nothing is sent: read it again.
    invitations::update_invitation(UpdateInvitation) -> InvitationOutcome;
    /// Whether a change of an invitation of unknown outcome was applied.
    invitations::check_invitation_update(CheckInvitationUpdate) -> InvitationCheck;
    /// Revokes an open invitation. One that is no longer open is refused (`invitation_closed`) and nothing is sent. On `outcome_unknown` call
    /// `read_invitation` and tell.
    invitations::revoke_invitation(RevokeInvitation) -> Acted;
    /// Revokes a person's access. On `outcome_unknown` nothing can tell: the API has no status.
    access::revoke_access(OnePerson) -> Acted;
    /// Restores a person's access. On `outcome_unknown` nothing can tell: the API has no status.
    access::restore_access(OnePerson) -> Acted;
    /// The people whose access was revoked here, or may have been, and was not restored here since.
    access::list_revoked(OneClinic) -> Vec<RevokedPerson>;
    /// Revokes a person's access and their open invitations, reads again what can be read, and tells each step. It fails only where
    /// nothing was sent; look at every step's outcome.
    access::someone_left(OnePerson) -> Receipt;
    /// Tries again what is not settled in a receipt, keeps the receipt in place of the former one, and answers it. It fails only if
    /// nothing was sent; look at every step's outcome, and at `noted`.
    access::retry_leaving(RetryLeaving) -> Receipt;
    /// The receipts of offboardings, the latest first.
    access::list_receipts(OneClinic) -> Vec<Receipt>;
    /// Saves a receipt as a new file in the Downloads folder.
    support::save_receipt(SaveReceipt) -> SavedReceipt;
    /// Opens the system's way to print what the window shows.
    support::print_page(Nothing) -> ();
    /// What a support call asks for: versions and error codes, no names and no keys.
    support::support_details(Nothing) -> SupportDetails;
    /// Whether there is a newer version of the app. Unasked, at the start, it looks once a day at most and tells what it found then.
    updates::look_for_update(LookForUpdate) -> UpdateLook;
    /// Fetches and installs a version of which `look_for_update` told. On Windows the app then ends and opens again; elsewhere call
    /// `restart_app`.
    updates::install_update(InstallUpdate, InstallProgress) -> ();
    /// Opens the web page of a version in the browser, for a person to install it.
    updates::open_update_page(InstallUpdate) -> ();
    /// Ends an `install_update` that is still fetching, which then fails. Does nothing where none is.
    updates::stop_update(Nothing) -> ();
    /// Ends the app and starts it anew, in the version that is installed by then.
    updates::restart_app(Nothing) -> ();
    /// Streams what the user chooses in the menu. A new call replaces the former one.
    menu::watch_menu(Nothing, MenuAction) -> ();
    /// Says whether a draft stands in the window: then closing it asks there first.
    closing::hold_window(HoldWindow) -> ();
    /// Closes the window, drafts and all, once what was to be kept is saved.
    closing::close_window(Nothing) -> ();
}
