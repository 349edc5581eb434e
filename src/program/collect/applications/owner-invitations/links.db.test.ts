import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../../../test/setup/standing-world.ts';
import { toId } from '../../../../kernel/ids.ts';
import { digestOf, findLink } from '../links/index.ts';
import { describeInvitation } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.here.close());

async function invited() {
  const { officer, must } = world;
  const entered = {
    kind: 'entity',
    source: 'customer',
    elements: [{ kind: 'name', value: { legalName: 'Alpha' } }],
  };
  const { id: entity } = await must(officer.post('/identification/persons', entered));
  const stated = {
    holder: { individual: { name: 'Ada Byron' } },
    interests: [{ type: 'shareholding', share: { exact: '60' } }],
    source: { type: ['selfDeclaration'] },
  };
  await must(officer.post(`/beneficial-owners/persons/${entity}/statements`, stated));
  const { owners } = (await officer.get(`/beneficial-owners/persons/${entity}`)).json;
  const wanted = { owner: { person: owners[0].person }, email: 'ada@owner.example', language: 'en' };
  const { id } = await must(officer.post('/applications/owner-invitations', wanted));
  return { id, token: await tokenInOutbox() };
}

async function tokenInOutbox(): Promise<string> {
  const [notice] = (await world.officer.get('/notices/outbox?limit=1')).json.items;
  const reveal = { reason: 'The owner asked by telephone.' };
  const { json } = await world.here.as('owner').post(`/notices/outbox/${notice.id}/reveals`, reveal);
  return /portal\/#([\w-]{43})/.exec(json.text)?.[1] ?? '';
}

const found = (token: string) => findLink(world.here.runtime.database.sql, digestOf(token));

test('the link in the message finds the invitation, in whatever organization; another text finds nothing', async () => {
  const { id, token } = await invited();
  const link = await found(token);
  expect(link).toMatchObject({ kind: 'owner', tenant: world.here.tenant, email: 'ada@owner.example' });
  expect(link?.expiresAt, 'thirty days').toBe('2026-04-01T15:00:00.000Z');
  const invitation = toId('ownerInvitation', link?.opens ?? '');
  expect(invitation).toBe(id);
  const described = await world.here.read((tx) => describeInvitation(tx, invitation));
  expect(described).toMatchObject({ entityName: 'Alpha', email: 'ada@owner.example', language: 'en' });
  expect(await found(`${token.slice(0, -1)}x`)).toBeUndefined();
});

test('a link opens nothing once a new one was sent, and none does once the invitation has ended', async () => {
  const { id, token } = await invited();
  await world.must(world.officer.post(`/applications/owner-invitations/${id}/sendings`));
  const second = await tokenInOutbox();
  expect(await found(token)).toBeUndefined();
  expect(await found(second)).toBeDefined();
  await world.must(world.officer.post(`/applications/owner-invitations/${id}/endings`));
  expect(await found(second)).toBeUndefined();
  expect(await world.here.read((tx) => describeInvitation(tx, id))).toBeUndefined();
});
