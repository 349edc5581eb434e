/** U.S. status: said by whoever applies, on a ground with its evidence or plainly not, and decided by a colleague. */
import { beforeAll, expect, it } from 'vitest';
import { png as pngText } from '../../src/program/determine/verification/story-fixture.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';
import { button, portalStory, title } from './portal-story.ts';
import { seen } from './seen.ts';

describeInBrowser('U.S. status', () => {
  let world: BrowserWorld;
  let story: ReturnType<typeof portalStory>;
  beforeAll(async () => {
    world = await openBrowserWorld();
    story = portalStory(world);
    await world.enter('olga', 'owner');
  });

  it('is said on a ground with its evidence, counts for nothing until a colleague decides, and then ends verification', async () => {
    const page = await world.visitor({ width: 390 });
    await story.begin(page, { kind: 'person', name: 'Delia Hart', email: 'delia@hart.example' });
    await page.getByRole('navigation').getByRole('link', { name: 'U.S. status' }).click();
    await title(page, 'U.S. status').waitFor();
    expect(await page.getByText('U.S. passport').count()).toBe(0);
    await page.getByLabel('A citizen of the United States').check();
    await page.getByRole('region', { name: 'U.S. passport' }).waitFor();
    await page.getByLabel('A lawful permanent resident of the United States').check();
    await page.getByRole('region', { name: 'Permanent resident card' }).waitFor();
    const card = { name: 'card.png', mimeType: 'image/png', buffer: Buffer.from(pngText, 'base64') };
    await page.getByLabel('File of the document').setInputFiles(card);
    await page.getByText('It is handed in.').waitFor();
    await seen(page, 'us-status');
    await button(page, 'Put it on record').click();
    await page.getByText('Somebody looks at the evidence and decides.').waitFor();
    await seen(page, 'us-status-said');
    const { person, account } = await story.applicationOf('Delia Hart');
    expect((await world.officer.get(`/us-person/persons/${person}`)).json.status).toBe('undetermined');
    expect((await world.standing({ account })).requirements.pendingVerification).toMatchObject([
      { code: 'us-status', owedBy: 'provider' },
    ]);

    const colleague = await world.signIn('olga');
    await colleague.goto(`/identification/persons/${person}`);
    await colleague.getByText('Claimed by the customer: lawful permanent resident').waitFor();
    await button(colleague, 'Decide on U.S. status').click();
    await colleague.getByLabel('Where it is kept').fill('handed in, first document');
    await colleague.getByLabel('Seen on').fill('2026-03-01');
    expect(await violationsOn(colleague, 'deciding')).toEqual([]);
    await button(colleague, 'Decide').click();
    await colleague.getByText('answered').waitFor();
    const decided = 'Decided by olga: lawful permanent resident, permanent resident card seen on 2026-03-01';
    await colleague.getByText(decided).waitFor();

    await page.reload();
    await page.getByText('It was decided: a U.S. person.').waitFor();
    await page.getByRole('link', { name: 'Back to what is owed' }).click();
    await page.getByText('The customer and all its owners are U.S. persons.').waitFor();
  });

  it('is denied once, and asked about no more', async () => {
    const page = await world.visitor({ width: 390, theme: 'dark' });
    await story.begin(page, { kind: 'person', name: 'Ana Sol', email: 'ana@sol.example' });
    await page.locator('section').getByRole('link', { name: 'U.S. status' }).click();
    await page.getByLabel('None of these: not a U.S. person').check();
    await button(page, 'Put it on record').click();
    await page.getByText('Saved: U.S. status').waitFor();
    expect(await page.locator('section').getByRole('link', { name: 'U.S. status' }).count()).toBe(0);
    const cases = (await world.officer.get('/casework/cases?kind=us-status-claim&state=open')).json.items;
    expect(cases).toEqual([]);
    await page.getByRole('navigation').getByRole('link', { name: 'U.S. status' }).click();
    await page.getByText('Nothing more is asked on it.').waitFor();
    await button(page, 'Say something else').click();
    await page.getByLabel('Located in the United States').check();
    await page.getByRole('region', { name: 'A visit in person' }).waitFor();
  });

  it('is said by an owner for themselves, and by a company as a foreign branch', async () => {
    const page = await world.visitor();
    await story.begin(page, {
      kind: 'company',
      name: 'Prairie Compute LLC',
      email: 'office@prairie.example',
    });
    const { person, customer } = await story.applicationOf('Prairie Compute LLC');
    const company = world.asCustomer(customer);
    const source = { type: ['selfDeclaration'] };
    const interests = [{ type: 'shareholding', share: { exact: '100' } }];
    const holder = { individual: { name: 'Ann Uno' } };
    await world.must(
      company.post(`/beneficial-owners/persons/${person}/statements`, { holder, source, interests }),
    );
    await page.goto('/portal/us-status');
    await page.getByLabel('Organised under the law of the United States').check();
    await page.getByLabel('As a foreign branch of such an organisation').check();
    await button(page, 'Put it on record').click();
    await page.getByText('As a foreign branch of such an organisation').waitFor();

    await page.goto('/portal/owners');
    const ann = page.getByRole('region', { name: 'Ann Uno' });
    await ann.getByLabel('Their e-mail address').fill('ann@uno.example');
    await ann.getByRole('button', { name: 'Invite', exact: true }).click();
    await ann.getByText('ann@uno.example').waitFor();
    const own = await world.visitor({ width: 390 });
    await own.goto(await story.linkMailed('owner-invitation'));
    await button(own, 'Send a code').click();
    await story.enterCode(own);
    await own.getByText('You complete your own part for Prairie Compute LLC').waitFor();
    await own.getByRole('navigation').getByRole('link', { name: 'U.S. status' }).click();
    await own.getByLabel('A citizen of the United States').check();
    await button(own, 'Put it on record').click();
    await own.getByText('Somebody looks at the evidence and decides.').waitFor();
    await page.goto('/portal');
    await page.getByText('Told by the owner').first().waitFor();
    expect(await page.getByRole('link', { name: 'E-mail address · Ann Uno' }).count()).toBe(0);
  });
});
