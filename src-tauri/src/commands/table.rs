commands! {
    /// What to show first: connects by itself to the remembered clinic.
    start::app_start(Nothing) -> AppStart;
    /// Proves a key by one API call, keeps it and connects. The one command by which a key enters.
    clinics::connect_clinic(ConnectClinic) -> Clinic;
    /// Drops the key from memory; the keychain keeps it.
    clinics::disconnect_clinic(Nothing) -> ();
    /// Deletes a clinic's key and its record.
    clinics::forget_clinic(ForgetClinic) -> ();
    /// Streams the people page by page. A new call ends the former one.
    people::list_people(Nothing, PeopleEvent) -> PeopleSummary;
    /// Reads one person again.
    people::read_user(ReadUser) -> User;
    /// What is wrong with a change, judged here without the server.
    people::check_patch(CheckPatch) -> Problems;
    /// Saves a change, unless someone else changed the same fields meanwhile.
    people::update_user(UpdateUser) -> UpdateOutcome;
    /// Whether a change of unknown outcome was applied.
    people::check_update(CheckUpdate) -> UpdateCheck;
    /// Streams what the user chooses in the menu. A new call replaces the former one.
    menu::watch_menu(Nothing, MenuAction) -> ();
    /// Says whether a draft stands in the window: then closing it asks there first.
    closing::hold_window(HoldWindow) -> ();
    /// Closes the window, drafts and all.
    closing::close_window(Nothing) -> ();
}
