/** Scenes of the edit dialog: what was typed before, the form, and leaving it. */
import { marry, open } from './editing.js';
import { connected, people, sarah } from './sample.js';

/** What the app finds at its start: a change that was typed and not sent. */
const kept = {
  ...connected,
  read_drafts: [
    {
      ok: [
        {
          form: 'edit',
          subject: sarah.userId,
          at: '2026-11-30T14:14:00Z',
          draft: JSON.stringify({
            base: sarah,
            coupling: 'none',
            draft: {
              ...Object.fromEntries(
                ['middleName', 'suffix1', 'suffix2', 'npiNumber', 'phoneNumber'].map((field) => [
                  field,
                  sarah[field] ?? '',
                ]),
              ),
              firstName: sarah.firstName,
              lastName: 'Johnson-Smith',
              clinicRole: sarah.clinicRole,
              level: sarah.level,
              canCreateReports: sarah.canCreateReports,
              canManageStudies: sarah.canManageStudies,
              hasDashboardAccess: sarah.hasDashboardAccess,
            },
          }),
        },
      ],
    },
  ],
};
const unsaved = (page) =>
  page.getByText("You have unsaved changes to Sarah Johnson's details.").first().waitFor();

/**
 * Runs in the page, frame by frame from before the list of roles opens: in how many it lies over a switch, and in how
 * many of those the switch is painted over it.
 */
function switchesOverList() {
  const told = { frames: 0, over: 0 };
  const look = () => {
    const list = document.querySelector('.role-list');
    const { top, bottom } = list?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    const covered = [...document.querySelectorAll('[role=switch]')]
      .map((one) => one.getBoundingClientRect())
      .filter((one) => list && one.top > top && one.bottom < bottom);
    if (covered.length > 0) told.frames += 1;
    const isOver = ({ x, y, width, height }) =>
      !list.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    if (covered.some(isOver)) told.over += 1;
  };
  return new Promise((done) => {
    const end = performance.now() + 1500;
    const next = () => {
      look();
      if (performance.now() < end) requestAnimationFrame(next);
      else done(told);
    };
    next();
  });
}

export const editScenes = [
  { name: 'edit-offer', script: kept, play: unsaved },
  { name: 'edit-offer-640', size: [640, 700], script: kept, play: unsaved },
  {
    name: 'edit-offer-question',
    script: kept,
    async play(page) {
      await unsaved(page);
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'edit-continued',
    script: kept,
    async play(page) {
      await unsaved(page);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('This is what you typed before the app closed').waitFor();
    },
  },
  {
    name: 'edit-level-help',
    script: connected,
    async play(page) {
      await open(page);
      await page.getByRole('button', { name: 'What levels and permissions mean' }).click();
      await page.getByRole('dialog', { name: 'What levels and permissions mean' }).waitFor();
    },
  },
  {
    name: 'edit-level-help-640',
    size: [640, 700],
    script: connected,
    async play(page) {
      await open(page);
      await page.getByRole('button', { name: 'What levels and permissions mean' }).click();
      await page.getByRole('dialog', { name: 'What levels and permissions mean' }).waitFor();
    },
  },
  { name: 'edit-clean', script: connected, play: (page) => open(page) },
  {
    name: 'edit-end',
    script: connected,
    async play(page) {
      await open(page);
      await page.getByLabel('Phone number').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    },
  },
  { name: 'edit-640', size: [640, 700], script: connected, play: (page) => open(page) },
  { name: 'edit-2560', size: [2560, 1300], script: connected, play: (page) => open(page) },
  { name: 'edit-owner', script: connected, play: (page) => open(page, 'Dana Okafor') },
  {
    name: 'edit-long-name',
    script: connected,
    play: (page) => open(page, `${people[2].firstName} ${people[2].lastName}`),
  },
  {
    name: 'edit-roles',
    script: connected,
    async play(page) {
      await open(page);
      await page.getByLabel('Clinic role').click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'edit-roles-on-top',
    script: connected,
    async play(page) {
      await open(page);
      const painted = page.evaluate(switchesOverList);
      await page.getByLabel('Clinic role').click();
      const { frames, over } = await painted;
      if (frames === 0) throw new Error('The open list covers no switch, so this shows nothing');
      if (over > 0) throw new Error(`A switch was painted over the open list in ${over} of ${frames} frames`);
    },
  },
  {
    name: 'edit-suffixes',
    script: connected,
    async play(page) {
      await open(page, 'Kai Lindqvist');
      await page.getByLabel('Suffix 2').click();
      await page.keyboard.press('ArrowDown');
    },
  },
  { name: 'edit-dirty', script: connected, play: marry },
  {
    name: 'edit-admin',
    script: connected,
    async play(page) {
      await open(page, 'Priya Natarajan');
      await page.getByRole('switch', { name: 'Manage studies' }).click();
    },
  },
  {
    name: 'edit-errors',
    script: connected,
    async play(page) {
      await marry(page);
      await page.getByLabel('First name').fill('');
      await page.getByLabel('NPI number').fill('1234567890');
      await page.getByLabel('Phone number').fill('555');
      await page.keyboard.press('Tab');
      await page.getByText('3 to fix').waitFor();
    },
  },
  {
    name: 'edit-extension',
    script: connected,
    async play(page) {
      await open(page, 'Kai Lindqvist');
      await page.getByLabel('Phone number').fill('555-010-0142 x204');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Leave out “x204”' }).waitFor();
    },
  },
  {
    name: 'edit-reports-on',
    script: connected,
    async play(page) {
      await open(page, 'Kai Lindqvist');
      await page.getByRole('switch', { name: 'Create and sign reports' }).click();
    },
  },
  {
    name: 'edit-discard',
    script: connected,
    async play(page) {
      await marry(page);
      await page.keyboard.press('Escape');
      await page.getByRole('alertdialog', { name: 'Discard your changes?' }).waitFor();
    },
  },
];
