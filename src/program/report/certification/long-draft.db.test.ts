/** Drafting a certification as long work: the same filing as within a request, and nobody waits in one. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runQueuedJobs } from '../../../../test/setup/queued-jobs.ts';
import { openWorld, type World } from '../../../../test/setup/standing-world.ts';
import { filing } from '../../../filing/index.ts';
import { randomIds } from '../../../kernel/ids.ts';
import type { Turn } from '../../../runtime/long-work/index.ts';
import { type Certifier, certifierOf } from './filing-fixture.ts';

const kind = 'irregular-certification';

let world: World;
let certifier: Certifier;
beforeAll(async () => {
  world = await openWorld();
  certifier = certifierOf(world);
  for (let n = 0; n < 3; n += 1) await world.opened();
});
afterAll(() => world.here.close());
beforeEach(async () => {
  const { items } = (await certifier.ana.get('/filings?state=drafted')).json;
  for (const { id } of items) await withdraw(id);
});

const withdraw = (id: string) =>
  world.must(certifier.ana.post(`/filings/${id}/withdrawals`, { because: 'overtaken' }));
const start = (body: object) => certifier.ana.post('/filings/drafts', body);
const read = async (id: string) => (await certifier.ana.get(`/long-work/${id}`)).json;
type Fields = readonly { readonly value: { readonly figure?: { readonly rowsDigest: string } } }[];
const digestsOf = ({ fields }: { fields: Fields }) =>
  fields.flatMap(({ value }) => value.figure?.rowsDigest ?? []);

describe('a draft as long work', () => {
  it('states what one within a request states as of the same moment, under the id it was promised, and as who asked', async () => {
    const within = await certifier.draft(kind);
    await withdraw(within.id);
    const asked = await start({ kind, asOf: within.asOf });
    expect(asked.status, asked.text).toBe(202);
    expect((await certifier.ana.get(`/filings/${asked.json.about.filing}`)).status).toBe(404);
    await runQueuedJobs(world.here);
    const work = await read(asked.json.id);
    expect(work).toMatchObject({ state: 'done', result: { filing: asked.json.about.filing, refused: null } });
    const drafted = (await certifier.ana.get(`/filings/${work.result.filing}`)).json;
    expect(drafted).toMatchObject({ state: 'drafted', asOf: within.asOf, writers: within.writers });
    expect(digestsOf(drafted)).toEqual(digestsOf(within));
    expect((await certifier.ana.post(`/filings/${drafted.id}/rebuilds`)).status).toBe(200);
  });

  it('is refused at once where none can be begun', async () => {
    const open = await certifier.draft(kind);
    const refused = await start({ kind });
    expect(refused.json).toMatchObject({ code: 'already-exists', errors: [{ detail: open.id }] });
    expect((await start({ kind: 'of-nothing' })).json).toMatchObject({ code: 'invalid-field' });
    expect((await start({ corrects: open.id })).json).toMatchObject({ code: 'transition-not-allowed' });
  });

  it('says why where another one was drafted in the meantime', async () => {
    const asked = await world.must(start({ kind }));
    await certifier.draft(kind);
    await runQueuedJobs(world.here);
    expect(await read(asked.id)).toMatchObject({
      state: 'done',
      result: { filing: null, refused: 'already-exists' },
    });
  });

  it('corrects a filing that was sent, as of the moment of that one', async () => {
    const sent = await certifier.draft(kind);
    await certifier.sent(sent.id);
    const asked = await world.must(start({ corrects: sent.id }));
    await runQueuedJobs(world.here);
    expect((await certifier.ana.get(`/filings/${asked.about.filing}`)).json).toMatchObject({
      corrects: sent.id,
      asOf: sent.asOf,
    });
  });
});

describe('a run that was cut off', () => {
  const run = (turn: Partial<Turn>, given: object) => {
    const [draft] = filing.longWorkKinds ?? [];
    const { runtime, tenant } = world.here;
    const nothing = () => Promise.resolve();
    const of = { id: randomIds.next('longWork'), runtime, tenant, askedBy: certifier.ana.actor };
    return draft?.run({ ...of, progress: nothing, each: nothing, ...turn }, given);
  };
  const given = () => ({
    filing: randomIds.next('filing'),
    kind,
    about: world.here.tenant,
    asOf: world.here.now(),
    corrects: null,
  });

  it('leaves no draft behind when it ended before the last step, wherever that was', async () => {
    const asked = given();
    for (let steps = 0; steps < 5; steps += 1) {
      let left = steps;
      const progress = () => (left-- > 0 ? Promise.resolve() : Promise.reject(new Error('called off')));
      await expect(run({ progress }, asked)).rejects.toThrow('called off');
    }
    expect((await certifier.ana.get(`/filings/${asked.filing}`)).status).toBe(404);
  });

  it('finds the draft that a run before it made, and makes no second one', async () => {
    const asked = given();
    expect(await run({}, asked)).toEqual({ filing: asked.filing, refused: null });
    expect(await run({}, asked)).toEqual({ filing: asked.filing, refused: null });
  });
});
