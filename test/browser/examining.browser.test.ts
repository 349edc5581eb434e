/** An examiner with a narrowed grant: what they are offered, what they read as of then, and what is on the ledger of it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { instant } from '../../src/kernel/time.ts';
import type { Applicant } from '../setup/standing-world.ts';
import { filesIn } from '../setup/zip.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';
import { countShifts, mostShift } from './shifts.ts';

describeInBrowser('an examiner', () => {
  const expiresAt = instant('2026-06-01T00:00:00Z');
  const then = instant('2026-03-02T20:00:00Z');
  let world: BrowserWorld;
  let granted: Applicant;
  let other: Applicant;
  let caseId: string;
  let page: Page;

  beforeAll(async () => {
    world = await openBrowserWorld();
    granted = await world.opened();
    other = await world.opened();
    caseId = (
      await world.must(
        world.officer.post('/casework/cases', {
          kind: 'appeal',
          subject: granted.account,
          colleagueText: 'The customer asked by telephone.',
        }),
      )
    ).id;
    world.here.moveClock('2026-03-04T15:00:00Z');
    await changeEverything();
    await world.enterExaminer('Eve', expiresAt, { asOf: then, customers: [granted.customer] });
    page = await world.signIn('Eve');
  });

  async function changeEverything() {
    const { elements } = (await world.officer.get(`/identification/persons/${granted.person}`)).json;
    const name = elements.find(({ kind }: { kind: string }) => kind === 'name');
    await world.must(
      world.officer.post(`/identification/elements/${name.id}/supersessions`, {
        reason: 'changed',
        source: 'document',
        replacement: { kind: 'name', value: { fullName: 'Ada Later' } },
      }),
    );
    await world.us(granted.person);
    const rita = world.here.as('senior-reviewer', 'rita');
    await world.must(rita.post(`/casework/cases/${caseId}/claim`));
    await world.must(rita.post(`/casework/cases/${caseId}/notes`, { colleagueText: 'Looked at it later.' }));
  }

  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  const menu = () => page.getByRole('navigation', { name: 'Main' });

  /** The looks of this examiner, newest first. */
  async function looks(): Promise<{ operation: string; asked: string[]; shown: string[]; file: string }[]> {
    const { items } = (await world.officer.get('/ledger/entries?kind=examiner-shown&limit=200')).json;
    return items.flatMap((entry: { events: { data: object }[] }) => entry.events.map(({ data }) => data));
  }

  it('is told that they only read, of whom, as of when and until when, and is offered what the grant covers', async () => {
    const note = page.getByRole('note', { name: 'Your grant' });
    await note.waitFor();
    const text = (await note.textContent()) ?? '';
    for (const part of ['Read-only, until', 'Jun 1, 2026', 'Ada Example', 'as of', 'Mar 2, 2026'])
      expect(text).toContain(part);
    for (const name of ['Inbox', 'Customers', 'Persons', 'Accounts by standing', 'Written program'])
      expect([name, await menu().getByRole('link', { name, exact: true }).count()]).toEqual([name, 1]);
    for (const name of ['Clocks', 'Outbox', 'Members', 'Unverified foreign accounts', 'Verdicts'])
      expect([name, await menu().getByRole('link', { name, exact: true }).count()]).toEqual([name, 0]);
    await page.goto('/clocks');
    await page.getByText('Your grant does not cover this list').waitFor();
    await page.getByText('This is not kept by customer').waitFor();
    await page.goto('/applications');
    await page.getByText('This is kept as it is now').waitFor();
  });

  it('reads a person, an account and a case as they were then, and nothing that came later', async () => {
    await page.goto('/identification');
    await heading('Customers').waitFor();
    await page.getByRole('link', { name: 'Ada Example' }).first().waitFor();
    await page.getByText('As of', { exact: false }).nth(1).waitFor();
    await page.getByRole('table').getByRole('link', { name: 'Ada Example' }).click();
    await heading('Ada Example').waitFor();
    expect(await page.getByText('Ada Later').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Reveal/ }).count()).toBe(0);
    expect(await violationsOn(page, 'person')).toEqual([]);
    await page.goto(`/standing/${granted.account}`);
    await heading('Account').waitFor();
    await page.getByText('U.S. status established').waitFor({ state: 'hidden' });
    await page.goto('/casework');
    await page.getByRole('table').getByRole('link', { name: 'Appeal' }).click();
    await heading('Appeal').waitFor();
    await heading('Timeline').waitFor();
    await heading('Ada Example').waitFor();
    expect(await page.getByText('Looked at it later.').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Take the case' }).count()).toBe(0);
    expect(await violationsOn(page, 'case')).toEqual([]);
    await page.goto(`/identification/persons/${other.person}`);
    await page.getByText('There is nothing with this id').waitFor();
  });

  it('sees a case stay in its place while it loads, and a part that the grant does not reach is asked for once', async () => {
    const narrow = await world.signIn('Eve', { width: 390 });
    await narrow.addInitScript(countShifts);
    const asked: string[] = [];
    narrow.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await narrow.goto(`/casework/${caseId}`);
    await narrow.getByRole('heading', { name: 'Ada Example', exact: true }).waitFor();
    await narrow.getByText('This grant does not reach that far').waitFor();
    await narrow.waitForLoadState('networkidle');
    const claim = `/v1/us-person/persons/${granted.person}/claim`;
    expect(asked.filter((path) => path === claim)).toEqual([claim]);
    expect(await narrow.evaluate<number>('window.shifted')).toBeLessThanOrEqual(mostShift);
  });

  it('exports a table as of then, and each look is on the ledger with its ids', async () => {
    await page.goto('/standing');
    await heading('Accounts by standing').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export JSON' }).click(),
    ]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(file).toMatchObject({ asOf: then, rows: 1, items: [{ account: granted.account }] });
    expect(JSON.stringify(file)).not.toContain(other.account);
    const seen = await looks();
    for (const [operation, id] of [
      ['getPerson', granted.person],
      ['getStanding', granted.account],
      ['getCase', caseId],
    ])
      expect(seen.some((one) => one.operation === operation && one.asked.includes(id ?? ''))).toBe(true);
    expect(seen.some((one) => one.operation === 'listStandings' && one.file === 'application/json')).toBe(
      true,
    );
    expect(seen.every(({ asked, shown }) => ![...asked, ...shown].includes(other.person))).toBe(true);
  });

  it('takes the record along and proves it with plain Node', async () => {
    await page.goto('/ledger');
    await page.getByRole('link', { name: 'Take it to verify elsewhere' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Take it to verify elsewhere' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ledger-2026-03-02.zip');
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-taken-'));
    try {
      const zip = join(folder, 'taken.zip');
      await download.saveAs(zip);
      for (const [name, content] of filesIn(await readFile(zip)))
        await writeFile(join(folder, name), content);
      const [key] = (await world.officer.get('/ledger/keys')).json.keys;
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['verify-ledger.mjs', 'ledger.ndjson.gz', '--key', key],
        { cwd: folder },
      );
      expect(stdout).toContain('PROVEN: every entry is as it was');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
