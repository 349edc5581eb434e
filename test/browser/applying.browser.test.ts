/** Customers and owners by themselves: from a link to a permit at the gate, by role and label. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { passport, png as pngText } from '../../src/program/determine/verification/story-fixture.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';
import { button, heading, portalStory, title } from './portal-story.ts';
import { seen } from './seen.ts';

const png = Buffer.from(pngText, 'base64');

describeInBrowser('the portal', () => {
  let world: BrowserWorld;
  let story: ReturnType<typeof portalStory>;
  beforeAll(async () => {
    world = await openBrowserWorld();
    story = portalStory(world, seen);
  });

  type Story = ReturnType<typeof portalStory>;
  const applyLink: Story['applyLink'] = () => story.applyLink();
  const codeSent: Story['codeSent'] = () => story.codeSent();
  const linkMailed: Story['linkMailed'] = (template) => story.linkMailed(template);
  const enterCode: Story['enterCode'] = (page) => story.enterCode(page);
  const begin: Story['begin'] = (page, who) => story.begin(page, who);
  const applicationOf: Story['applicationOf'] = (name) => story.applicationOf(name);

  async function item(page: Page, what: string) {
    await page.getByRole('link', { name: what, exact: true }).click();
    await title(page, what).waitFor();
  }

  async function tell(page: Page, what: string, fields: Readonly<Record<string, string>>, of = '') {
    await page.getByRole('link', { name: `${what}${of}`, exact: true }).click();
    await title(page, what).waitFor();
    for (const [label, value] of Object.entries(fields)) {
      const field = page.getByLabel(label);
      if (label.startsWith('Country')) await field.selectOption({ label: value });
      else await field.fill(value);
    }
    await button(page, 'Save').click();
    await page.getByText(`Saved: ${what}`).waitFor();
  }

  const address = { 'Street address': 'Calle Mayor 1', 'City or town': 'Madrid', Country: 'Spain' };
  const bank = {
    'IBAN or account number': 'ES9121000418450200051332',
    'Bank or institution': 'Banco Ejemplo',
  };

  /** Everything that is asked of somebody before their account opens. */
  async function tellAll(page: Page, place = 'Street address') {
    await tell(page, place, address);
    await tell(page, 'Means of payment', bank);
    await tell(page, 'Telephone number', { 'Telephone number': '+34911234567' });
  }

  async function chooseFile(page: Page, file: { name: string; buffer: Buffer }) {
    const mimeType = file.name.endsWith('.pdf') ? 'application/pdf' : 'image/png';
    await page.getByLabel('File of the document').setInputFiles({ ...file, mimeType });
  }

  async function proveEmail(page: Page) {
    const tile = page.getByRole('region', { name: 'A code by e-mail' });
    await tile.getByRole('button', { name: 'Send a code' }).click();
    await tile.getByLabel('Code from the message').waitFor();
    await tile.getByLabel('Code from the message').fill(await codeSent());
    await tile.getByRole('button', { name: 'Confirm the code' }).click();
    await tile.getByText('Done').waitFor();
  }

  /** A colleague reads the newest document. */
  async function review(person: string, result: object) {
    const { items } = (await world.officer.get(`/verification/persons/${person}/documents`)).json;
    const unread = items.find((one: { state: string }) => one.state === 'received');
    await world.must(world.officer.post(`/verification/documents/${unread.id}/reviews`, result));
  }

  const openAccount = (account: string) =>
    world.must(world.officer.post(`/standing/accounts/${account}/opening`));

  async function verdict(account: string): Promise<string> {
    await world.jobs();
    const plane = world.here.as({ scopes: ['gate:ask'] });
    const asked = { account, action: 'provision', amounts: { accelerators: 1 } };
    return (await world.must(plane.post('/gate/verdicts', asked))).verdict.decision;
  }

  it('takes an individual from a link to a permit, with one item asked again by a link that opens on it', async () => {
    const page = await world.visitor({ width: 390 });
    await begin(page, { kind: 'person', name: 'Ana Sol', email: 'ana@sol.example' });
    await seen(page, 'home');
    await tellAll(page);
    await button(page, 'Hand in the application').click();
    await page.getByText('You may still add and correct.').waitFor();
    const { person, account } = await applicationOf('Ana Sol');
    await openAccount(account);
    await page.reload();
    await item(page, 'Verify the identity');
    await proveEmail(page);
    await chooseFile(page, { name: 'passport.png', buffer: png });
    await page.getByText('It is handed in.').waitFor();
    await seen(page, 'proofs');
    await review(person, { result: 'rejected', reason: 'unreadable' });

    const again = await world.visitor({ width: 390 });
    const link = await linkMailed('asked-again');
    expect(link).toContain('/portal/item/verification#');
    await again.goto(link);
    await button(again, 'Send a code').click();
    await enterCode(again);
    await heading(again, 'Verify the identity').waitFor();
    await again.getByText('it cannot be read.').waitFor();
    await seen(again, 'asked-again');
    await chooseFile(again, { name: 'passport.png', buffer: Buffer.concat([png, Buffer.from([0])]) });
    await again.getByText('It is handed in.').waitFor();
    await review(person, { ...passport, nameAsWritten: 'ANA SOL' });
    expect(await verdict(account)).toBe('permit');
    await again.goto('/portal');
    await again.getByText('The account is open without limits.').waitFor();
    await seen(again, 'good');
  });

  async function addOwner(page: Page, owner: { name: string; share: string; who?: string; in?: string }) {
    if (owner.who) await page.getByLabel(owner.who).check();
    await page.getByLabel('Name of the owner').fill(owner.name);
    if (owner.in) await page.getByLabel('Holds it in').selectOption({ label: owner.in });
    await page.getByLabel('Share in percent').fill(owner.share);
    await button(page, 'Add').click();
    await page.getByText(`${owner.name} is added.`).waitFor();
  }

  /** What is asked of an owner before the account opens. */
  async function tellOwner(page: Page, email: string, of = '') {
    await tell(page, 'Street address', address, of);
    await tell(page, 'E-mail address', { 'E-mail address': email }, of);
    await tell(page, 'Telephone number', { 'Telephone number': '+34911234570' }, of);
  }

  /** Shows an identity by a code and a document, which a colleague accepts; then goes back to what is owed. */
  async function verify(page: Page, shown: { title: string; name: string; type?: string }) {
    await page.getByRole('link', { name: shown.title, exact: true }).click();
    await title(page, 'Verify the identity').waitFor();
    await proveEmail(page);
    await chooseFile(page, { name: 'document.png', buffer: Buffer.concat([png, Buffer.from(shown.name)]) });
    await page.getByText('It is handed in.').waitFor();
    const { items } = (await world.officer.get('/casework/cases?kind=documents-review&limit=50')).json;
    const open = items.find((one: { state: string }) => one.state === 'open');
    const type = shown.type ?? 'passport';
    await review(open.subject, { ...passport, type, nameAsWritten: shown.name });
    await page.getByRole('link', { name: 'Back to what is owed' }).click();
  }

  it('takes a company with three owners to a permit: one is invited, and two are told by the company', async () => {
    const page = await world.visitor();
    await begin(page, { kind: 'company', name: 'Sol Hosting SL', email: 'office@hosting.example' });
    await tell(page, 'Principal place of business', address);
    await tell(page, 'Law it is organised under', { 'Country whose law': 'Spain' });
    await tell(page, 'Means of payment', bank);
    await tell(page, 'Telephone number', { 'Telephone number': '+34911234568' });
    await page.getByRole('navigation').getByRole('link', { name: 'Owners and those in control' }).click();
    await addOwner(page, { name: 'Ann Uno', share: '40' });
    await addOwner(page, { who: 'A company or organisation that holds', name: 'Mid SL', share: '60' });
    await addOwner(page, { name: 'Ben Dos', share: '50', in: 'Mid SL' });
    await page.getByLabel('Share in percent').fill('55');
    await page.getByLabel('Holds it in').selectOption({ label: 'Mid SL' });
    await page.getByText('Together this is more than 100 %.').waitFor();
    await addOwner(page, { name: 'Cleo Tres', share: '50', in: 'Mid SL' });
    await page.getByLabel('A person in control').check();
    await page.getByLabel('Name of the owner').fill('Dora Directora');
    await page.getByLabel('Why this person is in control').fill('runs the business as sole director');
    await button(page, 'Add').click();
    await page.getByText('Dora Directora is added.').waitFor();
    await page.getByText('50 % × 60 % = 30 %').first().waitFor();
    await seen(page, 'owners');
    const ann = page.getByRole('region', { name: 'Ann Uno' });
    await ann.getByLabel('Their e-mail address').fill('ann@uno.example');
    await ann.getByRole('button', { name: 'Invite', exact: true }).click();
    await ann.getByText('ann@uno.example').waitFor();

    const own = await world.visitor({ width: 390, theme: 'dark' });
    await own.goto(await linkMailed('owner-invitation'));
    await heading(own, 'Your part for Sol Hosting SL').waitFor();
    await button(own, 'Send a code').click();
    await enterCode(own);
    await own.getByText('You complete your own part for Sol Hosting SL').waitFor();
    expect(await own.getByText('Ben Dos').count()).toBe(0);
    await seen(own, 'owner-home');
    await tellOwner(own, 'ann@uno.example');

    await page.goto('/portal');
    for (const name of ['Ben Dos', 'Cleo Tres', 'Dora Directora'])
      await tellOwner(page, `${name.slice(0, 3)}@sol.example`, ` · ${name}`);
    await button(page, 'Hand in the application').click();
    await page.getByText('You may still add and correct.').waitFor();
    await seen(page, 'company-handed-in');
    const { account, person } = await applicationOf('Sol Hosting SL');
    await openAccount(account);
    const asked = (await world.standing({ account })).requirements.currentlyDue;
    const people = asked.filter((one: { code: string }) => one.code === 'verification');
    await own.reload();
    await verify(own, { title: 'Verify the identity', name: 'ANN UNO' });
    await page.goto('/portal');
    for (const name of ['Ben Dos', 'Cleo Tres', 'Dora Directora'])
      await verify(page, { title: `Verify the identity · ${name}`, name: name.toUpperCase() });
    await verify(page, { title: 'Verify the identity', name: 'SOL HOSTING SL', type: 'formation-document' });
    expect(people).toHaveLength(5);
    expect(people.map((one: { person: string }) => one.person)).toContain(person);
    expect(await verdict(account)).toBe('permit');
  }, 240_000);

  it('tells who is refused why, and takes an appeal that can be followed', async () => {
    const page = await world.visitor({ width: 390, theme: 'dark' });
    await begin(page, { kind: 'person', name: 'Rafa Luz', email: 'rafa@luz.example' });
    await tellAll(page);
    const { account } = await applicationOf('Rafa Luz');
    const words = 'The document names another person, and no other was sent.';
    const proposal = await world.must(
      world.officer.post(`/standing/accounts/${account}/refusal-proposals`, {
        because: 'identity-not-verified',
        customerText: words,
        colleagueText: 'Two papers, two people.',
      }),
    );
    await page.reload();
    expect(await page.getByText(words).count()).toBe(0);
    const decision = { resolution: 'refuse', reason: 'identity-not-verified', customerText: words };
    await world.decide(proposal.case, decision, world.here.as('senior-reviewer', 'sam'));
    await page.reload();
    await page.getByText('The application was refused. You may appeal.').first().waitFor();
    await page.getByRole('link', { name: 'Messages and decisions' }).click();
    await page.getByText(words).waitFor();
    await seen(page, 'refused');
    await page.getByRole('link', { name: 'Back to what is owed' }).click();
    await item(page, 'Appeal');
    await page
      .getByLabel('What should be looked at again?')
      .fill('The other document is my sister’s. Mine is here.');
    await button(page, 'Send the appeal').dblclick();
    await page.getByText('Saved: Appeal').waitFor();
    await heading(page, /^Being checked/).waitFor();
    await seen(page, 'appeal-sent');
    await page.getByRole('link', { name: 'Messages and decisions' }).click();
    await page.getByText('The other document is my sister’s.').waitFor();
    expect(await page.getByRole('region', { name: 'Your appeal' }).count()).toBe(1);
    await seen(page, 'appeal');
  });

  it('loses nothing: two tabs, the back button, a session that ends, and files that cannot be taken', async () => {
    const page = await world.visitor();
    await begin(page, { kind: 'person', name: 'Eva Mar', email: 'eva@mar.example' });
    const { person } = await applicationOf('Eva Mar');
    const link = await linkMailed('application-link');

    // Half typed, then back and forth: what was typed is there.
    await item(page, 'Street address');
    await page.getByLabel('Street address').fill('Calle Mayor 7');
    await page.goBack();
    await heading(page, 'Eva Mar').waitFor();
    await page.goForward();
    expect(await page.getByLabel('Street address').inputValue()).toBe('Calle Mayor 7');

    // Another tab saves first.
    const other = await page.context().newPage();
    await other.goto('/portal');
    await tell(other, 'Street address', { ...address, 'Street address': 'Calle Menor 9' });
    await page.getByLabel('Country').selectOption({ label: 'Spain' });
    await button(page, 'Save').click();
    await page.getByText('This was told elsewhere in the meantime').waitFor();
    await seen(page, 'elsewhere');
    expect(await page.getByLabel('Street address').inputValue()).toBe('Calle Mayor 7');
    await button(page, 'Replace it with what I typed').click();
    await button(page, 'Save').click();
    await page.getByText('Saved: Street address').waitFor();
    const { elements } = (await world.officer.get(`/identification/persons/${person}`)).json;
    const streets = elements.filter((one: { kind: string }) => one.kind === 'address');
    expect(streets.map((one: { value: { street: string[] } }) => one.value.street)).toEqual([
      ['Calle Mayor 7'],
    ]);

    // The session ends while something is typed; entering again goes on where it was.
    await item(page, 'Telephone number');
    await page.getByLabel('Telephone number').fill('+34911234569');
    await page.context().clearCookies();
    await button(page, 'Save').dblclick();
    await page.getByRole('alert').filter({ hasText: 'Your session has ended' }).first().waitFor();
    await button(page, 'Enter again').click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByLabel('Link from our e-mail').fill(link);
    await dialog.getByRole('button', { name: 'Send a code' }).click();
    await seen(page, 'again');
    await dialog.getByText('We sent a code to').waitFor();
    await dialog.getByLabel('Code from the message').fill(await codeSent());
    await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Telephone number').inputValue()).toBe('+34911234569');
    await button(page, 'Save').click();
    await page.getByText('Saved: Telephone number').waitFor();

    // Files that cannot be taken are refused before they are sent, with what to do.
    await item(page, 'Verify the identity');
    await chooseFile(page, { name: 'passport.pdf', buffer: Buffer.from('PK\u0003\u0004 an archive') });
    await page.getByText('This is a ZIP archive').waitFor();
    const large = Buffer.alloc(60 * 1024 * 1024);
    large.write('%PDF-1.7');
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-large-'));
    writeFileSync(join(folder, 'large.pdf'), large);
    await page.getByLabel('File of the document').setInputFiles(join(folder, 'large.pdf'));
    await page.getByText('at most 8 MB can be taken').waitFor();
    rmSync(folder, { recursive: true });
    await seen(page, 'files');
    expect((await world.officer.get(`/verification/persons/${person}/documents`)).json.items).toEqual([]);
  });

  it('speaks Arabic from right to left, Chinese and Spanish', async () => {
    const page = await world.visitor({ width: 390, theme: 'dark' });
    await page.goto(await applyLink());
    await page.getByLabel('Language').selectOption('ar');
    await heading(page, 'من يحصل على أي بيانات').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await seen(page, 'arabic');
    await page.getByLabel('اللغة').selectOption('zh-Hans');
    await heading(page, '谁会得到哪些数据').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    await seen(page, 'chinese');
    await page.getByLabel('语言').selectOption('es');
    await heading(page, 'Quién recibe qué datos').waitFor();
    await seen(page, 'spanish');
  });
});
