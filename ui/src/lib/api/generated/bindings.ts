// Written from the Rust types by `cargo xtask generate`. Do not edit.

/** Every command: what it takes, what it sends while it runs, what it answers. */
export type Commands = {
  /** What to show first: connects by itself to the remembered clinic. */
  app_start: { args: Nothing; events: never; result: AppStart };
  /** Proves a key by one API call, keeps it and connects. The one command by which a key enters. */
  connect_clinic: { args: ConnectClinic; events: never; result: Clinic };
  /** Drops the key from memory; the keychain keeps it. */
  disconnect_clinic: { args: Nothing; events: never; result: null };
  /** Deletes a clinic's key and its record. */
  forget_clinic: { args: ForgetClinic; events: never; result: null };
  /** Streams the people page by page. A new call ends the former one. */
  list_people: { args: Nothing; events: PeopleEvent; result: PeopleSummary };
  /** Reads one person again. */
  read_user: { args: ReadUser; events: never; result: User };
  /** What is wrong with a change, judged here without the server. */
  check_patch: { args: CheckPatch; events: never; result: Problems };
  /** Saves a change, unless someone else changed the same fields meanwhile. */
  update_user: { args: UpdateUser; events: never; result: UpdateOutcome };
  /** Whether a change of unknown outcome was applied. */
  check_update: { args: CheckUpdate; events: never; result: UpdateCheck };
  /** Streams what the user chooses in the menu. A new call replaces the former one. */
  watch_menu: { args: Nothing; events: MenuAction; result: null };
  /** Says whether a draft stands in the window: then closing it asks there first. */
  hold_window: { args: HoldWindow; events: never; result: null };
  /** Closes the window, drafts and all. */
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

/** What the window needs to know when it opens. */
export type AppStart = {
  /** The remembered clinic, and whether it is connected. */
  connection: Connection,
  /** The system the app runs on. */
  platform: Platform,
  /** The version of the app, such as `0.1.0`. */
  version: string,
};

/** How much of a change the server holds. */
export type Applied = "all" | "none" | "some";

/** Which change to judge. */
export type CheckPatch = {
  /** The person as they are. */
  user: User, patch: UserPatch,
};

/** Which change to look after. */
export type CheckUpdate = { userId: string, patch: UserPatch, };

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
};

/** A person's role in the clinic. It grants nothing; permissions are separate fields. */
export type ClinicRole = string;

/** What a command's failure looks like to the UI. */
export type CommandError = {
  /** What kind of failure, from a closed set. */
  code: ErrorCode,
  /** One or two sentences for a person. */
  message: string,
  /** What is wrong with which input, by the name the input has on the wire. */
  fields: { [key in string]: Array<string> },
  /** Whether trying again cannot double an effect. */
  retryable: boolean,
  /** How long the server asks to wait, in milliseconds. */
  retryAfterMs?: number,
  /** The server's name of the failed request, for a support call. */
  requestId?: string,
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
};

/** How the app stands towards a clinic. */
export type Connection = { "state": "none" } | { "state": "connected",
/** The connected clinic. */
clinic: Clinic, } | { "state": "key_needed",
/** The remembered clinic. */
clinic: Clinic,
/** Why its key cannot be had. */
error: CommandError, };

/** Why a command failed, for the UI to act on. */
export type ErrorCode = "no_key" | "unauthorized" | "forbidden" | "not_found" | "conflict" | "invalid" | "rate_limited" | "offline" | "tls" | "timeout" | "outcome_unknown" | "server" | "bad_response" | "keychain_unavailable" | "keychain_denied" | "internal";

/** A field of a person, by its wire name. */
export type Field = "firstName" | "middleName" | "lastName" | "suffix1" | "suffix2" | "clinicRole" | "level" | "canCreateReports" | "canManageStudies" | "hasDashboardAccess" | "npiNumber" | "phoneNumber" | "email";

/** Which clinic to forget. */
export type ForgetClinic = {
  /** The clinic's id. */
  clinicId: string,
};

/** Whether the window holds a draft. */
export type HoldWindow = { held: boolean, };

/** Where a person was invited from. */
export type InvitedSource = string;

/** Where a clinic's key is kept. */
export type Kept = "keychain" | "session";

/** A person's level in the clinic. */
export type Level = string;

/** A choice from the menu that the window acts upon. */
export type MenuAction = "refresh" | "find" | "settings" | "replace_key" | "forget_clinic" | "about" | "close";

/** The arguments of a command that needs none. */
export type Nothing = Record<string, never>;

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
  /** Whether the list ended early because a newer one began or the clinic changed. */
  superseded: boolean,
};

/** The system the app runs on, for keys and wording. */
export type Platform = "macos" | "windows" | "linux";

/** A rule that a change breaks. `Display` says it in plain English. */
export type Problem = "empty" | "npi_required" | "npi_length" | "npi_first_digit" | "npi_check_digit" | "phone_length" | "phone_characters" | "admin_needs_dashboard" | "owner_not_assignable" | "owner_level_fixed" | "unknown_role" | "unknown_level" | "cannot_be_cleared" | "email_fixed";

/** What is wrong with a change, by field. Empty means that nothing speaks against sending it. */
export type Problems = { [key in Field]?: Array<Problem> };

/** Which person to read. */
export type ReadUser = { userId: string, };

/** What was found on looking after a change of unknown outcome. */
export type UpdateCheck = {
  /** How much of it the server holds. */
  applied: Applied,
  /** The person as they are now. */
  user: User,
};

/** What became of a change. */
export type UpdateOutcome = { "outcome": "saved",
/** The person as the server answered. */
user: User, } | { "outcome": "conflict",
/** The person as they are now. */
theirs: User,
/** Which of the fields being changed are no longer as they were. */
fields: Array<Field>, };

/** Which change to save. */
export type UpdateUser = { userId: string, patch: UserPatch,
/** The person as they were when the change was begun. */
base: User, };

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

/** The fields of a person to change. A kept field is absent from the JSON, so that exactly the changes are sent.  Texts are raw, as typed; [`check_patch`](crate::check_patch) judges them. An unknown key is refused, so that an e-mail address or a misspelt field never gets lost in silence. */
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
