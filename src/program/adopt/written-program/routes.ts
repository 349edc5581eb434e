/** HTTP of adopt/written-program. */
import { z } from '@hono/zod-openapi';
import { actorText, type NewEvent } from '../../../kernel/events.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/problems.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../runtime/http/route.ts';
import { everyReader, officers } from '../../../runtime/http/who.ts';
import { approve, propose, withdraw } from './decide.ts';
import { legalDay, programSettings } from './in-force.ts';
import { type SettingName, settingsAbout } from './settings.ts';
import { shapeOf } from './shapes.ts';
import { changesInForce, listChanges, lockChange, readAdoption } from './store.ts';
import {
  adoptProgram,
  programInForce,
  proposeSetting,
  type SettingChange,
  settingChange,
  settingChangeId,
  settingName,
  settingNames,
} from './types.ts';

const part = 'adopt/written-program';
const params = z.object({ change: settingChangeId });

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
    summary: 'Adopt the program: its settings then change by two people only',
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
  defineRoute({
    id: 'listSettingChanges',
    part,
    method: 'get',
    path: '/written-program/setting-changes',
    summary: 'List every change of a setting, newest first',
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: pageQuery.extend({ name: settingName.optional() }),
    status: 200,
    list: true,
    answer: pageOf(settingChange),
    handle: ({ query }, call) =>
      answerList(query, { name: 'setting-changes', at: call.at, filter: { name: query.name } }, (page) =>
        call.read((tx) => listChanges(tx, { name: query.name, asOf: asOfMoment(call.session) }, page)),
      ),
  }),
  defineRoute({
    id: 'proposeSetting',
    part,
    method: 'post',
    path: '/written-program/setting-changes',
    summary: 'Propose a value for a setting; stricter than the law, or as strict',
    clause: '§ 7.302(a)',
    allow: { roles: officers, scope: 'adopt:write' },
    body: proposeSetting,
    status: 201,
    creates: true,
    answer: settingChange,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const settings = await programSettings(work.tx, call.runtime.edition, call.at);
        const today = legalDay(settings, call.at);
        const id = call.runtime.ids.next('settingChange');
        const decided = propose(
          {
            id,
            name: body.name,
            value: body.value,
            reason: body.reason,
            effectiveOn: body.effectiveOn ?? today,
          },
          {
            today,
            programAdopted: (await readAdoption(work.tx)) !== undefined,
            fourEyes: settings.fourEyes.includes('setting'),
            parameters: call.runtime.edition.parameters,
          },
        );
        if (isRefusal(decided)) return decided;
        await work.commit(decided);
        return (await lockChange(work.tx, id)) ?? refuse('not-found');
      }),
  }),
  defineRoute({
    id: 'approveSettingChange',
    part,
    method: 'post',
    path: '/written-program/setting-changes/:change/approvals',
    summary: 'Approve a proposed change, as a second person',
    allow: { roles: officers, scope: 'adopt:write' },
    params,
    status: 201,
    creates: true,
    answer: settingChange,
    handle: ({ params }, call) =>
      changeState(call, params.change, (change) => approve(change, actorText(call.session.actor))),
  }),
  defineRoute({
    id: 'withdrawSettingChange',
    part,
    method: 'post',
    path: '/written-program/setting-changes/:change/withdrawals',
    summary: 'Take a proposed change back',
    allow: { roles: officers, scope: 'adopt:write' },
    params,
    status: 201,
    creates: true,
    answer: settingChange,
    handle: ({ params }, call) => changeState(call, params.change, withdraw),
  }),
];

function changeState(
  call: Call,
  id: SettingChange['id'],
  decide: (change: SettingChange) => NewEvent[] | Refusal,
) {
  return call.perform(async (work) => {
    const change = await lockChange(work.tx, id);
    if (!change) return refuse('not-found');
    const decided = decide(change);
    if (isRefusal(decided)) return decided;
    await work.commit(decided);
    return (await lockChange(work.tx, id)) ?? refuse('not-found');
  });
}

async function presentProgram(tx: Transaction, call: Call) {
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  const changes = await changesInForce(tx, { on: legalDay(settings, call.at), at: call.at });
  const adoption = await readAdoption(tx, asOfMoment(call.session));
  return {
    edition: edition.id,
    adopted: adoption ? { on: adoption.at, by: adoption.by } : null,
    settings: settingNames.map((name) => {
      const change = changes.find((one) => one.name === name);
      const { clause, means } = settingsAbout[name];
      const source: 'program' | 'edition' = change ? 'program' : 'edition';
      return {
        name,
        value: settings[name],
        shape: shapeOf(name),
        clause,
        means,
        source,
        since: change?.effectiveOn ?? null,
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
