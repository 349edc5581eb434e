/** HTTP of adopt/written-program: what is in force, and the adoption. */
import { refuse } from '../../../kernel/problems.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { type Call, defineRoute } from '../../../runtime/http/route.ts';
import { everyReader, officers } from '../../../runtime/http/who.ts';
import { legalDay, programSettings } from './in-force.ts';
import { type SettingName, settingsAbout } from './settings.ts';
import { shapeOf } from './shapes.ts';
import { readAdoption } from './store.ts';
import { adoptProgram, programInForce, settingNames } from './types.ts';
import { valuesInForce } from './values/store.ts';

const part = 'adopt/written-program';

export const routes = [
  defineRoute({
    id: 'getProgram',
    part,
    method: 'get',
    path: '/written-program',
    summary: 'Read the program in force: every setting with its clause, its source and its floor',
    clause: '§ 7.302(a)',
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    status: 200,
    answer: programInForce,
    handle: (_request, call) => call.read((tx) => presentProgram(tx, call)),
  }),
  defineRoute({
    id: 'adoptProgram',
    part,
    method: 'post',
    path: '/written-program/adoptions',
    summary: 'Adopt the program: it then changes by two people only',
    clause: '§ 7.302(a)',
    allow: { roles: officers, scope: 'adopt:write' },
    body: adoptProgram,
    status: 201,
    creates: true,
    answer: programInForce,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        if (await readAdoption(work.tx)) return refuse('already-exists');
        const data = { ...body, edition: call.runtime.edition.id };
        await work.commit([{ type: 'program-adopted', subject: call.runtime.ids.next('program'), data }]);
        return presentProgram(work.tx, call);
      }),
  }),
];

async function presentProgram(tx: Transaction, call: Call) {
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  const values = await valuesInForce(tx, { on: legalDay(settings, call.at), at: call.at }, 'setting');
  const adoption = await readAdoption(tx, asOfMoment(call.session));
  return {
    edition: edition.id,
    adopted: adoption ? { on: adoption.at, by: adoption.by } : null,
    settings: settingNames.map((name) => {
      const chosen = values.find((one) => one.name === name);
      const { clause, means } = settingsAbout[name];
      const source: 'program' | 'edition' = chosen ? 'program' : 'edition';
      return {
        name,
        value: settings[name],
        shape: shapeOf(name),
        clause,
        means,
        source,
        since: chosen?.effectiveOn ?? null,
        floor: floorOf(name, call),
      };
    }),
  };
}

function floorOf(name: SettingName, call: Call) {
  const floor = settingsAbout[name].floor;
  const limit = floor && call.runtime.edition.parameters[floor.parameter];
  return floor && typeof limit === 'number' ? { ...floor, limit } : null;
}
