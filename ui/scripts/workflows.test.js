/** A linter that has nothing to say of a broken workflow would prove nothing. */
import { expect, it } from 'vitest';
import { faults, workflows } from './workflows.js';

const WORKFLOW = `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo one
`;

it('finds nothing in a sound workflow', () => {
  expect(faults(WORKFLOW, 'sound.yml')).toEqual([]);
});

it('finds a job that waits for one that does not exist', () => {
  const broken = WORKFLOW.replace('    steps:', '    needs: nobody\n    steps:');
  expect(faults(broken, 'broken.yml')).toEqual([expect.stringContaining('"nobody"')]);
});

it('finds what a stranger could put into a command', () => {
  const broken = WORKFLOW.replace('echo one', 'echo "${{ github.event.issue.title }}"').replace(
    'on: push',
    'on: issues',
  );
  expect(faults(broken, 'broken.yml')).toEqual([expect.stringContaining('untrusted')]);
});

it('excuses what it could not know, and nothing that is like it', () => {
  const known = WORKFLOW.replace('echo one', 'echo one\n        env:\n          A: ${{ vars.A }}');
  expect(faults(known, 'known.yml')).toEqual([]);
  const broken = known.replace('vars.A', 'var.A');
  expect(faults(broken, 'broken.yml')).toEqual([expect.stringContaining('"var"')]);
});

it('reads the workflows of this repository', () => {
  expect(workflows().map(([, path]) => path)).toContain('.github/workflows/check.yml');
});
