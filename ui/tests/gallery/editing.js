/** What the scenes of editing a person share: the steps up to the review. */

export async function open(page, name = 'Sarah Marie Johnson') {
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  await page.getByRole('dialog', { name: `Edit ${name}` }).waitFor();
}

export async function marry(page) {
  await open(page);
  await page.getByLabel('Last name').fill('Johnson-Smith');
}

export async function review(page) {
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('button', { name: 'Back' }).waitFor();
}
