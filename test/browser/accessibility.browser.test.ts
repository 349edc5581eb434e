/** Every screen of the console, wide and narrow and in both themes, against the rules of WCAG 2.2 AA that a program can check. */

import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { lists } from '../../console/src/lists.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { problemText } from '../../src/kernel/problems.ts';
import { addMilliseconds } from '../../src/kernel/time.ts';
import {
  ada,
  bo,
  csv,
  cy,
  formOf,
  sendForm,
  settings,
} from '../../src/program/determine/lists/hand-in-fixture.ts';
import { reportAccesses } from '../setup/access-batches.ts';
import { runQueuedJobs, runRound } from '../setup/queued-jobs.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld, type Theme } from './in-browser.ts';
import { countShifts, mostShift } from './shifts.ts';
import { tooWide } from './too-wide.ts';

describeInBrowser('every screen', () => {
  let world: BrowserWorld;
  /** The clock of this world stands still, and with it the limit of requests would never fill again. */
  const open = async (page: Page, path: string) => {
    world.here.moveClock(addMilliseconds(world.here.now(), 1000));
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(await page.getByText(problemText('too-many-requests').title).count(), path).toBe(0);
  };
  const own: string[] = [];
  beforeAll(async () => {
    world = await openBrowserWorld();
    await world.enter('olga', 'owner');
    const endpoint = { url: 'https://hooks.cloud.example/gatehouse' };
    await world.must(world.here.as('engineer', 'emil').post('/webhooks/endpoints', endpoint));
    await world.must(world.officer.post('/access/keys', { name: 'control plane', scopes: ['gate:ask'] }));
    const member = { name: 'Nora', email: 'nora@cloud.example', role: 'reviewer' };
    await world.must(world.officer.post('/access/members', member));
    const { person, customer, account } = await world.opened();
    await world.fail(person);
    await world.must(world.officer.post('/gate/verdicts', { account, action: 'access' }));
    // Starts a clock: a report of a compromised identity is answered by a day.
    const report = { text: 'Somebody else signed in as me.' };
    const me = world.asCustomer(customer);
    await world.must(me.post(`/standing/accounts/${account}/identity-reports`, report));
    const change = await world.must(
      world.officer.post('/written-program/changes', {
        content: { settings: { pendingDays: 5 }, narratives: { fit: 'Fitted to one product.' } },
        reason: 'five days are enough to verify',
      }),
    );
    await world.must(world.officer.post(`/trial/changes/${change.id}/runs`));
    const measure = await world.must(
      world.officer.post('/special-measures', {
        title: 'Accounts located in the United Kingdom',
        target: { kind: 'jurisdiction', country: 'GB' },
        imposes: {
          opening: 'prohibited',
          maintaining: 'conditions',
          resellerAccounts: true,
          texts: ['Tell monthly.'],
        },
        source: { citation: '91 FR 1234', signedBy: 'Secretary of Commerce' },
        determinedOn: '2026-03-01',
        effectiveOn: '2026-09-01',
      }),
    );
    await world.must(world.officer.post(`/special-measures/${measure.id}/previews`));
    const kept = [...(await recordsKept(world)), ...(await accessesReported(world, account))];
    const screened = [...(await screeningLists(world))];
    screened.push(...(await screenedOnes(world, person)));
    await world.jobs();
    const reseller = { legalName: 'Wolke GmbH', jurisdiction: 'DE', contactEmail: 'cip@wolke.example' };
    await world.must(world.officer.post('/organizations/resellers', reseller));
    const filing = await world.must(world.officer.post('/filings', { kind: 'annual-certification' }));
    own.push(
      '/clocks/catalogue',
      '/gate/explain',
      '/screening/inquiries',
      '/organization',
      `/certification/${filing.id}/F10`,
      '/written-program/settings/pendingTerms',
      '/written-program/document',
      '/written-program/risks',
      '/written-program/comparison',
      ...screened,
      ...kept,
      ...(await firstOfEachList(await world.signIn('olga'), open)),
    );
    // Each of these is what somebody opens from a list; a list that opens nothing here would leave its page unseen.
    const kinds = [
      '/access-log/batches/',
      'acs_',
      'acc_',
      'cas_',
      'clk_',
      'dlv_',
      'fil_',
      'key_',
      'lst_',
      'lsv_',
      'mem_',
      'ntc_',
      'org_',
      'pch_',
      'per_',
      'spm_',
      'scm_',
      'vrd_',
      'whk_',
    ];
    expect(kinds.filter((kind) => !own.some((path) => path.includes(kind)))).toEqual([]);
  });

  it.each<[Theme, number]>([
    ['light', 1440],
    ['dark', 390],
  ])(
    'has no violation, is no wider than its place and stays in it while it loads, %s and %i wide',
    async (theme, width) => {
      const visitor = await world.visitor({ theme, width });
      await visitor.goto('/sign-in');
      const violations = await violationsOn(visitor, '/sign-in');
      const page = await world.signIn('olga', { theme, width });
      await page.addInitScript(countShifts);
      const moved: string[] = [];
      const wide = await tooWide(visitor, '/sign-in');
      for (const path of ['/', ...lists.map((list) => list.path), ...own]) {
        await open(page, path);
        const shift = await page.evaluate<number>('window.shifted');
        if (shift > mostShift) moved.push(`${path}: ${shift.toFixed(3)}`);
        violations.push(...(await violationsOn(page, path)));
        wide.push(...(await tooWide(page, path)));
      }
      expect({ violations, moved, wide }).toEqual({ violations: [], moved: [], wide: [] });
    },
    900_000,
  );

  it('names what is wider than its place, and takes no table for it that moves in a box of its own', async () => {
    const page = await world.visitor({ width: 390 });
    const boxed =
      '<div style="overflow-x: auto"><table style="width: 900px"><tr><td>boxed</td></tr></table></div>';
    await page.setContent(boxed);
    expect(await tooWide(page, 'a page')).toEqual([]);
    await page.setContent(`${boxed}<p style="width: 500px">a line</p>`);
    expect(await tooWide(page, 'a page')).toEqual(['a page: 508 of 390, by <p class=""> a line']);
  });
});

/** On the list like whoever applies in this world. */
const applicant = '5,Ada Example,,';

/** An erasure that waits for a second person, a hold and a longer limit; their pages. */
async function recordsKept({ apply, must, officer }: BrowserWorld): Promise<readonly string[]> {
  const old = await apply();
  const closing = { because: 'application-withdrawn', closedOn: '2020-01-01' };
  await must(officer.post(`/standing/accounts/${old.account}/closing`, closing));
  const { id } = await must(officer.post('/retention/erasures', { reason: 'the retention period is over' }));
  await must(officer.post('/retention/holds', { reason: 'an inquiry', classes: ['element'] }));
  const longer = { years: 10, because: 'limitation', citation: 'Pub. L. 118-50', reason: 'counsel asks it' };
  await must(officer.post('/retention/choices', { classes: ['element'], ...longer }));
  return ['/retention/erasures', '/retention/holds', '/retention/choices', `/retention/erasures/${id}`];
}

/** Accesses of an account from elsewhere, of an account that nobody knows, and a line that is refused; their pages. */
async function accessesReported({ here }: BrowserWorld, account: Id<'account'>): Promise<readonly string[]> {
  const from = { account, address: '133.242.0.3', principal: 'root', action: 'console:sign-in' };
  const lines = [
    ...[18, 19, 20, 21, 22].map((day) => ({ ...from, at: `2026-02-${day}T10:00:00Z` })),
    { ...from, account: { namespace: 'aws', id: '123456789012' }, at: '2026-02-22T11:00:00Z' },
    from,
  ];
  const sent = await reportAccesses(here, 'night-1', lines);
  expect(sent.json.counts).toMatchObject({ events: 5, unmatched: 1, refused: 1 });
  await runRound(here, 'weigh-accesses');
  return ['/access-log/addresses', '/access-log/addresses/133.242.0.3', `/standing/${account}`];
}

/** A list with two versions and a third that is refused; their pages, and those of their entries. */
async function screeningLists({ here, must }: BrowserWorld): Promise<readonly string[]> {
  const officer = here.as('officer', 'olga');
  const entered = { ...settings, slug: 'left', format: 'provider-csv' };
  const list = (await must(officer.post('/lists', entered))).id;
  const versions: string[] = [];
  for (const rows of [csv(ada, cy), csv(bo, '3,Cy Twombly,,sculptor', '4', applicant), '<html>']) {
    versions.push((await must(sendForm(officer, list, formOf({ main: rows })))).id);
    await runQueuedJobs(here);
  }
  const below = '/screening/lists';
  return [
    ...versions.map((version) => `${below}/versions/${version}`),
    `${below}/${list}/entries`,
    `${below}/${list}/entries/3`,
    `${below}/versions/${versions[0]}/entries`,
    `${below}/versions/${versions[0]}/entries/1`,
  ];
}

/** What comparing somebody with that list has found, and what another threshold would. */
async function screenedOnes({ here, officer }: BrowserWorld, person: string): Promise<readonly string[]> {
  await runRound(here, 'screen-due-parties');
  const { items } = (await officer.get(`/screening/subjects/${person}/results`)).json;
  expect(items).toHaveLength(1);
  return [
    `/screening/subjects/${person}`,
    `/screening/results/${items[0].id}`,
    '/screening/threshold-trial?thresholdPercent=100',
  ];
}

/** What the first row of each list opens, where it has one. */
async function firstOfEachList(
  page: Page,
  open: (page: Page, path: string) => Promise<void>,
): Promise<readonly string[]> {
  const opened: string[] = [];
  for (const { path, opens, empty } of lists) {
    if (!opens) continue;
    await open(page, path);
    const main = page.getByRole('main');
    const first = main.locator(`a[href^="${opens.below}"]:not([download])`).first();
    await first.or(main.getByText(empty)).first().waitFor();
    const href = (await first.count()) > 0 ? await first.getAttribute('href') : null;
    if (href !== null) opened.push(href);
  }
  return opened;
}
