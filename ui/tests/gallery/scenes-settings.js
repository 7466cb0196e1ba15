/** Scenes of the settings, of what a person chose there, and of the dialogs that stand over the whole app. */
import { clinic, connected, failure, people, settings, started } from './sample.js';

const clinics = [
  clinic,
  { ...clinic, id: 'clinic-2', name: 'Harbor Radiology', colour: 'violet' },
  {
    ...clinic,
    id: 'clinic-3',
    name: "Lakeside Women's Imaging and Interventional Center",
    colour: 'amber',
    kept: 'session',
  },
];

const details = `Clinic Roster 0.1.0
System: Ubuntu 24.04 (x86_64)
Web view: 2.48.1
Latest errors since the app was started:
2026-11-24T09:12:44Z people offline
2026-11-24T14:14:02Z update_user outcome_unknown request req_01hxyz
`;

const chosen = (differs, more = {}) => ({
  ...connected,
  app_start: started({ state: 'connected', clinic }, { settings: { ...settings, ...differs }, ...more }),
  hold_window: [{ ok: null }],
  save_settings: [{ ok: null }],
  support_details: [{ ok: { text: details } }],
});

const base = chosen({});
const several = chosen({}, { clinics });
const narrow = { size: [640, 760] };

const button = (page, name) => page.getByRole('button', { name, exact: true });
const press = (page, name) => button(page, name).click();
const heard = (page, name) => page.getByRole('dialog', { name }).waitFor();

/** Opens the settings as the keys do, at the part of that name. */
async function open(page, part) {
  await page.getByRole('heading', { name: 'People' }).waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: part }).click();
}

const at = (part, then = async () => undefined) =>
  async function play(page) {
    await open(page, part);
    await then(page);
  };

async function palette(page, query, seen) {
  await page.getByRole('article').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('[role=combobox]:focus').waitFor();
  await page.keyboard.type(query);
  await page.getByRole('dialog').getByText(seen).filter({ visible: true }).first().waitFor();
}

const preset = at('Invite presets', async (page) => {
  await press(page, 'Add a preset');
  await press(page, 'Save preset');
  await page.getByText('Give the preset a name.').waitFor();
});

const admin = at('Invite presets', async (page) => {
  await press(page, 'Edit Technologist');
  await page.getByRole('radio', { name: 'Admin' }).check({ force: true });
  await page.getByText('Admins need dashboard access.', { exact: true }).waitFor();
});

const menu = async (page) => {
  await press(page, 'Clinic Northside Imaging');
  await page.getByRole('menuitemradio', { name: 'Harbor Radiology' }).waitFor();
};

const fromMenu = (item, dialog) => async (page) => {
  await press(page, 'Clinic Northside Imaging');
  await page.getByRole('menuitem', { name: item }).click();
  await heard(page, dialog);
};

const sheet = async (page) => {
  await page.getByRole('heading', { name: 'People' }).waitFor();
  await page.keyboard.press('F1');
  await heard(page, 'Keyboard shortcuts');
};

export const settingsScenes = [
  { name: 'settings-general', script: base, play: at('General') },
  { name: 'settings-general-640', ...narrow, script: base, play: at('General') },
  { name: 'settings-look', script: base, play: at('Appearance') },
  { name: 'settings-look-640', ...narrow, script: base, play: at('Appearance') },
  { name: 'settings-presets', script: base, play: at('Invite presets') },
  { name: 'settings-presets-640', ...narrow, script: base, play: at('Invite presets') },
  {
    name: 'settings-presets-removed',
    script: base,
    play: at('Invite presets', (page) => press(page, 'Remove Front desk')),
  },
  { name: 'settings-presets-none', script: chosen({ presets: [] }), play: at('Invite presets') },
  { name: 'settings-preset-form', script: base, play: preset },
  { name: 'settings-preset-admin-640', ...narrow, script: base, play: admin },
  { name: 'settings-clinics', script: several, play: at('Clinics and keys') },
  { name: 'settings-clinics-640', ...narrow, script: several, play: at('Clinics and keys') },
  {
    name: 'settings-clinics-order-failed',
    script: { ...several, order_clinics: [failure('internal')] },
    play: at('Clinics and keys', async (page) => {
      await press(page, 'Move Harbor Radiology up');
      await page.getByText("The order wasn't saved").waitFor();
    }),
  },
  {
    name: 'settings-clinics-forget',
    script: several,
    play: at('Clinics and keys', async (page) => {
      await press(page, 'Remove Harbor Radiology');
      await page.getByRole('alertdialog').waitFor();
    }),
  },
  {
    name: 'settings-clinics-replace-key',
    script: several,
    play: at('Clinics and keys', (page) => press(page, 'Replace key for Harbor Radiology')),
  },
  { name: 'settings-support', script: base, play: at('Data and support') },
  { name: 'settings-support-640', ...narrow, script: base, play: at('Data and support') },
  {
    name: 'settings-support-failed',
    script: { ...base, support_details: [failure('internal')] },
    play: at('Data and support', (page) => page.getByRole('alert').waitFor()),
  },
  {
    name: 'settings-not-saved',
    script: { ...base, save_settings: [failure('internal')] },
    play: at('Appearance', async (page) => {
      await page.getByRole('radio', { name: 'Compact' }).check({ force: true });
      await page.getByRole('alert').waitFor();
    }),
  },
  {
    name: 'settings-save-failed',
    script: { ...base, save_settings: [failure('internal')] },
    async play(page) {
      await page.getByRole('article').first().waitFor();
      await page.keyboard.press('Control+-');
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'settings-set-aside',
    script: {
      app_start: started(
        { state: 'none' },
        { notices: [{ kind: 'set_aside', file: 'roster.damaged-1.db', rescued: true }] },
      ),
      watch_menu: [{ never: true }],
    },
    play: (page) => page.getByRole('alertdialog').waitFor(),
  },
  {
    name: 'settings-set-aside-delete',
    script: {
      app_start: started(
        { state: 'none' },
        { notices: [{ kind: 'set_aside', file: 'roster.damaged-1.db', rescued: false }] },
      ),
      watch_menu: [{ never: true }],
    },
    play: (page) => press(page, 'Delete old data…'),
  },
  {
    name: 'settings-incomplete',
    script: {
      app_start: started({ state: 'none' }, { notices: [{ kind: 'incomplete' }] }),
      watch_menu: [{ never: true }],
    },
    play: (page) => page.getByRole('alertdialog').waitFor(),
  },
  {
    name: 'settings-support-old-data',
    script: { ...base, list_set_aside: [{ ok: ['roster.damaged-1.db'] }] },
    play: at('Data and support', (page) => page.getByText('roster.damaged-1.db').waitFor()),
  },
  {
    name: 'settings-clinics-left',
    script: {
      ...several,
      forget_clinic: [{ ok: { erased: false, keyLeft: true, setAside: ['roster.damaged-1.db'] } }],
    },
    play: at('Clinics and keys', async (page) => {
      await press(page, 'Remove Harbor Radiology');
      await page.getByRole('alertdialog').getByRole('button').last().click();
      await page.getByRole('button', { name: 'OK', exact: true }).waitFor();
    }),
  },
  {
    name: 'palette-empty',
    script: several,
    play: (page) => palette(page, '', 'Refresh the list'),
  },
  { name: 'palette-query', script: several, play: (page) => palette(page, 'an', 'Ana Ruiz') },
  {
    name: 'palette-person',
    script: several,
    play: (page) => palette(page, 'sarah', 'Revoke access: Sarah Johnson…'),
  },
  {
    name: 'palette-person-revoked-640',
    ...narrow,
    script: {
      ...several,
      list_revoked: [{ ok: [{ user: people[4], at: '2026-11-24T14:14:00Z', by: 'Dana', certain: true }] }],
    },
    play: (page) => palette(page, 'kai', 'Restore access: Kai Lindqvist…'),
  },
  {
    name: 'palette-query-640',
    ...narrow,
    script: several,
    play: (page) => palette(page, 'har', 'Harbor Radiology'),
  },
  {
    name: 'palette-looks',
    script: several,
    play: (page) => palette(page, 'rol', 'Sort by: Role, Z to A'),
  },
  {
    name: 'palette-nothing',
    script: several,
    play: (page) => palette(page, 'zzzz', 'Nothing matches'),
  },
  { name: 'shortcuts', script: base, play: sheet },
  { name: 'shortcuts-640', ...narrow, script: base, play: sheet },
  { name: 'clinic-menu-several', script: several, play: menu },
  { name: 'clinic-add', script: base, play: fromMenu('Add a clinic…', 'Add a clinic') },
  {
    name: 'clinic-change',
    script: base,
    play: fromMenu('Rename or recolor this clinic…', 'Name and color of Northside Imaging'),
  },
  {
    name: 'look-compact',
    script: chosen({ density: 'compact' }),
    play: (page) => page.getByRole('article').first().waitFor(),
  },
  {
    name: 'look-compact-settings',
    script: chosen({ density: 'compact' }, { clinics }),
    play: at('Clinics and keys'),
  },
  {
    name: 'look-160',
    script: chosen({ textSize: 160 }),
    play: (page) => page.getByRole('article').first().waitFor(),
  },
  {
    name: 'look-160-people-640',
    ...narrow,
    script: chosen({ textSize: 160 }),
    play: (page) => page.getByRole('article').first().waitFor(),
  },
  {
    name: 'look-160-people-table-640',
    ...narrow,
    script: chosen({ textSize: 160 }),
    async play(page) {
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await page.getByRole('table', { name: 'People' }).waitFor();
    },
  },
  {
    name: 'look-160-settings',
    script: chosen({ textSize: 160 }, { clinics }),
    play: at('Clinics and keys'),
  },
  { name: 'look-160-settings-640', ...narrow, script: chosen({ textSize: 160 }), play: at('Invite presets') },
];
