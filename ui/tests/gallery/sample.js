/** Fictional people and the replies that scenes share. */

const DAY = 24 * 60 * 60 * 1000;
export const daysAgo = (days) => new Date(Date.now() - days * DAY).toISOString();

function person(index, differs) {
  return {
    userId: `usr_${index.toString(16).padStart(32, '0')}`,
    email: 'someone@hospital.example',
    firstName: '',
    middleName: null,
    lastName: '',
    suffix1: null,
    suffix2: null,
    clinicRole: 'Radiologist',
    level: 'member',
    canCreateReports: false,
    canManageStudies: true,
    hasDashboardAccess: true,
    npiNumber: null,
    phoneNumber: null,
    createdAt: '2025-03-04T09:30:00.000Z',
    lastLoginAt: daysAgo(1),
    invitedSource: 'dashboard',
    ...differs,
  };
}

export const sarah = person(1, {
  userId: 'usr_1234567890abcdef1234567890abcdef',
  firstName: 'Sarah',
  middleName: 'Marie',
  lastName: 'Johnson',
  suffix1: 'MD',
  suffix2: 'FACR',
  email: 'dr.johnson@hospital.example',
  canCreateReports: true,
  npiNumber: '1234567893',
  phoneNumber: '5551234567',
  lastLoginAt: daysAgo(0),
});

const dana = person(2, {
  firstName: 'Dana',
  lastName: 'Okafor',
  level: 'owner',
  clinicRole: 'Administrative Director',
  email: 'dana.okafor@hospital.example',
});

export const people = [
  sarah,
  dana,
  person(3, {
    firstName: 'Miguel Ángel',
    lastName: 'Rodríguez-Santamaría y Castellanos de la Vega Montenegro',
    suffix1: 'Jr.',
    suffix2: 'DO',
    clinicRole: 'Certified Registered Nurse Anesthetist',
    email: 'miguel.angel.rodriguez-santamaria.y.castellanos@radiology.hospital.example',
    canCreateReports: true,
    canManageStudies: false,
    hasDashboardAccess: false,
    npiNumber: '1003000126',
    lastLoginAt: null,
  }),
  person(4, {
    firstName: 'Priya',
    lastName: 'Natarajan',
    level: 'admin',
    clinicRole: 'Front Desk Operator',
    email: 'priya.n@hospital.example',
    hasDashboardAccess: false,
    lastLoginAt: daysAgo(95),
  }),
  person(5, {
    firstName: 'Kai',
    lastName: 'Lindqvist',
    suffix1: 'RT(R)',
    clinicRole: 'Imaging Technologist',
    email: 'kai.l@hospital.example',
    lastLoginAt: null,
  }),
  person(6, {
    firstName: 'Татьяна',
    lastName: 'Иванова',
    suffix1: 'MD',
    clinicRole: 'Neurologist',
    email: 't.ivanova@hospital.example',
    canCreateReports: true,
    canManageStudies: false,
    lastLoginAt: daysAgo(8),
  }),
  person(7, {
    firstName: '小龙',
    lastName: '李',
    clinicRole: 'Pathologist',
    email: 'li.xiaolong@hospital.example',
    canCreateReports: true,
    npiNumber: '1234567890',
    lastLoginAt: daysAgo(40),
  }),
  person(8, {
    firstName: 'ليلى',
    lastName: 'الحسن',
    suffix1: 'MD',
    clinicRole: 'Pediatrician',
    email: 'layla.alhassan@hospital.example',
    canManageStudies: false,
  }),
  person(9, {
    firstName: 'Noor',
    lastName: 'de Vries',
    clinicRole: 'Scribe',
    email: 'noor@hospital.example',
  }),
  person(10, {
    firstName: 'Bartholomew',
    middleName: 'Featherstonehaugh',
    lastName: 'Cholmondeley-Warner',
    suffix1: 'III',
    suffix2: 'PhD',
    clinicRole: 'Remote Workflow Orchestrator (pilot)',
    level: 'auditor',
    email: 'b.f.cholmondeley-warner@hospital.example',
    lastLoginAt: daysAgo(800),
  }),
  person(11, {
    firstName: 'Ana',
    lastName: 'Ruiz',
    clinicRole: 'Nurse Manager',
    level: 'admin',
    email: 'ana@h.example',
  }),
  person(12, {
    firstName: 'Tomasz',
    lastName: 'Łukaszewicz',
    suffix1: 'RN',
    clinicRole: 'Registered Nurse',
    email: 'tomasz.lukaszewicz@hospital.example',
    canManageStudies: false,
    lastLoginAt: daysAgo(14),
  }),
];

export const clinic = {
  id: 'clinic-1',
  name: 'Northside Imaging',
  origin: 'https://api.avarasoftware.com',
  kept: 'keychain',
  colour: 'teal',
};

export const failure = (code, more = {}) => ({
  error: { code, fields: {}, retryable: false, ...more },
});

const preset = (id, name, clinicRole, level, canCreateReports, canManageStudies, hasDashboardAccess) => ({
  id,
  name,
  clinicRole,
  level,
  canCreateReports,
  canManageStudies,
  hasDashboardAccess,
});

/** What holds before anyone chooses something. */
export const settings = {
  theme: 'system',
  density: 'comfortable',
  textSize: 100,
  language: 'system',
  presets: [
    preset('radiologist', 'Radiologist', 'Radiologist', 'member', true, false, false),
    preset('technologist', 'Technologist', 'Imaging Technologist', 'member', false, true, true),
    preset('front_desk', 'Front desk', 'Front Desk Operator', 'member', false, true, true),
    preset('practice_manager', 'Practice manager', 'Administrative Director', 'admin', false, true, true),
    preset('it', 'IT', 'IT Administrator', 'admin', false, false, true),
  ],
};

export const started = (connection, more = {}) => [
  {
    ok: {
      connection,
      clinics: connection.clinic ? [connection.clinic] : [],
      settings,
      notices: [],
      platform: 'linux',
      version: '0.1.0',
      dataFolder: 'C:/Users/Dana/AppData/Local/com.clinicroster.desktop',
      systemLanguage: 'en-US',
      ...more,
    },
  },
];

export const listed = (users, { skipped = 0, changes = { since: null, people: [] } } = {}) => ({
  events: [{ kind: 'page', users, skipped }],
  ok: { people: users.length, skipped, superseded: false, changes },
});

/** A connected clinic with the twelve: what most scenes begin with. */
export const connected = {
  app_start: started({ state: 'connected', clinic }),
  watch_menu: [{ never: true }],
  read_view: [{ ok: { operator: { userId: null, name: 'Dana Okafor' }, operatorAsked: true, view: null } }],
  save_view: [{ ok: null }],
  hold_window: [{ ok: null }],
  read_drafts: [{ ok: [] }],
  save_draft: [{ ok: null }],
  discard_draft: [{ ok: null }],
  list_revoked: [{ ok: [] }],
  list_receipts: [{ ok: [] }],
  list_set_aside: [{ ok: [] }],
  list_sent: [{ ok: [] }],
  set_operator: [{ ok: null }],
  list_people: [listed(people)],
};
