// Written from the Rust types by `cargo xtask generate`. Do not edit.

/** Every command: what it takes, what it sends while it runs, what it answers. */
export type Commands = {
  /** What to show first: connects by itself to the remembered clinic. */
  app_start: { args: Nothing; events: never; result: AppStart };
  /** Proves a key by one API call, keeps it and connects. The one command by which a key enters. Unless `twice` is set, a key that another clinic has is refused (`conflict`, with that clinic's id beside `sameKey`), and one that replaces another and leads to none of the people of the last list (`conflict`, with the clinic's id beside `otherPeople`). */
  connect_clinic: { args: ConnectClinic; events: never; result: Clinic };
  /** Ends a `connect_clinic` under way, which then fails: its key is not kept and its clinic not entered. Does nothing where none is. */
  stop_connecting: { args: Nothing; events: never; result: null };
  /** Drops the key from memory until the person connects again; the keychain keeps it. */
  disconnect_clinic: { args: Nothing; events: never; result: null };
  /** Deletes a clinic's key and all that is remembered of it, and tells what is left. If the keychain does not delete the key, nothing is deleted and `fields` tells its name beside `key`; with `leaveKey` the rest goes all the same. */
  forget_clinic: { args: ForgetClinic; events: never; result: RemovedClinic };
  /** The names of damaged files that were set aside. Each may hold the people of any clinic. */
  list_set_aside: { args: Nothing; events: never; result: Array<string> };
  /** Deletes the damaged files that were set aside. */
  delete_set_aside: { args: Nothing; events: never; result: null };
  /** Leaves the connected clinic and connects to another remembered one. */
  switch_clinic: { args: OneClinic; events: never; result: Connection };
  /** The remembered clinics, in order. */
  list_clinics: { args: Nothing; events: never; result: Array<Clinic> };
  /** Gives a clinic another name and another color. A name that another clinic has is refused. */
  change_clinic: { args: ChangeClinic; events: never; result: Array<Clinic> };
  /** Puts the clinics into an order. */
  order_clinics: { args: OrderClinics; events: never; result: Array<Clinic> };
  /** Saves what the person chose for the whole app. */
  save_settings: { args: SaveSettings; events: never; result: null };
  /** What the window remembers of a clinic. */
  read_view: { args: OneClinic; events: never; result: ClinicView };
  /** Remembers the window's own JSON for a clinic. */
  save_view: { args: SaveView; events: never; result: null };
  /** Remembers who works at a clinic with this app, by whose name everything is recorded from then on. */
  set_operator: { args: SetOperator; events: never; result: null };
  /** Keeps what is typed into a form, in place of what was kept of it before. */
  save_draft: { args: SaveDraft; events: never; result: null };
  /** What was typed into the forms of a clinic and neither sent nor discarded, the latest first. */
  read_drafts: { args: OneClinic; events: never; result: Array<KeptDraft> };
  /** Deletes a draft that was sent or discarded. Does nothing if there is none. */
  discard_draft: { args: OneDraft; events: never; result: null };
  /** Streams the people page by page, and tells at the end what changed and was not dismissed yet. A new call ends the former one. */
  list_people: { args: OneClinic; events: PeopleEvent; result: PeopleSummary };
  /** Ends the `list_people` under way, which then says that it is not whole. Does nothing if there is none. */
  stop_list: { args: Nothing; events: never; result: null };
  /** What `list_people` told of changes so far is no news anymore. */
  dismiss_news: { args: OneClinic; events: never; result: null };
  /** Reads one person again. */
  read_user: { args: ReadUser; events: never; result: User };
  /** What is wrong with a change, judged here without the server. */
  check_patch: { args: CheckPatch; events: never; result: Problems };
  /** Saves a change, unless someone else changed the same fields in the meantime. */
  update_user: { args: UpdateUser; events: never; result: UpdateOutcome };
  /** Whether a change of unknown outcome was applied. */
  check_update: { args: CheckUpdate; events: never; result: UpdateCheck };
  /** What is wrong with an invitation, judged here without the server. */
  check_new_user: { args: CheckNewUser; events: never; result: Problems };
  /** Looks for an email address among people and open invitations: before inviting, and after `outcome_unknown` of `invite_user`. */
  look_for_email: { args: LookForEmail; events: never; result: EmailFindings };
  /** The open invitations with an NPI, for the warning that someone else has it. The people who have it stand in the list. */
  look_for_npi: { args: LookForNpi; events: never; result: Array<Invitation> };
  /** Invites a person, unless someone with this address is there by now (`email_taken`, beside `email`). On `outcome_unknown` never repeat it: call `look_for_email` and tell what was found. */
  invite_user: { args: InviteUser; events: never; result: Invited };
  /** Streams all invitations page by page, whatever became of them. A new call ends the former one. */
  list_invitations: { args: OneClinic; events: InvitationEvent; result: InvitationSummary };
  /** Who was invited from this computer, and by whom: Avara knows only the key. */
  list_sent: { args: OneClinic; events: never; result: Array<InvitedHere> };
  /** Reads one invitation again, also to see what became of a revocation of unknown outcome. */
  read_invitation: { args: ReadInvitation; events: never; result: Invitation };
  /** Saves a change of an open invitation, unless someone else changed the same fields in the meantime. One that is no longer open is refused (`invitation_closed`) and nothing is sent: read it again. */
  update_invitation: { args: UpdateInvitation; events: never; result: InvitationOutcome };
  /** Whether a change of an invitation of unknown outcome was applied. */
  check_invitation_update: { args: CheckInvitationUpdate; events: never; result: InvitationCheck };
  /** Revokes an open invitation. One that is no longer open is refused (`invitation_closed`) and nothing is sent. On `outcome_unknown` call `read_invitation` and tell. */
  revoke_invitation: { args: RevokeInvitation; events: never; result: Acted };
  /** Revokes a person's access. On `outcome_unknown` nothing can tell: the API has no status. */
  revoke_access: { args: OnePerson; events: never; result: Acted };
  /** Restores a person's access. On `outcome_unknown` nothing can tell: the API has no status. */
  restore_access: { args: OnePerson; events: never; result: Acted };
  /** The people whose access was revoked here, or may have been, and was not restored here since. */
  list_revoked: { args: OneClinic; events: never; result: Array<RevokedPerson> };
  /** Revokes a person's access and their open invitations, reads again what can be read, and tells each step. It fails only where nothing was sent; look at every step's outcome. */
  someone_left: { args: OnePerson; events: never; result: Receipt };
  /** Tries again what is not settled in a receipt, keeps the receipt in place of the former one, and answers it. It fails only if nothing was sent; look at every step's outcome, and at `noted`. */
  retry_leaving: { args: RetryLeaving; events: never; result: Receipt };
  /** The receipts of offboardings, the latest first. */
  list_receipts: { args: OneClinic; events: never; result: Array<Receipt> };
  /** Saves a receipt as a new file in the Downloads folder. */
  save_receipt: { args: SaveReceipt; events: never; result: SavedReceipt };
  /** Opens the system's way to print what the window shows. */
  print_page: { args: Nothing; events: never; result: null };
  /** What a support call asks for: versions and error codes, no names and no keys. */
  support_details: { args: Nothing; events: never; result: SupportDetails };
  /** Whether there is a newer version of the app. Unasked, at the start, it looks once a day at most and tells what it found then. */
  look_for_update: { args: LookForUpdate; events: never; result: UpdateLook };
  /** Fetches and installs a version of which `look_for_update` told. On Windows the app then ends and opens again; elsewhere call `restart_app`. */
  install_update: { args: InstallUpdate; events: InstallProgress; result: null };
  /** Opens the web page of a version in the browser, for a person to install it. */
  open_update_page: { args: InstallUpdate; events: never; result: null };
  /** Ends an `install_update` that is still fetching, which then fails. Does nothing where none is. */
  stop_update: { args: Nothing; events: never; result: null };
  /** Ends the app and starts it anew, in the version that is installed by then. */
  restart_app: { args: Nothing; events: never; result: null };
  /** Streams what the user chooses in the menu. A new call replaces the former one. */
  watch_menu: { args: Nothing; events: MenuAction; result: null };
  /** Says whether a draft stands in the window: then closing it asks there first. */
  hold_window: { args: HoldWindow; events: never; result: null };
  /** Closes the window, drafts and all, once what was to be kept is saved. */
  close_window: { args: Nothing; events: never; result: null };
};

/** The roles the API knows today, for choosing from. */
export const CLINIC_ROLES: readonly ClinicRole[] = [
  "Doctor",
  "Physician",
  "Surgeon",
  "Radiologist",
  "Cardiologist",
  "Neurologist",
  "Urologist",
  "Gynecologist",
  "Endocrinologist",
  "Oncologist",
  "Radiation Oncologist",
  "Hematologist",
  "Gastroenterologist",
  "Pulmonologist",
  "Nephrologist",
  "Rheumatologist",
  "Dermatologist",
  "Ophthalmologist",
  "Otolaryngologist",
  "Pediatrician",
  "Obstetrician",
  "Psychiatrist",
  "Anesthesiologist",
  "Emergency Medicine Physician",
  "Family Medicine Physician",
  "Internal Medicine Physician",
  "Pathologist",
  "Nuclear Medicine Physician",
  "Pain Management Specialist",
  "Infectious Disease Specialist",
  "Immunologist",
  "Physician Assistant",
  "Nurse Practitioner",
  "Certified Registered Nurse Anesthetist",
  "Psychologist",
  "Medical Assistant",
  "Scribe",
  "Registered Nurse",
  "Nurse Manager",
  "Patient Care Coordinator",
  "Imaging Technologist",
  "Laboratory Technician",
  "Medical Laboratory Scientist",
  "Pathologists' Assistant",
  "Phlebotomist",
  "Pharmacist",
  "Pharmacy Technician",
  "Physical Therapist",
  "Occupational Therapist",
  "Speech-Language Pathologist",
  "Respiratory Therapist",
  "Nutritionist",
  "Front Desk Operator",
  "Revenue Cycle Manager",
  "Administrative Director",
  "Administrative Assistant",
  "Legal Administrator",
  "IT Administrator",
  "IT Support",
  "Software Engineer",
  "Other",
];

/** The levels the API knows today. */
export const LEVELS: readonly Level[] = [
  "owner",
  "admin",
  "member",
];

/** An act that Avara confirmed. */
export type Acted = {
  /** Whether it was also recorded on this computer. If it was not, say so: the act was done, and "Revoked" does not know of it. */
  noted: boolean,
};

/** What the window needs to know when it opens. */
export type AppStart = {
  /** The clinic that was connected last, and whether it is connected. */
  connection: Connection,
  /** The remembered clinics, in order. */
  clinics: Array<Clinic>,
  /** What the person chose for the whole app. */
  settings: Settings,
  /** What the person should know of the app's files. */
  notices: Array<DataNotice>,
  /** The system the app runs on. */
  platform: Platform,
  /** The version of the app, such as `0.1.0`. */
  version: string,
  /** The system's language, such as `es-MX`. */
  systemLanguage: string,
  /** The folder in which the app keeps its data, to be shown and never logged: it names the person's account. */
  dataFolder: string,
};

/** How much of a change the server holds. */
export type Applied = "all" | "none" | "some";

/** Why no usable answer came. */
export type Cause = "dns" | "refused" | "unreachable" | "connect_timeout" | "proxy_password" | "proxy" | "unknown_issuer" | "expired" | "not_yet_valid" | "wrong_name" | "handshake" | "cut" | "too_many" | "endless";

/** What a clinic is to be called, and its color. */
export type ChangeClinic = { clinicId: string, name: string, colour: Colour, };

/** What became of a person since the last whole list. */
export type ChangeKind = "added" | "changed" | "gone";

/** What changed in a clinic and was not dismissed yet. */
export type Changes = {
  /** When the list was made with which it begins; null if this is the first, or if it could not be compared. */
  since: string | null,
  /** Who is different. */
  people: Array<PersonChange>,
};

/** Which change of an invitation to look after. */
export type CheckInvitationUpdate = { clinicId: string, invitationId: InvitationId, patch: UserPatch, };

/** Whom to judge. */
export type CheckNewUser = { newUser: NewUser, };

/** Which change to judge. */
export type CheckPatch = {
  /** The person as they are. */
  user: User, patch: UserPatch,
};

/** Which change to look after. */
export type CheckUpdate = { clinicId: string, userId: string, patch: UserPatch, };

/** A clinic that the person connected. */
export type Clinic = {
  /** Names the clinic in this app for good; made here, since the API has no name for it. */
  id: string,
  /** What the person calls it. */
  name: string,
  /** Scheme, host and port of the server its key belongs to. */
  origin: string,
  /** Where its key is kept. */
  kept: Kept,
  /** The color by which it is told from the others. */
  colour: Colour,
};

/** A person's role in the clinic. It grants nothing; permissions are separate fields. */
export type ClinicRole = string;

/** What the window remembers of a clinic. */
export type ClinicView = {
  /** Who works here with this app, once that was stated. */
  operator: Operator | null,
  /** Whether they were asked, whatever they answered. */
  operatorAsked: boolean,
  /** The window's own JSON, as it was saved. */
  view: string | null,
};

/** The color by which a clinic is told from the others. */
export type Colour = "teal" | "blue" | "violet" | "rose" | "amber" | "slate";

/** What a command's failure looks like to the UI. */
export type CommandError = {
  /** What kind of failure, from a closed set. */
  code: ErrorCode,
  /** Why the server refused, in its own words: to be quoted, never logged. */
  serverSaid?: string,
  /** What is wrong with which input, by the name the input has on the wire. */
  fields: { [key in string]: Array<string> },
  /** Whether trying again cannot double an effect. */
  retryable: boolean,
  /** How long the server asks to wait, in milliseconds. */
  retryAfterMs?: number,
  /** The server's name of the failed request, for a support call. */
  requestId?: string,
  /** Why no usable answer came, if known more closely than by the code. */
  cause?: Cause,
  /** Who issued the certificate that this computer does not trust. The other side wrote it: to be quoted, never logged. */
  issuer?: string,
  /** The folder that cannot be used, to be shown and never logged: it names the person's account. */
  folder?: string,
};

/** How to connect a clinic. Holds a key, so it has no `Debug`. */
export type ConnectClinic = {
  /** What the person calls the clinic. */
  name: string,
  /** The API key, as pasted. */
  key: string,
  /** Where to keep the key. */
  keep: Kept,
  /** The clinic whose key is replaced, or null for a new one. */
  clinicId: string | null,
  /** Whether the person knows that another clinic has this key, or other people are behind it, and wants it all the same. */
  twice: boolean,
};

/** How the app stands towards a clinic. */
export type Connection = { "state": "none" } | { "state": "connected",
/** The connected clinic. */
clinic: Clinic, } | { "state": "key_needed",
/** The remembered clinic. */
clinic: Clinic,
/** Why its key cannot be had. */
error: CommandError, } | { "state": "disconnected",
/** The remembered clinic. */
clinic: Clinic, };

/** Something about the app's files that the person should know. */
export type DataNotice = { "kind": "set_aside",
/** The name it has now, in the app's data folder. */
file: string,
/** Whether clinics and the change history could be read and were taken over. */
rescued: boolean, } | { "kind": "incomplete" };

/** How much room a person takes. */
export type Density = "comfortable" | "compact";

/** A form that keeps what is typed into it. */
export type DraftForm = "edit" | "invite" | "invitation";

/** What was found under an email address. */
export type EmailFindings = {
  /** In a word; the rest is for showing whom. */
  found: EmailFound,
  /** People with this address, those whose access was revoked here included. */
  users: Array<User>,
  /** Invitations to this address that are open, or may be. */
  invitations: Array<Invitation>,
  /** How many entries could not be read. */
  skipped: number,
};

/** What was found under an email address, in a word. */
export type EmailFound = "nothing" | "invited" | "person" | "not_sure";

/** Why a command failed, for the UI to act on. */
export type ErrorCode = "no_key" | "unauthorized" | "forbidden" | "not_found" | "conflict" | "refused" | "invitation_closed" | "email_taken" | "invalid" | "rate_limited" | "offline" | "tls" | "timeout" | "outcome_unknown" | "server" | "bad_response" | "keychain_unavailable" | "keychain_locked" | "keychain_denied" | "declined" | "data_newer" | "data_not_updated" | "data_read_only" | "disk_full" | "update_refused" | "updating" | "stopped" | "editing" | "part_missing" | "internal";

/** When an invitation ends.  It is read from the service's `null` or text, and from its own JSON, which tells the three apart. */
export type Expiry = { "kind": "never" } | { "kind": "at", "value": string } | { "kind": "unknown", "value": string };

/** A field of a person, by its wire name. */
export type Field = "firstName" | "middleName" | "lastName" | "suffix1" | "suffix2" | "clinicRole" | "level" | "canCreateReports" | "canManageStudies" | "hasDashboardAccess" | "npiNumber" | "phoneNumber" | "email";

/** What a `verify` step saw. */
export type Finding = "confirmed" | "no_permissions" | "gone" | "no_status" | "invitation_revoked" | "invitation_over" | "invitation_accepted" | "invitation_open";

/** Which clinic to remove from this computer. */
export type ForgetClinic = { clinicId: string,
/** Whether a key that the keychain does not delete may stay there: the person was told its name and wants the rest gone. */
leaveKey: boolean, };

/** Whether the window holds a draft. */
export type HoldWindow = { held: boolean, };

/** How far the installation is. */
export type InstallProgress = { "step": "fetching",
/** How much of it came, in per cent; null where it is unknown how much it is. */
percent: number | null, } | { "step": "installing" };

/** Which version to install. */
export type InstallUpdate = {
  /** The one whose notes the person saw. */
  version: string,
};

/** An invitation, with the person it would make. */
export type Invitation = {
  /** The invitation's id. */
  invitationId: InvitationId,
  /** The id the person has from the start and keeps. */
  userId: UserId,
  /** The clinic's id, a UUID. */
  clinicId: string,
  /** What became of it. */
  status: InvitationStatus,
  /** Where the invitation was sent. */
  email: string,
  /** First name. */
  firstName: string,
  /** Middle name. */
  middleName: string | null,
  /** Last name. */
  lastName: string,
  /** First suffix, such as `MD`. */
  suffix1: string | null,
  /** Second suffix, such as `FACR`. */
  suffix2: string | null,
  /** What the person will do in the clinic. */
  clinicRole: ClinicRole,
  /** What the person will administer. */
  level: Level,
  /** Will dictate and sign reports. */
  canCreateReports: boolean,
  /** Will manage studies. */
  canManageStudies: boolean,
  /** Will log in to the dashboard. */
  hasDashboardAccess: boolean,
  /** National Provider Identifier. */
  npiNumber: string | null,
  /** Phone number. */
  phoneNumber: string | null,
  /** Whether it was sent from the dashboard or through the API. */
  invitedSource: InvitedSource,
  /** Who sent it; `None` when it was sent through the API. */
  inviterId: UserId | null,
  /** The API key's id, a UUID; `None` when it was sent from the dashboard. */
  invitedByApiKeyId: string | null,
  /** When it was created. */
  createdAt: string | null,
  /** When it last changed. */
  updatedAt: string | null,
  /** When it ends. */
  expiry: Expiry,
};

/** What was found on looking after a change of an invitation of unknown outcome. */
export type InvitationCheck = {
  /** How much of it the server holds. */
  applied: Applied,
  /** The invitation as it is now. */
  invitation: Invitation,
};

/** A part of the list of invitations, sent as soon as it is there. */
export type InvitationEvent = { "kind": "page",
/** Invitations that were not sent before in this list, whatever became of them. */
invitations: Array<Invitation>,
/** How many invitations of this page could not be read. */
skipped: number, };

/** Names an invitation: `inv_` and 32 hexadecimal digits. */
export type InvitationId = string;

/** What became of a change of an invitation. */
export type InvitationOutcome = { "outcome": "saved",
/** The invitation as the server answered. */
invitation: Invitation,
/** Whether it was also recorded on this computer. */
noted: boolean, } | { "outcome": "conflict",
/** The invitation as it is now. */
theirs: Invitation,
/** Which of the fields being changed are no longer as they were. */
fields: Array<Field>, };

/** What became of an invitation. Expired is not a status; see [`Invitation::state`]. */
export type InvitationStatus = string;

/** The end of a list of invitations. */
export type InvitationSummary = {
  /** How many invitations were sent. */
  invitations: number,
  /** How many invitations could not be read. */
  skipped: number,
  /** How many invitations have a text that was too long and was cut; it ends with an ellipsis. */
  shortened?: number,
  /** Whether the list ended early because a newer one began or the clinic changed. */
  superseded: boolean,
};

/** Whom to invite. */
export type InviteUser = { clinicId: string, newUser: NewUser, };

/** An invitation that was sent. */
export type Invited = {
  /** The invited person as the server answered them; the id stays theirs. */
  user: User,
  /** Whether it was also saved on this computer. */
  noted: boolean,
};

/** Someone who was invited from this computer. */
export type InvitedHere = {
  /** The invited person. */
  userId: string,
  /** The name of who invited them, as it was stated then; empty if it was not. */
  by: string,
};

/** Where a person was invited from. */
export type InvitedSource = string;

/** Where a clinic's key is kept. */
export type Kept = "keychain" | "session";

/** What was typed into a form and not sent. */
export type KeptDraft = {
  /** Which form. */
  form: DraftForm,
  /** Whom it is about: a user ID, an invitation ID, or empty for someone new. */
  subject: string,
  /** When it was last kept, as RFC 3339. */
  at: string,
  /** The window's own JSON, as it was saved. */
  draft: string,
};

/** The language of the app. */
export type Language = "system" | "en" | "es";

/** A person's level in the clinic. */
export type Level = string;

/** Which email address to look for. */
export type LookForEmail = { clinicId: string,
/** Spaces around it and its case do not matter. */
email: string, };

/** Which NPI to look for. */
export type LookForNpi = { clinicId: string,
/** Its ten digits. */
npi: string, };

/** Who wishes to know of a newer version. */
export type LookForUpdate = {
  /** Whether the person asks. Otherwise it is the start of the app, which looks once a day at most. */
  asked: boolean,
};

/** Something that is not settled yet and can be tried again. */
export type Matter = {
  /** What kind of step it takes. */
  step: StepKind,
  /** Which invitation it concerns. Null for the access, and for looking for invitations. */
  invitationId: InvitationId | null,
};

/** A choice from the menu that the window acts upon. */
export type MenuAction = "refresh" | "find" | "settings" | "replace_key" | "forget_clinic" | "shortcuts" | "levels" | "updates" | "about" | "close";

/** A person to invite. Inviting creates the person at once and sends an email. */
export type NewUser = {
  /** Where the invitation goes; the later login. */
  email: string,
  /** First name. */
  firstName: string,
  /** Middle name. */
  middleName: string | null,
  /** Last name. */
  lastName: string,
  /** First suffix, such as `MD`. */
  suffix1: string | null,
  /** Second suffix, such as `FACR`. */
  suffix2: string | null,
  /** What the person will do in the clinic. */
  clinicRole: ClinicRole,
  /** Admin or member; no one is invited as an owner. */
  level: Level,
  /** Will dictate and sign reports. Needs an NPI. */
  canCreateReports: boolean,
  /** Will manage studies. */
  canManageStudies: boolean,
  /** Will log in to the dashboard. Needed by admins. */
  hasDashboardAccess: boolean,
  /** National Provider Identifier; see [`Npi`](crate::Npi). */
  npiNumber: string | null,
  /** Phone number; see [`Phone`](crate::Phone). */
  phoneNumber: string | null,
};

/** A newer version. */
export type NewVersion = {
  /** Such as `1.2.3`. */
  version: string,
  /** What is new, in the Markdown of the changelog; empty if nothing is said. */
  notes: string,
  /** Whether `install_update` installs it. Otherwise a person does, from the page that `open_update_page` opens. */
  installs: boolean,
};

/** The arguments of a command that needs none. */
export type Nothing = Record<string, never>;

/** Which clinic is meant. */
export type OneClinic = {
  /** The clinic's id. */
  clinicId: string,
};

/** A draft. */
export type OneDraft = { clinicId: string, form: DraftForm, subject: string, };

/** Whose access is meant. */
export type OnePerson = { clinicId: string,
/** The person as the window shows them; so the ledger keeps them. */
user: User, };

/** Who works here with this app. */
export type Operator = {
  /** Which person of the clinic that is; null for someone who is not in its list. */
  userId: string | null,
  /** The name that records show. */
  name: string,
};

/** The order of the clinics. */
export type OrderClinics = {
  /** Those that are not named follow. */
  clinicIds: Array<string>,
};

/** A part of the list of people, sent as soon as it is there. */
export type PeopleEvent = { "kind": "page",
/** People that were not sent before in this list. */
users: Array<User>,
/** How many people of this page could not be read. */
skipped: number, };

/** The end of a list of people. */
export type PeopleSummary = {
  /** How many people were sent. */
  people: number,
  /** How many people could not be read. */
  skipped: number,
  /** How many people have a text that was too long and was cut; it ends with an ellipsis. */
  shortened?: number,
  /** Whether the list ended early: a newer one began, it was stopped, or the clinic changed. */
  superseded: boolean,
  /** What changed and was not dismissed yet; nothing where this list did not come to its end. */
  changes: Changes,
};

/** A person who is not as they were at the last whole list. */
export type PersonChange = {
  /** The person's id. */
  userId: string,
  /** First and last name; as it was, if they are gone. */
  name: string,
  /** What became of them. */
  kind: ChangeKind,
  /** Which fields are different, in the order of a form. */
  fields: Array<Field>,
};

/** The system the app runs on, for keys and wording. */
export type Platform = "macos" | "windows" | "linux";

/** A role with its permissions, chosen at once when inviting. */
export type Preset = {
  /** Tells the presets apart. */
  id: string,
  /** What the person calls it. */
  name: string,
  /** What the invited person does in the clinic. */
  clinicRole: ClinicRole,
  /** Admin or member. */
  level: Level,
  /** May dictate and sign reports. */
  canCreateReports: boolean,
  /** May assign tasks, create studies and edit their metadata. */
  canManageStudies: boolean,
  /** May log in to the dashboard. */
  hasDashboardAccess: boolean,
};

/** A rule that a change breaks. `Display` says it in plain English. */
export type Problem = "empty" | "too_long" | "npi_required" | "npi_length" | "npi_first_digit" | "npi_check_digit" | "phone_length" | "phone_characters" | "admin_needs_dashboard" | "owner_not_assignable" | "owner_level_fixed" | "unknown_role" | "unknown_level" | "cannot_be_cleared" | "email_format" | "email_not_alone" | "email_invisible";

/** What is wrong with a change, by field. Empty means that nothing speaks against sending it. */
export type Problems = { [key in Field]?: Array<Problem> };

/** Which invitation to read. */
export type ReadInvitation = { clinicId: string, invitationId: InvitationId, };

/** Which person to read. */
export type ReadUser = { clinicId: string, userId: string, };

/** What was done in an offboarding, to print or to save. */
export type Receipt = {
  /** When it was finished. */
  at: string,
  /** The name of who did it, as it was stated then; empty if it was not. */
  by: string,
  /** The person as they were right before. */
  person: User,
  /** In the order in which they were done. */
  steps: Array<ReceiptStep>,
  /** Whether all of it was also saved on this computer. If it was not, say so: then this is the only copy. */
  noted: boolean,
};

/** One step and what came of it. */
export type ReceiptStep = {
  /** What was done. */
  step: StepKind,
  /** What came of it. */
  outcome: StepOutcome,
  /** Which invitation an `invitation` or a `verify` step concerns. Null for an `invitation` step: looking for invitations found none, or could not look (see the outcome). Null for a `verify` step: it concerns the access. */
  invitationId: InvitationId | null,
  /** What a `verify` step saw; null for others, and if nothing could be seen. */
  finding: Finding | null,
  /** Why it failed or is unknown. Also there if Avara refused to revoke an access that was not there. */
  error: CommandError | null,
  /** When. */
  at: string,
};

/** What is left of a clinic that was removed. */
export type RemovedClinic = {
  /** Whether nothing of its people can be read in the app's files anymore. If another program reads them, that is done once it ends, at the latest at the next start. */
  erased: boolean,
  /** Whether its key may still be in the keychain, since there was no keychain to ask. The next start looks again. */
  keyLeft: boolean,
  /** Damaged files that were set aside, which may hold its people too. */
  setAside: Array<string>,
};

/** What to try again. */
export type RetryLeaving = { clinicId: string,
/** As `someone_left` or this answered it last. */
receipt: Receipt,
/** What is not settled yet, in the order of doing. */
matters: Array<Matter>, };

/** Which invitation to revoke. */
export type RevokeInvitation = { clinicId: string, invitationId: InvitationId,
/** Whose it is: a wrong pair is refused. */
userId: UserId, };

/** A person whose access was revoked here, or may have been, and was not restored here since. */
export type RevokedPerson = {
  /** The person as they were then. */
  user: User,
  /** When. */
  at: string,
  /** The name of who did it, as it was stated then; empty if it was not. */
  by: string,
  /** Whether it was done. False if the answer never came: then their access is possibly revoked. */
  certain: boolean,
};

/** What to keep of a form. */
export type SaveDraft = { clinicId: string, form: DraftForm,
/** Whom it is about: a user ID, an invitation ID, or empty for someone new. */
subject: string,
/** The window's own JSON. */
draft: string, };

/** Which receipt to save. */
export type SaveReceipt = {
  /** A simple name that ends in `.txt`. */
  fileName: string, text: string,
};

/** What to save for the whole app. */
export type SaveSettings = { settings: Settings, };

/** What to remember of a clinic. */
export type SaveView = { clinicId: string,
/** The window's own JSON. */
view: string, };

/** Where a receipt was saved. */
export type SavedReceipt = { path: string, };

/** Who works at a clinic with this app. */
export type SetOperator = { clinicId: string,
/** Null if they would rather not say. */
operator: Operator | null,
/** When the flow began in which they said so: what it recorded takes this name too. Null if there is none. */
since: string | null, };

/** What the person chose for the whole app. */
export type Settings = {
  /** Light or dark. */
  theme: Theme,
  /** How much room a person takes. */
  density: Density,
  /** The size of the text, in per cent. */
  textSize: number,
  /** The language of the app. */
  language: Language,
  /** What an invitation can begin with. */
  presets: Array<Preset>,
};

/** What a step does. */
export type StepKind = "access" | "invitation" | "verify";

/** What came of a step. */
export type StepOutcome = "done" | "nothing_to_do" | "failed" | "unknown";

/** What a support call asks for. */
export type SupportDetails = { text: string, };

/** Light or dark. */
export type Theme = "system" | "light" | "dark";

/** What was found on looking after a change of unknown outcome. */
export type UpdateCheck = {
  /** How much of it the server holds. */
  applied: Applied,
  /** The person as they are now. */
  user: User,
};

/** Which change of an invitation to save. */
export type UpdateInvitation = { clinicId: string, invitationId: InvitationId, patch: UserPatch,
/** The invitation as it was when the change was begun. */
base: Invitation, };

/** What is known of a newer version. */
export type UpdateLook = { "state": "off",
/** Why. */
why: UpdatesOff, } | { "state": "newest" } | { "state": "found",
/** The newer one. */
update: NewVersion, };

/** What became of a change. */
export type UpdateOutcome = { "outcome": "saved",
/** The person as the server answered. */
user: User,
/** Whether the change was also recorded on this computer. If not, say so: it was made, and the record lacks it. */
noted: boolean, } | { "outcome": "conflict",
/** The person as they are now. */
theirs: User,
/** Which of the fields being changed are no longer as they were. */
fields: Array<Field>, };

/** Which change to save. */
export type UpdateUser = { clinicId: string, userId: string, patch: UserPatch,
/** The person as they were when the change was begun. */
base: User, };

/** Why the app does not look for newer versions. */
export type UpdatesOff = "build" | "policy";

/** A person of the clinic. Optional texts are `None` when they were absent or null; NPI and phone stay as they came. */
export type User = {
  /** The permanent id. */
  userId: UserId,
  /** The login. Cannot be changed. */
  email: string,
  /** First name. */
  firstName: string,
  /** Middle name. */
  middleName: string | null,
  /** Last name. */
  lastName: string,
  /** First suffix, such as `MD`. */
  suffix1: string | null,
  /** Second suffix, such as `FACR`. */
  suffix2: string | null,
  /** What the person does in the clinic. */
  clinicRole: ClinicRole,
  /** What the person may administer. */
  level: Level,
  /** May dictate and sign reports. Needs an NPI. */
  canCreateReports: boolean,
  /** May assign tasks, create studies and edit their metadata. */
  canManageStudies: boolean,
  /** May log in to the dashboard. Needed by admins. */
  hasDashboardAccess: boolean,
  /** National Provider Identifier; see [`Npi`](crate::Npi) for its rules. */
  npiNumber: string | null,
  /** Phone number; see [`Phone`](crate::Phone) for its rules. */
  phoneNumber: string | null,
  /** When the person was created. */
  createdAt: string | null,
  /** When the person last logged in; `None` if never. */
  lastLoginAt: string | null,
  /** Where the person was invited from. */
  invitedSource: InvitedSource,
};

/** Names a person for good: `usr_` and 32 hexadecimal digits. An invited person has one already. */
export type UserId = string;

/** The fields of a person to change. A kept field is absent from the JSON, so that exactly the changes are sent.  Texts are raw, as typed; [`check_patch`](crate::check_patch) judges them. An unknown key is refused, so that an email address or a misspelled field never gets lost in silence. */
export type UserPatch = {
  /** Never cleared. */
  firstName?: string,
  /** Clearable. */
  middleName?: string | null,
  /** Never cleared. */
  lastName?: string,
  /** Clearable. */
  suffix1?: string | null,
  /** Clearable. */
  suffix2?: string | null,
  /** Never cleared, though the API would accept it: its answers could not say so. */
  clinicRole?: ClinicRole,
  /** Never cleared, never owner. */
  level?: Level,
  /** Never cleared. */
  canCreateReports?: boolean,
  /** Never cleared. */
  canManageStudies?: boolean,
  /** Never cleared. */
  hasDashboardAccess?: boolean,
  /** Clearable, unless the person creates reports. */
  npiNumber?: string | null,
  /** Clearable. */
  phoneNumber?: string | null,
};
