/** Customers who apply by themselves: link, code, session, and coming back on another device. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccess } from '../src/runtime/access/index.ts';
import type { Session } from '../src/runtime/http/session.ts';
import type { Client, Reply } from './setup/installation.ts';
import { openWorld, type World } from './setup/standing-world.ts';

let world: World;
let visitor: Client;
let offering: string;
beforeAll(async () => {
  world = await openWorld();
  visitor = world.here.as('nobody');
  offering = (await world.officer.get('/offerings')).json.items[0].id;
});
afterAll(() => world.here.close());

async function applyLink(): Promise<string> {
  const made = await world.officer.post('/applications/links', { days: 30 });
  expect(made.status, made.text).toBe(201);
  return tokenIn(made.json.link);
}

const tokenIn = (text: string) => /portal\/#([\w-]{43})/.exec(text)?.[1] ?? 'no token';

async function newestMail(template: string): Promise<string> {
  const { items } = (await world.officer.get('/notices/outbox?limit=10')).json;
  const notice = items.find((one: { template: string }) => one.template === template);
  const reveal = { reason: 'The applicant asked by telephone.' };
  return (await world.here.as('owner').post(`/notices/outbox/${notice.id}/reveals`, reveal)).json.text;
}

async function codeSent(): Promise<string> {
  return /\b\d{6}\b/.exec(await newestMail('email-code'))?.[0] ?? 'no code';
}

const begin = (more: object = {}) => ({
  kind: 'individual',
  name: { fullName: 'Ana Sol' },
  offering,
  trial: false,
  locationsOfUse: [{ country: 'ES' }],
  language: 'es',
  disclosureSeen: true,
  ...more,
});

async function open(token: string, email?: string) {
  const opened = await visitor.post('/applications/openings', { token, ...(email ? { email } : {}) });
  expect(opened.status, opened.text).toBe(200);
  return opened.json.opening as string; // Safe: the answer's own field.
}

async function enter(token: string, more: object, email?: string): Promise<Reply> {
  const opening = await open(token, email);
  return visitor.post('/applications/sessions', { token, opening, code: await codeSent(), ...more });
}

/** Who the cookies of an answer sign in, as a browser would send them. */
async function signedIn(reply: Reply): Promise<Session | undefined> {
  const cookie = reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const { runtime } = world.here;
  const access = openAccess({ runtime, environment: {} });
  return access.authenticate(new Request(`${runtime.publicUrl}/v1/access/session`, { headers: { cookie } }));
}

describe('a link for applying', () => {
  it('says before a code is sent whose it is, what one may apply for, and who gets which data', async () => {
    const token = await applyLink();
    const { status, json } = await visitor.post('/applications/link-descriptions', { token });
    expect(status).toBe(200);
    expect(json).toMatchObject({ kind: 'apply', organizationName: 'Example Cloud, Inc.', sentTo: null });
    expect(json.offerings.map((one: { id: string }) => one.id)).toContain(offering);
    expect(json.notice.disclosures.length).toBeGreaterThan(0);
  });

  it('lets one begin by link and code: person, customer and account are there, and the session is theirs', async () => {
    const reply = await enter(await applyLink(), { begin: begin() }, 'Ana@Sol.example');
    expect(reply.status, reply.text).toBe(200);
    const session = await signedIn(reply);
    expect(session).toMatchObject({ role: 'customer', portal: true, tenant: world.here.tenant });
    const mine = await world.here.as(session ?? 'nobody').get('/applications/mine');
    expect(mine.json).toMatchObject({
      id: reply.json.application,
      person: reply.json.person,
      name: 'Ana Sol',
      personKind: 'individual',
      offering,
      language: 'es',
      state: 'being-filled',
    });
  });

  it('is begun again on another device by the link that was mailed', async () => {
    const first = await enter(await applyLink(), { begin: begin() }, 'back@sol.example');
    const mail = await newestMail('application-link');
    expect(mail).toContain('Ha empezado una solicitud');
    const again = await enter(tokenIn(mail), {});
    expect(again.status, again.text).toBe(200);
    expect(again.json).toEqual(first.json);
    expect(await signedIn(again)).toMatchObject({
      role: 'customer',
      customer: (await signedIn(first))?.customer,
    });
  });

  it('opens nothing once it has ended or expired, or when nobody made it; the visitor is not told which', async () => {
    const made = (await world.officer.post('/applications/links', { days: 1 })).json;
    expect((await world.officer.post(`/applications/links/${made.id}/end`)).status).toBe(204);
    for (const token of [tokenIn(made.link), 'x'.repeat(43)]) {
      const refused = await visitor.post('/applications/openings', { token, email: 'a@sol.example' });
      expect(refused.status).toBe(404);
    }
  });
});

describe('a code', () => {
  it('is void after five wrong entries, and each one is counted though it is refused', async () => {
    const token = await applyLink();
    const opening = await open(token, 'wrong@sol.example');
    const code = await codeSent();
    const wrong = code === '000000' ? '000001' : '000000';
    const entry = (sent: string) =>
      visitor.post('/applications/sessions', { token, opening, code: sent, begin: begin() });
    expect((await entry(wrong)).json).toMatchObject({ status: 422 });
    for (let count = 2; count <= 5; count += 1) expect((await entry(wrong)).status).toBe(422);
    const late = await entry(code);
    expect(late.status, late.text).toBe(422);
    expect(late.text).toContain('code-expired');
  });

  it('is kept where what was begun is refused, so that one can mend it and send it again', async () => {
    const token = await applyLink();
    const opening = await open(token, 'mend@sol.example');
    const code = await codeSent();
    const sent = (more: object) =>
      visitor.post('/applications/sessions', { token, opening, code, begin: begin(more) });
    const refused = await sent({ offering: 'off_01980000-0000-7000-8000-000000000001' });
    expect(refused.text).toContain('no-such-offering');
    expect((await sent({})).status).toBe(200);
    expect((await sent({})).status).toBe(422);
  });

  it('is sent five times an hour to one address, and no more', async () => {
    const token = await applyLink();
    for (let count = 0; count < 5; count += 1) await open(token, 'often@sol.example');
    const sixth = await visitor.post('/applications/openings', { token, email: 'often@sol.example' });
    expect(sixth.status).toBe(429);
  });
});

describe('a session of the portal', () => {
  it('is a customer’s also where the address is a colleague’s, and sets nobody a password', async () => {
    const email = 'both@cloud.example';
    const invited = { name: 'Both', email, role: 'officer' };
    expect((await world.here.as('owner').post('/access/members', invited)).status).toBe(201);
    const reply = await enter(await applyLink(), { begin: begin() }, email);
    expect(reply.status, reply.text).toBe(200);
    const session = await signedIn(reply);
    expect(session).toMatchObject({ role: 'customer', portal: true });
    const own = await world.here.as(session ?? 'nobody').get('/access/session');
    expect(own.json.memberships.map((one: { role: string }) => one.role)).toEqual(['customer']);
    const { runtime } = world.here;
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const answer = await openAccess({ runtime, environment: {} }).handleAuth(
      new Request(`${runtime.publicUrl}/api/auth/passkey/generate-register-options`, { headers: { cookie } }),
    );
    expect(answer.status).toBe(401);
  });

  it('works for the customer it was entered as, also where the same address applies for another', async () => {
    const email = 'twice@sol.example';
    const first = await enter(await applyLink(), { begin: begin() }, email);
    const company = { kind: 'entity', name: { legalName: 'Sol Hosting SL' } };
    const second = await enter(await applyLink(), { begin: begin(company) }, email);
    const [one, other] = [await signedIn(first), await signedIn(second)];
    expect(one?.customer).toBeDefined();
    expect(other?.customer).not.toBe(one?.customer);
    const mine = await world.here.as(other ?? 'nobody').get('/applications/mine');
    expect(mine.json).toMatchObject({ name: 'Sol Hosting SL', personKind: 'entity' });
  });

  it('is an owner’s by the link that the customer had sent, with no more to begin', async () => {
    const elements = [
      { kind: 'name', value: { legalName: 'Alpha Ltd' } },
      { kind: 'email', value: { address: 'office@alpha.example' } },
    ];
    const { customer, person } = await world.apply(elements, 'entity');
    const client = world.asCustomer(customer);
    const at = `/beneficial-owners/persons/${person}`;
    const interests = [{ type: 'shareholding', share: { exact: '100' } }];
    const source = { type: ['selfDeclaration'] };
    const holder = { individual: { name: 'Ada Byron' } };
    await world.must(client.post(`${at}/statements`, { holder, interests, source }));
    const owner = (await client.get(at)).json.owners[0].person;
    const invitation = { owner: { person: owner }, email: 'ada@owner.example', language: 'en' };
    await world.must(client.post('/applications/owner-invitations', invitation));
    const token = tokenIn(await newestMail('owner-invitation'));
    const { json } = await visitor.post('/applications/link-descriptions', { token });
    expect(json).toMatchObject({ kind: 'owner', entityName: 'Alpha Ltd', sentTo: 'a•••@owner.example' });
    expect((await enter(token, { begin: begin() })).status).toBe(422);
    const entered = await enter(token, {});
    expect(entered.json).toEqual({ person: owner, application: null });
    expect(await signedIn(entered)).toMatchObject({ role: 'beneficial-owner', person: owner, portal: true });
  });
});

describe('an application', () => {
  it('is handed in once nothing that is due now is left, and the refusal names each thing', async () => {
    const reply = await enter(await applyLink(), { begin: begin() }, 'early@sol.example');
    const client = world.here.as((await signedIn(reply)) ?? 'nobody');
    const refused = await client.post(`/applications/${reply.json.application}/submission`);
    expect(refused.status, refused.text).toBe(422);
    expect(refused.json.errors.length).toBeGreaterThan(1);
  });

  it('is not there for another customer', async () => {
    const one = await enter(await applyLink(), { begin: begin() }, 'one@sol.example');
    const other = await enter(await applyLink(), { begin: begin() }, 'other@sol.example');
    const client = world.here.as((await signedIn(other)) ?? 'nobody');
    const path = `/applications/${one.json.application}`;
    expect((await client.put(`${path}/language`, { language: 'ar' })).status).toBe(404);
    expect((await client.post(`${path}/submission`)).status).toBe(404);
  });

  it('keeps the language that the applicant chose, for every later mail', async () => {
    const reply = await enter(await applyLink(), { begin: begin() }, 'speaks@sol.example');
    const client = world.here.as((await signedIn(reply)) ?? 'nobody');
    const path = `/applications/${reply.json.application}`;
    expect((await client.put(`${path}/language`, { language: 'ar' })).status).toBe(204);
    expect((await world.officer.post(`${path}/links`)).status).toBe(204);
    expect(await newestMail('application-link')).toContain('بدأت طلبًا');
  });
});
