/** A reviewer's day, two people who decide together, a lock that is lost, and an examiner whose grant ends. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { instant } from '../../src/kernel/time.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';

const seen = 'The file and the register agree.';

describeInBrowser('the console', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
    for (const name of ['Rita', 'Sam']) await world.enter(name, 'senior-reviewer');
  });

  /** A proposed refusal: the program asks for a second person there. */
  async function newCase(): Promise<string> {
    const { account } = await world.apply();
    const words = { because: 'identity-not-verified', customerText: 'We could not verify who you are.' };
    const proposed = await world.officer.post(`/standing/accounts/${account}/refusal-proposals`, {
      ...words,
      colleagueText: 'Two papers, two people.',
    });
    expect(proposed.status, proposed.text).toBe(201);
    return proposed.json.case as string; // Safe: the answer's own field.
  }

  const heading = (page: Page, name: string) => page.getByRole('heading', { name });

  it('shows a sealed value only for a reason, and the reveal is on record', async () => {
    const { person } = await world.apply();
    const page = await world.signIn('Rita');
    await page.goto(`/identification/persons/${person}`);
    await page.getByRole('button', { name: 'Reveal payment means' }).click();
    const why = page.getByRole('dialog', { name: 'Why do you need to see this?' });
    await why.getByRole('textbox', { name: 'In words' }).fill('too short');
    await why.getByRole('button', { name: 'Reveal' }).click();
    expect(await why.isVisible()).toBe(true);
    expect(await page.getByText('tok_1234567890ab').count()).toBe(0);
    await why.getByRole('textbox', { name: 'In words' }).fill('The bank asked which card it is.');
    await why.getByRole('button', { name: 'Reveal' }).click();
    await page.getByText('tok_1234567890ab').waitFor();
    const { text } = await world.officer.get('/ledger/entries?limit=5');
    expect(text).toContain('element-revealed');
  });

  it('shows on the timeline of the case what was revealed for it, and refuses another case', async () => {
    const id = await newCase();
    const { person } = (await world.officer.get(`/casework/cases/${id}`)).json;
    const page = await world.signIn('Rita');
    await page.goto(`/casework/${id}`);
    await page.getByRole('button', { name: 'Reveal payment means' }).click();
    const why = page.getByRole('dialog', { name: 'Why do you need to see this?' });
    await why.getByRole('textbox', { name: 'In words' }).fill('The bank asked which card it is.');
    await why.getByRole('button', { name: 'Reveal' }).click();
    await page.getByText('Sealed shown', { exact: true }).last().waitFor();
    await page.getByText('For colleagues: The bank asked which card it is.').waitFor();
    const other = await world.apply();
    const { elements } = (await world.officer.get(`/identification/persons/${other.person}`)).json;
    const sealed = elements.find((one: { sealed: string[] }) => one.sealed.length > 0);
    expect(person).not.toBe(other.person);
    const ask = { reason: 'review', words: 'The bank asked which card it is.', case: id };
    const refused = await world.officer.post(`/identification/elements/${sealed.id}/reveals`, ask);
    expect([refused.status, refused.json.errors[0].code]).toEqual([422, 'not-about-this-person']);
  });

  it('lets two people decide together, each in a browser of their own, and nobody both parts', async () => {
    const id = await newCase();
    const rita = await world.signIn('Rita');
    await rita.goto(`/casework/${id}`);
    await rita.getByRole('button', { name: 'Take the case' }).click();
    await rita.getByRole('textbox', { name: 'Words for colleagues' }).fill(seen);
    await rita.getByRole('button', { name: 'Decide', exact: true }).click();
    await heading(rita, 'A second person is asked').waitFor();
    expect(await rita.getByRole('button', { name: 'Confirm' }).isDisabled()).toBe(true);
    const sam = await world.signIn('Sam');
    await sam.goto(`/casework/${id}`);
    await sam.getByRole('button', { name: 'Confirm' }).click();
    await heading(sam, 'A second person is asked').waitFor({ state: 'hidden' });
    expect((await world.officer.get(`/casework/cases/${id}`)).json.state).toBe('resolved');
  });

  it('says that a lock is lost, keeps what was written, and frees the case for others', async () => {
    const id = await newCase();
    const rita = await world.signIn('Rita');
    await rita.clock.install();
    await rita.goto(`/casework/${id}`);
    await rita.getByRole('button', { name: 'Take the case' }).click();
    await rita.getByRole('textbox', { name: 'Words for colleagues' }).fill(seen);
    world.here.moveClock(new Date(Date.parse(world.here.now()) + 3_600_000).toISOString());
    const sam = await world.signIn('Sam');
    await sam.goto(`/casework/${id}`);
    await sam.getByRole('button', { name: 'Take the case' }).click();
    await sam.getByRole('button', { name: 'Put it back' }).waitFor();
    await rita.clock.runFor(31_000);
    await rita.getByText('You no longer hold this case').waitFor();
    expect(await rita.getByRole('textbox', { name: 'Words for colleagues' }).inputValue()).toBe(seen);
  });

  it('is worked through with the keyboard alone: next, read the keys, decide, next', async () => {
    const id = await newCase();
    await world.enter('Kim', 'senior-reviewer');
    const page = await world.visitor();
    await page.goto('/sign-in');
    await world.waitForTurn();
    await page.getByLabel('E-mail').waitFor();
    await tabTo(page, 'E-mail');
    await page.keyboard.type('kim@cloud.example');
    await tabTo(page, 'Password');
    await page.keyboard.type('correct horse battery staple');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(id);
    await page.getByRole('dialog').getByText(id).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take the case' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys on this screen' }).getByText('Take the case').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('t');
    await page.getByRole('textbox', { name: 'Words for colleagues' }).waitFor();
    await tabTo(page, 'Words for colleagues');
    await page.keyboard.type(seen);
    await page.keyboard.press('Control+Enter');
    await heading(page, 'A second person is asked').waitFor();
    expect((await world.officer.get(`/casework/cases/${id}`)).json.state).toBe('awaiting-second-person');
  });

  it('tells an examiner that they only read and until when, and ends with the grant', async () => {
    const ends = new Date(Date.parse(world.here.now()) + 86_400_000).toISOString();
    await world.enterExaminer('Ed', instant(ends));
    const page = await world.signIn('Ed');
    await page.getByText(/Read-only, until/).waitFor();
    await page.goto('/casework');
    await heading(page, 'Inbox').waitFor();
    expect(await page.getByRole('button', { name: 'Next case' }).count()).toBe(0);
    world.here.moveClock(new Date(Date.parse(ends) + 1000).toISOString());
    await page.reload();
    await page.getByText('This grant has expired.').first().waitFor();
  });
});

/** Presses Tab until the field with this label has the focus; a field that cannot be reached so is a defect. */
async function tabTo(page: Page, label: string): Promise<void> {
  const wanted = page.getByRole('textbox', { name: label });
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((field) => field.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${label} is not reached by Tab`);
}
