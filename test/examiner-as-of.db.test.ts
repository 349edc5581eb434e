/**
 * What an examiner reads as of a moment is what an officer read at that moment, to the letter. The answers of every
 * operation that says it can are kept at several moments of a history, and asked for again when all has changed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdKind } from '../src/kernel/ids.ts';
import { instant } from '../src/kernel/time.ts';
import { parts } from '../src/main/parts.ts';
import { networkBook } from '../src/program/collect/access-log/network/book.ts';
import { handInAndRead } from '../src/program/determine/verification/story-fixture.ts';
import type { Route } from '../src/runtime/http/route.ts';
import { reportAccesses } from './setup/access-batches.ts';
import type { Client } from './setup/installation.ts';
import { bringIntoForce, notMaterial, tried } from './setup/program-change.ts';
import { runRound } from './setup/queued-jobs.ts';
import { startResellerDeadline } from './setup/reseller-deadline.ts';
import { idKindOf } from './setup/sample.ts';
import { type Applicant, complete, openWorld } from './setup/standing-world.ts';

const expiresAt = instant('2100-01-01T00:00:00Z');
const words = 'as the papers on the file show';

/** What says of itself when it was asked, or is sealed a little later: it has tests of its own. */
const told = new Set(['ledger', 'enforce/gate', 'retain/ledger']);
const routes: readonly Route[] = parts
  .flatMap((part) => part.routes ?? [])
  .filter(({ method, narrowed, part }) => method === 'get' && narrowed?.asOf && !told.has(part));

let world: Awaited<ReturnType<typeof openWorld>>;
let officer: Client;
let ada: Applicant;
let firm: Applicant;
let things: Partial<Record<IdKind, readonly string[]>>;
const kept: { at: string; answers: Map<string, unknown> }[] = [];

beforeAll(async () => {
  world = await openWorld();
  ({ officer } = world);
  ada = await world.opened();
  firm = await world.apply(
    [{ kind: 'name', value: { legalName: 'Lovelace Engines Ltd' } }, ...complete.slice(1)],
    'entity',
  );
  await stated('Augusta Byron', '60');
  await deadlineBegan();
  await record('2026-03-03T15:00:00Z');
  await verifiedInPart();
  await record('2026-03-05T15:00:00Z');
  await doubtedAndChanged();
  await record('2026-03-09T15:00:00Z');
  await failedAndEnded();
  await record('2026-03-20T15:00:00Z');
  await everythingElse();
  world.here.moveClock('2026-09-01T15:00:00Z');
});
afterAll(() => world.here.close());

const post = (path: string, body?: unknown) => world.must(officer.post(path, body));
const put = (path: string, body?: unknown) => world.must(officer.put(path, body));
const items = async (path: string) => (await officer.get(path)).json.items;

function stated(name: string, exact: string) {
  return post(`/beneficial-owners/persons/${firm.person}/statements`, {
    interests: [{ type: 'shareholding', share: { exact } }],
    source: { type: ['selfDeclaration'] },
    holder: { individual: { name } },
  });
}

/** A deadline that is extended, handed over and met as the history goes on. */
const deadlineBegan = () => startResellerDeadline(world.here, { subject: firm.account, warnDays: [30, 7] });

async function deadline(below: string, body: object) {
  const [clock] = await items('/clocks?obligation=terminate-reseller');
  await post(`/clocks/${clock.id}/${below}`, body);
}

async function verifiedInPart() {
  world.here.moveClock('2026-03-04T10:00:00Z');
  await handInAndRead(officer, ada.person);
  await world.us(firm.person, { ground: 'organized-in-us', evidence: 'registry-record' });
  const circumstance = { circumstance: 'not-met-in-person', applies: true };
  await post(`/verification/persons/${ada.person}/circumstances`, circumstance);
  await post(`/verification/persons/${ada.person}/documents`, documentOf('a later paper'));
}

const documentOf = (content: string) => ({
  mediaType: 'image/png',
  content: Buffer.concat([pngHead, Buffer.from(content)]).toString('base64'),
});
const pngHead = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

async function doubtedAndChanged() {
  world.here.moveClock('2026-03-06T10:00:00Z');
  await world.doubt(ada.person);
  await deadline('extensions', { dueOn: '2026-05-04', basis: 'law-provides', reference: '§ 7.303' });
  await stated('Charles Babbage', '30');
  await post(`/beneficial-owners/persons/${firm.person}/notice-clauses`, {
    acceptedOn: '2026-03-06',
    reference: 'contract 12',
  });
  await renamed(ada.person, 'Ada King');
  await put(`/identification/accounts/${ada.account}/external-id`, { externalId: 'acct-1' });
  await post(`/verification/persons/${ada.person}/discrepancies`, {
    field: 'name',
    severity: 'substantive',
    statedBy: 'customer',
    foundBy: 'document',
    stated: 'Ada King',
    found: 'Ada Example',
  });
  const change = await post('/written-program/changes', {
    content: {
      settings: { pendingDays: 20 },
      narratives: { fit: 'Fitted to a provider of one product.' },
      risks: { 'stolen-cards': risk },
    },
    reason: 'the board asked for less',
  });
  await post(`/written-program/changes/${change.id}/submissions`, { material: notMaterial });
  await post('/filings', { kind: 'annual-certification' });
  await post('/special-measures', determination);
  await post('/written-program/reviews', {
    reviewedOn: '2026-03-06',
    changesNeeded: true,
    offeringsReviewed: true,
    threatsReviewed: false,
    reference: 'minutes 3 of the board',
  });
}

/** About where both customers are, and in effect at once, so that it is enforced and lifted as the history goes on. */
const determination = {
  title: 'Accounts located in the United Kingdom',
  target: { kind: 'jurisdiction', country: 'GB' },
  imposes: { opening: 'none', maintaining: 'prohibited', resellerAccounts: true },
  source: { citation: '91 FR 1234', signedBy: 'Secretary of Commerce' },
  determinedOn: '2026-03-01',
  publishedOn: '2026-03-02',
  effectiveOn: '2026-03-12',
  earlyBecause: 'the board asked for it at once',
};

async function measureApproved() {
  const [{ id }] = await items('/special-measures');
  await post(`/special-measures/${id}/submissions`);
  await post(`/special-measures/${id}/previews`);
  await world.jobs();
  await world.must(world.here.as('owner', 'otto').post(`/special-measures/${id}/approvals`));
  await world.jobs();
}

async function measureRevoked() {
  const [{ id }] = await items('/special-measures');
  const { source } = determination;
  const step = { kind: 'revoke', on: '2026-04-01', publishedOn: '2026-04-01', source };
  await post(`/special-measures/${id}/steps`, { step });
  await world.must(world.here.as('owner', 'otto').post(`/special-measures/${id}/steps/decisions`));
  await world.jobs();
}

const risk = {
  factor: 'opening-methods',
  title: 'Accounts opened with stolen cards',
  likelihood: 4,
  impact: 3,
  answeredBy: ['hard-cases'],
};

async function renamed(person: string, fullName: string) {
  const { elements } = (await officer.get(`/identification/persons/${person}`)).json;
  const name = elements.find(({ kind }: { kind: string }) => kind === 'name');
  const replacement = { kind: 'name', value: { fullName } };
  await post(`/identification/elements/${name.id}/supersessions`, {
    reason: 'changed',
    source: 'document',
    replacement,
  });
}

async function failedAndEnded() {
  world.here.moveClock('2026-03-10T10:00:00Z');
  const [discrepancy] = await items(`/verification/persons/${ada.person}/discrepancies`);
  await post(`/verification/discrepancies/${discrepancy.id}/resolutions`, { resolution: 'explained', words });
  await put(`/identification/customers/${ada.customer}/status`, { status: 'contracting' });
  await world.fail(ada.person);
  await deadline('owners', { role: 'reseller-manager', words });
  const [decision] = (await officer.get(`/us-person/persons/${firm.person}`)).json.decisions;
  await post(`/us-person/decisions/${decision.id}/withdrawals`, { reason: 'facts-changed' });
  const [filing] = await items('/filings');
  await put(`/filings/${filing.id}/fields/F1`, { text: 'Papers are looked at, and codes are sent.' });
  const [change] = await items('/written-program/changes');
  await tried(world.here, change.id);
  const second = world.here.as('owner', 'otto');
  await world.must(second.post(`/written-program/changes/${change.id}/approvals`));
  await measureApproved();
  world.here.moveClock('2026-03-12T10:00:00Z');
  await runRound(world.here, 'watch-standings');
  await travelled();
}

/** One principal in two far countries within the hour: a signal, and a doubt that follows. */
async function travelled() {
  const countries: Readonly<Record<string, string>> = { '81.2.69.142': 'GB', '133.242.0.3': 'JP' };
  const book = networkBook(
    { builtAt: '2026-03-01T00:00:00.000Z', countryOf: (address) => countries[address] },
    [],
  );
  Object.assign(world.here.runtime.connectors, { network: { current: () => Promise.resolve(book) } });
  const accesses = Object.keys(countries).map((address, nth) => ({
    account: firm.account,
    at: `2026-03-12T0${nth + 8}:00:00Z`,
    address,
    principal: 'someone',
    action: 'console.sign-in',
  }));
  expect((await reportAccesses(world.here, 'travel', accesses)).status).toBe(200);
  await runRound(world.here, 'weigh-accesses');
}

async function everythingElse() {
  world.here.moveClock('2026-04-01T10:00:00Z');
  await measureRevoked();
  await bringIntoForce(world.here, {
    content: { narratives: { fit: '' }, risks: { 'stolen-cards': null } },
    by: officer,
    second: world.here.as('owner', 'otto'),
  });
  await deadline('satisfaction', { receipt: 'R-1', words });
  for (const { id } of await items('/access-log/signals'))
    await post(`/access-log/signals/${id}/dismiss`, { reason: 'journey-explained', words });
  for (const { id } of await items('/filings'))
    await post(`/filings/${id}/withdrawals`, { because: 'overtaken' });
  for (const { id } of await items(`/verification/persons/${ada.person}/evidence-requests`))
    await post(`/verification/evidence-requests/${id}/settlements`, { how: 'waived', words });
  for (const { id } of await items(`/verification/persons/${ada.person}/doubts`))
    await post(`/verification/doubts/${id}/lifts`, { because: 'explained', words });
  await post(`/verification/persons/${ada.person}/attempt-grants`, { words });
  const [entry] = await items('/verification/unresolved-identities');
  await post(`/verification/unresolved-identities/${entry.id}/resolutions`, { resolution: 'closed', words });
  await post(`/verification/persons/${ada.person}/circumstances`, {
    circumstance: 'not-met-in-person',
    applies: false,
  });
  await world.us(ada.person);
  await stated('Mary Somerville', '10');
  await renamed(ada.person, 'Ada Lovelace');
  await put(`/identification/customers/${ada.customer}/status`, { status: 'ended' });
  await put(`/offerings/${world.offering}`, { code: 'vm2', name: 'Other machines', facts: productLater });
  await post(`/standing/accounts/${ada.account}/closing`, {
    because: 'customer-request',
    closedOn: '2026-04-01',
  });
  const organization = (await officer.get(`/organizations/${world.here.tenant}`)).json;
  const {
    legalName: _before,
    id: _id,
    kind: _kind,
    edition: _edition,
    createdAt: _at,
    firstCertification: _first,
    ...rest
  } = organization;
  await put(`/organizations/${world.here.tenant}`, { ...rest, legalName: 'Other Cloud, Inc.' });
  for (const { id } of await items('/casework/cases?active=true'))
    await world.must(world.here.as('senior-reviewer', 'rita').post(`/casework/cases/${id}/claim`));
  await world.apply();
}

const productLater = {
  kind: 'virtual-machine',
  management: 'managed',
  trial: true,
  customerRunsOwnSoftware: true,
  ownerCountry: 'US',
  ownedByUsPerson: true,
  operatedIn: ['US', 'GB'],
};

/** Keeps what an officer reads at this moment, of every operation and everything there is by then. */
async function record(at: string) {
  world.here.moveClock(at);
  things = {
    person: (await items('/identification/persons')).map(({ id }: { id: string }) => id),
    customer: [ada.customer, firm.customer],
    account: [ada.account, firm.account],
    offering: [world.offering],
    organization: [world.here.tenant],
    longWork: [...(await items('/trial/runs')), ...(await previews())].map(({ id }: { id: string }) => id),
    specialMeasure: (await items('/special-measures')).map(({ id }: { id: string }) => id),
    programChange: (await items('/written-program/changes')).map(({ id }: { id: string }) => id),
    filing: (await items('/filings')).map(({ id }: { id: string }) => id),
    case: (await items('/casework/cases')).map(({ id }: { id: string }) => id),
    accessSignal: (await items('/access-log/signals')).map(({ id }: { id: string }) => id),
    clock: (await items('/clocks')).map(({ id }: { id: string }) => id),
  };
  const answers = new Map<string, unknown>();
  for (const path of routes.flatMap((route) => pathsOf(route, at))) {
    const { status, json, text } = await officer.get(path);
    answers.set(path, status === 200 ? (json ?? text) : status);
  }
  kept.push({ at, answers });
}

async function previews() {
  const found = [];
  for (const { id } of await items('/special-measures'))
    found.push(...(await items(`/special-measures/${id}/previews`)));
  return found;
}

/** The operation asked about each thing its address can name. */
function pathsOf({ id, path, params }: Route, at: string): string[] {
  const [, name] = /:(\w+)/.exec(path) ?? [];
  const asked = asking(id, at);
  if (name === undefined) return [path + asked];
  const kind = idKindOf(params, name);
  const found = (kind && things[kind]) ?? [];
  // A figure has its rows at the field of the form that states it.
  return found.map((thing) => path.replace(`:${name}`, thing).replace(':field', 'F10') + asked);
}

function asking(id: string, at: string): string {
  if (id === 'listCases') return '?sort=opened';
  if (id === 'getFilingFile') return '?format=json';
  return id === 'getBeneficialOwners' ? `?knownAt=${at}` : '';
}

describe('what is asked as of a moment', () => {
  it('is asked of every kind of thing the program keeps', () => {
    const [first] = kept;
    expect(routes.length).toBeGreaterThan(25);
    const unasked = routes
      .filter((route) => pathsOf(route, first?.at ?? '').length === 0)
      .map(({ id }) => id);
    expect(unasked).toEqual([]);
  });

  it('is answered as it was answered then, whatever came later', async () => {
    expect(kept.length).toBe(4);
    const others: unknown[] = [];
    for (const { at, answers } of kept) {
      const examiner = world.here.as({ role: 'examiner', examiner: { expiresAt, asOf: instant(at) } });
      for (const [path, then] of answers) {
        const { status, json, text } = await examiner.get(path);
        const now = status === 200 ? (json ?? text) : status;
        if (JSON.stringify(now) !== JSON.stringify(then)) others.push({ at, path, then, now });
      }
    }
    expect(others).toEqual([]);
  });

  it('is not the same at all these moments: the history is one in which things change', () => {
    const changing = [...(kept[0]?.answers ?? [])].filter(
      ([path, first]) => JSON.stringify(first) !== JSON.stringify(kept.at(-1)?.answers.get(path)),
    );
    expect(changing.length).toBeGreaterThan(20);
  });
});
