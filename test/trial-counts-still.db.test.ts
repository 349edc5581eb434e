/** How long a trial of a change counts, through the API: until another change bears on its day, or it is too old. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, instant } from '../src/kernel/time.ts';
import type { Client } from './setup/installation.ts';
import { bringIntoForce, openChangeWorld, changesPath as path, tried } from './setup/program-change.ts';

const day = '2026-03-12';

let world: Awaited<ReturnType<typeof openChangeWorld>>;
let olga: Client;
let piet: Client;
beforeAll(async () => {
  world = await openChangeWorld();
  ({ olga, piet } = world);
  await world.opened();
});
afterAll(() => world.here.close());

const submitted = (settings: object, effectiveOn = day): Promise<{ id: string; digest: string }> =>
  world.submitted({ settings }, { effectiveOn });

const approved = (settings: object, effectiveOn: string) =>
  bringIntoForce(world.here, { content: { settings }, by: olga, second: piet, effectiveOn });
const read = async (id: string, by: Client = olga) => (await by.get(`${path}/${id}`)).json;
const approve = (id: string) => piet.post(`${path}/${id}/approvals`);

/** As an examiner reads it whose grant is of that moment: rebuilt from the history alone. */
const rebuilt = (id: string, asOf: Instant) =>
  read(
    id,
    world.here.as({ role: 'examiner', examiner: { expiresAt: instant('2100-01-01T00:00:00Z'), asOf } }),
  );

describe('a trial was made against settings', () => {
  it('that hold no longer once another change is approved for its day: it must be tried again', async () => {
    const { id } = await submitted({ reviewHours: 30 });
    await tried(world.here, id);
    expect(await read(id)).toMatchObject({ trialFault: null, needs: ['second-person'] });
    await approved({ codeMinutes: 20 }, '2026-03-11');
    const since = { code: 'program-changed-since', detail: expect.stringContaining('§ 7.304(c)') };
    expect(await read(id)).toMatchObject({ trialFault: since, needs: ['trial', 'second-person'] });
    expect((await approve(id)).json).toMatchObject({
      code: 'trial-required',
      errors: [{ field: 'trial', ...since }],
    });
    await tried(world.here, id);
    expect((await world.must(approve(id))).state).toBe('approved');
  });

  it('that still hold on its day where the other takes effect later', async () => {
    const { id } = await submitted({ reviewHours: 29 });
    await tried(world.here, id);
    await approved({ codeMinutes: 25 }, '2026-03-13');
    expect(await read(id)).toMatchObject({ trialFault: null });
    expect((await world.must(approve(id))).state).toBe('approved');
  });
});

describe('a trial from before its settings were kept', () => {
  /** The event as it was written then: the counts, and no digest of settings. */
  async function triedThen({ id, digest }: { id: string; digest: string }) {
    const counts = { accounts: 1, changed: 0, worse: 0, customers: 1, customersWorse: 0, sharePercent: 0 };
    const work = world.here.runtime.ids.next('longWork');
    const data = { digest, work, ...counts, verdicts: 0, otherwise: 0 };
    await world.here.perform(
      (command) => command.commit([{ type: 'program-change-tried', subject: id as never, data }]), // Safe: the API gave this id.
      olga.actor,
    );
    return data;
  }

  it('is rebuilt from its event as it is, and counts whatever was approved since', async () => {
    const change = await submitted({ reviewHours: 28 });
    const data = await triedThen(change);
    const moment = world.here.now();
    await approved({ codeMinutes: 15 }, '2026-03-10');
    const shown = await read(change.id);
    expect(shown).toMatchObject({ trial: data, trialFault: null, needs: ['second-person'] });
    expect(shown.trial).not.toHaveProperty('settingsDigest');
    expect((await rebuilt(change.id, moment)).trial).toEqual(shown.trial);
    expect((await world.must(approve(change.id))).state).toBe('approved');
  });

  it('is held by its age: it counts on its seventh day and not on the eighth', async () => {
    const change = await submitted({ reviewHours: 27 }, '2026-04-01');
    await triedThen(change);
    world.here.moveClock('2026-03-09T15:00:00Z');
    expect(await read(change.id)).toMatchObject({ trialFault: null });
    world.here.moveClock('2026-03-10T15:00:00Z');
    expect(await read(change.id)).toMatchObject({ trialFault: { code: 'too-old' } });
    expect((await approve(change.id)).json).toMatchObject({
      code: 'trial-required',
      errors: [{ code: 'too-old' }],
    });
  });
});
